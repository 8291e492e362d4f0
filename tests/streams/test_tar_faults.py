"""No fault in a tar archive loses a member that stands there, and none goes without a word."""

import gzip
import io
import json
import os
import subprocess
import tarfile

import pytest
from corpus import ids, stream, write

SMALL_RECORD = {"objectType": "Article", "title": "T", "contents": "<p>x</p>"}


def small(number: int, size: int = 512) -> bytes:
    text = json.dumps({**SMALL_RECORD, "id": str(number)})
    return text.ljust(size).encode()


def tarred(numbers, size: int = 512, form: int = tarfile.PAX_FORMAT, name: str = "{}.json") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as archive:
        for number in numbers:
            header = tarfile.TarInfo(name.format(number))
            header.size = size
            archive.addfile(header, io.BytesIO(small(number, size)))
    return out.getvalue()


def good(outcomes) -> list[str]:
    return [found for found in ids(outcomes) if found != "!"]


@pytest.mark.parametrize("name", ["a.tar", "a.tar.gz"])
@pytest.mark.parametrize("blocks", [1, 2, 3, 8])
@pytest.mark.parametrize("member", [0, 4, 7])
def test_zeros_over_a_header_are_no_end(member, blocks, name, tmp_path):
    data = bytearray(tarred(range(12)))
    start = member * 1024
    data[start : start + blocks * 512] = bytes(blocks * 512)
    hurt = {str(member + each) for each in range(-(-blocks // 2))}
    outcomes = stream(write(tmp_path / name, gzip.compress(data) if name.endswith("gz") else bytes(data)))
    assert good(outcomes) == [str(each) for each in range(12) if str(each) not in hurt]
    assert ids(outcomes)[member] == "!"


def test_a_header_of_zeros_at_the_end_is_said(tmp_path):
    data = bytearray(tarred(range(3), size=1024))
    data[2 * 1536 : 2 * 1536 + 1024] = bytes(1024)
    assert ids(stream(write(tmp_path / "a.tar", bytes(data)))) == ["0", "1", "!"]


def test_an_archive_behind_an_archive_is_read(tmp_path):
    data = tarred(range(3)) + tarred(range(3, 6))
    assert ids(stream(write(tmp_path / "a.tar", data))) == ["0", "1", "2", "3", "4", "5"]
    short = tarred(range(3))[: 3 * 1024 + 1024] + tarred(range(3, 6))
    assert ids(stream(write(tmp_path / "b.tar", short))) == ["0", "1", "2", "!", "3", "4", "5"]


def test_what_follows_the_end_and_is_no_archive_is_said(tmp_path):
    outcomes = stream(write(tmp_path / "a.tar", tarred(range(2)) + b"more" * 300))
    assert ids(outcomes) == ["0", "1", "!"]
    assert "follows the end mark" in str(outcomes[-1].error)


def test_an_archive_of_zeros_is_said(tmp_path):
    (failure,) = stream(write(tmp_path / "a.tar", bytes(10_240)))
    assert "nothing but zeros" in str(failure.error)


@pytest.mark.parametrize("piped", [False, True])
@pytest.mark.parametrize("change", [-1, -8, -40, -200, -512, -700, -2000, 1, 8, 40, 512, 700, 5000])
@pytest.mark.parametrize("member", [0, 4, 8, 9])
def test_bytes_lost_or_inserted_in_a_member_cost_no_other(member, change, piped, tmp_path):
    size = 3072
    data = tarred(range(10), size)
    place = member * (size + 512) + 512 + 300
    data = data[:place] + (b"y" * change if change > 0 else b"") + data[place + max(-change, 0) :]
    path = write(tmp_path / "a.tar", data)
    if piped:
        with subprocess.Popen(["cat", path], stdout=subprocess.PIPE) as process:
            outcomes = stream(process.stdout)
    else:
        outcomes = stream(path)
    assert set(good(outcomes)) >= {str(each) for each in range(10) if each != member}
    assert "!" in ids(outcomes)


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT])
def test_bytes_lost_before_a_long_name_cost_no_other(form, tmp_path):
    name = "a" * 90 + "/" + "b" * 60 + "{}.json"
    data = tarred(range(6), 1024, form, name)
    place = data.index(b'"id": "2"')
    outcomes = stream(write(tmp_path / "a.tar", data[:place] + data[place + 40 :]))
    assert set(good(outcomes)) >= {"0", "1", "3", "4", "5"}
    assert outcomes[-1].source.endswith(name.format(5))


def test_a_broken_header_behind_an_archive_in_the_archive_gives_none_of_its_members_twice(tmp_path):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in (("a.tar", tarred(range(3))), ("b.json", small(3)), ("c.json", small(4))):
            header = tarfile.TarInfo(name)
            header.size = len(content)
            archive.addfile(header, io.BytesIO(content))
    data = bytearray(out.getvalue())
    data[data.index(b"b.json") + 148] ^= 1
    assert ids(stream(write(tmp_path / "a.tar", bytes(data)))) == ["0", "1", "2", "!", "4"]


def test_a_file_with_holes_is_filled(tmp_path):
    with open(tmp_path / "0.json", "wb") as file:
        file.write(b"oops")
        file.seek(1 << 20)
        file.write(b" \n")
    if not os.stat(tmp_path / "0.json").st_blocks * 512 < 1 << 20:
        pytest.skip("the file system of this machine stores files without holes")
    for form in ("gnu", "posix"):
        path = tmp_path / f"{form}.tar"
        subprocess.run(["tar", f"--format={form}", "-S", "-cf", path, "-C", tmp_path, "0.json"], check=True)
        (outcome,) = stream(path)
        assert len(outcome.raw) == (1 << 20) + 2
        assert outcome.source.endswith("!0.json")
