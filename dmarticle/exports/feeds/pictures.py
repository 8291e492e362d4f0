"""Pictures and recordings as feeds name them: an address with its media type."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from ... import urls
from ...body.nodes import Media
from ...models import Article, Attachment, AttachmentKind, Rendition
from ..report import Report
from ..values.media_types import media_type
from ..values.records import pixels
from ..values.uris import as_uri, web_uri_of

_PICTURES = frozenset({AttachmentKind.IMAGE, AttachmentKind.INLINE_IMAGE})


@frozen(kw_only=True)
class Size:
    """A picture in one size."""

    url: str
    width: int | None = None
    height: int | None = None


@frozen(kw_only=True)
class Picture:
    """A picture of an article, in its own size and in others."""

    own: Size
    others: tuple[Size, ...] = ()
    caption: str | None = None
    credit: str | None = None


@frozen(kw_only=True)
class Recording:
    """Audio or video of the publication's own."""

    url: str
    kind: str
    """`audio` or `video`."""
    type: str | None
    """Its media type, or None where its name does not tell."""
    title: str | None


def recordings_in(media: Iterable[Media], *, base: str | None) -> Iterator[Recording]:
    """Give those recordings whose address is a whole one; the story itself has the others.

    Args:
        media: The recordings.
        base: The address of the article, to which relative ones are joined.
    """
    for each in media:
        judged = urls.judge(each.url, urls.MEDIA_SCHEMES)
        url = as_uri(urls.absolute(judged, base)) if judged else None
        if url:
            yield Recording(url=url, kind=str(each.kind), type=media_type(url), title=each.title)


def pictures_of(article: Article, report: Report) -> Iterator[Picture]:
    """Give the pictures of an article, the leading ones first, and tell of what is no picture or has no address."""
    for number, each in enumerate(article.attachments):
        with report.at("attachments", number):
            picture = _picture(each, report, article.url)
        if picture is None:
            report.lost("an attachment that is no picture with an address", "attachments", number)
        else:
            yield picture


def _picture(attachment: Attachment, report: Report, base: str | None) -> Picture | None:
    own = web_uri_of(report, attachment.url, "url", base=base)
    if own is None or attachment.kind not in _PICTURES:
        return None
    return Picture(
        own=_size(own, attachment, report),
        others=tuple(_sizes(attachment.renditions, report, base)),
        caption=_caption(attachment, report),
        credit=attachment.credit,
    )


def _caption(attachment: Attachment, report: Report) -> str | None:
    """Give what a picture shows; the words for those who do not see it, where nothing else says it."""
    if attachment.alt and attachment.caption != attachment.alt:
        if attachment.caption:
            report.lost("the text for those who do not see a picture", "alt", raw=attachment.alt)
        else:
            report.simplified("the text for those who do not see a picture", "its description", "alt")
    return attachment.caption or attachment.alt


def _sizes(renditions: Iterable[Rendition], report: Report, base: str | None) -> Iterator[Size]:
    for number, each in enumerate(renditions):
        with report.at("renditions", number):
            url = web_uri_of(report, each.url, "url", base=base)
            if url:
                yield _size(url, each, report)


def _size(url: str, shown: Attachment | Rendition, report: Report) -> Size:
    width, height = (pixels(report, getattr(shown, name), name) for name in ("width", "height"))
    return Size(url=url, width=width, height=height)
