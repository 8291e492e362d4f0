"""`dmarticle explain`: what became of a body, and of some words in it."""

import json

import pytest
from terminals import EXAMPLE, payload, run

import dmarticle as dm
from dmarticle.commands.passages import trace


def test_the_ledger_step_by_step_and_the_problems_with_code_and_pointer():
    done = run("explain", EXAMPLE, environment={"COLUMNS": "100"})
    assert (done.returncode, done.stderr) == (0, b"")
    for part in (
        "body: complete: 1096 of 1096 characters",
        "promos\n  typed in block 3: 'Read more: The slow sea' as RelatedLink",
        "asides\n  set aside in block 3:",
        "there are 10 blocks in the story and 3 blocks beside it",
        "info: /lastUpdate: a date without a zone; Africa/Johannesburg was assumed [date.zone-assumed]",
    ):
        assert part in done.stdout.decode()


def test_one_block_is_one(tmp_path):
    source = tmp_path / "a.json"
    source.write_text(json.dumps(payload()))
    assert b"\nthere is 1 block in the story and 0 blocks beside it\n" in run("explain", source).stdout


def test_what_became_of_words():
    done = run("explain", EXAMPLE, "--find", "read   MORE")
    assert done.stdout.decode().splitlines() == [
        "'read   MORE'",
        "  payload             /attachments/0/description, /contents",
        "  promos of the body  typed in block 3: 'Read more: The slow sea' as RelatedLink",
        "  asides of the body  set aside in block 3: 'Read more: The slow sea' as RelatedLink",
        "  now                 in the story: body.blocks[8] (Paragraph): Read more inside the report, Mokoena said…",
        "  now                 set aside: body.asides[0] (RelatedLink): Read more: The slow sea",
    ]


def test_words_that_are_nowhere_are_status_1():
    done = run("explain", EXAMPLE, "--find", "no such words")
    assert done.returncode == 1
    assert b"nowhere in the payload" in done.stdout
    assert run("explain", EXAMPLE, "--find", " ").returncode == 2


def test_the_same_for_programs():
    data = json.loads(run("explain", EXAMPLE, "--json").stdout)
    assert data["changes"]["body"][0]["step"] == "links"
    assert {each["code"] for each in data["problems"]} >= {"date.zone-assumed", "text.leaked-body"}
    found = json.loads(run("explain", EXAMPLE, "--find", "“By noon", "--json").stdout)
    assert [each["name"] for each in found["story"]] == ["body.blocks[1]"]


BODY = "<p>The b<b>oa</b>ts&nbsp;were up.</p><p>No one was hurt.</p><script>lost()</script><h2>Straße</h2>"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("boats were", ["body.blocks[0]"]),
        ("up. No one", ["body.blocks[0:2]"]),
        ("STRASSE", ["body.blocks[2]"]),
        ("hurt. strasse", ["body.blocks[1:3]"]),
        ("e", ["body.blocks[0]"] * 3 + ["body.blocks[1]"] + ["body.blocks[2]"]),
    ],
)
def test_words_are_found_as_a_reader_sees_them(words, names):
    article = dm.normalize(payload(contents=BODY))
    assert [place.name for place in trace(article, words).story][: len(names)] == names


def test_what_was_dropped_is_found_in_the_ledger_and_what_is_a_field_in_the_fields():
    found = trace(dm.normalize(payload(contents=BODY, summary="The tide")), "lost()")
    assert ([each.step for _, each in found.changes], found.story, found.payload) == (["read"], (), ("/contents",))
    found = trace(dm.normalize(payload(contents=BODY, summary="The tide")), "the tide")
    assert (found.payload, found.fields, found.story) == (("/summary",), ("/summary",), ())
