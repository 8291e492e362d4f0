"""Which paragraphs of one edition are which of the other: one to one, several to one, moved."""

from .groups import Group, align_passages
from .units import Unit, units_of

__all__ = ["Group", "Unit", "align_passages", "units_of"]
