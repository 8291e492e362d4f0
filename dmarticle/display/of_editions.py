"""What is of the room of editions: told without that room, which is loaded when something of it is made."""

import sys
from typing import TYPE_CHECKING, Any, TypeGuard

from ..plural import plural

if TYPE_CHECKING:
    from ..editions.clusters import EditionCluster
    from ..editions.comparison import Comparison

_ROOM = f"{__name__.partition('.')[0]}.editions"


def is_comparison(shown: object) -> "TypeGuard[Comparison]":
    """Tell whether something is a comparison of two editions."""
    return _is("comparison", "Comparison", shown)


def is_cluster(shown: object) -> "TypeGuard[EditionCluster]":
    """Tell whether something is a cluster of editions."""
    return _is("clusters", "EditionCluster", shown)


def _is(module: str, name: str, shown: object) -> bool:
    loaded: Any = sys.modules.get(f"{_ROOM}.{module}")
    return loaded is not None and isinstance(shown, getattr(loaded, name))


def comparison_label(comparison: "Comparison") -> str:
    """Say in a line what it is."""
    verdict = "one story" if comparison.same_story else "two stories"
    pairs, edits = plural(len(comparison.pairs), "pair"), plural(len(comparison.substance), "edit")
    return f"Comparison: {verdict}, score {comparison.score:.2f}, {pairs}, {edits} of substance"


def cluster_label(cluster: "EditionCluster") -> str:
    """Say in a line what it is."""
    return f"EditionCluster: {plural(len(cluster), 'edition')} of one story, the best of them {cluster.best.id!r}"
