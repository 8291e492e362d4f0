"""What stands above and below the story of a plain text."""

from collections.abc import Iterator
from datetime import datetime

from ...body.nodes import Figure, RelatedLink
from ...body.rewrite import walk
from ...images import identity
from ...models import Article, Attachment, AttachmentKind, Author, Category
from ..story.asides import behind_the_story
from ..story.pictures import tell_of_other_words
from ..values.moments import to_the_second
from ..values.sections import section_and_above
from .blocks import picture, write_block
from .columns import widest
from .limits import report_blocks
from .writing import Writing, one_line

PARENTS = 3
"""Sections above a section that are named."""


def head(article: Article, w: Writing) -> str:
    """Write the header: the label, the headline, the lines below it, then what is known, one line each."""
    title = w.wrapped(one_line(article.title))
    parts = (
        one_line(article.tag),
        f"{title}\n{'=' * widest(title)}" if title else "",
        w.wrapped(one_line(article.subtitle)),
    )
    paragraphs = (
        "\n".join(filter(None, parts)),
        "\n".join(filter(None, _known(article, w))),
        w.wrapped(article.summary or ""),
        "\n".join(_pictures(article, w)),
    )
    return "\n\n".join(filter(None, paragraphs))


def _known(article: Article, w: Writing) -> Iterator[str]:
    labels = w.labels
    yield w.wrapped(_byline(article, w))
    yield _moment(labels.published, article.published, w)
    yield _moment(labels.updated, article.updated, w)
    yield w.wrapped("; ".join(filter(None, map(_section, article.categories))))
    yield one_line(article.publication.name if article.publication else "")
    yield _labelled(labels.sponsored, _references(article, "sponsor", w), w)
    if article.reading_time is not None:
        yield f"{labels.minutes.format(minutes=max(round(article.reading_time / 60), 1))}"
    yield w.report.url(article.url, "url") or ""


def _byline(article: Article, w: Writing) -> str:
    """The line that names the authors, and those that it does not name behind it."""
    names = [name for each in article.authors if (name := one_line(each.name))]
    byline = one_line(article.byline)
    if not byline:
        return w.labels.by.format(names=w.labels.names(names)) if names else ""
    return ", ".join([byline, *(name for name in names if name not in byline)])


def _moment(label: str, moment: datetime | None, w: Writing) -> str:
    return f"{label}{w.labels.colon} {to_the_second(moment)}" if moment else ""


def _labelled(label: str, words: str, w: Writing) -> str:
    return w.wrapped(f"{label}{w.labels.colon} {words}") if words else ""


def _section(category: Category) -> str:
    names = [one_line(each.name) for each, _ in section_and_above(category, most=PARENTS + 1)]
    return " > ".join(filter(None, reversed(names)))


def _references(article: Article, field: str, w: Writing) -> str:
    written: list[str] = []
    for number, each in enumerate(getattr(article, field)):
        if each.name or each.url:
            written.append(one_line(each.name or "") + w.number(each.url, field, number, "url"))
    return ", ".join(written).strip()


def _pictures(article: Article, w: Writing) -> Iterator[str]:
    """The pictures that the story does not show itself; what attachments say of others than these is told as lost."""
    shown = {identity(each.url): each for each in reversed(list(walk(article.body.blocks, Figure)))}
    for number, each in enumerate(article.attachments):
        figure = shown.get(identity(each.url)) if each.url else None
        with w.report.at("attachments", number):
            if each.kind is AttachmentKind.OTHER:
                w.report.lost("an attachment that is no picture of the story")
            elif figure is None:
                first = picture(w, each.url, one_line(each.alt))
                yield w.line(first, one_line(each.caption), f"({one_line(each.credit)})" if each.credit else "")
            else:
                _report_difference(each, figure, w)


def _report_difference(attachment: Attachment, figure: Figure, w: Writing) -> None:
    tell_of_other_words(attachment, figure, w.report)
    if attachment.url != figure.url:
        w.report.lost("the address of an attachment that the story shows from another", "url", raw=attachment.url)


def behind(article: Article, w: Writing) -> str:
    """Write what stands below the story: sign-off, notes, appeals, related stories, authors, keywords, sources."""
    report_blocks(article.body.asides, w.report, "body", "asides")
    around = [*_asides(article, w)]
    related = [*_related(article, w)]
    parts = (
        *around,
        "\n".join([f"{w.labels.related}{w.labels.colon}", *related]) if related else "",
        *_authors(article, w),
        "\n".join(filter(None, _labelled_lines(article, w))),
    )
    return "\n\n".join(filter(None, parts))


def _asides(article: Article, w: Writing) -> Iterator[str]:
    for number, each in behind_the_story(article.body.asides):
        with w.report.at("body", "asides", number):
            yield write_block(each, w)


def _related(article: Article, w: Writing) -> Iterator[str]:
    inner = w.narrower(2)
    for number, each in enumerate(article.body.asides):
        if isinstance(each, RelatedLink):
            with w.report.at("body", "asides", number):
                yield _item(write_block(each, inner))
    for number, story in enumerate(article.related):
        if story.name or story.url:
            yield _item(inner.wrapped(one_line(story.name) + w.number(story.url, "related", number, "url")))


def _item(text: str) -> str:
    return "- " + text.strip().replace("\n", "\n  ")


def _authors(article: Article, w: Writing) -> Iterator[str]:
    told = set[str]()
    for each in article.authors:
        about = each.biography if each.biography and each.biography not in told else ""
        told.add(about)
        yield _author(each, about, w)


def _author(author: Author, about: str, w: Writing) -> str:
    more = ", ".join(filter(None, (one_line(author.name_latin), one_line(author.department))))
    if not (more or about):
        return ""
    name = f"{one_line(author.name)} ({more})" if more else one_line(author.name)
    return w.wrapped(about if about.startswith(name) else f"{name}{w.labels.colon} {about}" if about else name)


def _labelled_lines(article: Article, w: Writing) -> Iterator[str]:
    yield _labelled(w.labels.topics, ", ".join(_topics(article)), w)
    outside = w.report.url(article.external_url, "external_url")
    yield _labelled(w.labels.source, ", ".join(filter(None, (_references(article, "source", w), outside))), w)


def _topics(article: Article) -> Iterator[str]:
    """Keywords as readers see them; one whose name says more has it behind it."""
    for each in article.keywords:
        label, name = one_line(each.label), one_line(each.name)
        yield label if name.casefold() == label.casefold() else f"{label} ({name})"
