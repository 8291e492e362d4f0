"""What a browser asks the network for is what the policy names, and nothing else."""

import pytest
from attacks import FAMILIES

import dmarticle as dm

LOADS = (
    '<p>a</p><img src="https://else.example/a.jpg" srcset="https://else.example/b.jpg 2x">'
    '<video src="https://else.example/c.mp4" poster="https://else.example/d.jpg"></video>'
    '<audio src="https://else.example/e.mp3"></audio><iframe src="https://else.example/f"></iframe>'
    '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>'
    '<img src="https://cdn.example/g.jpg"><iframe src="https://graphics.example/h"></iframe>'
)


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
    page.route("**/*", lambda route: (asked.append(route.request.url.split("/")[2]), route.abort()))

    def show(html: str, *, until: frozenset[str] = frozenset()) -> set[str]:
        page.goto("about:blank")
        asked.clear()
        page.set_content(html, wait_until="load")
        for _ in range(PATIENCE):
            page.evaluate(EVERYTHING)
            if until <= set(asked):
                break
        return set(asked)

    yield show
    page.close()


NOTHING = dm.Policy(image_hosts=(), media_hosts=())


def test_a_browser_asks_for_what_is_written_as_it_is(requested):
    hosts = frozenset({"else.example", "cdn.example", "graphics.example"})
    assert hosts <= requested(LOADS, until=hosts)


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


@pytest.mark.parametrize("family", ["hosts", "urls"])
def test_no_attack_loads_anything_under_a_policy_that_names_nothing(requested, family):
    for html in list(FAMILIES[family]())[::7]:
        assert requested(dm.sanitize(html, policy=NOTHING)) == set(), html
