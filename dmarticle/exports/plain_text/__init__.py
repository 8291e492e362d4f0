"""A plain text of an article: for mail, wires, terminals, screen readers and archives.

A header of lines, the story, what stands around it, and the addresses of its links by numbers. Lines end in a line
feed, the text is UTF-8 (https://www.rfc-editor.org/rfc/rfc2046#section-4.1). It cannot say: emphasis and other marks,
levels of headings, sizes of pictures, numbers of the CMS, settings; each is told.
"""

from functools import partial

from attrs import evolve

from ...models import Article
from ...problems import ConfigurationError, check_option
from ..format import Format
from ..report import OnProblem, Report
from ..values.labels import Labels, labels_for
from .around import behind, head
from .story import introduction, story
from .writing import Writing

NARROWEST = 20
"""Characters. In narrower lines, a list in a quotation has no room."""


def to_text(
    article: Article,
    *,
    width: int | None = None,
    links: bool = True,
    labels: Labels | None = None,
    on_problem: OnProblem | None = None,
) -> str:
    """Give an article as plain text with a header.

    Args:
        article: An article.
        width: Characters that lines have at most, where words allow it; tables and text whose spaces are meant stay as
            they are. None for paragraphs of one line each.
        links: Whether words that lead somewhere have a number behind them, and the addresses stand at the end.
        labels: The few words of the text's own, such as `Published`; None for those in the article's language, or
            else in English.
        on_problem: Is told what plain text cannot say; None for nobody.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If an option is of another type, if the width is below 20, or if a value of the article is
            not of its field's type.
        StepError: If something in the body is no node.
    """
    if width is not None and (type(width) is not int or width < NARROWEST):
        raise ConfigurationError(
            f"width is a whole number of at least {NARROWEST} characters, or None; found {width!r}"
        )
    check_option("links", links, bool)
    if labels is not None:
        check_option("labels", labels, Labels)
    written = partial(_written, width=width, links=links, labels=labels)
    return evolve(PLAIN_TEXT, write=written).document(article, on_problem)


def _written(
    article: Article,
    report: Report,
    *,
    width: int | None = None,
    links: bool = True,
    labels: Labels | None = None,
) -> str:
    w = Writing(labels=labels or labels_for(article.language), report=report, width=width, links=links)
    parts = (head(article, w), introduction(article, w), story(article, w), behind(article, w), w.addresses())
    return "\n\n".join(part.strip("\n") for part in parts if part.strip()) + "\n"


PLAIN_TEXT = Format(
    name="text",
    title="plain text",
    specification="https://www.rfc-editor.org/rfc/rfc2046#section-4.1",
    media_type="text/plain",
    suffix=".txt",
    carries=frozenset({
        "title", "subtitle", "tag", "url", "published", "updated", "byline", "authors.name",
        "authors.name_latin", "authors.department", "authors.biography", "categories.name", "categories.parent.name",
        "categories.parent.parent.name", "categories.parent.parent.parent.name", "keywords.name",
        "keywords.display_name", "summary", "attachments.caption", "attachments.credit",
        "attachments.alt", "attachments.url", "introduction", "body", "related.name", "related.url", "sponsor.name",
        "sponsor.url", "source.name", "source.url", "external_url", "publication.name", "reading_time",
    }),
    write=_written,
)  # fmt: skip
"""A plain text with a header."""
