"""Teasers: the beginnings of other stories, which a page shows behind a story and a copy of the page takes along.

A last paragraph without a full stop may be much else: a telephone number, results, a full stop that somebody forgot.
So a teaser breaks off and is unlike the story, and one thing more speaks for it: it breaks off inside a clause, there
are several that are unlike each other, or it stands behind the credits and is surely cut, at dots or behind sentences
of many words. Who is credited is told of behind the credits too, and what has a label is a note. What has less stays in
the body.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from ...body.changes import Kind
from ...body.nodes import Block, Heading, Note, NoteKind, Paragraph, Signoff
from ...body.run import Run
from ...body.step import Step
from ...profiles import Profile
from ..credits.lines import read_line
from ..tokens.folding import fold
from .breaks import Break, break_of, ends_with_dots, has_label, is_read_more, is_something_else, leads_on
from .ends import ends_clause, ends_sentence

UNLIKE = 0.4
"""Which share of the longer words of a paragraph may be another text's, and the two be about different things."""
LIKER = 0.6
"""The same for a long one that breaks off behind whole sentences, where there are more: a story is cut short once."""
LEAST = 12
"""Words of a teaser; what is shorter may be anything."""
LEAST_LEADING = 6
"""Words of one that ends with `Read more`, these counted."""
LONG = 40
"""Words of a long one. It may count as a teaser because it stands between two, though it ends with a sentence."""
MOST = 24
"""Teasers behind one story; where more seem to stand there, the text is of another kind."""
LONG_WORD = 5
"""Letters of a word that says what a text is about."""

_WORD = re.compile(rf"[^\W\d_]{{{LONG_WORD},}}")


@frozen
class Evidence:
    """What speaks for a paragraph being the beginning of another story."""

    place: int
    """Where it stands, among the blocks."""
    words: frozenset[str]
    """Its longer words, folded."""
    broken: Break
    """How it breaks off."""
    long: bool
    """Whether it has more than a few words."""
    shared: float
    """Which share of its longer words the story has, 0 to 1."""
    behind_credits: bool
    """Whether it stands behind the credits or the sign-off."""
    dots: bool = False
    """Whether it stops at dots."""
    companions: int = 0
    """How many others break off beside it, unlike the story and unlike it."""

    @property
    def speaks(self) -> bool:
        """Whether it breaks off and is about something else than the story, as far as it alone tells."""
        most = LIKER if self.long and self.broken >= Break.AFTER_SENTENCES else UNLIKE
        return self.shared < most and self.broken is not Break.NONE

    @property
    def suffices(self) -> bool:
        """Whether it is enough to take the paragraph out of the story."""
        if self.behind_credits and self.is_cut:
            return self.broken >= Break.AFTER_SENTENCES or self.speaks
        if self.shared >= UNLIKE:
            return self.speaks and self.companions > 1
        return self.speaks and (self.companions > 0 or self.broken is Break.INSIDE_CLAUSE)

    @property
    def is_cut(self) -> bool:
        """Whether it was surely cut, so that it needs no others beside it; a story has no credits before its end."""
        return self.dots or self.broken is Break.INSIDE_CLAUSE or (self.long and self.broken is Break.AFTER_SENTENCES)

    def __str__(self) -> str:
        told = [self.broken.told, f"{self.shared:.0%} of its longer words are in the story"]
        told += ["it stands behind the credits"] if self.behind_credits else []
        told += [f"beside it {'is' if self.companions == 1 else 'are'} {self.companions} more"] * bool(self.companions)
        return "; ".join(told)


def _teasers(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    """Set the teasers aside, each with its evidence in the ledger."""
    found = dict(_told(blocks, _sure(_candidates(blocks, run))))
    for place, told in sorted(found.items()):
        run.asides.append(blocks[place])
        run.note(Kind.SET_ASIDE, blocks[place].text, f"teaser ({told})", position=place)
    return tuple(block for place, block in enumerate(blocks) if place not in found)


def _candidates(blocks: Sequence[Block], run: Run) -> list[Evidence]:
    """Weigh the last paragraphs, as far up as each is unlike the story or stands behind the credits, in their order."""
    credited = _place_of_credits(blocks)
    people = _credited(blocks, run)
    story = Counter(word for block in blocks[:credited] for word in _words_of(block))
    found: list[Evidence] = []
    for place in range(len(blocks) - 1, 0, -1):
        block = blocks[place]
        behind = credited is not None and place > credited
        if credited is not None and not behind:
            break
        if credited is None:  # it was counted with the story
            story.subtract(_words_of(block))
        if _may_be_one(block, run.profile) and not block.text.startswith(people):
            evidence = _evidence(place, block, story, behind_credits=behind)
            if not behind and not evidence.speaks and (evidence.shared >= UNLIKE or not evidence.long):
                break
            found.append(evidence)
        elif not behind and not is_read_more(block.text) and not (found and _is_over(block, found[-1].place - place)):
            break
    found.reverse()
    return found if _has_stops(blocks[: found[0].place if found else 0]) else []


def _sure(candidates: Sequence[Evidence]) -> list[Evidence]:
    """Keep what there is enough evidence for."""
    found = list(candidates)
    if found and not found[0].behind_credits:
        while found and (not found[0].speaks or found[0].broken is Break.WITHOUT_STOP):
            del found[0]  # the first one may be the end of the story
        if not found or not found[-1].speaks:
            return []
    speaking = [each for each in found if each.speaks]
    if len(speaking) > MOST:
        return []
    found = [evolve(each, companions=_companions(each, speaking)) for each in found]
    sure = [each.place for each in found if each.suffices]
    return [
        each
        for each in found
        if each.place in sure or (sure and each.shared < UNLIKE and sure[0] < each.place < sure[-1])
    ]


def _companions(one: Evidence, speaking: Sequence[Evidence]) -> int:
    others = (each for each in speaking if each.place != one.place)
    return sum(len(one.words & each.words) < UNLIKE * min(len(one.words), len(each.words)) for each in others)


def _told(blocks: Sequence[Block], sure: Sequence[Evidence]) -> Iterator[tuple[int, str]]:
    """Give the place of each teaser and what is told of it; its own headline and `Read more` go with it."""
    titled = [each for each in sure if _is_over(blocks[each.place - 1], 1)]
    all_titled = len(titled) == len(sure) > 1
    for each in sure:
        yield each.place, str(each) if each.suffices else f"it stands between two; {each}"
        if each in titled and (all_titled or each.behind_credits):
            yield each.place - 1, "it stands over the one below"
        below = blocks[each.place + 1] if each.place + 1 < len(blocks) else None
        if below is not None and is_read_more(below.text):
            yield each.place + 1, "it leads on from the one above"


def _is_over(block: Block, distance: int) -> bool:
    """Whether a block may be the headline of the teaser right below it."""
    short = isinstance(block, Paragraph | Heading) and len(block.text.split()) < LEAST
    return distance == 1 and short and not ends_clause(block.text) and not is_read_more(block.text)


def _place_of_credits(blocks: Sequence[Block]) -> int | None:
    """Give the place of the last line that credits contributors or signs the story, or None.

    More of the text must stand before it than behind it: a line of credit may also stand over a story.
    """
    behind = 0
    for place in range(len(blocks) - 1, 0, -1):
        block = blocks[place]
        if isinstance(block, Signoff) or (isinstance(block, Note) and block.kind is NoteKind.CREDIT):
            return place if behind < sum(len(each.text) for each in blocks[:place]) else None
        behind += len(block.text)
    return None


def _credited(blocks: Sequence[Block], run: Run) -> tuple[str, ...]:
    """Give how a paragraph begins that says who somebody is whom the story names as having worked on it."""
    lines = (each.text for each in (*blocks, *run.asides) if isinstance(each, Note) and each.kind is NoteKind.CREDIT)
    people = (each.name for line in lines for each in read_line(line, run.profile).contributors)
    names = dict.fromkeys(form for name in (*run.authors, *people) for form in (name, name.rpartition(" ")[2]))
    return tuple(f"{name}{sign}" for name in names for sign in (" ", ",", "’", "'"))


def _has_stops(story: Sequence[Block]) -> bool:
    """Whether a story ends its paragraphs with full stops, so that to lack one says something."""
    told = (block.text for block in story if isinstance(block, Paragraph) and len(block.text.split()) * 2 >= LEAST)
    ends = [ends_sentence(text) for text in told]
    return sum(ends) * 2 > len(ends)


def _may_be_one(block: Block, profile: Profile) -> bool:
    enough = isinstance(block, Paragraph) and len(block.text.split()) >= (
        LEAST_LEADING if leads_on(block.text) else LEAST
    )
    if not enough or is_something_else(block.text, profile):
        return False
    return not has_label(block.text) or break_of(block.text) is Break.INSIDE_CLAUSE


def _words_of(block: Block) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(block.text)))


def _evidence(place: int, block: Block, story: Mapping[str, int], *, behind_credits: bool) -> Evidence:
    words = _words_of(block)
    shared = sum(story.get(word, 0) > 0 for word in words) / len(words) if words else 1.0
    long = len(block.text.split()) >= LONG
    return Evidence(place, words, break_of(block.text), long, shared, behind_credits, dots=ends_with_dots(block.text))


TEASERS = Step("teasers", _teasers)
