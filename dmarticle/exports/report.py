"""What an export could not carry: told as problems, while it is written."""

import json
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TypeAlias

from attrs import Factory, define

from .. import urls
from ..jsontypes import Json
from ..pointers import pointer_part
from ..problems import ConfigurationError, Problem, problem
from .values.schemes import in_small_letters

OnProblem: TypeAlias = Callable[[Problem], object]
"""Is told each problem when it is found; a list's `append`, say."""

Place: TypeAlias = tuple[str | int, ...]
"""Names of fields and numbers in tuples that lead to something in an article."""


def check_listener(on_problem: object) -> None:
    """Refuse a listener that cannot be called.

    Raises:
        ConfigurationError: With what was found.
    """
    if on_problem is not None and not callable(on_problem):
        raise ConfigurationError(f"on_problem is called with each problem, as a list's append; found {on_problem!r}")


@define
class Report:
    """Tells what a format cannot say of an article, once each, with its place in what `unstructure` gives."""

    format: str
    """The format as people call it."""
    on_problem: OnProblem | None = None
    _told: set[tuple[str, ...]] = Factory(set[tuple[str, ...]])
    _place: tuple[str, ...] = ()

    @contextmanager
    def at(self, *parts: str | int) -> Generator[None]:
        """Tell what is found inside as found at a place below the present one.

        Args:
            parts: Names of fields and numbers in tuples, such as `"body", "blocks", 3`.
        """
        outer = self._place
        self._place = (*outer, *map(str, parts))
        try:
            yield
        finally:
            self._place = outer

    def unplaced(self, field: str, *parts: str | int, raw: Json = None) -> None:
        """Tell that the format has no field for what a field of the article says, whatever it says.

        Args:
            field: The field's dotted name.
            parts: Where it stands, below the present place.
            raw: The value, where it is a plain one.
        """
        detail = f"the field {field} has no place in {self.format} and was left out"
        self._tell("export.unplaced", detail, parts, raw=raw)

    def lost(self, what: str, *parts: str | int, raw: Json = None) -> None:
        """Tell that something of the story, or a value that a field of the format cannot hold, is not in the export.

        Args:
            what: What it is, as the subject of a sentence: `"a gallery"`.
            parts: Where it stands, below the present place.
            raw: The value, where it is a plain one.
        """
        self._tell("export.lost", f"{what} has no place in {self.format} and was left out", parts, raw=raw)

    def simplified(self, what: str, used: str, *parts: str | int) -> None:
        """Tell that something is in the export as something simpler; none of its words are lost.

        Args:
            what: What it is, as the subject of a sentence: `"a definition list"`.
            used: What it is in the export: `"paragraphs"`.
            parts: Where it stands, below the present place.
        """
        self._tell("export.simplified", f"{what} is not known to {self.format} and was written as {used}", parts)

    def illegible(self, *parts: str | int) -> None:
        """Tell that a text holds what no document can: controls, halves of characters, what Unicode says is none."""
        self._tell(
            "export.simplified", "what is no character was written as U+FFFD, or as a space where it is one", parts
        )

    def assumed(self, what: str, used: str, *parts: str | int) -> None:
        """Tell that the format requires something that the article does not have, and what was written there.

        Args:
            what: What is required, as the subject of a sentence: `"a title"`.
            used: What was written, word for word.
            parts: Where it would stand in the article.
        """
        detail = f"{what} is required by {self.format} and not in the article; {used!r} was written"
        self._tell("export.assumed", detail, parts, used=used)

    def missing(self, what: str, *parts: str | int) -> None:
        """Tell that the format requires something that the article does not have and nobody could make up."""
        self._tell("export.missing", f"{what} is required by {self.format} and not in the article", parts)

    def url(self, url: str | None, *parts: str | int, schemes: frozenset[str] = urls.LINK_SCHEMES) -> str | None:
        """Give a URL of the article as it may be written: None, and a problem, where it must not be followed.

        Its scheme is in small letters.

        Args:
            url: The URL; None and `""` are none.
            parts: Where it stands, below the present place.
            schemes: The schemes that an absolute one may have; `urls.MEDIA_SCHEMES` for what is loaded.
        """
        judged = urls.judge(url, schemes)
        if url and judged is None:
            self._tell("url.unsafe", f"a URL that must not be followed was left out of {self.format}", parts, raw=url)
        return in_small_letters(judged) if judged else judged

    def _tell(
        self, code: str, detail: str, parts: tuple[str | int, ...], *, raw: Json = None, used: Json = None
    ) -> None:
        if self.on_problem is None:
            return
        place = "".join(f"/{pointer_part(str(part))}" for part in (*self._place, *parts))
        found = problem(code, place, detail, raw=raw, used=used)
        known_by = _known_by(found)
        if known_by not in self._told:
            self._told.add(known_by)
            self.on_problem(found)


def _known_by(found: Problem) -> tuple[str, ...]:
    """Give what tells a problem from others; its own hash leaves out the values, by which many differ alone."""
    values = json.dumps((found.raw, found.used), sort_keys=True, default=repr)
    return found.code, found.path, found.detail, values
