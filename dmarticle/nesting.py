"""Articles that stand in a field of another one: alone, in a list, or in the envelope that APIs put around records.

They are named by the key of the field (a part of a JSON pointer, RFC 6901): `chef` where there is one, however it is
wrapped; `chef/0`, `chef/1` and so on, in order, where there are several.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from .jsontypes import Json
from .pointers import name_of_part, pointer_part

Model = TypeVar("Model")

_ENVELOPED = "/data"
"""What the place of an article ends in that stands in an envelope of its own."""


def articles_in(
    value: Json, is_article: Callable[[Mapping[str, Json]], bool], place: str = ""
) -> Iterator[tuple[str, Mapping[str, Json]]]:
    """Give the articles in the value of a field, each with its place: a JSON pointer into the value.

    Of an object that is no article only `data` is looked into, or its items where it has numbers for keys, which is
    how PHP writes an array with holes.
    """
    if isinstance(value, Mapping):
        if is_article(value):
            yield place, value
            return
        numbered = all(key.isdecimal() for key in value)
        entries = [(key, each) for key, each in value.items() if numbered or key == "data"]
    else:
        entries = [(str(number), each) for number, each in enumerate(value)] if isinstance(value, list | tuple) else []
    for key, each in entries:
        yield from articles_in(each, is_article, f"{place}/{pointer_part(key)}")


def named(key: str, models: Sequence[Model]) -> dict[str, Model]:
    """Name the articles of a field."""
    part = pointer_part(key)
    return {part: models[0]} if len(models) == 1 else {f"{part}/{number}": each for number, each in enumerate(models)}


def by_field(nested: Mapping[str, Model]) -> dict[str, list[tuple[int, Model]]]:
    """Give the articles of each field by its key, in order, each with its number."""
    fields: dict[str, list[tuple[int, Model]]] = {}
    for name, model in nested.items():
        part, _, number = name.rpartition("/")
        found = (part, int(number)) if part and number.isdecimal() else (name, 0)
        fields.setdefault(name_of_part(found[0]), []).append((found[1], model))
    return {key: sorted(models, key=lambda each: each[0]) for key, models in fields.items()}


def frame_of(value: Json, places: Iterable[str]) -> Json:
    """Give the value of a field with null in the places of its articles."""
    return _Filling({place: [None] for place in places}).inside(value, "")


def is_frame(value: Json, places: Iterable[str]) -> bool:
    """Tell whether null stands in each of the places, which are inside the value."""
    return all(place.startswith("/") and _has_null(value, place[1:].split("/")) for place in places)


def _has_null(value: Json, steps: Sequence[str]) -> bool:
    if not steps:
        return value is None
    key, *further = steps
    if isinstance(value, Mapping):
        name = name_of_part(key)
        return name in value and _has_null(value[name], further)
    if isinstance(value, list | tuple) and key.isdecimal() and int(key) < len(value):
        return _has_null(value[int(key)], further)
    return False


def filled(frame: Json, places: Sequence[str], records: Iterable[tuple[int, Json]]) -> Json:
    """Put the records of articles, by their numbers, into what stands around them.

    A place that has no record any more is closed. Records beyond the last place stand behind the one in it: as
    further items where it is an item, each in a wrapper as its neighbours have it.
    """
    at: dict[str, list[Json]] = {place: [] for place in places}
    for number, record in records:
        at[places[min(number, len(places) - 1)]].append(record)
    return _Filling(at).inside(frame, "")


class _Filling:
    """Puts records in their places."""

    def __init__(self, at: Mapping[str, list[Json]]) -> None:
        self._at = at
        self._in_item = {_item_of(place): place for place in at}

    def inside(self, value: Json, place: str) -> Json:
        """Give a value with the records that stand in it."""
        if isinstance(value, Mapping) and all(key.isdecimal() for key in value):
            return self._numbered(value, place)
        if isinstance(value, Mapping):
            return {key: each for key in value for each in self._under(key, value[key], place)}
        if isinstance(value, list | tuple):
            wrapper = self._wrapper(enumerate(value), place)
            return [one for key, each in enumerate(value) for one in self._item(each, f"{place}/{key}", wrapper)]
        return value

    def _under(self, key: str, value: Json, place: str) -> list[Json]:
        """Give what stands under a key from now on; `[]` where there is no such key any more."""
        here = f"{place}/{pointer_part(key)}"
        if here not in self._at:
            return [self.inside(value, here)]
        return self._at[here] if len(self._at[here]) < 2 else [self._at[here]]

    def _numbered(self, value: Mapping[str, Json], place: str) -> dict[str, Json]:
        """Fill an object with numbers for keys; a further item has the next number."""
        wrapper = self._wrapper(value.items(), place)
        items: dict[str, Json] = {}
        further: list[Json] = []
        for key, each in value.items():
            found = self._item(each, f"{place}/{key}", wrapper)
            items |= {key: found[0]} if found else {}
            further += found[1:]
        first = 1 + max(map(int, value), default=-1)
        return items | {str(number): each for number, each in enumerate(further, first)}

    def _item(self, value: Json, here: str, wrapper: Json) -> list[Json]:
        """Give what stands in the place of an item from now on: nothing, one item, or several."""
        place = self._in_item.get(here)
        if place is None:
            return [self.inside(value, here)]
        depth = (len(place) - len(here)) // len(_ENVELOPED)
        frames = (value, *(wrapper for _ in self._at[place][1:]))
        return [_enveloped(_copy(frame), depth, each) for frame, each in zip(frames, self._at[place], strict=False)]

    def _wrapper(self, items: Iterable[tuple[object, Json]], place: str) -> Json:
        """Give what the wrappers of neighbours have in common, but for what names one of them."""
        around = [each for key, each in items if f"{place}/{key}" in self._in_item and isinstance(each, Mapping)]
        first: Mapping[str, Json] = around[0] if around else {}
        return {key: first[key] for key in first if key != "id" and all(each.get(key) == first[key] for each in around)}


def _item_of(place: str) -> str:
    """Give the place of the item that an article is all of, or that is the envelope of the article alone."""
    while place.endswith(_ENVELOPED):
        place = place.removesuffix(_ENVELOPED)
    return place


def _copy(value: Json) -> Json:
    return _Filling({}).inside(value, "")


def _enveloped(frame: Json, depth: int, record: Json) -> Json:
    """Put a record into as many envelopes as the frame has."""
    if not depth:
        return record
    around: Mapping[str, Json] = frame if isinstance(frame, Mapping) else {}
    return {**around, "data": _enveloped(around.get("data"), depth - 1, record)}
