"""Whether something is a comparison of editions: found out without their room, which is loaded when one is made."""

import sys
from typing import TYPE_CHECKING, TypeGuard

from .frame import plural

if TYPE_CHECKING:
    from ..editions.comparison import Comparison

_MODULE = f"{__name__.partition('.')[0]}.editions.comparison"


def is_comparison(shown: object) -> "TypeGuard[Comparison]":
    """Tell whether it is one."""
    module = sys.modules.get(_MODULE)
    return module is not None and isinstance(shown, module.Comparison)


def comparison_label(comparison: "Comparison") -> str:
    """Say in a line what it is."""
    verdict = "one story" if comparison.same_story else "two stories"
    pairs, edits = plural(len(comparison.pairs), "pair"), plural(len(comparison.substance), "edit")
    return f"Comparison: {verdict}, score {comparison.score:.2f}, {pairs}, {edits} of substance"
