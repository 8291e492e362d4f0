"""How often something stands in the record of how an article was read."""

from collections import Counter
from collections.abc import Mapping

from attrs import frozen

from ..models import Article


@frozen
class CountChange:
    """Something that happened more or less often when the later version was read."""

    name: str
    """The code of a problem, or the name of a step or rule."""
    before: int
    """How often in the earlier version."""
    after: int
    """How often in the later version."""


def count_problems(earlier: Article, later: Article) -> tuple[CountChange, ...]:
    """Compare the problems of two articles, by their codes."""
    return _compared(*(Counter(each.code for each in article.problems) for article in (earlier, later)))


def count_cleaning(earlier: Article, later: Article) -> tuple[CountChange, ...]:
    """Compare the ledgers of two articles, by the steps and rules that wrote them."""
    return _compared(_ledger(earlier), _ledger(later))


def _ledger(article: Article) -> Counter[str]:
    counts = Counter[str]()
    introduction = article.introduction.changes if article.introduction is not None else ()
    for change in (*introduction, *article.body.changes):
        counts[change.step] += change.count
    return counts


def _compared(before: Mapping[str, int], after: Mapping[str, int]) -> tuple[CountChange, ...]:
    names = sorted({*before, *after})
    return tuple(
        CountChange(name, before.get(name, 0), after.get(name, 0))
        for name in names
        if before.get(name, 0) != after.get(name, 0)
    )
