"""The laws of the body over every real sample that is at hand."""

import json
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from words import all_words

import dmarticle as dm
from dmarticle.body.tags import CONTAINERS, LINE_ENDS
from dmarticle.body.writers.html import write_html

PIPELINE = dm.NEWS.without("shortcodes")  # brackets are text then, as they are to the parser below


class Words(HTMLParser):
    """The letters of a source, by a parser that is not the reader's."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.text += [" "] if tag in CONTAINERS | LINE_ENDS else []

    def handle_endtag(self, tag):
        self.handle_starttag(tag, ())

    def handle_data(self, data):
        self.text.append(data)


def letters(text: str) -> Counter[str]:
    """Letters and digits: what a body and its source must agree on, however they part it into words."""
    return Counter(character for character in text.casefold() if character.isalnum())


def bodies_in(value) -> Iterator[str]:
    if isinstance(value, str) and "</" in value:
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from bodies_in(inner)


@pytest.fixture(scope="module")
def samples(shared):
    """Every real body: those of the payloads, and those of other projects' documents."""
    found = []
    for path in sorted((shared / "payloads").rglob("*.json")):
        found += [(path.name, body) for body in bodies_in(json.loads(path.read_bytes()))]
    lines = (shared / "pairs" / "wordpress_bodies.jsonl").read_text("utf-8").splitlines()
    found += [(case["id"], case["raw"]) for case in map(json.loads, lines)]
    documents = json.loads((shared / "pairs" / "gutenberg_documents.json").read_text("utf-8"))
    found += [(case["name"], case["input_html"]) for case in documents["cases"] if case.get("input_html")]
    assert len(found) > 150
    return found


def test_law_1_holds_over_every_sample(samples):
    for name, html in samples:
        body = dm.NEWS.run(html)
        everything = (*body.blocks, *body.asides)
        assert dm.NEWS.only(*RULES).run(write_html(everything)).blocks == everything, name


RULES = [step.name for step in dm.NEWS.steps if isinstance(step, dm.Rule)]


def test_law_3_holds_over_every_sample(samples):
    for name, html in samples:
        body = PIPELINE.run(html)
        kept = letters("".join(all_words((*body.blocks, *body.asides))))
        for change in body.changes:
            for _ in range(change.count):
                if change.kind in (dm.Kind.DROPPED, dm.Kind.REWRITTEN):
                    kept += letters(change.before)
                if change.kind is dm.Kind.REWRITTEN:
                    kept.subtract(letters(change.after))
                if change.kind is dm.Kind.TYPED and change.after == "Embed":  # an address alone is one
                    kept += letters(change.before)
        assert letters("".join(Words(html).text)) - kept == Counter(), name
