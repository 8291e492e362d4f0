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


LEFT_OUT = {
    "article.elements": "free data of the CMS",
    "article.options": "free data of the CMS",
    "article.nested": "articles of their own: make rows of `article.nested_in(key)`",
    "*.extra": "keys that no field claims",
    "*.residue": "the notation of the payload",
    "*.pointer": "no part of the value",
    "*.wrapper": "the notation of the payload",
    "authors.source_names": "the other authors of the record; they have rows of their own with its id",
    "authors.renditions": "sizes of the picture of an author",
    "publication.access_groups": "the groups of an article are in `access_groups`",
    "introduction.dateline": "an introduction has none of its own",
}
"""Fields by the path to them, `*` for any; and why they are in no column."""

END = """
## In no column

| field | why |
|---|---|
"""


def page() -> str:
    """Give the whole page."""
    left_out = "".join(f"| `{path}` | {why} |\n" for path, why in LEFT_OUT.items())
    return _tables() + END + left_out


def _tables() -> str:
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
