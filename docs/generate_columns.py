"""Write docs/columns.md from the schemas: `python docs/generate_columns.py`."""

from collections.abc import Iterator
from pathlib import Path

import dmarticle as dm

PAGE = Path(__file__).parent / "columns.md"

HEAD = """# Columns

What [`dm.to_records` and `dm.to_tables`](tables.md) have in each column. None is what is not known; columns that say
*never None* always hold a value.

This page is written from `dm.RECORDS` and `dm.TABLES` by `python docs/generate_columns.py`; a test fails when it is
behind.
"""


def page() -> str:
    """Give the whole page."""
    return HEAD + "".join("\n" + "\n".join(_table(each)) + "\n" for each in (dm.RECORDS, *dm.TABLES.values()))


def _table(table: dm.TableSchema) -> Iterator[str]:
    yield f"## {table.name}\n"
    yield table.meaning + _keys(table)
    if table.name == "articles":
        return
    yield "\n| name | type | meaning |\n|---|---|---|"
    for column in table.columns:
        kind = "list[str]" if column.type == list[str] else column.type.__name__
        never = " *Never None.*" if column.required else ""
        yield f"| `{column.name}` | `{kind}` | {column.meaning}{never} |"


def _keys(table: dm.TableSchema) -> str:
    told = f" Told by {_names(table.primary_key)}." if table.primary_key else ""
    shared = " Articles share its rows." if table.shared else ""
    refers = "".join(
        f" {_names(key.columns)} names {_names(key.references)} of [{key.table}](#{key.table})."
        for key in table.foreign_keys
    )
    return told + shared + refers


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
