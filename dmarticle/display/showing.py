"""The one function that shows: what it is given tells which view it has."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from itertools import islice
from typing import Any, cast

from ..body.changes import Change
from ..body.document import Body
from ..body.pipeline import Pipeline
from ..dialects import get_dialect
from ..differences import Difference
from ..inspecting.drift import Drift
from ..inspecting.inspection import Inspection
from ..models import Article
from ..problems import ConfigurationError, Problem, check_option
from ..sourcing import to_source
from ..streams import Failure, Success
from .article import article_view
from .articles import articles_view
from .body import body_view
from .comparisons import is_comparison
from .difference import difference_view
from .frame import framed, plural, spaced
from .inspection import comparison_view, inspection_view
from .labels import label
from .ledger import change_table
from .markup import Markup, element
from .pipeline import pipeline_view
from .problems import problem_table, severities
from .view import View

ROWS = 50
"""Articles that a table shows, unless told otherwise."""

_ALONE: dict[type, Callable[[Any], Markup]] = {
    Difference: difference_view,
    Inspection: inspection_view,
    Drift: comparison_view,
    Pipeline: pipeline_view,
}
"""What has one view and no options."""

_KINDS = "an article, a body, a pipeline, an inspection, a comparison, a difference, a problem, or several articles, \
outcomes, problems or changes"


def show(shown: object, *, images: bool = False, source: str | bool = False, rows: int = ROWS) -> View:
    """Show something to a person: as HTML in a notebook, or as a page of its own.

    Nothing is loaded but pictures, and these only when asked for; all text of a payload is escaped; there is no script.

    Args:
        shown: An article, a body, a pipeline, what `inspect`, `compare` or `diff` gave, or an iterable of articles, of
            outcomes of `iter_articles`, of problems or of changes. Of a stream no more is read than is shown.
        images: Whether pictures are loaded from where the article has them when the view is looked at.
        source: The HTML that a body was read from, to stand beside it. For an article, True takes the body of its
            source, which is exact as long as the body was not edited.
        rows: Articles that a table shows at most.

    Raises:
        ConfigurationError: If there is no view of what was given, or an option does not fit it.
    """
    _check_options(shown, images=images, source=source, rows=rows)
    found = type(shown).__name__
    if isinstance(shown, Success | Failure):
        shown = shown.article if isinstance(shown, Success) else (shown,)
    if isinstance(shown, Article):
        view = article_view(shown, images=images, source=_source_of(shown, source=source))
    elif isinstance(shown, Body):
        view = body_view(shown, images=images, source=source if isinstance(source, str) else None)
    elif isinstance(shown, Problem):
        return View(label=label(shown), html=_problems((shown,)).html)
    elif is_comparison(shown):
        from .editions import editions_view  # its room is loaded then, and for no other view

        view = editions_view(shown)
    elif (alone := _ALONE.get(type(shown))) is not None:
        view = alone(shown)
    elif isinstance(shown, str | bytes | Mapping) or not isinstance(shown, Iterable):
        raise ConfigurationError(f"no view of {found}; there are views of {_KINDS}")
    else:
        return _several(cast("Iterable[object]", shown), rows)
    return View(label=label(shown), html=view.html, images=images)


def _check_options(shown: object, *, images: bool, source: str | bool, rows: int) -> None:
    check_option("images", images, bool)
    if not isinstance(source, str | bool):
        raise ConfigurationError(f"source is HTML as str, or True for that of an article; found {source!r}")
    if isinstance(rows, bool) or not isinstance(rows, int) or rows < 1:
        raise ConfigurationError(f"rows is a whole number from 1 on; found {rows!r}")
    if source is True and isinstance(shown, Body):
        raise ConfigurationError("a body does not keep its source; give its HTML as source, or show the article")
    if source is not False and not isinstance(shown, Body | Article | Success):
        raise ConfigurationError(f"source is for a body or an article; found {type(shown).__name__}")


def _source_of(article: Article, *, source: str | bool) -> str | None:
    """Give the HTML of an article's body as its CMS has it."""
    if source is not True:
        return source or None
    body = to_source(article).get(get_dialect(article.dialect).body)
    if not isinstance(body, str):
        raise ConfigurationError(f"the source of article {article.id!r} has no body as HTML")
    return body


def _several(shown: Iterable[object], rows: int) -> View:
    """Show several things of one kind: all problems and changes, and of articles as many as are asked for."""
    total = len(shown) if isinstance(shown, Sized) else None
    remaining = iter(shown)
    first = tuple(islice(remaining, rows))
    if first and isinstance(first[0], Problem | Change):
        return _small((*first, *remaining))
    articles = _articles(first)
    if total is None and len(first) < rows:
        total = len(first)
    view = articles_view(articles, total=total, rows_shown=rows)
    return View(label=_told(articles, total), html=view.html)


def _small(several: tuple[object, ...]) -> View:
    """Show problems, or changes."""
    problems = tuple(each for each in several if isinstance(each, Problem))
    changes = tuple(each for each in several if isinstance(each, Change))
    if len(problems) == len(several):
        return View(label=plural(len(problems), "problem"), html=_problems(problems).html)
    if len(changes) == len(several):
        return View(label=plural(len(changes), "change"), html=_changes(changes).html)
    raise ConfigurationError(f"no view of things of several kinds; there are views of {_KINDS}")


def _articles(several: Iterable[object]) -> tuple[Article | Success | Failure, ...]:
    found: list[Article | Success | Failure] = []
    for each in several:
        if not isinstance(each, Article | Success | Failure):
            raise ConfigurationError(f"no view of several {type(each).__name__}; there are views of {_KINDS}")
        found.append(each)
    return tuple(found)


def _told(shown: Sequence[Article | Success | Failure], total: int | None) -> str:
    """Say what the lines are: articles, or records where some of them have none."""
    failed = sum(isinstance(each, Failure) for each in shown)
    one, several = ("record", "records") if failed else ("article", "articles")
    if failed and failed == len(shown):
        one, several = "record without an article", "records without an article"
    if total is None:
        return f"the first {plural(len(shown), one, several)} of a stream"
    return plural(total, one, several)


def _problems(problems: tuple[Problem, ...]) -> Markup:
    head = element("p", plural(len(problems), "problem"), " ", spaced(severities(problems)), kind="dm-head")
    return framed(head, problem_table(problems))


def _changes(changes: tuple[Change, ...]) -> Markup:
    head = element("p", plural(len(changes), "entry of a ledger", "entries of a ledger"), kind="dm-head")
    return framed(head, change_table(changes), parts=("sides",))
