"""A walk through one payload that counts each value at its path."""

from collections.abc import Mapping
from typing import Any

from ..dialects import get_dialect
from ..dialects.dialect import Dialect
from ..jsontypes import Json
from ..models import Article
from ..nesting import articles_in
from .expected import Expected, expected_by
from .place import Place
from .stats import NUMBERED
from .tree import Node, PathTree


class _Nested:
    """Stands for a model where articles are nested: alone, in a list, or in an envelope."""


OPEN: type[Any] = object
"""Stands for a model where anything may be: the keys below are nobody's to claim."""


def count_values(payload: Mapping[str, Json], tree: PathTree, place: Place, *, dialect: str) -> None:
    """Count all values of an article object.

    Args:
        payload: The article object itself.
        tree: Where they are counted.
        place: The record.
        dialect: Whose tables say which keys are known.
    """
    walk = _Walk(tree, place, get_dialect(dialect))
    tree.root.stats.add(payload, place, known=True, date=False)
    walk.keys(tree.root, payload, Article)


class _Walk:
    def __init__(self, tree: PathTree, place: Place, dialect: Dialect) -> None:
        self._tree = tree
        self._place = place
        self._expected = expected_by(dialect.name)
        self._is_whole = dialect.is_whole

    def keys(self, node: Node | None, value: Mapping[str, Json], model: type[Any]) -> None:
        """Count what is in an object."""
        if model is _Nested and not self._is_whole(value):
            for key, each in value.items():
                self._value(node, key, each, _Nested if key == "data" else OPEN)
            return
        model = Article if model is _Nested else model
        expected = self._expected.get(model)
        if expected is None or self._is_wrapped(value, expected):
            for key, each in value.items():
                inner = model if expected is not None and key == expected.inside else OPEN
                self._value(node, key, each, inner)
            return
        for key, each in value.items():
            inner = expected.models.get(key, OPEN)
            known = expected.claims(key, each, value)
            if not known and model is Article and any(articles_in(each, self._is_whole)):
                inner, known = _Nested, True
            self._value(node, key, each, inner, known=known, date=key in expected.dates)

    def _value(
        self,
        parent: Node | None,
        key: str | None,
        value: Json,
        model: type[Any],
        *,
        known: bool = True,
        date: bool = False,
    ) -> None:
        self._tree.values += 1
        node = None if parent is None else self._tree.child(parent, key)
        kind = "" if node is None else node.stats.add(value, self._place, known=known, date=date)
        if isinstance(value, Mapping):
            if kind == NUMBERED:
                self._items(node, list(value.values()), model)
            else:
                self.keys(node, value, model)
        elif isinstance(value, list | tuple):
            self._items(node, value, model)

    def _items(self, node: Node | None, values: "list[Json] | tuple[Json, ...]", model: type[Any]) -> None:
        for each in values:
            self._value(node, None, each, model)

    @staticmethod
    def _is_wrapped(value: Mapping[str, Json], expected: Expected) -> bool:
        return expected.inside is not None and isinstance(value.get(expected.inside), Mapping)
