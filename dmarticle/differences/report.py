"""A difference as a report for people at a terminal."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..plural import plural
from .block_changes import BlockChange
from .counts import CountChange
from .difference import Difference
from .fields import FieldChange
from .kinds import DiffKind
from .lines import flat, marked, short, told, told_json, wrapped
from .markup import MarkupChange
from .spoken import name_of

SHORT = 72
"""Characters shown of words that did not change."""
SIGNS = {
    DiffKind.CHANGED: "~",
    DiffKind.ADDED: "+",
    DiffKind.REMOVED: "-",
    DiffKind.MOVED: ">",
}
"""What a line begins with."""


def report(difference: Difference) -> str:
    """Write a difference: its fields first, then its blocks, then how reading them differed.

    Removed words stand in `[-these-]`, added ones in `{+these+}`. Before a block is its place among the blocks.
    """
    lines = [f"{'changes' if difference else 'nothing changed'} in {' '.join(difference.title.split())!r}"]
    for title, found in _sections(difference):
        lines += [title, *found] if found else []
    return "\n".join(lines)


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
    tell = told_json if change.json else told
    if change.kind is DiffKind.MOVED:
        paths = dict.fromkeys((str(change.path_before), str(change.path)))  # neighbours may have changed places
        yield from _line(change.kind, f"{' -> '.join(paths)}: {tell(change.after)}")
    elif change.kind is not DiffKind.CHANGED:
        value = change.after if change.kind is DiffKind.ADDED else change.before
        yield from _line(change.kind, f"{path}: {tell(value)}")
    elif change.words and " " in change.before:
        yield from _line(change.kind, f"{path}: {marked(change.words)}")
    else:
        yield from _line(change.kind, f"{path}: {tell(change.before)} -> {tell(change.after)}")


def _blocks(changes: Sequence[BlockChange]) -> Iterator[str]:
    """Tell of the blocks that changed, and how many did not between them; nothing when none changed."""
    if all(change.kind is DiffKind.EQUAL for change in changes):
        return
    for equal, group in groupby(changes, lambda change: change.kind is DiffKind.EQUAL):
        found = list(group)
        if equal:
            yield f"    ({plural(len(found), 'block')} as before)"
        else:
            yield from (line for each in found for line in _block(each))


def _block(change: BlockChange) -> Iterator[str]:
    yield from _line(change.kind, f"{_places(change)} {name_of(change.block)}: {_said(change)}")
    for each in change.markup:
        yield from wrapped(f"      {_markup(each)}", "        ")


def _places(change: BlockChange) -> str:
    """Give the place of a block, or both where it has another one now."""
    places = [place for place in (change.position_before, change.position) if place is not None]
    return " -> ".join(f"[{place}]" for place in dict.fromkeys(places))


def _said(change: BlockChange) -> str:
    if change.kind in (DiffKind.ADDED, DiffKind.REMOVED):
        return flat("".join(edit.text for edit in change.words)) or _shown(change)
    if change.reworded:
        return marked(change.words)
    return short("".join(edit.text for edit in change.words), SHORT) or _shown(change)


def _shown(change: BlockChange) -> str:
    """Say what a block without words shows."""
    return str(getattr(change.block, "url", None) or "(no words)")


def _markup(change: MarkupChange) -> str:
    over = f" over “{short(change.words, SHORT)}”" if change.words else ""
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
    return wrapped(f"  {SIGNS[kind]} {text}", "    ")
