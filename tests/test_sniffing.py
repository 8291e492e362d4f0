"""What data is said to be, and why; every shape that is sniffed is a shape that is read."""

import array
import gzip
import html
import io
import json
import tarfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import JSON

import dmarticle as dm

ARTICLE = {"objectType": "Article", "id": "1", "title": "Sea", "contents": "<p>Up.</p>"}
TEXT = json.dumps(ARTICLE)
ISLAND = html.escape(json.dumps({"a": [0, {key: [0, value] for key, value in ARTICLE.items()}]}))
PAGE = f'<!doctype html><astro-island props="{ISLAND}"></astro-island>'


@pytest.mark.parametrize(
    ("data", "shape", "dialect", "count", "reason"),
    [
        (ARTICLE, "article", "whitebeard", 1, "the marks of an article of whitebeard"),
        (TEXT, "article", "whitebeard", 1, "the marks"),
        ("Dump:\n" + TEXT, "article", "whitebeard", 1, "text before the JSON: 'Dump:'"),
        ({"data": ARTICLE}, "envelope", "whitebeard", 1, "the marks"),
        ([ARTICLE], "envelope", "whitebeard", 1, "the marks"),
        ({"story": ARTICLE}, "article in a field", "whitebeard", 1, "the article stands at /story"),
        ({"total": 2, "data": [ARTICLE, ARTICLE]}, "list", "whitebeard", 2, "2 records"),
        ([ARTICLE] * 3, "list", "whitebeard", 3, "3 records, the first of them an object with 4 keys"),
        ([], "list", None, 0, "an empty list"),
        (f"{TEXT}\n{TEXT}\n", "JSON Lines", "whitebeard", None, "divided into lines"),
        (PAGE, "web page", "whitebeard", 1, "an <astro-island> carries an article"),
        ("<!doctype html><p>x", "web page", None, None, "it has no <astro-island>"),
        ({"error": True, "message": "Gone"}, "error", None, 0, "Gone"),
        ({"a": 1}, "other JSON", None, 0, "the keys a"),
        ("hello", "no JSON", None, None, "begins with 'hello'"),
        (b"\xff\x01\x02\x03", "no JSON", None, None, "byte 0 is not UTF-8"),
        (gzip.compress(b"x", mtime=0), "container", None, None, "it begins as gzip does"),
        (b"PK\x03\x04xx", "container", None, None, "it begins as zip does"),
    ],
)
def test_data_is_what_it_is_and_says_why(data, shape, dialect, count, reason):
    found = dm.sniff(data)
    assert (found.shape, found.dialect, found.count) == (shape, dialect, count)
    assert reason in str(found)


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        ({**ARTICLE, "id": None}, "an article without an id"),
        ({**ARTICLE, "id": 1.5}, "an article whose id cannot be used: found the number 1.5"),
        ({"data": {**ARTICLE, "id": ""}}, "an article without an id"),
        ({"story": {**ARTICLE, "id": [1]}}, "an article whose id cannot be used"),
    ],
)
def test_what_load_refuses_is_no_article_and_says_why(payload, reason):
    found = dm.sniff(payload)
    assert (found.shape, found.dialect, found.count) == (dm.Shape.JSON, None, 0)
    assert reason in str(found)
    with pytest.raises(dm.PayloadError, match=reason):
        dm.normalize(payload)


@pytest.mark.parametrize("data", [TEXT, PAGE, f"{TEXT}\n{TEXT}\n", f"[{TEXT}, {TEXT}]", "hello"], ids=range(5))
def test_whatever_holds_the_same_bytes_is_the_same(data, tmp_path):
    path = tmp_path / "dump"
    path.write_text(data)
    expected = dm.sniff(data.encode())
    assert dm.sniff(path) == dm.sniff(bytearray(data.encode())) == dm.sniff(memoryview(data.encode())) == expected
    with path.open("rb") as binary, path.open("rb", buffering=0) as raw, path.open() as text:
        assert dm.sniff(binary) == dm.sniff(raw) == dm.sniff(io.BytesIO(data.encode())) == expected
        assert dm.sniff(text) == dm.sniff(io.StringIO(data)) == dm.sniff(data)
        assert binary.read() == text.read().encode() == data.encode(), "the file stands where it stood"


class Counted(io.BytesIO):
    """A file that counts what is read of it."""

    count = 0

    def read(self, size=-1):
        data = super().read(size)
        self.count += len(data)
        return data

    read1 = read


LONG = [json.dumps({**ARTICLE, "id": str(number), "contents": "x" * 5000}) for number in range(2000)]
LONG_FILES = {
    "JSON Lines": ("\n".join(LONG), "JSON Lines"),
    "an array": (f"[{', '.join(LONG)}]", "list"),
    "a page": (f'{{"total": 2000, "data": [{", ".join(LONG)}]}}', "list"),
    "an array behind a line": (f"Dump:\n[{', '.join(LONG)}]", "list"),
}


@pytest.mark.parametrize(("text", "shape"), LONG_FILES.values(), ids=LONG_FILES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_of_a_long_file_only_the_beginning_is_read(text, shape, encoding, tmp_path):
    file = Counted(text.encode(encoding))
    found = dm.sniff(file)
    assert (found.shape, found.dialect, found.count, found.encoding) == (shape, "whitebeard", None, encoding)
    assert file.count < 3_000_000 < len(text)
    path = tmp_path / "dump"
    path.write_bytes(file.getvalue())
    assert dm.sniff(path) == found
    with path.open(encoding=encoding) as opened:
        assert (dm.sniff(opened).shape, opened.tell()) == (shape, 0)


def test_a_long_file_that_is_one_record_is_told_as_a_short_one(tmp_path):
    article = {**ARTICLE, "contents": "x" * 2_000_000}
    for payload, shape in (
        (article, dm.Shape.ARTICLE),
        ([article], dm.Shape.ENVELOPE),
        ({"a": article}, dm.Shape.FIELD),
    ):
        path = tmp_path / "dump.json"
        path.write_text(json.dumps(payload))
        found = dm.sniff(path)
        assert (found.shape, found.dialect, found.count) == (shape, "whitebeard", 1)
    path.write_text(PAGE + " " * 2_000_000)
    assert (dm.sniff(path).shape, dm.sniff(path).count) == (dm.Shape.WEB_PAGE, 1)
    path.write_bytes(gzip.compress(b"x") + b"\0" * 2_000_000)
    assert dm.sniff(path).shape is dm.Shape.CONTAINER
    path.write_text("x" * 33_000_000)
    assert "more than" in str(dm.sniff(path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32-be"])
def test_the_encoding_of_bytes_is_told(encoding, tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes(TEXT.encode(encoding))
    found = dm.sniff(path)
    assert (found.shape, found.encoding) == (dm.Shape.ARTICLE, encoding)


@given(st.one_of(JSON, st.text(), st.binary(), JSON.map(json.dumps)))
def test_what_is_sniffed_as_one_article_is_read_and_nothing_raises(data):
    found = dm.sniff(data)
    if found.shape in (dm.Shape.ARTICLE, dm.Shape.ENVELOPE, dm.Shape.FIELD):
        (dm.loads if isinstance(data, str | bytes) else dm.normalize)(data)


def test_every_real_payload_is_sniffed(shared):
    for path in (shared / "payloads" / "whitebeard").glob("*.json"):
        found = dm.sniff(path)
        assert (found.shape, found.dialect) == (dm.Shape.ENVELOPE, "whitebeard")
    seed = dm.sniff(shared / "seeds" / "000_5bc5425d50ce9812.txt")
    assert (seed.shape, seed.dialect) == (dm.Shape.ARTICLE, "whitebeard")
    assert "text before the JSON" in str(seed)


def tar_of(number):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for place in range(number):
            member = tarfile.TarInfo(f"{place}.json")
            member.size = len(TEXT)
            archive.addfile(member, io.BytesIO(TEXT.encode()))
    return file.getvalue()


@pytest.mark.parametrize("header", [b"x" * 100, b"{" * 512], ids=["name", "all"])
def test_a_tar_archive_whose_first_header_is_broken_is_told_by_a_later_one(header, tmp_path):
    data = header + tar_of(2)[len(header) :]
    path = tmp_path / "dump.bin"
    path.write_bytes(data)
    for source in (data, path):
        found = dm.sniff(source)
        assert (found.shape, found.reasons) == (
            dm.Shape.CONTAINER,
            ("it is a tar archive whose first header is broken",),
        )
        assert [outcome.ok for outcome in dm.iter_articles(source)].count(True) == 1


def test_a_tar_archive_of_one_broken_member_is_told_by_its_name_and_padding(tmp_path):
    data = b"x" * 100 + tar_of(1)[100:]
    (tmp_path / "a.tar").write_bytes(data)
    (tmp_path / "a.bin").write_bytes(data)
    assert dm.sniff(tmp_path / "a.tar").shape is dm.Shape.CONTAINER
    assert dm.sniff(tmp_path / "a.bin").shape is dm.Shape.OTHER


BROKEN = TEXT[:-5]
AGREED = {
    "a torn first line": (f'<p>x"}}\n{TEXT}\n{TEXT}', "JSON Lines", 1),
    "a tag first": (f"<p\n{TEXT}\n{TEXT}", "JSON Lines", 0),
    "a tag before one article": (f"<p\n{TEXT}", "article", 0),
    "lines behind text": (f"Dump:\n{TEXT}\n{TEXT}", "JSON Lines", 0),
    "null first": (f"null\n{TEXT}", "article", 0),
    "a broken first record": (f"{BROKEN}\n{TEXT}\n{TEXT}", "JSON Lines", 1),
    "dumps": (f"Dump:\n{TEXT}\nDump:\n{TEXT}", "JSON documents", 0),
    "a broken array": (f"[{TEXT}, {BROKEN}, {TEXT}]", "list", 1),
    "PHP": (f"<br />\n<b>Warning</b>: foo\n[{TEXT}, {TEXT}]", "list", 0),
}


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize(("text", "shape", "failures"), AGREED.values(), ids=AGREED)
def test_what_is_sniffed_is_what_a_stream_reads(text, shape, failures, long, tmp_path):
    if long:
        text = text.replace('"<p>Up.</p>"', json.dumps("<p>" + "Up. " * 200_000 + "</p>"))
    path = tmp_path / "dump"
    path.write_text(text, "utf-8")
    found = dm.sniff(path)
    assert (found.shape, found.dialect) == (shape, "whitebeard")
    outcomes = list(dm.iter_articles(path, pipeline=None))
    assert sum(not each.ok for each in outcomes) == failures
    assert sum(each.ok for each in outcomes) == text.count('</p>"}')


def test_what_loads_refuses_by_its_type_is_refused():
    with pytest.raises(TypeError, match="found array"):
        dm.sniff(array.array("i", [1]))
