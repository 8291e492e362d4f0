"""Two sides of a pair -> the edits that make one of the other, each told for what it is."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from ...differences.sequences import Pair, align
from ..alignment.units import Unit
from ..tokens.phrases import BEFORE_A_DAY
from ..tokens.token import DAYS, Token, TokenKind
from .days import kind_of_days
from .edit import Edit, EditKind
from .forms import kind_of_forms
from .gaps import kind_of_gap, names_of
from .moves import find_moves
from .reversals import in_order
from .side import Side, side_of, without_hyphenation


class Told(NamedTuple):
    """The edits of a pair."""

    edits: tuple[Edit, ...]
    """In the order of both texts, with what stayed the same."""
    coarse: bool
    """Whether some stretch was too long to compare word by word."""


def edits_between(left: Sequence[Unit], right: Sequence[Unit], published: date | None = None) -> Told:
    """Tell what a desk did to some words.

    Args:
        left: The blocks of the left side of a pair.
        right: Those of the right side.
        published: When one of the editions was published, or None: by it a day of the week is checked against a date.
    """
    one, other = side_of(left), side_of(right)
    if one.text == other.text:
        return Told((Edit(EditKind.SAME, one.text, other.text),) if one.text else (), coarse=False)
    teller = _Teller(*without_hyphenation(one, other), published)
    return Told(tuple(_joined(teller.edits())), teller.coarse)


class _Teller:
    """Tells the edits of one pair."""

    def __init__(self, left: Side, right: Side, published: date | None) -> None:
        self.left, self.right, self.published = left, right, published
        alignment = align(left.keys, right.keys)
        self.coarse = alignment.coarse
        self.pairs = _worth_it(alignment.pairs, left, right)
        self.moved: tuple[dict[int, EditKind], dict[int, EditKind]] = ({}, {})
        for move in in_order(left, right, self.pairs, find_moves(left, right, self.pairs)):
            kind = EditKind.ATTRIBUTION if move.said else EditKind.ORDER
            self.moved[0].update((pair[0], kind) for pair in move.pairs)
            self.moved[1].update((pair[1], kind) for pair in move.pairs)
        self.keys = frozenset(left.keys), frozenset(right.keys)
        self.proper = frozenset(names_of((*left.tokens, *right.tokens), ()))

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
        kind, note = kind_of_forms(one, other)
        if kind in (EditKind.SAME, EditKind.QUOTATION_MARKS) and one.quoted != other.quoted and one.key == '"':
            kind = EditKind.QUOTATION
        return Edit(kind, self._text(self.left, pair[0]), self._text(self.right, pair[1]), note)

    @staticmethod
    def _text(side: Side, place: int, end: int | None = None) -> str:
        return side.text[side.tokens[place].start : side.upto(place + 1 if end is None else end)]

    def _gap(self, left: range, right: range) -> Iterator[Edit]:
        """Give what stands between two words that both sides have."""
        if not left and not right:
            return
        days = self._day(0, left), self._day(1, right)
        if days[0] is not None and days[1] is not None:
            yield from self._around_days(left, right, days[0], days[1])
        else:
            yield from self._without_days(left, right)

    def _day(self, at: int, places: range) -> int | None:
        """Give the place of the first day of a side that has not moved."""
        side = (self.left, self.right)[at]
        days = (place for place in places if side.tokens[place].kind in DAYS and place not in self.moved[at])
        return next(days, None)

    def _around_days(self, left: range, right: range, day: int, other: int) -> Iterator[Edit]:
        """Give two names of a day as an edit of their own; what stands beside them is told by itself."""
        start, other_start = _with_preposition(self.left, left, day), _with_preposition(self.right, right, other)
        yield from self._gap(range(left.start, start), range(right.start, other_start))
        kind, note = kind_of_days(self.left.tokens[day], self.right.tokens[other], self.published)
        texts = self._text(self.left, start, day + 1), self._text(self.right, other_start, other + 1)
        yield Edit(kind, *texts, note)
        yield from self._gap(range(day + 1, left.stop), range(other + 1, right.stop))

    def _without_days(self, left: range, right: range) -> Iterator[Edit]:
        rest = self._rest(self.left, left, self.moved[0]), self._rest(self.right, right, self.moved[1])
        said = EditKind.ATTRIBUTION in [
            moved.get(place) for moved, places in zip(self.moved, (left, right), strict=True) for place in places
        ]
        kind, note = kind_of_gap(*rest, said=said, proper=self.proper)
        if kind.is_substance and self._is_before_a_day(rest, left, right):
            kind = EditKind.SMALL_WORDS
        if kind is EditKind.DATE:
            kind, note = self._beside_a_date(rest, left, right) or (kind, note)
        if kind is EditKind.NAME and not (any(map(_is_word, rest[0])) and any(map(_is_word, rest[1]))):
            kind, note = self._of_names(*rest)
        if kind is EditKind.QUOTATION_MARKS and self._quotes_other_words(left, right):
            kind = EditKind.QUOTATION
        has_words = any(map(_is_word, (*rest[0], *rest[1])))
        runs = (
            [*self._runs(self.left, left, self.moved[0], kind, has_words=has_words)],
            [*self._runs(self.right, right, self.moved[1], kind, has_words=has_words)],
        )
        yield from _paired(*runs, kind, note)

    def _beside_a_date(
        self, rest: tuple[Sequence[Token], Sequence[Token]], left: range, right: range
    ) -> tuple[EditKind, str | None] | None:
        """Tell of a day of the week that one side alone has beside a date which both have."""
        words = [token for tokens in rest for token in tokens if not token.is_sign]
        if len(words) != 1 or words[0].kind is not TokenKind.WEEKDAY:
            return None
        side, places = (self.left, left) if words[0] in rest[0] else (self.right, right)
        around = side.tokens[max(places.start - 2, 0) : places.stop + 2]
        day = next((token for token in around if token.kind is TokenKind.DATE), None)
        return kind_of_days(day, words[0], self.published) if day else None

    def _is_before_a_day(self, rest: tuple[Sequence[Token], Sequence[Token]], left: range, right: range) -> bool:
        """Whether all that one side has more is the `on` before a day which both have."""
        words = [token.key for tokens in rest for token in tokens if not token.is_sign]
        behind = (*self.left.tokens[left.stop : left.stop + 1], *self.right.tokens[right.stop : right.stop + 1])
        return BEFORE_A_DAY.issuperset(words) and [token.kind in DAYS for token in behind] == [True, True]

    def _of_names(self, left: Sequence[Token], right: Sequence[Token]) -> tuple[EditKind, str | None]:
        """Tell of names that one side alone has here: the other side may have all of them elsewhere."""
        there = self.keys[1] if left else self.keys[0]
        names = names_of((*left, *right), self.proper)
        return EditKind.NAME, "in another place" if set(names) <= there else None

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
            if side.tokens[place].is_sign and place not in moved and runs and kind is not EditKind.QUOTATION:
                own = runs[-1][0]
            runs.append((own, place))
        for own, run in groupby(runs, itemgetter(0)):
            run_of = [place for _, place in run]
            is_signs = has_words and not any(_is_word(side.tokens[place]) for place in run_of)
            by_the_way = is_signs and own.is_substance and own is not EditKind.QUOTATION
            yield EditKind.PUNCTUATION if by_the_way else own, self._text(side, run_of[0], run_of[-1] + 1)

    def _quotes_other_words(self, left: range, right: range) -> bool:
        """Whether the words behind a quotation mark that one side alone has stand in a quotation there alone."""
        return self._is_quoted(self.left, left) != self._is_quoted(self.right, right)

    @staticmethod
    def _is_quoted(side: Side, places: range) -> bool:
        around = [place for place in (places.start - 1, places.stop) if 0 <= place < len(side.tokens)]
        return any(side.tokens[place].quoted and not side.tokens[place].is_sign for place in around)


def _with_preposition(side: Side, places: range, day: int) -> int:
    """Give the place where the name of a day begins, with its `on` or `on the`."""
    start = day
    while start > places.start and day - start < 2 and side.tokens[start - 1].key in BEFORE_A_DAY:
        start -= 1
    return start


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
        edits, lambda edit: edit.kind is EditKind.SAME or edit.left.split() == edit.right.split()
    ):
        if is_same:
            parts = list(run)
            yield Edit(EditKind.SAME, "".join(part.left for part in parts), "".join(part.right for part in parts))
        else:
            yield from run
