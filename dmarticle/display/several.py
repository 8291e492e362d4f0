"""Several things of one kind: all problems and changes, and of articles and clusters as many as are asked for."""

from collections.abc import Iterable, Sequence, Sized
from itertools import islice
from typing import TYPE_CHECKING, TypeGuard, TypeVar

from ..body.changes import Change
from ..models import Article
from ..plural import plural
from ..problems import ConfigurationError, Problem
from ..streams import Failure, Success
from .articles import Shown, articles_view
from .frame import framed, spaced
from .ledger import change_table
from .markup import Markup, element
from .of_editions import is_cluster
from .problems import problem_table, severities
from .view import View

if TYPE_CHECKING:
    from ..editions.clusters import EditionCluster
    from .editions.clusters import Given

KINDS = "an article, a body, a pipeline, an inspection, a comparison, a difference, a cluster, a problem, or several \
articles, outcomes, clusters, problems or changes"
"""What there are views of, for messages."""

_Kind = TypeVar("_Kind")


def several_view(shown: Iterable[object], *, rows: int, articles: "Given | None" = None) -> View:
    """Show several things; of a stream no more is read than is shown.

    Args:
        shown: Articles, outcomes, clusters, problems or changes.
        rows: Articles or clusters that are shown at most.
        articles: What clusters were found among.

    Raises:
        ConfigurationError: If they are of several kinds, or of one that has no view.
    """
    total = len(shown) if isinstance(shown, Sized) else None
    remaining = iter(shown)
    first = tuple(islice(remaining, rows))
    if total is None and len(first) < rows:
        total = len(first)
    if first and isinstance(first[0], Problem):
        return _problems(_all_of((*first, *remaining), Problem))
    if first and isinstance(first[0], Change):
        return _changes(_all_of((*first, *remaining), Change))
    if articles is not None or (first and is_cluster(first[0])):
        return _clusters(first, articles, total, rows)
    return _articles(first, total, rows)


def problems_view(problems: Sequence[Problem]) -> Markup:
    """Show problems, the worst first."""
    head = element("p", plural(len(problems), "problem"), " ", spaced(severities(problems)), kind="dm-head")
    return framed(head, problem_table(problems))


def _problems(problems: Sequence[Problem]) -> View:
    return View(label=plural(len(problems), "problem"), html=problems_view(problems).html)


def _changes(changes: Sequence[Change]) -> View:
    head = element("p", plural(len(changes), "entry of a ledger", "entries of a ledger"), kind="dm-head")
    shown = framed(head, change_table(changes), parts=("sides",))
    return View(label=plural(len(changes), "change"), html=shown.html)


def _clusters(first: Sequence[object], articles: "Given | None", total: int | None, rows: int) -> View:
    from .editions.clusters import clusters_told, clusters_view  # its room is loaded then, and for no other view

    if not _are_clusters(first):
        raise _mixed()
    view = clusters_view(first, articles=articles, total=total, rows_shown=rows)
    return View(label=clusters_told(first, total), html=view.html)


def _are_clusters(found: Sequence[object]) -> "TypeGuard[Sequence[EditionCluster]]":
    return all(map(is_cluster, found))


def _articles(first: Sequence[object], total: int | None, rows: int) -> View:
    articles: list[Shown] = []
    for each in first:
        if not isinstance(each, Article | Success | Failure):
            raise ConfigurationError(f"no view of several {type(each).__name__}; there are views of {KINDS}")
        articles.append(each)
    view = articles_view(articles, total=total, rows_shown=rows)
    return View(label=_told(articles, total), html=view.html)


def _told(shown: Sequence[Shown], total: int | None) -> str:
    """Say what the lines are: articles, or records where some of them have none."""
    failed = sum(isinstance(each, Failure) for each in shown)
    one, several = ("record", "records") if failed else ("article", "articles")
    if failed and failed == len(shown):
        one, several = "record without an article", "records without an article"
    if total is None:
        return f"the first {plural(len(shown), one, several)} of a stream"
    return plural(total, one, several)


def _all_of(several: Sequence[object], kind: type[_Kind]) -> tuple[_Kind, ...]:
    found = tuple(each for each in several if isinstance(each, kind))
    if len(found) < len(several):
        raise _mixed()
    return found


def _mixed() -> ConfigurationError:
    return ConfigurationError(f"no view of things of several kinds; there are views of {KINDS}")
