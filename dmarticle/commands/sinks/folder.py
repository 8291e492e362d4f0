"""A folder: a file for each article."""

from pathlib import Path
from types import TracebackType
from typing import Self

from attrs import frozen

from ...exports import OnProblem
from ...models import Article
from ..filenames import file_name
from ..targets import Target, written
from .file import NewFile


@frozen
class Folder:
    """A folder that holds a file for each article, named after its id and slug."""

    path: Path
    target: Target
    force: bool

    def __enter__(self) -> Self:
        self.path.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the files that are finished."""

    def put(self, article: Article, on_problem: OnProblem | None) -> None:
        """Write an article to its file."""
        text = written(self.target.write(article, on_problem), line=self.target.suffix == ".jsonl")
        with NewFile(self.path / file_name(article, self.target.suffix), force=self.force) as file:
            file.write(text)

    def expect_many(self) -> None:
        """Each has a file of its own."""
