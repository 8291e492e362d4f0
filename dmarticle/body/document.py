"""A body that has been read and refined."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from attrs import field, frozen

from ..plural import plural
from ..problems import check_option, check_whole
from ..shown import Shown
from ..urls import Rendered
from .changes import Change, explain
from .counting import count_words
from .nodes import Appeal, Block, Embed, Figure, Heading, Link, Note, RelatedLink, Signoff
from .rewrite import walk
from .writers.html import write_html
from .writers.markdown import write_markdown
from .writers.policy import SILENT, Policy
from .writers.text import wrap, write_text

WORDS_PER_MINUTE = 238
"""Words an adult reads silently in a minute: the mean over 190 studies of English non-fiction
(https://doi.org/10.1016/j.jml.2019.104047)."""

_BlockType = TypeVar("_BlockType", bound=Block)


@frozen(repr=False)
class Body(Shown):
    """The body of an article: its story as typed blocks, and what stood around the story."""

    blocks: tuple[Block, ...] = ()
    """The story, in order."""
    asides: tuple[Block, ...] = ()
    """What the pipeline took out of the story and knows by kind (related links, appeals, the sign-off),
    in the order of the source."""
    dateline: str | None = None
    """Where and when the story was filed, as its first paragraph says (`PARIS, July 19 (Reuters)`); None when
    it does not."""
    changes: tuple[Change, ...] = field(default=(), repr=False)
    """The ledger: what reading and the steps dropped, rewrote or took out."""

    def __repr__(self) -> str:
        beside, changes = f"{len(self.asides):,} beside the story", plural(len(self.changes), "change")
        return f"<Body: {plural(len(self.blocks), 'block')}, {beside}, {changes}>"

    @cached_property
    def html(self) -> str:
        """The story as safe HTML."""
        return write_html(self.blocks)

    def to_html(
        self,
        *,
        policy: Policy = SILENT,
        renditions: Mapping[str, Iterable[Rendered]] | None = None,
        sizes: str = "100vw",
    ) -> str:
        """Give the story as safe HTML for a page of your own.

        Args:
            policy: What is said of links, where things may be loaded from, and how classes and ids begin.
            renditions: The sizes in which pictures exist, by the URL of the figure, for `srcset`; None for none.
            sizes: How wide pictures are shown, as the value of the attribute `sizes` beside a `srcset`.

        Raises:
            ConfigurationError: If an option is of another type.
        """
        check_option("policy", policy, Policy)
        check_option("renditions", renditions or {}, Mapping)
        for url, rendered in (renditions or {}).items():
            check_option(f"what renditions has of {url!r}", rendered, Iterable)
        check_option("sizes", sizes, str)
        return write_html(self.blocks, policy=policy, renditions=renditions, sizes=sizes)

    @property
    def text(self) -> str:
        """The story as plain text, blocks apart by a blank line; quick to make, so it is not kept."""
        return write_text(self.blocks)

    def wrapped(self, width: int) -> str:
        """Give the story as plain text in lines of no more than so many characters, where words allow it."""
        check_whole("width", width, least=1)
        return wrap(self.text, width)

    @cached_property
    def markdown(self) -> str:
        """The story as Markdown, without HTML in it; the writer says what Markdown cannot say."""
        return write_markdown(self.blocks)

    @cached_property
    def word_count(self) -> int:
        """Words of the story: runs of characters between spaces that hold a letter or a digit."""
        return count_words(self.text)

    @property
    def reading_time(self) -> float:
        """Minutes it takes to read the story, at `WORDS_PER_MINUTE`."""
        return self.word_count / WORDS_PER_MINUTE

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the story: its outline."""
        return tuple(walk(self.blocks, Heading))

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in the text of the story, wherever they stand."""
        return tuple(walk(self.blocks, Link))

    @property
    def images(self) -> tuple[Figure, ...]:
        """The pictures of the story, wherever they stand."""
        return tuple(walk(self.blocks, Figure))

    @property
    def embeds(self) -> tuple[Embed, ...]:
        """The embeds of the story, wherever they stand."""
        return tuple(walk(self.blocks, Embed))

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is said about the story, in it or beside it."""
        return self._all(Note)

    def explain(self) -> str:
        """Tell a person what happened to the body, step by step; `""` when nothing did."""
        return explain(self.changes)

    @property
    def related_links(self) -> tuple[RelatedLink, ...]:
        """Promotions of other stories, wherever they stand."""
        return self._all(RelatedLink)

    @property
    def appeals(self) -> tuple[Appeal, ...]:
        """Requests to join, subscribe or donate, wherever they stand."""
        return self._all(Appeal)

    @property
    def signoff(self) -> Signoff | None:
        """The desk's mark at the end of the story, the first where there are several, or None."""
        return next(iter(self._all(Signoff)), None)

    def __bool__(self) -> bool:
        """A body is true when there is a story in it."""
        return bool(self.blocks)

    def _all(self, kind: type[_BlockType]) -> tuple[_BlockType, ...]:
        return tuple(block for block in (*self.blocks, *self.asides) if isinstance(block, kind))
