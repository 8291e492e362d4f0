"""What Microsoft Word leaves of a list: paragraphs that name their level, with the mark of the item as text."""

import re

from ..changes import Kind
from ..element import Element
from ..parts import LooseItem
from ..rule import Nodes, Rule, rule
from ..run import Run

_LEVEL = re.compile(r"\blevel([1-9])\b")
_NUMBER = re.compile(r"\s*(?:[0-9]{1,4}|[A-Za-z]{1,4}(?=[.)]))[.)]?\s*")


def _paragraph(element: Element, _run: Run) -> Nodes:
    """An item of a list, if the paragraph's style says so; its mark tells the kind of list."""
    level = _LEVEL.search(element.style.get("mso-list", ""))
    if level is None:
        return None
    mark = next((each.text for each in element.descendants() if _is_mark(each)), "")
    blocks = element.blocks(split=False)
    return LooseItem(int(level[1]), blocks, ordered=bool(_NUMBER.fullmatch(mark))) if blocks else ()


def _mark(element: Element, run: Run) -> Nodes:
    """The mark that Word writes before an item; the list brings its own."""
    if not _is_mark(element):
        return None
    if element.text.strip():
        run.note(Kind.DROPPED, element.text, "mark of a list item")
    return ()


def _is_mark(element: Element) -> bool:
    return element.style.get("mso-list") == "ignore"


WORD: tuple[Rule, ...] = (
    rule("word-list-item", "p[style*=mso-list i]", _paragraph),
    rule("word-list-mark", "span[style*=mso-list i]", _mark),
)
