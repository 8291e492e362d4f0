"""Keys of what several articles name: authors, categories, keywords, publications.

The CMS's id is not enough, since several authors share one where one record names them all, and some have none. So a
key is made of what is said: the id and the name; without an id, the name and the address. Who is named in the same way
has the same key in every run and every archive; nobody is taken for somebody else because of a similar name.
"""

from hashlib import blake2b
from json import dumps

from ..models import Author, Category, Keyword, Publication


def author_key(author: Author) -> str:
    """Give the key of an author."""
    return _key(author.id, author.name, author.slug, author.url)


def keyword_key(keyword: Keyword) -> str:
    """Give the key of a keyword."""
    return _key(keyword.id, keyword.name, keyword.slug, keyword.url)


def category_key(category: Category) -> str:
    """Give the key of a category; without an id it is also told by the one it is a part of."""
    above = category_key(category.parent) if category.parent and category.id is None else category.parent_id
    return _key(category.id, category.name, category.slug, category.url, above)


def publication_key(publication: Publication) -> str:
    """Give the key of a publication."""
    return _key(publication.id, publication.name, publication.slug, publication.domain)


def _key(identity: str | None, name: str | None, *told_by: str | None) -> str:
    said = (identity, name) if identity is not None else (None, name, *told_by)
    return blake2b(dumps(said).encode(), digest_size=12).hexdigest()
