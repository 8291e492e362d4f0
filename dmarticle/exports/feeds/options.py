"""What a whole feed is given beside its articles, and how its articles are told apart in problems."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from attrs import evolve

from ... import urls
from ...jsontypes import Json
from ...models import Article
from ...problems import ConfigurationError, Problem, check_option
from ..format import Format
from ..report import OnProblem, check_listener
from ..values.characters import readable
from ..values.languages import is_language
from ..values.uris import as_uri


def text_option(name: str, value: str | None) -> str | None:
    """Take a text, in characters that every feed can hold; None is none."""
    if value is None:
        return None
    check_option(name, value, str)
    return readable(value)


def required_text(name: str, value: str) -> str:
    """Take a text that has to be there."""
    check_option(name, value, str)
    if not value.strip():
        raise ConfigurationError(f"{name} is required by the feed; found {value!r}")
    return readable(value)


def url_option(name: str, value: str | None) -> str | None:
    """Take a whole address of the web; None is none."""
    return None if value is None else required_url(name, value)


def required_url(name: str, value: str) -> str:
    """Take a whole address of the web that has to be there."""
    check_option(name, value, str)
    judged = urls.judge(value, urls.MEDIA_SCHEMES)
    address = as_uri(judged) if judged else None
    if address is None:
        raise ConfigurationError(f"{name} is a whole address such as 'https://paper.example/'; found {value!r}")
    return address


def language_option(value: str | None) -> str | None:
    """Take a language tag; None is none."""
    if value is not None and not (isinstance(value, str) and is_language(value)):
        raise ConfigurationError(f"language is a BCP 47 tag such as 'en-ZA'; found {value!r}")
    return value


def moment_option(name: str, value: datetime | None) -> datetime | None:
    """Take a moment, with a zone; None is none."""
    if value is not None and (not isinstance(value, datetime) or value.utcoffset() is None):
        raise ConfigurationError(f"{name} is a date and time with a zone; found {value!r}")
    return value


def documents(
    form: Format[str] | Format[dict[str, Json]], articles: Iterable[Article], on_problem: OnProblem | None
) -> Iterator[str | dict[str, Json]]:
    """Give the item of each article, one after the other; the path of a problem begins with the article's number."""
    check_listener(on_problem)
    if isinstance(articles, Article):
        raise TypeError("a feed takes several articles; found one Article: put it in a list")
    if isinstance(articles, str | bytes | Mapping) or not isinstance(articles, Iterable):
        raise TypeError(f"a feed takes several articles, such as those in a list; found {articles!r:.80}")
    for number, article in enumerate(articles):
        yield form.document(article, None if on_problem is None else _numbered(on_problem, number))


def _numbered(on_problem: OnProblem, number: int) -> OnProblem:
    def tell(problem: Problem) -> object:
        return on_problem(evolve(problem, path=f"/{number}{problem.path}"))

    return tell
