"""Saved web pages: the payload that a page built with Astro carries for its scripts.

Astro writes what a component is given into `<astro-island props="...">`: JSON in which every value stands in a
pair with the number of its kind, so that dates and sets survive
(https://github.com/withastro/astro/blob/main/packages/astro/src/runtime/server/serialize.ts).
"""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from enum import IntEnum
from math import inf

from attrs import evolve

from .decoding import decode_exactly
from .finite import with_nulls
from .jsontypes import Json
from .problems import NotAnArticleError, Problem
from .urls import authority

IsArticle = Callable[[Mapping[str, Json]], bool]
"""Tells whether an object is an article."""

MOST_ISLANDS = 1_000
"""Islands of one page that are looked at."""

MAX_DEPTH = 100
"""Pairs inside each other in one island."""

_PAGE = re.compile(
    r"\s*<(?:!doctype\s+html|!--|html|head|title|body|astro-island|script|style|meta|link|div|main)\b", re.IGNORECASE
)
_XML_DECLARATION = re.compile(r"\s*<\?xml\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"\s*<")
_ISLAND = re.compile(r"<astro-island(?=[\s/>])", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+)>")
"""The rest of a tag. As in a browser, a quote that does not stand behind `=` is a letter like any other."""
_PROPS = re.compile(r"""(?<=[\s"'])props\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""", re.IGNORECASE)
_LINK = re.compile(r"<link(?=[\s/])([^<>]*+)>", re.IGNORECASE)
"""A whole tag. It ends where another one begins, so that all of them together read a text once."""
_CANONICAL = re.compile(r"\brel\s*+=\s*+[\"']?canonical\b", re.IGNORECASE)
_HREF = re.compile(r"\bhref=[\"']?([^\"'\s>]+)", re.IGNORECASE)


class Kind(IntEnum):
    """The numbers of kinds by which a pair is more than its value; of all others the value says it itself."""

    VALUE = 0
    """A value of JSON; in an object, each value is a pair."""
    ARRAY = 1
    MAP = 4
    """An array of pairs, each a key and its value."""
    SET = 5
    BYTES = 8
    SHORTS = 9
    WORDS = 10
    INFINITY = 11
    """1 or -1, by its sign: a number that JSON does not have, and is treated as such."""


_ARRAYS = frozenset({Kind.ARRAY, Kind.SET, Kind.BYTES, Kind.SHORTS, Kind.WORDS})


def is_page(text: str) -> bool:
    """Tell whether a text is a web page: it begins as one does, or with any tag and has an island in it."""
    text = text.removeprefix("\ufeff")
    declaration = _XML_DECLARATION.match(text)
    return _PAGE.match(text, declaration.end() if declaration else 0) is not None or (
        _TAG.match(text) is not None and _ISLAND.search(text) is not None
    )


def article_in_page(text: str, is_article: IsArticle) -> tuple[Mapping[str, Json], tuple[Problem, ...]]:
    """Find the article that a page is about among all that its islands carry, and what its island says twice.

    That is the one whose address is the page's canonical one; else the one with the longest body, which a
    list of other stories does not deliver.

    Raises:
        NotAnArticleError: If there is none, with what was found instead.
    """
    islands = [props for _, props in zip(range(MOST_ISLANDS), _islands(text), strict=False)]
    found = [(article, problems) for props, problems in islands for article in _articles(props, is_article)]
    if not found:
        raise NotAnArticleError(f"no article in the web page: {_seen(text, [props for props, _ in islands])}")
    canonical = _canonical(text)
    return max(found, key=lambda each: (_path(each[0].get("url")) == canonical != "", _longest_text(each[0])))


def _islands(text: str) -> Iterator[tuple[Json, tuple[Problem, ...]]]:
    for attributes in _island_tags(text):
        found = _PROPS.search(" " + attributes)
        if found:
            try:
                props, problems = decode_exactly(html.unescape(found[1] or found[2] or ""))
                yield _decoded(props), tuple(map(_shown, problems))
            except ValueError:
                continue  # one that is broken keeps nothing from the others


def _island_tags(text: str) -> Iterator[str]:
    """Give the attributes of each island.

    A tag without an end goes on to the end of the text, as browsers read it, so there is none behind it: a text is
    read once, whatever it is.
    """
    start = _ISLAND.search(text)
    while start:
        tag = _ATTRIBUTES.match(text, start.end())
        if tag is None:
            return
        yield tag[1]
        start = _ISLAND.search(text, tag.end())


def _shown(problem: Problem) -> Problem:
    """Give the problem of a key that is said twice with the values that its pairs stand for."""
    others = problem.raw if isinstance(problem.raw, list) else []
    return evolve(
        problem, raw=[with_nulls(_value(each, 0)) for each in others], used=with_nulls(_value(problem.used, 0))
    )


def _decoded(props: Json) -> Json:
    """Decode what one island carries: an object whose values are pairs."""
    if not isinstance(props, Mapping):
        raise ValueError("props are an object")
    return {name: _value(pair, 0) for name, pair in props.items()}


def _value(pair: Json, depth: int) -> Json:
    """Decode a pair of a kind and a value; an object holds pairs, and so does an array."""
    if depth > MAX_DEPTH:
        raise ValueError("nested too deep")
    if not isinstance(pair, list) or not pair or not isinstance(pair[0], int):
        return pair
    kind, value = pair[0], pair[1] if len(pair) > 1 else None
    if kind == Kind.VALUE and isinstance(value, Mapping):
        return {name: _value(inner, depth + 1) for name, inner in value.items()}
    if kind in _ARRAYS and isinstance(value, list):
        return [_value(inner, depth + 1) for inner in value]
    if kind == Kind.MAP and isinstance(value, list):
        return _map([_value(entry, depth + 1) for entry in value])
    if kind == Kind.INFINITY:
        return -inf if value == -1 else inf
    return value


def _map(entries: list[Json]) -> Json:
    pairs = [entry for entry in entries if isinstance(entry, list) and len(entry) == 2]
    return {str(key): inner for key, inner in pairs}


def _articles(value: Json, is_article: IsArticle) -> Iterator[Mapping[str, Json]]:
    """Give the articles in a value, an outer one without the ones in it."""
    waiting: list[Json] = [value]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, Mapping):
            if is_article(inner):
                yield inner
            else:
                waiting.extend(inner.values())
        elif isinstance(inner, list):
            waiting.extend(inner)


def _canonical(text: str) -> str:
    links = (link[1] for link in _LINK.finditer(text))
    href = next((_HREF.search(link) for link in links if _CANONICAL.search(link)), None)
    return _path(html.unescape(href[1])) if href else ""


def _path(url: Json) -> str:
    """The path of an address: a payload may name another host of the publication than its page."""
    return (
        url.partition(authority(url))[2].partition("?")[0].rstrip("/")
        if isinstance(url, str) and authority(url)
        else ""
    )


def _longest_text(article: Mapping[str, Json]) -> int:
    return max((len(value) for value in article.values() if isinstance(value, str)), default=0)


def _seen(text: str, islands: list[Json]) -> str:
    if not islands:
        many = sum(1 for _ in _island_tags(text))
        return f"{many} <astro-island> without props that can be read" if many else "it has no <astro-island>"
    names = sorted({name for props in islands if isinstance(props, Mapping) for name in props})
    shown = ", ".join(names[:8]) or "none"
    return f"{len(islands)} <astro-island> with the props {shown}, and none of them is an article"
