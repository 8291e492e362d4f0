"""Who says it: the words beside `said`, by which an attribution that moved is known for the same one."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from ..tokens.lexicon import Lexicon
from ..tokens.token import DAYS, Token
from .side import Side

LONGEST = 25
"""Words and signs of an attribution."""
SENTENCE_ENDS = frozenset(".!?؟")


@frozen
class Attribution:
    """A word that says who says something, and the words for who does."""

    said: int
    """The place of `said`."""
    speaker: range
    """The places of who says it, up to the first comma."""
    whole: range
    """The places of all of it, with what is said about the speaker."""

    def keys(self, side: Side) -> frozenset[str]:
        """Give what its speaker is compared by."""
        words, articles = (side.tokens[place] for place in self.speaker), side.lexicon.articles
        return frozenset(token.key for token in words if not token.is_sign and token.key not in articles)

    def words(self, side: Side) -> list[str]:
        """Give what all of its words are compared by, in order, without `said` and small words."""
        return _words(side, self.whole)

    def has_its_own(self, side: Side, other: "Attribution", other_side: Side) -> bool:
        """Tell whether no word about its speaker stands in the sentence of another one, and not in that one."""
        own = {*_words(side, self.speaker), *_words(side, range(self.whole.start, self.said))}
        there = _words(other_side, range(*sentence_around(other_side.tokens, other.said)))
        return own.isdisjoint(set(there).difference(other.words(other_side)))

    def is_by_the_same(self, other: "Attribution", left: Side, right: Side) -> bool:
        """Tell whether another one names the same speaker, at least by a part of the name."""
        return not self.keys(left).isdisjoint(other.keys(right))


def _words(side: Side, places: range) -> list[str]:
    words, left_out = (side.tokens[place] for place in places), side.lexicon.said_or_small
    return [token.key for token in words if not token.is_sign and token.key not in left_out]


def attributions_of(side: Side, places: range | None = None) -> Iterator[Attribution]:
    """Give the attributions of a side, or those at some of its places."""
    speaking = side.lexicon.speaking
    for place in range(len(side.tokens)) if places is None else places:
        if side.tokens[place].key in speaking:
            yield _attribution(side.tokens, place, side.lexicon)


def _attribution(tokens: Sequence[Token], place: int, known: Lexicon) -> Attribution:
    start, end = sentence_around(tokens, place)
    start, end = max(start, place - LONGEST), min(end, place + LONGEST)
    before = place
    while before > start and tokens[before - 1].key in known.auxiliaries:
        before -= 1
    is_behind = tokens[place].key in known.according or before == start
    if not is_behind and not tokens[before - 1].is_sign:
        name = _back(tokens, start, before, known)
        return Attribution(place, range(name, before), range(name, _behind(tokens, place, end, known)))
    words = next((at + 2 for at in range(before - 2, start - 1, -1) if tokens[at].quoted), start)  # behind a quotation
    commas = [at for at in range(words, before) if tokens[at].key == ","]
    if not is_behind and commas and len(commas) % 2 == 0 and tokens[before - 1].key == ",":
        return Attribution(place, range(words, commas[0]), range(words, _behind(tokens, place, end, known)))
    stop = next((at for at in range(place + 1, end) if tokens[at].is_sign), end)
    if before == start and stop == end:  # what is said begins behind the name, wherever that ends
        stop = _first_word(tokens, place + 1, end, known)
    return Attribution(place, range(place + 1, stop), range(place, end))


def _first_word(tokens: Sequence[Token], start: int, end: int, known: Lexicon) -> int:
    """Give the place behind the first word that is no article."""
    return next((at + 1 for at in range(start, end) if tokens[at].key not in known.before_a_name), end)


def _behind(tokens: Sequence[Token], place: int, end: int, known: Lexicon) -> int:
    """Give the place behind `said` and what is said with it: to whom, where, when."""
    behind = place + 1
    if behind == end:
        return end
    said, following = tokens[place], tokens[behind]
    tells = said.key in known.telling or following.key in known.told_with or following.kind in DAYS
    return _first_word(tokens, behind, end, known) if tells else behind


def _back(tokens: Sequence[Token], start: int, end: int, known: Lexicon) -> int:
    """Give the place behind the last sign, or the last `said`, before a place."""
    place = end
    while place > start and not tokens[place - 1].is_sign and tokens[place - 1].key not in known.sayings:
        place -= 1
    return place


def sentence_around(tokens: Sequence[Token], place: int) -> tuple[int, int]:
    """Give where the sentence of a word begins, and where it ends: at its full stop."""
    start = end = place
    while start > 0 and not ends_sentence(tokens, start - 1) and place - start < 2 * LONGEST:
        start -= 1
    while end < len(tokens) and not ends_sentence(tokens, end) and end - place < 2 * LONGEST:
        end += 1
    return start, end


def ends_sentence(tokens: Sequence[Token], place: int) -> bool:
    """Tell a full stop, or another sign that ends a sentence, from the one behind an initial."""
    if not tokens[place].is_sign or tokens[place].key not in SENTENCE_ENDS:
        return False
    return not (
        tokens[place].key == "." and place > 0 and len(tokens[place - 1].text) == 1 and tokens[place - 1].text.isupper()
    )


def begins_sentence(side: Side, first: int) -> bool:
    """Tell whether a sentence begins at a place, be it in quotation marks."""
    place = first - 1
    while place >= 0 and side.tokens[place].key == '"':
        place -= 1
    return place < 0 or ends_sentence(side.tokens, place)


def closes_sentence(side: Side, last: int) -> bool:
    """Tell whether a sentence ends behind a place, be it in quotation marks."""
    place = last + 1
    while place < len(side.tokens) and side.tokens[place].key == '"':
        place += 1
    return place >= len(side.tokens) or ends_sentence(side.tokens, place)
