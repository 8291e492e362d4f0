"""A program that uses dmarticle is not surprised: nothing outside of it is touched, and its threads may share all."""

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hard.bodies import BODIES

import dmarticle as dm

GOLDEN = Path(__file__).parent / "golden"
WATCHED = Path(__file__).parent / "watched_host.py"


def run_watched(*arguments: str) -> dict:
    done = subprocess.run([sys.executable, WATCHED, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def seen() -> dict:
    """What a process did while it used everything."""
    return run_watched(*map(str, sorted(GOLDEN.glob("*/payload.json"))))


@pytest.mark.parametrize("stage", ["import", "first use", "use"])
def test_no_network_no_process_no_written_file_and_no_code(seen, stage):
    assert seen[stage]["events"] == []


def test_using_it_again_opens_no_file_and_compiles_nothing_from_a_payload(seen):
    assert seen["use"]["opened"] == []
    assert seen["use"]["compiled"] == []


@pytest.mark.parametrize("stage", ["import", "first use", "use"])
def test_no_environment_is_read(seen, stage):
    assert seen[stage]["environment"] == []


@pytest.mark.parametrize("stage", ["import", "first use", "use"])
def test_no_global_state_is_changed(seen, stage):
    assert seen[stage]["changed"] == []


def test_the_watcher_sees_what_it_watches_for():
    caught = run_watched("--misbehave")["use"]
    names = {event.partition(" ")[0] for event in caught["events"]}
    assert {"open", "socket.connect", "subprocess.Popen", "pickle.find_class", "exec"} <= names
    assert caught["environment"] == ["HOME"]
    assert {"recursion limit", "warnings", "sys.path", "decimal"} <= set(caught["changed"])


def bodies() -> list[str]:
    return [make(2_000) for make in BODIES.values()]


def made(html: str) -> tuple[str, ...]:
    try:
        body = dm.NEWS.run(html)
    except dm.LimitError as error:
        return (str(error),)
    return body.html, body.text, body.markdown, repr(body.changes)


def test_threads_share_a_pipeline_and_get_what_one_would():
    texts = bodies()
    alone = [made(html) for html in texts]
    together: dict[int, list[tuple[str, ...]]] = {}
    start = threading.Barrier(8)

    def work(number: int) -> None:
        start.wait()
        order = texts[number * 7 :] + texts[: number * 7]  # each begins with another
        results = [made(html) for html in order]
        cut = len(texts) - number * 7
        together[number] = results[cut:] + results[:cut]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert together == dict.fromkeys(range(8), alone)


def test_threads_share_the_door_and_get_the_same_articles():
    payload = (GOLDEN / "recipe" / "payload.json").read_bytes()
    alone = dm.loads(payload)
    found: list[dm.Article] = []
    threads = [threading.Thread(target=lambda: found.append(dm.loads(payload))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [alone] * 8


HOSTILE = "<script>alert(1)</script>&\"'><img src=x onerror=alert(2)>"


def test_a_title_with_a_script_in_it_is_text():
    article = dm.normalize({"objectType": "Article", "id": "1", "title": HOSTILE, "contents": "<p>" + HOSTILE})
    assert "<script" not in article.body.html
    for value in (article, article.body, *article.body.blocks, *article.problems):
        shown = [name for name in dir(value) if name.startswith("_repr_") and name.endswith("_")]
        for name in shown:  # what a notebook asks for
            assert "<script" not in str(getattr(value, name)())
            assert "<img src=x" not in str(getattr(value, name)())
