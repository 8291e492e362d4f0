"""Stories of Arc XP: valid by the official schema, and the body can be read back from them."""

import json
import re

import pytest
from ans_reading import page
from articles import ARTICLES, BARE, EVERY_BLOCK, FULL, HOSTILE
from attrs import evolve
from every_node import SITE, paragraph
from hypothesis import given
from jsonschema import Draft4Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4
from strategies import ANY_BLOCKS, bodies

import dmarticle as dm
from dmarticle.body.writers.html import write_html

T = dm.Text
RULES = [step.name for step in dm.NEWS.steps if isinstance(step, dm.Rule)]
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


class Official(dict):
    """Validators by the kind of document; too many to be shown when a test fails."""

    __repr__ = object.__repr__


@pytest.fixture(scope="module")
def official(shared):
    """The validators of the official schema, by the kind of document."""
    folder = shared / "schemas" / "ans-0.10.12"
    schemas = {path: json.loads(path.read_text("utf-8")) for path in folder.rglob("*.json")}
    resources = ((each["id"], Resource(contents=each, specification=DRAFT4)) for each in schemas.values())
    registry = Registry().with_resources(resources)
    return Official(
        (path.relative_to(folder).with_suffix("").as_posix(), Draft4Validator(schema, registry=registry))
        for path, schema in schemas.items()
    )


def mistakes(official, story) -> list[str]:
    """What the schema of a story has against one, and the schema of each element against it."""
    story = json.loads(json.dumps(story))
    found = [*official["story"].iter_errors(story)]
    for each in walked(story["content_elements"]):
        found += official[SCHEMAS[each["type"]]].iter_errors(each)
    return [f"{each.json_path}: {each.message}" for each in found]


SCHEMAS = {name: name for name in ("image", "gallery", "audio", "video")} | {
    "oembed_response": "utils/oembed_response",
    **{
        name: f"story_elements/{name}"
        for name in "text header list quote code divider table element_group interstitial_link correction".split()
    },
}
"""An element is anything with a type by the schema of a story; this is what each type has to be."""


def walked(elements):
    """All elements, those in others too."""
    for each in elements:
        yield each
        yield from walked(each.get("content_elements", ()))
        yield from walked(each.get("items", ()))


@pytest.mark.parametrize("key", ARTICLES)
def test_every_article_is_valid_by_the_official_schema(official, key):
    assert mistakes(official, dm.to_ans(ARTICLES[key], owner="paper", canonical_website="daily", ans_id="A1")) == []


def test_every_real_article_is_valid_by_the_official_schema(official, shared):
    for path in (shared / "payloads" / "whitebeard").glob("*.json"):
        assert mistakes(official, dm.to_ans(dm.load(path))) == [], path.name


@given(ANY_BLOCKS)
def test_any_blocks_are_valid_by_the_official_schema(official, blocks):
    assert mistakes(official, dm.to_ans(evolve(BARE, body=dm.Body(blocks)))) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"invented": 1}, "Additional properties are not allowed"),
        ({"version": "0.1"}, "'0.1' is not one of"),
        ({"content_elements": [{"type": "header", "content": 5}]}, "5 is not of type 'string'"),
        ({"taxonomy": {"sections": [{"name": "x"}]}}, "is not valid under any of the given schemas"),
        ({"promo_items": {"basic": {"type": "image"}}}, "is not valid under any of the given schemas"),
    ],
)
def test_the_schema_refuses_what_is_wrong(official, change, message):
    assert any(message in each for each in mistakes(official, {**dm.to_ans(FULL), **change}))


def test_the_bare_story_says_no_more_than_is_known():
    assert dm.to_ans(BARE) == {
        "type": "story",
        "version": "0.10.12",
        "source": {"source_id": "82"},
        "planning": {"story_length": {"word_count_actual": 0}},
        "content_elements": [],
    }


def read_back(elements) -> tuple[dm.Block, ...]:
    return dm.NEWS.only(*RULES).run(page(elements)).blocks


def as_read(blocks) -> tuple[dm.Block, ...]:
    """Blocks as they are when they come from a reader."""
    return dm.NEWS.only(*RULES).run(write_html(blocks)).blocks


def elements_of(block) -> tuple[list, bool]:
    """The elements of one block, and whether it was carried: nothing was told of it."""
    problems = []
    story = dm.to_ans(evolve(BARE, body=dm.Body((block,))), on_problem=problems.append)
    return story["content_elements"], not problems


@pytest.mark.parametrize("block", EVERY_BLOCK.body.blocks, ids=lambda block: type(block).__name__)
def test_a_block_that_is_carried_is_read_back_as_it_was(block):
    elements, carried = elements_of(block)
    assert not carried or read_back(elements) == as_read((block,))


def test_most_kinds_of_blocks_are_carried():
    told = {type(block).__name__ for block in EVERY_BLOCK.body.blocks if not elements_of(block)[1]}
    assert told == {"DefinitionList", "Preformatted", "Figure", "List", "Media", "Table"}


@given(ANY_BLOCKS)
def test_any_block_that_is_carried_is_read_back_as_it_was(blocks):
    assert_carried(as_read(blocks))


@given(bodies())
def test_a_body_of_markup_that_is_carried_is_read_back_as_it_was(body):
    assert_carried(dm.NEWS.only(*RULES).run(body[0]).blocks)


def assert_carried(blocks):
    for block in blocks:
        elements, carried = elements_of(block)
        if carried:
            assert read_back(elements) == as_read((block,))


def test_every_body_of_the_real_articles_that_is_carried_is_read_back_as_it_was(shared):
    carried = 0
    for path in (shared / "payloads" / "whitebeard").glob("*.json"):
        article = evolve(dm.load(path), url=None)  # relative addresses stay as they are
        for block in as_read(article.body.blocks):
            elements, told = elements_of(block)
            if told:
                carried += 1
                assert read_back(elements) == as_read((block,)), path.name
    assert carried > 50


def test_the_pairs_of_another_converter_agree_on_texts_headers_and_lists(shared):
    folder = shared / "pairs" / "html_to_ans"
    for name in ("header", "list", "block"):
        expected = json.loads((folder / f"html-processor_{name}.json").read_text("utf-8"))
        source = (folder / f"html-processor_{name}.html").read_text("utf-8")
        story = dm.to_ans(evolve(BARE, body=dm.NEWS.only(*RULES).run(source)))
        assert plain(story["content_elements"]) == plain(expected), name


def plain(value):
    """Elements without how they look."""
    if isinstance(value, list):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items() if key not in ("alignment", "additional_properties")}
    return value.strip() if isinstance(value, str) else value


def test_dates_have_their_offset():
    dates = {key: value for key, value in dm.to_ans(FULL).items() if key.endswith("_date")}
    assert dates["first_publish_date"] == "2025-03-04T06:15:00+02:00"
    assert dates["last_updated_date"] == "2025-03-05T08:00:30+02:00"
    for article in ARTICLES.values():
        for key, value in dm.to_ans(article).items():
            assert not key.endswith("_date") or RFC3339.fullmatch(value), value


def test_wire_copy_names_its_distributor():
    agency = dm.Author(name="Reuters", kind=dm.AuthorKind.AGENCY)
    person = dm.Author(name="Ann Lee", kind=dm.AuthorKind.PERSON)
    wires = {"name": "Reuters", "category": "wires"}
    assert dm.to_ans(evolve(BARE, authors=(agency,)))["distributor"] == wires
    assert "distributor" not in dm.to_ans(evolve(BARE, authors=(agency, person)))
    source = (dm.Reference(name="Reuters"),)
    assert dm.to_ans(evolve(BARE, authors=(person,), source=source))["distributor"] == wires
    source = (dm.Reference(name="A partner"), dm.Reference(name="Another"))
    problems = []
    story = dm.to_ans(evolve(BARE, source=source), on_problem=problems.append)
    assert story["distributor"] == {"name": "A partner"}
    assert [each.path for each in problems] == ["/source/1"]


def test_of_several_sources_the_one_with_a_name_is_the_distributor():
    source = (dm.Reference(), dm.Reference(id="1"), dm.Reference(name="A partner"))
    problems = []
    story = dm.to_ans(evolve(BARE, source=source), on_problem=problems.append)
    assert story["distributor"] == {"name": "A partner"}
    assert [each.path for each in problems] == ["/source/1"]


def test_the_line_that_names_the_authors_is_a_vanity_credit_beside_the_credits():
    problems = []
    story = dm.to_ans(FULL, on_problem=problems.append)
    line = "By Ann Lee and Reuters"
    assert story["vanity_credits"] == {"by": [{"type": "author", "name": line, "byline": line}]}
    assert [each["name"] for each in story["credits"]["by"]] == ["Ann Lee", "Reuters"]
    assert [each.code for each in problems if each.path == "/byline"] == ["export.simplified"]


def test_a_party_without_a_name_is_told_as_one():
    problems = []
    article = evolve(BARE, authors=(dm.Author(name=""),), sponsor=(dm.Reference(id="3"),))
    dm.to_ans(article, on_problem=problems.append)
    assert [each.path for each in problems if each.code == "export.missing"] == ["/authors/0/name", "/sponsor/0/name"]


def test_a_story_is_sponsored_where_anything_is_known_of_a_sponsor():
    for sponsor, sponsored in [((), None), ((dm.Reference(),), None), ((dm.Reference(id="3"),), True)]:
        assert dm.to_ans(evolve(BARE, sponsor=sponsor)).get("owner", {}).get("sponsored") is sponsored


def test_sections_name_the_site_that_the_story_is_written_for():
    taxonomy = dm.to_ans(FULL, canonical_website="daily")["taxonomy"]
    assert {each["_website"] for each in taxonomy["sections"]} == {"daily"}
    assert "_website" not in dm.to_ans(FULL)["taxonomy"]["primary_section"]


def test_a_line_end_in_a_text_that_is_read_as_markup_is_a_break():
    story = dm.to_ans(evolve(BARE, summary="25g < butter\r\n25g flour\nsalt"))
    assert story["subheadlines"]["basic"] == "25g &lt; butter<br>25g flour<br>salt"


def test_a_section_names_the_one_it_is_a_part_of():
    taxonomy = dm.to_ans(FULL)["taxonomy"]
    assert [(each["name"], each.get("parent_id")) for each in taxonomy["sections"]] == [
        ("Coast", "/section/news"),
        ("News", None),
        ("Weather", None),
    ]
    assert taxonomy["primary_section"] == taxonomy["sections"][0]


def test_a_headline_that_could_be_read_as_markup_is_escaped_and_no_other_is():
    for title, written in [
        ("Q&A: R&D at <em>", "Q&amp;A: R&amp;D at &lt;em&gt;"),
        ("AT&T > all", "AT&T > all"),
        ("5 &lt; 6", "5 &amp;lt; 6"),
    ]:
        assert dm.to_ans(evolve(BARE, title=title))["headlines"]["basic"] == written


def test_a_text_that_ans_cannot_do_without_is_made_of_another_and_told():
    problems = []
    story = dm.to_ans(evolve(BARE, teaser="The water rose."), on_problem=problems.append)
    assert story["description"] == {"basic": "The water rose.", "teaser": "The water rose."}
    assert [(each.code, each.path) for each in problems] == [("export.assumed", "/description")]


def test_relative_addresses_are_made_absolute_where_the_article_says_where_it_lives():
    body = dm.Body((paragraph(dm.Link("/water", (T("water"),))), dm.Figure("img/a.jpg")))
    text, image = dm.to_ans(evolve(BARE, url=f"{SITE}/article/1/", body=body))["content_elements"]
    assert text["content"] == f'<a href="{SITE}/water">water</a>'
    assert image["url"] == f"{SITE}/article/1/img/a.jpg"


def test_what_is_no_text_in_an_item_stands_behind_the_list_with_its_place():
    picture = dm.Figure("javascript:x", "Alt words")
    item = dm.ListItem((paragraph("One"), dm.List((dm.ListItem((paragraph("Two"), picture)),))))
    problems = []
    article = evolve(BARE, body=dm.Body((dm.List((item,)),)))
    elements = dm.to_ans(article, on_problem=problems.append)["content_elements"]
    assert [each["type"] for each in elements] == ["list", "text"]
    assert elements[1]["content"] == "Alt words"
    at = "/body/blocks/0/items/0/blocks/1/items/0"
    assert [(each.code, each.path) for each in problems] == [
        ("export.simplified", at),
        ("url.unsafe", f"{at}/blocks/1/url"),
        ("export.simplified", f"{at}/blocks/1"),
    ]


def test_hostile_text_is_text_wherever_markup_may_stand():
    story = dm.to_ans(HOSTILE)
    shown = [*story["headlines"].values(), *story["subheadlines"].values(), *story["description"].values()]
    shown += [each["content"] for each in walked(story["content_elements"]) if each["type"] in ("text", "header")]
    for text in shown:
        assert "<script" not in text
        assert "<img" not in text
    assert "javascript:alert(1)//" not in json.dumps(story)


def test_what_stands_beside_a_story_without_words_is_not_forgotten():
    beside = dm.Body((), (dm.Note(dm.NoteKind.CORRECTION, (T("It was no harbour."),)),), "KALK BAY")
    problems = []
    story = dm.to_ans(evolve(BARE, introduction=beside, body=beside), on_problem=problems.append)
    assert [each["text"] for each in story["corrections"]] == ["It was no harbour."] * 2
    assert story["location"] == "KALK BAY"
    assert [each.path for each in problems] == ["/introduction/dateline", "/body/dateline"]


@pytest.mark.parametrize("option", ["owner", "canonical_website", "ans_id"])
def test_an_option_that_is_no_text_is_refused(option):
    with pytest.raises(dm.ConfigurationError, match=f"{option} is a text or None; found 5"):
        dm.to_ans(FULL, **{option: 5})
