"""Rows that articles share, each once: what one article leaves open about it, another may say."""

from collections.abc import Iterable

from .schema import TableRow


def merged(rows: Iterable[TableRow]) -> list[TableRow]:
    """Give each row of a shared table once.

    The first row that knows a value says what it is; so the order of the rows matters only where they contradict each
    other.
    """
    found: dict[object, TableRow] = {}
    for row in rows:
        known = found.setdefault(row["key"], dict(row))
        known.update((name, value) for name, value in row.items() if known[name] is None)
    return list(found.values())
