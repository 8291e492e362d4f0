"""Tables with keys: each row can be found from those it belongs to, in a real database too."""

import sqlite3
from contextlib import closing

import pytest
from articles import ARTICLES, EVERY_BLOCK, FULL
from attrs import evolve
from loaded import MANY_PROBLEMS, add, assert_in_database, load, replace
from test_records import KINDS

import dmarticle as dm

CHANGED = dm.NEWS.run('<p onclick="x">a</p><script>b</script>').changes
T = dm.Text
ALL = [
    evolve(article, problems=MANY_PROBLEMS, body=evolve(article.body, changes=CHANGED)) for article in ARTICLES.values()
]


@pytest.fixture
def sqlite():
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("PRAGMA foreign_keys = ON")
        yield database


def test_the_articles_are_in_sqlite_with_no_key_broken(sqlite):
    load(sqlite, "sqlite", dm.to_tables(ALL))
    assert sqlite.execute("PRAGMA foreign_key_check").fetchall() == []
    assert_in_database(sqlite, ALL)


def test_every_real_payload_is_in_sqlite_with_no_key_broken(sqlite, shared):
    articles = [dm.load(path) for path in sorted((shared / "payloads" / "whitebeard").glob("*.json"))]
    unique = list({article.id: article for article in articles}.values())
    assert unique
    load(sqlite, "sqlite", dm.to_tables(unique))
    assert sqlite.execute("PRAGMA foreign_key_check").fetchall() == []
    assert_in_database(sqlite, unique)


def test_article_after_article_gives_the_same_database(sqlite):
    load(sqlite, "sqlite", dict.fromkeys(dm.TABLES, ()))
    for tables in dm.iter_tables(ALL):
        add(sqlite, "sqlite", tables)
    assert_in_database(sqlite, ALL)
    whole = dm.to_tables(ALL)
    for name, table in dm.TABLES.items():
        found = sqlite.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608 - our own names
        assert set(found) == set(table.values(whole[name], "sqlite")), name


def test_sqlite_orders_and_computes_with_the_dates(sqlite):
    load(sqlite, "sqlite", dm.to_tables([FULL]))
    found = sqlite.execute("SELECT date(published), strftime('%H:%M', published), updated > published FROM articles")
    assert found.fetchall() == [("2025-03-04", "04:15", 1)]


def test_every_key_names_columns_that_there_are_and_tables_that_come_before():
    seen = []
    for table in dm.TABLES.values():
        seen.append(table.name)
        assert set(table.primary_key) <= {each.name for each in table.columns if each.required}
        for key in table.foreign_keys:
            assert set(key.columns) <= set(table.names)
            assert key.table in seen
            assert key.references == dm.TABLES[key.table].primary_key
            for mine, theirs in zip(key.columns, key.references, strict=True):
                types = {name: dm.TABLES[name].types() for name in (table.name, key.table)}
                assert types[table.name][mine] is types[key.table][theirs]


@pytest.mark.parametrize("article", ALL, ids=ARTICLES)
def test_every_row_has_all_columns_with_values_of_their_types(article):
    for name, rows in dm.to_tables([article]).items():
        table = dm.TABLES[name]
        for row in rows:
            assert tuple(row) == table.names
            for column in table.columns:
                value = row[column.name]
                assert value is None or type(value) is KINDS[column.type], (name, column.name)
                assert value is not None or not column.required, (name, column.name)
        assert len({tuple(row[key] for key in table.primary_key) for row in rows}) == len(rows)


def test_each_table_has_rows_of_the_full_article_so_that_the_tests_can_fail():
    tables = dm.to_tables([ALL[0], ALL[1]])
    assert {name for name, rows in tables.items() if not rows} == set()


def test_links_say_what_they_are_and_where_they_stand():
    links = dm.to_tables([EVERY_BLOCK])["links"]
    assert {row["relation"] for row in links} == {
        "link", "promo", "picture", "picture-link", "embed", "audio", "video", "file", "poster", "cite",
    }  # fmt: skip
    promo, beside = (row for row in links if row["relation"] == "promo")
    assert (promo["text"], promo["label"], promo["part"]) == ("The older story", "Read more:", "body")
    assert EVERY_BLOCK.body.blocks[promo["block"]].title == "The older story"
    assert (beside["text"], beside["part"], beside["block"]) == ("A story set aside", "asides", 0)
    assert next(row["provider"] for row in links if row["relation"] == "embed") == "YouTube"


def keys_of(*authors: dm.Author) -> list[str]:
    return [row["author_key"] for row in dm.to_tables([dm.Article(id="1", authors=authors)])["article_authors"]]


def test_an_author_is_told_by_id_and_name_and_without_an_id_by_name_and_address():
    one, same, shared, renamed = keys_of(
        dm.Author(name="Ann", id="5"),
        dm.Author(name="Ann", id="5", slug="ann", biography="More."),
        dm.Author(name="Ben", id="5"),
        dm.Author(name="Ann", id="6"),
    )
    assert one == same
    assert len({one, shared, renamed}) == 3
    nobody, again, elsewhere, number = keys_of(
        dm.Author(name="Ann"), dm.Author(name="Ann"), dm.Author(name="Ann", url="/ann"), dm.Author(name="Ann", id="")
    )
    assert nobody == again
    assert len({one, nobody, elsewhere, number}) == 4


def test_keys_stay_from_release_to_release():
    assert keys_of(dm.Author(name="Ann", id="5"), dm.Author(name="هدى")) == KNOWN_KEYS


KNOWN_KEYS = ["bdf85428b1c81722742f6130", "5372dc00e72f60bd20bb6514"]


def test_the_first_article_that_names_an_author_says_who_that_is():
    first = dm.Article(id="1", authors=(dm.Author(name="Ann", id="5", biography="Old."),))
    other = dm.Article(id="2", authors=(dm.Author(name="Ann", id="5", biography="New."),))
    (row,) = dm.to_tables([first, other])["authors"]
    assert row["biography"] == "Old."


def shared(articles, name):
    return {row["key"]: row for row in dm.to_tables(articles)[name]}


ONE = dm.Article(
    id="1",
    authors=(dm.Author(name="Ann", id="5", slug="ann"),),
    categories=(
        dm.Category(name="Coast", id="3", parent=dm.Category(name="News", id="2"), allows_comments=False),
        dm.Category(name="News", id="2", tagline="All"),
    ),
    keywords=(dm.Keyword(name="sea", id="9", article_count=0),),
    publication=dm.Publication(id="1", name="P", domain="p.example"),
)
TWO = dm.Article(
    id="2",
    authors=(dm.Author(name="Ann", id="5", biography="More."),),
    categories=(dm.Category(name="Coast", id="3", slug="coast", publication=ONE.publication),),
    keywords=(dm.Keyword(name="sea", id="9", translations={"fr": "mer"}),),
    publication=dm.Publication(id="1", name="P", locale="en-ZA"),
)
SHARED = ("publications", "authors", "categories", "keywords")


@pytest.mark.parametrize("name", SHARED)
def test_what_articles_share_does_not_depend_on_their_order(name):
    assert shared([ONE, TWO], name) == shared([TWO, ONE], name)
    both = {key for row in shared([ONE, TWO], name).values() for key, value in row.items() if value is not None}
    for article in (ONE, TWO):
        alone = {key for row in shared([article], name).values() for key, value in row.items() if value is not None}
        assert alone <= both


@pytest.mark.parametrize("articles", [(ONE, TWO), (TWO, ONE)])
def test_a_stream_of_articles_fills_in_what_they_share(sqlite, articles):
    load(sqlite, "sqlite", dict.fromkeys(dm.TABLES, ()))
    for tables in dm.iter_tables(articles):
        add(sqlite, "sqlite", tables)
    whole = dm.to_tables(articles)
    for name in SHARED:
        found = sqlite.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608 - our own names
        assert set(found) == set(dm.TABLES[name].values(whole[name], "sqlite")), name


def test_every_category_names_one_that_is_there():
    keys = shared(ALL, "categories")
    above = {row["parent_key"] for row in keys.values()} - {None}
    assert above
    assert above <= set(keys)


def test_a_category_without_an_id_is_told_by_what_it_is_a_part_of():
    one, other = (
        dm.Category(name="Coast", parent=dm.Category(name=name, id=number)) for name, number in (("A", "1"), ("B", "2"))
    )
    keys = [
        row["category_key"] for row in dm.to_tables([dm.Article(id="1", categories=(one, other))])["article_categories"]
    ]
    assert len(set(keys)) == 2


def test_a_newer_edition_takes_the_place_of_the_older_one(sqlite):
    load(sqlite, "sqlite", dm.to_tables(ALL))
    newer = evolve(
        FULL, title="Newer", subtitle=None, keywords=(), authors=(dm.Author(name="Ann Lee", id="5", slug="lee"),)
    )
    replace(sqlite, "sqlite", newer)
    articles = [newer if article.id == newer.id else article for article in ALL]
    assert_in_database(sqlite, articles)
    assert sqlite.execute("PRAGMA foreign_key_check").fetchall() == []
    assert sqlite.execute("SELECT title, subtitle FROM articles WHERE id = '77'").fetchall() == [("Newer", None)]
    found = sqlite.execute("SELECT slug, department FROM authors WHERE name = 'Ann Lee'").fetchall()
    assert found == [("lee", "Sea desk")]


def test_a_table_of_chosen_columns_has_their_sql(sqlite):
    few = dm.RECORDS.only(("title", "id", "authors"))
    assert few.names == ("title", "id", "authors")
    sqlite.execute(few.create("sqlite"))
    sqlite.executemany(few.insert, few.values(dm.to_records([FULL], columns=few.names), "sqlite"))
    found = sqlite.execute("SELECT records.id, each.value FROM records, json_each(authors) AS each").fetchall()
    assert found == [("77", "Ann Lee"), ("77", "Reuters")]
    with pytest.raises(dm.ConfigurationError, match="a row of records has no 'kind'; records.only gives fewer columns"):
        dm.RECORDS.values(dm.to_records([FULL], columns=few.names), "sqlite")
    assert dm.TABLES["article_authors"].only(("author_key",)).primary_key == ()
    assert [key.table for key in dm.TABLES["article_authors"].only(("author_key",)).foreign_keys] == ["authors"]
    with pytest.raises(dm.ConfigurationError, match="records has no key by which a row could be known again"):
        _ = few.upsert
    with pytest.raises(dm.ConfigurationError, match="no row of authors is one article's alone"):
        _ = dm.TABLES["authors"].delete


def test_every_date_in_sqlite_has_as_many_digits_so_that_texts_sort_as_dates_do():
    column = dm.RECORDS.only(("published",))
    whole, later = FULL.published, FULL.published.replace(microsecond=1)
    rows = [*dm.to_records([evolve(FULL, published=each) for each in (whole, later)], columns=("published",))]
    assert column.values(rows, "sqlite") == [
        ("2025-03-04 04:15:00.000000+00:00",), ("2025-03-04 04:15:00.000001+00:00",),
    ]  # fmt: skip


def test_the_words_of_a_link_to_a_picture_are_its_caption_or_what_it_shows():
    captioned = dm.Figure("/a", "alt", dm.Caption((T("caption"),)))
    blocks = (dm.Gallery((captioned, dm.Figure("/b", "alt"), dm.Figure("/c"))), dm.Media("/d", dm.MediaKind.AUDIO))
    rows = dm.to_tables([dm.Article(id="1", body=dm.Body(blocks))])["links"]
    assert [(row["relation"], row["url"], row["text"]) for row in rows] == [
        ("picture", "/a", "caption"), ("picture", "/b", "alt"), ("picture", "/c", None), ("audio", "/d", None),
    ]  # fmt: skip


def test_the_links_of_an_introduction_are_there_too():
    link = dm.Paragraph((dm.Link("/a", (T("x"),)),))
    rows = dm.to_tables([dm.Article(id="1", introduction=dm.Body((link,), (link,)))])["links"]
    assert [row["part"] for row in rows] == ["introduction", "introduction-asides"]


def test_an_id_that_comes_twice_is_refused_or_one_of_its_articles_is_taken():
    other = dm.Article(id="77", title="Newer", authors=(dm.Author(name="Ben"),))
    with pytest.raises(dm.ConfigurationError, match="the id '77' comes twice; twice='first' or 'last' takes one"):
        dm.to_tables([FULL, other])
    assert dm.to_tables([FULL, other], twice="first") == dm.to_tables([FULL])
    assert dm.to_tables([FULL, other], twice="last") == dm.to_tables([other])
    with pytest.raises(dm.ConfigurationError, match="no way 'both' to take an id twice; there are refuse, first, last"):
        dm.to_tables([], twice="both")


def test_sql_for_another_database_is_refused():
    with pytest.raises(dm.ConfigurationError, match="no SQL for 'pandas'; there is some for duckdb, sqlite"):
        dm.TABLES["links"].create("pandas")


def test_records_fit_into_one_table_too(sqlite):
    sqlite.execute(dm.RECORDS.create("sqlite"))
    sqlite.executemany(dm.RECORDS.insert, dm.RECORDS.values(dm.to_records([FULL]), "sqlite"))
    assert sqlite.execute("SELECT authors, keywords FROM records").fetchall() == [
        ('["Ann Lee", "Reuters"]', '["Sea level", "harbour"]')
    ]
