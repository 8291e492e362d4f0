"""What has to hold of the parts of an article besides their types, when they are made of plain data."""

import re
from typing import Any, cast

from attrs import fields

from .body.nodes import Node
from .exactness import InsideError, MisfitError
from .nesting import is_frame
from .residue import Raw
from .structuring.accounts import Accounted, is_accounted
from .unreadable import HALF

_ENTRY = re.compile(r"/[^/]*(?:/[0-9]{1,9})?")
"""The entry of a residue is about a key, or about an item of a list."""


def check_made(part: Any) -> None:
    """Refuse a node of a body with a text that cannot be written, and accounts that cannot be given back.

    Raises:
        InsideError: With the place; its cause says what was found and what was expected.
    """
    if isinstance(part, Node):
        _check_texts(part)
    elif is_accounted(part):
        _check_residue(part)


def _check_texts(node: Node) -> None:
    for each in fields(cast("Any", type(node))):
        text: object = getattr(node, each.name)
        if isinstance(text, str) and HALF.search(text):
            raise InsideError(each.name) from MisfitError(text, "a string without halves of characters (surrogates)")


def _check_residue(model: Accounted) -> None:
    for entry, raw in model.residue.items():
        if not _ENTRY.fullmatch(entry):
            found = MisfitError(entry, "a JSON pointer to a key, such as /title, or to an item, such as /authors/0")
            raise InsideError("residue") from found
        if not _is_whole(raw):
            inner = InsideError("articles")
            inner.__cause__ = MisfitError(raw.articles, "the places of nulls in the value, as JSON pointers")
            middle = InsideError(entry)
            middle.__cause__ = inner
            raise InsideError("residue") from middle


def _is_whole(raw: Raw) -> bool:
    return not raw.articles or is_frame(raw.value, raw.articles)
