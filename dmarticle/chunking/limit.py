"""How large a chunk may be: counted in words, in characters, or in whatever a language model counts."""

from collections.abc import Callable

from attrs import frozen

from ..body.counting import count_words
from ..problems import ConfigurationError

WORDS = 200
"""Words in a chunk, at most, unless something else is said."""


@frozen
class Limit:
    """How large a chunk may be."""

    most: int
    """The size of a chunk, at most."""
    overlap: int
    """The size of what it repeats of the one before it, at most."""
    measure: Callable[[str], int]

    def size(self, text: str) -> int:
        """Give the size of a text.

        Raises:
            ConfigurationError: If the measure gives no whole number.
        """
        size: object = self.measure(text)
        if not isinstance(size, int):
            raise ConfigurationError(f"measure gives the size of a text as a whole number; found {size!r}")
        return size


def limit_of(max_words: int | None, max_size: int | None, measure: Callable[[str], int] | None, overlap: int) -> Limit:
    """Take the options that say how large a chunk may be.

    Raises:
        ConfigurationError: If they cannot be meant, or not together.
    """
    if max_size is None:
        if measure is not None:
            raise ConfigurationError("measure gives the sizes that max_size limits; max_size is not given")
        return _limit("max_words", WORDS if max_words is None else max_words, overlap, count_words)
    if max_words is not None:
        raise ConfigurationError(f"a chunk has one limit, max_words or max_size; found {max_words!r} and {max_size!r}")
    if measure is not None and not callable(measure):
        raise ConfigurationError(f"measure is called with a text and gives its size; found {measure!r}")
    return _limit("max_size", max_size, overlap, len if measure is None else measure)


def _limit(name: str, most: int, overlap: int, measure: Callable[[str], int]) -> Limit:
    _check_size(name, most, least=1)
    _check_size("overlap", overlap, least=0)
    if overlap >= most:
        raise ConfigurationError(f"overlap is less than {name}, which is {most}; found {overlap}")
    return Limit(most, overlap, measure)


def _check_size(name: str, value: object, *, least: int) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise ConfigurationError(f"{name} is a whole number, {least} or more; found {value!r}")
