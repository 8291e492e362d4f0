"""The rows of the table: which contender is compared with which, and what is wanted of the ratio."""

from typing import NamedTuple


class Comparison(NamedTuple):
    """One row: the median of `ours` over that of `theirs`."""

    ours: str
    theirs: str
    target: float | None = None
    """The ratio that is to be reached; None where it is only to be known."""
    aim: float | None = None
    """The ratio that is hoped for."""


COMPARISONS = (
    Comparison("dmarticle", "pydantic + nh3", 2.3, 1.0),
    Comparison("dmarticle", "floor", 3.0),
    Comparison("dmarticle, metadata", "pydantic", 1.5),
    Comparison("dmarticle, sanitize", "nh3", 2.2, 1.0),
    Comparison("dmarticle, sanitize", "bleach", 1 / 5),
    Comparison("dmarticle, sanitize", "turbohtml, sanitize"),
    Comparison("dmarticle, text", "trafilatura", 1 / 4),
    Comparison("dmarticle, Markdown", "markdownify"),
    Comparison("dmarticle, Markdown", "turbohtml, Markdown"),
)
