"""What an inspection found."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from ..jsontypes import Json
from ..plural import plural
from ..problems import check_option, check_whole
from ..shown import Shown
from .bounds import Bounds
from .tally import Occurrences

if TYPE_CHECKING:
    from .drift import Drift


@frozen(kw_only=True)
class PathSeen:
    """The values at one path, counted."""

    path: str
    """JSON pointer with `*` for any item of an array: `/authors/*/name`. `""` is the article object itself."""
    seen: int
    """Values there are, of any type, null too."""
    of: int
    """Objects that could have the key; for items, the arrays they are in."""
    types: Occurrences
    """Their types, as JSON Schema names them; `numbered` is an object that has numbers for keys, as PHP writes an
    array with holes."""
    empty: int = 0
    """Strings of nothing but white space, empty arrays and empty objects."""
    blank: int = 0
    """Those of them that are strings."""
    dates: Occurrences = field(factory=Occurrences)
    """Shapes of the strings that are dates or stand in a field for dates: `9999-99-99 99:99:99`."""
    moments: int = 0
    """Strings that are a `date-time` of RFC 3339."""
    days: int = 0
    """Strings that are a `full-date` of RFC 3339."""
    unknown: int = 0
    """Values whose key no field of the dialect claims, themselves and not only what they stand in."""
    first: str = ""
    """The first record that has it."""
    first_unknown: str | None = None
    """The first record in which no field claimed it; None where there is none."""
    examples: tuple[Json, ...] = field(default=(), hash=False)
    """A few of the first short values."""

    @property
    def present(self) -> float:
        """Share of the objects that have the key; for items, how many there are in an array on average."""
        return self.seen / self.of if self.of else 0.0

    @property
    def null_rate(self) -> float:
        """Share of the values that are null."""
        return self.count_of("null") / self.seen if self.seen else 0.0

    @property
    def empty_rate(self) -> float:
        """Share of the values that are empty, nulls not among them."""
        return self.empty / self.seen if self.seen else 0.0

    def count_of(self, kind: str) -> int:
        """Give how many of the values are of a type."""
        found = self.types.get(kind)
        return found.count if found else 0


@frozen(kw_only=True, repr=False)
class Inspection(Shown):
    """What a corpus is made of. As text, a report for people."""

    records: int = 0
    """Records there were."""
    articles: int = 0
    """Those that are articles; all counts but `errors` are of these."""
    paths: tuple[PathSeen, ...] = ()
    """What occurs at each path, by path."""
    values_left_out: int = 0
    """Values at paths that were not kept, because there were more than the bounds allow."""
    dialects: Occurrences = field(factory=Occurrences)
    """Dialects the articles were read by."""
    profiles: Occurrences = field(factory=Occurrences)
    """Profiles of the publications."""
    completeness: Occurrences = field(factory=Occurrences)
    """How much of the bodies was delivered; see `CompletenessState`."""
    problems: Occurrences = field(factory=Occurrences)
    """Problems by code; see `CODES`."""
    errors: Occurrences = field(factory=Occurrences)
    """Why records are no articles: the error's class and message."""
    shortcodes: Occurrences = field(factory=Occurrences)
    """Shortcodes in the bodies, as the CMS has them, by name."""
    providers: Occurrences = field(factory=Occurrences)
    """Embeds in the bodies by provider; the host in brackets where none is known."""
    styles: Occurrences = field(factory=Occurrences)
    """Inline styles in the bodies, as the CMS has them: `font-weight: 400`."""
    bounds: Bounds = field(factory=Bounds)
    """How much was kept."""

    def __repr__(self) -> str:
        counts = f"{self.records:,} records, {self.articles:,} articles"
        kinds = plural(len(self.problems.names), "kind of problem", "kinds of problem")
        return f"<Inspection: {counts}, {plural(len(self.paths), 'path')}, {kinds}>"

    def __str__(self) -> str:
        return self.table()

    @property
    def failed(self) -> int:
        """Records that are no articles."""
        return self.records - self.articles

    @cached_property
    def unknown_keys(self) -> tuple[PathSeen, ...]:
        """The paths whose key no field of the dialect claims; what is below them is not listed again."""
        return tuple(each for each in self.paths if each.unknown)

    def at(self, path: str) -> PathSeen | None:
        """Give what was seen at a path, or None where nothing was."""
        check_option("path", path, str)
        return self._by_path.get(path)

    @cached_property
    def _by_path(self) -> Mapping[str, PathSeen]:
        return {each.path: each for each in self.paths}

    def table(self, *, width: int = 100) -> str:
        """Give a report for people, as plain text.

        Args:
            width: Characters of a line; 60 at least.
        """
        check_whole("width", width, least=0)
        from .report import report  # what writes an inspection is built on it

        return report(self, width)

    def as_dict(self) -> dict[str, Any]:
        """Give plain JSON-ready data, of which `from_dict` makes the same inspection again."""
        from .plain import to_plain

        return to_plain(self)

    @staticmethod
    def from_dict(data: Mapping[str, Any]) -> "Inspection":
        """Give the inspection again of which `as_dict` made plain data.

        Raises:
            InspectionError: If it is something else.
        """
        from .plain import from_plain

        return from_plain(data)

    def json_schema(self) -> dict[str, Any]:
        """Give a JSON Schema (draft 2020-12) of the article objects that were seen. Each of them is valid.

        It says what was never otherwise, and nothing of what was not kept: types, keys that all objects have,
        dates where all values are of one notation, and a few examples. Further keys are allowed.
        """
        from .schema import schema

        return schema(self)

    def compare(self, earlier: "Inspection", *, moved: float = 0.05) -> "Drift":
        """Give what is new, gone or changed since an earlier inspection.

        Args:
            earlier: The earlier one.
            moved: Share by which a rate must have moved to be named, from 0 to 1.
        """
        from .comparing import compare

        return compare(self, earlier, moved)
