"""Editions of one story: what two desks made of it, and which articles of an archive are of one story."""

from .alignment.units import PassageKind
from .comparing import compare
from .comparison import Comparison, EditionPair, HouseStyle, Leftover
from .credits import Contributor, contributors
from .edits import Edit, EditKind
from .relations import StoryRelation
from .texts import PLAIN_TEXT, load_text
from .vocabularies import VOCABULARY, Vocabulary

__all__ = [
    "PLAIN_TEXT", "VOCABULARY", "Comparison", "Contributor", "Edit", "EditKind", "EditionPair", "HouseStyle",
    "Leftover", "PassageKind", "StoryRelation", "Vocabulary", "compare", "contributors", "load_text",
]  # fmt: skip
