"""What can happen to a piece of an article between two versions."""

from enum import StrEnum


class DiffKind(StrEnum):
    """What happened to a field, a block or a run of words."""

    EQUAL = "equal"
    """It is in both versions, in the same order."""
    CHANGED = "changed"
    """It is in both versions, but not the same."""
    ADDED = "added"
    """It is in the later version only."""
    REMOVED = "removed"
    """It is in the earlier version only."""
    MOVED = "moved"
    """It is in both versions, in another order; it may have changed too."""
