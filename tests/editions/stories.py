"""Made-up stories, and what another desk does to them."""

import random
from collections.abc import Iterable
from typing import NamedTuple

LEAD = (
    "The harbour pilots of Oudehaven refused to leave port on 3 January after a tug capsized in what they called a "
    "preventable accident, two people with knowledge of the inquiry said.",
    "“We do not send crews out on hope,” said Marit Ebersohn, who leads the pilots’ guild. “The radios had failed "
    "three times since November.”",
    "The tug Kittiwake rolled over at 05:40 while it was turning a grain carrier of 180 metres, and seven of its crew "
    "were pulled from the water within a quarter of an hour.",
    "The port authority did not respond to written questions. A spokesman, Tobias Lindqvist, said by telephone that "
    "the vessel had been organised and equipped according to the rules.",
    "Insurers put the damage at 14 million crowns, a figure that does not include the cargo, which was still aboard "
    "and is expected to be sold at auction in Verhoeven’s warehouse next month.",
    "Ferries to the outer islands were cancelled for a second day, and the hospital in Skarsund flew in blood and "
    "insulin by helicopter because the road bridge remains closed to lorries.",
    "An inspection in August had criticised the ageing rescue equipment, and the guild’s own survey described a "
    "culture in which complaints travelled slowly and were seldom answered.",
    "Older residents remember the winter of 1978, when ice tore the centre pier away and the fishing fleet was "
    "frozen in for nine weeks without a single delivery of coal.",
    "Lindqvist denied that savings had played a role. He said the authority employs more engineers today than ten "
    "years ago, although most of them work ashore on the new container terminal.",
    "Pilots in three neighbouring ports have said they will stop work for an hour on Thursday in sympathy, and the "
    "dockers’ federation is to vote on a longer strike at the weekend.",
)
"""A story of ten paragraphs."""

OTHER = (
    "A beekeeper in the hills above Montclair has bred a colony that ignores the mites which killed half of the "
    "region’s hives last spring, researchers at the agricultural college reported.",
    "The insects groom each other twice as often as their cousins do, according to cameras that filmed the comb "
    "through glass for eleven months without a pause.",
    "Growers of almonds and cherries, who rent hives by the hectare, have offered to pay for queens before the first "
    "blossoms open, but the college wants to test a second generation.",
)
"""Another story."""

TEASERS = (
    "Vineyards along the Lower Tessel have begun to pick grapes at night, when sugar and temperature fall together and "
    "students are willing to work by lamplight for a bonus that doubles after midnight and",
    "Few instruments divide an orchestra like the contrabassoon, whose repertoire fits on a single shelf and whose "
    "reeds cost more than a week of groceries for a family of four in most of the …",
)
"""Beginnings of other stories, cut off."""

SPELLINGS = {
    "organised": "organized", "criticised": "criticized", "centre": "center", "travelled": "traveled",
    "metres": "meters", "cancelled": "canceled", "ageing": "ageing", "neighbouring": "neighboring", "harbour": "harbor",
}  # fmt: skip
"""Words of the story as another house spells them."""


def restyled(text: str) -> str:
    """Give a text in another house style, with nothing changed that it says."""
    for one, other in SPELLINGS.items():
        text = text.replace(one, other)
    for one, other in (
        ("3 January", "Jan. 3"),
        ("“", '"'),
        ("”", '"'),
        ("’", "'"),
        ("did not", "didn't"),
        (" – ", " — "),
    ):
        text = text.replace(one, other)
    return text.replace("seven of", "7 of")


def sentences(paragraph: str) -> list[str]:
    """Cut a paragraph of the story into sentences; quotations stay whole."""
    parts = paragraph.split(". ")
    return [part if part.endswith((".", "”")) else part + "." for part in parts]


class Sentence(NamedTuple):
    """A sentence of an edition."""

    text: str
    source: int | None
    """The place of the paragraph of the story that it is of; None for what the desk added."""


class Desk:
    """Another desk: it edits a story at random and keeps the books of where each sentence comes from."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - it is no secret
        self.paragraphs = [tuple(Sentence(each, place) for each in sentences(text)) for place, text in enumerate(LEAD)]

    def cut(self) -> None:
        for _ in range(min(self.random.randint(1, 3), len(self.paragraphs) - 4)):
            self.paragraphs.pop(self.random.randrange(1, len(self.paragraphs)))

    def merge(self) -> None:
        at = self.random.randrange(len(self.paragraphs) - 1)
        one, other = self.paragraphs[at : at + 2]
        self.paragraphs[at : at + 2] = [one + other]

    def split(self) -> None:
        able = [at for at, told in enumerate(self.paragraphs) if len(told) > 1 and len(_sources(told)) == 1]
        if able:
            at = self.random.choice(able)
            self.paragraphs[at : at + 1] = [(each,) for each in self.paragraphs[at]]

    def reorder(self) -> None:
        paragraph = self.paragraphs.pop(self.random.randrange(1, len(self.paragraphs)))
        self.paragraphs.insert(self.random.randrange(1, len(self.paragraphs) + 1), paragraph)

    def restyle(self) -> None:
        self.paragraphs = [tuple(each._replace(text=restyled(each.text)) for each in told) for told in self.paragraphs]

    def add(self) -> None:
        at = self.random.randrange(1, len(self.paragraphs))
        self.paragraphs.insert(at, (Sentence(self.random.choice(OTHER), None),))

    @property
    def expected(self) -> set[tuple[frozenset[int], frozenset[int]]]:
        """Which paragraphs of the story are which of this edition: places of both, in groups."""
        groups: list[tuple[set[int], set[int]]] = []
        for place, sources in enumerate(map(_sources, self.paragraphs)):
            if sources:
                touching = [group for group in groups if group[0] & sources]
                joined = (
                    set(sources).union(*(group[0] for group in touching)),
                    {place}.union(*(g[1] for g in touching)),
                )
                groups = [group for group in groups if group not in touching] + [joined]
        return {(frozenset(lefts), frozenset(rights)) for lefts, rights in groups}

    def text(self, *, teasers: bool = False) -> str:
        behind = (
            ("Reporting by Ada Brink in Skarsund and Jonas Vale; editing by Piet Roos.", *TEASERS) if teasers else ()
        )
        told = (" ".join(each.text for each in paragraph) for paragraph in self.paragraphs)
        return "\n\n".join([*told, *behind])


def _sources(paragraph: Iterable[Sentence]) -> frozenset[int]:
    return frozenset(each.source for each in paragraph if each.source is not None)
