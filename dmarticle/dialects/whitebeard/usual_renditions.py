"""Sizes of a picture as nearly all records have them: each URL is told by one match, and no value needs a second look.

What is read so is what `renditions` reads, and it leaves what writing it would tell; every record in which anything
else stands is read there.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, TypeAlias, cast

from cattrs import Converter

from ...images import Told, size_told, told_at_once
from ...jsontypes import Json
from ...models import Rendition
from ...residue import Raw, raw_later
from ...structuring.converter import MediaUrl
from ...structuring.notation import own
from .transforms import size_fingerprint

Sides: TypeAlias = tuple[int | None, int | None]

_LONGEST = 5
"""Digits of a side in pixels; no picture has more."""

_LONGEST_HOST = 253
"""Characters of a host name, by RFC 1035."""

_AUTOMATIC: Sides = (None, None)
_JUST_STRINGS, _JUST_OBJECTS = frozenset({str}), frozenset({dict})


def usual_renditions(
    record: Mapping[str, Json], key: str, converter: Converter, *, prefix: str = ""
) -> tuple[tuple[Rendition, ...], Mapping[str, Raw]] | None:
    """Read the sizes in a list and the named URLs beside it; None where a value takes a second look.

    Args:
        record: The record of a picture, or of whose it is.
        key: The key of the list.
        converter: Knows the hosts that are written as another one.
        prefix: What the keys of named URLs begin with; `""` where there are none.

    Returns:
        The sizes and what they leave.
    """
    listed = record.get(key)
    names = _names(record, prefix) if prefix else {}
    items = [] if listed is None and not (names and key in record) else listed
    if names is None or items.__class__ is not list:
        return None
    if not items and not names:
        return (), {f"/{key}": Raw(own(listed))} if key in record else {}
    found = _found(cast("list[dict[str, Any]]", items), names, converter)
    if found is None:
        return None
    renditions, as_written = found
    if as_written:
        return renditions, {}
    return renditions, {f"/{key}": raw_later(own(listed), size_fingerprint, renditions, present=key in record)}


def _names(record: Mapping[str, Any], prefix: str) -> dict[str, str] | None:
    """Give the name of each named URL; None where one has several, or a key has none."""
    keys = [key for key in record if key.startswith(prefix)]
    urls = [record[key] for key in keys]
    if not _JUST_STRINGS.issuperset(map(type, urls)):
        return None
    names = {url: key.removeprefix(prefix) for key, url in zip(keys, urls, strict=True) if url}
    return names if len(names) == len(keys) else None


def _found(
    items: list[dict[str, Any]], names: dict[str, str], converter: Converter
) -> tuple[tuple[Rendition, ...], bool] | None:
    """Read the items of a list and the URLs that have a name alone; tell whether the items are as written here."""
    urls = [each.get("url") for each in items] if _JUST_OBJECTS.issuperset(map(type, items)) else [None]
    if not _JUST_STRINGS.issuperset(map(type, urls)) or len({*urls}) < len(urls):
        return None
    sizes = [_sides_said(each.get("x"), each.get("y")) for each in items]
    told = {url: told_at_once(url) for url in (*urls, *names)}
    if None in sizes or not _are_usual(told.values(), converter):
        return None
    usual = cast("dict[str, Told]", told)
    sized = zip(cast("list[str]", urls), cast("list[Sides]", sizes), strict=True)
    found = [_rendition(url, names.pop(url, None), sides, usual[url]) for url, sides in sized]
    as_written = bool(items) and all(
        _is_as_written(item, size, usual[size.url]) for item, size in zip(items, found, strict=True)
    )
    found += [_rendition(url, name, _AUTOMATIC, usual[url]) for url, name in names.items()]
    return tuple(found), as_written


def _rendition(url: str, name: str | None, sides: Sides, told: Told) -> Rendition:
    _, original, digits, filters = told
    width, height = sides if sides != _AUTOMATIC else map(size_told, digits)
    return Rendition(url=url, name=name, width=width, height=height, filters=filters, original=original)


def _is_as_written(item: Mapping[str, Json], size: Rendition, told: Told) -> bool:
    """Tell whether an item is what would be written here, where one would be: its URL and name do not tell the size."""
    x, y = item["x"], item["y"]
    if x.__class__ is not int or y.__class__ is not int or len(item) != len(("x", "y", "url")):
        return False
    sides = (size.width, size.height)
    needed = size.name is None or sides != tuple(map(size_told, told[2]))
    return needed and (size.width or 0, size.height or 0) == (x, y)


def _sides_said(x: Json, y: Json) -> Sides | None:
    """Read two sides; those that are worth a look are short enough to be remembered."""
    for side in (x, y):
        if not (side.__class__ is int or (isinstance(side, str) and len(side) <= _LONGEST)):
            return None
    return _sides(cast("str | int", x), cast("str | int", y))


@lru_cache(maxsize=256)  # pictures exist in a few sizes
def _sides(x: str | int, y: str | int) -> Sides | None:
    width, height = _side(x), _side(y)
    return None if width is None or height is None else (width or None, height or None)


def _side(said: str | int) -> int | None:
    """Read a side in pixels, 0 for one that is automatic."""
    if isinstance(said, str):
        return int(said) if said.isdecimal() and said.isascii() else None
    return said if said >= 0 else None


def _are_usual(told: Iterable[Told | None], converter: Converter) -> bool:
    """Tell whether URLs are told, and read as they are written."""
    hosts = {"" if each is None else each[0] for each in told}
    return all(0 < len(host) <= _LONGEST_HOST and _is_kept(host, converter) for host in hosts)


@lru_cache(maxsize=16)  # pictures of an archive are on a few hosts; what is remembered keeps a converter alive
def _is_kept(host: str, converter: Converter) -> bool:
    """Tell whether URLs of a host are read as they are written; it is asked once for each host."""
    url = f"https://{host}/"
    read: Callable[[str, Any], object] = converter.get_structure_hook(MediaUrl)
    return read(url, MediaUrl) == url
