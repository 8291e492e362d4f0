"""Words: what is one, and which edits a reader is shown."""

import pytest

import dmarticle as dm
from dmarticle.differences import sequences
from dmarticle.differences.words import align_words, earlier_text, later_text, words_of

SIGNS = {dm.DiffKind.EQUAL: "{}", dm.DiffKind.REMOVED: "[-{}-]", dm.DiffKind.ADDED: "{{+{}+}}"}


def shown(earlier, later):
    return "".join(SIGNS[edit.kind].format(edit.text) for edit in align_words(earlier, later).edits)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It’s a well-known fact, isn't it?", ["It’s", "a", "well-known", "fact", ",", "isn't", "it", "?"]),
        ("R90-million on 3.5 or 1,200 at 10:30.", ["R90-million", "on", "3.5", "or", "1,200", "at", "10:30", "."]),
        ("« L’été »", ["«", "L’été", "»"]),
        ("هل هدى، هنا؟", ["هل", "هدى", "،", "هنا", "؟"]),
        ("cafe\u0301 नमस्ते", ["cafe\u0301", "नमस्ते"]),
        ("东京 is カナ", ["东", "京", "is", "カ", "ナ"]),
        ("a\u200bb\u200dc", ["a\u200bb\u200dc"]),
        (" \n\u00a0", []),
    ],
)
def test_what_a_word_is(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("one two three", "one 2 three", "one [-two-]{+2+} three"),
        ("one two", "one two.", "one two{+.+}"),
        ("one two", "zero one two", "{+zero +}one two"),
        ("one two three", "one three", "one [-two -]three"),
        ("in January, he", "in February, he", "in [-January-]{+February+}, he"),
        ("a  b", "a b", "a [- -]b"),
        ("a\nb", "a b", "a[-\n-]{+ +}b"),
        ("", "all new", "{+all new+}"),
        ("all gone", "", "[-all gone-]"),
        ("same", "same", "same"),
    ],
)
def test_the_edits_of_a_text(earlier, later, expected):
    assert shown(earlier, later) == expected


def test_a_word_that_two_texts_share_by_chance_does_not_cut_an_edit_in_two():
    earlier = "He spoke of remarkable beginnings and unexpected endings."
    later = "He spoke of ordinary afternoons and complicated geometry."
    assert shown(earlier, later) == (
        "He spoke of [-remarkable beginnings and unexpected endings-]{+ordinary afternoons and complicated geometry+}."
    )


@pytest.mark.parametrize("effort", [0, 1, 20])
def test_a_text_too_long_to_compare_is_replaced_where_nothing_in_it_stands_once(monkeypatch, effort):
    monkeypatch.setattr(sequences, "EFFORT", effort)
    earlier, later = "begin " + "a b b a " * 50 + "end", "begin " + "b a a b a " * 50 + "end"
    alignment = align_words(earlier, later)
    assert alignment.coarse
    assert [str(edit.kind) for edit in alignment.edits] == ["equal", "removed", "added", "equal"]
    assert (earlier_text(alignment.edits), later_text(alignment.edits)) == (earlier, later)


def test_a_long_text_is_cut_at_what_stands_in_it_once(monkeypatch):
    monkeypatch.setattr(sequences, "EFFORT", 1)
    assert shown("x a a anchor b b y", "z a a anchor b b w") == "[-x-]{+z+} a a anchor b b [-y-]{+w+}"


def test_a_text_of_a_hundred_thousand_words_is_compared_word_by_word():
    words = [f"w{place % 5000}" for place in range(100_000)]
    earlier = " ".join(words)
    words[50_000] = "other"
    alignment = align_words(earlier, " ".join(words))
    assert not alignment.coarse
    assert [edit.text for edit in alignment.edits if edit.kind is dm.DiffKind.ADDED] == ["other"]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("a " * 40_000, "a b " * 20_000),
        (" ".join(f"x{place} y" for place in range(20_000)), " ".join(f"x{place} z" for place in range(20_000))),
        ("x y " * 50_000, "x z " * 50_000),
        ("ab" * 50_000, "ba" * 50_000),
        ("(" * 100_000, ")(" * 50_000),
        ("a-" * 50_000, "a-b-" * 25_000),
    ],
    ids=["one word", "pairs", "repeated pairs", "one long word", "signs", "hyphens"],
)
@pytest.mark.timeout(60)
def test_hostile_texts_come_to_an_end(earlier, later):
    edits = align_words(earlier, later).edits
    assert (earlier_text(edits), later_text(edits)) == (earlier, later)
