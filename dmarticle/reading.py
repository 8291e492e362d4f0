"""The door: files, text and decoded JSON in every shape in which one article comes."""

import codecs
import json
import re
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import IO, NoReturn

from .body.pipeline import Pipeline
from .body.presets import NEWS
from .body.run import DEFAULT_LIMITS, Limits
from .jsontypes import Json
from .models import Article
from .normalize import normalize_article
from .problems import CmsError, NotAnArticleError, NotJsonError, NotOneArticleError, Problem, problem
from .profiles import Profile
from .structuring.cursor import describe

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FIRST_JSON_LINE = re.compile(r"^[ \t]*(?=[{\[])", re.MULTILINE)


def load(
    source: str | PathLike[str] | IO[str] | IO[bytes],
    *,
    dialect: str | None = None,
    profile: Profile | None = None,
    pipeline: Pipeline | None = NEWS,
    limits: Limits = DEFAULT_LIMITS,
    strict: bool = False,
) -> Article:
    """Read one article from a file.

    Args:
        source: A path, or a file that is open for reading, as text or bytes.
        dialect: Name of the CMS's dialect, or None to recognize it.
        profile: The publication, or None to choose one by the hosts the payload names.
        pipeline: What the body goes through, or None to leave it unread.
        limits: How large a body may be.
        strict: Whether problems worse than an assumption raise, all at once.

    Raises:
        PayloadError: If the file holds no article; the subclass and the message say why.
        OSError: If the file cannot be read.
    """
    data = Path(source).read_bytes() if isinstance(source, str | PathLike) else source.read()
    return loads(data, dialect=dialect, profile=profile, pipeline=pipeline, limits=limits, strict=strict)


def loads(
    data: str | bytes,
    *,
    dialect: str | None = None,
    profile: Profile | None = None,
    pipeline: Pipeline | None = NEWS,
    limits: Limits = DEFAULT_LIMITS,
    strict: bool = False,
) -> Article:
    """Read one article from JSON.

    Args:
        data: JSON as text, or as bytes in UTF-8, or in UTF-16 or UTF-32 with a byte-order mark. Lines
            before the JSON are passed over, with a problem.
        dialect: See `load`.
        profile: See `load`.
        pipeline: See `load`.
        limits: See `load`.
        strict: See `load`.

    Raises:
        PayloadError: If it holds no article; the subclass and the message say why.
    """
    payload, problems = _decode(data if isinstance(data, str) else _text(data))
    return normalize_article(
        _one_article(payload), dialect=dialect, profile=profile, pipeline=pipeline, limits=limits,
        strict=strict, problems=problems,
    )  # fmt: skip


def normalize(
    payload: Json,
    *,
    dialect: str | None = None,
    profile: Profile | None = None,
    pipeline: Pipeline | None = NEWS,
    limits: Limits = DEFAULT_LIMITS,
    strict: bool = False,
) -> Article:
    """Turn JSON that is already decoded into an article.

    Args:
        payload: An article object, or an envelope (`{"data": ...}`) around one.
        dialect: See `load`.
        profile: See `load`.
        pipeline: See `load`.
        limits: See `load`.
        strict: See `load`.

    Raises:
        PayloadError: If it holds no article; the subclass and the message say why.
    """
    return normalize_article(
        _one_article(payload), dialect=dialect, profile=profile, pipeline=pipeline, limits=limits, strict=strict
    )


def _text(data: bytes) -> str:
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotJsonError(
            f"not JSON: byte {error.start} is not {encoding.upper()}; expected UTF-8, or UTF-16 with a byte-order mark"
        ) from None


def _decode(text: str) -> tuple[Json, tuple[Problem, ...]]:
    """Decode JSON, and note the lines before it if there are any."""
    text = text.removeprefix("\ufeff")
    start = _FIRST_JSON_LINE.search(text)
    if start is None:
        found = "nothing" if not text.strip() else f"a text that begins with {text.strip()[:40]!r}"
        raise NotJsonError(f"not JSON: found {found}; expected an object")
    try:
        payload: Json = json.loads(text[start.end() :], parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        line = error.lineno + text.count("\n", 0, start.end())
        raise NotJsonError(f"not JSON: {error.msg} in line {line}, column {error.colno}") from None
    except RecursionError:
        raise NotJsonError("not JSON that can be read: objects or arrays are nested too deep") from None
    except ValueError as error:
        raise NotJsonError(f"not JSON: {error}") from None
    prefix = text[: start.end()].strip()
    if not prefix:
        return payload, ()
    return payload, (problem("input.prefix", "", f"text before the JSON: {prefix[:80]!r}", raw=prefix),)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")


def _one_article(payload: Json) -> Mapping[str, Json]:
    """Open the envelope around one article."""
    if isinstance(payload, Mapping):
        if payload.get("error"):
            raise CmsError(f"the CMS answered with an error: {_message(payload)}")
        if "data" in payload and "id" not in payload:
            return _one_article(payload["data"])
        return payload
    if isinstance(payload, list):
        if len(payload) == 1:
            return _one_article(payload[0])
        raise NotOneArticleError(f"a list of {len(payload)} items; expected one article")
    raise NotAnArticleError(f"no article: found {describe(payload)}; expected an object")


def _message(payload: Mapping[str, Json]) -> str:
    for key in ("message", "error"):
        message = payload.get(key)
        if isinstance(message, str) and message.strip():
            return message.strip()
    return "without a message"
