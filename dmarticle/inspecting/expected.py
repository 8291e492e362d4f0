"""What a dialect's tables expect at each place of a payload: the known keys, and the model behind each."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any, get_args, get_type_hints

from attrs import frozen

from ..dialects import get_dialect
from ..jsontypes import Json
from ..models import Article
from ..structuring.claims import claimed
from ..structuring.tables import Here, Key, Source, Tables


@frozen(eq=False)
class Expected:
    """What is expected in one kind of object."""

    names: frozenset[str]
    """Keys that a field claims."""
    prefixes: tuple[str, ...]
    """Beginnings of keys that a field claims."""
    models: Mapping[str, type[Any]]
    """Keys under which there are objects with a table of their own."""
    dates: frozenset[str]
    """Keys of dates."""
    inside: str | None
    """The key that holds the object where it comes wrapped, or None."""
    repeated: str | None
    """The key of an object whose entries the CMS repeats beside it, or None."""

    def claims(self, key: str, value: Json, beside: Mapping[str, Json]) -> bool:
        """Tell whether a field takes a key, or the CMS only says again under it what it says elsewhere."""
        if key in self.names or key.startswith(self.prefixes):
            return True
        said = beside.get(self.repeated or "")
        return isinstance(said, Mapping) and key in said and repr(said[key]) == repr(value)


@cache
def expected_by(dialect: str) -> Mapping[type[Any], Expected]:
    """Give what a dialect expects in each kind of object; the article is one of them."""
    spoken = get_dialect(dialect)
    found = {model: _expected(model, spoken.tables) for model in spoken.tables}
    bodies = frozenset(filter(None, (spoken.body, spoken.introduction)))
    article = found[Article]
    found[Article] = Expected(
        article.names | bodies, article.prefixes, article.models, article.dates, article.inside, article.repeated
    )
    return found


def _expected(model: type[Any], tables: Tables) -> Expected:
    known, table = claimed(model, tables), tables[model]
    pairs = _kinds(model, tables)
    models = {key: each for key, kind in pairs for each in _parts(kind) if each in tables}
    dates = frozenset(key for key, kind in pairs if datetime in _parts(kind))
    return Expected(known.names, known.prefixes, models, dates, table.inside, table.repeated)


def _kinds(model: type[Any], tables: Tables) -> list[tuple[str, Any]]:
    """Give each key of a table with the type it is read by."""
    types = get_type_hints(model)
    return [
        pair for attribute, source in tables[model].sources.items() for pair in _of(source, types[attribute], tables)
    ]


def _of(source: Source, kind: Any, tables: Tables) -> list[tuple[str, Any]]:
    if isinstance(source, Here):
        return _kinds(kind, tables)
    if isinstance(source, Key):
        return [(source.name, source.type or kind)]
    return [(name, kind) for name in source.names]


def _parts(kind: Any) -> list[Any]:
    """Give a type and the types it is made of: `tuple[Author, ...]` is made of `Author`."""
    return [kind, *(each for argument in get_args(kind) for each in _parts(argument))]
