"""Placement: which pictures that were uploaded for the body are in it."""

from ..images import identity
from ..models import Article, Attachment, AttachmentKind
from .context import Context


def note_unplaced(article: Article, context: Context) -> None:
    """Note the pictures for the body that are not in it; a body that was not delivered tells nothing."""
    if not article.body:
        return
    shown = {identity(figure.url) for figure in article.body.images}
    for each in article.attachments:
        if each.kind is AttachmentKind.INLINE_IMAGE and each.url and identity(each.url) not in shown:
            context.note("attachment.unplaced", f"{each.pointer}/{context.key(Attachment, 'url')}")
