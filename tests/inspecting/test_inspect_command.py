"""`python -m dmarticle inspect` as a person and as a program use it."""

import json
import subprocess
import sys

import pytest
from corpora import GOLDEN, HARBOUR, golden_payloads

import dmarticle as dm


def run(*arguments):
    return subprocess.run(
        [sys.executable, "-m", "dmarticle", *map(str, arguments)], capture_output=True, text=True, check=False
    )


def test_a_report_for_people():
    done = run("inspect", *GOLDEN)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("4 records: 4 articles\n")


def test_json_is_the_inspection_and_schema_its_schema():
    found = dm.inspect([str(path) for path in GOLDEN])
    assert dm.Inspection.from_dict(json.loads(run("inspect", *GOLDEN, "--json").stdout)) == found
    assert json.loads(run("inspect", *GOLDEN, "--schema").stdout) == found.json_schema()


def test_a_run_is_compared_with_an_earlier_one(tmp_path):
    earlier = tmp_path / "june.json"
    earlier.write_text(run("inspect", HARBOUR, "--json").stdout, "utf-8")
    done = run("inspect", *GOLDEN, "--since", earlier)
    assert done.returncode == 0
    assert "  new     /chef (" in done.stdout
    data = json.loads(run("inspect", *GOLDEN, "--since", earlier, "--json").stdout)
    assert {"subject", "turn", "path"} <= set(data["differences"][0])
    fewer = json.loads(run("inspect", *GOLDEN, "--since", earlier, "--json", "--moved", "1").stdout)
    assert len(fewer["differences"]) < len(data["differences"])


def test_standard_input_is_read(tmp_path):
    lines = tmp_path / "dump.jsonl"
    lines.write_text("".join(f"{json.dumps(payload)}\n" for payload in golden_payloads()) + "{broken\n", "utf-8")
    command = [sys.executable, "-m", "dmarticle", "inspect", "-", str(HARBOUR)]
    with lines.open("rb") as stream:
        done = subprocess.run(command, stdin=stream, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("6 records: 5 articles, 1 no articles\n")
    assert f"<stdin>:{len(GOLDEN) + 1}" in done.stdout


def test_no_standard_input_is_wrong_use():
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m dmarticle inspect - <&-"], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (2, b"dmarticle: -: there is no standard input [source.unreadable]\n")


def test_records_that_fail_are_a_status_and_the_report_is_there_all_the_same(tmp_path):
    (tmp_path / "bad.json").write_text("{", "utf-8")
    done = run("inspect", tmp_path, HARBOUR)
    assert done.returncode == 1
    assert done.stdout.startswith("2 records: 1 article, 1 no articles\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["inspect", "no-such-file"], "dmarticle: no-such-file: No such file or directory"),
        (["inspect", HARBOUR, "--since", "no-such-file"], "dmarticle: no-such-file: No such file or directory"),
        (["inspect", HARBOUR, "--since", HARBOUR], "no inspection: expected an object whose format is"),
        (["inspect", HARBOUR, "--since", GOLDEN[-1]], "no inspection: not JSON"),
        (["inspect", HARBOUR, "--json", "--schema"], "not allowed with"),
        (["inspect", HARBOUR, "--schema", "--since", HARBOUR], "not with --schema"),
        (["inspect", HARBOUR, "--since", HARBOUR, "--moved", "5"], "a share is from 0 to 1"),
    ],
)
def test_wrong_use_is_one_line_and_status_2(arguments, message):
    done = run(*arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_file_that_is_called_inspect_is_shown_by_its_path(tmp_path):
    (tmp_path / "inspect").write_bytes(HARBOUR.read_bytes())
    done = run(tmp_path / "inspect", "--format", "text")
    assert (done.returncode, done.stdout[:10]) == (0, "The pilots")
    assert "./inspect" in run("--help").stdout


def test_a_full_disk_and_a_reader_that_goes_away_are_no_traceback():
    command = f"{sys.executable} -m dmarticle inspect {HARBOUR} --json | true"
    assert subprocess.run(["bash", "-c", command], capture_output=True, check=False).stderr == b""


def test_a_missing_file_is_said_and_the_others_are_read(tmp_path):
    done = run("inspect", tmp_path / "no-such-file", HARBOUR, "--json")
    assert done.returncode == 1
    assert "no-such-file: No such file or directory" in done.stderr
    assert json.loads(done.stdout)["records"] == 2, "the article, and the failure"
