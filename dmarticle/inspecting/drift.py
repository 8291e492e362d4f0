"""What differs between two inspections."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from attrs import frozen

from ..plural import plural
from ..shown import Shown
from .figures import percent
from .plain import converter


class Turn(StrEnum):
    """Which way something went."""

    NEW = "new"
    """It was not there before."""
    GONE = "gone"
    """It is not there any more."""
    CHANGED = "changed"
    """A rate moved."""


@frozen(kw_only=True)
class DriftChange:
    """One thing that is not as it was."""

    subject: str
    """What it is: `key`, `type`, `nulls`, `problem`, `shortcode` ...; see `SUBJECTS`."""
    turn: Turn
    """Which way it went."""
    path: str | None = None
    """The path it is about, or None where it is about none."""
    name: str | None = None
    """The name it is about, such as a type or a shortcode, or None where it is about none."""
    before: float = 0
    """How often it was before: the share for a rate, else the number."""
    after: float = 0
    """How often it is now."""
    first: str | None = None
    """The first record that has what is new; None for all else."""
    below: int = 0
    """Paths below that are new or gone with it; they are not listed by themselves."""
    unclaimed: bool = False
    """Whether it is a new key that no field of the dialect claims."""

    def __str__(self) -> str:
        about = " ".join(filter(None, (self.path, self.name)))
        if self.turn is Turn.CHANGED:
            return f"{about}: {percent(self.before)} -> {percent(self.after)}"
        return f"{about} ({', '.join(self._told())})"

    def _told(self) -> Iterator[str]:
        yield plural(int(self.before if self.turn is Turn.GONE else self.after), "time")
        if self.below:
            yield f"with {plural(self.below, 'path')} below"
        if self.unclaimed:
            yield "no field claims it"
        if self.first:
            yield f"first in {self.first}"


SUBJECTS = {
    "key": "keys",
    "type": "types",
    "presence": "share of objects that have a key",
    "nulls": "share of nulls",
    "empties": "share of empty values",
    "date shape": "shapes of dates",
    "unknown key": "keys that no field claims",
    "problem": "problems",
    "error": "errors",
    "shortcode": "shortcodes",
    "provider": "embeds",
    "style": "properties of inline styles",
    "completeness": "completeness",
    "dialect": "dialects",
    "profile": "profiles",
}
"""What may differ, and its heading."""


@frozen(kw_only=True, repr=False)
class Drift(Shown):
    """What is not as it was in an earlier inspection. As text, a report for people; false when nothing is."""

    differences: tuple[DriftChange, ...] = ()
    """By subject, what is new first."""
    records: int = 0
    """Records of this inspection."""
    earlier_records: int = 0
    """Records of the earlier one."""
    uncertain: tuple[str, ...] = ()
    """What could not be compared, or not surely, because an inspection did not keep all of it."""

    def __bool__(self) -> bool:
        return bool(self.differences)

    def __repr__(self) -> str:
        counts = f"{self.earlier_records:,} records before, {self.records:,} now"
        return f"<Drift: {plural(len(self.differences), 'difference')}; {counts}>"

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def as_dict(self) -> dict[str, Any]:
        """Give plain JSON-ready data."""
        data: dict[str, Any] = converter().unstructure(self)
        return data

    def _lines(self) -> Iterator[str]:
        yield f"{plural(self.records, 'record')}, compared with {self.earlier_records:,} earlier"
        yield from (f"not sure: {each}" for each in self.uncertain)
        if not self.differences:
            yield "no differences"
        for subject, heading in SUBJECTS.items():
            found = [each for each in self.differences if each.subject == subject]
            if found:
                yield f"\n{heading}"
                yield from (f"  {each.turn:<8}{each}" for each in found)
