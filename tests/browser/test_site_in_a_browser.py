"""The site as a person has it: found by search, read on a phone, light and dark, without any network."""

import os
import subprocess
import sys

import pytest
from documentation import built, missing

PHONE = {"width": 390, "height": 844}
PAGES = (
    "index",
    "tutorial",
    "howto/dialect",
    "pipeline",
    "problems",
    "models",
    "reference",
    "reference/nodes",
    "exports",
    "notebook",
    "notebooks/clean-an-archive",
    "security",
)


@pytest.fixture(scope="module")
def site():
    """Give the address of the site, as files: it needs no server."""
    if lacking := missing():
        pytest.skip(lacking)
    return built().as_uri()


@pytest.fixture
def page(browser, site, request):
    """Open a page, and see that it loads nothing but what belongs to the site."""
    options = getattr(request, "param", {})
    context = browser.new_context(**options)
    tried = []
    context.on("request", lambda sent: tried.append(sent.url))
    shown = context.new_page()
    faults = []
    shown.on("pageerror", lambda error: faults.append(str(error)))
    yield shown
    assert [url for url in tried if not url.startswith((site, "data:"))] == []
    assert set(faults) <= {"Failed to fetch"}  # the lines under what a search found, which files do not give
    context.close()


@pytest.mark.parametrize(
    ("words", "found"), [("date.zone-assumed", "problems"), ("iter_articles", "streams"), ("dialect", "howto/dialect")]
)
def test_search_finds_the_page(page, site, words, found):
    page.goto(f"{site}/index.html")
    page.fill(".sidebar-search", words)
    page.press(".sidebar-search", "Enter")
    page.wait_for_selector("#search-results ul.search li a")
    links = page.eval_on_selector_all("#search-results ul.search li a", "links => links.map(link => link.pathname)")
    assert any(link.startswith(f"/{found}") or f"/{found}" in link for link in links[:12]), links


def test_a_reader_gets_from_the_first_page_to_a_name_by_clicks_alone(page, site):
    page.goto(f"{site}/index.html")
    page.click("article >> text=Every name")
    page.locator("article table").get_by_role("link", name="iter_articles", exact=True).click()
    assert page.url.endswith("/reference/streams.html#iter-articles")
    page.click(".sidebar-tree >> text=Find out why a paragraph vanished")
    assert page.inner_text("h1").startswith("Find out why a paragraph vanished")


@pytest.mark.parametrize("name", ["tutorial", "getting-started", "streams", "howto/step"])
def test_what_the_button_copies_can_be_pasted_at_a_prompt(page, site, name, monkeypatch):
    page.goto(f"{site}/{name}.html")
    page.wait_for_selector(".copybtn")
    copied = page.evaluate(COPIED)
    assert copied
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
    monkeypatch.setenv("PYTHONUTF8", "1")
    quick = [text for text in copied if "open(" not in text and "sleep" not in text]
    typed = "".join(f"{text}\n\n" for text in quick)
    done = subprocess.run([sys.executable, "-q", "-i"], input=typed, capture_output=True, text=True, encoding="utf-8")
    assert [line for line in done.stderr.splitlines() if line.startswith(("SyntaxError", "IndentationError"))] == []


@pytest.mark.parametrize("page", [{"viewport": PHONE}], indirect=True)
@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_wider_than_a_phone(page, site, name):
    page.goto(f"{site}/{name}.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("page", [{"viewport": PHONE}], indirect=True)
def test_the_navigation_opens_on_a_phone(page, site):
    page.goto(f"{site}/tutorial.html")
    page.click(".nav-overlay-icon:visible")
    page.click(".sidebar-tree >> text=Write a step")
    assert page.url.endswith("/howto/step.html")


@pytest.mark.parametrize(
    "page", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True, ids=["light", "dark"]
)
def test_text_can_be_read_in_both_themes(page, site):
    page.goto(f"{site}/howto/step.html")
    for selector in ("article p", "article .highlight pre", ".sidebar-tree a", "article a"):
        assert page.evaluate(CONTRAST, selector) >= 4.5, selector


COPIED = """() => {
    const copied = [];
    document.execCommand = () => copied.push([...document.querySelectorAll("textarea")].at(-1).value);
    document.querySelectorAll(".highlight-python .copybtn").forEach(button => button.click());
    return copied;
}"""
"""What the buttons put on the clipboard, which a page that is a file may not read."""

CONTRAST = """selector => {
    const shade = text => text.match(/[\\d.]+/g).map(Number);
    const straight = v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    const light = ([r, g, b]) => [r, g, b].map(v => straight(v / 255))
        .reduce((sum, v, place) => sum + v * [0.2126, 0.7152, 0.0722][place], 0);
    let behind = document.querySelector(selector);
    const text = light(shade(getComputedStyle(behind).color));
    while (behind && shade(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
    const ground = behind ? light(shade(getComputedStyle(behind).backgroundColor)) : 1;
    return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
}"""
"""How much a text stands out from what is behind it, as WCAG 2 counts it."""
