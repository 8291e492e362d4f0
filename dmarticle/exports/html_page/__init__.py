"""One page with the whole article in it: to read, to print, to send, to keep.

Follows the HTML standard (https://html.spec.whatwg.org/), the Open Graph (https://ogp.me/) and CSP 3
(https://www.w3.org/TR/CSP3/). The page holds its style itself, runs no script, and loads nothing but the article's own
pictures and recordings. It cannot say: figures about readers, access, settings, numbers of the CMS, pictures of
sections and keywords, what is said of a section, and crops of a picture beside the picture in its own shape.
"""

import re
from functools import cache, partial
from importlib.resources import files

from attrs import evolve

from ...body.writers.policy import SILENT, Policy
from ...body.writers.writing import attribute
from ...models import Article
from ...problems import ConfigurationError, check_option
from ..format import Format
from ..report import OnProblem, Report
from ..story.pictures import place_of_lead
from ..values.focal_points import focal_point
from ..values.labels import Labels, labels_for
from ..values.languages import is_right_to_left
from .footer import footer
from .head import described, head, shared
from .header import PARENTS, header, masthead
from .page import Page, element
from .pictures import leading, report_what_is_not_shown, sizes_of, with_attachments
from .story import story

_ENDS_STYLE = re.compile("</style", re.IGNORECASE)


def to_html_page(
    article: Article,
    *,
    policy: Policy = SILENT,
    stylesheet: str | None = None,
    labels: Labels | None = None,
    on_problem: OnProblem | None = None,
) -> str:
    """Give an article as one page of HTML that needs nothing but its own pictures.

    Args:
        article: An article.
        policy: What is said of links, where things may be loaded from, and whose players may stand in the page. The
            page's content security policy follows from it.
        stylesheet: CSS in place of the page's own. None for the page's own, which knows the classes of the body
            without a prefix, so that `class_prefix` of the policy is not used.
        labels: The few words of the page's own, such as `Published`; None for those in the article's language, or
            else in English.
        on_problem: Is told what the page cannot say; None for nobody.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If an option is of another type, if the style sheet would end the element that it stands
            in, or if a value of the article is not of its field's type.
        StepError: If something in the body is no node.
    """
    check_option("policy", policy, Policy)
    if stylesheet is not None and (not isinstance(stylesheet, str) or _ENDS_STYLE.search(stylesheet)):
        raise ConfigurationError(f"a style sheet is a text without </style in it; found {stylesheet!r:.80}")
    if labels is not None:
        check_option("labels", labels, Labels)
    written = partial(_written, policy=policy, stylesheet=stylesheet, labels=labels)
    return evolve(HTML_PAGE, write=written).document(article, on_problem)


def _written(
    article: Article,
    report: Report,
    *,
    policy: Policy = SILENT,
    stylesheet: str | None = None,
    labels: Labels | None = None,
) -> str:
    report_what_is_not_shown(article, report)
    _report_what_is_not_said(article, report)
    article = with_attachments(article)
    page = Page(
        article=article,
        report=report,
        policy=policy if stylesheet is not None else evolve(policy, class_prefix=""),
        labels=labels or labels_for(article.language),
        renditions=sizes_of(article),
    )
    return _page(page, stylesheet)


def _page(page: Page, stylesheet: str | None) -> str:
    parts = filter(None, (header(page), story(page), footer(page)))
    data = {"data-id": page.article.id, "data-kind": page.article.kind}
    main = element("main", element("article", "\n".join(["", *parts, ""]), data=data))
    content = "\n".join(filter(None, (masthead(page), main)))
    style = _style(page) if stylesheet is None else stylesheet
    above = head(page, _title(page), style, content)
    direction = ("rtl" if is_right_to_left(page.article.language) else "ltr") if page.article.language else "auto"
    html = f"<html{attribute('lang', page.article.language)}{attribute('dir', direction)}>"
    return f"<!doctype html>\n{html}\n{above}\n<body>\n{content}\n</body>\n</html>\n"


def _title(page: Page) -> str:
    """HTML asks for a title; one that the article does not have is made of what it has."""
    article = page.article
    for title in (article.seo.search_title, article.title, article.seo.social_title):
        if title and title.strip():
            return title
    made = next(each for each in (article.slug, article.url, article.id, "\u2014") if each and each.strip())
    page.report.assumed("a title", made, "title")
    return made


def _style(page: Page) -> str:
    """The page's own style, and what must stay in sight of the leading picture."""
    lead = leading(page.article)
    if lead is None:
        return _own_style()
    with page.report.at("attachments", place_of_lead(page.article)):
        point = focal_point(page.report, lead)
    return _own_style() + (f".lead img{{object-position:{point.object_position}}}\n" if point else "")


@cache
def _own_style() -> str:
    return "\n" + files(__name__).joinpath("style.css").read_text("utf-8")


def _report_what_is_not_said(article: Article, report: Report) -> None:
    """Tell of texts in whose place another one stands: a page has one description, and one for social networks."""
    said = {article.summary, described(article), shared(article)}
    for name in ("description", "teaser"):
        words: str | None = getattr(article, name)
        if words and words not in said:
            report.lost(f"the {name} beside another one", name, raw=words)


_SECTION = frozenset(
    f"categories{'.parent' * above}.{name}" for above in range(PARENTS + 1) for name in ("name", "url")
)

HTML_PAGE = Format(
    name="html",
    title="a page of HTML",
    specification="https://html.spec.whatwg.org/",
    media_type="text/html",
    suffix=".html",
    carries=_SECTION | {
        "id", "kind", "title", "url", "short_url", "external_url", "published", "updated", "language", "authors.name",
        "authors.kind", "authors.name_latin", "authors.department", "authors.biography", "authors.url",
        "authors.image", "authors.renditions.url", "authors.renditions.width", "byline", "keywords.name",
        "keywords.display_name", "keywords.url", "tag", "subtitle", "summary", "teaser", "description",
        "attachments.kind", "attachments.caption", "attachments.credit", "attachments.alt", "attachments.width",
        "attachments.height", "attachments.focal_point", "attachments.url", "attachments.renditions.url",
        "attachments.renditions.width", "introduction", "body", "seo.search_title", "seo.search_description",
        "seo.social_title", "seo.social_description", "seo.social_image", "flags.noindex", "reading_time",
        "related.name", "related.url", "sponsor.name", "sponsor.url", "source.name", "source.url",
        "publication.name",
    },
    write=_written,
)  # fmt: skip
"""One page of HTML with the whole article in it."""
