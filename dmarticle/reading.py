"""The door: files, text and decoded JSON in every shape in which one article comes."""

from collections.abc import Mapping, Sequence
from errno import EISDIR
from os import PathLike, fspath
from pathlib import Path
from typing import IO, Any

from attrs import evolve

from .body.pipeline import Pipeline
from .body.presets import NEWS
from .body.run import DEFAULT_LIMITS, Limits
from .decoders import decoded_quickly
from .decoding import decode, text_of
from .dialects import is_article
from .envelopes import Opened, one_article
from .models import Article
from .normalizing import normalize_article
from .pages import article_in_page, is_page
from .problems import LimitError, check_option, problem
from .profiles import Profile


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
        limits: How large the file and the body may be.
        strict: Whether problems worse than an assumption raise, all at once.

    Raises:
        PayloadError: If the file holds no article; the subclass and the message say why.
        LimitError: If the file is larger than a record may be. A body that is larger becomes a problem.
        OSError: If the file cannot be read.
    """
    if not isinstance(source, str | PathLike) and not hasattr(source, "read"):
        raise TypeError(f"load takes a path or an open file; found {type(source).__name__}")
    check_option("limits", limits, Limits)
    data = read_all(source, limits.record + 1)
    return loads(data, dialect=dialect, profile=profile, pipeline=pipeline, limits=limits, strict=strict)


def loads(
    data: "str | bytes | bytearray | memoryview[int]",
    *,
    dialect: str | None = None,
    profile: Profile | None = None,
    pipeline: Pipeline | None = NEWS,
    limits: Limits = DEFAULT_LIMITS,
    strict: bool = False,
) -> Article:
    """Read one article from JSON, or from a saved web page that carries it.

    Args:
        data: JSON as text, or as bytes in UTF-8, UTF-16 or UTF-32. Lines before the JSON are passed over, with a
            problem. NaN and what else is no number of JSON are treated as in `normalize`. Of a web page, the payload
            that it carries for its scripts (`<astro-island props>`).
        dialect: See `load`.
        profile: See `load`.
        pipeline: See `load`.
        limits: See `load`.
        strict: See `load`.

    Raises:
        PayloadError: If it holds no article; the subclass and the message say why.
        LimitError: If it is longer than a record may be. A body that is longer becomes a problem.
    """
    if not isinstance(data, str | bytes | bytearray | memoryview):
        raise TypeError(f"loads takes JSON or a web page as str or bytes; found {type(data).__name__}")
    check_option("limits", limits, Limits)
    if len(data) > limits.record:
        raise LimitError(f"a record of more than {limits.record:,} bytes or characters; see Limits.record")
    opened = article_object(data if isinstance(data, str) else bytes(data), dialect=dialect)
    return normalize_article(
        opened.article, dialect=dialect, profile=profile, pipeline=pipeline, limits=limits,
        strict=strict, problems=opened.problems, values=opened.values,
    )  # fmt: skip


def normalize(
    payload: Mapping[str, Any] | Sequence[Any],
    *,
    dialect: str | None = None,
    profile: Profile | None = None,
    pipeline: Pipeline | None = NEWS,
    limits: Limits = DEFAULT_LIMITS,
    strict: bool = False,
) -> Article:
    """Turn JSON that is already decoded into an article.

    Args:
        payload: An article object, an envelope (`{"data": ...}`) around one, or an object with one in a field. NaN and
            the infinities, which JSON does not have, are read as null, each with the problem `value.not-finite`, from
            which alone they can be told; so whatever is made of the article is JSON.
        dialect: See `load`.
        profile: See `load`.
        pipeline: See `load`.
        limits: See `load`.
        strict: See `load`.

    Raises:
        PayloadError: If it holds no article; the subclass and the message say why.
    """
    opened = one_article(payload, dialect=dialect)
    return normalize_article(
        opened.article, dialect=dialect, profile=profile, pipeline=pipeline, limits=limits,
        strict=strict, problems=opened.problems, values=opened.values,
    )  # fmt: skip


def read_all(source: str | PathLike[str] | IO[str] | IO[bytes], most: int) -> str | bytes:
    """Read a file to its end, or as far as shows that it is too long."""
    if isinstance(source, str | PathLike):
        try:
            with Path(source).open("rb") as file:
                return file.read(most)
        except (IsADirectoryError, PermissionError) as error:  # Windows says the latter of a folder
            raise (_is_folder(source) if Path(source).is_dir() else error) from None
    first = source.read(most)
    parts: list[Any] = [first]
    left = most - len(first)
    while left > 0 and (part := source.read(left)):  # a pipe gives what it has
        parts.append(part)
        left -= len(part)
    return first[:0].join(parts)


def _is_folder(source: str | PathLike[str]) -> IsADirectoryError:
    words = "a folder, and load reads one article from a file; iter_articles reads all that is in a folder"
    return IsADirectoryError(EISDIR, words, fspath(source))


def article_object(data: str | bytes, *, dialect: str | None = None) -> Opened:
    """Find the article object in JSON or in a saved web page, and note what was around it.

    Raises:
        PayloadError: If there is none; the subclass and the message say why.
    """
    for payload in decoded_quickly(data) if isinstance(data, bytes) else ():
        opened = one_article(payload, dialect=dialect, decoded=True)
        if not any(each.code == "value.not-finite" for each in opened.problems):  # only Python's own keeps its spelling
            return opened
    text = data if isinstance(data, str) else text_of(data)
    if is_page(text):
        article, problems = article_in_page(text, lambda payload: is_article(payload, dialect))
        opened = one_article(article, dialect=dialect)
        return evolve(opened, problems=(problem("input.page", ""), *problems, *opened.problems))
    payload, problems = decode(text)
    opened = one_article(payload, dialect=dialect, decoded=True)
    return evolve(opened, problems=(*problems, *opened.problems)) if problems else opened
