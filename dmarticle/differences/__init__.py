"""What changed between two versions of an article."""

from .block_changes import BlockChange
from .counts import CountChange
from .difference import Difference
from .diffing import diff
from .fields import FieldChange
from .kinds import DiffKind
from .markup import MarkupChange
from .words import WordEdit

__all__ = [
    "BlockChange", "CountChange", "DiffKind", "Difference", "FieldChange", "MarkupChange", "WordEdit", "diff",
]  # fmt: skip
