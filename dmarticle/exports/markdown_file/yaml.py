"""Values as YAML that each reader of YAML 1.1 and 1.2 takes for the same: texts in double quotes, blocks by indent.

A text in double quotes is read without a guess (https://yaml.org/spec/1.2.2/#731-double-quoted-style): `no`, `1.0`, a
date or `---` in it stay texts. Each stands on one line, so that none can end the header that it is in.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import cast

from ...jsontypes import Json

_ESCAPED = re.compile(  # what YAML 1.1 does not print, what it takes for a line end, and a byte order mark
    "[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
)


def written(values: Mapping[str, Json]) -> str:
    """Write values by their keys, which are plain words; each line ends in a line end."""
    return "".join(f"{line}\n" for line in _mapping(values))


def _mapping(values: Mapping[str, Json]) -> Iterator[str]:
    for key, value in values.items():
        if isinstance(value, dict | list) and value:
            yield f"{key}:"
            yield from (f"  {line}" for line in _inside(value))
        else:
            yield f"{key}: {_scalar(value)}"


def _inside(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _mapping(value)
        return
    for each in cast("list[Json]", value):
        lines = list(_inside(each)) if isinstance(each, dict | list) and each else [_scalar(each)]
        yield f"- {lines[0]}"
        yield from (f"  {line}" for line in lines[1:])


def _scalar(value: Json) -> str:
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
