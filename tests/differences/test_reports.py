"""The report: what a person reads at a terminal."""

import re
from datetime import UTC, datetime
from pathlib import Path

from attrs import evolve

import dmarticle as dm
from dmarticle.differences.blocks import FAR, LIKE, MUCH_LIKE, REACH
from dmarticle.differences.lines import LONGEST, WIDTH
from dmarticle.differences.sequences import EFFORT


def paragraph(*children):
    return dm.Paragraph(tuple(dm.Text(child) if isinstance(child, str) else child for child in children))


LONG = "The pilots have seen the water rise before, but never on a {} morning, and never to the third step."
BEFORE = dm.Article(
    id="7",
    title="The morning the sea came up",
    published=datetime(2025, 3, 4, 6, 15, tzinfo=UTC),
    keywords=(dm.Keyword(name="sea"), dm.Keyword(name="wind"), dm.Keyword(name="step")),
    url="https://x.example/a",
    extra={"x y": {"z": 1}},
    body=dm.Body(
        (
            paragraph(LONG.format("windless") + " " + LONG.format("quiet")),
            paragraph("About 40 boats were moved inland."),
            dm.Heading(4, (dm.Text("Old walls"),)),
            paragraph("Engineers say a third raising would cost R90-million."),
            paragraph("A decision is ", dm.Link("https://a.example", (dm.Text("expected"),)), " in May."),
            dm.Divider(),
        ),
        (dm.Signoff("Reuters/DM"),),
    ),
)
STORY = BEFORE.body.blocks
AFTER = evolve(
    BEFORE,
    title="The evening the sea came up",
    published=datetime(2025, 3, 4, 6, 30, tzinfo=UTC),
    keywords=(*BEFORE.keywords[1:], BEFORE.keywords[0]),
    url="https://x.example/b",
    extra={"x y": {"z": 2}},
    problems=(dm.Problem("date.zone-assumed", "/x", "", dm.Severity.INFO),),
    body=dm.Body(
        (
            STORY[3],
            paragraph(LONG.format("calm") + " " + LONG.format("quiet")),
            paragraph("Nobody was hurt."),
            dm.Heading(3, (dm.Text("Old walls"),)),
            paragraph("A decision is ", dm.Link("https://b.example", (dm.Text("expected"),)), " in May."),
            dm.Divider(),
        )
    ),
)

REPORT = """\
changes in 'The evening the sea came up'
fields
  ~ title: The [-morning-]{+evening+} the sea came up
  ~ url: https://x.example/a -> https://x.example/b
  ~ published: 2025-03-04 06:15:00+00:00 -> 2025-03-04 06:30:00+00:00
  > keywords[0] -> keywords[2]: sea
  ~ extra["x y"].z: 1 -> 2
body
  > [3] -> [0] paragraph: Engineers say a third raising would cost R90-million.
  ~ [0] -> [1] paragraph: The pilots have seen the water rise before, but never on a
    [-windless-]{+calm+} morning, and never to the third step. …
  - [1] paragraph: About 40 boats were moved inland.
  + [2] paragraph: Nobody was hurt.
  ~ [2] -> [3] heading: Old walls
      level: 4 -> 3
  ~ [4] paragraph: A decision is expected in May.
      link over “expected”: https://a.example -> https://b.example
    (1 block as before)
asides
  - [0] signoff: Reuters/DM
problems
    date.zone-assumed: 0 -> 1"""


def test_a_report_has_fields_first_then_the_body_then_how_it_was_read():
    assert str(dm.diff(BEFORE, AFTER)) == REPORT


def test_nothing_is_said_to_be_nothing():
    assert str(dm.diff(BEFORE, BEFORE)) == "nothing changed in 'The morning the sea came up'"


def body(*blocks):
    return dm.Article(id="1", body=dm.Body(blocks))


def test_orders_to_a_terminal_and_line_ends_do_not_get_into_a_report():
    before = evolve(body(paragraph("one two\nthree")), title="a \x1b[31mred\x07 b c")
    after = evolve(body(paragraph("one two three \x1b[2J")), title="a \x9bred b c")
    report = str(dm.diff(before, after))
    assert not any(ord(character) < 32 and character != "\n" for character in report)
    assert "\x9b" not in report
    assert "two[-⏎-]{+ +}three" in report


def test_no_line_is_longer_than_it_need_be_and_no_value_is_shown_at_any_length():
    words = "harbour " * 1000
    report = str(dm.diff(evolve(body(), summary=words, extra={"x": words}), body(paragraph(words))))
    assert max(map(len, report.splitlines())) <= WIDTH
    fields = report.partition("body")[0]
    assert len(fields) < 3 * LONGEST


def test_blocks_without_words_are_known_by_what_they_show():
    report = str(dm.diff(body(dm.Figure("/a.jpg"), dm.Divider()), body(dm.Figure("/b.jpg"))))
    assert "- [0] figure: /a.jpg" in report
    assert "+ [0] figure: /b.jpg" in report
    assert "- [1] divider: (no words)" in report


def test_data_for_programs_says_where_all_blocks_are_and_what_changed_in_them():
    data = dm.diff(BEFORE, AFTER).as_dict()
    assert data["changed"] is True
    assert data["fields"][2]["after"] == "2025-03-04T06:30:00+00:00"
    assert [each["kind"] for each in data["blocks"]] == [
        "moved",
        "changed",
        "removed",
        "added",
        "changed",
        "changed",
        "equal",
    ]
    assert data["blocks"][-1] == {"kind": "equal", "position_before": 5, "position": 5}
    assert data["blocks"][5] == {
        "kind": "changed",
        "position_before": 4,
        "position": 4,
        "type": "paragraph",
        "words": [{"kind": "equal", "text": "A decision is expected in May."}],
        "markup": [{"name": "link", "words": "expected", "before": "https://a.example", "after": "https://b.example"}],
        "coarse": False,
    }


def test_the_bounds_in_the_documentation_are_those_of_the_code():
    page = (Path(__file__).resolve().parents[2] / "docs" / "diff.md").read_text("utf-8")
    values = re.findall(r"^\| [^|]+ \| ([\d ]+) \|", page.partition("## Bounds")[2], re.MULTILINE)
    assert [int(value.replace(" ", "")) for value in values] == [EFFORT, REACH, FAR]
    assert (LIKE, MUCH_LIKE) == (0.5, 0.7)
