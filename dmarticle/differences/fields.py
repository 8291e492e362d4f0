"""What happened to the fields of an article, field by field and record by record."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import evolve, field, frozen, has

from ..models import Article, Keyword
from ..nesting import by_field
from .kinds import DiffKind
from .records import RecordPair, match_records
from .signatures import compared, is_mapping, is_sequence, signature, unread
from .words import WordEdit, align_words

MAX_DEPTH = 16
"""How deep values of unknown shape are looked into; below, they are compared as a whole."""

_PLAIN = re.compile(r"[^\W\d][\w-]*")


AS_IT_IS: frozenset[tuple[type, str]] = frozenset({(Keyword, "replaced_with")})
"""Fields beside mappings that hold data of the payload as it is."""

_Named: TypeAlias = list[tuple[str, Article]]
"""The articles of a field, with their names."""


class _Absent:
    """What stands for a value that is not there, which in data of unknown shape is not the same as None."""


_ABSENT = _Absent()


@frozen(kw_only=True)
class FieldChange:
    """What happened to one field, or one record."""

    kind: DiffKind
    """`ADDED` and `REMOVED` also tell of a field that was or became empty."""
    path_before: str | None
    """Where it stood, such as `authors[1].name`; None for a record that was added."""
    path: str | None
    """Where it stands; None for a record that was removed. Records are known by what identifies them, so that
    both paths may differ although only a neighbour came or went."""
    before: Any = field(default=None, hash=False)
    """The value as it was written; None when it was added."""
    after: Any = field(default=None, hash=False)
    """The value as it is written; None when it was removed."""
    json: bool = False
    """Whether both are values of JSON as the payload has them (in `extra`, `options`, `residue`): None is null."""

    @property
    def words(self) -> tuple[WordEdit, ...]:
        """The words of a text that was changed, in runs; `()` for what is no text or has no words in common."""
        if self.kind is not DiffKind.CHANGED or not (isinstance(self.before, str) and isinstance(self.after, str)):
            return ()
        edits = align_words(self.before, self.after).edits
        return edits if any(edit.kind is DiffKind.EQUAL and edit.text.strip() for edit in edits) else ()


@frozen
class _Place:
    """Where something stands in both versions."""

    before: str | None = ""
    """None for what was not there."""
    after: str | None = ""
    """None for what is not there any more."""
    depth: int = 0
    json: bool = False
    """Whether it is in data of unknown shape."""

    def under(self, step: str, later: str | None = None, *, json: bool = False) -> "_Place":
        """Give the place of a field; `later` where it is called another name now."""
        before = f"{self.before}{step}".removeprefix(".")
        after = f"{self.after}{step if later is None else later}".removeprefix(".")
        return _Place(before, after, self.depth + 1, json or self.json)

    def record(self, pair: RecordPair) -> "_Place":
        """Give the place of a record."""
        before = None if pair.before is None else f"{self.before}[{pair.before}]"
        after = None if pair.after is None else f"{self.after}[{pair.after}]"
        return _Place(before, after, self.depth + 1, self.json)


def compare_fields(earlier: Article, later: Article) -> Iterator[FieldChange]:
    """Tell what happened to the fields of an article, in the order of the model; `LEFT_OUT` names those left out.

    Of an article inside the article, the body is compared as a text.
    """
    yield from _models(earlier, later, _Place())
    if not (_is_of_a_section(earlier) and _is_of_a_section(later)):
        yield from compare_values("publication", earlier.publication, later.publication)


def compare_values(path: str, before: object, after: object) -> Iterator[FieldChange]:
    """Tell what happened to one field; None is a field that holds nothing."""
    yield from _values(_there(before), _there(after), _Place(path, path))


def _is_of_a_section(article: Article) -> bool:
    """Tell whether the publication is that of the first section which has one, as it is in every payload."""
    found = next((each.publication for each in article.categories if each.publication), None)
    return signature(found) == signature(article.publication)


def _values(before: object, after: object, place: _Place) -> Iterator[FieldChange]:
    if before is _ABSENT or after is _ABSENT:
        yield from _come_or_gone(before, after, place)
    elif signature(before) == signature(after):
        return
    elif place.depth < MAX_DEPTH and has(type(before)) and type(before) is type(after):
        yield from _models(before, after, place)
    elif place.depth < MAX_DEPTH and is_mapping(before) and is_mapping(after):
        yield from _mappings(before, after, place)
    elif place.depth < MAX_DEPTH and is_sequence(before) and is_sequence(after):
        yield from _records(before, after, place)
    else:
        yield _change(DiffKind.CHANGED, before, after, place)


def _models(before: object, after: object, place: _Place) -> Iterator[FieldChange]:
    for name in compared(before):
        old, new = getattr(before, name), getattr(after, name)
        if isinstance(before, Article) and name == "nested":
            yield from _nested(old, new, place.under(".nested"))
        else:
            yield from _values(_there(old), _there(new), place.under(f".{name}", json=_is_json(before, name)))
    yield from _mappings(unread(before), unread(after), place.under(".residue", json=True))


def _is_json(model: object, name: str) -> bool:
    """Tell whether a field holds data of the payload as it is."""
    return is_mapping(getattr(model, name)) or (type(model), name) in AS_IT_IS


def _nested(before: Mapping[str, Article], after: Mapping[str, Article], place: _Place) -> Iterator[FieldChange]:
    """Tell what happened to the articles of each field, which are known by their ids however they are named."""
    old, new = _named(before), _named(after)
    for key in dict.fromkeys((*old, *new)):
        yield from _articles(old.get(key, []), new.get(key, []), place)


def _named(nested: Mapping[str, Article]) -> dict[str, _Named]:
    """Give the articles of each field in order, each with its name."""
    names = by_field({name: name for name in nested})
    return {key: [(name, nested[name]) for _, name in found] for key, found in names.items()}


def _articles(before: _Named, after: _Named, place: _Place) -> Iterator[FieldChange]:
    for pair in match_records([each for _, each in before], [each for _, each in after]):
        name, old = (None, _ABSENT) if pair.before is None else before[pair.before]
        later, new = (None, _ABSENT) if pair.after is None else after[pair.after]
        found = place.under(_step(name or later or ""), _step(later or name or ""))
        if isinstance(old, Article) and isinstance(new, Article):
            if pair.moved:
                yield _change(DiffKind.MOVED, old, new, found)
            yield from _models(old, new, found)
            if old.body.text != new.body.text:
                yield _change(DiffKind.CHANGED, old.body.text, new.body.text, found.under(".body"))
        else:
            sides = evolve(found, before=found.before if name else None, after=found.after if later else None)
            yield from _come_or_gone(old, new, sides)


def _mappings(before: Mapping[str, object], after: Mapping[str, object], place: _Place) -> Iterator[FieldChange]:
    for key in dict.fromkeys((*before, *after)):
        yield from _values(before.get(key, _ABSENT), after.get(key, _ABSENT), place.under(_step(str(key))))


def _step(key: str) -> str:
    return f".{key}" if _PLAIN.fullmatch(key) else f"[{json.dumps(key, ensure_ascii=False)}]"


def _records(before: Sequence[object], after: Sequence[object], place: _Place) -> Iterator[FieldChange]:
    for pair in match_records(before, after):
        old = _ABSENT if pair.before is None else before[pair.before]
        new = _ABSENT if pair.after is None else after[pair.after]
        if pair.moved:
            yield _change(DiffKind.MOVED, old, new, place.record(pair))
        yield from _values(old, new, place.record(pair))


def _come_or_gone(before: object, after: object, place: _Place) -> Iterator[FieldChange]:
    if before is not after:
        yield _change(DiffKind.ADDED if before is _ABSENT else DiffKind.REMOVED, before, after, place)


def _change(kind: DiffKind, before: object, after: object, place: _Place) -> FieldChange:
    return FieldChange(
        kind=kind,
        path_before=place.before,
        path=place.after,
        before=None if before is _ABSENT else before,
        after=None if after is _ABSENT else after,
        json=place.json,
    )


def _there(value: object) -> object:
    return _ABSENT if value is None else value
