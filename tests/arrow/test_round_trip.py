"""Articles in Arrow and back: equal, whatever they hold."""

import io
import json
import pickle
from datetime import datetime, timedelta, timezone

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from attrs import evolve
from corpora import ARTICLES, golden_payloads
from hypothesis import given
from hypothesis import strategies as st
from strategies import ANY_BLOCKS, SAYABLE
from test_accounts import RICH, WRAPPED

import dmarticle as dm
from dmarticle import arrow
from dmarticle.arrow.schema import DERIVED

EMPTY = dm.Article(id="")
NESTING = [{**RICH, "chef": value} for value, *_ in WRAPPED.values()]
WHOLE = [dm.normalize(each) for each in [*golden_payloads(), RICH, *NESTING]]


def there_and_back(*articles):
    return arrow.from_table(arrow.to_table(articles))


def same(articles, others):
    """Whether articles are equal, and in their plain data too, which says more: offsets of dates, pointers."""
    return list(articles) == others and [*map(dm.unstructure, articles)] == [*map(dm.unstructure, others)]


def test_the_golden_articles_come_back_equal():
    assert same(WHOLE, there_and_back(*WHOLE))


def test_the_real_articles_come_back_equal(shared):
    paths = [*sorted((shared / "seeds").glob("000*")), *sorted((shared / "payloads").rglob("*.json"))]
    articles = [outcome.article for outcome in dm.iter_articles(paths) if outcome.ok]
    assert len(articles) > 1
    assert same(articles, there_and_back(*articles))


@given(st.lists(ARTICLES, max_size=3))
def test_articles_of_any_payload_come_back_equal(payloads):
    articles = []
    for payload in payloads:
        try:
            articles.append(dm.normalize(payload))
        except dm.PayloadError:
            continue
    assert same(articles, there_and_back(*articles))


@given(st.one_of(ANY_BLOCKS, SAYABLE), SAYABLE)
def test_blocks_of_every_type_come_back_equal(blocks, asides):
    article = dm.Article(id="1", body=dm.Body(blocks, asides), introduction=dm.Body(asides))
    assert same([article], there_and_back(article))


LINE = (dm.Text("The sea"),)
CAPTION = dm.Caption(LINE)


@pytest.mark.parametrize(
    "block",
    [
        dm.Paragraph(()),
        dm.Paragraph((dm.Text(""),)),
        dm.Paragraph((dm.Text("a"), dm.Text("b"))),
        dm.Paragraph((dm.Strong(LINE),)),
        dm.Heading(3, LINE),
        dm.Figure("/p.jpg", "", CAPTION, "Ann", 3, None, "/x", "7"),
        dm.Figure("/p.jpg", caption=dm.Caption(())),
        dm.Figure("/p.jpg", caption=dm.Caption((dm.Strong(LINE),))),
        dm.Embed("https://youtu.be/Y8KZ3UclQWI", "T", CAPTION, 4, 5),
        dm.Embed("https://youtu.be/Y8KZ3UclQWI", fallback=LINE),
        dm.Media("/a.mp3", dm.MediaKind.AUDIO, "T", "/p.jpg", CAPTION),
        dm.RelatedLink("/x", LINE, "Read"),
        dm.RelatedLink("/x", (dm.Emphasis(LINE),), "Read"),
        dm.Note(dm.NoteKind.UPDATE, LINE),
        dm.Appeal(LINE),
        dm.Signoff("Reuters/DM"),
        dm.Preformatted(" a\n b", code=True, language="c"),
        dm.Divider(),
        dm.Gallery((dm.Figure("/a"), dm.Figure("/b", caption=CAPTION)), CAPTION),
        dm.Quote((dm.Paragraph(LINE),), "/x", LINE, pull=True),
        dm.List((dm.ListItem((dm.Paragraph(LINE),)),), ordered=True, start=4, reversed=True),
        dm.Table((dm.Row((dm.Cell((dm.Paragraph(LINE),), colspan=2),), header=True),), CAPTION),
        dm.KeyPoints((dm.Paragraph(LINE),)),
        dm.DefinitionList((dm.Definition((LINE, LINE), (dm.Paragraph(LINE),)),)),
    ],
    ids=lambda block: type(block).__name__,
)
def test_a_block_comes_back_equal(block):
    article = dm.Article(id="1", body=dm.Body((block,)))
    assert same([article], there_and_back(article))


LARGE = 2**63
ODD = timezone(timedelta(hours=1, microseconds=7))


@pytest.mark.parametrize(
    "edit",
    [
        {"title": "half a \ud800"},
        {"authors": (dm.Author(name="\udfff", kind=dm.AuthorKind.STAFF),)},
        {"counts": dm.Counts(views=LARGE)},
        {"counts": dm.Counts(views=-LARGE - 1, rating=2.5)},
        {"published": datetime(2024, 7, 19, tzinfo=ODD)},
        {"keywords": (dm.Keyword(name="k", article_count=LARGE, extra={"a": LARGE}),)},
        {"body": dm.Body((dm.List((), start=LARGE),))},
        {"problems": (dm.Problem("value.type", "/\ud800", "", dm.Severity.INFO, LARGE, "\ud800"),)},
    ],
    ids=repr,
)
def test_what_the_columns_cannot_say_comes_back_by_the_column_exact(edit):
    article = evolve(WHOLE[0], **edit)
    table = arrow.to_table([EMPTY, article, EMPTY])
    assert [text is not None for text in table["exact"].to_pylist()] == [False, True, False]
    assert table["id"].to_pylist() == ["", article.id, ""]
    assert same([EMPTY, article, EMPTY], arrow.from_table(table))


@pytest.mark.parametrize(
    "value", ["\ud800", LARGE, {"\ud800": [None, "\udfff"]}, "\x00dmarticle\x00", ["\x00dmarticle\x00"] * 3]
)
def test_free_data_needs_no_exact(value):
    article = dm.Article(id="1", extra={"a": value, "b": "é"}, residue={"/c": dm.Raw(value, ("d",), present=False)})
    table = arrow.to_table([article, EMPTY])
    assert table["exact"].null_count == 2
    assert same([article, EMPTY], arrow.from_table(table))


def test_what_cannot_be_said_is_said_as_near_as_it_can_be():
    article = dm.Article(id="1", title="a\ud800", counts=dm.Counts(views=LARGE, comments=3))
    row = arrow.to_table([article]).to_pylist()[0]
    assert row["title"] == "a\ufffd"
    assert row["counts"] == {"views": None, "comments": 3, "rating": None, "ratings": None}


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2024, 7, 19, 11, 21, 17, 123456, tzinfo=timezone(timedelta(hours=2))),
        datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))),
        datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=timezone(timedelta(hours=-12))),
        datetime(1890, 1, 1, tzinfo=timezone(timedelta(minutes=112, seconds=13))),
    ],
)
def test_a_date_keeps_the_offset_its_clock_had(moment):
    article = dm.Article(id="1", published=moment, zone="Africa/Johannesburg")
    table = arrow.to_table([article])
    assert table.schema.field("published").type == pa.timestamp("us", "UTC")
    (back,) = arrow.from_table(table)
    assert back.published.isoformat() == moment.isoformat()
    assert back.zone == "Africa/Johannesburg"


def test_a_date_is_read_in_the_zone_of_its_profile():
    payload = {"objectType": "Article", "id": "1", "firstPublished": "2024-07-19 11:21:17"}
    article = dm.normalize(payload, profile=dm.DAILY_MAVERICK)
    row = arrow.to_table([article]).select(["published", "published_offset", "zone"]).to_pylist()[0]
    assert row["published"].isoformat() == "2024-07-19T09:21:17+00:00"
    assert (row["published_offset"], row["zone"]) == (7200, "Africa/Johannesburg")


def test_a_table_survives_parquet_and_pickle():
    table = arrow.to_table(WHOLE)
    file = io.BytesIO()
    pq.write_table(table, file)
    assert same(WHOLE, arrow.from_table(pq.read_table(file)))
    assert same(WHOLE, arrow.from_table(pickle.loads(pickle.dumps(table))))  # noqa: S301 - our own bytes


def test_a_table_of_wider_types_is_read_too():
    table = arrow.to_table(WHOLE)
    wider = {pa.string(): pa.large_string(), pa.int32(): pa.int64()}
    table = table.cast(pa.schema([field.with_type(wider.get(field.type, field.type)) for field in table.schema]))
    blocks = pa.large_list(arrow.SCHEMA.field("blocks").type.value_type)
    table = table.set_column(table.schema.get_field_index("blocks"), "blocks", table["blocks"].cast(blocks))
    table = table.set_column(
        table.schema.get_field_index("kind"), "kind", table["kind"].cast(pa.string()).dictionary_encode()
    )
    assert same(WHOLE, arrow.from_table(table))


def test_a_slice_a_batch_and_a_table_in_chunks_are_read():
    table = arrow.to_table(WHOLE)
    assert same(WHOLE[1:3], arrow.from_table(table.slice(1, 2)))
    assert same(WHOLE[1:3], arrow.from_table(table.combine_chunks().to_batches()[0].slice(1, 2)))
    assert same(WHOLE * 2, arrow.from_table(pa.concat_tables([table, table])))


def test_many_articles_are_written_in_order():
    articles = [dm.Article(id=str(number)) for number in range(200)]
    assert arrow.to_table(articles)["id"].to_pylist() == [each.id for each in articles]
    assert same(articles, there_and_back(*articles))


def test_no_articles_are_a_table_without_rows():
    assert arrow.to_table([]).schema == arrow.SCHEMA
    assert there_and_back() == []


def test_columns_that_follow_from_others_may_be_left_out_and_others_are_passed_over():
    table = arrow.to_table(WHOLE)
    assert same(WHOLE, arrow.from_table(table.drop_columns(list(DERIVED)).append_column("mine", table["id"])))


def test_only_the_columns_that_are_asked_for_are_made(monkeypatch):
    articles = [dm.Article(id="1", title="T", body=dm.Body((dm.Heading.__new__(dm.Heading),)))]  # cannot be written
    assert arrow.to_table(articles, columns=("title", "id")).to_pylist() == [{"title": "T", "id": "1"}]
    with pytest.raises(dm.StepError):
        arrow.to_table(articles, columns=("html",))


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        (("id", "headline"), "no column 'headline'; there are id, title, kind"),
        ("id", "columns are names of columns in a tuple, such as .'id', 'url'.; found 'id'"),
        ((1,), "columns are names of columns in a tuple"),
        (("id", "id"), "columns name 'id' more than once"),
    ],
)
def test_columns_that_there_are_not_are_refused_with_those_there_are(columns, message):
    with pytest.raises(dm.ConfigurationError, match=message):
        arrow.to_table([], columns=columns)


def test_a_table_without_a_needed_column_is_refused_with_those_there_are():
    table = arrow.to_table(WHOLE, columns=("id", "title"))
    with pytest.raises(
        dm.ConfigurationError, match="cannot be made without the column 'kind', .*; there are id, title\n"
    ):
        arrow.from_table(table)


def test_a_row_without_an_article_is_refused_with_its_number_and_its_problem():
    batch = pa.record_batch({"payload": [json.dumps(RICH), "{"]})
    (made,) = arrow.normalize_batches([batch])
    with pytest.raises(
        dm.NotAnArticleError, match="no article in row 1: not JSON: .*; take the rows in which id is not"
    ):
        arrow.from_table(made)


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("extra", "{", r"^column 'extra': found '\{' in a column of JSON texts"),
        ("dialect", None, "^row 1: .*found null at /dialect; expected a string"),
        ("exact", "[]", "^row 1: .*found an array of 0 items; expected an object"),
        ("exact", "{", r"^row 1: found '\{' in a column of JSON texts"),
    ],
)
def test_a_row_that_was_edited_into_no_article_is_refused_with_its_place(column, value, message):
    table = arrow.to_table([EMPTY, EMPTY])
    edited = pa.array([None if column in ("extra", "exact") else "", value], pa.string())
    table = table.set_column(table.schema.get_field_index(column), column, edited)
    with pytest.raises(dm.NotAnArticleError, match=message):
        arrow.from_table(table)


def test_an_article_with_a_value_that_its_field_is_not_for_is_refused():
    with pytest.raises(dm.ConfigurationError, match="article '1' cannot be written: found the number 5 at /title"):
        arrow.to_table([dm.Article(id="1", title=5)])
    with pytest.raises(TypeError, match="to_table takes articles; found dict"):
        arrow.to_table([{"id": "1"}])


def test_a_moment_beyond_the_years_of_the_calendar_is_refused():
    table = arrow.to_table([EMPTY])
    far = pa.array([2**62], pa.int64()).cast(pa.timestamp("us", "UTC"))
    table = table.set_column(table.schema.get_field_index("updated"), "updated", far)
    with pytest.raises(dm.NotAnArticleError, match="row 0: found a moment that is no date of the calendar"):
        arrow.from_table(table)


def test_what_is_no_table_is_refused():
    with pytest.raises(TypeError, match="from_table takes a table or a record batch; found list"):
        arrow.from_table([1])


def test_moments_finer_than_the_schema_says_are_refused_with_their_column():
    table = arrow.to_table([dm.loads('{"objectType": "Article", "id": "1", "title": "t"}')])
    finer = pa.array([1_700_000_000_000_000_001], pa.timestamp("ns", "UTC"))
    table = table.set_column(table.schema.get_field_index("published"), "published", finer)
    with pytest.raises(dm.NotAnArticleError, match=r"column 'published' is timestamp\[ns, tz=UTC\]"):
        arrow.from_table(table)
