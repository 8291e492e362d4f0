"""Nothing that comes out runs, loads, breaks out or changes its meaning, in a real browser, whatever went in."""

import pytest
from counts import COUNTERS
from material import OWN, SHARED, vectors
from tally import COLUMNS, table, tally


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", OWN)
def test_every_count_is_zero_for_an_own_corpus(judge, name):
    counted = tally(judge, OWN[name]())
    assert counted.inputs > 100
    assert counted.examples == {}
    assert counted.counts == dict.fromkeys(COLUMNS, 0)


@pytest.mark.timeout(600)
def test_every_count_is_zero_for_the_vectors_of_other_projects(judge):
    if not SHARED.is_dir():
        pytest.skip("the vectors of other projects are not beside this clone, in ../shared/vectors")
    found = [tally(judge, corpus) for corpus in vectors(SHARED)]
    assert found
    assert [each.examples for each in found if each.examples] == []


def test_the_table_has_a_line_for_each_corpus_and_one_for_all(judge):
    lines = table([tally(judge, OWN["clobbering"]()), tally(judge, OWN["clobbering"]())]).splitlines()
    assert len(lines) == 5
    assert lines[2].startswith("| clobbering | 108 | 0 | ")
    assert lines[4].startswith("| all | 216 | 0 | ")
    assert all(counter in lines[0] for counter in COUNTERS)
