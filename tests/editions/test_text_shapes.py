"""Plain text as other desks and readers send it: what becomes of each line, in a file that a person can read.

`PYTHONPATH=. python tests/editions/test_text_shapes.py` writes the outlines anew; look at what changed.
"""

from collections import Counter
from pathlib import Path

import pytest

import dmarticle as dm

GOLDEN = Path(__file__).with_name("text_shapes.txt")
ESCAPES = (("\\r\\n", "\r\n"), ("\\t", "\t"), ("\\ufeff", "\ufeff"))
SHOWN = 56


def shapes():
    """Give the name, the text and the outline of each shape."""
    for part in GOLDEN.read_text("utf-8").split("\n=== ")[1:]:
        name, rest = part.split("\n", 1)
        text, outline = rest.split("\n-->\n")
        yield name, _read(text), outline.strip()


def _read(text):
    for written, sign in ESCAPES:
        text = text.replace(f"{written}\n" if sign == "\r\n" else written, sign)
    return text


def outline_of(text):
    article = dm.load_text(text, id="1")
    lines = [f"title: {article.title}"] if article.title else []
    lines += [f"author: {author.name}" for author in article.authors]
    lines += [_line(block) for block in article.body.blocks]
    lines += [f"beside: {_line(block)}" for block in article.body.asides]
    lines += [f"{each.role}: {each.name}" + (f", {each.place}" if each.place else "")
              for each in dm.contributors(article)]  # fmt: skip
    return "\n".join(lines)


def _line(block):
    name = f"{type(block).__name__.lower()} {getattr(getattr(block, 'kind', None), 'value', '')}".strip()
    text = getattr(block, "text", "")
    return f"{name}: {text[:SHOWN]}{'…' if len(text) > SHOWN else ''}"


SHAPES = {name: (text, outline) for name, text, outline in shapes()}


def test_there_are_many_shapes():
    assert len(SHAPES) >= 30


@pytest.mark.parametrize("name", SHAPES)
def test_each_line_becomes_what_a_person_takes_it_for(name):
    text, outline = SHAPES[name]
    assert outline_of(text) == outline


@pytest.mark.parametrize("name", SHAPES)
def test_no_word_is_lost_and_none_is_made_up(name):
    text, _ = SHAPES[name]
    article = dm.load_text(text, id="1")
    kept = [article.title or "", *(getattr(each, "text", "") for each in (*article.body.blocks, *article.body.asides))]
    assert _words(" ".join(kept)) == _words(text)


def _words(text):
    return Counter(word for word in text.replace("\ufeff", "").split() if any(map(str.isalnum, word)))


if __name__ == "__main__":
    head, *parts = GOLDEN.read_text("utf-8").split("\n=== ")
    told = []
    for part in parts:
        shown = part.split("\n-->\n")[0]
        name, _, text = shown.partition("\n")
        told.append(f"{name}\n{text}\n-->\n{outline_of(_read(text))}\n")
    GOLDEN.write_text("\n=== ".join([head, *told]), "utf-8")
