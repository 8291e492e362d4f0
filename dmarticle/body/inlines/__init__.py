"""Inline text as flat pieces and as a tree, and the one way between the two.

A piece is some text, a line break or an anchor, with the marks (strong, a link, ...) that hold over it. Flat pieces
make everything easy that is hard in a tree: a word over three spans is one word, a space at the join of
two elements is one space, a paragraph can be cut anywhere. `assemble` builds the tree again in one
canonical form, so the same pieces always give the same tree.
"""

from .marks import Marks, with_mark, with_marks
from .nesting import assemble, may_not_be_one_line, nest, nest_by_reach, one_line, plain_text
from .pieces import (
    BLANK,
    Pair,
    Piece,
    cut,
    flatten,
    link_of,
    only_link,
    paragraphs,
    text_of,
    without_emphasis,
    without_link,
    without_strong,
)
from .settling import settle
from .spaces import settled_text

__all__ = [
    "BLANK",
    "Marks",
    "Pair",
    "Piece",
    "assemble",
    "cut",
    "flatten",
    "link_of",
    "may_not_be_one_line",
    "nest",
    "nest_by_reach",
    "one_line",
    "only_link",
    "paragraphs",
    "plain_text",
    "settle",
    "settled_text",
    "text_of",
    "with_mark",
    "with_marks",
    "without_emphasis",
    "without_link",
    "without_strong",
]
