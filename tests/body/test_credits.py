"""Captions and the credits at their end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dmarticle as dm
from dmarticle.body.credits import _forms, find_credit, sentence_ends


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("The hall, in Paris, 12 July 2024. EPA-EFE/ANN LEE", "The hall, in Paris, 12 July 2024.", "EPA-EFE/ANN LEE"),
        ("The hall. (Photo: EPA-EFE/Ann Lee)", "The hall.", "EPA-EFE/Ann Lee"),
        ("The hall (Photo by Jim Ray / AFP)", "The hall", "Jim Ray / AFP"),
        ("The hall. (Photo: Gallo Images / Jo Dube)", "The hall.", "Gallo Images / Jo Dube"),
        (
            "Judges sit. UN Photo / ICJ-CIJ / Frank van Beek. Courtesy of the ICJ",
            "Judges sit.",
            "UN Photo / ICJ-CIJ / Frank van Beek. Courtesy of the ICJ",
        ),
        ("Un dessert. Crédit photo : Akiko Ida.", "Un dessert.", "Akiko Ida"),
        ("Le persil. Photo DR", "Le persil.", "DR"),
        ("Le persil. Photo fournie par chef Amani", "Le persil.", "chef Amani"),
        ("Die see. Foto: Piet Botha", "Die see.", "Piet Botha"),
        ("The sea. Image: Supplied", "The sea.", "Supplied"),
        ("Photo DR", "", "DR"),
        ("EPA-EFE/ANN LEE", "", "EPA-EFE/ANN LEE"),
        ("Jo Dube. EPA-EFE/ANN LEE", "Jo Dube.", "EPA-EFE/ANN LEE"),
        ("The hall. AFP PHOTO / ANN LEE", "The hall.", "AFP PHOTO / ANN LEE"),
        ("The hall (AP Photo/Ann Lee)", "The hall", "AP Photo/Ann Lee"),
        ("The hall (Getty Images)", "The hall", "Getty Images"),
        ("The hall. Getty Images", "The hall.", "Getty Images"),
        ("The hall | Photo: Ann Lee", "The hall", "Ann Lee"),
        ("The hall — Photo: A.B. Lee", "The hall", "A.B. Lee"),
        ("The hall © Anne Lé/AFP", "The hall", "Anne Lé/AFP"),
        ("Le chef. Photo d’illustration Bigstock", "Le chef.", "Bigstock"),
        ("The hall. (Photo: John Smith Jr.)", "The hall.", "John Smith Jr."),
        ("The hall. Photo: John Smith, Jr.", "The hall.", "John Smith, Jr."),
        ("The hall. Photo: Dr. J. Smith", "The hall.", "Dr. J. Smith"),
        ("The hall. Photo Mme. Anne Lé", "The hall.", "Mme. Anne Lé"),
        ("The hall. (Photo: St. John Ambulance)", "The hall.", "St. John Ambulance"),
        ("The hall. Photo by Jane Doe for Reuters", "The hall.", "Jane Doe for Reuters"),
        ("Photo by Jane Doe for The House", "", "Jane Doe for The House"),
        ("Photo Jane Doe pour AFP", "", "Jane Doe pour AFP"),
        ("The hall. (Photo by Jane Doe for Reuters)", "The hall.", "Jane Doe for Reuters"),
        ("الميناء عند الفجر. تصوير: ليلى خوري", "الميناء عند الفجر.", "ليلى خوري"),
        ("الميناء عند الفجر (تصوير: ليلى خوري)", "الميناء عند الفجر", "ليلى خوري"),
        ("الميناء عند الفجر (رويترز)", "الميناء عند الفجر", "رويترز"),
        ("الميناء عند الفجر. أ ف ب", "الميناء عند الفجر.", "أ ف ب"),
    ],
)
def test_a_credit_is_found(text, caption, credit):
    found = find_credit(text, dm.NEUTRAL)
    assert found is not None
    assert (text[: found.end], found.credit) == (caption, credit)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The photo shows Ann Lee.",
        "A photo of the president, 12 July 2024.",
        "He heard it on TV/Radio",
        "The picture: Mr Zuma in court in 2009.",
        "The source: a leaked memo",
        "Mourners at the U.S. Embassy / Consulate",
        "He joined J. Smith/K. Jones",
        "Mr. Smith / Mrs. Jones",
        "The match ended. South Africa / New Zealand",
        "The bank failed. Credit Suisse",
        "They wrote it. Source Code",
        "It was a day. Picture Perfect Day",
        "A tele-photo: Lens Maker",
        "A boy (photo below: his sister)",
        "Photo: Ann Lee. A man stands on the beach",
        "The wall (Photo: Ann. Two sentences.)",
        "Protesters march. (Illustrative image. Photo: iStock)",
        "Image of the year.",
        "They met in the Bank/Trust building.",
        "A new day. Photo Op for Mandela",
        "He met Dr. Smith. A long day",
        "الميناء عند الفجر (تصوير جوي)",
        "حرب على الحدود. سوريا/لبنان",
    ],
)
def test_words_of_a_caption_are_not_taken_for_a_credit(text):
    assert find_credit(text, dm.NEUTRAL) is None


def test_without_labels_only_the_agencies_form_is_known():
    assert find_credit("The hall. (Photo: Ann Lee)", dm.Profile(name="x", credit_labels=())) is None
    assert find_credit("The hall. EPA-EFE/ANN LEE", dm.NEUTRAL) is not None


@pytest.mark.parametrize("text", ["(Photo: " + "A." * 110, "(Photo: " + "Dr.A" * 50, "© x. Photo " + "و " * 100 + "!"])
def test_a_text_that_can_be_read_in_many_ways_is_read_in_one(text):
    assert find_credit(text, dm.NEUTRAL) is None


@given(
    st.lists(
        st.sampled_from(
            [
                "Photo", "Photo:", "(Photo: ", "Reuters", "EPA-EFE", "/", "ANN LEE", "Ann Lee", " by ",
                "Getty Images", ")", ".",
                "!", " ", "  ", "|", "–", " - ", "©", "courtesy of ", "sea", "Crédit photo :", "\n", "J.", "’", "[",
                "\u00a0",
            ]
        ),
        max_size=14,
    ),
    st.integers(0, 20),
)  # fmt: skip
def test_a_form_is_found_where_a_search_would_find_it(parts, start):
    text, profile = "".join(parts), dm.DAILY_MAVERICK
    places = sentence_ends(text, start)
    for form in _forms(profile):
        quick, slow = form.found(text, start, places), form.pattern.search(text, start)
        assert slow is None or form.sign in text
        assert (quick and (quick.span(), quick["credit"])) == (slow and (slow.span(), slow["credit"]))
