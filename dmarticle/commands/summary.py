"""An article as a person reads it in a terminal."""

import re
import textwrap
from collections import Counter
from collections.abc import Iterator

from ..models import Article, Attachment
from ..problems import Severity
from .painting import Part, Styles

LABEL = 12
"""Characters of the column of labels."""

_TITLE: Styles = {r"(?s).+": "bold", r"(?m)^=+$": "not bold dim"}
_FACTS: Styles = {
    r"(?m)^\w+:": "cyan",
    r"https?://\S+": "not bold underline blue",
    r"(?m)(?<=^body:       )complete\b": "green",
    r"(?m)(?<=^body:       )(?:teaser only|truncated|altered)\b.*": "yellow",
    r"\[[^\]]*\d+x[^\]]*\]": "dim",
}
_AROUND: Styles = {r"(?m)^\[[a-z-]+\]": "magenta", r"(?m)https?://[^\s>]+": "underline blue"}
PROBLEMS: Styles = {
    r"(?m)^info: .*(?:\n  .*)*": "dim",
    r"(?m)^warning:": "bold yellow",
    r"(?m)^error:": "bold red",
    r"(?<=: )/\S*(?=:)": "cyan",
    r"\[[a-z]+\.[a-z-]+\]": "dim",
}
"""How problems look, one after the other as `str` gives them."""


def summary(article: Article, width: int) -> Iterator[Part]:
    """Give an article as the pieces of a summary in lines of no more than so many characters, where words allow it."""
    title = article.title or "(no title)"
    yield Part(_lines(textwrap.wrap(title, width), "=" * min(len(title), width)), _TITLE)
    yield Part("\n" + "\n".join(_facts_in_columns(article, width)), _FACTS)
    yield Part(("\n" if article.body else "") + "\n" + article.body.wrapped(width), _headings(article))
    yield Part("".join("\n" + _lines("", _wrapped(line, width)) for line in _around(article)), _AROUND)
    yield Part("\n" + _lines("", _problems(article, width)), PROBLEMS)


def _lines(*parts: str | list[str]) -> str:
    return "\n".join(line for part in parts for line in ([part] if isinstance(part, str) else part))


def _wrapped(text: str, width: int, *, indent: str = "") -> list[str]:
    return textwrap.wrap(text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _headings(article: Article) -> Styles:
    """Make the headings of a body stand out, where each is on one line."""
    return {rf"(?m)^{re.escape(each.text)}$": "bold" for each in article.body.headings if each.text}


def _facts_in_columns(article: Article, width: int) -> Iterator[str]:
    for label, value in _facts(article):
        for place, line in enumerate(_wrapped(value, width - LABEL)):
            yield f"{'' if place else label + ':':<{LABEL}}{line}"


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


def _problems(article: Article, width: int) -> list[str]:
    """Assumptions counted by kind, everything worse one by one; each with its code."""
    assumed = Counter((each.detail, each.code) for each in article.problems if each.severity is Severity.INFO)
    worse = [str(each) for each in article.problems if each.severity is not Severity.INFO]
    folded = [_assumption(*said, count) for said, count in assumed.items()]
    return [line for each in [*worse, *folded] for line in _wrapped(each, width, indent="  ")]


def _assumption(detail: str, code: str, count: int) -> str:
    return f"info: {detail}{f' ({count} times)' if count > 1 else ''} [{code}]"
