"""Real Spark, in local mode."""

import functools
import os

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from deadly_steps import DEADLY
from engine_records import assert_equals_the_plain_loop, write_records

import dmarticle as dm
from dmarticle import arrow


@pytest.fixture
def schema(spark):
    from pyspark.sql.pandas.types import from_arrow_schema

    return from_arrow_schema(arrow.SCHEMA)


def read(folder) -> pa.Table:
    return pq.read_table(folder)


def test_json_lines_become_parquet_equal_to_the_plain_loop(spark, schema, records, tmp_path):
    work = functools.partial(arrow.normalize_batches, column="value", keep=("value",))
    lines = spark.read.text(str(records.jsonl))
    lines.mapInArrow(work, schema.add("value", "string")).write.parquet(str(tmp_path / "out"))
    assert_equals_the_plain_loop(read(tmp_path / "out"), records.lines, "value")


@pytest.mark.parametrize(
    "profile", [dm.DAILY_MAVERICK, dm.Profile(name="mine", zone="Asia/Tokyo")], ids=lambda it: it.name
)
def test_parquet_becomes_parquet_with_a_profile_and_a_pipeline(spark, schema, records, tmp_path, profile):
    options = {"profile": profile, "pipeline": dm.ARCHIVE}
    work = functools.partial(arrow.normalize_batches, keep=("payload", "number"), **options)
    rows = spark.read.parquet(str(records.parquet)).repartition(3)
    result = rows.mapInArrow(work, schema.add("payload", "string").add("number", "long"))
    result.write.parquet(str(tmp_path / "out"))
    table = read(tmp_path / "out")
    assert_equals_the_plain_loop(table, records.lines, **options)
    assert sorted(table["number"].to_pylist()) == list(range(len(records.lines)))


def test_an_article_comes_back_without_a_file_in_between(spark, schema, records):
    rows = spark.read.parquet(str(records.parquet))
    work = functools.partial(arrow.normalize_batches, keep=("payload",))
    assert_equals_the_plain_loop(rows.mapInArrow(work, schema.add("payload", "string")).toArrow(), records.lines)


def test_payloads_of_bytes_in_small_batches(spark, schema, records):
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "2")
    try:
        rows = spark.read.parquet(str(records.parquet)).selectExpr("cast(payload as binary) as raw", "payload")
        work = functools.partial(arrow.normalize_batches, column="raw", keep=("payload",))
        table = rows.mapInArrow(work, schema.add("payload", "string")).toArrow()
    finally:
        spark.conf.unset("spark.sql.execution.arrow.maxRecordsPerBatch")
    assert_equals_the_plain_loop(table, records.lines)


def test_a_worker_that_is_killed_in_the_middle_of_the_job_costs_no_record(spark, schema, records, tmp_path):
    marker = tmp_path / "killed"
    deadly = f'{{"objectType": "Article", "id": "deadly", "contents": "<p>Up.</p>KILL-ONCE[{marker}]"}}'
    lines = [*records.lines[:20], deadly, *records.lines[20:]]
    work = functools.partial(arrow.normalize_batches, column="value", keep=("value",), pipeline=DEADLY)
    files = spark.read.text(str(write_records(tmp_path, lines).jsonl))
    files.mapInArrow(work, schema.add("value", "string")).write.parquet(str(tmp_path / "out"))
    assert int(marker.read_text()) != os.getpid()
    assert_equals_the_plain_loop(read(tmp_path / "out"), lines, "value", pipeline=DEADLY)


def test_a_column_that_is_not_there_ends_the_job_with_a_word_that_says_which_are(spark, schema, records):
    rows = spark.read.parquet(str(records.parquet))
    with pytest.raises(Exception, match="no column for the payload 'json'; there are number, payload"):
        rows.mapInArrow(functools.partial(arrow.normalize_batches, column="json"), schema).count()


def test_spark_asks_of_articles_in_sql(spark, schema, records):
    rows = spark.read.parquet(str(records.parquet))
    work = functools.partial(arrow.normalize_batches, columns=("id", "blocks"))
    few = pa.schema([arrow.SCHEMA.field("id"), arrow.SCHEMA.field("blocks")])
    from pyspark.sql.pandas.types import from_arrow_schema

    rows.mapInArrow(work, from_arrow_schema(few)).createOrReplaceTempView("articles")
    found = spark.sql("select b.url from articles lateral view explode(blocks) as b where b.type = 'Figure'").collect()
    articles = [dm.loads(line) for line in records.lines if _is_article(line)]
    expected = [each.url for article in articles for each in article.body.blocks if isinstance(each, dm.Figure)]
    assert sorted(row.url for row in found) == sorted(expected)
    assert expected


def _is_article(line):
    try:
        dm.loads(line, pipeline=None)
    except dm.DmarticleError:
        return False
    return True
