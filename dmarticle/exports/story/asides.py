"""What was taken out of a story, in the order in which readers look for it behind the story."""

from collections.abc import Iterable

from ...body.nodes import Appeal, Block, Note, RelatedLink, Signoff

_ORDER: dict[type, int] = {Signoff: 0, Note: 1, Appeal: 2}


def behind_the_story(asides: Iterable[Block]) -> list[tuple[int, Block]]:
    """Give what stands right behind a story, with its number among the asides: the sign-off, notes, appeals, the rest.

    Promotions of other stories are not among it; they stand together with the related stories.
    """
    numbered = [(number, each) for number, each in enumerate(asides) if not isinstance(each, RelatedLink)]
    return sorted(numbered, key=lambda pair: _ORDER.get(type(pair[1]), len(_ORDER)))
