"""The tree of paths stays within its bounds, and what it keeps is exact."""

import pickle
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from dmarticle.inspecting.bounds import Bounds
from dmarticle.inspecting.place import Place
from dmarticle.inspecting.tree import PathTree

KEY = st.one_of(st.none(), st.text("abcdefghijkl", min_size=1, max_size=1))
PATHS = st.lists(st.lists(KEY, min_size=1, max_size=4).map(tuple), max_size=60)


def grown(paths, bounds, number=1):
    """A tree of paths, each counted with all it goes through."""
    tree = PathTree(bounds)
    for path in paths:
        node = tree.root
        for key in path:
            tree.values += 1
            node = node and tree.child(node, key)
            if node is not None:
                node.stats.add("x", Place(f"{number}.json", number), known=True, date=False)
    return tree


def counts(tree):
    return {node.path: node.stats.seen for node in tree}


def true_counts(paths):
    return Counter(path[:depth] for path in paths for depth in range(1, len(path) + 1))


@given(PATHS, st.integers(1, 6), st.integers(1, 20))
def test_a_tree_stays_within_its_bounds_and_every_count_it_keeps_is_exact(paths, keys, most):
    tree = grown(paths, Bounds(paths=most, keys=keys))
    true = true_counts(paths)
    found = counts(tree)
    assert len(tree) == len(found) <= most
    assert all(true[path] == seen for path, seen in found.items())
    assert all(path[:-1] in found or len(path) == 1 for path in found)
    assert max(Counter(path[:-1] for path in found).values(), default=0) <= keys
    assert tree.values == true.total()


@given(PATHS, PATHS, PATHS, st.integers(1, 6))
def test_trees_that_grew_apart_join_into_the_one_that_grew_alone(first, second, third, keys):
    bounds = Bounds(keys=keys)
    joined = grown(first, bounds)
    joined.absorb(grown(second, bounds))
    joined.absorb(grown(third, bounds))
    assert counts(joined) == counts(grown([*third, *first, *second], bounds))


@given(PATHS, PATHS, st.integers(1, 6), st.integers(1, 12))
def test_also_where_paths_ran_out_what_joined_trees_keep_is_exact(first, second, keys, most):
    bounds = Bounds(paths=most, keys=keys)
    joined = grown(first, bounds)
    joined.absorb(grown(second, bounds))
    true = true_counts([*first, *second])
    assert len(joined) <= most
    assert all(true[path] == seen for path, seen in counts(joined).items())


def test_where_paths_run_out_the_shallow_ones_are_kept():
    deep = [("a", "b", "c", "d", str(number)) for number in range(30)]
    tree = grown([*deep, *((str(number),) for number in range(10))], Bounds(paths=14))
    assert len(tree) == 14
    assert {(str(number),) for number in range(10)} <= set(counts(tree))


def test_an_object_used_as_a_dictionary_takes_no_room_from_others():
    tree = grown([("ids", f"id {number}", "x") for number in range(5000)] + [("title",)], Bounds(paths=500, keys=50))
    assert ("title",) in counts(tree)
    assert len(tree) == 2 + 50 * 2


def test_which_keys_are_kept_does_not_depend_on_their_order():
    paths = [(f"key {number}",) for number in range(300)]
    bounds = Bounds(keys=20)
    assert counts(grown(paths, bounds)) == counts(grown(paths[::-1], bounds))


def test_a_key_that_is_longer_than_any_name_is_not_kept():
    tree = grown([("k" * 1000, "x"), ("short",)], Bounds())
    assert counts(tree) == {("short",): 1}
    assert tree.values == 3


def test_the_deepest_tree_there_can_be_pickles():
    tree = grown([("a", None) * 32], Bounds())
    assert counts(pickle.loads(pickle.dumps(tree))) == counts(tree)  # noqa: S301 - made here
