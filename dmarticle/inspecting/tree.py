"""The paths of a corpus, as a tree that stays within its bounds.

Counts must be exact for every path that is kept, or a schema made of them would be wrong. So a path is kept
from its first appearance on or not at all: what comes first does not matter, but an order that the keys
themselves have (that of their hashes, which favours none). Of too many keys at one path those that come first
in this order are kept, and one that was put out never comes back, since those that put it out never leave
before it would. For the same reason two trees that were made apart join into the very tree that one would be.
Of too many paths in all the deepest are put out; from then on nothing beyond that border is taken in again.
"""

from bisect import insort
from collections import deque
from collections.abc import Iterator
from hashlib import blake2b

from attrs import Factory, define

from .bounds import Bounds
from .stats import Stats
from .tally import Tally

Path = tuple[str | None, ...]
"""Keys from the outermost in; None stands for any item of an array."""


@define(eq=False)
class Node:
    """One path."""

    key: str | None
    depth: int
    digest: bytes
    stats: Stats
    parent: "Node | None" = None
    children: "dict[str | None, Node]" = Factory(dict["str | None", "Node"])
    order: "list[Node]" = Factory(list["Node"])
    """The children, by their digests."""
    kept: bool = True

    @property
    def path(self) -> Path:
        """The keys that lead here."""
        return () if self.parent is None else (*self.parent.path, self.key)


class PathTree:
    """All paths of a corpus, as far as the bounds allow."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._border: tuple[int, bytes] | None = None
        self._levels: list[list[Node]] = []
        self._size = 0
        self.values: int = 0
        """Values that were met, at paths that are kept or not."""
        self.root: Node = Node(None, 0, b"", self._stats())

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[Node]:
        """Give all nodes but the root."""
        for level in self._levels:
            yield from level

    def child(self, node: Node, key: str | None) -> Node | None:
        """Give the node of a key, or of the items of an array; None where it is not kept."""
        return node.children.get(key) or self._admit(node, key)

    def absorb(self, later: "PathTree") -> None:
        """Add what was counted in records that come later; the other tree stays as it is."""
        self.values += later.values
        if later._border is not None:
            self._draw_in(later._border)
        waiting = deque([(self.root, later.root)])
        while waiting:
            own, theirs = waiting.popleft()
            if not own.kept:
                continue
            own.stats.absorb(theirs.stats)
            for each in theirs.order:
                child = self.child(own, each.key)
                if child is not None:
                    waiting.append((child, each))

    def _stats(self) -> Stats:
        return Stats(self._bounds, Tally(self._bounds.shapes))

    def _admit(self, parent: Node, key: str | None) -> Node | None:
        """Take in a new path, where there is room for it or it has a right to another's."""
        if key is not None and len(key) > self._bounds.key_length:
            return None
        depth, digest = parent.depth + 1, _digest(parent.digest, key)
        if self._border is not None and (depth, digest) >= self._border:
            return None
        if len(parent.order) >= self._bounds.keys:
            if digest > parent.order[-1].digest:
                return None
            self._put_out(parent.order[-1])
        node = Node(key, depth, digest, self._stats(), parent)
        self._put_in(node, parent)
        if self._size > self._bounds.paths:
            last = self._levels[-1][-1]
            self._border = (last.depth, last.digest)
            self._put_out(last)
        return node if node.kept else None

    def _put_in(self, node: Node, parent: Node) -> None:
        parent.children[node.key] = node
        insort(parent.order, node, key=_by_digest)
        while len(self._levels) < node.depth:
            self._levels.append([])
        insort(self._levels[node.depth - 1], node, key=_by_digest)
        self._size += 1

    def _put_out(self, node: Node) -> None:
        """Put out a path and all below it."""
        for each in list(node.order):
            self._put_out(each)
        node.kept = False
        if node.parent is not None:
            del node.parent.children[node.key]
            node.parent.order.remove(node)
        self._levels[node.depth - 1].remove(node)
        while self._levels and not self._levels[-1]:
            self._levels.pop()
        self._size -= 1

    def _draw_in(self, border: tuple[int, bytes]) -> None:
        """Put out all that lies beyond a border."""
        if self._border is None or border < self._border:
            self._border = border
        for node in [each for each in self if (each.depth, each.digest) >= border]:
            if node.kept:
                self._put_out(node)


def _by_digest(node: Node) -> bytes:
    return node.digest


def _digest(parent: bytes, key: str | None) -> bytes:
    """Give what orders the children of a path: a hash, so that no order of the alphabet or of arrival counts."""
    told = b"*" if key is None else b"/" + key.encode("utf-8", "surrogatepass")
    return blake2b(parent + told, digest_size=16).digest()
