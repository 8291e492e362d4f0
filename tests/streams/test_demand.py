"""Articles come from the workers that made them, but where a caller passes over nearly all of them."""

import json
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from attrs import evolve, frozen
from corpus import json_lines, records, stream
from fragile_steps import FRAGILE
from hypothesis import given
from hypothesis import strategies as st

import dmarticle as dm
from dmarticle import dialects
from dmarticle.streams.bursts import messages_in
from dmarticle.streams.demand import Demand
from dmarticle.streams.outcomes import Position, success
from dmarticle.streams.parcels import Parcel
from dmarticle.streams.piece import Cut, Input, Piece
from dmarticle.streams.pool import Pool, _Task
from dmarticle.streams.work import Work, unpack_work
from dmarticle.streams.worker import _comes_again

MANY = 600
"""Records of which the first are done before it can be known that no article is wanted, and the last long after."""
LATE = slice(MANY - 100, None)


def came(outcome) -> bool:
    """Tell whether the article of an outcome that was not asked for came with it, or stayed."""
    return bool(outcome._parcel.data)


def passed_over(source, **options) -> list[bool]:
    """Take outcomes and let go of them; tell of each whether its article came."""
    return [came(outcome) for outcome in dm.iter_articles(source, **{"pipeline": None, "workers": 2, **options})]


def test_articles_that_nobody_wants_stay_where_they_are_made():
    came_along = passed_over(json_lines(records(MANY)))
    assert all(came_along[:64])
    assert not any(came_along[LATE])


@pytest.mark.parametrize("pipeline", [None, dm.NEWS])
def test_an_article_that_stayed_is_made_again_alike_when_it_is_asked_for(pipeline):
    lines = json_lines(records(MANY))
    alone = stream(lines, pipeline=pipeline)
    found = 0
    for outcome, expected in zip(dm.iter_articles(lines, pipeline=pipeline, workers=2), alone, strict=True):
        if expected.position.record >= MANY - 3:
            assert not came(outcome)
            assert outcome == expected
            assert outcome.article is outcome.article
            found += 1
    assert found == 3


def test_articles_come_to_a_caller_who_keeps_the_outcomes_for_later():
    outcomes = stream(json_lines(records(MANY)), workers=2)
    came_along = [came(outcome) for outcome in outcomes]
    assert all(came_along)


def test_articles_come_to_a_caller_who_asks_for_some():
    along = []
    for outcome in dm.iter_articles(json_lines(records(MANY)), pipeline=None, workers=2):
        along.append(came(outcome))
        if outcome.position.record % 20 == 0:
            assert outcome.article
    assert all(along)


def test_articles_come_again_to_a_caller_who_begins_to_ask_for_them():
    along = []
    for outcome in dm.iter_articles(json_lines(records(MANY)), pipeline=None, workers=2):
        along.append(came(outcome))
        if outcome.position.record >= MANY // 2:
            assert outcome.article.id == str(outcome.position.record)
    assert not along[MANY // 2]
    assert all(along[LATE])


PAGE = json.dumps({"total": 2, "data": records(2)}).encode() + b"\n"
TRAVEL = {
    "a step of the caller's may do something else the next time": (json_lines(records(MANY)), FRAGILE),
    "a decoded record may have changed in the meantime": (records(MANY), None),
    "a record with several articles would be made again for each": (PAGE * (MANY // 2), None),
}


@pytest.mark.parametrize(("source", "pipeline"), TRAVEL.values(), ids=TRAVEL)
def test_what_may_not_be_made_again_alike_comes_at_once(source, pipeline):
    came_along = passed_over(source, pipeline=pipeline)
    assert len(came_along) == MANY
    assert all(came_along)


def test_where_packages_bring_dialects_articles_come_at_once_unless_a_built_in_one_is_named(monkeypatch):
    piece, article = Piece(Input("a", 1), Cut(b"{}")), dm.normalize(records(1)[0])
    any_dialect = Work(None, None, None, dm.Limits(), False)
    assert _comes_again(any_dialect, piece, [article])
    monkeypatch.setattr(dialects, "dialect_names", lambda: ("whitebeard", "of-a-package"))
    assert not _comes_again(any_dialect, piece, [article])
    assert not _comes_again(evolve(any_dialect, dialect="of-a-package"), piece, [article])
    assert _comes_again(evolve(any_dialect, dialect="whitebeard"), piece, [article])


def test_an_article_that_cannot_be_made_again_is_an_error_that_says_so():
    def again():
        raise AttributeError("no memory for it")

    outcome = success(Parcel(b"", again, Demand()), "a.jsonl", Position(0))
    with pytest.raises(dm.WorkerError, match="a worker process made this article, and this one cannot: AttributeError"):
        _ = outcome.article


def test_threads_that_open_one_outcome_are_given_one_article():
    articles, both = dm.normalize(records(1)[0]), Barrier(2, timeout=10)

    def again():
        both.wait()
        return evolve(articles)

    outcome = success(Parcel(b"", again, Demand()), "a.jsonl", Position(0))
    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(lambda _: outcome.article, range(2))
    assert first is second is outcome.article


@frozen
class Own:
    """A step of the caller's that is a value."""

    def __call__(self, blocks, run):
        return blocks


def test_work_is_the_librarys_alone_until_something_of_the_callers_is_in_it():
    pipelines = [None, dm.NEWS, dm.ARCHIVE, dm.SYNDICATION, dm.NLP]
    works = [
        Work(None, profile, each, dm.Limits(), False) for each in pipelines for profile in (None, dm.DAILY_MAVERICK)
    ]
    assert [unpack_work(each.portable()) for each in works] == [(each, True) for each in works]
    mine = [dm.step("mine", Own()), dm.text_step("mine", str), dm.rule("mine", "b", Own())]
    works = [Work(None, None, dm.NEWS.after("links", each), dm.Limits(), False) for each in mine]
    assert [unpack_work(each.portable()) for each in works] == [(each, False) for each in works]


class Deaf:
    """In the place of a worker: keeps what it is sent."""

    def __init__(self):
        self.sent = []

    def send(self, burst):
        self.sent.append(messages_in(burst)[0])


def test_what_was_left_by_a_worker_that_died_comes_at_once():
    pool, worker = Pool(Work(None, None, None, dm.Limits(), False), 1), Deaf()
    pool._workers[worker] = deque()
    pool._demand._known = MANY
    pieces = [Piece(Input("a", 1), Cut(b"{}")) for _ in range(2)]
    pool._again.append([_Task(pieces[0])])
    pool._feed(iter(pieces[1:]))
    assert worker.sent == [False, True]


class Thing:
    """In the place of a parcel."""


@given(st.dictionaries(st.integers(1, 400), st.sampled_from(["ask for", "keep"]), max_size=5))
def test_articles_stay_where_fewer_than_one_in_64_are_wanted(wanted):
    demand, kept = Demand(), []
    for number in range(1, 601):
        thing, way = Thing(), wanted.get(number)
        demand.give([thing])
        if way == "ask for":
            demand.note_opened()
        kept += [thing] if way == "keep" else []
        opened = sum(way == "ask for" for place, way in wanted.items() if place <= number)
        old = sum(way == "keep" for place, way in wanted.items() if place <= number - 64)
        assert demand.is_rare == (64 * (1 + opened + old) < number - 64)


def test_demand_is_rare_where_all_are_passed_over_and_stays_so_for_one_in_many():
    demand = Demand()
    rare = []
    for number in range(400):
        demand.give([Thing()])
        if number == 300:
            demand.note_opened()
        rare.append(demand.is_rare)
    assert rare.index(True) == 128
    assert all(rare[128:])


@pytest.mark.parametrize(("late", "rare"), [(60, True), (100, False)])
def test_outcomes_that_go_within_64_more_are_passed_over_and_later_ones_are_kept(late, rare):
    demand, held = Demand(), deque(maxlen=late)
    for _ in range(400):
        held.append(Thing())
        demand.give([held[-1]])
    assert demand.is_rare is rare
