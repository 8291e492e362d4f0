"""Promos: a paragraph that only leads to other stories (`Read more: ...`) becomes related links."""

import re
from itertools import groupby

from ..changes import Kind
from ..inlines import Piece, assemble, cut, flatten, link_of, text_of, without_link
from ..nodes import Block, Paragraph, RelatedLink
from ..run import Run
from ..step import Step

_LABEL = re.compile(r"\W*(?P<words>.*?)\s*(?P<mark>[:：–—>|-]*)\s*$", re.DOTALL)
_LABEL_IN_LINK = re.compile(r"\s*(?P<words>[^:]{2,40}?)\s*:\s*(?=\S)")


def _promos(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    labels = {label.casefold() for label in run.profile.promos}
    joining = {"&", *run.profile.wording.conjunctions}
    found: list[Block] = []
    for place, block in enumerate(blocks):
        links = _related_links(block, labels, joining) if labels else ()
        if links:
            run.note(Kind.TYPED, block.text, "RelatedLink", position=place)
            _note_what_joined(block, links, run, place)
        found.extend(links or (block,))
    return tuple(found)


def _related_links(block: Block, labels: set[str], joining: set[str]) -> tuple[RelatedLink, ...]:
    """Give the links of a paragraph whose words outside of them are a promo's label and no more."""
    if not isinstance(block, Paragraph):
        return ()
    runs = [(url, list(pieces)) for url, pieces in groupby(flatten(block.children), _url)]
    links = [(url, pieces) for url, pieces in runs if url is not None]
    if not links:
        return ()
    before = runs[0][1] if runs[0][0] is None else []
    others = " ".join(text_of(pieces) for url, pieces in runs[1 if before else 0 :] if url is None)
    if not {word.strip(".,;:") for word in others.split() if any(map(str.isalnum, word))} <= joining:
        return ()
    label = text_of(before).strip()
    if label:
        return _built(links, label) if _is_label(label, labels) else ()
    return _labelled_inside(links, labels)


def _url(piece: Piece) -> str | None:
    link = link_of(piece)
    return link.url if link else None


def _is_label(text: str, labels: set[str]) -> bool:
    """Whether a text is a label; a label of one word, which may begin a sentence, needs a mark behind it."""
    found = _LABEL.fullmatch(text)
    return found is not None and found["words"].casefold() in labels and bool(found["mark"] or " " in found["words"])


def _labelled_inside(links: list[tuple[str, list[Piece]]], labels: set[str]) -> tuple[RelatedLink, ...]:
    """The label may stand inside the link: `<a>Read more: title</a>`."""
    url, pieces = links[0]
    text = text_of(pieces)
    found = _LABEL_IN_LINK.match(text)
    if found is None or found["words"].casefold() not in labels:
        return ()
    return _built([(url, cut(pieces, found.end())), *links[1:]], text[: found.end()].strip())


def _built(links: list[tuple[str, list[Piece]]], label: str) -> tuple[RelatedLink, ...]:
    titled = [(url, assemble(map(without_link, pieces))) for url, pieces in links]
    if not all(Paragraph(title).text.strip() for _, title in titled):
        return ()
    return tuple(RelatedLink(url, title, label if place == 0 else None) for place, (url, title) in enumerate(titled))


def _note_what_joined(block: Block, links: tuple[RelatedLink, ...], run: Run, place: int) -> None:
    """What stood between the links and behind them belongs to none of them."""
    kept = " ".join(link.text for link in links)
    if kept.split() != block.text.split():
        run.note(Kind.REWRITTEN, block.text, kept, position=place)


PROMOS = Step("promos", _promos)
