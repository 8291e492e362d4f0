"""Nodes -> safe HTML.

Every element name and attribute name is a literal, every value is escaped, every URL is judged again.
Nothing comes after the writer but a check of the finished text (`guard`).
"""

from collections.abc import Iterable, Mapping

from attrs import evolve

from ... import urls
from ...problems import StepError
from ..nodes import Node
from . import guard
from .html_blocks import BLOCKS
from .html_inlines import INLINES
from .policy import SILENT, Policy
from .unknown import Writers, too_deep
from .writing import LanguageFoundError, Writing

_TABLE = Writers({**INLINES, **BLOCKS})
_PLAIN = Writing(_TABLE, languages=False)


def write_html(
    nodes: Iterable[Node],
    *,
    policy: Policy = SILENT,
    renditions: Mapping[str, Iterable[urls.Rendered]] | None = None,
    sizes: str = "100vw",
    part: bool = False,
) -> str:
    """Write nodes as HTML that cannot run anything; blocks stand on lines of their own.

    Args:
        nodes: Blocks or inlines.
        policy: What is said of links, what is loaded, and how things are named.
        renditions: The sizes in which pictures exist, by the URL of the figure that shows them; None for none.
        sizes: How wide a picture is shown, as the value of the attribute `sizes`, where `renditions` has it.
        part: Whether what is written is a part of something, such as an item without its list.

    Raises:
        StepError: If a node holds what it cannot hold, or stands where it cannot stand.
    """
    plain = policy == SILENT and not renditions
    known = {url: tuple(each) for url, each in (renditions or {}).items()}
    writing = _PLAIN if plain else Writing(_TABLE, policy, known, sizes, languages=False)
    try:
        return guard.check(_written(tuple(nodes), writing), policy, part=part)
    except RecursionError:
        raise too_deep() from None
    except (ArithmeticError, AttributeError, TypeError, ValueError) as error:
        raise StepError(f"a node of the body holds what it cannot hold: {error}") from error


def _written(nodes: tuple[Node, ...], writing: Writing) -> str:
    """Write nodes on lines of their own.

    Done first as if none named a language or direction, since in most bodies none does; where one does or something
    is wrong, the long way asks each line and says what is wrong.
    """
    try:
        return _lines(nodes, writing)
    except (LanguageFoundError, StepError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return _lines(nodes, evolve(writing, languages=True))


def _lines(nodes: tuple[Node, ...], writing: Writing) -> str:
    return "\n".join([writing.table[type(node)](writing, node) for node in nodes])
