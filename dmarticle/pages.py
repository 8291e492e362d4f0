"""Saved web pages: the payload that a page built with Astro carries for its scripts.

Astro writes what a component is given into `<astro-island props="...">`: JSON in which every value stands in a
pair with the number of its kind, so that dates and sets survive
(https://github.com/withastro/astro/blob/main/packages/astro/src/runtime/server/serialize.ts).
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import IntEnum
from math import inf
from urllib.parse import unquote

from attrs import evolve, frozen

from .decoding import decode_exactly
from .finite import with_nulls
from .jsontypes import Json
from .problems import NotAnArticleError, Problem, problem
from .refusals import error_message, refuse_error
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
    list of other stories does not deliver, with a problem where the page names an address.

    Raises:
        CmsError: If there is none, and an island carries the CMS's own error.
        NotAnArticleError: If there is none, with what was found instead.
    """
    islands = [island for _, island in zip(range(MOST_ISLANDS), _islands(text), strict=False)]
    found = [(article, each.problems) for each in islands for article in _articles(each.props, is_article)]
    if not found:
        _refuse_errors(islands)
        raise NotAnArticleError(
            f"no article in the web page: {_seen(text, [each.props for each in islands if each.whole])}"
        )
    canonical = _canonical(text)
    path = _path(canonical)
    own = [each for each in found if path and _path(each[0].get("url")) == path]
    article, problems = max(own or found, key=lambda each: _longest_text(each[0]))
    return article, problems if own or not path else (*problems, _other(canonical, path, article, islands))


def _other(canonical: str, path: str, article: Mapping[str, Json], islands: "list[_Island]") -> Problem:
    """Note that the article is not the one that the page says it is about."""
    broken = [each for each in islands if not each.whole]
    told = ""
    if broken:
        named = sum(path in unquote(each.text.replace("\\/", "/")) for each in broken)
        told = f"; {len(broken)} <astro-island> cannot be read" + (", and names that address" if named else "")
    detail = f"the page is that of {canonical}, which no article in it has{told}; another one was used"
    return problem("input.page-other", "/url", detail, raw=article.get("url"))


@frozen
class _Island:
    """What one island carries, or the text of one that cannot be read."""

    props: Json = None
    problems: tuple[Problem, ...] = ()
    whole: bool = True
    text: str = ""


def _islands(text: str) -> Iterator[_Island]:
    for attributes in _island_tags(text):
        found = _PROPS.search(" " + attributes)
        if found:
            said = html.unescape(found[1] or found[2] or "")
            try:
                props, problems = decode_exactly(said)
                island = _Island(_decoded(props), tuple(map(_shown, problems)))
            except ValueError:
                island = _Island(whole=False, text=said)  # one that is broken keeps nothing from the others
            yield island


def _refuse_errors(islands: Iterable[_Island]) -> None:
    """Raise what the CMS sent instead of an article: an object with a message that says that it is an error."""
    for island in islands:
        for value in _objects(island.props):
            if error_message(value.get("message")):
                refuse_error(value)


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
    return filter(is_article, _objects(value, is_article))


def _objects(value: Json, ends: IsArticle = lambda _: False) -> Iterator[Mapping[str, Json]]:
    """Give the objects in a value, those around others first; into what `ends` tells of it is not looked."""
    waiting: list[Json] = [value]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, Mapping):
            yield inner
            waiting.extend(() if ends(inner) else inner.values())
        elif isinstance(inner, list):
            waiting.extend(inner)


def _canonical(text: str) -> str:
    """Give the address that a page says it has, as written; "" where it says none."""
    links = (link[1] for link in _LINK.finditer(text))
    href = next((_HREF.search(link) for link in links if _CANONICAL.search(link)), None)
    return html.unescape(href[1]) if href else ""


def _path(url: Json) -> str:
    """The path of an address: a payload may name another host of the publication than its page, or none."""
    if not isinstance(url, str):
        return ""
    host = authority(url)
    path = url.partition(host)[2] if host else url if url.startswith("/") else ""
    return unquote(re.split(r"[?#]", path, maxsplit=1)[0]).rstrip("/")


def _longest_text(article: Mapping[str, Json]) -> int:
    return max((len(value) for value in article.values() if isinstance(value, str)), default=0)


def _seen(text: str, islands: list[Json]) -> str:
    if not islands:
        many = sum(1 for _ in _island_tags(text))
        return f"{many} <astro-island> without props that can be read" if many else "it has no <astro-island>"
    names = sorted({name for props in islands if isinstance(props, Mapping) for name in props})
    shown = ", ".join(names[:8]) or "none"
    return f"{len(islands)} <astro-island> with the props {shown}, and none of them is an article"
