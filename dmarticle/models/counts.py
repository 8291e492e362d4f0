"""How often an article was read, discussed and rated."""

from attrs import frozen

from ..brief import Brief


@frozen(kw_only=True, repr=False)
class Counts(Brief):
    """Figures about an article's readers."""

    views: int | None = None
    """Times it was opened. Source: `views`. None when not stated."""
    comments: int | None = None
    """Comments on it. Source: `comments`. None when not stated."""
    rating: float | None = None
    """Mean rating, on the CMS's scale; 0 when nobody has rated. Source: `rating`. None when not stated."""
    ratings: int | None = None
    """Readers who rated it. Source: `rating_count`. None when not stated."""
