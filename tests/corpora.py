"""Corpora to inspect: the golden payloads, and articles of any shape."""

import json
from pathlib import Path

from hypothesis import strategies as st
from strategies import JSON

from dmarticle.decoding import decode

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*/payload.json"))
HARBOUR = Path(__file__).resolve().parents[1] / "docs" / "examples" / "harbour.json"

_KEYS = st.sampled_from(
    ["title", "contents", "options", "seo", "authors", "keywords", "categories", "firstPublished", "chef", "*", "a/b",
     "~2", "0", "", "views", "attachments", "url", "\ud800"]
)  # fmt: skip
_DATES = st.sampled_from(
    ["2024-07-19 11:21:17", "2026-01-06T12:31:36", "2026-01-06T12:31:36Z", "2026-02-30T12:31:36+02:00", "2024-07-19",
     "0000-00-00 00:00:00", "19 July 2024", "", "yesterday", "2024-07-19\n"]
)  # fmt: skip
_BODIES = st.sampled_from(
    [
        '<p style="font-weight: 400">a</p>',
        "[caption id=1]x[/caption]",
        "",
        "<iframe src='https://youtu.be/Y8KZ3UclQWI'>",
    ]
)
_VALUES = st.one_of(
    JSON,
    _DATES,
    _BODIES,
    st.dictionaries(st.sampled_from(["0", "1", "7"]), JSON, min_size=1, max_size=3),
    st.lists(st.dictionaries(st.sampled_from(["id", "name", "*", "10"]), JSON, max_size=3), max_size=3),
)
ARTICLES = st.dictionaries(_KEYS, _VALUES, max_size=6).map(
    lambda fields: {"objectType": "Article", "id": "1", **fields}
)
"""Payloads that are articles, whatever else is in them."""

CORPORA = st.lists(st.one_of(ARTICLES, st.just({"error": "gone"})), max_size=6)
"""Records, most of them articles."""


def golden_payloads():
    """The golden payloads, without what stands around the articles."""
    payloads = [decode(path.read_text("utf-8"))[0] for path in GOLDEN]
    return [json.loads(json.dumps(each)) for each in payloads]
