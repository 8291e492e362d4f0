"""The sizes a picture exists in, read and written."""

from collections.abc import Iterator, Mapping
from typing import cast

from attrs import evolve
from cattrs import Converter

from ...images import read_image_url
from ...jsontypes import Json
from ...models import Attachment, Author, Rendition
from ...residue import Raw
from ...structuring.converter import MediaUrl
from ...structuring.cursor import Cursor
from ...structuring.notation import own
from ...structuring.scalars import read_natural
from ...structuring.tables import Edit, RecordWriter
from .sayable import check_nameless, check_names
from .transforms import marked_size, rewrite_transforms, size_fingerprint

NAMED = "url_"
"""What the key of a rendition's URL begins with; the rest of the key is its name."""


def read_renditions(cursor: Cursor, converter: Converter) -> tuple[Rendition, ...]:
    """Join the sizes in `transforms` with the named URLs beside them; both often name the same file."""
    named: list[tuple[str, str]] = []
    for key in cursor.value if isinstance(cursor.value, Mapping) else ():
        if key.startswith(NAMED):
            url = _media_url(cursor.key(key), converter)
            if url:
                named.append((key.removeprefix(NAMED), url))
    sized = list(_transforms(cursor.key("transforms"), converter))
    found: list[Rendition] = []
    for rendition in sized:
        names = [name for name, url in named if url == rendition.url]
        found.extend([evolve(rendition, name=name) for name in names] or [rendition])
    known = {rendition.url for rendition in sized}
    return (*found, *(_rendition(url, name=name) for name, url in named if url not in known))


def read_image_transforms(cursor: Cursor, converter: Converter) -> tuple[Rendition, ...]:
    """Read the sizes of a portrait."""
    return tuple(_transforms(cursor.key("image_transforms"), converter))


def _transforms(cursor: Cursor, converter: Converter) -> Iterator[Rendition]:
    """The sizes a picture exists in; an `x` or `y` of 0 is automatic."""
    if not cursor.absent and not isinstance(cursor.value, list | tuple | Mapping):
        cursor.reject("an array")
    for place in cursor.items():
        if not isinstance(place.value, Mapping):
            place.reject("an object with a url")
            continue
        url = _media_url(place.key("url"), converter)
        width, height = (read_natural(place.key(side)) or None for side in "xy")
        if url:
            yield _rendition(url, width=width, height=height)


def _media_url(cursor: Cursor, converter: Converter) -> str | None:
    url: str | None = converter.get_structure_hook(MediaUrl)(cursor, MediaUrl)
    return url


def _rendition(url: str, *, name: str | None = None, width: int | None = None, height: int | None = None) -> Rendition:
    said = read_image_url(url)
    if width is None and height is None:
        width, height = said.width, said.height
    return Rendition(url=url, name=name, width=width, height=height, filters=said.filters, original=said.original)


def write_renditions(attachment: Attachment, _writer: RecordWriter) -> dict[str, Json]:
    """All sizes under `transforms`, and each name as a key of its own."""
    check_names(attachment)
    named = {f"{NAMED}{each.name}": each.url for each in attachment.renditions if each.name is not None}
    return {**_sizes("transforms", attachment.renditions), **named}


def renditions_leave(record: Mapping[str, Json], renditions: tuple[Rendition, ...]) -> Mapping[str, Raw] | None:
    """The list of sizes, where it is seen to be written in another way; nothing for the named URLs that are kept."""
    named = {f"{NAMED}{each.name}": each.url for each in renditions if each.name is not None}
    for key, value in record.items():
        if key.startswith(NAMED) and (key not in named or named[key] != value):
            return None
    listed = record.get("transforms")
    if not renditions:
        return None if "transforms" in record else {}
    if "transforms" in record and not (listed.__class__ is list and _in_strings(cast("list[Json]", listed))):
        return None
    given = tuple(map(size_fingerprint, renditions))
    return {"/transforms": Raw(own(listed), given, present="transforms" in record)}


def _in_strings(items: list[Json]) -> bool:
    """Tell whether a list of sizes has a side that is no number, so that it could not have been written here."""
    return any(isinstance(each, Mapping) and each.get("x").__class__ is str for each in items)


def no_sizes_leave(record: Mapping[str, Json], renditions: tuple[Rendition, ...]) -> Mapping[str, Raw] | None:
    """Nothing for an author whose record has no sizes."""
    return {} if not renditions and "image_transforms" not in record else None


def write_image_transforms(author: Author, _writer: RecordWriter) -> dict[str, Json]:
    """Nothing for an author without a picture, whose record has no such key."""
    check_nameless(author)
    return _sizes("image_transforms", author.renditions)


def _sizes(key: str, renditions: tuple[Rendition, ...]) -> dict[str, Json]:
    return {key: [marked_size(each) for each in renditions]} if renditions else {}


def rewrite_renditions(edit: Edit) -> Json:
    """Write the list of sizes over the old one, and a name as it is."""
    return cast("Json", edit.value) if edit.key.startswith(NAMED) else rewrite_transforms(edit)
