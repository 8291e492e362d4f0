"""No fault in a zip archive loses a member that stands there, and none goes without a word."""

import io
import json
import subprocess
import zipfile

import pytest
from corpus import ids, stream, write
from unseekable import Unseekable

METHODS = {"stored": zipfile.ZIP_STORED, "deflated": zipfile.ZIP_DEFLATED}
SAID = "the checksum of this member of the zip archive is wrong"


def small(number: int) -> bytes:
    return json.dumps({"objectType": "Article", "id": str(number), "title": "T", "contents": "<p>x</p>"}).encode()


def zipped(numbers, method: int = zipfile.ZIP_DEFLATED, *, sizes_follow: bool = False, size: int = 0) -> bytes:
    out = Unseekable() if sizes_follow else io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for number in numbers:
            archive.writestr(f"{number}.json", small(number).ljust(size))
    return out.getvalue()


def piped(path) -> list:
    with subprocess.Popen(["cat", path], stdout=subprocess.PIPE) as process:
        return stream(process.stdout)


def good(outcomes) -> list[str]:
    return [found for found in ids(outcomes) if found != "!"]


def entry(data: bytes, number: int) -> int:
    """Tell where the directory's entry of a member begins."""
    return data.rindex(f"{number}.json".encode()) - 46


@pytest.mark.parametrize(
    ("place", "bits"), [(32, 0x40), (33, 0xFF), (30, 0x08), (28, 0x04), (0, 1), (42, 0x10), (45, 0x80)]
)
def test_a_damaged_entry_of_the_directory_loses_no_member(place, bits, tmp_path):
    data = bytearray(zipped(range(10)))
    data[entry(data, 4) + place] ^= bits
    assert good(stream(write(tmp_path / "a.zip", bytes(data)))) == [str(each) for each in range(10)]


@pytest.mark.parametrize("copy", ["directory", "header"])
def test_a_damaged_copy_of_a_name_loses_no_member(copy, tmp_path):
    data = bytearray(zipped(range(10)))
    place = data.rindex(b"4.json") if copy == "directory" else data.index(b"4.json")
    data[place + 4] ^= 1
    assert ids(stream(write(tmp_path / "a.zip", bytes(data)))) == [str(each) for each in range(10)]


def test_a_damaged_size_in_the_directory_is_known_by_the_header(tmp_path):
    data = bytearray(zipped(range(10)))
    data[entry(data, 4) + 21] ^= 0x10
    assert ids(stream(write(tmp_path / "a.zip", bytes(data)))) == [str(each) for each in range(10)]


@pytest.mark.parametrize("place", [8, 10, 12, 16, 20])
def test_a_damaged_end_of_the_directory_loses_no_member(place, tmp_path):
    data = bytearray(zipped(range(10)))
    data[data.rindex(b"PK\5\6") + place] ^= 3
    assert ids(stream(write(tmp_path / "a.zip", bytes(data)))) == [str(each) for each in range(10)]


def test_a_directory_for_many_members_is_held_against_its_own_count(tmp_path):
    data = zipped(range(70_000 // 1000), zipfile.ZIP_STORED)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(66_000):
            archive.writestr(f"{number}.txt", b"")
        archive.writestr("a.json", small(7))
    assert ids(stream(write(tmp_path / "a.zip", out.getvalue()))) == ["7"]
    assert len(ids(stream(write(tmp_path / "b.zip", data)))) == 70


@pytest.mark.parametrize("read", [stream, piped])
@pytest.mark.parametrize("change", [-1, -8, -40, -200, 1, 8, 40, 300])
@pytest.mark.parametrize("method", METHODS.values(), ids=METHODS)
@pytest.mark.parametrize("sizes_follow", [False, True])
@pytest.mark.parametrize("member", [0, 4, 8, 9])
def test_bytes_lost_or_inserted_in_a_member_cost_no_other(member, sizes_follow, method, change, read, tmp_path):
    files = {f"{each}.json": json.dumps({**json.loads(small(each)), "x": str([*range(500)])}) for each in range(10)}
    out = Unseekable() if sizes_follow else io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    data = out.getvalue()
    place = data.index(f"{member}.json".encode()) + 60
    data = data[:place] + b"y" * max(change, 0) + data[place + max(-change, 0) :]
    outcomes = read(write(tmp_path / "a.zip", data))
    assert set(good(outcomes)) >= {str(each) for each in range(10) if each != member}
    assert "!" in ids(outcomes)
    assert not any("seek" in str(outcome.error) for outcome in outcomes)


@pytest.mark.parametrize("read", [stream, piped])
@pytest.mark.parametrize("name", ["a.zip", "a.bin"])
@pytest.mark.parametrize(
    "change", [lambda data: b"\0" + data[1:], lambda data: b"\n" + data, lambda data: b"\0\0\0\0" + data[4:]]
)
def test_an_archive_with_damaged_first_bytes_is_one(change, name, read, tmp_path):
    outcomes = read(write(tmp_path / name, change(zipped(range(5)))))
    assert good(outcomes)[-4:] == ["1", "2", "3", "4"]
    assert ids(outcomes)[0] in ("0", "!")


@pytest.mark.parametrize("place", [0, 3, 4, 7])
def test_a_wrong_checksum_behind_a_member_is_said(place, tmp_path):
    data = bytearray(zipped(range(5), sizes_follow=True))
    mark = data.index(b"PK\7\10", data.index(b"2.json"))
    data[mark + 4 + (place if place < 4 else place + 4)] ^= 1
    outcomes = piped(write(tmp_path / "a.zip", bytes(data)))
    assert ids(outcomes) == ["0", "1", "2", "!", "3", "4"]
    assert str(outcomes[3].error) == SAID


@pytest.mark.parametrize("marked", [True, False])
def test_a_flipped_byte_in_a_stored_member_before_its_sizes_costs_no_other(marked, tmp_path):
    data = bytearray(zipped(range(10), zipfile.ZIP_STORED, sizes_follow=True))
    data[data.index(b"<p>x</p>", data.index(b"4.json")) + 3] = ord("z")
    packed = bytes(data) if marked else bytes(data).replace(b"PK\7\10", b"")
    outcomes = piped(write(tmp_path / "a.zip", packed))
    assert ids(outcomes) == ["0", "1", "2", "3", "4", "!", "5", "6", "7", "8", "9"]
    assert str(outcomes[5].error) == SAID


def test_a_stored_archive_in_a_piped_archive_stays_whole(tmp_path):
    inner = zipped(range(3), zipfile.ZIP_STORED, sizes_follow=True)
    out = Unseekable()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in (("a.zip", inner), ("b.json", small(3)), ("c.zip", inner.replace(b"PK\7\10", b""))):
            archive.writestr(name, content)
    path = write(tmp_path / "a.zip", out.getvalue())
    assert good(piped(path))[:4] == ["0", "1", "2", "3"]
    assert ids(stream(path)) == ids(piped(path))


@pytest.mark.parametrize("read", [stream, piped])
def test_an_archive_behind_an_archive_is_read(read, tmp_path):
    data = zipped(range(3)) + zipped(range(3, 6))
    assert ids(read(write(tmp_path / "a.zip", data))) == ["0", "1", "2", "3", "4", "5"]


@pytest.mark.parametrize("read", [stream, piped])
def test_a_broken_header_behind_an_archive_in_the_archive_gives_none_of_its_members_twice(read, tmp_path):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in (("a.zip", zipped(range(3))), ("b.json", small(3)), ("c.json", small(4))):
            archive.writestr(name, content)
    data = bytearray(out.getvalue())
    data[data.index(b"b.json") - 30] ^= 1
    assert ids(read(write(tmp_path / "a.zip", bytes(data)))) == ["0", "1", "2", "!", "4"]
