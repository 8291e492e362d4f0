"""Steps: named, plain callables that refine a body before and after it is read."""

from collections.abc import Callable, Sequence
from typing import Any, get_args

from attrs import Attribute, field, frozen

from ..brief import brief
from ..problems import ConfigurationError, StepError
from .nodes import Block
from .run import Run

_KINDS: tuple[type[Block], ...] = get_args(Block)
_KNOWN = frozenset(_KINDS)


def check_name(_step: object, _attribute: "Attribute[str]", name: object) -> None:
    """Refuse a step or rule that has no name."""
    if not isinstance(name, str) or not name.strip():
        raise ConfigurationError(f"a step needs a name of its own; found {brief(name)}")


def check_function(step: object, _attribute: "Attribute[Any]", function: object) -> None:
    """Refuse a step or rule that has nothing to call."""
    if not callable(function):
        raise ConfigurationError(f"step {getattr(step, 'name', '')!r} needs a function; found {brief(function)}")


@frozen
class TextStep:
    """A step on the source text, before it is parsed."""

    name: str = field(validator=check_name)
    change: Callable[[str, Run], str] = field(validator=check_function)

    def __call__(self, text: str, run: Run) -> str:
        """Give the text as the step leaves it."""
        changed = self.change(text, run)
        if not isinstance(changed, str):
            raise StepError(f"step {self.name!r} gave {type(changed).__name__}; a text step gives a str")
        return changed


@frozen
class Step:
    """A step on the blocks of a body, after it is read."""

    name: str = field(validator=check_name)
    change: Callable[[tuple[Block, ...], Run], Sequence[Block]] = field(validator=check_function)

    def __call__(self, blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
        """Give the blocks as the step leaves them."""
        changed = self.change(blocks, run)
        known = run._known  # pyright: ignore[reportPrivateUsage] - it is for this method
        if known is not None and changed is known:
            return known
        if not isinstance(changed, (tuple, Sequence)):  # the first is quicker to tell
            raise StepError(f"step {self.name!r} gave {type(changed).__name__}; a step gives a sequence of blocks")
        if not _KNOWN.issuperset(map(type, changed)):
            other = next(type(block).__name__ for block in changed if type(block) not in _KNOWN)
            kinds = ", ".join(kind.__name__ for kind in _KINDS)
            raise StepError(f"step {self.name!r} gave a {other} among its blocks; blocks are {kinds}")
        run._known = known = tuple(changed)  # pyright: ignore[reportPrivateUsage] - it is for this method
        return known


def step(name: str, change: Callable[[tuple[Block, ...], Run], Sequence[Block]]) -> Step:
    """Make a step of a function that takes the blocks and the run and gives the blocks.

    Args:
        name: A name that no other step or rule of the pipeline has.
        change: Gives the blocks of the story; what it takes out of it, it notes with `run.note(...)`
            or leaves among the blocks as what it is (`RelatedLink`, `Appeal`, `Signoff`).
    """
    return Step(name, change)


def text_step(name: str, change: Callable[[str, Run], str]) -> TextStep:
    """Make a step of a function that takes the source text and the run and gives the text."""
    return TextStep(name, change)
