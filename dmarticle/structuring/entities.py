"""Entities of HTML in a text, such as `&eacute;`: by them it is known to be written as HTML."""

import re

ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")


def holds_markup(text: str) -> bool:
    """Tell whether a text may hold a tag, or holds an entity; `Smith & Sons` holds none."""
    return "<" in text or ("&" in text and ENTITY.search(text) is not None)
