"""A walk through one payload that counts each value at its path."""

from collections.abc import Mapping
from typing import Any

from ..jsontypes import Json
from ..models import Article
from .expected import Expected, expected_by
from .place import Place
from .stats import NUMBERED
from .tree import Node, PathTree

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
    walk = _Walk(tree, place, expected_by(dialect))
    tree.root.stats.add(payload, place, known=True, date=False)
    walk.keys(tree.root, payload, Article)


class _Walk:
    def __init__(self, tree: PathTree, place: Place, expected: Mapping[type[Any], Expected]) -> None:
        self._tree = tree
        self._place = place
        self._expected = expected

    def keys(self, node: Node | None, value: Mapping[str, Json], model: type[Any]) -> None:
        """Count what is in an object."""
        expected = self._expected.get(model)
        if expected is None or self._is_wrapped(value, expected):
            for key, each in value.items():
                inner = model if expected is not None and key == expected.inside else OPEN
                self._value(node, key, each, inner)
            return
        for key, each in value.items():
            inner = expected.models.get(key, OPEN)
            known = expected.claims(key, each, value)
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
