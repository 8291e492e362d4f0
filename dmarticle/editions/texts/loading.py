"""The door for plain text."""

import html
import re
from hashlib import sha256
from os import PathLike
from pathlib import Path
from typing import IO

from attrs import evolve

from ...body.pipeline import Pipeline
from ...body.run import DEFAULT_LIMITS, Limits
from ...decoding import text_of
from ...models import Article, Author
from ...problems import ConfigurationError, LimitError, NotJsonError, PayloadError, Problem, check_option, problem
from ...profiles import NEUTRAL, Profile
from ...reading import read_all
from ...resolvers.people import kind_of, split_names
from ..credits.names import read_names
from .head import MOST as LONGEST_HEAD
from .head import read_head
from .headline import names_of_byline
from .passages import Passages, cut_into_passages
from .pipeline import PLAIN_TEXT

TEXT_LIMITS = evolve(DEFAULT_LIMITS, characters=16_000_000, tags=200_000)
"""How long a text may be. It has no tags of its own, so it may be longer than a body of HTML."""
_LONGEST_PATH = 1000
"""Characters; no text that has more, or a line end, is taken for a path."""
_NAMES_A_FILE = re.compile(
    r"\S*[^\s.]\.[A-Za-z][A-Za-z0-9]{0,4}|(?:~|\.{0,2}/|[A-Za-z]:\\)[^\n]*\.[A-Za-z][A-Za-z0-9]{0,4}"
)
"""A word that ends in the suffix of a file, or a line that also begins as a path does."""
_TAG = re.compile(
    r"</?(?:p|div|br|a|span|strong|em|b|i|u|h[1-6]|ul|ol|li|img|figure|figcaption|blockquote|table|tr|td|iframe|script|"
    r"style|html|head|body|article|section)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)

MENDED_SHOWN = 8
"""Words that were broken at a hyphen, of those that the problem names."""
_RULE = re.compile(r"(?:[_*=~#•–—-]\s?){3,}")


def load_text(
    source: str | PathLike[str] | IO[str] | IO[bytes],
    *,
    id: str | None = None,  # noqa: A002 - it is the name of the field
    title: str | None = None,
    profile: Profile = NEUTRAL,
    pipeline: Pipeline = PLAIN_TEXT,
    limits: Limits = TEXT_LIMITS,
) -> Article:
    """Read one story from plain text.

    Args:
        source: A path, a file that is open for reading, as text or bytes, or the text itself. A `Path` is always a
            path. A string of one line is a path where a file is there, and where it is one word that ends in the suffix
            of a file (`story.txt`); anything else is text. HTML is no plain text: its tags stay, with a problem.
        id: The identity of the article. Without one it is `text:` and the first 16 hexadecimal digits of the SHA-256 of
            the words, one space between them: the same words have the same id, however the lines are broken.
        title: The headline; a line over the story that has the same words is not in the body. Without one, a short
            first line that ends no sentence is taken for it.
        profile: The publication whose phrases the steps go by.
        pipeline: What the paragraphs go through.
        limits: How long the text may be.

    Returns:
        An article whose body has the paragraphs, headings and notes. Credits of pictures and teasers of other stories
        are in `body.asides`, with the evidence in `body.changes`. What was assumed is in `problems`.

    Raises:
        ConfigurationError: If an option is of another type.
        LimitError: If the text is longer than the limits allow.
        OSError: If the file cannot be read.
        PayloadError: If the bytes of the file are in no encoding that is known.
        TypeError: If the source is of another type.
    """
    check_option("profile", profile, Profile)
    check_option("pipeline", pipeline, Pipeline)
    check_option("limits", limits, Limits)
    _check_text("title", title)
    _check_text("id", id)
    text = _text(source, limits)
    passages = cut_into_passages(text)
    made, problems = _identity(passages.texts, id)
    head = read_head(passages.texts, profile)
    place = head.title_place if title is None else _place_of(title, passages.texts[:LONGEST_HEAD])
    headline = passages.texts[place] if place is not None else None
    story = tuple(text for each, text in enumerate(passages.texts) if each != place)
    names = _names(head.byline, profile)
    body = pipeline.run(_markup(story), profile=profile, authors=names, limits=limits)
    return Article(
        id=made,
        title=title if title is not None else headline,
        language=profile.language,
        authors=tuple(Author(name=name, kind=kind_of(name, profile)) for name in names),
        byline=head.byline,
        body=body,
        problems=(*problems, *_assumed(passages, title, headline, profile)),
        profile=profile.name,
        zone=profile.zone,
    )


def _check_text(name: str, given: object) -> None:
    if given is not None and (not isinstance(given, str) or not given.strip()):
        raise ConfigurationError(f"the {name} of an article is a text that is not empty; found {given!r}")


def _text(source: str | PathLike[str] | IO[str] | IO[bytes], limits: Limits) -> str:
    if not isinstance(source, str | PathLike) and not hasattr(source, "read"):
        raise TypeError(f"load_text takes a path, an open file or a text; found {type(source).__name__}")
    if isinstance(source, str) and not _is_path(source):
        text = source
    else:
        data = read_all(source, 4 * limits.characters + 1)
        text = data if isinstance(data, str) else _decoded(data)
    if len(text) > limits.characters:
        raise LimitError(f"a text of more than {limits.characters:,} characters; see Limits.characters")
    return text


def _decoded(data: bytes) -> str:
    try:
        return text_of(data)
    except NotJsonError as error:
        found = str(error).partition(": ")[2].partition(";")[0]
        message = f"no text that can be read: {found}; for another encoding than Unicode's, open the file with it"
        raise PayloadError(message) from None


def _is_path(source: str) -> bool:
    """Whether a string names a file: one that is there, or that would be an article about its own name."""
    if len(source) > _LONGEST_PATH or not source.strip() or "\n" in source or "\x00" in source:
        return False
    if _NAMES_A_FILE.fullmatch(source.strip()):
        return True
    try:
        return Path(source).is_file()
    except OSError:  # a name that no file may have
        return False


def _identity(texts: tuple[str, ...], given: str | None) -> tuple[str, tuple[Problem, ...]]:
    if given is not None:
        return given, ()
    words = " ".join(" ".join(texts).split())
    made = f"text:{sha256(words.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
    return made, (problem("text.id-made", "", used=made),)


def _place_of(title: str, lines: tuple[str, ...]) -> int | None:
    """Tell which line over the story is the headline that was given, so that it does not stand in the body again."""
    words = title.split()
    return next((place for place, line in enumerate(lines) if line.split() == words), None)


def _names(byline: str | None, profile: Profile) -> tuple[str, ...]:
    names = names_of_byline(byline, profile) if byline is not None else None
    return tuple(_without_place(name, profile) for name in split_names(names, profile)) if names else ()


def _without_place(name: str, profile: Profile) -> str:
    """Take where somebody was from behind their name: `By A. Smith in Paris`."""
    read = read_names(name, profile)
    alone = read.whole and len(read.found) == 1 and read.found[0].place
    return read.found[0].name if alone else name


def _markup(story: tuple[str, ...]) -> str:
    """Write paragraphs as HTML in which every sign of the text is a sign, and a line of dashes or stars a rule."""
    return "\n".join("<hr>" if _RULE.fullmatch(text) else f"<p>{html.escape(text, quote=False)}</p>" for text in story)


def _mended(words: tuple[str, ...]) -> str:
    """Tell of the words that were broken at a hyphen; whether it was the word's own is assumed."""
    if not words:
        return ""
    shown = ", ".join(words[:MENDED_SHOWN]) + (" ..." if len(words) > MENDED_SHOWN else "")
    return f"; a hyphen at the end of a line was taken for a part of the word, or away: {shown}"


def _assumed(passages: Passages, title: str | None, headline: str | None, profile: Profile) -> tuple[Problem, ...]:
    found: list[Problem] = []
    if passages.width is not None:
        detail = f"lines broken at {passages.width} characters were joined to paragraphs: {passages.joined} line ends"
        detail += _mended(passages.mended)
        found.append(problem("text.lines-joined", "", detail))
    tags = sum(len(_TAG.findall(text)) for text in passages.texts)
    if tags:
        detail = f"{tags} tags of HTML stay in the text as signs; `sanitize` and `loads` read HTML"
        found.append(problem("text.tags", "", detail))
    if title is None and headline is not None:
        found.append(problem("text.title-assumed", "", used=headline))
    elif title is None:
        found.append(problem("article.untitled", ""))
    if profile.language:
        found.append(problem("language.assumed", "", used=profile.language))
    return tuple(found)
