"""Threads may share everything: pipelines, profiles, converters and articles give what they give to one thread."""

import json
import subprocess
import sys
import sysconfig
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from bench.corpus import KINDS, article
from corpus import json_lines, record, stream

import dmarticle as dm
from dmarticle.normalizing import converter_for

THREADS = 6
FREE = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
PAYLOADS = [article(kind, number) for number in range(2) for kind in KINDS if kind != "table-heavy"]


@pytest.fixture(autouse=True)
def often():
    """Let threads take turns as often as an interpreter can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def at_once(work: Callable[[int], object]) -> list[object]:
    """Do work in some threads that all begin at the same moment."""
    gate = threading.Barrier(THREADS)

    def begin(number: int) -> object:
        gate.wait()
        return work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(begin, range(THREADS)))


def in_turns(number: int, items: list) -> list:
    """The same items, each thread beginning with another one."""
    return items[number:] + items[:number]


def everything(payload: dict, profile: dm.Profile, pipeline: dm.Pipeline) -> tuple[object, ...]:
    made = dm.normalize(payload, profile=profile, pipeline=pipeline)
    plain = dm.unstructure(made)
    return made, made.body.html, made.body.markdown, plain, dm.structure(plain), dm.to_source(made)


def test_threads_that_share_a_pipeline_and_a_profile_give_what_one_gives():
    pipeline = dm.NEWS.without("links")
    profile = dm.Profile(name="mine", hosts={"staging.x.example": "x.example"}, signoffs=("DM",))
    alone = {each["title"]: everything(each, profile, pipeline) for each in PAYLOADS}

    def work(number: int) -> dict:
        return {each["title"]: everything(each, profile, pipeline) for each in in_turns(number, PAYLOADS)}

    assert all(found == alone for found in at_once(work))


def test_threads_that_ask_for_the_same_things_of_one_article_get_the_same():
    made = dm.normalize(article("Quill", 9))
    fresh = dm.normalize(article("Quill", 9))

    def work(number: int) -> tuple[object, ...]:
        names = in_turns(number, ["html", "text", "markdown", "word_count", "links", "images"])
        return tuple(sorted((name, str(getattr(made.body, name))) for name in names))

    names = ("html", "text", "markdown", "word_count", "links", "images")
    assert set(at_once(work)) == {tuple(sorted((name, str(getattr(fresh.body, name))) for name in names))}


def test_threads_that_share_a_converter_get_the_same_from_it():
    converter = converter_for("whitebeard", dm.NEUTRAL)
    records = PAYLOADS[0]["keywords"] * 20
    alone = [converter.structure(each, dm.Keyword) for each in records]
    assert all(
        found == alone for found in at_once(lambda _: [converter.structure(each, dm.Keyword) for each in records])
    )


def test_threads_that_open_the_same_outcome_get_the_same_article():
    records = [record(number) for number in range(40)]
    alone = stream(json_lines(records))
    arrived = stream(json_lines(records), workers=2)
    assert all(
        found == [each.article for each in alone] for found in at_once(lambda _: [each.article for each in arrived])
    )


COLD = """
import json, sys, threading
from concurrent.futures import ThreadPoolExecutor
import dmarticle as dm
sys.setswitchinterval(1e-6)
payloads = json.load(sys.stdin)
gate = threading.Barrier(len(payloads))

def work(payload):
    gate.wait()
    made = dm.normalize(payload)
    plain = dm.unstructure(made)
    return [dm.unstructure(dm.structure(plain)), dm.to_source(made), made.body.markdown, str(dm.diff(made, made))]

with ThreadPoolExecutor(len(payloads)) as pool:
    print(json.dumps(list(pool.map(work, payloads))))
"""


def test_threads_that_are_the_first_to_use_the_library_all_get_what_is_right():
    payloads = PAYLOADS[:THREADS]
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, "-c", COLD], input=json.dumps(payloads), capture_output=True, text=True, check=True,
            cwd=Path(dm.__file__).parents[1],
        )  # fmt: skip
        made = [dm.normalize(payload) for payload in payloads]
        wanted = [
            [dm.unstructure(each), dm.to_source(each), each.body.markdown, str(dm.diff(each, each))] for each in made
        ]
        assert json.loads(done.stdout) == json.loads(json.dumps(wanted))


@pytest.mark.skipif(
    not FREE, reason="this Python has a lock around its threads; run the tests with python3.14t as well"
)
def test_on_a_free_threaded_python_the_threads_are_free():
    assert not sys._is_gil_enabled(), "a module that dmarticle imports has brought the lock back"
