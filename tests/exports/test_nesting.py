"""A block in another: whatever stands where a format has text alone, each of its words comes out or is told as lost."""

import html
import json
import re
from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from attrs import evolve, fields
from every_node import paragraph
from probes import BASE, BLOCKS, LEFT_OUT, WORD

import dmarticle as dm
from dmarticle.body.nodes import Node
from dmarticle.exports import format_names

T = dm.Text
OWN = re.compile(r"zqw\w+?zq")
BY_SOURCE = {"whitebeard-update"}
"""Formats whose words are those of the CMS's record."""


def in_others(block: Any) -> Iterator[dm.Block]:
    """Give a block in each place of another that holds blocks: alone there, and among others."""
    first, last = paragraph(WORD.format("first")), paragraph(WORD.format("last"))
    yield dm.List((dm.ListItem((block,)), dm.ListItem((last,))))
    yield dm.List((dm.ListItem((first, block, last)),), ordered=True)
    yield dm.List((dm.ListItem((first, dm.List((dm.ListItem((last, block)),)))),))
    yield dm.DefinitionList((dm.Definition(((T(WORD.format("term")),),), (first, block)),))
    yield dm.Quote((first, block), f"https://{WORD.format('cite')}.example/", (T(WORD.format("who")),))
    yield dm.Quote((block,), pull=True)
    yield dm.KeyPoints((block, last))
    yield dm.Table((dm.Row((dm.Cell((block,)), dm.Cell((first, block)))),), dm.Caption((T(WORD.format("caption")),)))


def numbered(value: Any, numbers: Iterator[int]) -> Any:
    """Give a node with a number in each of its words, so that no two are the same."""
    if isinstance(value, str):
        return OWN.sub(lambda _: WORD.format(next(numbers)), value)
    if isinstance(value, tuple):
        return tuple(numbered(each, numbers) for each in value)
    if isinstance(value, Node):
        known: Any = value
        names = [each.name for each in fields(type(known))]
        return evolve(known, **{name: numbered(getattr(known, name), numbers) for name in names})
    return value


def words_in(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """Give the words of a node with their places."""
    if isinstance(value, str):
        yield from ((word, place) for word in OWN.findall(value))
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from words_in(each, f"{place}/{number}")
    elif isinstance(value, Node):
        for each in fields(type(value)):
            yield from words_in(getattr(value, each.name), f"{place}/{each.name}")


def quietly_lost(block: Any, name: str) -> list[str]:
    """Give the places of words that are neither in an export nor told as left out."""
    problems: list[dm.Problem] = []
    document = dm.export(evolve(BASE, body=dm.Body((block,))), name, on_problem=problems.append)
    text = html.unescape(document if isinstance(document, str) else json.dumps(document, ensure_ascii=False))
    told = [f"{each.path}/" for each in problems if each.code in LEFT_OUT]
    return [
        place
        for word, place in words_in(block, "/body/blocks/0")
        if word not in text and not any(f"{place}/".startswith(each) for each in told)
    ]


@pytest.mark.parametrize("kind", [*BLOCKS, "Preformatted, of a language"])
@pytest.mark.parametrize("name", [name for name in format_names() if name not in BY_SOURCE])
def test_no_word_of_a_block_in_another_is_lost_without_a_word(name, kind):
    block = BLOCKS.get(kind) or dm.Preformatted(WORD.format("v"), code=True, language=WORD.format("language"))
    numbers = count()
    for around in in_others(block):
        assert quietly_lost(numbered(around, numbers), name) == []
        for outer in in_others(around):
            assert quietly_lost(numbered(outer, numbers), name) == []


def test_a_loss_without_a_word_is_found():
    assert quietly_lost(numbered(paragraph(WORD.format("a")), count()), "text") == []
    quiet = dm.exports.Format(
        name="quiet", title="quiet", specification="https://x.example/", media_type="text/plain", suffix=".txt",
        carries=frozenset({"body"}), write=lambda _article, _report: "",
    )  # fmt: skip
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dm, "export", lambda article, _name, on_problem: quiet.document(article, on_problem))
        assert quietly_lost(numbered(paragraph(WORD.format("a")), count()), "text") == [
            "/body/blocks/0/children/0/value"
        ]
