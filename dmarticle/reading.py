"""The door: files, text and decoded JSON in every shape in which one article comes."""

import codecs
from os import PathLike
from pathlib import Path
from typing import IO

from .body.pipeline import Pipeline
from .body.presets import NEWS
from .body.run import DEFAULT_LIMITS, Limits
from .decoding import decode
from .envelopes import one_article
from .jsontypes import Json
from .models import Article
from .normalizing import normalize_article
from .problems import NotJsonError
from .profiles import Profile

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


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
    if not isinstance(source, str | PathLike) and not hasattr(source, "read"):
        raise TypeError(f"load takes a path or an open file; found {type(source).__name__}")
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
    if not isinstance(data, str | bytes):
        raise TypeError(f"loads takes JSON as str or bytes; found {type(data).__name__}")
    payload, problems = decode(data if isinstance(data, str) else _text(data))
    return normalize_article(
        one_article(payload), dialect=dialect, profile=profile, pipeline=pipeline, limits=limits,
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
        one_article(payload), dialect=dialect, profile=profile, pipeline=pipeline, limits=limits, strict=strict
    )


def _text(data: bytes) -> str:
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotJsonError(
            f"not JSON: byte {error.start} is not {encoding.upper()}; expected UTF-8, or UTF-16 with a byte-order mark"
        ) from None
