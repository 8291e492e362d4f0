"""A folder: a file for each article."""

from pathlib import Path

from attrs import frozen

from ...exports import OnProblem
from ...models import Article
from ..filenames import file_name
from ..targets import Target, written
from .file import encoded, new_file


@frozen
class Folder:
    """A folder that holds a file for each article, named after its id and slug."""

    path: Path
    target: Target
    force: bool

    def put(self, article: Article, on_problem: OnProblem | None) -> None:
        """Write an article to its file."""
        text = written(self.target.write(article, on_problem), line=self.target.suffix == ".jsonl")
        with new_file(self.path / file_name(article, self.target.suffix), force=self.force) as file:
            file.write(encoded(text))

    def expect_many(self) -> None:
        """Each has a file of its own."""

    def finish(self) -> None:
        """Each is finished."""
