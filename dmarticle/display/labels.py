"""What something is in a few words: for a terminal, for the title of a page, for who reads a notebook as text."""

import re
from collections.abc import Callable
from typing import Any

from ..body.document import Body
from ..body.pipeline import Pipeline
from ..differences import Difference, DiffKind
from ..inspecting.drift import Drift
from ..inspecting.inspection import Inspection
from ..models import Article
from ..plural import plural
from ..problems import Problem
from .bounded import cut
from .of_editions import cluster_label, comparison_label, is_cluster, is_comparison

_ORDERS = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What would be orders to a terminal, turn the direction of the rest, end the line, or cannot be sent as UTF-8."""


_TITLE = 120
"""Characters of a headline in a line."""


def label(shown: object) -> str:
    """Say what something is, in one line, with U+FFFD for what is no text to a terminal or a notebook."""
    return _ORDERS.sub("\ufffd", _told(shown))


def _told(shown: object) -> str:
    if is_comparison(shown):
        return comparison_label(shown)
    if is_cluster(shown):
        return cluster_label(shown)
    tell = next((tell for kind, tell in _LABELS.items() if isinstance(shown, kind)), repr)
    return tell(shown)


def _article(article: Article) -> str:
    published = f", {article.published:%Y-%m-%d}" if article.published else ""
    body, problems = plural(article.body.word_count, "word"), plural(len(article.problems), "problem")
    return f"Article {article.id}: {cut(article.title or 'untitled', _TITLE)}{published}, {body}, {problems}"


def _body(body: Body) -> str:
    parts = (
        plural(len(body.blocks), "block"),
        plural(body.word_count, "word"),
        f"{len(body.asides):,} beside the story",
        plural(sum(each.count for each in body.changes), "change"),
    )
    return f"Body: {', '.join(parts)}"


def _pipeline(pipeline: Pipeline) -> str:
    return f"Pipeline: {', '.join(pipeline.names)}"


def _inspection(inspection: Inspection) -> str:
    problems = plural(len(inspection.problems.names), "kind of problem", "kinds of problem")
    articles = plural(inspection.articles, "article")
    return f"Inspection: {plural(inspection.records, 'record')}, {articles}, {problems}"


def _drift(comparison: Drift) -> str:
    return f"Drift: {plural(len(comparison.differences), 'difference')}"


def _difference(difference: Difference) -> str:
    fields = plural(len(difference.fields), "field")
    blocks = sum(each.kind is not DiffKind.EQUAL for each in difference.blocks)
    title = cut(" ".join(difference.title.split()), _TITLE)
    return f"Difference: {fields} and {plural(blocks, 'block')} changed in {title!r}"


_LABELS: dict[type, Callable[[Any], str]] = {
    Article: _article, Body: _body, Pipeline: _pipeline, Inspection: _inspection, Drift: _drift,
    Difference: _difference, Problem: str,
}  # fmt: skip
