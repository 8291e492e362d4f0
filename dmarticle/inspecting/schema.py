"""A JSON Schema of what was seen: https://json-schema.org/draft/2020-12/schema."""

from collections import defaultdict
from typing import Any, TypeAlias

from .inspection import Inspection, PathSeen
from .paths import keys_of, parent_of
from .shapes import pattern_of
from .stats import NOT_JSON, NUMBERED

Schema: TypeAlias = dict[str, Any]
Children: TypeAlias = "dict[str, list[PathSeen]]"

_ORDER = ("object", "array", "string", "number", "integer", "boolean", "null")


def schema(inspection: Inspection) -> Schema:
    """Give a schema by which every article object that was inspected is valid."""
    children: Children = defaultdict(list)
    for seen in inspection.paths:
        if seen.path:
            children[parent_of(seen.path)].append(seen)
    root = inspection.at("")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Article",
        "$comment": f"what {inspection.articles} articles had; made by dmarticle",
        **(_schema(root, children) if root and root.seen else {}),
    }


def _schema(seen: PathSeen, children: Children) -> Schema:
    made: Schema = {}
    types = _types(seen)
    if types:
        made["type"] = types[0] if len(types) == 1 else types
    inner = children.get(seen.path, [])
    made |= _of_objects(seen, inner, children)
    items = next((each for each in inner if keys_of(each.path)[-1] is None), None)
    if items and seen.count_of("array"):
        made["items"] = _schema(items, children)
    made |= _of_dates(seen)
    if seen.examples:
        made["examples"] = list(seen.examples)
    return made


def _types(seen: PathSeen) -> list[str]:
    """Name the types; none where there are values that JSON does not have."""
    found = {"object" if each.name == NUMBERED else each.name for each in seen.types.names}
    if NOT_JSON in found:
        return []
    if "number" in found:
        found.discard("integer")  # it is a number
    return [each for each in _ORDER if each in found]


def _of_objects(seen: PathSeen, inner: list[PathSeen], children: Children) -> Schema:
    """Say what the objects have; where some of them are arrays with holes, each is one or the other."""
    kinds: list[Schema] = []
    if seen.count_of("object"):
        kinds.append(_named(seen, inner, children))
    if seen.count_of(NUMBERED):
        kinds.append(_numbered(inner, children))
    if len(kinds) < 2:
        return kinds[0] if kinds else {}
    return {"anyOf": kinds}


def _named(seen: PathSeen, inner: list[PathSeen], children: Children) -> Schema:
    made: Schema = {}
    properties = {str(keys_of(each.path)[-1]): each for each in inner if keys_of(each.path)[-1] is not None}
    if properties:
        made["properties"] = {key: _schema(each, children) for key, each in sorted(properties.items())}
    required = sorted(key for key, each in properties.items() if each.seen == seen.count_of("object"))
    if required:
        made["required"] = required
    return made


def _numbered(inner: list[PathSeen], children: Children) -> Schema:
    made: Schema = {"$comment": "an array with holes, as PHP writes it", "propertyNames": {"pattern": "^[0-9]+$"}}
    for each in inner:
        if keys_of(each.path)[-1] is None:
            made["additionalProperties"] = _schema(each, children)
    return made


def _of_dates(seen: PathSeen) -> Schema:
    """Say in which notation the strings are, where they are dates without exception."""
    strings = seen.count_of("string")
    if not strings or not seen.dates.complete or seen.dates.total + seen.blank < strings:
        return {}
    if seen.moments == strings:
        return {"format": "date-time"}
    if seen.days == strings:
        return {"format": "date"}
    patterns = [pattern_of(each.name) for each in seen.dates.names]
    if not patterns or None in patterns:
        return {}
    blank = [r"\s*"] if seen.blank else []
    return {"pattern": f"^(?:{'|'.join([*blank, *sorted(filter(None, patterns))])})$"}
