"""`dmarticle convert`: any source in, any format out."""

import gzip
import json
import subprocess
import sys
import zipfile

import pytest
from terminals import EXAMPLE, lines, payload, run

import dmarticle as dm
from dmarticle.commands.targets import PARQUET, target_names
from dmarticle.exports import format_names


@pytest.fixture
def dump(tmp_path):
    path = tmp_path / "dump.jsonl"
    path.write_text(lines(payload(), payload(id="2", slug="sea")) + '{"id": "3"\n' + lines(payload(id="4")))
    return path


def test_one_article_is_its_document():
    done = run("convert", EXAMPLE, "--to", "json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert dm.structure(json.loads(done.stdout)) == dm.load(EXAMPLE)


def test_many_are_json_lines_and_a_bad_record_is_told_with_its_place(dump):
    done = run("convert", dump, "--to", "json")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["1", "2", "4"]
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"dmarticle: {dump}: record 2, line 3, byte ")


def test_a_text_of_many_is_a_json_string_on_a_line(dump):
    done = run("convert", dump, "--to", "body-text")
    assert [json.loads(line) for line in done.stdout.splitlines()] == ["Up."] * 3


def test_lines_are_lines_even_of_one():
    for arguments in (["--to", "jsonl"], ["--to", "source", "--lines"]):
        done = run("convert", EXAMPLE, *arguments)
        assert done.stdout.count(b"\n") == 1
        assert json.loads(done.stdout)["id"] == "990001"


@pytest.mark.parametrize("name", [name for name in target_names() if name != PARQUET])
def test_every_format_writes_an_article(name, tmp_path):
    out = tmp_path / "out"
    done = run("convert", EXAMPLE, "--to", name, "--output", out)
    assert (done.returncode, done.stderr) == (0, b"")
    if name in format_names():
        document = dm.export(dm.load(EXAMPLE), name)
        assert (
            out.read_text("utf-8").strip()
            == (document if isinstance(document, str) else json.dumps(document, ensure_ascii=False, indent=2)).strip()
        )
    assert out.stat().st_size > 500


def test_compressed_files_archives_folders_and_standard_input_are_read(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.json.gz").write_bytes(gzip.compress(json.dumps(payload(id="a")).encode()))
    with zipfile.ZipFile(folder / "b.zip", "w") as archive:
        archive.writestr("inner/b.json", json.dumps(payload(id="b")))
    done = run("convert", folder, "-", "--to", "json", stdin=json.dumps(payload(id="c")).encode())
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "b", "c"]
    done = run("convert", "--to", "body-html", stdin=json.dumps(payload()).encode())
    assert (done.returncode, done.stdout) == (0, b"<p>Up.</p>\n")


def test_a_folder_gets_a_file_for_each_and_none_is_written_over(dump, tmp_path):
    done = run("convert", dump, "--to", "body-html", "--output", f"{tmp_path}/out/")
    assert done.returncode == 1
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["1.html", "2_sea.html", "4.html"]
    (tmp_path / "out" / "1.html").write_text("mine")
    again = run("convert", dump, "--to", "body-html", "--output", tmp_path / "out")
    assert again.stderr.count(b"is there already; --force writes over it") == 3
    assert (tmp_path / "out" / "1.html").read_text() == "mine"
    run("convert", dump, "--to", "body-html", "--output", tmp_path / "out", "--force")
    assert (tmp_path / "out" / "1.html").read_text() == "<p>Up.</p>\n"


def test_no_file_is_written_outside_of_the_folder(tmp_path):
    bad = [
        payload(id="../../escape", slug="../up"), payload(id="/etc/passwd"), payload(id="..", slug=".."),
        payload(id="a\0b\nc"), payload(id="con"), payload(id="é" * 300), payload(id="é" * 301), payload(id=".hidden"),
    ]  # fmt: skip
    source = tmp_path / "in.jsonl"
    source.write_text(lines(*bad))
    out = tmp_path / "deep" / "out"
    done = run("convert", source, "--to", "source", "--output", f"{out}/")
    assert (done.returncode, done.stderr) == (0, b"")
    names = [each.name for each in out.iterdir()]
    assert len(names) == len(bad)
    assert all(len(name.encode()) < 140 and not name.startswith((".", "-")) for name in names)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["deep", "in.jsonl"]


def test_a_link_that_is_there_is_not_followed(tmp_path):
    out, precious = tmp_path / "out", tmp_path / "precious"
    out.mkdir()
    precious.write_text("mine")
    (out / "1.json").symlink_to(precious)
    stdin = json.dumps(payload()).encode()
    assert run("convert", "--to", "source", "--output", out, stdin=stdin).returncode == 1
    assert run("convert", "--to", "source", "--output", out, "--force", stdin=stdin).returncode == 0
    assert precious.read_text() == "mine"
    assert json.loads((out / "1.json").read_text())["id"] == "1"


def test_a_file_is_there_when_it_is_finished_and_not_written_over(dump, tmp_path):
    out = tmp_path / "out.jsonl"
    assert run("convert", dump, "--to", "jsonl", "--output", out).returncode == 1
    assert out.read_text().count("\n") == 3
    again = run("convert", dump, "--to", "jsonl", "--output", out)
    assert (again.returncode, again.stderr.count(b"\n")) == (2, 1)
    assert f"{out} is there already; --force writes over it".encode() in again.stderr
    onto_itself = run("convert", dump, "--to", "source", "--output", dump, "--force")
    assert onto_itself.returncode == 1
    assert [json.loads(line)["id"] for line in dump.read_text().splitlines()] == ["1", "2", "4"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["dump.jsonl", "out.jsonl"]


def test_parquet_holds_the_articles(dump, tmp_path):
    pq = pytest.importorskip("pyarrow.parquet")
    done = run("convert", dump, "--to", "parquet", "--output", tmp_path / "a.parquet")
    assert done.returncode == 1
    articles = dm.arrow.from_table(pq.read_table(tmp_path / "a.parquet"))
    assert articles == [each.article for each in dm.iter_articles(dump) if each.ok]


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_without_an_article_what_was_there_before_stays(tmp_path, form):
    if form == "parquet":
        pytest.importorskip("pyarrow")
    out = tmp_path / "out"
    out.write_text("mine")
    done = run("convert", "--to", form, "--output", out, "--force", stdin=b"{}")
    assert done.returncode == 1
    assert out.read_text() == "mine"
    assert [each.name for each in tmp_path.iterdir()] == ["out"]


def test_workers_pipeline_and_profile_do_what_they_say(tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text(lines(*[payload(id=str(n), contents="<p>Up.</p><p>Reuters/DM</p>") for n in range(5)]))
    done = run("convert", source, "--to", "body-text", "--workers", "2", "--profile", "daily-maverick")
    assert [json.loads(line) for line in done.stdout.splitlines()] == ["Up."] * 5
    done = run("convert", source, "--to", "body-text", "--pipeline", "archive", "--profile", "daily-maverick")
    assert [json.loads(line) for line in done.stdout.splitlines()] == ["Up.\n\nReuters/DM"] * 5


def test_the_report_says_what_the_format_could_not_carry(tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text(lines(*[payload(id=str(n), slug="a") for n in range(3)]))
    done = run("convert", source, "--to", "whitebeard-update", "--report")
    assert done.returncode == 0
    head, *rows = done.stderr.decode().splitlines()
    assert head == "info: a format has no field for something the article says; it was left out [export.unplaced]"
    assert "        3  the field slug" in rows
    assert run("convert", source, "--to", "json", "--report").stderr == b"everything has its place\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["no-such-file", "--to", "json"], "dmarticle: no-such-file: No such file or directory"),
        ([EXAMPLE, "no-such-file", "--to", "json"], "dmarticle: no-such-file: No such file or directory"),
        ([EXAMPLE, "--to", "pdf"], "no format 'pdf'; there are json-ld, ninjs"),
        ([EXAMPLE], "required: -t/--to; see python -m dmarticle convert --help"),
        ([EXAMPLE, "--to", "parquet"], "give a file with --output"),
        ([EXAMPLE, "--to", "json", "--output", "/no/such/folder/x"], "dmarticle: /no/such/folder/x: No such file"),
        ([EXAMPLE, "--to", "json", "--workers", "0"], "the number of processes is a number, 1 or more; found '0'"),
        ([EXAMPLE, "--too", "json"], "no option --too; did you mean --to?"),
        ([EXAMPLE, "--to", "json", "-q"], "there is no place for '-q'"),
        ([EXAMPLE, "--to", "json", "--outp", "x"], "no option --outp; did you mean --output?"),
        (["a" * 5000, "--to", "json"], "File name too long"),
        ([EXAMPLE.parent, "--to", "json", "--output", EXAMPLE.parent / "out/"], "would be read again"),
    ],
)
def test_wrong_use_is_told_on_a_line_and_is_status_2(arguments, message):
    done = run("convert", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    (line,) = done.stderr.decode().splitlines()
    assert message in line


@pytest.mark.parametrize("form", ["json", "jsonl", "parquet"])
def test_a_full_disk_is_one_line_and_status_1(form):
    done = run("convert", EXAMPLE, "--to", form, "--output", "/dev/full")
    assert (done.returncode, done.stderr.decode()) == (1, "dmarticle: /dev/full: No space left on device\n")


def test_a_folder_that_cannot_be_made_is_one_line_and_status_2(tmp_path):
    (tmp_path / "file").write_text("")
    done = run("convert", EXAMPLE, "--to", "json", "--output", f"{tmp_path}/file/out/")
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert b"Traceback" not in done.stderr


def test_lines_are_in_utf_8_whatever_the_locale(tmp_path):
    source = json.dumps(payload(title="Mer \ud800 été")).encode()
    done = run("convert", "--to", "jsonl", stdin=source, environment={"PYTHONIOENCODING": "ascii"})
    assert "été" in json.loads(done.stdout)["title"]


def test_a_reader_that_goes_away_ends_the_work_without_a_word(tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text(lines(*[payload(id=str(n), contents="<p>Up.</p>" * 50) for n in range(3000)]))
    command = f"{sys.executable} -m dmarticle convert {source} --to json | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (1, b"")
    assert json.loads(done.stdout)["id"] == "0"


def test_a_file_that_is_there_is_not_replaced_by_one_without_a_record(tmp_path):
    kept, broken = tmp_path / "kept.json", tmp_path / "broken.json"
    kept.write_text("kept")
    broken.write_text('{"id": ')
    done = run("convert", broken, "--to", "json", "--output", kept, "--force")
    assert (done.returncode, kept.read_text()) == (1, "kept")
    run("convert", broken, "--to", "json", "--output", tmp_path / "none.json")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["broken.json", "kept.json"]
