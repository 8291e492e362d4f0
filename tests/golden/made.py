"""What is made of a golden payload, in the three forms a person can read."""

import json
from pathlib import Path

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
        "article.json": json.dumps(data, ensure_ascii=False, indent=1) + "\n",
        "body.html": "".join(f"<!-- {title} -->\n{html}\n" for title, html in parts.items()),
        "ledger.txt": "".join(line + "\n" for line in ledger),
    }
