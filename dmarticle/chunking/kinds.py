"""The kinds of blocks that may be left out of chunks; all others are always in."""

from collections.abc import Iterable, Mapping
from typing import cast

from ..body.nodes import (
    Appeal,
    Block,
    Embed,
    Figure,
    Gallery,
    KeyPoints,
    Media,
    Note,
    NoteKind,
    Quote,
    RelatedLink,
    Signoff,
)
from ..problems import ConfigurationError, unknown_name

PULL_QUOTES = "pull-quotes"
CORRECTIONS = "corrections"

_CORRECTING = (NoteKind.CORRECTION, NoteKind.UPDATE)
"""Notes without which a story may say what is wrong."""

_KIND: dict[type, str] = {
    Appeal: "appeals",
    Figure: "captions",
    Gallery: "captions",
    Media: "captions",
    Embed: "embeds",
    KeyPoints: "key-points",
    Note: "notes",
    RelatedLink: "promos",
    Signoff: "signoffs",
}

KINDS = frozenset({*_KIND.values(), CORRECTIONS, PULL_QUOTES})
"""All kinds. The words of pictures and recordings are their captions, those of embeds their captions and the words of
posts."""

STORY = frozenset({"captions", CORRECTIONS, "embeds", "key-points", PULL_QUOTES})
"""The kinds that are told with a story, and in chunks unless others are named."""


def kind_of(block: Block) -> str | None:
    """Give the kind by which a block is left out, or None for one that is always in."""
    if isinstance(block, Quote):
        return PULL_QUOTES if block.pull else None
    if isinstance(block, Note) and block.kind in _CORRECTING:
        return CORRECTIONS
    return _KIND.get(type(block))


def checked_kinds(include: object) -> frozenset[str]:
    """Take the names of kinds.

    Raises:
        ConfigurationError: If they are no names of kinds; with those there are.
    """
    if isinstance(include, str | bytes | Mapping) or not isinstance(include, Iterable):
        raise ConfigurationError(f"include lists kinds of blocks, such as ('captions',); found {include!r}")
    named = tuple(cast("Iterable[object]", include))
    for name in named:
        if not isinstance(name, str) or name not in KINDS:
            raise unknown_name("kind of blocks", name, sorted(KINDS), then=" to include")
    return frozenset(map(str, named))
