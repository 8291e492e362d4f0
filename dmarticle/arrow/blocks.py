# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
"""Blocks as records: what people ask of them in columns of their own, and all of a block where these do not do."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter, itemgetter
from typing import Any

import pyarrow as pa
from attrs import evolve

from ..body.nodes import (
    Appeal,
    Caption,
    DefinitionList,
    Divider,
    Embed,
    Figure,
    Gallery,
    Heading,
    KeyPoints,
    List,
    Media,
    Note,
    Paragraph,
    Preformatted,
    Quote,
    RelatedLink,
    Signoff,
    Table,
    Text,
)
from ..body.writers.text import write_text
from ..body.writers.unknown import unknown
from ..exactness import TAG
from .column import INTEGER, JSON_TEXT, TEXT, Array, Column, list_column, plain_column, struct_column
from .jsontexts import read_json
from .trees import tree_text

COLUMNS: dict[str, Column] = {
    "type": TEXT,
    "text": TEXT,
    "level": INTEGER,
    "kind": TEXT,
    "url": TEXT,
    "title": TEXT,
    "alt": TEXT,
    "caption": TEXT,
    "credit": TEXT,
    "label": TEXT,
    "provider": TEXT,
    "width": INTEGER,
    "height": INTEGER,
    "link": TEXT,
    "attachment_id": TEXT,
    "poster": TEXT,
    "language": TEXT,
    "code": plain_column(pa.bool_()),
    "ordered": plain_column(pa.bool_()),
    "start": INTEGER,
    "cite": TEXT,
    "pull": plain_column(pa.bool_()),
    "tree": JSON_TEXT,
}
"""The columns of a block. `type` and `text` are of every block; `tree` is all of it as JSON, and null where the other
columns say all; each other column is the attribute of its name, null where the type of block has none."""

LINES: dict[type, str] = {
    Paragraph: "text",
    Heading: "text",
    Note: "text",
    Appeal: "text",
    RelatedLink: "title",
}
"""Blocks that are a line of text, and the column that says it where it is text alone, without links and emphasis."""

VALUES = (Preformatted, Signoff)
"""Blocks whose `value` is their text."""

KINDS: dict[type[Any], tuple[str, ...]] = {
    Paragraph: (),
    Heading: ("level",),
    Note: ("kind",),
    Appeal: (),
    RelatedLink: ("url", "title", "label"),
    Preformatted: ("language", "code"),
    Signoff: (),
    Divider: (),
    Figure: ("url", "alt", "caption", "credit", "width", "height", "link", "attachment_id"),
    Embed: ("url", "title", "caption", "provider", "width", "height"),
    Media: ("url", "kind", "title", "caption", "poster"),
    Gallery: ("caption",),
    Table: ("caption",),
    List: ("ordered", "start"),
    Quote: ("cite", "pull"),
    DefinitionList: (),
    KeyPoints: (),
}
"""The columns of each type of block, beside `type` and `text`."""

NAMES = {kind.__name__: kind for kind in KINDS}

DERIVED = ("provider",)
"""Columns that are no field of the block, but follow from its fields."""


def _caption_text(block: Any) -> str | None:
    return None if block.caption is None else write_text((block.caption,))


def _getter(name: str) -> Callable[[Any], Any]:
    return _caption_text if name == "caption" else attrgetter(name)


_PLACES = {name: place for place, name in enumerate(COLUMNS)}
_GETTERS = {kind: tuple((_PLACES[name], _getter(name)) for name in names) for kind, names in KINDS.items()}
_WIDTH = len(COLUMNS)
_BETWEEN = (None,) * (_WIDTH - 3)
"""What stands between the text and the tree of a paragraph."""


def _record(block: Any) -> tuple[Any, ...]:
    """Give the values of a block, one for each column."""
    kind = type(block)
    getters = _GETTERS.get(kind)
    if getters is None:
        raise unknown(block, KINDS)
    alone = _lone_text(block.children) if kind in LINES else None
    text = write_text((block,)) if alone is None or kind is RelatedLink else alone
    tree = None if _is_said(block, alone) else tree_text(block)
    if not getters:
        return (kind.__name__, text, *_BETWEEN, tree)
    record: list[Any] = [None] * _WIDTH
    record[0], record[1], record[-1] = kind.__name__, text, tree
    for place, get in getters:
        record[place] = get(block)
    return tuple(record)


def _lone_text(inlines: tuple[Any, ...]) -> str | None:
    """Give the text of a line that is nothing but text, else None."""
    return (inlines[0].value or None) if len(inlines) == 1 and type(inlines[0]) is Text else None


def _is_said(block: Any, alone: str | None) -> bool:
    """Tell whether the columns say all of a block."""
    kind = type(block)
    if kind in LINES:
        return alone is not None
    if kind in (Figure, Media, Embed):
        caption: Caption | None = block.caption
        return (caption is None or _lone_text(caption.children) is not None) and not getattr(block, "fallback", ())
    return kind in VALUES or kind is Divider


def _as_node(record: Mapping[str, Any] | None) -> Any:
    """Give the plain data of the block that a record says."""
    if record is None or record["tree"] is not None:
        return record and read_json(record["tree"])
    kind = NAMES.get(record["type"])
    if kind is None:
        return {TAG: record["type"]}  # refused where plain data becomes values, with the choices
    node: dict[str, Any] = {name: record[name] for name in KINDS[kind] if name not in DERIVED}
    if kind in LINES:
        node["children"] = _as_line(record[LINES[kind]])
        node.pop("title", None)
    elif kind in VALUES:
        node["value"] = record["text"]
    if node.get("caption") is not None:
        node["caption"] = {"children": _as_line(node["caption"])}
    return {TAG: record["type"], **node}


def _as_line(text: str | None) -> list[dict[str, Any]]:
    return [{TAG: Text.__name__, "value": text}]


_RECORDS = struct_column(COLUMNS, _record)


def _read(array: Array) -> list[Any]:
    return [_as_node(record) for record in _RECORDS.read(array)]


BLOCKS = list_column(evolve(_RECORDS, read=_read))
"""A column of blocks."""


def joined_text(records: Iterable[tuple[Any, ...]]) -> str:
    """Give what `write_text` gives of blocks, from the records of them."""
    return "\n\n".join(filter(None, map(itemgetter(_PLACES["text"]), records)))
