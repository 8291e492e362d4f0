"""`python -m dmarticle FILE`: one article, readable in a terminal."""

import argparse
import json
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator

from .. import __version__
from ..interchange import unstructure
from ..models import Article, Attachment
from ..problems import DmarticleError, Severity
from ..reading import load
from .terminal import FAILED, WRONG_USE, failed, show, width

EXAMPLES = """examples:
  python -m dmarticle article.json                a summary for people
  python -m dmarticle article.json --format html  the body as safe HTML
  python -m dmarticle - < article.json            from standard input
  python -m dmarticle inspect --help              what a corpus is made of
"""


def run(arguments: list[str]) -> int:
    """Show one article; 0 fine, 1 no article in the file, 2 wrong use."""
    options = _parser().parse_args(arguments)
    if options.file == "-" and sys.stdin is None:
        return failed(options.file, "there is no standard input", WRONG_USE)
    try:
        article = load(sys.stdin.buffer if options.file == "-" else options.file)
    except DmarticleError as error:
        return failed(options.file, str(error), FAILED)
    except (OSError, ValueError) as error:
        return failed(options.file, getattr(error, "strerror", None) or str(error), WRONG_USE)
    return show(_written(article, options.format))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m dmarticle",
        description="Show one article of a news CMS, or (python -m dmarticle inspect) what many are made of.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "file",
        help="a file with one article as JSON, or - for standard input; a file that is called inspect is ./inspect",
    )
    parser.add_argument(
        "--format", choices=("summary", "json", "html", "markdown", "text"), default="summary", help="what to print"
    )
    parser.add_argument("--version", action="version", version=f"dmarticle {__version__}")
    return parser


def _written(article: Article, form: str) -> str:
    if form == "json":
        return json.dumps(unstructure(article), ensure_ascii=False, indent=2)
    if form == "html":
        return article.body.html
    if form == "markdown":
        return article.body.markdown
    if form == "text":
        return article.body.text
    return "\n".join(_summary(article, width()))


def _summary(article: Article, width: int) -> Iterator[str]:
    yield from textwrap.wrap(article.title or "(no title)", width)
    yield "=" * min(len(article.title or "(no title)"), width)
    for label, value in _facts(article):
        lines = textwrap.wrap(value, width - 12, break_long_words=False, break_on_hyphens=False)
        for place, line in enumerate(lines):
            yield f"{'' if place else label + ':':<12}{line}"
    if article.body:
        yield ""
    yield article.body.wrapped(width)
    for line in _around(article):
        yield ""
        yield from textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
    yield ""
    yield from _problems(article, width)


def _facts(article: Article) -> Iterator[tuple[str, str]]:
    yield "id", f"{article.id} ({article.dialect}, {article.profile})"
    yield "url", article.url or ""
    yield "published", article.published.isoformat(" ") if article.published else ""
    yield "updated", article.updated.isoformat(" ") if article.updated else ""
    yield "by", "; ".join(f"{each.name} ({each.kind})" for each in article.authors)
    yield "byline", article.byline or ""
    yield "dateline", article.body.dateline or ""
    yield "sections", ", ".join(each.name for each in article.categories)
    yield "keywords", ", ".join(each.label for each in article.keywords)
    yield "summary", " / ".join((article.summary or "").splitlines())
    yield "body", str(article.completeness)
    for image in article.attachments:
        yield "image", _image(image)


def _image(image: Attachment) -> str:
    sizes = ", ".join(f"{each.width or '?'}x{each.height or 'auto'}" for each in image.renditions)
    credit = f" ({image.credit})" if image.credit else ""
    return f"{image.caption or image.name or '(no caption)'}{credit} [{sizes or 'one size'}] {image.url or ''}"


def _around(article: Article) -> Iterator[str]:
    """What stood around the story."""
    if article.body.signoff:
        yield f"[sign-off] {article.body.signoff.text}"
    for link in article.body.related_links:
        yield f"[related] {link.title} <{link.url}>"
    for appeal in article.body.appeals:
        yield f"[appeal] {appeal.text}"


def _problems(article: Article, width: int) -> Iterator[str]:
    """Assumptions counted by kind, everything worse one by one."""
    assumed = Counter(each.detail for each in article.problems if each.severity is Severity.INFO)
    for each in article.problems:
        if each.severity is not Severity.INFO:
            yield from textwrap.wrap(
                str(each), width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
            )
    for detail, count in assumed.items():
        yield from textwrap.wrap(f"info: {detail}" + (f" ({count} times)" if count > 1 else ""), width)
