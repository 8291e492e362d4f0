"""Batches of payloads -> batches of articles: one row in, one row out, in order."""

import functools
import json
import pickle
import re
import subprocess
import sys
import textwrap

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest
from attrs import evolve
from corpora import CORPORA, golden_payloads
from fragile_steps import FRAGILE
from hypothesis import given

import dmarticle as dm
from dmarticle import arrow
from dmarticle.arrow import batches as batches_module

PAYLOADS = [json.dumps(each, ensure_ascii=False) for each in golden_payloads()]
PLAIN = [dm.loads(each) for each in PAYLOADS]
MINE = evolve(dm.DAILY_MAVERICK, name="mine", zone="Asia/Tokyo")


def sea(number, **more):
    return json.dumps({"objectType": "Article", "id": str(number), "title": f"Sea {number}", **more})


def batch(payloads, kind=None, **others):
    return pa.record_batch({"payload": pa.array(payloads, kind), **others})


def made(*sources, **options):
    return pa.Table.from_batches(list(arrow.normalize_batches(sources, **options)))


KINDS = [
    pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view(),
    pa.dictionary(pa.int32(), pa.string()), pa.dictionary(pa.int8(), pa.large_binary()),
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_payloads_of_every_type_of_text_and_bytes_give_the_articles_of_the_plain_loop(kind):
    payloads = [*PAYLOADS, None, PAYLOADS[0]]
    array = pa.array(payloads)
    if isinstance(kind, pa.DictionaryType):
        array = array.cast(kind.value_type).dictionary_encode().cast(kind)
    else:
        array = array.cast(kind)
    table = made(batch(array))
    assert table["id"].to_pylist() == [*(each.id for each in PLAIN), None, PLAIN[0].id]
    assert arrow.from_table(table.filter(table["id"].is_valid())) == [*PLAIN, PLAIN[0]]


def test_payloads_of_the_extension_type_json_are_read():
    array = pa.ExtensionArray.from_storage(pa.json_(), pa.array(PAYLOADS))
    assert arrow.from_table(made(batch(array))) == PLAIN


def test_payloads_of_a_fixed_width_are_read():
    payload = sea(7).encode()
    assert made(batch([payload], pa.binary(len(payload))))["id"].to_pylist() == ["7"]


def test_the_rows_are_those_of_to_table_in_every_column():
    assert made(batch(PAYLOADS)).equals(arrow.to_table(PLAIN))


@given(CORPORA)
def test_any_records_are_as_many_rows_and_equal_to_the_plain_loop(corpus):
    payloads = [json.dumps(each) for each in corpus]
    table = made(batch(payloads, pa.string()))
    expected = []
    for payload in payloads:
        try:
            expected.append(dm.loads(payload))
        except dm.DmarticleError:
            expected.append(None)
    assert table["id"].to_pylist() == [each and each.id for each in expected]
    assert arrow.from_table(table.filter(table["id"].is_valid())) == [each for each in expected if each]


BAD = {
    "record.missing": None,
    "record.not-json": '{"id": "1", "title": "Se',
    "record.no-article": "[5]",
    "record.not-one": f"[{sea(1)}, {sea(2)}]",
    "record.cms-error": '{"error": true, "message": "no such article"}',
    "record.limit": sea(1, contents="x" * 5000),
    "record.failed": sea(1, contents="RAISE"),
}


def test_a_bad_record_is_a_row_with_a_null_article_and_its_problem():
    payloads = [each for bad in BAD.values() for each in (sea(8), bad)] + [sea(8)]
    table = made(batch(payloads), limits=dm.Limits(record=4000), pipeline=FRAGILE)
    rows = table.to_pylist()
    assert [row["id"] for row in rows] == ["8", None] * len(BAD) + ["8"]
    for code, row in zip(BAD, rows[1::2], strict=True):
        (problem,) = row["problems"]
        assert (problem["code"], problem["severity"], problem["path"]) == (code, "error", "")
        assert {name for name, value in row.items() if value is not None} == {"problems"}
    assert rows[13]["problems"][0]["detail"] == "ZeroDivisionError: mine"
    assert rows[9]["problems"][0]["detail"] == "the CMS answered with an error: no such article"


def test_every_code_of_a_record_without_an_article_is_shown_above():
    assert set(BAD) == {code for code in dm.CODES if code.startswith("record.")}


def test_an_empty_envelope_and_a_text_that_is_no_utf8_are_rows_too():
    table = made(batch([b'{"data": []}', b"\xff{}", b""]), batch([sea(1)]))
    codes = [problems and problems[0]["code"] for problems in table["problems"].to_pylist()[:3]]
    assert codes == ["record.not-one", "record.not-json", "record.not-json"]
    assert table["id"].to_pylist() == [None, None, None, "1"]


def test_bytes_in_a_column_of_texts_that_are_no_utf8_cost_their_record_alone():
    broken = pa.array([sea(1).encode(), b'{"id": "\xff"}', sea(2).encode()]).view(pa.string())
    table = made(batch(broken))
    assert table["id"].to_pylist() == ["1", None, "2"]
    assert (
        table["problems"][1].as_py()[0]["detail"] == "not JSON: byte 8 is not UTF-8; expected UTF-8, UTF-16 or UTF-32"
    )


ODD = {"NUMBER": 5, "HALF": "\ud800"}


def odd(blocks, run):
    """A step that puts into some bodies what no writer of HTML sees and no column can say."""
    found = [dm.Preformatted("x", language=ODD[block.text]) for block in blocks if block.text in ODD]
    return tuple(found) or blocks


def test_what_a_step_left_that_no_column_can_say_ends_its_record_alone():
    pipeline = dm.NEWS.after("links", dm.step("odd", odd))
    payloads = [sea(1), sea(2, contents="NUMBER"), sea(3, contents="HALF"), sea(4)]
    table = made(batch(payloads), pipeline=pipeline)
    assert table["id"].to_pylist() == ["1", None, "3", "4"]
    assert table["problems"][1].as_py()[0]["code"] == "record.failed"
    assert [text is not None for text in table["exact"].to_pylist()] == [False, False, True, False]


def test_half_a_character_costs_no_record():
    table = made(batch([sea(1), '{"objectType": "Article", "id": "2", "title": "\\ud800", "x": "\\ud800"}']))
    assert arrow.from_table(table)[1].title == "\ud800"


def test_profile_and_pipeline_are_used():
    payload = sea(1, firstPublished="2024-07-19 11:21:17", contents="<p>Up.</p><p>DM</p>")
    table = made(batch([payload]), profile=MINE, pipeline=None)
    assert arrow.from_table(table) == [dm.loads(payload, profile=MINE, pipeline=None)]
    assert table["zone"].to_pylist() == ["Asia/Tokyo"]
    named = functools.partial(arrow.normalize_batches, dialect="whitebeard")
    assert next(named([batch([sea(3)])]))["id"].to_pylist() == ["3"]


def test_empty_batches_and_none_at_all():
    assert list(arrow.normalize_batches([])) == []
    first, second = arrow.normalize_batches([batch([], pa.string()), batch([sea(1)])])
    assert (first.num_rows, second.num_rows) == (0, 1)
    assert first.schema == arrow.SCHEMA


def test_sliced_batches_are_read_where_they_are_cut():
    whole = batch([sea(number) for number in range(10)], kept=list(range(10)))
    table = made(whole.slice(3, 4), whole.slice(9), keep=("kept",))
    assert table["id"].to_pylist() == ["3", "4", "5", "6", "9"]
    assert table["kept"].to_pylist() == [3, 4, 5, 6, 9]


@pytest.mark.parametrize("count", [63, 64, 65, 300])
def test_order_and_number_are_kept_in_one_batch_for_each(count):
    payloads = [sea(number) if number % 7 else "{" for number in range(count)]
    (result,) = arrow.normalize_batches([batch(payloads)])
    assert result["id"].to_pylist() == [str(number) if number % 7 else None for number in range(count)]


def test_a_very_large_batch_is_answered_in_several_and_loses_nothing(monkeypatch):
    monkeypatch.setattr(batches_module, "MOST", 20_000)
    monkeypatch.setattr(batches_module, "BYTES", 3_000)
    payloads = [sea(number, contents="x" * (900 if number % 9 else 9000)) for number in range(100)]
    results = list(arrow.normalize_batches([batch(payloads, kept=list(range(100)))], keep=["kept"]))
    assert len(results) > 3
    table = pa.Table.from_batches(results)
    assert table["id"].to_pylist() == [str(number) for number in range(100)]
    assert table["kept"].to_pylist() == list(range(100))


def test_batches_are_taken_one_by_one():
    taken = []

    def source():
        for number in range(3):
            taken.append(number)
            yield batch([sea(number)])

    results = arrow.normalize_batches(source())
    assert taken == []
    next(results)
    assert taken == [0]


def test_kept_columns_stand_behind_the_others_as_they_are():
    places = pa.array(["a", "b", "a"]).dictionary_encode()
    tree = pa.array([{"x": [1]}, None, {"x": []}])
    table = made(batch([sea(1), None, sea(2)], place=places, tree=tree, other=[1, 2, 3]), keep=("tree", "place"))
    assert table.schema.names == [*arrow.SCHEMA.names, "tree", "place"]
    assert table["tree"].to_pylist() == tree.to_pylist()
    assert table.schema.field("place").type == places.type


def test_the_payload_itself_may_be_kept():
    assert made(batch([sea(1), "{"]), keep=("payload",))["payload"].to_pylist() == [sea(1), "{"]


def test_only_the_columns_that_are_asked_for_come():
    table = made(batch([sea(1), "{"], id=[5, 6]), columns=("title", "problems"), keep=("id",))
    assert table.schema.names == ["title", "problems", "id"]
    assert table["title"].to_pylist() == ["Sea 1", None]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"column": "body"}, "^no column for the payload 'body'; there are payload, id, count$"),
        (
            {"column": "count"},
            "^the column 'count' is of the type int64; a payload is JSON as it came, in text or bytes",
        ),
        ({"keep": ("place",)}, "^keep names no column of the batches: 'place'; there are payload, id, count$"),
        ({"keep": ("count", "count")}, "^keep name 'count' more than once$"),
        ({"keep": "count"}, "^keep are names of columns in a tuple, such as .'id', 'url'.; found 'count'$"),
        ({"keep": ("id",)}, "^keep names 'id', of which the result has one of its own; .* the result has id, title"),
        ({"columns": ("headline",)}, "^no column 'headline'; there are id, title, kind"),
        ({"profile": "daily-maverick"}, "^profile is a Profile; found 'daily-maverick'$"),
        ({"pipeline": "NEWS"}, "^pipeline is a Pipeline; found 'NEWS'$"),
        ({"limits": 5}, "^limits is a Limits; found 5$"),
        ({"dialect": "wordpress"}, "wordpress"),
    ],
)
@pytest.mark.parametrize("call", ["batches", "table"])
def test_what_cannot_work_is_refused_with_the_columns_there_are(call, options, message):
    source = batch([sea(1)], id=["x"], count=[1])
    calls = {
        "batches": lambda: made(source, **options),
        "table": lambda: arrow.normalize_table(pa.Table.from_batches([source]), **options),
    }
    with pytest.raises(dm.ConfigurationError) as caught:
        calls[call]()
    assert re.search(message, str(caught.value))


def test_options_are_refused_before_a_batch_is_taken():
    def source():
        raise AssertionError("taken")
        yield

    with pytest.raises(dm.ConfigurationError):
        arrow.normalize_batches(source(), profile="x")


def test_a_struct_that_an_engine_made_of_the_json_is_refused_with_what_to_do():
    with pytest.raises(dm.ConfigurationError, match="so read the lines of a file as text"):
        made(pa.record_batch({"payload": [{"id": "1"}]}))


def test_what_is_no_batch_is_refused_with_the_function_that_takes_it():
    with pytest.raises(TypeError, match="expected record batches; found Table; see also normalize_table"):
        list(arrow.normalize_batches([pa.table({})]))
    with pytest.raises(TypeError, match="expected a table; found RecordBatch; see also normalize_batches"):
        arrow.normalize_table(batch([]))


def test_a_table_in_chunks_gives_a_table_of_as_many_rows():
    one, two = batch([sea(1), "{"], kept=[1, 2]), batch([sea(2)], kept=[3])
    table = arrow.normalize_table(pa.Table.from_batches([one, two]), keep=("kept",))
    assert table["id"].to_pylist() == ["1", None, "2"]
    assert table["kept"].to_pylist() == [1, 2, 3]
    empty = arrow.normalize_table(pa.Table.from_batches([], one.schema), keep=("kept",))
    assert (empty.num_rows, empty.schema) == (0, table.schema)


def test_it_pickles_with_its_profile_and_its_pipeline_and_works_in_another_process(tmp_path):
    work = functools.partial(arrow.normalize_batches, profile=MINE, pipeline=dm.NLP, keep=("kept",))
    source = batch([sea(1, firstPublished="2024-07-19 11:21:17"), "{"], kept=[1, 2])
    (tmp_path / "work").write_bytes(pickle.dumps((work, source)))
    code = """
        import pathlib, pickle, sys
        work, source = pickle.loads(pathlib.Path(sys.argv[1]).read_bytes())
        pathlib.Path(sys.argv[2]).write_bytes(pickle.dumps(list(work([source]))))
    """
    paths = [tmp_path / "work", tmp_path / "done"]
    subprocess.run([sys.executable, "-c", textwrap.dedent(code), *paths], check=True)
    done = pickle.loads((tmp_path / "done").read_bytes())  # noqa: S301 - our own bytes
    assert done == list(work([source]))
    assert done[0]["zone"][0].as_py() == "Asia/Tokyo"


def test_a_converter_is_made_once_for_a_profile_however_often_it_travels():
    from dmarticle.normalizing import readers_for

    before = readers_for.cache_info().misses
    profile = evolve(MINE, name="once")
    work = functools.partial(arrow.normalize_batches, profile=profile)
    for _ in range(3):
        again = pickle.loads(pickle.dumps(work))  # noqa: S301 - our own bytes
        list(again([batch([sea(1)])]))
    assert readers_for.cache_info().misses == before + 1


def test_it_reads_and_writes_files_as_a_stream(tmp_path):
    table = pa.table({"payload": [sea(number) for number in range(500)]})
    pq.write_table(table, tmp_path / "in.parquet", row_group_size=100)
    scanner = ds.dataset(tmp_path / "in.parquet").scanner(batch_size=50)
    reader = pa.RecordBatchReader.from_batches(arrow.SCHEMA, arrow.normalize_batches(scanner.to_reader()))
    ds.write_dataset(reader, tmp_path / "out", format="parquet", use_threads=False)  # which keeps the order
    assert [each.id for each in arrow.from_table(ds.dataset(tmp_path / "out").to_table())] == [*map(str, range(500))]


def test_memory_does_not_grow_with_the_number_of_batches():
    code = """
        import json, resource, pyarrow as pa
        from dmarticle import arrow
        payload = json.dumps({"objectType": "Article", "id": "1", "contents": "<p>Up.</p>" * 500})
        def source():
            for _ in range(120):
                yield pa.record_batch({"payload": [payload] * 50})
        peaks = []
        for number, _ in enumerate(arrow.normalize_batches(source(), pipeline=None)):
            if number in (29, 119):
                peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
        print(*peaks)
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=True)
    early, late = map(int, done.stdout.split())
    assert late < early * 1.1


def test_no_columns_at_all_are_refused_since_they_would_lose_the_rows():
    with pytest.raises(dm.ConfigurationError, match="columns name no column"):
        arrow.normalize_table(pa.table({"payload": [sea(1)]}), columns=())
    with pytest.raises(dm.ConfigurationError, match="columns name no column"):
        arrow.to_table(PLAIN, columns=())


@pytest.mark.parametrize(("names", "keep"), [(("payload", "payload"), ()), (("payload", "p", "p"), ("p",))])
def test_columns_of_one_name_are_refused(names, keep):
    doubled = pa.RecordBatch.from_arrays([pa.array([sea(1)])] * len(names), names=names)
    with pytest.raises(dm.ConfigurationError, match=f"2 columns are named {names[-1]!r}"):
        list(arrow.normalize_batches([doubled], keep=keep))


@pytest.mark.parametrize("alone", [batch([sea(1)]), pa.table({"payload": [sea(1)]})], ids=["batch", "table"])
def test_one_batch_in_the_place_of_several_is_told_what_to_do(alone):
    with pytest.raises(TypeError, match=r"pass \[batch\], or see normalize_table"):
        arrow.normalize_batches(alone)
