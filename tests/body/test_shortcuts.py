"""What is told from afar is told right: each quick answer is the one that the long way gives."""

import re
from collections import Counter
from contextlib import suppress

import pytest
from attrs import evolve, fields
from hypothesis import example, given, settings
from hypothesis import strategies as st
from strategies import ANY_BLOCKS, MARKDOWN_WORD, bodies

import dmarticle as dm
from dmarticle.body import anchors, budget
from dmarticle.body.changes import Change, Kind, tally
from dmarticle.body.inlines import Piece, nest, nest_by_reach, paragraphs, plain_text, settle, text_of
from dmarticle.body.inlines.apart import MOST, apart
from dmarticle.body.nodes.kinds import Ways, ways_everywhere, ways_to, with_fields
from dmarticle.body.reading.reader import Reader
from dmarticle.body.rewrite import holds, kinds_in, rewrite, walk
from dmarticle.body.rules import RULES
from dmarticle.body.run import Run, holds_in
from dmarticle.body.shortcodes import parser
from dmarticle.body.steps import line_breaks, notes, promos
from dmarticle.body.steps.links import LINKS
from dmarticle.body.steps.notes import NOTES
from dmarticle.body.steps.promos import PROMOS
from dmarticle.body.words import folded
from dmarticle.body.writers import guard, html, markdown, markdown_escape, markdown_inlines
from dmarticle.body.writers.markdown_apart import written_apart
from dmarticle.body.writers.plain import is_plain
from dmarticle.body.writers.policy import SILENT
from dmarticle.body.writers.writing import LanguageFoundError, Writing

TAGS = (
    "<p> </p> <P\n> <pre> </pre> <h2> </h2> <b> <b\tx> </b> <br/> <a\nhref='#x'> <a\thref=#> href=& #x; <!-- --> "
    "<html> <i\ta=1\tb='2'> < </ > [ ] [x] [/x] [gallery] [caption\ta=1] [[image]] https://youtu.be/abcdefghijk "
    "http:// :// HTTPS://example.org/a . sea <table><tr><td> <td\tclass=x> <ul><li> </ul> <p\tdir=rtl> &nbsp; "
    "&shy; <img\tsrc=/a.jpg\tclass=b> <a\thref=/a\ttarget=b> <span\tstyle='font-weight:700'> </span> <x-y\tid=x>"
)
FRAGMENTS = st.lists(
    st.sampled_from(TAGS.split(" "))
    | st.sampled_from([" ", "  ", "\n", "\n\n", "\n \n", "\t", "\u00a0", "\u00a0 \u00a0", "\x0b", "\u2028"]),
    max_size=14,
).map("".join)
PHRASES = (
    "<table><tr><td>a</td><td> <b>b</b></td></tr></table>|<td><a href=/c>d </a></td>|<tr><th scope=col>e</th></tr>|"
    "<td colspan=2>a</td>|<li value=3>b</li>|<li class=ql-indent-1>c</li>|<a href=/c style='font-weight:700'>d</a>|"
    "<p><a href=/f><u>g </u></a></p>|<p><a href='java:x'>h</a></p>|<ul><li><p>i\n\nj</p></li><li>k\n\nl</li></ul>|"
    "<li><span style='font-weight:400'>m</span></li>|<li><em><a href=/n title=' o p '>q</a></em>|<table><tr>|</table>|"
    "<td><span lang=fr>r</span></td>|<td dir=rtl>s|<b>|</b>|<p>|</p>|<div dir=rtl>|</div>|<td><p><i> </i></p></td>|"
    "<p><img src=/t.jpg></p>|<p><em>(Photo: u)</em></p>|<div><span><b><i><u><s>v</s></u></i></b></span></div>|w|\n\n|"
    "<p><br></p>|<p><a id=y href=#y>x</a></p>|&shy;|<a href=/z><img src=/t.jpg></a>|<td><p lang=en>a</p>|<br class=x>|"
    "<ol>|</ol>|<figure><img src=/t.jpg><p><b>a</b></p></figure>|<blockquote><p><em>a</em></p></blockquote>"
).split("|")
"""What is read at a glance, and what is near it."""
LINES = st.text(alphabet="ab.1 \t\n\r\f\u00a0\u2003«»?", max_size=24)
_NAMES = "p h2 li ul ol td th tr tbody thead table strong em u a figure".split()
_BITS = (
    '<figure>| <img src="https://a.example/b?c=1&amp;d=2" alt="&quot;">|<figcaption>|</figcaption></figure>|<br>|<hr>|'
    '<a href="https://a.example/@b">|<a href="https://b@a.example/">|<a href="https:/\\a.example/">|<p class="x">|<P>|'
    '<a href="https://a.example/\x01">|<td colspan="2">|<blockquote><p>|</p></blockquote>|<small class="credit">|'
    '</small>|<figure class="embed">|sea|&amp;|&|>|"|\n|\x00|\ud800|\u2028|'
    "<table><tbody><tr><td>|</td></tr></tbody></table>"
)
FINISHED = st.lists(
    st.sampled_from([*(f"<{name}>" for name in _NAMES), *(f"</{name}>" for name in _NAMES), *_BITS.split("|")]),
    max_size=12,
).map("".join)
"""What finished HTML is made of, and what it cannot hold."""
MARKS = st.sampled_from(
    ["", "", "a", "b", "c", "ab", "e", "f", "ea", "d", "g", "h"],
).map(lambda names: tuple(MARKS_BY_NAME[name] for name in names))
MARKS_BY_NAME = {
    "a": dm.Strong(), "b": dm.Emphasis(), "c": dm.Underline(), "d": dm.Small(), "e": dm.Link("a"),
    "f": dm.Link("a", (), "b"), "g": dm.Span((), "fr"), "h": dm.Span((), None, "rtl"),
}  # fmt: skip
WORDS = st.sampled_from(["a", "b c", " ", "", " a", "a ", "\u00a0", "\u00a0a", "a\u00a0", "\n", "a  b", "x.", "«", "1"])
PIECES = st.builds(Piece, WORDS | st.sampled_from([dm.LineBreak(), dm.Anchor("user-content-a")]), MARKS)
STARTS = (
    "read more Read: READ\u00a0MORE: related,  “Related: by By Words by Édité Ed By\u017f, correction: Correction "
    "'Update: (This article was first published [First published ss. * ab: é: "
)
PROMO_LINES = st.lists(
    st.sampled_from([*map(dm.Text, (*STARTS.split(" "), "Read more: ", "This article has been corrected."))])
    | st.sampled_from([dm.Link("/a", (dm.Text("Related: b"),)), dm.Strong((dm.Text("Update: c"),)), dm.LineBreak()]),
    min_size=1,
    max_size=4,
).map(tuple)
PROFILES = (
    dm.DAILY_MAVERICK,
    dm.NEUTRAL,
    dm.LORIENT_LE_JOUR,
    evolve(dm.NEUTRAL, promos=("“Read", "ß", "- x"), notes={"correction": ("ss.", "“By"), "update": ("É",)}),
    evolve(dm.NEUTRAL, promos=("Re",), notes={"correction": ("B:", "By")}),
)
BODIES = FRAGMENTS.map(lambda html: dm.NEWS.run(html).blocks)


@given(FRAGMENTS)
def test_where_no_line_end_is_seen_to_be_a_break_none_is_written(text):
    if line_breaks.has_no_breaks(text):
        assert line_breaks.with_breaks(text) == text


def test_a_line_end_between_words_of_a_classic_body_is_a_break():
    text = "one\ntwo\n\nthree\n\nfour"
    assert not line_breaks.has_no_breaks(text)
    assert line_breaks.with_breaks(text).count("<br>") == 1


def test_line_ends_in_blank_lines_and_beside_blocks_are_seen_to_be_none():
    assert line_breaks.has_no_breaks("one\n\ntwo\n<h2>three</h2>\n\nfour\n\n")


def _lexed(text):
    """Give the tokens of a text as if none of it had been passed over."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parser, "_likely_places", lambda text: [0])
        patch.setattr(parser, "is_involved", lambda text: True)
        return [*parser.scan(text)]


@given(FRAGMENTS)
@example("<p <b>\n\nhttps://youtu.be/abcdefghijk\n\n")
@example('<p>[x a="<b"] c> [y]<a title=[z]> [z]')
@example("<a b>c> <d\nhttps://youtu.be/abcdefghijk> https://youtu.be/abcdefghijk")
def test_tokens_are_found_at_likely_places_as_they_are_in_all_of_a_text(text):
    assert [*parser.scan(text)] == _lexed(text)


def test_urls_in_attributes_and_sentences_are_no_reason_to_look_for_shortcodes():
    assert [
        *parser._likely_places('<p>See <a href="https://a.example/b">it</a>: HTTP://a.example, (https://b.c)')
    ] == []
    assert parser._likely_places("<p>https://youtu.be/abcdefghijk</p> see [gallery]") == [3, 40]
    assert not parser.is_involved('<p class="x">A <a href=/b>c</a> > d</p>')


@given(FRAGMENTS, st.integers(0, 40), st.integers(0, 60), st.integers(0, 3))
def test_a_body_that_is_seen_to_be_harmless_is_within_all_limits(html, tags, formatting, blank_lines):
    limits = dm.Limits(tags=tags, formatting=formatting, blank_lines=blank_lines)
    if budget.is_harmless(html, limits):
        budget.count(html, limits)


def test_most_bodies_are_seen_to_be_harmless():
    assert budget.is_harmless('<p class="x">A <b>b</b> &amp; c.</p>\n' * 100, dm.Limits())


@given(FRAGMENTS, st.integers(0, 40))
def test_what_may_be_a_formatting_tag_with_attributes_is_no_less_than_those(html, tags):
    html *= tags + 1
    assert budget.count_likely_formatting(html) >= budget.count_formatting(html)


@given(FRAGMENTS)
def test_attributes_by_which_no_rule_goes_tell_no_elements_apart(html):
    every = Reader(RULES)
    every.rulebook.asked = dict.fromkeys(every.rulebook.asked)  # as if any rule might go by any attribute
    seen, expected = Run(), Run()
    assert Reader(RULES).read(html, seen) == every.read(html, expected)
    assert seen.changes == expected.changes


@given(FRAGMENTS)
def test_elements_that_hold_one_text_are_read_as_if_a_comment_stood_behind_it(html):
    seen, expected = Run(), Run()
    behind = re.sub(r"(?<=[^<>])(?=</)", "<!-- -->", html)
    assert Reader(RULES).read(html, seen) == Reader(RULES).read(behind, expected)
    assert seen.changes == expected.changes


def _without_promise(rule):
    """A rule that gives the same, and promises nothing of it."""
    return evolve(rule, read=lambda element, run: rule.read(element, run))


@given(FRAGMENTS)
def test_rules_that_promise_nothing_read_as_those_that_do(html):
    seen, expected = Run(), Run()
    assert Reader(RULES).read(html, seen) == Reader(map(_without_promise, RULES)).read(html, expected)
    assert seen.changes == expected.changes


@given(st.lists(st.sampled_from(PHRASES), max_size=8).map(" ".join))
def test_rules_that_promise_nothing_read_tables_and_lists_as_those_that_do(html):
    seen, expected = Run(), Run()
    behind = re.sub(r"(?<=\w)(?=</)", "<!-- -->", html)
    assert Reader(RULES).read(html, seen) == Reader(map(_without_promise, RULES)).read(behind, expected)
    assert seen.changes == expected.changes


def test_a_rule_around_one_that_promises_is_asked_for_each_element():
    asked = []
    (cell,) = (each for each in RULES if each.name == "table-cell")

    def counted(element, run):
        asked.append(element.text)
        return cell.read(element, run)

    pipeline = dm.NEWS.replace("table-cell", evolve(cell, read=counted))
    assert pipeline.run("<table><tr><td>a<td>b</table>").html == dm.NEWS.run("<table><tr><td>a<td>b</table>").html
    assert asked == ["a", "b"]


@given(BODIES)
def test_a_node_with_other_values_is_the_one_that_attrs_makes(blocks):
    for node in (
        each for block in blocks for kind in (dm.Paragraph, dm.Link, dm.Figure) for each in walk((block,), kind)
    ):
        name = "url" if hasattr(node, "url") else "children"
        value = "b" if name == "url" else ()
        assert with_fields(node, {name: value}) == evolve(node, **{name: value})


@given(BODIES)
def test_cells_and_items_of_one_text_are_passed_over_where_nothing_is_wanted_in_them(blocks):
    slow = Ways(frozenset({dm.Link}))
    slow.passed = frozenset()
    assert rewrite(blocks, lambda link: evolve(link, url="b"), slow) == rewrite(
        blocks, lambda link: evolve(link, url="b"), ways_to(dm.Link)
    )


@given(st.lists(st.builds(Change, *map(st.sampled_from, (["a", "b"], Kind, ["", "c"], ["", "d"], [1, 2], [None, 1])))))
def test_changes_are_told_once_each_in_order_with_all_their_counts(changes):
    counts = Counter()
    for change in changes:
        counts[evolve(change, count=1)] += change.count
    assert tally(changes) == tuple(evolve(change, count=count) for change, count in counts.items())


def test_what_a_step_gives_is_looked_at_unless_the_one_before_gave_the_very_same():
    run, nonsense = Run(), (dm.Text("a"),)
    keep = dm.step("keep", lambda blocks, run: blocks)
    good = keep((dm.Divider(),), run)
    assert keep(good, run) is good
    for step in (keep, dm.step("spoil", lambda blocks, run: nonsense)):
        with pytest.raises(dm.StepError, match="gave a Text among its blocks"):
            step(nonsense, run)


@given(BODIES)
def test_other_addresses_leave_the_kinds_of_nodes_in_a_block(blocks):
    run = Run(base_url="https://example.org/b/")
    for block in blocks:
        holds_in(run, block, ways_to(dm.Figure))
    for block in LINKS(blocks, run):
        assert holds_in(run, block, ways_to(dm.Figure)) == holds((block,), ways_to(dm.Figure))


@given(FRAGMENTS)
def test_no_link_to_a_place_is_missed(html):
    assert anchors.may_link_to_place(html) or not anchors.LINK_TO_PLACE.search(html)


@given(st.lists(LINES, max_size=4))
def test_a_line_of_nothing_but_text_is_settled_as_any_other(texts):
    pieces = [Piece(text) for text in texts]
    assert plain_text(pieces) == text_of(settle(pieces))


@given(st.lists(PIECES, max_size=6))
def test_marks_that_stand_apart_are_nested_as_any_others(pieces):
    assert nest(pieces) == nest_by_reach(settle(pieces))


def test_a_line_that_comments_cut_into_very_many_pieces_goes_the_long_way():
    assert apart([("a", ())] * MOST, broken=False) == (dm.Text("a" * MOST),)
    assert apart([("a", ())] * (MOST + 1), broken=False) is None
    assert dm.sanitize("<p><b>k</b> " + "a<!>" * 10_000 + "</p>") == f"<p><strong>k</strong> {'a' * 10_000}</p>"


def test_marks_that_reach_into_each_other_do_not_stand_apart():
    bold, both = (dm.Strong(),), (dm.Strong(), dm.Emphasis())
    assert apart([("a ", ()), ("b", bold), (" c", ())], broken=False) == (
        dm.Text("a "),
        dm.Strong((dm.Text("b"),)),
        dm.Text(" c"),
    )
    assert apart([("a", bold), (" ", ()), ("b", both)], broken=False) is None


def test_a_line_with_a_mark_or_a_break_is_not_plain():
    assert plain_text([Piece("a", (dm.Strong(),))]) is None
    assert plain_text([Piece(dm.LineBreak())]) is None


@given(st.lists(st.sampled_from(["a", " ", "\u00a0", "\n"]).map(Piece) | st.just(Piece(dm.LineBreak())), max_size=8))
def test_lines_are_cut_at_two_breaks_alone(pieces):
    breaks = re.search(
        r"\|[ \u00a0\n]*\|", "".join("|" if isinstance(p.content, dm.LineBreak) else p.content for p in pieces)
    )
    assert breaks or len(paragraphs(pieces)) == 1


@given(BODIES)
def test_what_stands_in_a_block_is_found_by_each_way(blocks):
    for block in blocks:
        kinds = kinds_in(block)
        for kind in (dm.Link, dm.Figure, dm.List, dm.Paragraph, dm.Text, dm.Cell, dm.LineBreak):
            assert holds((block,), ways_to(kind)) == (kind in kinds) == any(True for _ in walk((block,), kind))


def _all_in(value, kind):
    """The nodes of a kind in a value, found by looking everywhere."""
    if isinstance(value, tuple):
        return [found for each in value for found in _all_in(each, kind)]
    if not isinstance(value, dm.Node):
        return []
    return [value] * isinstance(value, kind) + [
        found for field in fields(type(value)) for found in _all_in(getattr(value, field.name), kind)
    ]


@given(st.one_of(ANY_BLOCKS, bodies().map(lambda body: dm.NEWS.run(body[0]).blocks)))
def test_a_walk_finds_the_nodes_of_a_kind_in_tables_too(blocks):
    for kind in (dm.Figure, dm.Link, dm.Text, dm.Caption, dm.Cell, dm.Heading):
        assert list(walk(blocks, kind)) == _all_in(blocks, kind)


@given(BODIES)
def test_a_change_that_changes_nothing_gives_the_same_tree(blocks):
    assert rewrite(blocks, lambda node: node, ways_everywhere()) is blocks


@given(BODIES)
def test_a_change_is_made_at_each_node_of_its_kinds_and_at_no_other(blocks):
    seen: Counter[type] = Counter()

    def count(node):
        seen[type(node)] += 1
        return node

    rewrite(blocks, count, ways_to(dm.Text, dm.Link))
    assert seen == Counter(type(node) for kind in (dm.Text, dm.Link) for node in walk(blocks, kind))


@given(FRAGMENTS, FRAGMENTS)
def test_what_a_reader_has_read_before_says_nothing_of_what_it_reads(first, second):
    used = Reader(RULES)
    used.read(first, Run())
    assert used.read(second, Run()) == Reader(RULES).read(second, Run())


def test_a_pure_rule_is_asked_once_for_elements_that_look_the_same():
    asked = []

    def marked(element, run):
        asked.append(dict(element.attributes))
        return dm.Mark()

    pipeline = dm.Pipeline((dm.rule("hot", "i.hot", marked, pure=True),))
    body = pipeline.run('<p><i class="hot">a</i> b <i class="hot">c</i> d <i class="hot" id="x">e</i></p>')
    assert asked == [{"class": "hot"}, {"class": "hot", "id": "x"}]
    assert body.html == "<p><mark>a</mark> b <mark>c</mark> d <mark>e</mark></p>"


def test_a_pure_rule_before_one_that_is_not_marks_what_that_one_reads():
    pipeline = dm.Pipeline(
        (
            dm.rule("hot", "x-box", lambda element, run: dm.Mark(), pure=True),
            dm.rule("box", "x-box", lambda element, run: dm.Quote(element.blocks())),
        )
    )
    assert pipeline.run("<x-box>a</x-box><x-box>b</x-box>").html == (
        "<blockquote><p><mark>a</mark></p></blockquote>\n<blockquote><p><mark>b</mark></p></blockquote>"
    )


def test_a_selector_asks_what_an_attribute_holds():
    hot = dm.rule("hot", '[style*="HOT" i], b[data-x*=y i]', lambda element, run: dm.Mark())
    pipeline = dm.Pipeline((hot,))
    assert pipeline.run("<i style='is: Hot'>a</i> <i style='cold'>b</i> <b data-x=Xyz>c</b>").html == (
        "<p><mark>a</mark> b <mark>c</mark></p>"
    )


def test_a_pure_rule_is_asked_again_for_each_body():
    lead = dm.rule("lead", "x-lead", lambda element, run: dm.Link(run.base_url or "/"), pure=True)
    pipeline = dm.NEWS.before("formatting", lead)
    for base in ("https://a.example/", "https://b.example/"):
        assert pipeline.run("<x-lead>a</x-lead>", base_url=base).html == f'<p><a href="{base}">a</a></p>'


class Louder(dm.Strong):
    pass


def test_a_mark_of_a_type_of_its_own_is_refused_and_loses_no_words():
    loud = dm.rule("loud", "x-loud", lambda element, run: Louder())
    with pytest.raises(dm.StepError, match="rule 'loud' gave a Louder for <x-loud>"):
        dm.NEWS.before("formatting", loud).run("<p>a <x-loud>b</x-loud></p>")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("©", "© Reuters 2025"), ("E:", "E: so much"), (":", ": so much"), ("À lire:", "À\u202flire: so much")],
)
def test_phrases_of_any_length_and_with_any_spaces_are_found(phrase, text):
    profile = evolve(dm.NEUTRAL, notes={"correction": (phrase,)})
    body = dm.NEWS.run(f"<p>a b</p><p><em>{text}</em></p>", profile=profile)
    assert [type(block) for block in body.blocks] == [dm.Paragraph, dm.Note]


@given(ANY_BLOCKS | st.lists(PROMO_LINES.map(dm.Paragraph), max_size=4).map(tuple), st.sampled_from(PROFILES))
def test_no_note_and_no_promo_is_missed_by_the_first_word_of_its_line(blocks, profile):
    quick, close = Run(profile=profile), Run(profile=profile)
    found = [each(blocks, quick) for each in (PROMOS, NOTES)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(promos, "first_word", lambda line: None)
        patch.setattr(notes, "first_word", lambda line: None)
        assert [each(blocks, close) for each in (PROMOS, NOTES)] == found
    assert quick.changes == close.changes


@pytest.mark.parametrize(
    "line", ["C<i>orrection: we erred</i>", "Correctio<b>n</b>: we erred", "Correction<i>: we</i>"]
)
def test_the_first_word_of_a_line_may_go_on_in_a_mark(line):
    assert [type(each) for each in dm.NEWS.run(f"<p>a</p><p>{line}</p>").blocks] == [dm.Paragraph, dm.Note]


def test_the_label_of_a_promo_may_go_on_in_a_mark():
    profile = evolve(dm.NEUTRAL, promos=("Read more",))
    body = dm.NEWS.run('<p>Re<b>ad more:</b> <a href="https://example.org/a">the story</a></p>', profile=profile)
    assert [type(each) for each in body.asides] == [dm.RelatedLink]


def test_signs_of_numbers_are_no_links_to_places():
    assert not anchors.may_link_to_place("<p>No. #1 of a#b, &#8217; and https://example.org/a#b</p>")


def test_names_of_authors_are_compared_and_not_kept():
    body = '<p><img src="https://example.org/a.jpg">A. Smith took this. (Photo: EPA)</p>'
    dm.NEWS.run(body, profile=dm.DAILY_MAVERICK, authors=("A. Smith",))
    kept = folded.cache_info().currsize
    for number in range(5):
        dm.NEWS.run(body, profile=dm.DAILY_MAVERICK, authors=(f"{number}" * 1000,))
    assert folded.cache_info().currsize == kept


@given(FINISHED)
def test_what_is_seen_to_be_plain_passes_the_close_look_too(text):
    if is_plain(text):
        guard.check_closely(text, SILENT)
        guard.check_closely(text, SILENT, part=True)


@given(bodies(), st.data())
def test_plain_html_with_something_taken_out_or_put_in_passes_both_looks_or_the_close_one_refuses_it(body, data):
    text = dm.NEWS.run(body[0]).html
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 8, len(text))))
    changed = text[:start] + data.draw(FINISHED) + text[end:]
    if is_plain(changed):
        guard.check_closely(changed, SILENT)


def test_most_bodies_are_seen_to_be_plain():
    body = dm.NEWS.run(
        '<h2>A &amp; b</h2><p>c <a href="https://a.example/@d?e=1&f=2"><b>g</b></a><br>h “i”</p><ul><li>j</li></ul>'
        '<figure><img src="https://a.example/k.jpg" alt="l" width="5"><figcaption>m (Photo: N/O)</figcaption></figure>'
        '<blockquote><p>p</p></blockquote><table><tr><th>q</th></tr><tr><td colspan="2">r</td></tr></table><hr>'
        '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="s"></iframe>'
    )
    assert is_plain(body.html)


@pytest.mark.parametrize("sign", ["\x00", "\ud800", "\ud83d\ude00", "<", ">", "&"])
def test_what_no_page_can_hold_is_not_plain(sign):
    assert is_plain("<p>a</p>")
    assert not is_plain(f"<p>a{sign}</p>")


@pytest.mark.parametrize("sign", ["<", ">", "&", "&lt", "><"])
def test_a_sign_that_is_not_escaped_is_seen_in_a_text_and_in_a_value(sign):
    image = '<figure><img src="https://a.example/b" alt="|"></figure>'
    assert is_plain(image)
    assert not is_plain(image.replace("|", sign))
    assert not is_plain(f"<p>a</p><p>{sign}b</p>")


def _with_languages(blocks):
    """The long way, which asks each line for its language."""
    return "\n".join(html._TABLE[type(block)](Writing(html._TABLE), block) for block in blocks)


@given(st.one_of(ANY_BLOCKS, bodies().map(lambda body: dm.NEWS.run(body[0]).blocks)))
def test_a_body_is_written_as_if_each_line_had_been_asked_for_its_language(blocks):
    assert dm.Body(blocks).html == _with_languages(blocks)


@given(ANY_BLOCKS)
def test_the_cells_of_a_row_are_written_where_the_row_is_as_each_would_be_alone(blocks):
    for row in walk(blocks, dm.Row):
        for writing in (Writing(html._TABLE), html._PLAIN):
            with suppress(LanguageFoundError):
                assert html._TABLE[dm.Row](writing, row) == f"<tr>{writing.all(row.cells)}</tr>"
        assert row.text == "\t".join([cell.text for cell in row.cells])


@given(ANY_BLOCKS)
def test_a_cell_of_one_text_is_written_in_markdown_as_its_blocks_are(blocks):
    for cell in walk(blocks, dm.Cell):
        assert markdown._cell(cell, "cell") == markdown._blocks(cell.blocks, "cell")


def test_what_can_be_gone_through_only_once_is_written_whole():
    words = (each for each in (dm.Text("one "), dm.Span((dm.Text("deux"),), "fr")))
    written = html.write_html([dm.Paragraph((dm.Text("a"), dm.Strong(words)))])
    assert written == '<p>a<strong>one <span lang="fr">deux</span></strong></p>'


def _table(*cells):
    return dm.Table((dm.Row(tuple(dm.Cell((dm.Paragraph(each),)) for each in cells)),))


@pytest.mark.parametrize(
    "make",
    [
        lambda words: _table((dm.Strong(words),)),
        lambda words: _table((dm.Link("https://example.org/?utm_source=1", words), dm.Text("y"))),
        lambda words: _table((dm.Strong(words), dm.Text("x"), dm.Link("https://example.org/", (dm.Text("l"),)))),
        lambda words: dm.Table((dm.Row(dm.Cell((dm.Paragraph((each,)),)) for each in words),)),
    ],
)
def test_no_step_goes_through_what_can_be_gone_through_only_once(make):
    mine = dm.step("mine", lambda _blocks, _run: (make(each for each in (dm.Text("kept"),)),))
    assert "kept" in dm.Pipeline((mine, *dm.NEWS.steps)).run("<p>x</p>").html


def test_a_language_at_the_end_of_a_body_is_found():
    body = dm.NEWS.run('<p>a</p><ul><li dir="rtl" lang="ar">هدى</li></ul>')
    assert body.html == '<p>a</p>\n<ul lang="ar" dir="rtl"><li>هدى</li></ul>'


MARKDOWN = st.lists(
    st.one_of(MARKDOWN_WORD, st.sampled_from([" ", "  ", "\u00a0", "\n", "\x0b", "\u2028", "1.", "2) ", ":-", "+"])),
    max_size=6,
).map("".join)


@given(MARKDOWN)
def test_a_text_is_searched_for_signs_of_markdown_only_where_it_has_one(text):
    assert markdown_escape.text(text) == markdown_escape._signs_escaped(text)


@given(MARKDOWN)
def test_the_start_of_one_line_is_escaped_like_those_of_several(text):
    assert markdown_escape.line_starts(text) == markdown_escape._LINE_START.sub(r"\1\\", text)


@given(st.lists(MARKDOWN.map(dm.Text), max_size=3).map(tuple), st.sampled_from(["line", "cell"]))
def test_a_line_of_text_alone_is_written_in_markdown_as_one_with_marks_would_be(line, place):
    assert markdown_inlines.write_line(line, place) == markdown_inlines._marked(line, place)


@given(st.lists(MARKDOWN.map(dm.Text), max_size=3).map(tuple))
def test_the_text_of_a_body_is_the_same_each_time_it_is_asked_for(line):
    body = dm.Body((dm.Paragraph(line),))
    assert body.text == body.text == "".join(text.value for text in line)


_SIMPLE = ("a", "b c", " d ", "e!", "f\u00a0", "1\u00a0000", "g «\u00a0h", "\u00e9_i", "j:", "(k)", "")
_WORDS = MARKDOWN | st.sampled_from(_SIMPLE)
_SAID = st.one_of(
    _WORDS.map(dm.Text),
    st.tuples(st.sampled_from([dm.Strong, dm.Emphasis, dm.Underline, dm.Strikeout]), _WORDS).map(
        lambda drawn: drawn[0]((dm.Text(drawn[1]),))
    ),
    st.tuples(st.sampled_from(["https://a.example/b_(c)", "javascript:d", "/e f"]), _WORDS, st.none() | MARKDOWN).map(
        lambda drawn: dm.Link(drawn[0], (dm.Text(drawn[1]),), drawn[2])
    ),
    st.just(dm.Underline((dm.Link("https://a.example/", (dm.Text("g"),)), dm.Text(" "), dm.Strong((dm.Text("h"),))))),
    st.sampled_from([dm.LineBreak(), dm.Anchor("user-content-i")]),
)


@settings(max_examples=1000)
@given(st.lists(_SAID, max_size=7), st.sampled_from(["block", "line", "cell"]))
def test_a_line_whose_marks_stand_apart_is_written_in_markdown_as_if_they_could_touch(line, place):
    pieces = markdown_inlines._pieces(line, (), place)
    written = written_apart(pieces)
    assert written is None or written == markdown_inlines._reaching(pieces)


def test_most_lines_with_marks_are_seen_to_stand_apart():
    body = dm.NEWS.run(
        '<p>a <b>b</b> d<br>c “<a href="/d">e</a>”</p><p><b>l:</b></p><p><b>R5</b> <i>h</i> 1&nbsp;000</p>'
    )
    for block in body.blocks:
        assert written_apart(markdown_inlines._pieces(block.children, (), "block")) is not None
