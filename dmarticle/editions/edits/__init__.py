"""What another desk did to the words: its house style, told from what changes what is said."""

from .edit import Edit, EditKind
from .telling import edits_between

__all__ = ["Edit", "EditKind", "edits_between"]
