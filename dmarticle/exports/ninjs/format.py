"""The formats, one for each version, and the function that writes them."""

import re
from functools import partial
from typing import Any

from attrs import evolve

from ...jsontypes import Json
from ...models import Article
from ...problems import ConfigurationError, unknown_name
from ..format import Format
from ..report import OnProblem
from . import item
from .versions import VERSIONS

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+")


def _form(name: str, number: str) -> Format[dict[str, Json]]:
    version = VERSIONS[number]
    return Format(
        name=name,
        title=f"IPTC ninjs {number}",
        specification="https://iptc.org/std/ninjs/userguide/",
        media_type="application/json",
        suffix=".json",
        carries=item.carries(version),
        write=partial(item.document, version=version),
    )


NINJS = _form("ninjs", "3.1")
"""IPTC ninjs 3.1."""

NINJS_2_1 = _form("ninjs-2.1", "2.1")
"""IPTC ninjs 2.1."""

_FORMS = {"3.1": NINJS, "2.1": NINJS_2_1}


def to_ninjs(
    article: Article, *, version: str = "3.1", uri: str | None = None, on_problem: OnProblem | None = None
) -> dict[str, Any]:
    """Give an article as an IPTC ninjs object.

    Args:
        article: An article.
        version: Version of ninjs, `3.1` or `2.1`.
        uri: The URI that the object is known by, such as `tag:paper.example,2025:77`; None for the article's address,
            or else one made from its id, which is told as assumed.
        on_problem: Is told what has no place in it; None for nobody.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If there is no such version, if the URI is none, or if a value is not of its field's type.
        StepError: If something in the body is no node.
    """
    form = _FORMS.get(version) if isinstance(version, str) else None
    if form is None:
        raise unknown_name("version", version, _FORMS, then=" of ninjs")
    if uri is not None and (not isinstance(uri, str) or not _URI.fullmatch(uri)):
        raise ConfigurationError(
            f"the URI of an article is absolute, such as 'tag:paper.example,2025:77'; found {uri!r}"
        )
    write = partial(item.document, version=VERSIONS[version], uri=uri)
    return evolve(form, write=write).document(article, on_problem)
