"""Credits: who made a picture, taken from the end of its caption."""

from typing import cast

from ..changes import Kind
from ..credits import find_credit
from ..inlines import assemble, cut, flatten, settled_text
from ..nodes import Block, Caption, Figure, Inline, Node, Text, only_text
from ..nodes.inline import line_of
from ..nodes.kinds import ways_to, with_fields
from ..placed import rewrite_placed
from ..run import Run
from ..step import Step

_WAYS = ways_to(Figure)


def _credits(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    def credited(place: int, node: Node) -> Node:
        if not isinstance(node, Figure) or node.caption is None or node.credit is not None:
            return node
        text = line_of(node.caption.children)
        found = find_credit(text, run.profile)
        if found is None:
            return node
        children = _start(node.caption.children, found.end)
        run.note(Kind.REWRITTEN, text, " ".join(filter(None, (line_of(children), found.credit))), position=place)
        changed = {"caption": Caption(children) if children else None, "credit": found.credit}
        return cast("Node", with_fields(node, changed))

    return rewrite_placed(blocks, credited, _WAYS, run)


def _start(line: tuple[Inline, ...], end: int) -> tuple[Inline, ...]:
    """Give a line up to an offset into its text."""
    alone = only_text(line)
    if alone is None:
        return assemble(cut(flatten(line), 0, end))
    text = settled_text(alone[:end])
    return (Text(text),) if text else ()


CREDITS = Step("credits", _credits)
