"""Envelopes: the article inside what an API wraps around it, or the error that it sends instead."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from attrs import frozen

from .bounds import MOST_DIGITS, is_long
from .dialects import is_article
from .finite import is_no_number, with_nulls, word_of
from .jsontypes import Json
from .pointers import pointer_part
from .problems import CmsError, NotAnArticleError, NotOneArticleError, Problem, problem
from .structuring.cursor import Cursor, describe

MAX_DEPTH = 64
"""Objects and arrays inside each other, far more than any article has and few enough to be walked."""

DEEPEST_FIELD = 5
"""Fields inside each other in which an article is looked for, around which an API put more than `data`."""

_LEAVES = frozenset({str, bool, type(None)})
"""Types of values that hold nothing and may be anything."""

_ERRORS = ("error", "errors")
"""Keys under which APIs put an error."""

_NO = ("", "0", "false", "no")
"""Strings that stand for no: `0` and `false` as a string, and the empty one, which PHP makes of false."""


@frozen
class Opened:
    """An article object, out of its envelopes."""

    article: Mapping[str, Json]
    problems: tuple[Problem, ...] = ()
    """What was noticed on the way."""


def one_article(payload: Json, *, dialect: str | None = None) -> Opened:
    """Open the envelopes around one article: `{"data": ...}`, an array of one, an object with the article in a field.

    NaN and the infinities are null in it, each with a problem.

    Args:
        payload: Decoded JSON.
        dialect: Name of the dialect that tells what an article is, or None for any.

    Raises:
        CmsError: If the CMS sent an error.
        NotOneArticleError: If there is no article or more than one.
        NotAnArticleError: If there is something else.
    """
    finite = _is_walkable(payload)
    opened = _opened(payload, dialect)
    return opened if finite else _with_nulls(opened)


def find_article(payload: Json) -> Opened:
    """Find the article as `one_article` does, and give it as it stands: the very object.

    Raises:
        PayloadError: See `one_article`.
    """
    _is_walkable(payload)
    return _opened(payload, None)


def _opened(payload: Json, dialect: str | None) -> Opened:
    while True:
        if isinstance(payload, list):
            if len(payload) != 1:
                found = "an empty list" if not payload else f"a list of {len(payload)} items"
                raise NotOneArticleError(f"{found}; expected one article")
            payload = payload[0]
        elif not isinstance(payload, Mapping):
            raise NotAnArticleError(f"no article: found {describe(payload)}; expected an object")
        elif not Cursor(payload).key("id").absent:
            return _in_a_field(payload, dialect)
        elif not Cursor(payload).key("data").absent or _is_page(payload):
            payload = payload["data"]
        else:
            _refuse_error(payload)
            if "data" in payload:
                raise NotAnArticleError(
                    f"no article: found {describe(payload['data'])} under 'data'; expected an object"
                )
            return _in_a_field(payload, dialect)


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
    while isinstance(payload, Mapping) and Cursor(payload).key("id").absent:
        inner: Json = payload.get("data")
        if not isinstance(inner, list | Mapping) or (not inner and not _is_page(payload)):
            return None
        payload = inner
    return payload if isinstance(payload, list) else None


def _in_a_field(payload: Mapping[str, Json], dialect: str | None) -> Opened:
    """Find the article in the fields of an object that is none, in the outermost ones that hold any.

    Without any, or where it is an article itself, the object is given: what it lacks is said where it is read.

    Raises:
        CmsError: If there is none and it is an error, which may have an id too.
        NotOneArticleError: If there are several side by side.
    """
    if is_article(payload, dialect):
        return Opened(payload)
    level: list[tuple[str, Json]] = [("", payload)]
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
    _refuse_error(payload)
    return Opened(payload)


def _entries(value: Json) -> Iterator[tuple[str, Json]]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, list):
        yield from ((str(place), item) for place, item in enumerate(value))


def _is_page(payload: Mapping[str, Json]) -> bool:
    """Whether an object is a page of a list, which may be an empty one, and no error."""
    return payload.get("data") == [] and not _is_error(payload)


def _is_error(payload: Mapping[str, Json]) -> bool:
    return any(_says_error(payload.get(key)) for key in _ERRORS) or _denies(payload.get("success"))


def _says_error(value: Json) -> bool:
    """Tell whether the value of an `error` is one: not when it is empty, which is how PHP writes that there is none."""
    return value.strip().lower() not in _NO if isinstance(value, str) else bool(value)


def _denies(success: Json) -> bool:
    """Tell whether the value of a `success` is a no: null or an empty array says neither yes nor no."""
    if isinstance(success, str):
        return success.strip().lower() in _NO
    return isinstance(success, bool | int | float) and not success


def _refuse_error(payload: Mapping[str, Json]) -> None:
    """Raise the CMS's own error, where an object without an article is one."""
    if _is_error(payload):
        raise CmsError(f"the CMS answered with an error: {_message(payload) or 'without a message'}")


def _message(payload: Json) -> str:
    """Find the first text among the places where APIs put a message."""
    if isinstance(payload, str):
        return payload.strip()
    if isinstance(payload, int | float) and not isinstance(payload, bool):
        return str(payload)  # a status, where there is nothing better
    if isinstance(payload, list):
        return "; ".join(filter(None, map(_message, payload)))
    if isinstance(payload, Mapping):
        found = (_message(payload.get(key)) for key in ("message", "detail", *_ERRORS))
        return next(filter(None, found), "")
    return ""


def _is_walkable(payload: Json) -> bool:
    """Refuse what is nested too deep, and keys and numbers that JSON does not have or no one can read.

    Returns:
        Whether all numbers are such as JSON has.
    """
    finite = True
    waiting: list[tuple[Json, int]] = [(payload, 0)]
    while waiting:
        value, depth = waiting.pop()
        if is_no_number(value):
            finite = False
        elif isinstance(value, int):
            if is_long(value):
                raise NotAnArticleError(f"no article: found a number of more than {MOST_DIGITS:,} digits")
        elif isinstance(value, Mapping | list | tuple):
            if depth > MAX_DEPTH:
                raise NotAnArticleError(f"no article: objects or arrays are nested more than {MAX_DEPTH} deep")
            inner = _values(value) if isinstance(value, Mapping) else value
            waiting.extend((each, depth + 1) for each in inner if type(each) not in _LEAVES)
    return finite


def _values(value: Mapping[str, Json]) -> Iterable[Json]:
    for key in value:
        if not isinstance(key, str):
            raise NotAnArticleError(f"no article: found the key {key!r}; keys of JSON are strings")
    return value.values()
