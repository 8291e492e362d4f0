"""The way back: a typed article in, the record of the CMS that it was read from out."""

from functools import lru_cache
from typing import Any

from .dialects import get_dialect
from .models import Article
from .prose import write_prose
from .soundness import check_sound
from .structuring.converter import OwnProse, Prose
from .structuring.notation import own
from .structuring.source import SourceWriter


def to_source(article: Article) -> dict[str, Any]:
    """Give the record of the CMS that an article was read from, with the edits made to the article since.

    What was not edited is equal in value to what the payload had, unknown keys and notations included; only
    the order of keys may differ. An edited value is written in the notation of the old one, and a text so that it
    is read as the same text. An edited body is written as its HTML, with what was set aside behind it. What is
    worked out from other fields is not written: the caption and credit of a picture, the kind, the language, the
    publication, the completeness.

    Args:
        article: An article; its `dialect` tells whose record it is, its `zone` by which clock dates are written.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If there is no dialect of the article's name, if a key in an `extra` is one that a field
            is written under (the edit would be lost, so set the field), if a date has no zone, or if a value is not
            of its field's type or none of JSON.
    """
    check_article(article, "to_source")
    check_sound(article)
    record = source_writer(article.dialect, article.zone).record(article)
    return {key: own(value) for key, value in record.items()}


def check_article(article: object, asking: str) -> None:
    """Refuse what is no article.

    Args:
        article: What was given.
        asking: The function that was called.

    Raises:
        TypeError: With what was found and what is expected.
    """
    if not isinstance(article, Article):
        raise TypeError(f"{asking} takes an article; found {type(article).__name__}")


@lru_cache(maxsize=64)
def source_writer(dialect: str, zone: str) -> SourceWriter:
    """Give the writer of a dialect's records by the clock of a zone; it is made once."""
    spoken = get_dialect(dialect)
    bodies = {"body": spoken.body, **({"introduction": spoken.introduction} if spoken.introduction else {})}
    return SourceWriter(spoken.tables, zone, bodies, {Prose: write_prose, OwnProse: write_prose})
