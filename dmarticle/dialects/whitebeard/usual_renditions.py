"""Sizes of a picture as nearly all records have them: each URL is told by one match, and no value needs a second look.

What is read so is what `renditions` reads, and it leaves what writing it would tell; every record in which anything
else stands is read there.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, TypeAlias

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

_KEYS = len(("x", "y", "url"))
"""Keys of an item that has no others, and so nothing that goes deeper."""

_AUTOMATIC: Sides = (None, None)
_JUST_STRINGS = frozenset({str})


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
    listed: Any = record.get(key)
    names = _names(record, prefix) if prefix else {}
    items: Any = [] if listed is None and not (names and key in record) else listed
    if names is None or items.__class__ is not list:
        return None
    if not items and not names:
        return (), {f"/{key}": Raw(own(listed))} if key in record else {}
    sized = _sized(items, names, converter)
    named = _named(names, converter) if sized is not None else None
    if sized is None or named is None:
        return None
    renditions, as_written = (*sized[0], *named), sized[1]
    if as_written:
        return renditions, {}
    raw = None if listed is None else [each.copy() if len(each) == _KEYS else own(each) for each in listed]
    return renditions, {f"/{key}": raw_later(raw, size_fingerprint, renditions, present=key in record)}


def _names(record: Mapping[str, Any], prefix: str) -> dict[str, str] | None:
    """Give the name of each named URL; None where a URL has several, or a key has no URL."""
    keys = [key for key in record if key.startswith(prefix)]
    urls = [record[key] for key in keys]
    if not _JUST_STRINGS.issuperset(map(type, urls)):
        return None
    names = {url: key.removeprefix(prefix) for key, url in zip(keys, urls, strict=True) if url}
    return names if len(names) == len(keys) else None


def _sized(items: list[Any], names: dict[str, str], converter: Converter) -> tuple[list[Rendition], bool] | None:
    """Read the items of a list, whose names are taken away; tell whether the items are as they are written here."""
    found: list[Rendition] = []
    listed, host, as_written = set[str](), "", bool(items)
    for item in items:
        if item.__class__ is not dict or (url := item.get("url")).__class__ is not str or url in listed:
            return None
        told, sides = told_at_once(url), _sides_said(item.get("x"), item.get("y"))
        if told is None or sides is None or not (told[0] == host or _is_kept(told[0], converter)):
            return None
        host = told[0]
        listed.add(url)
        found.append(_rendition(url, names.pop(url, None), sides, told))
        as_written = as_written and _is_as_written(item, found[-1], told)
    return found, as_written


def _named(names: Mapping[str, str], converter: Converter) -> list[Rendition] | None:
    """Read the URLs that have a name alone."""
    found: list[Rendition] = []
    for url, name in names.items():
        told = told_at_once(url)
        if told is None or not _is_kept(told[0], converter):
            return None
        found.append(_rendition(url, name, _AUTOMATIC, told))
    return found


def _rendition(url: str, name: str | None, sides: Sides, told: Told) -> Rendition:
    _, original, digits, filters = told
    width, height = sides if sides != _AUTOMATIC else map(size_told, digits)
    return Rendition(url=url, name=name, width=width, height=height, filters=filters, original=original)


def _is_as_written(item: Mapping[str, Json], size: Rendition, told: Told) -> bool:
    """Tell whether an item is what would be written here, where one would be: its URL and name do not tell the size."""
    x, y = item["x"], item["y"]
    if x.__class__ is not int or y.__class__ is not int or len(item) != _KEYS:
        return False
    sides = (size.width, size.height)
    needed = size.name is None or sides != tuple(map(size_told, told[2]))
    return needed and (size.width or 0, size.height or 0) == (x, y)


def _sides_said(x: Any, y: Any) -> Sides | None:
    """Read two sides; those that are worth a look are short enough to be remembered."""
    usual_x = x.__class__ is int or (x.__class__ is str and len(x) <= _LONGEST)
    usual_y = y.__class__ is int or (y.__class__ is str and len(y) <= _LONGEST)
    return _sides(x, y) if usual_x and usual_y else None


@lru_cache(maxsize=256)  # pictures exist in a few sizes
def _sides(x: str | int, y: str | int) -> Sides | None:
    width, height = _side(x), _side(y)
    return None if width is None or height is None else (width or None, height or None)


def _side(said: str | int) -> int | None:
    """Read a side in pixels, 0 for one that is automatic."""
    if isinstance(said, str):
        return int(said) if said.isdecimal() and said.isascii() else None
    return said if said >= 0 else None


def _is_kept(host: str, converter: Converter) -> bool:
    """Tell whether URLs of a host are read as they are written."""
    return len(host) <= _LONGEST_HOST and _is_kept_host(host, converter)


@lru_cache(maxsize=16)  # pictures of an archive are on a few hosts; what is remembered keeps a converter alive
def _is_kept_host(host: str, converter: Converter) -> bool:
    """Tell whether URLs of a host are read as they are written; it is asked once for each host."""
    url = f"https://{host}/"
    read: Callable[[str, Any], object] = converter.get_structure_hook(MediaUrl)
    return read(url, MediaUrl) == url
