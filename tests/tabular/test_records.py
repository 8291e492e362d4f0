"""Flat rows: the same columns in each, of the types they say, and nothing of an article that is not accounted for."""

import runpy
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from articles import ARABIC, ARTICLES, BARE, FULL
from attrs import evolve
from every_leaf import EVERY_LEAF, changed

import dmarticle as dm

KINDS = {str: str, int: int, float: float, bool: bool, datetime: datetime, list[str]: list}

DOCS = Path(__file__).resolve().parents[2] / "docs"
LEFT_OUT = runpy.run_path(str(DOCS / "generate_columns.py"))["LEFT_OUT"]

GROUPS = ("seo", "access", "counts", "flags", "content_type", "publication")
SAID_OTHERWISE = {
    "published_offset": lambda article: 0,
    "updated_offset": lambda article: 0,
    "authors": lambda article: [each.name for each in article.authors],
    "section": lambda article: article.categories[0].name,
    "categories": lambda article: [each.name for each in article.categories],
    "keywords": lambda article: [each.display_name for each in article.keywords],
    "introduction": lambda article: article.introduction.text,
    "dateline": lambda article: article.body.dateline,
    "text": lambda article: article.body.text,
    "html": lambda article: article.body.html,
    "word_count": lambda article: 2,
    "signoff": lambda article: article.body.asides[0].value,
    "completeness": lambda article: article.completeness.state.value,
    "problems": lambda article: [each.code for each in article.problems],
}
"""Columns whose value is not that of the field they are called after."""


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


def expected(article: dm.Article, name: str) -> object:
    """What a column has to say, found by its name alone."""
    if name in SAID_OTHERWISE:
        return SAID_OTHERWISE[name](article)
    if name.startswith("lead_image_"):
        return getattr(article.attachments[0], name.removeprefix("lead_image_"))
    if name.startswith("completeness_"):
        return getattr(article.completeness, name.removeprefix("completeness_"))
    for group in GROUPS:
        if name.startswith(f"{group}_"):
            found = getattr(getattr(article, group), name.removeprefix(f"{group}_"))
            return list(found) if isinstance(found, tuple) else found
    return getattr(article, name)


def test_each_column_says_what_its_name_does():
    """Every field has a value that no other one has, so none can be taken for another."""
    picture = evolve(EVERY_LEAF.attachments[0], kind=dm.AttachmentKind.IMAGE)
    article = evolve(EVERY_LEAF, attachments=(picture,))
    (record,) = dm.to_records([article])
    assert record == {name: expected(article, name) for name in dm.RECORDS.names}


def is_left_out(path: str) -> bool:
    place, _, field = path.rpartition(".")
    known = (path, f"article.{path}", f"*.{field or path}", f"{place.rpartition('.')[2] or place}.{field}")
    inside = any(f"{known}." in f"{path}." for known in ("authors.renditions",))
    return inside or any(each in LEFT_OUT for each in known)


def test_every_field_is_in_a_column_or_on_the_list_of_those_that_are_in_none():
    rows = dm.to_tables([EVERY_LEAF])
    found = {path: dm.to_tables([article]) != rows for path, article in changed(EVERY_LEAF)}
    assert len(found) > 150
    assert {path: said for path, said in found.items() if said == is_left_out(path)} == {}


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
        "access_groups": [], "completeness": "unknown", "completeness_measured": 0,
        "problems": [], "dialect": "", "profile": "", "zone": "UTC",
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
        ({"id": False}, "columns are names in a tuple"),
        ([["x"]], "no column \\['x'\\] in records; there are id"),
        (("ID",), "no column 'ID' in records; there are id, title"),
        (("id", "id"), "columns name 'id' more than once"),
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
    pa = pytest.importorskip("pyarrow", reason="the extra `arrow` is not installed")
    rows = dm.to_records([BARE, *ARTICLES.values()])
    table = pa.Table.from_pylist(rows, schema=pa.schema(dm.RECORDS.types("arrow").items()))
    assert table.schema.field("published").type == pa.timestamp("us", "UTC")
    assert table.to_pylist() == rows
    for name in set(dm.RECORDS.names) & set(dm.arrow.SCHEMA.names) - {"authors", "categories", "keywords", "problems"}:
        if name not in ("introduction", "completeness", "published_offset", "updated_offset"):
            assert table.schema.field(name).type == dm.arrow.SCHEMA.field(name).type, name


def test_the_page_about_columns_is_what_the_schemas_say():
    """`python docs/generate_columns.py` writes it."""
    assert (DOCS / "columns.md").read_text("utf-8") == runpy.run_path(str(DOCS / "generate_columns.py"))["page"]()


def test_what_a_clock_showed_less_is_a_negative_offset():
    west = datetime(2025, 3, 4, 6, 15, tzinfo=timezone(timedelta(hours=-9, minutes=-30)))
    (record,) = dm.to_records([evolve(FULL, published=west)])
    assert record["published_offset"] == -34200


def test_no_text_has_the_character_that_databases_end_a_text_at():
    (record,) = dm.to_records([evolve(FULL, title="a\x00b")])
    assert record["title"] == "a\ufffdb"
