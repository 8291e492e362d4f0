"""Asked to end, it leaves no half file and says by its status which signal it was."""

import os
import signal
import subprocess
import time

import pytest
from terminals import command, lines, payload


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="this system has no such signals")
@pytest.mark.parametrize(("number", "workers"), [(signal.SIGTERM, "1"), (signal.SIGTERM, "2"), (signal.SIGHUP, "1")])
def test_a_signal_leaves_no_half_file(tmp_path, number, workers):
    arguments = command("convert", "-", "--to", "jsonl", "--output", tmp_path / "out", "--workers", workers)
    process = subprocess.Popen(arguments, stdin=-1, stderr=-1)
    process.stdin.write(lines(*[payload(id=str(n)) for n in range(100)]).encode())
    process.stdin.flush()
    deadline = time.monotonic() + 30
    while not any(tmp_path.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(number)
    process.send_signal(number)  # as `timeout` does
    assert process.wait(timeout=30) == 128 + number
    process.stdin.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert list(tmp_path.iterdir()) == []


def test_who_does_not_read_does_not_keep_it_from_ending(tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text(lines(*[payload(id=str(n), contents="<p>Up.</p>" * 500) for n in range(400)]))
    reading, writing = os.pipe()
    process = subprocess.Popen(command("convert", source, "--to", "json"), stdout=writing, stderr=-1)
    os.close(writing)
    time.sleep(3)
    process.terminate()
    assert process.wait(timeout=10) == 128 + signal.SIGTERM
    assert process.stderr.read() == b""
    process.stderr.close()
    os.close(reading)
