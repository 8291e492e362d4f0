"""Articles in a real database."""

import dmarticle as dm

MANY_PROBLEMS = (dm.Problem("date.zone-assumed", "/firstPublished", "a zone", dm.Severity.INFO),)


def load(database, name: str, tables) -> None:
    """Create all tables and put rows into them, with nothing but what the schemas say."""
    for table in dm.TABLES.values():
        database.execute(table.create(name))
    add(database, name, tables)


def add(database, name: str, tables) -> None:
    for table in dm.TABLES.values():
        rows = table.values(tables[table.name], name)
        if rows:
            database.executemany(table.insert, rows)


def replace(database, name: str, article: dm.Article) -> None:
    """Put a newer edition of an article in the place of the older one, as docs/tables.md says."""
    (tables,) = dm.iter_tables([article])
    for table in reversed(dm.TABLES.values()):
        if "article_id" in table.names:
            database.execute(table.delete, (article.id,))
    for table in dm.TABLES.values():
        rows = table.values(tables[table.name], name)
        if rows:
            database.executemany(table.upsert, rows)


def assert_in_database(database, articles: list[dm.Article]) -> None:
    """Ask questions that need the keys, and compare with what the articles say."""
    ask = lambda query: database.execute(query).fetchall()  # noqa: E731 - short
    authors = ask(
        "SELECT w.article_id, a.name FROM article_authors w JOIN authors a ON a.key = w.author_key "
        "ORDER BY w.article_id, w.position"
    )
    assert authors == sorted_by_id([(each.id, author.name) for each in articles for author in each.authors])
    sections = ask(
        "SELECT s.article_id, c.name, p.name FROM article_categories s JOIN categories c ON c.key = s.category_key "
        "LEFT JOIN categories p ON p.key = c.parent_key ORDER BY s.article_id, s.position"
    )
    assert sections == sorted_by_id(
        [
            (each.id, category.name, category.parent.name if category.parent else None)
            for each in articles
            for category in each.categories
        ]
    )
    keywords = ask(
        "SELECT b.article_id, k.name FROM article_keywords b JOIN keywords k ON k.key = b.keyword_key "
        "ORDER BY b.article_id, b.position"
    )
    assert keywords == sorted_by_id([(each.id, keyword.name) for each in articles for keyword in each.keywords])
    links = ask(
        "SELECT article_id, url FROM links WHERE relation = 'link' AND part = 'body' ORDER BY article_id, position"
    )
    assert links == sorted_by_id([(each.id, link.url) for each in articles for link in each.body.links])
    promos = ask(
        "SELECT article_id, text, url FROM links WHERE relation = 'promo' AND part = 'asides' "
        "ORDER BY article_id, position"
    )
    assert promos == sorted_by_id(
        [
            (each.id, block.title, block.url)
            for each in articles
            for block in each.body.asides
            if isinstance(block, dm.RelatedLink)
        ]
    )
    images = ask(
        "SELECT i.article_id, i.caption, count(r.url) FROM images i LEFT JOIN renditions r "
        "ON r.article_id = i.article_id AND r.image_position = i.position "
        "GROUP BY i.article_id, i.position, i.caption ORDER BY i.article_id, i.position"
    )
    assert images == sorted_by_id(
        [(each.id, image.caption, len(image.renditions)) for each in articles for image in each.attachments]
    )


def sorted_by_id(rows: list[tuple]) -> list[tuple]:
    """Give rows as the database does: by the id of the article, and as they come within one."""
    return sorted([tuple(map(said, row)) for row in rows], key=lambda row: row[0])


def said(value: object) -> object:
    """Give a text as tables have it."""
    return value.replace("\ud800", "\ufffd").replace("\x00", "\ufffd") if isinstance(value, str) else value
