"""A made archive of stories, some of which are edited by other desks, with what is an edition of what.

Beside unrelated stories there are those that only look alike: stories on one topic, with its names and its paragraph of
background, and reports made from one template, in which most sentences stand word for word.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from attrs import evolve, frozen

import dmarticle as dm

Words = list[str]
Paragraphs = list[list[Words]]
"""Paragraphs of sentences of words."""

_LITTLE = "the of and to in a that for was on with as by it from had at which their is an be this has not are but its"
_SYLLABLES = (
    "ba be bo da den di do fa fen ga gor ha hol ka kel la len lo ma mer mi mo na ner no pa per ra ri ro sa sen so ta "
    "ter to va ver vo"
)
_PAIRS = (
    "radicalised/radicalized organisation/organization colour/color labour/labor centre/center travelled/traveled "
    "defence/defense programme/program recognise/recognize neighbour/neighbor analysed/analyzed theatre/theater"
).split()
_STOCK = """
did not immediately respond to a request for comment|according to two people with knowledge of the matter
|who asked not to be named because the talks are private|said in a statement on Monday|said in a statement on Friday
|the figures that were released by the national statistics office|in what would be the largest of its kind in the region
|the ministry of finance declined to comment on the report|for the first time in more than a decade
|speaking to reporters outside the court on Wednesday morning|the opposition has called for an independent inquiry
|after weeks of protests over the cost of living|told a parliamentary committee earlier this year
|has denied any wrongdoing and says he will clear his name
|the price of bread has doubled since the beginning of the year
""".replace("\n", "").split("|")
_BRITISH = dict(pair.split("/") for pair in _PAIRS)
_AMERICAN = {theirs: ours for ours, theirs in _BRITISH.items()}
_VOCABULARY = 20_000


@frozen
class Told:
    """An article of the archive, and what is known of it."""

    article: dm.Article
    story: int
    """Number of the story that it is an edition of."""
    kind: str
    """`source`, or the degree to which it was edited; `single`, `topic` or `template` where nobody edited it."""


def _vocabulary() -> tuple[Words, list[float]]:
    chance = random.Random(9)  # noqa: S311 - it makes texts
    made = {"".join(chance.choices(_SYLLABLES.split(), k=chance.randint(2, 4))) for _ in range(2 * _VOCABULARY)}
    both = [word for pair in _BRITISH.items() for word in pair[:1]]
    rare = [*both, *sorted(made)]
    chance.shuffle(rare)
    words = [*_LITTLE.split(), *rare[:_VOCABULARY]]
    return words, list(accumulate(1 / (rank + 3) for rank in range(len(words))))


WORDS, WEIGHTS = _vocabulary()


class Desk:
    """Writes and edits stories; what it gives depends on its chance alone."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def words(self, count: int) -> Words:
        return self.chance.choices(WORDS, cum_weights=WEIGHTS, k=count)

    def sentence(self) -> Words:
        words = self.words(self.chance.randint(9, 26))
        if self.chance.random() < 0.15:
            words += self.chance.choice(_STOCK).split()
        if self.chance.random() < 0.2:
            words.insert(self.chance.randrange(len(words)), str(self.chance.randint(2, 2000)))
        return words

    def story(self, paragraphs: int | None = None) -> Paragraphs:
        count = paragraphs or max(4, round(self.chance.lognormvariate(2.5, 0.6)))
        return [[self.sentence() for _ in range(self.chance.randint(1, 3))] for _ in range(min(count, 60))]

    def replaced(self, story: Paragraphs, share: float) -> Paragraphs:
        """Other words here and there."""
        chance = self.chance
        return [
            [[self.words(1)[0] if chance.random() < share else word for word in words] for words in paragraph]
            for paragraph in story
        ]

    def restyled(self, story: Paragraphs) -> Paragraphs:
        """The other spelling everywhere, capitals and attributions where this desk has them."""
        return [[[_AMERICAN.get(w) or _BRITISH.get(w) or w for w in words] for words in each] for each in story]

    def reordered(self, story: Paragraphs, moves: int) -> Paragraphs:
        made = list(story)
        for _ in range(moves):
            made.insert(self.chance.randrange(len(made)), made.pop(self.chance.randrange(len(made))))
        return made

    def merged(self, story: Paragraphs, share: float) -> Paragraphs:
        """Some paragraphs joined to the one before."""
        made = [story[0]]
        for paragraph in story[1:]:
            if self.chance.random() < share:
                made[-1] = [*made[-1], *paragraph]
            else:
                made.append(paragraph)
        return made

    def dropped(self, story: Paragraphs, share: float) -> Paragraphs:
        """Some sentences left out."""
        made = [[words for words in each if self.chance.random() >= share] for each in story]
        return [each for each in made if each] or story[:1]

    def cut(self, story: Paragraphs, left: float) -> Paragraphs:
        """The end left out."""
        return story[: max(2, round(left * len(story)))]

    def added(self, story: Paragraphs, share: float) -> Paragraphs:
        """New reporting."""
        made = list(story)
        for each in self.story(max(1, round(share * len(story)))):
            made.insert(self.chance.randrange(len(made) + 1), each)
        return made

    def with_teasers(self, story: Paragraphs) -> Paragraphs:
        """Beginnings of other stories behind the end, as a page leaves them."""
        return [*story, *([self.sentence()[:40]] for _ in range(self.chance.randint(2, 4)))]


def _light(desk: Desk, story: Paragraphs) -> Paragraphs:
    return desk.replaced(desk.restyled(story), 0.02)


def _merged(desk: Desk, story: Paragraphs) -> Paragraphs:
    return desk.replaced(desk.merged(desk.reordered(desk.restyled(story), 3), 0.4), 0.05)


def _teased(desk: Desk, story: Paragraphs) -> Paragraphs:
    return desk.with_teasers(desk.replaced(desk.dropped(desk.restyled(story), 0.1), 0.05))


def _cut(desk: Desk, story: Paragraphs) -> Paragraphs:
    return desk.replaced(desk.cut(desk.restyled(story), desk.chance.uniform(0.35, 0.7)), 0.04)


def _heavy(desk: Desk, story: Paragraphs) -> Paragraphs:
    less = desk.dropped(desk.cut(desk.merged(desk.restyled(story), 0.3), 0.85), 0.15)
    return desk.with_teasers(desk.added(desk.replaced(desk.reordered(less, 2), 0.1), 0.1))


def _brief(desk: Desk, story: Paragraphs) -> Paragraphs:
    return desk.replaced(desk.cut(desk.restyled(story), 0.2), 0.05)


def _rewritten(desk: Desk, story: Paragraphs) -> Paragraphs:
    return desk.replaced(desk.dropped(desk.restyled(story), 0.2), 0.25)


EDITS: dict[str, Callable[[Desk, Paragraphs], Paragraphs]] = {
    "light": _light,
    "merged": _merged,
    "teasers": _teased,
    "cut": _cut,
    "heavy": _heavy,
    "brief": _brief,
    "rewritten": _rewritten,
}
"""What another desk does to a story, by the name of its degree."""

MEANING = {
    "light": "spelling, and 2 words in 100",
    "merged": "paragraphs moved and merged, 5 words in 100",
    "teasers": "a tenth of the sentences gone, 5 words in 100, 2 to 4 teasers behind the end",
    "cut": "35 to 70 % of it left, 4 words in 100",
    "heavy": "15 % of the end and 15 % of the sentences gone, moved, merged, 10 words in 100, new reporting, teasers",
    "brief": "a fifth of it left, 5 words in 100",
    "rewritten": "a fifth of the sentences gone, 25 words in 100",
}


FAMILIES = (20, 50, 100)
"""Articles in a story that very many newspapers print."""
WIRED = tuple(degree for degree in EDITS if degree != "rewritten")


def archive(count: int, seed: int = 1) -> Iterator[Told]:
    """Give an archive: half of it single stories, a fifth edited ones, a fifth on shared topics, a tenth templates."""
    chance = random.Random(seed)  # noqa: S311 - it makes texts
    desk = Desk(chance)
    made, story = 0, 0
    while made < count:
        drawn = chance.random()
        batch = _batch(desk, drawn, story)
        for told in batch[: count - made]:
            yield evolve(told, article=evolve(told.article, id=str(made)))
            made += 1
        story = batch[-1].story + 1


def _batch(desk: Desk, drawn: float, story: int) -> list[Told]:
    if drawn < 0.81:
        return [Told(_article(desk.story()), story, "single")]
    if drawn < 0.92:
        return _edited(desk, story)
    return _on_topic(desk, story) if drawn < 0.98 else _from_template(desk, story)


def _edited(desk: Desk, story: int) -> list[Told]:
    source = desk.story()
    degrees = desk.chance.sample(list(EDITS), k=desk.chance.choice((1, 1, 2, 2, 3, 5)))
    twins = [Told(_article(EDITS[degree](desk, source)), story, degree) for degree in degrees]
    return [Told(_article(source), story, "source"), *twins]


def _on_topic(desk: Desk, story: int) -> list[Told]:
    """Stories that have names, and a paragraph of background, in common."""
    background, names = desk.story(2), desk.words(12)
    made: list[Told] = []
    for number in range(desk.chance.randint(2, 10)):
        told = [[_named(words, names, desk.chance) for words in each] for each in desk.story()]
        told.insert(min(3, len(told)), desk.chance.choice(background))
        made.append(Told(_article(told), story + number, "topic"))
    return made


def _named(words: Words, names: Words, chance: random.Random) -> Words:
    return [chance.choice(names) if chance.random() < 0.1 else word for word in words]


_FRAMES = random.Random(5)  # noqa: S311 - it makes texts
_TEMPLATES = [Desk(_FRAMES).story(9) for _ in range(6)]


def _from_template(desk: Desk, story: int) -> list[Told]:
    """Reports, such as those on the weather or the markets, that differ in figures, names and a few sentences."""
    made: list[Told] = []
    for number in range(desk.chance.randint(1, 10)):
        frame = desk.chance.choice(_TEMPLATES)
        told = [[desk.sentence() if desk.chance.random() < 0.35 else words for words in each] for each in frame]
        made.append(Told(_article(desk.replaced(told, 0.04)), story + number, "template"))
    return made


def _article(story: Paragraphs) -> dm.Article:
    texts = (" ".join(f"{' '.join(words).capitalize()}." for words in sentences) for sentences in story)
    return dm.Article(id="", body=dm.Body(tuple(dm.Paragraph((dm.Text(each),)) for each in texts)))


def families(count: int, sizes: Sequence[int] = FAMILIES, seed: int = 2, *, sources: bool = True) -> Iterator[Told]:
    """Give an archive, and in it wire stories that very many newspapers print, with the agency's own text or without.

    Args:
        count: Articles of the archive around them.
        sizes: How many editions each wire story has.
        seed: Another one gives another archive.
        sources: Whether the agency's text is in the archive.
    """
    chance = random.Random(seed)  # noqa: S311 - it makes texts
    desk = Desk(chance)
    made = [*archive(count, seed)]
    first = made[-1].story + 1 if made else 0
    for story, size in enumerate(sizes, first):
        source = desk.story(chance.randint(10, 24))
        if sources:
            made.append(Told(_article(source), story, "source"))
        for _ in range(size):
            degree = chance.choice(WIRED)
            made.append(Told(_article(EDITS[degree](desk, source)), story, degree))
    chance.shuffle(made)
    for number, told in enumerate(made):
        yield evolve(told, article=evolve(told.article, id=str(number)))
