"""Articles that stand in a field of another one: alone, in a list, or in the envelope that APIs put around records.

They are named by the key of the field (a part of a JSON pointer, RFC 6901): `chef` where there is one, however it is
wrapped; `chef/0`, `chef/1` and so on, in order, where there are several.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from .jsontypes import Json
from .pointers import name_of_part, pointer_part

Model = TypeVar("Model")


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
    return _refilled(value, {place: [None] for place in places}, "")


def filled(frame: Json, places: Sequence[str], records: Iterable[tuple[int, Json]]) -> Json:
    """Put the records of articles, by their numbers, into what stands around them.

    A place that has no record any more is closed; records beyond the last place stand behind the one in it.
    """
    at: dict[str, list[Json]] = {place: [] for place in places}
    for number, record in records:
        at[places[min(number, len(places) - 1)]].append(record)
    return _refilled(frame, at, "")


def _refilled(value: Json, at: Mapping[str, list[Json]], place: str) -> Json:
    if isinstance(value, Mapping):
        inner = {key: _standing(each, at, f"{place}/{pointer_part(key)}") for key, each in value.items()}
        return {key: found[0] if len(found) == 1 else found for key, found in inner.items() if found}
    if isinstance(value, list | tuple):
        return [one for number, each in enumerate(value) for one in _standing(each, at, f"{place}/{number}")]
    return value


def _standing(value: Json, at: Mapping[str, list[Json]], place: str) -> list[Json]:
    """Give what stands in a place from now on: no value, one, or several."""
    return at[place] if place in at else [_refilled(value, at, place)]
