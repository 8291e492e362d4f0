"""The table of format x feature in docs/exports.md, measured: `python tests/exports/feature_table.py` writes it."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from probes import Probe, field_probes, node_probes, tried  # noqa: E402

from dmarticle.exports import format_names, get_format  # noqa: E402

PAGE = ROOT / "docs" / "exports.md"
BEGIN, END = "<!-- features: begin -->\n", "<!-- features: end -->\n"
SHOWN = {"yes": "yes", "simpler": "simpler", "in part": "in part", "no": "–"}


def table() -> str:
    """Give the tables: the formats, what a body is made of, and the fields."""
    parts = [formats(), "### The body", *rows("block or inline", node_probes())]
    known = list(field_probes())
    carried = [probe for probe in known if any(tried(probe, name).verdict != "no" for name in format_names())]
    left = [probe.name for probe in known if probe not in carried]
    parts += ["### The fields", *rows("field", carried)]
    parts += ["No format has a place for these fields: " + ", ".join(f"`{name}`" for name in left) + "."]
    return "\n\n".join(parts) + "\n"


def formats() -> str:
    """Give the table of the formats."""
    lines = ["| name | what it is | file |", "|---|---|---|"]
    known = map(get_format, format_names())
    lines += [f"| `{each.name}` | [{each.title}]({each.specification}) | `{each.media_type}` |" for each in known]
    return "\n".join(lines)


def rows(what: str, probes: Iterable[Probe]) -> Iterator[str]:
    """Give a table with a row for each probe and a column for each format."""
    names = format_names()
    lines = [f"| {what} | {' | '.join(f'`{name}`' for name in names)} |", "|---" * (len(names) + 1) + "|"]
    for probe in probes:
        verdicts = " | ".join(SHOWN[tried(probe, name).verdict] for name in names)
        lines.append(f"| `{probe.name}` | {verdicts} |")
    yield "\n".join(lines)


def written(page: str) -> str:
    """Give the page with the tables as they are now."""
    before, _, rest = page.partition(BEGIN)
    return f"{before}{BEGIN}\n{table()}\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
