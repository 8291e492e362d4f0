"""Leaks: a field that should have a text of its own and holds the start of the body, cut off somewhere.

CMSes fill descriptions that nobody wrote with the body's HTML. Such a text is no description; it is taken
out, with a problem. A plain excerpt without markup is left: it was made to be shown.
"""

import html
import re
from typing import Any, TypeVar

from attrs import evolve

from ..body.flow import MAX_CAPTION
from ..models import Article, Attachment, Seo
from .context import Context

_ModelType = TypeVar("_ModelType", Seo, Attachment)

SHARED = 48
"""Letters and digits from the start that a text must share with the body to be the body; all it has, if it
has fewer but at least half as many."""

NEAR_THE_START = 4000
"""Letters and digits of the body in which the start of a text is looked for; a picture or a promo may stand
before it."""

_MARKUP = re.compile(r"<[^>]*(?:>|$)|\[/?\w+(?:\s[^\]]*)?\]")
_OPENED, _CLOSED = re.compile(r"<[A-Za-z][^>]*"), re.compile(r"</[A-Za-z]")
_NEITHER = re.compile(r"[\W_]+")  # a letter nor a digit
_VOID = re.compile(r"<(?:img|br|hr)\b", re.IGNORECASE)


def letters_of(markup: str) -> str:
    """Give the letters and digits of a text, without tags, shortcodes, spaces, marks and case."""
    return _NEITHER.sub("", html.unescape(_MARKUP.sub("", markup)).casefold())


def is_start_of(text: str, body: str) -> bool:
    """Tell whether a text begins as a body begins; both may hold markup, and the text may be cut off."""
    letters = letters_of(text[: 40 * SHARED])[:SHARED]
    return len(letters) >= SHARED // 2 and letters in letters_of(body[: 10 * NEAR_THE_START])[:NEAR_THE_START]


def resolve_leaks(article: Article, context: Context) -> Article:
    """Take leaked body text out of the SEO descriptions and the pictures' descriptions."""
    raw = context.payload.get(context.dialect.body)
    body = raw if isinstance(raw, str) else ""
    seo = article.seo
    for attribute in ("search_description", "social_description"):
        pointer = f"/{context.key(Article, 'seo')}/{context.key(Seo, attribute)}"
        if getattr(seo, attribute) is not None and _is_marked_up_body(context.raw(pointer), body):
            _note(pointer, context)
            seo = _blanked(seo, attribute)
    attachments = tuple(_without_leak(each, body, context) for each in article.attachments)
    return evolve(article, seo=seo, attachments=attachments)


def _without_leak(attachment: Attachment, body: str, context: Context) -> Attachment:
    """Take the body out of a picture's fields; what is too long for a caption is one even where it is unlike it."""
    for attribute in ("name", "description"):
        text = getattr(attachment, attribute)
        pointer = f"{attachment.pointer}/{context.key(Attachment, attribute)}"
        if text is not None and (len(text) > MAX_CAPTION or _is_marked_up_body(context.raw(pointer), body)):
            _note(pointer, context)
            statement = f"{attribute}: a body, no caption"
            attachment = evolve(_blanked(attachment, attribute), evidence=(*attachment.evidence, statement))
    return attachment


def _is_marked_up_body(raw: object, body: str) -> bool:
    """Whether a value is the start of the body as HTML; without a body to compare, whether its HTML is cut off."""
    if not isinstance(raw, str) or "<" not in raw:
        return False
    if body:
        return is_start_of(raw, body)
    return len(_OPENED.findall(raw)) - len(_VOID.findall(raw)) > len(_CLOSED.findall(raw))


def _note(pointer: str, context: Context) -> None:
    context.retract("text.markup", pointer)
    context.note("text.leaked-body", pointer)


def _blanked(model: _ModelType, attribute: str) -> _ModelType:
    blank: dict[str, Any] = {attribute: None}
    return evolve(model, **blank)
