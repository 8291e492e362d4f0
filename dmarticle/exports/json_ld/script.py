"""JSON-LD in a page: an element that nothing in the article can end."""

import json
from collections.abc import Iterable

from ...models import Article
from ..report import OnProblem
from .format import to_json_ld

_ESCAPES = str.maketrans({each: f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"})
"""What could begin an end tag, a comment or a character reference; outside of strings JSON has none of them."""


def json_ld_script(
    article: Article,
    *,
    schema_type: str | None = None,
    body: bool = False,
    paywalled: Iterable[str] = (),
    speakable: Iterable[str] = (),
    on_problem: OnProblem | None = None,
) -> str:
    """Give the JSON-LD of an article as an element `script` for the head of its page.

    The story is left out unless it is asked for: the page shows it already, and of an article behind a paywall it
    would give away what the paywall is for.

    Args:
        article: An article.
        schema_type: As for `to_json_ld`.
        body: Whether the story is in it.
        paywalled: As for `to_json_ld`.
        speakable: As for `to_json_ld`.
        on_problem: Is told what has no place in it; None for nobody.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: As of `to_json_ld`.
        StepError: If something in the body is no node.
    """
    document = to_json_ld(
        article,
        schema_type=schema_type,
        body=body,
        paywalled=paywalled,
        speakable=speakable,
        on_problem=on_problem,
    )
    text = json.dumps(document, ensure_ascii=False, allow_nan=False).translate(_ESCAPES)
    return f'<script type="application/ld+json">{text}</script>'
