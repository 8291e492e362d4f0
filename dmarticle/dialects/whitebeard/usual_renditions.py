"""Sizes of a picture as nearly all records have them: each URL is told by one match, and no value needs a second look.

What is read so is what `renditions` reads; it reads every record in which anything else stands.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, cast

from cattrs import Converter

from ...images import size_told, told_at_once
from ...jsontypes import Json
from ...models import Rendition
from ...structuring.converter import MediaUrl

_LONGEST = 5
"""Digits of a side in pixels; no picture has more."""

_LONGEST_HOST = 253
"""Characters of a host name, by RFC 1035."""

_NAMELESS: list[str | None] = [None]


def usual_renditions(
    record: Mapping[str, Json], key: str, converter: Converter, *, prefix: str = ""
) -> tuple[Rendition, ...] | None:
    """Read the sizes in a list and the named URLs beside it; None where a value takes a second look.

    Args:
        record: The record of a picture, or of whose it is.
        key: The key of the list.
        converter: Knows the hosts that are written as another one.
        prefix: What the keys of named URLs begin with; `""` where there are none.
    """
    sized, named = _sized(record.get(key)), _named(record, prefix) if prefix else []
    if sized is None or named is None:
        return None
    found: list[Rendition] = []
    for url, width, height, name in joined(sized, named):
        told = told_at_once(url)
        if told is None or len(told[0]) > _LONGEST_HOST or not _is_kept(told[0], converter):
            return None
        _, original, sides, filters = told
        if width is None and height is None:
            width, height = map(size_told, sides)
        found.append(Rendition(url=url, name=name, width=width, height=height, filters=filters, original=original))
    return tuple(found)


def _sized(listed: Json) -> list[tuple[str, int | None, int | None]] | None:
    """Give the URL, width and height of each item of a list."""
    if listed.__class__ is not list:
        return [] if listed is None else None
    found: list[tuple[str, int | None, int | None]] = []
    for item in cast("Iterable[Any]", listed):
        if item.__class__ is not dict:
            return None
        url, x, y = item.get("url"), item.get("x"), item.get("y")
        sides = _sides(x, y) if _may_be_side(x) and _may_be_side(y) else None
        if sides is None or url.__class__ is not str or not url:
            return None
        found.append((url, *sides))
    return found


def _may_be_side(said: Json) -> bool:
    """Tell what is worth a look, and short enough to be remembered."""
    return type(said) is int or (type(said) is str and len(said) <= _LONGEST)


@lru_cache(maxsize=256)  # pictures exist in a few sizes
def _sides(x: str | int, y: str | int) -> tuple[int | None, int | None] | None:
    width, height = _side(x), _side(y)
    return None if width is None or height is None else (width or None, height or None)


def _side(said: str | int) -> int | None:
    """Read a side in pixels, 0 for one that is automatic."""
    if isinstance(said, str):
        return int(said) if said.isdecimal() and said.isascii() else None
    return said if said >= 0 else None


def _named(record: Mapping[str, Json], prefix: str) -> list[tuple[str, str]] | None:
    """Give the names of URLs, each with its own; a key without a URL names nothing."""
    said = [(key.removeprefix(prefix), record[key]) for key in record if key.startswith(prefix)]
    named = [(name, url) for name, url in said if type(url) is str and url]
    return named if all(type(url) is str or url is None for _, url in said) else None


def joined(
    sized: Sequence[tuple[str, int | None, int | None]], named: Sequence[tuple[str, str]]
) -> list[tuple[str, int | None, int | None, str | None]]:
    """Give each size under each name of its URL, then the URLs that have a name alone.

    Of a URL with several sizes and several names nothing says which is which, so both stand by themselves: the sizes
    without a name, and the names as where no size is listed.
    """
    names: dict[str, list[str | None]] = {}
    for name, url in named:
        names.setdefault(url, []).append(name)
    listed = Counter(url for url, _, _ in sized)
    apart = {url for url in names if listed[url] > 1 and len(names[url]) > 1}
    beside = {url: given for url, given in names.items() if url not in apart}
    found = [(url, width, height, name) for url, width, height in sized for name in beside.get(url, _NAMELESS)]
    return [*found, *((url, None, None, name) for name, url in named if url in apart or url not in listed)]


@lru_cache(maxsize=16)  # pictures of an archive are on a few hosts; what is remembered keeps a converter alive
def _is_kept(host: str, converter: Converter) -> bool:
    """Tell whether URLs of a host are read as they are written; it is asked once for each host."""
    url = f"https://{host}/"
    read: Callable[[str, Any], object] = converter.get_structure_hook(MediaUrl)
    return read(url, MediaUrl) == url
