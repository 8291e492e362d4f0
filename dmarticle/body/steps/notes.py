"""Notes: what is said about a story rather than in it (corrections, updates, credits, biographies)."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ...profiles import Profile
from ...wording import one_of
from ..bylines import behind_author, names_more, says_who
from ..changes import Kind
from ..emphasis import is_emphasized
from ..nodes import Block, Link, Note, NoteKind, Paragraph, only_text
from ..placed import with_placed
from ..rewrite import walk
from ..run import Run
from ..starts import first_word, first_words
from ..step import Step

_BRACKETED = re.compile(r"\s*[(\[*].*[)\]*.]\s*", re.DOTALL)
_COLONS = (":", "：")


def _notes(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    phrases = _phrases(run.profile)
    typed: dict[int, Block] = {}
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph) and _may_be(block, phrases):
            alone = only_text(block.children)
            text = (block.text if alone is None else alone).lstrip("([* ")
            start = text[:2].lower() if text[:2].isascii() else _spaced(text[:2]).casefold()[:2]
            candidates = phrases.every if phrases.every else phrases.by_start.get(start)
            if candidates or (alone is None and is_emphasized(block)):
                at_edge = place in (0, len(blocks) - 1)
                typed[place] = _typed(block, candidates or (), text, run, place, at_edge=at_edge)
    return with_placed(blocks, typed)


def _may_be(block: Paragraph, phrases: "_Phrases") -> bool:
    """Tell whether a paragraph may be a note: it begins with a word of a phrase, or not with a word at all."""
    word = first_word(block.children)
    return word is None or word in phrases.first_words or bool(phrases.every)


def _typed(
    block: Paragraph, candidates: "tuple[_Phrase, ...]", text: str, run: Run, place: int, *, at_edge: bool
) -> Block:
    """Type a paragraph that begins as a note of its kind does, and stands apart from the story."""
    kind = _kind(block, candidates, text, run, at_edge=at_edge) if candidates else None
    if kind is None and _is_biography(block, run):
        kind = NoteKind.BIOGRAPHY
    if kind is None:
        return block
    run.note(Kind.TYPED, block.text, f"Note ({kind})", position=place)
    return Note(kind, block.children)


class _Phrase(NamedTuple):
    """How notes of one kind begin."""

    kind: NoteKind
    length: int
    """Of its words, in characters."""
    folded: str
    """Its words, as they are compared."""
    colon: bool
    """Whether a colon must stand behind them."""


class _Phrases(NamedTuple):
    """The phrases of a profile."""

    by_start: Mapping[str, tuple[_Phrase, ...]]
    """Those that begin with two characters, as they are compared."""
    first_words: frozenset[str]
    every: tuple[_Phrase, ...]
    """All of them, where one is so short that it has no two; `()` elsewhere."""


@lru_cache(maxsize=64)
def _phrases(profile: Profile) -> _Phrases:
    every = tuple(_phrase(kind, phrase) for kind, phrases in profile.notes.items() for phrase in phrases)
    by_start: defaultdict[str, list[_Phrase]] = defaultdict(list)
    for each in every:
        by_start[each.folded[:2]].append(each)
    has_short = any(len(each.folded) < 2 for each in every)  # a letter, or nothing but a colon
    return _Phrases(
        {start: tuple(found) for start, found in by_start.items()},
        first_words(each.folded for each in every),
        every if has_short else (),
    )


def _phrase(kind: str, phrase: str) -> _Phrase:
    words = phrase.rstrip(": ")
    return _Phrase(NoteKind(kind), len(words), words.casefold(), colon=words != phrase)


def _spaced(text: str) -> str:
    """Give a text with plain spaces in the place of those that break no line."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def _kind(
    paragraph: Paragraph, candidates: tuple[_Phrase, ...], text: str, run: Run, *, at_edge: bool
) -> NoteKind | None:
    """Find the kind of note by its first words."""
    start = _spaced(text)
    for phrase in candidates:
        rest = _behind(phrase, start)
        if rest is not None and _is_apart(phrase.kind, rest, paragraph, run, at_edge=at_edge):
            return phrase.kind
    return None


def _behind(phrase: _Phrase, start: str) -> str | None:
    """Give what stands behind a phrase with which a text begins; the colon of a phrase must be there."""
    if start[: phrase.length].casefold() != phrase.folded:
        return None
    rest = start[phrase.length :]
    if rest[:1].isalnum():
        return None
    return rest if not phrase.colon or rest.lstrip().startswith(_COLONS) else None


def _is_apart(kind: NoteKind, rest: str, paragraph: Paragraph, run: Run, *, at_edge: bool) -> bool:
    """Whether a paragraph that begins as a note does is one: a paragraph of the story may begin with the same words.

    A byline must name an author behind them, and nothing but more names, roles, places and dates behind that.
    Any other note must be emphasized or bracketed as a whole, have a colon behind the words, or stand first or
    last and lead to another page; a credit may also go on with names alone, or with the words of a second credit.
    """
    if kind is NoteKind.BYLINE:
        behind = behind_author(rest, run.authors, run.profile)
        return behind is not None and names_more(behind, run.profile)
    if kind is NoteKind.CREDIT and _credits(rest, run.profile):
        return True
    linked = at_edge and next(walk((paragraph,), Link), None) is not None
    return is_emphasized(paragraph) or linked or _is_bracketed(paragraph) or rest.lstrip().startswith(_COLONS)


def _credits(rest: str, profile: Profile) -> bool:
    """Whether what stands behind `Reporting by` is names alone, or has the words of a second credit in it."""
    joined = rf"(?:\s?[;.,،؛]|\s[-–—]|\s+{one_of(profile.wording.conjunctions)}\s)\s*"
    second = rf"{joined}(?i:{one_of(profile.notes['credit'])})\s+[^\W\d_a-z]"
    name = rest.lstrip()
    if not name[:1].isalpha() or name[:1].islower():
        return False
    return (name[:1].isupper() and names_more(name, profile)) or re.search(second, rest) is not None


def _is_bracketed(paragraph: Paragraph) -> bool:
    return _BRACKETED.fullmatch(paragraph.text) is not None


def _is_biography(paragraph: Paragraph, run: Run) -> bool:
    """Whether a paragraph stands apart, begins with an author and says who that is: a question names one too."""
    behind = behind_author(paragraph.text, run.authors, run.profile) if is_emphasized(paragraph) else None
    return behind is not None and says_who(behind, run.profile)


NOTES = Step("notes", _notes)
