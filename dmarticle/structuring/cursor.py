"""A value of a payload, where it stands, and where its problems go."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import Factory, frozen

from ..jsontypes import Json
from ..problems import Problem, problem


@frozen(eq=False)
class Cursor:
    """A place in a payload."""

    value: Json
    """What stands there; None also where there is nothing."""
    path: str = ""
    """JSON pointer (RFC 6901) to it."""
    problems: list[Problem] = Factory(list[Problem])
    """The problems found so far, shared by all cursors of one payload."""

    @property
    def absent(self) -> bool:
        """Whether there is no value: null, a blank string, an empty array or object, or no such key."""
        value = self.value
        return value is None or (isinstance(value, str) and not value.strip()) or value in ([], {}, ())

    def key(self, name: str) -> "Cursor":
        """Go to a key of an object; to nothing where there is no object or no such key."""
        value = self.value.get(name) if isinstance(self.value, Mapping) else None
        return Cursor(value, f"{self.path}/{name.replace('~', '~0').replace('/', '~1')}", self.problems)

    def items(self) -> "Iterator[Cursor]":
        """Go to each item of an array.

        PHP writes an array with holes in it as an object with numbers for keys; that is an array too.
        """
        value = self.value
        if isinstance(value, Mapping):
            for name, item in value.items():
                yield Cursor(item, f"{self.path}/{name}", self.problems)
        elif isinstance(value, Sequence) and not isinstance(value, str):
            for index, item in enumerate(value):
                yield Cursor(item, f"{self.path}/{index}", self.problems)

    def holding(self, value: Json) -> "Cursor":
        """Give a cursor at the same place with another value, such as one decoded from a string."""
        return Cursor(value, self.path, self.problems)

    def note(self, code: str, detail: str = "", *, used: Json = None) -> None:
        """Write down a problem with the value that stands here."""
        self.problems.append(problem(code, self.path, detail, raw=self.value, used=used))

    def reject(self, expected: str, code: str = "value.type") -> None:
        """Write down that the value cannot be used."""
        self.note(code, f"expected {expected}, found {describe(self.value)}")


def describe(value: Json) -> str:
    """Say what a value is, in the words of JSON, and show it when it is short."""
    if isinstance(value, str):
        return f"the string {_short(repr(value))}"
    if isinstance(value, bool):
        return f"the boolean {str(value).lower()}"
    if isinstance(value, int | float):
        return f"the number {_short(str(value)) if abs(value) < 10**30 else 'of more than 30 digits'}"
    if value is None:
        return "null"
    return f"an object with {len(value)} keys" if isinstance(value, Mapping) else f"an array of {len(value)}"


def _short(text: str, longest: int = 60) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
