"""What a writer says of nodes that it cannot write."""

from collections.abc import Iterable
from typing import NoReturn, TypeVar

from ...problems import StepError

_Write = TypeVar("_Write")


class Writers(dict[type, _Write]):
    """How each type of node is written; there is no way to write any other."""

    def __missing__(self, kind: type) -> NoReturn:
        raise _unknown(kind, self)


def unknown(node: object, known: Iterable[type]) -> StepError:
    """Make the error for something in a body that is no node of the vocabulary, or a subclass of one."""
    return _unknown(type(node), known)


def _unknown(kind: type, known: Iterable[type]) -> StepError:
    names = ", ".join(sorted(each.__name__ for each in known))
    return StepError(f"no way to write {kind.__name__}; a body is made of {names}")


def too_deep() -> StepError:
    """Make the error for nodes that no writer comes to the end of."""
    return StepError("the nodes of the body stand too deep in each other to be written")
