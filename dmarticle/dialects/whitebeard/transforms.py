"""The list of sizes of a picture, written over an older one: item by item, each in its own notation.

A model says all its sizes, also those that the record has under a name alone (`url_large`). Which they are is told by
the old list: the first sizes of a model are those of the list.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from json.encoder import encode_basestring
from typing import TypeAlias, TypeVar, cast

from ...images import read_image_url
from ...jsontypes import Json
from ...models import Attachment, Author, Rendition
from ...structuring.accounts import fingerprint, fingerprint_of
from ...structuring.cursor import Cursor
from ...structuring.notation import own, scalar_like
from ...structuring.scalars import read_natural
from ...structuring.tables import Edit
from ...urls import MEDIA_SCHEMES, judge

Item: TypeAlias = Mapping[str, Json]
Trait: TypeAlias = Callable[[Rendition], Hashable]
T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def said_size(rendition: Rendition) -> dict[str, Json]:
    """Give an item of the list: its sides, 0 for one that is automatic, and its URL."""
    return {"x": rendition.width or 0, "y": rendition.height or 0, "url": rendition.url}


def marked_size(rendition: Rendition) -> dict[str, Json]:
    """Give what an edit is known by: a size whose name is taken away needs an item of the list from then on."""
    return {**said_size(rendition), "named": rendition.name is not None}


def size_fingerprint(rendition: Rendition) -> str:
    """Give the fingerprint of what an edit is known by: that of `marked_size`."""
    named = "false" if rendition.name is None else "true"
    url = encode_basestring(rendition.url)
    return fingerprint_of(
        f'{{"named": {named}, "url": {url}, "x": {rendition.width or 0}, "y": {rendition.height or 0}}}'
    )


def rewrite_transforms(edit: Edit) -> Json:
    """Write a list of sizes over the one that the record had, or as the first; None for no list at all."""
    renditions = cast("Attachment | Author", edit.model).renditions
    old = list(edit.old) if isinstance(edit.old, list) else []
    places = [place for place, item in enumerate(old) if _url_of(item)]
    given = edit.raw.given if edit.raw is not None else ()
    written = _OldSizes(old, places, given).rewritten(renditions)
    if edit.raw is None or not edit.raw.present:
        return written or None
    for place, item in enumerate(old):
        if place not in places:  # no size was read from it, so none was edited
            written.insert(place, own(item))
    return written


class _OldSizes:
    """An old list of sizes, and which items of it are still said."""

    def __init__(self, old: list[Json], places: list[int], given: tuple[str, ...]) -> None:
        self._old = old
        self._given = frozenset(given)
        self._copies = {same[0]: same for same in _grouped(places, lambda place: _identity(old[place])).values()}
        self._known = dict(zip(dict.fromkeys(given), self._copies, strict=False))

    def rewritten(self, renditions: Sequence[Rendition]) -> list[Json]:
        """Write the list again for the sizes that there are now."""
        by_size = _grouped(renditions, lambda each: fingerprint(marked_size(each)))
        new = [found[0] for said, found in by_size.items() if said not in self._given]
        gone = [place for said, place in self._known.items() if said not in by_size]
        partners = self._partners(new, gone)
        listed = _in_list(renditions)
        items: list[Json] = []
        for said, same in by_size.items():
            place = self._known.get(said, partners.get(said))
            copies = self._copies[place][: _times(same)] if place is not None else []
            lacking = _times(same) - len(copies) if copies or _by_place(same[0]) in listed else 0
            items += [_edited(self._old[each], same[0]) for each in copies]
            items += [said_size(same[0]) for _ in range(lacking)]
        return items

    def _partners(self, new: Sequence[Rendition], gone: list[int]) -> dict[str, int]:
        """Find what old items new sizes were made of: by what is the same, or else in order where all are edited."""
        left = {place: _read(self._old[place]) for place in gone}
        waiting = {fingerprint(marked_size(rendition)): rendition for rendition in new}
        found: dict[str, int] = {}
        for trait in (_by_url_and_size, _by_url, _by_size):
            for said, place in _alike(waiting, left, trait):
                found[said] = place
                del left[place], waiting[said]
        return found | (dict(zip(waiting, left, strict=True)) if len(waiting) == len(left) else {})


def _alike(waiting: Mapping[str, Rendition], left: Mapping[int, Rendition], trait: Trait) -> list[tuple[str, int]]:
    """Pair what has the same trait on both sides, in order."""
    there = _grouped(left, lambda place: trait(left[place]))
    here = _grouped(waiting, lambda said: trait(waiting[said]))
    return [pair for same, each in here.items() for pair in zip(each, there.get(same, ()), strict=False)]


def _grouped(each_of: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    groups: dict[K, list[T]] = {}
    for each in each_of:
        groups.setdefault(key(each), []).append(each)
    return groups


def _times(same_size: Sequence[Rendition]) -> int:
    """Give how often a size is in the list: once for all of its names, and again where a name comes again."""
    return max(Counter(each.name for each in same_size).values())


def needed_sizes(renditions: Sequence[Rendition]) -> list[Json]:
    """Give the list for sizes that each have a URL of their own, as it is written where there was none."""
    listed = _in_list(renditions)
    return [said_size(each) for each in renditions if _by_place(each) in listed]


def _in_list(renditions: Iterable[Rendition]) -> set[tuple[str, bool]]:
    """Give the URLs whose sizes have to be in the list, each with whether it is for those that have a name.

    A key of its name says all of a size, but for one that comes twice or that its URL does not tell.
    """
    found = _grouped(renditions, _by_place)
    return {place for place, sizes in found.items() if not place[1] or not _said_by_names(place[0], sizes)}


def _said_by_names(url: str, named: Sequence[Rendition]) -> bool:
    told = read_image_url(url)
    return {_by_size(each) for each in named} == {(told.width, told.height)} and len(set(named)) == len(named)


def _url_of(item: Json) -> str | None:
    url = item.get("url") if isinstance(item, Mapping) else None
    return judge(url, MEDIA_SCHEMES) if isinstance(url, str) else None


def _identity(item: Json) -> tuple[str | None, int | None, int | None]:
    read = _read(item)
    return read.url, read.width, read.height


def _read(item: Json) -> Rendition:
    """Read an item as it was read at first, but for the host of its URL."""
    width, height = (read_natural(Cursor(item).key(side)) or None for side in "xy")
    url = _url_of(item) or ""
    if width is None and height is None:
        told = read_image_url(url)
        width, height = told.width, told.height
    return Rendition(url=url, width=width, height=height)


def _by_url_and_size(rendition: Rendition) -> tuple[str | int | None, ...]:
    return (rendition.url, *_by_size(rendition))


def _by_url(rendition: Rendition) -> str:
    return rendition.url


def _by_place(rendition: Rendition) -> tuple[str, bool]:
    return (rendition.url, rendition.name is not None)


def _by_size(rendition: Rendition) -> tuple[int | None, int | None]:
    return (rendition.width, rendition.height)


def _edited(item: Json, rendition: Rendition) -> Json:
    """Write what was edited of an item, if anything was."""
    old = _read(item)
    return {**(item if isinstance(item, Mapping) else {}), **dict(_edits(item, old, rendition))}


def _edits(item: Json, old: Rendition, new: Rendition) -> Iterator[tuple[str, Json]]:
    if new.url != old.url:
        yield "url", new.url
    told = read_image_url(new.url)
    # an item without sides has those that its URL tells: they are as they were, or the new URL tells them too
    automatic = (new.width, new.height) in ((old.width, old.height), (told.width, told.height))
    sides = (("x", old.width, new.width), ("y", old.height, new.height))
    for key, before, after in sides:
        if before != after and not (automatic and not _says_size(item)):
            yield key, scalar_like(Cursor(item).key(key).value, after or 0)


def _says_size(item: Json) -> bool:
    return any(read_natural(Cursor(item).key(side)) for side in "xy")
