"""An article as a card: what a newsroom asks first on top, all else behind a click."""

from collections.abc import Iterator
from functools import partial

from ..body.nodes import Figure, RelatedLink, Signoff
from ..models import Article, AttachmentKind, Author, CompletenessState
from ..plural import plural
from ..problems import Severity
from . import body as body_side
from .bounded import HEADLINE, STANDFIRST, cut, few
from .frame import chip, dotted, fold, framed, spaced
from .ledger import change_table, legend
from .markup import Content, Markup, element, join, link
from .pictures import attached, gallery, placed
from .problems import problem_table, severities, worst
from .story import story
from .times import minutes, zoned

PARTS = ("card", "pictures", *body_side.PARTS)

STATES = {
    CompletenessState.COMPLETE: "dm-good",
    CompletenessState.TEASER_ONLY: "dm-warning",
    CompletenessState.TRUNCATED: "dm-warning",
    CompletenessState.ALTERED: "dm-warning",
    CompletenessState.UNKNOWN: "",
}
"""The class of each verdict on completeness."""


def article_view(article: Article, *, images: bool = False, source: str | None = None) -> Markup:
    """Show an article as a card."""
    lead = article.lead_image
    return framed(
        element(
            "div",
            element("div", attached(lead, images=images), kind="dm-lead") if lead else None,
            element("div", *_title(article), kind="dm-title"),
            kind="dm-top",
        ),
        _stats(article),
        _folds(article, images=images, source=source),
        _foot(article),
        parts=PARTS,
    )


def _title(article: Article) -> Iterator[Content]:
    sections = [*few(article.categories, lambda each: link(each.url, each.name))]
    kicker = [*sections, *([element("bdi", article.tag)] if article.tag else [])]
    if kicker:
        yield element("p", dotted(kicker), kind="dm-kicker")
    headline = link(article.url, cut(article.title, HEADLINE), auto=False) if article.title else "untitled"
    yield element("h2", headline, kind="dm-headline", lang=article.language, auto=True)
    standfirst = article.summary or article.subtitle
    if standfirst:
        yield element("p", cut(standfirst, STANDFIRST), kind="dm-standfirst", lang=article.language, auto=True)
    yield element("dl", *_facts(article), kind="dm-facts")


def _facts(article: Article) -> Iterator[Content]:
    if article.authors:
        yield _fact("By", spaced(few(article.authors, _author)))
    elif article.byline:
        yield _fact("By", element("bdi", article.byline))
    assumed = {each.path for each in article.problems if each.code == "date.zone-assumed"}
    if article.published:
        yield _fact("Published", zoned(article.published, article.zone, assumed, "/firstPublished"))
    if article.updated and article.updated != article.published:
        yield _fact("Updated", zoned(article.updated, article.zone, assumed, "/lastUpdate"))
    if article.body.dateline:
        yield _fact("Filed", element("bdi", article.body.dateline))
    if article.language:
        yield _fact("Language", article.language)
    if article.keywords:
        yield _fact("Keywords", spaced(few(article.keywords, lambda each: chip(cut(each.label, HEADLINE)))))


def _fact(name: str, value: Markup | str) -> Markup:
    return join(element("dt", name), element("dd", value))


def _author(author: Author) -> Markup:
    whole = f"the record says {author.source_name}" if author.source_name else None
    name = link(author.url, author.name, title=whole)
    return element("span", name, " ", chip(str(author.kind), title=author.department))


def _stats(article: Article) -> Markup:
    body, whole = article.body, article.completeness
    known = "unknown" if whole.expected is None else f"{whole.expected:,}"
    measured = f"{whole.measured:,} of {known} characters were delivered"
    pictures = sum(each.kind is AttachmentKind.IMAGE for each in article.attachments) + len(body.images)
    stats = [
        element("span", chip(_state(whole.state), STATES[whole.state], title=measured), kind="dm-stat"),
        _stat(body.word_count, "word"),
        element("span", element("b", minutes(body.reading_time)), " to read", kind="dm-stat"),
        _stat(pictures, "picture"),
        _stat(len(body.links), "link"),
        *([_stat(len(body.embeds), "embed")] if body.embeds else []),
        element("span", spaced(severities(article.problems) or [chip("no problems", "dm-good")]), kind="dm-stat"),
    ]
    return element("div", spaced(stats), kind="dm-stats")


def _state(state: CompletenessState) -> str:
    return "length of the body not stated" if state is CompletenessState.UNKNOWN else f"body {state}"


def _stat(count: int, what: str) -> Markup:
    figure, _, name = plural(count, what).partition(" ")
    return element("span", element("b", figure), f" {name}", kind="dm-stat")


def _folds(article: Article, *, images: bool, source: str | None) -> Iterator[Content]:
    body, lang = article.body, article.language
    if article.introduction and article.introduction.blocks:
        yield fold("Before the story", story(article.introduction.blocks, images=images, lang=lang))
    if body.blocks:
        yield fold("The story", story(body.blocks, images=images, lang=lang), note=_outline(article))
    if body.asides:
        yield fold("Beside the story", story(body.asides, images=images, lang=lang), note=_kinds(article))
    if source is not None:
        yield fold("Before and after", body_side.compared(body, images=images, source=source, lang=lang), opened=True)
    elif body.changes:
        changes = plural(sum(each.count for each in body.changes), "change")
        yield fold("What cleaning did", legend(body.changes), change_table(body.changes), note=changes)
    yield from _pictures(article, images=images)
    if article.problems:
        opened = worst(article.problems) is Severity.ERROR
        yield fold("Problems", problem_table(article.problems), note=str(len(article.problems)), opened=opened)


def _outline(article: Article) -> str:
    first = article.body.blocks[0]
    words = " ".join(first.text.split()) if not isinstance(first, Figure) else ""
    return f"{plural(len(article.body.blocks), 'block')} · {words[:70]}…" if words else str(len(article.body.blocks))


def _kinds(article: Article) -> str:
    body = article.body
    counts = (
        plural(sum(isinstance(each, RelatedLink) for each in body.asides), "related link"),
        plural(len(body.appeals), "appeal"),
        plural(len(body.notes), "note"),
        plural(sum(isinstance(each, Signoff) for each in body.asides), "sign-off"),
    )
    return ", ".join(each for each in counts if not each.startswith("0 "))


def _pictures(article: Article, *, images: bool) -> Iterator[Content]:
    lead = article.lead_image
    others = [*few([each for each in article.attachments if each is not lead], partial(attached, images=images))]
    figures = [placed(each, images=images) for each in article.body.images]
    if others or figures:
        note = ", ".join(
            [*([f"{len(figures)} in the story"] if figures else []), *([f"{len(others)} more"] if others else [])]
        )
        yield fold("Pictures", gallery([*figures, *others]), note=note)


def _foot(article: Article) -> Markup:
    told = (article.kind, article.status, f"id {article.id}")
    read = f"read as {article.dialect} by the profile {article.profile}" if article.dialect else ""
    words = " · ".join(each for each in (*told, read) if each)
    return element("div", element("bdi", words), kind="dm-foot")
