"""Taking: bytes of a window become the cut of one record."""

from .piece import Cut
from .window import Window


def take(window: Window, end: int, *, exact: bool = False, fault: Exception | None = None) -> Cut:
    """Cut out the bytes before `end` and forget them; see `Cut` for the rest."""
    cut = Cut(bytes(window.data[:end]), byte=window.offset, exact=exact, fault=fault)
    window.drop(end)
    return cut
