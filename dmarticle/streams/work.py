"""The work on one record: what is done in this process, or the same in another one."""

import io
import pickle
from collections.abc import Sequence
from typing import Any, TypeAlias

from attrs import frozen

from ..body.pipeline import Pipeline
from ..body.run import Limits
from ..dialects import get_dialect
from ..models import Article
from ..normalizing import check_options, normalize_article
from ..problems import ConfigurationError
from ..profiles import Profile
from .opening import Refused, as_bytes, open_piece
from .own import is_own
from .parcels import Parcel
from .piece import Piece

Results: TypeAlias = Sequence[Article | Parcel | Refused]
"""What came of a record: the things in it that are articles, made or on their way, and those that are none."""


@frozen
class Work:
    """How records become articles."""

    dialect: str | None
    profile: Profile | None
    pipeline: Pipeline | None
    limits: Limits
    strict: bool

    def check(self) -> None:
        """Refuse what cannot work, before anything is read.

        Raises:
            ConfigurationError: With what was found and what is expected.
        """
        check_options(self.profile, self.pipeline, self.limits)
        if self.dialect is not None:
            get_dialect(self.dialect)

    def portable(self) -> bytes:
        """Give this as bytes for other processes.

        Raises:
            ConfigurationError: If it holds something that has no name there.
        """
        try:
            return pickle.dumps(self)
        except Exception as error:  # pickle raises what the object's own methods raise
            raise ConfigurationError(
                f"the pipeline cannot go to worker processes: {error}; define the functions of its steps at the top "
                "level of a module, none of them as a lambda or inside a function, or leave workers at 1"
            ) from error

    def do(self, piece: Piece) -> list[Article | Refused]:
        """Make articles of a record; what a step raises ends this record and nothing else."""
        results: list[Article | Refused] = []
        for opened in open_piece(piece, self.dialect):
            if isinstance(opened, Refused):
                results.append(opened)
                continue
            try:
                results.append(
                    normalize_article(
                        opened.article, dialect=self.dialect, profile=self.profile, pipeline=self.pipeline,
                        limits=self.limits, strict=self.strict, problems=opened.problems, values=opened.values,
                    )
                )  # fmt: skip
            except Exception as error:  # a step is anybody's
                results.append(Refused(error, as_bytes(opened.article)))
        if len(results) == 1 and isinstance(results[0], Refused) and piece.cut.data is not None:
            return [Refused(results[0].error, piece.cut.data)]
        return results

    def do_again(self, piece: Piece, place: int) -> Article:
        """Make an article of a record that was one elsewhere, by its place in the record.

        Raises:
            Exception: What a step raises here, and did not there.
        """
        result = self.do(piece)[place]
        if isinstance(result, Refused):
            raise result.error
        return result


def unpack_work(portable: bytes) -> tuple[Work, bool]:
    """Give the work of some bytes again, and whether nothing in it but data is the caller's.

    What the library does with a record it does again alike; what a step of the caller's does, nobody knows.

    Raises:
        Exception: Whatever the modules of the pipeline's steps raise when they are imported.
    """
    unpickler = _OwnershipUnpickler(io.BytesIO(portable))
    work: Work = unpickler.load()
    return work, unpickler.own


class _OwnershipUnpickler(pickle.Unpickler):
    """Notes whether all classes and functions that it finds are the library's."""

    own = True

    def find_class(self, module: str, name: str) -> Any:
        self.own = self.own and is_own(module)
        return super().find_class(module, name)
