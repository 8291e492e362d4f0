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
    text = "null" if value is None else encode_basestring(value) if type(value) is str else json_text(value)
    if not raw.given and raw.present and not raw.articles:
        return f'{{"value":{text}}}'
    given = f',"given":{_texts(raw.given)}' if raw.given else ""
    present = "" if raw.present else ',"present":false'
    articles = f',"articles":{_texts(raw.articles)}' if raw.articles else ""
    return f'{{"value":{text}{given}{present}{articles}}}'


def _texts(texts: tuple[str, ...]) -> str:
    return "[" + ",".join(map(encode_basestring, texts)) + "]"
