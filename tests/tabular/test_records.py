"""Flat rows: the same columns in each, of the types they say, and nothing of an article that is not accounted for."""

import runpy
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from articles import ARABIC, ARTICLES, BARE, FULL
from attrs import evolve, fields

import dmarticle as dm

KINDS = {str: str, int: int, float: float, bool: bool, datetime: datetime, list[str]: list}

IN_COLUMNS_OF_OTHER_NAMES = {
    "body": "text html word_count dateline signoff",
    "seo": "seo_search_title seo_search_description seo_social_title seo_social_description seo_social_image",
    "access": "access_control access_allowed access_preview_limit access_groups",
    "counts": "counts_views counts_comments counts_rating counts_ratings",
    "flags": "flags_noindex flags_counted_in_paywall flags_freemium flags_comments_disabled flags_shows_ads "
    "flags_cached",
    "content_type": "content_type_id content_type_name",
    "publication": "publication_id publication_name publication_domain",
    "attachments": "lead_image_url lead_image_caption lead_image_credit lead_image_alt "
    "lead_image_width lead_image_height",
}
IN_TABLES_ONLY = {"related", "sponsor", "source"}
NOT_CARRIED = {"source_url", "elements", "options", "nested", "extra", "residue"}
"""Free data and bookkeeping: `dmarticle.arrow` has them as JSON."""


def assert_typed(record: dict) -> None:
    assert tuple(record) == dm.RECORDS.names
    for column in dm.RECORDS.columns:
        value = record[column.name]
        assert value is None or type(value) is KINDS[column.type], column.name
        assert value is not None or not column.required, column.name
        if isinstance(value, datetime):
            assert value.tzinfo is UTC
        if isinstance(value, list):
            assert all(type(each) is str for each in value)
        str(value).encode()


@pytest.mark.parametrize("article", ARTICLES.values(), ids=ARTICLES)
def test_every_row_has_all_columns_with_values_of_their_types(article):
    (record,) = dm.to_records([article])
    assert_typed(record)


def test_every_real_payload_is_a_row(shared):
    paths = sorted((shared / "payloads" / "whitebeard").glob("*.json"))
    assert paths
    for path in paths:
        article = dm.load(path)
        (record,) = dm.to_records([article])
        assert_typed(record)
        assert (record["id"], record["title"], record["text"]) == (article.id, article.title, article.body.text)
        assert record["word_count"] == article.body.word_count
        assert record["published"] == article.published


def test_every_field_of_an_article_has_a_column_or_is_known_to_have_none():
    names = set(dm.RECORDS.names)
    for field in fields(dm.Article):
        columns = IN_COLUMNS_OF_OTHER_NAMES.get(field.name, field.name).split()
        carried = names.issuperset(columns)
        assert carried != (field.name in IN_TABLES_ONLY | NOT_CARRIED), field.name


def test_columns_that_arrow_has_too_are_called_as_there():
    own = {name for name in dm.RECORDS.names if "_" not in name or name in dm.arrow.SCHEMA.names}
    assert own - set(dm.arrow.SCHEMA.names) == {"section", "signoff"}


def test_a_row_says_what_the_article_does():
    (record,) = dm.to_records([FULL])
    assert record["authors"] == ["Ann Lee", "Reuters"]
    assert record["section"] == "Coast"
    assert record["keywords"] == ["Sea level", "harbour"]
    assert record["published"] == datetime(2025, 3, 4, 4, 15, tzinfo=UTC)
    assert record["published_offset"] == 7200
    assert record["counts_rating"] == 4.5
    assert record["lead_image_credit"] == "Lindiwe Dlamini/EPA"
    assert record["introduction"] == "What to know before it."


def test_what_is_not_known_is_none_and_lists_are_empty():
    (record,) = dm.to_records([BARE])
    known = {name: value for name, value in record.items() if value is not None}
    assert known == {
        "id": "82", "authors": [], "categories": [], "keywords": [], "text": "", "html": "", "word_count": 0,
        "access_groups": [], "completeness": "unknown", "problems": [], "dialect": "", "profile": "", "zone": "UTC",
    }  # fmt: skip


def test_what_no_column_can_say_is_as_near_as_it_can_be():
    early = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=2)))
    article = evolve(FULL, title="a\ud800", content_length=2**70, published=early, counts=dm.Counts(rating=10**400))
    (record,) = dm.to_records([article])
    assert record["title"] == "a\ufffd"
    assert (record["content_length"], record["published"], record["counts_rating"]) == (None, None, None)
    assert record["published_offset"] == 7200


def test_columns_are_chosen_by_name_in_that_order_and_others_are_not_worked_out(monkeypatch):
    assert dm.to_records([FULL], columns=("title", "id"))[0] == {"title": FULL.title, "id": "77"}
    monkeypatch.setattr("dmarticle.body.document.write_html", None)
    article = evolve(FULL, body=dm.Body(FULL.body.blocks))
    assert dm.to_records([article], columns=("word_count",)) == [{"word_count": 26}]
    with pytest.raises(TypeError):
        dm.to_records([article], columns=("html",))


def test_rows_are_made_one_by_one():
    taken = []

    def articles():
        for article in (FULL, ARABIC):
            taken.append(article)
            yield article

    rows = dm.iter_records(articles(), columns=("id",))
    assert next(rows) == {"id": "77"}
    assert taken == [FULL]


def test_outcomes_are_taken_and_a_failure_ends_it_unless_somebody_is_told(tmp_path):
    lines = ['{"objectType": "Article", "id": "1", "contents": ""}', "{", '{"objectType": "Article", "id": "2"}']
    (tmp_path / "dump.jsonl").write_text("\n".join(lines))
    outcomes = list(dm.iter_articles(tmp_path / "dump.jsonl"))
    failures = []
    assert [row["id"] for row in dm.to_records(outcomes, on_failure=failures.append)] == ["1", "2"]
    assert [failure.position.record for failure in failures] == [1]
    with pytest.raises(dm.NotJsonError):
        dm.to_records(outcomes)
    with pytest.raises(dm.NotJsonError):
        dm.to_tables(outcomes)


def test_what_cannot_be_meant_is_refused_at_once():
    for columns, match in (
        ("id", "columns are names in a tuple"),
        (("ID",), "no column 'ID' in records; there are id, title"),
        (("id", "id"), "columns name one more than once"),
    ):
        with pytest.raises(dm.ConfigurationError, match=match):
            dm.iter_records([], columns=columns)
    with pytest.raises(dm.ConfigurationError, match="on_failure is called with each failure"):
        dm.iter_tables([], on_failure=[])
    with pytest.raises(TypeError, match="made of several articles"):
        dm.to_records(FULL)
    with pytest.raises(TypeError, match="found dict among them"):
        dm.to_records([{}])
    with pytest.raises(dm.ConfigurationError, match="found the number 5 at /title"):
        dm.to_records([evolve(FULL, title=5)])
    with pytest.raises(dm.ConfigurationError, match="no engine 'excel'; there are arrow, duckdb, pandas, polars"):
        dm.RECORDS.types("excel")


def test_arrow_makes_typed_columns_of_rows_whatever_is_none():
    pa = pytest.importorskip("pyarrow")
    rows = dm.to_records([BARE, *ARTICLES.values()])
    table = pa.Table.from_pylist(rows, schema=pa.schema(dm.RECORDS.types("arrow").items()))
    assert table.schema.field("published").type == pa.timestamp("us", "UTC")
    assert table.to_pylist() == rows
    for name in set(dm.RECORDS.names) & set(dm.arrow.SCHEMA.names) - {"authors", "categories", "keywords", "problems"}:
        if name not in ("introduction", "completeness", "published_offset", "updated_offset"):
            assert table.schema.field(name).type == dm.arrow.SCHEMA.field(name).type, name


def test_the_page_about_columns_is_what_the_schemas_say():
    """`python docs/generate_columns.py` writes it."""
    docs = Path(__file__).resolve().parents[2] / "docs"
    assert (docs / "columns.md").read_text("utf-8") == runpy.run_path(str(docs / "generate_columns.py"))["page"]()
