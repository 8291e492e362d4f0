"""Completeness: how the length of the delivered body compares with what the CMS says."""

from ..models import Article, Completeness, CompletenessState
from .context import Context

_CODES = {
    CompletenessState.TEASER_ONLY: "content.teaser-only",
    CompletenessState.TRUNCATED: "content.truncated",
    CompletenessState.ALTERED: "content.altered",
}


def resolve_completeness(article: Article, context: Context) -> Completeness:
    """Judge how much of the body was delivered."""
    raw = context.payload.get(context.dialect.body)
    measured = context.dialect.body_length(raw) if isinstance(raw, str) else 0
    completeness = Completeness(_state(article, measured), measured, article.content_length)
    code = _CODES.get(completeness.state)
    if code:
        detail = f"the body has {measured} characters; the CMS says {article.content_length}"
        context.note(code, f"/{context.key(Article, 'content_length')}", detail)
    return completeness


def _state(article: Article, measured: int) -> CompletenessState:
    expected = article.content_length
    if expected is None:
        return CompletenessState.UNKNOWN
    if measured == expected:
        return CompletenessState.COMPLETE
    if measured > expected:
        return CompletenessState.ALTERED
    publication = article.publication.preview_limit if article.publication else None
    preview = article.access.preview_limit or publication or 0
    if measured == 0 or (article.access.allowed is False and measured <= preview):
        return CompletenessState.TEASER_ONLY
    return CompletenessState.TRUNCATED
