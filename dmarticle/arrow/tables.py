# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
"""Articles -> Arrow -> articles."""

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import islice
from typing import Any

import pyarrow as pa

from ..interchange import structure
from ..models import Article
from ..problems import NotAnArticleError
from ..soundness import check_sound
from .column import TEXT, Array, moment_text
from .jsontexts import read_json
from .layout import layout_of, missing, refuse_doubled
from .schema import BODY, DERIVED, EXACT, PLACES

ROWS = 64
"""Articles that are written at once; fewer cost more for each."""

_NEEDED = [name for name in (*PLACES, EXACT) if name not in DERIVED]


def to_table(articles: Iterable[Article], *, columns: Iterable[str] | None = None) -> pa.Table:
    """Give articles as an Arrow table, one a row.

    Args:
        articles: The articles.
        columns: Names of the columns that are wanted, or None for all of `SCHEMA`. What is not wanted is not worked
            out: without `html`, no HTML is written. `edition_keys` and `fingerprint`, by which editions of one story
            are found, are made on request only.

    Raises:
        ConfigurationError: If there is no such column, or if an article holds a value that its field is not for.
        StepError: If a step put something into a body that cannot be written.
    """
    layout = layout_of(columns)
    waiting = iter(articles)
    batches: list[pa.RecordBatch] = []
    while some := list(islice(waiting, ROWS)):
        for article in some:
            _check(article)
        batches.append(layout.write([layout.row(article, again=partial(_same, article)) for article in some]))
    return pa.Table.from_batches(batches, layout.schema)


def _same(article: Article) -> Article:
    return article


def _check(article: Article) -> None:
    if not isinstance(article, Article):
        raise TypeError(f"to_table takes articles; found {type(article).__name__}")
    check_sound(article)


def from_table(table: pa.Table | pa.RecordBatch) -> list[Article]:
    """Give the articles of a table that `to_table` or `normalize_batches` made, equal to those it was made of.

    The columns `html`, `text` and `word_count` may be left out, since they follow from the others; other columns are
    passed over. Where `exact` is not null, it is the article. Types may be wider than those of `SCHEMA`, as engines
    give them back.

    Raises:
        ConfigurationError: If a column is missing.
        NotAnArticleError: If a row holds no article, such as that of a record that could not be read.
    """
    if not isinstance(table, (pa.Table, pa.RecordBatch)):
        raise TypeError(f"from_table takes a table or a record batch; found {type(table).__name__}")
    missing(_NEEDED, table.schema, "an article cannot be made without the column")
    refuse_doubled(_NEEDED, table.schema)
    whole = table.select(_NEEDED)
    batches = whole.to_batches(max_chunksize=ROWS) if isinstance(whole, pa.Table) else [whole]
    articles: list[Article] = []
    for batch in batches:
        for record in _records(batch):
            articles.append(_article(record, len(articles)))
    return articles


def _records(batch: pa.RecordBatch) -> list[dict[str, Any]]:
    """Give the rows of a batch, each with what its columns hold."""
    arrays = [_read(name, batch.column(name)) for name in _NEEDED]
    return [dict(zip(_NEEDED, values, strict=True)) for values in zip(*arrays, strict=True)]


def _read(name: str, array: Array) -> list[Any]:
    column = TEXT if name == EXACT else PLACES[name].column
    try:
        return column.read(array)
    except NotAnArticleError as error:
        raise NotAnArticleError(f"column {name!r}: {error}") from error
    except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError) as error:
        held = f"{array.type}, with values that {column.type} does not have"
        raise NotAnArticleError(
            f"column {name!r} is {held}; cast it as SCHEMA says, and round what is finer"
        ) from error


def _article(record: dict[str, Any], row: int) -> Article:
    if record["id"] is None:
        why = next((f": {each['detail']}" for each in record["problems"] or ()), "")
        raise NotAnArticleError(f"no article in row {row}{why}; take the rows in which id is not null")
    try:
        return structure(_plain(record) if record[EXACT] is None else read_json(record[EXACT]))
    except NotAnArticleError as error:
        raise NotAnArticleError(f"row {row}: {error}") from error


def _plain(record: dict[str, Any]) -> Mapping[str, Any]:
    """Give the plain data of an article, as `unstructure` does, from what its columns hold."""
    data = {name: value for name, value in record.items() if name not in BODY and name != EXACT}
    data["body"] = {name: record[name] for name in BODY if name not in DERIVED}
    if data["introduction"] is not None:
        data["introduction"] = {name: each for name, each in data["introduction"].items() if name not in DERIVED}
    for name in ("published", "updated"):
        data[name] = moment_text(data[name], data.pop(f"{name}_offset"))
    return data
