"""Asked to end, it leaves no half file and says by its status which signal it was."""

import gc
import os
import pathlib
import select
import signal
import subprocess
import sys
import threading
import time
from itertools import count

import pytest
from terminals import command, ended_by, lines, payload

from dmarticle.__main__ import main
from dmarticle.commands import signals
from dmarticle.commands.signals import Ended, ending
from dmarticle.commands.sinks import file


class Undo:
    """Lets signals be handled as Python does."""

    def __init__(self):
        self.handlers = {
            getattr(signal, name): signal.default_int_handler if name == "SIGINT" else signal.SIG_DFL
            for name in ("SIGINT", "SIGTERM", "SIGHUP")
            if hasattr(signal, name)
        }

    def __call__(self):
        for number, handler in self.handlers.items():
            signal.signal(number, handler)
        sys.unraisablehook = sys.__unraisablehook__

    def is_done(self):
        """Tell whether they are."""
        return sys.unraisablehook is sys.__unraisablehook__ and all(
            signal.getsignal(number) is handler for number, handler in self.handlers.items()
        )


@pytest.fixture
def undo(monkeypatch):
    """Signals are handled as Python does, and in the end as before; may be called, and asked, in between."""
    before = {each: signal.getsignal(each) for each in Undo().handlers}
    monkeypatch.setattr(sys, "unraisablehook", sys.__unraisablehook__)
    made = Undo()
    made()
    yield made
    for each, handler in before.items():
        signal.signal(each, handler)


class Asks:
    """Is asked to end where what is raised goes nowhere."""

    def __del__(self):
        signal.raise_signal(signal.SIGINT)


@pytest.mark.usefixtures("undo")
@pytest.mark.parametrize("seconds", [0, 30])
def test_a_wish_that_is_lost_in_a_destructor_ends_the_work_all_the_same(seconds):
    def work():
        with ending():
            Asks()
            time.sleep(seconds)

    with pytest.raises(Ended) as ended:
        work()
    assert ended.value.status == 130
    time.sleep(0.2)  # and no signal comes behind it


def test_what_else_is_lost_in_a_destructor_is_told_as_ever(capsys, undo):
    with ending():
        type("Fails", (), {"__del__": lambda _: 1 / 0})()
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert undo.is_done()


def test_a_second_signal_is_the_same_wish(undo):
    cleared = []

    def work():
        with ending():
            try:
                signal.raise_signal(signal.SIGINT)
            finally:
                signal.raise_signal(signal.SIGTERM)
                cleared.append(True)

    with pytest.raises(Ended) as ended:
        work()
    assert ended.value.status == 130
    assert cleared
    assert undo.is_done()


def test_what_fails_as_it_is_broken_off_is_no_news(undo):
    def work():
        with ending():
            try:
                signal.raise_signal(signal.SIGTERM)
            finally:
                raise OSError("no space left")

    with pytest.raises(Ended) as ended:
        work()
    assert ended.value.status == 143
    assert undo.is_done()


@pytest.mark.usefixtures("undo")
def test_what_others_handle_stays_theirs():
    def theirs(*_):
        pass

    signal.signal(signal.SIGINT, theirs)
    with ending():
        assert signal.getsignal(signal.SIGINT) is theirs
        assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
    assert signal.getsignal(signal.SIGINT) is theirs
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_a_thread_leaves_all_to_the_main_one(undo):
    seen = []

    def work():
        with ending():
            seen.append(undo.is_done())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [True]


CLEARING = """
import time
from dmarticle.commands.signals import ending
with ending():
    try:
        print(1, flush=True)
        time.sleep(60)
    finally:
        print(2, flush=True)
        time.sleep(60)
"""


def test_asked_again_later_it_ends_at_once():
    process = subprocess.Popen([sys.executable, "-c", CLEARING], stdout=-1, stderr=-1)
    for line in (b"1\n", b"2\n"):
        assert process.stdout.readline() == line
        time.sleep(1.2)
        process.terminate()
    _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (-signal.SIGTERM, b"")


class Asked:
    """Asks it to end at the Nth moment at which Python handles signals, of those that are watched.

    These are when a function begins, and behind one in C.
    """

    def __init__(self, moment, watched):
        self.moments = moment
        self.watched = watched
        self.came = False

    def __call__(self, frame, event, _):
        if self.came or event not in ("call", "c_return") or not self._is_watched(frame):
            return
        self.moments -= 1
        if self.moments < 0:
            self.came = True
            signal.raise_signal(signal.SIGINT)

    def _is_watched(self, frame):
        """Tell whether a function is one of those, or was called by one."""
        return any(
            each is not None and each.f_code.co_filename.startswith(self.watched) for each in (frame, frame.f_back)
        )


def asked_at_each_moment(watched, work, undo):
    """Do some work as often as there are moments, asked to end at each; give the results, the last one of no asking."""
    for moment in count():
        asked = Asked(moment, str(watched))
        result = None
        sys.setprofile(asked)
        try:
            result = work(moment)
        except (KeyboardInterrupt, Ended):  # before it listens, or when it no longer does
            pass
        finally:
            sys.setprofile(None)
            gc.collect()  # what holds the frames of what was raised
            clean = undo.is_done()
            undo()
        yield result, clean
        if not asked.came:
            return


SOURCES = {"several": lines(*[payload(id=str(n)) for n in range(3)]), "none": "{}\n"}


@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")  # between its opening and its name
@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize(("form", "output"), [("jsonl", "out"), ("json", "out/"), ("parquet", "out")])
def test_wherever_it_is_asked_to_end_there_are_whole_files_or_none(tmp_path, capfd, undo, form, output, source):
    if form == "parquet":
        pytest.importorskip("pyarrow")
    given = tmp_path / "in.jsonl"
    given.write_text(SOURCES[source])

    def convert(name):
        return main(["convert", str(given), "--to", form, "--output", f"{tmp_path}/{name}/{output}"])

    def files(name):
        return {each.name: each.read_bytes() for each in (tmp_path / str(name)).rglob("*") if each.is_file()}

    def work(moment):
        (tmp_path / str(moment)).mkdir()
        return convert(moment)

    (tmp_path / "whole").mkdir()
    usual = convert("whole")
    told = capfd.readouterr().err
    *interrupted, (last, _) = asked_at_each_moment(pathlib.Path(file.__file__).parent, work, undo)
    assert last == usual
    assert len(interrupted) > 20
    assert {status for status, _ in interrupted} == {130}
    assert all(clean for _, clean in interrupted)
    for moment in range(len(interrupted)):
        assert files(moment).items() <= files("whole").items()
    assert set(capfd.readouterr().err.splitlines()) <= set(told.splitlines())


def test_wherever_it_is_asked_to_end_all_is_as_it_was(undo):
    def work(_):
        with ending():
            pass
        return "done"

    *interrupted, last = asked_at_each_moment(signals.__file__, work, undo)
    assert len(interrupted) > 10
    assert last == ("done", True)
    assert [clean for _, clean in interrupted] == [True] * len(interrupted)
    assert {result for result, _ in interrupted} == {None}, "none is lost"


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="this system has no such signals")
@pytest.mark.parametrize(("number", "workers"), [(signal.SIGTERM, "1"), (signal.SIGTERM, "2"), (signal.SIGHUP, "1")])
def test_a_signal_leaves_no_half_file(tmp_path, number, workers):
    arguments = command("convert", "-", "--to", "jsonl", "--output", tmp_path / "out", "--workers", workers)
    process = subprocess.Popen(arguments, stdin=-1, stderr=-1)
    assert ended_by(process, tmp_path, number, number) == 128 + number, "`timeout` sends two"
    assert process.stderr.read() == b""
    process.stderr.close()
    assert list(tmp_path.iterdir()) == []


def test_who_does_not_read_does_not_keep_it_from_ending(tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text(lines(*[payload(id=str(n), contents="<p>Up.</p>" * 500) for n in range(400)]))
    reading, writing = os.pipe()
    process = subprocess.Popen(command("convert", source, "--to", "json"), stdout=writing, stderr=-1)
    os.close(writing)
    assert select.select([reading], [], [], 60)[0]
    time.sleep(1)  # by then the pipe is full
    process.terminate()
    try:
        assert process.wait(timeout=30) == 128 + signal.SIGTERM
    finally:
        process.kill()
    assert process.stderr.read() == b""
    process.stderr.close()
    os.close(reading)
