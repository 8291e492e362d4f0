"""The pictures of a page: the leading one, those of the body with what their attachments know, and the others."""

from collections.abc import Iterator, Mapping

from attrs import evolve

from ... import urls
from ...body.nodes import Caption, Figure, Node, Text
from ...body.nodes.kinds import ways_to
from ...body.rewrite import rewrite
from ...images import identity
from ...models import Article, Attachment, AttachmentKind
from ..report import Report
from ..story.pictures import tell_of_other_words
from ..values.addresses import valid_url

_FIGURES = ways_to(Figure)
_SHOWN = (AttachmentKind.IMAGE, AttachmentKind.INLINE_IMAGE)


def with_attachments(article: Article) -> Article:
    """Give an article whose figures say what only their attachments know: a caption, a credit, a text, a size."""
    known = _by_picture(article)

    def change(node: Node) -> Node:
        found = known.get(identity(node.url)) if isinstance(node, Figure) and node.url else None
        return _completed(node, found) if isinstance(node, Figure) and found else node

    return evolve(article, body=evolve(article.body, blocks=rewrite(article.body.blocks, change, _FIGURES)))


def _by_picture(article: Article) -> Mapping[str, Attachment]:
    return {identity(each.url): each for each in reversed(article.attachments) if each.url}


def _completed(figure: Figure, known: Attachment) -> Figure:
    sized = figure.width is not None or figure.height is not None
    return evolve(
        figure,
        alt=figure.alt or known.alt or "",
        caption=figure.caption or (Caption((Text(known.caption),)) if known.caption else None),
        credit=figure.credit or known.credit,
        width=figure.width if sized else known.width,
        height=figure.height if sized else known.height,
    )


def leading(article: Article) -> Attachment | None:
    """Give the picture that stands with the headline, unless the story begins with it."""
    lead = article.lead_image
    first = article.body.blocks[:1]
    opens = (
        first and isinstance(first[0], Figure) and lead and lead.url and identity(first[0].url) == identity(lead.url)
    )
    return None if opens else lead


def others(article: Article) -> Iterator[tuple[int, Attachment]]:
    """Give the pictures that stand neither with the headline nor in the body, with their numbers."""
    shown = {identity(each.url) for each in article.body.images}
    lead = article.lead_image
    for number, each in enumerate(article.attachments):
        if each is not lead and each.kind in _SHOWN and each.url and identity(each.url) not in shown:
            yield number, each


def figure_of(attachment: Attachment) -> Figure | None:
    """Give an attachment as a figure, or None where it has no picture."""
    best = attachment.best(width=1280)
    url = attachment.url or (best.url if best else None)
    if not url:
        return None
    caption = Caption((Text(attachment.caption),)) if attachment.caption else None
    return Figure(
        url, attachment.alt or "", caption, attachment.credit, attachment.width or None, attachment.height or None
    )


def sizes_of(article: Article) -> dict[str, tuple[urls.Rendered, ...]]:
    """Give the sizes that pictures exist in, by the URL that the page states for each."""
    known = _by_picture(article)
    figures = [*article.body.images, *(made for each in article.attachments if (made := figure_of(each)))]
    found: dict[str, tuple[urls.Rendered, ...]] = {}
    for each in figures:
        attachment = known.get(identity(each.url))
        judged = urls.judge(each.url, urls.MEDIA_SCHEMES)
        if attachment and judged:
            found[valid_url(judged, article.url)] = in_full(attachment.rendered, article.url)
    return found


def in_full(rendered: tuple[urls.Rendered, ...], base: str | None) -> tuple[urls.Rendered, ...]:
    """Give sizes with addresses as a page states them; those that must not be loaded are left out."""
    judged = ((urls.judge(url, urls.MEDIA_SCHEMES), width) for url, width in rendered)
    return tuple(urls.Rendered(valid_url(url, base), width) for url, width in judged if url and width > 0)


def report_what_is_not_shown(article: Article, report: Report) -> None:
    """Tell what the page does not say of attachments, field by field."""
    lead, in_body = leading(article), {identity(each.url): each for each in reversed(article.body.images)}
    apart = {number for number, _ in others(article)}
    for number, each in enumerate(article.attachments):
        with report.at("attachments", number):
            if each is lead or number in apart:
                _report_sizes(each, report)
                if number in apart and each.focal_point:
                    report.lost("the focal point", "focal_point")
            elif each.url and (figure := in_body.get(identity(each.url))):
                _report_difference(each, figure, report)
                _report_sizes(each, report)
            else:
                report.lost("an attachment that is no picture of the story")


def _report_difference(attachment: Attachment, figure: Figure, report: Report) -> None:
    """Tell what an attachment says of a picture other than the story does."""
    tell_of_other_words(attachment, figure, report)
    if attachment.focal_point:
        report.lost("the focal point", "focal_point")
    for name in ("url", "width", "height"):
        value: str | int | None = getattr(attachment, name)
        if value is not None and value != getattr(figure, name):
            report.lost(f"the {name} of an attachment that the story shows in another size", name, raw=value)


def _report_sizes(attachment: Attachment, report: Report) -> None:
    written: set[tuple[str, int]] = set()
    widths: set[int] = set()
    for url, width in attachment.rendered:
        if width > 0 and width not in widths and urls.judge(url, urls.MEDIA_SCHEMES):
            widths.add(width)
            written.add((url, width))
    for number, each in enumerate(attachment.renditions):
        judged = report.url(each.url, "renditions", number, "url", schemes=urls.MEDIA_SCHEMES)
        if judged and (each.url, each.width) not in written:
            report.lost("a size of a picture that is cropped or of no width of its own", "renditions", number)
