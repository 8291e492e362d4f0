"""Worker processes change nothing but the time it takes, and a death costs one record at most."""

import gc
import io
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
import types
from pathlib import Path

import pytest
from corpus import ids, json_lines, record, stream, write
from fragile_steps import FRAGILE, UnportableError

import dmarticle as dm
from dmarticle.streams.worker import _collect_seldom

HERE = Path(__file__).parent
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


def told(outcomes):
    """Outcomes as values that can be compared: errors are not equal to each other."""
    return [
        (each.source, each.position, each.article, each.raw, type(each.error), each.error and str(each.error))
        for each in outcomes
    ]


def bodies(*texts: str) -> list[dict]:
    return [record(number, contents=f"<p>{text}</p>") for number, text in enumerate(texts)]


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"


def gone(pids, seconds: float = 20) -> bool:
    until = time.monotonic() + seconds
    while any(map(alive, pids)) and time.monotonic() < until:
        time.sleep(0.05)
    return not any(map(alive, pids))


def test_cycles_are_looked_for_as_the_caller_has_it_here_and_seldom_in_workers():
    threshold = gc.get_threshold()[0]
    here, there = ([*dm.iter_articles(bodies("CYCLES"), workers=count, pipeline=FRAGILE)] for count in (1, 2))
    assert str(here[0].error) == f"after {threshold}, beside {gc.get_freeze_count() > 0}"
    assert str(there[0].error) == "after 10000, beside True"
    assert gc.get_threshold()[0] == threshold


@pytest.mark.parametrize("said", [0, 50_000])
def test_who_has_said_when_cycles_are_looked_for_is_heard_in_workers(said):
    before = gc.get_threshold()
    try:
        gc.set_threshold(said, *before[1:])
        _collect_seldom()
        assert gc.get_threshold() == (said, *before[1:])
    finally:
        gc.set_threshold(*before)


def test_results_are_the_same_with_workers(tmp_path):
    lines = json_lines([record(number) for number in range(60)]).splitlines()
    lines[20:20] = [b"oops", b'{"total": 2, "data": [{"a": 1}, ' + json.dumps(record(100)).encode() + b"]}"]
    write(tmp_path / "a.jsonl", b"\n".join(lines))
    write(tmp_path / "b.json", json.dumps([record(1), record(2, views="many")])[:-40])
    write(tmp_path / "c.json", Path(HERE.parents[1] / "docs" / "examples" / "harbour.json").read_bytes())
    options = {"pipeline": dm.NEWS, "strict": False}
    alone = told(stream(tmp_path, **options))
    assert len(alone) > 60
    assert told(stream(tmp_path, workers=2, **options)) == alone
    assert told(stream(tmp_path, workers=3, **{**options, "pipeline": None, "strict": True})) == told(
        stream(tmp_path, pipeline=None, strict=True)
    )


def test_decoded_records_go_to_workers_and_nothing_comes_of_nothing():
    assert ids(stream((record(number) for number in range(40)), workers=2)) == [str(number) for number in range(40)]
    assert stream([], workers=2) == []


def nested(depth: int) -> dict:
    inner: dict = {}
    for _ in range(depth):
        inner = {"x": inner}
    return inner


CANNOT_TRAVEL = {
    "a mapping of another kind": lambda: types.MappingProxyType(record(20)),
    "a function": lambda: record(20, extra=lambda: 0),
    "a lock": lambda: record(20, extra=threading.Lock()),
    "deeper than pickle goes": lambda: record(20, extra=nested(3000)),
    "an object that cannot be made again there": lambda: record(20, extra=UnportableError(7, "mine")),
}


@pytest.mark.parametrize("make", CANNOT_TRAVEL.values(), ids=CANNOT_TRAVEL)
def test_a_record_that_cannot_go_to_another_process_costs_nothing(make):
    source = [record(number) for number in range(20)] + [make()] + [record(number) for number in range(21, 40)]
    alone = [(each.ok, type(each.error), each.position) for each in stream(source)]
    outcomes = stream(source, workers=2)
    assert [(each.ok, type(each.error), each.position) for each in outcomes] == alone
    assert ids(outcomes[:20] + outcomes[21:]) == [str(number) for number in range(40) if number != 20]


def test_the_fault_of_a_source_stays_in_this_process():
    class Failing(io.BytesIO):
        def read1(self, size=-1):
            data = super().read1(size)
            if not data:
                raise UnportableError(7, "mine")
            return data

    outcomes = stream([Failing(json_lines([record(0), record(1)]).rstrip()), record(2)], workers=2)
    assert ids(outcomes) == ["0", "1", "!", "2"]


@POSIX
@pytest.mark.parametrize(("word", "ending"), [("EXIT", "with exit code 3"), ("KILL", "by SIGKILL")])
def test_a_record_at_which_workers_die_is_a_failure_and_the_rest_go_on(word, ending):
    texts = ["fine"] * 50
    texts[0] = texts[17] = texts[18] = texts[49] = word
    outcomes = stream(bodies(*texts), workers=2, pipeline=FRAGILE)
    dead = [number for number, outcome in enumerate(outcomes) if not outcome.ok]
    assert dead == [0, 17, 18, 49]
    assert [each.article.id for each in outcomes if each.ok] == [str(n) for n in range(50) if n not in dead]
    failure = outcomes[17]
    assert isinstance(failure.error, dm.WorkerError)
    assert str(failure.error).endswith(ending)
    assert json.loads(failure.raw)["id"] == "17"
    assert failure.position.record == 17


def test_a_record_at_which_a_worker_died_once_is_tried_again(tmp_path):
    texts = ["fine", f"ONCE [{tmp_path / 'died'}]", "fine"]
    assert ids(stream(bodies(*texts), workers=2, pipeline=FRAGILE)) == ["0", "1", "2"]
    assert (tmp_path / "died").exists()


def test_what_a_step_raises_comes_back_as_it_is_or_in_words():
    outcomes = stream(bodies("fine", "RAISE", "UNPORTABLE", "fine"), workers=2, pipeline=FRAGILE)
    assert ids(outcomes) == ["0", "!", "!", "3"]
    assert isinstance(outcomes[1].error, ZeroDivisionError)
    assert isinstance(outcomes[2].error, dm.WorkerError)
    assert str(outcomes[2].error) == "UnportableError: 7: mine"


@pytest.mark.parametrize("change", [lambda text, run: text])
def test_a_pipeline_that_cannot_go_to_workers_raises_at_once_and_says_what_to_do(change):
    pipeline = dm.NEWS.before("shortcodes", dm.text_step("mine", change))
    with pytest.raises(dm.ConfigurationError, match="at the top level of a module"):
        dm.iter_articles([], pipeline=pipeline, workers=2)


@pytest.mark.parametrize("pipeline", [dm.NEWS, dm.ARCHIVE, dm.SYNDICATION, dm.NLP, dm.NEWS.without("asides")])
def test_the_presets_go_to_workers(pipeline):
    (outcome,) = stream(bodies("fine"), pipeline=pipeline, workers=2)
    assert outcome.article.body.text == "fine"


def test_what_an_iterable_raises_is_raised_behind_what_it_gave():
    def source():
        yield from bodies(*["fine"] * 20)
        raise KeyError("mine")

    found = []
    with pytest.raises(KeyError, match="mine"):
        found.extend(dm.iter_articles(source(), workers=2))
    outcomes = dm.iter_articles(source(), workers=2)
    assert ids(next(outcomes) for _ in range(20)) == [str(number) for number in range(20)]
    with pytest.raises(KeyError, match="mine"):
        next(outcomes)


def test_no_more_is_read_ahead_than_a_bound():
    read = 0

    def source():
        nonlocal read
        for number in range(10_000):
            read += 1
            yield record(number)

    outcomes = dm.iter_articles(source(), workers=2, pipeline=None)
    for given in range(1, 301):
        assert next(outcomes).ok
        assert read - given <= 2 * 2 * 16 * 2
    outcomes.close()


def test_a_stream_that_is_left_early_leaves_no_process_and_no_thread():
    before = threading.active_count()
    outcomes = dm.iter_articles(bodies(*["SLOW"] * 200), workers=2, pipeline=FRAGILE)
    assert next(outcomes).ok
    pids = [process.pid for process in multiprocessing.active_children()]
    assert len(pids) == 2
    outcomes.close()
    assert gone(pids, 0)
    assert threading.active_count() == before


@POSIX
@pytest.mark.parametrize("count", [1, 2])
def test_workers_that_are_killed_from_outside_cost_no_record(count):
    outcomes = dm.iter_articles(bodies(*["SLOW", "fine"] * 12), workers=2, pipeline=FRAGILE)
    first = next(outcomes)
    pids = [process.pid for process in multiprocessing.active_children()]
    for pid in pids[:count]:
        os.kill(pid, signal.SIGKILL)
    assert ids([first, *outcomes]) == [str(number) for number in range(24)]
    assert gone(pids, 0)
    assert multiprocessing.active_children() == []


def test_what_the_callback_raises_ends_the_stream_and_its_processes():
    before, pids = threading.active_count(), []

    def stop(now):
        pids.extend(process.pid for process in multiprocessing.active_children())
        if now.records == 3:
            raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        list(dm.iter_articles(bodies(*["SLOW"] * 40), workers=2, pipeline=FRAGILE, on_progress=stop))
    assert len(pids) == 6
    assert gone(pids, 0)
    assert threading.active_count() == before


def test_what_is_thrown_into_a_stream_ends_its_processes():
    outcomes = dm.iter_articles(bodies(*["SLOW"] * 40), workers=2, pipeline=FRAGILE)
    next(outcomes)
    pids = [process.pid for process in multiprocessing.active_children()]
    with pytest.raises(KeyboardInterrupt):
        outcomes.throw(KeyboardInterrupt())
    assert gone(pids, 0)
    assert list(outcomes) == []


def test_a_stream_that_is_forgotten_leaves_no_process():
    outcomes = dm.iter_articles(bodies(*["SLOW"] * 200), workers=2, pipeline=FRAGILE)
    next(outcomes)
    pids = [process.pid for process in multiprocessing.active_children()]
    del outcomes
    gc.collect()
    assert gone(pids)


def test_a_stream_that_was_never_begun_begins_no_process():
    outcomes = dm.iter_articles(bodies("fine"), workers=2)
    assert multiprocessing.active_children() == []
    outcomes.close()


SCRIPT = """
import multiprocessing, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # it is ignored where the tests run in the background
sys.path[:0] = {path!r}
import dmarticle as dm
from corpus import record
from fragile_steps import FRAGILE

if __name__ == "__main__":
    source = (record(number, contents="SLOW") for number in range(10_000))
    for place, outcome in enumerate(dm.iter_articles(source, workers=2, pipeline=FRAGILE)):
        if place == 3:
            print(*[process.pid for process in multiprocessing.active_children()], flush=True)
"""


@pytest.fixture
def running(tmp_path):
    """A script that streams with workers, in a group of processes of its own, and the numbers of its workers."""
    path = [str(Path(dm.__file__).parents[1]), str(HERE.parent)]
    script = write(tmp_path / "script.py", SCRIPT.format(path=path))
    process = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    try:
        yield process, [int(pid) for pid in process.stdout.readline().split()]
    finally:
        process.kill()
        process.communicate()


@POSIX
def test_ctrl_c_ends_the_stream_and_its_processes_without_a_word_from_them(running):
    process, pids = running
    assert len(pids) == 2
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert gone(pids)
    assert process.returncode == -signal.SIGINT
    assert errors.count(b"Traceback") == 1
    assert errors.rstrip().endswith(b"KeyboardInterrupt")


@POSIX
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_when_the_process_that_started_them_is_gone(running, number):
    process, pids = running
    assert all(map(alive, pids))
    process.send_signal(number)
    process.wait(30)
    assert gone(pids)


def test_a_script_without_a_guard_is_told_about_it(tmp_path):
    code = f"import sys; sys.path.insert(0, {str(Path(dm.__file__).parents[1])!r})\n"
    code += "import dmarticle as dm\nprint(list(dm.iter_articles([{}], workers=2)))\n"
    script = write(tmp_path / "script.py", code)
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert "ConfigurationError: worker processes die before they begin" in done.stderr
    assert 'if __name__ == "__main__":' in done.stderr
