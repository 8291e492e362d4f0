"""Emphasis over a whole paragraph: how newsrooms set apart what is no text of the story."""

from .inlines import flatten
from .nodes import Emphasis, Paragraph


def is_emphasized(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is emphasized from its first word to its last."""
    words = [each for each in flatten(paragraph.children) if isinstance(each.content, str) and each.content.strip()]
    return bool(words) and all(any(isinstance(mark, Emphasis) for mark in each.marks) for each in words)
