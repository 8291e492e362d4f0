"""What a resolver may look at beside the article."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from ..dialects.dialect import Dialect
from ..jsontypes import Json
from ..problems import Problem, problem
from ..profiles import Profile
from ..structuring.settling import Model, edited
from ..structuring.source import SourceWriter
from ..structuring.story import Story
from ..structuring.tables import key_of


@frozen(eq=False)
class Context:
    """One payload being normalized."""

    payload: Mapping[str, Json]
    dialect: Dialect
    profile: Profile
    problems: list[Problem]
    writer: SourceWriter
    """Writes the records of the dialect."""
    story: Story
    """The body beside which the fields are read."""

    def key(self, model: type[Any], attribute: str) -> str:
        """Give the source key of a model's attribute."""
        return key_of(self.dialect.tables, model, attribute)

    def raw(self, pointer: str) -> Json:
        """Give the value that stands at a JSON pointer in the payload."""
        value: Json = self.payload
        for part in pointer.split("/")[1:]:
            name = part.replace("~1", "/").replace("~0", "~")
            if isinstance(value, Mapping):
                value = value.get(name)
            elif isinstance(value, list | tuple) and name.isdecimal() and int(name) < len(value):
                value = value[int(name)]
            else:
                return None
        return value

    def edited(self, model: Model, pointer: str, **changes: Any) -> Model:
        """Give a model whose record stands at a JSON pointer with other values of some attributes."""
        record = self.raw(pointer)
        return edited(model, record if isinstance(record, Mapping) else {}, changes, writer=self.writer)

    def note(self, code: str, pointer: str, detail: str = "", *, used: Json = None) -> None:
        """Write down a problem with the value at a JSON pointer."""
        self.problems.append(problem(code, pointer, detail, raw=self.raw(pointer), used=used))

    def retract(self, code: str, pointer: str) -> None:
        """Take back a problem that a later one says better."""
        self.problems[:] = [each for each in self.problems if (each.code, each.path) != (code, pointer)]
