"""What all places have in common."""

from typing import Protocol

from ...exports import OnProblem
from ...models import Article


class Sink(Protocol):
    """Takes articles one after the other."""

    def put(self, article: Article, on_problem: OnProblem | None) -> None:
        """Write an article.

        Raises:
            DmarticleError: If it cannot be written; others can.
            Refused: If its file is there already; those of others may not be.
        """
        ...

    def expect_many(self) -> None:
        """Know that there is more than one record."""
        ...

    def finish(self) -> None:
        """Write what still waits: there are no more."""
        ...


class Refused(Exception):  # noqa: N818 - it is told, as that of one record
    """A file that is not to be written over."""
