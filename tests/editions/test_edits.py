"""House style is told from what changes what is said."""

import pytest

import dmarticle as dm

BEFORE = "The council of Vierhaven met behind closed doors for nine hours, and nobody who left it spoke to the press."


def kinds(left, right, *, published=None):
    """The kinds of edits between two sentences of one story, in order, each once."""
    one, other = (dm.load_text(f"{BEFORE}\n\n{text}") for text in (left, right))
    comparison = dm.compare(one, other)
    (pair,) = [pair for pair in comparison.pairs if pair.left_places == (1,)]
    return list(dict.fromkeys(edit.kind.value for edit in pair.edits if edit.kind.value != "same"))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The militia was radicalised online by the group.",
         "The militia was radicalized online by the group.", "spelling"),
        ("A blindspot remained in the port’s defences all year.",
         "A blind spot remained in the port’s defenses all year.",
         "hyphenation; spelling"),
        ("The group known as Isis-K said so on the radio.",
         "The group known as ISIS-K said so on the radio.", "capitals"),
        ("The bridge fell on 3 January in a heavy storm.",
         "The bridge fell on Jan. 3 in a heavy storm.", "form of a date"),
        ("The vote falls on 26 July in all the provinces.",
         "The vote falls on Friday in all the provinces.", "form of a date"),
        ("Laurent Nuñez spoke at length about the games.", "Laurent Nunez spoke at length about the games.", "accents"),
        ("The road – the only one – was closed by snow.", "The road — the only one — was closed by snow.", "dashes"),
        ("“We will go home,” the captain told his crew.",
         '"We will go home," the captain told his crew.', "quotation marks"),
        ("The seven boats had not returned by nightfall.",
         "The 7 boats hadn't returned by nightfall.", "numeral; short form"),
        ("Ships of the United States left the bay in haste.", "Ships of the US left the bay in haste.", "short form"),
        ("The bridge is unsafe, said the engineer Ida Holm.",
         "The bridge is unsafe, the engineer Ida Holm said.", "attribution"),
        ("According to two sailors, the mast broke at noon.", "The mast broke at noon, two sailors said.",
         "attribution; word order"),
        ("The old market of Sana’a was closed at dawn.", "The old market of Sanaa was closed at dawn.",
         "form of a name"),
    ],
)  # fmt: skip
def test_house_style(left, right, expected):
    found = kinds(left, right)
    assert not [kind for kind in found if dm.EditKind(kind).is_substance], found
    assert set(found) - {"punctuation"} == set(expected.split("; "))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The flood killed 14 people in the lower town.", "The flood killed 41 people in the lower town.", "number"),
        ("The flood killed seven people in the lower town.", "The flood killed 8 people in the lower town.", "number"),
        ("The bridge fell on 3 January in a heavy storm.", "The bridge fell on Jan. 4 in a heavy storm.", "date"),
        ("The mayor, Ada Brink, opened the new lock.", "The mayor, Ada Bruin, opened the new lock.", "name"),
        ("Brink beat Holm in the second round of voting.", "Holm beat Brink in the second round of voting.", "name"),
        ("The minister was aware of the leak in the dyke.",
         "The minister was not aware of the leak in the dyke.", "negation"),
        ("The minister did know of the leak in the dyke.",
         "The minister didn’t know of the leak in the dyke.", "negation"),
        ("“We shall rebuild it,” the engineer said calmly.",
         "“We may rebuild it,” the engineer said calmly.", "quotation"),
        ("Everybody would like more, one of the sailors said.", "“Everybody would like more,” one of the sailors said.",
         "quotation"),
        ("The lock cost 3.5 million crowns to build anew.", "The lock cost 35 million crowns to build anew.", "number"),
        ("The storm killed 10 and injured 20 in the port.",
         "The storm killed 20 and injured 10 in the port.", "number"),
    ],
)  # fmt: skip
def test_substance(left, right, expected):
    assert expected in kinds(left, right)


def test_substance_comes_first_in_the_report():
    one = dm.load_text(f"{BEFORE}\n\nThe flood killed 14 people in the centre, the organisers said on 3 January.")
    other = dm.load_text(f"{BEFORE}\n\nThe flood killed 41 people in the center, the organizers said on Jan. 3.")
    report = str(dm.compare(one, other))
    assert report.index("[-14-]{+41+}") < report.index("centre -> center")
    assert "3 January -> Jan. 3" in report


def test_a_weekday_is_checked_against_the_date_where_a_year_is_known():
    payload = {"objectType": "Article", "id": "1", "title": "T", "firstPublished": "2024-07-19 11:00:00"}
    text = f"<p>{BEFORE}</p><p>The vote falls on 26 July in all the provinces.</p>"
    article = dm.normalize(payload | {"contents": text})
    for day, expected in (("Friday", "form of a date"), ("Tuesday", "date")):
        other = dm.load_text(f"{BEFORE}\n\nThe vote falls on {day} in all the provinces.")
        (edit,) = [edit for pair in dm.compare(article, other).pairs for edit in pair.edits if "July" in edit.left]
        assert edit.kind.value == expected
        assert edit.note == "2024-07-26 is a Friday"


def test_a_quotation_set_as_a_block_is_one_in_quotation_marks():
    said = "We will go home before the winter comes and rebuild the lock of the harbour."
    block = dm.sanitize(f"<p>{BEFORE}</p><blockquote><p>{said}</p></blockquote>")
    marks = dm.sanitize(f"<p>{BEFORE}</p><p>“{said}”</p>")
    payload = {"objectType": "Article", "id": "1", "title": "T"}
    one, other = (dm.normalize(payload | {"contents": text}) for text in (block, marks))
    found = [edit for pair in dm.compare(one, other).pairs for edit in pair.edits if edit.kind != dm.EditKind.SAME]
    assert [edit.kind.value for edit in found] == ["quotation marks", "quotation marks"]


def test_many_days_in_one_gap_are_no_matter():
    left, right = "seen on Monday and 3 May, " * 1500, "met by Friday or 4 June; " * 1500
    assert dm.compare(dm.load_text(f"{BEFORE}\n\n{left}"), dm.load_text(f"{BEFORE}\n\n{right}")).pairs


def test_data_is_ready_for_json():
    import json

    one = dm.load_text(f"{BEFORE}\n\nThe flood killed 14 people in the centre.")
    other = dm.load_text(f"{BEFORE}\n\nThe flood killed 41 people in the center.")
    data = dm.compare(one, other).as_dict()
    assert json.loads(json.dumps(data)) == data
    assert [edit["bearing"] for edit in data["pairs"][1]["edits"]] == ["same", "substance", "same", "style", "same"]


def test_other_languages_get_clear_answers():
    french = "Le maire d’Avrillé n’a pas répondu aux questions, selon deux élus de l’opposition réunis mardi soir."
    afrikaans = "Die burgemeester van Kleinrivier het gesê dat die brug nie voor 3 Januarie sal oopmaak nie."
    arabic = "قال رئيس البلدية إن الجسر لن يفتح قبل 3 يناير بسبب الأضرار التي لحقت به خلال العاصفة الأخيرة."
    for text, changed, kind in (
        (french, french.replace("deux", "trois"), "number"),
        (french, french.replace("deux", "dix 1 500"), "number"),
        (afrikaans, afrikaans.replace("3 Januarie", "4 Januarie"), "date"),
        (arabic, arabic.replace("لن يفتح", "يفتح"), "negation"),
        (arabic, arabic.replace("3 يناير", "4 يناير"), "date"),
    ):
        same = dm.compare(dm.load_text(text), dm.load_text(text))
        assert same.score > 0.5
        assert not same.substance
        other = dm.compare(dm.load_text(text), dm.load_text(changed))
        assert [edit.kind.value for edit in other.substance] == [kind]


@pytest.mark.parametrize(("left", "right"), [("", ""), ("", BEFORE), (BEFORE, "")])
def test_an_empty_text_is_no_story(left, right):
    comparison = dm.compare(dm.load_text(left), dm.load_text(right))
    assert not comparison.same_story
    assert "there is no story in the" in comparison.reasons[0]
    assert str(comparison).startswith("two stories")


@pytest.mark.parametrize("threshold", [0, 1.5, True, "half"])
def test_a_threshold_is_a_share(threshold):
    article = dm.load_text(BEFORE)
    with pytest.raises(dm.ConfigurationError, match="threshold"):
        dm.compare(article, article, threshold=threshold)


def test_what_is_no_article_is_refused():
    with pytest.raises(TypeError, match="compare takes two articles; found str"):
        dm.compare(dm.load_text(BEFORE), BEFORE)
