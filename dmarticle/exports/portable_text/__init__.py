"""Portable Text: the story as a list of blocks, for Sanity and whatever else reads it.

Follows https://github.com/portabletext/portabletext, and in names that it leaves open the usage of
https://github.com/portabletext/toolkit and Sanity. Text is blocks of the type `block`; what is more than text has
types of its own, which `docs/exports/portable-text.md` lists. It cannot carry where the numbers of a list begin, and
that they go down; blocks in an item of a list stand behind it.
"""

from functools import partial
from typing import Any

from attrs import evolve

from ...models import Article
from ..format import Format
from ..report import OnProblem, Report
from ..story.parts import carried, parts
from .blocks import BLOCKS
from .writing import Writing


def to_portable_text(
    article: Article, *, introduction: bool = True, asides: bool = False, on_problem: OnProblem | None = None
) -> list[dict[str, Any]]:
    """Give the story of an article as Portable Text.

    Args:
        article: An article.
        introduction: Whether what stands before the body comes first.
        asides: Whether what stood around the story (related links, appeals, the sign-off) comes last.
        on_problem: Is told what Portable Text cannot carry; None for nobody.

    Returns:
        The blocks, each with a `_key` that no other block has. It is made of what is in the block, so that it stays the
        same when another block changes.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If a value is not of its field's type, or `on_problem` cannot be called.
        StepError: If something in the body is no node, or its nodes stand too deep in each other.
    """
    form = evolve(
        PORTABLE_TEXT,
        carries=carried(introduction=introduction, asides=asides),
        write=partial(_write, introduction=introduction, asides=asides),
    )
    return form.document(article, on_problem)


def _write(
    article: Article, report: Report, *, introduction: bool = True, asides: bool = False
) -> list[dict[str, Any]]:
    writing = Writing(BLOCKS, report)
    written: list[Any] = []
    for place, blocks in parts(article, report, introduction=introduction, asides=asides):
        with report.at(*place[:-1]):
            written += writing.blocks(blocks, place[-1])
    return written


PORTABLE_TEXT = Format(
    name="portable-text",
    title="Portable Text",
    specification="https://github.com/portabletext/portabletext",
    media_type="application/json",
    suffix=".json",
    carries=carried(introduction=True, asides=False),
    write=_write,
)
"""The story as Portable Text."""
