"""Whatever differs: style hides no number, name, currency, negation or quoted word, and no word is lost."""

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import dmarticle as dm
from dmarticle.editions.alignment.units import units_of
from dmarticle.editions.edits import edits_between
from dmarticle.editions.tokens.token import TokenKind
from dmarticle.editions.tokens.tokenizing import tokenizer_of

TOKENIZER = tokenizer_of(dm.VOCABULARY)
LEXICON = TOKENIZER.lexicon
WORDS = (
    "the a of and but not never no only nearly said told according to in on at he she his her that army rebels court "
    "attacked lied won lost dam safe 12 21 14 41 seven 1.2 million two hundred Smith Jones Holm Lund Paris Friday "
    'Tuesday 26 July 3 January $ € £ 5 -5 dollars euros percent “ ” " ’ , , . . ? – — ( ) may might first 1939-45 '
    "Minister Ministry State Department council’s"
).split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)
PLACES = st.integers(0, 20)


def moved(text, start, length, to):
    """The words with some of them in another place."""
    words = text.split()
    start %= len(words)
    rest = words[:start] + words[start + length :]
    return " ".join(rest[: to % (len(rest) + 1)] + words[start : start + length] + rest[to % (len(rest) + 1) :])


def put(text, place, length, word):
    """The words with another one in the place of some."""
    words = text.split()
    words[place % len(words) : place % len(words) + length] = [word]
    return " ".join(words)


def moves(text):
    return st.tuples(st.just(text), PLACES, st.integers(1, 4), PLACES).map(lambda all_: (text, moved(*all_)))


def puts(text):
    changes = st.tuples(st.just(text), PLACES, st.integers(0, 1), st.sampled_from(WORDS))
    return changes.map(lambda all_: (text, put(*all_)))


PAIRS = st.one_of(st.tuples(SENTENCES, SENTENCES), SENTENCES.flatmap(moves), SENTENCES.flatmap(puts))


def units(text):
    return units_of(dm.Article(id="1", body=dm.Body((dm.Paragraph((dm.Text(text),)),))), TOKENIZER)


def edits(left, right):
    return edits_between(units(left), units(right), LEXICON).edits


def weighty(text):
    """What must not differ without a word of it: numbers, currencies, negations, names, and whether it asks."""
    tokens = TOKENIZER.tokens_of(text)
    return Counter(token.key for token in tokens if is_weighty(token)) + Counter("?" * ("?" in text))


def is_weighty(token):
    if token.kind is TokenKind.NUMBER or token.key in LEXICON.currencies or token.key in LEXICON.negations:
        return True
    return token.text in ("Smith", "Jones", "Holm", "Lund", "Paris")


def quoted(text):
    return Counter(token.key for token in TOKENIZER.tokens_of(text) if token.quoted and not token.is_sign)


@given(PAIRS)
@settings(max_examples=400)
@example(("On Friday 12 died .", "On 26 July 21 died ."))
@example(('He wrote "a great victory" there .', 'He wrote "a great" victory there .'))
def test_style_hides_nothing_that_weighs(pair):
    left, right = pair
    found = edits(left, right)
    if not any(edit.kind.is_substance for edit in found):
        assert weighty(left) == weighty(right), found
        assert quoted(left) == quoted(right), found


@given(PAIRS)
@settings(max_examples=200)
def test_each_side_of_the_edits_spells_its_text(pair):
    found = edits(*pair)
    assert "".join(edit.left for edit in found) == pair[0]
    assert "".join(edit.right for edit in found) == pair[1]


NOUNS = "army rebels court council driver mayor union".split()
VERBS = "attacked blamed freed sued told warned".split()


@given(
    st.permutations(NOUNS),
    st.sampled_from(VERBS),
    st.sampled_from(["", "old ", "northern "]),
    st.sampled_from([".", " near the port.", ", the mayor said."]),
)
def test_two_that_change_places_are_never_style(nouns, verb, kind, end):
    one, other = nouns[:2]
    left = f"The {kind}{one} {verb} the {other}{end}"
    right = f"The {other} {verb} the {kind}{one}{end}"
    assert any(edit.kind.is_substance for edit in edits(left, right))


@pytest.mark.parametrize("word", ["not", "only", "nearly", "never", "even"])
def test_what_binds_never_moves_as_style(word):
    left, right = f"The mayor {word} saw the ships leave the port.", f"The mayor saw {word} the ships leave the port."
    assert any(edit.kind.is_substance for edit in edits(left, right))
