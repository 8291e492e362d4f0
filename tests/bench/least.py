"""The least work: what an article costs in Python before anything is thought about it.

The JSON decoded, each node of lexbor's tree asked for its name and its attributes or text, and the constructors of all
values of the finished article called again with what they hold. No library that gives these values from this parser can
take less, so it says how much of a target is left for everything else: `python -m tests.bench.least`.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import attrs
from selectolax.lexbor import LexborHTMLParser, LexborNode

import dmarticle as dm

from . import contenders
from .corpus import KINDS, Sample, samples
from .measuring import interleaved
from .seeds import seed_sample
from .tables import table

ROUNDS, SAMPLES = 15, 4
LEAST, DIY = ("decoded", "walked", "made"), "pydantic + nh3"

Call = tuple[type, dict[str, Any]]
"""A constructor and what it is called with."""


class Prepared(NamedTuple):
    """A sample, and the calls that make the values of its article."""

    sample: Sample
    calls: Sequence[Call]


def least_times(kinds: Sequence[str] = KINDS, *, rounds: int = ROUNDS) -> dict[str, dict[str, float]]:
    """Give, by kind, the values of an article and the medians of its parts and of the do-it-yourself stack."""
    given = {kind: _of_kind(kind) for kind in kinds}
    seed = seed_sample()
    if seed is not None:
        given["seed"] = lambda _: [seed] * SAMPLES
    return {kind: _timed(each, rounds=rounds) for kind, each in given.items()}


def _of_kind(kind: str) -> Callable[[int], list[Sample]]:
    return lambda number: samples(kind, number * SAMPLES, SAMPLES)


def _timed(given: Callable[[int], Sequence[Sample]], *, rounds: int) -> dict[str, float]:
    first = [prepared(sample) for sample in given(0)]
    values = sum(len(each.calls) for each in first) / len(first)
    times = interleaved(PARTS, lambda number: [prepared(sample) for sample in given(number)], rounds=rounds)
    return {"values": values, **times}


def prepared(sample: Sample) -> Prepared:
    """Give a sample with the calls that make the values of its article: of its fields, its records and its body."""
    article = dm.loads(sample.data)
    contenders.touch(article)
    made: dict[int, Call] = {}
    for model in (article, article.body.blocks):
        for value in _models(model):
            made.setdefault(id(value), (type(value), _arguments(value)))
    return Prepared(sample, list(made.values()))


def _models(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple | list):
        for each in value:
            yield from _models(each)
    elif attrs.has(type(value)):
        yield value
        for each in _arguments(value).values():
            yield from _models(each)


def _arguments(model: Any) -> dict[str, Any]:
    return {each.alias: getattr(model, each.name) for each in attrs.fields(type(model)) if each.init}


def _decoded(given: Prepared) -> None:
    json.loads(given.sample.data)


def _walked(given: Prepared) -> None:
    body = LexborHTMLParser(given.sample.html).body
    if body is not None:
        _walk(body)


def _walk(node: LexborNode) -> None:
    child = node.first_child
    while child is not None:
        if child.tag == "-text":
            child.text_content  # noqa: B018 - what is timed is asking for it
        else:
            child.attributes  # noqa: B018
            _walk(child)
        child = child.next


def _made(given: Prepared) -> None:
    for model, arguments in given.calls:
        model(**arguments)


PARTS: dict[str, Callable[[Prepared], Any]] = {
    "decoded": _decoded,
    "walked": _walked,
    "made": _made,
    DIY: lambda given: contenders.diy(given.sample),
    "dmarticle": lambda given: contenders.whole(given.sample),
}
"""What is timed, by name."""


def told(times: dict[str, dict[str, float]]) -> str:
    """Write the table."""
    rows = [
        ["values in it", *(f"{each['values']:.0f}" for each in times.values())],
        *([f"{name}, ms", *(f"{each[name] * 1e3:.3f}" for each in times.values())] for name in LEAST),
        ["the three, times `pydantic + nh3`", *(f"{_least(each) / each[DIY]:.2f}" for each in times.values())],
        ["`dmarticle`, times the three", *(f"{each['dmarticle'] / _least(each):.2f}" for each in times.values())],
    ]
    return table(["the least work for one article", *times], rows)


def _least(times: dict[str, float]) -> float:
    return sum(times[name] for name in LEAST)


if __name__ == "__main__":
    print(told(least_times(rounds=int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)))
