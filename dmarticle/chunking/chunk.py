"""One chunk: words of a story, where they stand in it, and whose they are."""

from datetime import UTC, datetime
from typing import Any

from attrs import asdict, fields, frozen

from ..brief import Brief
from ..exports.values.sayable import sayable
from .identity import identity_of


@frozen(kw_only=True, repr=False)
class ChunkSource(Brief):
    """The article that a chunk is from."""

    article_id: str
    """Identity in the CMS."""
    url: str | None = None
    """Canonical URL; None where there is none, or where it must not be followed."""
    title: str | None = None
    """Headline."""
    published: datetime | None = None
    """First publication, with its zone."""
    language: str | None = None
    """BCP 47 tag."""
    authors: tuple[str, ...] = ()
    """Names of the authors."""
    section: str | None = None
    """Name of the leading category."""
    publication: str | None = None
    """Name of the publication."""


@frozen(kw_only=True)
class ChunkLink:
    """A link in a chunk."""

    url: str
    """Where it leads; in full where the article has a URL."""
    text: str
    """Its words, as far as they are in the chunk."""
    start: int
    """Where its words begin, in characters of the text that the chunk is of."""
    end: int
    """Where its words end, in characters of the text that the chunk is of."""


@frozen(kw_only=True, repr=False)
class Chunk(Brief):
    """Words of a story that stand together, for an index or a language model."""

    id: str
    """UUID made of the article's id and the words: the same as long as these are, wherever in the story they stand."""
    text: str
    """The words: `article.body.text[start:end]`, to the letter; those of an aside are a stretch of its own text,
    `article.body.asides[first_block].text[start:end]`."""
    aside: bool = False
    """Whether it stands beside the story, among `article.body.asides`."""
    start: int
    """Where it begins, in characters of that text."""
    end: int
    """Where it ends, in characters of that text."""
    words: int
    """How many words, counted as `Body.word_count` is."""
    overlap: int = 0
    """Characters at the beginning that the chunk before has too."""
    index: int
    """Its number among the chunks of the article, from 0."""
    count: int
    """How many chunks the article has."""
    first_block: int
    """Number of the block that it begins in, in `article.body.blocks` or `article.body.asides`."""
    last_block: int
    """Number of the block that it ends in."""
    headings: tuple[str, ...] = ()
    """The headings that it stands under, the outermost first, those in it among them; none that is longer than a chunk
    may be."""
    own_headings: int = 0
    """How many of these stand in it; they are the last ones."""
    context: str = ""
    """The head of the table whose rows it begins with, where that is in another chunk and not longer than a chunk may
    be; else `""`."""
    links: tuple[ChunkLink, ...] = ()
    """Links in it that may be followed, in order."""
    source: ChunkSource
    """The article that it is from."""

    @property
    def in_context(self) -> str:
        """The words with what a reader of the article would know: headline, headings, the head of the table."""
        above = " > ".join(self.headings[: len(self.headings) - self.own_headings])
        return "\n\n".join(filter(None, (self.source.title, above, self.context, self.text)))

    @property
    def context_id(self) -> str:
        """UUID made of the id and `in_context`: another one also when only the headline or a heading changes."""
        return identity_of(self.id, self.in_context)

    @property
    def metadata(self) -> dict[str, str | int]:
        """All but the words, flat, as vector databases take it beside a text.

        What is not known is left out; several names are one text with `; ` between.

        `published` is ISO 8601, `published_timestamp` the same in seconds since 1970, which can be compared.
        """
        source = {each.name: getattr(self.source, each.name) for each in fields(ChunkSource)}
        place = {name: getattr(self, name) for name in _PLACE} | {"aside": int(self.aside)}
        several = {"authors": "; ".join(self.source.authors), "headings": " > ".join(self.headings)}
        made = {**source, **several, **_said(self.source.published), **place}
        return sayable({name: value for name, value in made.items() if value not in (None, "")})

    def as_dict(self) -> dict[str, Any]:
        """Give all of it as `json.dumps` takes it; half a character becomes U+FFFD, so that it can be encoded."""
        said: dict[str, Any] = sayable(asdict(self, value_serializer=_plain))
        return said


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PLACE = ("index", "count", "start", "end", "words", "first_block", "last_block")


def _said(published: datetime | None) -> dict[str, str | int]:
    if published is None:
        return {}
    # seconds by subtraction: `timestamp` fails near both ends of the calendar
    return {"published": published.isoformat(), "published_timestamp": int((published - _EPOCH).total_seconds())}


def _plain(_instance: object, _field: object, value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
