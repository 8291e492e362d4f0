"""Every source is walked, in order, however it is packed and whatever it is called."""

import bz2
import gzip
import io
import json
import lzma
import os
import subprocess
import sys
import tarfile
import threading
import zipfile
from html import escape
from importlib import import_module

import pytest
from corpus import ids, json_lines, record, records, stream, write

import dmarticle as dm

TEN = records(10)
EXPECTED = [str(number) for number in range(10)]
SHAPES = {
    "lines": json_lines(TEN),
    "lines that end as on Windows": json_lines(TEN).replace(b"\n", b"\r\n"),
    "lines with blank ones between": b"\n\n" + json_lines(TEN).replace(b"\n", b"\n \n"),
    "lines without a last end": json_lines(TEN).rstrip(),
    "array": json.dumps(TEN).encode(),
    "array, small": json.dumps(TEN, separators=(",", ":")).encode(),
    "array, indented": json.dumps(TEN, indent=2).encode(),
    "array, one a line": b"[\n" + b",\n".join(json_lines(TEN).splitlines()) + b"\n]\n",
    "array, commas too many": json.dumps(TEN).encode()[:-1] + b",,]",
    "list page": json.dumps({"total": 188, "page": 1, "data": TEN, "next": {"page": [2]}}).encode(),
    "list page, indented": json.dumps({"data": TEN, "total": 188}, indent=1).encode(),
    "pages, one a line": json_lines([{"total": 10, "data": TEN[:5]}, {"total": 10, "data": TEN[5:]}]),
    "arrays, one a line": json_lines([TEN[:5], TEN[5:]]),
    "page in a page": json.dumps({"data": {"page": 1, "data": TEN}}).encode(),
    "array of envelopes": json.dumps([{"data": each} for each in TEN]).encode(),
    "documents": b"\n".join(json.dumps(each, indent=2).encode() for each in TEN),
    "UTF-8 with a mark": json_lines(TEN).decode().encode("utf-8-sig"),
    "UTF-16 with a mark": json_lines(TEN).decode().encode("utf-16"),
    "UTF-16 without one": json.dumps(TEN).encode("utf-16-le"),
    "UTF-32": json.dumps(TEN).encode("utf-32"),
}


@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("name", ["dump", "dump.json", "dump.jsonl"])
def test_a_file_is_known_by_its_content_whatever_it_is_called(data, name, tmp_path):
    assert ids(stream(write(tmp_path / name, data))) == EXPECTED


PACKED = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "two members of gzip": lambda data: gzip.compress(data[:100]) + gzip.compress(data[100:]),
    "gz with padding": lambda data: gzip.compress(data) + bytes(1000),
    "gz in xz": lambda data: lzma.compress(gzip.compress(data)),
}


@pytest.mark.parametrize("pack", PACKED.values(), ids=PACKED)
def test_a_compression_is_known_by_its_content(pack, tmp_path):
    assert ids(stream(write(tmp_path / "dump", pack(SHAPES["lines"])))) == EXPECTED


def zstd():
    for name in ("compression.zstd", "backports.zstd"):
        try:
            return import_module(name)
        except ImportError:
            pass
    return pytest.skip("the extra zst is not installed")


def test_zstandard_is_read_with_the_extra(tmp_path):
    packed = zstd().compress(SHAPES["lines"])
    assert ids(stream(write(tmp_path / "dump.zst", packed + packed))) == EXPECTED * 2
    (failure,) = stream(write(tmp_path / "cut.zst", packed[:20]))
    assert "the zstd data ends early" in str(failure.error)


def test_zstandard_without_the_extra_is_a_failure_that_names_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "compression.zstd", None)
    monkeypatch.setitem(sys.modules, "backports.zstd", None)
    write(tmp_path / "a.zst", b"\x28\xb5\x2f\xfd123")
    write(tmp_path / "b.json", json.dumps(record(1)))
    failure, success = stream(tmp_path)
    assert "dmarticle[zst]" in str(failure.error)
    assert success.ok


def tar(path, files: dict[str, bytes], mode: str = "w"):
    with tarfile.open(path, mode) as archive:
        for name, data in files.items():
            header = tarfile.TarInfo(name)
            header.size = len(data)
            archive.addfile(header, io.BytesIO(data))
    return path


def packed_in_zip(path, files: dict[str, bytes], compression=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


MEMBERS = {
    "b/one.json": json.dumps(record(1)).encode(),
    "a/two.jsonl.gz": gzip.compress(json_lines([record(2), record(3)])),
    "notes.txt": b"not counted",
    ".hidden.json": b"not counted",
    "__MACOSX/b/one.json": b"not counted",
    "../../outside.json": json.dumps(record(4)).encode(),
    "/etc/absolute.json": json.dumps(record(5)).encode(),
    "é.json": json.dumps(record(6)).encode(),
}


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT])
def test_a_tar_archive_is_walked_in_its_order(mode, form, tmp_path, monkeypatch):
    monkeypatch.setattr(tarfile.TarFile, "format", form)
    path = tar(tmp_path / "archive.bin", MEMBERS, mode)
    outcomes = stream(path)
    assert ids(outcomes) == ["1", "2", "3", "4", "5", "6"]
    assert outcomes[1].source == f"{path}!a/two.jsonl.gz"
    assert sorted(os.listdir(tmp_path)) == ["archive.bin"]


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_archive_is_walked_in_its_order(compression, tmp_path):
    path = packed_in_zip(tmp_path / "archive.bin", MEMBERS, compression)
    outcomes = stream(path)
    assert ids(outcomes) == ["1", "2", "3", "4", "5", "6"]
    assert outcomes[2].source == f"{path}!a/two.jsonl.gz"
    assert (outcomes[2].position.record, outcomes[2].position.line) == (1, 2)
    assert sorted(os.listdir(tmp_path)) == ["archive.bin"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_members_of_one_name_are_all_read(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in (1, 2):
            archive.writestr("same.json", json.dumps(record(number)))
    assert ids(stream(path)) == ["1", "2"]


class Pipe(io.RawIOBase):
    """Bytes that cannot be seeked."""

    def __init__(self, data):
        self.data = io.BytesIO(data)

    def readable(self):
        return True

    def readinto(self, buffer):
        return self.data.readinto(buffer)


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("seekable", [True, False])
def test_a_zip_archive_is_read_from_a_pipe(compression, seekable, tmp_path):
    path = packed_in_zip(tmp_path / "a.zip", MEMBERS, compression)
    assert ids(stream(Pipe(path.read_bytes()))) == ["1", "2", "3", "4", "5", "6"]


class Out(io.RawIOBase):
    """A pipe to write to: what is written to it cannot have the sizes of a member before the member."""

    def __init__(self):
        self.data = b""

    def writable(self):
        return True

    def write(self, data):
        self.data += bytes(data)
        return len(data)


def piped_zip(files: dict[str, bytes], compression) -> bytes:
    out = Out()
    packed_in_zip(out, files, compression)
    return out.data


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_zip_archive_that_was_written_to_a_pipe_is_read_from_one(compression):
    assert ids(stream(Pipe(piped_zip(MEMBERS, compression)))) == ["1", "2", "3", "4", "5", "6"]


@pytest.mark.parametrize("inner", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED], ids=["inner stored", "inner deflated"])
@pytest.mark.parametrize("outer", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED], ids=["stored", "deflated"])
def test_a_zip_archive_inside_one_from_a_pipe_costs_nothing_around_it(outer, inner):
    within = piped_zip({f"{number}.json": json.dumps(record(number)) for number in (1, 2)}, inner)
    data = piped_zip({"0.json": json.dumps(record(0)), "in.zip": within, "3.json": json.dumps(record(3))}, outer)
    assert ids(stream(Pipe(data))) == ["0", "1", "2", "3"]


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_the_sizes_behind_a_member_may_have_no_mark(compression):
    data = piped_zip({f"{number}.json": json.dumps(record(number)) for number in range(3)}, compression)
    assert ids(stream(Pipe(data.replace(b"PK\7\10", b"")))) == ["0", "1", "2"]


def test_an_archive_inside_one_from_a_pipe_may_have_a_long_directory(tmp_path):
    many = {f"{'x' * 200}/{number}.txt": b"" for number in range(4000)}
    packed_in_zip(tmp_path / "in.zip", {"1.json": json.dumps(record(1)), **many})
    within = (tmp_path / "in.zip").read_bytes()
    path = packed_in_zip(tmp_path / "a.zip", {"in.zip": within, "2.json": json.dumps(record(2))}, zipfile.ZIP_STORED)
    assert ids(stream(Pipe(path.read_bytes()))) == ["1", "2"]


def test_a_stored_member_that_is_cut_off_in_a_pipe_is_a_failure_behind_what_it_gave():
    data = piped_zip({"a.jsonl": json_lines([record(1), record(2)])}, zipfile.ZIP_STORED)
    outcomes = stream(Pipe(data[: data.index(b"PK\7\10")]))
    assert ids(outcomes) == ["1", "2", "!"]
    assert "cut off in this member" in str(outcomes[-1].error)


def test_archives_in_archives_are_read_and_too_many_are_a_failure(tmp_path):
    data = json.dumps(record(1)).encode()
    for _ in range(2):
        out = io.BytesIO()
        packed_in_zip(out, {"inner.zip": out.getvalue(), "inner.json": data})
        data = out.getvalue()
    for _ in range(9):
        data = gzip.compress(data)
    (failure,) = stream(write(tmp_path / "deep.gz", data))
    assert "nested more than 5 deep" in str(failure.error)


def test_a_folder_is_walked_sorted_and_only_what_counts(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for number, name in enumerate(["a.json", "b/1.JSON", "b/2.jsonl", "c.html.json"]):
        write(tmp_path / name, json.dumps(record(number)))
    for name in ["readme.txt", ".hidden.json", ".git/x.json", "picture.jpg"]:
        write(tmp_path / name, "not counted")
    outcomes = stream(str(tmp_path))
    assert ids(outcomes) == ["0", "1", "2", "3"]
    assert outcomes[1].source == str(tmp_path / "b" / "1.JSON")


TEXTS = {
    "a.txt": json.dumps(record(1)).encode(),
    "b.TXT": b"All Article Properties:\n" + json.dumps(record(2), indent=1).encode(),
    "c.txt": json_lines([record(3), record(4)]),
    "d.txt": json.dumps([record(5)]).encode("utf-16"),
    "e.txt": b"\xef\xbb\xbf  " + json.dumps(record(6)).encode(),
}
NOTES = {
    "readme.txt": b"The payloads of July. {They} are [whole].",
    "todo.txt": b"[ ] sea\n[x] land",
    "empty.txt": b"",
    "log.txt": b"[2024-07-19] up",
    "noise.txt": b'\0{"id": 1}' + bytes(range(256)),
    ".hidden.txt": json.dumps(record(7)).encode(),
    "data.csv": json.dumps(record(8)).encode(),
}


def test_texts_that_begin_as_payloads_do_count_in_folders_and_archives_and_notes_do_not(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    files = {**TEXTS, **NOTES}
    for name, data in files.items():
        write(folder / name, data)
    wanted = ["1", "2", "3", "4", "5", "6"]
    assert ids(stream(folder)) == wanted
    assert ids(stream(tar(tmp_path / "a.tar", files))) == wanted
    assert ids(stream(tar(tmp_path / "a.tgz", files, "w:gz"))) == wanted
    assert ids(stream(packed_in_zip(tmp_path / "a.zip", files))) == wanted
    assert ids(stream(Pipe((tmp_path / "a.zip").read_bytes()))) == wanted


def test_a_long_note_in_an_archive_is_passed_and_what_follows_it_is_read(tmp_path):
    files = {"long.txt": b"The sea. " * 200_000, "one.json": json.dumps(record(1)).encode()}
    assert ids(stream(tar(tmp_path / "a.tar", files))) == ["1"]
    assert ids(stream(Pipe(packed_in_zip(tmp_path / "a.zip", files).read_bytes()))) == ["1"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="this system has no symbolic links")
def test_links_are_followed_and_loops_end(tmp_path):
    (tmp_path / "a").mkdir()
    write(tmp_path / "a" / "1.json", json.dumps(record(1)))
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a")
    (tmp_path / "b.json").symlink_to(tmp_path / "a" / "1.json")
    (tmp_path / "broken.json").symlink_to(tmp_path / "nothing")
    outcomes = stream(tmp_path)
    assert ids(outcomes) == ["1", "1", "!"]
    assert outcomes[2].source == str(tmp_path / "broken.json")


def test_a_saved_web_page_is_read_in_a_folder_and_in_an_archive(tmp_path):
    props = escape(json.dumps({"article": [0, {key: [0, "x"] for key in ("objectType", "title", "contents")}]}))
    props = props.replace("&quot;x&quot;", "&quot;Article&quot;", 1).replace(
        "{&quot;objectType", "{&quot;id&quot;: [0, &quot;7&quot;], &quot;objectType"
    )
    page = f'<!doctype html><html><body>\n<astro-island props="{props}"></astro-island></body></html>'.encode()
    write(tmp_path / "a.html", page)
    packed_in_zip(tmp_path / "b.zip", {"page.htm": page})
    assert ids(stream(tmp_path)) == ["7", "7"]


@pytest.mark.parametrize("said", ["iso-8859-1", "utf-16", "utf-8"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_a_saved_web_page_is_decoded_as_its_source_and_not_as_it_says(encoding, said, tmp_path):
    props = {"article": [0, {"id": [0, "7"], "objectType": [0, "Article"], "title": [0, "Café"], "contents": [0, "x"]}]}
    island = f'<astro-island props="{escape(json.dumps(props, ensure_ascii=False))}"></astro-island>'
    page = f'<!doctype html><meta charset="{said}"><body>{island}</body>'.encode(encoding)
    (outcome,) = stream(write(tmp_path / "a.html", page))
    assert outcome.article.title == "Café" == dm.load(tmp_path / "a.html", pipeline=None).title


def test_a_dump_with_a_line_before_it_is_one_record(tmp_path):
    path = write(tmp_path / "dump.json", "All Article Properties:\n" + json.dumps(record(1), indent=2))
    (outcome,) = stream(path)
    assert [each.code for each in outcome.article.problems if each.code == "input.prefix"]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_a_page_whose_items_php_numbered_is_a_list(name, tmp_path):
    items = {"0": record(0), "2": record(2), "3": {"data": record(3)}, "9": "oops"}
    path = write(tmp_path / name, json.dumps({"total": 4, "data": items}))
    assert ids(stream(path)) == ids(stream([{"data": items}])) == ["0", "2", "3", "!"]
    assert (dm.sniff(path).shape, dm.sniff(path).count) == (dm.Shape.LIST, 4)


PLAIN = {"objectType": "Article", "title": "T", "contents": ""}
BEHIND_LINES = {
    name: SHAPES[name] for name in SHAPES if name.startswith(("array", "list page")) and "one a" not in name
}


@pytest.mark.parametrize("before", ["All Article Properties:\n", "[2024-07-19] dump\n\n  ", "a\nb: {c}\n"])
@pytest.mark.parametrize("data", BEHIND_LINES.values(), ids=BEHIND_LINES)
def test_a_list_behind_the_lines_of_a_dump_is_read_one_by_one(data, before, tmp_path):
    limits = dm.Limits(record=len(data) // 2)
    outcomes = stream(write(tmp_path / "dump.json", before.encode() + data), limits=limits)
    assert ids(outcomes) == EXPECTED
    for outcome in outcomes:
        assert [each.raw for each in outcome.article.problems if each.code == "input.prefix"] == [before.strip()]
    assert (before.encode() + data)[outcomes[1].position.byte :].startswith(b"{")


@pytest.mark.parametrize("form", [b"[%s]", b'{"total": 3, "data": [%s], "page": 1}'])
def test_a_fault_in_a_list_behind_the_lines_of_a_dump_costs_its_record_alone(form, tmp_path):
    items = [json.dumps(each).encode() for each in TEN]
    items[4] = items[4][:-5]
    data = b"All Article Properties:\n" + form % b",\n".join(items)
    assert ids(stream(write(tmp_path / "dump.json", data))) == ["!" if n == "4" else n for n in EXPECTED]


@pytest.mark.parametrize("torn", ['<p class=\\"x\\">the rest", "id": "1"}', '<div>x"}', '<p>", "id": "1'])
@pytest.mark.parametrize("count", [1, 2, 9])
def test_a_first_line_torn_at_a_tag_costs_no_other(torn, count, tmp_path):
    data = torn.encode() + b"\n" + json_lines(TEN[:count])
    assert ids(stream(write(tmp_path / "dump", data))) == ["!", *EXPECTED[:count]]


@pytest.mark.parametrize("before", ["<div>x", "<p"])
@pytest.mark.parametrize("count", [1, 2, 9])
def test_a_first_line_that_has_nothing_of_a_record_is_told_with_the_next(before, count, tmp_path):
    outcomes = stream(write(tmp_path / "dump", before.encode() + b"\n" + json_lines(TEN[:count])))
    assert ids(outcomes) == EXPECTED[:count]
    assert [each.raw for each in outcomes[0].article.problems if each.code == "input.prefix"] == [before]


@pytest.mark.parametrize("start", ["<!doctype html>", "<html>", "<div>", "<center>"])
def test_json_on_lines_of_a_web_page_makes_no_json_lines_of_it(start, tmp_path):
    props = escape(json.dumps({"article": [0, {key: [0, value] for key, value in {"id": "7", **PLAIN}.items()}]}))
    script = f'<script type="application/ld+json">\n{json.dumps(record(1))}\n</script>\n'
    page = f'{start}\n{script}{script}<astro-island props="{props}"></astro-island>\n'
    assert ids(stream(write(tmp_path / "page", page))) == ["7"]


def test_open_files_are_read_as_bytes_and_as_text(tmp_path):
    path = write(tmp_path / "dump.jsonl", SHAPES["lines"])
    with path.open("rb") as binary, path.open(encoding="utf-8") as text:
        assert ids(stream(binary)) == ids(stream(text)) == EXPECTED
    assert ids(stream(io.StringIO(SHAPES["lines"].decode()))) == EXPECTED
    with path.open(encoding="utf-8") as text:
        text.readline()
        assert ids(stream(text)) == EXPECTED[1:]
    with path.open("rb") as binary:
        binary.readline()
        assert ids(stream(binary)) == EXPECTED[1:]
        assert not binary.closed


def test_bytes_that_are_no_utf_8_hurt_one_record_of_a_text_file(tmp_path):
    path = write(tmp_path / "dump.jsonl", json_lines([record(1)]) + b'{"id": "\xff"}\n' + json_lines([record(2)]))
    with path.open(encoding="utf-8") as text:
        assert ids(stream(text)) == ["1", "!", "2"]


def test_standard_input_is_a_source(tmp_path):
    code = "import dmarticle as dm; print(*[(o.article.id, o.source) for o in dm.iter_articles('-', pipeline=None)])"
    data = gzip.compress(SHAPES["array"])
    done = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, check=True)
    assert done.stdout.decode().split(") (")[0] == "('0', '<stdin>'"
    assert done.stdout.count(b"<stdin>") == 10


def test_records_come_out_of_a_pipe_as_they_come_in():
    read, write_end = os.pipe()
    with os.fdopen(read, "rb") as source, os.fdopen(write_end, "wb", buffering=0) as sink:
        sink.write(json_lines(TEN))
        outcomes = dm.iter_articles(source, pipeline=None)
        assert [next(outcomes).article.id for _ in range(9)] == EXPECTED[:9]


def test_an_iterable_of_any_of_these_is_a_source(tmp_path):
    path = write(tmp_path / "dump.jsonl", SHAPES["lines"])
    sources = (each for each in [path, str(path), record(50), [record(51)], path.read_bytes(), io.BytesIO(b"[]"), None])
    outcomes = stream(sources)
    assert ids(outcomes) == [*EXPECTED, *EXPECTED, "50", "51", *EXPECTED, "!"]
    assert "found null" in str(outcomes[-1].error)
    assert [each.source for each in outcomes[20:]] == [
        "<records>",
        "<records>[3]",
        *["<records>[4]"] * 10,
        "<records>[6]",
    ]


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
@pytest.mark.parametrize("shape", ["lines", "array", "list page"])
def test_whatever_holds_bytes_is_read_as_bytes(kind, shape):
    data = kind(SHAPES[shape])
    assert ids(stream(data)) == ids(stream([data])) == EXPECTED
    assert {each.source for each in stream(data)} == {"<bytes>"}
    assert dm.inspect([data]).records == 10
    assert dm.loads(kind(json.dumps(record(1)).encode())).id == "1"


@pytest.mark.parametrize(
    "text",
    [json.dumps(record(1)), " \n[1]", "<p>" + "x" * 9000, '{"a": 1}\n{"a": 2}', "x" * 5000, "All Properties:\n{}"],
    ids=range(6),
)
def test_a_text_that_is_given_for_a_path_is_a_failure_that_says_so(text, tmp_path):
    first, failure, last = stream([record(0), text, record(2)])
    assert (first.article.id, failure.source, last.article.id) == ("0", "<records>[1]", "2")
    assert isinstance(failure.error, dm.SourceError)
    assert "a string is the path to a file; found a text that begins with" in str(failure.error)
    assert "io.StringIO" in str(failure.error)
    assert len(str(failure)) < 250
    with pytest.raises(FileNotFoundError, match="a string is the path to a file"):
        dm.iter_articles(text)


@pytest.mark.parametrize("name", ["{1}.json", "[1] x.json", "[a].json", "<p>.json"])
def test_a_path_may_look_like_a_text(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(tmp_path / name, json.dumps(record(1)))
    assert ids(stream(name)) == ids(stream([name])) == ["1"]


def test_standard_input_that_is_closed_is_one_clear_error():
    code = (
        "import dmarticle as dm\n"
        "try: dm.iter_articles('-')\n"
        "except dm.SourceError as error: print(error)\n"
        "for each in dm.iter_articles(['-']): print(each)"
    )
    script = f'exec "{sys.executable}" -c "$1" <&-'
    done = subprocess.run(["sh", "-c", script, "sh", code], capture_output=True, text=True, check=True)
    said = "there is no standard input; it is closed"
    assert done.stdout.splitlines() == [said, f"<stdin>: record 0: {said}"]


def test_decoded_json_is_a_source():
    outcomes = stream(record(number) for number in range(3))
    assert [(each.source, each.position) for each in outcomes] == [
        ("<records>", dm.Position(number)) for number in range(3)
    ]
    assert ids(stream({"total": 2, "data": records(2)})) == ["0", "1"]
    assert ids(stream(record(1))) == ["1"]


def test_failures_can_be_tried_again_as_they_are(tmp_path):
    path = write(tmp_path / "dump.jsonl", json_lines([record(1), {"title": "none"}, record(2, views="many")]))
    failures = [each for each in stream(path, strict=True) if not each.ok]
    assert ids(stream(each.raw for each in failures)) == ["!", "2"]


def test_a_position_leads_back_to_the_record(tmp_path):
    for name in ("lines", "array, indented", "list page"):
        data = SHAPES[name]
        for outcome in stream(write(tmp_path / "dump", data)):
            found, _ = json.JSONDecoder().raw_decode(data[outcome.position.byte :].decode())
            assert found["id"] == outcome.article.id == str(outcome.position.record)
    assert str(dm.Position(3, 70, 4)) == "record 3, line 4, byte 70"


@pytest.mark.parametrize("source", [7, None, 1.5, object()])
def test_what_is_no_source_raises_at_once(source):
    with pytest.raises(TypeError, match=f"found {type(source).__name__}"):
        dm.iter_articles(source)


def test_a_path_to_nothing_raises_at_once_where_it_is_the_source_and_fails_among_others(tmp_path):
    with pytest.raises(FileNotFoundError):
        dm.iter_articles(tmp_path / "nothing.json")
    (failure,) = stream([tmp_path / "nothing.json"])
    assert isinstance(failure.error, dm.SourceError)
    assert isinstance(failure.error.__cause__, FileNotFoundError)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_path_may_lead_to_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=("\n".join(map(json.dumps, (record(1), record(2)))),))
    writer.start()
    assert ids(dm.iter_articles(pipe)) == ["1", "2"]
    writer.join()


def test_a_path_with_a_nul_is_a_path_to_nothing():
    with pytest.raises(FileNotFoundError, match="null"):
        dm.iter_articles("a\0.json")
    outcomes = stream(["a\0.json", record(1)])
    assert ids(outcomes) == ["!", "1"]
    assert isinstance(outcomes[0].error, dm.SourceError)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"workers": 0}, "1 or more; found 0"),
        ({"workers": True}, "found True"),
        ({"dialect": "x"}, "no dialect 'x'"),
        ({"pipeline": "NEWS"}, "pipeline is a Pipeline"),
        ({"limits": 3}, "limits is a Limits"),
        ({"profile": 3}, "profile is a Profile"),
    ],
)
def test_wrong_options_raise_at_once(options, message):
    with pytest.raises(dm.ConfigurationError, match=message):
        dm.iter_articles([], **options)


@pytest.mark.parametrize("nothing", [[], {}, "", 0, False, None])
def test_a_page_of_a_list_that_says_there_is_no_error_may_be_empty(nothing):
    assert list(dm.iter_articles({"error": nothing, "errors": nothing, "data": []})) == []


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="this system has no such file")
def test_a_file_that_has_no_end_to_seek_and_cannot_be_read_is_a_failure():
    (failure,) = stream("/proc/self/mem")
    assert isinstance(failure.error, dm.SourceError)
    assert failure.source == "/proc/self/mem"
