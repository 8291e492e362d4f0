"""The format, and the function that writes it."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from attrs import evolve

from ...models import Article
from ..format import Format
from ..report import OnProblem
from . import pages, parties, pictures, story
from .settings import Settings

JSON_LD = Format(
    name="json-ld",
    title="schema.org JSON-LD",
    specification="https://schema.org/NewsArticle",
    media_type="application/ld+json",
    suffix=".jsonld",
    carries=story.CARRIES | parties.CARRIES | pictures.CARRIES | pages.CARRIES,
    write=partial(story.document, settings=Settings()),
)
"""schema.org's NewsArticle as JSON-LD."""


def to_json_ld(
    article: Article,
    *,
    schema_type: str | None = None,
    body: bool = True,
    paywalled: Iterable[str] = (),
    speakable: Iterable[str] = (),
    on_problem: OnProblem | None = None,
) -> dict[str, Any]:
    """Give an article as JSON-LD in the vocabulary of schema.org.

    Args:
        article: An article.
        schema_type: A type of article, such as `OpinionNewsArticle`, or None: `NewsArticle` for what the CMS calls an
            article or nothing, and `Article` for anything else, with its kind as the genre.
        body: Whether the story is in it, as `articleBody` and as HTML in `encoding`.
        paywalled: The classes of what stands behind the paywall in the page (`".paywall"`), for `hasPart`; they are
            not written of an article that is free. Where the CMS does not say which it is, they say that it is not.
        speakable: The CSS selectors of what is fit to be read aloud in the page.
        on_problem: Is told what has no place in it; None for nobody.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If an option is not one of those there are, or a value is not of its field's type.
        StepError: If something in the body is no node.
    """
    settings = Settings(schema_type=schema_type, body=body, paywalled=paywalled, speakable=speakable)
    return evolve(JSON_LD, write=partial(story.document, settings=settings)).document(article, on_problem)
