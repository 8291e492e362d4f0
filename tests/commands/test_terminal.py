"""At a terminal: colours, progress, hostile texts, Ctrl-C; and none of it for programs."""

import json
import os
import pty
import re
import signal
import subprocess
import sys

import pytest
from terminals import EXAMPLE, at_terminal, command, ended_by, lines, payload, run, seen_at

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
HOSTILE = "Sea\x1b[2J\x1b]0;owned\x07\x9b31m\u202elive"


RECORDS = 1_200
LONG = 3
"""How many times as many are a search of more than a second; it reads no bodies."""


@pytest.fixture
def dump(tmp_path):
    """Work of more than a second for what reads bodies."""
    path = tmp_path / "dump.jsonl"
    body = "<p>Up, <b>and</b> up.</p>" * 100
    path.write_text(lines(*[payload(id=str(n), contents=body) for n in range(RECORDS)]) + "{\n")
    return path


@pytest.mark.parametrize(
    "arguments", [["show", EXAMPLE], [EXAMPLE], ["explain", EXAMPLE], ["inspect", EXAMPLE]],
    ids=lambda each: str(each[0])
)  # fmt: skip
def test_a_person_sees_colours_and_a_program_the_same_text_without(arguments):
    status, seen = at_terminal(*arguments)
    assert status == 0
    assert len(ESCAPES.findall(seen)) > 10
    assert ESCAPES.sub("", seen).replace("\r\n", "\n") == run(*arguments).stdout.decode()


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_who_wants_no_colours_gets_none(environment):
    assert "\x1b" not in at_terminal("show", EXAMPLE, environment=environment)[1]


def test_who_wants_colours_in_a_pipe_gets_them():
    assert b"\x1b[" in run("show", EXAMPLE, environment={"FORCE_COLOR": "1", "TERM": "xterm"}).stdout


@pytest.mark.parametrize("without", [(), ("rich",)])
def test_no_order_in_a_text_reaches_a_terminal(tmp_path, without):
    evil = tmp_path / "evil.json"
    article = payload(title=HOSTILE, contents=f"<p>{HOSTILE}</p>", status=HOSTILE, firstPublished=HOSTILE)
    evil.write_text(json.dumps(article))
    (tmp_path / f"{HOSTILE[:8]}.json").write_text('{"objectType": "Article", "id": [], "title": "x"}')
    for arguments in (
        ["show", evil], ["show", evil, "--format", "html"], ["diff", evil, EXAMPLE], ["explain", evil],
        ["explain", evil, "--find", "\x1b[2J"], ["convert", evil, "--to", "body-text"], ["inspect", evil],
        ["convert", tmp_path, "--to", "body-text"], ["clean", evil, "--report"],
    ):  # fmt: skip
        _, seen = at_terminal(*arguments, without=without)
        assert set(re.findall(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]", ESCAPES.sub("", seen))) == set(), (
            arguments
        )
        assert "�" in seen or arguments[0] in ("clean", "inspect"), arguments


@pytest.mark.parametrize(("without", "bar"), [((), "━"), (("rich",), "%, ")])
def test_progress_is_shown_to_a_person_and_goes_away(dump, tmp_path, without, bar):
    status, seen = at_terminal(
        "convert", dump, "--to", "jsonl", "--output", tmp_path / "out", without=without, environment={"COLUMNS": "60"}
    )
    assert status == 1
    assert bar in seen
    assert re.search(r"[1-9]\d* records", seen)
    assert "100%" not in seen, "what is read ahead is not done"
    message = (
        rf"dmarticle: {re.escape(str(dump))}: record {RECORDS}, line {RECORDS + 1}, byte \d+: not JSON: "
        r"[^\r\n]*expected one object[^\r\n]* \[record.not-json\][^\r\n]*\r\n"
    )
    assert re.search(message, seen), "a message is one line, however narrow the terminal"
    *_, last = re.split(r"[\r\n]+|\x1b\[\d?[AK]", seen.rstrip())
    assert last == f"dmarticle: {RECORDS:,} of {RECORDS + 1:,} records written to {tmp_path / 'out'}"


@pytest.mark.parametrize("arguments", [["inspect"], ["show", "--id", "none"]], ids=lambda each: each[0])
def test_a_person_who_waits_for_an_inspection_or_a_search_sees_progress(dump, arguments):
    dump.write_text(dump.read_text().removesuffix("{\n") * LONG + "{\n")
    status, seen = at_terminal(*arguments, dump)
    assert status == 1
    assert re.search(r"━.*[1-9]\d* records", seen)
    assert b"\x1b" not in run(*arguments, dump).stderr


def test_a_program_sees_no_progress(dump, tmp_path):
    done = run("convert", dump, "--to", "jsonl", "--output", tmp_path / "out")
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (1, b"", 1)


def test_articles_on_the_terminal_are_not_mixed_with_progress(dump):
    _, seen = at_terminal("convert", dump, "--to", "jsonl")
    assert "━" not in seen


@pytest.mark.parametrize("name", ["convert", "clean", "show", "explain", "inspect"])
def test_a_person_who_names_nothing_is_told_and_does_not_wait(name):
    status, seen = at_terminal(name, *(["--to", "json"] if name == "convert" else []))
    assert status == 2
    assert re.fullmatch(rf"dmarticle: give .*; see python -m dmarticle {name} --help\s*", seen)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_ends_the_work_with_130_and_leaves_no_half_file(tmp_path, workers):
    out = tmp_path / "out"
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command("convert", "-", "--to", "jsonl", "--output", out, "--workers", workers),
        stdin=-1, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm"},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    os.close(theirs)
    assert ended_by(process, tmp_path, signal.SIGINT) == 130
    assert "Traceback" not in seen_at(ours)
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_that_knows_only_ascii_is_no_error():
    status, seen = at_terminal("show", EXAMPLE, environment={"PYTHONIOENCODING": "ascii"})
    assert status == 0
    assert "Andr\\xe9" in seen


def test_help_has_examples_and_a_broken_pipe_behind_it_is_no_traceback():
    for name in ("show", "convert", "clean", "inspect", "diff", "explain", "completion", "help"):
        out = run(name, "--help").stdout.decode()
        assert "\nexamples:\n" in out, name
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m dmarticle --help | true"], capture_output=True, check=False
    )
    assert done.stderr == b""


def test_a_standard_output_that_is_closed_is_no_traceback():
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m dmarticle show {EXAMPLE} >&-"], capture_output=True, check=False
    )
    assert b"Traceback" not in done.stderr
    assert done.returncode == 1
