"""Definition lists: terms, and what is said of them."""

from ..element import Element
from ..nodes import Block, Definition, DefinitionList, Inline
from ..parts import Details, Term, dissolve
from ..rule import Nodes, Rule, rule
from ..run import Run


def _list(element: Element, _run: Run) -> Nodes:
    """Terms in a row share what follows them; what is neither belongs to what was said before."""
    groups: list[tuple[list[tuple[Inline, ...]], list[Block]]] = []
    for part in element.parts():
        if isinstance(part, Term):
            if not groups or groups[-1][1]:
                groups.append(([], []))
            groups[-1][0].append(part.children)
        else:
            blocks = part.blocks if isinstance(part, Details) else dissolve((part,))
            if blocks and not groups:
                groups.append(([], []))
            if blocks:
                groups[-1][1].extend(blocks)
    return DefinitionList(tuple(Definition(tuple(terms), tuple(said)) for terms, said in groups)) if groups else ()


def _term(element: Element, _run: Run) -> Nodes:
    children, others = element.inlines()
    return (*((Term(children),) if children else ()), *others)


def _details(element: Element, _run: Run) -> Nodes:
    blocks = element.blocks()
    return Details(blocks) if blocks else ()


DEFINITIONS: tuple[Rule, ...] = (
    rule("definition-list", "dl", _list),
    rule("definition-term", "dt", _term),
    rule("definition", "dd", _details),
)
