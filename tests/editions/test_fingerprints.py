"""Fingerprints: equal words give equal ones whatever the house style, and they outlive the process that made them."""

import pickle
import subprocess
import sys

import pytest
from articles import ARTICLES
from attrs import evolve
from edition_texts import AFRIKAANS, ARABIC, CHINESE, ENGLISH, FRENCH, article, blocks_of
from hypothesis import given
from hypothesis import strategies as st
from strategies import ANY_BLOCKS

import dmarticle as dm
from dmarticle.editions.fingerprints import ROWS, SLOTS
from dmarticle.editions.folding import folded_words
from dmarticle.editions.own_words import own_words
from dmarticle.editions.shingles import LEAST_LETTERS

TEXTS = {"English": ENGLISH, "French": FRENCH, "Arabic": ARABIC, "Afrikaans": AFRIKAANS, "Chinese": CHINESE}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_text_is_most_like_itself_in_any_language(text):
    one, same = dm.fingerprint(article(text, id="1")), dm.fingerprint(article(text, id="2"))
    assert one.similarity(same) == one.containment(same) == 1.0
    assert len(one.keys) == SLOTS // ROWS
    assert one.keys == same.keys
    assert one.shingles > 25


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_texts_in_other_languages_are_like_nothing(text):
    for other in TEXTS.values():
        if other is not text:
            assert dm.fingerprint(article(text)).similarity(dm.fingerprint(article(other))) < 0.05


HOUSES = [
    ("The organisation’s neighbours travelled to the theatre", "THE ORGANIZATION'S NEIGHBORS TRAVELED TO THE THEATER"),
    ("the co-operation – “radicalised” – in defence", 'the cooperation -- "radicalized" - in defense'),
    ("Laurent Nuñez, Hélène Garçon", "Laurent Nunez, Helene Garcon"),
    ("وَزِيرُ الصِّحَّةِ قَالَ", "وزير الصحة قال"),
    ("أعلن الوزيـــر", "اعلن الوزير"),
    ("die Sneeu-Êrens sê", "die sneeuêrens se"),
    ("coût, oignon et nénuphar du maître", "cout, ognon et nénufar du maitre"),
    ("événement à la fête des grands-parents", "évènement a la fete des grandsparents"),
    ("die Straße am Fluß, groß und heiß", "die Strasse am Fluss, gross und heiss"),
    ("قال المسؤول في المستشفى عن الموانئ والسفينة", "قال المسئول فى المستشفي عن الموانئ والسفينه"),
    ("غرق ١٤٥ قاربا عام ١٩٩٦", "غرق 145 قاربا عام 1996"),
    ("an emigre in the cafe\u0301s", "an émigré in the cafés"),
    ("a soft\u00adened word\u200b", "a softened word"),
]


@pytest.mark.parametrize(("one", "other"), HOUSES)
def test_what_a_house_spells_its_own_way_makes_no_difference(one, other):
    assert folded_words(one) == folded_words(other)
    assert folded_words(one)


APART = [
    ("a blindspot of the northeast", "a blind spot of the north-east"),
    ("the decision-makers’ healthcare plan", "the decision makers’ health care plan"),
    ("1,000 boats and 12,500 tonnes", "1000 boats and 12 500 tonnes"),
    ("un porte-monnaie, des grands-parents le week-end", "un portemonnaie, des grands parents le weekend"),
    ("die polisie-stasie by die groot hawe", "die polisiestasie by die groothawe"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_where_words_are_joined_makes_no_difference(one, other):
    found = [dm.fingerprint(article(f"{ENGLISH} {text} {ENGLISH}")) for text in (one, other)]
    assert found[0] == found[1]


def test_words_and_figures_make_a_difference():
    assert folded_words("12 people rose") != folded_words("13 people rose")
    assert folded_words("2024") == ["2024"]
    assert folded_words("the sea is in it") == []
    assert folded_words("東京都は") == ["東", "京", "都", "は"]
    assert folded_words("") == folded_words("—“”…!") == []


def test_the_keys_of_a_text_are_the_same_in_every_version_and_on_every_machine():
    """Keys stand in tables that were written years ago; whoever changes this raises the version of fingerprints."""
    found = dm.fingerprint(article(ENGLISH))
    assert (found.shingles, found.keys[:3]) == PINNED
    assert found.to_bytes()[:1] == b"\x02"


PINNED = (88, (6164503323071154066, 8458633542681471484, 1873671251054982020))


def test_a_fingerprint_goes_through_pickle_and_bytes():
    found = dm.fingerprint(article(ENGLISH, id="7"))
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own
    assert dm.Fingerprint.from_bytes(found.to_bytes(), id="7") == found
    assert hash(found) == hash(dm.fingerprint(article(ENGLISH, id="7")))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ((5, 3, bytes(512)), "the id of a fingerprint is a text or None; found 5"),
        (("a", -3, bytes(512)), "shingles are a number, 0 or more; found -3"),
        (("a", 2.5, bytes(512)), "found 2.5"),
        (("a", True, bytes(512)), "found True"),
        (("a", 1 << 32, bytes(512)), "found 4294967296"),
    ],
)
def test_a_fingerprint_of_anything_else_is_refused(values, message):
    with pytest.raises(dm.ConfigurationError, match=message):
        dm.Fingerprint(*values)


@pytest.mark.parametrize("other", [article(ENGLISH), None, "text"])
def test_a_fingerprint_is_compared_with_another_one(other):
    found = dm.fingerprint(article(ENGLISH))
    for compared in (found.similarity, found.containment):
        with pytest.raises(dm.ConfigurationError, match="other is a Fingerprint; found"):
            compared(other)


@pytest.mark.parametrize("data", [b"", b"\x01" + bytes(516), bytes(517), b"\x02" + bytes(515)])
def test_other_bytes_are_refused(data):
    with pytest.raises(dm.ConfigurationError, match="no fingerprint of version 2: .* make it again"):
        dm.Fingerprint.from_bytes(data)


@pytest.mark.parametrize("data", [None, 5, ""])
def test_what_is_no_bytes_is_refused(data):
    with pytest.raises(dm.ConfigurationError, match="data is a bytes; found"):
        dm.Fingerprint.from_bytes(data)


def test_a_signature_of_another_length_is_refused():
    with pytest.raises(dm.ConfigurationError, match="a signature is 512 bytes; found b'ab'"):
        dm.Fingerprint("1", 3, b"ab")


@pytest.mark.parametrize("blocks", [(), (dm.Divider(),), blocks_of("… * 😀")])
def test_a_text_that_says_nothing_has_no_keys_and_is_like_nothing(blocks):
    found = dm.fingerprint(dm.Article(id="1", body=dm.Body(blocks)))
    assert (found.shingles, found.keys) == (0, ())
    assert found.similarity(found) == found.containment(found) == 0.0


def test_a_text_of_little_words_alone_is_like_its_equal():
    found = dm.fingerprint(article("The sea is in it."))
    assert found.shingles == 1
    assert found.similarity(dm.fingerprint(article("THE SEA IS IN IT"))) == 1.0
    assert found.similarity(dm.fingerprint(article("The sea was in it."))) < 0.1


def test_a_short_text_is_like_its_equal_alone():
    short = "Two dozen boats came home before midnight, wrote the harbour master."
    assert len("".join(folded_words(short))) < LEAST_LETTERS
    found = dm.fingerprint(article(short))
    assert found.shingles == 1
    assert found.similarity(dm.fingerprint(article(short.upper()))) == 1.0
    assert found.similarity(dm.fingerprint(article(short + " Nobody slept."))) < 0.1


def test_what_a_desk_puts_around_a_story_makes_no_difference():
    around = (
        dm.Heading(2, (dm.Text("A heading that only one desk has written"),)),
        dm.Figure("/p.jpg", "A boat", dm.Caption((dm.Text("What the picture shows, in many words"),)), "Ann Example"),
        dm.RelatedLink("/more", (dm.Text("Another story altogether"),), "Read more:"),
        dm.Note(dm.NoteKind.CREDIT, (dm.Text("Additional reporting by Ann Example"),)),
        dm.Appeal((dm.Text("Become a member today"),)),
        dm.KeyPoints(blocks_of("What matters most in a few points")),
        dm.Quote(blocks_of("Words of the story shown again"), pull=True),
        dm.Embed("https://youtu.be/Y8KZ3UclQWI", "A film"),
        dm.Signoff("Agency/DM"),
    )
    first, *rest = blocks_of(ENGLISH)
    plain, dressed = dm.Body((first, *rest)), dm.Body((first, *around, *rest))
    assert own_words(plain.blocks) == own_words(dressed.blocks)
    assert dm.fingerprint(dm.Article(id="1", body=dressed)) == dm.fingerprint(dm.Article(id="1", body=plain))


def test_quotations_lists_and_tables_tell_the_story():
    row = dm.Row((dm.Cell(blocks_of("Fourteen")),))
    told = (
        dm.Quote(blocks_of("Nobody slept")),
        dm.List((dm.ListItem(blocks_of("Bread")),)),
        dm.Table((row,)),
    )
    assert folded_words(own_words(told)) == ["nobody", "slept", "bread", "forten"]


def test_the_order_of_paragraphs_makes_little_difference():
    blocks = blocks_of(ENGLISH)
    turned = dm.fingerprint(dm.Article(id="1", body=dm.Body(tuple(reversed(blocks)))))
    assert turned.similarity(dm.fingerprint(article(ENGLISH))) > 0.7


def test_keys_of_more_rows_are_fewer():
    found = dm.fingerprint(article(ENGLISH))
    assert found.bands() == found.keys
    assert [len(found.bands(rows=rows)) for rows in (1, 2, 4, 128)] == [128, 64, 32, 1]
    assert len({*found.keys, *found.bands(rows=4)}) == 96
    assert all(-(2**63) <= key < 2**63 for key in found.keys)


@pytest.mark.parametrize("rows", [0, 3, -2, 256, True, "2", 2.0])
def test_rows_that_do_not_divide_a_signature_are_refused(rows):
    with pytest.raises(dm.ConfigurationError, match="rows divide 128, such as 2, 4 or 8; found"):
        dm.fingerprint(article(ENGLISH)).bands(rows=rows)


def test_estimates_are_near_the_truth():
    words = [f"word{letter}{other}" for letter in "abcdefghijklmnop" for other in "abcdefghijklmnop"]
    whole, half = dm.fingerprint(article(" ".join(words))), dm.fingerprint(article(" ".join(words[:128])))
    assert whole.similarity(half) == pytest.approx(126 / 254, abs=0.12)
    assert whole.containment(half) == pytest.approx(1.0, abs=0.2)


def test_a_text_of_five_megabytes_is_answered():
    text = " ".join(f"{number}x{number % 977}" for number in range(400_000))
    found = dm.fingerprint(article(text))
    assert found.shingles > 400_000
    assert found.similarity(dm.fingerprint(article(text[: len(text) // 2]))) == pytest.approx(0.5, abs=0.15)


@given(ANY_BLOCKS)
def test_any_body_has_a_fingerprint(blocks):
    found = dm.fingerprint(dm.Article(id="1", body=dm.Body(blocks)))
    assert len(found.keys) == (64 if found.shingles else 0)


@given(st.text(), st.text())
def test_the_words_of_two_texts_are_those_of_one_and_the_other(one, other):
    assert folded_words(f"{one}\n\n{other}") == folded_words(one) + folded_words(other)


@pytest.mark.parametrize("name", ARTICLES)
def test_articles_of_all_shapes_have_one(name):
    assert dm.fingerprint(ARTICLES[name]).id == ARTICLES[name].id


def test_what_is_no_article_is_refused():
    with pytest.raises(TypeError, match="fingerprint takes an article; found str"):
        dm.fingerprint("text")


def test_without_the_extra_one_clear_error_says_what_to_install():
    code = (
        "import sys; sys.modules['datasketch'] = None; import dmarticle as dm\n"
        "try: dm.fingerprint(dm.Article(id='1'))\n"
        "except dm.MissingExtraError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == (
        "fingerprints and editions need the extra editions, of which datasketch is missing: "
        "pip install 'dmarticle[editions]'\n"
    )


def test_a_kept_fingerprint_needs_no_extra():
    data = dm.fingerprint(article(ENGLISH)).to_bytes()
    code = (
        "import sys; sys.modules['datasketch'] = sys.modules['numpy'] = None; import dmarticle as dm\n"
        f"found = dm.Fingerprint.from_bytes(bytes.fromhex({data.hex()!r}))\n"
        "print(len(found.keys), found.similarity(found))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "64 1.0\n"


def test_a_fingerprint_is_frozen():
    found = dm.fingerprint(article(ENGLISH))
    with pytest.raises(AttributeError):
        found.id = "2"
    assert evolve(found, id="2").keys == found.keys
