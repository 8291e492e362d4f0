"""What an article can be converted to: the exports, and what dmarticle writes itself."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from ..exports import Document, OnProblem, format_names, get_format
from ..interchange import unstructure
from ..models import Article
from ..sourcing import to_source

if TYPE_CHECKING:
    from ..exports import Format

PARQUET = "parquet"
LINES = "jsonl"

Write: TypeAlias = Callable[[Article, OnProblem | None], Document]


@frozen(kw_only=True)
class Target:
    """A kind of document."""

    write: Write
    """Writes an article; what has no place in the document goes to the second argument."""
    suffix: str = ".json"
    """What the name of such a file ends with."""


OWN: dict[str, Target] = {
    "json": Target(write=lambda article, _: unstructure(article)),
    LINES: Target(write=lambda article, _: unstructure(article), suffix=".jsonl"),
    "source": Target(write=lambda article, _: to_source(article)),
    "body-html": Target(write=lambda article, _: article.body.html, suffix=".html"),
    "body-markdown": Target(write=lambda article, _: article.body.markdown, suffix=".md"),
    "body-text": Target(write=lambda article, _: article.body.text, suffix=".txt"),
}
"""What is no export: the article as plain data, the record of its CMS, its body alone."""


def target_names() -> tuple[str, ...]:
    """Give the names of all that an article can be converted to."""
    return tuple(dict.fromkeys((*format_names(), *OWN, PARQUET)))


def get_target(name: str) -> Target:
    """Give a kind of document by its name."""
    if name in format_names():
        return _target(get_format(name))
    return OWN[name]


def written(document: Document, *, line: bool = False) -> str:
    """Give a document as text: as its file has it, or as JSON on one line, of a text too."""
    if line:
        return json.dumps(document, ensure_ascii=False)
    return document if isinstance(document, str) else json.dumps(document, ensure_ascii=False, indent=2)


def _target(form: "Format[Document]") -> Target:
    return Target(write=form.document, suffix=form.suffix)
