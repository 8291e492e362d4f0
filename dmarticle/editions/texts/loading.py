"""The door for plain text."""

import html
import re
from hashlib import sha256
from os import PathLike
from pathlib import Path

from attrs import evolve

from ...body.pipeline import Pipeline
from ...body.run import DEFAULT_LIMITS, Limits
from ...decoding import text_of
from ...models import Article, Author
from ...problems import ConfigurationError, LimitError, Problem, check_option, problem
from ...profiles import NEUTRAL, Profile
from ...resolvers.people import kind_of, split_names
from .headline import headline_of, names_of_byline
from .passages import Passages, cut_into_passages
from .pipeline import PLAIN_TEXT

TEXT_LIMITS = evolve(DEFAULT_LIMITS, characters=16_000_000, tags=200_000)
"""How long a text may be. It has no tags of its own, so it may be longer than a body of HTML."""
_LONGEST_PATH = 1000
"""Characters; no text that has more, or a line end, is taken for a path."""

_RULE = re.compile(r"(?:[_*=~#•–—-]\s?){3,}")


def load_text(
    source: str | PathLike[str],
    *,
    id: str | None = None,  # noqa: A002 - it is the name of the field
    title: str | None = None,
    profile: Profile = NEUTRAL,
    pipeline: Pipeline = PLAIN_TEXT,
    limits: Limits = TEXT_LIMITS,
) -> Article:
    """Read one story from plain text.

    Args:
        source: A path to a file, or the text itself. A `Path` is always a path. A string is a path when it is one
            line without an end of a sentence and a file is there; anything else is text.
        id: The identity of the article. Without one it is `text:` and the first 16 hexadecimal digits of the SHA-256 of
            the words, one space between them: the same words have the same id, however the lines are broken.
        title: The headline. Without one, a short first line that ends no sentence is taken for it.
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
        NotJsonError: If the bytes of the file are in no encoding that is known.
    """
    for name, value, wanted in (
        ("profile", profile, Profile),
        ("pipeline", pipeline, Pipeline),
        ("limits", limits, Limits),
    ):
        check_option(name, value, wanted)
    text = _text(source, limits)
    passages = cut_into_passages(text)
    made, problems = _identity(passages.texts, id)
    headline = headline_of(passages.texts, profile) if title is None else None
    story = passages.texts[1:] if headline is not None else passages.texts
    body = pipeline.run(_markup(story), profile=profile, authors=_names(story, profile), limits=limits)
    return Article(
        id=made,
        title=title if title is not None else headline,
        language=profile.language,
        authors=tuple(Author(name=name, kind=kind_of(name, profile)) for name in _names(story, profile)),
        byline=_byline(story, profile),
        body=body,
        problems=(*problems, *_assumed(passages, title, headline, profile)),
        profile=profile.name,
        zone=profile.zone,
    )


def _text(source: str | PathLike[str], limits: Limits) -> str:
    if not isinstance(source, str | PathLike):
        raise TypeError(f"load_text takes a path or a text; found {type(source).__name__}")
    text = source if isinstance(source, str) and not _is_path(source) else _read(Path(source), limits)
    if len(text) > limits.characters:
        raise LimitError(f"a text of more than {limits.characters:,} characters; see Limits.characters")
    return text


def _read(path: Path, limits: Limits) -> str:
    with path.open("rb") as file:
        return text_of(file.read(4 * limits.characters + 1))


def _is_path(source: str) -> bool:
    """Whether a string names a file that is there."""
    if not source.strip() or len(source) > _LONGEST_PATH or "\n" in source or "\x00" in source:
        return False
    try:
        return Path(source).is_file()
    except OSError:  # a name that no file may have
        return False


def _identity(texts: tuple[str, ...], given: str | None) -> tuple[str, tuple[Problem, ...]]:
    if given is not None:
        if not isinstance(given, str) or not given.strip():
            raise ConfigurationError(f"the id of an article is a text that is not empty; found {given!r}")
        return given, ()
    words = " ".join(" ".join(texts).split())
    made = f"text:{sha256(words.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
    return made, (problem("text.id-made", "", used=made),)


def _names(story: tuple[str, ...], profile: Profile) -> tuple[str, ...]:
    byline = names_of_byline(story[0], profile) if story else None
    return split_names(byline, profile) if byline else ()


def _byline(story: tuple[str, ...], profile: Profile) -> str | None:
    return story[0] if story and names_of_byline(story[0], profile) else None


def _markup(story: tuple[str, ...]) -> str:
    """Write paragraphs as HTML in which every sign of the text is a sign, and a line of dashes or stars a rule."""
    return "\n".join("<hr>" if _RULE.fullmatch(text) else f"<p>{html.escape(text, quote=False)}</p>" for text in story)


def _assumed(passages: Passages, title: str | None, headline: str | None, profile: Profile) -> tuple[Problem, ...]:
    found: list[Problem] = []
    if passages.width is not None:
        detail = f"lines broken at {passages.width} characters were joined to paragraphs: {passages.joined} line ends"
        found.append(problem("text.lines-joined", "", detail))
    if headline is not None:
        found.append(problem("text.title-assumed", "", used=headline))
    elif title is None:
        found.append(problem("article.untitled", ""))
    if profile.language:
        found.append(problem("language.assumed", "", used=profile.language))
    return tuple(found)
