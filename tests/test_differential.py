"""What the writer gives is what others see in it: nh3 removes nothing, and it reads as the tree it was written of."""

from html.parser import HTMLParser
from itertools import product

import nh3
import pytest
from attacks import FAMILIES, NESTS, RUNS, SPACES
from differential import changed_by_nh3, changed_by_reading, cleaned, events, read, unreadable
from hostile_trees import BLOCKS, INLINES, filled, trees, written
from hypothesis import example, given
from hypothesis import strategies as st
from material import POLICY, sanitized
from strategies import SOUP, bodies
from vocabulary import ATTRIBUTES

import dmarticle as dm
from dmarticle.body.writers.html import write_html
from dmarticle.body.writers.policy import SILENT
from dmarticle.urls import Rendered

PIECES = st.one_of(
    st.sampled_from(NESTS),
    st.sampled_from([piece for pair in SPACES for piece in pair]),
    st.sampled_from(sorted(ATTRIBUTES)).map("<{}>".format),
    st.sampled_from(sorted(ATTRIBUTES)).map("</{}>".format),
    st.builds('<{} {}="{}">'.format, st.sampled_from(sorted(ATTRIBUTES)),
              st.sampled_from(sorted(set().union(*ATTRIBUTES.values()))),
              st.sampled_from(["x", "/x", "7", "-1", "rtl", "en", "javascript:x", "/x 7w", "&quot;>", RUNS, "embed"])),
    st.sampled_from(["x", " ", "\n", "&nbsp;", "&lt;", "[caption]", "[/caption]", RUNS]),
)  # fmt: skip
MARKUP = st.one_of(st.lists(PIECES, max_size=25).map("".join), SOUP, bodies().map(lambda body: body[0]))
"""Markup of all that the writer writes, of what parsers put right, and of what is no markup."""


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("policy", [SILENT, POLICY], ids=["silent", "with a policy"])
def test_nh3_removes_nothing_of_what_comes_out_for_an_attack(family, policy):
    changed = {}
    for html in FAMILIES[family]():
        output = sanitized(html, policy)
        if output is not None and (found := changed_by_nh3(output)):
            changed[html] = found
    assert changed == {}


@pytest.mark.parametrize("family", FAMILIES)
def test_what_comes_out_for_an_attack_reads_as_the_tree_it_was_written_of(family):
    for html in FAMILIES[family]():
        body = dm.NEWS.run(html)
        everything = (*body.blocks, *body.asides)
        assert read(write_html(everything)) == everything, html


@given(MARKUP)
@example("<table><caption><a href=/x><table><a href=/y>")
@example("<p dir=rtl lang=ar>x<p><svg></p><style><a title='</style><img src=x>'>")
def test_nh3_removes_nothing_of_what_comes_out_for_any_markup(html):
    assert changed_by_nh3(dm.sanitize(html)) is None
    assert changed_by_nh3(dm.sanitize(html, policy=POLICY)) is None
    assert changed_by_nh3(write_html(read(html))) is None


@given(MARKUP)
def test_what_comes_out_for_any_markup_is_written_the_same_when_it_is_read_again(html):
    for policy in (SILENT, POLICY):
        assert changed_by_reading(dm.sanitize(html, policy=policy), policy) is None


def test_nh3_removes_nothing_of_what_a_hostile_step_built():
    outputs = [written(block) for block in trees()]
    assert None not in outputs
    assert [found for output in outputs if (found := changed_by_nh3(output))] == []


@pytest.mark.parametrize(
    "html",
    [
        "<b>x</b>",
        "<p onclick=x>y</p>",
        "<p id=x>y</p>",
        '<a href="javascript:x">y</a>',
        "<!-- x -->",
        "<script>x</script>",
        "<svg></svg>",
        "<p>x<p>y",
        "<a href=/x>y<a href=/z>",
        "<table><p>x</p></table>",
    ],
)
def test_a_difference_to_what_nh3_leaves_is_seen(html):
    assert changed_by_nh3(html)
    assert cleaned(html) != html


@pytest.mark.parametrize("html", ["<b>x</b>", "<p>x</p><p>y</p>", "x", '<p id="x">y</p>', "<p>a  b</p>"])
def test_a_text_that_is_written_otherwise_when_it_is_read_again_is_seen(html):
    assert changed_by_reading(html)


def test_an_address_whose_host_nobody_can_read_may_go_and_no_other():
    assert changed_by_nh3('<a href="https://a\ufffdb.example/">x</a>') is None
    assert changed_by_nh3('<a href="https://a%2fb/" title="y">x</a>') is None
    assert changed_by_nh3('<a href="vbscript://a%2fb/">x</a>')
    assert changed_by_nh3('<a href="https://a%2fb/" id="y">x</a>')
    assert unreadable("https://a%2fb/")
    assert not unreadable("https://x.example/\ufffd%2f")
    assert not unreadable("/\ufffd")
    assert not unreadable("javascript://x.example/")


def test_two_trees_are_told_apart_by_all_that_is_in_them():
    same = '<p title="a" class="b">x &amp; y</p>'
    assert events(same) == events("<p class=b title='a'>x &#38; y</p>")
    for other in (
        "<p title=a>x &amp; y</p>",
        "<p title=a class=c>x &amp; y</p>",
        "<p title=a class=b>x y</p>",
        same + "<!-- -->",
    ):
        assert events(same) != events(other)


def test_the_vocabulary_is_all_that_the_writer_writes():
    """No word too few, or the browser would count it; no word too many, or something could hide behind it."""
    found: dict[str, set[str]] = {}
    for html in everything_written():
        for tag, attributes in tags(html):
            found.setdefault(tag, set()).update(attributes)
    assert found == {name: set(attributes) for name, attributes in ATTRIBUTES.items()}


def everything_written():
    plain = (dm.Text("x"),)
    line = (dm.Span(plain, "ar", "rtl"),)
    said, words = dm.Paragraph(line), dm.Paragraph(plain)
    sizes = {"/x": [Rendered(f"/x-{width}", width) for width in (320, 640)]}
    for kind, inside in product((*BLOCKS, *INLINES), (line, plain)):
        yield write_html([filled(kind, "/x", inside=inside)], policy=POLICY, renditions=sizes)
    yield dm.Preformatted("x", True, "python").html
    for level in range(1, 7):
        yield dm.Heading(level, line).html
    for kind in dm.MediaKind:
        yield dm.Media("/x", kind, "x", "/y").html
    cells = (dm.Cell((said,), True, 2, 2), dm.Cell((said,), False, 2, 2), dm.Cell((words,)))
    yield dm.Table((dm.Row(cells, header=True), dm.Row(cells)), dm.Caption(line)).html
    yield dm.List((dm.ListItem((said,)), dm.ListItem((words,)))).html
    for ordered in (True, False):
        yield dm.List((dm.ListItem((said,)),), ordered, reversed=True).html
    yield dm.DefinitionList((dm.Definition((line, plain), (said,)),)).html
    yield dm.Quote((words,), attribution=line).html
    yield write_html([dm.Link("https://else.example/")], policy=POLICY)


def tags(html):
    found = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag, attrs):
            found.append((tag, [name for name, _ in attrs]))

    Tags().feed(html)
    return found


def test_nh3_is_told_of_every_word_of_the_vocabulary():
    assert nh3.clean("<b>x</b>", tags=set(ATTRIBUTES)) == "x"
    for name, attributes in ATTRIBUTES.items():
        for attribute in attributes:
            html = f'<{name} {attribute}="/x"></{name}>'
            assert ("start", name, (attribute, "/x")) in events(cleaned(html)) or name in OF_A_TABLE


OF_A_TABLE = frozenset("caption thead tbody tr td th".split())
"""Elements that are nothing without a table around them."""


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b"])
def test_a_hostile_step_cannot_get_out_what_no_page_can_hold(text):
    html = written(dm.Paragraph((dm.Text(text),)))
    assert html is None or "\x00" not in html.encode().decode()
