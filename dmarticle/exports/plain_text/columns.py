"""How wide a text is where every letter has the same width: in a terminal, or in a mail read as plain text."""

from unicodedata import category, east_asian_width

_WIDE = ("F", "W")
_NO_WIDTH = ("Mn", "Me", "Cf")


def columns(text: str) -> int:
    """Count the columns that a line takes: two for a Chinese character, none for an accent of its own."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def widest(text: str) -> int:
    """Count the columns of the widest line of a text."""
    return max(map(columns, text.splitlines()), default=0)


def padded(text: str, width: int) -> str:
    """Fill a line up with spaces to some columns."""
    return text + " " * (width - columns(text))


def _columns(character: str) -> int:
    if category(character) in _NO_WIDTH:
        return 0
    return 2 if east_asian_width(character) in _WIDE else 1
