"""The real command in processes of its own: as a program uses it, and at a terminal."""

import json
import os
import pty
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parents[1] / "docs" / "examples" / "harbour.json"

BLOCKED = """
import sys
sys.modules.update(dict.fromkeys({blocked!r}))  # as if they were not installed
sys.argv[0] = "dmarticle"
from dmarticle.__main__ import program
sys.exit(program())
"""
"""A program that runs the command where some packages are not installed."""


def command(*arguments, without=()):
    start = ["-c", BLOCKED.format(blocked=set(without))] if without else ["-m", "dmarticle"]
    return [sys.executable, *start, *map(str, arguments)]


def run(*arguments, stdin=None, without=(), environment=None):
    """Run it as a program does: with pipes."""
    environment = {**os.environ, "COLUMNS": "100", **(environment or {})}
    source = {"stdin": subprocess.DEVNULL} if stdin is None else {"input": stdin}
    words = command(*arguments, without=without)
    return subprocess.run(words, capture_output=True, check=False, env=environment, **source)


def at_terminal(*arguments, without=(), environment=None, stdout=None):
    """Run it as a person does: all three streams lead to a terminal; give the exit status and what was to be seen."""
    ours, theirs = pty.openpty()
    surroundings = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", **(environment or {})}
    process = subprocess.Popen(
        command(*arguments, without=without), stdin=theirs, stdout=stdout or theirs, stderr=theirs, env=surroundings
    )
    os.close(theirs)
    seen = seen_at(ours)
    return process.wait(), seen


def ended_by(process, folder, *numbers):
    """Send signals to a process when there is a file in a folder; give the exit status. It does not outlive this."""
    try:
        process.stdin.write(lines(*[payload(id=str(number)) for number in range(100)]).encode())
        process.stdin.flush()
        deadline = time.monotonic() + 30
        while not any(folder.iterdir()):
            assert time.monotonic() < deadline, "no file is opened"
            time.sleep(0.05)
        for number in numbers:
            process.send_signal(number)
        return process.wait(timeout=30)
    finally:
        process.kill()
        process.stdin.close()
        process.wait()


def seen_at(descriptor):
    """Give all that came to a terminal."""
    seen = bytearray()
    with suppress(OSError):  # Linux says so when the other side has closed
        while part := os.read(descriptor, 65536):
            seen += part
    os.close(descriptor)
    return seen.decode()


def payload(**fields):
    return {"objectType": "Article", "id": "1", "title": "Sea", "contents": "<p>Up.</p>", **fields}


def lines(*payloads):
    return "".join(json.dumps(each) + "\n" for each in payloads)
