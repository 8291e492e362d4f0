"""What holds for every export: each article comes out, as text that can be written, and what is lost is told."""

import json
from typing import get_args

import pytest
from articles import ARTICLES, FULL
from attrs import evolve
from lxml import etree
from words_of_fields import unaccounted

import dmarticle as dm
from dmarticle.exports import _BUILT_IN, AsObject, AsText, format_names, get_format
from dmarticle.exports.content import BOOKKEEPING
from dmarticle.problems import CODES

MAY_BE_EMPTY = {"gutenberg"}
"""Formats of the story alone, as text: without a story there is none."""
BY_NUMBER = {"whitebeard-update"}
"""Formats whose CMS knows articles by numbers, so that a hostile id of one is refused."""


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


@pytest.mark.parametrize("key", ["full", "every-block", "arabic", "no-body"])
@pytest.mark.parametrize("name", [name for name in format_names() if name not in BY_NUMBER])
def test_each_word_of_each_field_is_in_the_export_or_told_with_its_own_place(name, key):
    def as_text(article, *, on_problem):
        document = dm.export(article, name, on_problem=on_problem)
        return document if isinstance(document, str) else json.dumps(document)

    lost = unaccounted(ARTICLES[key], as_text)
    assert [each for each in lost if not BOOKKEEPING & {*each.partition(":")[0].split("/")}] == []


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


@pytest.mark.parametrize("name", [["x"], 5, None, b"rss"])
def test_a_name_of_a_format_that_is_no_text_is_refused(name):
    with pytest.raises(dm.ConfigurationError, match="the name of an export format is a string; found"):
        dm.export(FULL, name)


@pytest.mark.parametrize("point", [(250.0, -5.0), (1e308, -5.0), (-0.1, 50.0), (50.0, 100.1)])
@pytest.mark.parametrize("name", [name for name in format_names() if name != "whitebeard-update"])
def test_a_focal_point_outside_its_picture_is_told_as_lost_and_not_written(name, point):
    picture = dm.Attachment(
        kind=dm.AttachmentKind.IMAGE, url="https://x.example/a.jpg", width=10**30, height=80,
        focal_point=dm.FocalPoint(*point),
    )  # fmt: skip
    article = evolve(FULL, attachments=(picture,))
    document, problems = exported(article, name)
    told = {each.path for each in problems if each.code in ("export.lost", "export.unplaced")}
    assert told & {"/attachments", "/attachments/0", "/attachments/0/focal_point"}
    assert document == dm.export(evolve(article, attachments=(evolve(picture, focal_point=None),)), name)


def test_a_focal_point_in_a_picture_of_any_size_is_given_in_whole_pixels():
    width = 10**400
    picture = dm.Attachment(
        kind=dm.AttachmentKind.IMAGE, url="https://x.example/a.jpg", width=width, height=81,
        focal_point=dm.FocalPoint(25, 50),
    )  # fmt: skip
    for name, key in (("ans", '"focal_point": '), ("ninjs", '"poi": ')):
        document = dm.export(evolve(FULL, attachments=(picture,)), name)
        assert key + json.dumps({"x": width // 4, "y": 40}) in json.dumps(document)


def test_a_listener_that_cannot_be_called_is_refused():
    with pytest.raises(dm.ConfigurationError, match="on_problem is called with each problem"):
        dm.export(FULL, format_names()[0], on_problem=[])


def test_the_types_of_export_say_what_each_format_gives():
    said = dict.fromkeys(get_args(AsObject), dict) | dict.fromkeys(get_args(AsText), str) | {"portable-text": list}
    assert said == {name: type(dm.export(dm.Article(id="1", title="Sea"), name)) for name in _BUILT_IN}


@pytest.mark.parametrize("name", format_names())
def test_a_record_that_says_nothing_is_not_written(name):
    nothing = (dm.Reference(),)
    article = evolve(FULL, related=FULL.related + nothing, sponsor=FULL.sponsor + nothing, source=nothing + FULL.source)
    assert dm.export(article, name) == dm.export(FULL, name)


SUMMARIES = {
    "json-ld": lambda found: found.get("abstract"),
    "json-feed": lambda found: found.get("summary"),
    "rss": lambda found: etree.fromstring(found.encode()).findtext("description"),
    "atom": lambda found: etree.fromstring(found.encode()).findtext("{http://www.w3.org/2005/Atom}summary"),
    "apple-news": lambda found: found["metadata"].get("excerpt"),
    "ans": lambda found: found.get("description", {}).get("basic"),
}
"""What each format shows under a headline; ninjs has a place for every one of them."""


@pytest.mark.parametrize("name", SUMMARIES)
def test_a_summary_does_not_repeat_the_headline_where_there_is_another(name):
    same = evolve(FULL, summary=None, teaser=FULL.title, description=None, short_summary="Water, and steps.")
    assert SUMMARIES[name](dm.export(same, name)) == "Water, and steps."


@pytest.mark.parametrize("name", [name for name in SUMMARIES if name != "ans"])
def test_a_headline_is_no_summary(name):
    texts = dict.fromkeys(("summary", "teaser", "description", "short_summary"), FULL.title)
    article = evolve(FULL, **texts, seo=dm.Seo())
    document, problems = exported(article, name)
    assert not SUMMARIES[name](document)
    assert not {each.path for each in problems if each.code == "export.lost"} & {f"/{field}" for field in texts}


RESTRICTIONS = {"json-ld": "conditionsOfAccess", "ans": "content_restrictions"}


@pytest.mark.parametrize("name", RESTRICTIONS)
@pytest.mark.parametrize(
    ("access", "freemium", "free"),
    [
        (dm.Access(control=False, groups=("insiders",)), None, True),
        (dm.Access(control=True, groups=("insiders",)), True, True),
        (dm.Access(control=True, groups=("insiders",)), None, False),
        (dm.Access(groups=("insiders",)), None, False),
    ],
)
def test_the_groups_that_a_paywall_opens_for_are_not_named_of_an_article_that_is_free(name, access, freemium, free):
    document, problems = exported(evolve(FULL, access=access, flags=dm.Flags(freemium=freemium)), name)
    assert (RESTRICTIONS[name] in document) is not free
    assert ("/access/groups" in {each.path for each in problems if each.code == "export.lost"}) is free


IDS = {
    "json-ld": {
        ("about", 0, "identifier"): "9", ("isPartOf", 0, "identifier"): "1",
        ("isPartOf", 1, "identifier"): "3",
        ("isPartOf", 1, "isPartOf", "identifier"): "2",
        ("author", 0, "identifier"): "5",
    },
    "ninjs": {
        ("subjects", 0, "literal"): "9", ("subjects", 2, "literal"): "3", ("subjects", 3, "literal"): "2",
        ("subjects", 4, "literal"): "4", ("people", 0, "literal"): "5", ("organisations", 0, "literal"): "6",
    },
    "ans": {
        ("taxonomy", "tags", 0, "additional_properties", "source_id"): "9",
        ("taxonomy", "sections", 0, "additional_properties", "source_id"): "3",
        ("taxonomy", "sections", 0, "additional_properties", "source_parent_id"): "2",
        ("taxonomy", "sections", 1, "additional_properties", "source_id"): "2",
        ("taxonomy", "primary_section", "additional_properties", "source_id"): "3",
        ("credits", "by", 0, "additional_properties", "source_id"): "5",
    },
    "whitebeard-update": {("category",): [3, 4], ("author",): [5, 6], ("keywords",): ["sea level", "harbour"]},
}  # fmt: skip
"""Where a format has the identities that a CMS gives keywords, sections and people, as its page says."""


@pytest.mark.parametrize("name", IDS)
def test_keywords_sections_and_people_keep_the_identities_that_the_cms_gives_them(name):
    for place, identity in IDS[name].items():
        found = dm.export(FULL, name)
        for part in place:
            found = found[part]
        assert found == identity, place
