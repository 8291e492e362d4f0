"""What is in a body and no part of the story, in the form in which the HTML writer gives it."""

from ..element import Element
from ..inlines import flatten, text_of
from ..nodes import Appeal, Link, RelatedLink, Signoff
from ..rule import Nodes, Rule, rule
from ..run import Run


def _related(element: Element, _run: Run) -> Nodes:
    children, others = element.inlines()
    last = children[-1] if children else None
    if others or not isinstance(last, Link) or not last.children:
        return None
    label = text_of(flatten(children[:-1])).strip()
    return RelatedLink(last.url, last.children, label or None)


def _appeal(element: Element, _run: Run) -> Nodes:
    children, others = element.inlines()
    return Appeal(children) if children and not others else None


def _signoff(element: Element, _run: Run) -> Nodes:
    value = " ".join(element.text.split())
    return Signoff(value) if value else ()


ASIDES: tuple[Rule, ...] = (
    rule("related-link", "p.related-link", _related),
    rule("appeal", "p.appeal", _appeal),
    rule("signoff", "p.signoff", _signoff),
)
