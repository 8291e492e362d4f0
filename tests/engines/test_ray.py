"""Real Ray, on this machine."""

import functools
import os

import pyarrow.parquet as pq
from deadly_steps import DEADLY
from engine_records import assert_equals_the_plain_loop, write_records

import dmarticle as dm
from dmarticle import arrow


def test_json_lines_become_parquet_equal_to_the_plain_loop(ray, records, tmp_path):
    work = functools.partial(arrow.normalize_table, keep=("payload",))
    lines = ray.data.read_text([str(path) for path in sorted(records.jsonl.iterdir())])
    lines.rename_columns({"text": "payload"}).map_batches(work, batch_format="pyarrow").write_parquet(
        str(tmp_path / "out")
    )
    assert_equals_the_plain_loop(pq.read_table(tmp_path / "out"), records.lines)


def test_parquet_becomes_parquet_with_a_profile_and_a_pipeline(ray, records, tmp_path):
    options = {"profile": dm.Profile(name="mine", zone="Asia/Tokyo"), "pipeline": dm.ARCHIVE}
    work = functools.partial(arrow.normalize_table, keep=("payload", "number"), **options)
    rows = ray.data.read_parquet(str(records.parquet))
    rows.map_batches(work, batch_format="pyarrow", batch_size=5).write_parquet(str(tmp_path / "out"))
    table = pq.read_table(tmp_path / "out")
    assert_equals_the_plain_loop(table, records.lines, **options)
    assert sorted(table["number"].to_pylist()) == list(range(len(records.lines)))


def test_a_worker_that_is_killed_in_the_middle_of_the_job_costs_no_record(ray, records, tmp_path):
    marker = tmp_path / "killed"
    deadly = f'{{"objectType": "Article", "id": "deadly", "contents": "<p>Up.</p>KILL-ONCE[{marker}]"}}'
    lines = [*records.lines[:20], deadly, *records.lines[20:]]
    work = functools.partial(arrow.normalize_table, keep=("payload",), pipeline=DEADLY)
    rows = ray.data.read_parquet(str(write_records(tmp_path, lines).parquet))
    rows.map_batches(work, batch_format="pyarrow").write_parquet(str(tmp_path / "out"))
    assert int(marker.read_text()) != os.getpid()
    assert_equals_the_plain_loop(pq.read_table(tmp_path / "out"), lines, pipeline=DEADLY)
