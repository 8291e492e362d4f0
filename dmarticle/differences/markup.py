"""What changed around the words: marks over words that both versions have, and attributes of the block."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from attrs import frozen

from ..body.nodes import Block
from .kinds import DiffKind
from .spoken import Marks, Spoken, description, details, name_of, spoken
from .words import WordEdit

_NONE: Marks = {}


@frozen
class MarkupChange:
    """One thing that changed around words that did not."""

    name: str
    """What changed: a mark over words (`strong`, `link`), an attribute of the block (`level`, `url`, `alt`), its
    `type`, or its `structure`: how it is nested, or something in it that has no words."""
    words: str = ""
    """The words the mark stands over; `""` for what is said of the whole block."""
    before: str | None = None
    """What it was: the address of a link, the level of a heading, `""` for a mark without details; None when
    there was none."""
    after: str | None = None
    """What it is, as `before`; None when there is none any more."""


class _Aligned(NamedTuple):
    """Some text of both versions, with the marks over it in each."""

    text: str
    before: Marks
    after: Marks


def markup_changes(before: Block, after: Block, edits: Sequence[WordEdit]) -> tuple[MarkupChange, ...]:
    """Tell what changed in a block besides its words.

    Args:
        before: The block as it was.
        after: The block as it is.
        edits: What became of its words.
    """
    if before == after:
        return ()
    changes = (*_attributes(before, after), *_marks(_aligned(spoken(before), spoken(after), edits)))
    reworded = any(edit.kind is not DiffKind.EQUAL for edit in edits)
    if not changes and not reworded:
        return (MarkupChange("structure"),)
    return changes


def _attributes(before: Block, after: Block) -> Iterator[MarkupChange]:
    if type(before) is not type(after):
        yield MarkupChange("type", before=_typed(before), after=_typed(after))
        return
    old, new = dict(details(before)), dict(details(after))
    for name in dict.fromkeys((*old, *new)):
        if old.get(name) != new.get(name):
            yield MarkupChange(name, before=_told(old.get(name)), after=_told(new.get(name)))


def _typed(block: Block) -> str:
    return " ".join(filter(None, (name_of(block), description(block))))


def _told(value: object) -> str | None:
    return None if value is None else str(value)


def _marks(aligned: Iterable[_Aligned]) -> Iterator[MarkupChange]:
    """Give each mark that came, went or changed, once for all the words beside each other it stands over."""
    for changed, group in groupby(aligned, lambda each: _changed(each.before, each.after)):
        words = " ".join("".join(each.text for each in group).split())
        if words:
            for name, before, after in changed:
                yield MarkupChange(name, words, before, after)


def _changed(before: Marks, after: Marks) -> tuple[tuple[str, str | None, str | None], ...]:
    names = sorted({*before, *after}) if before != after else ()
    return tuple((name, before.get(name), after.get(name)) for name in names if before.get(name) != after.get(name))


def _aligned(old: Sequence[Spoken], new: Sequence[Spoken], edits: Iterable[WordEdit]) -> Iterator[_Aligned]:
    """Give the text that both versions have, cut wherever the marks change in one of them."""
    ahead, later = _Runs(old), _Runs(new)
    for edit in edits:
        if edit.kind is DiffKind.REMOVED:
            ahead.skip(len(edit.text))
        elif edit.kind is DiffKind.ADDED:
            later.skip(len(edit.text))
        else:
            yield from _beside(ahead, later, edit.text)
        if edit.kind is not DiffKind.EQUAL:
            yield _Aligned("", _NONE, _NONE)  # so that words on both sides of it are told apart


def _beside(old: "_Runs", new: "_Runs", text: str) -> Iterator[_Aligned]:
    start = 0
    while start < len(text):
        size = min(old.left, new.left, len(text) - start)
        yield _Aligned(text[start : start + size], old.marks, new.marks)
        old.skip(size)
        new.skip(size)
        start += size


class _Runs:
    """A place in the runs of a text."""

    def __init__(self, runs: Sequence[Spoken]) -> None:
        self._runs = iter([run for run in runs if run.text])
        self.left = 0
        """Characters left of the run."""
        self.marks = _NONE
        """The marks over them."""
        self._next()

    def skip(self, size: int) -> None:
        """Go on by so many characters."""
        while size >= self.left and size:
            size -= self.left
            if not self._next():
                return
        self.left -= size

    def _next(self) -> bool:
        run = next(self._runs, None)
        self.left, self.marks = (0, _NONE) if run is None else (len(run.text), run.marks)
        return run is not None
