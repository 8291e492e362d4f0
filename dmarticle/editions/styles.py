"""The house style of two desks, collected over a story."""

from collections import Counter
from collections.abc import Iterable

from .comparison import HouseStyle
from .edits.edit import Edit, EditKind

_WITHOUT_WORDS = (EditKind.ATTRIBUTION, EditKind.ORDER)
"""What is a habit as such, whatever the words are."""
_AROUND = " \t\n.,;:!?،؛؟"


def house_styles(edits: Iterable[Edit]) -> tuple[HouseStyle, ...]:
    """Collect how the two houses write, by kind, what is found most often first."""
    found = Counter(_style(edit) for edit in edits if edit.kind.is_style and not _is_half_of_a_move(edit))
    kinds = list(EditKind)
    ordered = sorted(found.items(), key=lambda each: (kinds.index(each[0].kind), each[0].rule or "", -each[1]))
    return tuple(
        HouseStyle(kind=style.kind, left=style.left, right=style.right, count=count, rule=style.rule)
        for style, count in ordered
    )


def _style(edit: Edit) -> HouseStyle:
    left, right = (edit.left.strip(), edit.right.strip())
    if edit.kind in _WITHOUT_WORDS:
        left = right = ""
    elif edit.kind not in (EditKind.PUNCTUATION, EditKind.DASHES, EditKind.QUOTATION_MARKS, EditKind.SHORT_FORM):
        left, right = left.strip(_AROUND), right.strip(_AROUND)
    if edit.note == "apostrophe":
        left, right = (next((sign for sign in text if sign in "'’‘ʼ`´"), text) for text in (left, right))
    return HouseStyle(kind=edit.kind, left=left, right=right, count=1, rule=edit.note)


def _is_half_of_a_move(edit: Edit) -> bool:
    """Whether words that moved came to here: they are counted where they left; the capital of a start is not."""
    return edit.kind in _WITHOUT_WORDS and (not edit.left or edit.note is not None)
