"""Chunks of a story: exact stretches of its text, along the borders of its blocks."""

import json
import pickle
from datetime import datetime, timedelta, timezone
from itertools import pairwise

import pytest
from articles import ARTICLES, FULL
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import ANY_BLOCKS, SOUP, bodies

import dmarticle as dm
from dmarticle.body.counting import count_words
from dmarticle.chunking.kinds import KINDS, STORY
from dmarticle.chunking.sentences import sentence_starts

T = dm.Text


def paragraph(text: str) -> dm.Paragraph:
    return dm.Paragraph((T(text),))


def of(*blocks) -> dm.Article:
    return dm.Article(id="1", title="Sea", body=dm.Body(blocks))


def cut(*blocks, **options) -> list[str]:
    return [chunk.text for chunk in dm.chunks(of(*blocks), **options)]


SIZES = st.integers(1, 12).flatmap(lambda most: st.tuples(st.just(most), st.integers(0, most - 1)))
SOME_KINDS = st.one_of(st.just(STORY), st.just(KINDS), st.frozensets(st.sampled_from(sorted(KINDS))))


def assert_laws(article: dm.Article, max_words: int, overlap: int, include=KINDS) -> tuple[dm.Chunk, ...]:
    """What holds for the chunks of every article."""
    body = article.body
    chunks = dm.chunks(article, max_words=max_words, overlap=overlap, include=include)
    for number, chunk in enumerate(chunks):
        text = body.asides[chunk.first_block].text if chunk.aside else body.text
        assert text[chunk.start : chunk.end] == chunk.text != ""
        assert (chunk.index, chunk.count) == (number, len(chunks))
        assert chunk.words == count_words(chunk.text) <= max_words
        assert count_words(chunk.text[: chunk.overlap]) <= overlap
        assert 0 <= chunk.first_block <= chunk.last_block < len(body.asides if chunk.aside else body.blocks)
        for place in (chunk.start, chunk.end):  # no word is cut
            assert text[place - 1 : place + 1].split() != [text[place - 1 : place + 1]] or place in (0, len(text))
        for link in chunk.links:
            assert text[link.start : link.end] == link.text != ""
            assert chunk.start <= link.start < link.end <= chunk.end
    assert sorted(chunks, key=lambda chunk: chunk.aside) == list(chunks)
    for one, other in pairwise(chunks):
        if other.aside and (not one.aside or one.first_block < other.first_block):
            continue
        assert one.end <= other.start + other.overlap
        assert one.start < other.start
    assert len({chunk.id for chunk in chunks}) == len(chunks)
    return chunks


def assert_covered(article: dm.Article, chunks: tuple[dm.Chunk, ...]) -> None:
    """Nothing but space is in no chunk, and nothing is in two but what a chunk says it repeats."""
    said = " ".join((article.body.text, *(each.text for each in article.body.asides)))
    fresh = "".join(chunk.text[chunk.overlap :] for chunk in chunks)
    assert "".join(fresh.split()) == "".join(said.split())


@given(ANY_BLOCKS, SIZES)
@example((dm.List((dm.ListItem(()), dm.ListItem((paragraph("a b"),))), True, 9, True),), (1, 0))
@example((dm.DefinitionList((dm.Definition(()), dm.Definition(((T("a"),),), (paragraph("b c"),)))),), (1, 0))
@example((dm.Quote((paragraph("a b"), dm.Quote((paragraph("c d"),), None, (T("e"),)))), paragraph("f")), (2, 1))
@example((dm.Heading(2, (T("a b c"),)), paragraph("— d e"), paragraph("f")), (3, 2))
def test_chunks_are_exact_and_cover_all_of_any_body_once(blocks, sizes):
    article = of(*blocks)
    assert_covered(article, assert_laws(article, *sizes))


@given(st.one_of(SOUP, bodies().map(lambda body: body[0])), SIZES, SOME_KINDS)
def test_chunks_are_exact_for_what_is_read_with_any_kinds_in(html, sizes, kinds):
    for pipeline in (dm.NEWS, dm.ARCHIVE):
        assert_laws(evolve(FULL, body=pipeline.run(html)), *sizes, kinds)


@given(ANY_BLOCKS, SIZES)
def test_what_is_left_out_is_in_no_chunk_and_all_else_is(blocks, sizes):
    chunks = assert_laws(of(*blocks), *sizes, ())
    left = (dm.Figure, dm.Embed, dm.RelatedLink, dm.Appeal, dm.Signoff)
    if not any(isinstance(block, dm.Quote) for block in blocks):
        kept = " ".join(block.text for block in blocks if not isinstance(block, left))
        fresh = "".join(chunk.text[chunk.overlap :] for chunk in chunks)
        assert "".join(fresh.split()) == "".join(kept.split())


@pytest.mark.parametrize("article", ARTICLES.values(), ids=ARTICLES)
@pytest.mark.parametrize("sizes", [(200, 0), (200, 40), (20, 5), (7, 0), (1, 0)])
def test_every_kind_of_article_is_cut(article, sizes):
    assert_covered(article, assert_laws(article, *sizes))


def test_every_real_payload_is_cut(shared):
    paths = sorted((shared / "payloads" / "whitebeard").glob("*.json"))
    assert paths
    for path in paths:
        for pipeline in (dm.NEWS, dm.ARCHIVE):
            article = dm.load(path, pipeline=pipeline)
            for sizes in ((200, 0), (120, 30), (15, 4)):
                assert_covered(article, assert_laws(article, *sizes))
                assert_laws(article, *sizes, ())


def test_paragraphs_go_together_while_there_is_room():
    blocks = [paragraph(f"a{number} b c") for number in range(4)]
    assert cut(*blocks, max_words=6) == ["a0 b c\n\na1 b c", "a2 b c\n\na3 b c"]


def test_a_long_paragraph_is_cut_at_sentences_then_between_words():
    text = "Dr. Lee of the U.S. Navy saw J. Smith. It rose! A sentence of very many words in it."
    assert cut(paragraph(text), max_words=9) == [
        "Dr. Lee of the U.S. Navy saw J. Smith.",
        "It rose!",
        "A sentence of very many words in it.",
    ]
    assert cut(paragraph("One two three four five"), max_words=2) == ["One two", "three four", "five"]


def test_short_forms_end_no_sentence():
    text = "Tell me. Mme. Lee went vs. Dr. Roy Sr. and won. No. He lost to “Prof. Day.” Then he left. قال د. خوري. نعم."
    starts = [0, *sentence_starts(text, 0, len(text)), len(text)]
    assert [text[one:other].strip() for one, other in pairwise(starts)] == [
        "Tell me.",
        "Mme. Lee went vs. Dr. Roy Sr. and won.",
        "No.",
        "He lost to “Prof. Day.”",
        "Then he left.",
        "قال د. خوري.",
        "نعم.",
    ]


def test_sentences_of_french_and_arabic_are_found():
    french = "« Jamais\u00a0! » dit-il. « Pourquoi\u00a0? » Elle rit."
    assert cut(paragraph(french), max_words=3) == ["« Jamais\u00a0! » dit-il.", "« Pourquoi\u00a0? » Elle rit."]
    assert cut(paragraph("هل صعد البحر؟ نعم صعد. انتهى الأمر."), max_words=3) == [
        "هل صعد البحر؟",
        "نعم صعد.",
        "انتهى الأمر.",
    ]


def test_a_heading_goes_with_what_follows_and_begins_a_chunk():
    blocks = paragraph("a b"), dm.Heading(2, (T("Up"),)), dm.Heading(3, (T("Higher"),)), paragraph("c d e. F g h.")
    chunks = dm.chunks(of(*blocks), max_words=5)
    assert [chunk.text for chunk in chunks] == ["a b", "Up\n\nHigher\n\nc d e.", "F g h."]
    assert [chunk.headings for chunk in chunks] == [(), ("Up", "Higher"), ("Up", "Higher")]
    assert [chunk.in_context for chunk in chunks] == [
        "Sea\n\na b",
        "Sea\n\nUp\n\nHigher\n\nc d e.",
        "Sea\n\nUp > Higher\n\nF g h.",
    ]


def test_a_heading_of_the_same_level_takes_the_place_of_the_one_before():
    blocks = [
        block
        for level, name in ((2, "A"), (3, "B"), (2, "C"))
        for block in (dm.Heading(level, (T(name),)), paragraph("x"))
    ]
    assert [chunk.headings for chunk in dm.chunks(of(*blocks))] == [("A",), ("A", "B"), ("C",)]


def test_a_list_is_cut_between_its_items_and_a_table_between_its_rows():
    items = tuple(dm.ListItem((paragraph(f"item {number}"), paragraph("more"))) for number in range(3))
    assert cut(dm.List(items, ordered=True, start=9), max_words=8) == [
        "9. item 0\n   more\n10. item 1\n    more",
        "11. item 2\n    more",
    ]


def row(*texts, header=False):
    return dm.Row(tuple(dm.Cell((paragraph(text),), header) for text in texts), header)


def test_the_head_of_a_table_is_the_context_of_its_other_rows():
    table = dm.Table((row("Year", "Metres", header=True), row("1913", "2"), row("1950", "3"), row("2025", "4")))
    chunks = dm.chunks(of(table), max_words=4)
    assert [chunk.text for chunk in chunks] == ["Year\tMetres\n1913\t2", "1950\t3\n2025\t4"]
    assert [chunk.context for chunk in chunks] == ["", "Year\tMetres"]
    assert chunks[1].in_context == "Sea\n\nYear\tMetres\n\n1950\t3\n2025\t4"


def test_a_table_alone_in_a_quotation_is_cut_as_one():
    table = dm.Table((row("Year", header=True), row("1913"), row("1950")))
    chunks = dm.chunks(of(dm.Quote((table,))), max_words=2)
    assert [(chunk.text, chunk.context) for chunk in chunks] == [("Year\n1913", ""), ("1950", "Year")]


def test_no_chunk_goes_over_what_is_left_out():
    promo = dm.RelatedLink("/x", (T("Other"),), "Read more:")
    assert cut(paragraph("a"), promo, paragraph("b")) == ["a", "b"]
    assert cut(paragraph("a"), promo, paragraph("b"), include=("promos",)) == ["a\n\nRead more: Other\n\nb"]
    assert cut(paragraph("a"), dm.Quote((paragraph("q"), promo, paragraph("r"))), paragraph("b")) == [
        "a\n\nq",
        "r\n\nb",
    ]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_each_kind_is_in_when_it_is_named_and_out_when_not(kind):
    figure = dm.Figure("/p", caption=dm.Caption((T("word"),)))
    block = {
        "appeals": dm.Appeal((T("word"),)),
        "captions": figure,
        "embeds": dm.Embed("/e", fallback=(T("word"),)),
        "key-points": dm.KeyPoints((paragraph("word"),)),
        "corrections": dm.Note(dm.NoteKind.UPDATE, (T("word"),)),
        "notes": dm.Note(dm.NoteKind.BIOGRAPHY, (T("word"),)),
        "promos": dm.RelatedLink("/x", (T("word"),)),
        "pull-quotes": dm.Quote((paragraph("word"),), pull=True),
        "signoffs": dm.Signoff("word"),
    }[kind]
    assert cut(block, include=(kind,)) == ["word"]
    (aside,) = dm.chunks(dm.Article(id="1", body=dm.Body((), (block,))), include=(kind,))
    assert (aside.text, aside.aside, aside.headings, aside.first_block, aside.start) == ("word", True, (), 0, 0)
    assert dm.chunks(dm.Article(id="1", body=dm.Body((), (block,))), include=KINDS - {kind}) == ()
    assert cut(block, include=KINDS - {kind}) == []
    assert cut(dm.Quote((block,)), include=KINDS - {kind}) == []


def test_whole_sentences_are_repeated_where_they_fit():
    blocks = paragraph("One two three. Four five."), paragraph("Six seven eight.")
    chunks = dm.chunks(of(*blocks), max_words=6, overlap=3)
    assert [chunk.text for chunk in chunks] == ["One two three. Four five.", "Four five.\n\nSix seven eight."]
    assert chunks[1].text[: chunks[1].overlap] == "Four five.\n\n"
    assert (chunks[1].first_block, chunks[1].last_block) == (0, 1)


def test_links_stand_where_they_say_however_deep_and_only_those_that_may_be_followed():
    link = dm.Link("https://x.example/a", (T("the "), dm.Strong((T("sea"),))))
    unsafe = dm.Link("javascript:alert(1)", (T("evil"),))
    lines = dm.Paragraph((T("a "), link, dm.LineBreak(), unsafe, T(" b")))
    table = dm.Table((dm.Row((dm.Cell((dm.List((dm.ListItem((lines,)),)),)),)),), dm.Caption((link,)))
    (chunk,) = dm.chunks(of(table, dm.Figure("/p", caption=dm.Caption((link,)), credit="Lee")))
    assert [(each.url, each.text) for each in chunk.links] == [("https://x.example/a", "the sea")] * 3
    assert [chunk.text[each.start : each.end] for each in chunk.links] == ["the sea"] * 3


def test_a_link_that_goes_over_a_border_is_in_both_chunks():
    link = dm.Link("/a", (T("one two three four"),))
    chunks = dm.chunks(of(dm.Paragraph((link,))), max_words=2)
    assert [[each.text for each in chunk.links] for chunk in chunks] == [["one two"], ["three four"]]


def test_signs_of_private_use_in_a_text_do_no_harm():
    link = dm.Link("/a", (T("\ue000\ue001 1 \ue002"),))
    (chunk,) = dm.chunks(of(dm.Paragraph((T("\ue000 7 \ue003"), link))))
    assert [each.text for each in chunk.links] == ["\ue000\ue001 1 \ue002"]


def test_an_id_stays_while_the_words_do_and_differs_for_words_that_come_again():
    one = dm.chunks(of(paragraph("a"), dm.Heading(2, (T("H"),)), paragraph("b")))
    other = dm.chunks(of(dm.Heading(2, (T("new"),)), paragraph("z"), dm.Heading(2, (T("H"),)), paragraph("b")))
    assert one[1].id == other[1].id != one[0].id
    twice = dm.chunks(of(paragraph("a b"), paragraph("a b")), max_words=2)
    assert twice[0].text == twice[1].text
    assert twice[0].id != twice[1].id
    assert dm.chunks(evolve(of(paragraph("a")), id="2"))[0].id != one[0].id


def test_no_two_texts_of_an_article_have_the_same_id():
    promo = dm.RelatedLink("/x", (T("x"),))
    texts = ["a", "a\n2", "a", '["a", 2]', "a, 2", "a"]
    chunks = dm.chunks(of(*(each for text in texts for each in (paragraph(text), promo))))
    assert [chunk.text for chunk in chunks] == texts
    assert len({chunk.id for chunk in chunks}) == len(texts)
    assert len({chunk.context_id for chunk in chunks}) == len(texts)


def test_ids_stay_from_release_to_release():
    chunks = dm.chunks(of(paragraph("a"), paragraph("a")), max_words=1)
    assert [chunk.id for chunk in chunks] == KNOWN_IDS
    assert chunks[0].context_id == KNOWN_CONTEXT_ID


def test_the_second_id_changes_with_the_headline_and_the_first_does_not():
    one, other = (dm.chunks(evolve(of(paragraph("a")), title=title))[0] for title in ("Sea", "Other"))
    assert one.id == other.id
    assert one.context_id != other.context_id


def test_the_head_of_a_table_is_the_context_also_when_its_words_come_again_in_a_row():
    table = dm.Table((row("Year", "Metres", header=True), row("1913", "2"), row("Year\tMetres", "3"), row("1", "2")))
    chunks = dm.chunks(of(table), max_words=4)
    assert [chunk.text for chunk in chunks] == ["Year\tMetres\n1913\t2", "Year\tMetres\t3", "1\t2"]
    assert [chunk.context for chunk in chunks] == ["", "Year\tMetres", "Year\tMetres"]


def test_the_caption_of_a_table_stands_before_its_head_and_has_no_context():
    table = dm.Table((row("Year", header=True), row("1913")), dm.Caption((T("a b c"),)))
    chunks = dm.chunks(of(table), max_words=3)
    assert [(chunk.text, chunk.context) for chunk in chunks] == [("a b c", ""), ("Year\n1913", "")]


def test_a_head_of_several_rows_is_the_context_as_a_whole():
    table = dm.Table((row("A", header=True), row("B", header=True), row("1"), row("2")))
    chunks = dm.chunks(of(table), max_words=3)
    assert [(chunk.text, chunk.context) for chunk in chunks] == [("A\nB\n1", ""), ("2", "A\nB")]


def test_what_is_told_of_a_chunk_is_no_longer_than_a_chunk_may_be():
    long = "word " * 500
    table = dm.Table((row(long, header=True), *(row(f"{number} x y") for number in range(50))))
    chunks = dm.chunks(of(dm.Heading(2, (T(long),)), table), max_words=10)
    assert {chunk.context for chunk in chunks} == {""}
    assert {chunk.headings for chunk in chunks} == {()}
    assert all(count_words(chunk.in_context) <= 11 for chunk in chunks)
    (_, other) = dm.chunks(of(dm.Heading(2, (T("one two"),)), paragraph("a b"), paragraph("c")), max_words=4)
    assert other.headings == ("one two",)


def test_a_heading_is_told_where_it_is_not_in_the_chunk_also_when_a_paragraph_has_its_words():
    blocks = dm.Heading(2, (T("Up"),)), paragraph("a b"), paragraph("c"), paragraph("Up")
    first, second = dm.chunks(of(*blocks), max_words=3)
    assert (first.text, first.own_headings, first.in_context) == ("Up\n\na b", 1, "Sea\n\nUp\n\na b")
    assert (second.text, second.own_headings, second.in_context) == ("c\n\nUp", 0, "Sea\n\nUp\n\nc\n\nUp")


def test_headings_without_words_between_them_are_in_one_chunk_and_told_once():
    blocks = dm.Heading(2, (T("Up"),)), dm.Heading(2, (T("Other"),)), paragraph("a")
    (chunk,) = dm.chunks(of(*blocks))
    assert (chunk.headings, chunk.own_headings, chunk.in_context) == (("Other",), 1, "Sea\n\nUp\n\nOther\n\na")


def test_corrections_are_in_by_choice_of_nobody_wherever_they_stand():
    notes = tuple(dm.Note(kind, (T(kind.value),)) for kind in dm.NoteKind)
    story = dm.chunks(of(*notes))
    beside = dm.chunks(dm.Article(id="1", body=dm.Body((paragraph("a"),), notes)))
    assert [chunk.text for chunk in story] == ["correction\n\nupdate"]
    assert [(chunk.text, chunk.aside) for chunk in beside] == [("a", False), ("correction", True), ("update", True)]


def test_what_news_sets_aside_is_in_by_choice():
    html = '<p>The sea rose.</p><p>Read more: <a href="/x">The other flood</a></p><p>DM</p>'
    article = dm.Article(id="1", body=dm.NEWS.run(html, profile=dm.DAILY_MAVERICK))
    assert [block.text for block in article.body.asides] == ["Read more: The other flood", "DM"]
    found = dm.chunks(article, include=("promos", "appeals", "signoffs", "notes"))
    assert [(chunk.text, chunk.aside, chunk.first_block) for chunk in found] == [
        ("The sea rose.", False, 0), ("Read more: The other flood", True, 0), ("DM", True, 1),
    ]  # fmt: skip
    assert [link.text for link in found[1].links] == ["The other flood"]


def test_a_link_is_made_whole_by_the_url_of_the_article():
    blocks = (dm.Paragraph((dm.Link("/a", (T("x"),)), T(" "), dm.Link("https://y.example/", (T("y"),)))),)
    article = evolve(of(*blocks), url="https://x.example/b/c")
    assert [link.url for link in dm.chunks(article)[0].links] == ["https://x.example/a", "https://y.example/"]
    assert [link.url for link in dm.chunks(of(*blocks))[0].links] == ["/a", "https://y.example/"]


EAST, WEST = timezone(timedelta(hours=9)), timezone(timedelta(hours=-9))


@pytest.mark.parametrize("moment", [datetime(1, 1, 1, tzinfo=EAST), datetime(9999, 12, 31, 23, tzinfo=WEST)])
def test_no_date_is_too_early_or_too_late_for_metadata(moment):
    metadata = dm.chunks(evolve(FULL, published=moment))[0].metadata
    assert metadata["published"] == moment.isoformat()
    assert type(metadata["published_timestamp"]) is int


def test_half_a_character_is_no_hindrance_to_json():
    (chunk,) = dm.chunks(of(paragraph("a\ud800")))
    assert chunk.text == "a\ud800"
    assert json.dumps(chunk.as_dict(), ensure_ascii=False).encode()
    assert chunk.as_dict()["text"] == "a\ufffd"


@example((dm.Quote((dm.Preformatted("\n\n", code=True), dm.Paragraph((dm.Text("sea"),)))),), (1, 0))
@given(ANY_BLOCKS, st.integers(1, 40).flatmap(lambda most: st.tuples(st.just(most), st.integers(0, most - 1))))
def test_a_chunk_is_never_larger_than_its_measure_allows(blocks, sizes):
    most, overlap = sizes
    article = of(*blocks)
    for measure in (None, tokens):
        chunks = dm.chunks(article, max_size=most, measure=measure, overlap=overlap, include=KINDS)
        assert_covered(article, chunks)
        size = measure or len
        for chunk in chunks:
            assert article.body.text[chunk.start : chunk.end] == chunk.text
            assert size(chunk.text) <= most or len(chunk.text) < 3
            assert size(chunk.text[: chunk.overlap].rstrip()) <= overlap


def tokens(text: str) -> int:
    """Size that does not add up: a text has a beginning and an end of its own, and a space may count or not."""
    return 2 + len(text.split(" ")) + len(text) // 3 if text else 0


def test_a_language_without_spaces_is_cut_at_its_sentences_then_between_characters():
    text = "海水上涨了。港口关闭。没有人受伤！真的吗？是的"
    assert cut(paragraph(text), max_size=13) == ["海水上涨了。港口关闭。", "没有人受伤！真的吗？是的"]
    assert cut(paragraph("海水上涨了港口关闭"), max_size=4) == ["海水上涨", "了港", "口关闭"]
    chunks = dm.chunks(of(paragraph("一二。三四。五六。")), max_size=6, overlap=3)
    assert [(chunk.text, chunk.overlap) for chunk in chunks] == [("一二。三四。", 0), ("三四。五六。", 3)]


def test_a_character_is_not_cut_from_its_accents():
    assert cut(paragraph("e\u0301e\u0301e\u0301"), max_size=3) == ["e\u0301"] * 3
    assert cut(paragraph("\U0001f469\u200d\U0001f469"), max_size=1) == ["\U0001f469\u200d\U0001f469"]


@pytest.mark.parametrize(
    "sign",
    [
        "\U0001f44d\U0001f3fd",  # a thumb and its colour
        "\U0001f1f1\U0001f1e7",  # a flag of two letters
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",  # a flag of a region
        "\u1112\u1161\u11ab",  # a Korean syllable in its parts
        "\u0e19\u0e33",  # Thai: a consonant and the vowel am
    ],
)
def test_what_is_one_sign_to_readers_is_not_cut(sign):
    assert cut(paragraph(sign * 5), max_size=1) == [sign] * 5


@pytest.mark.parametrize(
    "text",
    [
        "It left on Sept. 11 in all.",
        "See No. 5 and fig. 2 of vol. 3 here.",
        "Then Gov. Lee met Sen. Roy and Rep. Day.",
        "On Jan. Tuesday it closed.",
        "At 6 a.m. Johannesburg woke, by 7 p.m. Durban slept.",
        "Sea Inc. Africa won.",
        "Selon l’art. Premier du code, et Lee et al. Paris.",
    ],
)
def test_where_it_is_not_sure_that_a_sentence_ends_none_does(text):
    assert [*sentence_starts(text, 0, len(text))] == []


def test_a_sentence_ends_behind_a_number_and_behind_a_long_word_before_one():
    text = "It rose in 1913. 40 boats sank. The harbour. 12 people."
    assert len([*sentence_starts(text, 0, len(text))]) == 3


def test_a_list_that_counts_down_goes_on_counting_where_it_is_cut():
    items = tuple(dm.ListItem((paragraph(word),)) for word in ("a", "b", "c"))
    assert cut(dm.List(items, ordered=True, start=9, reversed=True), max_words=2) == ["9. a", "8. b", "7. c"]


def test_as_much_is_repeated_as_may_be_and_no_more():
    blocks = paragraph("a b c d"), paragraph("e f g h")
    chunks = dm.chunks(of(*blocks), max_words=6, overlap=2)
    assert [chunk.text for chunk in chunks] == ["a b c d", "c d\n\ne f g h"]


def test_a_heading_takes_the_first_words_of_what_is_too_long_to_follow_as_a_whole():
    blocks = dm.Heading(2, (T("Up"),)), paragraph("a b. C d. E f.")
    assert cut(*blocks, max_words=3) == ["Up\n\na b.", "C d.", "E f."]
    blocks = paragraph("x"), paragraph("a b. C d. E f.")
    assert cut(*blocks, max_words=3) == ["x", "a b.", "C d.", "E f."]


def test_signs_without_words_do_not_part_a_heading_from_its_words():
    blocks = dm.Heading(2, (T("Up"),)), paragraph("—"), paragraph("a b. C d. E f.")
    assert cut(*blocks, max_words=3) == ["Up\n\n—\n\na b.", "C d.", "E f."]


def test_metadata_is_flat_and_says_nothing_where_nothing_is_known():
    metadata = dm.chunks(FULL)[1].metadata
    assert metadata == {
        "article_id": "77",
        "url": "https://www.paper.example/article/77-sea-steps/",
        "title": "The morning the sea came up the steps",
        "published": "2025-03-04T06:15:00+02:00",
        "published_timestamp": 1741061700,
        "language": "en-ZA",
        "authors": "Ann Lee; Reuters",
        "section": "Coast",
        "publication": "The Paper",
        "headings": "Six steps",
        "aside": 0,
        "index": 1,
        "count": 3,
        "start": 45,
        "end": 148,
        "words": 18,
        "first_block": 1,
        "last_block": 4,
    }
    for article in ARTICLES.values():
        for chunk in dm.chunks(article):
            assert all(type(value) in (str, int) for value in chunk.metadata.values())
            assert json.dumps(chunk.metadata, ensure_ascii=False).encode()


def test_a_chunk_pickles_and_goes_to_json():
    for chunk in dm.chunks(FULL, max_words=5):
        assert pickle.loads(pickle.dumps(chunk)) == chunk  # noqa: S301 - our own
        assert hash(chunk) == hash(pickle.loads(pickle.dumps(chunk)))  # noqa: S301 - our own
        assert json.loads(json.dumps(chunk.as_dict()))["source"]["published"] == "2025-03-04T06:15:00+02:00"


def test_an_article_without_a_story_has_no_chunks():
    assert dm.chunks(dm.Article(id="1")) == ()


def test_what_cannot_be_meant_is_refused():
    for options, match in (
        ({"max_words": 0}, "max_words is a whole number, 1 or more; found 0"),
        ({"max_words": True}, "max_words is a whole number"),
        ({"overlap": -1}, "overlap is a whole number, 0 or more; found -1"),
        ({"max_words": 5, "overlap": 5}, "overlap is less than max_words, which is 5; found 5"),
        ({"include": "promos"}, "include lists kinds of blocks"),
        ({"max_words": 5, "max_size": 5}, "a chunk has one limit, max_words or max_size; found 5 and 5"),
        ({"measure": len}, "measure gives the sizes that max_size limits"),
        ({"max_size": 5, "measure": 5}, "measure is called with a text and gives its size; found 5"),
        ({"max_size": 5, "measure": str}, "measure gives the size of a text as a whole number; found '"),
        ({"max_size": 5, "overlap": 5}, "overlap is less than max_size, which is 5; found 5"),
        ({"include": {"captions": False}}, "include lists kinds of blocks, such as"),
        ({"include": [["x"]]}, "no kind of blocks \\['x'\\] to include; there are appeals"),
        (
            {"include": ("promo",)},
            "no kind of blocks 'promo' to .* mean 'promos'\\? there are appeals, captions, .*signoffs",
        ),
    ):
        with pytest.raises(dm.ConfigurationError, match=match):
            dm.chunks(FULL, **options)
    with pytest.raises(TypeError, match="chunks takes an article; found Body"):
        dm.chunks(FULL.body)


@pytest.mark.parametrize(
    "block",
    [
        lambda size: paragraph("word " * size),
        lambda size: paragraph("A sentence. " * size),
        lambda size: dm.List(tuple(dm.ListItem((paragraph("an item"),)) for _ in range(size))),
        lambda size: dm.Paragraph(tuple(dm.Link("/x", (T("link "),)) for _ in range(size))),
    ],
)
def test_the_work_grows_as_the_body_does(block):
    """Counted in the characters that are measured."""
    measured = []
    for size in (1000, 4000):
        seen = []
        measure = lambda text, seen=seen: seen.append(len(text)) or count_words(text)  # noqa: E731 - short
        dm.chunks(of(block(size)), max_size=10, measure=measure, overlap=3)
        measured.append(sum(seen))
    assert measured[1] <= measured[0] * 4.2


@pytest.mark.parametrize(
    "block",
    [
        dm.Figure("/p", caption=dm.Caption((T("word"),))),
        dm.Gallery((), dm.Caption((T("word"),))),
        dm.Media("/a.mp3", dm.MediaKind.AUDIO, caption=dm.Caption((T("word"),))),
    ],
)
def test_what_is_said_of_pictures_and_recordings_is_their_caption(block):
    assert cut(block, include=("captions",)) == ["word"]
    assert cut(block, include=KINDS - {"captions"}) == []


def test_a_heading_takes_the_first_sentence_of_what_would_have_had_a_chunk_of_its_own():
    assert cut(dm.Heading(2, (T("Up"),)), paragraph("A b. C."), max_words=3) == ["Up\n\nA b.", "C."]


def test_the_head_of_a_table_is_no_context_where_it_is_repeated():
    table = dm.Table((row("Year", header=True), row("1"), row("2")), dm.Caption((T("a b"),)))
    chunks = dm.chunks(of(table), max_words=4, overlap=2)
    assert [(chunk.text, chunk.context) for chunk in chunks] == [("a b\nYear\n1", ""), ("Year\n1\n2", "")]


KNOWN_IDS = ["944c2cd6-57c6-5844-932e-d4f199633cf4", "7ad1db30-ece9-5f6b-b43e-46ece800cb4e"]
KNOWN_CONTEXT_ID = "209f0833-14e8-50d9-b53d-9cc24803502b"
