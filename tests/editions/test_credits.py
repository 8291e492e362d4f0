"""Lines of credit: who did what, and where; nobody who is not surely somebody."""

import pytest

import dmarticle as dm
from dmarticle.editions.credits.lines import read_line

LINES = {
    "Photograph: Ada Brink/The Example": [("Ada Brink", "photograph", None), ("The Example", "photograph", None)],
    "Photos: Ada Brink, Piet Roos | Example Times": [
        ("Ada Brink", "photos", None), ("Piet Roos", "photos", None), ("Example Times", "photos", None),
    ],
    "Additional reporting by Ada Brink on Monday": [("Ada Brink", "additional reporting", None)],
    "Reporting by Ada Brink in Rome on Monday": [("Ada Brink", "reporting", "Rome")],
    "Reporting by Ada Brink in Rome Monday": [("Ada Brink", "reporting", "Rome")],
    "Reporting by Joe Friday and Ada Sun": [("Joe Friday", "reporting", None), ("Ada Sun", "reporting", None)],
    "With inputs from PTI": [("PTI", "with inputs", None)],
    "This story was written by Ada Brink and edited by Piet Roos.": [
        ("Ada Brink", "written", None), ("Piet Roos", "edited", None),
    ],
    "Reporting by Ada Brink in Washington, D.C.; editing by Piet Roos": [
        ("Ada Brink", "reporting", "Washington, D.C."), ("Piet Roos", "editing", None),
    ],
    "Reporting by Ada Brink in Washington, DC, and Tove Lund in New York": [
        ("Ada Brink", "reporting", "Washington, DC"), ("Tove Lund", "reporting", "New York"),
    ],
    "Additional reporting by Ada Brink in Paris, London and Rome": [
        ("Ada Brink", "additional reporting", "Paris, London and Rome"),
    ],
    "Reporting by Ada Brink in Colombo, Sri Lanka, and Tove Lund in Hanoi": [
        ("Ada Brink", "reporting", "Colombo, Sri Lanka"), ("Tove Lund", "reporting", "Hanoi"),
    ],
    "Reporting by Ada Brink, Beijing; Tove Lund, Tokyo; editing by Piet Roos": [
        ("Ada Brink", "reporting", "Beijing"), ("Tove Lund", "reporting", "Tokyo"), ("Piet Roos", "editing", None),
    ],
    "Reporting by Ada Brink in Paris and by Tove Lund in Rome": [
        ("Ada Brink", "reporting", "Paris"), ("Tove Lund", "reporting", "Rome"),
    ],
    "Writing by Ada Brink; Graphics by Tove Lund; Editing by Piet Roos": [
        ("Ada Brink", "writing", None), ("Tove Lund", "graphics", None), ("Piet Roos", "editing", None),
    ],
    "Reporting by Ada Brink and the Paris bureau; editing by Piet Roos": [
        ("Ada Brink", "reporting", None), ("Paris bureau", "reporting", None), ("Piet Roos", "editing", None),
    ],
    "Reporting by Ada Brink at the border; editing by Tove Lund near Kyiv": [
        ("Ada Brink", "reporting", "the border"), ("Tove Lund", "editing", "near Kyiv"),
    ],
    "Reporting by Ana de la Cruz, Max Muster Jr. and 'Abd al-Rahman": [
        ("Ana de la Cruz", "reporting", None), ("Max Muster Jr.", "reporting", None),
        ("'Abd al-Rahman", "reporting", None),
    ],
    "Photo by Ada Brink in Gaza for Reuters": [("Ada Brink", "photo", "Gaza"), ("Reuters", "photo", None)],
    "Illustration: Yarrow; Photo: AFP / Getty Images": [
        ("Yarrow", "illustration", None), ("AFP", "photo", None), ("Getty Images", "photo", None),
    ],
    "Additional reporting: Ada Brink, Tove Lund": [
        ("Ada Brink", "additional reporting", None), ("Tove Lund", "additional reporting", None),
    ],
    "With reporting from Ada Brink in Cairo and the AP": [
        ("Ada Brink", "with reporting", "Cairo"), ("AP", "with reporting", None),
    ],
    "Compiled by Ada Brink and edited by Tove Lund": [("Ada Brink", "compiled", None), ("Tove Lund", "edited", None)],
    "Translated by Ada Brink from French": [("Ada Brink", "translated", None)],
    "--With assistance from Ada Brink and Tove Lund.": [
        ("Ada Brink", "with assistance", None), ("Tove Lund", "with assistance", None),
    ],
    "Associated Press writers Ada Brink in Austin, Texas, and Tove Lund in Rome contributed to this report.": [
        ("Ada Brink", "contributed to this report", "Austin, Texas"),
        ("Tove Lund", "contributed to this report", "Rome"),
    ],
    "Ada Brink contributed reporting from Cairo, and Tove Lund from Rome. Piet Roos contributed research.": [
        ("Ada Brink", "contributed reporting", "Cairo"), ("Tove Lund", "contributed reporting", "Rome"),
        ("Piet Roos", "contributed research", None),
    ],
    "(Reportage de Ada Brink à Paris, version française Tove Lund)": [
        ("Ada Brink", "reportage", "Paris"), ("Tove Lund", "version française", None),
    ],
    "Avec Ada Brink à Paris et Tove Lund à Lyon": [("Ada Brink", "avec", "Paris"), ("Tove Lund", "avec", "Lyon")],
    "Texte : Ada Brink ; photos : Tove Lund": [("Ada Brink", "texte", None), ("Tove Lund", "photos", None)],
    "Berig deur Ada Brink in Pretoria en Tove Lund; vertaal deur Piet Roos": [
        ("Ada Brink", "berig", "Pretoria"), ("Tove Lund", "berig", None), ("Piet Roos", "vertaal", None),
    ],
    "(تغطية صحفية أحمد مثال من القاهرة - إعداد سارة مثال للنشرة العربية)": [
        ("أحمد مثال", "تغطية صحفية", "القاهرة"), ("سارة مثال", "إعداد", None),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("line", "people"), LINES.items())
def test_a_line_names_people_roles_and_places(line, people):
    article = dm.load_text(f"The tug rolled over at dawn, the port authority said.\n\n{line}")
    assert [(each.name, each.role, each.place) for each in dm.contributors(article)] == people
    assert [note.text for note in article.body.notes] == [line]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Reporting by Ada Brink; Our Standards: The Example Principles.", ["Ada Brink"]),
        ("Reporting by Ada Brink, Yarrow and Tove Lund", ["Ada Brink", "Tove Lund"]),
        ("Reporting by Ada Brink, Beijing", ["Ada Brink"]),
        ("Photographs by Ada Brink for The Example Times", ["Ada Brink"]),
        ("Reporting from Hong Kong", []),
        ("Photo: Supplied", []),
    ],
)
def test_what_is_not_understood_is_nobodys_name(line, names):
    assert [each.name for each in read_line(line, dm.NEUTRAL).contributors] == names


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Example News last year found that the chains had been inspected only once.",
        "With Ada Brink in Paris, the council voted on Tuesday",
        "Edited by Ada Brink, the book sold well.",
        "Killed by Ada Brink in Paris",
        "The minister contributed to this report on the state of the chains.",
        "Police reported from Kyiv",
        "The council reported from Lakeside",
        "Research: Coffee",
        "Avec Marie",
        "The report was written by Ada Brink.",
        "This story was edited by hand.",
        "تحرير العراق من الاحتلال",
        "إعداد خطة جديدة",
    ],
)
def test_a_line_that_may_be_of_the_story_stays_in_it(line):
    article = dm.load_text(f"The tug rolled over at dawn, the port authority said.\n\n{line}")
    assert article.body.blocks[-1].text == line
    assert article.body.notes == ()
    assert dm.contributors(article) == ()


def test_a_name_behind_a_bar_or_a_slash_is_nobodys_for_sure():
    for line in ("Photos: Ada Brink | Example Times", "Photo: Ada Brink/The Example"):
        kinds = [each.kind.value for each in read_line(line, dm.NEUTRAL).contributors]
        assert kinds == ["person", "unknown"]
