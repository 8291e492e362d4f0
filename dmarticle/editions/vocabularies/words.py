"""What a field of a vocabulary may hold, checked where it is given: words, or words with what they mean.

Both are sorted, so that vocabularies with the same words are equal in whatever order they were joined.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias, TypeVar, cast

from ...problems import ConfigurationError
from ..tokens.folding import fold

Meaning = TypeVar("Meaning", int, str)

Words: TypeAlias = tuple[str, ...]
Numbers: TypeAlias = tuple[tuple[str, int], ...]
"""Pairs of a word and the number it means. One that comes with two meanings has none."""
Forms: TypeAlias = tuple[tuple[str, str], ...]
"""The same with the name of what each means."""
Given: TypeAlias = Mapping[str, Meaning] | Iterable[tuple[str, Meaning]]
"""The same as it is given: as a table, or as pairs."""

LONGEST = 2
"""Words of a form that is read as one."""


def words_of(given: Iterable[str]) -> Words:
    """Take words one by one; a lone string would be taken letter by letter, so it is refused."""
    if isinstance(given, str | bytes | Mapping) or not isinstance(given, Iterable):
        raise ConfigurationError(f"a vocabulary lists words in a tuple, such as ('said', 'told'); found {given!r}")
    return tuple(sorted({_word(each) for each in given}))


def single_words_of(given: Iterable[str]) -> Words:
    """Take words one by one, where two would be read as none."""
    return tuple(_single(word) for word in words_of(given))


def forms_of(given: Given[str]) -> Forms:
    """Take forms that mean the same as others, such as `{'UK': 'united-kingdom'}`."""
    found = _pairs(given, "{'UK': 'united-kingdom'}")
    for form, meaning in found:
        if not isinstance(meaning, str) or not meaning.strip():
            raise ConfigurationError(
                f"a form of a vocabulary means what a name says, such as 'united-kingdom'; {form!r} means {meaning!r}"
            )
    return tuple(sorted(set(found)))


def endings_of(given: Given[str]) -> Forms:
    """Take ends and stems of words with what they stand for, such as `{"n't": "not"}`."""
    return tuple((_single(ending), whole) for ending, whole in forms_of(given))


def numbers_of(given: Given[int]) -> Numbers:
    """Take words that mean a number from 0 on, such as `{'seven': 7}`."""
    return _singles(_numbers(given, "{'seven': 7}", "number", range(10**15)))


def days_of(given: Given[int]) -> Numbers:
    """Take days of the week, from 0 for Monday on."""
    return _singles(_numbers(given, "{'monday': 0}", "day of the week", range(7)))


def months_of(given: Given[int]) -> Numbers:
    """Take months, from 1 for January on."""
    return _numbers(given, "{'january': 1}", "month", range(1, 13))


def _numbers(given: Given[int], example: str, kind: str, known: range) -> Numbers:
    found = _pairs(given, example)
    for word, meaning in found:
        if not isinstance(meaning, int) or isinstance(meaning, bool) or meaning not in known:
            raise ConfigurationError(
                f"a {kind} of a vocabulary means {known[0]} to {known[-1]:,}; {word!r} means {meaning!r}"
            )
    return tuple(sorted(set(found)))


def _singles(found: Numbers) -> Numbers:
    return tuple((_single(word), number) for word, number in found)


def _single(word: str) -> str:
    if " " in word:
        raise ConfigurationError(f"this field of a vocabulary takes single words; found {word!r}")
    return word


def _pairs(given: Given[Meaning], example: str) -> list[tuple[str, Meaning]]:
    pairs = cast("Iterable[tuple[str, Meaning]]", given.items() if isinstance(given, Mapping) else given)
    if isinstance(pairs, str | bytes) or not isinstance(pairs, Iterable):
        raise ConfigurationError(f"a vocabulary says what words mean in a table, such as {example}; found {given!r}")
    listed = list(pairs)
    for pair in listed:
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise ConfigurationError(f"a vocabulary says what words mean in a table, such as {example}; found {pair!r}")
    return [(_word(word), meaning) for word, meaning in listed]


def _word(word: str) -> str:
    if not isinstance(word, str) or not word.strip():
        raise ConfigurationError(f"a vocabulary lists words; found {word!r} among them")
    parts = word.split()
    if len(parts) > LONGEST:
        raise ConfigurationError(f"a form has one word or two; found {word!r}")
    if not all(fold(part).strip() for part in parts):
        raise ConfigurationError(f"a word has a letter or a sign beside its accents; found {word!a}")
    return " ".join(parts)
