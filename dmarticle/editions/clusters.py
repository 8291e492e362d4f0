"""Editions of one story, found among many articles."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..models import Article
from ..problems import ConfigurationError
from ..streams import Failure, OnFailure, Outcome, Success
from .fingerprints import Fingerprint
from .library import room_of
from .own_words import own_words

if TYPE_CHECKING:
    from .shelf import Shelf

THRESHOLD = 0.4
COMMON = 6


@frozen
class Edition:
    """One article in a cluster."""

    id: str | None
    """Identity in the CMS; None for a fingerprint without one."""
    position: int
    """Its number in what was given, from 0."""
    score: float
    """How much of the shorter of both, it and the best of the cluster, stands in the other one, 0 to 1."""
    similarity: float
    """How much of both together they share, 0 to 1: less than the score where one is longer."""
    verified: bool
    """Whether both were counted shingle by shingle; False where a fingerprint is all there was."""


@frozen
class Editions:
    """Articles that are editions of one story."""

    members: tuple[Edition, ...]
    """The best first, then by their scores."""

    @property
    def best(self) -> Edition:
        """The one that is most like the others, which all of them were held against."""
        return self.members[0]

    @property
    def ids(self) -> tuple[str | None, ...]:
        """The ids of the members, in order."""
        return tuple(each.id for each in self.members)

    @property
    def positions(self) -> tuple[int, ...]:
        """The positions of the members, in order."""
        return tuple(each.position for each in self.members)

    def __len__(self) -> int:
        return len(self.members)


def find_editions(
    articles: Iterable[Article | Outcome | Fingerprint],
    *,
    threshold: float = THRESHOLD,
    common: int = COMMON,
    on_failure: OnFailure | None = None,
) -> tuple[Editions, ...]:
    """Find the articles that are editions of one story, among a hundred thousand and more.

    The articles are taken one by one. Of each, some 700 bytes are kept in memory, and its shingles in a temporary file.
    Articles whose signatures meet in a key are counted against each other shingle by shingle, and stand in a cluster
    where they share enough with the best of it: they are not joined over several others. An article is in one cluster
    at most. The order of the input makes no difference to the clusters, nor does chance.

    Args:
        articles: Articles, outcomes of `iter_articles`, or fingerprints, also mixed. Of fingerprints alone, what they
            share is estimated.
        threshold: How much of the shorter of two has to stand in the other one, more than 0 and at most 1. It weighs
            shingles as `common` says.
        common: Articles that may have a shingle before it says less: passages of a template stand in many articles that
            are no editions of each other. It does not matter to fingerprints.
        on_failure: Is called with each failure among the outcomes. Without it the first one raises.

    Returns:
        The clusters of two or more, in the order in which the first of their members came. Articles without words are
        in none, and short ones (see `Fingerprint.shingles`) only with their equals.

    Raises:
        MissingExtraError: If the extra `editions` is not installed.
        ConfigurationError: If an option cannot work.
        TypeError: If there is anything else among the articles.
    """
    _check(articles, threshold, common, on_failure)
    finding: Any = room_of("finding")
    with _shelf() as shelf:
        for position, each in enumerate(articles):
            _put(shelf, position, each, finding, on_failure)
        found: tuple[Editions, ...] = finding.clusters(shelf, threshold, common)
    return found


def _shelf() -> "Shelf":
    made: Shelf = room_of("shelf").Shelf()
    return made


def _put(shelf: "Shelf", position: int, each: object, finding: Any, on_failure: OnFailure | None) -> None:
    if isinstance(each, Fingerprint):
        shelf.add(each, None, position)
        return
    if isinstance(each, Failure):
        if on_failure is None:
            raise each.error
        on_failure(each)
        return
    article = each.article if isinstance(each, Success) else each
    if not isinstance(article, Article):
        raise TypeError(f"editions are found among articles, outcomes and fingerprints; found {type(each).__name__}")
    finding.shelve(shelf, own_words(article.body.blocks), article.id, position)


def _check(articles: object, threshold: object, common: object, on_failure: object) -> None:
    if isinstance(articles, Article | Fingerprint | str | bytes | Mapping) or not isinstance(articles, Iterable):
        raise TypeError(f"editions are found among several articles, such as those in a list; found {articles!r:.80}")
    if isinstance(threshold, bool) or not isinstance(threshold, int | float) or not 0 < threshold <= 1:
        raise ConfigurationError(f"threshold is a share, more than 0 and at most 1, such as 0.4; found {threshold!r}")
    if type(common) is not int or common < 1:
        raise ConfigurationError(f"common is a number of articles, at least 1; found {common!r}")
    if on_failure is not None and not callable(on_failure):
        raise ConfigurationError(f"on_failure is called with each failure, as a list's append; found {on_failure!r}")
