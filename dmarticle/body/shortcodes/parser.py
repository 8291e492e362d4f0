"""Finds what looks like a shortcode in HTML, in one pass, and reads its attributes.

Each alternative of the lexer that begins with `<` matches up to the end of the text at worst, and the
attributes of a shortcode hold no bracket, so no character is looked at more than a few times.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple, TypeAlias

from ..providers import identify
from ..tags import CONTAINERS

_MARKUP = r"""
    <!--(?:-?>|.*?(?:--!?>|\Z))  # a comment
    | <(?P<raw>pre|code|kbd|samp|tt|script|style|textarea)(?=[\s/>]).*?(?:</(?P=raw)(?=[\s/>])[^>]*+>?|\Z)
    | <(?P<element>/?[a-z][^\s/>]*+)(?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?+)*+(?:>|\Z)
    | <[!?/][^>]*+>?  # a comment too, to a browser
"""
_FLAGS = re.ASCII | re.DOTALL | re.IGNORECASE | re.VERBOSE
_LEXER = re.compile(
    _MARKUP
    + r"""
    | \[(?P<name>/?[a-z0-9_-]++)(?P<attributes>(?:(?=[\s/=\u00a0\u200b]|&nbsp;)
        (?:(?<=[\s=])(?:"[^"\[\]]*+"|'[^'\[\]]*+'|[“”][^“”″"\[\]]*+[”″"])|[^\[\]<])*+)?)\](?!\()  # a tag only in quotes
    | (?P<url>https?://[^\s<>"\[\]]++)
    """,
    _FLAGS,
)
_MARKUP_ALONE = re.compile(_MARKUP, _FLAGS)
"""Finds the tags of a text without brackets as the lexer does, and passes over its words at once."""
_OPENS_BLOCK = frozenset("article body center div figure main p section".split())
"""Elements in which a URL may be all there is."""
_BORDER_BEHIND = re.compile(
    rf"</(?:{'|'.join(sorted(_OPENS_BLOCK))})(?=[\s/>])|<(?:{'|'.join(sorted(CONTAINERS))})(?=[\s/>])", re.IGNORECASE
)
_MAY_OPEN = re.compile(r"\[/?[A-Za-z0-9_-]")
_BEHIND_SPACE_OR_TAG = re.compile(
    r"://(?:(?<=[Hh][Tt][Tt][Pp]://)(?<![^\s>]....://)|(?<=[Hh][Tt][Tt][Pp][Ss]://)(?<![^\s>].....://))", re.DOTALL
)
_NO_TAG = re.compile(  # most are seen by their first letter to be tags
    r"<(?!/?[abd-jl-oqru-z])(?:(?!/?[A-Za-z])|(?i:pre|code|kbd|samp|tt|script|style|textarea)(?=[\s/>]))", re.ASCII
)
"""A comment, an element whose text is code, or a sign that begins none of them."""
_SIGN_IN_QUOTES = re.compile(r"=\s*+(?:\"[^\"<>]*+[<>]|'[^'<>]*+[<>])", re.ASCII)
_Found: TypeAlias = tuple[re.Match[str] | None, re.Match[str]]
"""What stands before something that may be a token, and that."""
_SPACE = re.compile(r"\s*+")

_DOUBLE = r"[“”″]|&(?:quot|ldquo|rdquo|Prime|\#0*34|\#0*822[01]|\#0*8243);"
_SINGLE = r"[‘’′]|&(?:apos|lsquo|rsquo|prime|\#0*39|\#0*821[67]|\#0*8242);"
_QUOTED = rf"""
    "(?P<{{0}}1>[^"]*+)" | '(?P<{{0}}2>[^']*+)'
    | (?:{_DOUBLE})(?P<{{0}}3>.*?)(?:"|{_DOUBLE}) | (?:{_SINGLE})(?P<{{0}}4>.*?)(?:'|{_SINGLE})
"""
_ATTRIBUTE = re.compile(
    rf"(?P<key>[\w-]++)\s*+=\s*+(?:{_QUOTED.format('named')}|(?P<bare>\S*+))|{_QUOTED.format('value')}|(?P<word>\S++)",
    re.DOTALL | re.VERBOSE,
)
_SPACES_TOO = re.compile("[\u00a0\u200b]|&nbsp;")
_DAMAGED = re.compile(r"\A[”″]+|(?<=.)[”″]+\Z", re.DOTALL)
_STRAY_QUOTES = "\"'“”″"


class Kind(Enum):
    """What a token is."""

    OPENING = auto()
    CLOSING = auto()
    LONE_URL = auto()
    """A URL that is all there is between blank lines or the borders of blocks."""


class Token(NamedTuple):
    """A piece of the text that may be, or may belong to, a shortcode."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: str = ""
    """As they stand, without the `/` that closes a tag."""
    closed: bool = False
    """Whether a `/` closes an opening tag, so that it encloses nothing."""


def scan(text: str) -> Iterator[Token]:
    """Give the tokens of a text, in order; those in tags, comments, code and scripts are none."""
    places = _likely_places(text)
    if not places:
        return
    for last, found in _everything(text) if is_involved(text) else _at(places, text):
        if found.lastgroup == "attributes":
            token = _bracketed(found["name"], found["attributes"], *found.span())
            if token is not None:
                yield token
        elif found.lastgroup == "url" and _stands_alone(text, last, found):
            yield Token(Kind.LONE_URL, *found.span())


def _likely_places(text: str) -> list[int]:
    """Give the places at which a token may begin, in order; most texts have none."""
    places = [found.start() for found in _MAY_OPEN.finditer(text)]
    urls = [found.start() for found in _BEHIND_SPACE_OR_TAG.finditer(text)]
    alone = [_scheme(text, place) for place in urls if _may_stand_alone(text, place)]
    return sorted(places + alone) if alone else places


def _scheme(text: str, place: int) -> int:
    """Give the place where the scheme begins of a URL whose `:` is at a place."""
    return place - (5 if text[place - 1] in "Ss" else 4)


def _may_stand_alone(text: str, place: int) -> bool:
    """Whether a URL, whose `:` is at a place, may be the first thing in its line or behind a tag."""
    last = _scheme(text, place) - 1
    while last >= 0 and text[last].isspace() and text[last] != "\n":
        last -= 1
    return last < 0 or text[last] in "\n>"


def is_involved(text: str) -> bool:
    """Tell whether it takes more than the nearest `<` and `>` to know what is in a tag, a comment or code."""
    return _NO_TAG.search(text) is not None or _SIGN_IN_QUOTES.search(text) is not None


def _everything(text: str) -> Iterator[_Found]:
    """Give what the lexer finds in a text, each behind what it found before."""
    last: re.Match[str] | None = None
    for found in _LEXER.finditer(text):
        yield last, found
        last = found


def _at(places: list[int], text: str) -> Iterator[_Found]:
    """Give what the lexer finds at some places of a text that is not involved, each behind the tag before it."""
    last: re.Match[str] | None = None
    behind = looked_to = 0
    for place in places:
        if place < behind:
            continue
        sign = text.rfind("<", max(behind, looked_to), place)
        looked_to = place
        if sign >= 0:
            last = _LEXER.match(text, text.find("<", max(behind, text.rfind(">", behind, sign))))
            behind = last.end() if last else behind
        found = _LEXER.match(text, place) if place >= behind else None
        if found:
            yield last, found
            last, behind = found, found.end()


def _bracketed(name: str, attributes: str, start: int, end: int) -> Token | None:
    if name.startswith("/"):
        return None if attributes.strip() else Token(Kind.CLOSING, start, end, name[1:])
    closed = attributes.endswith("/")
    return Token(Kind.OPENING, start, end, name, attributes.removesuffix("/"), closed)


def _begins_block(gap: str, at_border: bool, lines: int) -> bool:  # noqa: FBT001 - two facts about one place
    words = gap.rstrip()
    return gap.count("\n", len(words)) >= lines or (at_border and not words)


def _ends_block(text: str, end: int, lines: int) -> bool:
    space = _SPACE.match(text, end)
    after = space.end() if space else end
    return after == len(text) or text.count("\n", end, after) >= lines or _BORDER_BEHIND.match(text, after) is not None


def _stands_alone(text: str, last: re.Match[str] | None, found: re.Match[str]) -> bool:
    """Whether a URL is all there is between blank lines; of a known provider, on its line."""
    lines = 1 if identify(found["url"]) else 2
    gap = text[last.end() if last else 0 : found.start()]
    at_border = last is None or _is_border(last["element"] or last["raw"])
    return _begins_block(gap, at_border, lines) and _ends_block(text, found.end(), lines)


def _is_border(element: str | None) -> bool:
    """Whether a block can begin behind a tag: where one ends, or in one that holds blocks."""
    name = (element or "").lower()
    return name in _OPENS_BLOCK or name in ("hr", "pre") or (name[:1] == "/" and name[1:] in CONTAINERS)


def read_attributes(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Read the attributes of a tag: the named ones by name in lower case, the first of a name, and the others."""
    named: dict[str, str] = {}
    others: list[str] = []
    for found in _attributes(text):
        value = _value(found)
        if found["key"] is None:
            others.append(value)
        else:
            named.setdefault(found["key"].lower(), value)
    return named, tuple(others)


def has_shape(text: str) -> bool:
    """Tell whether attributes look like nothing else: a quoted `name="value"`, or only pairs of `name=value`."""
    found = _attributes(text)
    return any(each["key"] and each["bare"] is None for each in found) or (
        bool(found) and all(each["key"] and each["bare"] and " " not in each[0] for each in found)
    )


def _attributes(text: str) -> list[re.Match[str]]:
    return list(_ATTRIBUTE.finditer(_SPACES_TOO.sub(" ", text)))


def _value(found: re.Match[str]) -> str:
    """The value of an attribute, without the quotation marks that an editor made curly inside of straight ones."""
    value = found[found.lastgroup or 0]  # of each way to write one, only the last group holds the value
    if found.lastgroup in ("bare", "word"):
        return value.strip(_STRAY_QUOTES)
    return _DAMAGED.sub("", value) if value[:1] in ("”", "″") else value


class Tag(NamedTuple):
    """An HTML tag in a text."""

    name: str
    """In lower case, with a `/` before it when it ends an element."""
    start: int
    end: int


def tags(text: str) -> Iterator[Tag]:
    """Give the HTML tags of a text; elements whose text is code count as one."""
    for found in (_LEXER if "[" in text else _MARKUP_ALONE).finditer(text):
        name = found["element"] or found["raw"]
        if name:
            yield Tag(name.lower(), *found.span())


def words(text: str) -> str:
    """Give a text without its HTML tags."""
    kept: list[str] = []
    position = 0
    for tag in tags(text):
        kept.append(text[position : tag.start])
        position = tag.end
    return "".join([*kept, text[position:]])
