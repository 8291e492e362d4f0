"""Articles as plain JSON-ready data, and back.

Every node of a body carries its type's name under `type`; dates are ISO 8601 with their offset; a picture's
`pointer` goes along although it is no part of its value.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from cattrs import Converter, transform_error
from cattrs.strategies import configure_tagged_union

from .body.nodes import Block, Inline
from .models import Article
from .problems import NotAnArticleError

TAG = "type"
"""The key that names a node's type."""

_REFUSED = "no article as unstructure gives it"


@cache
def _converter() -> Converter:
    converter = Converter()
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    for union in (Inline, Block):
        configure_tagged_union(union, converter, tag_name=TAG)
    return converter


def unstructure(article: Article) -> dict[str, Any]:
    """Give an article as dicts, lists, strings, numbers, booleans and None."""
    data: dict[str, Any] = _converter().unstructure(article)
    return data


def structure(data: Mapping[str, Any]) -> Article:
    """Give the article again that `unstructure` made plain data of.

    Raises:
        NotAnArticleError: If it is something else, such as a payload of a CMS, which `normalize` reads; the message
            says what is wrong, and where.
    """
    if not isinstance(data, Mapping):
        raise NotAnArticleError(f"{_REFUSED}: found {type(data).__name__}; expected an object")
    try:
        return _converter().structure(data, Article)
    except Exception as error:  # a group of whatever the values led to
        raise NotAnArticleError(f"{_REFUSED}: {'; '.join(transform_error(error)[:3])}") from error
