"""The functions that are written from tables: quick, and the same as the hooks they are written for."""

import copy
import linecache
from datetime import datetime, timedelta
from functools import lru_cache, partial

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from test_accounts import PAYLOADS

import dmarticle as dm
from dmarticle import normalizing, prose, urls
from dmarticle.dialects.whitebeard.renditions import marked_size
from dmarticle.dialects.whitebeard.stripping import length_without_tags, strip_tags
from dmarticle.dialects.whitebeard.tables import TABLES
from dmarticle.dialects.whitebeard.transforms import size_fingerprint
from dmarticle.prose import read_prose
from dmarticle.sourcing import source_writer
from dmarticle.structuring import converter, settling, shortcuts
from dmarticle.structuring.accounts import fingerprint
from dmarticle.structuring.converter import make_readers
from dmarticle.structuring.cursor import Cursor
from dmarticle.structuring.dates import date_reader
from dmarticle.structuring.settling import account
from dmarticle.structuring.story import NEAR_THE_START, SHARED, Story, letters_of
from dmarticle.structuring.tables import Gathered

PROFILES = (dm.DAILY_MAVERICK, dm.LORIENT_LE_JOUR, dm.NEUTRAL)
STAGING = "https://staging.dailymaverick.co.za"
VALUES = st.sampled_from(
    [
        None, "", "  ", " x ", "x", "x\r\n", "<b>x</b>", "a < b", "a &amp; b", "AT&T", "&", "0", "1", "29", "+5",
        "-3", "007", 0,
        1, -1, 2, True, False, 1.5, 4.0, -0.0, 10**20, [], {}, [None], [[]], [{}], {"a": 1}, {"0": {"id": "1",
        "name": "n"}},
        [{"id": "1", "name": "n"}], [{"id": "1"}, {"name": "n"}], "javascript:x", f"{STAGING}/x", f" {STAGING}/x",
        f"{STAGING.upper()}/x", "https://a@b/", "/rel", "2024-07-19 11:21:17", "2024-07-19T11:21:17", "2024-07-19",
        "2024-03-31 00:30:00", "0000-00-00 00:00:00", '["a","b"]', '["a", "b"]', "[]", "{}", '{"en": {"a": 1}}',
        "50% 50%",
        "50.0% 101%", "image", "inline_image", "video", "Ann Lee and Bo Ray", "\ud800", "\x00", "x\u00a0", "9" * 19,
        [{"x": "200", "y": 0, "url": "/a.jpg"}, {"x": 1, "y": 2, "url": "/b.jpg"}, {"url": "/c.jpg/r/3/c.jpg"}],
        [{"x": 200, "y": 100, "url": "/a.jpg"}],
    ]
)  # fmt: skip
NAMES = sorted(
    {source.name for table in TABLES.values() for source in table.sources.values() if hasattr(source, "name")}
)
KEYS = st.sampled_from(
    [*NAMES, *"attachments inline_attachments transforms url_large url_x width focal type data".split()]
)


def holders(value):
    """The objects and arrays in a value, itself the first."""
    if not isinstance(value, dict | list):
        return []
    inner = value.values() if isinstance(value, dict) else value
    return [value, *(holder for each in inner for holder in holders(each))]


@st.composite
def payloads(draw):
    """Payloads of the usual shape, but for some values."""
    payload = copy.deepcopy(draw(st.sampled_from(list(PAYLOADS.values()))))
    for _ in range(draw(st.integers(1, 6))):
        holder = draw(st.sampled_from(holders(payload)))
        value = copy.deepcopy(draw(VALUES))
        if isinstance(holder, list):
            holder.insert(draw(st.integers(0, len(holder))), value)
        else:
            holder[draw(st.one_of(KEYS, st.sampled_from(sorted(holder) or ["id"])))] = value
    return {**payload, "id": "1", "objectType": "Article"}


def without_glances(table):
    return evolve(
        table,
        sources={
            name: evolve(source, at_once=None, settles=None) if isinstance(source, Gathered) else source
            for name, source in table.sources.items()
        },
    )


@lru_cache
def careful_readers(dialect, profile):
    """Readers that ask the hook about every value, and write every attribute to tell what it leaves."""
    tables = {model: without_glances(table) for model, table in TABLES.items()}
    writer = source_writer(dialect, profile.zone)
    return make_readers(tables, profile, read_prose, partial(account, writer=writer), quick=False)


def read(payload, profile, readers):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(normalizing, "readers_for", readers)
        if readers is careful_readers:
            patch.setattr(settling, "_told", lambda *_: None)
            patch.setattr(prose, "_freed_once", prose.freed)
            patch.setattr(prose, "_lone_paragraph", lambda _: None)
        return dm.normalize(copy.deepcopy(payload), profile=profile, pipeline=None)


@given(payloads(), st.sampled_from(PROFILES))
def test_shortcuts_and_glances_change_nothing(payload, profile):
    quick = read(payload, profile, normalizing.readers_for)
    careful = read(payload, profile, careful_readers)
    assert quick == careful
    assert quick.residue == careful.residue
    assert quick.problems == careful.problems


@pytest.mark.parametrize("value", ["", " ", [], {}, 0, False, None, "sea"], ids=repr)
def test_what_is_taken_as_it_is_stays_so_with_shortcuts_and_without(value):
    payload = {"objectType": "Article", "id": "1", "keywords": [{"keywordId": "2", "name": "a", "replacedWith": value}]}
    quick, careful = (read(payload, dm.NEUTRAL, each) for each in (normalizing.readers_for, careful_readers))
    assert quick == careful
    assert quick.keywords[0].replaced_with == value
    assert quick.keywords[0].residue == careful.keywords[0].residue


def test_a_wrong_shortcut_is_found(monkeypatch):
    wrong = {**converter._SHORTCUTS, str: (("value.__class__ is str", ("$x = value",)),)}
    monkeypatch.setattr(converter, "_SHORTCUTS", wrong)

    def readers(_dialect, profile):
        writer = source_writer("whitebeard", profile.zone)
        return make_readers(TABLES, profile, read_prose, partial(account, writer=writer))

    payload = {"id": "1", "objectType": "Article", "status": " publish "}
    assert read(payload, dm.NEUTRAL, readers) != read(payload, dm.NEUTRAL, careful_readers)


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model.__name__)
def test_the_text_of_a_function_names_every_key_of_its_table(model):
    text = normalizing.readers_for("whitebeard", dm.NEUTRAL).plans.source(model)
    assert text.startswith("def read(record, path, near):\n")
    for source in TABLES[model].sources.values():
        if hasattr(source, "name"):
            assert f"value = get({source.name!r}, MISSING)" in text


def test_debuggers_are_shown_the_text_of_a_function():
    made = normalizing.readers_for("whitebeard", dm.NEUTRAL).plans.made(dm.Keyword)
    shown = "".join(linecache.getlines(made.__code__.co_filename))
    assert shown.startswith("def read(record, path, near):\n")
    assert "get('keywordId', MISSING)" in shown


@given(
    st.lists(
        st.sampled_from(
            ["<", ">", '"', "'", "!--", "-->", " ", "a", "<p>", "</p>", '<a href="x">', "=", "\n", "\u00a0"]
        )
    )
)
def test_tags_are_counted_as_they_are_stripped(parts):
    text = "".join(parts)
    assert length_without_tags(text) == len(strip_tags(text))


URL = st.lists(
    st.sampled_from(
        [
            "https://", "http://", "HTTP://", "//", "staging.dailymaverick.co.za", "a.b", "@", ":80", "/", "?", "#",
            "\\",
            " ", "\t", "é", "[", "x", "javascript:", "\x7f", "\ud800", "-",
        ]
    ),
    max_size=6,
).map("".join)  # fmt: skip


@given(URL, st.sampled_from(PROFILES))
def test_a_plain_url_is_one_that_judging_gives_back(url, profile):
    plain = shortcuts.plain_url(profile.hosts)(url)
    if plain is not None:
        for schemes in (urls.LINK_SCHEMES, urls.MEDIA_SCHEMES):
            judged = urls.judge(url, schemes)
            assert judged == url
            assert plain == urls.with_host(judged, profile.hosts)


CHANGES = [datetime(2024, 3, 31), datetime(2024, 10, 27), datetime(2024, 7, 19), datetime(1901, 1, 1)]  # noqa: DTZ001


@given(
    st.sampled_from(CHANGES), st.integers(-200, 1600), st.sampled_from("T "),
    st.sampled_from(["Africa/Johannesburg", "Asia/Beirut", "Europe/Dublin", "Europe/Paris", "Africa/Casablanca",
    "UTC"]),
)  # fmt: skip
def test_a_plain_date_is_one_that_is_read_with_no_doubt_but_its_zone(day, minutes, join, zone_name):
    text = (day + timedelta(minutes=minutes)).isoformat(join)
    plain = shortcuts.plain_date(zone_name)(text)
    cursor = Cursor(text, "/d")
    read_date = date_reader(zone_name)(cursor)
    if plain is None:
        assert [each.code for each in cursor.problems] != ["date.zone-assumed"]
    else:
        assert (plain, plain.tzinfo) == (read_date, read_date.tzinfo)
        assert [shortcuts.assumed("/d", text, plain, zone_name)] == cursor.problems


MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "<b", "[caption id=1]", "&amp;", "&am", "p;", "words of the story ", "sea", "ß", "<", ">", "["]
    ),
    max_size=40,
).map("".join)


@given(MARKUP, MARKUP, st.integers(0, 60))
def test_the_start_of_a_body_is_found_by_few_letters_as_by_all(text, rest, cut):
    for body in (text + rest, rest + text, text[:cut] + rest):
        letters = letters_of(text[: 40 * SHARED])[:SHARED]
        whole = letters_of(body[: 10 * NEAR_THE_START])[:NEAR_THE_START]
        assert Story(body).begins_as(text) == (len(letters) >= SHARED // 2 and letters in whole)


@given(st.text(), st.none() | st.integers(0, 9999), st.none() | st.integers(0, 9999), st.none() | st.text())
def test_the_fingerprint_of_a_size_is_that_of_what_it_says(url, width, height, name):
    size = dm.Rendition(url=url, width=width, height=height, name=name)
    assert size_fingerprint(size) == fingerprint(marked_size(size))


def test_the_text_of_a_function_is_kept_once_for_all_publications():
    payload = {"objectType": "Article", "id": "1", "title": "t", "keywords": [{"id": "2", "name": "sea"}]}
    dm.normalize(payload, profile=dm.Profile(name="first"), pipeline=None)
    before = len(linecache.cache)
    for number in range(5):
        dm.normalize(payload, profile=dm.Profile(name=f"another-{number}"), pipeline=None)
    assert len(linecache.cache) == before
