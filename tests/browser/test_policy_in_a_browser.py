"""What a browser asks the network for is what the policy names, and nothing else."""

import pytest
from attacks import FAMILIES

import dmarticle as dm
from dmarticle.body.writers.html import write_html

WAYS = [
    "//a.example/x",
    "http:/b.example/x",
    "/\\c.example/x",
    "https:d.example/x",
    "\\\\e.example\\x",
    "http:f.example/x",
]
"""Addresses of other hosts than the page's, all but the fourth: that is a path on a page of the same scheme."""
LOADS = (
    '<p>a</p><img src="https://else.example/a.jpg" srcset="https://else.example/b.jpg 2x">'
    '<video src="https://else.example/c.mp4" poster="https://else.example/d.jpg"></video>'
    '<audio src="https://else.example/e.mp3"></audio><iframe src="https://else.example/f"></iframe>'
    '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>'
    '<img src="https://cdn.example/g.jpg"><iframe src="https://graphics.example/h"></iframe>'
)


NOTHING = dm.Policy(image_hosts=(), media_hosts=())
PAGE = "https://page.example/"
PATIENCE = 100
"""Turns that a slow machine is given to ask for what it should ask for."""
EVERYTHING = """async () => {
    for (const each of document.querySelectorAll("[loading]")) each.loading = "eager";
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
}"""


@pytest.fixture(scope="module")
def requested(browser):
    """Give the hosts that a browser asks for while it shows some HTML."""
    page = browser.new_page()
    asked: list[str] = []
    shown = {"html": ""}

    def answer(route):
        if route.request.url == PAGE:  # the scheme of a page is what an address without one has
            return route.fulfill(body="<!DOCTYPE html>" + shown["html"], content_type="text/html; charset=utf-8")
        asked.append(route.request.url.split("/")[2])
        return route.abort()

    page.route("**/*", answer)

    def show(html: str, *, until: frozenset[str] = frozenset()) -> set[str]:
        page.goto("about:blank")
        asked.clear()
        shown["html"] = html
        page.goto(PAGE, wait_until="load")
        for _ in range(PATIENCE):
            page.evaluate(EVERYTHING)
            if until <= set(asked):
                break
        return set(asked)

    yield show
    page.close()


def test_a_browser_asks_for_what_is_written_as_it_is(requested):
    hosts = frozenset({"else.example", "cdn.example", "graphics.example"})
    assert hosts <= requested(LOADS, until=hosts)


def test_a_browser_finds_a_host_however_many_slashes_there_are(requested):
    hosts = frozenset(f"{letter}.example" for letter in "abcef")
    assert requested("".join(f'<img src="{way}">' for way in WAYS), until=hosts) == hosts | {"page.example"}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "policy", [NOTHING, dm.Policy(schemes="mailto"), dm.Policy(image_hosts=("cdn.example",), media_hosts=())]
)
def test_no_way_to_write_an_address_gets_past_a_policy(requested, way, policy):
    html = f'<img src="{way}"><video src="{way}" poster="{way}"></video><img src="/own" srcset="{way} 2x">'
    figure = dm.Figure("/own", link=way)
    written = write_html((figure,), policy=policy, renditions={"/own": [(way, 1), ("/b", 2)]})
    assert requested(dm.sanitize(html, policy=policy) + written) <= {"page.example"}


def test_without_a_policy_pictures_alone_are_loaded(requested):
    hosts = frozenset({"else.example", "cdn.example"})
    assert requested(dm.sanitize(LOADS), until=hosts) == hosts


@pytest.mark.parametrize(
    ("policy", "hosts"),
    [
        (NOTHING, set()),
        (dm.Policy(image_hosts=("cdn.example",), media_hosts=()), {"cdn.example"}),
        (dm.Policy(image_hosts=(), frame_hosts=("graphics.example",)), {"graphics.example"}),
        (dm.Policy(image_hosts=(), frame_hosts=("www.youtube-nocookie.com",)), {"www.youtube-nocookie.com"}),
    ],
)
def test_only_what_the_policy_names_is_loaded(requested, policy, hosts):
    assert requested(dm.sanitize(LOADS, policy=policy), until=frozenset(hosts)) == hosts


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("policy", [NOTHING, dm.Policy(schemes="mailto")])
def test_no_attack_loads_anything_under_a_policy_that_names_nothing(requested, family, policy):
    outputs = list(dict.fromkeys(dm.sanitize(html, policy=policy) for html in FAMILIES[family]()))
    for start in range(0, len(outputs), 100):
        together = "\n".join(outputs[start : start + 100])
        assert requested(together) <= {"page.example"}, together
