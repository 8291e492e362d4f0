"""Paragraphs of two editions find each other, whatever a desk did to them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from stories import LEAD, OTHER, TEASERS, Desk, sentences

import dmarticle as dm
from dmarticle.editions.alignment import units

STORY = dm.load_text("\n\n".join(LEAD))
WAYS = ("cut", "merge", "split", "reorder", "restyle", "add")


def aligned(comparison):
    return {(frozenset(pair.left_places), frozenset(pair.right_places)) for pair in comparison.pairs}


@given(seed=st.integers(0, 10**6), ways=st.lists(st.sampled_from(WAYS), max_size=6))
@example(seed=4305, ways=["add", "merge", "split"])
def test_each_paragraph_is_paired_with_what_became_of_it_and_with_nothing_else(seed, ways):
    desk = Desk(seed)
    for way in ways:
        getattr(desk, way)()
    comparison = dm.compare(STORY, dm.load_text(desk.text()))
    assert comparison.same_story
    assert aligned(comparison) == desk.expected


@pytest.mark.parametrize("seed", range(20))
def test_teasers_and_credits_pair_with_nothing(seed):
    desk = Desk(seed)
    desk.reorder()
    desk.restyle()
    edition = dm.load_text(desk.text(teasers=True))
    comparison = dm.compare(STORY, edition)
    assert aligned(comparison) == desk.expected
    assert [each.block.text for each in comparison.only_right["teaser"]] == list(TEASERS)
    assert len(comparison.only_right["credit"]) == 1


@given(seed=st.integers(0, 10**6), ways=st.lists(st.sampled_from(WAYS), max_size=4))
def test_no_word_is_lost_in_the_edits(seed, ways):
    desk = Desk(seed)
    for way in ways:
        getattr(desk, way)()
    for pair in dm.compare(STORY, dm.load_text(desk.text())).pairs:
        for side in ("left", "right"):
            told = "".join(getattr(edit, side) for edit in pair.edits)
            assert told == " ".join(block.text for block in getattr(pair, side))


def test_which_edition_comes_first_makes_no_difference_to_what_is_paired():
    for seed in range(30):
        desk = Desk(seed)
        for way in WAYS:
            getattr(desk, way)()
        edition = dm.load_text(desk.text())
        there, back = dm.compare(STORY, edition), dm.compare(edition, STORY)
        assert aligned(there) == {(lefts, rights) for rights, lefts in aligned(back)}
        assert there.score == back.score


def test_every_block_stands_in_one_pair_or_is_left_over():
    desk = Desk(7)
    for way in WAYS:
        getattr(desk, way)()
    edition = dm.load_text(desk.text(teasers=True))
    comparison = dm.compare(STORY, edition)
    for article, places, left in (
        (STORY, "left_places", comparison.only_left),
        (edition, "right_places", comparison.only_right),
    ):
        paired = [place for pair in comparison.pairs for place in getattr(pair, places)]
        over = [each.place for found in left.values() for each in found if not each.aside]
        assert sorted(paired + over) == list(range(len(article.body.blocks)))


def test_a_paragraph_that_moved_says_so():
    comparison = dm.compare(STORY, dm.load_text("\n\n".join([*LEAD[1:], LEAD[0]])))
    assert [pair.left_places for pair in comparison.pairs if pair.moved] == [(0,)]


def test_stories_about_different_things_are_two():
    comparison = dm.compare(STORY, dm.load_text("\n\n".join(OTHER)))
    assert not comparison
    assert not comparison.pairs
    assert comparison.score == 0


def test_a_story_that_repeats_the_background_of_another_one_is_not_the_same():
    own = "The pilots’ guild of Oudehaven elected a treasurer on Sunday evening, after the longest meeting in years."
    follow_up = [
        own,
        OTHER[0],
        OTHER[1],
        OTHER[2],
        "Nobody spoke of the accident, which the hall still avoids.",
        *LEAD[7:9],
    ]
    comparison = dm.compare(STORY, dm.load_text("\n\n".join(follow_up)))
    assert not comparison.same_story
    assert len(comparison.pairs) == 2
    assert "repeat its background" in comparison.reasons[-1]


def test_a_story_cut_to_its_lead_is_the_same_story():
    comparison = dm.compare(STORY, dm.load_text("\n\n".join(LEAD[:2])))
    assert comparison.same_story
    assert comparison.right_in_left == 1
    assert comparison.left_in_right < 0.4


SIGNS = ("***", "* * *", "—", "• • •", "###", "…", "😀", "§", "")


def laid_out(*texts):
    return dm.Article(id="1", body=dm.Body(tuple(dm.Paragraph((dm.Text(each),)) for each in texts)))


@pytest.mark.parametrize("sign", SIGNS)
def test_a_block_without_words_is_paired_with_nothing_else(sign):
    one, other = laid_out(*LEAD[:2], sign, *LEAD[2:5]), laid_out(*LEAD[:5])
    there, back = dm.compare(one, other), dm.compare(other, one)
    assert [(pair.left_places, pair.right_places) for pair in there.pairs] == [
        ((0,), (0,)), ((1,), (1,)), ((3,), (2,)), ((4,), (3,)), ((5,), (4,)),
    ]  # fmt: skip
    assert aligned(there) == {(lefts, rights) for rights, lefts in aligned(back)}
    assert [each.block.text for each in there.only_left.get("reporting", ())] == ([sign] if sign == "😀" else [])


def picture(name, caption=None):
    return dm.Figure(f"https://photos.example/{name}.jpg", "", dm.Caption((dm.Text(caption),)) if caption else None)


def shown(*blocks):
    return dm.Article(id="1", body=dm.Body((dm.Paragraph((dm.Text(LEAD[0]),)), *blocks)))


TUG, BRIDGE = "A tug lies on its side near the pier.", "The bridge, seen from the hospital in the evening."


@pytest.mark.parametrize(
    ("left", "right", "pairs"),
    [
        ([picture(1)], [picture(2)], 0),
        ([picture(1)], [picture(1)], 1),
        ([picture(1), picture(2, TUG)], [picture(8, BRIDGE), picture(9, "The mayor.")], 0),
        ([picture(1)], [picture(1, TUG)], 1),
        ([picture(1, TUG)], [picture(2, TUG)], 1),
        ([dm.Embed("https://youtu.be/Y8KZ3UclQWI")], [picture(1), picture(2, TUG)], 0),
        ([dm.Embed("https://youtu.be/Y8KZ3UclQWI")], [dm.Embed("https://youtu.be/Y8KZ3UclQWI")], 1),
        ([dm.Gallery((picture(1), picture(2)))], [dm.Gallery((picture(1), picture(3)))], 0),
    ],
)
def test_pictures_are_the_same_by_their_words_or_by_their_addresses(left, right, pairs):
    comparison = dm.compare(shown(*left), shown(*right))
    assert [pair.kind.value for pair in comparison.pairs] == ["reporting", *["caption"] * pairs]
    assert len(comparison.only_left.get("caption", ())) == len(left) - pairs
    assert len(comparison.only_right.get("caption", ())) == len(right) - pairs


def test_each_sentence_of_a_long_paragraph_finds_it_however_short():
    asked = ["How many?", "Nobody said.", "Why?", "Who?", "Not many.", "Nobody knows how many."]
    parts = [sentence for text in LEAD[3:7] for sentence in sentences(text)]
    mixed = [each for pair in zip(parts, asked * 2, strict=False) for each in pair]
    one, other = laid_out(LEAD[0], " ".join(mixed), LEAD[9]), laid_out(LEAD[0], *mixed, LEAD[9])
    comparison = dm.compare(one, other)
    assert not comparison.only_left
    assert not comparison.only_right
    assert len(comparison.pairs) == 3


@given(seed=st.integers(0, 10**6), ways=st.lists(st.sampled_from(WAYS), max_size=4), sign=st.sampled_from(SIGNS))
def test_a_sign_between_paragraphs_changes_nothing_for_them(seed, ways, sign):
    desk = Desk(seed)
    for way in ways:
        getattr(desk, way)()
    texts = desk.text().split("\n\n")
    at = seed % (len(texts) + 1)
    without = dm.compare(STORY, laid_out(*texts))
    comparison = dm.compare(STORY, laid_out(*texts[:at], sign, *texts[at:]))
    assert [pair.left for pair in comparison.pairs] == [pair.left for pair in without.pairs]
    assert [pair.right for pair in comparison.pairs] == [pair.right for pair in without.pairs]


def test_the_places_of_many_blocks_never_run_into_what_they_say():
    lines = [f"The guild counted {place + 3} boats in the harbour of port number {place}." for place in range(12)]
    one, other = (dm.load_text(between.join(lines)) for between in (" ", "\n\n"))
    comparison = dm.compare(one, other)
    assert "[0=0..11]   The guild" in str(comparison)
    assert max(map(len, str(comparison).splitlines())) <= 100


def test_a_long_edition_whose_words_are_read_again_is_aligned_and_told_the_same(monkeypatch):
    desk = Desk(7)
    for way in WAYS:
        getattr(desk, way)()
    edition = dm.load_text(desk.text())
    kept = dm.compare(STORY, edition)
    monkeypatch.setattr(units, "LONG", 0)
    assert dm.compare(STORY, edition) == kept
