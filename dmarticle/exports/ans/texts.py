"""The texts around a story: headlines, what stands under them, and descriptions."""

from ...models import Article
from ..report import Report
from .writing import Record, shown


def texts(article: Article, report: Report) -> Record:
    """Give the texts around the story, by the roles that ANS has for them."""
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
        }, headline=article.title),
        "label": {"basic": {"text": article.tag}} if article.tag else None,
        "location": article.body.dateline,
    }  # fmt: skip


def _dictionary(
    what: str, report: Report, place: str, known: dict[str, str | None], *, headline: str | None = None
) -> Record | None:
    """Give texts by their roles, one of them as the basic one, which ANS cannot do without.

    Args:
        what: What they are, as the subject of a sentence.
        report: Is told where another one stands in for the basic one.
        place: Where the basic one would stand in the article.
        known: The texts.
        headline: What stands above them; a text that repeats it is the basic one only where there is no other.
    """
    said = {key: text for key, text in known.items() if text}
    if not said:
        return None
    if "basic" not in said:
        used = next((text for text in said.values() if text != headline), next(iter(said.values())))
        report.assumed(what, used, place)
        said = {"basic": used, **said}
    return {key: shown(text) for key, text in said.items()}
