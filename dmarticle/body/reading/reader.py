"""HTML -> nodes, once. The only file that imports the parser.

The parsed tree is walked and never changed or printed.
"""

from collections.abc import Iterable

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser

from ...unreadable import UNREADABLE
from .. import budget
from ..anchors import led_to, may_link_to_place, prune
from ..nodes import Block
from ..parts import dissolve
from ..rule import Rule
from ..run import Run
from .invisible import may_hide
from .rulebook import Rulebook
from .walk import Reading


class Reader:
    """Reads HTML by a table of rules."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rulebook: Rulebook = Rulebook(rules)
        """The rules."""

    def read(self, html: str, run: Run) -> tuple[Block, ...]:
        """Read a body.

        Raises:
            LimitError: If it is over one of `run.limits`; the parser has not seen it then.
        """
        html, encoded = _readable(html)
        budget.check(html, run.limits)
        parser = LexborHTMLParser(encoded, is_fragment=True, options=LexborDocumentOptions.WO_EVENTS)
        names = _names_led_to(parser, run) if may_link_to_place(html) else set[str]()
        reading = Reading(self.rulebook, run, names, hides=may_hide(html))
        blocks = dissolve(reading.siblings(parser.root, (), split=True))
        return prune(blocks) if run.anchors else blocks


def _readable(html: str) -> tuple[str, bytes]:
    """Give the text with a sign in the place of each character that no text has, and as the parser takes it."""
    try:
        encoded = html.encode()  # quicker than to look at each character; it fails on half a surrogate pair
    except UnicodeEncodeError:
        encoded = b"\x00"
    if b"\x00" in encoded:
        html = UNREADABLE.sub("\ufffd", html)
        encoded = html.encode()
    return html, encoded


def _names_led_to(parser: LexborHTMLParser, run: Run) -> set[str]:
    """Find the places in the body that its links lead to: tell the run the links, and give the names."""
    links = ((node.attributes.get("href") or "").strip() for node in parser.css('a[href*="#"]'))
    names = ((node.attributes.get("id") or node.attributes.get("name") or "") for node in parser.css("[id], a[name]"))
    found = led_to([link[1:] for link in links if link[:1] == "#"], names)
    run.anchors = frozenset(found)
    return set(found.values())
