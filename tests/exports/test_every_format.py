"""What holds for every export: each article comes out, as text that can be written, and what is lost is told."""

import json

import pytest
from articles import ARTICLES, FULL

import dmarticle as dm
from dmarticle.exports import format_names, get_format
from dmarticle.problems import CODES

MAY_BE_EMPTY = {"gutenberg"}
"""Formats of the story alone, as text: without a story there is none."""
BY_NUMBER = {"whitebeard-update"}
"""Formats whose CMS knows everything by numbers, so that hostile ids are refused."""


def exported(article, name):
    """The document and the problems."""
    problems = []
    return dm.export(article, name, on_problem=problems.append), problems


CASES = [
    pytest.param(name, article, id=f"{name}-{key}")
    for name in format_names()
    for key, article in ARTICLES.items()
    if not (name in BY_NUMBER and key == "hostile")
]


@pytest.mark.parametrize(("name", "article"), CASES)
def test_every_article_comes_out_as_text_that_can_be_written_to_a_file(name, article):
    document, _ = exported(article, name)
    text = document if isinstance(document, str) else json.dumps(document, ensure_ascii=False, allow_nan=False)
    assert text.encode() or (name in MAY_BE_EMPTY and not article.body)


@pytest.mark.parametrize(("name", "article"), CASES)
def test_a_problem_has_a_known_code_a_place_in_the_article_and_says_what_is_lost_once(name, article):
    _, problems = exported(article, name)
    assert len(set(problems)) == len(problems)
    tree = dm.unstructure(article)
    for each in problems:
        assert each.code.startswith(("export.", "url."))
        assert each.severity == CODES[each.code].severity
        if each.code not in ("export.assumed", "export.missing"):
            assert_leads_somewhere(tree, each.path)


def assert_leads_somewhere(tree, path):
    for part in path.split("/")[1:]:
        key = int(part) if isinstance(tree, list | tuple) else part.replace("~1", "/").replace("~0", "~")
        tree = tree[key]


@pytest.mark.parametrize(("name", "article"), CASES)
def test_an_export_is_the_same_each_time_and_changes_nothing(name, article):
    assert exported(article, name) == exported(article, name)


@pytest.mark.parametrize("name", format_names())
def test_a_format_says_what_it_is(name):
    form = get_format(name)
    assert form.name == name
    assert form.specification.startswith(("http://", "https://"))
    assert "/" in form.media_type
    assert form.suffix.startswith(".")


@pytest.mark.parametrize("name", format_names())
def test_a_field_that_a_format_does_not_carry_is_told_with_its_place(name):
    form = get_format(name)
    problems = exported(FULL, name)[1]
    told = {each.path.split("/")[1] for each in problems if each.code in ("export.lost", "export.unplaced")}
    carried = {field.split(".")[0] for field in form.carries}
    for field in ("counts", "seo", "access", "flags", "extra", "tag", "subtitle", "reading_time"):
        assert field in told | carried, field


def test_an_unknown_format_is_refused_with_those_there_are():
    with pytest.raises(dm.ConfigurationError, match=r"no export format 'docx'; there are .*whitebeard-update"):
        dm.export(FULL, "docx")


def test_what_is_no_article_is_refused():
    with pytest.raises(TypeError, match="takes an article; found dict"):
        dm.export({}, format_names()[0])


def test_a_listener_that_cannot_be_called_is_refused():
    with pytest.raises(dm.ConfigurationError, match="on_problem is called with each problem"):
        dm.export(FULL, format_names()[0], on_problem=[])
