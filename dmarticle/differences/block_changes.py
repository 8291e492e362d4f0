"""What happened to each block of a body."""

from collections.abc import Iterator, Sequence
from typing import cast

from attrs import frozen

from ..body.nodes import Block
from .blocks import BlockPair, align_blocks
from .kinds import DiffKind
from .markup import MarkupChange, markup_changes
from .spoken import spoken_text
from .words import WordEdit, align_words


@frozen(kw_only=True)
class BlockChange:
    """What happened to one block."""

    kind: DiffKind
    """What happened to it. One that was moved may have changed too: then `words` or `markup` tell."""
    before: Block | None
    """The block as it was; None when it was added."""
    after: Block | None
    """The block as it is; None when it was removed."""
    position_before: int | None
    """Its place among the blocks of the earlier version, counted from 0; None when it was added."""
    position: int | None
    """Its place among the blocks of the later version, counted from 0; None when it was removed."""
    words: tuple[WordEdit, ...] = ()
    """Its words in runs, those that stayed too: without the added ones they are the text before, without the
    removed ones the text after. `()` for a block without words."""
    markup: tuple[MarkupChange, ...] = ()
    """What changed besides the words."""
    coarse: bool = False
    """Whether some of it was too long to compare word by word, and is shown as replaced as a whole."""

    @property
    def block(self) -> Block:
        """The block as it is, or as it was when it is no more."""
        return cast("Block", self.before if self.after is None else self.after)

    @property
    def reworded(self) -> bool:
        """Whether words of the block were added or removed while the block stayed."""
        edited = any(edit.kind is not DiffKind.EQUAL for edit in self.words)
        return edited and self.before is not None and self.after is not None

    @property
    def markup_only(self) -> bool:
        """Whether the block has changed, but none of its words."""
        return bool(self.markup) and not self.reworded


@frozen
class BlockChanges:
    """What happened to the blocks of a body."""

    changes: tuple[BlockChange, ...]
    """Each block of both versions once, those that are equal too."""
    coarse: bool
    """Whether there were too many blocks to look at every pair that might be like each other."""


def compare_blocks(earlier: Sequence[Block], later: Sequence[Block]) -> BlockChanges:
    """Tell what happened to each block."""
    alignment = align_blocks(earlier, later)
    return BlockChanges(tuple(_changes(earlier, later, alignment.pairs)), alignment.coarse)


def _changes(earlier: Sequence[Block], later: Sequence[Block], pairs: Sequence[BlockPair]) -> Iterator[BlockChange]:
    for pair in pairs:
        before = None if pair.before is None else earlier[pair.before]
        after = None if pair.after is None else later[pair.after]
        yield _change(pair, before, after)


def _change(pair: BlockPair, before: Block | None, after: Block | None) -> BlockChange:
    words = align_words("" if before is None else spoken_text(before), "" if after is None else spoken_text(after))
    markup = markup_changes(before, after, words.edits) if before is not None and after is not None else ()
    stayed = all(edit.kind is DiffKind.EQUAL for edit in words.edits) and not markup
    return BlockChange(
        kind=_kind(pair, stayed=stayed),
        before=before,
        after=after,
        position_before=pair.before,
        position=pair.after,
        words=words.edits,
        markup=markup,
        coarse=words.coarse,
    )


def _kind(pair: BlockPair, *, stayed: bool) -> DiffKind:
    if pair.before is None:
        return DiffKind.ADDED
    if pair.after is None:
        return DiffKind.REMOVED
    if pair.moved:
        return DiffKind.MOVED
    return DiffKind.EQUAL if stayed else DiffKind.CHANGED
