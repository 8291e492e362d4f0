"""Which record of a sequence is which of another: by what identifies it, not by its place."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from attrs import frozen, has

from ..models import Attachment, Author, Rendition
from .sequences import Pair, longest_rising
from .signatures import is_mapping, is_sequence, signature

IDENTITIES: dict[type, tuple[tuple[str, ...], ...]] = {
    Author: (("id", "name"), ("id",), ("slug",), ("name",)),  # one record of the CMS may name several authors
    Attachment: (("id",), ("url",), ("name",)),  # the name may be a label that many share
    Rendition: (("name",), ("url",), ("width", "height")),
}
"""What identifies a record: its `id`, or else what comes next where one of two records lacks an id."""
USUAL = (("id",), ("slug",), ("name",), ("url",))
"""What identifies all other records, those of unknown shape too."""

_Key: TypeAlias = Callable[[object], str | None]
"""What two records must have in common to be paired; None for a record that is not to be paired."""


@frozen
class RecordPair:
    """The places of one record in two sequences, counted from 0."""

    before: int | None
    """Its place in the earlier sequence; None when it was added."""
    after: int | None
    """Its place in the later sequence; None when it was removed."""
    moved: bool = False
    """Whether it stands in another order than the records that were not moved."""


def match_records(earlier: Sequence[object], later: Sequence[object]) -> list[RecordPair]:
    """Find which record is which; those that were removed come first, then all others in the later order."""
    pairs = _pairs(earlier, later)
    turned = signature(later) < signature(earlier)  # so that the order of the versions makes no difference
    chain = longest_rising((new, old) if turned else (old, new) for old, new in pairs)
    kept = {(old, new) for new, old in chain} if turned else set(chain)
    partner = {new: old for old, new in pairs}
    removed = sorted(set(range(len(earlier))) - set(partner.values()))
    return [
        *(RecordPair(place, None) for place in removed),
        *(
            RecordPair(partner.get(place), place, place in partner and (partner[place], place) not in kept)
            for place in range(len(later))
        ),
    ]


def _pairs(earlier: Sequence[object], later: Sequence[object]) -> list[Pair]:
    """Pair records round by round: those that are equal, those with the same identity, those with none."""
    pairs: list[Pair] = []
    old, new = dict(enumerate(earlier)), dict(enumerate(later))
    for key, may_be_paired in _rounds([*earlier, *later]):
        for old_has_id, new_has_id in may_be_paired:
            mine = _by_key(key, ((place, each) for place, each in old.items() if _has_id(each) in old_has_id))
            yours = _by_key(key, ((place, each) for place, each in new.items() if _has_id(each) in new_has_id))
            found = [pair for each in mine if each in yours for pair in zip(mine[each], yours[each], strict=False)]
            for place, later_place in found:
                del old[place], new[later_place]
            pairs += found
    return pairs


_ANY, _WITH, _WITHOUT = (True, False), (True,), (False,)
_ALL = ((_ANY, _ANY),)
_ONE_LACKS_ID = ((_WITHOUT, _WITHOUT), (_WITHOUT, _WITH), (_WITH, _WITHOUT))


def _rounds(
    records: Iterable[object],
) -> Iterator[tuple[_Key, tuple[tuple[tuple[bool, ...], tuple[bool, ...]], ...]]]:
    """Give what records are paired by, and which of them by whether they have an id."""
    yield signature, _ALL
    kinds = dict.fromkeys(type(each) for each in records if _is_record(each))
    for names in dict.fromkeys(names for kind in kinds for names in IDENTITIES.get(kind, USUAL)):
        yield _key(names), _ALL if "id" in names else _ONE_LACKS_ID
    yield _shape, _ALL


def _by_key(key: _Key, records: Iterable[tuple[int, object]]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, record in records:
        found = key(record)
        if found is not None:
            places[found].append(place)
    return places


def _key(names: tuple[str, ...]) -> _Key:
    def key(record: object) -> str | None:
        if names not in _identities(record) or not _value(record, names[0]):
            return None
        return signature([_value(record, name) for name in names])

    return key


def _shape(record: object) -> str | None:
    """Give the shape of a record, or a list, that nothing identifies."""
    if any(_value(record, names[0]) for names in _identities(record)):
        return None
    return type(record).__name__ if is_sequence(record) or _is_record(record) else None


def _identities(record: object) -> tuple[tuple[str, ...], ...]:
    return IDENTITIES.get(type(record), USUAL) if _is_record(record) else ()


def _is_record(record: object) -> bool:
    return is_mapping(record) or has(type(record))


def _has_id(record: object) -> bool:
    return _is_record(record) and bool(_value(record, "id"))


def _value(record: object, name: str) -> object:
    if is_mapping(record):
        return record.get(name)
    return getattr(record, name, None)
