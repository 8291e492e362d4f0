"""The oracle of the mirror: what a difference must be when the versions change places, made by hand."""

from collections import Counter
from itertools import groupby

from attrs import evolve

import dmarticle as dm
from dmarticle.differences.blocks import BlockPair

OTHER = {dm.DiffKind.ADDED: dm.DiffKind.REMOVED, dm.DiffKind.REMOVED: dm.DiffKind.ADDED}


def mirrored_words(edits):
    """Added is removed, and of words that were replaced the removed ones stand first."""
    turned = [dm.WordEdit(OTHER.get(edit.kind, edit.kind), edit.text) for edit in edits]
    return tuple(
        edit
        for _, group in groupby(turned, lambda edit: edit.kind is dm.DiffKind.EQUAL)
        for edit in sorted(group, key=lambda edit: edit.kind is dm.DiffKind.ADDED)
    )


def mirrored_pair(pair):
    return BlockPair(pair.after, pair.before, pair.moved)


def mirrored_block(change):
    return evolve(
        change,
        kind=OTHER.get(change.kind, change.kind),
        before=change.after,
        after=change.before,
        position_before=change.position,
        position=change.position_before,
        words=mirrored_words(change.words),
        markup=tuple(evolve(each, before=each.after, after=each.before) for each in change.markup),
    )


def mirrored_field(change):
    return evolve(
        change,
        kind=OTHER.get(change.kind, change.kind),
        path_before=change.path,
        path=change.path_before,
        before=change.after,
        after=change.before,
    )


def seen_from_either_side(difference):
    """What two differences that mirror each other agree on, without the order of the entries."""
    blocks = (*difference.introduction, *difference.blocks, *difference.asides)
    return (
        Counter(repr(each) for each in difference.fields),
        Counter(repr(evolve(each, markup=tuple(sorted(each.markup, key=repr)))) for each in blocks),
        difference.problems,
        difference.cleaning,
        difference.notes,
    )


def mirrored(difference):
    return evolve(
        difference,
        fields=tuple(map(mirrored_field, difference.fields)),
        introduction=tuple(map(mirrored_block, difference.introduction)),
        blocks=tuple(map(mirrored_block, difference.blocks)),
        asides=tuple(map(mirrored_block, difference.asides)),
        problems=tuple(evolve(each, before=each.after, after=each.before) for each in difference.problems),
        cleaning=tuple(evolve(each, before=each.after, after=each.before) for each in difference.cleaning),
    )
