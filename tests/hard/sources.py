"""Hard sources: each family gives the bytes of a file for `iter_articles`, of about the size asked for, unpacked."""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
from collections.abc import Callable

Make = Callable[[int], bytes]
ARTICLE = b'{"objectType": "Article", "id": "1", "title": "Sea", "contents": "<p>Up.</p>"}\n'


def times(unit: bytes, size: int) -> bytes:
    """Repeat a unit."""
    return unit * (size // len(unit))


def zipped(members: "dict[str, bytes]") -> bytes:
    """Make a zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(members: "list[tuple[tarfile.TarInfo, bytes]]") -> bytes:
    """Make a tar archive."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for header, data in members:
            header.size = len(data)
            archive.addfile(header, io.BytesIO(data))
    return out.getvalue()


def special(kind: bytes, name: str, target: str = "") -> "tuple[tarfile.TarInfo, bytes]":
    """Make a member that is no file."""
    header = tarfile.TarInfo(name)
    header.type, header.linkname = kind, target
    return header, b""


SPECIALS = [
    special(tarfile.SYMTYPE, "link.json", "/etc/passwd"),
    special(tarfile.LNKTYPE, "hard.json", "../../etc/passwd"),
    special(tarfile.CHRTYPE, "zero.json"),
    special(tarfile.BLKTYPE, "disk.json"),
    special(tarfile.FIFOTYPE, "pipe.json"),
    special(tarfile.DIRTYPE, "folder.json"),
    (tarfile.TarInfo("../../outside.json"), ARTICLE),
    (tarfile.TarInfo("/absolute.json"), ARTICLE),
]
"""What an archive may hold to make a careless reader leave its folder, or wait for ever."""


def lying_zip(size: int) -> bytes:
    """Make a zip archive whose directory gives a size that is not the member's."""
    data = bytearray(zipped({"a.jsonl": times(ARTICLE, size)}))
    struct.pack_into("<I", data, data.rindex(b"PK\1\2") + 24, 10)
    return bytes(data)


def overlapping_zip(size: int) -> bytes:
    """Make a zip archive of many members that are all the same bytes."""
    data = zipped({"a.jsonl": times(b"\n", size)})
    start = data.index(b"PK\1\2")
    end = data.index(b"PK\5\6")
    entry, count = data[start:end], min(size // 1000, 60_000)
    tail = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(entry) * count, start, 0)
    return data[:start] + entry * count + tail


def each(pack: Callable[[bytes], bytes], unit: bytes) -> Make:
    """Pack a unit that is repeated."""
    return lambda size: pack(times(unit, size))


_PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "plain": bytes,
    "gzip": gzip.compress,
    "bzip2": bz2.compress,
    "xz": lzma.compress,
    "zip": lambda data: zipped({"a.jsonl": data}),
    "tar": lambda data: tarred([(tarfile.TarInfo("a.jsonl"), data)]),
    "gzip in gzip": lambda data: gzip.compress(gzip.compress(data)),
    "zip in a zip": lambda data: zipped({"b.zip": zipped({"a.jsonl": data})}),
}
_UNITS = {
    "articles": ARTICLE,
    "line ends": b"\n",
    "letters": b"x",
    "brackets": b"[",
    "keys left open": b'{"a":',
    "quotes": b'"',
    "elements": b"{},",
}

SOURCES: dict[str, Make] = {
    **{f"{unit} in {name}": each(pack, data) for unit, data in _UNITS.items() for name, pack in _PACKERS.items()},
    "an array of articles": lambda size: b"[" + times(ARTICLE.rstrip() + b",\n", size) + b"]",
    "an array of articles left open": lambda size: b"[" + times(ARTICLE.rstrip() + b",\n", size),
    "an array of elements without ends": lambda size: b"[" + times(b'{"id": "1", ', size),
    "an array of quotes": lambda size: b"[" + times(b'{"id": "1}, ', size),
    "a page of a list": lambda size: b'{"data": [' + times(ARTICLE.rstrip() + b",\n", size) + b"]}",
    "a page in a page": lambda size: times(b'{"data": [', size),
    "one long line": lambda size: (
        b'{"objectType": "Article", "id": "1", "x": "' + times(b"x", size) + b'"}\n' + ARTICLE
    ),
    "tar headers": lambda size: tarred([(tarfile.TarInfo(f"{n}.json"), ARTICLE) for n in range(size // 1024)]),
    "tar links and devices": lambda size: tarred(SPECIALS * (size // (512 * len(SPECIALS)) + 1)),
    "tar names that are long": lambda size: tarred([(tarfile.TarInfo("d/" * (size // 2) + "a.json"), ARTICLE)]),
    "zip members": lambda size: zipped({f"{n}.json": ARTICLE for n in range(size // 100)}),
    "zip names that leave the folder": lambda size: zipped({f"../../{n}.json": ARTICLE for n in range(size // 100)}),
    "zip with a wrong size": lying_zip,
    "zip whose members are the same bytes": overlapping_zip,
    "gzip cut off": lambda size: gzip.compress(times(ARTICLE, size))[:-20],
    "gzip members": lambda size: times(gzip.compress(ARTICLE), size),
    "gzip, then zeros": lambda size: gzip.compress(ARTICLE) + bytes(size),
    "gzip headers": lambda size: times(b"\x1f\x8b\x08", size),
    "zip headers": lambda size: times(b"PK\3\4" + bytes(26), size),
    "zip headers of others": lambda size: b"PK\3\4" + times(b"PK", size),
}
"""All families of sources, by name."""
