"""Markdown: the header by real readers of YAML and front matter, the text by a real parser, back to the same blocks."""

import json
import re
from html import unescape
from urllib.parse import unquote

import frontmatter
import pytest
import yaml
from articles import ARABIC, ARTICLES, BARE, EVERY_BLOCK, FULL, HOSTILE
from attrs import evolve
from every_node import paragraph
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from oracle import live
from ruamel.yaml import YAML
from strategies import ANY_BLOCKS, SAYABLE
from words_of_fields import unaccounted

import dmarticle as dm
from dmarticle.body.reading.reader import Reader
from dmarticle.body.rules import RULES
from dmarticle.body.writers.html import write_html
from dmarticle.exports.markdown_file.yaml import written
from dmarticle.exports.story.legible import legible_blocks
from dmarticle.exports.values.characters import readable

T = dm.Text
PARSER = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
PARSER.validateLink = lambda url: True
PARSER.normalizeLink = lambda url: url


def read(html: str) -> tuple[dm.Block, ...]:
    return Reader(RULES).read(html, dm.Run())


def problems_of(article, **options):
    problems = []
    return dm.to_markdown(article, on_problem=problems.append, **options), problems


def header_of(text: str):
    """The header by python-frontmatter, and by YAML 1.1 and 1.2."""
    metadata, _ = frontmatter.parse(text)
    source = text.partition("---\n")[2].partition("\n---\n")[0]
    old, new = yaml.safe_load(source), YAML(typ="safe", pure=True).load(source)
    assert metadata == old == new
    return metadata


@pytest.mark.parametrize("name", ARTICLES)
def test_every_reader_takes_the_header_for_the_same(name):
    article = ARTICLES[name]
    found = header_of(dm.to_markdown(article))
    assert found["id"] == readable(article.id)
    assert found.get("title") == (article.title and readable(article.title))


def test_every_reader_takes_the_header_of_a_real_article_for_the_same(shared):
    for path in (shared / "payloads" / "whitebeard").glob("*.json"):
        article = dm.load(path)
        found = header_of(dm.to_markdown(article))
        assert (found["title"], found["id"]) == (article.title, article.id)
        assert found.get("author", []) == list(dict.fromkeys(each.name for each in article.authors))


_TEXTS = st.text() | st.sampled_from(
    [
        "no",
        "1.0",
        "2025-03-04",
        "---",
        "a: b",
        "# c",
        "\x85",
        "\u2028",
        "\ufeff",
        "\x00\x1f\x7f",
        "~",
        "\n---\n",
        "😀",
        "",
    ]
)
_JSON = st.recursive(
    _TEXTS | st.integers() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b_c", "d"]), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["title", "tags", "image"]), _JSON, min_size=1))
def test_whatever_stands_in_the_header_is_read_as_it_was(values):
    text = written(values)
    assert yaml.safe_load(text) == YAML(typ="safe", pure=True).load(text) == values
    assert "\n---" not in f"\n{text}"


def test_the_header_has_the_names_that_site_generators_look_for():
    found = header_of(dm.to_markdown(FULL))
    assert found["author"] == ["Ann Lee", "Reuters"]
    assert found["date"] == "2025-03-04T06:15:00+02:00"
    assert found["lastmod"] == "2025-03-05T08:00:30+02:00"
    assert found["tags"] == ["Sea level", "harbour"]
    assert found["categories"] == ["Coast", "Weather"]
    assert found["image"]["path"] == "https://www.paper.example/img/steps.jpg"
    assert found["image"]["credit"] == "Lindiwe Dlamini/EPA"
    assert found["images"][0] == found["image"]["path"]
    assert found["canonical_url"] == "https://www.paper.example/article/77-sea-steps/"
    assert found["lang"] == "en-ZA"
    assert found["word_count"] == FULL.body.word_count
    assert not {"url", "type", "layout", "draft", "kind"} & set(found)


def test_what_says_nothing_is_not_in_the_header():
    assert dm.to_markdown(BARE) == '---\nid: "82"\n---\n'


def test_what_was_taken_out_of_the_story_is_data_in_the_header():
    found = header_of(dm.to_markdown(FULL))
    assert found["notes"] == [{"kind": "update", "text": "Updated with the height."}]
    assert found["appeals"] == ["Join us."]
    assert found["signoff"] == "AFP"
    assert [each["name"] for each in found["related"]] == ["A story set aside", "An older flood"]
    assert found["introduction"] == "What to know before it."


def test_jekyll_takes_no_command_from_the_text():
    text = dm.to_markdown(evolve(FULL, body=dm.Body((paragraph("{{ site.secret }} {{< figure >}}"),))))
    assert "{{" not in frontmatter.parse(text)[1]
    assert "render_with_liquid" not in header_of(text)


def test_jekyll_takes_no_command_from_code():
    text = dm.to_markdown(evolve(FULL, body=dm.Body((dm.Preformatted("{{ site.secret }}", code=True),))))
    assert header_of(text)["render_with_liquid"] is False


@pytest.mark.parametrize("name", ARTICLES)
def test_the_text_of_the_file_is_the_markdown_of_the_body(name):
    article = ARTICLES[name]
    text = frontmatter.parse(dm.to_markdown(article))[1]
    markdown = dm.Body(legible_blocks(article.body.blocks)).markdown
    assert text == markdown.strip()
    assert dm.to_markdown(article, front_matter=False) == (f"{markdown}\n" if article.body else "")


def told(blocks) -> set[int]:
    """The numbers of the blocks that Markdown cannot say, by what it tells."""
    _, problems = problems_of(dm.Article(id="1", body=dm.Body(blocks)))
    return {int(each.path.split("/")[3]) for each in problems if each.path.startswith("/body/blocks/")}


@given(ANY_BLOCKS | SAYABLE)
def test_blocks_of_which_nothing_is_told_are_read_back_as_they_were(blocks):
    settled = read(write_html(blocks).replace("/p (1)", "/p%20(1)"))  # as browsers ask for it
    unsaid = told(settled)
    said = tuple(block for number, block in enumerate(settled) if number not in unsaid)
    assert read(PARSER.render(dm.Body(said).markdown)) == said


def as_github_reads(markdown: str) -> str:
    """HTML by GitHub's own reader."""
    cmark = pytest.importorskip("cmarkgfm", reason="cmarkgfm is not installed")
    return cmark.markdown_to_html_with_extensions(
        markdown, options=cmark.Options.CMARK_OPT_UNSAFE, extensions=["table", "strikethrough"]
    )


def with_plain_addresses(blocks) -> str:
    """HTML of blocks whose addresses have no percent signs: readers differ in what they write so."""
    return re.sub(r'(?<=(?:href|.src)=")[^"]*', lambda url: unquote(unescape(url[0])), write_html(blocks))


@given(ANY_BLOCKS | SAYABLE)
def test_github_reads_the_same_blocks(blocks):
    settled = read(write_html(blocks).replace("/p (1)", "/p%20(1)"))
    unsaid = told(settled)
    said = tuple(block for number, block in enumerate(settled) if number not in unsaid)
    found = read(as_github_reads(dm.Body(said).markdown))
    assert with_plain_addresses(found) == with_plain_addresses(said)


@given(SAYABLE)
def test_nothing_is_told_of_what_markdown_can_say(blocks):
    assert told(read(write_html(blocks))) == set()


def test_the_blocks_of_real_articles_of_which_nothing_is_told_are_read_back(shared):
    count = 0
    for path in (shared / "payloads" / "whitebeard").glob("*.json"):
        blocks = dm.load(path).body.blocks
        unsaid = told(blocks)
        said = tuple(block for number, block in enumerate(blocks) if number not in unsaid)
        assert read(PARSER.render(dm.Body(said).markdown)) == said, path.name
        count += len(said)
    assert count > 50


@pytest.mark.parametrize("article", [FULL, EVERY_BLOCK], ids=["full", "every-block"])
@pytest.mark.parametrize("front_matter", [True, False])
def test_no_word_is_left_out_without_being_told(article, front_matter):
    export = lambda probe, on_problem: dm.to_markdown(probe, front_matter=front_matter, on_problem=on_problem)  # noqa: E731
    assert unaccounted(article, export) == []


def test_what_cannot_be_said_is_told_with_its_place():
    _, problems = problems_of(EVERY_BLOCK)
    found = {(each.code, each.path) for each in problems}
    blocks = EVERY_BLOCK.body.blocks
    for kind in (dm.KeyPoints, dm.DefinitionList, dm.Gallery, dm.Embed, dm.Media, dm.RelatedLink, dm.Note, dm.Signoff):
        number = next(number for number, block in enumerate(blocks) if isinstance(block, kind))
        assert ("export.simplified", f"/body/blocks/{number}") in found, kind


def test_without_a_header_all_fields_but_the_body_are_told():
    _, problems = problems_of(ARABIC, front_matter=False)
    assert {each.path for each in problems if each.code == "export.unplaced"} >= {"/title", "/published", "/summary"}


def test_nothing_hostile_comes_out_of_the_text():
    text = frontmatter.parse(dm.to_markdown(HOSTILE))[1]
    assert live(PARSER.render(text).replace("<thead>", "").replace("</thead>", "")) == []


def test_an_address_that_must_not_be_followed_is_in_no_field_of_the_header():
    found = header_of(dm.to_markdown(HOSTILE))
    urls = [key for key in ("canonical_url", "short_url", "external_url", "images") if key in found]
    assert urls == []
    assert '"javascript:' not in json.dumps(found)
