"""A section and those it is a part of; a payload may nest any number of them, and each format takes so many."""

from collections.abc import Iterator

from ...models import Category
from ..report import Place


def section_and_above(category: Category, *, most: int) -> Iterator[tuple[Category, Place]]:
    """Give a section and those it is a part of, upwards, each with its place below that of the first.

    Args:
        category: The section.
        most: How many are given at most, the section itself being one.
    """
    each: Category | None = category
    for above in range(most):
        if each is None:
            return
        yield each, ("parent",) * above
        each = each.parent
