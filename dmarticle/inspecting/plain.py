"""Inspections as plain JSON-ready data, and back."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import fields_dict
from cattrs import Converter

from ..problems import InspectionError
from .inspection import Inspection

FORMAT = "dmarticle inspection"
VERSION = 1


@cache
def converter() -> Converter:
    """Make the converter: tuples are arrays, and a key too many is an error."""
    return Converter(unstruct_collection_overrides={tuple: list}, forbid_extra_keys=True)


def to_plain(inspection: Inspection) -> dict[str, Any]:
    """Give an inspection as dicts, lists, strings, numbers, booleans and None."""
    return {"format": FORMAT, "version": VERSION, **converter().unstructure(inspection)}


def from_plain(data: Mapping[str, Any]) -> Inspection:
    """Give the inspection again that `to_plain` made plain data of.

    Raises:
        InspectionError: If it is something else.
    """
    if not isinstance(data, Mapping) or data.get("format") != FORMAT:
        raise InspectionError(f"no inspection: expected an object whose format is {FORMAT!r}")
    if data.get("version") != VERSION:
        raise InspectionError(f"an inspection of version {data.get('version')!r}; this dmarticle reads {VERSION}")
    given = {key: value for key, value in data.items() if key not in ("format", "version")}
    missing = [name for name in fields_dict(Inspection) if name not in given]
    if missing:
        raise InspectionError(f"an inspection without {', '.join(missing)}")
    try:
        return converter().structure(given, Inspection)
    except Exception as error:  # a group of whatever the values led to
        raise InspectionError(
            "an inspection that is damaged: its counts are not of the shape they should be"
        ) from error
