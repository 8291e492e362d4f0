"""What is mistyped is told on one line with what was meant; what has no record in it is no success."""

import gzip
import json
import os
import subprocess
import sys

import pytest
from terminals import EXAMPLE, lines, payload, run


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["shwo", EXAMPLE], "no command 'shwo', and no file of this name; did you mean show?; see "),
        (["frobnicate"], "there are show, convert, clean"),
        (["help", "inspekt"], "did you mean inspect?"),
        ([EXAMPLE, EXAMPLE], "there is no place for "),
        ([EXAMPLE, "--pipeline", "nws"], "argument --pipeline: no pipeline 'nws'; did you mean news?"),
        ([EXAMPLE, "--to", "body-htm"], "no format 'body-htm'; did you mean body-html?"),
        ([EXAMPLE, "--to", "html", "--format", "html"], "not allowed with"),
        (["diff", EXAMPLE], "required: NEW"),
        (["completion", "bsh"], "did you mean bash?"),
        (["help", "record.not-jsn"], "did you mean record.not-json?"),
        (["help", "convert", "show"], "there is no place for 'show'"),
        (["show", ""], "argument FILE: found an empty one, ''; expected the name of a file"),
        (["clean", ""], "argument FILE: found an empty one"),
        (["explain", ""], "argument FILE: found an empty one"),
        ([""], "argument FILE: found an empty one"),
        (["inspect", EXAMPLE, ""], "argument INPUT: found an empty one"),
        (["inspect", EXAMPLE, "--since", ""], "argument --since: found an empty one"),
        (["convert", "", "--to", "json"], "argument INPUT: found an empty one"),
        (["convert", EXAMPLE, "--to", "json", "--output", ""], "argument -o/--output: found an empty one"),
        (["clean", "--base-url", ""], "found an empty one, ''; expected the address"),
        (["diff", "", EXAMPLE], "argument OLD: found an empty one"),
        (["diff", EXAMPLE, ""], "argument NEW: found an empty one"),
        (["inspect", EXAMPLE, "--moved", "0.1"], "name it by --since"),
        (["diff", EXAMPLE, EXAMPLE, "--full"], "these are versions of one article"),
        (["diff", EXAMPLE, EXAMPLE, "--full", "--as", "versions"], "it does not go with --as versions"),
        (["diff", EXAMPLE, EXAMPLE, "--full", "--json"], "it does not go with --json"),
        (["convert", EXAMPLE, "--to", "parquet", "--output", "x.parquet", "--lines"], "parquet has rows"),
        (["convert", EXAMPLE, "--to", "json", "--output", "x/", "--lines"], "a folder has a file for each"),
    ],
)  # fmt: skip
def test_one_line_says_what_was_meant(arguments, message):
    done = run(*arguments)
    (line,) = done.stderr.decode().splitlines()
    assert (done.returncode, done.stdout) == (2, b"")
    assert line.startswith("dmarticle: ")
    assert message in line
    assert line.endswith(" --help")


def test_help_says_what_a_code_means():
    assert run("help", "record.not-json").stdout.decode().splitlines() == [
        "record.not-json: error: the record is not JSON; there is no article",
        "see docs/problems.md#recordnot-json",
    ]


def test_help_is_asked_for_in_any_way():
    assert run("help", "convert").stdout == run("convert", "--help").stdout == run("convert", "-h").stdout
    assert run("help", "help").stdout == run("help", "--help").stdout
    assert b"\n    help " in run("help").stdout
    assert run("help").stdout == run("--help").stdout
    assert run("-V").stdout == run("--version").stdout


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["convert", "--help"], ["inspect", EXAMPLE]], ids=str)
def test_what_cannot_be_printed_is_one_line_and_status_1(arguments, unbuffered):
    command = [sys.executable, "-m", "dmarticle", *map(str, arguments)]
    with open("/dev/full", "wb") as full:
        environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
        done = subprocess.run(command, stdout=full, stderr=-1, check=False, env=environment)
    assert (done.returncode, done.stderr) == (1, b"dmarticle: standard output: No space left on device\n")


@pytest.mark.parametrize("command", [["convert", "--to", "json"], ["inspect"], ["show"]], ids=lambda each: each[0])
def test_what_has_no_record_in_it_is_told_and_is_status_1(command, tmp_path):
    done = run(*command, tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == f"dmarticle: {tmp_path}: no record in it [record.missing]\n"
    for name in ("a.dat", "b.dat", "notes.txt"):
        (tmp_path / name).write_text("notes")
    done = run(*command, tmp_path)
    assert done.returncode == 1
    assert done.stderr.decode().endswith(
        ": no record in it; what a folder has is known by its suffix, and these were passed over: 2 .dat; "
        "a .txt counts where it begins with JSON or as a web page does, and 1 did not; plain text is for "
        "dmarticle diff and dm.load_text [record.missing]\n"
    )


def test_a_story_in_plain_text_is_told_from_broken_json(tmp_path):
    story, broken, picture = (tmp_path / name for name in ("story", "broken.txt", "picture"))
    story.write_text("Pilots have seen the water rise.")
    broken.write_text('{"id": 1')
    picture.write_bytes(b"PNG\r\n\x00\x00")
    hint = b"; plain text is for dmarticle diff and dm.load_text [record.not-json]\n"
    assert run("show", story).stderr.endswith(hint)
    assert run("diff", EXAMPLE, story).stderr.endswith(hint)
    assert not any(run("show", each).stderr.endswith(hint) for each in (broken, picture, EXAMPLE))


def test_a_folder_of_texts_that_are_payloads_is_read(tmp_path):
    (tmp_path / "one.txt").write_text("All Article Properties:\n" + json.dumps(payload(), indent=1))
    (tmp_path / "readme.txt").write_text("What {this} is.")
    assert json.loads(run("convert", tmp_path, "--to", "json").stdout)["id"] == "1"
    assert run("inspect", tmp_path).stdout.startswith(b"1 record: 1 article\n")
    assert run(tmp_path, "--format", "text").stdout == b"Up.\n"


def test_one_of_many_is_asked_for_by_its_id_and_one_alone_is_unpacked(tmp_path):
    dump = tmp_path / "dump.jsonl"
    dump.write_text(lines(payload(id="7"), payload(id="8")))
    for source, stdin in ((dump, None), (tmp_path, None), ("-", dump.read_bytes())):
        done = run("show", source, stdin=stdin)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.endswith(
            b": several records; name an article by its id, as in --id 7, or convert all [record.not-one]\n"
        )
    (tmp_path / "in").mkdir()
    packed = tmp_path / "in" / "one.json.gz"
    packed.write_bytes(gzip.compress(json.dumps(payload()).encode()))
    for source, stdin in ((packed, None), (packed.parent, None), ("-", packed.read_bytes())):
        assert run("show", source, "--format", "text", stdin=stdin).stdout == b"Up.\n"


def test_a_search_says_what_it_could_not_read(tmp_path):
    dump = tmp_path / "dump.jsonl"
    dump.write_text(lines(payload(id="7")) + "{broken\n")
    done = run("show", dump, "--id", "9")
    assert done.returncode == 1
    assert b"no article in it has the id '9'; not all of it could be read, first record 1, line 2, byte " in done.stderr


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="this system has no such file")
@pytest.mark.parametrize("command", ["convert --to json", "show", "clean", "explain", "show --id 1"])
def test_a_file_that_cannot_be_read_is_one_line_with_its_name(command):
    done = run(*command.split(), "/proc/self/mem")
    assert done.returncode in (1, 2)
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("dmarticle: /proc/self/mem: ")
    assert line.endswith("Input/output error [source.unreadable]")


def test_the_names_of_formats_mean_one_thing(tmp_path):
    for name in ("html", "markdown", "text", "body-html", "body-markdown", "body-text", "json", "jsonl", "ninjs"):
        assert run("show", EXAMPLE, "--to", name).stdout == run("convert", EXAMPLE, "--to", name).stdout, name
    for short, name in (("json", "json"), ("html", "body-html"), ("markdown", "body-markdown"), ("text", "body-text")):
        assert run(EXAMPLE, "--format", short).stdout == run(EXAMPLE, "-t", name).stdout


def test_all_that_read_articles_take_a_pipeline_and_a_profile(tmp_path):
    source = tmp_path / "a.json"
    source.write_text(json.dumps(payload(contents="<p>Up.</p><p>Reuters/DM</p>")))
    chosen = ["--profile", "daily-maverick", "--pipeline"]
    assert run("show", source, "-t", "body-text", *chosen, "news").stdout == b"Up.\n"
    assert run("show", source, "-t", "body-text", *chosen, "archive").stdout == b"Up.\n\nReuters/DM\n"
    for command in ("inspect", "explain", "convert -t json"):
        assert run(*command.split(), source, *chosen, "archive").returncode == 0
    assert run("diff", source, source, *chosen, "archive").returncode == 0
    assert b"daily-maverick (1)" in run("inspect", source, *chosen, "nlp").stdout


def test_a_dash_is_standard_output(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "dmarticle", "convert", str(EXAMPLE), "-t", "body-text", "-o", "-"],
        capture_output=True, cwd=tmp_path, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout[:10]) == (0, b"The pilots")
    assert list(tmp_path.iterdir()) == []


def test_a_summary_names_the_code_of_each_problem():
    out = run(EXAMPLE, environment={"COLUMNS": "100"}).stdout.decode()
    assert "info: a staging host was replaced by the canonical one (8 times) [url.host-rewritten]" in out
    problems = out[out.index("\nwarning: ") :].replace("\n  ", " ").strip().splitlines()
    assert all(each.endswith("]") for each in problems), problems


def test_help_knows_every_code_that_stands_behind_a_line(tmp_path):
    (tmp_path / "broken.json").write_text('{"id": 1')
    (tmp_path / "empty").mkdir()
    lines = [run("show", tmp_path / name).stderr.decode() for name in ("broken.json", "empty", "none")]
    lines += [run("convert", tmp_path / "broken.json", "--to", "json").stderr.decode()]
    codes = [line.rpartition(" [")[2].removesuffix("]\n") for line in lines]
    assert codes == ["record.not-json", "record.missing", "source.unreadable", "record.not-json"]
    for code in set(codes):
        assert run("help", code).stdout.startswith(f"{code}: error: ".encode())
