"""A difference between two versions: fields, then the body in the manner of a diff, words marked."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import has

from ..differences import BlockChange, CountChange, Difference, DiffKind, FieldChange
from ..differences.lines import told, told_json
from ..differences.report import SIGNS
from ..differences.spoken import name_of
from ..plural import plural
from .body import markup_told
from .bounded import HEADLINE, LINES, cut, more_lines
from .frame import chip, fold, framed, number, rows, spaced
from .markup import Content, Markup, element, join
from .words import edited

PARTS = ("words", "sides")
_KINDS = {
    DiffKind.ADDED: "dm-good", DiffKind.REMOVED: "dm-error", DiffKind.CHANGED: "dm-warning", DiffKind.MOVED: "dm-info",
}  # fmt: skip
_CLASSES = {DiffKind.ADDED: "dm-added", DiffKind.REMOVED: "dm-removed", DiffKind.MOVED: "dm-moved"}


def difference_view(difference: Difference) -> Markup:
    """Show what changed from one version to another."""
    title = element("span", "Changes in " if difference else "Nothing changed in ", kind="dm-muted")
    blocks = (*difference.introduction, *difference.blocks, *difference.asides)
    counts = [chip(plural(len(difference.fields), "field"))] if difference.fields else []
    for kind, name in _KINDS.items():
        found = sum(each.kind is kind for each in blocks)
        counts += [chip(f"{plural(found, 'block')} {kind}", name)] if found else []
    return framed(
        element("p", title, element("bdi", cut(difference.title, HEADLINE)), kind="dm-head"),
        element("p", spaced(counts)) if counts else None,
        _fields(difference.fields),
        _blocks("Before the body", difference.introduction),
        _blocks("Body", difference.blocks),
        _blocks("Beside the story", difference.asides),
        *_reading(difference),
        parts=PARTS,
    )


def _fields(fields: Sequence[FieldChange]) -> Markup:
    lines = [*map(_field, fields[:LINES]), *more_lines(len(fields) - LINES, "difference.fields", columns=3)]
    return rows(("", "field", "what it was, and what it is"), lines, caption="Fields")


def _field(change: FieldChange) -> Markup:
    path = change.path or change.path_before or ""
    moved = change.kind is DiffKind.MOVED and change.path_before != change.path
    return element(
        "tr",
        element("td", SIGNS[change.kind], kind="dm-sign", title=str(change.kind)),
        element("td", element("code", f"{change.path_before} → {path}" if moved else path)),
        element("td", *_values(change), kind="dm-values", auto=True),
    )


def _values(change: FieldChange) -> Iterator[Content]:
    if change.words:
        yield edited(change.words)
        return
    if change.kind in (DiffKind.CHANGED, DiffKind.REMOVED):
        yield element("del", _told(change.before, json=change.json))
        yield " "
    if change.kind in (DiffKind.CHANGED, DiffKind.ADDED):
        yield element("ins", _told(change.after, json=change.json))
    if change.kind is DiffKind.MOVED:
        yield _told(change.after, json=change.json)


def _told(value: object, *, json: bool) -> str:
    if json:
        return told_json(value)
    return f"{type(value).__name__}: {told(value)}" if has(type(value)) else told(value)


def _blocks(title: str, changes: Sequence[BlockChange]) -> Markup:
    """Show the blocks that changed; between them those that did not, folded."""
    if all(change.kind is DiffKind.EQUAL for change in changes):
        return join()
    lines: list[Markup] = []
    left = 0
    for equal, group in groupby(changes, lambda change: change.kind is DiffKind.EQUAL):
        several, room = list(group), max(LINES - len(lines), 0)
        if equal:
            lines += [_unchanged(several)] if room else []
            continue
        lines += map(_block, several[:room])
        left += max(len(several) - room, 0)
    lines += more_lines(left, "difference.blocks", columns=3)
    return rows((), lines, caption=title)


def _unchanged(changes: Sequence[BlockChange]) -> Markup:
    words = (element("p", _words(each), auto=True) for each in changes[:LINES])
    summary = element("summary", f"{plural(len(changes), 'block')} as before")
    return element("tr", element("td", element("details", summary, words), colspan=3, kind="dm-skip"))


def _block(change: BlockChange) -> Markup:
    markup = [element("span", markup_told(each), kind="dm-key dm-changed") for each in change.markup]
    return element(
        "tr",
        element("td", SIGNS[change.kind], kind="dm-sign", title=str(change.kind)),
        element("td", _places(change), element("div", name_of(change.block)), kind="dm-place"),
        element(
            "td",
            element("div", _said(change), kind="dm-text", auto=True),
            element("div", spaced(markup), kind="dm-label") if markup else None,
            kind="dm-said",
        ),
        kind=_CLASSES.get(change.kind),
    )


def _places(change: BlockChange) -> str:
    places = [place for place in (change.position_before, change.position) if place is not None]
    return " → ".join(str(place) for place in dict.fromkeys(places))


def _said(change: BlockChange) -> Content:
    if change.kind is DiffKind.ADDED:
        return element("ins", _words(change))
    if change.kind is DiffKind.REMOVED:
        return element("del", _words(change))
    return edited(change.words) if change.words else _words(change)


def _words(change: BlockChange) -> str:
    words = "".join(edit.text for edit in change.words)
    return words or str(getattr(change.block, "url", None) or "(no words)")


def _reading(difference: Difference) -> Iterator[Content]:
    """Show how reading the two versions differed, which is no change of the article."""
    counts = {"problems": difference.problems, "cleaning": difference.cleaning}
    found = [(what, each) for what, several in counts.items() for each in several]
    if found:
        table = rows(("what", "", "before", "after"), (_count(what, each) for what, each in found))
        yield fold("How reading them differed", table, note=f"{len(found):,}; no change of the article")
    yield from (element("p", note, kind="dm-muted") for note in difference.notes)


def _count(what: str, change: CountChange) -> Markup:
    name = element("td", element("code", change.name))
    return element("tr", element("td", what), name, number(change.before), number(change.after))
