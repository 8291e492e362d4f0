"""The sizes a picture exists in, read and written."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import cast

from cattrs import Converter

from ...images import read_image_url
from ...jsontypes import Json
from ...models import Attachment, Author, Rendition
from ...pointers import pointer_part
from ...residue import Raw, raw_later
from ...structuring.converter import MediaUrl
from ...structuring.cursor import Cursor
from ...structuring.notation import own, same
from ...structuring.scalars import read_natural
from ...structuring.tables import Edit, RecordWriter
from .sayable import check_nameless, check_names
from .transforms import marked_size, needed_sizes, rewrite_transforms, size_fingerprint
from .usual_renditions import usual_renditions

NAMED = "url_"
"""What the key of a rendition's URL begins with; the rest of the key is its name."""


def renditions_at_once(
    record: Mapping[str, Json], converter: Converter
) -> tuple[tuple[Rendition, ...], Mapping[str, Raw]] | None:
    """Read the sizes of a picture as nearly all are."""
    return usual_renditions(record, "transforms", converter, prefix=NAMED)


def portrait_at_once(
    record: Mapping[str, Json], converter: Converter
) -> tuple[tuple[Rendition, ...], Mapping[str, Raw]] | None:
    """Read the sizes of a portrait as nearly all are."""
    return usual_renditions(record, "image_transforms", converter)


def read_renditions(cursor: Cursor, converter: Converter) -> tuple[Rendition, ...]:
    """Join the sizes in `transforms` with the named URLs beside them; both often name the same file."""
    record: Mapping[str, Json] = cursor.value if isinstance(cursor.value, Mapping) else {}
    urls = _Urls(converter, cursor)
    keys = [key for key in record if key.startswith(NAMED)]
    named = [(key.removeprefix(NAMED), url) for key in keys if (url := urls.read(record[key], cursor.path, key))]
    sized = _sized(record.get("transforms"), f"{cursor.path}/transforms", urls)
    return tuple(_rendition(*each) for each in _joined(sized, named))


def read_image_transforms(cursor: Cursor, converter: Converter) -> tuple[Rendition, ...]:
    """Read the sizes of a portrait."""
    place = cursor.key("image_transforms")
    return tuple(_rendition(*each) for each in _sized(place.value, place.path, _Urls(converter, cursor)))


class _Urls:
    """Reads the URLs of one picture; one that was read once without a word is not judged again."""

    def __init__(self, converter: Converter, near: Cursor) -> None:
        self.near = near
        self._read = converter.get_structure_hook(MediaUrl)
        self._good: set[str] = set()

    def read(self, raw: Json, path: str, key: str) -> str | None:
        """Read the URL under a key of the object at a path."""
        if type(raw) is str and raw in self._good:
            return raw
        url: str | None = self._read(self.near.at(raw, f"{path}/{pointer_part(key)}"), MediaUrl)
        if url is raw and url is not None:
            self._good.add(url)
        return url


def _sized(value: Json, path: str, urls: _Urls) -> list[tuple[str, int | None, int | None]]:
    """The URL, width and height of the sizes a picture exists in; an `x` or `y` of 0 is automatic."""
    place = urls.near.at(value, path)
    if place.absent:
        return []
    if not isinstance(value, list | tuple | Mapping):
        place.reject("an array")
        return []
    found: list[tuple[str, int | None, int | None]] = []
    for key, item in value.items() if isinstance(value, Mapping) else enumerate(value):
        at = f"{path}/{pointer_part(str(key))}"
        if not isinstance(item, Mapping):
            urls.near.at(item, at).reject("an object with a url")
            continue
        url = urls.read(item.get("url"), at, "url")
        width, height = (_side(item.get(side), at, side, urls.near) for side in "xy")
        if url:
            found.append((url, width, height))
    return found


def _side(said: Json, path: str, key: str, near: Cursor) -> int | None:
    """Read a side in pixels, which mostly stands in a string."""
    if type(said) is str and said.isdecimal() and said.isascii() and len(said) < 6:
        return int(said) or None
    return read_natural(near.at(said, f"{path}/{key}")) or None


def _rendition(url: str, width: int | None = None, height: int | None = None, name: str | None = None) -> Rendition:
    said = read_image_url(url)
    if width is None and height is None:
        width, height = said.width, said.height
    return Rendition(url=url, name=name, width=width, height=height, filters=said.filters, original=said.original)


def _joined(
    sized: Sequence[tuple[str, int | None, int | None]], named: Sequence[tuple[str, str]]
) -> list[tuple[str, int | None, int | None, str | None]]:
    """Give each size under each name of its URL, then the URLs that have a name alone.

    Of a URL with several sizes and several names nothing says which is which, so both stand by themselves: the sizes
    without a name, and the names as where no size is listed.
    """
    names: dict[str, list[str]] = {}
    for name, url in named:
        names.setdefault(url, []).append(name)
    listed = Counter(url for url, _, _ in sized)
    apart = {url for url in names if listed[url] > 1 and len(names[url]) > 1}
    beside = {url: given for url, given in names.items() if url not in apart}
    found = [(url, width, height, name) for url, width, height in sized for name in beside.get(url, (None,))]
    return [*found, *((url, None, None, name) for name, url in named if url in apart or url not in listed)]


def write_renditions(attachment: Attachment, _writer: RecordWriter) -> dict[str, Json]:
    """All sizes under `transforms`, and each name as a key of its own."""
    check_names(attachment)
    named = {f"{NAMED}{each.name}": each.url for each in attachment.renditions if each.name is not None}
    return {**_sizes("transforms", attachment.renditions), **named}


def renditions_settle(record: Mapping[str, Json], renditions: tuple[Rendition, ...]) -> Mapping[str, Raw] | None:
    """The list of sizes, where it is seen to be written in another way; nothing for the named URLs that are kept."""
    named = {f"{NAMED}{each.name}": each.url for each in renditions if each.name is not None}
    for key, value in record.items():
        if key.startswith(NAMED) and (key not in named or named[key] != value):
            return None
    return _list_leaves("transforms", record, renditions)


def portrait_settles(record: Mapping[str, Json], renditions: tuple[Rendition, ...]) -> Mapping[str, Raw] | None:
    """The list of sizes as it is told for a picture."""
    return _list_leaves("image_transforms", record, renditions)


def _list_leaves(key: str, record: Mapping[str, Json], renditions: tuple[Rendition, ...]) -> Mapping[str, Raw] | None:
    """The list of sizes under a key, where it is seen to be written in another way."""
    listed = record.get(key)
    items = cast("list[Json]", listed) if listed.__class__ is list else None
    if not renditions:
        return {f"/{key}": Raw(own(listed))} if key in record else {}
    if items is not None and not _in_strings(items):
        if len({each.url for each in renditions}) < len(renditions):
            return None
        if items and same(items, needed_sizes(renditions)):
            return {}
    elif items is None and key in record:
        return None
    return {f"/{key}": raw_later(own(listed), size_fingerprint, renditions, present=key in record)}


def _in_strings(items: list[Json]) -> bool:
    """Tell whether a list of sizes has a side that is no number, so that it could not have been written here."""
    return any(isinstance(each, Mapping) and each.get("x").__class__ is str for each in items)


def write_image_transforms(author: Author, _writer: RecordWriter) -> dict[str, Json]:
    """Nothing for an author without a picture, whose record has no such key."""
    check_nameless(author)
    return _sizes("image_transforms", author.renditions)


def _sizes(key: str, renditions: tuple[Rendition, ...]) -> dict[str, Json]:
    return {key: [marked_size(each) for each in renditions]} if renditions else {}


def rewrite_renditions(edit: Edit) -> Json:
    """Write the list of sizes over the old one, and a name as it is."""
    return cast("Json", edit.value) if edit.key.startswith(NAMED) else rewrite_transforms(edit)
