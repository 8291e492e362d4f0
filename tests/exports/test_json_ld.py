"""JSON-LD: understood by a processor, true to the vocabulary, as Google wants it, and harmless in a page."""

import json
from html.parser import HTMLParser

import pytest
from articles import ARTICLES, EVERY_BLOCK, FRENCH, FULL, HOSTILE
from attrs import evolve
from hypothesis import given
from json_ld_terms import context, misuses
from oracle import live
from pyld import jsonld
from selectolax.lexbor import LexborHTMLParser
from strategies import bodies

import dmarticle as dm
from dmarticle.body.reading.reader import Reader
from dmarticle.body.rules import RULES

CONTEXT = context()


def read(html):
    return Reader(RULES).read(html, dm.Run())


def html_of(document, name="body"):
    return next((each["text"] for each in document.get("encoding", ()) if each["name"] == name), "")


@pytest.fixture(autouse=True)
def no_network():
    """The processor is given schema.org's context; any other address is refused."""

    def load(url, _options):
        assert url in ("https://schema.org", "https://schema.org/")
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": CONTEXT}

    before = jsonld.get_document_loader()
    jsonld.set_document_loader(load)
    yield
    jsonld.set_document_loader(before)


@pytest.fixture
def real(shared):
    paths = sorted((shared / "payloads" / "whitebeard").glob("*.json"))
    assert len(paths) >= 20
    return [dm.load(path) for path in paths]


def count(value, keys):
    """How many keys there are in a document."""
    if isinstance(value, dict):
        return sum(key not in keys for key in value) + sum(count(each, keys) for each in value.values())
    return sum(count(each, keys) for each in value) if isinstance(value, list) else 0


def assert_understood(document):
    """Nothing is dropped on the way through a processor, and what comes back says the same."""
    (expanded,) = jsonld.expand(document)
    at = ("@context", "@id", "@type", "@value")
    assert count(expanded, at) == count(document, at)
    assert all(key.startswith(("@", "http://schema.org/")) for key in expanded)
    compacted = jsonld.compact(expanded, "https://schema.org")
    canonical = {"algorithm": "URDNA2015", "format": "application/n-quads"}
    quads = jsonld.normalize(document, canonical)
    assert quads == jsonld.normalize(compacted, canonical)
    assert "http://schema.org/identifier" in quads


@pytest.mark.parametrize("name", ARTICLES)
def test_a_processor_understands_all_of_it(name):
    assert_understood(dm.to_json_ld(ARTICLES[name], paywalled=(".paywall",), speakable=("h1", ".summary")))


def test_a_processor_understands_all_of_every_sample(real):
    for article in real:
        assert_understood(dm.to_json_ld(article))


@pytest.mark.parametrize("name", ARTICLES)
def test_every_property_is_one_of_its_type_and_has_values_of_its_range(name):
    assert [*misuses(dm.to_json_ld(ARTICLES[name], paywalled=(".paywall",), speakable=("h1",)))] == []


def test_every_property_of_every_sample_is_one_of_its_type(real):
    for article in real:
        assert [*misuses(dm.to_json_ld(article))] == []


@pytest.mark.parametrize(
    "node",
    [
        {"@type": "NewsStory"},
        {"@type": "Article", "dateline": "PARIS"},
        {"@type": "NewsArticle", "datePublished": "2025-03-04T06:15:00"},
        {"@type": "NewsArticle", "author": [{"@type": "ImageObject"}]},
        {"@type": "NewsArticle", "image": {"@type": "ImageObject", "contentUrl": "/a.jpg"}},
        {"@type": "NewsArticle", "wordCount": "12"},
        {"@type": "NewsArticle", "timeRequired": "95"},
    ],
)
def test_the_oracle_of_the_vocabulary_finds_what_is_wrong(node):
    assert [*misuses(node)]


GOOGLE = {
    "author": lambda found: len(found) == 2 and all(each["@type"] in ("Person", "Organization") for each in found),
    "author.name": lambda found: [each["name"] for each in found["author"]] == ["Ann Lee", "Reuters"],
    "author.url": lambda found: found["author"][0]["url"].startswith("https://"),
    "dateModified": lambda found: found == "2025-03-05T08:00:30+02:00",
    "datePublished": lambda found: found == "2025-03-04T06:15:00+02:00",
    "headline": lambda found: found == FULL.title,
    "image": lambda found: all(each["width"] * each["height"] >= 50_000 and each["url"] for each in found),
    "isAccessibleForFree": lambda found: found is False,
    "hasPart.@type": lambda found: [each["@type"] for each in found["hasPart"]] == ["WebPageElement"] * 2,
    "hasPart.isAccessibleForFree": lambda found: not any(each["isAccessibleForFree"] for each in found["hasPart"]),
    "hasPart.cssSelector": lambda found: [each["cssSelector"] for each in found["hasPart"]] == [".meter", ".wall"],
}
"""What Google recommends of an article, and requires of one behind a paywall
(https://developers.google.com/search/docs/appearance/structured-data/article,
https://developers.google.com/search/docs/appearance/structured-data/paywalled-content)."""


@pytest.mark.parametrize("name", GOOGLE)
def test_what_google_asks_for_is_there(name):
    document = dm.to_json_ld(FULL, paywalled=(".meter", ".wall"))
    assert document["@type"] in ("Article", "NewsArticle", "BlogPosting")
    assert GOOGLE[name](document if "." in name else document[name])


@pytest.mark.parametrize(
    ("kind", "schema_type"),
    [("person", "Person"), ("agency", "Organization"), ("staff", "Organization"), ("unknown", "Person")],
)
def test_an_author_is_a_person_or_an_organization_and_a_guess_is_told(kind, schema_type):
    problems = []
    article = evolve(FULL, authors=(dm.Author(name="A", kind=dm.AuthorKind(kind)),), sponsor=())
    (author,) = dm.to_json_ld(article, on_problem=problems.append)["author"]
    assert author == {"@type": schema_type, "name": "A"}
    assumed = [each.path for each in problems if each.code == "export.assumed"]
    assert assumed == (["/authors/0/kind"] if kind == "unknown" else [])


TO_THE_PLACE = dm.Paragraph((dm.Link("#user-content-here", (dm.Text("to the place"),)),))
"""A place that no link leads to is not read again, for nobody could tell that it is one."""


def test_a_picture_without_an_address_is_none_that_stands_with_the_headline():
    nothing, words = (dm.Attachment(kind=dm.AttachmentKind.IMAGE, caption=text) for text in (None, "Water"))
    document = dm.to_json_ld(evolve(FULL, attachments=(nothing, words, FULL.attachments[0])))
    assert [each["identifier"] for each in document["image"]] == ["11"]
    assert document["associatedMedia"] == [{"@type": "ImageObject", "caption": "Water"}]


def test_where_no_picture_stands_with_the_headline_the_one_for_social_networks_is_the_image():
    url = FULL.seo.social_image
    image = {"@type": "ImageObject", "url": url, "contentUrl": url}
    assert dm.to_json_ld(evolve(FULL, attachments=()))["image"] == [image]
    assert url not in [each["url"] for each in dm.to_json_ld(FULL)["image"]]
    assert "image" not in dm.to_json_ld(evolve(FULL, attachments=(), seo=dm.Seo()))


def test_who_and_what_nothing_is_known_of_is_not_written():
    article = evolve(
        FULL, authors=(dm.Author(name=""),), keywords=(dm.Keyword(name=""),), publication=dm.Publication(),
        categories=(dm.Category(name=""), dm.Category(name="A", url="/a"), dm.Category(name="A", url="/a")),
    )  # fmt: skip
    problems = []
    document = dm.to_json_ld(article, on_problem=problems.append)
    assert not {"author", "keywords", "about", "publisher"} & document.keys()
    assert "/authors/0/kind" not in {each.path for each in problems}
    assert document["articleSection"] == ["A"]
    assert [each["name"] for each in document["isPartOf"]] == ["A"]


@pytest.mark.parametrize("name", ["full", "every-block", "arabic", "french"])
def test_the_html_reads_back_as_the_same_blocks(name):
    article = ARTICLES[name]
    if name == "every-block":
        article = evolve(article, body=evolve(article.body, blocks=(*article.body.blocks, TO_THE_PLACE)))
    document = dm.to_json_ld(article)
    assert read(html_of(document)) == article.body.blocks
    assert read(html_of(document, "asides")) == article.body.asides
    assert read(html_of(document, "introduction")) == (article.introduction or dm.Body()).blocks


@given(bodies())
def test_any_body_that_was_read_reads_back_as_the_same_blocks(body):
    blocks = read(body[0])
    assert read(html_of(dm.to_json_ld(evolve(FRENCH, body=dm.Body(blocks))))) == blocks


def test_every_sample_reads_back_as_the_same_blocks(real):
    for article in real:
        assert read(html_of(dm.to_json_ld(article))) == article.body.blocks


def test_the_words_are_counted_in_words():
    assert dm.to_json_ld(FULL)["wordCount"] == FULL.body.word_count == len(FULL.body.text.split())


def test_no_hostile_html_is_live():
    document = dm.to_json_ld(HOSTILE)
    for each in document["encoding"]:
        assert live(each["text"]) == []
    assert '"javascript:' not in json.dumps(document)


class Scripts(HTMLParser):
    """The scripts of a page and the names of all its elements, by the parser of the standard library."""

    def __init__(self, html):
        super().__init__()
        self.names, self.texts, self.comments = [], [], 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, _attributes):
        self.names.append(tag)

    def handle_data(self, data):
        self.texts.append(data)

    def handle_comment(self, _data):
        self.comments += 1


@pytest.mark.parametrize("body", [True, False])
@pytest.mark.parametrize("name", ARTICLES)
def test_nothing_in_an_article_ends_the_script_or_begins_a_comment(name, body):
    article = ARTICLES[name]
    script = dm.json_ld_script(article, body=body)
    page = f"<!doctype html><head>{script}<title>T</title></head><p>end</p>"
    tree = LexborHTMLParser(page)
    (element,) = tree.css("script")
    assert json.loads(element.text()) == dm.to_json_ld(article, body=body)
    assert [each.tag for each in tree.css("head *")] == ["script", "title"]
    assert tree.css_first("body").text() == "end"
    scripts = Scripts(page)
    assert scripts.names == ["head", "script", "title", "p"]
    assert json.loads(scripts.texts[0]) == dm.to_json_ld(article, body=body)
    assert not scripts.comments


def test_the_oracle_of_scripts_sees_what_ends_one():
    assert Scripts('<script>{"a": "</script><b>"}</script>').names == ["script", "b"]


def test_the_story_is_in_the_page_only_if_it_is_asked_for():
    story = FULL.body.blocks[-1].text
    assert story not in dm.json_ld_script(FULL)
    assert story in dm.json_ld_script(FULL, body=True)


@pytest.mark.parametrize(
    ("access", "flags", "free"),
    [
        (dm.Access(), dm.Flags(), False),
        (dm.Access(control=False), dm.Flags(), True),
        (dm.Access(control=True), dm.Flags(), False),
        (dm.Access(control=True), dm.Flags(freemium=True), True),
        (dm.Access(control=True), dm.Flags(freemium=False), False),
    ],
)
def test_a_paywall_is_only_said_of_an_article_that_is_not_free(access, flags, free):
    document = dm.to_json_ld(evolve(FULL, access=access, flags=flags), paywalled=(".wall",))
    assert document.get("isAccessibleForFree") is free
    assert ("hasPart" in document) is (free is False)


@pytest.mark.parametrize(
    ("kind", "wanted", "schema_type", "genre"),
    [
        ("article", None, "NewsArticle", "Analysis"),
        (None, None, "NewsArticle", "Analysis"),
        ("recipes", None, "Article", ["Analysis", "recipes"]),
        ("recipes", "ReviewNewsArticle", "ReviewNewsArticle", ["Analysis", "recipes"]),
    ],
)
def test_what_the_cms_does_not_call_an_article_is_not_called_news(kind, wanted, schema_type, genre):
    document = dm.to_json_ld(evolve(FULL, kind=kind), schema_type=wanted)
    assert (document["@type"], document["genre"]) == (schema_type, genre)


def test_how_long_the_story_is_and_what_was_wrong_in_it_is_said_without_the_story():
    whole, about = (dm.to_json_ld(EVERY_BLOCK, body=body) for body in (True, False))
    assert whole.keys() - about.keys() == {"articleBody", "encoding"}
    assert {key: whole[key] for key in about} == about
    assert about["wordCount"] > 100


def test_only_news_has_a_dateline():
    problems = []
    assert dm.to_json_ld(FULL)["dateline"] == FULL.body.dateline
    assert "dateline" not in dm.to_json_ld(FULL, schema_type="Article", on_problem=problems.append)
    assert "/body/dateline" in {each.path for each in problems if each.code == "export.lost"}


def test_a_correction_in_the_body_is_one_of_the_article():
    assert dm.to_json_ld(EVERY_BLOCK)["correction"] == ["An earlier version misnamed the harbour."]


def test_the_page_links_to_the_stories_that_the_body_promotes_in_it_and_beside_it():
    document = dm.to_json_ld(EVERY_BLOCK, body=False)
    assert document["mainEntityOfPage"]["relatedLink"] == [
        "https://www.paper.example/older", "https://www.paper.example/aside"
    ]  # fmt: skip


def test_a_relative_address_is_made_absolute_and_a_staging_host_does_not_leave_the_house():
    article = evolve(
        FULL,
        source_url="https://staging.paper.example/article/77-sea-steps/",
        publication=dm.Publication(name="The Paper", domain="staging.paper.example"),
        categories=(),
        attachments=(dm.Attachment(kind=dm.AttachmentKind.IMAGE, url="/img/steps one.jpg"),),
    )
    document = dm.to_json_ld(article)
    assert document["image"][0]["url"] == "https://www.paper.example/img/steps%20one.jpg"
    assert document["publisher"]["url"] == "https://www.paper.example/"
    assert "staging" not in json.dumps(document)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"schema_type": "Recipe"}, "no type 'Recipe' of an article; there are NewsArticle, "),
        ({"paywalled": ".wall"}, "selectors of CSS come in a tuple"),
        ({"paywalled": ("#wall",)}, "is told by its class, such as '.paywall'; found '#wall'"),
        ({"speakable": ("",)}, "found '' among them"),
        ({"body": "no"}, "body is True or False; found 'no'"),
    ],
)
def test_an_option_that_is_none_is_refused_with_what_is_one(options, message):
    for function in (dm.to_json_ld, dm.json_ld_script):
        with pytest.raises(dm.ConfigurationError) as caught:
            function(FULL, **options)
        assert message in str(caught.value)


def test_what_is_counted_is_never_less_than_nothing():
    article = dm.Article(id="1", counts=dm.Counts(views=-1, comments=-2), reading_time=-3)
    problems = []
    written = dm.to_json_ld(article, on_problem=problems.append)
    assert not {"commentCount", "interactionStatistic", "timeRequired"} & written.keys()
    lost = {each.path: each.raw for each in problems if each.code == "export.lost"}
    assert lost == {"/counts/views": -1, "/counts/comments": -2, "/reading_time": -3}


def test_a_caller_who_names_a_paywall_says_that_there_is_one_where_the_cms_does_not():
    problems = []
    written = dm.to_json_ld(dm.Article(id="1"), paywalled=(".pw",), on_problem=problems.append)
    assert written["isAccessibleForFree"] is False
    assert [each["cssSelector"] for each in written["hasPart"]] == [".pw"]
    assert ("export.assumed", "/access/control") in {(each.code, each.path) for each in problems}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("今天早上海水漲上了台階。從來沒有在無風的早晨發生過。", None),
        ("เช้านี้น้ำทะเลขึ้นมาถึงบันได", None),
        ("Fünf Wörter stehen hier gezählt", 5),
        ("The pilot, whose name is 李安, has seen the water rise at the steps before", 15),
        ("오늘 아침 바다가 올라왔다", 4),
    ],
)
def test_words_are_counted_where_spaces_part_them_and_it_is_told_where_they_do_not(text, words):
    problems = []
    body = dm.Body((dm.Paragraph((dm.Text(text),)),))
    written = dm.to_json_ld(dm.Article(id="1", body=body), on_problem=problems.append)
    assert written.get("wordCount") == words
    told = [each.path for each in problems if each.code == "export.lost"]
    assert told == ([] if words else ["/body"])
