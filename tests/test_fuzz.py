"""The promise, over markup that hypothesis makes up; `tests/fuzz/run.py` looks longer and knows where it has been."""

import pytest
from fuzz import targets
from hypothesis import example, given
from hypothesis import strategies as st
from markup import ATTRIBUTES, ELEMENTS, FOREIGN, RAW, TOKENS, tag

TOKEN = st.one_of(
    st.sampled_from(TOKENS),
    st.builds(tag, st.sampled_from((*ELEMENTS, *FOREIGN)), st.sampled_from(ATTRIBUTES), st.sampled_from(ATTRIBUTES)),
    st.text(max_size=3),
)
SOUP = st.lists(TOKEN, max_size=40).map("".join)
"""Tokens in any order."""
DEEP = st.lists(st.tuples(st.sampled_from(TOKENS), st.integers(1, 60)), max_size=8).map(
    lambda runs: "".join(token * times for token, times in runs)
)
"""Tokens many times over."""
NESTED = st.recursive(
    TOKEN,
    lambda inner: st.builds(
        lambda name, attribute, inside: f"{tag(name, attribute)}{''.join(inside)}</{name}>",
        st.sampled_from((*ELEMENTS, *FOREIGN, *RAW)),
        st.sampled_from(ATTRIBUTES),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)
"""Elements that have their ends."""


@given(st.one_of(SOUP, DEEP, NESTED))
@example("<figure>" * 40 + "\ufeff")
@example("<dl>" * 30 + "x")
@example("<ul>" * 30 + "<code>x")
@example("<acronym>" + "<dl>" * 40 + "x")
@example("<h6>a<li>\u205f\u200a<p>")
@example("<li class=ql-indent-8 data-list=bullet>" * 3)
def test_whatever_goes_in_is_inert_and_stays_as_it_is(html):
    targets.sanitize(html)


@given(st.binary(max_size=200))
@example(b'{"objectType": "Article", "id": "1", "contents": "<p>\\ud800"}')
def test_whatever_bytes_go_in_are_an_article_or_none(data):
    targets.loads(data)
    targets.stream(data)
    targets.stream(targets.gzipped(data))
    targets.stream(targets.zipped(data))


def test_a_target_finds_what_is_live(monkeypatch):
    monkeypatch.setattr(targets, "write_html", lambda blocks: "<p onclick=x>y</p>")
    with pytest.raises(AssertionError):
        targets.sanitize("<p>y</p>")
