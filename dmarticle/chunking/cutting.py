"""An article in, the chunks of its story out."""

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from .. import urls
from ..body.counting import count_words
from ..body.nodes import Block
from ..body.writers.unknown import too_deep
from ..models import Article
from ..soundness import check_sound
from ..sourcing import check_article
from .chunk import Chunk, ChunkLink, ChunkSource
from .identity import identities_of
from .kinds import STORY, checked_kinds, kind_of
from .limit import Limit, limit_of
from .links import Links, Placed, links_of
from .packing import Packed, Packer
from .pieces import Head, pieces_of
from .sections import sections_of


def chunks(
    article: Article,
    *,
    max_words: int | None = None,
    max_size: int | None = None,
    measure: Callable[[str], int] | None = None,
    overlap: int = 0,
    include: Iterable[str] = STORY,
) -> tuple[Chunk, ...]:
    """Cut the story of an article into chunks along the borders of its blocks.

    Each is a stretch of `article.body.text`. None goes over a heading or over something that is left out; so what holds
    for its beginning holds for all of it. A block that is longer than a chunk is cut into the blocks, items or rows in
    it, then at lines, at sentences and at last between words. Behind the chunks of the story come those of what stands
    beside it (`article.body.asides`), of the kinds that are in; `article.introduction` is in no chunk.

    Args:
        article: An article.
        max_words: Words in a chunk, at most; repeated ones count. A word is never cut, and a script without spaces has
            none to count: it wants a `max_size`. None for 200, or for no such limit where there is a `max_size`.
        max_size: The size of a chunk, at most, instead of a number of words. A word that is larger is cut between
            characters; only a single character may be larger.
        measure: Gives the size of a text, such as its number of tokens; None for characters. It is asked often, about
            texts that are not much larger than a chunk or about single blocks.
        overlap: What a chunk repeats of the one before it, at most, in words or by the measure; whole sentences where
            they fit. Nothing is repeated over a heading or over what is left out.
        include: Kinds of blocks that are in beside the text: `appeals`, `captions` (of pictures and recordings),
            `corrections` (and updates), `embeds` (captions of embeds and the words of posts), `key-points`, `notes`
            (all others), `promos`, `pull-quotes`, `signoffs`. A caption of a table goes with the table; what stands in
            an item or a cell goes with that.

    Returns:
        The chunks in order; `()` for an article without a story.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If an option cannot be meant, or if a value is not of its field's type.
        StepError: If something in the body is no node, or its nodes stand too deep in each other.
    """
    check_article(article, "chunks")
    check_sound(article)
    limit, kinds = limit_of(max_words, max_size, measure, overlap), checked_kinds(include)
    try:
        return _chunks(article, [each for part in _parts_of(article, kinds) for each in part.cut(limit, kinds)])
    except RecursionError:
        raise too_deep() from None


@frozen
class _Part:
    """Blocks that have a text of their own: the story, or an aside."""

    blocks: tuple[Block, ...]
    text: str
    links: Links
    aside: int | None = None
    """Number among the asides, or None for the story."""

    def cut(self, limit: Limit, kinds: frozenset[str]) -> Iterator["_Cut"]:
        packer = Packer(self.text, limit)
        for section in sections_of(pieces_of(self.blocks, kinds)):
            for packed in packer.pack(section):
                yield _Cut(self, packed)


@frozen
class _Cut:
    """What becomes a chunk, and what it is a stretch of."""

    part: _Part
    packed: Packed

    @property
    def start(self) -> int:
        return self.packed.begins.start

    @property
    def end(self) -> int:
        return self.packed.pieces[-1].end

    @property
    def text(self) -> str:
        return self.part.text[self.start : self.end]

    @property
    def blocks(self) -> tuple[int, int]:
        """Numbers of the blocks that it begins and ends in."""
        aside = self.part.aside
        return (self.packed.begins.block, self.packed.pieces[-1].block) if aside is None else (aside, aside)


def _parts_of(article: Article, kinds: frozenset[str]) -> Iterator[_Part]:
    body = article.body
    yield _Part(body.blocks, body.text, links_of(body.blocks, body.text))
    for number, block in enumerate(body.asides):
        if kind_of(block) in kinds:
            text = block.text
            yield _Part((block,), text, links_of((block,), text), number)


def _chunks(article: Article, cuts: list[_Cut]) -> tuple[Chunk, ...]:
    source, ids = _source_of(article), identities_of(article.id, [cut.text for cut in cuts])
    return tuple(
        _chunk(cut, index, len(cuts), identity=identity, source=source)
        for index, (cut, identity) in enumerate(zip(cuts, ids, strict=True))
    )


def _chunk(cut: _Cut, index: int, count: int, *, identity: str, source: ChunkSource) -> Chunk:
    first, headings = cut.packed.pieces[0], cut.packed.headings
    first_block, last_block = cut.blocks
    return Chunk(
        id=identity,
        text=cut.text,
        aside=cut.part.aside is not None,
        start=cut.start,
        end=cut.end,
        words=count_words(cut.text),
        overlap=first.start - cut.start,
        index=index,
        count=count,
        first_block=first_block,
        last_block=last_block,
        headings=tuple(each.text for each in headings),
        own_headings=sum(each.start >= cut.start for each in headings),
        context=_context(first.head, cut.start),
        links=tuple(_link(link, cut.part.text, source.url) for link in cut.part.links.within(cut.start, cut.end)),
        source=source,
    )


def _context(head: Head | None, start: int) -> str:
    """Give the head of a table, unless it stands in the chunk that begins at a place."""
    return "" if head is None or start <= head.start else head.text


def _link(link: Placed, text: str, base: str | None) -> ChunkLink:
    url = urls.absolute(link.url, base)
    return ChunkLink(url=url, text=text[link.start : link.end], start=link.start, end=link.end)


def _source_of(article: Article) -> ChunkSource:
    return ChunkSource(
        article_id=article.id,
        url=urls.judge(article.url),
        title=article.title,
        published=article.published,
        language=article.language,
        authors=tuple(author.name for author in article.authors),
        section=article.categories[0].name if article.categories else None,
        publication=article.publication.name if article.publication else None,
    )
