"""Pipelines: what a body goes through, as data that can be taken apart and put together again."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeAlias, TypeVar

from attrs import field, frozen

from ..plural import plural
from ..problems import ConfigurationError, StepError, check_option, unknown_name
from ..profiles import NEUTRAL, Profile
from ..shown import Shown
from . import budget
from .anchors import prune, without_anchors
from .changes import tally
from .document import Body
from .nodes import Block
from .reading.reader import Reader
from .rule import Rule
from .run import DEFAULT_LIMITS, Limits, Run
from .step import Step, TextStep

AnyStep: TypeAlias = TextStep | Rule | Step
"""What a pipeline is made of."""

_StepType = TypeVar("_StepType", TextStep, Rule, Step)

_SHOWN = 5
"""A pipeline of more steps names the first and the last of them at a prompt."""


def _no_name_twice(_pipeline: object, _attribute: object, steps: tuple[AnyStep, ...]) -> None:
    seen: set[str] = set()
    for each in steps:
        if not isinstance(each, TextStep | Rule | Step):
            raise ConfigurationError(
                f"no step: {type(each).__name__}; make one with step(name, function), text_step or rule"
            )
        if each.name in seen:
            raise ConfigurationError(f"two steps are named {each.name!r}; names are unique in a pipeline")
        seen.add(each.name)


def _as_tuple(steps: Iterable[AnyStep]) -> tuple[AnyStep, ...]:
    if not isinstance(steps, Iterable):
        raise ConfigurationError(f"a pipeline is made of several steps; found {type(steps).__name__}")
    return tuple(steps)


def _done(step: Step, blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    try:
        return step(blocks, run)
    except RecursionError:
        raise StepError(f"the step {step.name!r} was given blocks that stand too deep in each other") from None


def _names(authors: Iterable[str]) -> tuple[str, ...]:
    """Take names one by one; a lone string would be taken letter by letter."""
    several = isinstance(authors, Iterable) and not isinstance(authors, str | bytes)
    names = tuple(authors) if several else ()
    if not several or not all(isinstance(name, str) for name in names):
        raise ConfigurationError(f"authors are names in a tuple, such as ('A. Smith', 'B. Jones'); found {authors!r}")
    return names


@frozen(repr=False)
class Pipeline(Shown):
    """An ordered set of named steps. Frozen: every method gives a new pipeline.

    Text steps run first, in their order, on the source; then the body is read by the rules, the earlier
    rule for an element first; then the block steps run, in their order.
    """

    steps: tuple[AnyStep, ...] = field(converter=_as_tuple, validator=_no_name_twice)

    def __repr__(self) -> str:
        ends = self.names if len(self.steps) <= _SHOWN else (*self.names[:2], "…", *self.names[-2:])
        told = f"Pipeline of {plural(len(self.steps), 'step')}"
        return f"<{told}: {', '.join(ends)}>" if ends else f"<{told}>"

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all steps, in order."""
        return tuple(each.name for each in self.steps)

    def before(self, name: str, *new: AnyStep) -> "Pipeline":
        """Put steps before the one of this name."""
        place = self._find(name)
        return Pipeline((*self.steps[:place], *new, *self.steps[place:]))

    def after(self, name: str, *new: AnyStep) -> "Pipeline":
        """Put steps after the one of this name."""
        place = self._find(name) + 1
        return Pipeline((*self.steps[:place], *new, *self.steps[place:]))

    def replace(self, name: str, new: AnyStep) -> "Pipeline":
        """Put another step in the place of the one of this name."""
        place = self._find(name)
        return Pipeline((*self.steps[:place], new, *self.steps[place + 1 :]))

    def without(self, *names: str) -> "Pipeline":
        """Leave out the steps of these names."""
        unwanted = {self.steps[self._find(name)].name for name in names}
        return Pipeline(tuple(each for each in self.steps if each.name not in unwanted))

    def only(self, *names: str) -> "Pipeline":
        """Keep the steps of these names alone, in the order they have."""
        wanted = {self.steps[self._find(name)].name for name in names}
        return Pipeline(tuple(each for each in self.steps if each.name in wanted))

    def run(
        self,
        html: str,
        *,
        profile: Profile = NEUTRAL,
        base_url: str | None = None,
        authors: Iterable[str] = (),
        limits: Limits = DEFAULT_LIMITS,
        images: Mapping[str, str] | None = None,
    ) -> Body:
        """Take a body through the pipeline.

        Args:
            html: The body as the CMS has it.
            profile: The publication whose words the steps go by.
            base_url: What relative links are relative to, or None to leave them.
            authors: Names of the story's authors, by which a note about one is known.
            limits: How large the body may be.
            images: The URLs of pictures by the numbers under which the body places them, or None.

        Raises:
            ConfigurationError: If an option is of another type.
            LimitError: If it is larger.
            StepError: If a step gives something that is no body.
        """
        if not isinstance(html, str):
            raise TypeError(f"a body is HTML as str; found {type(html).__name__}")
        check_option("profile", profile, Profile)
        check_option("base_url", base_url or "", str)
        check_option("limits", limits, Limits)
        check_option("images", images or {}, Mapping)
        budget.check_length(html, limits)
        names = _names(authors)
        run = Run(profile=profile, base_url=base_url, authors=names, limits=limits, images=images or {})
        for text_step in self._text_steps:
            run.step = text_step.name
            html = text_step(html, run)
        run.step = "read"
        blocks = self._reader.read(html, run)
        for block_step in self._block_steps:
            run.step = block_step.name
            blocks = _done(block_step, blocks, run)
        asides = tuple(run.asides)
        if run.anchors:
            blocks, asides = prune(blocks), without_anchors(asides)
        return Body(blocks, asides, run.dateline, tally(run.changes))

    @cached_property
    def _text_steps(self) -> tuple[TextStep, ...]:
        return self._of(TextStep)

    @cached_property
    def _block_steps(self) -> tuple[Step, ...]:
        return self._of(Step)

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self._of(Rule))

    def _of(self, kind: type[_StepType]) -> tuple[_StepType, ...]:
        return tuple(each for each in self.steps if isinstance(each, kind))

    def _find(self, name: str) -> int:
        try:
            return self.names.index(name)
        except ValueError:
            raise unknown_name("step", name, self.names, listed=f"this pipeline has {self._told()}") from None

    def _told(self) -> str:
        """Tell all names, those of steps apart from those of rules, which are often a letter away."""
        rules = [each.name for each in self.steps if isinstance(each, Rule)]
        steps = [each.name for each in self.steps if not isinstance(each, Rule)]
        told = (f"the steps {', '.join(steps)}" if steps else "", f"the rules {', '.join(rules)}" if rules else "")
        return " and ".join(filter(None, told)) or "none"
