"""Promos: what only leads to other stories (`Read more: ...`) becomes related links.

A promo is a paragraph, a heading or a list of links with a label before them or inside the first one, and no
other words. A label alone takes the list, or the paragraphs, of links alone right behind it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from ..changes import Kind
from ..inlines import Piece, assemble, cut, flatten, link_of, text_of, without_link
from ..nodes import Block, Heading, Link, List, Paragraph, RelatedLink
from ..nodes.kinds import ways_to
from ..run import Run, holds_in
from ..starts import first_word, first_words
from ..step import Step

LONGEST_LABEL = 80
"""Characters. A paragraph that is longer than this is no label alone."""

_LABEL = re.compile(r"\W*(?P<words>.*?)\s*(?P<mark>[:：–—>|-]*)\s*$", re.DOTALL)
_LINKS = ways_to(Link)
_LABEL_IN_LINK = re.compile(r"\s*(?P<words>[^:]{2,40}?)\s*:\s*(?=\S)")


class _Words(NamedTuple):
    """The words of a profile that promos are known by."""

    labels: frozenset[str]
    signs: tuple[str, ...]
    """One word of each label."""
    first: frozenset[str]
    """The first word of each label."""
    joining: frozenset[str]
    """What may stand between two links."""


@lru_cache(maxsize=64)
def _words(promos: tuple[str, ...], conjunctions: tuple[str, ...]) -> _Words:
    labels = frozenset(map(_folded, promos))
    signs = {max(label.split(), key=len) for label in labels}
    return _Words(labels, tuple(sorted(signs)), first_words(labels), frozenset(("&", *conjunctions)))


class _Line(NamedTuple):
    """A line of links with no words outside of them but, perhaps, a label before them."""

    label: str
    links: tuple[tuple[str, list[Piece]], ...]
    """The address of each and what stands in it."""


class _Promo(NamedTuple):
    """Related links, and the texts of the blocks they were made of."""

    links: tuple[RelatedLink, ...]
    texts: tuple[str, ...]


def _promos(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    words = _words(run.profile.promos, run.profile.wording.conjunctions)
    if not words.labels:
        return blocks
    found: list[Block] = []
    place, leads_out = 0, False
    while place < len(blocks):
        promo = _promo(blocks, place, words, run) if _may_be(blocks[place], words, run) else None
        if promo:
            _note(promo, run, place)
            leads_out = True
        found.extend(promo.links if promo else (blocks[place],))
        place += len(promo.texts) if promo else 1
    return tuple(found) if leads_out else blocks


def _promo(blocks: tuple[Block, ...], place: int, words: _Words, run: Run) -> _Promo | None:
    """Give the promo that begins at a place, if one does."""
    block = blocks[place]
    if holds_in(run, block, _LINKS):
        pieces = _pieces(block)
        links = _related(_lines(pieces, words), words)
        return _Promo(links, (_text(pieces),)) if links else None
    text = "" if isinstance(block, List) else block.text
    found = _LABEL.fullmatch(text) if 0 < len(text) <= LONGEST_LABEL else None
    if found is None or _folded(found["words"]) not in words.labels:
        return None
    following = [_pieces(each) for each in _links_alone(blocks, place + 1, words)]
    links = _related([line for each in following for line in _lines(each, words)], words, text.strip())
    return _Promo(links, (text, *map(_text, following))) if links else None


def _may_be(block: Block, words: _Words, run: Run) -> bool:
    """Whether a block may be a promo: it has the longest word of a label in it, and links or little else."""
    if isinstance(block, List):
        if not holds_in(run, block, _LINKS):
            return False
    elif not isinstance(block, (Paragraph, Heading)) or not _may_begin_with_label(block, words):
        return False
    text = block.text
    if len(text) > LONGEST_LABEL and not holds_in(run, block, _LINKS):
        return False
    folded = text.casefold()
    for word in words.signs:
        if word in folded:
            return True
    return False


def _may_begin_with_label(block: Paragraph | Heading, words: _Words) -> bool:
    """Whether a label may stand at the start of a block: most begin with a word that begins none."""
    word = first_word(block.children)
    return word is None or word in words.first


def _links_alone(blocks: tuple[Block, ...], place: int, words: _Words) -> tuple[Block, ...]:
    """Give the list, or the paragraphs, that begin at a place and hold links alone."""
    if place < len(blocks) and isinstance(blocks[place], List):
        return (blocks[place],) if _lines(_pieces(blocks[place]), words) else ()
    end = place
    while end < len(blocks) and isinstance(blocks[end], Paragraph) and _is_bare(blocks[end], words):
        end += 1
    return blocks[place:end]


def _is_bare(block: Block, words: _Words) -> bool:
    lines = _lines(_pieces(block), words)
    return bool(lines) and not any(line.label for line in lines)


def _pieces(block: Block) -> list[list[Piece]]:
    """Give the lines of a block: one of a paragraph, of a list one an item; none where an item holds more."""
    if isinstance(block, Paragraph | Heading):
        return [flatten(block.children)]
    items = [item.blocks for item in block.items if item.blocks] if isinstance(block, List) else []
    only = [item[0] for item in items if len(item) == 1]
    lines = [flatten(each.children) for each in only if isinstance(each, Paragraph)]
    return lines if len(lines) == len(items) else []


def _text(lines: list[list[Piece]]) -> str:
    return " ".join(map(text_of, lines))


def _lines(pieces: list[list[Piece]], words: _Words) -> list[_Line]:
    """Read the lines of a block whose words are links and labels; none where any is not."""
    lines = [_line(each, words) for each in pieces]
    return [] if None in lines else [line for line in lines if line]


def _line(pieces: list[Piece], words: _Words) -> _Line | None:
    """Read a line; None where it holds no link, or words that are neither in a link nor before the first."""
    runs = [(url, list(each)) for url, each in groupby(pieces, _url)]
    links = tuple((url, each) for url, each in runs if url is not None)
    if not links:
        return None
    before = runs[0][1] if runs[0][0] is None else []
    others = " ".join(text_of(each) for url, each in runs[1 if before else 0 :] if url is None)
    if not {word.strip(".,;:،؛") for word in others.split() if any(map(str.isalnum, word))} <= words.joining:
        return None
    return _Line(text_of(before).strip(), links)


def _url(piece: Piece) -> str | None:
    link = link_of(piece)
    return link.url if link else None


def _related(lines: list[_Line], words: _Words, label: str | None = None) -> tuple[RelatedLink, ...]:
    """Give the links of some lines, `()` where nothing labels them or other words stand before one of them.

    Args:
        lines: The lines.
        words: What labels are known by.
        label: What stood before the lines, or None where the first of them must have a label.
    """
    made: list[RelatedLink] = []
    for place, line in enumerate(lines):
        own, links = (line.label, line.links) if line.label else _label_inside(line, words)
        if own and line.label and not _is_label(own, words):
            return ()
        if place == 0 and not (own or label):
            return ()
        made += _built(links, own or (None if made else label))
    titled = all(Paragraph(link.children).text.strip() for link in made)
    return tuple(made) if titled else ()


def _label_inside(line: _Line, words: _Words) -> tuple[str, tuple[tuple[str, list[Piece]], ...]]:
    """The label may stand inside the first link: `<a>Read more: title</a>`."""
    url, pieces = line.links[0]
    text = text_of(pieces)
    found = _LABEL_IN_LINK.match(text)
    if found is None or _folded(found["words"]) not in words.labels:
        return "", line.links
    return text[: found.end()].strip(), ((url, cut(pieces, found.end())), *line.links[1:])


def _is_label(text: str, words: _Words) -> bool:
    """Whether a text is a label; a label of one word, which may begin a sentence, needs a mark behind it."""
    found = _LABEL.fullmatch(text)
    return (
        found is not None and _folded(found["words"]) in words.labels and bool(found["mark"] or " " in found["words"])
    )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _built(links: Iterable[tuple[str, list[Piece]]], label: str | None) -> list[RelatedLink]:
    titled = [(url, assemble(map(without_link, pieces))) for url, pieces in links]
    return [RelatedLink(url, title, label if place == 0 else None) for place, (url, title) in enumerate(titled)]


def _note(promo: _Promo, run: Run, place: int) -> None:
    """Note each block, and what stood between the links and behind them, which belongs to none of them."""
    for offset, text in enumerate(promo.texts):
        run.note(Kind.TYPED, text, "RelatedLink", position=place + offset)
    whole, kept = " ".join(promo.texts), " ".join(link.text for link in promo.links)
    if kept.split() != whole.split():
        run.note(Kind.REWRITTEN, whole, kept, position=place)


PROMOS = Step("promos", _promos)
