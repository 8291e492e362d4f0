"""Envelopes: the article inside what an API wraps around it, or the error that it sends instead."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from attrs import frozen

from .bounds import MOST_DIGITS, is_long
from .dialects import is_article
from .finite import is_no_number, with_nulls, word_of
from .jsontypes import Json
from .pointers import pointer_part
from .problems import NotAnArticleError, NotOneArticleError, Problem, problem
from .refusals import is_error, refuse_answer
from .structuring.cursor import Cursor, describe

MAX_DEPTH = 64
"""Objects and arrays inside each other, far more than any article has and few enough to be walked."""

DEEPEST_FIELD = 5
"""Fields inside each other in which an article is looked for, around which an API put more than `data`."""

_LEAVES = frozenset({str, bool, type(None)})
"""Types of values that hold nothing and may be anything."""

_LEAVES_OF_DECODERS = _LEAVES | {int}
"""Decoders have refused what is too long of whole numbers."""

_HOLDERS = frozenset({dict, list})
_NUMBERS = frozenset({int, float})


@frozen
class Opened:
    """An article object, out of its envelopes."""

    article: Mapping[str, Json]
    problems: tuple[Problem, ...] = ()
    """What was noticed on the way."""
    values: int | None = None
    """How many values of JSON the article has at most, where they were counted on the way."""


def one_article(payload: Json, *, dialect: str | None = None, decoded: bool = False) -> Opened:
    """Open the envelopes around one article: `{"data": ...}`, an array of one, an object with the article in a field.

    NaN and the infinities are null in it, each with a problem.

    Args:
        payload: Decoded JSON.
        dialect: Name of the dialect that tells what an article is, or None for any.
        decoded: Whether a decoder of JSON made it just now, so that all keys are strings.

    Raises:
        CmsError: If the CMS sent an error.
        NotOneArticleError: If there is no article or more than one.
        NotAnArticleError: If there is something else.
    """
    values, finite = _measured(payload, decoded=decoded)
    opened = _opened(payload, dialect)
    opened = opened if finite else _with_nulls(opened)
    return Opened(opened.article, opened.problems, values)


def find_article(payload: Json) -> Opened:
    """Find the article as `one_article` does, and give it as it stands: the very object.

    Raises:
        PayloadError: See `one_article`.
    """
    _measured(payload)
    return _opened(payload, None)


def _opened(payload: Json, dialect: str | None) -> Opened:
    place, around = "", list[Mapping[str, Json]]()
    while True:
        items = _as_items(payload)
        if items is not None:
            if len(items) != 1:
                _refuse_errors(around)
                found = "an empty list" if not items else f"a list of {len(items)} items"
                raise NotOneArticleError(f"{found}; expected one article")
            ((name, payload),) = items
            place = f"{place}/{name}"
        elif not isinstance(payload, Mapping) or (place and not payload):
            _refuse_errors(around)
            raise NotAnArticleError(
                f"no article: found {describe(payload)}{f' at {place}' if place else ''}; expected an object"
            )
        elif _holds_data(payload):
            around.append(payload)
            payload, place = payload["data"], f"{place}/data"
        else:
            return _in_a_field(payload, dialect, place, around)


def _as_items(payload: Json) -> Sequence[tuple[str, Json]] | None:
    """Give the items of an array, each with its name; None of anything else.

    PHP writes an array with holes in it as an object with numbers for keys; that is an array too.
    """
    if isinstance(payload, list):
        return [(str(number), item) for number, item in enumerate(payload)]
    if isinstance(payload, Mapping) and payload and all(map(_is_number, payload)):
        return list(payload.items())
    return None


def _is_number(key: object) -> bool:
    return isinstance(key, str) and key.isascii() and key.isdecimal()


def _holds_data(payload: Mapping[str, Json]) -> bool:
    """Tell whether an object is an envelope, whatever is in it."""
    if not Cursor(payload).key("id").absent:
        return False
    return not Cursor(payload).key("data").absent or _is_page(payload) or ("data" in payload and not is_error(payload))


def _with_nulls(opened: Opened) -> Opened:
    """Put null in the places of the numbers that JSON does not have, and note each."""
    problems = list(opened.problems)

    def note(place: str, number: float) -> None:
        word = word_of(number)
        detail = f"found {word}, which is no number of JSON; it was read as null"
        problems.append(problem("value.not-finite", place, detail, raw=word))

    article = cast("Mapping[str, Json]", with_nulls(opened.article, note))
    return Opened(article, tuple(problems))


def items_of(payload: Json) -> Sequence[Json] | None:
    """Give the items of an array or of a page of a list, which may be none; None where the payload is one thing."""
    while isinstance(payload, Mapping) and Cursor(payload).key("id").absent and _as_items(payload) is None:
        inner: Json = payload.get("data")
        if not isinstance(inner, list | Mapping) or (not inner and not _is_page(payload)):
            return None
        payload = inner
    items = _as_items(payload)
    return None if items is None else [item for _, item in items]


def _in_a_field(
    payload: Mapping[str, Json], dialect: str | None, place: str, around: Iterable[Mapping[str, Json]]
) -> Opened:
    """Find the article in the fields of an object that is none, in the outermost ones that hold any.

    Without any, or where it is an article itself, the object is given: what it lacks is said where it is read.

    Args:
        payload: The object.
        dialect: Name of the dialect that tells what an article is, or None for any.
        place: Where it stands: a JSON pointer into the input.
        around: The envelopes around it, one of which may say why there is no article.

    Raises:
        CmsError: If there is none and it is an error, which may have an id too.
        NotOneArticleError: If there are several side by side.
    """
    if is_article(payload, dialect):
        return Opened(payload)
    level: list[tuple[str, Json]] = [(place, payload)]
    for _ in range(DEEPEST_FIELD):
        level = [(f"{path}/{pointer_part(name)}", value) for path, outer in level for name, value in _entries(outer)]
        found = [(path, value) for path, value in level if isinstance(value, Mapping) and is_article(value, dialect)]
        if len(found) > 1:
            raise NotOneArticleError(
                f"an object with {len(found)} articles, at {', '.join(path for path, _ in found[:5])}; expected one"
            )
        if found:
            ((path, article),) = found
            return Opened(article, (problem("input.nested", "", f"the article stands at {path} of the input"),))
    _refuse_errors([*around, payload])
    return Opened(payload)


def _refuse_errors(objects: Iterable[Mapping[str, Json]]) -> None:
    for each in objects:
        refuse_answer(each)


def _entries(value: Json) -> Iterator[tuple[str, Json]]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, list):
        yield from ((str(place), item) for place, item in enumerate(value))


def _is_page(payload: Mapping[str, Json]) -> bool:
    """Whether an object is a page of a list, which may be an empty one, and no error."""
    return payload.get("data") == [] and not is_error(payload)


def _measured(payload: Json, *, decoded: bool = False) -> tuple[int, bool]:
    """Refuse what is nested too deep, and keys and numbers that JSON does not have or no one can read.

    Returns:
        How many values there are, and whether all numbers are such as JSON has.
    """
    count, finite = 1, True
    leaves = _LEAVES_OF_DECODERS if decoded else _LEAVES
    level: list[Any] = [payload]
    for _ in range(MAX_DEPTH + 2):
        odd = [each for each in level if each.__class__ not in _HOLDERS]
        if odd:
            finite = _are_readable(odd) and finite
            level = _holders(level, odd)
        if not level:
            return count, finite
        if not decoded:
            _check_keys(level)
        inside = list[Any]()
        for holder in level:
            inside += holder if holder.__class__ is list else holder.values()
        count += len(inside)
        level = [each for each in inside if each.__class__ not in leaves]
    raise NotAnArticleError(f"no article: objects or arrays are nested more than {MAX_DEPTH} deep")


def _holders(level: Iterable[Any], odd: Iterable[Any]) -> list[Any]:
    """Give what holds anything; mostly only numbers do not, and all others are JSON's own objects and arrays."""
    if _NUMBERS.issuperset(map(type, odd)):
        return [each for each in level if each.__class__ in _HOLDERS]
    return [each for each in map(_as_holder, level) if each is not None]


def _as_holder(value: Json) -> Any:
    """Give an object, or an array as a list; None for what holds nothing."""
    if value.__class__ in _HOLDERS or isinstance(value, Mapping):
        return value
    return list(value) if isinstance(value, list | tuple) else None


def _are_readable(values: Iterable[Json]) -> bool:
    """Refuse a number that is too long; tell whether all numbers are such as JSON has."""
    if any(map(is_long, [each for each in values if isinstance(each, int)])):
        raise NotAnArticleError(f"no article: found a number of more than {MOST_DIGITS:,} digits")
    return not any(map(is_no_number, [each for each in values if isinstance(each, float)]))


def _check_keys(holders: Iterable[Any]) -> None:
    """Refuse an object with a key that is no string; decoders give none."""
    for holder in holders:
        if not isinstance(holder, list):
            for key in holder:
                if not isinstance(key, str):
                    raise NotAnArticleError(f"no article: found the key {key!r}; keys of JSON are strings")
