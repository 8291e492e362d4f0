"""Leaks: a field that should have a text of its own and holds the start of the body, cut off somewhere.

Where such a field is read, the text is left out (`structuring.story`); here it is said. A picture's text that is too
long for a caption is taken out as well.
"""

from collections.abc import Iterable

from attrs import evolve

from ..body.captions import MAX_CAPTION
from ..models import Attachment, Seo
from .context import Context


def note_leaks(seo: Seo, context: Context) -> None:
    """Note the descriptions for other sites that hold the body; an article without any has none at any place."""
    if not (context.story.leaks and seo.pointer):
        return
    for attribute in ("search_description", "social_description"):
        pointer = f"{seo.pointer}/{context.key(Seo, attribute)}"
        if pointer in context.story.leaks:
            context.note("text.leaked-body", pointer)


def resolve_leaks(attachments: Iterable[Attachment], context: Context) -> tuple[Attachment, ...]:
    """Take what is no text of a picture out of its fields, and note it."""
    return tuple(_without_leak(each, context) for each in attachments)


def _without_leak(attachment: Attachment, context: Context) -> Attachment:
    """Take the body out of a picture's fields; what is too long for a caption is one even where it is unlike it."""
    for attribute in ("name", "description"):
        text: str | None = getattr(attachment, attribute)
        long = text is not None and len(text) > MAX_CAPTION
        pointer = f"{attachment.pointer}/{context.key(Attachment, attribute)}" if long or context.story.leaks else ""
        if long or pointer in context.story.leaks:
            context.retract("text.markup", pointer)
            context.note("text.leaked-body", pointer)
            attachment = context.edited(attachment, attachment.pointer, **{attribute: None}) if long else attachment
            attachment = evolve(attachment, evidence=(*attachment.evidence, f"{attribute}: a body, no caption"))
    return attachment
