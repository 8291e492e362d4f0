"""Counting names in bounded memory: exact while there is room, and with a stated error beyond.

Beyond, this is the summary of Misra and Gries in the form that can be merged (Agarwal et al., Mergeable
Summaries, https://doi.org/10.1145/2500128): where a name too many comes, the smallest weight is taken from
all, and names without any left make room. `missed` is the sum of what was taken, so a name that stands for
more than one in `limit + 1` of all is always kept. Beside its weight a name has the count of what was seen of
it since it is kept; that is never more than the truth, nor less than the truth by more than `missed`.
"""

from attrs import Factory, define, frozen

from .place import Place


@frozen
class Occurrence:
    """One name, and how often it occurs."""

    name: str
    """What it is, such as the name of a shortcode."""
    count: int
    """Occurrences in all; a lower bound where the counts it stands among are not complete."""
    records: int
    """Records it occurs in."""
    first: str
    """The first record it was found in."""


@frozen
class Occurrences:
    """Names with their counts, the most frequent first."""

    names: tuple[Occurrence, ...] = ()
    """The names that were kept."""
    others: int = 0
    """Occurrences that are not among the counts, because there were more names than are kept."""
    missed: int = 0
    """Occurrences of any one name that may not be counted; 0 when the counts are exact and none is missing."""

    @property
    def complete(self) -> bool:
        """Whether every name is here, with its exact count."""
        return self.missed == 0

    @property
    def total(self) -> int:
        """Occurrences of all names, kept or not."""
        return self.others + sum(each.count for each in self.names)

    def get(self, name: str) -> Occurrence | None:
        """Give the counts of a name, or None where it is not among those kept."""
        return next((each for each in self.names if each.name == name), None)


@define(eq=False)
class _Entry:
    weight: int
    count: int
    records: int
    first: str
    last: int = 0
    """Number of the record it was last seen in."""


@define(eq=False)
class Tally:
    """Occurrences names, and keeps no more of them than its limit."""

    limit: int
    _entries: dict[str, _Entry] = Factory(dict[str, _Entry])
    _total: int = 0
    _missed: int = 0

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, name: str, place: Place, times: int = 1) -> None:
        """Count a name that was found in a record."""
        self._total += times
        entry = self._entries.get(name)
        if entry is None:
            self._entries[name] = _Entry(times, times, 1, place.name, place.number)
            self._make_room()
            return
        entry.weight += times
        entry.count += times
        if entry.last != place.number:
            entry.records += 1
            entry.last = place.number

    def absorb(self, later: "Tally") -> None:
        """Add the counts of records that come later; the other tally stays as it is."""
        self._total += later._total
        self._missed += later._missed
        for name, theirs in later._entries.items():
            own = self._entries.get(name)
            if own is None:
                own = self._entries[name] = _Entry(0, 0, 0, theirs.first)
            own.weight += theirs.weight
            own.count += theirs.count
            own.records += theirs.records
        self._make_room()

    def result(self) -> Occurrences:
        """Give the counts."""
        names = [Occurrence(name, each.count, each.records, each.first) for name, each in self._entries.items()]
        names.sort(key=lambda each: (-each.count, each.name))
        return Occurrences(tuple(names), self._total - sum(each.count for each in names), self._missed)

    def _make_room(self) -> None:
        if len(self._entries) <= self.limit:
            return
        taken = sorted((each.weight for each in self._entries.values()), reverse=True)[self.limit]
        self._missed += taken
        for name, each in list(self._entries.items()):
            each.weight -= taken
            if each.weight <= 0:
                del self._entries[name]
