"""A pipeline: its steps in the order in which they run, with what each does; of your own, the docstring says it."""

import inspect
from collections.abc import Iterator, Sequence
from typing import Any, cast

from attrs import fields, has

from ..body.pipeline import AnyStep, Pipeline
from ..body.promises import Promise
from ..body.rule import Rule, Selector
from ..body.step import Step, TextStep
from ..plural import plural
from .frame import STACKED, chip, fold, framed, rows
from .markup import Markup, element
from .meanings import MEANINGS

PARTS = ("sides",)
_SHOWN_OPTIONS = 80
"""Characters of the options of a step."""


def pipeline_view(pipeline: Pipeline) -> Markup:
    """Show the steps of a pipeline in order."""
    texts = [each for each in pipeline.steps if isinstance(each, TextStep)]
    rules = [each for each in pipeline.steps if isinstance(each, Rule)]
    blocks = [each for each in pipeline.steps if isinstance(each, Step)]
    parts = (plural(len(texts), "text step"), plural(len(rules), "rule"), plural(len(blocks), "block step"))
    return framed(
        element("p", "Pipeline ", element("span", ", ".join(parts), kind="dm-muted"), kind="dm-head"),
        _steps("First, on the source", texts, 1),
        fold(
            "Then it is read: the first rule that applies to an element has it",
            _rules(rules),
            note=parts[1],
        ),
        _steps("Last, on the blocks", blocks, len(texts) + len(rules) + 1),
        parts=PARTS,
    )


def _steps(title: str, steps: Sequence[TextStep | Step], first: int) -> Markup:
    lines = (
        element(
            "tr",
            element("td", str(number), kind="dm-number"),
            element("th", element("code", each.name), scope="row", kind="dm-tight"),
            element("td", meaning(each), " ", *_marks(each)),
        )
        for number, each in enumerate(steps, first)
    )
    table = rows(("", "step", "what it does"), lines, caption=title, kind=STACKED)
    return table if steps else element("p", title, ": nothing", kind="dm-muted")


def _rules(rules: Sequence[Rule]) -> Markup:
    lines = (
        element(
            "tr",
            element("th", element("code", each.name), scope="row", kind="dm-tight"),
            element("td", element("code", ", ".join(map(_selector, each.selectors)))),
            element("td", meaning(each), " ", *_marks(each)),
        )
        for each in rules
    )
    return rows(("rule", "elements", "what it makes of them"), lines, kind=STACKED)


def meaning(step: AnyStep) -> str:
    """Say what a step does, in the words of its author; `""` where there are none."""
    function = _function(step)
    if step.name in MEANINGS and _is_of_the_library(function):
        return MEANINGS[step.name]
    told = inspect.getdoc(function if inspect.isroutine(function) else type(function))
    return " ".join((told or "").partition("\n\n")[0].replace("`", "").split())


def _function(step: AnyStep) -> object:
    function = step.read if isinstance(step, Rule) else step.change
    return function.function if isinstance(function, Promise) else function


def _module(function: object) -> str:
    return str(getattr(function, "__module__", None) or type(function).__module__)


def _is_of_the_library(function: object) -> bool:
    return _module(function).startswith("dmarticle.")


def _marks(step: AnyStep) -> Iterator[Markup]:
    """Name the options of a step that is a value, and whose it is where it does not come with the library."""
    function = _function(step)
    if not _is_of_the_library(function):
        yield chip("your own", "dm-info", title=f"{_module(function)}.{getattr(function, '__qualname__', '')}")
    if not inspect.isroutine(function) and has(type(function)):
        named = fields(cast("Any", type(function)))
        told = ", ".join(f"{each.name}={_short(getattr(function, each.name))}" for each in named)
        yield element("div", element("code", told), kind="dm-muted")


def _short(value: object) -> str:
    if isinstance(value, tuple):
        return "(" + ", ".join(map(_short, cast("tuple[object, ...]", value))) + ")"
    if isinstance(value, dict):
        return "{" + ", ".join(map(str, cast("dict[object, object]", value))) + "}"
    told = value.__name__ if isinstance(value, type) else repr(value)
    return told if len(told) <= _SHOWN_OPTIONS else told[: _SHOWN_OPTIONS - 1] + "…"


def _selector(selector: Selector) -> str:
    classes = "".join(f".{name}" for name in selector.classes)
    stated = "".join(f'[{name}="{value}"]' if value else f"[{name}]" for name, value in selector.attributes)
    holding = "".join(f'[{name}*="{value}" i]' for name, value in selector.holding)
    return f"{selector.tag}{classes}{stated}{holding}"
