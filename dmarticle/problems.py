"""What was missing, coerced, assumed or contradictory, and the errors that end a call.

Bad data never raises while an article is built: it becomes a `Problem` with a code from `CODES`, a JSON
pointer into the payload, and both the value that stood there and the one that is used. What is no article
at all raises a `PayloadError`; a wrong pipeline, profile or step raises a `ConfigurationError`.
"""

from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

from .brief import brief
from .jsontypes import Json
from .plural import plural
from .shown import Shown


class Severity(StrEnum):
    """How much a problem matters."""

    INFO = "info"
    """Something was assumed or tidied; both readings are on record."""
    WARNING = "warning"
    """A value could not be used, or two values contradict each other."""
    ERROR = "error"
    """Something an article needs is not there."""


@frozen
class ProblemCode:
    """One kind of problem."""

    severity: Severity
    """How much it matters."""
    meaning: str
    """What has happened, in a few words."""


Code = ProblemCode  # short, for the table
_INFO, _WARNING, _ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR

CODES: dict[str, ProblemCode] = {
    "article.untitled": Code(_ERROR, "the article has no title"),
    "attachment.unplaced": Code(_INFO, "a picture for the body is not in it; it may belong to another story"),
    "author.ambiguous": Code(_INFO, "what stands behind a comma may be another author or a place; it was left whole"),
    "author.split": Code(_INFO, "one author field names several people; each became an author"),
    "body.limit": Code(_ERROR, "the body is larger than the limits allow and was not read"),
    "caption.ambiguous": Code(_INFO, "two fields could be the caption of a picture"),
    "caption.contradicted": Code(_INFO, "the body gives the same picture another caption"),
    "configuration.invalid": Code(_ERROR, "a pipeline, a step, a profile or an option that cannot work"),
    "configuration.unknown-name": Code(_ERROR, "there is no step, dialect, format or column of this name"),
    "content.altered": Code(_WARNING, "the body is longer than the CMS says it is"),
    "content.teaser-only": Code(_WARNING, "only a preview of the body, or none of it, was delivered"),
    "content.truncated": Code(_WARNING, "the body is shorter than the CMS says it is"),
    "credit.contradicted": Code(
        _INFO, "a picture is credited to others in another field, in the body or by its file name"
    ),
    "date.ambiguous": Code(_WARNING, "a date can be read in two ways and was left out"),
    "date.incomplete": Code(_WARNING, "a date lacks its year, month or day and was left out"),
    "date.order": Code(_WARNING, "the article was updated before it was published"),
    "date.time-assumed": Code(_INFO, "a date has no time of day; midnight is used"),
    "date.unreadable": Code(_WARNING, "a date could not be read and was left out"),
    "date.zero": Code(_INFO, "a database's zero date stands for no date"),
    "date.zone-assumed": Code(_INFO, "a date has no zone; the profile's is used"),
    "date.clock-change": Code(_INFO, "a wall-clock time that a change of clocks skipped or repeated"),
    "export.assumed": Code(_INFO, "a format requires a value that the article does not have; it was made from others"),
    "export.lost": Code(_WARNING, "a format cannot hold something of the story, or a value; it was left out"),
    "export.missing": Code(_ERROR, "a format requires a value that the article does not have"),
    "export.simplified": Code(_INFO, "a format does not know something in the article; the nearest it has was used"),
    "export.unplaced": Code(_INFO, "a format has no field for something the article says; it was left out"),
    "extra.missing": Code(_ERROR, "an optional package that this needs is not installed"),
    "input.prefix": Code(_INFO, "text before the JSON was passed over"),
    "input.key-twice": Code(_WARNING, "an object has a key more than once; the last value is used"),
    "input.nested": Code(_INFO, "the article stands in a field of another object"),
    "input.page": Code(_INFO, "the payload was taken from a saved web page"),
    "input.page-other": Code(
        _WARNING, "no article in a saved web page has the address that the page names; another one was used"
    ),
    "input.page-unsure": Code(
        _WARNING, "a saved web page has no address and several articles; the one with the longest body was used"
    ),
    "inspection.unreadable": Code(_ERROR, "the data is no saved inspection, or one of another version"),
    "language.assumed": Code(_INFO, "the payload names no language; the profile's is used"),
    "record.cms-error": Code(_ERROR, "the record is an error message of the CMS; there is no article"),
    "record.failed": Code(_ERROR, "a step of the pipeline or a dialect raised an error; there is no article"),
    "record.limit": Code(_ERROR, "the record is larger than the limits allow; there is no article"),
    "record.missing": Code(_ERROR, "there is no record; there is no article"),
    "record.no-article": Code(_ERROR, "the record is JSON, but no article"),
    "record.not-json": Code(_ERROR, "the record is not JSON; there is no article"),
    "record.not-one": Code(_ERROR, "the record holds no article, or several; there is one to a record"),
    "source.unreadable": Code(_ERROR, "a file or stream could not be read, or not to its end"),
    "step.not-a-body": Code(_ERROR, "a step or a rule gave something that no body can be made of"),
    "strict.problems": Code(_ERROR, "with `strict=True`: the payload has problems that are more than an assumption"),
    "text.id-made": Code(_INFO, "a plain text has no identity; one was made of its words"),
    "text.leaked-body": Code(_WARNING, "a field holds the start of the body instead of its own text"),
    "text.lines-joined": Code(
        _INFO, "the lines of a plain text were broken at a width; they were joined to paragraphs"
    ),
    "text.markup": Code(_INFO, "a field that should be plain text holds markup; its text is used"),
    "text.tags": Code(_WARNING, "a plain text holds tags of HTML; they stay in it as signs"),
    "text.title-assumed": Code(_INFO, "a short first line of a plain text was taken for its headline"),
    "url.host-rewritten": Code(_INFO, "a staging host was replaced by the canonical one"),
    "url.unsafe": Code(_WARNING, "a URL that must not be followed was left out"),
    "value.coerced": Code(_INFO, "a value of another type was read without loss"),
    "value.json": Code(_WARNING, "a string that should hold JSON does not"),
    "value.missing": Code(_WARNING, "a value that its record cannot do without is not there"),
    "value.unknown": Code(_INFO, "a word that stands for nothing known; it was read as the most general one"),
    "value.not-finite": Code(_WARNING, "a number that JSON does not have, NaN or an infinity, was read as null"),
    "value.type": Code(_WARNING, "a value is of a type that cannot be used and was left out"),
    "worker.died": Code(_ERROR, "a worker process died at this record, or its error could not be brought back"),
}
"""All codes, with their severity and meaning."""

PROBLEMS_PAGE = "docs/problems.md"
"""Where each code has a section of its own: a path in the source, or the address of the page where one is published."""


@frozen
class Problem(Shown):
    """One thing about a payload that a careful reader would want to know."""

    code: str
    """A key of `CODES`."""
    path: str
    """JSON pointer (RFC 6901) into the article object; `""` is the whole of it."""
    detail: str
    """What was found and what was expected, in one line."""
    severity: Severity
    raw: Json = field(default=None, hash=False, repr=brief)
    """The value as the payload has it; None also when the problem is about no single value."""
    used: Json = field(default=None, hash=False, repr=brief)
    """The value used instead; None when nothing is."""

    def __str__(self) -> str:
        return f"{self.severity}: {self.path or 'the whole'}: {self.detail} [{self.code}]"

    @property
    def help(self) -> str:
        """Where the documentation says what the code means and what to do."""
        return help_of(self.code)


def help_of(code: str) -> str:
    """Give where the documentation says what a code means and what to do."""
    return f"{PROBLEMS_PAGE}#{code.replace('.', '')}"  # what every reader of Markdown makes of the heading


def problem(code: str, path: str, detail: str = "", *, raw: Json = None, used: Json = None) -> Problem:
    """Make a problem of a known code; without a detail, the code's meaning is the detail."""
    known = CODES[code]
    return Problem(code, path, detail or known.meaning, known.severity, raw, used)


class DmarticleError(Exception):
    """The base of every error that dmarticle raises on purpose.

    `str(error)` is the message alone, one thing to a log. A traceback ends with where the documentation says more: a
    note (PEP 678), which travels with the error when it is pickled.
    """

    code: str = "record.failed"
    """A key of `CODES`."""

    def __init__(self, *args: object, code: str | None = None) -> None:
        super().__init__(*args)
        if code is not None:
            self.code = code
        self.add_note(f"see {self.help} [{self.code}]")

    @property
    def help(self) -> str:
        """Where the documentation says what the code means and what to do."""
        return help_of(self.code)


class DmarticleDeprecationWarning(DeprecationWarning):
    """Something that a program uses is to go; the message says what to use instead."""


class ConfigurationError(DmarticleError, ValueError):
    """A pipeline, step, rule or profile that cannot work; raised when it is built."""

    code = "configuration.invalid"


def check_option(name: str, value: object, wanted: type) -> None:
    """Refuse an option of another type, before it fails deep inside.

    Raises:
        ConfigurationError: If the value is not of the type.
    """
    if not isinstance(value, wanted):
        raise ConfigurationError(f"{name} is a {wanted.__name__}; found {brief(value)}")


def check_function(name: str, value: object) -> None:
    """Refuse what cannot be called, where a function or None is expected.

    Raises:
        ConfigurationError: If it is neither.
    """
    if value is not None and not callable(value):
        raise ConfigurationError(f"{name} is a function or None; found {brief(value)}")


def check_whole(name: str, value: object, *, least: int) -> None:
    """Refuse an option that is no whole number, or too small.

    Raises:
        ConfigurationError: If it is one of these.
    """
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise ConfigurationError(f"{name} is a whole number, {least} or more; found {brief(value)}")


def unknown_name(
    what: str, name: object, choices: Iterable[str], *, then: str = "", listed: str | None = None
) -> ConfigurationError:
    """Make the error about a name that is not there: it names the nearest one, and all there are.

    Args:
        what: What was asked for, such as `step`.
        name: The name that was given.
        choices: The names there are, in the order in which they are to be read.
        then: What comes behind the name in the message, such as ` of ninjs`.
        listed: The same as a sentence of the message, where `there are a, b, c` does not do.
    """
    from difflib import get_close_matches  # who makes no mistake does not pay for it

    names = list(choices)
    near = get_close_matches(name, names, 1) if isinstance(name, str) and len(name) < _LONGEST_NAME else []
    hint = f"did you mean {near[0]!r}? " if near else ""
    listed = listed or f"there are {', '.join(names) or 'none'}"
    return ConfigurationError(f"no {what} {brief(name)}{then}; {hint}{listed}", code="configuration.unknown-name")


_LONGEST_NAME = 200
"""Characters of a name for which a near one is looked for, which takes time in the square of them."""


class StepError(DmarticleError, RuntimeError):
    """A step gave something that is not a body."""

    code = "step.not-a-body"


class LimitError(DmarticleError, ValueError):
    """A body or a record that is larger than the limits allow."""

    code = "record.limit"


class SourceError(DmarticleError, OSError):
    """A source that cannot be read, or not to its end; `__cause__` is what the system said, if it said anything."""

    code = "source.unreadable"


class WorkerError(DmarticleError, RuntimeError):
    """A record at which worker processes died, or an error of theirs that could not be brought back as it was."""

    code = "worker.died"


class MissingExtraError(DmarticleError, ImportError):
    """Something asked for needs an optional package that is not installed; the message names the extra."""

    code = "extra.missing"


class InspectionError(DmarticleError, ValueError):
    """Data that is no inspection of a corpus, or one of another version."""

    code = "inspection.unreadable"


class PayloadError(DmarticleError, ValueError):
    """The base of the errors about an input that is no article."""

    code = "record.no-article"


class NotJsonError(PayloadError):
    """The input is not JSON."""

    code = "record.not-json"

    def __init__(self, message: str, *, place: int = 0) -> None:
        super().__init__(message)
        self.place = place
        """Characters of JSON that were read before the first one that is wrong."""


class CmsError(PayloadError):
    """The input is the CMS's own error message."""

    code = "record.cms-error"


class NotAnArticleError(PayloadError):
    """The input is JSON, but no article that any dialect knows."""


class NotOneArticleError(PayloadError):
    """The input holds no article, or several, where one was asked for."""

    code = "record.not-one"


class StrictError(PayloadError):
    """With `strict=True`: all problems of severity warning or error, at once."""

    code = "strict.problems"

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        lines = "\n".join(f"  {each}" for each in self.problems)
        count = plural(len(self.problems), "problem")
        pages = "\n".join(f"  see {page}" for page in dict.fromkeys(each.help for each in self.problems))
        super().__init__(f"{count} in the payload:\n{lines}\n{pages}")

    def __reduce__(self) -> tuple[type["StrictError"], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


def raise_if_serious(problems: Iterable[Problem]) -> None:
    """Raise a `StrictError` when any of the problems is more than an assumption."""
    serious = [each for each in problems if each.severity is not Severity.INFO]
    if serious:
        raise StrictError(serious)
