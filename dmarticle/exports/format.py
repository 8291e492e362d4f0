"""What all exports have in common: a name, what they carry, and the way from an article to the finished document."""

from collections.abc import Callable
from typing import Any, Generic, TypeAlias, TypeVar

from attrs import frozen

from ..body.writers.unknown import too_deep
from ..models import Article
from ..soundness import check_sound
from ..sourcing import check_article
from .content import report_what_is_left
from .legible import legible
from .report import OnProblem, Report, check_listener
from .values.sayable import sayable

Document: TypeAlias = str | dict[str, Any] | list[Any]
"""What an export gives: text as it is written to a file, or a value as `json.dumps` takes it."""

_Written = TypeVar("_Written", bound=Document)


@frozen(kw_only=True)
class Format(Generic[_Written]):
    """One format that articles are exported to."""

    name: str
    """Its name for `export`, in lower case with hyphens, such as `ninjs-2.1`."""
    title: str
    """What people call it, such as `IPTC ninjs 2.1`."""
    specification: str
    """URL of what it follows."""
    media_type: str
    """What it is as a file (https://www.iana.org/assignments/media-types)."""
    suffix: str
    """What the name of such a file ends with, such as `.json`."""
    carries: frozenset[str]
    """The fields of an article that it has a place for, dotted: `title`, `authors.name`; a name without what is below
    it, such as `authors`, is all of that. Each other field that has a value is told as `export.unplaced`."""
    write: Callable[[Article, Report], _Written]
    """Writes an article, and tells what of its blocks and fields the format cannot say."""
    verbatim: bool = False
    """Whether it gives back what a CMS said as it was said: then `write` gets the article as it is, whatever it holds,
    and else one whose words any document can hold."""

    def document(self, article: Article, on_problem: OnProblem | None = None) -> _Written:
        """Give the finished document.

        Args:
            article: An article.
            on_problem: Is told what the format cannot carry; None for nobody.

        Raises:
            TypeError: If it is no article.
            ConfigurationError: If a value is not of its field's type, or `on_problem` cannot be called.
            StepError: If something in the body is no node, or its nodes stand too deep in each other.
        """
        check_article(article, "export")
        check_listener(on_problem)
        check_sound(article)
        report = Report(self.title, on_problem)
        if on_problem is not None:
            report_what_is_left(article, self.carries, report)
        try:
            written = article if self.verbatim else legible(article, self.carries, report)
            return sayable(self.write(written, report))
        except RecursionError:
            raise too_deep() from None
