"""What a step may know and say while one body goes through a pipeline."""

from collections.abc import Mapping

from attrs import Attribute, Factory, define, field, frozen

from ..problems import check_whole
from ..profiles import NEUTRAL, Profile
from .changes import Change, Kind
from .nodes import Block, DefinitionList, List, Quote, Table
from .nodes.kinds import Ways
from .rewrite import holds, kinds_in

_LARGE = (List, Table, Quote, DefinitionList)
"""Blocks in which many nodes may stand."""


def _whole(_limits: object, attribute: "Attribute[int]", value: object) -> None:
    check_whole(f"the limit {attribute.name!r}", value, least=0)


@frozen(kw_only=True)
class Limits:
    """How large a body may be before the parser sees it, and how large a record and what a source unpacks to.

    The parser takes more than linear time on hostile nesting, so its size is bounded beforehand, by
    counts that are upper bounds and cost next to nothing.
    """

    characters: int = field(default=4_000_000, validator=_whole)
    """Length of the body, in characters."""
    tags: int = field(default=10_000, validator=_whole)
    """Start tags in the body; it may have twice as many end tags."""
    formatting: int = field(default=300_000, validator=_whole)
    """Different start tags of formatting elements (`b`, `font`, `strong` ...) with attributes, times all
    start tags: the parser may open each of the first again at each of the second."""
    attributes: int = field(default=256, validator=_whole)
    """Attributes of one tag."""
    blank_lines: int = field(default=20_000, validator=_whole)
    """Blank lines in the body, each of which may begin a paragraph without any tag."""
    record: int = field(default=32_000_000, validator=_whole)
    """Length of one record before it is decoded: bytes, or characters of text."""
    values: int = field(default=100_000, validator=_whole)
    """Values of JSON in one article, those inside others counted too."""
    expansion: int = field(default=250, validator=_whole)
    """How many times the bytes read of it a compressed source or an archive may unpack to, beyond its first 100 MB."""


DEFAULT_LIMITS = Limits()
"""How large a body may be, unless told otherwise."""


@define
class Run:
    """One body on its way through a pipeline; made fresh each time."""

    profile: Profile = NEUTRAL
    """The publication whose words the steps go by."""
    base_url: str | None = None
    """What relative links are relative to, or None to leave them as they are."""
    authors: tuple[str, ...] = ()
    """Names of the story's authors, where they are known."""
    limits: Limits = DEFAULT_LIMITS
    """How large the body may be."""
    images: Mapping[str, str] = Factory(dict[str, str])
    """The URLs of the article's pictures by the numbers under which a body places them."""
    changes: list[Change] = Factory(list[Change])
    """The ledger so far."""
    asides: list[Block] = Factory(list[Block])
    """What was taken out of the story and is known by kind, in order."""
    dateline: str | None = None
    """Where and when the story was filed, as it says itself; None when it does not."""
    anchors: frozenset[str] = frozenset()
    """The places in the body that its links lead to, each as a link names it, without the `#`."""
    own_languages: frozenset[str] = frozenset()
    """Languages, without their regions, that the body is written in, so that naming them says nothing."""
    step: str = "read"
    """Name of the step that is running."""
    _known: tuple[Block, ...] | None = field(init=False, repr=False, eq=False, default=None)
    """What the last step gave, where it has been seen to be blocks; not looked at again while no step changes it."""
    _kinds: dict[int, tuple[Block, frozenset[type]]] = field(
        init=False, repr=False, eq=False, factory=dict[int, tuple[Block, frozenset[type]]]
    )

    def note(self, kind: Kind, before: str, after: str = "", *, position: int | None = None) -> None:
        """Write down one change in the ledger, under the name of the step that is running.

        Args:
            kind: What was done.
            before: What stood there.
            after: What stands there now; `""` when nothing does.
            position: Place of the block among those the step was given.
        """
        self.changes.append(Change(self.step, kind, before, after, position=position))


def holds_in(run: Run, block: Block, ways: Ways) -> bool:
    """Tell whether a node of some kinds is in or below a block; in one run, a list or a table is searched once."""
    names = ways[type(block)]
    if not names or type(block) in ways.wanted:
        return names is not None
    if not isinstance(block, _LARGE):
        return holds((block,), ways)
    searched = run._kinds  # pyright: ignore[reportPrivateUsage] - it is for this function
    known = searched.get(id(block))
    if known is None or known[0] is not block:
        known = searched[id(block)] = block, kinds_in(block)
    return not known[1].isdisjoint(ways.wanted)


def keep_kinds(run: Run, before: tuple[Block, ...], after: tuple[Block, ...]) -> None:
    """Note that each block has nodes of the kinds that the one in its place had, so that none is searched again."""
    searched = run._kinds  # pyright: ignore[reportPrivateUsage] - it is for this function
    for old, new in [(old, new) for old, new in zip(before, after, strict=True) if new is not old]:
        known = searched.get(id(old))
        if known is not None and known[0] is old:
            searched[id(new)] = new, known[1]
