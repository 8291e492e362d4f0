"""A fault in one of several compressed files that were put behind one another costs no other."""

import bz2
import gzip
import io
import json
import lzma
import random
import subprocess
import sys
import tarfile

import pytest
from corpus import ids, json_lines, record, stream, write


def zstd(data: bytes) -> bytes:
    name = "backports.zstd" if sys.version_info < (3, 14) else "compression.zstd"
    module = pytest.importorskip(name, reason="the extra `zst` is not installed")
    return module.compress(data, options={module.CompressionParameter.checksum_flag: 1})


PACK = {"gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress, "zst": zstd}


def good(outcomes) -> list[str]:
    return [found for found in ids(outcomes) if found != "!"]


def noisy(number: int, size: int) -> dict:
    return record(number, summary=random.Random(number).randbytes(size).hex())  # noqa: S311 - so that it is not packed small


def piped(path) -> list:
    with subprocess.Popen(["cat", path], stdout=subprocess.PIPE) as process:
        return stream(process.stdout)


@pytest.mark.parametrize("read", [stream, piped])
@pytest.mark.parametrize("size", [0, 300, 60_000])
@pytest.mark.parametrize("place", [0.2, 0.5, 0.8, 1])
@pytest.mark.parametrize("broken", [0, 2, 3])
@pytest.mark.parametrize(("suffix", "pack"), PACK.items(), ids=PACK)
def test_damage_in_one_file_of_several_costs_no_other(suffix, pack, broken, place, size, read, tmp_path):
    files = [bytearray(pack(json_lines([noisy(number, size)]))) for number in range(4)]
    at = min(int(len(files[broken]) * place), len(files[broken]) - 5)
    files[broken][at : at + 5] = bytes(byte ^ 0xFF for byte in files[broken][at : at + 5])
    outcomes = read(write(tmp_path / f"a.jsonl.{suffix}", b"".join(files)))
    assert set(good(outcomes)) >= {str(number) for number in range(4) if number != broken}
    assert "!" in ids(outcomes)
    assert [each.position.record for each in outcomes] == [*range(len(outcomes))]


@pytest.mark.parametrize(("suffix", "pack"), PACK.items(), ids=PACK)
def test_a_file_that_is_cut_off_before_another_costs_no_other(suffix, pack, tmp_path):
    files = [pack(json_lines([noisy(number, 3000)])) for number in range(3)]
    outcomes = stream(write(tmp_path / f"a.jsonl.{suffix}", files[0] + files[1][:-900] + files[2]))
    assert set(good(outcomes)) >= {"0", "2"}
    assert "!" in ids(outcomes)


def test_what_stands_between_two_files_costs_neither(tmp_path):
    data = gzip.compress(json_lines([record(0)])) + b"something else" + gzip.compress(json_lines([record(1)]))
    assert ids(stream(write(tmp_path / "a.jsonl.gz", data))) == ["0", "!", "1"]


def test_a_damaged_file_in_an_archive_is_not_found_again_without_its_name(tmp_path):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for number in range(6):
            content = gzip.compress(json.dumps(noisy(number, 20_000)).encode())
            header = tarfile.TarInfo(f"{number}.json.gz")
            header.size = len(content)
            archive.addfile(header, io.BytesIO(content))
    packed = gzip.compress(out.getvalue())
    outcomes = stream(write(tmp_path / "a.tar.gz", packed[: len(packed) * 3 // 4]))
    assert good(outcomes) == ["0", "1", "2", "3"]
    assert ids(outcomes)[-1] == "!"


def test_archives_in_files_behind_one_another_are_read_behind_a_fault(tmp_path):
    packed = []
    for start in (0, 3):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w") as archive:
            for number in range(start, start + 3):
                content = json.dumps(noisy(number, 2000)).encode()
                header = tarfile.TarInfo(f"{number}.json")
                header.size = len(content)
                archive.addfile(header, io.BytesIO(content))
        packed.append(gzip.compress(out.getvalue()))
    whole = b"".join(packed)
    assert ids(stream(write(tmp_path / "a.tar.gz", whole))) == ["0", "1", "2", "3", "4", "5"]
    damaged = whole[:3000] + b"\xff" * 20 + whole[3020:]
    assert good(stream(write(tmp_path / "b.tar.gz", damaged)))[-3:] == ["3", "4", "5"]
