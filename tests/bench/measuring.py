"""Interleaved timing: every contender takes its turn in every round, in one process.

The loop is ours because neither pyperf nor pytest-benchmark has one like it. pyperf times each benchmark in worker
processes of its own, all of one benchmark before the next; pytest-benchmark calibrates and times one function to
the end before another. On a machine that others use too, what happens in between would be put down to one contender.
Here a slow moment hits the contenders of one round alike, and the median forgets it. What is timed is the processor,
not the clock: none of the contenders waits for anything, and what others do in between hits the longest most.

Each round has samples that no round before it had, and every contender gets the same ones: what a contender keeps from
one call to the next helps it only as far as different articles really have things in common.
"""

import gc
import random
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import process_time
from typing import Any, TypeVar

_Given = TypeVar("_Given")


def interleaved(
    contenders: Mapping[str, Callable[[_Given], Any]],
    given: Callable[[int], Sequence[_Given]],
    *,
    rounds: int,
) -> dict[str, float]:
    """Time some functions against each other.

    Args:
        contenders: What is timed, by name.
        given: Gives the samples of a round, by its number; the first round is not timed.
        rounds: How many rounds are timed.

    Returns:
        The median of the processor's seconds that one sample took, for each name.
    """
    times: dict[str, list[float]] = {name: [] for name in contenders}
    names, chance = list(contenders), random.Random(0)  # noqa: S311 - the order only has to differ
    for number in range(rounds + 1):
        batch = given(number)
        chance.shuffle(names)
        for name in names:
            seconds = _timed(contenders[name], batch)
            if number:
                times[name].append(seconds / len(batch))
        if number == 0:
            gc.collect()
            gc.freeze()  # what was imported is not looked through again in every collection
    gc.unfreeze()
    return {name: median(each) for name, each in times.items()}


def _timed(contender: Callable[[_Given], Any], batch: Sequence[_Given]) -> float:
    gc.collect()  # each begins without the rubbish of the one before it
    begin = process_time()
    for sample in batch:
        contender(sample)
    return process_time() - begin
