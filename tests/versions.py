"""Hypothesis strategies: two versions of something, of which the later one was made by edits of the earlier."""

import copy
import json
from pathlib import Path

from hypothesis import strategies as st
from strategies import ANY_BLOCKS, JSON

import dmarticle as dm

GOLDEN = Path(__file__).parent / "golden"
FEW = st.sampled_from(["sea", "the", "the", "of", ",", ".", "“", "l’été", "3.5", "中文", "هدى", "e\u0301", "\u2028"])
GAP = st.sampled_from([" ", " ", " ", "\n", "", "  ", "\u00a0"])
TEXT = st.lists(st.tuples(FEW, GAP), max_size=30).map(lambda pairs: "".join(map("".join, pairs)))
LONG_TEXT = st.lists(st.sampled_from(["a", "b", "the", "sea"]), min_size=200, max_size=400).map(" ".join)


@st.composite
def edited(draw, items, more):
    """A list and the same list with items taken out, put in, put elsewhere and replaced."""
    before = list(draw(items))
    after = list(before)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(after)))
        kind = draw(st.sampled_from(["add", "remove", "move", "twice"]))
        if kind == "add":
            after[at:at] = draw(more)
        elif at < len(after):
            taken = after[at] if kind == "twice" else after.pop(at)
            if kind != "remove":
                after.insert(draw(st.integers(0, len(after))), taken)
    return before, after


TEXTS = st.one_of(
    st.tuples(TEXT, TEXT),
    edited(st.lists(FEW, max_size=40), st.lists(FEW, max_size=3)).map(lambda pair: tuple(map(" ".join, pair))),
    st.tuples(LONG_TEXT, LONG_TEXT),
    st.tuples(st.text(max_size=20), st.text(max_size=20)),
)
"""Two texts."""

_STORY = "The pilots of the harbour have seen the water rise , but never on a windless morning".split()


@st.composite
def _paragraph(draw):
    """A paragraph of a story, in one of many wordings and markups, so that many are like each other."""
    words = [*_STORY, str(draw(st.integers(0, 3)))]
    for _ in range(draw(st.integers(0, 3))):
        words[draw(st.integers(0, len(words) - 1))] = draw(FEW)
    at = draw(st.integers(1, len(words)))
    marked = draw(
        st.sampled_from(
            [dm.Strong, dm.Emphasis, lambda inner: dm.Link("https://x.example", inner), lambda inner: inner[0]]
        )
    )
    return dm.Paragraph((marked((dm.Text(" ".join(words[:at])),)), dm.Text(" " + " ".join(words[at:]))))


_LIKE = st.lists(_paragraph(), max_size=6)
BLOCKS = st.one_of(
    edited(ANY_BLOCKS, ANY_BLOCKS),
    edited(_LIKE, _LIKE),
    st.tuples(_LIKE, _LIKE),
    st.tuples(ANY_BLOCKS, ANY_BLOCKS),
).map(lambda pair: (tuple(pair[0]), tuple(pair[1])))
"""The blocks of two versions."""

PAYLOADS = [
    json.loads(text[text.index("{") :])
    for text in (path.read_text("utf-8") for path in sorted(GOLDEN.glob("*/payload.json")))
]


def places(value, path=()):
    """The path of every value in a payload."""
    if path:
        yield path
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, (*path, key))


@st.composite
def _edited_payload(draw, payload):
    edited = copy.deepcopy(payload)
    for _ in range(draw(st.integers(0, 4))):
        lists = [path for path in places(edited) if isinstance(at(edited, path), list) and at(edited, path)]
        if lists and draw(st.booleans()):
            chosen = at(edited, draw(st.sampled_from(lists)))
            chosen[:] = draw(st.permutations(chosen))[draw(st.integers(0, 1)) :]
        else:
            path = draw(st.sampled_from(list(places(edited))))
            at(edited, path[:-1])[path[-1]] = draw(JSON)
    return edited


def at(value, path):
    for key in path:
        value = value[key]
    return value


@st.composite
def _versions(draw):
    payload = draw(st.sampled_from(PAYLOADS))
    versions = []
    for _ in range(2):
        try:
            versions.append(dm.normalize(draw(_edited_payload(payload))))
        except dm.PayloadError:
            versions.append(dm.normalize(payload))
    return tuple(versions)


VERSIONS = _versions()
"""Two versions of an article."""
