"""The texts of blocks, written straight from the nodes, are those that the long way by plain data gives."""

import pytest
from attrs import evolve
from bench.corpus import KINDS, article
from hypothesis import given
from strategies import ANY_BLOCKS, bodies

import dmarticle as dm
from dmarticle.arrow.jsontexts import json_text
from dmarticle.arrow.trees import plain_node, tree_text

TEXT = dm.Text('a "quote", a \\, a\ttab, \x00, é, \ud800')
LINE = (TEXT, dm.LineBreak(), dm.Anchor("user-content-a"), dm.Link("https://a.example/", (TEXT,), "title"))
CAPTION = dm.Caption(LINE)
EACH = [
    dm.Paragraph(()),
    dm.Paragraph((dm.Span(LINE, "fr", "ltr"), dm.Abbreviation(LINE, "title"), dm.Strong(), dm.Emphasis(LINE))),
    dm.Heading(2, LINE),
    dm.List((dm.ListItem((dm.Paragraph(LINE),)), dm.ListItem(())), ordered=True, start=-3, reversed=True),
    dm.DefinitionList((dm.Definition((LINE, ())), dm.Definition((LINE,), (dm.Divider(),)))),
    dm.Quote((dm.Paragraph(LINE),), "https://a.example/", LINE, pull=True),
    dm.Preformatted("a", code=True, language="py"),
    dm.Divider(),
    dm.Gallery((dm.Figure("https://a.example/", "alt", CAPTION, "credit", 1, 2, "link", "3"),), CAPTION),
    dm.Embed("https://a.example/", "title", CAPTION, 3, 4, LINE),
    dm.Media("https://a.example/", dm.MediaKind.VIDEO, "title", "poster", CAPTION),
    dm.Table((dm.Row((dm.Cell((dm.Paragraph(LINE),), header=True, colspan=2, rowspan=3),), header=True),), CAPTION),
    dm.KeyPoints((dm.Paragraph(LINE),)),
    dm.RelatedLink("https://a.example/", LINE, "label"),
    dm.Note(dm.NoteKind.UPDATE, LINE),
    dm.Appeal(LINE),
    dm.Signoff("DM"),
]


def long_way(block):
    return json_text(plain_node(block))


@pytest.mark.parametrize("block", EACH, ids=lambda block: type(block).__name__)
def test_each_block_is_written_as_by_the_long_way(block):
    assert tree_text(block) == long_way(block)


@given(ANY_BLOCKS)
def test_any_blocks_are_written_as_by_the_long_way(blocks):
    assert list(map(tree_text, blocks)) == list(map(long_way, blocks))


@given(bodies())
def test_what_is_read_is_written_as_by_the_long_way(drawn):
    html, _ = drawn
    body = dm.NEWS.run(html)
    blocks = (*body.blocks, *body.asides)
    assert list(map(tree_text, blocks)) == list(map(long_way, blocks))


@pytest.mark.parametrize("kind", KINDS)
def test_the_blocks_of_articles_are_written_as_by_the_long_way(kind):
    blocks = dm.normalize(article(kind, 3)).body.blocks
    assert list(map(tree_text, blocks)) == list(map(long_way, blocks))


class MyText(str):
    """A text with more to it."""

    __slots__ = ()


class MyParagraph(dm.Paragraph):
    """A block of the caller's."""


ODD = {
    "a text of the caller's": dm.Paragraph((dm.Text(MyText("a")), TEXT)),
    "a list": dm.Paragraph([TEXT, TEXT]),
    "no text in a text": dm.Paragraph((dm.Text(3), TEXT)),
    "no text where one belongs": evolve(EACH[8].figures[0], url=7),
    "another number": evolve(EACH[3], start=1.5),
    "a flag for a number": evolve(EACH[3], start=True),
    "a block for an inline": dm.Paragraph((dm.Divider(), TEXT)),
    "an inline for a block": dm.KeyPoints((TEXT,)),
    "a block of the caller's": MyParagraph(LINE),
    "a block of the caller's in another": dm.KeyPoints((MyParagraph(LINE),)),
    "a word for a member": dm.Note("update", LINE),
    "nothing where something belongs": dm.Quote(None),
    "another node": evolve(EACH[8].figures[0], caption=dm.Paragraph(LINE)),
    "a text for a line": dm.Paragraph("abc"),
}


def outcome(write, block):
    try:
        return write(block)
    except Exception as error:
        return type(error)


@pytest.mark.parametrize("what", ODD)
def test_what_a_node_is_not_for_goes_the_long_way(what):
    assert outcome(tree_text, ODD[what]) == outcome(long_way, ODD[what])
