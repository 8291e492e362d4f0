"""Which record of a sequence is which of another: by what identifies it, not by its place."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from attrs import frozen, has

from ..models import Attachment, Author, Rendition
from .sequences import Pair, heaviest_rising
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
    chain = heaviest_rising(_weights((new, old) if turned else (old, new) for old, new in pairs))
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


def _weights(pairs: Iterable[Pair]) -> dict[Pair, int]:
    """Weigh pairs so that as many as can be keep their order, and best those that kept their place."""
    found = list(pairs)
    return {(old, new): len(found) + 1 + (old == new) for old, new in found}


def _pairs(earlier: Sequence[object], later: Sequence[object]) -> list[Pair]:
    """Pair records round by round: those that are equal, those with the same identity, those with none."""
    pairs: list[Pair] = []
    old, new = dict(enumerate(earlier)), dict(enumerate(later))
    for each in _rounds([*earlier, *later]):
        mine = _by_key(each.key, each.earlier, old)
        yours = _by_key(each.key, each.later, new)
        found = [pair for key in mine if key in yours for pair in zip(mine[key], yours[key], strict=False)]
        for place, later_place in found:
            del old[place], new[later_place]
        pairs += found
    return pairs


class _Round(NamedTuple):
    """One way to pair records."""

    key: _Key
    earlier: tuple[bool, ...] = (True, False)
    """Which records of the earlier sequence are paired: those with an id, those without, or both."""
    later: tuple[bool, ...] = (True, False)


def _rounds(records: Iterable[object]) -> Iterator[_Round]:
    yield _Round(signature)
    kinds = dict.fromkeys(type(each) for each in records if _is_record(each))
    for names in dict.fromkeys(names for kind in kinds for names in IDENTITIES.get(kind, USUAL)):
        if "id" in names:
            yield _Round(_key(names))
        else:  # two records with an id each are not one, whatever else they share
            yield _Round(_key(names), (False,), (False,))
            yield _Round(_key(names), (False,), (True,))
            yield _Round(_key(names), (True,), (False,))
    yield _Round(_shape)


def _by_key(key: _Key, with_id: tuple[bool, ...], records: Mapping[int, object]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, record in records.items():
        found = key(record) if _has_id(record) in with_id else None
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
