"""Clusters of editions: which articles are of one story, the best first, and how much each has of the best."""

from collections.abc import Iterator, Sequence

from ...differences.lines import beginning
from ...editions.clusters import Edition, EditionCluster
from ...editions.fingerprints import Fingerprint
from ...models import Article
from ...plural import plural
from ...problems import ConfigurationError
from ...streams import Failure, Success
from ..bars import bar
from ..bounded import HEADLINE, cut
from ..frame import chip, dotted, framed, rows
from ..markup import Content, Markup, element, join, link
from ..times import day

PARTS = ("bars", "clusters")
MEMBERS = 10
"""Editions of a cluster that stand in a table of several clusters."""

Given = Sequence[Article | Success | Failure | Fingerprint]
"""What `find_editions` was given, by whose places a cluster tells its editions."""

_HEADS = ("edition", "shared with the best", "of both")
_MEANING = (
    "shared with the best: how much of the shorter one, this edition or the best of its cluster, stands in the other; "
    "of both: how much of both together they share"
)


def clusters_view(
    clusters: Sequence[EditionCluster], *, articles: Given | None, total: int | None, rows_shown: int
) -> Markup:
    """Show clusters of editions in a table.

    Args:
        clusters: The first ones, no more than are shown.
        articles: What the clusters were found among, for their headlines; None where it is not at hand.
        total: How many clusters there are; None where the rest was not read.
        rows_shown: How many were asked for.
    """
    lines = [line for number, each in enumerate(clusters, 1) for line in _cluster(number, each, articles)]
    return framed(
        element("p", _head(clusters, total), kind="dm-head"),
        element("p", _MEANING, kind="dm-muted") if clusters else None,
        rows(_HEADS, lines, kind="dm-clusters"),
        _rest(len(clusters), total, rows_shown),
        parts=PARTS,
    )


def cluster_view(cluster: EditionCluster, *, articles: Given | None, rows_shown: int) -> Markup:
    """Show one cluster: all its editions, as far as they are asked for."""
    lines = (_edition(each, cluster, articles) for each in cluster.members[:rows_shown])
    left = len(cluster) - rows_shown
    more = f"and {left:,} more; dm.show(..., rows={len(cluster)}) shows all"
    return framed(
        element("p", f"{plural(len(cluster), 'edition')} of one story", kind="dm-head"),
        element("p", _MEANING, kind="dm-muted"),
        rows(_HEADS, lines, kind="dm-clusters"),
        element("p", more, kind="dm-muted") if left > 0 else None,
        parts=PARTS,
    )


def clusters_told(clusters: Sequence[EditionCluster], total: int | None) -> str:
    """Say in a line how many clusters there are, and of how many editions, where all are known."""
    if total is None:
        return f"the first {plural(len(clusters), 'cluster')} of a stream"
    if total > len(clusters):
        return plural(total, "cluster")
    return f"{plural(total, 'cluster')} of {plural(sum(map(len, clusters)), 'edition')}"


def _head(clusters: Sequence[EditionCluster], total: int | None) -> str:
    if total is not None and total > len(clusters):
        return f"The first {len(clusters):,} of {total:,} clusters"
    told = clusters_told(clusters, total)
    return told[:1].upper() + told[1:]


def _rest(shown: int, total: int | None, asked: int) -> Content:
    if total is None:
        return element("p", f"The rest was not read; dm.show(..., rows={asked * 2}) shows more.", kind="dm-muted")
    left = total - shown
    return element("p", f"and {left:,} more; dm.show(..., rows={total}) shows all", kind="dm-muted") if left else None


def _cluster(number: int, cluster: EditionCluster, articles: Given | None) -> Iterator[Markup]:
    count = element("span", f" {plural(len(cluster), 'edition')}", kind="dm-muted")
    yield element("tr", element("th", f"{number:,}", count, colspan=len(_HEADS), scope="row", kind="dm-part"))
    for each in cluster.members[:MEMBERS]:
        yield _edition(each, cluster, articles)
    left = len(cluster) - MEMBERS
    if left > 0:
        told = (f"and {left:,} more; ", element("code", f"dm.show(clusters[{number - 1}])"), " shows them")
        yield element("tr", element("td", *told, colspan=len(_HEADS), kind="dm-muted"))


def _edition(edition: Edition, cluster: EditionCluster, articles: Given | None) -> Markup:
    best = edition is cluster.best
    return element(
        "tr",
        element("td", *_named(edition, _article_of(edition, articles), best=best), kind="dm-story-name"),
        element("td", chip("the best", "dm-good") if best else _shared(edition), kind="dm-shared"),
        element("td", "" if best else f"{edition.similarity:.0%}", kind="dm-number"),
    )


def _shared(edition: Edition) -> Markup:
    meaning = "of fingerprints alone; not counted"
    estimated = join(" ", chip("estimated", title=meaning)) if not edition.verified else None
    return join(bar(edition.score), f" {edition.score:.0%}", estimated)


def _named(edition: Edition, article: Article | None, *, best: bool) -> Iterator[Content]:
    """Name an edition: by its headline where its article is at hand, and by what `find_editions` tells of it."""
    name = "b" if best else "span"
    if article is not None and article.title:
        headline = link(article.url, cut(article.title, HEADLINE), auto=False)
        yield element("div", element(name, headline, lang=article.language, auto=True))
    elif article is not None:
        yield element("div", element("em", beginning(article.body.blocks) or "untitled"), auto=True)
    position = f"position {edition.position:,}"
    yield element("div", dotted((element("bdi", _identity(edition)), position, *_about(article))), kind="dm-muted")


def _identity(edition: Edition) -> str:
    return "no id" if edition.id is None else f"id {cut(edition.id, HEADLINE)}"


def _about(article: Article | None) -> Iterator[Content]:
    if article is not None:
        if article.published:
            yield day(article.published, short=True)
        yield plural(article.body.word_count, "word")


def _article_of(edition: Edition, articles: Given | None) -> Article | None:
    """Find the article of an edition by its place.

    Raises:
        ConfigurationError: If another one, or none, has this place.
    """
    if articles is None:
        return None
    found = articles[edition.position] if edition.position < len(articles) else None
    article = found.article if isinstance(found, Success | Failure) else found
    if not isinstance(article, Article | Fingerprint) or article.id != edition.id:
        there = f"{article.id!r}" if isinstance(article, Article | Fingerprint) else "none"
        raise ConfigurationError(
            f"articles are all that find_editions was given, in its order; at {edition.position} it had "
            f"{edition.id!r}, and there is {there}"
        )
    return article if isinstance(article, Article) else None
