"""One chunk: words of a story, where they stand in it, and whose they are."""

from datetime import datetime
from typing import Any, TypeAlias

from attrs import asdict, fields, frozen

from ..exports.values.sayable import sayable

Metadata: TypeAlias = "dict[str, str | int]"
"""What a vector database takes beside a text: one level, and nothing that is not there."""


@frozen(kw_only=True)
class ChunkSource:
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
    """Where it leads."""
    text: str
    """Its words, as far as they are in the chunk."""
    start: int
    """Where its words begin, in characters of the text of the body."""
    end: int
    """Where its words end, in characters of the text of the body."""


@frozen(kw_only=True)
class Chunk:
    """Words of a story that stand together, for an index or a language model."""

    id: str
    """UUID made of the article's id and the words: the same as long as these are, wherever in the story they stand."""
    text: str
    """The words: `article.body.text[start:end]`, to the letter."""
    start: int
    """Where it begins, in characters of the text of the body."""
    end: int
    """Where it ends, in characters of the text of the body."""
    words: int
    """How many words, counted as `Body.word_count` is."""
    overlap: int = 0
    """Characters at the beginning that the chunk before has too."""
    index: int
    """Its number among the chunks of the article, from 0."""
    count: int
    """How many chunks the article has."""
    first_block: int
    """Number in `article.body.blocks` of the block that it begins in."""
    last_block: int
    """Number in `article.body.blocks` of the block that it ends in."""
    headings: tuple[str, ...] = ()
    """The headings that it stands under, the outermost first, one that it begins with among them."""
    context: str = ""
    """The head of the table whose rows it begins with, where that is in another chunk; else `""`."""
    links: tuple[ChunkLink, ...] = ()
    """Links in it that may be followed, in order."""
    source: ChunkSource
    """The article that it is from."""

    @property
    def in_context(self) -> str:
        """The words with what a reader of the article would know: headline, headings, the head of the table."""
        told = self.text.split("\n\n")
        above = " > ".join(heading for heading in self.headings if heading not in told)
        return "\n\n".join(filter(None, (self.source.title, above, self.context, self.text)))

    @property
    def metadata(self) -> Metadata:
        """All but the words, flat: what is not known is left out, several names are one text with `; ` between.

        `published` is ISO 8601, `published_timestamp` the same in seconds since 1970, which can be compared.
        """
        source = {each.name: getattr(self.source, each.name) for each in fields(ChunkSource)}
        place = {name: getattr(self, name) for name in _PLACE}
        several = {"authors": "; ".join(self.source.authors), "headings": " > ".join(self.headings)}
        moment = self.source.published
        dates = {"published": moment.isoformat(), "published_timestamp": int(moment.timestamp())} if moment else {}
        made = {**source, **several, **dates, **place}
        return sayable({name: value for name, value in made.items() if value not in (None, "")})

    def as_dict(self) -> dict[str, Any]:
        """Give all of it as `json.dumps` takes it."""
        return asdict(self, value_serializer=_plain)


_PLACE = ("index", "count", "start", "end", "words", "first_block", "last_block")


def _plain(_instance: object, _field: object, value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
