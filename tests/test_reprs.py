"""What a person sees at a plain prompt: short, true, of one line, whatever a payload holds."""

from collections.abc import Mapping

import attrs
import pytest

import dmarticle as dm
from dmarticle.brief import Brief

LONG = "word " * 20_000
PAYLOAD = {
    "objectType": "Article",
    "id": "7",
    "title": "Sea\x1b[31m\u202e\n" + LONG,
    "firstPublished": "2025-03-04T06:15:00Z",
    "summary": LONG,
    "keywords": [{"id": str(number), "name": f"sea {number}", "description": LONG} for number in range(500)],
    "attachments": [{"id": "5", "url": "https://paper.example/a.jpg", "description": LONG, "odd": [LONG] * 9}],
    "authors": [{"id": "9", "name": "Ann Lee", "info": LONG}],
    "contents": f"<p>{LONG}</p>" * 20,
    "unknown": {"a": LONG, "b": [LONG] * 50},
}
SHORT = dm.normalize({"objectType": "Article", "id": "7", "title": "Sea", "contents": "<p>Up.</p>"})
ARTICLE = dm.normalize(PAYLOAD)

pytest_plugins = ("pytester",)

NODES = frozenset(dm.Block.__args__) | frozenset(dm.Inline.__args__)
"""Nodes are the value itself: theirs are whole."""


def records(value):
    """All values of the library in a value, nodes aside."""
    if attrs.has(type(value)) and type(value) not in NODES:
        yield value
        for each in attrs.fields(type(value)):
            yield from records(getattr(value, each.name))
    elif isinstance(value, tuple | list):
        for each in value[:9]:
            yield from records(each)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from records(each)


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        dm.Success(ARTICLE, "a.json", dm.Position(0)),
        dm.inspect([ARTICLE, SHORT]),
        dm.inspect([ARTICLE]).compare(dm.inspect([SHORT])),
        dm.Inspector(),
        dm.compare(ARTICLE, SHORT),
        dm.NEWS,
        dm.DAILY_MAVERICK,
        dm.FRENCH,
        dm.RECORDS,
        dm.Run(),
        next(iter(dm.chunks(ARTICLE))),
        dm.show([ARTICLE] * 99),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_repr_is_one_short_line_without_orders_to_a_terminal(value):
    for each in (value, *(each for each in records(value) if isinstance(each, Brief | dm.Body | dm.Problem))):
        told = repr(each)
        assert len(told) < 2_000, (type(each), len(told))
        assert told.isprintable(), told


def test_an_article_is_known_by_its_id_its_headline_and_its_date():
    assert repr(ARTICLE).startswith("<Article '7': 'Sea\\x1b[31m\\u202e\\nword word word")
    assert repr(ARTICLE).endswith("'…, 2025-03-04, 20 blocks, 1 problem>")
    assert repr(SHORT) == "<Article '7': 'Sea', no date, 1 block, 0 problems>"


def test_a_body_says_how_much_there_is_of_what():
    assert repr(SHORT.body) == "<Body: 1 block, 0 beside the story, 0 changes>"


def test_a_pipeline_names_its_steps_where_they_are_few_and_the_ends_where_they_are_many():
    assert repr(dm.NEWS.only("links")) == "<Pipeline of 1 step: links>"
    assert repr(dm.NEWS) == f"<Pipeline of {len(dm.NEWS.steps)} steps: line-endings, shortcodes, …, signoffs, asides>"
    assert repr(dm.Pipeline(())) == "<Pipeline of 0 steps>"


def test_a_record_shows_the_fields_that_say_something():
    assert repr(dm.Keyword(name="sea")) == "Keyword(name='sea')"
    assert repr(dm.Counts(views=0)) == "Counts(views=0)"
    assert repr(dm.Seo()) == "Seo()"
    assert repr(dm.Profile(name="mine", zone="Asia/Beirut")) == "Profile(name='mine', zone='Asia/Beirut')"


def test_what_is_shown_whole_can_be_typed_again():
    keyword = dm.Keyword(name="sea", id="3", extra={"odd": [1, None]})
    assert eval(repr(keyword), vars(dm)) == keyword  # noqa: S307


def test_values_that_differ_say_so_field_by_field_in_the_tests_of_others(pytester):
    pytester.makepyfile(
        """
        import dmarticle as dm
        def test_it():
            mine = {"objectType": "Article", "id": "7", "title": "Sea", "slug": "sea"}
            assert dm.normalize(mine) == dm.normalize({**mine, "slug": "lake"})
        """
    )
    pytester.runpytest_inprocess("-p", "no:cacheprovider", "-vv").stdout.fnmatch_lines(["*slug: 'sea' != 'lake'*"])
