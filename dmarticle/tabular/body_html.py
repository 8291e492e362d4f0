"""The HTML of a body, also of one that somebody made with characters or directions that no HTML has."""

import re
from typing import Any

from attrs import evolve

from ..body.document import Body
from ..body.nodes import Node, Span
from ..body.nodes.kinds import names_of, ways_everywhere
from ..body.rewrite import rewrite
from ..body.writers.html import write_html
from ..problems import StepError

_UNREADABLE = re.compile("[\x00\ud800-\udfff]")
"""What a parser of HTML reads as U+FFFD, and the guard of the writer refuses."""


def html_of(body: Body) -> str:
    """Give the story as safe HTML.

    Raises:
        StepError: If something in the body is no node.
    """
    try:
        return body.html
    except StepError:
        readable = rewrite(body.blocks, _readable, ways_everywhere())
        if readable is body.blocks:
            raise
        return write_html(readable)


def _readable(node: Any) -> Node:
    texts = {name: getattr(node, name) for name in names_of(node.__class__)}
    changed: dict[str, str | None] = {
        name: _UNREADABLE.sub("\ufffd", text)
        for name, text in texts.items()
        if isinstance(text, str) and _UNREADABLE.search(text)
    }
    if isinstance(node, Span) and node.dir not in (None, "rtl", "ltr"):
        changed["dir"] = None
    made: Node = evolve(node, **changed) if changed else node
    return made
