"""Ids of chunks: made of what they say, so that they stay as long as it does."""

import json
from collections import Counter
from collections.abc import Iterable
from uuid import UUID, uuid5

_NAMESPACE = UUID("5b0d0f4e-6a2c-5f0a-9d0e-0c6f2f5f7a51")
"""What the ids of chunks are made under (RFC 9562, version 5)."""


def identity_of(*said: str | int) -> str:
    """Give the id of what is said; of other values, or of the same in another order, it is another one."""
    return str(uuid5(_NAMESPACE, json.dumps(said)))


def identities_of(article_id: str, texts: Iterable[str]) -> list[str]:
    """Give an id for the text of each chunk of an article: words that come again get another one for each time."""
    seen = Counter[str]()
    ids: list[str] = []
    for text in texts:
        seen[text] += 1
        ids.append(identity_of(article_id, text, seen[text]))
    return ids
