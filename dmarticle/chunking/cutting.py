"""An article in, the chunks of its story out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from uuid import UUID, uuid5

from .. import urls
from ..body.counting import count_words
from ..body.writers.unknown import too_deep
from ..models import Article
from ..problems import ConfigurationError
from ..soundness import check_sound
from ..sourcing import check_article
from .chunk import Chunk, ChunkLink, ChunkSource
from .kinds import STORY, checked_kinds
from .links import Links, Placed, links_of
from .packing import Packed, Packer, sections_of
from .pieces import pieces_of

_NAMESPACE = UUID("5b0d0f4e-6a2c-5f0a-9d0e-0c6f2f5f7a51")
"""What the ids of chunks are made under (RFC 9562, version 5)."""


def chunks(
    article: Article, *, max_words: int = 200, overlap: int = 0, include: Iterable[str] = STORY
) -> tuple[Chunk, ...]:
    """Cut the story of an article into chunks along the borders of its blocks.

    Each is a stretch of `article.body.text`. None goes over a heading or over something that is left out; so what holds
    for its beginning holds for all of it. A block that is longer than a chunk is cut into the blocks, items or rows in
    it, then at lines, at sentences and at last between words. What stands beside the story (`article.body.asides`) or
    before it (`article.introduction`) is no part of that text.

    Args:
        article: An article.
        max_words: Words in a chunk, at most; repeated ones count. A word is never cut.
        overlap: Words that a chunk repeats of the one before it, at most; whole sentences where they fit. Nothing is
            repeated over a heading or over what is left out.
        include: Kinds of blocks that are in beside the text: `appeals`, `captions` (of pictures and recordings),
            `embeds` (captions of embeds and the words of posts), `key-points`, `notes`, `promos`, `pull-quotes`,
            `signoffs`. A caption of a table goes with the table; what stands in an item or a cell goes with that.

    Returns:
        The chunks in order; `()` for an article without a story.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If an option cannot be meant, or if a value is not of its field's type.
        StepError: If something in the body is no node, or its nodes stand too deep in each other.
    """
    check_article(article, "chunks")
    check_sound(article)
    _check_size("max_words", max_words, least=1)
    _check_size("overlap", overlap, least=0)
    if overlap >= max_words:
        raise ConfigurationError(f"overlap is less than max_words, which is {max_words}; found {overlap}")
    kinds = checked_kinds(include)
    try:
        return _chunks(article, Packer(article.body.text, max_words, overlap), kinds)
    except RecursionError:
        raise too_deep() from None


def _check_size(name: str, value: object, *, least: int) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise ConfigurationError(f"{name} is a number of words, {least} or more; found {value!r}")


def _chunks(article: Article, packer: Packer, kinds: frozenset[str]) -> tuple[Chunk, ...]:
    blocks, text = article.body.blocks, packer.text
    sections = sections_of(pieces_of(blocks, kinds))
    packed = [each for section in sections for each in packer.pack(section)]
    ids = _ids(article.id, [text[each.begins.start : each.pieces[-1].end] for each in packed])
    links, source = links_of(blocks, text), _source_of(article)
    return tuple(
        _chunk(each, index, len(packed), text=text, identity=ids[index], links=links, source=source)
        for index, each in enumerate(packed)
    )


def _chunk(
    packed: Packed, index: int, count: int, *, text: str, identity: str, links: Links, source: ChunkSource
) -> Chunk:
    first, last = packed.pieces[0], packed.pieces[-1]
    start, end = packed.begins.start, last.end
    words = text[start:end]
    return Chunk(
        id=identity,
        text=words,
        start=start,
        end=end,
        words=count_words(words),
        overlap=first.start - start,
        index=index,
        count=count,
        first_block=packed.begins.block,
        last_block=last.block,
        headings=packed.headings,
        context="" if first.head in words else first.head,
        links=tuple(_link(link, text) for link in links.within(start, end)),
        source=source,
    )


def _link(link: Placed, text: str) -> ChunkLink:
    return ChunkLink(url=link.url, text=text[link.start : link.end], start=link.start, end=link.end)


def _ids(article_id: str, texts: Sequence[str]) -> list[str]:
    """Give an id for each text: words that come again get another one for each time."""
    seen = Counter[str]()
    ids: list[str] = []
    for text in texts:
        name = f"{article_id}\n{text}".encode(errors="replace").decode()  # half a character cannot be hashed
        seen[name] += 1
        ids.append(str(uuid5(_NAMESPACE, name if seen[name] == 1 else f"{name}\n{seen[name]}")))
    return ids


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
