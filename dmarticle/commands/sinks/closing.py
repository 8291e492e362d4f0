"""Closing what was opened, with the one error that counts."""

from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import Protocol, TypeVar


class _Closes(Protocol):
    def close(self) -> object: ...


Opened = TypeVar("Opened", bound=_Closes)


@contextmanager
def closed(opened: Opened) -> Generator[Opened]:
    """Close it in the end; where something was raised before, that is told, and not what hinders the closing."""
    try:
        yield opened
    except BaseException:
        with suppress(Exception):
            opened.close()
        raise
    opened.close()
