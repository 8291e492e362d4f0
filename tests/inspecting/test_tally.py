"""Counting names in bounded memory."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from dmarticle.inspecting.place import Place
from dmarticle.inspecting.tally import Tally

NAMES = st.lists(st.text("abcdefghij", min_size=1, max_size=2), max_size=120)


def tallied(names, limit, start=1):
    tally = Tally(limit)
    for number, name in enumerate(names, start):
        tally.add(name, Place(f"record {number}", number))
    return tally


@given(NAMES, st.integers(1, 8))
def test_no_more_names_are_kept_than_the_limit(names, limit):
    assert len(tallied(names, limit)) <= limit


@given(NAMES)
def test_counts_are_exact_while_there_is_room(names):
    found = tallied(names, 200).result()
    assert {each.name: each.count for each in found.names} == Counter(names)
    assert (found.others, found.missed, found.complete) == (0, 0, True)
    assert all(each.first == f"record {names.index(each.name) + 1}" for each in found.names)


@given(st.lists(NAMES, max_size=5), st.integers(1, 8))
def test_beyond_the_limit_no_count_is_off_by_more_than_is_said_however_the_work_is_parted(parts, limit):
    joined = Tally(limit)
    for part in parts:
        joined.absorb(tallied(part, limit))
    true, found = Counter(name for part in parts for name in part), joined.result()
    kept = {each.name: each.count for each in found.names}
    assert len(joined) <= limit
    assert found.total == true.total()
    assert found.missed <= true.total() / (limit + 1)
    for name, count in true.items():
        assert count - found.missed <= kept.get(name, 0) <= count


@given(NAMES, st.integers(1, 8))
def test_a_name_that_is_frequent_enough_is_always_kept(names, limit):
    kept = {each.name for each in tallied(names, limit).result().names}
    assert {name for name, count in Counter(names).items() if count > len(names) / (limit + 1)} <= kept


def test_records_are_counted_once_however_often_a_name_stands_in_them():
    tally = Tally(5)
    for number in (1, 1, 2, 2, 2):
        tally.add("gallery", Place(f"{number}.json", number), 3)
    (found,) = tally.result().names
    assert (found.count, found.records, found.first) == (15, 2, "1.json")


def test_the_most_frequent_come_first_and_of_two_as_frequent_the_first_by_name():
    assert [each.name for each in tallied("cbbaa", 9).result().names] == ["a", "b", "c"]


def test_what_was_left_out_is_counted_as_others():
    found = tallied("aaaaabcdefg", 2).result()
    assert found.get("a").count == 5
    assert found.get("b") is None
    assert (found.others, found.complete, found.total) == (11 - sum(each.count for each in found.names), False, 11)
