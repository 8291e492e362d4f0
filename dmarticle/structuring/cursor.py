"""A value of a payload, where it stands, and where its problems go."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import cast

from attrs import Factory, frozen

from ..jsontypes import Json
from ..plural import plural
from ..pointers import pointer_part
from ..problems import Problem, problem
from .story import Story

_LONG_NUMBER = 10**30


@frozen(eq=False)
class Cursor:
    """A place in a payload."""

    value: Json
    """What stands there; None also where there is nothing."""
    path: str = ""
    """JSON pointer (RFC 6901) to it."""
    problems: list[Problem] = Factory(list[Problem])
    """The problems found so far, shared by all cursors of one payload."""
    text: "Cursor | None" = None
    """Where the value was decoded from JSON inside a string: the place of that string. None elsewhere."""
    story: Story | None = None
    """The body beside which the value is read, or None where none is known."""

    @property
    def absent(self) -> bool:
        """Whether there is no value: null, a blank string, an empty array or object, or no such key."""
        value = self.value
        if isinstance(value, str):
            return not value.strip()
        return value is None or value in ([], {}, ())

    def key(self, name: str) -> "Cursor":
        """Go to a key of an object; to nothing where there is no object or no such key."""
        value = self.value
        is_object = value.__class__ is dict or isinstance(value, Mapping)
        return self._inside(name, cast("Mapping[str, Json]", value).get(name) if is_object else None)

    def items(self) -> "Iterator[Cursor]":
        """Go to each item of an array.

        PHP writes an array with holes in it as an object with numbers for keys; that is an array too.
        """
        value = self.value
        if isinstance(value, Mapping):
            for name, item in value.items():
                yield self._inside(name, item)
        elif isinstance(value, Sequence) and not isinstance(value, str):
            for index, item in enumerate(value):
                yield self._inside(str(index), item)

    def _inside(self, name: str, value: Json) -> "Cursor":
        return self.at(value, f"{self.path}/{pointer_part(name)}")

    def at(self, value: Json, path: str) -> "Cursor":
        """Go to another place of the same payload."""
        return Cursor(value, path, self.problems, self.text, self.story)

    def decoded(self, value: Json) -> "Cursor":
        """Give a cursor on what was decoded from the string that stands here; its problems are the string's."""
        return Cursor(value, self.path, self.problems, self.text or self, self.story)

    def note(self, code: str, detail: str = "", *, used: Json = None) -> None:
        """Write down a problem with the value that stands here, or with the string it was decoded from."""
        place = self.text or self
        self.problems.append(problem(code, place.path, detail, raw=place.value, used=used))

    def reject(self, expected: str, code: str = "value.type") -> None:
        """Write down that the value cannot be used."""
        self.note(code, f"expected {expected}, found {describe(self.value)}")


def describe(value: object) -> str:
    """Say what a value is, in the words of JSON, and show it when it is short."""
    if isinstance(value, str):
        return f"the string {_short(repr(value))}"
    if isinstance(value, bool):
        return f"the boolean {str(value).lower()}"
    if isinstance(value, int):
        return f"the number {_short(str(value))}" if abs(value) < _LONG_NUMBER else "a number of more than 30 digits"
    if isinstance(value, float):
        return f"the number {value}"
    if value is None:
        return "null"
    if isinstance(value, Mapping):
        return f"an object with {plural(len(cast('Mapping[str, Json]', value)), 'key')}"
    if isinstance(value, list | tuple):
        return f"an array of {plural(len(cast('Sequence[Json]', value)), 'item')}"
    if isinstance(value, datetime):
        return f"the date {value.isoformat()}"
    return f"a value of the type {type(value).__name__}, which JSON does not have"


def _short(text: str, longest: int = 60) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
