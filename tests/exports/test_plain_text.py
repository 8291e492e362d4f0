"""Plain text with a header: each word in its order, addresses by numbers, lines of a width."""

import re

import pytest
from articles import ARABIC, ARTICLES, BARE, EVERY_BLOCK, FRENCH, FULL, HOSTILE, NO_BODY
from attrs import evolve
from every_node import SITE, paragraph
from hypothesis import given
from hypothesis import strategies as st
from strategies import ANY_BLOCKS
from words import all_words
from words_of_fields import unaccounted

import dmarticle as dm

T = dm.Text


def problems_of(article, **options):
    problems = []
    return dm.to_text(article, on_problem=problems.append, **options), problems


def of(*blocks, **options):
    """The text of a story alone."""
    return dm.to_text(dm.Article(id="1", body=dm.Body(blocks)), **options)


FULL_TEXT = """\
Analysis
The morning the sea came up the steps
=====================================
A second line

By Ann Lee and Reuters
Published: 2025-03-04T06:15:00+02:00
Updated: 2025-03-05T08:00:30+02:00
News > Coast; Weather
The Paper
Sponsored by: The Harbour Trust [1]
2 min read
https://www.paper.example/article/77-sea-steps/

The pilots have seen the water rise before.

[Picture: Steps under water] [2] Water on the steps (Lindiwe Dlamini/EPA)

What to know before it.

KALK BAY, March 4 (Reuters)

The pilots have seen the water [3] rise before.

Six steps
---------

Never on a windless morning.

[Picture: The quay at dawn] [4] [5] The quay, at dawn. (Lindiwe Dlamini/EPA)

By noon it was gone.

AFP

Updated with the height.

Join us.

Related:
- Read also: A story set aside [6]
- An older flood [7]

Ann Lee (Sea desk): Ann Lee writes about the sea.

Topics: Sea level, harbour
Source: Reuters [8], https://wire.example/s/77

Links:
[1] https://trust.example/
[2] https://www.paper.example/img/steps.jpg
[3] https://www.paper.example/water
[4] https://www.paper.example/img/quay.jpg
[5] https://www.paper.example/large/quay
[6] https://www.paper.example/aside
[7] https://www.paper.example/article/70/
[8] https://reuters.example/
"""


def test_a_full_article_reads_like_this():
    assert dm.to_text(FULL) == FULL_TEXT


def test_an_article_with_an_id_alone_is_an_empty_line():
    assert dm.to_text(BARE) == "\n"
    assert dm.to_text(NO_BODY).startswith("Only a headline\n===")


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (dm.Quote((paragraph("a"), paragraph("b")), f"{SITE}/s", (T("Who"),)), "> a\n>\n> b\n>\n> — Who [1]"),
        (dm.List((dm.ListItem((paragraph("a"), dm.List((dm.ListItem((paragraph("b"),)),)))),)), "- a\n  - b"),
        (
            dm.List(tuple(dm.ListItem((paragraph(each),)) for each in "ab"), ordered=True, start=10, reversed=True),
            "10. a\n9. b",
        ),
        (paragraph(dm.Quotation((T("a"),)), " b"), "“a” b"),
        (paragraph(dm.Link(f"{SITE}/x", (T(f"{SITE}/x"),))), f"{SITE}/x"),
        (paragraph(dm.Link("mailto:a@b.example", (T("a@b.example"),))), "a@b.example"),
        (dm.Divider(), "* * *"),
        (dm.Preformatted("a\n  b"), "a\n  b"),
        (dm.Embed("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "T"), "[YouTube: T] [1]"),
        (dm.Heading(2, (T("ab"),)), "ab\n--"),
        (
            dm.Table(
                (
                    dm.Row((dm.Cell((paragraph("Year"),), header=True), dm.Cell((paragraph("m"),))), header=True),
                    dm.Row((dm.Cell((paragraph("a"), paragraph("b"))), dm.Cell((paragraph("21"),)))),
                )
            ),
            "Year  m\n----  --\na b   21",
        ),
    ],
)  # fmt: skip
def test_blocks(block, text):
    assert of(block).partition("\n\nLinks:")[0].rstrip("\n") == text


def test_an_address_has_one_number():
    link = dm.Link(f"{SITE}/x", (T("a"),))
    assert of(paragraph(link, " and ", link)) == f"a [1] and a [1]\n\nLinks:\n[1] {SITE}/x\n"


def test_without_numbers_the_addresses_are_told_as_lost():
    text, problems = problems_of(FULL, links=False)
    assert "[3]" not in text
    assert "Links:" not in text
    lost = {each.path for each in problems if each.code == "export.lost"}
    assert {"/body/blocks/0", "/body/blocks/3", "/related/0/url", "/attachments/0"} <= lost


def test_the_own_words_are_in_the_language_of_the_article():
    assert "Publié\u00a0: 2024-07-19T11:21:17+03:00" in dm.to_text(FRENCH)
    assert "Par Zoé Haddad et AFP" in dm.to_text(FRENCH)
    assert "بقلم هدى خوري" in dm.to_text(ARABIC)


@pytest.mark.parametrize("width", [20, 40, 72])
def test_lines_are_no_longer_than_the_width_where_words_allow_it(width):
    story = dm.Body(tuple(each for each in EVERY_BLOCK.body.blocks if not isinstance(each, dm.Table)))
    text = dm.to_text(evolve(EVERY_BLOCK, body=story), width=width).partition("\nLinks:")[0]
    for line in text.splitlines():
        words = line.strip(" >-=").split()
        assert len(line) <= width or len(words) <= 2 or max(map(len, words)) > width - 8, line


@given(ANY_BLOCKS, st.none() | st.integers(20, 60))
def test_the_words_of_any_story_come_out_in_order(blocks, width):
    """Marks of the text's own stand between them."""
    text = of(*blocks, width=width, links=False)
    following = iter("".join(text.split()))
    expected = "".join(all_words(blocks)).replace("\x00", "\ufffd")
    missing = next((letter for letter in expected if letter not in following), None)
    assert missing is None, (missing, text)


@pytest.mark.parametrize("article", [FULL, EVERY_BLOCK], ids=["full", "every-block"])
@pytest.mark.parametrize("options", [{}, {"links": False}, {"width": 30}])
def test_no_word_is_left_out_without_being_told(article, options):
    export = lambda probe, on_problem: dm.to_text(probe, on_problem=on_problem, **options)  # noqa: E731
    assert unaccounted(article, export) == []


def test_what_cannot_be_said_is_told_with_its_place():
    found = {(each.code, each.path) for each in problems_of(FULL)[1]}
    assert ("export.simplified", "/body/blocks/1") in found  # the level of a heading
    assert ("export.simplified", "/body/blocks/2/children/0") in found  # strong text
    assert ("export.lost", "/body/blocks/3/width") in found
    assert ("export.simplified", "/body/asides/1") in found


@pytest.mark.parametrize("name", ARTICLES)
def test_a_text_holds_no_control_and_ends_in_one_line_end(name):
    text = dm.to_text(ARTICLES[name])
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", text)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text


def test_a_headline_cannot_pass_for_a_line_of_the_header():
    text = dm.to_text(evolve(FULL, title="Sea\nPublished: never", byline="By\nUpdated: now"))
    assert "Sea Published: never\n====" in text
    assert "By Updated: now" in text


def test_a_hostile_address_is_not_among_the_links():
    assert "javascript:alert(1)//" not in dm.to_text(HOSTILE)


def test_every_real_article_comes_out_with_all_its_words(shared):
    for path in (shared / "payloads" / "whitebeard").glob("*.json"):
        article = dm.load(path)
        text = "".join(dm.to_text(article, width=72).split())
        following = iter(text)
        assert all(letter in following for letter in "".join(all_words(article.body.blocks))), path.name


@pytest.mark.parametrize("options", [{"width": 5}, {"width": "wide"}, {"width": True}, {"links": "no"}, {"labels": 1}])
def test_options_that_cannot_be_used_are_refused(options):
    with pytest.raises(dm.ConfigurationError):
        dm.to_text(FULL, **options)


def test_what_is_one_line_stays_one():
    split = "a\n\nLinks:\n[1] b"
    figure = dm.Figure("https://x.example/p.jpg", split, credit=split)
    blocks = (figure, dm.Embed("https://x.example/e", split), dm.Signoff(split), dm.RelatedLink("/x", (), split))
    article = dm.Article(id="1", authors=(dm.Author(name=split),), body=dm.Body(blocks))
    lines = dm.to_text(article).splitlines()
    assert lines.count("Links:") == 1
    assert len([line for line in lines if line.startswith("[1] ")]) == 1


def test_lines_and_columns_are_as_wide_as_the_letters_in_them():
    cells = lambda *words: dm.Row(tuple(dm.Cell((paragraph(word),)) for word in words))  # noqa: E731
    table = dm.Table((evolve(cells("年份", "m"), header=True), cells("e\u0301té", "2")))
    text = dm.to_text(dm.Article(id="1", title="中文", body=dm.Body((table,))))
    assert text == "中文\n====\n\n年份  m\n----  -\ne\u0301té   2\n"
