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
from .dialects import recognize
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
_META = re.compile(r"<meta(?=[\s/])([^<>]*+)>", re.IGNORECASE)
_OG_URL = re.compile(r"\bproperty\s*+=\s*+[\"']?og:url\b", re.IGNORECASE)
_CONTENT = re.compile(r"\bcontent=[\"']?([^\"'\s>]+)", re.IGNORECASE)
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

    That is the one whose address is the page's own (its canonical link, or else its `og:url`); else one that stands
    alone and not in a list; of several, the one with the longest body. There is a problem where the page has another
    address, and where it has none and several would do.

    Raises:
        CmsError: If there is none, and an island carries the CMS's own error.
        NotAnArticleError: If there is none, with what was found instead.
    """
    islands = [island for _, island in zip(range(MOST_ISLANDS), _islands(text), strict=False)]
    found = [candidate for each in islands for candidate in _candidates(each, is_article)]
    if not found:
        _refuse_errors(islands)
        raise NotAnArticleError(
            f"no article in the web page: {_seen(text, [each.props for each in islands if each.whole])}"
        )
    address = _address(text)
    path = _path(address)
    own = [each for each in found if path and _path(each.article.get("url")) == path]
    likely = own or [each for each in found if not each.listed] or found
    best = max(likely, key=lambda each: _length(each.article))
    if own:
        return best.article, best.problems
    noted = _other(address, path, best.article, islands) if path else _unsure(best.article, likely)
    return best.article, (*best.problems, *([noted] if noted else []))


def _unsure(article: Mapping[str, Json], likely: "list[_Candidate]") -> Problem | None:
    """Note that the page does not say which of several articles it is about."""
    urls = {_path(each.article.get("url")) or str(number) for number, each in enumerate(likely)}
    if len(urls) < 2:
        return None
    detail = f"the page names no address and carries {len(urls)} articles; the one with the longest body was used"
    return problem("input.page-unsure", "", detail, raw=article.get("url"))


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


@frozen
class _Candidate:
    """An article in a page."""

    article: Mapping[str, Json]
    listed: bool
    """Whether it stands in a list of several."""
    problems: tuple[Problem, ...]


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


def _candidates(island: "_Island", is_article: IsArticle) -> Iterator["_Candidate"]:
    """Give the articles in an island, an outer one without the ones in it."""
    for value, listed in _placed(island.props, is_article):
        if is_article(value):
            yield _Candidate(value, listed, island.problems)


def _objects(value: Json) -> Iterator[Mapping[str, Json]]:
    return (found for found, _ in _placed(value))


def _placed(value: Json, ends: IsArticle = lambda _: False) -> Iterator[tuple[Mapping[str, Json], bool]]:
    """Give the objects in a value as they are written, and whether each stands in a list of several.

    One around others comes before them; into what `ends` tells of it is not looked.
    """
    waiting: list[tuple[Json, bool]] = [(value, False)]
    while waiting:
        inner, listed = waiting.pop()
        if isinstance(inner, Mapping):
            yield inner, listed
            waiting.extend(() if ends(inner) else ((each, listed) for each in reversed([*inner.values()])))
        elif isinstance(inner, list):
            listed = listed or len(inner) > 1
            waiting.extend((each, listed) for each in reversed(inner))


def _address(text: str) -> str:
    """Give the address that a page says it has, as written; "" where it says none."""
    links = (link[1] for link in _LINK.finditer(text))
    href = next((_HREF.search(link) for link in links if _CANONICAL.search(link)), None)
    if href is None:
        metas = (meta[1] for meta in _META.finditer(text))
        href = next((_CONTENT.search(meta) for meta in metas if _OG_URL.search(meta)), None)
    return html.unescape(href[1]) if href else ""


def _path(url: Json) -> str:
    """The path of an address: a payload may name another host of the publication than its page, or none."""
    if not isinstance(url, str):
        return ""
    host = authority(url)
    path = url.partition(host)[2] if host else url if url.startswith("/") else ""
    return unquote(re.split(r"[?#]", path, maxsplit=1)[0]).rstrip("/")


def _length(article: Mapping[str, Json]) -> int:
    """Tell how long the body of an article is, as it is written."""
    try:
        body = article.get(recognize(article).body)
    except NotAnArticleError:  # whoever tells what an article is may know more than there are dialects
        return 0
    return len(body) if isinstance(body, str) else 0


def _seen(text: str, islands: list[Json]) -> str:
    if not islands:
        many = sum(1 for _ in _island_tags(text))
        return f"{many} <astro-island> without props that can be read" if many else "it has no <astro-island>"
    names = sorted({name for props in islands if isinstance(props, Mapping) for name in props})
    shown = ", ".join(names[:8]) or "none"
    return f"{len(islands)} <astro-island> with the props {shown}, and none of them is an article"
