"""A difference as a report for people at a terminal."""

import json
import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import cast

from attrs import has

from .block_changes import BlockChange
from .counts import CountChange
from .difference import Difference
from .fields import FieldChange
from .kinds import DiffKind
from .markup import MarkupChange
from .signatures import compared, is_mapping, is_sequence
from .spoken import name_of
from .words import WordEdit

WIDTH = 100
"""Characters of a line, where words allow it."""
AROUND = 40
"""Characters of text shown beside an edit; more of what stayed the same is left out."""
LONGEST = 400
"""Characters shown of a value of a field, or of the words of a block that only moved."""
NOTHING = "nothing changed"

SIGNS = {
    DiffKind.CHANGED: "~",
    DiffKind.ADDED: "+",
    DiffKind.REMOVED: "-",
    DiffKind.MOVED: ">",
}
"""What a line begins with."""

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")  # would be orders to a terminal
_GLUE = "\x1e"  # a space that is not to be broken at
_LABELS = ("title", "name", "caption", "url", "id")


def report(difference: Difference) -> str:
    """Write a difference: its fields first, then its blocks, then how reading them differed.

    Removed words stand in `[-these-]`, added ones in `{+these+}`. Before a block is its place among the blocks.
    """
    lines = [f"{'changes in' if difference else NOTHING + ' in'} {difference.title!r}"]
    for title, found in _sections(difference):
        lines += [title, *found] if found else []
    return "\n".join(_CONTROL.sub("\ufffd", line) for line in lines)


def _sections(difference: Difference) -> Iterator[tuple[str, list[str]]]:
    yield "fields", [line for each in difference.fields for line in _field(each)]
    yield "introduction", list(_blocks(difference.introduction))
    yield "body", list(_blocks(difference.blocks))
    yield "asides", list(_blocks(difference.asides))
    yield "problems", [_count(each) for each in difference.problems]
    yield "cleaning", [_count(each) for each in difference.cleaning]
    yield "notes", [f"  {each}" for each in difference.notes]


def _field(change: FieldChange) -> Iterator[str]:
    path = change.path or change.path_before
    if change.kind is DiffKind.MOVED:
        yield from _line(change.kind, f"{change.path_before} -> {change.path}: {told(change.after)}")
    elif change.kind is not DiffKind.CHANGED:
        value = change.after if change.kind is DiffKind.ADDED else change.before
        yield from _line(change.kind, f"{path}: {told(value)}")
    else:
        yield from _line(change.kind, f"{path}: {_edited(change)}")


def _edited(change: FieldChange) -> str:
    if change.words and " " in change.before:
        return _marked(change.words)
    return f"{told(change.before)} -> {told(change.after)}"


def told(value: object) -> str:
    """Say in a few words what a value is: a text as it is, a record by its name."""
    if isinstance(value, str):
        return _short(value) or '""'
    if has(type(value)):
        names = [name for name in _LABELS if name in compared(value) and getattr(value, name)]
        return _short(str(getattr(value, names[0]))) if names else type(value).__name__
    if isinstance(value, tuple):
        return ", ".join(map(told, cast("tuple[object, ...]", value)))
    if is_mapping(value) or is_sequence(value):
        return _json(value)
    return str(value)


def _json(value: object) -> str:
    try:
        return _short(json.dumps(value, ensure_ascii=False, default=str))
    except RecursionError:  # as deep as a payload may be nested, JSON cannot be written any more
        return "deeply nested data"


def _blocks(changes: Sequence[BlockChange]) -> Iterator[str]:
    """Tell of the blocks that changed, and how many did not between them; nothing when none changed."""
    if all(change.kind is DiffKind.EQUAL for change in changes):
        return
    for equal, group in groupby(changes, lambda change: change.kind is DiffKind.EQUAL):
        found = list(group)
        if equal:
            yield f"    ({'1 block' if len(found) == 1 else f'{len(found)} blocks'} as before)"
        else:
            yield from (line for each in found for line in _block(each))


def _block(change: BlockChange) -> Iterator[str]:
    yield from _line(change.kind, f"{_places(change)} {name_of(change.block)}: {_said(change)}")
    for each in change.markup:
        yield from _wrapped(f"      {_markup(each)}", "        ")


def _places(change: BlockChange) -> str:
    """Give the place of a block, or both where it has another one now."""
    places = [place for place in (change.position_before, change.position) if place is not None]
    return " -> ".join(f"[{place}]" for place in dict.fromkeys(places))


def _said(change: BlockChange) -> str:
    if change.kind in (DiffKind.ADDED, DiffKind.REMOVED):
        return _flat("".join(edit.text for edit in change.words)) or _shown(change)
    if change.reworded:
        return _marked(change.words)
    return _short("".join(edit.text for edit in change.words), 72) or _shown(change)


def _shown(change: BlockChange) -> str:
    """Say what a block without words shows."""
    return str(getattr(change.block, "url", None) or "(no words)")


def _marked(edits: Sequence[WordEdit]) -> str:
    """Write edits as `[-these-]{+those+}`, with some of the text around them."""
    parts: list[str] = []
    for place, edit in enumerate(edits):
        if edit.kind is DiffKind.REMOVED:
            parts.append(f"[-{_glued(edit.text)}-]")
        elif edit.kind is DiffKind.ADDED:
            parts.append(f"{{+{_glued(edit.text)}+}}")
        else:
            parts.append(_around(edit.text, first=place == 0, last=place == len(edits) - 1))
    return "".join(parts)


def _around(text: str, *, first: bool, last: bool) -> str:
    """Leave out the middle of a text between edits, or its far end, at spaces."""
    before = "" if first else text[:AROUND].rpartition(" ")[0]
    after = "" if last else text[-AROUND:].partition(" ")[2]
    gap = " … " if before and after else "… " if after else " …" if before else "…"
    short = (before if before else "") + gap + after
    return _flat(text) if len(text) <= len(short) + AROUND else _flat(short)


def _markup(change: MarkupChange) -> str:
    over = f" over “{_short(change.words, 72)}”" if change.words else ""
    if change.before is None and change.after is None:
        return f"{change.name} changed{over}"
    if change.before is None:
        return f"{change.name} added{over}{_value(change.after)}"
    if change.after is None:
        return f"{change.name} removed{over}{_value(change.before)}"
    return f"{change.name}{over}: {change.before or '(plain)'} -> {change.after or '(plain)'}"


def _value(value: str | None) -> str:
    return f": {value}" if value else ""


def _count(change: CountChange) -> str:
    return f"    {change.name}: {change.before} -> {change.after}"


def _line(kind: DiffKind, text: str) -> list[str]:
    return _wrapped(f"  {SIGNS[kind]} {text}", "    ")


def _wrapped(text: str, indent: str) -> list[str]:
    lines = textwrap.wrap(text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return [line.replace(_GLUE, " ") for line in lines]


def _glued(text: str) -> str:
    """Keep the spaces at the ends of an edit from becoming ends of lines."""
    flat, inner = _flat(text), _flat(text.strip(" "))
    before, _, after = flat.partition(inner) if inner else (flat, "", "")
    return before.replace(" ", _GLUE) + inner + after.replace(" ", _GLUE)


def _flat(text: str) -> str:
    """Show line ends as a sign, so that what is on one line stays there."""
    return text.replace("\n", "⏎")


def _short(text: str, longest: int = LONGEST) -> str:
    shown = " ".join(text.split())
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"
