"""The laws of differences, each as a property."""

import json
from itertools import combinations, pairwise

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from mirror import mirrored, mirrored_pair, mirrored_words, seen_from_either_side
from versions import BLOCKS, PAYLOADS, TEXTS, VERSIONS

import dmarticle as dm
from dmarticle.differences.blocks import align_blocks
from dmarticle.differences.sequences import align, heaviest_rising, longest_rising
from dmarticle.differences.spoken import spoken_text
from dmarticle.differences.words import align_words, earlier_text, later_text
from dmarticle.interchange import structure, unstructure


def article(blocks):
    return dm.Article(id="1", body=dm.Body(tuple(blocks)))


@given(VERSIONS)
def test_an_article_does_not_differ_from_itself_nor_from_its_copy(versions):
    for version in versions:
        assert not dm.diff(version, version)
        again = dm.diff(version, structure(unstructure(version)))
        assert not again
        assert (again.problems, again.cleaning, again.notes) == ((), (), ())


@given(VERSIONS)
def test_a_difference_and_the_one_of_the_versions_the_other_way_round_mirror_each_other(versions):
    forth, back = dm.diff(*versions), dm.diff(*reversed(versions))
    assert seen_from_either_side(evolve(mirrored(forth), title=back.title)) == seen_from_either_side(back)


@given(BLOCKS)
def test_the_blocks_of_a_difference_mirror_each_other(versions):
    before, after = map(article, versions)
    assert seen_from_either_side(mirrored(dm.diff(before, after))) == seen_from_either_side(dm.diff(after, before))


@given(VERSIONS)
def test_what_a_difference_is_false_for_is_equal_but_for_how_it_was_read(versions):
    before, after = versions
    if not dm.diff(before, after):
        as_read = evolve(after, problems=before.problems, completeness=before.completeness)
        changes = evolve(as_read.body, changes=before.body.changes)
        assert unread(evolve(as_read, body=changes)) == unread(before)


def unread(version):
    """The plain data of a version, without what says how it was read."""
    return without_accounts(unstructure(evolve(version, introduction=None, problems=())))


def without_accounts(data):
    if isinstance(data, list):
        return [without_accounts(each) for each in data]
    if isinstance(data, dict):
        accounts = ("changes", "completeness", "evidence", "pointer", "problems", "residue")
        return {key: without_accounts(each) for key, each in data.items() if key not in accounts}
    return data


@given(BLOCKS)
def test_every_block_of_both_versions_stands_in_exactly_one_entry_in_order(versions):
    before, after = versions
    changes = dm.diff(article(before), article(after)).blocks
    old = [change for change in changes if change.before is not None]
    assert sorted(change.position_before for change in old) == list(range(len(before)))
    assert [change.position for change in changes if change.after is not None] == list(range(len(after)))
    for change in changes:
        assert change.before is None or change.before == before[change.position_before]
        assert change.after is None or change.after == after[change.position]
    unmoved = [change.position_before for change in old if change.kind is not dm.DiffKind.MOVED]
    assert unmoved == sorted(unmoved)


@given(BLOCKS)
def test_the_kind_of_an_entry_is_what_happened_to_its_block(versions):
    for change in dm.diff(*map(article, versions)).blocks:
        assert (change.kind is dm.DiffKind.ADDED) == (change.before is None)
        assert (change.kind is dm.DiffKind.REMOVED) == (change.after is None)
        if change.kind is dm.DiffKind.EQUAL:
            assert change.before == change.after
        if change.kind is dm.DiffKind.CHANGED:
            assert change.before != change.after
            assert change.reworded or change.markup
            assert change.markup_only != change.reworded


@given(BLOCKS)
def test_the_words_of_an_entry_are_those_of_its_blocks(versions):
    for change in dm.diff(*map(article, versions)).blocks:
        assert earlier_text(change.words) == ("" if change.before is None else spoken_text(change.before))
        assert later_text(change.words) == ("" if change.after is None else spoken_text(change.after))


@given(BLOCKS)
def test_the_alignment_of_blocks_mirrors_itself(versions):
    forth, back = align_blocks(*versions), align_blocks(*reversed(versions))
    assert {mirrored_pair(pair) for pair in forth.pairs} == set(back.pairs)
    assert forth.coarse == back.coarse


@given(TEXTS)
@example(("", ""))
@example((" a", "a "))
@example(("a\n", "a "))
@example(("a  b", "a b"))
def test_applying_the_word_edits_gives_the_later_text_and_undoing_them_the_earlier_one(texts):
    edits = align_words(*texts).edits
    assert (earlier_text(edits), later_text(edits)) == texts


@given(TEXTS)
def test_no_run_is_empty_and_none_could_be_joined_with_the_next(texts):
    edits = align_words(*texts).edits
    assert all(edit.text for edit in edits)
    kinds = [edit.kind for edit in edits]
    assert all(one is not other for one, other in pairwise(kinds))
    assert (dm.DiffKind.ADDED, dm.DiffKind.REMOVED) not in set(pairwise(kinds))


@given(TEXTS)
def test_the_word_edits_of_two_texts_mirror_each_other(texts):
    assert mirrored_words(align_words(*texts).edits) == align_words(*reversed(texts)).edits


@given(TEXTS)
def test_pairs_of_an_alignment_are_equal_and_none_crosses_another(texts):
    old, new = (text.split() for text in texts)
    pairs = align(old, new).pairs
    assert all(old[place] == new[later_place] for place, later_place in pairs)
    assert rises(pairs)


PAIRS = st.lists(st.integers(0, 6), max_size=7, unique=True).map(lambda later: list(enumerate(later)))


@given(PAIRS, st.lists(st.integers(1, 5), min_size=7, max_size=7))
def test_the_heaviest_rising_chain_weighs_as_much_as_any(pairs, weights):
    weighed = dict(zip(pairs, weights, strict=False))
    chain = heaviest_rising(weighed)
    assert rises(chain)
    chains = [each for size in range(8) for each in combinations(pairs, size) if rises(each)]
    assert sum(map(weighed.get, chain)) == max(sum(map(weighed.get, each)) for each in chains)
    assert len(longest_rising(pairs)) == max(map(len, chains))
    assert rises(longest_rising(pairs))


def rises(pairs):
    return all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(pairs))


@given(VERSIONS)
def test_a_report_names_every_field_that_changed_and_data_for_programs_is_json(versions):
    difference = dm.diff(*versions)
    report = str(difference)
    flat = report.replace("\n    ", " ")
    for change in difference.fields:
        path = change.path or change.path_before
        assert path in flat
    assert ("nothing changed" in report.splitlines()[0]) != bool(difference)
    data = difference.as_dict()
    assert json.loads(json.dumps(data)) == data


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: next(iter(payload)))
def test_the_oracle_of_the_mirror_knows_what_is_no_mirror(payload):
    before = dm.normalize(payload)
    after = evolve(before, title="Another", body=dm.Body(before.body.blocks[1:]))
    difference = dm.diff(before, after)
    assert seen_from_either_side(mirrored(difference)) != seen_from_either_side(difference)
