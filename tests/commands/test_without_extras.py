"""Without the extras, all commands work; what needs one names it."""

import json

import pytest
from terminals import EXAMPLE, at_terminal, payload, run

PAGE = EXAMPLE.parents[2] / "tests" / "golden" / "listed" / "body.html"
EXTRAS = ("rich", "argcomplete", "tqdm", "pyarrow", "jiter")


@pytest.mark.parametrize(
    "arguments",
    [
        [EXAMPLE], ["show", EXAMPLE], ["convert", EXAMPLE, "--to", "json"], ["clean", PAGE], ["inspect", EXAMPLE],
        ["diff", EXAMPLE, EXAMPLE], ["explain", EXAMPLE], ["explain", EXAMPLE, "--find", "sea"], ["--help"],
    ],
    ids=lambda arguments: " ".join(map(str, arguments[:1])),
)  # fmt: skip
def test_every_command_works_and_prints_the_same(arguments):
    bare, full = run(*arguments, without=EXTRAS), run(*arguments)
    assert (bare.returncode, bare.stderr) == (0, b"")
    if arguments != ["--help"]:  # which names the program
        assert bare.stdout == full.stdout
    assert "\x1b" not in at_terminal(*arguments, without=EXTRAS)[1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["completion", "bash"],
            b"dmarticle: completion needs the extra cli: pip install 'dmarticle[cli]' [extra.missing]\n",
        ),
        (
            ["convert", EXAMPLE, "--to", "parquet", "--output", "{}/a.parquet"],
            b"dmarticle: dmarticle.arrow needs the extra arrow: pip install 'dmarticle[arrow]' [extra.missing]\n",
        ),
    ],
    ids=["completion", "parquet"],
)
def test_what_needs_an_extra_names_it(arguments, message, tmp_path):
    done = run(*(str(each).format(tmp_path) for each in arguments), without=EXTRAS)
    assert (done.returncode, done.stderr) == (2, message)
    assert list(tmp_path.iterdir()) == []


def test_a_shell_that_asks_gets_no_answer_and_no_error():
    done = run("show", "-", without=EXTRAS, stdin=json.dumps(payload()).encode(), environment={"_ARGCOMPLETE": "1"})
    assert b"Traceback" not in done.stderr
