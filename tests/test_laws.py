"""The laws of the design, each as a property."""

import copy
import json
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from attrs import fields
from hypothesis import example, given
from hypothesis import strategies as st
from oracle import live
from strategies import JSON, SOUP, bodies
from words import WORDY, all_words

import dmarticle as dm
from dmarticle.body.changes import Kind
from dmarticle.body.reading.reader import Reader
from dmarticle.body.rewrite import walk
from dmarticle.body.rules import RULES
from dmarticle.body.writers.html import write_html
from dmarticle.interchange import structure, unstructure

GOLDEN = Path(__file__).parent / "golden"
PAYLOADS = [
    json.loads(
        path.read_text("utf-8").partition("\n")[2] if path.parent.name == "wordpress" else path.read_text("utf-8")
    )
    for path in sorted(GOLDEN.glob("*/payload.json"))
]
HOUSE = dm.Profile(name="house", promos=("Read more",), signoffs=("DM",), appeals=("keeper",))


def read(html: str) -> tuple[dm.Block, ...]:
    return Reader(RULES).read(html, dm.Run())


@given(st.one_of(SOUP, bodies().map(lambda body: body[0])))
@example("<p style='mso-list:l0 level2'>a</p><p style='mso-list:l0 level1'>b</p>")
@example("<p style='mso-list:l0 level1'><span style='mso-list:Ignore'>x</span></p><dl><li></dl>")
@example("<blockquote>" * 24 + "<p>x</p><iframe src='https://v.example/1'></iframe>")
@example("<blockquote>" * 24 + "<figure class=gallery><img src=/x><img src=/y></figure>")
@example("<ul><li>" * 30 + "<img src=/x>" + "<dl><dd>" * 30 + "<img src=/y><table><tr><td>z")
@example('<p class="related-link">b\u00a0<a href="/x">\u00a0 sea</a></p>')
def test_law_1_reading_what_was_written_gives_the_same_blocks(html):
    blocks = read(html)
    assert read(write_html(blocks)) == blocks


@given(st.one_of(SOUP, bodies().map(lambda body: body[0])))
@example('<table><tr><td><p class="appeal">a</p></td></tr></table>')
def test_law_1_holds_for_what_a_whole_pipeline_leaves_too(html):
    body = dm.NEWS.run(html, profile=HOUSE)
    everything = (*body.blocks, *body.asides)
    assert read(write_html(everything)) == everything


@given(st.one_of(SOUP, bodies().map(lambda body: body[0])))
@example("<ul><li><img src=/x><ul><li>a</li></ul></li></ul>")
@example("<ul><li>a<img src=/x>b</li></ul>")
@example("<blockquote>a<img src=/x>b<footer>c</footer></blockquote>")
def test_law_1_holds_where_blocks_left_the_tree_from_within(html):
    pictures = dm.NEWS.replace("asides", dm.asides(dm.Figure, dm.Paragraph))
    left = pictures.run(html).blocks
    assert read(write_html(left)) == left
    body = dm.NLP.run(html)
    assert read(write_html(body.blocks)) == body.blocks
    assert not [*walk(body.blocks, dm.Figure), *walk(body.blocks, dm.Table), *walk(body.blocks, dm.Preformatted)]


@given(SOUP)
@example("<a href=' java\nscript:alert(1)'>x</a>")
@example("<svg><a xlink:href='javascript:alert(1)'>x</a></svg>")
@example("<p title='</p><script>alert(1)</script>'>x")
def test_law_2_nothing_that_comes_out_can_run(html):
    assert live(dm.sanitize(html)) == []


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<p onclick=x>y</p>",
        "<a href='javascript:x'>y</a>",
        "<!-- x -->",
        "<svg>",
        "<img srcset=x>",
        "<img src=/x srcset='javascript:x 1w'>",
        "<a href=/x target=_blank>",
    ],
)
def test_the_oracle_of_law_2_catches_what_is_live(html):
    assert live(html)


def test_the_oracle_of_law_3_knows_every_field_that_may_hold_words():
    kinds = (*get_args(dm.Block), *get_args(dm.Inline), dm.Caption, dm.Cell, dm.Row, dm.ListItem, dm.Definition)
    for kind in kinds:
        held = {field.name for field in fields(kind) if any(name in str(field.type) for name in HOLDERS)}
        assert held <= set(WORDY), kind


HOLDERS = ("Inline", "Block", "Text", "Caption", "Figure", "Row", "Cell", "Item", "Definition")


@given(bodies())
def test_law_3_the_words_of_the_source_are_the_words_of_the_body_in_order(body):
    html, words = body
    assert all_words(read(html)) == words


@given(bodies())
def test_law_3_the_words_a_pipeline_takes_out_are_in_the_asides_or_the_ledger(body):
    html, words = body
    cleaned = dm.NEWS.run(html, profile=HOUSE)
    accounted = Counter(all_words((*cleaned.blocks, *cleaned.asides)))
    for change in cleaned.changes:
        if change.kind in (Kind.REWRITTEN, Kind.DROPPED):
            for _ in range(change.count):
                accounted += Counter(change.before.split())
                accounted.subtract(Counter(change.after.split() if change.kind is Kind.REWRITTEN else []))
    assert +accounted == Counter(words)


@given(bodies())
def test_law_3_what_a_pipeline_keeps_stands_in_the_order_of_the_source(body):
    html, words = body
    cleaned = dm.NEWS.run(html, profile=HOUSE)
    for kept in (cleaned.blocks, cleaned.asides):  # letter by letter: a sign-off may be cut from a word
        assert is_subsequence("".join(all_words(kept)), "".join(words))


def is_subsequence(part, whole):
    following = iter(whole)
    return all(word in following for word in part)


def test_the_oracle_of_order_knows_what_is_out_of_order():
    assert is_subsequence(["a", "c"], ["a", "b", "c"])
    assert not is_subsequence(["c", "a"], ["a", "b", "c"])
    assert not is_subsequence(["a", "a"], ["a", "b", "c"])


@pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: next(iter(payload)))
def test_law_5_structure_and_unstructure_give_the_same_article(payload):
    article = dm.normalize(payload)
    assert structure(json.loads(json.dumps(unstructure(article)))) == article


def places(value, path=()):
    """The path of every value in a payload."""
    yield path
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, (*path, key))


def with_value(payload, path, value):
    changed = copy.deepcopy(payload)
    place = changed
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return changed


@given(st.data())
def test_law_7_bad_data_gives_problems_and_no_exception(data):
    payload = data.draw(st.sampled_from(PAYLOADS))
    path = data.draw(st.sampled_from([path for path in places(payload) if path]))
    changed = with_value(payload, path, data.draw(JSON))
    try:
        article = dm.normalize(changed)
    except dm.PayloadError:
        return
    inner = changed.get("data", changed)
    inner = inner[0] if isinstance(inner, list) else inner
    for problem in article.problems:
        assert problem.code in dm.CODES
        if problem.raw is not None:
            assert at(inner, problem.path) == problem.raw


def at(payload, pointer):
    """The value at a JSON pointer."""
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        payload = payload[int(key)] if isinstance(payload, list) else payload[key]
    return payload


@given(JSON)
def test_law_7_what_is_no_article_raises_one_kind_of_error(payload):
    with pytest.raises(dm.PayloadError):
        dm.normalize(payload)
