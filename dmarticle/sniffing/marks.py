"""Marks: what an article is known by."""

from collections.abc import Mapping

from ..dialects import recognize
from ..jsontypes import Json
from ..problems import NotAnArticleError


def dialect_of(payload: Json) -> str | None:
    """Name the dialect of an article; None of anything else."""
    try:
        return recognize(payload).name if isinstance(payload, Mapping) else None
    except NotAnArticleError:
        return None
