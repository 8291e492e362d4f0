"""What a writer says of a node it does not know."""

from collections.abc import Iterable

from ...problems import StepError


def unknown(node: object, known: Iterable[type]) -> StepError:
    """Make the error for something in a body that is no node of the vocabulary, or a subclass of one."""
    names = ", ".join(sorted(kind.__name__ for kind in known))
    return StepError(f"no way to write {type(node).__name__}; a body is made of {names}")
