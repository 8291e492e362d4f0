"""`python -m dmarticle FILE` as a person and as a program use it."""

import json
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
    assert run("-", "--format", "text", stdin=data).stdout.startswith(b"The pilots")


@pytest.mark.parametrize(
    ("arguments", "stdin", "status", "message"),
    [
        (["-"], b"[]", 1, b"dmarticle: -: an empty list; expected one article"),
        (["no-such-file"], None, 2, b"dmarticle: no-such-file: No such file"),
        ([], None, 2, b"usage: python -m dmarticle"),
        (["x", "--format", "pdf"], None, 2, b"invalid choice"),
    ],
)
def test_what_goes_wrong_is_one_line_and_a_status(arguments, stdin, status, message):
    done = run(*arguments, stdin=stdin)
    assert done.returncode == status
    assert message in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


def test_a_reader_that_goes_away_is_no_traceback():
    command = f"{sys.executable} -m dmarticle {EXAMPLE} | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)  # noqa: S607
    assert done.stderr == b""
