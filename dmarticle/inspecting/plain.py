"""Inspections as plain JSON-ready data, and back."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from attrs import fields_dict
from cattrs import Converter, transform_error

from ..problems import InspectionError
from .inspection import Inspection
from .paths import parent_of

FORMAT = "dmarticle inspection"
VERSION = 1
_MOST = 2**63
"""No corpus has as many records; and a share of more could not be reckoned."""
_DAMAGED = "an inspection that is damaged"


@cache
def converter() -> Converter:
    """Make the converter: tuples are arrays, a key too many is an error, and nothing is turned into another type."""
    made = Converter(unstruct_collection_overrides={tuple: list}, forbid_extra_keys=True)
    made.register_structure_hook(int, _number)
    made.register_structure_hook(str, _text)
    return made


def _number(value: object, _: type[int]) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    if not 0 <= value < _MOST:
        raise ValueError
    return value


def _text(value: object, _: type[str]) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


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
        made = converter().structure(given, Inspection)
    except Exception as error:  # a group of whatever the values led to
        raise InspectionError(f"{_DAMAGED}: {'; '.join(transform_error(error)[:3])}") from error
    changed = [key for key, value in to_plain(made).items() if value != data[key]]  # an empty string for an array
    if changed:
        raise InspectionError(f"{_DAMAGED}: its {', '.join(changed)} are not of the shape they should be")
    _check_paths(made)
    return made


def _check_paths(inspection: Inspection) -> None:
    """Refuse paths that do not hang together, on which a report, a schema or a comparison would stumble."""
    known = {each.path for each in inspection.paths}
    if len(known) < len(inspection.paths):
        raise InspectionError(f"{_DAMAGED}: one of its paths is there twice")
    for each in inspection.paths:
        if each.path and (not each.path.startswith("/") or parent_of(each.path) not in known):
            raise InspectionError(f"{_DAMAGED}: the path {each.path!r} is in none of the others")
        if each.types.total != each.seen:
            raise InspectionError(
                f"{_DAMAGED}: {each.seen} values at the path {each.path!r}, of which {each.types.total} have a type"
            )
