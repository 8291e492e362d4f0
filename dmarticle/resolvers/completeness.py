"""Completeness: how the length of the delivered body compares with what the CMS says."""

from ..models import Access, Article, Completeness, CompletenessState, Publication
from .context import Context

_CODES = {
    CompletenessState.TEASER_ONLY: "content.teaser-only",
    CompletenessState.TRUNCATED: "content.truncated",
    CompletenessState.ALTERED: "content.altered",
}


def resolve_completeness(
    expected: int | None, access: Access, publication: Publication | None, context: Context
) -> Completeness:
    """Judge how much of the body was delivered.

    Args:
        expected: The length that the CMS says the body has.
        access: Who may read the article.
        publication: Where it appears; it may have a preview of its own length.
        context: The payload.
    """
    raw = context.payload.get(context.dialect.body)
    measured = context.dialect.body_length(raw) if isinstance(raw, str) else 0
    preview = access.preview_limit or (publication.preview_limit if publication else None) or 0
    denied = measured == 0 or (access.allowed is False and measured <= preview)
    completeness = Completeness(_state(measured, expected, denied=denied), measured, expected)
    code = _CODES.get(completeness.state)
    if code:
        detail = f"the body has {measured} characters; the CMS says {expected}"
        context.note(code, f"/{context.key(Article, 'content_length')}", detail)
    return completeness


def _state(measured: int, expected: int | None, *, denied: bool) -> CompletenessState:
    if expected is None:
        return CompletenessState.UNKNOWN
    if measured == expected:
        return CompletenessState.COMPLETE
    if measured > expected:
        return CompletenessState.ALTERED
    return CompletenessState.TEASER_ONLY if denied else CompletenessState.TRUNCATED
