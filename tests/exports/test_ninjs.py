"""ninjs: valid by the official schemas in both versions, and its HTML reads back as the same blocks."""

import json
import re

import pytest
from articles import ARTICLES, BARE, EVERY_BLOCK, FRENCH, FULL, HOSTILE, NO_BODY
from attrs import evolve
from hypothesis import given
from jsonschema import Draft202012Validator, FormatChecker
from oracle import live
from strategies import bodies

import dmarticle as dm
from dmarticle.body.reading.reader import Reader
from dmarticle.body.rules import RULES
from dmarticle.exports.ninjs.versions import VERSIONS

ROLES = "http://cv.iptc.org/newscodes/contentprodpartyrole/"


def read(html):
    return Reader(RULES).read(html, dm.Run())


def body_of(document, role="main", media_type="text/html"):
    """The body of a role, in either version."""
    found = [each for each in document.get("bodies", ()) if each["role"] == role]
    return next((each for each in found if (each.get("contentType") or each.get("contenttype")) == media_type), None)


def html_of(document, role="main"):
    found = body_of(document, role)
    return found["value"] if found else ""


@pytest.fixture(params=sorted(VERSIONS))
def version(request):
    return request.param


@pytest.fixture
def schema(shared, version):
    """The validator of a version, with formats as the standards have them."""
    text = (shared / "schemas" / "ninjs" / f"ninjs-schema_{version}.json").read_text("utf-8")
    checker = FormatChecker()
    assert {"uri", "date-time"} <= set(checker.checkers)
    return Draft202012Validator(json.loads(text), format_checker=checker)


def faults(schema, document):
    return [f"{'/'.join(map(str, each.path))}: {each.message[:200]}" for each in schema.iter_errors(document)]


@pytest.mark.parametrize("name", ARTICLES)
def test_every_article_is_valid(schema, version, name):
    assert faults(schema, dm.to_ninjs(ARTICLES[name], version=version)) == []


def test_every_sample_is_valid_and_reads_back_as_the_same_blocks(schema, version, shared):
    paths = sorted((shared / "payloads" / "whitebeard").glob("*.json"))
    assert len(paths) >= 20
    for path in paths:
        article = dm.load(path)
        document = dm.to_ninjs(article, version=version)
        assert faults(schema, document) == [], path.name
        assert read(html_of(document)) == article.body.blocks, path.name
        assert read(html_of(document, "asides")) == article.body.asides, path.name


@pytest.mark.parametrize(
    "change",
    [{"uri": "no uri"}, {"uri": "https://x.example/é"}, {"language": 5}, {"unknown": 1}, {"type": "story"}],
)
def test_the_schema_refuses_what_is_wrong(schema, version, change):
    assert faults(schema, dm.to_ninjs(FULL, version=version) | change)


def test_the_schema_refuses_a_date_that_is_none(schema, version):
    document = dm.to_ninjs(FULL, version=version)
    name = next(key for key in document if key.lower() == "firstcreated")
    for date in ("2025-03-04T06:15:00", "2025-03-04", "2025-03-04T06:15:00+02:00:30"):
        assert faults(schema, document | {name: date})


def lowered(value):
    if isinstance(value, dict):
        return {key.lower(): lowered(each) for key, each in value.items() if key != "poi"}
    return [lowered(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", ARTICLES)
def test_version_2_1_is_version_3_1_in_lower_case_without_relations_of_objects_and_points(name):
    newer, older = (dm.to_ninjs(ARTICLES[name], version=each) for each in ("3.1", "2.1"))
    newer = lowered(newer) | {"standard": older["standard"]}
    for each in newer.get("associations", ()):
        each.pop("rel", None)
    assert newer == older
    assert not re.search("[A-Z]", "".join(keys(older)))


def keys(value):
    if isinstance(value, dict):
        return [*value, *(key for each in value.values() for key in keys(each))]
    return [key for each in value for key in keys(each)] if isinstance(value, list) else []


TO_THE_PLACE = dm.Paragraph((dm.Link("#user-content-here", (dm.Text("to the place"),)),))
"""A place that no link leads to is not read again, for nobody could tell that it is one."""


def test_every_block_reads_back(version):
    article = evolve(EVERY_BLOCK, body=evolve(EVERY_BLOCK.body, blocks=(*EVERY_BLOCK.body.blocks, TO_THE_PLACE)))
    document = dm.to_ninjs(article, version=version)
    assert read(html_of(document)) == article.body.blocks
    assert read(html_of(document, "asides")) == article.body.asides
    assert read(html_of(document, "introduction")) == article.introduction.blocks


@given(bodies())
def test_any_body_that_was_read_reads_back_as_the_same_blocks(body):
    blocks = read(body[0])
    assert read(html_of(dm.to_ninjs(evolve(FRENCH, body=dm.Body(blocks))))) == blocks


def test_characters_and_words_are_counted_without_the_captions_of_pictures():
    plain = body_of(dm.to_ninjs(FULL), "main", "text/plain")
    assert plain["value"] == FULL.body.text
    without = [each for each in FULL.body.blocks if not isinstance(each, dm.Figure)]
    assert plain["wordCount"] == dm.Body(tuple(without)).word_count == FULL.body.word_count - 6
    assert plain["charCount"] == len(dm.Body(tuple(without)).text)


def test_an_article_without_a_body_has_no_bodies(version):
    assert "bodies" not in dm.to_ninjs(NO_BODY, version=version)


def test_an_article_without_an_address_has_a_uri_from_its_id_and_it_is_told(version):
    problems = []
    document = dm.to_ninjs(BARE, version=version, on_problem=problems.append)
    assert document["uri"] == "urn:x-cms:article:82"
    assert [(each.code, each.path, each.used) for each in problems] == [
        ("export.assumed", "/url", "urn:x-cms:article:82")
    ]


def test_a_uri_of_ones_own_stands_for_the_article_and_its_address_is_another_id():
    document = dm.to_ninjs(FULL, uri="tag:paper.example,2025:77")
    assert document["uri"] == "tag:paper.example,2025:77"
    assert {"role": "url", "value": FULL.url} in document["altIds"]


@pytest.mark.parametrize("uri", ["", "77", "tag:a b", "https://x.example/é", 77])
def test_a_uri_that_is_none_is_refused(uri):
    with pytest.raises(dm.ConfigurationError, match="the URI of an article is absolute"):
        dm.to_ninjs(FULL, uri=uri)


def test_a_version_that_there_is_not_is_refused_with_those_there_are():
    with pytest.raises(dm.ConfigurationError, match=r"no version '1.0' of ninjs; there are 3.1, 2.1"):
        dm.to_ninjs(FULL, version="1.0")


def test_no_version_is_taken_from_another_by_export():
    assert dm.export(FULL, "ninjs") == dm.to_ninjs(FULL)
    assert dm.export(FULL, "ninjs-2.1") == dm.to_ninjs(FULL, version="2.1")


@pytest.mark.parametrize(
    ("kind", "place"),
    [("person", "people"), ("agency", "organisations"), ("staff", "organisations"), ("unknown", None)],
)
def test_an_author_is_a_source_and_a_person_or_an_organisation_where_that_is_known(kind, place):
    author = dm.Author(name="A", kind=dm.AuthorKind(kind), id="5")
    document = dm.to_ninjs(evolve(BARE, authors=(author,)))
    assert document["infoSources"] == [{"name": "A", "literal": "5", "role": f"{ROLES}author"}]
    for each in ("people", "organisations"):
        assert document.get(each) == ([{"name": "A", "literal": "5", "rel": "author"}] if each == place else None)
    assert document["by"] == "A"


@pytest.mark.parametrize(
    ("status", "wanted"),
    [("publish", "usable"), ("Draft", "withheld"), ("trash", "canceled"), ("embalmed", None), (None, None)],
)
def test_a_status_is_said_in_the_words_of_ninjs_and_one_that_it_does_not_know_is_told(status, wanted):
    problems = []
    document = dm.to_ninjs(evolve(BARE, status=status, url="https://x.example/"), on_problem=problems.append)
    assert document.get("pubStatus") == wanted
    assert [each.path for each in problems] == (["/status"] if status == "embalmed" else [])


@pytest.mark.parametrize(
    ("state", "wanted"),
    [("complete", "full"), ("truncated", "partial"), ("teaser only", "partial"), ("altered", None), ("unknown", None)],
)
def test_how_complete_it_is_is_said_where_it_is_known(state, wanted):
    article = evolve(FULL, completeness=dm.Completeness(dm.CompletenessState(state)))
    assert dm.to_ninjs(article).get("representationType") == wanted


def test_a_picture_is_named_by_what_it_shows_before_a_name_is_made_up():
    pictures = (
        dm.Attachment(id="1", name="N", caption="C"), dm.Attachment(id="2", caption="C", alt="A"),
        dm.Attachment(id="3", alt="A"), dm.Attachment(id="4"),
    )  # fmt: skip
    problems = []
    document = dm.to_ninjs(evolve(NO_BODY, attachments=pictures), on_problem=problems.append)
    assert [each["name"] for each in document["associations"]] == ["N", "C", "A", "picture 4"]
    assert [each.path for each in problems if "a name" in each.detail] == ["/attachments/3/name"]


def test_a_size_of_a_picture_has_the_media_type_that_its_name_tells(version):
    renditions = tuple(
        dm.Rendition(url=f"https://x.example/{name}", name=name) for name in ("a.JPG?w=1", "b.webp", "c")
    )
    picture = dm.Attachment(name="P", url="https://x.example/p.png", renditions=renditions)
    (found,) = dm.to_ninjs(evolve(NO_BODY, attachments=(picture,)), version=version)["associations"]
    types = [each.get("contentType", each.get("contenttype")) for each in found["renditions"]]
    assert types == ["image/png", "image/jpeg", "image/webp", None]


def test_a_focal_point_is_in_pixels_and_lost_where_the_size_of_the_picture_is_not_known():
    problems = []
    picture = evolve(FULL.attachments[0], renditions=(), name="Steps")
    sized, unsized = (
        dm.to_ninjs(evolve(FULL, attachments=(each,)), on_problem=problems.append)["associations"][0]["renditions"][0]
        for each in (picture, evolve(picture, width=None))
    )
    assert sized["poi"] == {"x": 800, "y": 720}
    assert "poi" not in unsized
    assert "/attachments/0/focal_point" in {each.path for each in problems}


def test_every_size_of_a_picture_has_a_name_and_one_that_was_made_is_told():
    problems = []
    sizes = (
        dm.Rendition(url="https://x.example/a.jpg", width=320),
        dm.Rendition(url="https://x.example/b.jpg"),
        dm.Rendition(url="https://x.example/c.jpg", name="large"),
    )
    picture = dm.Attachment(name="P", url="https://x.example/p.jpg", renditions=sizes)
    document = dm.to_ninjs(evolve(NO_BODY, attachments=(picture,)), on_problem=problems.append)
    (found,) = document["associations"]
    assert [each["name"] for each in found["renditions"]] == ["original", "320w", "rendition 2", "large"]
    assert [each.path for each in problems] == [
        "/attachments/0/renditions/0/name", "/attachments/0/renditions/1/name"
    ]  # fmt: skip


def test_what_nothing_is_known_of_is_not_written_and_nothing_is_made_up_for_it():
    article = evolve(
        NO_BODY, authors=(dm.Author(name=""),), keywords=(dm.Keyword(name=""),), categories=(dm.Category(name=""),),
        attachments=(dm.Attachment(kind=dm.AttachmentKind.IMAGE),), related=(dm.Reference(),),
    )  # fmt: skip
    problems = []
    assert dm.to_ninjs(article, on_problem=problems.append) == dm.to_ninjs(NO_BODY)
    assert not [each for each in problems if each.code == "export.assumed"]


@pytest.mark.parametrize(
    ("tag", "known"),
    [
        ("en", True), ("en-ZA", True), ("zh-Hant-TW", True), ("sl-rozaj-biske", True), ("de-1996", True),
        ("es-419", True), ("x-house", True), ("en-a-bbb-x-c", True), ("ar-aao", True), ("en_ZA", False),
        ("english-language-x", False), ("e", False), ("en-", False), ("<en>", False), ("en\n", False),
    ],
)  # fmt: skip
def test_a_language_is_a_bcp_47_tag_or_it_is_told(tag, known):
    problems = []
    document = dm.to_ninjs(evolve(NO_BODY, language=tag), on_problem=problems.append)
    assert document.get("language") == (tag if known else None)
    assert [each.path for each in problems] == ([] if known else ["/language"])


def test_nothing_hostile_is_live_or_followed(version):
    document = dm.to_ninjs(HOSTILE, version=version)
    for each in document["bodies"]:
        if "text/html" in each.values():
            assert live(each["value"]) == []
    assert not re.search(r'"(?:uri|href)": "(?!https?:|urn:)', json.dumps(document))
