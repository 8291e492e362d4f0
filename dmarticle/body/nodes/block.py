"""Blocks: what a body is made of."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

from attrs import field, frozen

from ...problems import ConfigurationError
from ...wording import WORDING, Wording, one_of
from ..providers import identify
from .inline import Inline, line_of
from .node import Node


def _level_of_html(_heading: object, _attribute: object, level: int) -> None:
    if level not in range(1, 7):
        raise ConfigurationError(f"the level of a heading is 1 to 6; found {level!r}")


@frozen(weakref_slot=False)
class Paragraph(Node):
    """A paragraph of the story."""

    children: tuple[Inline, ...]

    @property
    def text(self) -> str:
        """The paragraph as plain text."""
        return line_of(self.children)


@frozen(weakref_slot=False)
class Heading(Node):
    """A heading."""

    level: int = field(validator=_level_of_html)
    """1 to 6, as in `<h1>` to `<h6>`."""
    children: tuple[Inline, ...]

    @property
    def text(self) -> str:
        """The heading as plain text."""
        return line_of(self.children)


@frozen(weakref_slot=False)
class ListItem(Node):
    """One item of a list."""

    blocks: "tuple[Block, ...]"


@frozen(weakref_slot=False)
class List(Node):
    """An ordered or an unordered list."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1
    """The number of the first item; only ordered lists show it."""
    reversed: bool = False
    """Whether the numbers go down; only ordered lists show it."""


@frozen(weakref_slot=False)
class Definition(Node):
    """Terms, and what is said of them."""

    terms: tuple[tuple[Inline, ...], ...]
    """One term or several that share what is said."""
    blocks: "tuple[Block, ...]" = ()
    """What is said of them."""


@frozen(weakref_slot=False)
class DefinitionList(Node):
    """A list of terms and what they mean: `<dl>`."""

    items: tuple[Definition, ...]


@frozen(weakref_slot=False)
class Quote(Node):
    """A block quotation."""

    blocks: "tuple[Block, ...]"
    cite: str | None = None
    """URL of the source, or None."""
    attribution: tuple[Inline, ...] = ()
    """Who said it, or where; `()` when the quotation does not tell."""
    pull: bool = False
    """Whether it is a pull quote: words of the story shown again, to catch the eye."""


@frozen(weakref_slot=False)
class Preformatted(Node):
    """Text whose spaces and line ends are meant."""

    value: str
    code: bool = False
    """Whether it is computer code."""
    language: str | None = None
    """The language of the code, as its author names it, or None."""


@frozen(weakref_slot=False)
class Divider(Node):
    """A thematic break: `<hr>`."""


@frozen(weakref_slot=False)
class Caption(Node):
    """The caption of a figure or a table."""

    children: tuple[Inline, ...]


@frozen(weakref_slot=False)
class Figure(Node):
    """A picture that belongs to the story."""

    url: str
    alt: str = ""
    """Text for those who do not see the picture; `""` when the source gives none."""
    caption: Caption | None = None
    credit: str | None = None
    """Who made or supplied the picture, without a label such as `Photo:`; None when not stated."""
    width: int | None = None
    """Pixels, or None when not stated."""
    height: int | None = None
    """Pixels, or None when not stated."""
    link: str | None = None
    """Where a click on the picture leads, or None."""
    attachment_id: str | None = None
    """The number under which WordPress knows the picture (`wp-image-123`), or None."""


@frozen(weakref_slot=False)
class Embed(Node):
    """A piece of another site: a video, a post, a chart, a map."""

    url: str
    """The address a person would open, where the provider is known; else that of the embedded document."""
    title: str | None = None
    """What it is called in the body, or None."""
    caption: Caption | None = None
    """What the story says of it, or None."""
    width: int | None = None
    """Pixels, or None when not stated."""
    height: int | None = None
    """Pixels, or None when not stated."""
    fallback: tuple[Inline, ...] = ()
    """What a reader sees where the piece cannot be loaded, such as the words of a post; `()` for nothing."""

    @property
    def provider(self) -> str | None:
        """Whose it is by its address, such as `YouTube`, or None when that is not known."""
        found = identify(self.url)
        return found.provider if found else None

    @property
    def id(self) -> str | None:
        """What tells it from all other pieces of its provider, or None when that is not known."""
        found = identify(self.url)
        return found.id if found else None


@frozen(weakref_slot=False)
class Gallery(Node):
    """Pictures that are shown together."""

    figures: tuple[Figure, ...]
    caption: Caption | None = None


class MediaKind(StrEnum):
    """What a `Media` is."""

    AUDIO = "audio"
    VIDEO = "video"
    FILE = "file"


@frozen(weakref_slot=False)
class Media(Node):
    """A recording or a document of the publication's own: audio, video or a file to take away."""

    url: str
    kind: MediaKind
    title: str | None = None
    """What it is called in the body, or None."""
    poster: str | None = None
    """URL of the picture shown before a video plays, or None."""
    caption: Caption | None = None


@frozen(weakref_slot=False)
class Cell(Node):
    """One cell of a table."""

    blocks: "tuple[Block, ...]"
    header: bool = False
    colspan: int = 1
    rowspan: int = 1


@frozen(weakref_slot=False)
class Row(Node):
    """One row of a table."""

    cells: tuple[Cell, ...]
    header: bool = False
    """Whether the row belongs to the head of the table."""


@frozen(weakref_slot=False)
class Table(Node):
    """A table."""

    rows: tuple[Row, ...]
    caption: Caption | None = None


@frozen(weakref_slot=False)
class RelatedLink(Node):
    """A promotion of another story (`Read more: ...`)."""

    url: str
    children: tuple[Inline, ...]
    """The title of the other story."""
    label: str | None = None
    """The words before the link, or None."""

    @property
    def title(self) -> str:
        """The title of the other story, as plain text."""
        return Paragraph(self.children).text


@frozen(weakref_slot=False)
class KeyPoints(Node):
    """What matters most in a story, in a few points before it."""

    blocks: "tuple[Block, ...]"


class NoteKind(StrEnum):
    """What a `Note` is about."""

    BIOGRAPHY = "biography"
    """Who the author is."""
    REPUBLICATION = "republication"
    """Where the story was published first."""
    CORRECTION = "correction"
    """What was wrong in the story."""
    UPDATE = "update"
    """What was added to the story, or when."""
    BYLINE = "byline"
    """Who wrote it, said in the body."""
    CREDIT = "credit"
    """Who else worked on the story."""


@frozen(weakref_slot=False)
class Note(Node):
    """Something said about the story rather than in it."""

    kind: NoteKind
    children: tuple[Inline, ...]


@frozen(weakref_slot=False)
class Appeal(Node):
    """A request to the reader to join, subscribe or donate."""

    children: tuple[Inline, ...]


@frozen(weakref_slot=False)
class Signoff(Node):
    """The desk's mark at the end of a story, such as `Reuters/DM`."""

    value: str
    """The mark as it stands in the source."""

    @property
    def names(self) -> tuple[str, ...]:
        """The agencies and desks it names, in order, by the small words that come with the library."""
        return self.names_by(WORDING)

    def names_by(self, wording: Wording) -> tuple[str, ...]:
        """Give the agencies and desks it names, in order, by the small words of a profile."""
        names = (name.strip(" ()[]") for name in _between_names(wording).split(self.value))
        return tuple(name for name in names if name)


@lru_cache(maxsize=32)
def _between_names(wording: Wording) -> re.Pattern[str]:
    return re.compile(rf"\s*[/|,،&+(]\s*|\s+{one_of(wording.conjunctions)}\s+")


Block: TypeAlias = (
    Paragraph
    | Heading
    | List
    | DefinitionList
    | Quote
    | Preformatted
    | Divider
    | Figure
    | Gallery
    | Embed
    | Media
    | Table
    | KeyPoints
    | RelatedLink
    | Note
    | Appeal
    | Signoff
)
"""What a body is made of."""
