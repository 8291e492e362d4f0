"""The story as HTML inside another format, and what of its nodes HTML cannot say, told with its place."""

from collections.abc import Callable
from typing import Any

from ...body.document import Body
from ...body.nodes import Block, Media, MediaKind, Node, Preformatted
from ...body.tags import CODE_LANGUAGE
from ...body.writers.html import write_html
from ...models import Article
from ..report import Report
from .addresses import tell_of_addresses
from .walking import placed_nodes


def story_html(article: Article, report: Report) -> str:
    """Give what stands before the body and the body as safe HTML; `""` where there is neither.

    Carries `introduction.blocks` and `body.blocks`; anything in them that HTML cannot say is told.
    """
    parts = [("introduction", article.introduction or Body()), ("body", article.body)]
    return "\n".join(html for name, body in parts if (html := html_of(body.blocks, report, name, "blocks")))


def html_of(blocks: tuple[Block, ...], report: Report, *place: str | int) -> str:
    """Give blocks as HTML of the library's own writer, which reads back as the same blocks.

    Args:
        blocks: The blocks.
        report: Is told what HTML cannot say.
        place: Where they stand, below the report's place.
    """
    html = write_html(blocks)  # first, for it refuses what is no node
    tell_what_html_leaves_out(blocks, report, *place)
    return html


def tell_what_html_leaves_out(blocks: tuple[Block, ...], report: Report, *place: str | int) -> None:
    """Tell what of some blocks HTML cannot say; nothing is looked for where nobody listens.

    Args:
        blocks: The blocks.
        report: Is told.
        place: Where they stand, below the report's place.
    """
    if report.on_problem is None:
        return
    for node, where in placed_nodes(blocks, place):
        with report.at(*where):
            tell_of_addresses(node, report)
            if type(node) in _UNSAID:
                _UNSAID[type(node)](node, report)


def _preformatted(node: Preformatted, report: Report) -> None:
    if node.language and not (node.code and CODE_LANGUAGE.fullmatch(node.language)):
        report.lost("the name of a computer language", "language", raw=node.language)


def _media(node: Media, report: Report) -> None:
    if node.poster and node.kind is not MediaKind.VIDEO:
        report.lost("a picture before a recording that is no video", "poster", raw=node.poster)


_UNSAID: dict[type[Node], Callable[[Any, Report], None]] = {Preformatted: _preformatted, Media: _media}
"""What the writer of HTML leaves out of some nodes."""
