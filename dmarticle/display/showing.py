"""The one function that shows: what it is given tells which view it has."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from ..body.document import Body
from ..body.pipeline import Pipeline
from ..brief import brief
from ..dialects import get_dialect
from ..differences import Difference
from ..inspecting.drift import Drift
from ..inspecting.inspection import Inspection
from ..models import Article
from ..problems import ConfigurationError, Problem, check_option, check_whole
from ..sourcing import to_source
from ..streams import Failure, Outcome, Success
from .article import article_view
from .body import body_view
from .difference import difference_view
from .drift import drift_view
from .inspection import inspection_view
from .labels import label
from .markup import Markup
from .of_editions import is_cluster, is_comparison
from .pipeline import pipeline_view
from .several import KINDS, problems_view, several_view
from .view import View

if TYPE_CHECKING:
    from ..editions.fingerprints import Fingerprint

ROWS = 50
"""Articles that a table shows, unless told otherwise."""

_ALONE: dict[type, Callable[[Any], Markup]] = {
    Difference: difference_view,
    Inspection: inspection_view,
    Drift: drift_view,
    Pipeline: pipeline_view,
}
"""What has one view and no options."""


def show(
    shown: object,
    *,
    images: bool = False,
    source: str | bool = False,
    rows: int = ROWS,
    articles: "Sequence[Article | Outcome | Fingerprint] | None" = None,
) -> View:
    """Show something to a person: as HTML in a notebook, or as a page of its own.

    Nothing is loaded but pictures, and these only when asked for; all text of a payload is escaped; there is no script.

    Args:
        shown: An article, a body, a pipeline, what `inspect`, `compare` or `diff` gave, a cluster of `find_editions`,
            or an iterable of articles, of outcomes of `iter_articles`, of clusters, of problems or of changes. Of a
            stream no more is read than is shown.
        images: Whether pictures are loaded from where the article has them when the view is looked at.
        source: The HTML that a body was read from, to stand beside it. For an article, True takes the body of its
            source, which is exact as long as the body was not edited.
        rows: Articles or clusters that a table shows at most; of one cluster, its editions.
        articles: Of clusters: the list that `find_editions` was given, so that they have their headlines.

    Raises:
        ConfigurationError: If there is no view of what was given, or an option does not fit it.
    """
    _check_options(shown, images=images, source=source, rows=rows, articles=articles)
    kind = type(shown).__name__
    if isinstance(shown, Success | Failure):
        shown = shown.article if isinstance(shown, Success) else (shown,)
    view = _alone(shown, images=images, source=source, rows=rows, articles=articles)
    if view is not None:
        return View(label=label(shown), html=view.html, images=images, places=_places_of(shown))
    if isinstance(shown, str | bytes | Mapping) or not isinstance(shown, Iterable):
        raise ConfigurationError(f"no view of {kind}; there are views of {KINDS}")
    return several_view(cast("Iterable[object]", shown), rows=rows, articles=articles)


def _alone(
    shown: object,
    *,
    images: bool,
    source: str | bool,
    rows: int,
    articles: "Sequence[Article | Outcome | Fingerprint] | None",
) -> Markup | None:
    """Give the view of one thing; None where it is none, or none that is known."""
    if isinstance(shown, Article):
        return article_view(shown, images=images, source=_source_of(shown, source=source))
    if isinstance(shown, Body):
        return body_view(shown, images=images, source=source if isinstance(source, str) else None)
    if isinstance(shown, Problem):
        return problems_view((shown,))
    if is_comparison(shown):
        from .editions.comparison import editions_view  # its room is loaded then, and for no other view

        return editions_view(shown)
    if is_cluster(shown):
        from .editions.clusters import cluster_view

        return cluster_view(shown, articles=articles, rows_shown=rows)
    found = _ALONE.get(type(shown))
    return found(shown) if found else None


def _places_of(shown: object) -> str | None:
    """Give what the names of the places in a view begin with, where it has any."""
    if not is_comparison(shown):
        return None
    from .editions.numbers import name_of_places

    return name_of_places(shown)


def _check_options(shown: object, *, images: bool, source: str | bool, rows: int, articles: object) -> None:
    check_option("images", images, bool)
    if not isinstance(source, str | bool):
        raise ConfigurationError(f"source is HTML as str, or True for that of an article; found {source!r}")
    check_whole("rows", rows, least=1)
    if source is True and isinstance(shown, Body):
        raise ConfigurationError("a body does not keep its source; give its HTML as source, or show the article")
    if source is not False and not isinstance(shown, Body | Article | Success):
        raise ConfigurationError(f"source is for a body or an article; found {type(shown).__name__}")
    if articles is not None and (isinstance(articles, str | bytes) or not isinstance(articles, Sequence)):
        raise ConfigurationError(f"articles are the list that find_editions was given; found {brief(articles)}")
    if articles is not None and not (is_cluster(shown) or isinstance(shown, Iterable)):
        raise ConfigurationError(f"articles are for clusters of editions; found {type(shown).__name__}")


def _source_of(article: Article, *, source: str | bool) -> str | None:
    """Give the HTML of an article's body as its CMS has it."""
    if source is not True:
        return source or None
    body = to_source(article).get(get_dialect(article.dialect).body)
    if not isinstance(body, str):
        raise ConfigurationError(f"the source of article {article.id!r} has no body as HTML")
    return body
