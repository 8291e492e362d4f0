"""Plain text as an input: a story as another newsroom sent it or a reader copied it."""

from .loading import load_text
from .pipeline import PLAIN_TEXT

__all__ = ["PLAIN_TEXT", "load_text"]
