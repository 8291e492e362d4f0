"""Adds up what a corpus is made of, one record at a time."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ..body.document import Body
from ..body.run import DEFAULT_LIMITS
from ..body.shortcodes.naming import names
from ..body.steps.shortcodes import REGISTRY
from ..dialects import get_dialect
from ..envelopes import one_article
from ..jsontypes import Json
from ..models import Article
from ..problems import ConfigurationError
from ..sourcing import to_source
from ..urls import host
from .bounds import TALLIED, Bounds
from .inspection import Inspection, PathSeen
from .paths import written
from .place import Place
from .stats import NUMBERED
from .styles import inline_styles
from .tally import Tally
from .tree import Node, PathTree
from .walking import count_values


class Inspector:
    """Adds up what a corpus is made of, in memory that does not grow with it.

    Work can be parted: inspectors that saw the parts of a corpus, on other threads, processes or machines, are
    joined by `|`, and pickle on their way. `result` may be asked for at any time.
    """

    def __init__(self, bounds: Bounds | None = None) -> None:
        """Begin with nothing.

        Args:
            bounds: How much is kept; None for the defaults.
        """
        if bounds is not None and not isinstance(bounds, Bounds):
            raise ConfigurationError(f"bounds are Bounds; found {bounds!r}")
        self._bounds = bounds or Bounds()
        self._records = 0
        self._articles = 0
        self._tree = PathTree(self._bounds)
        self._tallies = {kind: Tally(self._bounds.names) for kind in TALLIED}

    def __repr__(self) -> str:
        return f"<Inspector: {self._records:,} records, {self._articles:,} articles>"

    @property
    def entries(self) -> int:
        """Entries that are held: never more than `Bounds.most`."""
        nodes = (self._tree.root, *self._tree)
        return sum(len(each.stats) for each in nodes) + sum(map(len, self._tallies.values()))

    def __or__(self, later: "Inspector") -> "Inspector":
        """Join with an inspector of records that come later; both stay as they are."""
        if not isinstance(later, Inspector):
            return NotImplemented
        if later._bounds != self._bounds:
            raise ConfigurationError(f"inspectors of other bounds cannot be joined: {self._bounds} and {later._bounds}")
        joined = Inspector(self._bounds)
        joined._absorb(self)
        joined._absorb(later)
        return joined

    def add(self, payload: Json, outcome: Article | Exception, *, place: str) -> None:
        """Add one record.

        Args:
            payload: The decoded payload; it may be in an envelope. None where there is none; of an article then
                the record is counted that `to_source` gives.
            outcome: The article that came of it, or why none did.
            place: What the record is called in the result, such as `dump.jsonl:17`.

        Raises:
            PayloadError: If there is an article, and the payload holds none.
            ConfigurationError: If there is no payload, and the article is of no dialect there is.
        """
        if not isinstance(outcome, Article | Exception):
            raise TypeError(f"an outcome is an Article or an exception; found {type(outcome).__name__}")
        here = Place(place, self._records + 1)
        if isinstance(outcome, Article):
            record = to_source(outcome) if payload is None else one_article(payload).article
            self._records += 1
            self._articles += 1
            count_values(record, self._tree, here, dialect=outcome.dialect)
            self._add_article(outcome, here)
            self._add_sources(_sources(record, outcome), here)
        else:
            self._records += 1
            self._count("errors", [_error(outcome)], here)

    def result(self) -> Inspection:
        """Give what was found so far."""
        nodes = [self._tree.root, *self._tree]
        paths = sorted(map(_seen, nodes), key=lambda each: each.path)
        kept = sum(each.seen for each in paths) - self._articles
        return Inspection(
            records=self._records,
            articles=self._articles,
            paths=tuple(paths),
            values_left_out=self._tree.values - kept,
            bounds=self._bounds,
            **{kind: tally.result() for kind, tally in self._tallies.items()},
        )

    def _add_article(self, article: Article, place: Place) -> None:
        self._count("dialects", [article.dialect], place)
        self._count("profiles", [article.profile], place)
        self._count("completeness", [article.completeness.state], place)
        self._count("problems", [each.code for each in article.problems], place)
        self._count("providers", [name for body in _bodies(article) for name in _providers(body)], place)

    def _add_sources(self, sources: Iterable[str], place: Place) -> None:
        for source in sources:
            self._count("shortcodes", names(source, REGISTRY), place)
            self._count("styles", inline_styles(source), place)

    def _count(self, kind: str, found: Iterable[str], place: Place) -> None:
        longest = self._bounds.text
        cut = (each if len(each) <= longest else each[: longest - 1] + "…" for each in map(str, found))
        for name, times in Counter(cut).items():
            self._tallies[kind].add(name, place, times)

    def _absorb(self, later: "Inspector") -> None:
        self._records += later._records
        self._articles += later._articles
        self._tree.absorb(later._tree)
        for kind, tally in self._tallies.items():
            tally.absorb(later._tallies[kind])


def _bodies(article: Article) -> Iterator[Body]:
    yield article.body
    if article.introduction is not None:
        yield article.introduction


def _providers(body: Body) -> Iterator[str]:
    """Name whose the embeds are: the provider, or the host in brackets where none is known."""
    for embed in body.embeds:
        yield embed.provider or f"({host(embed.url) or 'no host'})"


def _sources(record: Mapping[str, Json], article: Article) -> Iterator[str]:
    """Give the HTML of the bodies as the CMS has it, as far as it is of a size that is read."""
    dialect = get_dialect(article.dialect)
    for key in filter(None, (dialect.body, dialect.introduction)):
        source = record.get(key)
        if isinstance(source, str) and len(source) <= DEFAULT_LIMITS.characters:
            yield source


def _error(error: Exception) -> str:
    """Say what went wrong; of a file not which one, or there would be as many errors as files."""
    told = (isinstance(error, OSError) and error.strerror) or str(error)
    return " ".join(f"{type(error).__name__}: {told}".split())


def _seen(node: Node) -> PathSeen:
    stats = node.stats
    return PathSeen(
        path=written(node.path),
        seen=stats.seen,
        of=_chances(node),
        empty=stats.empty,
        blank=stats.blank,
        unknown=stats.unknown,
        moments=stats.moments,
        days=stats.days,
        first=stats.first,
        first_unknown=stats.first_unknown or None,
        types=stats.types.result(),
        dates=stats.dates.result(),
        examples=tuple(stats.examples),
    )


def _chances(node: Node) -> int:
    """Count the objects that could have the key, or the arrays an item is in."""
    parent = node.parent
    if parent is None:
        return node.stats.seen
    kinds = ("array", NUMBERED) if node.key is None else ("object",)
    counted = (parent.stats.types.result().get(kind) for kind in kinds)
    return sum(each.count for each in counted if each)
