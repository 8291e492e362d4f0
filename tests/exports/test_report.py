"""How it is told what a format cannot carry: each thing once, at a cost that grows with the number of things."""

import pytest
from bench.counting import calls
from every_node import SITE

import dmarticle as dm
from dmarticle.exports.report import Report


def test_what_differs_in_nothing_but_its_value_is_told_by_itself_and_what_is_the_same_once():
    problems = []
    report = Report("the format", problems.append)
    for raw in ("a", "b", "a", 1, 2.5, 1, None, {"k": ["a"]}, {"k": ["a"]}):
        report.lost("a value", "title", raw=raw)
    assert [each.raw for each in problems] == ["a", "b", 1, 2.5, None, {"k": ["a"]}]


def titled_links(number):
    """A paragraph of links, of each of which something is lost."""
    links = (dm.Link(f"{SITE}/{each}", (dm.Text("x"),), f"title {each}") for each in range(number))
    return dm.Article(id="1", title="T", body=dm.Body((dm.Paragraph(tuple(links)),)))


@pytest.mark.parametrize("name", ["text", "apple-news"])
def test_a_listener_costs_as_much_as_there_is_to_tell(name):
    def told(number):
        problems = []
        counted = calls(lambda: dm.export(article, name, on_problem=problems.append))
        assert len(problems) >= number
        return counted.total()

    article = titled_links(10)
    told(10)  # what is made once for all is made before
    article = titled_links(100)
    few = told(100)
    article = titled_links(400)
    assert told(400) <= 4.4 * few
