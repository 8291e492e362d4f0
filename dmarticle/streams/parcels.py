"""Parcels: articles on their way from one process to another, in less time than pickle takes by itself.

An article goes as its form, rows of plain values. One that has none, since a step put something else into it, goes as
pickle has it, and so does all else; but attrs gives its classes a way to be pickled that sets each attribute by its
name, in Python, on both sides, so a node or a model goes as its class and its values in order. What has arrived is made
an article again when it is asked for: many a caller wants a few, and until then it takes less memory.
"""

import io
import pickle
from collections.abc import Callable
from copyreg import dispatch_table
from functools import cache
from operator import attrgetter
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from attrs import fields, frozen

from ..models import Article
from ..problems import WorkerError
from ..residue import Raw, made_of
from .demand import Demand
from .forms import FORMLESS, article_form, is_plain

Reduce: TypeAlias = Callable[[Any], Any]
"""Gives what pickle wants of an object: something to call, and what with."""


def pack_article(article: Article) -> bytes:
    """Give an article as bytes.

    Raises:
        Exception: Whatever the methods of an object in it raise.
    """
    try:
        return pack(article_form().flat(article))
    except FORMLESS:
        return pack(article)


def unpack_article(data: bytes) -> Article:
    """Give an article back that was packed by another process of this run.

    Raises:
        Exception: Whatever the classes of the objects raise.
    """
    arrived = unpack(data)
    article: Article = arrived if isinstance(arrived, Article) else article_form().made(arrived)
    return article


def pack(value: object) -> bytes:
    """Give what goes between processes as bytes.

    Raises:
        Exception: Whatever the methods of an object in them raise.
    """
    file = io.BytesIO()
    pickler = pickle.Pickler(file, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(value)
    return file.getvalue()


def unpack(data: bytes) -> Any:
    """Give back what was packed by another process of this run.

    Raises:
        Exception: Whatever the classes of the objects raise.
    """
    return _Unpickler(io.BytesIO(data)).load()


@frozen(eq=False)
class Parcel:
    """An article that has arrived and is not made yet, or stayed where it was made."""

    data: bytes
    """What `pack_article` gave; nothing if the article stayed."""
    again: Callable[[], Article]
    """Makes the article from its record, if it stayed or the parcel does not open."""
    demand: Demand
    """Is told that the article is wanted."""

    def open(self) -> Article:
        """Give the article.

        Raises:
            WorkerError: If it stayed and cannot be made here.
        """
        self.demand.note_opened()
        if not self.data:
            return self._made_again()
        try:
            return unpack_article(self.data)
        except Exception:  # what an article holds may raise anything when it is made again
            return self.again()

    def _made_again(self) -> Article:
        try:
            return self.again()
        except Exception as error:  # this process may have less memory left, or other settings of its own
            raise WorkerError(
                f"a worker process made this article, and this one cannot: {type(error).__name__}: {error}; read the "
                "record with workers=1 to see why"
            ) from error


class _Unpickler(pickle.Unpickler):
    """Looks for a class once, and not for every article anew."""

    def find_class(self, module: str, name: str) -> Any:
        return _found(module, name)


@cache
def _found(module: str, name: str) -> Any:
    return pickle.Unpickler(io.BytesIO()).find_class(module, name)  # noqa: S301 - from a process of this run


def _made(model: Any, values: tuple[Any, ...]) -> Any:
    """Make a model again whose fields can only be given by their names, which takes twice as long."""
    made = object.__new__(model)
    for put, value in zip(_setters(model), values, strict=True):
        put(made, value)
    return made


@cache
def _setters(model: Any) -> tuple[Callable[[Any, Any], None], ...]:
    return tuple(getattr(model, each.name).__set__ for each in fields(model))


class _Reducers(dict[type[Any], Reduce]):
    """How objects are packed, by their class; worked out for a class of the library when one is first met."""

    def __missing__(self, model: type[Any]) -> Reduce:
        if model in dispatch_table:
            return dispatch_table[model]
        if not is_plain(model):
            raise KeyError(model)  # which tells pickle to go its own way
        self[model] = _by_name(model) if any(each.kw_only for each in fields(model)) else _in_order(model)
        return self[model]


def _zone_made_of(zone: ZoneInfo) -> Any:
    """Give a zone by its name alone, where that gives it: that is less to pack and to open than its own way."""
    named = bool(zone.key) and ZoneInfo(zone.key) is zone
    return (ZoneInfo, (zone.key,)) if named else zone.__reduce__()


_REDUCERS = _Reducers({Raw: made_of, ZoneInfo: _zone_made_of})


def _in_order(model: type[Any]) -> Reduce:
    names = [each.name for each in fields(model)]
    if len(names) < 2:
        return lambda value: (model, tuple(getattr(value, name) for name in names))
    values = attrgetter(*names)
    return lambda value: (model, values(value))


def _by_name(model: type[Any]) -> Reduce:
    values = attrgetter(*(each.name for each in fields(model)))
    return lambda value: (_made, (model, values(value)))
