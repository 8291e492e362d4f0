"""Teasers: the beginnings of other stories, which a page shows behind a story and a copy of the page takes along.

Three things speak for one: it breaks off without an end of a sentence (or says `Read more` behind it), its words are
not those of the story, and it stands behind the credits or the sign-off. The first and one of the others are asked for;
what has less stays in the body. A last paragraph that breaks off and goes on with the story is a story cut short, not a
teaser.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import frozen

from ...body.changes import Kind
from ...body.nodes import Block, Note, NoteKind, Paragraph, Signoff
from ...body.run import Run
from ...body.step import Step
from ..tokens.folding import fold

UNLIKE = 0.4
"""Which share of the longer words of a paragraph may be the story's, and it be about something else."""
LEAST = 12
"""Words of a teaser; what is shorter may be anything."""
LEAST_LEADING = 6
"""Words of one that ends with `Read more`, these counted."""
LONG_WORD = 5
"""Letters of a word that says what a text is about."""

_WORD = re.compile(rf"[^\W\d_]{{{LONG_WORD},}}")
_END = re.compile(r"[.!?؟۔:][\s”’\"'»)\]*]*$")
_DOTS = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\s”’\"'»)\]]*$")

_LEADS_ON = re.compile(
    r"(?i)[\s.…»)\]](?:read (?:more|on)|continue reading|full story|lire (?:la suite|plus)|en savoir plus"
    r"|lees (?:meer|verder)|اقرأ المزيد|المزيد)[\s.…»›>→:)\]]*$"
)
_BRACKETED = re.compile(r"\s*[(\[].*[)\]][.\s]*", re.DOTALL)


@frozen
class Evidence:
    """What speaks for a paragraph being the beginning of another story."""

    cut_off: bool
    """Whether it breaks off: no end of a sentence, or three points."""
    shared: float
    """Which share of its longer words the story has, 0 to 1."""
    behind_credits: bool
    """Whether it stands behind the credits or the sign-off."""
    leads_on: bool = False
    """Whether it ends with words that lead to the rest, such as `Read more`."""

    @property
    def suffices(self) -> bool:
        """Whether it is enough to take the paragraph out of the story."""
        return (self.cut_off or self.leads_on) and (self.shared < UNLIKE or self.behind_credits)

    def __str__(self) -> str:
        told = ["it leads on to another page"] if self.leads_on else ["it breaks off"] if self.cut_off else []
        told.append(f"{self.shared:.0%} of its longer words are in the story")
        return "; ".join(told + (["it stands behind the credits"] if self.behind_credits else []))


def _teasers(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    """Set the teasers aside, each with its evidence in the ledger."""
    end = _place_of_credits(blocks)
    story = Counter(word for block in blocks[:end] for word in _words_of(block))
    start = len(blocks)
    found: list[tuple[Block, Evidence]] = []
    while start > 1 and _may_be_one(block := blocks[start - 1]):
        behind = end is not None and start - 1 > end
        if not behind:  # it was counted with the story
            story.subtract(_words_of(block))
        evidence = _evidence(block.text, story, behind_credits=behind)
        if not evidence.suffices:
            break
        start -= 1
        found.insert(0, (block, evidence))
    for place, (block, evidence) in enumerate(found, start):
        run.asides.append(block)
        run.note(Kind.SET_ASIDE, block.text, f"teaser ({evidence})", position=place)
    return blocks[:start]


def _place_of_credits(blocks: Sequence[Block]) -> int | None:
    """Give the place of the last line that credits contributors or signs the story, or None."""
    for place in range(len(blocks) - 1, 0, -1):
        block = blocks[place]
        if isinstance(block, Signoff) or (isinstance(block, Note) and block.kind is NoteKind.CREDIT):
            return place
    return None


def _may_be_one(block: Block) -> bool:
    """Whether a block is long enough to tell, or leads on; what stands in brackets as a whole is said of the story."""
    if not isinstance(block, Paragraph) or _BRACKETED.fullmatch(block.text):
        return False
    return len(block.text.split()) >= (LEAST_LEADING if _LEADS_ON.search(block.text) else LEAST)


def _words_of(block: Block) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(block.text)))


def _evidence(text: str, story: Mapping[str, int], *, behind_credits: bool) -> Evidence:
    words = frozenset(_WORD.findall(fold(text)))
    shared = sum(story.get(word, 0) > 0 for word in words) / len(words) if words else 1.0
    cut_off = not _END.search(text) or _DOTS.search(text) is not None
    return Evidence(cut_off, shared, behind_credits, _LEADS_ON.search(text) is not None)


TEASERS = Step("teasers", _teasers)
