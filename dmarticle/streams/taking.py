"""Taking: bytes of a window become the cut of one record."""

from .lines import too_long
from .piece import Cut
from .window import Window


def take(
    window: Window, end: int, *, limit: int | None = None, exact: bool = False, fault: Exception | None = None
) -> Cut:
    """Cut out the bytes before `end` and forget them; more than the limit become a fault. See `Cut` for the rest."""
    if limit is not None and end > limit:
        cut = Cut(byte=window.offset, fault=too_long(limit))
        window.drop(end)
        return cut
    cut = Cut(bytes(window.data[:end]), byte=window.offset, exact=exact, fault=fault)
    window.drop(end)
    return cut
