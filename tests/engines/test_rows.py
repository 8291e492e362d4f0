"""Flat rows in data frames, tables in DuckDB: the types they say, whatever is None in the first row."""

import doctest
import re
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from articles import ARTICLES, BARE, FULL
from attrs import evolve
from loaded import add, assert_in_database, load, replace

import dmarticle as dm

ROOT = Path(__file__).resolve().parents[2]
HOW = "see tests/engines/requirements.txt"
ALL = [BARE, *(article for article in ARTICLES.values() if article is not BARE)]
"""The first row is None in nearly every column."""


@pytest.fixture
def pandas():
    return pytest.importorskip("pandas", reason=f"pandas is not installed; {HOW}")


@pytest.fixture
def polars():
    return pytest.importorskip("polars", reason=f"Polars is not installed; {HOW}")


@pytest.fixture
def duckdb():
    module = pytest.importorskip("duckdb", reason=f"DuckDB is not installed; {HOW}")
    with closing(module.connect()) as database:
        database.execute("SET TimeZone = 'UTC'")
        yield database


def real(shared) -> list[dm.Article]:
    articles = [dm.load(path) for path in sorted((shared / "payloads" / "whitebeard").glob("*.json"))]
    assert articles
    return list({article.id: article for article in articles}.values())


def assert_frame_says(values: list[dict], rows: list[dict]) -> None:
    for found, row in zip(values, rows, strict=True):
        assert list(found) == list(row)
        for name, value in row.items():
            assert found[name] == value, name


def polars_frame(polars, articles):
    rows = dm.to_records(articles)
    frame = polars.DataFrame(rows, schema=dm.RECORDS.types("polars"))
    assert frame.schema["published"] == polars.Datetime("us", "UTC")
    assert frame.schema["flags_noindex"] == polars.Boolean
    assert frame.schema["counts_rating"] == polars.Float64
    assert frame.schema["authors"] == polars.List(polars.String)
    assert_frame_says(frame.to_dicts(), rows)
    return frame


def test_polars_has_typed_columns_and_one_zone(polars):
    frame = polars_frame(polars, ALL)
    early = frame.filter(polars.col("published") < datetime(2025, 1, 1, tzinfo=UTC)).sort("published")
    assert early["id"].to_list()[-1] == "80"
    assert frame.explode("authors").filter(polars.col("authors") == "Reuters")["id"].to_list() == ["77", "78"]


def test_polars_takes_every_real_payload(polars, shared):
    polars_frame(polars, real(shared))


def test_polars_takes_chosen_columns(polars):
    columns = ("published", "id")
    rows = dm.to_records(ALL, columns=columns)
    frame = polars.DataFrame(rows, schema=dm.RECORDS.only(columns).types("polars"))
    assert frame.columns == list(columns)


def pandas_frame(pandas, articles):
    rows = dm.to_records(articles)
    frame = pandas.DataFrame(rows, columns=dm.RECORDS.names, dtype=object).astype(dm.RECORDS.types("pandas"))
    assert str(frame.dtypes["published"]) == "datetime64[us, UTC]"
    assert str(frame.dtypes["flags_noindex"]) == "boolean"
    assert str(frame.dtypes["counts_views"]) == "Int64"
    assert str(frame.dtypes["counts_rating"]) == "Float64"
    plain = [
        {name: None if value is pandas.NA or value is pandas.NaT else value for name, value in row.items()}
        for row in frame.to_dict("records")
    ]
    assert_frame_says(plain, rows)
    return frame


def test_pandas_has_typed_columns_and_one_zone(pandas):
    frame = pandas_frame(pandas, ALL)
    assert list(frame[frame["published"] > pandas.Timestamp("2025-03-01", tz="UTC")]["id"]) == ["77", "78", "79"]
    assert frame["counts_views"].sum() == 24


def test_pandas_changes_no_whole_number(pandas):
    counts = [dm.Counts(views=2**53 + 1), dm.Counts(), dm.Counts(views=2**63 - 1)]
    frame = pandas_frame(pandas, [evolve(FULL, counts=each) for each in counts])
    assert list(frame["counts_views"].dropna()) == [2**53 + 1, 2**63 - 1]


def test_a_frame_of_no_articles_has_the_same_columns(pandas, polars):
    assert list(pandas_frame(pandas, []).dtypes) == list(pandas_frame(pandas, ALL).dtypes)
    assert polars_frame(polars, []).schema == polars_frame(polars, ALL).schema


@pytest.mark.parametrize("articles", [ALL, []], ids=["all", "none"])
def test_tables_fill_frames_as_flat_rows_do(pandas, polars, articles):
    tables = dm.to_tables(articles)
    for name, table in dm.TABLES.items():
        frame = polars.DataFrame(tables[name], schema=table.types("polars"))
        assert_frame_says(frame.to_dicts(), tables[name])
        typed = pandas.DataFrame(tables[name], columns=table.names, dtype=object).astype(table.types("pandas"))
        assert tuple(typed.columns) == table.names


def test_what_the_page_about_tables_shows_of_frames_and_duckdb_is_what_comes_out(pandas, polars, duckdb, monkeypatch):
    """`tests/test_docs.py` runs the rest of it, where these are not installed."""
    monkeypatch.chdir(ROOT)
    page = (ROOT / "docs" / "tables.md").read_text("utf-8")
    shown = re.findall(r"^```\n(>>> .+?)^```$", page, re.MULTILINE | re.DOTALL)
    assert len(shown) == 3
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    example = doctest.DocTestParser().get_doctest("\n".join(shown), {}, "tables.md", None, 0)
    assert runner.run(example).failed == 0


def test_pandas_takes_every_real_payload(pandas, shared):
    pandas_frame(pandas, real(shared))


def test_the_tables_are_frames_that_join(pandas, polars):
    tables = dm.to_tables([FULL])
    by_pandas = {
        name: pandas.DataFrame(tables[name], columns=table.names, dtype=object).astype(table.types("pandas"))
        for name, table in dm.TABLES.items()
    }
    joined = by_pandas["article_authors"].merge(by_pandas["authors"], left_on="author_key", right_on="key")
    assert list(joined["name"]) == ["Ann Lee", "Reuters"]
    by_polars = {name: polars.DataFrame(rows, schema=dm.TABLES[name].types("polars")) for name, rows in tables.items()}
    joined = by_polars["article_authors"].join(by_polars["authors"], left_on="author_key", right_on="key")
    assert joined["name"].to_list() == ["Ann Lee", "Reuters"]


def test_the_articles_are_in_duckdb_with_its_keys_checked(duckdb):
    load(duckdb, "duckdb", dm.to_tables(ALL))
    assert_in_database(duckdb, ALL)
    assert duckdb.execute("SELECT published FROM articles WHERE id = '77'").fetchone()[0] == FULL.published
    assert duckdb.execute("SELECT typeof(published) FROM articles LIMIT 1").fetchone() == ("TIMESTAMP WITH TIME ZONE",)


def test_every_real_payload_is_in_duckdb(duckdb, shared):
    articles = real(shared)
    load(duckdb, "duckdb", dm.to_tables(articles))
    assert_in_database(duckdb, articles)


def test_article_after_article_is_put_into_duckdb(duckdb):
    load(duckdb, "duckdb", dict.fromkeys(dm.TABLES, ()))
    for tables in dm.iter_tables(ALL):
        add(duckdb, "duckdb", tables)
    assert_in_database(duckdb, ALL)


def test_a_newer_edition_takes_the_place_of_the_older_one_in_duckdb(duckdb):
    load(duckdb, "duckdb", dm.to_tables(ALL))
    newer = evolve(FULL, title="Newer", subtitle=None, keywords=(), authors=FULL.authors[:1])
    replace(duckdb, "duckdb", newer)
    assert_in_database(duckdb, [newer if article.id == newer.id else article for article in ALL])
    assert duckdb.execute("SELECT title, subtitle FROM articles WHERE id = '77'").fetchall() == [("Newer", None)]


def test_duckdb_refuses_a_row_that_names_nothing(duckdb):
    load(duckdb, "duckdb", dm.to_tables(ALL))
    with pytest.raises(Exception, match="foreign key"):
        duckdb.execute("INSERT INTO article_authors VALUES ('77', 9, 'nobody')")


def test_records_with_lists_are_one_table_in_duckdb(duckdb):
    duckdb.execute(dm.RECORDS.create("duckdb"))
    duckdb.executemany(dm.RECORDS.insert, dm.RECORDS.values(dm.to_records(ALL), "duckdb"))
    found = duckdb.execute("SELECT unnest(authors) FROM records WHERE id = '77'").fetchall()
    assert found == [("Ann Lee",), ("Reuters",)]
