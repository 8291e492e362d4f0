"""Datelines: where and when a wire story was filed (`PARIS, July 19 (Reuters) - ...`)."""

import re

from ..changes import Kind
from ..nodes import Block, Paragraph
from ..run import Run
from ..step import Step
from ..words import known

LONGEST = 80
"""Characters. No dateline is longer, so no more of a paragraph is looked at."""

_CAPITAL = r"[^\W\d_a-z]"
_DATELINE = re.compile(
    rf"(?P<dateline>{_CAPITAL}(?:{_CAPITAL}|[.’'/ -]){{2,}}(?:,\s[^()]{{2,30}}?)?(?:\s\((?P<agency>[^()]{{2,30}})\))?)"
    r"\s[–—-]{1,2}(?(agency)\s?|\s)"
)
_DATED = re.compile(r",\s(?:[^\W\d_]+\.?\s\d{1,2}|\d{1,2}(?:er)?\s[^\W\d_]+\.?)(?:,?\s\d{4})?(?:\s\(|$)")


def _datelines(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    """Find the dateline of the first paragraph; it stays where it is, for readers look for it there.

    Words in capitals before a dash are a dateline when an agency or a date stands with them: `BREAKING -` is none.
    """
    place = next((place for place, block in enumerate(blocks) if isinstance(block, Paragraph)), None)
    if place is not None:
        found = _DATELINE.match(blocks[place].text[:LONGEST])
        agencies = known(run.profile.agencies, run.profile.signoffs)
        if found and ((found["agency"] or "").casefold() in agencies or _DATED.search(found["dateline"])):
            run.dateline = found["dateline"].strip()
            run.note(Kind.TYPED, found["dateline"], "dateline", position=place)
    return blocks


DATELINES = Step("datelines", _datelines)
