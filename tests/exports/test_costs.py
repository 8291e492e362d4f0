"""What an export costs grows with the article and no faster; it is counted, for seconds differ between machines."""

from importlib import import_module

import pytest
from attrs import evolve
from bench.counting import calls
from every_node import SITE

import dmarticle as dm
from dmarticle.exports import format_names
from dmarticle.exports.portable_text import spans

T = dm.Text
FEW, MANY = 30, 120
GROWTH = 4.4
"""How many times as many calls four times as much may take."""


class Compared(dict):
    """A record that counts how often it is compared."""

    times = 0
    __hash__ = None

    def __eq__(self, other):
        Compared.times += 1
        return super().__eq__(other)


@pytest.mark.parametrize(("room", "name"), [("ninjs.subjects", "ninjs"), ("ans.taxonomy", "ans")])
def test_sections_that_say_the_same_are_found_without_a_comparison_of_each_with_all(monkeypatch, room, name):
    module = import_module(f"dmarticle.exports.{room}")
    section = module._section
    monkeypatch.setattr(module, "_section", lambda *given: Compared(section(*given)))
    monkeypatch.setattr(Compared, "times", 0)
    dm.export(evolve(BASE, categories=tuple(dm.Category(name=f"S{each}") for each in range(100))), name)
    assert Compared.times <= 100


class Copied(str):
    """A text that counts the characters that are copied when another is put behind it."""

    __slots__ = ()
    characters = 0

    def __add__(self, other):
        Copied.characters += len(self) + len(other)
        return Copied(super().__add__(other))


class _AsCopied:
    """Stands in for the pattern of line ends."""

    def sub(self, _instead, text):
        return Copied(text)


def test_text_that_goes_on_is_not_copied_for_each_piece_of_it(monkeypatch):
    monkeypatch.setattr(spans, "_LINE_ENDS", _AsCopied())
    monkeypatch.setattr(Copied, "characters", 0)
    line = tuple(each for _ in range(1000) for each in (T("some words"), dm.LineBreak()))
    (child,) = spans.taken_apart(line).children("key")
    assert child["text"] == "some words\n" * 1000
    assert Copied.characters <= len(child["text"])


class Address(str):
    """An address that counts how often it is compared."""

    __slots__ = ()
    times = 0
    __hash__ = str.__hash__

    def __eq__(self, other):
        Address.times += 1
        return super().__eq__(other)


def test_the_sizes_of_a_picture_are_written_to_a_cms_without_a_comparison_of_each_with_all(monkeypatch):
    sizes = tuple(dm.Rendition(url=Address(f"{SITE}/{each}.jpg"), width=each + 1) for each in range(100))
    picture = dm.Attachment(kind=dm.AttachmentKind.IMAGE, url=f"{SITE}/a.jpg", renditions=sizes)
    monkeypatch.setattr(Address, "times", 0)
    dm.to_cms_update(evolve(BASE, attachments=(picture,)))
    assert Address.times <= 2000


BASE = dm.Article(id="1", title="T", url=f"{SITE}/1")


def _sizes(number):
    return tuple(
        dm.Rendition(url=f"{SITE}/fit/{each}/{number}.jpg", name=f"w{each}", width=each) for each in (320, 640)
    )


def _attached(number, kind=dm.AttachmentKind.INLINE_IMAGE):
    return dm.Attachment(kind=kind, url=f"{SITE}/{number}.jpg", caption=f"c{number}", renditions=_sizes(number))


_SAME = dm.Paragraph((T("the same words"),))

SHAPES = {
    "pictures in the story and beside it": lambda number: evolve(
        BASE,
        attachments=tuple(map(_attached, range(number))),
        body=dm.Body(tuple(dm.Figure(f"{SITE}/{each}.jpg", f"alt {each}") for each in range(number))),
    ),
    "blocks that are alike": lambda number: evolve(BASE, body=dm.Body((dm.Quote((_SAME,)),) * number)),
    "pictures that lead": lambda number: evolve(
        BASE, attachments=tuple(_attached(each, dm.AttachmentKind.IMAGE) for each in range(number))
    ),
    "sizes of a picture": lambda number: evolve(
        BASE,
        attachments=(
            evolve(
                _attached(0),
                renditions=tuple(dm.Rendition(url=f"{SITE}/{each}.jpg", width=each + 1) for each in range(number)),
            ),
        ),
    ),
    "authors": lambda number: evolve(
        BASE,
        authors=tuple(dm.Author(name=f"Author {each}.", id=str(each), biography=f"{each}") for each in range(number)),
    ),
    "sections": lambda number: evolve(
        BASE, categories=tuple(dm.Category(name=f"S{each}", url=f"{SITE}/s/{each}") for each in range(number))
    ),
    "line breaks": lambda number: evolve(
        BASE, body=dm.Body((dm.Paragraph(tuple(x for each in range(number) for x in (T(f"a{each}"), dm.LineBreak()))),))
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", format_names())
def test_four_times_as_much_takes_four_times_as_many_calls(name, shape):
    few, many = (SHAPES[shape](number) for number in (FEW, MANY))
    dm.export(SHAPES[shape](2), name, on_problem=[].append)  # what is made once for all is made before
    before = calls(lambda: dm.export(few, name, on_problem=[].append)).total()
    after = calls(lambda: dm.export(many, name, on_problem=[].append)).total()
    assert after <= GROWTH * before
