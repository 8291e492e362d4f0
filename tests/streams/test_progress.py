"""How far a stream has come is told to programs, and shown to people."""

import gzip
import subprocess
import sys

import pytest
from corpus import json_lines, record, records, write

import dmarticle as dm
from dmarticle.streams import iter_records


def watch(source, **options):
    seen = []
    list(dm.iter_articles(source, pipeline=None, on_progress=seen.append, **options))
    return seen


@pytest.mark.parametrize("workers", [1, 2])
def test_a_program_is_told_after_each_outcome(workers, tmp_path):
    packed = gzip.compress(json_lines([*records(4), {"a": 1}, record(9)]))
    path = write(tmp_path / "a.jsonl.gz", packed)
    seen = watch(path, workers=workers)
    assert [each.records for each in seen] == [1, 2, 3, 4, 5, 6]
    assert [each.failures for each in seen] == [0, 0, 0, 0, 1, 1]
    assert seen[-1] == dm.Progress(6, 1, len(packed), len(packed), str(path))


def test_the_bytes_of_a_folder_and_of_a_list_of_paths_are_known(tmp_path):
    paths = [write(tmp_path / f"{number}.jsonl", json_lines(records(2))) for number in range(3)]
    write(tmp_path / "notes.txt", b"not counted")
    total = sum(path.stat().st_size for path in paths)
    for source in (tmp_path, paths):
        seen = watch(source)
        assert {each.total_bytes for each in seen} == {total}
        assert seen[-1].bytes_read == total


def test_the_bytes_of_what_is_not_on_disk_are_not_known():
    assert watch(iter(records(2)))[-1] == dm.Progress(2, 0, 0, None, "<records>")


def test_what_the_callback_raises_ends_the_stream():
    def stop(now):
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        list(dm.iter_articles(records(2), on_progress=stop))


@pytest.mark.parametrize("source", ["path", "records"])
def test_a_bar_is_shown_on_standard_error(source, tmp_path, capfd):
    pytest.importorskip("tqdm", reason="the extra `progress` is not installed")
    path = write(tmp_path / "a.jsonl", json_lines(records(3)))
    outcomes = list(dm.iter_articles(path if source == "path" else records(3), pipeline=None, progress=True))
    shown = capfd.readouterr()
    assert len(outcomes) == 3
    assert shown.out == ""
    assert ("100%" if source == "path" else "3 records") in shown.err


def test_a_bar_without_its_package_raises_at_once_and_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "tqdm", None)
    with pytest.raises(dm.MissingExtraError, match=r"dmarticle\[progress\]"):
        dm.iter_articles([], progress=True)


def test_the_extras_are_not_imported_before_they_are_used():
    code = "import sys, dmarticle as dm; list(dm.iter_articles([{}])); print('tqdm' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_records_are_walked_without_being_normalized(tmp_path):
    items = [record(1), {"data": record(2)}, {"a": 1}]
    path = write(tmp_path / "a.jsonl", json_lines(items) + b"oops\n")
    found = list(iter_records(path))
    assert [each.payload for each in found if each.ok] == [record(1), record(2), {"a": 1}]
    assert [(each.ok, each.position.record, each.position.line) for each in found] == [
        (True, 0, 1), (True, 1, 2), (True, 2, 3), (False, 3, 4),
    ]  # fmt: skip
    assert found[3].raw == b"oops"
