"""Asked to end, it leaves no half file and says by its status which signal it was."""

import os
import pathlib
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from itertools import count

import pytest
from terminals import command, ended_by, lines, payload

from dmarticle.__main__ import main
from dmarticle.commands import signals
from dmarticle.commands.signals import Ended, ending
from dmarticle.commands.sinks import file

PLACES = str(pathlib.Path(file.__file__).parent)
"""Where the code is that opens and finishes files."""


@pytest.fixture
def undo(monkeypatch):
    """Handle signals as Python does, now and in the end."""
    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {each: signal.getsignal(each) for each in numbers}
    monkeypatch.setattr(sys, "unraisablehook", sys.__unraisablehook__)

    def handle_as_python_does():
        for each in numbers:
            signal.signal(each, signal.default_int_handler if each == signal.SIGINT else signal.SIG_DFL)
        sys.unraisablehook = sys.__unraisablehook__

    handle_as_python_does()
    yield handle_as_python_does
    for each, handler in before.items():
        signal.signal(each, handler)


class Asks:
    """Is asked to end where what is raised goes nowhere."""

    def __del__(self):
        signal.raise_signal(signal.SIGINT)


@pytest.mark.usefixtures("undo")
def test_a_wish_that_is_lost_in_a_destructor_comes_again():
    def work():
        with ending():
            Asks()
            time.sleep(30)

    with pytest.raises(Ended) as ended:
        work()
    assert ended.value.status == 130


@pytest.mark.usefixtures("undo")
def test_what_else_is_lost_in_a_destructor_is_told_as_ever(capsys):
    with ending():
        type("Fails", (), {"__del__": lambda _: 1 / 0})()
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert sys.unraisablehook is sys.__unraisablehook__


@pytest.mark.parametrize(("seconds", "is_broken_off"), [(60.0, False), (0.0, True)])
@pytest.mark.usefixtures("undo")
def test_two_signals_at_once_are_one_wish_and_a_later_one_breaks_the_clearing_up_off(
    monkeypatch, seconds, is_broken_off
):
    monkeypatch.setattr(signals, "_AT_ONCE", seconds)
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
    assert ended.value.number == (signal.SIGTERM if is_broken_off else signal.SIGINT)
    assert bool(cleared) is not is_broken_off
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN, "it ends, whoever asks again"


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


class Asked:
    """Asks it to end at the Nth moment of opening and finishing at which Python handles signals.

    These are when a function begins, and behind one in C.
    """

    def __init__(self, moment):
        self.moments = moment
        self.came = False

    def __call__(self, frame, event, _):
        if self.came or event not in ("call", "c_return") or not _is_opening(frame):
            return
        self.moments -= 1
        if self.moments < 0:
            self.came = True
            signal.raise_signal(signal.SIGINT)


def _is_opening(frame):
    """Tell whether a function is one of those, or was called by one."""
    return any(each is not None and each.f_code.co_filename.startswith(PLACES) for each in (frame, frame.f_back))


@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")  # between its opening and its name
@pytest.mark.parametrize(("form", "output"), [("json", "out"), ("jsonl", "out"), ("json", "out/"), ("parquet", "out")])
def test_wherever_it_is_asked_to_end_there_are_whole_files_or_none(tmp_path, capfd, undo, form, output):
    if form == "parquet":
        pytest.importorskip("pyarrow")
    source = tmp_path / "in.jsonl"
    source.write_text(lines(payload()))
    for moment in count():
        folder = tmp_path / str(moment)
        folder.mkdir()
        asked = Asked(moment)
        with suppress(KeyboardInterrupt, Ended):  # before it listens, or when it no longer does
            sys.setprofile(asked)
            try:
                main(["convert", str(source), "--to", form, "--output", f"{folder}/{output}"])
            finally:
                sys.setprofile(None)
                undo()
        left = [each for each in folder.rglob("*") if each.is_file()]
        assert [each.name for each in left if each.name.startswith(".")] == [], moment
        assert len(left) <= 1
        assert all(each.stat().st_size for each in left)
        if not asked.came:
            assert len(left) == 1
            break
    assert moment > 50
    assert capfd.readouterr() == ("", "")


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
