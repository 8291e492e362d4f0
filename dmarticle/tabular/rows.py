"""The rows of one article in each table."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from attrs import fields

from ..body.document import Body
from ..models import Article, Attachment, Category, Publication
from . import values
from .addresses import addresses_of
from .identity import author_key, category_key, keyword_key, publication_key
from .merging import merged
from .records import record_of
from .relations import TABLES
from .schema import TableRow, TableSchema

Rows = Iterator[dict[str, Any]]
"""Values by the names of their columns; those that are not named are None."""


def rows_of(article: Article) -> dict[str, list[TableRow]]:
    """Give the rows of an article by the names of their tables; a row that several tables refer to comes once."""
    made = {name: [_filled(table, row) for row in _ROWS[name](article)] for name, table in TABLES.items()}
    return {name: merged(rows) if TABLES[name].shared else rows for name, rows in made.items()}


def _filled(table: TableSchema, row: dict[str, Any]) -> TableRow:
    return {name: row.get(name) for name in table.names}


def _said(model: Any, table: str) -> dict[str, Any]:
    """Give the values of a model for the columns that are called as its fields."""
    names = {each.name for each in fields(model.__class__)}
    return {name: _column(getattr(model, name)) for name in TABLES[table].names if name in names}


def _column(value: Any) -> values.ColumnValue:
    if isinstance(value, tuple):
        return values.texts(cast("tuple[str, ...]", value))
    return values.plain(value) if value is None or isinstance(value, str | int | float) else None


def _articles(article: Article) -> Rows:
    yield {**record_of(article), "publication_key": _publication_key(article.publication)}


def _publications(article: Article) -> Rows:
    sections = [above for each in article.categories for above in _with_above(each)]
    for publication in (article.publication, *(each.publication for each in sections)):
        if publication is not None:
            yield {**_said(publication, "publications"), "key": publication_key(publication)}


def _publication_key(publication: Publication | None) -> str | None:
    return publication_key(publication) if publication else None


def _authors(article: Article) -> Rows:
    for author in article.authors:
        yield {**_said(author, "authors"), "key": author_key(author)}


def _categories(article: Article) -> Rows:
    for each in article.categories:
        for category in _with_above(each):
            yield {
                **_said(category, "categories"),
                "key": category_key(category),
                "parent_key": category_key(category.parent) if category.parent else None,
                "publication_key": _publication_key(category.publication),
            }


def _with_above(category: Category) -> Iterator[Category]:
    """Give a category behind those it is a part of."""
    if category.parent:
        yield from _with_above(category.parent)
    yield category


def _keywords(article: Article) -> Rows:
    for keyword in article.keywords:
        free = {name: values.json(getattr(keyword, name)) for name in ("translations", "replaced_with")}
        yield {**_said(keyword, "keywords"), **free, "key": keyword_key(keyword)}


def _numbered(article: Article, rows: Iterable[dict[str, Any]]) -> Rows:
    identity = values.text(article.id)
    for position, row in enumerate(rows):
        yield {**row, "article_id": identity, "position": position}


def _article_authors(article: Article) -> Rows:
    return _numbered(article, ({"author_key": author_key(each)} for each in article.authors))


def _article_categories(article: Article) -> Rows:
    return _numbered(article, ({"category_key": category_key(each)} for each in article.categories))


def _article_keywords(article: Article) -> Rows:
    return _numbered(article, ({"keyword_key": keyword_key(each)} for each in article.keywords))


def _images(article: Article) -> Rows:
    return _numbered(article, map(_image, article.attachments))


def _image(attachment: Attachment) -> dict[str, Any]:
    focal = attachment.focal_point
    place = {"focal_point_x": values.number(focal.x), "focal_point_y": values.number(focal.y)} if focal else {}
    return {**_said(attachment, "images"), **place}


def _renditions(article: Article) -> Rows:
    for number, attachment in enumerate(article.attachments):
        for row in _numbered(article, (_said(each, "renditions") for each in attachment.renditions)):
            yield {**row, "image_position": number}


def _parts(article: Article) -> Iterator[tuple[str, str, Body]]:
    """Give the bodies of an article, with the names of their stories and of what stands beside these."""
    yield "body", "asides", article.body
    if article.introduction:
        yield "introduction", "introduction-asides", article.introduction


def _links(article: Article) -> Rows:
    parts = (part for story, beside, body in _parts(article) for part in ((story, body.blocks), (beside, body.asides)))
    return _numbered(article, ({**row, "part": part} for part, blocks in parts for row in addresses_of(blocks)))


def _changes(article: Article) -> Rows:
    return _numbered(
        article,
        ({**_said(each, "changes"), "part": part} for part, _, body in _parts(article) for each in body.changes),
    )


def _article_references(article: Article) -> Rows:
    for relation in ("related", "sponsor", "source"):
        for row in _numbered(article, (_said(each, "article_references") for each in getattr(article, relation))):
            yield {**row, "relation": relation}


def _access_groups(article: Article) -> Rows:
    return _numbered(article, ({"name": values.text(each)} for each in article.access.groups))


def _problems(article: Article) -> Rows:
    return _numbered(
        article,
        (
            {**_said(each, "problems"), "raw": values.json(each.raw), "used": values.json(each.used)}
            for each in article.problems
        ),
    )


_ROWS: dict[str, Callable[[Article], Rows]] = {
    "publications": _publications, "articles": _articles, "authors": _authors, "article_authors": _article_authors,
    "categories": _categories, "article_categories": _article_categories, "keywords": _keywords,
    "article_keywords": _article_keywords, "images": _images, "renditions": _renditions, "links": _links,
    "article_references": _article_references, "access_groups": _access_groups, "problems": _problems,
    "changes": _changes,
}  # fmt: skip
"""What makes the rows of each table."""
