"""The texts around a story: headlines, what stands under them, and descriptions."""

from ...models import Article
from ..report import Report
from .writing import Record, shown


def texts(article: Article, report: Report) -> Record:
    """Give the texts around the story; the first that is there is the basic one, which ANS cannot do without."""
    seo = article.seo
    return {
        "headlines": _dictionary("a headline", report, "title", {
            "basic": article.title, "meta_title": seo.search_title, "social": seo.social_title,
        }),
        "subheadlines": _dictionary("a subheadline", report, "summary", {
            "basic": article.summary, "subtitle": article.subtitle,
        }),
        "description": _dictionary("a description", report, "description", {
            "basic": article.description, "teaser": article.teaser, "short": article.short_summary,
            "meta": seo.search_description, "social": seo.social_description,
        }),
        "label": {"basic": {"text": article.tag}} if article.tag else None,
        "location": article.body.dateline,
    }  # fmt: skip


def _dictionary(what: str, report: Report, place: str, known: dict[str, str | None]) -> Record | None:
    said = {key: text for key, text in known.items() if text}
    if not said:
        return None
    if "basic" not in said:
        used = next(iter(said.values()))
        report.assumed(what, used, place)
        said = {"basic": used, **said}
    return {key: shown(text) for key, text in said.items()}
