"""Pictures that a story shows itself, and what their attachments say of them in other words."""

from ...body.nodes import Figure
from ...models import Article, Attachment
from ..report import Report


def place_of_lead(article: Article) -> int:
    """Give the number of the leading picture among the attachments; -1, which none has, where no picture leads.

    It is asked which one it is, not which one is equal: the same picture may be attached twice.
    """
    lead = article.lead_image
    return next((number for number, each in enumerate(article.attachments) if each is lead), -1)


def tell_of_other_words(attachment: Attachment, figure: Figure, report: Report) -> None:
    """Tell of words of an attachment that are not among those under the same picture in the story.

    Args:
        attachment: The attachment, at whose place the report stands.
        figure: The picture in the story, of which alone a format says something.
        report: Is told.
    """
    said = " ".join((figure.caption.text if figure.caption else "", figure.credit or "", figure.alt))
    for name in ("caption", "credit", "alt"):
        words: str | None = getattr(attachment, name)
        if words and words not in said:
            report.lost(f"the {name} of an attachment that the story shows with another", name, raw=words)
