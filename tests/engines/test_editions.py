"""Editions of one story on real engines: articles that share a key are grouped where they are."""

import pytest
from bench.edited import archive

import dmarticle as dm
from dmarticle import arrow

HOW = "see tests/engines/requirements.txt"
COLUMNS = ("id", "edition_keys", "fingerprint")


@pytest.fixture(scope="module")
def told():
    return list(archive(400, seed=5))


@pytest.fixture(scope="module")
def table(told):
    return arrow.to_table([each.article for each in told], columns=COLUMNS)


def plain_pairs(table) -> set[tuple[str, str]]:
    """Pairs of articles that share a key, found without an engine."""
    holders: dict[int, set[str]] = {}
    for row in table.to_pylist():
        for key in row["edition_keys"]:
            holders.setdefault(key, set()).add(row["id"])
    return {(one, other) for ids in holders.values() for one in ids for other in ids if one < other}


def assert_editions_are_among(pairs, told):
    """What one process finds, an engine has met: every member with the best of its cluster."""
    for cluster in dm.find_editions(each.article for each in told):
        for member in cluster.members[1:]:
            assert tuple(sorted((cluster.best.id, member.id))) in pairs
    light = [each for each in told if each.kind in ("light", "merged")]
    sources = {each.story: each.article.id for each in told if each.kind == "source"}
    assert light
    assert all(tuple(sorted((sources[each.story], each.article.id))) in pairs for each in light)


QUERY = """
with keyed as (select id, unnest(edition_keys) as key from told)
select distinct a.id, b.id from keyed as a join keyed as b on a.key = b.key and a.id < b.id
"""


def test_duckdb_joins_articles_by_their_keys(table, told):
    duckdb = pytest.importorskip("duckdb", reason=f"DuckDB is not installed; {HOW}")
    database = duckdb.connect()
    database.register("told", table)
    pairs = set(database.execute(QUERY).fetchall())
    assert pairs == plain_pairs(table)
    assert_editions_are_among(pairs, told)


def test_polars_groups_articles_by_their_keys(table, told):
    polars = pytest.importorskip("polars", reason=f"Polars is not installed; {HOW}")
    frame = polars.from_arrow(table).select("id", "edition_keys").explode("edition_keys")
    groups = frame.drop_nulls().group_by("edition_keys").agg("id").filter(polars.col("id").list.len() > 1)
    pairs = {(a, b) for ids in groups["id"].to_list() for a in ids for b in ids if a < b}
    assert pairs == plain_pairs(table)
    assert_editions_are_among(pairs, told)


def test_fingerprints_that_come_back_from_an_engine_are_clustered(table, told):
    polars = pytest.importorskip("polars", reason=f"Polars is not installed; {HOW}")
    rows = polars.from_arrow(table).to_dicts()
    kept = [dm.Fingerprint.from_bytes(row["fingerprint"], id=row["id"]) for row in rows]
    assert kept == [dm.fingerprint(each.article) for each in told]
    assert dm.find_editions(kept) == dm.find_editions(map(dm.fingerprint, (each.article for each in told)))


def test_spark_groups_articles_by_their_keys(spark, table, told):
    from pyspark.sql import functions

    frame = spark.createDataFrame(table.select(["id", "edition_keys"]).to_pandas())
    keyed = frame.select("id", functions.explode("edition_keys").alias("key"))
    groups = keyed.groupBy("key").agg(functions.collect_list("id").alias("ids")).where("size(ids) > 1")
    pairs = {(a, b) for row in groups.collect() for a in row.ids for b in row.ids if a < b}
    assert pairs == plain_pairs(table)
    assert_editions_are_among(pairs, told)
