"""Articles in the tables of a database."""

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from ..models import Article
from ..problems import ConfigurationError, unknown_name
from ..streams import OnFailure, Outcome
from .merging import merged
from .relations import TABLES
from .rows import rows_of
from .schema import TableRow
from .taking import articles_of

Tables: TypeAlias = dict[str, list[TableRow]]

_WAYS = ("refuse", "first", "last")


def to_tables(
    articles: Iterable[Article | Outcome],
    *,
    twice: Literal["refuse", "first", "last"] = "refuse",
    on_failure: OnFailure | None = None,
) -> dict[str, list[TableRow]]:
    """Give articles as the rows of the tables in `TABLES`, which refer to each other by keys.

    Args:
        articles: Articles, or what `iter_articles` gives; all of one CMS, whose ids tell them apart.
        twice: What happens to an id that comes again: `refuse` raises an error, `first` and `last` take that article
            and leave out the others.
        on_failure: Is told each record that is no article, and the rest goes on; None to raise its error.

    Returns:
        Rows by the names of their tables, in the order of `TABLES`: each table behind those it refers to.

    Raises:
        TypeError: If there is anything else among the articles.
        ConfigurationError: If an id comes twice and that is refused, if an option cannot be meant, or if a value is not
            of its field's type.
        StepError: If something in a body is no node.
    """
    if twice not in _WAYS:
        raise unknown_name("way", twice, _WAYS, then=" to take an id twice")
    found: dict[object, Tables] = {}
    for rows in iter_tables(articles, on_failure=on_failure):
        identity = rows["articles"][0]["id"]
        if identity not in found or twice == "last":
            found[identity] = rows
        elif twice == "refuse":
            raise ConfigurationError(
                f"the id {identity!r} comes twice; twice='first' or 'last' takes one of the articles"
            )
    return _together(found.values())


def iter_tables(
    articles: Iterable[Article | Outcome], *, on_failure: OnFailure | None = None
) -> Iterator[dict[str, list[TableRow]]]:
    """Give the rows of each article by itself, for a dump that is larger than memory.

    Keys do not depend on what came before, so the rows of a table that articles share come again with each of them:
    `TableSchema.insert` fills in what those that are there do not know. Args and errors are those of `to_tables`; a
    wrong option raises at once.
    """
    return map(rows_of, articles_of(articles, on_failure))


def _together(several: Iterable[Tables]) -> Tables:
    tables: Tables = {name: [] for name in TABLES}
    for rows in several:
        for name, table in tables.items():
            table += rows[name]
    return {name: merged(rows) if TABLES[name].shared else rows for name, rows in tables.items()}
