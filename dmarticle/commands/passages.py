"""What became of some words of a payload: where they were, what was done to them, where they are now."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from itertools import accumulate

from attrs import frozen

from ..body.changes import Change
from ..body.document import Body
from ..body.nodes import Block
from ..interchange import unstructure
from ..jsontypes import Json
from ..models import Article
from ..pointers import pointer_part
from ..sourcing import to_source

AROUND = 32
"""Characters shown on either side of the words."""

_BLOCK_TAG = re.compile(
    r"</?(?:address|article|aside|blockquote|br|dd|div|dl|dt|fig\w+|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|"
    r"table|t[dhr]|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "\xad": None})
"""Signs that a person types as others, or not at all."""
_NO_FIELDS = ("body", "introduction", "problems", "residue")


@frozen
class Place:
    """Where words are."""

    name: str
    """How a program gets there: `body.blocks[3]`; where they run over several blocks, `body.blocks[3:5]`."""
    kind: str
    """What is there: the type of the block."""
    text: str
    """The words, with some before and behind."""


@frozen
class Trace:
    """What became of some words."""

    payload: tuple[str, ...]
    """JSON pointers into the payload, as `to_source` gives it, to the texts that hold them."""
    changes: tuple[tuple[str, Change], ...]
    """The entries of the ledger about them, each behind the name of its body."""
    story: tuple[Place, ...]
    """Where in the story they are."""
    asides: tuple[Place, ...]
    """Where they are beside the story."""
    fields: tuple[str, ...]
    """JSON pointers into what `unstructure` gives of the article, to the other fields that hold them."""

    def __bool__(self) -> bool:
        """A trace is true when the words were found anywhere."""
        return bool(self.payload or self.changes or self.story or self.asides or self.fields)


def bodies_of(article: Article) -> Iterator[tuple[str, Body]]:
    """Give the bodies of an article by their names."""
    yield "body", article.body
    if article.introduction is not None:
        yield "introduction", article.introduction


def trace(article: Article, words: str) -> Trace:
    """Find out what became of some words; case, spaces, and the kind of quotes and dashes do not matter."""
    wanted = _alike(words)
    bodies = tuple(bodies_of(article))
    fields = [(f"/{name}", value) for name, value in unstructure(article).items() if name not in _NO_FIELDS]
    return Trace(
        payload=tuple(_in_texts(to_source(article), "", wanted)),
        changes=tuple(
            (name, each)
            for name, body in bodies
            for each in body.changes
            if wanted in _alike(each.before) or wanted in _alike(each.after)
        ),
        story=tuple(place for name, body in bodies for place in _places(f"{name}.blocks", body.blocks, wanted)),
        asides=tuple(place for name, body in bodies for place in _places(f"{name}.asides", body.asides, wanted)),
        fields=tuple(
            pointer
            for name, value in fields
            for pointer in _in_texts(value, name, wanted)
            if "/residue/" not in pointer
        ),
    )


def _alike(text: str) -> str:
    return " ".join(text.translate(_SAME).casefold().split())


def _in_texts(value: Json, pointer: str, wanted: str) -> Iterator[str]:
    if isinstance(value, str):
        if wanted in _alike(value) or wanted in _alike(_said(value)):
            yield pointer
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _in_texts(each, f"{pointer}/{pointer_part(key)}", wanted)
    elif isinstance(value, Sequence):
        for number, each in enumerate(value):
            yield from _in_texts(each, f"{pointer}/{number}", wanted)


def _said(html: str) -> str:
    """Give what HTML says, roughly: enough to find words in."""
    return unescape(_TAG.sub("", _BLOCK_TAG.sub(" ", html)))


def _places(name: str, blocks: Sequence[Block], wanted: str) -> Iterator[Place]:
    """Find words in blocks, and where they run over from one to the next."""
    texts = [" ".join(block.text.split()) for block in blocks]
    whole = " ".join(texts)
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    alike, origins = _alike_with_origins(whole)
    found = alike.find(wanted) if texts else -1
    while found >= 0:
        start, end = origins[found], origins[found + len(wanted) - 1] + 1
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
        kinds = dict.fromkeys(type(block).__name__ for block in blocks[first : last + 1])
        label = f"{name}[{first}]" if first == last else f"{name}[{first}:{last + 1}]"
        around = whole[starts[first] : starts[last + 1] - 1]
        yield Place(label, ", ".join(kinds), _excerpt(around, start - starts[first], end - starts[first]))
        found = alike.find(wanted, found + len(wanted))


def _alike_with_origins(text: str) -> tuple[str, list[int]]:
    """Give what `_alike` gives of a text without needless spaces, and the place in it of each character."""
    parts = [each.translate(_SAME).casefold() for each in text]
    return "".join(parts), [place for place, part in enumerate(parts) for _ in part]


def _excerpt(text: str, start: int, end: int) -> str:
    before = text[max(start - AROUND, 0) : start]
    after = text[end : end + AROUND]
    return f"{'…' if start > AROUND else ''}{before}{text[start:end]}{after}{'…' if end + AROUND < len(text) else ''}"
