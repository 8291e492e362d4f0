"""The table of format x feature in docs/exports.md, measured: `python tests/exports/feature_table.py` writes it."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from probes import Probe, field_probes, node_probes, verdict_of  # noqa: E402

from dmarticle.exports import format_names, get_format  # noqa: E402

PAGE = ROOT / "docs" / "exports.md"
BEGIN, END = "<!-- features: begin -->\n", "<!-- features: end -->\n"
SHOWN = {"yes": "yes", "simpler": "simpler", "in part": "in part", "no": "–"}


def table() -> str:
    """Give the tables: the formats, what a body is made of, and the fields."""
    nodes, known = verdicts(node_probes()), verdicts(field_probes())
    carried = {name: found for name, found in known.items() if set(found) != {"no"}}
    left = [name for name in known if name not in carried]
    parts = [formats(), "### The body", rows("block or inline", nodes), "### The fields", rows("field", carried)]
    parts += ["No format has a place for these fields: " + ", ".join(f"`{name}`" for name in left) + "."]
    return "\n\n".join(parts) + "\n"


def formats() -> str:
    """Give the table of the formats."""
    lines = ["| name | what it is | file |", "|---|---|---|"]
    known = map(get_format, format_names())
    lines += [f"| `{each.name}` | [{each.title}]({each.specification}) | `{each.media_type}` |" for each in known]
    return "\n".join(lines)


def verdicts(probes: Iterable[Probe]) -> dict[str, tuple[str, ...]]:
    """Give what each format does with each thing, by its name; a loss that nobody is told of raises an error."""
    by_name: dict[str, list[Probe]] = {}
    for probe in probes:
        by_name.setdefault(probe.name, []).append(probe)
    return {thing: tuple(verdict_of(each, name) for name in format_names()) for thing, each in by_name.items()}


def rows(what: str, found: Mapping[str, tuple[str, ...]]) -> str:
    """Give a table with a row for each thing and a column for each format."""
    names = format_names()
    lines = [f"| {what} | {' | '.join(f'`{name}`' for name in names)} |", "|---" * (len(names) + 1) + "|"]
    lines += [f"| `{thing}` | {' | '.join(SHOWN[each] for each in line)} |" for thing, line in found.items()]
    return "\n".join(lines)


def written(page: str) -> str:
    """Give the page with the tables as they are now."""
    before, _, rest = page.partition(BEGIN)
    return f"{before}{BEGIN}\n{table()}\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
