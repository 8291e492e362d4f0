"""Emphasis over a whole paragraph: how newsrooms set apart what is no text of the story."""

from .inlines import flatten
from .nodes import Emphasis, Inline, Paragraph, Strong, Text


def is_emphasized(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is emphasized from its first word to its last."""
    return is_marked(paragraph.children, Emphasis)


def is_marked(line: tuple[Inline, ...], mark: type[Emphasis | Strong]) -> bool:
    """Tell whether a mark of one type holds over a line from its first word to its last; it must have words."""
    for each in line:
        if type(each) is Text and each.value.strip():
            return False  # as in most lines
    words = [each for each in flatten(line) if isinstance(each.content, str) and each.content.strip()]
    return bool(words) and all(any(isinstance(held, mark) for held in each.marks) for each in words)
