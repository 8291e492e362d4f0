"""What all parts of a page go by, and how they are written: escaped, and empty where there is nothing to say."""

from collections.abc import Iterable, Mapping

from attrs import Factory, frozen

from ... import urls
from ...body.nodes import Block
from ...body.writers.html import write_html
from ...body.writers.policy import Policy
from ...body.writers.writing import attribute, escape
from ...models import Article
from ..report import Report
from ..values.addresses import valid_url
from ..values.labels import Labels
from .mending import mended
from .outline import Outline


@frozen(kw_only=True)
class Page:
    """A page that is being written."""

    article: Article
    report: Report
    policy: Policy
    labels: Labels
    """The words of the page's own."""
    renditions: Mapping[str, tuple[urls.Rendered, ...]]
    """The sizes of pictures by the URL of the figure that shows them."""
    outline: Outline = Factory(Outline)
    """The levels of the headings that were met."""

    def body(self, blocks: Iterable[Block], *, policy: Policy | None = None, sizes: str = "") -> str:
        """Write blocks that were mended."""
        return write_html(blocks, policy=policy or self.policy, renditions=self.renditions, sizes=sizes or SIZES)

    def mended(self, block: Block) -> Block:
        """Give a block as the page can hold it; what that costs is told."""
        return mended(block, self.article, self.report, self.policy.schemes, self.outline)

    def own(self, words: str) -> str:
        """Write words of the page's own, with their language where the article is in another."""
        lang = self.labels.language
        same = (self.article.language or lang).partition("-")[0].lower() == lang.partition("-")[0].lower()
        return said(words) if same else f"<span{attribute('lang', lang)}>{said(words)}</span>"

    def address(self, url: str | None, *place: str | int) -> str | None:
        """Give an address of the article as the page states it; None, and a problem, where it must not be followed."""
        judged = self.report.url(url, *place, schemes=urls.LINK_SCHEMES & self.policy.schemes)
        return valid_url(judged, self.article.url) if judged else None

    def linked(self, words: str, url: str | None, *place: str | int, rel: str = "") -> str:
        """Write words that lead to an address, or the words alone where there is none."""
        address = self.address(url, *place)
        if address is None:
            return said(words)
        leaves = self.policy.leaves(address)
        types = " ".join(dict.fromkeys((*rel.split(), *(self.policy.types if leaves else ()))))
        target = attribute("target", self.policy.target) if leaves else ""
        return f"<a{attribute('href', address)}{target}{attribute('rel', types or None)}>{said(words)}</a>"


SIZES = "(min-width: 46rem) 44rem, 100vw"
"""How wide pictures are shown: as wide as the column, or the screen."""


def said(words: str) -> str:
    """Write a text."""
    return escape(words, quote=False)


def element(name: str, content: str, *, of: str | None = None, data: Mapping[str, str | None] | None = None) -> str:
    """Write an element, or nothing where nothing is in it and it has no data.

    Args:
        name: Name of the element.
        content: What is in it, as it is written.
        of: Its class.
        data: Other attributes; those of None are not written.
    """
    named = "".join(attribute(key, each) for key, each in (data or {}).items())
    return f"<{name}{attribute('class', of)}{named}>{content}</{name}>" if content.strip() or data else ""
