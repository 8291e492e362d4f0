"""Editions of one story, found among many articles."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..models import Article
from ..problems import ConfigurationError
from ..streams import Failure, OnFailure, Outcome, Success
from ..streams.outcomes import tell
from .fingerprints import Fingerprint
from .library import room_of
from .own_words import own_words
from .thresholds import check_threshold

if TYPE_CHECKING:
    from .shelf import Shelf

THRESHOLD = 0.3


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
class EditionCluster:
    """A cluster: articles that are editions of one story, the best first."""

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

    def __iter__(self) -> Iterator[Edition]:
        return iter(self.members)


def find_editions(
    articles: Iterable[Article | Outcome | Fingerprint],
    *,
    threshold: float = THRESHOLD,
    on_failure: OnFailure | None = None,
) -> tuple[EditionCluster, ...]:
    """Find the articles that are editions of one story, among a hundred thousand and more.

    The articles are taken one by one. Of each, some 700 bytes are kept in memory; its shingles, words, names and
    numbers are in temporary files. Articles whose signatures meet in a key are counted against each other shingle by
    shingle, and stand in a cluster where they are editions of the best of it, as `StoryRelation` tells: they are not
    joined over several others. Stories that share their background are none, reports that were made from one template
    neither, and a digest joins none of the stories in it. An article is in one cluster at most. The order of the input
    makes no difference to the clusters, nor does chance.

    Args:
        articles: Articles, outcomes of `iter_articles`, or fingerprints, also mixed. Of fingerprints alone, what they
            share is estimated, and where it stands is not known.
        threshold: How much of the shorter of two has to stand in the other one, more than 0 and at most 1. It is
            counted in runs of letters as long as two words, of which one changed word costs some: so it is 0.3 here,
            and 0.5 in `compare`, which counts words. Half of the words have to be there too, as rare as they are, and
            of names and numbers nearly half.
        common: Articles that may have such a run before it says less: passages of a template stand in many
            articles that are no editions of each other. Where hardly anything of two articles is their own, those many
            are editions, and all counts in full. It does not matter to fingerprints.
        on_failure: Is called with each failure among the outcomes. Without it the first one raises.

    Returns:
        The clusters of two or more, in the order in which the first of their members came. Articles without words are
        in none, and short ones (see `Fingerprint.shingles`) only with their equals.

    Raises:
        MissingExtraError: If the extra `editions` is not installed.
        ConfigurationError: If an option cannot work.
        TypeError: If there is anything else among the articles.
    """
    _check(articles, threshold, on_failure)
    finding: Any = room_of("finding")
    with _shelf() as shelf:
        for position, each in enumerate(articles):
            _put(shelf, position, each, finding, on_failure)
        found: tuple[EditionCluster, ...] = finding.clusters(shelf, threshold)
    return found


def _shelf() -> "Shelf":
    made: Shelf = room_of("shelf").Shelf()
    return made


def _put(shelf: "Shelf", position: int, each: object, finding: Any, on_failure: OnFailure | None) -> None:
    if isinstance(each, Fingerprint):
        shelf.add(each, position)
        return
    if isinstance(each, Failure):
        tell(each, on_failure)
        return
    article = each.article if isinstance(each, Success) else each
    if not isinstance(article, Article):
        raise TypeError(f"editions are found among articles, outcomes and fingerprints; found {type(each).__name__}")
    finding.shelve(shelf, own_words(article.body.blocks), article.id, position)


def _check(articles: object, threshold: object, on_failure: object) -> None:
    if isinstance(articles, Article | Fingerprint | str | bytes | Mapping) or not isinstance(articles, Iterable):
        raise TypeError(f"editions are found among several articles, such as those in a list; found {articles!r:.80}")
    check_threshold(threshold)
    if on_failure is not None and not callable(on_failure):
        raise ConfigurationError(f"on_failure is called with each failure, as a list's append; found {on_failure!r}")
