"""The ways out: one format, one file or one folder, each a pure function over the typed article and its blocks.

What formats share has two rooms: `values` for single values as formats write them (addresses, moments, languages,
records), and `story` for blocks (the parts of a story, as lines or as HTML, and the places of their nodes).

A package may bring another format under the entry point group `dmarticle.exports`: the name of the entry point is the
format's, its value the `Format`.
"""

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast, overload

from ..models import Article
from ..problems import ConfigurationError, unknown_name
from .format import Document, Format
from .report import OnProblem, Report

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["Document", "Format", "OnProblem", "Report", "export", "format_names", "get_format"]

ENTRY_POINTS = "dmarticle.exports"

_BUILT_IN = {
    "json-ld": "json_ld:JSON_LD",
    "ninjs": "ninjs:NINJS",
    "ninjs-2.1": "ninjs:NINJS_2_1",
    "json-feed": "feeds.json_feed:JSON_FEED",
    "rss": "feeds.rss:RSS",
    "atom": "feeds.atom:ATOM_ENTRY",
    "newsml-g2": "newsml.news_item:NEWSML_G2",
    "ans": "ans:ANS",
    "apple-news": "apple_news:APPLE_NEWS",
    "html": "html_page:HTML_PAGE",
    "markdown": "markdown_file:MARKDOWN",
    "text": "plain_text:PLAIN_TEXT",
    "gutenberg": "gutenberg:GUTENBERG",
    "portable-text": "portable_text:PORTABLE_TEXT",
    "whitebeard-update": "whitebeard_update:WHITEBEARD_UPDATE",
}
"""Where each format is, by its name."""

AsObject: TypeAlias = Literal["json-ld", "ninjs", "ninjs-2.1", "json-feed", "ans", "apple-news", "whitebeard-update"]
"""The formats that are a JSON object."""

AsText: TypeAlias = Literal["rss", "atom", "newsml-g2", "html", "markdown", "text", "gutenberg"]
"""The formats that are text."""


@overload
def export(article: Article, format: AsObject, *, on_problem: OnProblem | None = None) -> dict[str, Any]: ...
@overload
def export(article: Article, format: AsText, *, on_problem: OnProblem | None = None) -> str: ...
@overload
def export(
    article: Article, format: Literal["portable-text"], *, on_problem: OnProblem | None = None
) -> list[dict[str, Any]]: ...
@overload
def export(article: Article, format: str, *, on_problem: OnProblem | None = None) -> Document: ...
def export(article: Article, format: str, *, on_problem: OnProblem | None = None) -> Document:  # noqa: A002 - the word
    """Give an article in another format.

    Args:
        article: An article.
        format: Name of the format, such as `ninjs`; `docs/exports.md` has the table of them.
        on_problem: Is told what the format cannot carry, a `Problem` each: `problems.append`, say; None for nobody.

    Returns:
        Text as it is written to a file, or a value as `json.dumps` takes it, by the format.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If there is no format of this name, or if a value is not of its field's type.
        StepError: If something in the body is no node.
    """
    return get_format(format).document(article, on_problem)


@cache
def format_names() -> tuple[str, ...]:
    """Give the names of all formats there are, the built-in ones first; installed packages are asked once."""
    return (*_BUILT_IN, *(each.name for each in _installed() if each.name not in _BUILT_IN))


def get_format(name: str) -> Format[Document]:
    """Give a format by its name; its module is imported when it is first asked for.

    Raises:
        ConfigurationError: If there is none of this name; the message lists those there are.
    """
    if not isinstance(name, str):
        raise ConfigurationError(f"the name of an export format is a string; found {name!r}")
    return _found(name)


@cache
def _found(name: str) -> Format[Document]:
    if name in _BUILT_IN:
        module, _, attribute = _BUILT_IN[name].partition(":")
        found: object = getattr(import_module(f".{module}", __name__), attribute)
    else:
        point = next((each for each in _installed() if each.name == name), None)
        if point is None:
            raise unknown_name("export format", name, format_names())
        found = point.load()
    if not isinstance(found, Format):
        raise ConfigurationError(f"export format {name!r} is a {type(found).__name__}; expected a Format")
    return cast("Format[Document]", found)


def _installed() -> "Iterable[EntryPoint]":
    """Give the formats that packages bring."""
    from importlib.metadata import entry_points  # slow, and few bring a format

    return entry_points(group=ENTRY_POINTS)
