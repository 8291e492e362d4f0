"""What is settled at a glance is what the long way gives."""

import copy
import json
import pickle
from types import SimpleNamespace

import pytest
from attrs import asdict
from hypothesis import assume, given
from hypothesis import strategies as st

import dmarticle as dm
from dmarticle import envelopes, images, prose
from dmarticle.body.run import Run
from dmarticle.body.writers.text import write_text
from dmarticle.dialects.whitebeard import attachments, renditions, usual_renditions
from dmarticle.dialects.whitebeard.tables import TABLES
from dmarticle.normalizing import converter_for
from dmarticle.residue import Raw, made_of, raw_later
from dmarticle.resolvers import captions, people
from dmarticle.resolvers.people import is_ambiguous, kind_of, resolve_authors, split_names
from dmarticle.structuring import shortcuts
from dmarticle.structuring.accounts import fingerprint
from dmarticle.structuring.cursor import Cursor
from dmarticle.structuring.entities import holds_markup
from dmarticle.structuring.notation import own, same
from dmarticle.urls import MEDIA_SCHEMES, judge

PROFILES = (dm.DAILY_MAVERICK, dm.LORIENT_LE_JOUR, dm.NEUTRAL)
HOSTS = ["media.example", "staging.dailymaverick.co.za", "i0.wp.com", "i0.wp.com.example", "Media.example", "a:80", "é"]
PARTS = [
    "/", "//", "i", "r", "/i/s=/", "200x100", "x100", "0x0", "1234567x1", "/smart/", "fit-in", "filters:a():b()",
    "filters:", "filters:file", "file", "/file/", "p.jpg", "a-300x200.jpg", "/r/800/", "/r/0/", "?", "#", "w=5", "%41",
    "wp-content/uploads/", " ", "é", "\n", ".", "٣",
]  # fmt: skip
TEXTS = st.lists(
    st.sampled_from(
        ["sea", "<p>", "</p>", "<br>", "&amp;", "&", ";", "<", ">", " ", "  ", "\u00a0", "\n", "\u00ad", "ß", "\ud800"]
    ),
    max_size=7,
).map("".join)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2) | st.sampled_from([0.0, 1.0, 1.5]) | st.sampled_from(["", "1", "a"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("ab"), inner, max_size=2),
    max_leaves=6,
)


@st.composite
def picture_urls(draw):
    scheme = draw(st.sampled_from(["https://", "http://", "HTTPS://", "//", ""]))
    shapes = st.sampled_from(
        [
            "/i/s=/200x100/smart/filters:a():b()/file/d/p.jpg", "/i/s/x100/file/p.jpg", "/m/p/r/8/p",
            "/i/s/200x/filters:xfile/file/p",
            "/m/1/p.jpg/r/800/p.jpg", "/m/p/r/800/p.jpg", "/wp-content/uploads/a-300x200.jpg", "/a/p.jpg", "/a?w=1",
        ]
    )  # fmt: skip
    tail = draw(shapes | st.lists(st.sampled_from(PARTS), max_size=9).map("".join))
    return scheme + draw(st.sampled_from(HOSTS)) + tail + draw(st.sampled_from(["", "", "", "/", "?w=5", " "]))


@given(picture_urls())
def test_the_url_of_a_size_that_is_told_at_once_is_read_as_others_are(url):
    told = images.told_at_once(url)
    if told is None:
        return
    host, original, sides, filters = told
    width, height = map(images.size_told, sides)
    assert images.read_image_url(url) == images.ImageUrl(original, width, height, filters)
    assert judge(url, MEDIA_SCHEMES) == url
    assert url.split("/")[2] == host


@pytest.mark.parametrize("path", ["/i/s=/200x0/smart/filters:a()/file/d/p.jpg", "/m/1/p.jpg/r/800/p.jpg"])
def test_the_usual_urls_of_sizes_are_told_at_once(path):
    assert images.told_at_once(f"https://media.example{path}") is not None


@given(picture_urls())
def test_a_plain_address_is_the_identity_that_the_long_way_gives(url):
    quick = images.identity(url)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(images, "_plain_address", lambda _: None)
        assert images.identity(url) == quick


SIDES = st.sampled_from(["200", "0", 200, 0, True, None, "", "x", "-1", -1, "123456", "٣", 1.0, [], {}])


SAID = [None, "", 0, 7, -1, True, 1.0, "7", [], {}, "image", " image", "video", "50% 50%", "50.0% 0%", "50% 101%", "5%"]


@st.composite
def pictures(draw):
    urls = [*draw(st.lists(picture_urls(), min_size=1, max_size=3)), *draw(st.sampled_from([[], [""], [None], [5]]))]
    url = st.sampled_from(urls)
    item = st.fixed_dictionaries({"url": url, "x": SIDES, "y": SIDES}) | st.sampled_from([{}, {"url": "a"}, None, "x"])
    usual = st.fixed_dictionaries({"url": url, "x": st.sampled_from(["200", "0"]), "y": st.sampled_from(["100", 0])})
    listed = draw(st.lists(usual | usual | item, max_size=4) | st.sampled_from([None, "", {}, "x"]))
    named = draw(st.dictionaries(st.sampled_from(["url_large", "url_", "url_a/b"]), url, max_size=3))
    said = draw(st.dictionaries(st.sampled_from(["type", "width", "focal"]), st.sampled_from(SAID)))
    return {"transforms": listed, "image_transforms": listed, "name": "n", **named, **said}


@given(pictures(), st.sampled_from(PROFILES))
@pytest.mark.parametrize(
    ("at_once", "read"),
    [
        (renditions.renditions_at_once, renditions.read_renditions),
        (renditions.portrait_at_once, renditions.read_image_transforms),
    ],
)
def test_sizes_that_are_usual_are_read_as_others_are(at_once, read, record, profile):
    converter = converter_for("whitebeard", profile)
    told, cursor = at_once(record, converter), Cursor(record, "/attachments/0")
    if told is not None:
        assert (told[0], []) == (read(cursor, converter), cursor.problems)


def test_usual_sizes_are_read_the_quick_way():
    url = "https://media.example/i/s=/200x0/smart/filters:a()/file/d/p.jpg"
    converter = converter_for("whitebeard", dm.NEUTRAL)
    record = {"transforms": [{"x": "200", "y": "0", "url": url}], "url_large": url, "name": "n"}
    ((size,), left) = renditions.renditions_at_once(record, converter)
    assert left["/transforms"].value == record["transforms"]
    assert (size.name, size.width, size.height, size.filters) == ("large", 200, None, ("a()",))
    assert size.original == "https://media.example/d/p.jpg"


@given(pictures())
def test_sizes_that_are_told_without_being_written_are_told_as_by_writing_them(picture):
    record = {"objectType": "Article", "id": "1", "title": "a", "attachments": [picture], "authors": [picture]}
    told = dm.normalize(record)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(renditions, "_list_leaves", lambda *_: None)
        patch.setattr(renditions, "usual_renditions", lambda *_, **__: None)
        written = dm.normalize(record)
    assert written == told
    assert [*map(fingerprinted, told.attachments)] == [*map(fingerprinted, written.attachments)]
    assert [*map(fingerprinted, told.authors)] == [*map(fingerprinted, written.authors)]


def test_sizes_at_plain_urls_are_told_without_being_written():
    sizes = [{"x": str(width), "y": "0", "url": f"https://media.example/p-{width}.jpg"} for width in (200, 400)]
    record = {"objectType": "Article", "id": "1", "title": "a", "attachments": [{"id": "2", "transforms": sizes}]}
    (picture,) = dm.normalize(record).attachments
    settled = renditions.renditions_settle(record["attachments"][0], picture.renditions)
    assert settled == {"/transforms": picture.residue["/transforms"]}
    assert settled["/transforms"].given == picture.residue["/transforms"].given


def fingerprinted(model):
    return {entry: raw.given for entry, raw in model.residue.items()}


@given(pictures())
@pytest.mark.parametrize("name", ["kind", "width", "focal_point"])
def test_what_is_told_of_a_picture_at_once_is_what_is_read(name, record):
    source = TABLES[dm.Attachment].sources[name]
    told, cursor = source.at_once(record, converter_for("whitebeard", dm.NEUTRAL)), Cursor(record)
    if told is not None:
        assert (told[0], []) == (source.read(cursor, None), cursor.problems)


@given(TEXTS)
def test_a_lone_paragraph_is_freed_as_the_reader_frees_it(text):
    for each in (f"<p>{text}</p>", f"<p>sea{text}</p>", text):
        plain = prose._lone_paragraph(each)
        assert plain is None or plain == write_text(prose._READER.read(each, Run())).strip()


@given(TEXTS)
def test_a_text_that_holds_no_markup_is_freed_of_none(text):
    if not holds_markup(text):
        assert prose.freed(text) == text
        assert prose.write_prose(text, None) == text


@given(TEXTS)
def test_a_text_is_freed_the_same_each_time(text):
    assert prose.plain_text(text) == prose.plain_text(text) == prose.freed(text)


@given(
    st.lists(st.sampled_from(["Ann Lee", "Jo Dube", ", ", " and ", "By ", "Reuters", " in Beirut", "x"])).map("".join)
)
def test_a_line_of_names_is_judged_as_it_was_at_first(line):
    assume(line)
    for profile in PROFILES:
        known = people._known_people(line, profile)
        assert known == people._people(line, profile)
        assert known.names == split_names(line, profile)
        assert known.kinds == tuple(kind_of(name, profile) for name in known.names)
        assert (known.code == "author.ambiguous") == (known.names == (line,) and is_ambiguous(line, profile))


def test_the_longest_lines_are_not_kept():
    before = people._known_people.cache_info().currsize
    line = "Ann Lee and " * 40
    assert resolve_authors((), None) == ()
    dm.normalize({"objectType": "Article", "id": "1", "authors": [{"id": "2", "name": line}]}, pipeline=None)
    assert people._known_people.cache_info().currsize == before


def test_no_value_of_a_picture_is_kept_that_a_payload_may_make_as_long_as_it_likes():
    kept = (attachments._usual_point, usual_renditions._sides, usual_renditions._is_kept_host)
    before = [each.cache_info().currsize for each in kept]
    size = {"x": "9" * 1_000, "y": "1", "url": f"https://{'a' * 1_000}.example/i/s=/9x9/smart/file/b.jpg"}
    picture = {"id": "2", "url": "https://a.example/b.jpg", "focal": f"50%{' ' * 100}50%", "transforms": [size]}
    read = dm.normalize({"objectType": "Article", "id": "1", "attachments": [picture]})
    assert read.attachments[0].focal_point == dm.FocalPoint(50, 50)
    assert [each.cache_info().currsize for each in kept] == before


@pytest.mark.parametrize("label", ["1" * 50_000 + "!", "a_" * 50_000 + " x"], ids=["digits", "words"])
def test_a_long_label_is_told_without_going_back(label):
    assert captions._ONE_LABEL.fullmatch(label) is captions._LABEL.fullmatch(label) is None


@given(
    st.lists(st.sampled_from(["IMG", "_", "-", "1", ".jpg", "AFP", "EPA-EFE", ".", "+", " ", "(", "é"])).map("".join),
    st.sampled_from(["name", "description", "alt"]),
)
def test_what_is_known_as_a_file_name_at_once_is_a_label(text, field):
    for profile in (*PROFILES, dm.Profile(name="a", agencies=("A-1", "St-1.", "EPA-EFE"))):
        if captions._is_file_name(text, profile):
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(captions, "_is_file_name", lambda *_: False)
                assert captions._candidate(field, text, SimpleNamespace(profile=profile)) is None


@given(st.lists(st.sampled_from(["sea", "s", " ", "\u00a0", "\n", "\u2028", "\u3000", "é", "\x1f"])).map("".join))
def test_a_text_of_one_line_is_what_joining_its_words_gives(text):
    assert not captions._is_one_line(text) or text == " ".join(text.split())


STOCK = ["getty", "Getty", "shutterſtock", "iStoc\u212a", "reuters", "epa-", "epa", "AFP_1", "ge", "tty", "%67etty"]


@given(st.lists(st.sampled_from([*STOCK, *PARTS]), max_size=5).map("".join))
def test_an_agency_is_found_in_the_name_of_a_file_where_looking_at_all_of_it_finds_one(tail):
    url = f"https://media.example/{tail}"
    known, found = captions._stock_named(url), captions._STOCK.search(images.file_name(url))
    assert (known and known[0]) == (found and found[0])


@pytest.mark.parametrize("agency", ["EPA-EFE", "EPA-EFE.", "St-1."])
def test_an_agency_that_looks_like_a_file_name_is_still_a_credit(agency):
    profile = dm.Profile(name="a", agencies=("EPA-EFE", "St-1."))
    assert not captions._is_file_name(agency, profile)


def test_fingerprints_that_are_taken_later_are_the_same():
    at_once, later = Raw("1", (fingerprint(1),)), raw_later("1", fingerprint, (1,))
    assert later == at_once
    assert hash(later) == hash(at_once)
    assert asdict(raw_later("1", fingerprint, (1,))) == asdict(at_once)
    assert repr(raw_later("1", fingerprint, (1,))) == repr(at_once)
    for copied in (copy.copy, copy.deepcopy, lambda raw: pickle.loads(pickle.dumps(raw))):  # noqa: S301
        assert copied(raw_later("1", fingerprint, (1,))) == at_once
    with pytest.raises(AttributeError, match="'Raw' object has no attribute 'give'"):
        _ = later.give


def test_who_finds_fingerprints_taken_by_another_thread_is_given_those():
    later = raw_later("1", fingerprint, (1,))
    given = later.given
    assert Raw.__getattr__(later, "given") is given  # Python goes this way where the slot was empty a moment before


@pytest.mark.parametrize("asked", [False, True])
def test_what_is_made_anew_of_a_raw_takes_no_fingerprints_before_they_are_asked_for(asked):
    taken: list[object] = []

    def noted(value):
        taken.append(value)
        return fingerprint(value)

    later = raw_later("1", noted, (1,), present=False)
    if asked:
        assert later.given == (fingerprint(1),)
    before = len(taken)
    make, values = made_of(later)
    again = make(*values)
    assert len(taken) == before
    assert again == Raw("1", (fingerprint(1),), present=False)


@given(JSON, st.lists(st.text(max_size=3), max_size=2).map(tuple), st.booleans())
def test_what_is_made_anew_of_a_raw_whose_fingerprints_were_said_is_the_same(value, said, present):
    raw = Raw(value, said, present, said)
    make, values = made_of(raw)
    assert make(*values) == raw


@given(JSON, JSON)
def test_values_are_the_same_where_their_json_is(first, second):
    assert same(first, second) == (json.dumps(first, sort_keys=True) == json.dumps(second, sort_keys=True))
    assert same(first, copy.deepcopy(first))


@given(JSON)
def test_an_own_value_shares_nothing(value):
    copied = own(value)
    assert same(copied, value)
    assert not shared(copied, value)


def shared(one, other):
    inner = one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
    return any(each in holders(other) for each in [id(one)] * isinstance(one, dict | list)) or any(
        shared(each, other) for each in inner
    )


def holders(value):
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    own_id = {id(value)} if isinstance(value, dict | list) else set()
    return own_id.union(*map(holders, inner))


@given(JSON)
def test_values_are_counted_alike_whoever_decoded_them(value):
    def count(each):
        inner = each.values() if isinstance(each, dict) else each if isinstance(each, list) else ()
        return 1 + sum(map(count, inner))

    expected = (count(value), True)
    assert envelopes._measured(value) == envelopes._measured(value, decoded=True) == expected


@given(
    st.dictionaries(
        st.sampled_from(["a", 'a"', "a\\", ":", '":', ""]), st.sampled_from(["", ":", '":', "é"]), min_size=1
    )
)
def test_what_is_compact_at_a_glance_is_not_the_usual_notation(value):
    for separators in (None, (",", ":"), (", ", ":"), (",", " : ")):
        text = json.dumps(value, ensure_ascii=False, separators=separators)
        assert not (shortcuts.is_compact(text) and text == shortcuts.in_json(value))
    assert shortcuts.is_compact('{"a":"b"}')
