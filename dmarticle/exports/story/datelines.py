"""The dateline of a story: it stands in its first words, before them, or nowhere."""

from ...body.document import Body
from ...body.nodes import Paragraph
from ...models import Article
from ..report import Report


def dateline_before(body: Body) -> str:
    """Give the dateline for a format that writes it above the story; `""` where the first paragraph says it itself."""
    said = body.dateline or ""
    first = next((each for each in body.blocks if isinstance(each, Paragraph)), None)
    return "" if first and first.text.lstrip().startswith(said) else said


def tell_of_datelines(article: Article, report: Report, *names: str) -> None:
    """Tell of a dateline that is not in its story, for a format that has no other place for it.

    Args:
        article: The article.
        report: Is told.
        names: Its bodies, `introduction` and `body`.
    """
    for name in names:
        body: Body = getattr(article, name) or Body()
        if body.dateline and body.dateline not in body.text:
            report.lost("a dateline that does not stand in the story", name, "dateline", raw=body.dateline)
