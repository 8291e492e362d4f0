"""`dmarticle clean`: HTML in; HTML, Markdown or text out."""

import os

import pytest
from terminals import run

HTML = '<p onclick="x()">Nuñez <b>said</b> <a href="/a">so</a>.</p><p>Reuters/DM</p><script>y()</script>'


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        ([], '<p>Nuñez <strong>said</strong> <a href="/a">so</a>.</p>\n<p>Reuters/DM</p>\n'),
        (["--to", "markdown"], "Nuñez **said** [so](/a).\n\nReuters/DM\n"),
        (["--to", "text", "--profile", "daily-maverick"], "Nuñez said so.\n"),
        (["--to", "text", "--profile", "daily-maverick", "--pipeline", "archive"], "Nuñez said so.\n\nReuters/DM\n"),
        (["-", "--to", "markdown", "--base-url", "https://news.example/b"], "Nuñez **said** [so](https://news.example/a).\n\nReuters/DM\n"),
    ],
)  # fmt: skip
def test_standard_input_comes_out_clean(arguments, out):
    done = run("clean", *arguments, stdin=HTML.encode())
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, out, b"")


def test_a_file_in_the_encoding_that_it_names(tmp_path):
    page = tmp_path / "page.html"
    page.write_bytes('<meta charset="windows-1252"><p>Nuñez</p>'.encode("cp1252"))
    assert run("clean", page).stdout.decode() == "<p>Nuñez</p>\n"
    page.write_bytes(b"<p>Nu\xf1ez</p>")
    assert run("clean", page).stdout.decode() == "<p>Nu\ufffdez</p>\n"


def test_the_report_says_what_was_done_step_by_step():
    done = run("clean", "--report", stdin=HTML.encode())
    assert done.stderr.decode().splitlines() == ["read", "  dropped: script with 'y()'"]


def test_too_much_is_one_line_and_status_1():
    done = run("clean", stdin=b"<b>" * 20_000)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"dmarticle: -: ")
    assert done.stderr.endswith(b" [body.limit]\n")
    assert done.stderr.count(b"\n") == 1


def test_what_is_no_text_is_refused():
    done = run("clean", stdin=b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"dmarticle: -: no HTML: it has NUL characters")
    assert run("clean", "--to", "text", stdin="<p>Nuñez</p>".encode("utf-16")).stdout.decode() == "Nuñez\n"


@pytest.mark.parametrize(
    "text", ['{"a": "<p>Up</p>"}', '{"a": 1}\n{"a": 2}\n', '[{"a": 1}]', '"<p class=\\"a\\">Up</p>"']
)
def test_json_is_told_from_html(text):
    done = run("clean", stdin=text.encode())
    assert (done.returncode, done.stderr.count(b"\n")) == (0, 1)
    assert b"dmarticle: -: warning: it is JSON, and was cleaned as HTML" in done.stderr


@pytest.mark.parametrize("text", ["[1] Up.", '"Up," she said.', '"Up."', "{up}", '["Up"] <b>she</b> said', ""])
def test_html_that_begins_as_json_does_is_html(text):
    done = run("clean", stdin=text.encode())
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_file_that_is_not_there_is_status_2():
    done = run("clean", "no-such-file")
    assert (done.returncode, done.stderr) == (
        2,
        f"dmarticle: no-such-file: {os.strerror(2)} [source.unreadable]\n".encode(),
    )
