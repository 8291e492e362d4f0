# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
"""From a shelf of articles to clusters of editions."""

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from .candidates import Numbers, candidates
from .clusters import Edition, EditionCluster
from .fingerprints import Fingerprint
from .overlaps import Archive, Overlap
from .parts import parts_of
from .shelf import Shelf
from .signatures import of_shingles
from .stars import Compare, stars

_MARGIN = 0.6
"""Share of the threshold that the estimate of a pair has to reach to be counted for certain."""

_WHOLE = Overlap(left=1.0, right=1.0, similarity=1.0, shared=0)
"""What an article has in common with itself."""


def shelve(shelf: Shelf, text: str, article_id: str, position: int) -> None:
    """Put what is needed of a text on a shelf."""
    parts = parts_of(text)
    shelf.add(of_shingles(parts.shingles, article_id), position, parts=parts)


def clusters(shelf: Shelf, threshold: float) -> tuple[EditionCluster, ...]:
    """Give the clusters of the articles on a shelf, in the order in which their first members came."""
    copies = _copies(shelf)
    if not copies:
        return ()
    firsts = np.array([each[0] for each in copies], np.int64)
    pairs = candidates(shelf.signatures, shelf.counts, firsts, _MARGIN * threshold)
    work = _Comparing(shelf, Archive.of(shelf))
    sizes = np.array([len(each) for each in copies], np.int64)
    found = stars(pairs, sizes, shelf.counts[firsts], work.of_firsts(firsts), threshold)
    made = [work.editions([number for each in cluster for number in copies[each]], threshold) for cluster in found]
    return tuple(sorted((each for each in made if len(each) > 1), key=lambda each: min(each.positions)))


def _copies(shelf: Shelf) -> list[list[int]]:
    """Give the articles that say something, those with the same words together, in an order that is not the input's."""
    told = np.flatnonzero(shelf.counts)
    if not len(told):
        return []
    digests = shelf.digests[told]
    order = np.lexsort((digests[:, 1], digests[:, 0]))
    digests, told = digests[order], told[order]
    borders = np.flatnonzero((digests[1:] != digests[:-1]).any(axis=1)) + 1
    return [sorted(each.tolist(), key=lambda number: _told_apart(shelf, number)) for each in np.split(told, borders)]


def _told_apart(shelf: Shelf, number: int) -> tuple[int, str, int]:
    return int(shelf.counts[number]), shelf.ids[number] or "", shelf.positions[number]


@frozen
class _Comparing:
    """Compares articles on a shelf: for certain where their parts are at hand."""

    shelf: Shelf
    archive: Archive

    def compare(self, left: int, right: int) -> Overlap:
        if self._is_certain(left, right):
            return self.archive.overlap(self.shelf.parts(left), self.shelf.parts(right))
        mine, theirs = self._fingerprint(left), self._fingerprint(right)
        similarity = mine.similarity(theirs)
        shared = similarity * (mine.shingles + theirs.shingles) / (1 + similarity)
        one, other = (min(shared / each.shingles, 1.0) for each in (mine, theirs))
        return Overlap(left=one, right=other, similarity=similarity, shared=round(shared))

    def of_firsts(self, firsts: Numbers) -> Compare:
        """Give what compares articles by their numbers among some."""
        return lambda left, right: self.compare(int(firsts[left]), int(firsts[right]))

    def editions(self, numbers: Sequence[int], threshold: float) -> EditionCluster:
        """Give a cluster of articles, of which the first is the best."""
        best, *others = numbers
        compared = [(each, self.compare(best, each)) for each in others]
        members = [self._edition(each, found, best) for each, found in compared if found.containment >= threshold]
        members.sort(key=lambda each: (-each.score, -each.similarity, each.id or "", each.position))
        return EditionCluster((self._edition(best, _WHOLE, best), *members))

    def _edition(self, number: int, found: Overlap, best: int) -> Edition:
        return Edition(
            self.shelf.ids[number],
            self.shelf.positions[number],
            found.containment,
            found.similarity,
            self._is_certain(number, best),
        )

    def _is_certain(self, left: int, right: int) -> bool:
        return self.shelf.has_parts(left) and self.shelf.has_parts(right)

    def _fingerprint(self, number: int) -> Fingerprint:
        signature = self.shelf.signatures[number].tobytes()
        return Fingerprint(self.shelf.ids[number], int(self.shelf.counts[number]), signature)
