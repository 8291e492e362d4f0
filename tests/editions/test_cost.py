"""The cost of a comparison grows with the length of the texts, and not with its square."""

import random
import time

import pytest

import dmarticle as dm

WORDS = [f"{one}{two}{three}" for one in "bdfgklmnprst" for two in ("a", "e", "in", "or") for three in "bdfgklmnprst"]
SMALL, TIMES = 12_000, 4


def _paragraphs(seed, count):
    chance = random.Random(seed)  # noqa: S311 - it makes texts
    words = chance.choices(WORDS, weights=[1 / (rank + 3) for rank in range(len(WORDS))], k=count)
    return "\n\n".join(" ".join(words[at : at + 60]).capitalize() + "." for at in range(0, count, 60))


def unrelated(count):
    return _paragraphs(1, count), _paragraphs(2, count)


def one_paragraph(count):
    return tuple(text.replace("\n\n", " ") for text in unrelated(count))


def one_word(count):
    return "word " * count, "word " * (count - count // 10) + "other"


def edited(count):
    text = _paragraphs(1, count)
    return text, text.replace(" bab ", " changed ").replace(".\n\n", ". ", 50)


def who_said(count):
    words = ", . “ ” said told according to Smith Jones police on Friday 12 5 million of the dam broke and lock".split()
    chance = random.Random(3)  # noqa: S311 - it makes texts
    return " ".join(chance.choices(words, k=count)), " ".join(chance.choices(words, k=count))


@pytest.mark.parametrize("shape", [unrelated, one_paragraph, one_word, edited, who_said])
def test_four_times_the_text_costs_not_much_more_than_four_times_as_much(shape):
    small, large = (_seconds(*shape(count)) for count in (SMALL, SMALL * TIMES))
    assert large < 2.5 * TIMES * small + 0.5


def _seconds(left, right):
    articles = dm.load_text(left, title="left"), dm.load_text(right, title="right")
    start = time.process_time()
    dm.compare(*articles)
    return time.process_time() - start
