"""The text in a node of the parsed tree, and what an element without text is about."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .tags import CONTAINERS, DROPPED, LINE_ENDS

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_STATED = ("data", "src", "value", "placeholder", "alt", "href")
"""Attributes that say what an element without words is about."""


def text_of(node: "LexborNode") -> str:
    """Give all text inside a node, without what is dropped; lines end where a browser would end them."""
    texts: list[str] = []
    inside_dropped = node.tag in DROPPED
    waiting: list[LexborNode | str | None] = [node.first_child]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, str):
            texts.append(inner)
        elif inner is not None:
            waiting.append(inner.next)
            if inner.is_text_node:
                texts.append(inner.text_content or "")
            elif inner.is_element_node and (inside_dropped or inner.tag not in DROPPED):
                if inner.tag in LINE_ENDS:
                    texts.append("\n")
                else:
                    border = "\n" if inner.tag in CONTAINERS else ""
                    texts.append(border)
                    waiting += [border, inner.first_child]
    return "".join(texts)


def said_by(node: "LexborNode") -> str:
    """Give what an element says; where that is nothing, the address of what it would have shown."""
    return text_of(node).strip() or next(_addresses(node), "")


def _addresses(node: "LexborNode") -> Iterator[str]:
    """Give the addresses and labels that an element and those in it state."""
    waiting: list[LexborNode | None] = [node]
    while waiting:
        inner = waiting.pop()
        if inner is not None:
            waiting += [inner.next, inner.first_child] if inner is not node else [inner.first_child]
            stated = inner.attributes if inner.is_element_node else {}
            yield from filter(None, map(stated.get, _STATED))
