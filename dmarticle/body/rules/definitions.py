"""Definition lists: terms, and what is said of them."""

from attrs import evolve

from ..element import Element
from ..nodes import Definition, DefinitionList
from ..parts import Details, Term, dissolve
from ..rule import Nodes, Rule, rule
from ..run import Run


def _list(element: Element, _run: Run) -> Nodes:
    """Terms in a row share what follows them; what is neither belongs to what was said before."""
    items: list[Definition] = []
    for part in element.parts():
        last = items[-1] if items else None
        if isinstance(part, Term):
            if last is not None and not last.blocks:
                items[-1] = evolve(last, terms=(*last.terms, part.children))
            else:
                items.append(Definition((part.children,)))
        else:
            blocks = part.blocks if isinstance(part, Details) else dissolve((part,))
            if blocks:
                items[-1:] = [evolve(last or Definition(()), blocks=(*(last.blocks if last else ()), *blocks))]
    return DefinitionList(tuple(items)) if items else ()


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
