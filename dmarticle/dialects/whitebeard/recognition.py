"""How an article of Whitebeard is known, and which hosts it names."""

from collections.abc import Iterator, Mapping

from ...jsontypes import Json
from ...structuring.cursor import Cursor
from ...urls import host


def recognizes(payload: Mapping[str, Json]) -> bool:
    """An article says so, by type or signature, or else has the fields that only an article has."""
    signature = payload.get("signature")
    return (
        payload.get("objectType") == "Article"
        or (isinstance(signature, str) and signature.startswith("Article:"))
        or ("contents" in payload and "title" in payload)
    )


def hosts(payload: Mapping[str, Json]) -> Iterator[str]:
    """The hosts of the article's own URLs, then the domains its sections name."""
    for key in ("url", "shorturl"):
        url = payload.get(key)
        if isinstance(url, str):
            yield host(url)
    for category in Cursor(payload).key("categories").items():
        domain = category.key("typeId").key("domain").value
        if isinstance(domain, str):
            yield domain
