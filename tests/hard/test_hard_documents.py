"""Whatever document or source goes in, there is a result, or one error of this library."""

import io
import json
import sys
import tarfile
import threading

import pytest
from hard import sources
from hard.documents import DOCUMENTS, HEAD
from hard.sources import SOURCES

import dmarticle as dm
from dmarticle.bounds import DEEPEST, MOST_DIGITS, is_deeper
from dmarticle.streams import expansion

SIZES = (0, 500, 20_000, 200_000)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_hard_document_is_an_article_or_one_error_says_why_not(name, size):
    data = DOCUMENTS[name](size)
    try:
        article = dm.loads(data)
    except (dm.PayloadError, dm.LimitError):
        article = None
    if article:
        dm.to_source(article)
        assert isinstance(repr(article.problems), str)
    for outcome in dm.iter_articles(io.BytesIO(data)):
        assert outcome.ok or isinstance(outcome.error, dm.DmarticleError)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SOURCES)
def test_a_hard_source_gives_outcomes_and_ends(name, size):
    for outcome in dm.iter_articles(io.BytesIO(SOURCES[name](size)), pipeline=None):
        assert outcome.ok or isinstance(outcome.error, dm.DmarticleError), outcome.error


@pytest.mark.parametrize("levels", [DEEPEST + 1, 10_000, 1_000_000])
@pytest.mark.parametrize("unit", ["[]", '{"a":}'])
def test_json_is_as_deep_as_it_may_be_on_every_python_and_in_every_thread(unit, levels):
    opening, closing = unit[:-1], unit[-1]
    data = f'{HEAD}"x": {opening * levels}1{closing * levels}}}'
    said: list[str] = []

    def read():
        with pytest.raises(dm.NotJsonError, match="nested too deep") as caught:
            dm.loads(data)
        said.append(str(caught.value))

    size = threading.stack_size(256 * 1024)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(1_000_000)  # a program may do so, and has no stack for it
    try:
        thread = threading.Thread(target=read)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(size)
        sys.setrecursionlimit(limit)
    assert len(said) == 1


def test_brackets_in_strings_are_not_counted():
    text = json.dumps([["[{" * 1_000, '\\"[' * 1_000], {"a": "}" * 1_000}])
    assert not is_deeper(text, 2)
    assert is_deeper(text, 1)


def test_a_long_number_is_refused_whatever_the_program_has_set():
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        with pytest.raises(dm.NotJsonError, match="too long to be read"):
            dm.loads(f'{HEAD}"x": {"9" * 3_000_000}}}')
    finally:
        sys.set_int_max_str_digits(limit)
    dm.loads(f'{HEAD}"x": {"9" * MOST_DIGITS}, "y": "{"9" * 3_000}"}}')
    with pytest.raises(dm.NotAnArticleError, match="digits"):
        dm.normalize({"objectType": "Article", "id": "1", "x": [10**5_000]})


def test_a_document_over_the_limit_is_refused_before_it_is_decoded(tmp_path):
    limits = dm.Limits(record=1_000)
    text = f'{HEAD}"x": "{"x" * 1_000}"}}'
    path = tmp_path / "a.json"
    path.write_text(text)
    for read in (
        lambda: dm.loads(text, limits=limits),
        lambda: dm.loads(text.encode(), limits=limits),
        lambda: dm.load(path, limits=limits),
        lambda: dm.load(io.StringIO(text), limits=limits),
        lambda: dm.load(io.BytesIO(text.encode()), limits=limits),
    ):
        with pytest.raises(dm.LimitError, match="record"):
            read()
    assert dm.load(path).title == "Sea"


def test_a_file_over_the_limit_is_read_no_further_than_that():
    class Endless(io.RawIOBase):
        given = 0

        def readable(self):
            return True

        def read(self, size=-1):
            assert size >= 0
            self.given += min(size, 100)
            return b" " * min(size, 100)

    endless = Endless()
    with pytest.raises(dm.LimitError):
        dm.load(endless, limits=dm.Limits(record=10_000))
    assert endless.given == 10_001


def test_an_article_of_too_many_values_is_refused():
    data = f'{HEAD}"x": [{"[]," * 200_000}1]}}'
    with pytest.raises(dm.LimitError, match="values"):
        dm.loads(data)
    (failure,) = dm.iter_articles(data.encode())
    assert isinstance(failure.error, dm.LimitError)
    assert dm.loads(data, limits=dm.Limits(values=300_000), pipeline=None).title == "Sea"


BOMBS = [name for name in SOURCES if name.startswith(("line ends", "letters")) and not name.endswith(("plain", "tar"))]


@pytest.mark.parametrize("seekable", [True, False])
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_one_failure_and_is_unpacked_no_further_than_the_limit(name, seekable, monkeypatch):
    monkeypatch.setattr(expansion, "FREE", 100_000)
    unpacked = 0
    give = expansion.Expansion.unpacked

    def counted(self, chunks):
        nonlocal unpacked
        for chunk in give(self, chunks):
            unpacked += len(chunk)
            yield chunk

    monkeypatch.setattr(expansion.Expansion, "unpacked", counted)
    data = SOURCES[name](20_000_000)
    file = io.BytesIO(data)
    file.seekable = lambda: seekable
    outcomes = list(dm.iter_articles(file, limits=dm.Limits(expansion=5)))
    assert outcomes
    assert isinstance(outcomes[-1].error, dm.LimitError)
    assert "Limits.expansion" in str(outcomes[-1].error)
    assert unpacked <= 100_000 + 5 * len(data)


def test_the_members_of_an_archive_may_not_claim_the_same_bytes_again_and_again(monkeypatch):
    monkeypatch.setattr(expansion, "FREE", 1_000_000)
    outcomes = list(dm.iter_articles(sources.overlapping_zip(3_000_000), limits=dm.Limits(expansion=1)))
    assert len(outcomes) <= 3
    assert isinstance(outcomes[-1].error, dm.LimitError | dm.SourceError)


def test_a_source_that_is_packed_well_and_is_small_is_read():
    outcomes = list(dm.iter_articles(SOURCES["articles in bzip2"](100_000), pipeline=None))
    assert len(outcomes) == 100_000 // len(sources.ARTICLE)
    assert all(outcome.ok for outcome in outcomes)


def test_names_that_leave_the_folder_and_links_and_devices_are_read_as_names_or_not_at_all(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.tar"
    path.write_bytes(sources.tarred(sources.SPECIALS))
    outcomes = list(dm.iter_articles(path))
    assert [outcome.source for outcome in outcomes] == [f"{path}!../../outside.json", f"{path}!/absolute.json"]
    assert sorted(tmp_path.iterdir()) == [path]
    assert tarfile.is_tarfile(path)


def test_a_page_of_ten_thousand_islands_gives_its_article():
    islands = DOCUMENTS["a page of islands"](700_000)
    assert islands.count(b"<astro-island") > 10_000
    assert dm.loads(islands).title == "Sea"


def test_a_key_that_is_said_ten_thousand_times_is_one_problem():
    article = dm.loads(DOCUMENTS["keys, each twice"](80_000))
    assert [problem.code for problem in article.problems].count("input.key-twice") == 1
