"""What all places have in common."""

from types import TracebackType
from typing import Protocol, Self

from ...exports import OnProblem
from ...models import Article


class Sink(Protocol):
    """Takes articles one after the other; left by an exception, it keeps nothing that is not finished."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

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


class Refused(Exception):  # noqa: N818 - it is told, as that of one record
    """A file that is not to be written over."""
