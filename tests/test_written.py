"""Functions that are written for a class: compiled once, shown in tracebacks, and each with what it refers to."""

import linecache
import traceback

import pytest

from dmarticle.arrow import trees
from dmarticle.body.nodes import Heading
from dmarticle.streams.forms import article_form
from dmarticle.written import function_of, text_of

TEXT = text_of("twice(value)", ["if value is none:", "    refuse(value)", "return value + value"])


def refuse(value):
    raise ValueError(f"found {value!r}")


def test_lines_stand_in_the_function():
    assert TEXT.startswith("def twice(value):\n    if value is none:\n        refuse(value)\n")


def test_each_function_has_the_names_that_it_was_given_and_leaves_them_alone():
    known = {"none": 3, "refuse": refuse}
    twice, other = (function_of(TEXT, {**known, "none": none}, title="twice of a test") for none in (3, 4))
    assert (twice(4), other(3)) == (8, 6)
    assert set(known) == {"none", "refuse"}
    with pytest.raises(ValueError, match="found 3"):
        twice(3)


def test_the_same_text_is_compiled_once():
    twice, other = (function_of(TEXT, {"none": none}, title="twice of a test") for none in (3, 4))
    assert twice.__code__ is other.__code__


def test_a_traceback_names_the_function_and_shows_its_line():
    twice = function_of(TEXT, {"none": None, "refuse": refuse}, title="twice of a test")
    with pytest.raises(ValueError) as raised:  # noqa: PT011 - its words are those above
        twice(None)
    shown = traceback.extract_tb(raised.tb)
    assert shown[1].filename.startswith("<twice of a test ")
    assert shown[1].line == "refuse(value)"


def test_every_place_that_writes_functions_shows_them():
    for function, line in [
        (article_form().flat, "if it.__class__ is not model:"),
        (article_form().made, "it = new(model)"),
        (trees._entries_of(Heading), "write_level(it.level)"),
    ]:
        assert line in "".join(linecache.getlines(function.__code__.co_filename))
