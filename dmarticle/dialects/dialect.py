"""What a dialect is: everything dmarticle knows of one CMS, as data."""

from collections.abc import Callable, Iterable, Mapping

from attrs import frozen

from ..jsontypes import Json
from ..models import Article
from ..structuring.cursor import Cursor
from ..structuring.tables import Tables, key_of


@frozen(kw_only=True)
class Dialect:
    """The way one CMS writes articles."""

    name: str
    """A short name, in lower case."""
    recognizes: Callable[[Mapping[str, Json]], bool]
    """Tells whether an object is an article of this CMS."""
    hosts: Callable[[Mapping[str, Json]], Iterable[str]]
    """Gives the hosts an article names, the most telling first, to choose a profile by."""
    tables: Tables
    """The field table of each model."""
    body: str
    """The key of the body."""
    introduction: str | None = None
    """The key of what stands before the body and is read like it, or None."""
    body_length: Callable[[str], int] = len
    """Counts a body's length as the CMS does."""

    def is_whole(self, payload: Mapping[str, Json]) -> bool:
        """Tell whether an object is an article of this CMS that can be told from others: it has an id."""
        return not Cursor(payload).key(key_of(self.tables, Article, "id")).absent and self.recognizes(payload)
