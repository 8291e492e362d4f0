"""What the views say."""

import re
import subprocess
import sys

import pytest
from attrs import evolve
from page import words

import dmarticle as dm
from dmarticle.display import known
from dmarticle.display.by_ledger import by_ledger
from dmarticle.display.by_source import by_source
from dmarticle.display.style import PAGE, style
from dmarticle.editions.clusters import Edition, EditionCluster

HARBOUR = dm.load("docs/examples/harbour.json")
SOURCE = dm.to_source(HARBOUR)["contents"]


def paragraph(text):
    return dm.Paragraph((dm.Text(text),))


def told(sides):
    return [
        ([change.step for change in each.changes], each.after is None) for each in sides.passages if not each.stayed
    ]


def test_a_card_says_what_a_newsroom_asks_first():
    said = words(HARBOUR._repr_html_())
    for expected in (
        "The morning the sea came up the steps",
        "South Africa · Our Burning Planet",
        "By Reuters agency",
        "Published 4 March 2025, 06:15 UTC+02:00 Africa/Johannesburg, assumed",
        "Keywords Kalk Harbour Sea level Engineering",
        "body complete 149 words under a minute to read 2 pictures",
        "Boats lie on the grass above the slipway of Kalk Harbour, 4 March 2025. Photo: EPA-EFE/LINDIWE DLAMINI",
        "3 warnings 11 info",
        "1 related link, 1 appeal, 1 sign-off",
        "article · publish · id 990001 · read as whitebeard by the profile daily-maverick",
    ):
        assert re.sub(r"\s", "", expected) in re.sub(r"\s", "", said), expected


def test_an_article_without_anything_has_a_card_too():
    assert "untitled" in words(dm.show(dm.Article(id="7")).html)


def test_the_worst_problems_stand_first_and_many_of_a_code_are_folded():
    html = dm.show(HARBOUR.problems).html
    assert html.index("text.leaked-body") < html.index("url.host-rewritten")
    assert "8 × a staging host was replaced by the canonical one" in words(html)


def test_without_its_source_a_body_tells_what_its_ledger_tells():
    found = by_ledger(HARBOUR.body)
    assert told(found) == [
        (["promos", "asides"], True),
        (["credits"], False),
        (["signoffs", "asides"], True),
        (["links", "appeals", "asides"], True),
    ]
    assert not found.unplaced
    assert [each.after for each in found.passages if each.after is not None] == list(HARBOUR.body.blocks)


def test_what_was_set_aside_is_put_back_where_it_stood():
    blocks = [each.before for each in by_ledger(HARBOUR.body).passages]
    assert [type(each).__name__ for each in blocks[2:5]] == ["Paragraph", "RelatedLink", "Paragraph"]
    assert type(blocks[-1]).__name__ == "Appeal"


def test_of_a_place_that_the_ledger_does_not_tell_none_is_invented():
    gone = dm.Change("mine", dm.Kind.DROPPED, "HOLD FOR LEGAL", "note")
    found = by_ledger(dm.Body((paragraph("The sea came up."),), changes=(gone,)))
    assert found.unplaced == (gone,)
    html = dm.show(dm.Body((paragraph("The sea came up."),), changes=(gone,))).html
    assert "mine: dropped HOLD FOR LEGAL its place is not known" in words(html)


def test_with_its_source_a_body_stands_beside_the_words_of_the_source():
    found = by_source(HARBOUR.body, SOURCE)
    assert found.from_source
    steps = {step for each, _ in told(found) for step in each}
    assert steps == {"promos", "headings", "credits", "signoffs", "links", "appeals", "asides"}
    before = " ".join(each.before.text for each in found.passages if each.before is not None)
    assert "A decision is expected in May. Reuters/DM" in before
    assert "(Photo: EPA-EFE/Lindiwe Dlamini)" in before


def test_every_word_of_the_story_stands_in_both_views_once_on_its_side():
    for found in (by_ledger(HARBOUR.body), by_source(HARBOUR.body, SOURCE)):
        assert [each.after for each in found.passages if each.after is not None] == list(HARBOUR.body.blocks)


def test_the_source_of_an_article_is_that_of_its_payload():
    assert dm.show(HARBOUR, source=True).html == dm.show(HARBOUR, source=SOURCE).html
    assert "Before and after" in words(dm.show(HARBOUR, source=True).html)


def test_marks_can_be_read_without_colours():
    said = words(dm.show(HARBOUR.body).html)
    assert "promos: typed as RelatedLink" in said
    assert "asides: set aside as Appeal" in said
    assert "credits: rewritten" in said
    assert "<del>(Photo: </del>" in dm.show(HARBOUR.body).html


def test_a_difference_marks_words():
    later = evolve(HARBOUR, title="The morning the sea came over the steps")
    html = dm.show(dm.diff(HARBOUR, later)).html
    assert "came <del>up</del><ins>over</ins> the steps" in html


def test_a_pipeline_names_its_steps_in_order_and_which_are_your_own():
    def stars(blocks, run):
        """Takes lines of stars out."""
        return blocks

    said = words(dm.show(dm.NEWS.after("links", dm.step("stars", stars))).html)
    places = [said.index(name) for name in ("line-endings", "Then it is read", " links ", "stars", "credits", "asides")]
    assert places == sorted(places)
    assert "Takes lines of stars out. your own" in said
    assert said.count("your own") == 1


def test_every_step_and_rule_of_the_presets_says_what_it_does():
    from dmarticle.display.pipeline import meaning

    assert {each.name for each in dm.NEWS.steps if not isinstance(each, dm.Rule) and not meaning(each)} == set()


def test_a_stream_is_read_no_further_than_it_is_shown():
    read = []

    def stream():
        for number in range(1000):
            read.append(number)
            yield dm.Article(id=str(number), title=f"Story {number}")

    view = dm.show(stream(), rows=3)
    assert len(read) == 3
    assert "Story 2" in words(view.html)
    assert "The rest was not read" in words(view.html)


def test_of_a_list_the_rest_is_counted():
    articles = [dm.Article(id=str(number), title=f"Story {number}") for number in range(7)]
    assert "and 2 more" in words(dm.show(articles, rows=5).html)
    assert str(dm.show(articles)) == "7 articles"


def test_a_record_that_is_no_article_has_its_line_and_says_why():
    outcomes = list(
        dm.iter_articles([{"objectType": "Article", "id": 1, "title": "Sea"}, {"error": True, "message": "no"}])
    )
    said = words(dm.show(outcomes).html)
    assert "1 article 1 record is no article" in said
    assert "the CMS answered with an error: no" in said


@pytest.mark.parametrize(
    ("shown", "options", "message"),
    [
        (7, {}, "no view of int; there are views of an article, a body, "),
        ("text", {}, "no view of str; there are views of "),
        ({"1": HARBOUR}, {}, "no view of dict; there are views of "),
        ([7], {}, "no view of several int; "),
        (HARBOUR, {"images": 1}, "images is a bool; found 1"),
        (HARBOUR, {"source": 1}, "source is HTML as str, or True for that of an article; found 1"),
        (
            HARBOUR.body,
            {"source": True},
            "a body does not keep its source; give its HTML as source, or show the article",
        ),
        (dm.NEWS, {"source": "<p>"}, "source is for a body or an article; found Pipeline"),
        ([], {"rows": 0}, "rows is a whole number, 1 or more; found 0"),
        ((*HARBOUR.problems, 7), {}, "no view of things of several kinds; "),
    ],
)
def test_what_cannot_be_shown_says_what_can(shown, options, message):
    with pytest.raises(dm.ConfigurationError, match=re.escape(message)):
        dm.show(shown, **options)


def test_text_from_right_to_left_says_so_itself():
    article = dm.Article(id="1", title="البحر", language="ar", body=dm.Body((paragraph("البحر هادئ"),)))
    html = dm.show(article).html
    assert '<h2 class="dm-headline" lang="ar" dir="rtl">' in html
    assert '<div class="dm-story" lang="ar" dir="rtl">' in html


def test_without_a_language_the_first_letters_tell_the_direction():
    html = dm.show(dm.Article(id="1", title="البحر", url="https://a.example/")).html
    assert '<h2 class="dm-headline" dir="auto"><a href="https://a.example/"' in html
    assert 'dir="auto">البحر</a>' not in html  # a part with a direction of its own would not be asked


def test_a_picture_that_is_not_loaded_says_what_it_is():
    assert ">Picture (1,000 × 667 pixels)</a>" in dm.show(HARBOUR).html


def test_a_line_for_terminals_stands_beside_each_view():
    line = "Article 990001: The morning the sea came up the steps, 2025-03-04, 149 words, 14 problems"
    assert HARBOUR._repr_mimebundle_() == {"text/plain": line}
    assert str(dm.show(HARBOUR)) == line
    assert "\n" not in str(dm.show(dm.inspect("docs/examples/harbour.json")))


def test_no_rule_of_the_style_is_about_anything_outside_a_view():
    sheet = re.sub(
        r"@container[^{]*\{|@media[^{]*\{",
        "",
        style("bars", "card", "pictures", "story", "sides", "words", "editions", "clusters"),
    )
    selectors = [each.strip() for rule in re.findall(r"([^{}]+)\{[^{}]*\}", sheet) for each in rule.split(",")]
    assert selectors
    assert [each for each in selectors if ".dmarticle" not in each] == []


def test_every_class_that_is_written_has_its_rule():
    views = [dm.show(each) for each in (HARBOUR, HARBOUR.body, HARBOUR.problems, dm.NEWS, dm.diff(HARBOUR, HARBOUR))]
    other = evolve(
        HARBOUR, body=dm.Body((*HARBOUR.body.blocks[3:], *HARBOUR.body.blocks[:2], paragraph("Not 7 boats.")))
    )
    views += [dm.show(dm.compare(HARBOUR, other)), dm.show(dm.compare(HARBOUR, dm.Article(id="1")))]
    views += [dm.show(EditionCluster((Edition("1", 0, 1.0, 1.0, True), Edition("2", 1, 0.5, 0.5, False))))]
    views += [dm.show([HARBOUR]), dm.show(dm.inspect("docs/examples/harbour.json")), dm.show(HARBOUR, source=True)]
    for view in views:
        html = re.sub(r"<style>.*?</style>", "", view.html)
        written = {name for each in re.findall(r'class="([^"]*)"', html) for name in each.split()}
        without = {name for name in written if f".{name}" not in view.html}
        assert without <= {"dmarticle", "dm-related-link", "dm-title", "dm-text", "dm-many", "dm-said"}, view


def luminance(colour):
    digits = colour.removeprefix("#")
    digits = "".join(each * 2 for each in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("page", ["[data-jp-theme-light=true]", "[data-jp-theme-light=false]"])
def test_text_can_be_read_on_its_ground_in_light_and_in_dark(page):
    colours = style().partition(page)[2].partition("{")[2].partition("}")[0]
    value = dict(re.findall(r"--([a-z]+):\s*(#[0-9a-f]+)", colours))
    pairs = [(name, "bg") for name in ("fg", "muted", "link", "red", "amber", "green", "blue", "violet")]
    pairs += [(name, f"{name}bg") for name in ("red", "amber", "green", "blue", "violet")]
    pairs += [("fg", f"{name}bg") for name in ("red", "amber", "green", "blue", "violet")]
    pairs += [("fg", "soft"), ("muted", "soft"), ("link", "violetbg"), ("red", "amberbg"), ("muted", "violetbg")]
    for text, ground in pairs:
        light, dark = sorted((luminance(value[text]), luminance(value[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (text, ground)


def test_a_page_of_its_own_is_whole():
    page = dm.show(HARBOUR).page
    assert page.startswith("<!DOCTYPE html>")
    assert PAGE in page
    assert dm.show(HARBOUR).html in page


def test_views_import_neither_jupyter_nor_what_they_do_not_show():
    code = "import sys, dmarticle as dm; dm.show(dm.Article(id='1')); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not [name for name in loaded if name.startswith("dmarticle.editions")]
    assert not [name for name in loaded if name.partition(".")[0] in ("IPython", "pandas", "jupyter", "matplotlib")]


def test_a_label_is_one_line_without_orders_to_a_terminal_and_can_be_sent():
    label = dm.show(dm.Article(id="1", title="a\ud800b\x1b]0;c\x07\u202ed\ne")).label
    assert label.startswith("Article 1: a\ufffdb\ufffd]0;c\ufffd\ufffdd\ufffde, ")
    assert label.encode().isascii() is False


@pytest.mark.parametrize("with_source", [False, True])
def test_the_addresses_of_a_block_are_worked_out_once_however_many_entries_there_are(with_source, monkeypatch):
    html = "".join(f'<p>{n} <a href="https://x.example/{n}?utm_source=a">x</a></p>' for n in range(60))
    body, asked, addresses = dm.NEWS.run(html), [], known._addresses
    monkeypatch.setattr(known, "_addresses", lambda block: asked.append(block) or addresses(block))
    assert "utm_source" in dm.show(body, source=html if with_source else False).html
    assert len(asked) == len(body.blocks) == 60
