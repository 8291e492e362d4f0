"""Sniffing: what some data is, before anybody reads it."""

from .files import sniff
from .sniffed import Shape, Sniffed

__all__ = ["Shape", "Sniffed", "sniff"]
