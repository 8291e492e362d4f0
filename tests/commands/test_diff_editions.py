"""`dmarticle diff` of two editions of one story: when it compares them so, what it says, its colours and its status."""

import json
import re

import pytest
from terminals import at_terminal, payload, run

OURS = (
    "The harbour pilots of Oudehaven refused to leave port on 3 January after a tug capsized with nine people aboard."
)
THEIRS = "The harbor pilots of Oudehaven refused to leave port on Jan. 3 after a tug capsized with eight people aboard."
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def editions(tmp_path):
    ours, theirs = tmp_path / "ours.json", tmp_path / "theirs.txt"
    ours.write_text(json.dumps(payload(contents=f"<p>{OURS}</p>")))
    theirs.write_text(f"{THEIRS}\n\nDivers will look at the wreck when the wind has turned.\n")
    return ours, theirs


def test_an_article_and_a_plain_text_are_compared_as_editions(editions):
    done = run("diff", *editions)
    said = done.stdout.decode()
    assert (done.returncode, done.stderr) == (1, b"")
    assert said.startswith("one story, score ")
    assert "  number      [0=0]       … after a tug capsized with [-nine-]{+eight+} people aboard." in said
    assert "harbour -> harbor [-our / -or]" in said
    assert "\nin full\n" not in said


def test_in_full_each_edit_stands_in_its_place_with_other_marks_for_house_style(editions):
    said = run("diff", *editions, "--full").stdout.decode().partition("\nin full\n")[2]
    assert said.splitlines() == [
        "  ~ [0=0] The [~harbour~]{~harbor~} pilots of Oudehaven refused to leave port on [~3 January~]{~Jan.",
        "    3~} after a tug capsized with [-nine-]{+eight+} people aboard.",
        "  + [1] reporting: Divers will look at the wreck when the wind has turned.",
    ]


def test_two_articles_are_editions_and_two_records_of_one_article_are_versions(tmp_path):
    files = {name: tmp_path / name for name in ("one", "later", "other")}
    for name, fields in (("one", {}), ("later", {"title": "Up"}), ("other", {"id": "2"})):
        files[name].write_text(json.dumps(payload(contents=f"<p>{OURS}</p>", **fields)))
    assert run("diff", files["one"], files["later"]).stdout.startswith(b"changes in 'Up'")
    assert run("diff", files["one"], files["other"]).stdout.startswith(b"one story")
    assert run("diff", files["one"], files["later"], "--as", "editions").stdout.startswith(b"one story")
    assert run("diff", files["one"], files["other"], "--as", "versions").stdout.startswith(b"changes in 'Sea'")


def test_the_status_is_0_where_all_passages_are_the_same(tmp_path):
    for name, text in (("a.txt", f"{OURS}\n"), ("b.txt", f"\n{OURS}\n\n"), ("c.txt", THEIRS)):
        (tmp_path / name).write_text(text)
    assert run("diff", tmp_path / "a.txt", tmp_path / "b.txt").returncode == 0
    assert run("diff", tmp_path / "a.txt", tmp_path / "c.txt").returncode == 1


def test_for_programs_it_is_the_comparison(editions):
    done = run("diff", *editions, "--json")
    found = json.loads(done.stdout)
    assert done.returncode == 1
    assert found["same_story"] is True
    assert [edit["bearing"] for edit in found["pairs"][0]["edits"] if edit["bearing"] != "same"] == [
        "style", "style", "substance"
    ]  # fmt: skip


def test_json_in_a_file_of_any_name_is_json(tmp_path, editions):
    named = tmp_path / "ours.txt"
    named.write_bytes(editions[0].read_bytes())
    assert run("diff", editions[0], named).stdout.decode() == "nothing changed in 'Sea'\n"


def test_plain_text_of_any_name_and_from_a_pipe_where_editions_are_asked_for(editions, tmp_path):
    story = tmp_path / "story"
    story.write_text(THEIRS)
    assert run("diff", editions[0], story).returncode == 2
    assert run("diff", editions[0], story, "--as", "editions").stdout.startswith(b"one story")
    done = run("diff", "-", editions[0], "--as", "editions", stdin=THEIRS.encode())
    assert done.stdout.startswith(b"one story")


@pytest.mark.parametrize("content", [b"", b" \n", b'{"id": 1,', b"[1, 2", b"<!DOCTYPE html><p>Sea", b"\xff\xfe\xff"])
def test_what_is_neither_json_nor_a_story_is_trouble(content, editions, tmp_path):
    broken = tmp_path / "broken.txt"
    broken.write_bytes(content)
    done = run("diff", editions[0], broken)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"dmarticle: ")
    assert done.stderr.count(b"\n") == 1


def test_a_file_that_is_not_there_is_trouble(editions):
    done = run("diff", editions[0], "no-such.txt")
    assert (done.returncode, done.stderr) == (
        2,
        b"dmarticle: no-such.txt: No such file or directory [source.unreadable]\n",
    )


def test_a_text_that_is_called_like_a_file_is_no_path(editions, tmp_path):
    named = tmp_path / "named.txt"
    named.write_text(str(editions[0]))
    assert run("diff", editions[0], named).stdout.startswith(b"two stories")


def test_at_a_terminal_substance_has_one_colour_and_house_style_another(editions):
    status, seen = at_terminal("diff", *editions, "--full")
    assert status == 1
    assert "\x1b[31m[-nine-]\x1b[0m\x1b[1;31m{+eight+}\x1b[0m" in seen
    assert "\x1b[34m[~harbour~]\x1b[0m\x1b[1;34m{~harbor~}\x1b[0m" in seen
    assert ESCAPES.sub("", seen).replace("\r\n", "\n") == run("diff", *editions, "--full").stdout.decode()


def test_no_order_to_a_terminal_comes_out_of_a_text(tmp_path):
    hostile = tmp_path / "hostile.txt"
    hostile.write_text(f"{THEIRS}\n\n\x1b]0;owned\x07Divers \x9b31m will look at the wreck. \u202eevil\n")
    _, seen = at_terminal("diff", hostile, hostile, "--full", environment={"NO_COLOR": "1"})
    assert not re.findall("[\x1b\x07\x9b\u202e]", seen)
