"""Two sides of a pair -> the edits that make one of the other, each told for what it is."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from ...differences.sequences import Pair, align
from ..alignment.units import Unit
from ..tokens.lexicon import Lexicon
from ..tokens.token import DAYS, Token, TokenKind
from .days import kind_of_days
from .edit import Edit, EditKind
from .forms import kind_of_forms
from .gaps import kind_of_gap, names_of
from .moves import find_moves
from .reversals import in_order
from .side import Side, side_of, text_of, without_hyphenation
from .wordings import as_wordings

ENDS = frozenset(".,;:!…")
"""Signs behind a part of a sentence."""

_Rest: TypeAlias = tuple[Sequence[Token], Sequence[Token]]
"""The words and signs of both sides between two that both have, without those that moved."""


class Told(NamedTuple):
    """The edits of a pair."""

    edits: tuple[Edit, ...]
    """In the order of both texts, with what stayed the same."""
    coarse: bool
    """Whether some stretch was too long to compare word by word."""


def edits_between(left: Sequence[Unit], right: Sequence[Unit], lexicon: Lexicon, published: date | None = None) -> Told:
    """Tell what a desk did to some words.

    Args:
        left: The blocks of the left side of a pair.
        right: Those of the right side.
        lexicon: What their words do in a sentence.
        published: When one of the editions was published, or None: by it a day of the week is checked against a date.
    """
    texts = text_of(left), text_of(right)
    if texts[0] == texts[1]:
        return Told((Edit(EditKind.SAME, *texts),) if texts[0] else (), coarse=False)
    teller = _Teller(*without_hyphenation(side_of(left, lexicon), side_of(right, lexicon)), published)
    return Told(tuple(as_wordings(list(_joined(teller.edits())))), teller.coarse)


class _Teller:
    """Tells the edits of one pair."""

    def __init__(self, left: Side, right: Side, published: date | None) -> None:
        self.left, self.right, self.published = left, right, published
        self.lexicon = left.lexicon
        alignment = align(left.keys, right.keys)
        self.coarse = alignment.coarse
        self.pairs = _worth_it(alignment.pairs, left, right)
        self.moved: tuple[dict[int, EditKind], dict[int, EditKind]] = ({}, {})
        for move in in_order(left, right, self.pairs, find_moves(left, right, self.pairs)):
            kind = EditKind.ATTRIBUTION if move.said else EditKind.ORDER
            self.moved[0].update((pair[0], kind) for pair in move.pairs)
            self.moved[1].update((pair[1], kind) for pair in move.pairs)
        self.quotes_others = any(
            _is_quoted_here_alone(left.tokens[pair[0]], right.tokens[pair[1]]) for pair in self.pairs
        )
        self.keys = frozenset(left.keys), frozenset(right.keys)
        self.proper = frozenset(names_of((*left.tokens, *right.tokens), (), self.lexicon))

    def edits(self) -> Iterator[Edit]:
        """Give the edits, in the order of both texts."""
        place = other = 0
        for run in self._runs_of_pairs():
            yield from self._gap(range(place, run[0]), range(other, run[1]))
            place, other = run[0] + run[2], run[1] + run[2]
            if run[2] > 1:
                yield Edit(EditKind.SAME, self._text(self.left, run[0], place), self._text(self.right, run[1], other))
            else:
                yield self._same(run[:2])
        yield from self._gap(range(place, len(self.left.tokens)), range(other, len(self.right.tokens)))

    def _runs_of_pairs(self) -> Iterator[tuple[int, int, int]]:
        """Give the places of words that both sides have, and how many follow each other that are written alike."""
        start = later = length = 0
        for place, other in self.pairs:
            alike = _is_written_alike(self.left.tokens[place], self.right.tokens[other])
            if length and alike and (place, other) == (start + length, later + length):
                length += 1
                continue
            if length:
                yield start, later, length
            start, later, length = place, other, int(alike)
            if not alike:
                yield place, other, 1
        if length:
            yield start, later, length

    def _same(self, pair: Pair) -> Edit:
        """Give a word that both sides have, with the space behind it."""
        one, other = self.left.tokens[pair[0]], self.right.tokens[pair[1]]
        kind, note = kind_of_forms(one, other, self.lexicon)
        if kind in (EditKind.SAME, EditKind.QUOTATION_MARKS) and one.quoted != other.quoted and one.key == '"':
            kind = EditKind.QUOTATION
        return Edit(kind, self._text(self.left, pair[0]), self._text(self.right, pair[1]), note)

    @staticmethod
    def _text(side: Side, place: int, end: int | None = None) -> str:
        return side.text[side.tokens[place].start : side.upto(place + 1 if end is None else end)]

    def _gap(self, left: range, right: range) -> Iterator[Edit]:
        """Give what stands between two words that both sides have: names of a day by themselves, and the rest."""
        days = self._day(0, left), self._day(1, right)
        while days[0] is not None and days[1] is not None:
            starts = _with_preposition(self.left, left, days[0]), _with_preposition(self.right, right, days[1])
            yield from self._without_days(range(left.start, starts[0]), range(right.start, starts[1]))
            kind, note = kind_of_days(self.left.tokens[days[0]], self.right.tokens[days[1]], self.published)
            left, right = range(days[0] + 1, left.stop), range(days[1] + 1, right.stop)
            texts = self._text(self.left, starts[0], left.start), self._text(self.right, starts[1], right.start)
            yield Edit(kind, *texts, note)
            days = self._day(0, left), self._day(1, right)
        yield from self._without_days(left, right)

    def _day(self, at: int, places: range) -> int | None:
        """Give the place of the first day of a side that has not moved."""
        side = (self.left, self.right)[at]
        days = (place for place in places if side.tokens[place].kind in DAYS and place not in self.moved[at])
        return next(days, None)

    def _without_days(self, left: range, right: range) -> Iterator[Edit]:
        if not left and not right:
            return
        rest = self._rest(self.left, left, self.moved[0]), self._rest(self.right, right, self.moved[1])
        kind, note = self._kind(rest, left, right)
        has_words = any(map(_is_word, (*rest[0], *rest[1])))
        runs = (
            [*self._runs(self.left, left, self.moved[0], kind, has_words=has_words)],
            [*self._runs(self.right, right, self.moved[1], kind, has_words=has_words)],
        )
        yield from _paired(*runs, kind, note)

    def _kind(self, rest: _Rest, left: range, right: range) -> tuple[EditKind, str | None]:
        """Tell what differs, by the words and by what stands around them."""
        kind, note = kind_of_gap(*rest, self.lexicon, said=self._has_attribution(left, right), proper=self.proper)
        if kind.is_substance and self._is_before_a_day(rest, left, right):
            return EditKind.SMALL_WORDS, None
        if kind is EditKind.DATE:
            return self._beside_a_date(rest, left, right) or (kind, note)
        if kind is EditKind.NAME:
            return kind, self._note_on_names(*rest)
        if kind.is_style and self.quotes_others and any(token.key == '"' for tokens in rest for token in tokens):
            return EditKind.QUOTATION, note
        return kind, note

    def _has_attribution(self, left: range, right: range) -> bool:
        """Whether what says who says it has moved from here or to here."""
        kinds = (*map(self.moved[0].get, left), *map(self.moved[1].get, right))
        return EditKind.ATTRIBUTION in kinds

    def _beside_a_date(self, rest: _Rest, left: range, right: range) -> tuple[EditKind, str | None] | None:
        """Tell of a day of the week that one side alone has beside a date which both have."""
        words = [token for tokens in rest for token in tokens if not token.is_sign]
        if len(words) != 1 or words[0].kind is not TokenKind.WEEKDAY:
            return None
        side, places = (self.left, left) if words[0] in rest[0] else (self.right, right)
        around = side.tokens[max(places.start - 2, 0) : places.stop + 2]
        day = next((token for token in around if token.kind is TokenKind.DATE), None)
        return kind_of_days(day, words[0], self.published) if day else None

    def _is_before_a_day(self, rest: _Rest, left: range, right: range) -> bool:
        """Whether all that one side has more is the `on` before a day which both have."""
        words = [token.key for tokens in rest for token in tokens if not token.is_sign]
        behind = (*self.left.tokens[left.stop : left.stop + 1], *self.right.tokens[right.stop : right.stop + 1])
        is_before = all(key in self.lexicon.before_a_day for key in words)
        return is_before and [token.kind in DAYS for token in behind] == [True, True]

    def _note_on_names(self, left: Sequence[Token], right: Sequence[Token]) -> str | None:
        """Say of names that one side alone has here whether the other side has all of them elsewhere."""
        if any(map(_is_word, left)) and any(map(_is_word, right)):
            return None
        there = self.keys[1] if left else self.keys[0]
        return "in another place" if set(names_of((*left, *right), self.proper, self.lexicon)) <= there else None

    @staticmethod
    def _rest(side: Side, places: range, moved: Mapping[int, EditKind]) -> list[Token]:
        return [side.tokens[place] for place in places if place not in moved]

    def _runs(
        self, side: Side, places: range, moved: Mapping[int, EditKind], kind: EditKind, *, has_words: bool
    ) -> Iterator[tuple[EditKind, str]]:
        """Give the words of a side in runs: those that moved, and the others; signs go with the words before them."""
        runs: list[tuple[EditKind, int]] = []
        for place in places:
            own = moved.get(place, kind)
            follows = side.tokens[place].is_sign and place not in moved and kind is not EditKind.QUOTATION
            if follows:
                own = runs[-1][0] if runs else _of_first_sign(side.tokens[place], kind)
            runs.append((own, place))
        for own, run in groupby(runs, itemgetter(0)):
            run_of = [place for _, place in run]
            is_signs = not any(_is_word(side.tokens[place]) for place in run_of)
            yield (
                _of_signs(own) if is_signs and has_words else own,
                self._text(side, run_of[0], run_of[-1] + 1),
            )


def _of_first_sign(token: Token, kind: EditKind) -> EditKind:
    """Give what a sign is before words that differ: what ends the part before them is none of their substance."""
    return EditKind.PUNCTUATION if kind.is_substance and token.key in ENDS else kind


def _of_signs(kind: EditKind) -> EditKind:
    """Give what signs are among words that differ: punctuation, where the words alone are of substance."""
    return EditKind.PUNCTUATION if kind.is_substance and kind is not EditKind.QUOTATION else kind


def _with_preposition(side: Side, places: range, day: int) -> int:
    """Give the place where the name of a day begins, with its `on` or `on the`."""
    start = day
    while start > places.start and day - start < 2 and side.tokens[start - 1].key in side.lexicon.before_a_day:
        start -= 1
    return start


def _is_quoted_here_alone(one: Token, other: Token) -> bool:
    """Whether a word that both sides have stands in quotation marks on one of them."""
    return one.quoted != other.quoted and not one.is_sign


def _is_word(token: Token) -> bool:
    return not token.is_sign


def _is_written_alike(one: Token, other: Token) -> bool:
    """Whether nothing differs; a quotation mark that opens here and closes there does."""
    return one.text == other.text and (one.quoted == other.quoted or one.key != '"')


def _worth_it(pairs: Sequence[Pair], left: Side, right: Side) -> list[Pair]:
    """Leave out signs that both sides have by chance: those without a word of a pair next to them, but for the last."""
    words = {pair for pair in pairs if not left.tokens[pair[0]].is_sign}
    ends = (len(left.tokens), len(right.tokens))
    words |= {pair for pair in pairs if ends[0] - pair[0] == ends[1] - pair[1] < 3}
    return [
        pair for pair in pairs
        if pair in words or (pair[0] - 1, pair[1] - 1) in words or (pair[0] + 1, pair[1] + 1) in words
    ]  # fmt: skip


def _paired(
    left: Sequence[tuple[EditKind, str]], right: Sequence[tuple[EditKind, str]], kind: EditKind, note: str | None
) -> Iterator[Edit]:
    """Put what differs on both sides into one edit where both have it, and moved words into edits of their own."""
    waiting = deque(right)
    partners = sum(own is kind for own, _ in right)
    for own, text in left:
        while own is kind and partners and waiting[0][0] is not kind:
            yield Edit(waiting[0][0], "", waiting.popleft()[1])
        has_partner = own is kind and partners > 0
        partners -= has_partner
        yield Edit(own, text, waiting.popleft()[1] if has_partner else "", note if own is kind else None)
    for own, text in waiting:
        yield Edit(own, "", text, note if own is kind else None)


def _joined(edits: Iterator[Edit]) -> Iterator[Edit]:
    """Join what stayed the same to runs; the spaces at the ends of edits may differ there."""
    for is_same, run in groupby(
        edits,
        lambda edit: edit.kind is EditKind.SAME or (edit.left.split() == edit.right.split() and edit.kind.is_style),
    ):
        if is_same:
            parts = list(run)
            yield Edit(EditKind.SAME, "".join(part.left for part in parts), "".join(part.right for part in parts))
        else:
            yield from run
