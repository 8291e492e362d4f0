"""Text -> JSON, past the lines that dumps and logs put before it."""

import codecs
import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from .bounds import DEEPEST, is_deeper, may_have_long_number, short_integer
from .charsets import CHARSETS
from .finite import number_of, with_nulls
from .jsontypes import Json
from .problems import NotJsonError, Problem, problem

_JSON_LINE = re.compile(r"^[ \t]*(?=[{\[])", re.MULTILINE)
_JSON_IN_LINE = re.compile(r"\{|\[(?=\s*+[{\[])")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BY_ZEROS = {"x0x0": "utf-16-le", "0x0x": "utf-16-be", "x000": "utf-32-le", "000x": "utf-32-be"}
"""Where zeros stand in the first two characters of JSON, which are ASCII (RFC 4627, section 3)."""
_HEAD = 2048
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
MOST_STARTS = 20
"""Lines that are tried as the first one of the JSON."""


def text_of(data: bytes, *, encoding: str | None = None) -> str:
    """Decode bytes: UTF-8, UTF-16 or UTF-32, with a byte-order mark or without; of a web page, as it says itself.

    Args:
        data: The bytes.
        encoding: Their encoding, where it is known, whatever they say themselves.

    Raises:
        NotJsonError: If they are none of these.
    """
    encoding = encoding or encoding_of(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotJsonError(
            f"not JSON: byte {error.start} is not {encoding.upper()}; expected UTF-8, UTF-16 or UTF-32"
        ) from None
    except LookupError:  # a Python that was built without the encodings of East Asia
        raise NotJsonError(f"not JSON that can be read: this Python knows no {encoding.upper()}") from None


def encoding_of(data: bytes) -> str:
    """Tell the encoding of bytes: by their mark, by where the zeros of the first characters stand, or by a page.

    A page that names no encoding, or none that pages may be in, is in UTF-8.
    """
    if data[:1] == b"{" and 0 not in data[:4]:  # as nearly all begin: no mark, no zeros, no page
        return "utf-8"
    marked = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    if marked:
        return marked
    by_zeros = _BY_ZEROS.get("".join("0" if byte == 0 else "x" for byte in data[:4]))
    if by_zeros:
        return by_zeros
    said = _CHARSET.search(data[:_HEAD]) if data.lstrip()[:1] == b"<" else None
    return CHARSETS.get(said[1].decode("ascii").lower(), "utf-8") if said else "utf-8"


def decode(text: str) -> tuple[Json, tuple[Problem, ...]]:
    """Decode JSON, and note what stands before it if there is anything.

    NaN and the infinities, which JSON does not have, are let in as Python's own decoder lets them in: they cost their
    value, not the article. `one_article` puts null in their places, whoever decoded them.

    Raises:
        NotJsonError: With what was found instead, and where.
    """
    text = text.removeprefix("\ufeff")
    first: NotJsonError | None = None
    for start in _starts(text):
        try:
            payload, problems = _decode_from(text, start)
        except NotJsonError as error:
            first = first or error
            if text.count("\n", start, start + error.place):
                break  # it began as JSON and went on for lines, so it is JSON, and broken
        else:
            return payload, (*noted_prefix(text[:start]), *problems)
    raise _nothing(text) if first is None or text.lstrip().startswith("<") else first


def decode_exactly(text: str) -> tuple[Json, tuple[Problem, ...]]:
    """Decode JSON before and after which nothing stands, and note what it says twice.

    Raises:
        NotJsonError: With what was found instead, and where.
    """
    return _decode_from(text, 0)


def _starts(text: str) -> Iterator[int]:
    """Where the JSON may begin: at a line that begins like an object or an array, or else at the first such bracket."""
    places: list[int] = []
    for line in islice(_JSON_LINE.finditer(text), MOST_STARTS):
        places.append(line.end())
        yield line.end()
    found = _JSON_IN_LINE.search(text, 0, 1000)
    if found and found.start() not in places:
        yield found.start()


def _decode_from(text: str, start: int) -> tuple[Json, tuple[Problem, ...]]:
    twice: list[Problem] = []

    def as_object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found = dict(pairs)
        if len(found) < len(pairs):
            twice.extend(_said_twice(pairs))
        return found

    text, line_before = text[start:], text.count("\n", 0, start)
    if is_deeper(text, DEEPEST):
        message = f"not JSON that can be read: objects or arrays are nested too deep: more than {DEEPEST}"
        raise NotJsonError(message, place=len(text))
    parse_int = short_integer if may_have_long_number(text) else None  # without one, the decoder's own is faster
    try:
        payload: Json = json.loads(
            text, parse_constant=number_of, parse_float=number_of, parse_int=parse_int, object_pairs_hook=as_object
        )
    except (RecursionError, ValueError) as error:
        raise _not_json(error, line_before) from None
    return payload, tuple(twice)


def _not_json(error: RecursionError | ValueError, line_before: int) -> NotJsonError:
    """Say why a text could not be decoded."""
    if isinstance(error, json.JSONDecodeError):
        line = line_before + error.lineno
        message = f"not JSON: {error.msg} in line {line}, column {error.colno}; expected one object"
        return NotJsonError(message, place=error.pos)
    if isinstance(error, RecursionError):  # where little of the stack is left
        return NotJsonError("not JSON that can be read: objects or arrays are nested too deep")
    return NotJsonError(f"not JSON: {str(error).partition(';')[0]}")


def _said_twice(pairs: list[tuple[str, Json]]) -> Iterator[Problem]:
    """Note the keys that an object has more than once: the last value stands, the others are in the problem."""
    for key, count in Counter(key for key, _ in pairs).items():
        if count > 1:
            *others, last = [value for name, value in pairs if name == key]
            detail = f"an object has the key {key!r} {count} times; the last value is used"
            yield problem("input.key-twice", "", detail, raw=with_nulls(others), used=with_nulls(last))


def _nothing(text: str) -> NotJsonError:
    found = text.strip()
    if found.startswith("<"):
        return NotJsonError("not JSON: found an HTML or XML page; expected the JSON of an article")
    shown = f"a text that begins with {found[:40]!r}" if found else "nothing"
    return NotJsonError(f"not JSON: found {shown}; expected an object")


def noted_prefix(before: str) -> tuple[Problem, ...]:
    """Note what stands before JSON, if it is anything."""
    prefix = before.strip()
    return (problem("input.prefix", "", f"text before the JSON: {prefix[:80]!r}", raw=prefix),) if prefix else ()
