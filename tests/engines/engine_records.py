"""Records on disk for engines, and what the plain loop makes of them."""

import json
from collections import Counter
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from attrs import frozen
from corpora import HARBOUR, golden_payloads

import dmarticle as dm
from dmarticle import arrow

POISON = [
    '{"id": "1", "title": "Se',
    '[{"objectType": "Article", "id": "1"}, {"objectType": "Article", "id": "2"}]',
    '{"data": []}',
    '{"error": true, "message": "gone"}',
    '"half a \\ud800"',
    '{"objectType": "Article", "id": "half", "title": "half a \\ud800", "views": 99999999999999999999999}',
]
"""Records that are no article, and one that the columns cannot say."""


def payloads(count: int) -> list[str]:
    """Different records, one in a line, some of them poisoned."""
    sources = [*golden_payloads(), json.loads(HARBOUR.read_text("utf-8"))]
    made = []
    for number in range(count):
        source = dict(sources[number % len(sources)])
        inner = source.get("data", source)
        inner = inner[0] if isinstance(inner, list) else inner
        made.append(json.dumps({**inner, "id": str(number)}, ensure_ascii=number % 2 == 0))
    return [*made[: count // 2], *POISON, *made[count // 2 :]]


@frozen
class Records:
    """A corpus on disk: JSON Lines in several files, and Parquet in several row groups."""

    lines: list[str]
    folder: Path

    @property
    def jsonl(self) -> Path:
        return self.folder / "jsonl"

    @property
    def parquet(self) -> Path:
        return self.folder / "parquet"


def write_records(folder: Path, lines: list[str]) -> Records:
    records = Records(lines, folder)
    for path in (records.jsonl, records.parquet):
        path.mkdir()
    for number in range(3):
        (records.jsonl / f"{number}.jsonl").write_text("".join(line + "\n" for line in lines[number::3]), "utf-8")
    table = pa.table({"number": list(range(len(lines))), "payload": lines})
    pq.write_table(table, records.parquet / "0.parquet", row_group_size=7)
    return records


def assert_equals_the_plain_loop(table: pa.Table, lines: list[str], column: str = "payload", **options) -> None:
    """Compare the rows of an engine, in whatever order, with what `loads` gives for each line.

    `column` is the payload, which was kept.
    """
    assert Counter(table[column].to_pylist()) == Counter(lines)
    failed = table.filter(pc.is_null(table["id"]))
    whole = table.filter(pc.is_valid(table["id"]))
    for line, problems in zip(failed[column].to_pylist(), failed["problems"].to_pylist(), strict=True):
        assert error_of(line, options) == problems[0]["detail"]
    for line, article in zip(whole[column].to_pylist(), arrow.from_table(whole), strict=True):
        plain = dm.loads(line, **options)
        assert article == plain
        assert dm.unstructure(article) == dm.unstructure(plain)
    for line, html, text in zip(*(whole[name].to_pylist() for name in (column, "html", "text")), strict=True):
        body = dm.loads(line, **options).body
        assert (html, text) == (body.html, body.text)


def error_of(line: str, options: dict) -> str | None:
    try:
        dm.loads(line, **options)
    except dm.DmarticleError as error:
        return str(error)
    return None
