"""`python -m dmarticle FILE` as a person and as a program use it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).resolve().parents[1] / "docs" / "examples" / "harbour.json"


def run(*arguments, stdin=None):
    return subprocess.run(
        [sys.executable, "-m", "dmarticle", *map(str, arguments)], capture_output=True, input=stdin, check=False
    )


def test_a_summary_has_title_people_dates_keywords_images_text_and_problems():
    done = run(EXAMPLE)
    out = done.stdout.decode()
    assert done.returncode == 0
    for part in (
        "The morning the sea came up the steps",
        "Reuters (agency)",
        "2025-03-04 06:15:00+02:00",
        "Sea level",
        "(EPA-EFE/LINDIWE DLAMINI)",
        "André Núñez",
        "[sign-off] Reuters/DM",
        "[related] The slow sea",
        "[text.leaked-body]",
    ):
        assert part in out


def test_standard_input_and_the_other_formats():
    data = EXAMPLE.read_bytes()
    assert json.loads(run("-", "--format", "json", stdin=data).stdout)["id"] == "990001"
    assert run("-", "--format", "html", stdin=data).stdout.startswith(b"<p>The pilots")
    assert run("-", "--format", "markdown", stdin=data).stdout.count(b"\n#### Old walls\n") == 1
    assert run("-", "--format", "text", stdin=data).stdout.startswith(b"The pilots")


@pytest.mark.parametrize(
    ("arguments", "stdin", "status", "message"),
    [
        (["-"], b"[]", 1, b"dmarticle: -: an empty list; expected one article"),
        (["no-such-file"], None, 2, b"dmarticle: no-such-file: No such file"),
        ([], None, 2, b"usage: python -m dmarticle"),
        ([EXAMPLE, "--format", "pdf"], None, 2, b"json, html, markdown, text; for others there is --to; found 'pdf'"),
    ],
)
def test_what_goes_wrong_is_one_line_and_a_status(arguments, stdin, status, message):
    done = run(*arguments, stdin=stdin)
    assert done.returncode == status
    assert message in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


@pytest.mark.parametrize("columns", ["1", "12", "30", "1000"])
def test_any_width_of_terminal_will_do(columns, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)
    done = run(EXAMPLE)
    assert (done.returncode, done.stderr) == (0, b"")


def test_characters_a_terminal_does_not_know_are_no_error(monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = run("-", stdin='{"objectType": "Article", "id": "1", "title": "Mer \\ud800 été"}'.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\\xe9t\\xe9" in done.stdout


def test_without_standard_input_there_is_a_word():
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m dmarticle - <&-"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_not_the_inputs_fault(unbuffered):
    command = [sys.executable, "-m", "dmarticle", str(EXAMPLE)]
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=-1, check=False, env=environment)
    assert done.returncode == 1
    assert done.stderr.startswith(b"dmarticle: standard output: ")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_goes_away_is_no_traceback(unbuffered):
    command = f"{sys.executable} -m dmarticle {EXAMPLE} | true; exit ${{PIPESTATUS[0]}}"
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, env=environment)
    assert done.stderr == b""
    assert done.returncode in (0, 1)  # the pipe may take it all before its reader goes
