"""The contenders: what is timed, each a function of one sample."""

import json
from collections.abc import Callable
from typing import Any

import bleach
import nh3
import pydantic
import trafilatura
import turbohtml
from markdownify import markdownify
from selectolax.lexbor import LexborHTMLParser
from turbohtml.clean import OnDisallowed, Policy, sanitize

import dmarticle as dm

from . import diy_models
from .corpus import Sample
from .touching import know, touch

_ALLOWED = {"tags": nh3.ALLOWED_TAGS, "attributes": {tag: list(names) for tag, names in nh3.ALLOWED_ATTRIBUTES.items()}}
"""What all sanitizers keep, so that they do the same work: the defaults of one of them."""
_TURBOHTML = Policy(
    tags=frozenset(nh3.ALLOWED_TAGS),
    attributes={tag: frozenset(names) for tag, names in nh3.ALLOWED_ATTRIBUTES.items()},
    on_disallowed_tag=OnDisallowed.STRIP,
)

for model in vars(diy_models).values():
    if isinstance(model, type) and issubclass(model, pydantic.BaseModel) and model.model_fields:
        know(model, list(model.model_fields))


def whole(sample: Sample) -> Any:
    """Bytes to a typed article with its body as HTML and as text."""
    article = dm.loads(sample.data)
    touch(article)
    return article.body.html, article.body.text


def metadata(sample: Sample) -> Any:
    """Bytes to a typed article whose body is not read."""
    article = dm.loads(sample.data, pipeline=None)
    touch(article)
    return article


def diy(sample: Sample) -> Any:
    """The do-it-yourself stack: models of the same fields, and the body sanitized."""
    article = diy_models.Article.model_validate_json(sample.data)
    touch(article)
    return nh3.clean(article.contents)


def diy_metadata(sample: Sample) -> Any:
    """Models of the same fields alone."""
    article = diy_models.Article.model_validate_json(sample.data)
    touch(article)
    return article


def floor(sample: Sample) -> Any:
    """The floor: the JSON decoded, the body parsed and written back, nothing looked at."""
    return LexborHTMLParser(json.loads(sample.data)["contents"]).html


CONTENDERS: dict[str, Callable[[Sample], Any]] = {
    "dmarticle": whole,
    "dmarticle, metadata": metadata,
    "dmarticle, sanitize": lambda sample: dm.sanitize(sample.html),
    "dmarticle, text": lambda sample: dm.NEWS.run(sample.html).text,
    "dmarticle, Markdown": lambda sample: dm.NEWS.run(sample.html).markdown,
    "pydantic + nh3": diy,
    "pydantic": diy_metadata,
    "floor": floor,
    "nh3": lambda sample: nh3.clean(sample.html),
    "bleach": lambda sample: bleach.clean(sample.html, strip=True, **_ALLOWED),
    "turbohtml, sanitize": lambda sample: sanitize(sample.html, _TURBOHTML),
    "turbohtml, Markdown": lambda sample: turbohtml.parse_fragment(sample.html).to_markdown(),
    "markdownify": lambda sample: markdownify(sample.html),
    "trafilatura": lambda sample: trafilatura.extract(f"<html><body><article>{sample.html}</article></body></html>"),
}
"""What is timed, by name."""

VERSIONS = ("selectolax", "attrs", "cattrs", "pydantic", "nh3", "bleach", "turbohtml", "markdownify", "trafilatura")
"""The distributions whose versions matter."""
