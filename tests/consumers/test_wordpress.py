"""WordPress' own editor reads every article: each block is one of its own, and saves as it was written."""

import json

import pytest
from articles import ARTICLES, EVERY_BLOCK
from every_node import paragraph
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from read_back import MARKUP, READER
from strategies import ANY_BLOCKS

import dmarticle as dm

MORE = {
    "two lists": (
        dm.List((dm.ListItem((paragraph("a"), dm.List((dm.ListItem((paragraph("b"),)),), ordered=True))),)),
        dm.List((dm.ListItem((paragraph("c"), paragraph("d"))),)),
    ),
    "quotes": (
        dm.Quote((paragraph("a"), dm.Heading(3, (dm.Text("b"),))), None, (dm.Text("who"),), pull=True),
        dm.Quote((dm.Quote((paragraph("in"),)),)),
        dm.Quote((paragraph("x"),), None, (dm.Text("who"),), pull=True),
    ),
    "tables": (
        dm.Table((dm.Row((dm.Cell((paragraph("a"), paragraph("b")), rowspan=2), dm.Cell(()))), dm.Row(()))),
        dm.Table((dm.Row((dm.Cell((paragraph("only a head"),), header=True),), header=True),)),
    ),
    "texts": (
        paragraph("&amp; <b> \" ' [gallery] --> &copy; \u00a0\u2028 é 👍"),
        paragraph("a", dm.LineBreak(), dm.Strong((dm.Text("b "), dm.Link("/x?a=1&b=2", (dm.Text("c"),), 'a "title"')))),
        dm.Preformatted("[x]\n\n  https://a.example/\n<b> &amp; é", code=True, language="c++"),
        dm.Preformatted("  a [b]\n\n\tc"),
        dm.Heading(6, (dm.Text(""),)),
    ),
    "pictures": (
        dm.Figure("/p.jpg?a=1&copy;=2", "Salt &amp; water", None, "Gallo", attachment_id="12"),
        dm.Figure("/p.jpg", "", dm.Caption((dm.Text("c"),)), link="#top"),
        dm.Gallery((dm.Figure("/p.jpg"),)),
    ),
    "media": tuple(dm.Media(f"/a?b=1&c=2&{kind}", kind, None, "/p.jpg") for kind in dm.MediaKind),
    "embeds": tuple(
        dm.Embed(url, width=16, height=9)
        for url in (
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1s", "https://vimeo.com/1", "https://x.com/a/status/1",
            "https://www.tiktok.com/@a/video/1", "https://bsky.app/profile/a.b/post/1", "https://www.reddit.com/r/a/",
            "https://soundcloud.com/a/b", "https://open.spotify.com/episode/0123456789012345678901",
            "https://www.scribd.com/document/1", "https://www.instagram.com/p/a/", "https://www.dailymotion.com/video/a",
            "https://datawrapper.dwcdn.net/abcde/", "https://www.ted.com/talks/a", "https://www.mixcloud.com/a/",
            "https://imgur.com/a", "https://issuu.com/a", "https://speakerdeck.com/a/b", "https://youtu.be/dQw4w9WgXcQ",
            "https://maps.example/--><script>&amp;[x]",
        )
    ),
    "html": (
        dm.DefinitionList((dm.Definition(((dm.Text("term"),),), (paragraph("said [x]"),)),)),
        dm.KeyPoints((paragraph("a"), dm.DefinitionList((dm.Definition(((dm.Text("t"),),)),)))),
    ),
}  # fmt: skip
"""Blocks in states that the articles do not have."""


@pytest.fixture(scope="module")
def read(consume):
    """What WordPress' editor says of every article."""
    documents = {name: dm.to_gutenberg(article, asides=True) for name, article in ARTICLES.items()}
    more = {name: dm.Article(id="1", body=dm.Body(blocks)) for name, blocks in MORE.items()}
    documents |= {name: dm.to_gutenberg(article, same_site=True) for name, article in more.items()}
    return consume("wordpress.cjs", documents)


@pytest.mark.parametrize("name", [*ARTICLES, *MORE])
def test_every_block_is_valid_to_the_editor_and_saves_as_it_was_written(read, name):
    assert_sound(read[name])


def test_every_block_of_every_real_article_is_valid_to_the_editor(consume, shared):
    paths = (shared / "payloads" / "whitebeard").glob("*.json")
    found = consume("wordpress.cjs", {path.name: dm.to_gutenberg(dm.load(path), asides=True) for path in paths})
    assert found
    for said in found.values():
        assert_sound(said)


def test_drawn_blocks_are_valid_to_the_editor(consume):
    drawn = []

    @settings(max_examples=200, phases=[Phase.generate], derandomize=True, database=None)
    @given(st.one_of(ANY_BLOCKS, MARKUP.map(lambda html: dm.NEWS.run(html).blocks)))
    def draw(blocks):
        drawn.append(dm.to_gutenberg(dm.Article(id="1", body=dm.Body(blocks))))

    draw()
    for said in consume("wordpress.cjs", dict(enumerate(drawn))).values():
        assert_sound(said)


def assert_sound(said):
    assert [each for each in said["blocks"] if not each["valid"] or each["issues"]] == []
    assert not {each["name"] for each in said["blocks"]} & {"core/freeform", "core/missing", "core/classic"}
    assert None not in said["grammar"]
    assert said["written"] == said["read"]
    assert said["said"] == []  # the editor tells of each block that it had to mend


def test_html_stands_only_where_it_was_told(read):
    told = {"every-block", "hostile", "hostile-by-number", "html"}
    assert {name for name, said in read.items() if "core/html" in {each["name"] for each in said["blocks"]}} == told


def test_an_embed_is_of_the_site_that_the_editor_takes_it_for(read):
    embeds = [each for said in read.values() for each in said["blocks"] if each["name"] == "core/embed"]
    assert len({each["said"] for each in embeds}) > 12
    assert [each for each in embeds if each["said"] != each["expected"]] == []


def test_a_story_that_somebody_went_on_writing_reads_back_as_it_was(read):
    """All but the places: the editor drops an element without words when a text is changed."""
    _, *blocks = READER.run(read["every-block"]["edited"]).blocks
    _, *before = READER.run(dm.to_gutenberg(EVERY_BLOCK, asides=True)).blocks
    assert blocks == before


def test_the_editor_tells_of_a_block_that_is_not_its_own(consume):
    picture = '<figure class="wp-block-image"><img src="/x" alt="" width="5"/></figure>'
    wrong = f"<!-- wp:image -->\n{picture}\n<!-- /wp:image -->"
    said = consume("wordpress.cjs", {"wrong": wrong, "none": "<p>a</p>"})
    assert json.dumps(said["wrong"]["said"]) != "[]"
    assert said["none"]["grammar"] == [None]
