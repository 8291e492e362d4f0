"""What tells the versions of ninjs apart: the case of its names, and two properties."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from ...jsontypes import Json


@frozen(kw_only=True)
class Version:
    """One version."""

    number: str
    """Its number, such as `3.1`."""
    schema: str
    """URI of its schema, as the schema has it."""
    lower_case: bool = False
    """Whether its names are in lower case (`wordcount`); else in camel case (`wordCount`)."""
    relations: bool = True
    """Whether an associated object says what it is to the article (`rel`)."""
    points: bool = True
    """Whether a rendition says what must stay in sight (`poi`)."""

    def spelled(self, item: Mapping[str, Json]) -> dict[str, Json]:
        """Give an object with the names of its properties as this version has them."""
        return {self._name(key): self._spelled(value) for key, value in item.items()}

    def _name(self, name: str) -> str:
        return name.lower() if self.lower_case else name

    def _spelled(self, value: Json) -> Json:
        if isinstance(value, Mapping):
            return self.spelled(value)
        if isinstance(value, Sequence) and not isinstance(value, str):
            return [self._spelled(each) for each in value]
        return value


VERSIONS = {
    "3.1": Version(number="3.1", schema="http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"),
    "2.1": Version(
        number="2.1",
        schema="http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json#",
        lower_case=True,
        relations=False,
        points=False,
    ),
}
"""The versions there are, by their numbers."""
