"""Portable Text: by its rules, without loss where none is told, with keys that stay."""

import json

import pytest
from articles import ARTICLES, EVERY_BLOCK, FULL
from attrs import evolve
from every_node import paragraph
from hypothesis import example, given
from portable_text_rules import STYLES, TYPES, as_html, faults
from read_back import MARKUP, READER, told_of
from strategies import ANY_BLOCKS

import dmarticle as dm


def written(article, **options):
    """The blocks, and what was told of the story."""
    problems = []
    blocks = dm.to_portable_text(article, on_problem=problems.append, **options)
    return blocks, [each for each in problems if each.path.startswith(("/body", "/introduction"))]


def article_of(*blocks):
    return dm.Article(id="1", body=dm.Body(blocks))


@pytest.mark.parametrize("name", ARTICLES)
@pytest.mark.parametrize("asides", [False, True])
def test_every_article_follows_the_rules(name, asides):
    blocks, _ = written(ARTICLES[name], asides=asides)
    assert faults(blocks) == []


def test_every_real_article_follows_the_rules_and_reads_back(shared):
    for path in (shared / "payloads" / "whitebeard").glob("*.json"):
        article = dm.load(path)
        blocks, problems = written(article, introduction=False)
        assert faults(blocks) == [], path.name
        kept = [each for place, each in enumerate(article.body.blocks) if place not in told_of(problems)]
        read = READER.run(as_html(blocks)).blocks
        if len(kept) == len(article.body.blocks):
            assert read == article.body.blocks, path.name


@given(ANY_BLOCKS)
def test_any_blocks_follow_the_rules(blocks):
    assert faults(written(article_of(*blocks))[0]) == []


@pytest.mark.parametrize("name", [name for name in ARTICLES if not name.startswith(("hostile", "full", "every"))])
def test_a_story_reads_back_as_it_is(name):
    article = ARTICLES[name]
    blocks, problems = written(article, introduction=False)
    assert not told_of(problems)
    assert READER.run(as_html(blocks)).blocks == article.body.blocks


def test_every_block_that_nothing_is_told_of_reads_back_as_it_is():
    _, problems = written(EVERY_BLOCK)
    told = told_of(problems)
    assert len(told) == 1  # the numbers of a list
    link = paragraph(dm.Link("#user-content-here", (dm.Text("to the place"),)))
    kept = tuple(each for place, each in enumerate(EVERY_BLOCK.body.blocks) if place not in told)
    blocks, problems = written(article_of(link, *kept))
    assert problems == []
    read = READER.run(as_html(blocks)).blocks
    assert read == (link, *kept)


@given(MARKUP)
@example("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><ul><li>d</li></ul>")
@example("<ul><li>a<ul><li>b</li></ul><ul><li>c</li></ul></li></ul>")
@example("<ul><li>a</li></ul><ol><li>a</li></ol>")
@example("<ul><li><ul><li>a</li></ul></li></ul>")
@example('<a href="/x">a<b>b</b></a><a href="/x">c</a>')
def test_what_nothing_is_told_of_reads_back_as_it_is(html):
    body = READER.run(html)
    blocks, problems = written(article_of(*body.blocks))
    assert faults(blocks) == []
    if not problems:
        assert READER.run(as_html(blocks)).blocks == body.blocks


def test_a_key_stays_when_another_block_changes():
    first, second = paragraph("One"), paragraph("Two ", dm.Link("/x", (dm.Text("linked"),)))
    before, _ = written(article_of(first, second))
    after, _ = written(article_of(paragraph("Other"), dm.Divider(), second))
    assert before[1] == after[2]


def test_blocks_that_are_alike_have_keys_of_their_own():
    blocks, _ = written(article_of(*[paragraph("Same")] * 3))
    assert len({each["_key"] for each in blocks}) == 3


def test_a_mark_without_data_is_a_decorator_and_one_with_data_is_defined_in_its_block():
    (block,), _ = written(
        article_of(paragraph("a ", dm.Strong((dm.Text("b"), dm.Link("/x", (dm.Text("c"),), "t"))), dm.LineBreak(), "d"))
    )
    key = block["_key"]
    assert [(each["text"], each["marks"]) for each in block["children"]] == [
        ("a ", []), ("b", ["strong"]), ("c", ["strong", f"{key}m0"]), ("\nd", []),
    ]  # fmt: skip
    assert block["markDefs"] == [{"_key": f"{key}m0", "_type": "link", "href": "/x", "title": "t"}]


def test_a_link_that_must_not_be_followed_leaves_its_words():
    (block,), problems = written(article_of(paragraph(dm.Link("javascript:x", (dm.Text("words"),)))))
    assert (block["children"][0]["text"], block["markDefs"]) == ("words", [])
    assert [(each.code, each.path) for each in problems] == [("url.unsafe", "/body/blocks/0/children/0/url")]


def test_items_of_lists_say_their_level_and_what_is_no_text_stands_behind_them():
    figure = dm.Figure("/p.jpg")
    inner = dm.List((dm.ListItem((paragraph("in"),)),), ordered=True)
    item = dm.ListItem((paragraph("a"), paragraph("b"), inner, figure))
    blocks, problems = written(article_of(dm.List((item, dm.ListItem((dm.Heading(3, (dm.Text("c"),)),))))))
    assert [(each["_type"], each.get("style"), each.get("listItem"), each.get("level")) for each in blocks] == [
        ("block", "normal", "bullet", 1), ("block", "normal", "number", 2), ("figure", None, None, None),
        ("block", "h3", "bullet", 1),
    ]  # fmt: skip
    assert blocks[0]["children"][0]["text"] == "a\n\nb"
    assert {(each.code, each.path) for each in problems} == {
        ("export.simplified", "/body/blocks/0/items/0"),
        ("export.simplified", "/body/blocks/0/items/0/blocks/3"),
    }


def test_what_stands_around_the_body_is_in_or_out_by_choice():
    alone, problems = written(FULL, introduction=False)
    assert json.dumps(alone).count("What to know") == 0
    assert "/introduction" in {each.path for each in problems}
    everything, problems = written(FULL, asides=True)
    assert everything[1:-4] == alone
    assert [each["style"] for each in everything[-4:]] == ["related-link", "note-update", "appeal", "signoff"]
    assert not [each for each in problems if each.path.startswith(("/introduction", "/body/asides"))]


def test_a_dateline_is_carried_as_the_words_of_the_story():
    said = evolve(FULL.body, dateline="The pilots have")
    assert not [each for each in written(evolve(FULL, body=said))[1] if each.path == "/body/dateline"]
    assert [each.code for each in written(FULL)[1] if each.path == "/body/dateline"] == ["export.lost"]


@pytest.mark.parametrize(
    ("blocks", "fault"),
    [
        ([{"_type": "block"}], "without a key"),
        ([{"_type": "x", "_key": "a"}], "unknown type"),
        ([{"_type": "divider", "_key": "a"}, {"_type": "divider", "_key": "a"}], "not unique"),
        ([{"_type": "block", "_key": "a", "style": "normal", "children": [], "markDefs": []}], "without children"),
        ([{"_type": "block", "_key": "a", "style": "normal", "listItem": "bullet", "level": 0, "markDefs": [],
           "children": [{"_type": "span", "_key": "b", "text": "x", "marks": ["y"]}]}], "of a list that is none"),
        ([{"_type": "block", "_key": "a", "style": "normal", "markDefs": [],
           "children": [{"_type": "span", "_key": "b", "text": "x", "marks": ["y"]}]}], "not defined"),
    ],
)  # fmt: skip
def test_the_rules_know_what_is_against_them(blocks, fault):
    assert any(fault in each for each in faults(blocks))


def test_the_documentation_names_every_type_and_style():
    from pathlib import Path

    page = (Path(__file__).parents[2] / "docs" / "exports" / "portable-text.md").read_text("utf-8")
    for name in TYPES.keys() | STYLES - {"normal", "blockquote"}:
        assert f"`{name}`" in page or name[:5] == "note-" or name[1:].isdigit(), name
