"""Placement: which pictures that were uploaded for the body are in it."""

from collections.abc import Iterable

from ..body.nodes import Figure
from ..images import identity
from ..models import Attachment, AttachmentKind
from .context import Context


def note_unplaced(attachments: Iterable[Attachment], figures: Iterable[Figure], context: Context) -> None:
    """Note the pictures for the body that are not among those in it; a body that was not delivered tells nothing."""
    placed = [each for each in attachments if each.kind is AttachmentKind.INLINE_IMAGE]
    if not placed:
        return
    shown = {identity(figure.url) for figure in figures}
    for each in placed:
        if each.url and identity(each.url) not in shown:
            context.note("attachment.unplaced", f"{each.pointer}/{context.key(Attachment, 'url')}")
