"""Records are cut the same however the bytes come, and what is broken costs nothing that is whole."""

import json
from collections import Counter

import pytest
from corpus import ids, json_lines, record, records, stream
from damage import DAMAGES, SHAPES, cost
from hypothesis import given
from hypothesis import strategies as st

from dmarticle.streams.scanner import Scan
from dmarticle.streams.shapes import split

LIMIT = 100_000
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(codec="utf-8"), max_size=8),
    st.sampled_from(['"', "\\", '\\"', "]", "}", "},{", '"}, {"id"', "[", "\n", ""]),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)),
    max_leaves=8,
)
OBJECTS = st.dictionaries(st.text(max_size=5), VALUES, max_size=4).map(lambda more: {"id": "1", **more})
DUMPS = st.sampled_from([{}, {"indent": 2}, {"separators": (",", ":")}, {"ensure_ascii": False}, {"indent": "\t"}])


def cuts(data: bytes, size: int = 1 << 18, name: str = "", limit: int = LIMIT):
    return list(split((data[start : start + size] for start in range(0, len(data), size)), name, limit))


@given(st.lists(OBJECTS, min_size=1, max_size=5), DUMPS, st.integers(1, 20), st.booleans())
def test_every_element_is_cut_out_as_it_is_wherever_the_bytes_are_parted(items, dump, size, page):
    data = json.dumps({"page": {"data": [1]}, "data": items, "x": [{}]} if page else items, **dump).encode()
    found = cuts(data, size)
    assert [json.loads(cut.data) for cut in found] == items
    assert all(cut.fault is None for cut in found)
    assert all(data[cut.byte :].startswith(cut.data) for cut in found)


@given(st.lists(OBJECTS, min_size=1, max_size=5), st.integers(1, 20))
def test_every_line_is_cut_out_as_it_is_wherever_the_bytes_are_parted(items, size):
    data = json_lines(items)
    found = cuts(data, size, "a.jsonl")
    assert [json.loads(cut.data) for cut in found] == items
    assert [cut.line for cut in found] == list(range(1, len(items) + 1))


@given(st.binary(max_size=200), st.integers(1, 20), st.sampled_from(["", "a.jsonl", "a.json"]))
def test_any_bytes_come_to_an_end_and_never_raise(data, size, name):
    assert all(cut.data is not None or cut.fault is not None for cut in cuts(data, size, name, 50))


@given(st.lists(st.sampled_from(['"', "\\", "{", "}", "[", "]", ",", ":", '"id"', "1", "x", "\n", " "]), max_size=60))
def test_any_order_of_brackets_comes_to_an_end_wherever_the_bytes_are_parted(parts):
    data = "".join(parts).encode()
    assert [cut.data for cut in cuts(b'[{"id":1},' + data, 1)] == [cut.data for cut in cuts(b'[{"id":1},' + data)]
    assert cuts(b'[{"id":1},' + data)[0].data == b'{"id":1}'


@given(st.data(), st.sampled_from([{}, {"separators": (",", ":")}, {"indent": 2}]))
def test_a_byte_lost_or_changed_costs_two_elements_at_most(data, dump):
    """The one that it was in, and at a border the one behind it; behind the bracket of the array, anything goes."""
    text = json.dumps(records(6), **dump).encode()
    place = data.draw(st.integers(2, len(text) - 2))
    put = data.draw(st.sampled_from([b"", b'"', b"{", b"}", b"[", b"]", b",", b"\\", b"x", b"\n", b"\xff"]))
    found = ids(stream(text[:place] + put + text[place + 1 :]))
    assert len({*found} & {*"012345"}) >= 4


@given(st.randoms(use_true_random=False), st.sampled_from(sorted(DAMAGES)), st.integers(1, 5))
def test_damage_inside_a_line_costs_no_other(chance, damage, broken):
    lines = json_lines(records(6)).splitlines()
    lines[broken] = DAMAGES[damage](lines[broken], chance).replace(b"\n", b"")
    found = ids(stream(b"\n".join(lines)))
    assert {*"012345"} - {str(broken)} <= {*found}


@pytest.mark.parametrize("rich", [False, True], ids=["plain", "rich"])
@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape != "JSON Lines"])
def test_damage_inside_an_element_costs_hardly_any_other(shape, rich):
    found = sum((cost(shape, damage, 20, rich=rich) for damage in DAMAGES), start=Counter())
    assert found["runs"] == 100
    assert found["lost"] <= 1
    assert found["twice"] == 0
    assert found["runs_with_inner"] <= 4


@pytest.mark.parametrize("every", [2, 3])
@pytest.mark.parametrize("page", [False, True])
@pytest.mark.parametrize("rich", [False, True])
def test_twice_as_many_broken_elements_take_twice_as_many_steps(rich, page, every, monkeypatch):
    steps, step = 0, Scan.step

    def counted(scan):
        nonlocal steps
        steps += 1
        return step(scan)

    def steps_for(count: int) -> int:
        nonlocal steps
        steps = 0
        more = {"related": records(3)} if rich else {}
        items = [json.dumps(record(number, **more, keywords=[{"id": "1", "name": "sea"}])) for number in range(count)]
        text = ", ".join(item[:-2] if number % every == 1 else item for number, item in enumerate(items))
        assert len(cuts((f'{{"data": [{text}]}}' if page else f"[{text}]").encode(), limit=10_000_000)) >= count
        return steps

    monkeypatch.setattr(Scan, "step", counted)
    assert steps_for(200) < 2.5 * steps_for(100)


@pytest.mark.parametrize("indent", [None, 1])
def test_elements_far_larger_than_a_chunk_are_cut(indent):
    items = [record(number, summary="x\\" * 300_000) for number in range(3)]
    data = json.dumps(items, indent=indent).encode()
    assert [json.loads(cut.data) for cut in cuts(data, 1000, limit=10_000_000)] == items


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b'[2024-07-19] dump\n{"id": 1}', "", 1),
        (b'[INFO] dump\n{"id": 1}', "", 1),
        (b"[12]", "", 1),
        (b'[1, "a", null, {}]', "", 4),
        (b'{\n"id": 1\n}\n', "a.jsonl", 1),
        (b'{"id": 1}\n{"id": 2}\n', "a.json", 2),
        (b'{"id": 1}\n\n\n{"id": 2}', "", 2),
        (b'{"id": "5", "data": [{}, {}]}', "", 1),
        (b'{"id": null, "data": [{}, {}]}', "", 2),
        (b'{"x": {"id": 1}, "data": [{}, {}]}', "", 2),
        (b'{"a":\n{"id": 1}}', "", 1),
        (b'{"id": 1}{"id": 2}', "", 2),
        (b"oops\n{}\n{}\n", "a.jsonl", 3),
        (b"oops\n{}\n{}\n", "", 2),
        (b"<p>\n{}\n{}\n", "", 2),
        (b"<html>\n{}\n{}\n", "", 1),
        (b'{"id": "1\n{"id": "2"}\n{"id": "3"}\n', "", 3),
        (b'{"id":\n{"id": "2"}\n{"id": "3"}\n', "", 3),
        (b'{"id": "1", "keywords": [\n{"id": "2"}\n{"id": "3"}\n', "a.jsonl", 3),
        (b'{"id": "1", "keywords": [\n{"id": "2"}\n', "a.jsonl", 2),
        (b'{"id": "1", "x": [\n{"id": "2", "x": {\n{"id": "3"}\n{"id": "4"}\n', "", 4),
        (b'{"id": "1", "x":\n{"id": "2", "x": [\n{"id": "3"}\n', "a.jsonl", 3),
        (b'[1], "x": 2}\n: "2"}\n{"id": "3"}\n{"id": "4"}\n', "a.jsonl", 4),
        (b'<p>", "x": 2}\n: "2"}\n{"id": "3"}\n{"id": "4"}\n', "a.jsonl", 4),
        (b'x": 2}\n{"id": "2\n{"id": "3"}\n{"id": "4"}\n', "", 4),
        (b'[{"id": "1"},\n{"id": "2"},\n{"id": "3"}\n]\n', "a.jsonl", 3),
        (b'{"data": [\n{"id": "2"}\n]}', "a.jsonl", 1),
        (b'{"data": [\n{"id": "2"},\n{"id": "3"}\n]}', "", 2),
    ],
)
def test_the_shape_is_told_by_what_is_there(data, name, expected):
    for size in (1, 7, 1 << 18):
        assert len(cuts(data, size, name)) == expected
