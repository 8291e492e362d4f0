"""What changed between two versions of an article."""

from collections.abc import Iterator

from ..body.document import Body
from ..models import Article
from ..plural import plural
from .block_changes import BlockChanges, compare_blocks
from .blocks import REACH
from .counts import count_cleaning, count_problems
from .difference import Difference
from .fields import FieldChange, compare_fields, compare_values

_NO_BODY = Body()
_TOO_MANY = f"{{}}: too many blocks changed to look at every pair; at least those up to {REACH} places apart were"
_TOO_LONG = "{}: {} too long to compare word by word; in part shown as replaced"


def diff(earlier: Article, later: Article) -> Difference:
    """Tell what changed from one version of an article to another, field by field and paragraph by paragraph.

    Args:
        earlier: The version before.
        later: The version after.

    Returns:
        The difference: false when nothing changed, a report as `str()`, data for programs by `as_dict()`.
    """
    for article in (earlier, later):
        if not isinstance(article, Article):
            raise TypeError(f"diff compares two articles; found {type(article).__name__}")
    old, new = (_NO_BODY if each.introduction is None else each.introduction for each in (earlier, later))
    parts = {
        "introduction": compare_blocks((*old.blocks, *old.asides), (*new.blocks, *new.asides)),
        "body": compare_blocks(earlier.body.blocks, later.body.blocks),
        "asides": compare_blocks(earlier.body.asides, later.body.asides),
    }
    return Difference(
        title=later.title or earlier.title or later.id,
        fields=tuple(_fields(earlier, later, old, new)),
        introduction=parts["introduction"].changes,
        blocks=parts["body"].changes,
        asides=parts["asides"].changes,
        problems=count_problems(earlier, later),
        cleaning=count_cleaning(earlier, later),
        notes=tuple(note for name, part in parts.items() for note in _notes(name, part)),
    )


def _fields(earlier: Article, later: Article, old: Body, new: Body) -> Iterator[FieldChange]:
    yield from compare_fields(earlier, later)
    yield from compare_values("introduction.dateline", old.dateline, new.dateline)
    yield from compare_values("body.dateline", earlier.body.dateline, later.body.dateline)


def _notes(name: str, part: BlockChanges) -> Iterator[str]:
    if part.coarse:
        yield _TOO_MANY.format(name)
    long = [each for each in part.changes if each.coarse]
    if long:
        yield _TOO_LONG.format(name, plural(len(long), "block"))
