"""Blocks: which one is which, and what is said of what changed in it."""

import pytest
from attrs import evolve
from hypothesis import given
from mirror import mirrored, seen_from_either_side
from versions import BLOCKS

import dmarticle as dm
from dmarticle.differences import blocks as alignment
from dmarticle.differences import sequences
from dmarticle.differences.spoken import spoken_text
from dmarticle.differences.words import earlier_text, later_text

A, B, C = (
    "The pilots of the harbour have seen the water rise before.",
    "About forty boats were moved inland, and no one was hurt.",
    "Engineers say that a third raising would cost ninety million.",
)


def paragraph(*children):
    return dm.Paragraph(tuple(dm.Text(child) if isinstance(child, str) else child for child in children))


def article(blocks, asides=()):
    return dm.Article(id="1", body=dm.Body(tuple(blocks), tuple(asides)))


def changes(before, after):
    return dm.diff(article(before), article(after)).blocks


def kinds(before, after):
    texts = [[paragraph(each) if isinstance(each, str) else each for each in side] for side in (before, after)]
    return [(str(each.kind), each.position_before, each.position) for each in changes(*texts)]


def markup(before, after):
    (change,) = changes([before], [after])
    return [(each.name, each.words, each.before, each.after) for each in change.markup]


def test_a_paragraph_put_in_front_is_one_addition():
    assert kinds([A, B], [C, A, B]) == [("added", None, 0), ("equal", 0, 1), ("equal", 1, 2)]


def test_a_paragraph_taken_out_stands_where_it_stood():
    assert kinds([A, B, C], [A, C]) == [("equal", 0, 0), ("removed", 1, None), ("equal", 2, 1)]


def test_a_paragraph_with_other_words_is_changed_and_keeps_its_place():
    assert kinds([A, B, C], [A, B.replace("forty", "fifty"), C]) == [
        ("equal", 0, 0),
        ("changed", 1, 1),
        ("equal", 2, 2),
    ]


def test_a_paragraph_with_all_other_words_is_removed_and_another_one_added():
    assert kinds([A], [C]) == [("removed", 0, None), ("added", None, 0)]


def test_a_paragraph_put_elsewhere_is_one_move():
    assert kinds([A, B, C], [C, A, B]) == [("moved", 2, 0), ("equal", 0, 1), ("equal", 1, 2)]


def test_a_paragraph_put_elsewhere_and_edited_is_one_move_with_its_words():
    after = [C.replace("third", "fourth"), A, B]
    moved, *others = changes([paragraph(each) for each in (A, B, C)], [paragraph(each) for each in after])
    assert (str(moved.kind), moved.position_before, moved.position) == ("moved", 2, 0)
    assert moved.reworded
    assert [edit.text for edit in moved.words if edit.kind is not dm.DiffKind.EQUAL] == ["third", "fourth"]
    assert [each.kind for each in others] == [dm.DiffKind.EQUAL] * 2


def test_blocks_that_repeat_are_not_mixed_up():
    line = dm.Divider()
    assert kinds([A, line, B, line, C], [line, A, line, B, line, C]) == [
        ("added", None, 0),
        *(("equal", place, place + 1) for place in range(5)),
    ]


def test_a_paragraph_that_became_a_heading_changed_its_type_and_no_words():
    (change,) = changes([paragraph(A)], [dm.Heading(2, (dm.Text(A),))])
    assert change.kind is dm.DiffKind.CHANGED
    assert change.markup_only
    assert [(each.name, each.before, each.after) for each in change.markup] == [
        ("type", "paragraph", "heading level=2")
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            paragraph("See ", dm.Link("https://a.example", (dm.Text("the report"),)), "."),
            paragraph("See ", dm.Link("https://b.example", (dm.Text("the report"),)), "."),
            [("link", "the report", "https://a.example", "https://b.example")],
        ),
        (paragraph("so it is"), paragraph("so ", dm.Strong((dm.Text("it"),)), " is"), [("strong", "it", None, "")]),
        (
            paragraph(dm.Strong((dm.Text("so it is"),))),
            paragraph(dm.Emphasis((dm.Text("so it is"),))),
            [("emphasis", "so it is", None, ""), ("strong", "so it is", "", None)],
        ),
        (
            paragraph("Nu", dm.Strong((dm.Text("ñ"),)), "ez said"),
            paragraph("Nuñez said"),
            [("strong", "ñ", "", None)],
        ),
        (
            paragraph(dm.Span((dm.Text("mot juste"),), lang="fr")),
            paragraph(dm.Span((dm.Text("mot juste"),), lang="de")),
            [("span", "mot juste", "lang=fr", "lang=de")],
        ),
        (dm.Heading(2, (dm.Text(A),)), dm.Heading(3, (dm.Text(A),)), [("level", "", "2", "3")]),
        (dm.Figure("/a.jpg"), dm.Figure("/a.jpg", "A harbour"), [("alt", "", None, "A harbour")]),
        (dm.Quote((paragraph(A),)), dm.Quote((paragraph(A),), pull=True), [("pull", "", None, "True")]),
        (
            dm.Quote((paragraph(A),)),
            dm.Quote((dm.List((dm.ListItem((paragraph(A),)),)),)),
            [("list", A, None, "")],
        ),
        (
            dm.List((dm.ListItem((paragraph(A), paragraph(B))),)),
            dm.List((dm.ListItem((paragraph(A),)), dm.ListItem((paragraph(B),)))),
            [("structure", "", None, None)],
        ),
    ],
)
def test_what_changed_besides_the_words_is_told_and_which_words_it_is_over(before, after, expected):
    assert markup(before, after) == expected


def test_words_and_markup_of_one_paragraph_are_told_apart():
    before = paragraph("On Monday ", dm.Link("https://a.example", (dm.Text("he said"),)), " so, twice.")
    after = paragraph("On Friday ", dm.Link("https://b.example", (dm.Text("he said"),)), " so, twice.")
    (change,) = changes([before], [after])
    assert change.reworded
    assert not change.markup_only
    assert [edit.text for edit in change.words if edit.kind is not dm.DiffKind.EQUAL] == ["Monday", "Friday"]
    assert [(each.name, each.words) for each in change.markup] == [("link", "he said")]


def cell(text):
    return dm.Cell((paragraph(text),))


@pytest.mark.parametrize(
    "holding",
    [
        lambda text: dm.Heading(2, (dm.Text(text),)),
        lambda text: dm.Figure("/p.jpg", caption=dm.Caption((dm.Text(text),))),
        lambda text: dm.Figure("/p.jpg", caption=dm.Caption((dm.Text("A wall."),)), credit=text),
        lambda text: dm.Gallery((dm.Figure("/p.jpg", caption=dm.Caption((dm.Text(text),))), dm.Figure("/q.jpg"))),
        lambda text: dm.List((dm.ListItem((paragraph("first"),)), dm.ListItem((paragraph(text),))), ordered=True),
        lambda text: dm.Quote((paragraph(text),)),
        lambda text: dm.Quote((paragraph("Well."),), attribution=(dm.Text(text),)),
        lambda text: dm.DefinitionList((dm.Definition(((dm.Text(text),), (dm.Text("other"),)), (paragraph("said"),)),)),
        lambda text: dm.Table((dm.Row((cell("x"), cell(text))),), dm.Caption((dm.Text("Of boats"),))),
        lambda text: dm.Embed("https://v.example/1", fallback=(dm.Text(text),)),
        lambda text: dm.KeyPoints((paragraph(text),)),
        lambda text: dm.Preformatted(text),
        lambda text: dm.RelatedLink("https://x.example", (dm.Text(text),), "Read more:"),
        lambda text: dm.Note(dm.NoteKind.UPDATE, (dm.Text(text),)),
        lambda text: dm.Appeal((dm.Text(text),)),
        lambda text: dm.Signoff(text),
    ],
)
def test_words_are_compared_inside_every_kind_of_block(holding):
    (change,) = changes([holding(A)], [holding(A.replace("water", "sea"))])
    assert change.kind is dm.DiffKind.CHANGED
    assert [edit.text for edit in change.words if edit.kind is not dm.DiffKind.EQUAL] == ["water", "sea"]
    assert change.markup == ()


def test_an_item_put_into_a_numbered_list_does_not_change_the_others():
    items = [dm.ListItem((paragraph(text),)) for text in (A, B, C)]
    (change,) = changes([dm.List((items[0], items[2]), ordered=True)], [dm.List(tuple(items), ordered=True)])
    assert [edit.text.strip() for edit in change.words if edit.kind is not dm.DiffKind.EQUAL] == [B]


def test_one_picture_in_another_size_is_one_picture():
    before = dm.Figure("https://x.example/wp-content/uploads/2025/03/slipway.jpg")
    after = evolve(before, url="https://i0.wp.com/x.example/wp-content/uploads/2025/03/slipway-300x200.jpg?resize=1")
    assert markup(before, after) == [("url", "", before.url, after.url)]


def test_another_picture_is_another_block():
    assert kinds([dm.Figure("/a.jpg")], [dm.Figure("/b.jpg")]) == [("removed", 0, None), ("added", None, 0)]


def test_asides_and_the_introduction_are_compared_too():
    link = dm.RelatedLink("https://x.example/a", (dm.Text("The slow sea"),))
    before = evolve(article([], [link, dm.Signoff("Reuters/DM")]), introduction=dm.Body((paragraph(A),), (link,)))
    after = evolve(article([], [evolve(link, url="https://x.example/b"), dm.Signoff("Reuters")]))
    difference = dm.diff(before, after)
    assert [str(each.kind) for each in difference.asides] == ["changed", "changed"]
    assert [str(each.kind) for each in difference.introduction] == ["removed", "removed"]
    assert not dm.diff(before, evolve(before, introduction=before.introduction))
    assert not dm.diff(after, evolve(after, introduction=dm.Body()))


def test_the_dateline_is_a_field():
    before = dm.Article(id="1", body=dm.Body(dateline="PARIS, July 19"))
    (change,) = dm.diff(before, dm.Article(id="1")).fields
    assert (str(change.kind), change.path) == ("removed", "body.dateline")


@given(BLOCKS)
def test_the_laws_hold_where_all_bounds_are_reached(versions):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sequences, "EFFORT", 0)
        patch.setattr(alignment, "REACH", 1)
        patch.setattr(alignment, "FAR", 1)
        forth, back = dm.diff(*map(article, versions)), dm.diff(*map(article, reversed(versions)))
    assert seen_from_either_side(mirrored(forth)) == seen_from_either_side(back)
    before, after = versions
    assert sorted(each.position_before for each in forth.blocks if each.before) == list(range(len(before)))
    assert [each.position for each in forth.blocks if each.after] == list(range(len(after)))
    for change in forth.blocks:
        assert earlier_text(change.words) == ("" if change.before is None else spoken_text(change.before))
        assert later_text(change.words) == ("" if change.after is None else spoken_text(change.after))


@pytest.mark.parametrize(("count", "said"), [(alignment.REACH, False), (alignment.REACH + 1, True)])
def test_what_was_not_looked_at_is_said(count, said):
    old, new = ([paragraph(f"{word} {place}") for place in range(count)] for word in ("old", "new"))
    difference = dm.diff(article(old), article([evolve(each, children=(dm.Text(each.text * 9),)) for each in new]))
    note = "body: too many blocks changed to look at every pair; at least those up to 25 places apart were"
    assert difference.notes == ((note,) if said else ())
    assert (note in str(difference)) == said


def test_a_block_too_long_to_compare_word_by_word_is_said_to_be():
    text = "a b b a " * 20_000
    (change,) = changes([paragraph("x " + text + "y")], [paragraph("x " + text.replace("b b", "b") + "y")])
    assert change.coarse
    assert len(change.words) == 4
    difference = dm.diff(article([change.before]), article([change.after]))
    assert difference.notes == ("body: 1 block too long to compare word by word; in part shown as replaced",)


ORDER = list(range(3_000))
SHUFFLED = sorted(ORDER, key=lambda number: number * 7919 % 3_001)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["same"] * 3_000, ["same"] * 3_000),
        (["x", *["same"] * 3_000], [*["same"] * 3_000, "y"]),
        ([f"number {each} of many" for each in ORDER], [f"number {each} of many" for each in SHUFFLED]),
        ([f"foo bar {each}" for each in ORDER], [f"foo baz {each} x" for each in ORDER]),
        ([f"{each % 7}" for each in ORDER], [f"{each % 5}" for each in ORDER]),
        (["a b " * 10_000, *["same"] * 2_000], [*["a"] * 2_000, "b a " * 10_000]),
    ],
    ids=["equal", "ends", "shuffled", "all changed", "repeated", "one giant"],
)
@pytest.mark.timeout(60)
def test_hostile_bodies_come_to_an_end_and_every_block_has_its_entry(before, after):
    found = changes([paragraph(each) for each in before], [paragraph(each) for each in after])
    assert sum(each.before is not None for each in found) == len(before)
    assert sum(each.after is not None for each in found) == len(after)
    if before == after:
        assert all(each.kind is dm.DiffKind.EQUAL for each in found)
