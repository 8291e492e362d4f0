"""Whether an article is behind a paywall, and for whom that opens."""

from ...models import Article
from ..report import Report


def is_restricted(article: Article) -> bool | None:
    """Tell whether an article is behind a paywall; None where the CMS does not say."""
    return False if article.flags.freemium else article.access.control


def groups_with_access(article: Article, report: Report) -> tuple[str, ...]:
    """Give the groups of readers that have access; none to an article that is free, which is told.

    A CMS names the groups of the publication with every article; said of a free one, they would shut it.
    """
    groups = article.access.groups
    if groups and is_restricted(article) is False:
        report.lost("access for groups of readers to what is free", "access", "groups")
        return ()
    return groups
