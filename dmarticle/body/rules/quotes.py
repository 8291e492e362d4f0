"""Block quotations."""

from ... import urls
from ..element import Element
from ..nodes import Quote
from ..rule import Nodes, Rule, rule
from ..run import Run


def _quote(element: Element, _run: Run) -> Nodes:
    blocks = element.blocks()
    return Quote(blocks, urls.judge(element.attributes.get("cite"))) if blocks else ()


QUOTES: tuple[Rule, ...] = (rule("quote", "blockquote", _quote),)
