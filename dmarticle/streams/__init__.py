"""Streams: sources of any kind and size in, one outcome for each record out."""

from .articles import iter_articles
from .outcomes import Failure, OnFailure, Outcome, Position, Record, Success
from .progress import OnProgress, Progress
from .records import iter_records
from .sources import Source

__all__ = [
    "Failure", "OnFailure", "OnProgress", "Outcome", "Position", "Progress", "Record", "Source", "Success",
    "iter_articles", "iter_records",
]  # fmt: skip
