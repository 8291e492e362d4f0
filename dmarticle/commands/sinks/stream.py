"""Standard output or a file: one document as it is, many as JSON Lines."""

from typing import IO

from attrs import define, field

from ...exports import Document, OnProblem
from ...models import Article
from ..targets import Target, written
from ..terminal import give
from .file import encoded


@define(eq=False)
class Stream:
    """One document, or many as JSON Lines; which of the two, is known when the second record comes."""

    target: Target
    file: IO[bytes] | None
    """The file, or None for standard output."""
    many: bool
    """Whether it is JSON Lines, even of one."""
    _held: "Document | None" = field(default=None, init=False)

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

    def finish(self) -> None:
        """Write what was the only one."""
        if self._held is not None:
            self._write(written(self._held))

    def _write(self, text: str) -> None:
        if self.file is None:
            give(text)
        else:
            self.file.write(encoded(text))
