"""What is made of a golden payload, in the three forms a person can read."""

import json
from pathlib import Path
from typing import Any

import dmarticle as dm
from dmarticle.body.writers.html import write_html
from dmarticle.interchange import unstructure

HERE = Path(__file__).parent
NAMES = sorted(path.parent.name for path in HERE.glob("*/payload.json"))


def made_of(name: str) -> dict[str, str]:
    """Give the expected files of a golden pair by their names."""
    article = dm.load(HERE / name / "payload.json")
    data = unstructure(article)
    del data["body"], data["introduction"]
    parts = {
        "introduction": article.introduction.html if article.introduction else "",
        "story": article.body.html,
        "asides": write_html(article.body.asides),
    }
    ledger = [
        f"{change.step}: {change.kind} at {change.position}: {change.before!r} -> {change.after!r} x{change.count}"
        for change in article.body.changes
    ]
    return {
        "article.json": json.dumps(_steady(data), ensure_ascii=False, indent=1) + "\n",
        "body.html": "".join(f"<!-- {title} -->\n{html}\n" for title, html in parts.items()),
        "ledger.txt": "".join(line + "\n" for line in ledger),
    }


def _steady(value: Any) -> Any:
    """Give plain data with the entries of each residue in one order; theirs is that in which they were found."""
    if isinstance(value, dict):
        steady = {key: _steady(each) for key, each in value.items()}
        return {key: dict(sorted(each.items())) if key == "residue" else each for key, each in steady.items()}
    return [_steady(each) for each in value] if isinstance(value, list) else value
