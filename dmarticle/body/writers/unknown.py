"""What a writer says of nodes that it cannot write."""

from collections.abc import Iterable

from ...problems import StepError


def unknown(node: object, known: Iterable[type]) -> StepError:
    """Make the error for something in a body that is no node of the vocabulary, or a subclass of one."""
    names = ", ".join(sorted(kind.__name__ for kind in known))
    return StepError(f"no way to write {type(node).__name__}; a body is made of {names}")


def too_deep() -> StepError:
    """Make the error for nodes that no writer comes to the end of."""
    return StepError("the nodes of the body stand too deep in each other to be written")
