"""How many inputs of a corpus came to something that must not be."""

from collections.abc import Iterable

from attrs import frozen
from chromium import Finding, Judge
from counts import COUNTERS
from differential import changed_by_nh3, changed_by_reading
from material import Corpus

COLUMNS = (*COUNTERS, "nh3", "reading")
"""What is counted: in the browser, by nh3, and by reading the output again."""


@frozen
class Tally:
    """The counts of a corpus."""

    name: str
    inputs: int
    refused: int
    """Inputs that gave an error which the docs name."""
    outputs: int
    """Different outputs."""
    counts: dict[str, int]
    """Inputs, by what is wrong with their output."""
    examples: dict[str, tuple[str, Finding]]
    """An output and a finding for each counter that is not zero."""


def tally(judge: Judge, corpus: Corpus) -> Tally:
    """Judge all outputs of a corpus."""
    given = [output for output in corpus.outputs if output is not None]
    judged = judge.judge(given)
    found = {output: [*judged[output], *_differential(output, corpus)] for output in judged}
    counts = dict.fromkeys(COLUMNS, 0)
    examples: dict[str, tuple[str, Finding]] = {}
    for output in given:
        for counter, finding in {each.counter: each for each in found[output]}.items():
            counts[counter] += 1
            examples.setdefault(counter, (output, finding))
    return Tally(corpus.name, len(corpus.outputs), len(corpus.outputs) - len(given), len(judged), counts, examples)


def _differential(output: str, corpus: Corpus) -> Iterable[Finding]:
    """Give what nh3 or the reader would change; of a tree that no HTML makes, nothing is promised there."""
    if not corpus.read:
        return
    if changed := changed_by_nh3(output):
        yield Finding("nh3", "its output", repr(changed))
    if again := changed_by_reading(output, corpus.policy):
        yield Finding("reading", "what is written again", again)


def table(tallies: Iterable[Tally]) -> str:
    """Give the counts of corpora as a table in Markdown, with a last line for all."""
    rows = [(each.name, each.inputs, each.refused, each.outputs, *each.counts.values()) for each in tallies]
    columns = list(zip(*rows, strict=True))[1:]
    heads = ("corpus", "inputs", "refused", "outputs", *COLUMNS)
    lines = [heads, ("---", *["---:"] * (len(heads) - 1)), *rows, ("all", *map(sum, columns))]
    return "\n".join(
        "| " + " | ".join(f"{cell:,}" if isinstance(cell, int) else cell for cell in row) + " |" for row in lines
    )
