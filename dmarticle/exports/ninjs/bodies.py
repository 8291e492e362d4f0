"""The story and what stands around it, each as a body with a role."""

from attrs import evolve

from ...body.document import Body
from ...body.nodes import Figure, Gallery, Node
from ...body.nodes.kinds import ways_to
from ...body.rewrite import rewrite
from ...jsontypes import Json
from ...models import Article
from ..report import Report
from ..story.html import html_of
from ..values.records import stated
from ..values.words import word_count

CARRIES = frozenset({"introduction.blocks", "body.blocks", "body.asides", "body.dateline"})
"""The fields of an article that are written here."""

HTML, PLAIN = "text/html", "text/plain"


def bodies(article: Article, report: Report) -> list[Json]:
    """Give the story as HTML and as plain text, and what stands around it."""
    body, introduction = article.body, article.introduction or Body()
    found = (
        _body("main", HTML, html_of(body.blocks, report, "body", "blocks")),
        {**_body("main", PLAIN, body.text), **_counts(body, report)},
        _body("dateline", PLAIN, body.dateline),
        _body("introduction", HTML, html_of(introduction.blocks, report, "introduction", "blocks")),
        _body("asides", HTML, html_of(body.asides, report, "body", "asides")),
    )
    return [each for each in found if each.get("value")]


def _body(role: str, media_type: str, value: str | None) -> dict[str, Json]:
    return {"role": role, "contentType": media_type, "value": value}


def _counts(body: Body, report: Report) -> dict[str, Json]:
    """Count characters and words as ninjs defines the counts: without the captions of pictures."""
    counted = Body(rewrite(body.blocks, _without_caption, ways_to(Figure, Gallery)))
    return stated({"charCount": len(counted.text), "wordCount": word_count(counted, report, "body")})


def _without_caption(node: Node) -> Node:
    if isinstance(node, Figure):
        return evolve(node, caption=None, credit=None)
    return evolve(node, caption=None) if isinstance(node, Gallery) else node
