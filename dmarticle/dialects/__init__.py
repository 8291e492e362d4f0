"""The registry of dialects: one CMS, one file or one folder.

A package may bring another one under the entry point group `dmarticle.dialects`: the name of the entry
point is the dialect's, its value the `Dialect`.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from ..jsontypes import Json
from ..problems import ConfigurationError, NotAnArticleError, check_option, unknown_name
from ..structuring.converter import MediaUrl, Natural, Prose, Url
from ..structuring.tables import Gathered, Here, Key, Table
from .dialect import Dialect

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = [
    "Dialect", "Gathered", "Here", "Key", "MediaUrl", "Natural", "Prose", "Table", "Url", "dialect_names",
    "get_dialect",
]  # fmt: skip

ENTRY_POINTS = "dmarticle.dialects"

_BUILT_IN = {"whitebeard": "dmarticle.dialects.whitebeard:WHITEBEARD"}


@cache
def dialect_names() -> tuple[str, ...]:
    """Give the names of all dialects there are, the built-in ones first; installed packages are asked once."""
    return (*_BUILT_IN, *(each.name for each in _installed() if each.name not in _BUILT_IN))


def is_built_in(name: str | None) -> bool:
    """Tell whether a dialect, or each that an article may be found to be of, comes with the library itself.

    Args:
        name: The name, or None for whichever recognizes an article. An article does not tell: a dialect of another
            package may be made from a built-in one, and have its name.
    """
    return name in _BUILT_IN if name is not None else len(dialect_names()) == len(_BUILT_IN)


def get_dialect(name: str) -> Dialect:
    """Give a dialect by its name; its module is imported when it is first asked for.

    Raises:
        ConfigurationError: If there is none of this name; the message lists those there are.
    """
    check_option("dialect", name, str)
    return named_dialect(name)


@cache
def named_dialect(name: str) -> Dialect:
    """Give a dialect by its name, which is a text; packages are asked once for each."""
    if name in _BUILT_IN:
        module, _, attribute = _BUILT_IN[name].partition(":")
        found: object = getattr(import_module(module), attribute)
    else:
        point = next((each for each in _installed() if each.name == name), None)
        if point is None:
            raise unknown_name("dialect", name, dialect_names())
        found = point.load()
    if not isinstance(found, Dialect):
        raise ConfigurationError(f"dialect {name!r} is a {type(found).__name__}; expected a Dialect")
    return found


def _installed() -> "Iterable[EntryPoint]":
    """Give the dialects that packages bring."""
    from importlib.metadata import entry_points  # takes as long as all of the body's rules, and few bring a dialect

    return entry_points(group=ENTRY_POINTS)


def recognize(payload: Mapping[str, Json]) -> Dialect:
    """Find the dialect of an article.

    Raises:
        NotAnArticleError: If no dialect knows it.
    """
    dialect = _first_of(_BUILT_IN, payload) or _first_of(dialect_names(), payload)  # packages are asked last
    if dialect is not None:
        return dialect
    found = f"an object with the keys {', '.join(list(payload)[:8])}" if payload else "an empty object"
    raise NotAnArticleError(
        f"no article: found {found}; expected an id and the body or headline of an "
        f"article in one of the dialects {', '.join(dialect_names())}"
    )


def is_article(payload: Mapping[str, Json], dialect: str | None = None) -> bool:
    """Tell whether an object is an article of a dialect, or of any."""
    if dialect is not None:
        return get_dialect(dialect).recognizes(payload)
    return _first_of(_BUILT_IN, payload) is not None or _first_of(dialect_names(), payload) is not None


def _first_of(names: Iterable[str], payload: Mapping[str, Json]) -> Dialect | None:
    return next((dialect for dialect in map(get_dialect, names) if dialect.recognizes(payload)), None)
