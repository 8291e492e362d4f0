"""Made records, and files of them on disk."""

import json
from collections.abc import Sequence
from pathlib import Path

import dmarticle as dm


def record(number: int, **more) -> dict:
    """A small article in the CMS's shape, with objects and brackets inside it that could be taken for borders."""
    return {
        "id": str(number),
        "objectType": "Article",
        "title": f'Sea "{number}" ]}}, {{ [',
        "contents": "<p>Up \\ and down: é 海 🌊.</p>",
        "authors": [{"id": "1", "name": "Ann"}, {"id": "2", "name": "Ben"}],
        "keywords": [],
        **more,
    }


def records(count: int) -> list[dict]:
    return [record(number) for number in range(count)]


def write(path: Path, data: str | bytes) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def json_lines(items: Sequence) -> bytes:
    return b"".join(json.dumps(item, ensure_ascii=False).encode() + b"\n" for item in items)


def ids(outcomes) -> list[str]:
    """The ids of the articles, and `!` for each failure."""
    return [outcome.article.id if outcome.ok else "!" for outcome in outcomes]


def stream(source, **options) -> list[dm.Outcome]:
    return list(dm.iter_articles(source, **{"pipeline": None, **options}))
