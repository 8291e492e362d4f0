"""What is put into the browser: corpora, each as the outputs that came of its inputs."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import hostile_trees as hostile
from attacks import FAMILIES
from attrs import frozen

import dmarticle as dm
from dmarticle.body.writers.policy import SILENT

SHARED = Path(__file__).resolve().parents[3] / "shared" / "vectors"
"""Other projects' vectors, where they are at hand."""

POLICY = dm.Policy(rel=("nofollow",), target="_blank", domains=("x.example",))
_SAID = ("urls", "hosts", "clobbering")
"""Families in which a policy has something to say."""


@frozen
class Corpus:
    """Inputs, and what came of each."""

    name: str
    outputs: tuple[str | None, ...]
    """One for each input; None where it was refused with the error that the docs name."""
    policy: dm.Policy = SILENT
    """By which the outputs were written."""
    read: bool = True
    """Whether the outputs were read from HTML; the others are of trees that no HTML makes."""


def sanitized(html: str, policy: dm.Policy = SILENT) -> str | None:
    """Give what comes out for an input, or None where its size is refused."""
    try:
        return dm.sanitize(html, policy=policy)
    except dm.LimitError:
        return None


def attacks(family: str) -> Corpus:
    """Give a family of attacks by rule."""
    return Corpus(family, tuple(map(sanitized, FAMILIES[family]())))


def attacks_under_a_policy() -> Corpus:
    """Give the attacks that aim at what a policy decides, with a policy that says much."""
    texts = (html for family in _SAID for html in FAMILIES[family]())
    return Corpus("under a policy", tuple(sanitized(html, POLICY) for html in texts), POLICY)


def built(name: str, blocks: Iterable[dm.Block]) -> Corpus:
    """Give what a hostile step built."""
    return Corpus(name, tuple(map(hostile.written, blocks)), read=False)


OWN: dict[str, Callable[[], Corpus]] = {
    **{family: lambda family=family: attacks(family) for family in FAMILIES},
    "under a policy": attacks_under_a_policy,
    "hostile texts": lambda: built("hostile texts", hostile.trees()),
    "forged nodes": lambda: built("forged nodes", hostile.forged()),
    "misplaced nodes": lambda: built("misplaced nodes", hostile.misplaced()),
}
"""The corpora that come with the project."""


def vectors(folder: Path) -> Iterator[Corpus]:
    """Give the corpora in a folder: JSON lists of texts."""
    for path in sorted(folder.glob("*.json")):
        yield Corpus(path.stem, tuple(map(sanitized, json.loads(path.read_text("utf-8")))))
