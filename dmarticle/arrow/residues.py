"""Residues as JSON texts, which are the most numerous in an article; so they are written by hand.

The notation is that of `interchange`, without what has its default.
"""

from collections.abc import Mapping
from json.encoder import encode_basestring
from typing import Any

from ..residue import Raw
from .jsontexts import json_text


def residue_text(residue: Mapping[str, Raw]) -> str:
    """Write a residue; half a character is left in it as it is."""
    return "{" + ",".join([f"{encode_basestring(place)}:{_raw_text(raw)}" for place, raw in residue.items()]) + "}"


def _raw_text(raw: Raw) -> str:
    value: Any = raw.value
    given = raw.given
    if value.__class__ is str:
        text = encode_basestring(value)
    else:
        text = "null" if value is None else "[]" if value == [] else json_text(value)
    if raw.present and not raw.articles:
        return f'{{"value":{text},"given":{_texts(given)}}}' if given else f'{{"value":{text}}}'
    rest = f',"given":{_texts(given)}' if given else ""
    rest += "" if raw.present else ',"present":false'
    rest += f',"articles":{_texts(raw.articles)}' if raw.articles else ""
    return f'{{"value":{text}{rest}}}'


def _texts(texts: tuple[str, ...]) -> str:
    return "[" + ",".join(map(encode_basestring, texts)) + "]"
