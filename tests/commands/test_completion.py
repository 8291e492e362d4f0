"""Completion, in the shells themselves."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from terminals import run

pytest.importorskip("argcomplete")

SCRIPT = "#!/bin/sh\nexec {python} -c 'import sys; from dmarticle.__main__ import program as p; sys.exit(p())' \"$@\"\n"

ASKED = {
    "bash": """
eval "$(dmarticle completion bash)"
COMP_LINE="$1" COMP_POINT=${{#1}} COMP_TYPE=63 COMP_KEY=9
read -ra COMP_WORDS <<< "$1"; [[ "$1" == *" " ]] && COMP_WORDS+=("")
COMP_CWORD=$(( ${{#COMP_WORDS[@]}} - 1 ))
_python_argcomplete dmarticle "${{COMP_WORDS[COMP_CWORD]}}" dmarticle
printf '%s\\n' "${{COMPREPLY[@]}}"
""",
    "fish": """
dmarticle completion fish | source
complete --do-complete "$argv[1]" | string split -f1 \\t
""",
}
"""How a shell is asked for what may come, as its own interactive completion does."""


@pytest.fixture
def ask(tmp_path):
    script = tmp_path / "dmarticle"
    script.write_text(SCRIPT.format(python=sys.executable))
    script.chmod(0o755)
    root = str(Path(__file__).resolve().parents[2])
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "HOME": str(tmp_path), "PYTHONPATH": root}

    def asked(shell, line):
        code = ASKED[shell].replace("{{", "{").replace("}}", "}")
        words = [shell, "-c", code, *([line] if shell == "fish" else ["-", line])]
        done = subprocess.run(words, capture_output=True, text=True, check=False, env=environment, timeout=60)
        return {each.strip() for each in done.stdout.splitlines()}, done.stderr

    return asked


@pytest.mark.parametrize("shell", ASKED)
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("dmarticle con", {"convert"}),
        ("dmarticle convert --pipe", {"--pipeline"}),
        ("dmarticle convert x --to body-", {"body-html", "body-markdown", "body-text"}),
        ("dmarticle show x --format mark", {"markdown"}),
    ],
)
def test_a_shell_completes(shell, line, expected, ask):
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    found, errors = ask(shell, line)
    assert found == expected, errors


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_what_is_printed_is_what_the_shell_can_read(shell):
    done = run("completion", shell)
    assert done.returncode == 0
    assert f"dmarticle completion {shell}".encode() in done.stdout.splitlines()[1]
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    read = subprocess.run([shell, "-n"], input=done.stdout, capture_output=True, check=False)
    assert (read.returncode, read.stderr) == (0, b"")
