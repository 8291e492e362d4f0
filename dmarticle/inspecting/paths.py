"""Paths as they are written: `/authors/*/name`.

They are JSON pointers (RFC 6901) with `*` for any item of an array. A key that is nothing but a star is
written `~2`, which no JSON pointer has.
"""

from collections.abc import Iterable

ITEM = "*"
"""Any item of an array."""


def written(keys: Iterable[str | None]) -> str:
    """Write a path; None stands for any item of an array."""
    return "".join(f"/{ITEM if key is None else _escaped(key)}" for key in keys)


def keys_of(path: str) -> tuple[str | None, ...]:
    """Read a path."""
    return tuple(None if part == ITEM else _unescaped(part) for part in path.split("/")[1:])


def parent_of(path: str) -> str:
    """Give the path that a path is in."""
    return path.rpartition("/")[0]


def is_item(path: str) -> bool:
    """Tell whether a path is of the items of an array."""
    return path.endswith(f"/{ITEM}")


def _escaped(key: str) -> str:
    return "~2" if key == ITEM else key.replace("~", "~0").replace("/", "~1")


def _unescaped(part: str) -> str:
    return ITEM if part == "~2" else part.replace("~1", "/").replace("~0", "~")
