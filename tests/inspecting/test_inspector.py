"""Adding up a corpus: what is counted, how work is parted, what memory it takes."""

import json
import pickle
import random
import string
from concurrent.futures import ProcessPoolExecutor
from copy import copy
from multiprocessing import get_context

import pytest
from corpora import CORPORA, GOLDEN, HARBOUR, golden_payloads
from hypothesis import given
from hypothesis import strategies as st

import dmarticle as dm


def inspected(payloads, bounds=None, start=1):
    inspector = dm.Inspector(bounds)
    for number, payload in enumerate(payloads, start):
        try:
            outcome = dm.normalize(payload, pipeline=None)
        except dm.PayloadError as error:
            outcome = error
        inspector.add(payload, outcome, place=f"record {number}")
    return inspector


@given(CORPORA, st.data(), st.integers(1, 5))
def test_inspecting_parts_and_joining_them_is_inspecting_in_one_go(payloads, data, keys):
    bounds = dm.Bounds(keys=keys)
    cut = data.draw(st.integers(0, len(payloads)))
    joined = inspected(payloads[:cut], bounds) | inspected(payloads[cut:], bounds, cut + 1)
    assert joined.result() == inspected(payloads, bounds).result()


@given(CORPORA)
def test_an_inspection_is_the_same_after_json(payloads):
    found = inspected(payloads).result()
    data = found.as_dict()
    assert json.loads(json.dumps(data)) == data
    assert dm.Inspection.from_dict(data) == found


@given(CORPORA, st.integers(1, 4))
def test_whatever_comes_no_more_is_kept_than_the_bounds_say(payloads, bound):
    bounds = dm.Bounds(paths=bound * 3, keys=bound, names=bound, shapes=bound, examples=bound, text=bound * 4)
    inspector = inspected(payloads, bounds)
    assert inspector.entries <= bounds.most
    found = inspector.result()
    assert len(found.paths) <= 1 + bounds.paths
    assert dm.Inspection.from_dict(found.as_dict()) == found


def test_a_hostile_corpus_fills_the_bounds_and_no_more():
    chance = random.Random(7)  # noqa: S311 - nothing is secret here

    def word():
        return "".join(chance.choices(string.ascii_lowercase, k=8))

    def hostile(depth):
        return {word(): hostile(depth - 1) if depth else word() for _ in range(6)}

    bounds = dm.Bounds(paths=300, keys=20, names=10)
    inspector = dm.Inspector(bounds)
    held = []
    for number in range(60):
        styles = "".join(f'<p style="{word()}: {word()}">[{word()} a="b"]</p>' for _ in range(30))
        payload = {"objectType": "Article", "id": "1", "title": word(), "contents": styles, **hostile(2)}
        inspector.add(payload, dm.normalize(payload), place=str(number))
        inspector.add(None, ValueError(word()), place=str(number))
        held.append(inspector.entries)
    found = inspector.result()
    assert max(held) <= bounds.most
    assert len(found.paths) <= 301
    assert (len(found.styles.names), found.styles.total) == (min(len(found.styles.names), 10), 1800)
    assert found.values_left_out > 0
    assert not found.shortcodes.complete
    assert "values at paths that were not kept" in str(found)
    assert "of others" in str(found)


@pytest.mark.parametrize("number", range(len(GOLDEN)))
def test_the_unknown_keys_are_those_in_extra(number):
    payload = golden_payloads()[number]
    article = dm.normalize(payload)
    unknown = {each.path for each in inspected([payload]).result().unknown_keys}
    assert {path for path in unknown if path.count("/") == 1} == {f"/{key}" for key in article.extra}
    places = {"categories": article.categories, "keywords": article.keywords, "authors": article.authors}
    wrapped = {"keywords": "/data"}
    for key, models in places.items():
        of_items = {f"/{key}/*{wrapped.get(key, '')}/{name}" for each in models for name in each.extra}
        assert {path for path in unknown if path in of_items} == of_items


def test_what_an_article_is_made_of_is_counted():
    payload = {
        "objectType": "Article",
        "id": "1",
        "title": "x",
        "firstPublished": "2024-07-19 11:21:17",
        "contents": '<p style="font-weight: 400">[[image id=3]] a</p><iframe src="https://youtu.be/Y8KZ3UclQWI"></iframe>'
        '<iframe src="https://maps.example/1"></iframe>',
        "authors": [{"name": "A", "nickname": None}, {"name": " "}],
        "rating": 4.5,
        "paper_jam": {"tray": []},
    }
    other = {"objectType": "Article", "id": "2", "title": "y", "rating": 4, "authors": {"1": {"name": "B"}}}
    inspector = dm.Inspector()
    inspector.add({"data": [payload]}, dm.normalize(payload), place="a.json")
    inspector.add(other, dm.normalize(other), place="b.json")
    inspector.add({"error": True}, dm.CmsError("no"), place="c.json")
    found = inspector.result()
    assert (found.records, found.articles, found.failed) == (3, 2, 1)
    authors = found.at("/authors")
    assert {each.name: each.count for each in authors.types.names} == {"array": 1, "numbered": 1}
    names = found.at("/authors/*/name")
    assert (names.seen, names.of, names.empty, names.present) == (3, 3, 1, 1.0)
    nickname = found.at("/authors/*/nickname")
    assert (nickname.null_rate, nickname.unknown, nickname.first_unknown) == (1.0, 1, "a.json")
    assert nickname.present == pytest.approx(1 / 3)
    assert found.at("/authors/*").present == 1.5
    assert [each.path for each in found.unknown_keys] == ["/authors/*/nickname", "/objectType", "/paper_jam"]
    assert [each.name for each in found.at("/firstPublished").dates.names] == ["9999-99-99 99:99:99"]
    assert found.at("/rating").examples == (4.5, 4)
    assert [each.name for each in found.shortcodes.names] == ["[[image]]"]
    assert {each.name for each in found.providers.names} == {"YouTube", "(maps.example)"}
    assert [each.name for each in found.styles.names] == ["font-weight: 400"]
    assert found.problems.get("date.zone-assumed").count == 1
    assert [(each.name, each.first) for each in found.errors.names] == [("CmsError: no", "c.json")]
    assert [each.name for each in found.dialects.names] == ["whitebeard"]
    assert [each.name for each in found.profiles.names] == ["neutral"]
    assert [each.name for each in found.completeness.names] == ["unknown"]


def test_a_star_and_a_slash_in_keys_are_no_path():
    payload = {"objectType": "Article", "id": "1", "*": {"a/b": 1}, "list": [2]}
    paths = {each.path for each in inspected([payload]).result().paths}
    assert {"/~2/a~1b", "/list/*"} <= paths
    assert "/*" not in paths


def in_process(path):
    inspector = dm.Inspector()
    inspector.add(payload := json.loads(path.read_bytes()), dm.normalize(payload), place=path.parent.name)
    return inspector


def test_work_is_split_over_real_processes():
    paths = [path for path in GOLDEN if path.parent.name != "wordpress"]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        joined = dm.Inspector()
        for part in pool.map(in_process, paths):
            joined |= part
    alone = dm.Inspector()
    for path in paths:
        alone |= in_process(path)
    assert joined.result() == alone.result()
    assert joined.result().records == len(paths)


def test_joining_leaves_both_sides_as_they_are_and_goes_on():
    first, second = inspected(golden_payloads()[:2]), inspected(golden_payloads()[2:], start=3)
    before = first.result(), second.result()
    joined = first | second
    assert (first.result(), second.result()) == before
    joined.add({}, ValueError("x"), place="later")
    again = pickle.loads(pickle.dumps(joined))  # noqa: S301 - made here
    assert again.result() == joined.result()
    assert (joined | joined).result().records == 2 * joined.result().records


def test_wrong_use_is_said():
    with pytest.raises(dm.ConfigurationError, match="bounds are Bounds; found 5"):
        dm.Inspector(5)
    with pytest.raises(dm.ConfigurationError, match="bound 'keys' is a whole number from 1 on; found 0"):
        dm.Bounds(keys=0)
    with pytest.raises(dm.ConfigurationError, match="other bounds cannot be joined"):
        dm.Inspector() | dm.Inspector(dm.Bounds(keys=5))
    with pytest.raises(TypeError, match="an outcome is an Article or an exception; found str"):
        dm.Inspector().add({}, "x", place="x")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], "no inspection: expected an object whose format is 'dmarticle inspection'"),
        ({"format": "dmarticle inspection", "version": 99}, "an inspection of version 99; this dmarticle reads 1"),
        ({"format": "dmarticle inspection", "version": 1}, "an inspection without records, articles"),
    ],
)
def test_what_is_no_inspection_is_refused(data, message):
    with pytest.raises(dm.InspectionError, match=message):
        dm.Inspection.from_dict(data)


def test_a_damaged_inspection_is_refused():
    data = dm.inspect(HARBOUR).as_dict()
    data["paths"][0]["seen"] = "many"
    with pytest.raises(dm.InspectionError, match="damaged"):
        dm.Inspection.from_dict(data)


def places(value, path=()):
    """Where there is something in JSON, from the outermost in."""
    yield path
    for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield from places(value[key], (*path, key))


def changed(data, path, value):
    """JSON with another value at a place; without any if the value is `...`."""
    if not path:
        return value
    made = copy(data)
    if len(path) == 1 and value is ...:
        del made[path[0]]
    else:
        made[path[0]] = changed(data[path[0]], path[1:], value)
    return made


@pytest.mark.parametrize(
    "value", [..., None, True, -1, 0, 7, 1.5, 10**400, "", "x", "/x/y", [], [0], {}, {"x": 1}], ids=repr
)
def test_an_inspection_that_was_damaged_is_refused_or_can_be_used(value):
    article = {"objectType": "Article", "id": "1", "firstPublished": "2024-07-19", "zz": [None, {"a": 1}]}
    whole = dm.inspect([article, {"error": "gone"}], bounds=dm.Bounds(shapes=1))
    data = whole.as_dict()
    for path in list(places(data))[1:]:
        try:
            found = dm.Inspection.from_dict(changed(data, path, value))
        except dm.InspectionError:
            continue
        assert found.as_dict() == changed(data, path, value)
        json.dumps(found.json_schema())
        assert str(found).strip()
        assert all(str(each).strip() for each in (found.compare(whole), whole.compare(found)))


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("records",), "5", r"invalid value for type, expected int @ \$\.records"),
        (("paths", 1, "seen"), -1, r"invalid value for type, expected int @ \$\.paths\[1\]\.seen"),
        (("paths", 1, "path"), "id", "the path 'id' is in none of the others"),
        (("paths", 1, "path"), "/a/b", "the path '/a/b' is in none of the others"),
        (("paths", 1, "path"), "", "one of its paths is there twice"),
        (("paths", 1, "seen"), 0, "0 values at the path '/id', of which 1 have a type"),
        (("paths", 1, "examples"), "", "its paths are not of the shape they should be"),
    ],
)
def test_an_inspection_that_is_damaged_says_where(path, value, message):
    data = dm.inspect({"objectType": "Article", "id": "1", "title": "x"}).as_dict()
    with pytest.raises(dm.InspectionError, match=f"an inspection that is damaged: {message}"):
        dm.Inspection.from_dict(changed(data, path, value))
