"""No fault ends a run, and none loses the records around it."""

import bz2
import gzip
import io
import json
import lzma
import os
import random
import subprocess
import sys
import tarfile
import tracemalloc
import zipfile
from functools import cache

import pytest
from corpus import ids, json_lines, record, records, stream, write
from unseekable import Unseekable

import dmarticle as dm

SMALL = dm.Limits(record=2_000_000)

BROKEN_LINES = {
    "no JSON": b"oops",
    "a quote too few": b'{"id": "1, "title": "Sea"}',
    "cut off": b'{"id": "1", "title": "Se',
    "bytes that are no UTF-8": b'{"id": "1", "title": "S\xff\xfea"}',
    "a NUL": b"\0\0\0\0",
    "no article": b'{"a": 1}',
    "an error of the CMS": b'{"error": true, "message": "Denied", "data": []}',
    "NaN": b'{"id": NaN}',
    "too deep": b"[" * 200_000,
    "deep inside": b'{"id": "1", "objectType": "Article", "x": ' + b"[" * 500 + b"]" * 500 + b"}",
    "a number too long": b'{"id": ' + b"1" * 10_000 + b"}",
}


@pytest.mark.parametrize("line", BROKEN_LINES.values(), ids=BROKEN_LINES)
def test_a_broken_line_is_one_failure_with_its_bytes(line, tmp_path):
    data = json_lines([record(1)]) + line + b"\n" + json_lines([record(2), record(3)])
    outcomes = stream(write(tmp_path / "a.jsonl", data))
    assert ids(outcomes) == ["1", "!", "2", "3"]
    failure = outcomes[1]
    assert failure.raw == line
    assert (failure.position.record, failure.position.line) == (1, 2)
    assert isinstance(failure.error, dm.PayloadError)
    assert failure.article is None
    assert not failure.ok


@pytest.mark.parametrize(
    "broken", [b"oops", b'{"id": "7, "x": 1}', b'{"id": "7", "x": "\xff"}', b'{"id": "7", "x": [1}']
)
@pytest.mark.parametrize("form", [b'{"total": 3, "data": [%s], "page": 1}', b'{"data": [%s]}', b"[%s]"])
def test_a_broken_item_of_a_page_on_one_line_costs_no_other(form, broken, tmp_path):
    items = [json.dumps(record(1)).encode(), broken, json.dumps(record(2)).encode()]
    line = form % b", ".join(items)
    data = json_lines([record(0)]) + line + b"\n" + json_lines([record(3)])
    outcomes = stream(write(tmp_path / "a.jsonl", data))
    assert ids(outcomes) == ["0", "1", "!", "2", "3"]
    assert outcomes[2].raw.strip() == broken
    assert [(each.position.record, each.position.line) for each in outcomes] == [(0, 1), (1, 2), (2, 2), (3, 2), (4, 3)]
    if form.startswith(b"{"):  # an element may be a page too
        array = b"[" + b", ".join([items[0], line, items[2]]) + b"]"
        assert ids(stream(write(tmp_path / "a.json", array))) == ["1", "1", "!", "2", "2"]


def test_the_rest_of_a_line_is_no_page(tmp_path):
    inside = f'[{json.dumps(record(7))}, {json.dumps(record(8))}], "keywords": [], "views": 1}}'
    data = json_lines([record(0)]) + inside.encode() + b"\n" + json_lines([record(3)])
    assert ids(stream(write(tmp_path / "a.jsonl", data))) == ["0", "!", "3"]


WRONG_UNITS = {
    "utf-32": b"\xff\xff\xff\xff",
    "utf-32-le": b"\0\0\x11\0",
    "utf-32-be": b"\0\x11\0\0",
    "utf-16": "\ud800".encode("utf-16-le", "surrogatepass"),
    "utf-16-be": "\ud800".encode("utf-16-be", "surrogatepass"),
}


@pytest.mark.parametrize("times", [1, 5000])
@pytest.mark.parametrize(("encoding", "unit"), WRONG_UNITS.items())
def test_a_wrong_unit_of_another_encoding_costs_its_record_alone(encoding, unit, times, tmp_path):
    order = encoding if encoding[-1] == "e" else f"{encoding}-le"
    lines = [line + "\n" for line in json_lines(records(4)).decode().splitlines()]
    data = "".join(lines).encode(encoding)
    place = data.index("Up".encode(order), len("".join(lines[:2]).encode(order)))
    outcomes = stream(write(tmp_path / "a.jsonl", data[:place] + unit * times + data[place:]))
    assert ids(outcomes) == ["0", "1", "!", "3"]


BROKEN_ELEMENTS = {
    "a word": b"oops",
    "a number": b"12",
    "a string": b'"} , {"',
    "null": b"null",
    "a comma too many": b'{"id": "1",}',
    "a value that is no JSON": b'{"id": undefined, "title": oops}',
    "bytes that are no UTF-8": b'{"id": "1", "title": "S\xff\xfea"}',
    "a quote too few": json.dumps(record(7)).encode().replace(b'"7", ', b'"7, ', 1),
    "the last quote too few": json.dumps(record(7)).encode().replace(b'"Ben"', b'"Ben', 1),
    "a closing brace too few": json.dumps(record(7)).encode()[:-1],
    "a closing brace too few inside": json.dumps(record(7)).encode().replace(b'"Ben"}', b'"Ben"', 1),
    "a closing bracket too few inside": json.dumps(record(7)).encode().replace(b'"Ben"}]', b'"Ben"}', 1),
    "a closing bracket of the wrong kind": json.dumps(record(7)).encode().replace(b'"Ben"}]', b'"Ben"]]', 1),
    "cut off": json.dumps(record(7)).encode()[:60],
    "a line end inside a string": json.dumps(record(7)).encode().replace(b"Up", b"U\np", 1),
    "no article": b'{"id": "7", "x": 1}',
}


@pytest.mark.parametrize("dump", [{}, {"separators": (",", ":")}, {"indent": 2}], ids=["plain", "small", "indented"])
@pytest.mark.parametrize("page", [False, True])
@pytest.mark.parametrize("element", BROKEN_ELEMENTS.values(), ids=BROKEN_ELEMENTS)
def test_a_broken_element_costs_no_other(element, page, dump, tmp_path):
    good = [record(number) for number in (1, 2, 3, 4)]
    items = [*good[:2], "HERE", *good[2:]]
    text = json.dumps({"data": items, "total": 5} if page else items, **dump)
    outcomes = stream(write(tmp_path / "a.json", text.encode().replace(b'"HERE"', element)))
    assert ids(outcomes) == ["1", "2", "!", "3", "4"]
    assert outcomes[2].raw.strip() == element


FIRST_BROKEN = [
    (change, dump)
    for dump in ({}, {"separators": (",", ":")}, {"indent": 2})
    for change in ((b'"0"', b'"0'), (b'"Ben"}', b'"Ben"'), (b'"Ben"}]', b'"Ben"}'), (b'"Ben" }', b'"Ben"'))
    if change[0] in json.dumps(records(1), **dump).encode()
]
"""What is cut from the first element, in each way of writing in which it stands."""


@pytest.mark.parametrize(("change", "dump"), FIRST_BROKEN, ids=range(len(FIRST_BROKEN)))
def test_the_first_element_may_be_the_broken_one(change, dump, tmp_path):
    data = json.dumps(records(4), **dump).encode().replace(*change, 1)
    assert ids(stream(write(tmp_path / "a.json", data))) == ["!", "1", "2", "3"]


TAILS = {"the end": "]}", "more keys": '], "total": 5, "pages": {"next": null}}', "more pages": ']} {"data": []}'}


@pytest.mark.parametrize("dump", [{}, {"separators": (",", ":")}, {"indent": 2}], ids=["plain", "small", "indented"])
@pytest.mark.parametrize("tail", TAILS.values(), ids=TAILS)
@pytest.mark.parametrize("broken", [1, 2, 3])
def test_an_element_that_ends_with_its_page_swallows_no_other(broken, tail, dump, tmp_path):
    items = [record(number, keywords=[{"id": "1", "name": "sea"}]) for number in range(5)]
    texts = [json.dumps(item, **dump) for item in items]
    texts[broken] = texts[broken].rstrip("]}\n ") + "}"
    comma = ",\n" if "indent" in dump else dump.get("separators", (", ",))[0]
    outcomes = stream(write(tmp_path / "a.json", '{"total": 5, "data": [' + comma.join(texts) + tail))
    assert ids(outcomes)[:5] == ["!" if number == broken else str(number) for number in range(5)]
    assert outcomes[broken].raw.decode().strip() == texts[broken].strip()


@pytest.mark.parametrize("dump", [{}, {"separators": (",", ":")}, {"indent": 2}], ids=["plain", "small", "indented"])
@pytest.mark.parametrize("missing", ["{", '{"', '{"i'])
@pytest.mark.parametrize("broken", range(4))
def test_what_is_nested_in_an_element_without_a_beginning_is_no_element(broken, missing, dump, tmp_path):
    items = [record(number, chef=[record(10), record(11)]) for number in range(4)]
    texts = [json.dumps(item, **dump) for item in items]
    texts[broken] = texts[broken].replace(" ", "").replace("\n", "")[len(missing) :]
    outcomes = stream(write(tmp_path / "a.json", f"[{','.join(texts)}]"))
    assert ids(outcomes) == ["!" if number == broken else str(number) for number in range(4)]
    assert outcomes[broken].raw.decode() == texts[broken]


RICH = [record(number, chef=record(10), related=[record(11), record(12), record(13)], views=1) for number in range(5)]
RICH_FAULTS = {
    "a bracket too few inside one that lies inside": (b'"Ben"}]', b'"Ben"}'),
    "a bracket of the wrong kind": (b'"Ben"}]', b'"Ben"]]'),
    "a quote too few": (b'"objectType', b"objectType"),
    "a byte that is none": (b'"keywords": [], "chef"', b'"keywords": [\xff, "chef"'),
    "a bracket too many": (b'"related": [', b'"related": [['),
}


@pytest.mark.parametrize("form", ["[%s]", '{"data": [%s]}', '{"data": [%s], "total": 5}', "[\n%s\n]"])
@pytest.mark.parametrize(("old", "new"), RICH_FAULTS.values(), ids=RICH_FAULTS)
@pytest.mark.parametrize("broken", [1, 3, 4])
def test_an_article_inside_a_broken_element_is_no_element(broken, old, new, form, tmp_path):
    texts = [json.dumps(item).encode() for item in RICH]
    assert old in texts[broken]
    texts[broken] = texts[broken].replace(old, new, 1)
    outcomes = stream(write(tmp_path / "a.json", form.encode() % b",\n".join(texts)))
    assert [found for found in ids(outcomes) if found != "!"] == [str(n) for n in range(5) if n != broken]


def test_an_element_that_ends_the_array_too_early_costs_no_other(tmp_path):
    for form in (b"[%s]", b'{"data": [%s], "total": 5}'):
        texts = [json.dumps(item).encode() for item in RICH]
        texts[2] = b"}]" + texts[2]
        outcomes = stream(write(tmp_path / "a.json", form % b", ".join(texts)))
        assert {"0", "1", "3", "4"} <= {*ids(outcomes)}


def test_an_array_that_is_cut_off_says_so_behind_a_bracket_that_did_not_end_it(tmp_path):
    data = b"[" + b", ".join(json.dumps(record(number)).encode() for number in range(2)) + b"], "
    outcomes = stream(write(tmp_path / "a.json", data + json.dumps(record(2)).encode()))
    assert ids(outcomes) == ["0", "1", "2", "!"]
    assert "has no end" in str(outcomes[-1].error)


@pytest.mark.parametrize("end", ["]}", "]", ""])
def test_elements_that_hold_what_looks_like_elements_stay_whole(end, tmp_path):
    items = [record(number, related=[record(10), record(11), record(12)]) for number in range(4)]
    data = '{"data": [' + ", ".join(map(json.dumps, items)) + end
    assert [found for found in ids(stream(write(tmp_path / "a.json", data))) if found != "!"] == ["0", "1", "2", "3"]


def test_the_last_element_may_be_the_broken_one(tmp_path):
    data = json.dumps(records(3)).encode().replace(b'"2", "obj', b'"2, "obj')
    outcomes = stream(write(tmp_path / "a.json", data))
    assert ids(outcomes) == ["0", "1", "!"]
    assert b'"2' in outcomes[2].raw


def test_a_comma_too_few_costs_nothing(tmp_path):
    data = b"[" + b" ".join(json_lines(records(3)).splitlines()) + b"]"
    assert ids(stream(write(tmp_path / "a.json", data))) == ["0", "1", "2"]


@pytest.mark.parametrize("dump", [{}, {"indent": 1}], ids=["plain", "indented"])
def test_an_array_cut_off_anywhere_gives_all_whole_elements_and_one_failure(dump, tmp_path):
    whole = records(3)
    data = json.dumps(whole, **dump).encode()
    ends, place = [], 0
    for _ in whole:
        _, place = json.JSONDecoder().raw_decode(data.decode(), data.index(b"{", place))
        ends.append(place)
    for end in range(20, len(data), 7):
        complete = sum(place <= end for place in ends)
        assert ids(stream(write(tmp_path / "a.json", data[:end]))) == [*map(str, range(complete)), "!"], end


PACKED = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress}


@pytest.mark.parametrize("pack", PACKED.values(), ids=PACKED)
def test_a_compressed_file_cut_off_gives_what_could_be_read_and_one_failure(pack, tmp_path):
    noise = random.Random(7).randbytes(2_000_000).hex()  # noqa: S311 - so that there is more than one block
    data = json_lines([record(number, summary=noise[number * 4000 : number * 4000 + 4000]) for number in range(900)])
    packed = pack(data)
    outcomes = stream(write(tmp_path / "a.jsonl.gz", packed[: len(packed) * 2 // 3]))
    found = ids(outcomes)
    assert found == [*map(str, range(len(found) - 1)), "!"]
    assert len(found) > (300 if pack is not lzma.compress else 0)
    assert "ends early" in str(outcomes[-1].error)
    assert isinstance(outcomes[-1].error, dm.SourceError)


def test_a_compressed_file_that_lacks_only_its_end_loses_no_record(tmp_path):
    packed = gzip.compress(json_lines(records(3)).rstrip())[:-4]
    outcomes = stream(write(tmp_path / "a.jsonl.gz", packed))
    assert ids(outcomes) == ["0", "1", "2", "!"]
    assert outcomes[-1].raw is None


def test_a_compressed_file_with_a_wrong_checksum_gives_its_records_and_a_failure(tmp_path):
    packed = bytearray(gzip.compress(json_lines(records(3))))
    packed[-6] ^= 1
    assert ids(stream(write(tmp_path / "a.gz", bytes(packed)))) == ["0", "1", "2", "!"]


def zstd():
    return pytest.importorskip("backports.zstd" if sys.version_info < (3, 14) else "compression.zstd")


def with_checksum(data: bytes) -> bytes:
    return zstd().compress(data, options={zstd().CompressionParameter.checksum_flag: 1})


NOISE = random.Random(7).randbytes(1_500_000).hex()  # noqa: S311 - so that there is more than one block
MANY = [record(number, summary=NOISE[number * 10_000 : number * 10_000 + 10_000]) for number in range(300)]
PACK_MANY = {
    **PACKED,
    "xz": lambda data: lzma.compress(data, preset=0),
    "zst": lambda data: with_checksum(data),
    "bz2 in small blocks": lambda data: bz2.compress(data, 1),
    "tar.xz": lambda data: lzma.compress(preset=0, data=tarred({"a.jsonl": data})),
    "tar.gz": lambda data: gzip.compress(tarred({"a.jsonl": data})),
    "zip": lambda data: zipped({"a.jsonl": data}),
    "zip, bzip2": lambda data: zipped({"a.jsonl": data}, zipfile.ZIP_BZIP2),
    "zip, lzma": lambda data: zipped({"a.jsonl": data}, zipfile.ZIP_LZMA),
}
BLOCK = 900_000
"""Bytes of the longest block, in which damage may hurt what stands before it."""


@cache
def _packed_many(pack) -> bytes:
    return pack(json_lines(MANY))


@pytest.mark.parametrize("seekable", [True, False], ids=["file", "pipe"])
@pytest.mark.parametrize("share", [0.5, 0.9])
@pytest.mark.parametrize("pack", PACK_MANY.values(), ids=PACK_MANY)
def test_damage_in_what_is_compressed_costs_no_record_before_its_block(pack, share, seekable, tmp_path):
    data = json_lines(MANY)
    packed = bytearray(_packed_many(pack))
    place = int(len(packed) * share)
    packed[place : place + 8] = bytes(byte ^ 0xFF for byte in packed[place : place + 8])
    path = write(tmp_path / "a.bin", bytes(packed))
    if seekable:
        outcomes = stream(path)
    else:
        with subprocess.Popen(["cat", path], stdout=subprocess.PIPE) as process:
            outcomes = stream(process.stdout)
    good = next(number for number, outcome in enumerate(outcomes) if not outcome.ok)
    assert ids(outcomes[:good]) == [str(number) for number in range(good)]
    assert good * len(data) / 300 > len(data) * share - BLOCK - 20_000
    assert isinstance(outcomes[-1].error, dm.SourceError)


CHECKSUMS = {"xz": (PACK_MANY["xz"], 32), "bz2": (bz2.compress, 3), "zst": (with_checksum, 2), "gz": (gzip.compress, 6)}
"""How to compress, and how many bytes before the end a checksum stands."""


@pytest.mark.parametrize(("pack", "before_end"), CHECKSUMS.values(), ids=CHECKSUMS)
@pytest.mark.parametrize("end", [b"", b"\n"])
def test_a_wrong_checksum_of_all_costs_no_record(pack, before_end, end, tmp_path):
    packed = bytearray(pack(json_lines(MANY).rstrip() + end))
    packed[-before_end] ^= 0x7F
    outcomes = stream(write(tmp_path / "a.bin", bytes(packed)))
    assert ids(outcomes) == [*(str(number) for number in range(300)), "!"]


def test_what_follows_compressed_data_and_is_none_is_a_failure(tmp_path):
    path = write(tmp_path / "a.gz", gzip.compress(json_lines(records(2))) + b"something else")
    outcomes = stream(path)
    assert ids(outcomes) == ["0", "1", "!"]
    assert "follows the gzip data" in str(outcomes[-1].error)


def members(count: int) -> dict[str, bytes]:
    return {f"{number}.json": json.dumps(record(number, summary="x" * 600)).encode() for number in range(count)}


def zipped(files: dict[str, bytes], compression=zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            header = tarfile.TarInfo(name)
            header.size = len(data)
            archive.addfile(header, io.BytesIO(data))
    return out.getvalue()


ARCHIVES = {
    "zip": zipped,
    "zip, stored": lambda files: zipped(files, zipfile.ZIP_STORED),
    "tar": tarred,
    "tar.gz": lambda files: gzip.compress(tarred(files), 0),
}


@pytest.mark.parametrize("share", [0.2, 0.4, 0.5, 0.6])
@pytest.mark.parametrize("pack", ARCHIVES.values(), ids=ARCHIVES)
def test_an_archive_cut_off_gives_the_members_before_and_one_failure(pack, share, tmp_path):
    data = pack(members(20))
    found = ids(stream(write(tmp_path / "a", data[: int(len(data) * share)])))
    assert found == [*map(str, range(len(found) - 1)), "!"]
    assert len(found) > 3


def test_a_tar_archive_cut_off_between_two_members_says_so(tmp_path):
    outcomes = stream(write(tmp_path / "a.tar", _cut_before_3(tarred(members(5)))))
    assert ids(outcomes) == ["0", "1", "2", "!"]
    assert "no end mark" in str(outcomes[-1].error)


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_wrong_checksum_of_a_zip_member_costs_no_record(compression, tmp_path):
    data = bytearray(zipped({"a.jsonl": json_lines(records(1000))}, compression))
    place = data.rindex(b"PK\1\2") + 16
    data[14] ^= 1
    data[place] ^= 1
    path = write(tmp_path / "a.zip", bytes(data))
    with subprocess.Popen(["cat", path], stdout=subprocess.PIPE) as process:
        by_directory, as_it_lies = stream(path), stream(process.stdout)
    for outcomes in (by_directory, as_it_lies):
        assert ids(outcomes) == [*(str(number) for number in range(1000)), "!"]
        assert str(outcomes[-1].error) == "the checksum of this member of the zip archive is wrong"


def test_a_changed_byte_in_a_stored_zip_member_costs_its_record_alone(tmp_path):
    data = zipped({"a.jsonl": json_lines(records(1000))}, zipfile.ZIP_STORED)
    outcomes = stream(write(tmp_path / "a.zip", data.replace(b'{"id": "500"', b'{"id" "500"?', 1)))
    assert ids(outcomes) == [*("!" if number == 500 else str(number) for number in range(1000)), "!"]


METHODS = {"deflated": zipfile.ZIP_DEFLATED, "bzip2": zipfile.ZIP_BZIP2, "lzma": zipfile.ZIP_LZMA}


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
@pytest.mark.parametrize("sizes_follow", [False, True])
@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
def test_a_damaged_zip_member_gives_the_same_from_a_pipe_and_costs_no_other(method, sizes_follow, share, tmp_path):
    files = {f"{name}.jsonl": json_lines(MANY[name * 3 : name * 3 + 3]) for name in range(3)}
    path = tmp_path / "a.zip"
    out = Unseekable() if sizes_follow else io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, lines in files.items():
            archive.writestr(name, lines)
    data = bytearray(out.getvalue())
    start, end = data.index(b"1.jsonl") + 20, data.index(b"2.jsonl") - 60
    place = start + int((end - start) * share)
    data[place : place + 6] = bytes(byte ^ 0xFF for byte in data[place : place + 6])
    with subprocess.Popen(["cat", write(path, bytes(data))], stdout=subprocess.PIPE) as process:
        by_directory, as_it_lies = stream(path), stream(process.stdout)
    good = [found for found in ids(by_directory) if found != "!"]
    assert {"0", "1", "2", "6", "7", "8"} <= {*good}
    assert [found for found in ids(as_it_lies) if found != "!"] == good
    assert "!" in ids(by_directory)


def test_members_that_lie_over_each_other_are_a_failure(tmp_path):
    inner = zipped({"b.json": json.dumps(record(2))}, zipfile.ZIP_STORED)
    data = zipped(
        {"a.json": json.dumps(record(1)).encode() + b"\n" + inner[: inner.index(b"PK\1\2")]}, zipfile.ZIP_STORED
    )
    place = data.index(b"PK\3\4", 1)
    entry = inner[inner.index(b"PK\1\2") : inner.index(b"PK\5\6")]
    entry = entry[:42] + place.to_bytes(4, "little") + entry[46:]
    start, end = data.index(b"PK\1\2"), data.index(b"PK\5\6")
    tail = bytearray(data[end:])
    tail[8:10] = tail[10:12] = (2).to_bytes(2, "little")
    tail[12:16] = (end - start + len(entry)).to_bytes(4, "little")
    outcomes = stream(write(tmp_path / "a.zip", data[:end] + entry + tail))
    assert ids(outcomes) == ["!", "2"]
    assert "lies over another" in str(outcomes[0].error)


def _cut_before_3(data: bytes) -> bytes:
    return data[: data.index(b"3.json")]


def test_a_broken_header_in_a_tar_archive_costs_its_member_alone(tmp_path):
    data = bytearray(tarred(members(5)))
    place = data.index(b"2.json") + 148  # its checksum
    data[place : place + 8] = b"\xff" * 8
    outcomes = stream(write(tmp_path / "a.tar", bytes(data)))
    assert ids(outcomes) == ["0", "1", "!", "3", "4"]
    assert "header of the tar archive is broken" in str(outcomes[2].error)


@pytest.mark.parametrize("name", ["a.tar", "a.TAR.gz", "a.tgz"])
def test_the_first_header_of_a_tar_archive_may_be_the_broken_one(name, tmp_path):
    data = bytearray(tarred(members(3)))
    data[148:156] = b"\xff" * 8
    packed = bytes(data) if name == "a.tar" else gzip.compress(data)
    assert ids(stream(write(tmp_path / name, packed))) == ["!", "1", "2"]


@pytest.mark.parametrize("compression", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["bytes", "in gzip"])
def test_a_broken_header_in_a_zip_archive_costs_its_member_alone(pack, compression):
    data = bytearray(zipped(members(5), compression))
    place = data.index(b"2.json") - 30
    data[place : place + 4] = b"\xff" * 4
    assert ids(stream(pack(bytes(data)))) == ["0", "1", "!", "3", "4"]


def test_a_broken_member_of_a_zip_archive_costs_no_other(tmp_path):
    data = bytearray(zipped(members(5)))
    place = data.index(b"2.json") + 40
    data[place : place + 20] = b"\xff" * 20
    outcomes = stream(write(tmp_path / "a.zip", bytes(data)))
    assert ids(outcomes) == ["0", "1", "!", "3", "4"]
    assert outcomes[2].source.endswith("a.zip!2.json")


@pytest.mark.parametrize("cut", [0, 60])
def test_an_encrypted_member_of_a_zip_archive_costs_no_other(cut, tmp_path):
    data = bytearray(zipped(members(3), zipfile.ZIP_STORED))
    data[data.index(b"1.json") - 30 + 6] |= 1
    data[data.rindex(b"1.json") - 46 + 8] |= 1
    outcomes = stream(write(tmp_path / "a.zip", bytes(data[: len(data) - cut])))
    assert ids(outcomes)[:3] == ["0", "!", "2"]
    assert "encrypted" in str(outcomes[1].error)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden here")
def test_a_file_and_a_folder_that_are_forbidden_cost_no_other(tmp_path):
    for name in ("a.json", "b.json", "c.json"):
        write(tmp_path / name, json.dumps(record(1)))
    (tmp_path / "d").mkdir()
    (tmp_path / "b.json").chmod(0)
    (tmp_path / "d").chmod(0)
    assert ids(stream(tmp_path)) == ["1", "!", "1", "!"]


def test_a_file_that_vanishes_costs_no_other(tmp_path):
    for number in range(3):
        write(tmp_path / f"{number}.json", json.dumps(record(number)))
    outcomes = dm.iter_articles(tmp_path, pipeline=None)
    first = next(outcomes)
    (tmp_path / "1.json").unlink()
    assert ids([first, *outcomes])[::2] == ["0", "2"]


def test_an_open_file_that_fails_is_a_failure_behind_what_it_gave():
    class Failing(io.BytesIO):
        def read1(self, size=-1):
            data = super().read1(size)
            if not data:
                raise ConnectionResetError("gone")
            return data

    outcomes = stream([Failing(json_lines(records(2))), record(2)])
    assert ids(outcomes) == ["0", "1", "!", "2"]
    assert isinstance(outcomes[2].error, dm.SourceError)
    assert isinstance(outcomes[2].error.__cause__, ConnectionResetError)


def closed() -> io.BytesIO:
    file = io.BytesIO(b"{}")
    file.close()
    return file


def changed(data: bytes, place: int) -> bytes:
    return data[:place] + bytes(byte ^ 0xFF for byte in data[place : place + 8]) + data[place + 8 :]


LONG_LINES = json_lines([record(number, summary="x" * 600) for number in range(50)])
UNREADABLE = {
    "gzip": lambda: changed(gzip.compress(LONG_LINES), 40),
    "bzip2": lambda: changed(bz2.compress(LONG_LINES), 40),
    "xz": lambda: changed(lzma.compress(LONG_LINES), 40),
    "gzip with a header of another method": lambda: b"\x1f\x8b\x08\xff" + gzip.compress(LONG_LINES)[4:],
    "zip, stored, changed": lambda: io.BytesIO(changed(zipped(members(1), zipfile.ZIP_STORED), 60)),
    "zip, deflated, changed": lambda: io.BytesIO(changed(zipped(members(1)), 50)),
    "tar in a text file": lambda: io.StringIO(tarred(members(1)).decode()[:700]),
    "a closed file": closed,
    "text in another encoding": lambda: io.TextIOWrapper(io.BytesIO(b"\xff\xff"), encoding="ascii"),
    "half a character of UTF-16": lambda: json.dumps(record(1)).encode("utf-16")[:-1],
}


@pytest.mark.parametrize("make", UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_is_told_by_an_error_of_this_library(make):
    failures = [outcome for outcome in stream(make()) if not outcome.ok]
    assert failures
    for failure in failures:
        assert isinstance(failure.error, dm.SourceError | dm.PayloadError), failure.error


def test_what_an_iterable_raises_is_raised_behind_what_it_gave():
    def source():
        yield record(1)
        raise KeyError("mine")

    outcomes = dm.iter_articles(source())
    assert next(outcomes).ok
    with pytest.raises(KeyError, match="mine"):
        next(outcomes)


@pytest.mark.parametrize("name", ["empty.json", "empty.html", "empty"])
def test_an_empty_file_is_a_failure(name, tmp_path):
    (failure,) = stream(write(tmp_path / name, b"\n"))
    assert "found nothing" in str(failure.error)


@pytest.mark.parametrize("data", [b"", b"\n\n"])
def test_json_lines_may_have_none(data, tmp_path):
    assert stream(write(tmp_path / "a.jsonl", data)) == []


@pytest.mark.parametrize("data", [b"[]", b'{"total": 0, "data": []}', b'{"data": {"data": []}}'])
def test_a_list_may_be_empty(data, tmp_path):
    assert stream(write(tmp_path / "a.json", data)) == []


def test_an_error_of_the_cms_is_a_failure_that_says_it(tmp_path):
    (failure,) = stream(write(tmp_path / "a.json", b'{"error": true, "message": "Denied", "data": []}'))
    assert isinstance(failure.error, dm.CmsError)
    assert str(failure).endswith("a.json: record 0, byte 0: the CMS answered with an error: Denied")


LONG = b'{"id": "1", "objectType": "Article", "title": "' + b'\\"x' * 2_000_000 + b'", "keywords": [{"id": [1]}]}'


@pytest.mark.parametrize(
    ("name", "head", "between", "tail"),
    [
        ("a.jsonl", b"", b"\n", b"\n"),
        ("a.json", b"[", b",\n", b"]"),
        ("a.json", b'{"data": [', b",\n", b'], "total": 3}'),
    ],
)
def test_a_record_over_the_limit_is_a_failure_and_the_rest_go_on(name, head, between, tail, tmp_path):
    first, last = (json.dumps(each).encode() for each in records(2))
    path = write(tmp_path / name, head + between.join([first, LONG, last]) + tail)
    outcomes = stream(path, limits=SMALL)
    assert ids(outcomes) == ["0", "!", "1"]
    assert isinstance(outcomes[1].error, dm.LimitError)
    assert "more than 2,000,000 bytes" in str(outcomes[1].error)
    assert outcomes[1].raw is None
    assert path.read_bytes()[outcomes[1].position.byte :].startswith(LONG[:30])
    assert ids(stream(path)) == ["0", "1", "1"]


def test_a_long_record_that_is_broken_too_costs_no_other(tmp_path):
    first, last = (json.dumps(each).encode() for each in records(2))
    broken = LONG.replace(b'"keywords"', b'"keywords')
    assert ids(stream(write(tmp_path / "a.json", b"[" + b", ".join([first, broken, last]) + b"]"), limits=SMALL)) == [
        "0", "!", "1",
    ]  # fmt: skip


def test_a_file_that_is_one_long_record_is_a_failure(tmp_path):
    for data in (LONG, b"text before\n" + LONG, b"<!doctype html>" + LONG):
        (failure,) = stream(write(tmp_path / "a.json", data), limits=SMALL)
        assert isinstance(failure.error, dm.LimitError)


@pytest.mark.parametrize("pack", [gzip.compress, lambda data: zipped({"a.json": data})], ids=["gz", "zip"])
@pytest.mark.parametrize("unit", [b"x", b" ", b'"', b"[", b'{"a":', b"\n", b'[{"id":"', b"[1,"])
def test_a_bomb_takes_no_more_memory_than_the_limit_allows(pack, unit, tmp_path):
    size = 40_000_000
    path = write(tmp_path / "bomb.json", pack(unit * (size // len(unit))))
    tracemalloc.start()
    try:
        count = sum(1 for _ in zip(dm.iter_articles(path, limits=SMALL), range(1000), strict=False))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count
    assert peak < 30_000_000


def test_a_step_that_raises_costs_its_record_alone(tmp_path):
    def step(text, run):
        if "1" in text:
            raise ZeroDivisionError("mine")
        return text

    pipeline = dm.NEWS.before("shortcodes", dm.text_step("mine", step))
    data = [record(number, contents=f"<p>{number}</p>") for number in range(3)]
    outcomes = stream(write(tmp_path / "a.jsonl", json_lines(data)), pipeline=pipeline)
    assert ids(outcomes) == ["0", "!", "2"]
    assert isinstance(outcomes[1].error, ZeroDivisionError)
    assert json.loads(outcomes[1].raw) == data[1]


def test_strict_makes_a_failure_of_a_record_with_problems(tmp_path):
    outcomes = stream([record(1), record(2, views="many"), record(3)], strict=True)
    assert ids(outcomes) == ["1", "!", "3"]
    assert isinstance(outcomes[1].error, dm.StrictError)
