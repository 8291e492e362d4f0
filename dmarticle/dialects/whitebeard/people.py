"""How authors are written back: several who stood in one name are one record."""

from collections.abc import Mapping
from itertools import groupby

from attrs import evolve
from cattrs import Converter

from ...jsontypes import Json
from ...models import Author, AuthorKind
from ...residue import Raw
from ...structuring.shortcuts import is_plain_prose
from ...structuring.tables import RecordWriter


def write_authors(authors: tuple[Author, ...], writer: RecordWriter) -> list[dict[str, Json]]:
    """One record for authors who stand in one name, as long as they are still those who do."""
    records: list[dict[str, Json]] = []
    for (whole, _), group in groupby(authors, lambda author: (author.source_name, author.id)):
        people = list(group)
        if whole is not None and tuple(author.name for author in people) == people[0].source_names and _agree(people):
            records.append(writer.record(people[0]))
        else:
            records += [writer.record(evolve(author, source_name=None)) for author in people]
    return records


def _agree(people: list[Author]) -> bool:
    """Whether authors of one record differ in nothing but their names."""
    first, *others = [evolve(author, name="", kind=AuthorKind.UNKNOWN) for author in people]
    return all(other == first for other in others)


def write_author_name(author: Author, _writer: RecordWriter) -> dict[str, Json]:
    """Write the name that several authors stood in, or else the author's own."""
    return {"name": author.source_name or author.name}


def source_name_at_once(record: Mapping[str, Json], _converter: Converter) -> tuple[None, Mapping[str, Raw]] | None:
    """Leave nothing where the name is a plain text: what is read from it is what is written."""
    return (None, {}) if is_plain_prose(record.get("name")) else None
