"""What is known of a language: another one is a dozen lines, and makes style of nothing that weighs."""

import pickle
from collections import Counter

import pytest
from attrs import evolve, fields
from hypothesis import example, given, settings
from hypothesis import strategies as st

import dmarticle as dm
from dmarticle.editions.alignment.units import units_of
from dmarticle.editions.edits import edits_between
from dmarticle.editions.tokens import folding, spelling
from dmarticle.editions.tokens.token import TokenKind
from dmarticle.editions.tokens.tokenizing import tokenizer_of
from dmarticle.editions.vocabularies import AFRIKAANS, ARABIC, ENGLISH, FRENCH, GERMAN

LANGUAGES = (AFRIKAANS, ARABIC, ENGLISH, FRENCH, GERMAN)

SPANISH = dm.Vocabulary(
    sayings=("dijo", "dijeron", "añadió"),
    according=("según", "de acuerdo"),
    negations=("no", "nunca", "nadie"),
    lacking=("sin",),
    articles=("el", "la", "los", "las", "un", "una"),
    small_words=("el", "la", "los", "las", "de", "del", "que"),
    persons=("él", "ella"),
    before_a_day=("el",),
    days={"lunes": 0, "martes": 1, "miércoles": 2},
    months={"enero": 1, "marzo": 3},
    within_dates=("de",),
    numbers={"seis": 6, "siete": 7, "ocho": 8, "once": 11},
    units={"por ciento": "percent"},
    short_forms={"Estados Unidos": "united-states", "EEUU": "united-states", "aprox.": "about", "cerca de": "about"},
    courtesy={"Sr.": "mister", "Señor": "mister"},
)
BEFORE = "El consejo de Vierhaven se reunió a puerta cerrada, y quienes salieron de la sala callaron mucho tiempo."


def kinds_between(left, right, vocabulary):
    one, other = (dm.load_text(f"{BEFORE}\n\n{text}") for text in (left, right))
    comparison = dm.compare(one, other, vocabulary=vocabulary)
    (pair,) = [pair for pair in comparison.pairs if pair.left_places == (1,)]
    return {edit.kind.value for edit in pair.edits} - {"same"}


STYLE_BY_THE_LANGUAGE = (
    ("Los barcos llegaron al puerto al amanecer.", "Barcos llegaron al puerto al amanecer.", "cut", "small words"),
    ("Siete barcos llegaron al puerto al amanecer.", "7 barcos llegaron al puerto al amanecer.", "number", "numeral"),
    ("La represa aguantaba, dijo Ida Holm en el muelle.", "La represa aguantaba, según Ida Holm en el muelle.",
     "wording", "attribution"),
    ("La represa aguantaba todo el invierno, dijo Ida Holm.", "Ida Holm dijo: la represa aguantaba todo el invierno.",
     "name", "attribution"),
    ("El puente cayó el 3 de enero en la tormenta.", "El puente cayó el 3 enero en la tormenta.",
     "cut", "form of a date"),
    ("El puente cayó el martes en la tormenta.", "El puente cayó martes en la tormenta.", "cut", "small words"),
    ("El puerto perdió un 5 por ciento de sus barcos.", "El puerto perdió un 5 % de sus barcos.",
     "number", "short form"),
    ("Naves de Estados Unidos dejaron la bahía.", "Naves de EEUU dejaron la bahía.", "name", "short form"),
    ("El muelle mide cerca de 90 pasos de largo.", "El muelle mide aprox. 90 pasos de largo.", "wording", "short form"),
    ("Ayer Señor Holm dejó la bahía con su gente.", "Ayer Holm dejó la bahía con su gente.", "name", "small words"),
)  # fmt: skip


@pytest.mark.parametrize(("left", "right", "unknown", "known"), STYLE_BY_THE_LANGUAGE)
def test_a_language_makes_style_of_what_was_substance_by_ignorance(left, right, unknown, known):
    assert unknown in kinds_between(left, right, dm.VOCABULARY)
    found = kinds_between(left, right, dm.VOCABULARY | SPANISH)
    assert known in found
    assert not [kind for kind in found if dm.EditKind(kind).is_substance]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Siete barcos llegaron al puerto al amanecer.", "8 barcos llegaron al puerto al amanecer.", "number"),
        ("El alcalde nunca supo de la fuga del dique.", "El alcalde supo de la fuga del dique.", "negation"),
        ("El puente cayó el 3 de enero en la tormenta.", "El puente cayó el 4 de enero en la tormenta.", "date"),
        ("El puente cayó el 3 de enero en la tormenta.", "El puente cayó el 3 de marzo en la tormenta.", "date"),
        ("El puente cayó el lunes en la tormenta.", "El puente cayó el martes en la tormenta.", "date"),
        ("Ella dijo que el puerto sigue cerrado.", "Él dijo que el puerto sigue cerrado.", "wording"),
        ("Los barcos grandes llegaron al puerto.", "Los barcos llegaron al puerto.", "cut"),
        ("Naves de Estados Unidos dejaron la bahía.", "Naves de Uruguay dejaron la bahía.", "name"),
    ],
)
def test_what_changes_what_is_said_stays_substance(left, right, expected):
    assert expected in kinds_between(left, right, dm.VOCABULARY | SPANISH)


def test_a_word_with_two_meanings_has_none():
    """English `once` says how often: it is no eleven beside English, and is one in Spanish alone."""
    left, right = "Once barcos llegaron al puerto al amanecer.", "11 barcos llegaron al puerto al amanecer."
    assert kinds_between(left, right, dm.VOCABULARY | SPANISH) == {"number"}
    assert kinds_between(left, right, SPANISH) == {"numeral"}
    wrong = dm.Vocabulary(numbers={"seis": 9})
    assert kinds_between("Ida vio seis barcos en el puerto.", "Ida vio 6 barcos en el puerto.", SPANISH | wrong) == {
        "number"
    }


def test_without_words_only_signs_and_digits_are_known():
    nothing = dm.Vocabulary()
    assert kinds_between("The dam – it held.", "The dam — it held.", nothing) == {"dashes"}
    assert kinds_between("It cost $ 1,000 there.", "It cost $ 1000 there.", nothing) == {"numeral"}
    assert kinds_between("The dam held.", "Dam held.", nothing) == {"cut", "word order"}


def test_a_title_in_capitals_before_a_full_stop_is_compared():
    assert kinds_between("PROF. HOLM SAW THE DAM.", "PROF. HOLM SAW THE DYKE.", dm.VOCABULARY)


POOL = (
    "the a of and but not never no only nearly said told according in on at he she that court lost 12 seven two "
    "hundred million Friday dollars euros percent did didn't may they're are first kal bem percent"
).split()
WORDS = st.lists(st.sampled_from([word for word in POOL if not word[0].isdigit()]), max_size=3)
MEANINGS = {
    "numbers": st.integers(0, 30), "ordinals": st.integers(1, 30), "scales": st.sampled_from([1000, 10**6]),
    "days": st.integers(0, 6), "short_days": st.integers(0, 6), "months": st.integers(1, 12),
    "short_months": st.integers(1, 12),
    **dict.fromkeys(("units", "short_forms", "names", "courtesy"), st.sampled_from(["percent", "kal", "bem"])),
    "currencies": st.sampled_from(["dollar", "euro", "kal"]),
    "short_verbs": st.sampled_from(["are", "not"]), "short_nots": st.sampled_from(["are", "not"]),
    "short_stems": st.sampled_from(["did", "kal"]),
}  # fmt: skip
NAMES = [each.name for each in fields(dm.Vocabulary)]


def table(name):
    endings = name in ("short_verbs", "short_nots")
    words = st.sampled_from(["'re", "n't", "'k"]) if endings else st.sampled_from([w for w in POOL if w.isalpha()])
    return st.dictionaries(words, MEANINGS[name], max_size=2)


VOCABULARIES = st.lists(st.sampled_from(NAMES), max_size=6, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: table(name) if name in MEANINGS else WORDS for name in names})
).map(lambda given_: dm.Vocabulary(**given_)) | st.sampled_from(LANGUAGES)  # fmt: skip


@given(VOCABULARIES, VOCABULARIES, VOCABULARIES)
def test_joining_is_a_union(one, two, three):
    assert (one | two) | three == one | (two | three)
    assert one | two == two | one
    assert hash(one | two) == hash(two | one)
    assert one | one == one
    assert one | dm.Vocabulary() == one


def test_the_default_is_all_languages_that_are_known():
    for language in LANGUAGES:
        assert dm.VOCABULARY | language == dm.VOCABULARY != language
    assert pickle.loads(pickle.dumps(dm.VOCABULARY)) == dm.VOCABULARY  # noqa: S301 - it was made here
    assert tokenizer_of(pickle.loads(pickle.dumps(dm.VOCABULARY))) is tokenizer_of(dm.VOCABULARY)  # noqa: S301


def test_words_as_long_as_a_payload_are_read_and_not_kept():
    tokenizer = tokenizer_of(SPANISH)
    caches = (folding._folded_once, spelling._spelled_once, *tokenizer._asked_once)
    known = tokenizer.tokens_of("Ida 7")
    kept = [each.cache_info().currsize for each in caches]
    for number in range(20):
        long = chr(ord("a") + number) * (folding.LONGEST_KEPT + 1)
        assert tokenizer.tokens_of(f"{long.title()} Ida 7")[0].key == long
    assert [each.cache_info().currsize for each in caches] == kept
    assert known[0].key == "ida"
    tokenizer.tokens_of("q" * folding.LONGEST_KEPT)
    assert [each.cache_info().currsize for each in caches] == [size + 1 for size in kept]


def edits(left, right, vocabulary):
    tokenizer = tokenizer_of(vocabulary)
    sides = (dm.Article(id="1", body=dm.Body((dm.Paragraph((dm.Text(text),)),))) for text in (left, right))
    return edits_between(*(units_of(side, tokenizer) for side in sides), tokenizer.lexicon).edits


def weighty(text):
    """The numbers, the money and the negations of a text, as they are known without another language."""
    tokenizer = tokenizer_of(dm.VOCABULARY)
    heavy = tokenizer.lexicon.currencies | tokenizer.lexicon.negations
    tokens = tokenizer.tokens_of(text)
    return Counter(token.key for token in tokens if token.kind is TokenKind.NUMBER or token.key in heavy)


KNOWN = (
    "the a of and but not never no only nearly said told according in on at he she that court 12 21 7 seven two "
    "hundred million Friday dollars euros $ % percent did didn't they're they are first , . 5 -5"
).split()
SENTENCES = st.lists(st.sampled_from(KNOWN), min_size=1, max_size=10)


@st.composite
def pairs(draw):
    """Two sentences, of which the second has another word, or one more, or words in another place."""
    left = draw(SENTENCES)
    right, place = list(left), draw(st.integers(0, len(left)))
    right[place : place + draw(st.integers(0, 2))] = draw(st.lists(st.sampled_from(KNOWN), max_size=2))
    return " ".join(left), " ".join(right)


@given(pairs(), VOCABULARIES)
@settings(max_examples=500)
@example(("he said 2 dollars", "he said 2"), dm.Vocabulary(articles=("dollars",), small_words=("dollars",)))
@example(("he did not", "he did"), dm.Vocabulary(articles=("not",), sayings=("not",), short_forms={"not": "kal"}))
@example(("the court 5", "the -5"), dm.Vocabulary(minus=("court",)))
def test_no_language_makes_the_same_of_two_that_differ_in_a_number_or_a_negation(pair, language):
    left, right = pair
    if weighty(left) != weighty(right):
        found = edits(left, right, dm.VOCABULARY | language)
        assert any(edit.kind.is_substance for edit in found), found


@given(pairs(), VOCABULARIES, VOCABULARIES)
@settings(max_examples=100)
def test_the_order_of_languages_changes_nothing(pair, one, other):
    assert edits(*pair, one | other) == edits(*pair, other | one)


@pytest.mark.parametrize(
    ("given_", "message"),
    [
        ({"sayings": "dijo"}, r"lists words in a tuple, such as \('said', 'told'\); found 'dijo'"),
        ({"sayings": {"dijo": 1}}, "lists words in a tuple"),
        ({"negations": ("no", "")}, "lists words; found '' among them"),
        ({"numbers": "siete"}, r"in a table, such as \{'seven': 7\}; found 'siete'"),
        ({"numbers": {"siete": "7"}}, "means 0 to .*; 'siete' means '7'"),
        ({"numbers": {"verdad": True}}, "'verdad' means True"),
        ({"numbers": ("siete",)}, "in a table, such as .*; found 'siete'"),
        ({"months": {"enero": 0}}, "a month of a vocabulary means 1 to 12; 'enero' means 0"),
        ({"days": {"domingo": 7}}, "a day of the week of a vocabulary means 0 to 6; 'domingo' means 7"),
        ({"short_forms": {"UE": ""}}, "means what a name says, such as 'united-kingdom'; 'UE' means ''"),
        ({"months": {"\u0301": 1}}, r"a letter or a sign beside its accents; found '\\u0301'"),
        ({"months": {"enero \u0301": 1}}, r"a letter or a sign beside its accents; found 'enero \\u0301'"),
        ({"days": {"¨": 1}}, r"beside its accents; found '\\xa8'"),
        ({"negating": ("ـ",)}, r"beside its accents; found '\\u0640'"),
        ({"numbers": {"dix sept": 17}}, "this field of a vocabulary takes single words; found 'dix sept'"),
        ({"ordinals": {"vigésimo primero": 21}}, "takes single words; found 'vigésimo primero'"),
        ({"scales": {"mil millones": 10**9}}, "takes single words; found 'mil millones'"),
        ({"days": {"segunda feira": 0}}, "takes single words; found 'segunda feira'"),
        ({"negations": ("ya no",)}, "takes single words; found 'ya no'"),
        ({"short_nots": {" n't  so": "not"}}, 'takes single words; found "n\'t so"'),
        ({"short_forms": {"Fondo Monetario Internacional": "imf"}}, "one word or two; found 'Fondo Monetario Int"),
    ],
)
def test_what_is_no_vocabulary_is_refused(given_, message):
    with pytest.raises(dm.ConfigurationError, match=message):
        dm.Vocabulary(**given_)


def test_what_is_no_vocabulary_is_refused_where_it_is_used():
    article = dm.load_text("A dam.")
    with pytest.raises(dm.ConfigurationError, match="vocabulary is a Vocabulary; found 'es'"):
        dm.compare(article, article, vocabulary="es")
    with pytest.raises(dm.ConfigurationError, match="joined with a Vocabulary; found 5"):
        SPANISH | 5
    wording = (
        "found a Wording, the small words of credits and names; vocabularies are in dmarticle.editions.vocabularies"
    )
    with pytest.raises(dm.ConfigurationError, match=f"vocabulary is a Vocabulary; {wording}"):
        dm.compare(article, article, vocabulary=dm.ENGLISH)
    with pytest.raises(dm.ConfigurationError, match=f"joined with a Vocabulary; {wording}"):
        dm.VOCABULARY | dm.ENGLISH


def test_a_number_of_many_letters_is_counted_with():
    long = dm.Vocabulary(numbers={"siebenundzwanzig": 27}, scales={"Millionen": 10**6})
    left, right = "Siebenundzwanzig Millionen Boote kamen.", "27 Millionen Boote kamen."
    assert kinds_between(left, right, long) == {"numeral"}


def test_one_can_be_changed():
    assert evolve(SPANISH, numbers={**dict(SPANISH.numbers), "nueve": 9}).numbers == (
        ("nueve", 9), ("ocho", 8), ("once", 11), ("seis", 6), ("siete", 7),
    )  # fmt: skip
