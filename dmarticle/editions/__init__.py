"""Two editions of one story: plain text as an input, what the other desk changed, and what is left over."""

from .alignment.units import PassageKind
from .comparing import compare
from .comparison import Comparison, EditionPair, HouseStyle, Leftover
from .credits import Contributor, contributors
from .edits import Edit, EditKind
from .texts import PLAIN_TEXT, load_text

__all__ = [
    "PLAIN_TEXT", "Comparison", "Contributor", "Edit", "EditKind", "EditionPair", "HouseStyle", "Leftover",
    "PassageKind", "compare", "contributors", "load_text",
]  # fmt: skip
