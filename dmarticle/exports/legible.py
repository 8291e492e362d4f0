"""An article that any document can hold: its texts without what is no character, its languages without what is none.

This is done once for all formats. What dmarticle reads is legible as a rule, and then the article stays the very same.
"""

from collections.abc import Callable
from functools import cache, partial
from types import NoneType
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

from attrs import evolve, fields, frozen, has

from ..body.document import Body
from ..models import Article
from .content import BOOKKEEPING
from .report import Place, Report
from .story.legible import legible_blocks, tell_of_illegible
from .values.characters import readable
from .values.languages import language_tag

_ADDRESSES = frozenset({
    "cover", "domain", "external_url", "image", "logo", "short_url", "social_image", "source_url", "url",
})  # fmt: skip
"""Fields that hold an address; whoever writes one judges it."""

_APART = BOOKKEEPING | _ADDRESSES | {"language", "nested"}
"""Fields that are not looked at here, and one that is by itself."""


def legible(article: Article, carries: frozenset[str], report: Report) -> Article:
    """Give an article that any document can hold; the very same one where it is that already.

    Args:
        article: The article.
        carries: The fields that the format has a place for: of others it is not told what is illegible in them.
        report: Is told what was changed.
    """
    telling = _Telling(report, carries)
    made: Article = _of_record(article, (), telling)
    language = language_tag(telling.of("language"), article.language, "language")
    return made if language == article.language else evolve(made, language=language)


@frozen
class _Telling:
    """Who is told, and of which fields."""

    report: Report
    carries: frozenset[str]

    def of(self, *place: str | int) -> Report:
        """Give the report that is told what is illegible at a place: one that nobody hears where it is not carried."""
        names = [each for each in place if isinstance(each, str)]
        carried = any(".".join(names[:length]) in self.carries for length in range(1, len(names) + 1))
        return self.report if carried else Report(self.report.format)


_Make: TypeAlias = Callable[[Any, Place, _Telling], Any]
"""Gives a value as any document can hold it, the very same where it can; what it changes is told."""


def _of_text(text: str, place: Place, telling: _Telling) -> str:
    said = readable(text)
    if said is not text:
        telling.of(*place).illegible(*place)
    return said


def _of_body(body: Body, place: Place, telling: _Telling) -> Body:
    changed: dict[str, Any] = {}
    for name in ("blocks", "asides"):
        blocks = getattr(body, name)
        made = legible_blocks(blocks)
        if made is not blocks:
            changed[name] = made
            tell_of_illegible(blocks, telling.of(*place, name), *place, name)
    if body.dateline and (said := _of_text(body.dateline, (*place, "dateline"), telling)) is not body.dateline:
        changed["dateline"] = said
    return evolve(body, **changed) if changed else body


def _of_several(values: tuple[Any, ...], place: Place, telling: _Telling, *, make: _Make) -> tuple[Any, ...]:
    made = tuple(make(each, (*place, number), telling) for number, each in enumerate(values))
    return values if all(new is old for new, old in zip(made, values, strict=True)) else made


def _of_record(record: Any, place: Place, telling: _Telling) -> Any:
    changed: dict[str, object] = {}
    for name, make in _fields_of(record.__class__):
        value = getattr(record, name)
        if value is not None and (made := make(value, (*place, name), telling)) is not value:
            changed[name] = made
    return evolve(record, **changed) if changed else record


@cache
def _fields_of(kind: Any) -> tuple[tuple[str, _Make], ...]:
    """Give the fields of a record that hold words, and how each is made legible."""
    hints = get_type_hints(kind)
    found = ((each.name, _make_of(hints[each.name])) for each in fields(kind) if each.name not in _APART)
    return tuple((name, make) for name, make in found if make is not None)


def _make_of(hint: Any) -> _Make | None:
    if NoneType in get_args(hint):
        (hint,) = (each for each in get_args(hint) if each is not NoneType)
    if get_origin(hint) is tuple:
        make = _make_of(get_args(hint)[0])
        return make and partial(_of_several, make=make)
    if hint is Body:
        return _of_body
    if hint is str:
        return _of_text
    return _of_record if has(hint) else None
