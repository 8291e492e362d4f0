"""How pieces of text become paragraphs between the blocks of one container."""

import re
from collections.abc import Callable, Iterable
from typing import TypeAlias

from attrs import evolve

from ..inlines import BLANK, Marks, Pair, flatten, nest, paragraphs, plain_text, settled_text
from ..nodes import Block, Caption, Figure, Inline, LineBreak, Paragraph, Text
from ..parts import Part

_BLANK_LINES = re.compile(r"\n[ \t\r\f]*\n\s*")

IsCaption: TypeAlias = Callable[[Paragraph], bool]
"""Tells whether a text that stands right behind a picture, in one paragraph with it, is its caption."""


def _never(_paragraph: Paragraph) -> bool:
    return False


class Flow:
    """Collects the content of one container, in order."""

    def __init__(self, is_caption: IsCaption = _never) -> None:
        self._is_caption = is_caption
        self._parts: list[Block | Part] = []
        self._pieces: list[Pair] = []
        self._opened_by_figure = False

    @property
    def is_open(self) -> bool:
        """Whether a paragraph has begun, or a caption might."""
        return bool(self._pieces) or self._opened_by_figure

    def text(self, value: str, marks: Marks, *, split: bool) -> None:
        """Add text as it stands in the source.

        Args:
            value: The text.
            marks: What holds over it.
            split: Whether a blank line ends a paragraph, as it does in WordPress's classic editor. Inside
                an element that is a paragraph already, it is a space.
        """
        if split and "\n" in value and value.count("\n") > 1:
            if value.isspace() and not value.strip(BLANK) and _BLANK_LINES.search(value):
                self.end_paragraph()
                return
            first, *others = _BLANK_LINES.split(value)
            self._add(first, marks)
            for other in others:
                self.end_paragraph()
                self._add(other, marks)
        elif self._pieces or value.strip(BLANK):
            self._pieces.append((value, marks))

    def _add(self, value: str, marks: Marks) -> None:
        """Add a piece, unless nothing would be left of it at the start of a line."""
        if self._pieces or value.strip(BLANK):
            self._pieces.append((value, marks))

    def line(self, value: str, marks: Marks, *, split: bool) -> None:
        """Add text, as `text` does, behind which a paragraph ends; mostly it is all of that."""
        if marks or self.is_open or (split and "\n" in value and value.count("\n") > 1):
            self.text(value, marks, split=split)
            self.end_paragraph()
        elif text := settled_text(value):
            self._parts.append(Paragraph((Text(text),)))

    def line_break(self, node: LineBreak, marks: Marks) -> None:
        """Add a line break."""
        self._pieces.append((node, marks))

    def inlines(self, inlines: Iterable[Inline], marks: Marks) -> None:
        """Add inlines that are built already."""
        self._pieces.extend(flatten(inlines, marks))

    def part(self, part: Block | Part, *, floats: bool = False) -> None:
        """Add a finished block or part; the paragraph before it ends.

        Args:
            part: The block or part.
            floats: Whether it stands beside the text that follows, which is no caption then.
        """
        had_text = self._flush() if self._pieces else False
        self._parts.append(part)
        self._opened_by_figure = isinstance(part, Figure) and part.caption is None and not (had_text or floats)

    def end_paragraph(self) -> None:
        """End the paragraph that is being collected, if there is one."""
        if self._pieces:
            self._flush()
        self._opened_by_figure = False

    def finish(self) -> list[Block | Part]:
        """Give all that was collected."""
        self.end_paragraph()
        return self._parts

    def _flush(self) -> bool:
        """Turn the pieces into paragraphs, or into the caption of the picture they began with; tell if any was made."""
        pieces, self._pieces = self._pieces, []
        plain = plain_text(pieces)
        if plain is None:
            made = [Paragraph(children) for each in paragraphs(pieces) if (children := nest(each))]
        else:
            made = [Paragraph((Text(plain),))] if plain else []
        had_text = bool(made)
        if self._opened_by_figure and made:
            last = self._parts[-1]
            if isinstance(last, Figure) and self._is_caption(made[0]):
                self._parts[-1] = evolve(last, caption=Caption(made.pop(0).children))
        self._parts.extend(made)
        return had_text
