"""What tables are made of: articles, or the outcomes of a stream, of which some are failures."""

from collections.abc import Iterable, Iterator, Mapping

from ..models import Article
from ..problems import ConfigurationError
from ..soundness import check_sound
from ..streams import Failure, OnFailure, Outcome, Success
from ..streams.outcomes import tell


def articles_of(articles: Iterable[Article | Outcome], on_failure: OnFailure | None) -> Iterator[Article]:
    """Give the articles, each fit to be written.

    Raises:
        TypeError: If there is anything else among them, or if they are one article and not several.
        ConfigurationError: If `on_failure` cannot be called, or if a value is not of its field's type.
    """
    if isinstance(articles, Article | str | bytes | Mapping) or not isinstance(articles, Iterable):
        raise TypeError(f"tables are made of several articles, such as those in a list; found {articles!r:.80}")
    if on_failure is not None and not callable(on_failure):
        raise ConfigurationError(f"on_failure is called with each failure, as a list's append; found {on_failure!r}")
    return _taken(articles, on_failure)


def _taken(articles: Iterable[Article | Outcome], on_failure: OnFailure | None) -> Iterator[Article]:
    for each in articles:
        if isinstance(each, Failure):
            tell(each, on_failure)
            continue
        article = each.article if isinstance(each, Success) else each
        if not isinstance(article, Article):
            raise TypeError(f"tables are made of articles and outcomes; found {type(article).__name__} among them")
        check_sound(article)
        yield article
