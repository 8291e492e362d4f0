"""A Markdown file with a header, as site generators and converters read it.

The header is YAML between two lines of `---` (https://jekyllrb.com/docs/front-matter/), the text is CommonMark 0.31
(https://spec.commonmark.org/0.31.2/) with GitHub's tables and strikeout, without HTML in it. It cannot say: sizes of
pictures in the story, underlines, small print, abbreviations, languages, captions as captions and what a block is
beyond its words, such as a note; each is told.
"""

from ...models import Article
from ..format import Format
from ..report import OnProblem, Report
from .header import header
from .limits import report_asides, report_blocks
from .records import PARENTS, PERSON, PICTURE, PUBLICATION, REFERENCE, SECTION, SEO, SIZE, TOPIC, Fields
from .yaml import written


def to_markdown(article: Article, *, front_matter: bool = True, on_problem: OnProblem | None = None) -> str:
    """Give an article as a Markdown file.

    Args:
        article: An article.
        front_matter: Whether the file begins with a header of YAML. Without one, all fields but the body are lost.
        on_problem: Is told what Markdown cannot say; None for nobody.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If a value is not of its field's type.
        StepError: If something in the body is no node.
    """
    return (MARKDOWN if front_matter else _BODY_ALONE).document(article, on_problem)


def _file(article: Article, report: Report) -> str:
    text = _body(article, report)
    report_asides(article.body.asides, report, "body", "asides")
    head = f"---\n{written(header(article, report))}---\n"
    return f"{head}\n{text}" if text else head


def _body(article: Article, report: Report) -> str:
    report_blocks(article.body.blocks, report, "body", "blocks")
    text = article.body.markdown
    return f"{text}\n" if text else ""


def _below(field: str, fields: Fields) -> set[str]:
    return {f"{field}.{name}" for name in fields}


_SECTIONS = (_below(f"categories{'.parent' * above}", SECTION) for above in range(PARENTS + 1))

MARKDOWN = Format(
    name="markdown",
    title="Markdown",
    specification="https://spec.commonmark.org/0.31.2/",
    media_type="text/markdown",
    suffix=".md",
    carries=frozenset({
        "id", "title", "subtitle", "tag", "kind", "status", "slug", "url", "short_url", "external_url", "published",
        "updated", "language", "byline", "summary", "teaser", "description", "short_summary", "introduction", "body",
        "flags.noindex", "reading_time", "attachments.focal_point",
    }).union(
        *_SECTIONS, _below("authors", PERSON), _below("authors.renditions", SIZE), _below("keywords", TOPIC),
        _below("attachments", PICTURE), _below("attachments.renditions", SIZE), _below("related", REFERENCE),
        _below("sponsor", REFERENCE), _below("source", REFERENCE), _below("publication", PUBLICATION),
        _below("seo", SEO),
    ),
    write=_file,
)  # fmt: skip
"""A Markdown file with a header of YAML."""

_BODY_ALONE = Format(
    name="markdown-body",
    title="Markdown without a header",
    specification=MARKDOWN.specification,
    media_type=MARKDOWN.media_type,
    suffix=MARKDOWN.suffix,
    carries=frozenset({"body.blocks"}),
    write=_body,
)
