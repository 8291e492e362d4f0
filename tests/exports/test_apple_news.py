"""Articles of Apple News: as Apple's documentation asks, and the body can be read back from them."""

import json

import apple_news_rules
import pytest
from apple_news_reading import page
from apple_news_rules import everything
from articles import ARABIC, ARTICLES, BARE, EVERY_BLOCK, FULL, HOSTILE, NO_BODY
from attrs import evolve
from every_node import SITE, paragraph
from hypothesis import given
from oracle import live
from strategies import ANY_BLOCKS, bodies

import dmarticle as dm
from dmarticle.body.nodes.kinds import ways_everywhere
from dmarticle.body.rewrite import rewrite
from dmarticle.body.writers.html import write_html

T = dm.Text
RULES = [step.name for step in dm.NEWS.steps if isinstance(step, dm.Rule)]


def mistakes(document) -> list[str]:
    """What is wrong with a document by Apple's documentation, as it is when it was sent."""
    return apple_news_rules.mistakes(json.loads(json.dumps(document)))


@pytest.mark.parametrize("key", ARTICLES)
def test_every_article_is_as_apple_asks(key):
    assert mistakes(dm.to_apple_news(ARTICLES[key])) == []


def test_every_real_article_is_as_apple_asks(shared):
    for path in (shared / "payloads" / "whitebeard").glob("*.json"):
        assert mistakes(dm.to_apple_news(dm.load(path))) == [], path.name


@given(ANY_BLOCKS)
def test_any_blocks_are_as_apple_asks(blocks):
    assert mistakes(dm.to_apple_news(evolve(BARE, body=dm.Body(blocks)))) == []


@given(bodies())
def test_a_body_of_markup_is_as_apple_asks(body):
    assert mistakes(dm.to_apple_news(evolve(NO_BODY, body=dm.NEWS.run(body[0])))) == []


@pytest.mark.parametrize(
    ("part", "message"),
    [
        ({"invented": 1}, "Additional properties are not allowed"),
        ({"identifier": "a b"}, "does not match"),
        ({"componentTextStyles": {}}, "'default' is a required property"),
        ({"layout": {"columns": 7}}, "'width' is a required property"),
        ({"metadata": {"datePublished": "2025-03-04"}}, "does not match"),
        ({"components": [{"role": "paragraph", "text": "x"}]}, "no component has the role paragraph"),
        ({"components": [{"role": "body"}]}, "'text' is a required property"),
        ({"components": [{"role": "body", "text": "x", "html": "x"}]}, "Additional properties are not allowed"),
        ({"components": [{"role": "photo", "URL": "/a.jpg"}]}, "does not match"),
        ({"components": [{"role": "tweet", "URL": "https://x.com/paper"}]}, "does not match"),
        ({"components": [{"role": "aside", "components": [{"role": "tiktok"}]}]}, "'URL' is a required property"),
        ({"components": [{"role": "body", "format": "html", "text": "<img src=x>"}]}, "<img> is not supported"),
        ({"components": [{"role": "body", "format": "html", "text": "<p>x"}]}, "<p> is not closed"),
        ({"components": [{"role": "body", "format": "html", "text": "<u>x</u>"}]}, "<u> is not supported"),
        ({"components": [{"role": "body", "format": "html", "text": '<p lang="fr">x</p>'}]}, "lang of <p> is ignored"),
        ({"components": [{"role": "body", "format": "html", "text": '<a href="/x">x</a>'}]}, "leads nowhere"),
        (
            {"components": [{"role": "body", "format": "html", "text": '<a data-anf-textstyle="no">x</a>'}]},
            "there is no text style no",
        ),
        ({"components": [{"role": "divider", "identifier": "a"}] * 2}, "two components are named a"),
        ({"version": "1.7", "components": [{"role": "link_button", "URL": "https://x.example"}]}, "is newer than 1.7"),
    ],
)
def test_the_rules_refuse_what_is_wrong(part, message):
    assert any(message in each for each in mistakes({**dm.to_apple_news(FULL), **part}))


def test_what_is_required_and_not_there_is_told():
    problems = []
    document = dm.to_apple_news(BARE, on_problem=problems.append)
    assert (document["title"], document["language"], document["components"]) == ("", "und", [])
    assert [(each.code, each.path) for each in problems] == [
        ("export.assumed", "/language"),
        ("export.missing", "/title"),
    ]


def without_sizes(node):
    """A node without what Apple News reads from the picture itself."""
    if isinstance(node, dm.Figure | dm.Embed):
        return evolve(node, width=None, height=None)
    return node


def as_read(blocks) -> tuple[dm.Block, ...]:
    """Blocks as they are when they come from a reader."""
    return dm.NEWS.only(*RULES).run(write_html(rewrite(blocks, without_sizes, ways_everywhere()))).blocks


def read_back(components) -> tuple[dm.Block, ...]:
    return dm.NEWS.only(*RULES).run(page(components)).blocks


def components_of(block) -> tuple[list, bool]:
    """The components of one block, and whether it was carried: nothing was told of it."""
    problems = []
    article = evolve(NO_BODY, title=None, language="en", url=None, body=dm.Body((block,)))
    document = dm.to_apple_news(article, on_problem=problems.append)
    return document["components"], not [each for each in problems if each.path.startswith("/body")]


@pytest.mark.parametrize("block", EVERY_BLOCK.body.blocks, ids=lambda block: type(block).__name__)
def test_a_block_that_is_carried_is_read_back_as_it_was(block):
    components, carried = components_of(block)
    assert not carried or read_back(components) == as_read((without_places(block),))


def without_places(block):
    """A block without the names of places, which stand on components, and without directions, which letters show."""
    return rewrite((block,), plain, ways_everywhere())[0]


def plain(node):
    children = getattr(node, "children", ())
    kept = tuple(inner for each in children for inner in opened(each))
    return evolve(node, children=kept) if kept != children else node


def opened(node):
    if isinstance(node, dm.Span):
        return node.children
    return () if isinstance(node, dm.Anchor) else (node,)


def test_most_kinds_of_blocks_are_carried():
    told = {type(block).__name__ for block in EVERY_BLOCK.body.blocks if not components_of(block)[1]}
    assert told == {
        "Appeal", "DefinitionList", "Embed", "Figure", "KeyPoints", "List", "Media", "Note", "Paragraph",
        "Preformatted", "Quote", "Signoff", "Table",
    }  # fmt: skip


@given(ANY_BLOCKS)
def test_any_block_that_is_carried_is_read_back_as_it_was(blocks):
    assert_carried(as_read(blocks))


@given(bodies())
def test_a_body_of_markup_that_is_carried_is_read_back_as_it_was(body):
    assert_carried(dm.NEWS.only(*RULES).run(body[0]).blocks)


def assert_carried(blocks):
    for block in blocks:
        components, carried = components_of(block)
        if carried:
            assert read_back(components) == as_read((without_places(block),))


def test_every_body_of_the_real_articles_that_is_carried_is_read_back_as_it_was(shared):
    carried = 0
    for path in (shared / "payloads" / "whitebeard").glob("*.json"):
        for block in as_read(dm.load(path).body.blocks):
            components, told = components_of(block)
            if told:
                carried += 1
                assert read_back(components) == as_read((without_places(block),)), path.name
    assert carried > 50


@pytest.mark.parametrize(
    ("url", "role", "address"),
    [
        ("https://twitter.com/a/status/12?s=20", "tweet", "https://x.com/a/status/12"),
        ("https://www.instagram.com/reel/Ab-1/embed/", "instagram", "https://www.instagram.com/reel/Ab-1"),
        ("https://www.facebook.com/a/posts/12", "facebook_post", "https://www.facebook.com/a/posts/12"),
        ("https://www.facebook.com/photo.php?fbid=12", "facebook_post", "https://www.facebook.com/photo?fbid=12"),
        ("https://www.facebook.com/watch/?v=12&t=5", "facebook_post", "https://www.facebook.com/watch/?v=12"),
        ("https://www.tiktok.com/@a.b/video/12?lang=en", "tiktok", "https://www.tiktok.com/@a.b/video/12"),
        ("https://youtu.be/dQw4w9WgXcQ?t=42", "embedwebvideo", "https://www.youtube.com/embed/dQw4w9WgXcQ?start=42"),
        ("https://vimeo.com/12/0123abcdef", "embedwebvideo", "https://player.vimeo.com/video/12?h=0123abcdef"),
        ("https://www.facebook.com/groups/a/posts/12", "link_button", "https://www.facebook.com/groups/a/posts/12"),
        ("https://notyoutube.com/watch?v=dQw4w9WgXcQ", "link_button", "https://notyoutube.com/watch?v=dQw4w9WgXcQ"),
    ],
)
def test_a_piece_of_another_site_has_the_component_for_its_provider(url, role, address):
    document = dm.to_apple_news(evolve(NO_BODY, body=dm.Body((dm.Embed(url),))))
    component = document["components"][-1]
    assert (component["role"], component["URL"]) == (role, address)
    assert mistakes(document) == []


def test_the_version_is_the_first_that_has_all_that_is_in_the_article():
    def version(*blocks, **fields):
        return dm.to_apple_news(evolve(NO_BODY, body=dm.Body(blocks), **fields))["version"]

    assert version(paragraph("x")) == "1.7"
    assert version(dm.Media(f"{SITE}/a.pdf", dm.MediaKind.FILE)) == "1.11"
    assert version(dm.KeyPoints((dm.Embed("https://www.tiktok.com/@a/video/1"),))) == "1.18"
    assert version(authors=(dm.Author(name="Reuters", kind=dm.AuthorKind.AGENCY),)) == "1.26"


def test_a_link_to_a_place_leads_to_the_component_that_holds_it():
    place, other = dm.Anchor("user-content-a"), dm.Anchor("user-content-b")
    links = (dm.Link("#user-content-b", (T("to b"),)), " ", dm.Link("#user-content-c", (T("to c"),)))
    problems = []
    article = evolve(NO_BODY, body=dm.Body((paragraph(*links), dm.KeyPoints((paragraph(place, "here", other),)))))
    _, first, box = dm.to_apple_news(article, on_problem=problems.append)["components"]
    assert first["text"] == '<p><a href="#user-content-a">to b</a> to c</p>'
    assert box["components"][0]["identifier"] == "user-content-a"
    assert [each.raw for each in problems if each.code == "export.lost"] == ["#user-content-c"]


def test_the_language_of_the_article_is_not_told_of_again():
    problems = []
    dm.to_apple_news(ARABIC, on_problem=problems.append)
    assert not [each for each in problems if "language" in each.detail]


def test_a_direction_that_is_not_that_of_the_letters_is_told():
    told = []
    words = dm.Span((T("water الماء"),), None, "rtl"), dm.Span((T("الماء"),), "ar", "rtl")
    dm.to_apple_news(evolve(ARABIC, body=dm.Body((paragraph(*words),))), on_problem=told.append)
    assert [each.detail.partition(" is ")[0] for each in told if each.path.startswith("/body")] == ["a direction that"]


def test_an_identity_with_other_letters_becomes_one_that_no_other_article_has():
    made = {dm.to_apple_news(evolve(BARE, id=name))["identifier"] for name in ("a b", "a/b", "a-b", "é", "x" * 80)}
    assert len(made) == 5
    assert "a-b" in made


def test_keywords_end_where_apple_says_so():
    keywords = tuple(dm.Keyword(name=f"k{number}") for number in range(60))
    problems = []
    document = dm.to_apple_news(evolve(NO_BODY, keywords=keywords), on_problem=problems.append)
    assert len(document["metadata"]["keywords"]) == 50
    assert [each.path for each in problems if "keyword" in each.detail] == [f"/keywords/{n}" for n in range(50, 60)]


def test_hostile_text_is_text_wherever_markup_may_stand():
    document = dm.to_apple_news(HOSTILE)
    for each in everything(document["components"]):
        if each.get("format") == "html":
            assert live(each["text"]) == []
            assert "<script" not in each["text"]
    assert "javascript:alert(1)//" not in json.dumps(document)


def test_what_stands_beside_a_story_without_words_is_not_forgotten():
    beside = dm.Body((), (dm.Note(dm.NoteKind.CORRECTION, (T("It was no harbour."),)),), "KALK BAY")
    box, dateline, aside = dm.to_apple_news(evolve(BARE, introduction=beside, body=beside))["components"]
    assert "KALK BAY" in box["components"][0]["text"]
    assert "KALK BAY" in dateline["text"]
    assert [each["text"] for each in aside["components"]] == ["<footer>It was no harbour.</footer>"] * 2


def test_a_plain_text_is_no_markup():
    document = dm.to_apple_news(evolve(NO_BODY, title="<b>5 & 6</b>"))
    assert document["components"] == [{"role": "title", "format": "none", "text": "<b>5 & 6</b>"}]


def test_the_looks_are_the_callers():
    styles = {"layout": {"columns": 7, "width": 1024}, "textStyles": {"underline": {"textColor": "#900"}}}
    document = dm.to_apple_news(FULL, identifier="sea", styles=styles)
    assert document["identifier"] == "sea"
    assert document["layout"] == {"columns": 7, "width": 1024}
    assert document["textStyles"]["underline"] == {"textColor": "#900"}
    assert "small" in document["textStyles"]
    assert mistakes(document) == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"styles": {"body": {}}}, "no part 'body' says how an article looks; there are layout"),
        ({"styles": {"layout": 7}}, "the part layout is a mapping; found 7"),
        ({"identifier": "a b"}, "an identifier has up to 64 letters"),
    ],
)
def test_a_wrong_option_is_refused(options, message):
    with pytest.raises(dm.ConfigurationError, match=message):
        dm.to_apple_news(FULL, **options)
