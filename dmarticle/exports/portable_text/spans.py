"""How a line of text is taken apart into spans, with marks and their definitions."""

import re
from collections.abc import Iterable
from typing import TypeAlias

from attrs import frozen

from ... import urls
from ...body.anchors import is_name
from ...body.inlines import Marks, flatten
from ...body.nodes import (
    ANCHOR_PREFIX,
    Abbreviation,
    Anchor,
    Code,
    Emphasis,
    Inline,
    InlineContainer,
    LineBreak,
    Link,
    Mark,
    Quotation,
    Small,
    Span,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Underline,
)
from ...jsontypes import Json

DECORATORS: dict[type[InlineContainer], str] = {
    Strong: "strong", Emphasis: "em", Underline: "underline", Strikeout: "strike-through", Code: "code",
    Subscript: "sub", Superscript: "sup", Mark: "highlight", Small: "small", Quotation: "quotation",
}  # fmt: skip
"""Marks without data; the first five are those that every reader of Portable Text knows."""

_LINE_ENDS = re.compile(r"[\t\n\r\f]")  # a line end in a span is a line break, and in a text of HTML a space
_EMPTY_LINE = "\n\n"

Child: TypeAlias = "tuple[str, tuple[str, ...], tuple[int, ...]] | str"
"""Text, its decorators, and the numbers of its annotations; or the name of a place."""


@frozen
class Line:
    """A line of text before it has keys."""

    parts: tuple[Child, ...]
    annotations: tuple[dict[str, Json], ...] = ()

    @classmethod
    def joined(cls, lines: "Iterable[Line]") -> "Line":
        """Give several lines as one, with an empty line between two."""
        parts = _Parts()
        annotations: list[dict[str, Json]] = []
        for line in lines:
            if parts:
                parts.add((_EMPTY_LINE, (), ()))
            for part in line.parts:
                parts.add(_moved(part, len(annotations)))
            annotations += line.annotations
        return cls(parts.put_together(), tuple(annotations))

    @property
    def content(self) -> Json:
        """All of it, as the key of its block is made of."""
        return [[list(each) if isinstance(each, tuple) else each for each in self.parts], list(self.annotations)]

    def children(self, key: str) -> list[Json]:
        """Give the spans and the places, their keys those of the block with a number; no block is without a span."""
        parts = self.parts or (("", (), ()),)
        return [_child(part, key, number) for number, part in enumerate(parts)]

    def definitions(self, key: str) -> list[Json]:
        """Give the annotations, their keys those of the block with a number."""
        return [{"_key": _mark_key(key, number), **each} for number, each in enumerate(self.annotations)]


class _Parts:
    """Places and text as they come; text over which the same marks hold is put together once, at the end."""

    def __init__(self) -> None:
        self._found: list[tuple[list[str], tuple[tuple[str, ...], tuple[int, ...]]] | str] = []

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, new: Child) -> None:
        """Add a place, or text."""
        last = self._found[-1] if self._found else ""
        if isinstance(new, str):
            self._found.append(new)
        elif not isinstance(last, str) and last[1] == new[1:]:
            last[0].append(new[0])
        else:
            self._found.append(([new[0]], new[1:]))

    def put_together(self) -> tuple[Child, ...]:
        """Give all that came."""
        return tuple(each if isinstance(each, str) else ("".join(each[0]), *each[1]) for each in self._found)


def _moved(part: Child, by: int) -> Child:
    return part if isinstance(part, str) else (part[0], part[1], tuple(number + by for number in part[2]))


def _child(part: Child, key: str, number: int) -> Json:
    if isinstance(part, str):
        return {"_type": "anchor", "_key": f"{key}{number}", "id": part}
    text, decorators, annotations = part
    marks: list[Json] = [*decorators, *(_mark_key(key, each) for each in annotations)]
    return {"_type": "span", "_key": f"{key}{number}", "text": text, "marks": marks}


def _mark_key(key: str, number: int) -> str:
    return f"{key}m{number}"


def taken_apart(line: tuple[Inline, ...]) -> Line:
    """Take a line of text apart; an annotation holds as long as its mark goes on."""
    parts = _Parts()
    annotations: list[dict[str, Json]] = []
    held: dict[InlineContainer, int] = {}
    for content, marks in flatten(line):
        if content == "":
            continue
        held = _annotated(marks, held, annotations)
        if isinstance(content, Anchor):
            if is_name(content.id.removeprefix(ANCHOR_PREFIX)):
                parts.add(content.id)
            continue
        text = "\n" if isinstance(content, LineBreak) else _LINE_ENDS.sub(" ", content)
        decorators = tuple(name for mark in marks if (name := DECORATORS.get(type(mark))))
        parts.add((text, decorators, tuple(held.values())))
    return Line(parts.put_together(), tuple(annotations))


def _annotated(
    marks: Marks, held: dict[InlineContainer, int], annotations: list[dict[str, Json]]
) -> dict[InlineContainer, int]:
    """Give the number of the annotation for each mark that has data, and add those that begin here."""
    now: dict[InlineContainer, int] = {}
    for mark in marks:
        if mark in held:
            now[mark] = held[mark]
        elif (said := _annotation(mark)) is not None:
            now[mark] = len(annotations)
            annotations.append(said)
    return now


def _annotation(mark: InlineContainer) -> dict[str, Json] | None:
    """Give what a mark says beside that it holds, or None for one that says nothing, or leads where nobody may go."""
    if isinstance(mark, Link):
        url = urls.judge(mark.url)
        return _said(_type="link", href=url, title=mark.title) if url else None
    if isinstance(mark, Abbreviation):
        return _said(_type="abbreviation", title=mark.title)
    if isinstance(mark, Span) and (mark.lang or mark.dir):
        return _said(_type="language", lang=mark.lang, dir=mark.dir)
    return None


def _said(**fields: Json) -> dict[str, Json]:
    return {name: value for name, value in fields.items() if value is not None}
