"""Articles as plain JSON-ready data, and back.

Every node of a body carries its type's name under `type`; dates are ISO 8601 with their offset; a picture's
`pointer` goes along although it is no part of its value. What is read back is exactly what was written: nothing is
coerced.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from cattrs import Converter
from cattrs.strategies import configure_tagged_union

from .body.nodes import Block, Inline
from .exactness import TAG, exact_converter, misfit_of
from .making import check_made
from .models import Article
from .problems import NotAnArticleError
from .soundness import check_sound

_REFUSED = "no article as unstructure gives it"


@cache
def plain_writer(*, short: bool = False) -> Converter:
    """Give the converter that makes plain data of articles and their parts.

    Args:
        short: Whether what has its default is left out.
    """
    converter = Converter(omit_if_default=short)
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    for union in (Inline, Block):
        configure_tagged_union(union, converter, tag_name=TAG)
    return converter


@cache
def plain_reader() -> Converter:
    """Give the converter that makes articles and their parts of such plain data."""
    return exact_converter(Inline, Block, check=check_made)


def unstructure(article: Article) -> dict[str, Any]:
    """Give an article as dicts, lists, strings, numbers, booleans and None.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If a value is not of its field's type, or none of JSON; with its place.
    """
    if not isinstance(article, Article):
        raise TypeError(f"unstructure takes an article; found {type(article).__name__}")
    check_sound(article)
    data: dict[str, Any] = plain_writer().unstructure(article)
    return data


def structure(data: Mapping[str, Any]) -> Article:
    """Give the article again that `unstructure` made plain data of.

    Every value has to be of the very type that `unstructure` gives, but for a whole number where a number with a point
    may stand, since some programs write `4.0` as `4`. Fields that are left out have their defaults; a key that is no
    field's is refused, since what it holds would be lost.

    Raises:
        NotAnArticleError: If it is something else, such as a payload of a CMS, which `normalize` reads; the message
            says what was found, where (a JSON pointer) and what was expected.
    """
    try:
        return plain_reader().structure(data, Article)
    except Exception as error:  # a group of whatever the values led to
        raise NotAnArticleError(f"{_REFUSED}: {misfit_of(error)}") from error
