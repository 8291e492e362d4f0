"""Placement: which pictures that were uploaded for the body are in it."""

from collections.abc import Iterable

from ..body.document import Body
from ..images import identity
from ..models import Attachment, AttachmentKind
from .context import Context


def note_unplaced(attachments: Iterable[Attachment], body: Body, context: Context) -> None:
    """Note the pictures for the body that are not in it; a body that was not delivered tells nothing."""
    placed = [each for each in attachments if each.kind is AttachmentKind.INLINE_IMAGE] if body else []
    if not placed:
        return
    shown = {identity(figure.url) for figure in body.images}
    for each in placed:
        if each.url and identity(each.url) not in shown:
            context.note("attachment.unplaced", f"{each.pointer}/{context.key(Attachment, 'url')}")
