"""The views in a real browser as wide as a phone: nothing has to be pushed sideways to be read."""

import pytest
from attrs import evolve

import dmarticle as dm
from dmarticle.editions.clusters import Edition, EditionCluster

HARBOUR = dm.load("docs/examples/harbour.json")
OTHER = evolve(HARBOUR, title="The tide", body=dm.Body(HARBOUR.body.blocks[3:]))
ARCHIVE = "docs/notebooks/archive.jsonl.gz"
CLUSTER = EditionCluster((Edition("990001", 0, 1.0, 1.0, True), Edition("990001", 1, 0.5, 0.5, False)))
VIEWS = {
    "article": lambda: dm.show(HARBOUR, source=True),
    "articles": lambda: dm.show(dm.iter_articles(ARCHIVE), rows=20),
    "clusters": lambda: dm.show((CLUSTER,), articles=[HARBOUR, OTHER]),
    "difference": lambda: dm.show(dm.diff(HARBOUR, OTHER)),
    "drift": lambda: dm.show(dm.inspect(ARCHIVE).compare(dm.Inspection())),
    "editions": lambda: dm.show(dm.compare(HARBOUR, OTHER)),
    "inspection": lambda: dm.show(dm.inspect(ARCHIVE)),
    "ledger": lambda: dm.show(HARBOUR.body.changes),
    "pipeline": lambda: dm.show(dm.NEWS),
    "problems": lambda: dm.show(HARBOUR.problems),
}
PUSHED = """[...document.querySelectorAll("html, .dm-scroll, td")]
    .filter(each => each.scrollWidth > each.clientWidth + 1)
    .map(each => each.tagName + ": " + each.textContent.slice(0, 60))"""


@pytest.mark.parametrize("width", [360, 390, 700, 830])
@pytest.mark.parametrize("name", VIEWS)
def test_nothing_is_wider_than_the_screen(browser, name, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    try:
        page.set_content(VIEWS[name]().page.replace("<details>", "<details open>"))
        assert page.evaluate(PUSHED) == []
    finally:
        page.close()


def test_a_figure_of_a_stacked_table_says_what_it_counts(browser):
    page = browser.new_page(viewport={"width": 390, "height": 800})
    try:
        page.set_content(VIEWS["inspection"]().page)
        shown = page.evaluate(
            "[...document.querySelectorAll('td.dm-number:not(:empty)')].map(each => "
            "getComputedStyle(each, '::before').content)"
        )
        assert shown
        assert {"none", "normal"}.isdisjoint(shown)
    finally:
        page.close()
