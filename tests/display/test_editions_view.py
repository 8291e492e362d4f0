"""The view of two editions: what it marks, what it leaves as it is, and that it stays within its bounds."""

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from page import judged, words

import dmarticle as dm
from dmarticle.differences.spoken import spoken_line
from dmarticle.display.editions.numbers import LISTED, Numbering
from dmarticle.display.editions.words import sided
from dmarticle.editions.alignment import units_of
from dmarticle.editions.rows import rows_of
from dmarticle.editions.tokens.tokenizing import tokenizer_of

GOLDEN = Path(__file__).with_name("editions_view.txt")

OURS = """\
The harbour pilots of Oudehaven refused to leave port on 3 January after a tug capsized with nine people aboard.

“We do not send crews out on hope,” said Marit Ebersohn, who leads the pilots’ guild.

According to the port authority, the tug had been organised and equipped by the rules. It did not say who inspected it.

Ferries to the outer islands were cancelled for a second day, because the road bridge remains closed to lorries.

The guild has called a vote of all its members for Sunday, the first one since the founding of the port in 1911."""

THEIRS = """\
The guild has called a vote of all its members for Sunday, the first one since the founding of the port in 1911.

The harbor pilots of Oudehaven refused to leave port on Jan. 3 after a tug capsized with eight people aboard.

"We do not send crews out on hope," Marit Ebersohn, who leads the pilots' guild, said. The tug had been organized and \
equipped by the rules, the port authority said. It didn't say who inspected it.

Divers will look at the wreck when the wind has turned, which nobody expects before the end of the month."""

COMPARISON = dm.compare(dm.load_text(OURS, title="Ours"), dm.load_text(THEIRS, title="Theirs"))
HTML = dm.show(COMPARISON).html


def paragraph(text):
    return dm.Paragraph((dm.Text(text),))


def article(*texts, asides=(), title="Sea"):
    return dm.Article(id="1", title=title, body=dm.Body(tuple(map(paragraph, texts)), asides))


def cells(html):
    """The words in the cells of both columns, paragraph by paragraph."""
    columns = html.partition("dm-editions")[2]
    return [unescape(re.sub(r"<[^>]*>", "", each)) for each in re.findall(r"<p dir=\"auto\">(.*?)</p>", columns)]


def lines(html):
    """The view as a person reads it without any style: a line for each part."""
    plain = re.sub(r"<style>.*?</style>", "", html)
    parts = re.split(r"</?(?:p|div|td|th|tr|li|ul|caption|table|details|summary)\b[^>]*>", plain)
    return [
        " ".join(unescape(re.sub(r"<[^>]*>", "", part)).split()) for part in parts if re.sub(r"<[^>]*>|\s", "", part)
    ]


def test_the_verdict_stands_first_with_its_reasons():
    said = words(HTML)
    assert said.startswith("One story, two editions score 0.80 left Ours")
    assert COMPARISON.reasons[0] in said


def test_the_view_says_what_is_written_beside_it():
    assert lines(HTML) == GOLDEN.read_text("utf-8").splitlines()


def test_each_side_reads_exactly_as_its_edition_has_it():
    found = cells(HTML)
    for each in (*OURS.split("\n\n"), *THEIRS.split("\n\n")):
        assert each in found


def test_what_may_change_what_is_said_has_one_number_in_the_list_and_on_both_sides():
    place = re.search(r'<a href="#(dm-[0-9a-f]{8}-1)"', HTML)[1]
    assert HTML.count(f'id="{place}"') == 1
    assert re.findall(r'data-number="1"[^>]*>(\w+)<', HTML) == ["nine", "eight"]
    assert '<del class="dm-substance">nine</del> <ins class="dm-substance">eight</ins>' in HTML


def test_house_style_is_no_mark_but_emphasis_and_says_its_rule():
    assert 'title="spelling (house style): organised → organized; -ise / -ize">organised</em>' in HTML
    assert "organised → organized (-ise / -ize)" in words(HTML)


def test_the_spaces_around_an_edit_are_in_no_mark():
    assert not re.findall(r"<(?:mark|em)[^>]*>\s|\s</(?:mark|em)>", HTML)


def test_passages_in_another_shape_or_place_say_so():
    said = words(HTML)
    assert "2 joined to 1" in said
    assert "moved: block 4 of the left edition, 0 of the right" in said
    assert "moved: beside block 4 of the left edition The guild has called" in said


def test_what_one_edition_alone_has_stands_in_its_place_with_its_kind():
    columns = words(HTML).partition("Side by side")[2]
    assert "new reporting, left alone Ferries to the outer islands" in columns
    assert columns.index("2 joined to 1") < columns.index("left alone") < columns.index("moved: block 4")
    assert "new reporting, right alone Divers will look" in columns


def test_what_stands_beside_the_story_comes_last_with_its_kind():
    appeal = dm.Appeal((dm.Text("Support the harbour paper."),))
    found = dm.compare(article("The sea came up.", asides=(appeal,)), article("The sea came up."))
    assert words(dm.show(found).html).endswith("Beside the story appeal, left alone Support the harbour paper.")


def test_two_stories_are_said_to_be_two():
    found = dm.compare(article("Bread is dear in Skarsund."), article("Pilots stay ashore in Oudehaven."))
    said = words(dm.show(found).html)
    assert said.startswith("Two stories score 0.00")
    assert "new reporting, left alone Bread is dear in Skarsund. new reporting, right alone Pilots" in said


def test_nothing_at_all_has_a_view_too():
    found = dm.compare(article(), article())
    assert "there is no story in the left and the right article" in words(dm.show(found).html)
    assert judged(dm.show(found).html).found == []


def test_many_passages_that_are_the_same_are_folded():
    same = [f"Number {place} of the lines that nobody has changed in any way." for place in range(9)]
    said = words(dm.show(dm.compare(article(*same), article(*same))).html)
    assert "7 passages word for word the same" in said


def test_each_writing_direction_is_left_to_the_words():
    found = dm.compare(
        article("أغلقت مديرة الميناء الرصيف الشرقي يوم الثلاثاء"), article("أغلقت مديرة الميناء الرصيف يوم الثلاثاء")
    )
    assert '<p dir="auto">أغلقت' in dm.show(found).html


def test_a_cell_shows_the_comparison_and_a_line_says_what_it_is():
    assert re.sub("dm-[0-9a-f]{8}-", "", COMPARISON._repr_html_()) == re.sub("dm-[0-9a-f]{8}-", "", HTML)
    line = "Comparison: one story, score 0.80, 3 pairs, 1 edit of substance"
    assert COMPARISON._repr_mimebundle_() == {"text/plain": line}


def test_a_large_comparison_has_a_view_of_bounded_size():
    ours = [
        f"Report {place} of {place + 3} boats in the harbour of Oudehaven, written by hand. " * 4
        for place in range(700)
    ]
    theirs = [each.replace("boats", "ships").replace("Report", "Note") for each in ours]
    found = dm.compare(article(*ours), article(*theirs))
    html = dm.show(found).html
    assert len(html) < 3_000_000
    assert "rows more are not shown here" in words(html)
    assert html.count('<a href="#dm-') == LISTED
    assert "more, which are marked in their places" in words(html)


def test_two_long_stories_that_share_nothing_have_a_view_of_bounded_size():
    ours, theirs = ([f"{word} {place} " * 60 for place in range(900)] for word in ("bread", "pilot"))
    html = dm.show(dm.compare(article(*ours), article(*theirs, title="x" * 100_000))).html
    assert len(html) < 1_000_000
    assert "rows more are not shown here" in words(html)


def test_a_very_long_passage_is_shown_in_part():
    long = "The sea came up and up. " * 3_000
    html = dm.show(dm.compare(article(long), article(long + "Twice."))).html
    assert len(html) < 120_000


WORDS = st.lists(st.sampled_from(["nine ", "ten ", "Sea", " harbour", " harbor", ". ", ", ", "“", "said ", "not "]))


@given(st.lists(WORDS, min_size=1, max_size=4), st.lists(WORDS, min_size=1, max_size=4))
@example([["Sea"], ["Sea", "Sea"]], [["Sea"], ["Sea", "Sea"]])
def test_the_marks_add_no_words_and_lose_none(left, right):
    both = [article(*("".join(each) for each in side)) for side in (left, right)]
    found = dm.compare(*both)
    numbering = Numbering(found)
    for pair in found.pairs:
        for blocks, is_right in ((pair.left, False), (pair.right, True)):
            shown = [judged(each.html).words for each in sided(blocks, numbering.of(pair), right=is_right)]
            assert ["".join(each) for each in shown] == [spoken_line(block) for block in blocks]


@given(st.lists(WORDS, max_size=5), st.lists(WORDS, max_size=5))
def test_every_block_of_both_editions_stands_in_one_row(left, right):
    both = [article(*("".join(each) for each in side)) for side in (left, right)]
    rows = rows_of(dm.compare(*both))
    for side, each in zip(("left", "right"), both, strict=True):
        found = [block for row in rows if row.pair for block in getattr(row.pair, side)]
        found += [alone.block for row in rows for alone in getattr(row, side) if hasattr(alone, "block")]
        assert sorted(map(spoken_line, found)) == sorted(
            spoken_line(unit.block) for unit in units_of(each, tokenizer_of(dm.VOCABULARY))
        )


@pytest.mark.parametrize("place", ["x", "dm-1", "dm-01234567-", 'dm-01234567-1" onclick="x'])
def test_a_place_has_a_name_of_one_shape(place):
    from dmarticle.display.markup import element, jump

    for make in (lambda: jump(place, "x"), lambda: element("p", place=place)):
        with pytest.raises(dm.ConfigurationError, match="a place of a view is dm-"):
            make()


def places(html):
    return re.findall(r' id="(dm-[0-9a-f]{8}-[0-9]+)"', html), re.findall(r' href="#(dm-[^"]*)"', html)


def test_what_a_notebook_shows_twice_leads_into_itself_each_time():
    view = dm.show(COMPARISON)
    shown = [places(each._repr_html_()) for each in (COMPARISON, COMPARISON, view, view)]
    assert all(ids == links for ids, links in shown)
    assert len({name for ids, _ in shown for name in ids}) == 4 * len(COMPARISON.substance)


def test_the_view_itself_is_the_same_whenever_it_is_made():
    assert dm.show(COMPARISON).html == dm.show(COMPARISON).html == HTML
    assert places(HTML)[0] == places(HTML)[1] != []


def test_words_that_look_like_a_place_stay_as_they_are():
    name = dm.show(COMPARISON).places
    quoted = f'He wrote "{name}-1" and id="#{name}-1" on 3 boats.'
    comparison = dm.compare(article(quoted, title="Ours"), article(quoted.replace("3", "4"), title="Theirs"))
    assert quoted in unescape(re.sub(r"<style>.*?</style>|<[^>]*>", "", dm.show(comparison)._repr_html_()))


def test_a_text_without_a_headline_is_called_by_its_first_words_and_not_by_an_id_made_of_them():
    untitled = dm.compare(dm.load_text(OURS + "\n"), dm.load_text(THEIRS + "\n"))
    assert untitled.left_title.startswith("The harbour pilots of Oudehaven refused to leave port on 3 January")
    said = words(dm.show(untitled).html)
    assert "text:" not in said + str(untitled)
    table = said.partition("of its words are in the other one")[0]
    assert table.count("The harbour pilots of Oudehaven") == 1


def test_an_id_from_elsewhere_stays_what_an_edition_without_a_headline_is_called():
    assert dm.compare(article("The sea rose.", title=""), article("The sea rose.")).left_title == "1"
