"""Lines of credit -> people, places, roles."""

from ...body.nodes import NoteKind
from ...models import Article
from ...problems import check_option
from ...profiles import NEUTRAL, Profile
from ...sourcing import check_article
from .contributor import Contributor
from .lines import read_line


def contributors(article: Article, *, profile: Profile = NEUTRAL) -> tuple[Contributor, ...]:
    """Give who worked on a story and its pictures besides its authors, as its lines of credit say, in their order.

    Nobody is named who is not surely somebody: what is not understood stays in the line, and only there.

    Args:
        article: Any article; its notes of the kind `credit` are read, in the body and beside it.
        profile: The publication whose phrases and small words the lines are read by.
    """
    check_article(article, "contributors")
    check_option("profile", profile, Profile)
    notes = (note for note in article.body.notes if note.kind is NoteKind.CREDIT)
    return tuple(found for note in notes for found in read_line(note.text, profile).contributors)
