"""Leaks: a field that should have a text of its own and holds the start of the body, cut off somewhere.

CMSes fill descriptions that nobody wrote with the body's HTML. Such a text is no description; it is taken
out, with a problem. A plain excerpt without markup is left: it was made to be shown.
"""

from typing import Any, TypeVar

from attrs import evolve

from ..models import Article, Attachment, Seo
from .context import Context

_ModelType = TypeVar("_ModelType", Seo, Attachment)

SHARED_WORDS = 8
"""Words from the start that a text must share with the body to be the body, or all it has if fewer but
more than three."""

_FEWEST_WORDS = 4

LONG = 100
"""Words. A text without markup is the body too when it is longer than any caption and begins like it."""


def is_start_of(text: str, body: str) -> bool:
    """Tell whether a text begins as the body begins; its last word may be cut off."""
    words = text.split(None, SHARED_WORDS)[:SHARED_WORDS]
    start = body.split(None, SHARED_WORDS)[: len(words)]
    if len(words) == SHARED_WORDS:
        return words == start
    if not _FEWEST_WORDS <= len(words) == len(start):
        return False
    return words[:-1] == start[:-1] and start[-1].startswith(words[-1].rstrip("….") or start[-1])


def resolve_leaks(article: Article, context: Context) -> Article:
    """Take leaked body text out of the SEO descriptions and the pictures' descriptions."""
    body = article.body.text
    if not body:
        return article
    seo = article.seo
    for attribute in ("search_description", "social_description"):
        pointer = f"/{context.key(Article, 'seo')}/{context.key(Seo, attribute)}"
        if _leaked(getattr(seo, attribute), body, pointer, context):
            seo = _blanked(seo, attribute)
    return evolve(
        article, seo=seo, attachments=tuple(_without_leak(each, body, context) for each in article.attachments)
    )


def _without_leak(attachment: Attachment, body: str, context: Context) -> Attachment:
    for attribute in ("name", "description"):
        pointer = f"{attachment.pointer}/{context.key(Attachment, attribute)}"
        if _leaked(getattr(attachment, attribute), body, pointer, context):
            statement = f"{attribute}: is the start of the body"
            attachment = evolve(_blanked(attachment, attribute), evidence=(*attachment.evidence, statement))
    return attachment


def _leaked(text: str | None, body: str, pointer: str, context: Context) -> bool:
    if text is None or not is_start_of(text, body):
        return False
    raw = context.raw(pointer)
    has_markup = isinstance(raw, str) and "<" in raw
    if not has_markup and len(text.split(None, LONG)) <= LONG:
        return False
    context.retract("text.markup", pointer)
    context.note("text.leaked-body", pointer)
    return True


def _blanked(model: _ModelType, attribute: str) -> _ModelType:
    blank: dict[str, Any] = {attribute: None}
    return evolve(model, **blank)
