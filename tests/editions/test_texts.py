"""Plain text as an input: what is sure becomes data, what is unsure stays in the body."""

import io
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outlines import NAMES, TEXTS, outline
from stories import LEAD, TEASERS

import dmarticle as dm


def texts(article):
    return [block.text for block in article.body.blocks]


@pytest.mark.parametrize("between", ["\n\n", "\n", "\r\n\r\n", "\r\n", "\n \t\n\n"])
def test_paragraphs_are_lines_or_stand_between_blank_lines(between):
    assert texts(dm.load_text(between.join(LEAD))) == list(LEAD)


@pytest.mark.parametrize("width", [60, 72, 79])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_lines_broken_at_a_width_are_joined(width, between):
    wrapped = between.join(textwrap.fill(text, width, break_on_hyphens=False) for text in LEAD)
    article = dm.load_text(wrapped)
    assert " ".join(texts(article)) == " ".join(LEAD)
    assert "text.lines-joined" in [each.code for each in article.problems]
    if between == "\n\n":
        assert texts(article) == list(LEAD)


def test_verses_are_not_joined():
    verses = ["The sea is calm", "the night is long", "and nobody", "remembers the song"]
    assert " / ".join(block.text for block in dm.load_text("\n".join(verses)).body.blocks) == " / ".join(verses)


def test_a_file_and_a_text_give_the_same(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text("\n\n".join(LEAD), "utf-8")
    assert dm.load_text(path) == dm.load_text(str(path)) == dm.load_text("\n\n".join(LEAD))


def test_a_path_that_is_not_there_is_an_error_and_a_line_is_a_text(tmp_path):
    with pytest.raises(FileNotFoundError):
        dm.load_text(tmp_path / "gone.txt")
    for name in ("gone.txt", str(tmp_path / "gone.txt"), str(tmp_path / "my story.txt"), "./gone.md"):
        with pytest.raises(FileNotFoundError):
            dm.load_text(name)
    for line in ("Nothing happened.", "Growth was 4.5", "Read it in gone.txt", "5 < 6"):
        assert texts(dm.load_text(line)) == [line]


def test_an_open_file_is_read(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text("Café noir, s’il vous plaît.", "cp1252")
    with path.open("rb") as file, pytest.raises(dm.PayloadError, match="byte 3 is not UTF-8; for another encoding"):
        dm.load_text(file)
    with path.open(encoding="cp1252") as file:
        assert texts(dm.load_text(file)) == ["Café noir, s’il vous plaît."]
    with pytest.raises(dm.LimitError):
        dm.load_text(io.BytesIO(b"a" * 50), limits=dm.Limits(characters=10))


def test_tags_stay_and_are_told():
    article = dm.load_text("<p>The sea &amp; the sky</p>")
    assert texts(article) == ["<p>The sea &amp; the sky</p>"]
    assert "text.tags" in [each.code for each in article.problems]
    assert "text.tags" not in [each.code for each in dm.load_text("a < b and <c> d").problems]


def test_the_identity_is_made_of_the_words_and_says_so():
    article = dm.load_text(LEAD[0])
    assert article.id.startswith("text:")
    assert len(article.id) == 21
    assert article.id == dm.load_text(textwrap.fill(LEAD[0], 60)).id != dm.load_text(LEAD[1]).id
    assert "text.id-made" in [each.code for each in article.problems]
    assert dm.load_text(LEAD[0], id="7").id == "7"


def test_a_short_first_line_is_the_headline():
    article = dm.load_text("\n\n".join(["Pilots stay ashore after tug capsizes", "By Ada Brink and Jonas Vale", *LEAD]))
    assert article.title == "Pilots stay ashore after tug capsizes"
    assert [author.name for author in article.authors] == ["Ada Brink", "Jonas Vale"]
    assert article.byline == "By Ada Brink and Jonas Vale"
    assert [each.used for each in article.problems if each.code == "text.title-assumed"] == [article.title]


def test_a_first_paragraph_is_no_headline():
    article = dm.load_text("\n\n".join(LEAD))
    assert article.title is None
    assert "article.untitled" in [each.code for each in article.problems]


def test_headings_stand_between_paragraphs():
    article = dm.load_text("\n\n".join([*LEAD[:2], "Old radios", *LEAD[2:4]]))
    assert [type(block).__name__ for block in article.body.blocks] == [
        "Paragraph", "Paragraph", "Heading", "Paragraph", "Paragraph",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "role", "name"),
    [
        ("Illustration: Yarrow", "illustration", "Yarrow"),
        ("Photograph by Jonas Vale", "photograph", "Jonas Vale"),
        ("(Image: Mirjam de Wit)", "image", "Mirjam de Wit"),
    ],
)
def test_credits_of_pictures_stand_beside_the_story(line, role, name):
    article = dm.load_text("\n\n".join([LEAD[0], line, LEAD[1]]))
    assert texts(article) == [LEAD[0], LEAD[1]]
    assert [(each.role, each.name) for each in dm.contributors(article)] == [(role, name)]


@pytest.mark.parametrize(
    "line",
    [
        "Photo: everything burned within the hour.",
        "Source code was leaked by Ada Brink.",
        "Images of the sinking tug have been seen by thousands, the guild’s lawyer said.",
    ],
)
def test_sentences_are_no_credits(line):
    assert dm.load_text("\n\n".join([LEAD[0], line, LEAD[1]])).body.asides == ()


def test_contributors_have_names_places_and_roles():
    line = (
        "Reporting by Ada Brink in Skarsund, Jonas Vale and Mirjam de Wit; writing by Tove Lund; editing by Piet Roos."
    )
    found = dm.contributors(dm.load_text("\n\n".join([*LEAD, line])))
    assert [(each.role, each.name, each.place) for each in found] == [
        ("reporting", "Ada Brink", "Skarsund"), ("reporting", "Jonas Vale", None),
        ("reporting", "Mirjam de Wit", None), ("writing", "Tove Lund", None), ("editing", "Piet Roos", None),
    ]  # fmt: skip


def test_contributors_of_a_cms_are_read_too():
    contents = f"<p>{LEAD[0]}</p><p>(Reporting by Ada Brink; Editing by Piet Roos)</p>"
    article = dm.normalize({"objectType": "Article", "id": "1", "title": "T", "contents": contents})
    assert [(each.role, each.name) for each in dm.contributors(article)] == [
        ("reporting", "Ada Brink"), ("editing", "Piet Roos"),
    ]  # fmt: skip


@pytest.mark.parametrize("lines", [("Reporting by Ada Brink in Skarsund; editing by Piet Roos.",), ()])
def test_teasers_are_set_aside_with_their_evidence(lines):
    article = dm.load_text("\n\n".join([*LEAD, *lines, *TEASERS]))
    assert [block.text for block in article.body.asides] == list(TEASERS)
    evidence = [each.after for each in article.body.changes if each.step == "teasers"]
    assert all(each.startswith("teaser (it breaks off inside a clause; ") for each in evidence)
    assert [("behind the credits" in each) for each in evidence] == [bool(lines)] * 2


def test_a_story_cut_short_is_no_teaser():
    cut = "Lindqvist said the pilots, the guild and the port authority would meet when the harbour reopens and the crew"
    assert texts(dm.load_text("\n\n".join([*LEAD, cut])))[-1] == cut


def test_a_line_of_credit_over_a_story_makes_no_teaser_of_what_is_below_it():
    cut = "Insurers put the damage at 14 million crowns. The cargo is expected to be sold in Verhoeven’s old warehouse"
    story = [LEAD[0], "Translated by Ada Brink", *LEAD[1:4], cut]
    assert texts(dm.load_text("\n\n".join(story))) == story


def test_a_last_paragraph_about_something_else_that_ends_stays():
    other = (
        "Vineyards along the Lower Tessel have begun to pick grapes at night, when sugar and temperature fall together."
    )
    assert texts(dm.load_text("\n\n".join([*LEAD, other])))[-1] == other


PIECES = (
    *LEAD[:4], *TEASERS, "Pilots stay ashore", "WORLD", "By Ada Brink", "Photo: Ada Brink/AFP", "Read more",
    "Reporting by Ada Brink in Paris, Rome; editing by Piet Roos", "Reuters contributed to this report.", "- an item",
    "(avec AFP)", "Old radios", "PARIS, Jan 3 (AFP) - The sea is calm.", "* * *", "Advertisement", "a verse",
    "تحرير أحمد",
    "Sign up to our newsletter for a daily digest of stories from the coast and of the ships that did not come",
)  # fmt: skip
"""Lines of every kind."""


@given(st.text() | st.lists(st.sampled_from(PIECES), max_size=12).map("\n\n".join))
def test_every_word_is_in_the_title_the_body_or_beside_it_in_order(text):
    article = dm.load_text("\n" + text)
    asides = article.body.asides
    credited = "".join(each.text for each in asides if isinstance(each, dm.Note))
    teasers = "".join(each.text for each in asides if not isinstance(each, dm.Note))
    kept = [article.title or "", "".join(texts(article)), credited, teasers]
    assert sorted(letters("".join(kept))) == sorted(letters(text))
    assert all(is_in_order(letters(each), letters(text)) for each in kept)


def letters(text):
    return [sign for sign in text if sign.isalnum()]


def is_in_order(some, every):
    left = iter(every)
    return all(sign in left for sign in some)


@given(st.text())
def test_any_text_can_be_compared(text):
    article = dm.load_text("\n" + text)
    assert dm.compare(article, article).left_in_right in (0, 1)
    assert isinstance(dm.contributors(article), tuple)


@pytest.mark.parametrize("name", NAMES)
def test_a_text_gives_the_outline_beside_it(name):
    assert outline(dm.load_text(TEXTS / f"{name}.txt")) == (TEXTS / f"{name}.outline").read_text("utf-8")


@pytest.mark.parametrize("name", ["mail", "wire", "arabic-wire", "teasers-behind-credits"])
@pytest.mark.parametrize(
    "change", ["\ufeff{}".format, lambda text: text.replace("\n", "\r\n"), lambda text: "\n\n" + text]
)
def test_marks_and_line_ends_change_nothing(name, change):
    text = (TEXTS / f"{name}.txt").read_text("utf-8")
    assert outline(dm.load_text(change(text))) == outline(dm.load_text(text))


def test_an_article_of_a_text_goes_out_like_any_other():
    article = dm.load_text("\n\n".join([*LEAD, *TEASERS]))
    assert dm.structure(dm.unstructure(article)) == article
    assert LEAD[0].split(",")[0] in dm.to_markdown(article)
    assert len(dm.to_records([article])) == 1


def test_what_is_no_text_is_refused():
    with pytest.raises(TypeError, match="load_text takes a path, an open file or a text; found int"):
        dm.load_text(7)
    with pytest.raises(dm.ConfigurationError, match="id of an article"):
        dm.load_text("a", id="")
    with pytest.raises(dm.ConfigurationError, match="title of an article is a text that is not empty; found 3"):
        dm.load_text("a", title=3)
    with pytest.raises(dm.LimitError, match="more than 10 characters"):
        dm.load_text("a word or two", limits=dm.Limits(characters=10))


HYPHENED = (
    "The harbour pilots of Oudehaven refused to leave port on Tuesday after a tug cap-\n"
    "sized with nine people aboard, and the guild of pilots said it would not send any\n"
    "crews out on hope, since the radios had failed three times and the well-\n"
    "known inspector had not been heard of since the long winter of the year nineteen\n"
    "hundred and ninety six, when no boat capsized: all were frozen in by ice, pre-\n"
    "and post-war ones alike, and the ones that were 27-\n"
    "year-old wrecks in the nineteen thirties, the Anglo-\n"
    "French ones among them.\n"
)


def test_words_broken_by_a_typesetter_are_whole_again():
    article = dm.load_text(HYPHENED)
    (text,) = texts(article)
    for whole in (
        "a tug capsized with",
        "the well-known inspector",
        "pre- and post-war",
        "27-year-old",
        "Anglo-French",
    ):
        assert whole in text
    told = next(each.detail for each in article.problems if each.code == "text.lines-joined")
    assert told.endswith("capsized, well-known, 27-year, Anglo-French")


def test_a_hyphen_stays_where_lines_are_paragraphs():
    lines = [
        "The committee of the harbour met on Monday about the cap-",
        "sized tug, and it met again on Friday night.",
    ]
    assert texts(dm.load_text("\n\n".join(lines))) == lines


CREDITS = "Reporting by Ada Brink; editing by Piet Roos."
BEHIND_CREDITS = (
    "Ada Brink is a freelance correspondent who covers shipping, fisheries and coastal communities for several "
    "European newspapers and magazines",
    "Brink is a freelance correspondent. She covers shipping, fisheries and coastal communities for several "
    "European newspapers and",
    "Note to editors: Interview requests should reach press officers before noon, photographs available free of charge",
    "A memorial service for victims takes place Sunday at eleven o’clock inside Saint Clement Church, Wharf Street 9, "
    "everyone welcome",
    "GRAPHIC - Every shipwreck since nineteen hundred mapped, with depth, cargo, victims and cause of sinking",
    "Professor Karin Visser teaches maritime law. She has advised three governments on salvage since nineteen ninety",
)
"""What may stand behind the credits without a full stop, and is no teaser."""


@pytest.mark.parametrize("line", BEHIND_CREDITS)
def test_who_somebody_is_and_notes_stay_behind_the_credits(line):
    article = dm.load_text("\n\n".join([*LEAD, CREDITS, line]))
    assert texts(article)[-1] == line
    assert article.body.asides == ()


@pytest.mark.parametrize("end", [", and", "...", " […]", "… Read more"])
def test_a_teaser_alone_behind_the_credits_must_be_cut(end):
    teaser = (
        "Vineyards along the Lower Tessel have begun to pick grapes at night, when sugar and temperature fall together"
    )
    kept, cut = (dm.load_text("\n\n".join([*LEAD, CREDITS, teaser + each])) for each in ("", end))
    assert texts(kept)[-1] == teaser
    assert [each.text for each in cut.body.asides] == [teaser + end]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Pilots stay ashore after tug capsizes\n\nThe accident", "Pilots stay ashore after tug capsizes"),
        ("PORTRAIT\nAda Brink, from bridge to bar\nBy our correspondent in Paris", "Ada Brink, from bridge to bar"),
        ("PORTRAIT\nAda Brink, du port au bar\nPar notre correspondant à Paris", "Ada Brink, du port au bar"),
        ("Tous les pilotes restent à terre\n\nÉté", "Tous les pilotes restent à terre"),
        ("Under the grey old bridge\n\nAll the boats lie", None),
    ],
)  # fmt: skip
def test_a_headline_may_stand_over_a_heading_or_somebody_without_a_name(head, title):
    article = dm.load_text(f"{head}\n\n{LEAD[0]}\n\n{LEAD[1]}")
    assert article.title == title
    rest = [line for line in head.splitlines() if line and line != title]
    assert texts(article) == [*rest, LEAD[0], LEAD[1]]
