"""Standard output or a file: one document as it is, many as JSON Lines."""

from types import TracebackType
from typing import Self

from attrs import define, field

from ...exports import Document, OnProblem
from ...models import Article
from ..targets import Target, written
from ..terminal import give
from .file import NewFile


@define(eq=False)
class Stream:
    """One document, or many as JSON Lines; which of the two, is known when the second record comes."""

    target: Target
    file: NewFile | None = None
    """The file, or None for standard output."""
    many: bool = False
    """Whether it is JSON Lines, even of one."""
    _held: "Document | None" = field(default=None, init=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None and self._held is not None:
            self._write(written(self._held))
        if self.file is not None:
            self.file.__exit__(kind, error, trace)

    def put(self, article: Article, on_problem: OnProblem | None) -> None:
        """Write an article, or hold it while it may be the only one."""
        document = self.target.write(article, on_problem)
        if self.many:
            self._write(written(document, line=True))
        else:
            self._held = document

    def expect_many(self) -> None:
        """Write lines from now on, and what was held first."""
        self.many = True
        if self._held is not None:
            self._write(written(self._held, line=True))
            self._held = None

    def _write(self, text: str) -> None:
        if self.file is None:
            give(text)
        else:
            self.file.write(text)
