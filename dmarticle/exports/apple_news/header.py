"""What stands before a story: headline, standfirst, authors, the leading picture."""

from ...body.nodes import Figure
from ...images import identity
from ...models import Article, Attachment
from ..story.pictures import tell_of_other_words
from .media import lead
from .writing import Component, News


def header(w: News, article: Article) -> list[Component]:
    """Give what stands before the story."""
    found: list[Component] = []
    if article.title:
        found.append(_plain("title", article.title))
    if article.subtitle:
        w.report.simplified("a subtitle", "a heading", "subtitle")
        found.append(_plain("heading2", article.subtitle))
    if article.summary:
        found.append(_plain("intro", article.summary))
    if article.byline:
        found.append(_plain("byline", article.byline))
    elif names := ", ".join(author.name for author in article.authors if author.name):
        found.append(_plain("author", names))
    return [*found, *_pictures(w, article)]


def _plain(role: str, text: str) -> Component:
    """Give a plain text as a component: nothing in it is markup, whatever the article says of its other texts."""
    return {"role": role, "format": "none", "text": text}


def _pictures(w: News, article: Article) -> list[Component]:
    """Give the leading picture, and tell of those that are nowhere in the story."""
    leading = article.lead_image
    shown = {identity(each.url): each for each in reversed(article.body.images)}
    found: list[Component] = []
    for number, attachment in enumerate(article.attachments):
        with w.report.at("attachments", number):
            if attachment is leading:
                found += lead(w, attachment)
            else:
                _tell(w, attachment, shown.get(identity(attachment.url)) if attachment.url else None)
    return found


def _tell(w: News, attachment: Attachment, figure: Figure | None) -> None:
    """Tell what is lost of a picture that does not lead: all, or what the body says otherwise of the same one."""
    if figure is None:
        w.report.lost("a picture that is not in the story")
    else:
        tell_of_other_words(attachment, figure, w.report)
