"""Words are counted where spaces part them, and where none do nobody is told a number."""

import pytest
from articles import FRENCH
from attrs import evolve

import dmarticle as dm

CHINESE = dm.NEWS.run("<p>港口的引航员星期三拒绝出海。</p><p>他们说事故本来可以避免。</p>")
COUNTING = ("json-ld", "ninjs", "ans", "newsml-g2", "markdown")


def exported(article, name):
    problems = []
    return dm.export(article, name, on_problem=problems.append), [
        str(problem) for problem in problems if "number of words" in str(problem)
    ]


@pytest.mark.parametrize("name", COUNTING)
def test_a_text_without_spaces_has_no_number_of_words_and_that_is_told(name):
    written, told = exported(evolve(FRENCH, body=CHINESE, introduction=None), name)
    assert len(told) == 1
    for spelled in ("wordCount", "word_count", "wordcount"):
        assert spelled not in str(written)


@pytest.mark.parametrize("name", COUNTING)
def test_a_text_with_spaces_has_one(name):
    written, told = exported(FRENCH, name)
    assert not told
    assert any(spelled in str(written) for spelled in ("wordCount", "word_count", "wordcount"))
