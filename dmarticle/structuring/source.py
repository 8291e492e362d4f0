"""The way back: a record of the CMS from a model, by the same tables, equal to the one it was read from.

What a model says in another way than its record did stands in its `residue`: the record's own value, with a
fingerprint of what the model gives instead. As long as the model gives the same, the record's value is written;
where it was edited, the new value is written in the record's notation: as the table entry says, or else its type.
"""

from collections.abc import Callable, Mapping
from typing import Any, cast

from ..jsontypes import Json
from ..nesting import by_field
from ..problems import ConfigurationError
from ..residue import Raw
from .accounts import Accounted, Statement, entry_of, fingerprints, is_nesting, is_wrapped, key_of_entry
from .claims import Claimed, claimant, claimed
from .notation import default_notation, in_notation_of, json_like, own
from .statements import Statements, holds_text
from .tables import Edit, Gathered, Here, Key, Tables


class SourceWriter:
    """Writes records of one dialect for one publication."""

    def __init__(
        self,
        tables: Tables,
        zone: str,
        bodies: Mapping[str, str],
        notations: Mapping[Any, Callable[[Any, Json], Json]],
    ) -> None:
        """Make a writer.

        Args:
            tables: The field table of each model.
            zone: IANA name of the zone whose clock dates are written by.
            bodies: Attributes of an article that are read from HTML, and their keys.
            notations: Types whose values are written in a way of their own, by what takes a value and the one that
                it is written over.
        """
        self.tables = tables
        self.statements: Statements = Statements(tables, bodies, self)
        self._zone = zone
        self._bodies = bodies
        self._notations = notations
        self._known: dict[type[Any], Claimed] = {}

    def record(self, model: Any) -> dict[str, Json]:
        """Give the record that a model was read from, with the edits that were made to the model.

        Raises:
            ConfigurationError: If `extra` or `nested` has a key that another field of the model is written under, or
                if a date has no zone.
        """
        inside = self.tables[type(model)].inside
        written = self.keys(model)
        if inside is None or not is_wrapped(model) or model.wrapper is None:
            return written
        return {**model.wrapper, inside: written}

    def keys(self, model: Any) -> dict[str, Json]:
        """Give a record without what it comes wrapped in.

        Raises:
            ConfigurationError: As `record` does.
        """
        self._check_free_keys(model)
        residue = {entry: raw for entry, raw in model.residue.items() if not raw.articles}
        stated = self.statements.of(model)
        written = self._new(stated, residue)
        for entry, raw in residue.items():
            key = key_of_entry(entry)
            if key is not None:
                written |= self._over(key, raw, stated.get(key))
        return self._with_repetitions(model.__class__, written, stated, residue)

    def _new(self, stated: Mapping[str, Statement], residue: Mapping[str, Raw]) -> dict[str, Json]:
        """Give what the record had in the same value, or not at all."""
        new = {key: each for key, each in stated.items() if entry_of(key) not in residue}
        return {key: value for key, each in new.items() for value in self.usual(key, each)}

    def usual(self, key: str, stated: Statement) -> tuple[Json, ...]:
        """Write a value where no record tells how; `()` where its key is left out."""
        return self._written(key, stated, None)

    def _over(self, key: str, raw: Raw, stated: Statement | None) -> dict[str, Json]:
        """Give a key that the record had in another notation, or had not."""
        if stated is not None and raw.given != fingerprints(stated.value):
            for value in self._written(key, stated, raw):
                return {key: value}
        if not raw.present:
            return {}
        return {key: None if stated is None and raw.given else own(raw.value)}

    def _written(self, key: str, stated: Statement, raw: Raw | None) -> tuple[Json, ...]:
        if stated.source is None or isinstance(stated.source, Here):
            return (cast("Json", stated.value),)
        value = self._in_notation(Edit(key, stated.value, stated.model, raw), stated.source)
        return () if value is None else (value,)

    def _in_notation(self, edit: Edit, source: Key | Gathered) -> Json:
        if source.rewrite is not None:
            return source.rewrite(edit)
        write = self._notations.get(source.type)
        if write is not None:
            return write(edit.value, edit.old)
        if isinstance(source, Key) and source.json:
            return json_like(edit.old, edit.value)
        if edit.raw is None or not edit.raw.present:
            return default_notation(edit.value, self._zone)
        return in_notation_of(edit.old, edit.value, self._zone)

    def _with_repetitions(
        self, model: type[Any], written: dict[str, Json], stated: Mapping[str, Statement], residue: Mapping[str, Raw]
    ) -> dict[str, Json]:
        """Write what the CMS says a second time as it is said the first time."""
        repeated = self.tables[model].repeated
        if repeated is None:
            return written
        first = written.get(repeated)
        for key in filter(None, map(key_of_entry, residue)):
            if key not in stated and not self._is_known(key, model):
                written.pop(key, None)
                written |= {key: own(first[key])} if isinstance(first, Mapping) and key in first else {}
        return written

    def _check_free_keys(self, model: Accounted) -> None:
        """Refuse free keys that would be written over, or over a field, so that no edit is lost without a word."""
        nested = by_field(model.nested) if is_nesting(model) else {}
        for name, keys in (("extra", model.extra), ("nested", nested)):
            for key in keys:
                field = self._field_of(key, model) or ("nested" if name == "extra" and key in nested else None)
                if field:
                    kind = type(model).__name__
                    raise ConfigurationError(
                        f"{name} of {kind} {getattr(model, 'id', None)!r} has the key {key!r}, "
                        f"which is written from {kind}.{field}; set that instead"
                    )

    def _field_of(self, key: str, model: Any) -> str | None:
        """Name the field that a key is written from; a body that was not read stands in `extra`."""
        kind: type[Any] = model.__class__
        if self._is_claimed(key, kind):
            return claimant(key, kind, self.tables)
        found = (name for name, each in self._bodies.items() if each == key and holds_text(getattr(model, name, None)))
        return next(found, None)

    def _is_known(self, key: str, model: type[Any]) -> bool:
        return key in self._bodies.values() or self._is_claimed(key, model)

    def _is_claimed(self, key: str, model: type[Any]) -> bool:
        if model not in self._known:
            self._known[model] = claimed(model, self.tables)
        known = self._known[model]
        return key in known.names or key.startswith(known.prefixes)
