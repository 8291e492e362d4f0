"""Credits: who made a picture, taken from the end of its caption."""

from attrs import evolve

from ..changes import Kind
from ..credits import find_credit
from ..inlines import assemble, cut, flatten, text_of
from ..nodes import Block, Caption, Figure, Node
from ..nodes.kinds import ways_to
from ..placed import rewrite_placed
from ..run import Run
from ..step import Step

_WAYS = ways_to(Figure)


def _credits(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    def credited(node: Node, place: int) -> Node:
        if not isinstance(node, Figure) or node.caption is None or node.credit is not None:
            return node
        pieces = flatten(node.caption.children)
        found = find_credit(text_of(pieces), run.profile)
        if found is None:
            return node
        children = assemble(cut(pieces, 0, found.end))
        new = evolve(node, caption=Caption(children) if children else None, credit=found.credit)
        run.note(
            Kind.REWRITTEN,
            text_of(pieces),
            " ".join(filter(None, (text_of(flatten(children)), found.credit))),
            position=place,
        )
        return new

    return rewrite_placed(blocks, credited, _WAYS, run)


CREDITS = Step("credits", _credits)
