"""Every example of `--help` runs as it stands there."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile

import pytest
from terminals import EXAMPLE, lines, payload, run

import dmarticle as dm
from dmarticle.commands.command import SUMMARIES, get_command
from dmarticle.commands.command_line import EXAMPLES, line_of

SHELLS = ("bash", "zsh", "fish")
LINES = [
    *(("", line_of("dmarticle", given)) for given, _ in EXAMPLES),
    *((name, line_of(f"dmarticle {name}", given)) for name in SUMMARIES for given, _ in get_command(name).examples),
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The files that examples name."""
    article = {**json.loads(EXAMPLE.read_text("utf-8")), "id": "990001"}
    dump = lines(article, payload()).encode()
    (tmp_path / "article.json").write_text(json.dumps(article))
    (tmp_path / "monday.json").write_text(json.dumps(article))
    (tmp_path / "tuesday.json").write_text(json.dumps({**article, "title": "Over"}))
    (tmp_path / "ours.json").write_text(json.dumps(article))
    (tmp_path / "theirs.txt").write_text(dm.normalize(article).body.text.replace("rise before", "climb before"))
    (tmp_path / "dump.jsonl").write_bytes(dump)
    for name in ("dump.jsonl.gz", "june.jsonl.gz", "july.jsonl.gz", "dump.gz"):
        (tmp_path / name).write_bytes(gzip.compress(dump))
    (tmp_path / "body.html").write_text('<p onclick="x()">Up, <a href="/a">and</a> up.</p>')
    for name in ("dump", "articles"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "one.json").write_text(json.dumps(article))
    with tarfile.open(tmp_path / "archive.tar.gz", "w:gz") as archive:
        archive.add(tmp_path / "article.json", "article.json")
    (tmp_path / "june.json").write_bytes(run("inspect", EXAMPLE, "--json").stdout)
    script = tmp_path / "bin" / "dmarticle"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -m dmarticle "$@"\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{script.parent}{os.pathsep}{os.environ['PATH']}")
    return tmp_path


@pytest.mark.parametrize(("name", "line"), LINES)
def test_an_example_runs(name, line, folder):
    shell = next((each for each in SHELLS if each in line), "bash")
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    if "parquet" in line:
        pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
    if name == "completion":
        pytest.importorskip("argcomplete", reason="the extra `cli` is not installed")
    started = ["zsh", "-c", f"autoload -Uz compinit; compinit -u; {line}"] if shell == "zsh" else [shell, "-c", line]
    done = subprocess.run(started, cwd=folder, capture_output=True, stdin=subprocess.DEVNULL, check=False)
    assert done.returncode == (1 if name == "diff" and "--id" not in line else 0), done.stderr.decode()
    assert b"dmarticle: " not in done.stderr
    written = re.search(r"(?:--output|-o|>) (\S+)", line)
    assert done.stdout or written or name == "completion"
    assert written is None or any((folder / written[1]).parent.glob("*"))
