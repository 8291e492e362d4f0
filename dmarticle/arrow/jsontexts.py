"""JSON as text: what has no bounds in its shape is a text in Arrow."""

import json
from collections.abc import Mapping
from typing import Any, cast

from ..problems import NotAnArticleError


def _as_object(value: object) -> object:
    """Give the dict that the encoder asks for in the place of another mapping."""
    if isinstance(value, Mapping):
        return dict(cast("Mapping[str, Any]", value))
    raise TypeError(f"found a value of the type {type(value).__name__}, which JSON does not have")


def _encoder(*, ascii_only: bool) -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=ascii_only, separators=(",", ":"), check_circular=False, default=_as_object)


_SHORT, _ESCAPED = _encoder(ascii_only=False), _encoder(ascii_only=True)


def json_text(value: Any) -> str:
    """Write a value of JSON as text, without spaces; half a character, which has no encoding, is left as it is."""
    return _SHORT.encode(value)


def encodable(text: str) -> str:
    """Give a text of JSON with half a character escaped, as all that is not ASCII is then."""
    return text if _is_encodable(text) else _ESCAPED.encode(json.loads(text))


def _is_encodable(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def read_json(text: str) -> Any:
    """Read JSON that a column holds.

    Raises:
        NotAnArticleError: If it is none.
    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotAnArticleError(f"found {text[:40]!r} in a column of JSON texts: {error}") from None
