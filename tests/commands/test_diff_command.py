"""`dmarticle diff`: a report, and the exit status of diff(1)."""

import json

import pytest
from terminals import lines, payload, run


@pytest.fixture
def versions(tmp_path):
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(json.dumps(payload(title="The sea came up")))
    new.write_text(json.dumps(payload(title="The sea came over")))
    return old, new


def test_versions_that_differ_are_status_1(versions):
    done = run("diff", *versions)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode().splitlines() == [
        "changes in 'The sea came over'",
        "fields",
        "  ~ title: The sea came [-up-]{+over+}",
    ]
    assert json.loads(run("diff", *versions, "--json").stdout)["changed"] is True


def test_versions_that_are_the_same_are_status_0(versions):
    old, _ = versions
    done = run("diff", old, "-", stdin=old.read_bytes())
    assert (done.returncode, done.stdout.decode()) == (0, "nothing changed in 'The sea came up'\n")


def test_one_article_of_two_dumps(tmp_path):
    for name, title in (("a", "Up"), ("b", "Over")):
        (tmp_path / name).write_text(lines(payload(id="7"), payload(id="8", title=title)))
    assert run("diff", tmp_path / "a", tmp_path / "b", "--id", "7").returncode == 0
    assert run("diff", tmp_path / "a", tmp_path / "b", "--id", "8").returncode == 1
    done = run("diff", tmp_path / "a", tmp_path / "b", "--id", "9")
    assert done.returncode == 2
    assert done.stderr.endswith(b"no article in it has the id '9'\n")


def test_trouble_is_status_2(versions, tmp_path):
    empty = tmp_path / "empty"
    empty.write_text("[]")
    for arguments in (["no-such-file", versions[0]], [versions[0], empty], ["-", "-"], [versions[0]]):
        done = run("diff", *arguments)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"Traceback" not in done.stderr
