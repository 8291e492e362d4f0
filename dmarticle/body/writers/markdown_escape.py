"""What means something in Markdown, written so that it means itself; and signs of emphasis that count.

Where readers of Markdown differ from CommonMark, what is written is what they all take for the same: kramdown, with
which Jekyll reads, knows no backslash before `&` and `^` and none in an address; Hugo takes `{{<` for a command,
whatever stands before it. GitHub, Pandoc and Jupyter take what stands between two `$` for a formula.
Every expression here is linear in the length of the text.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias
from urllib.parse import quote

_REFERENCE = re.compile(r"&(?=#|[A-Za-z0-9]+;)")
_ALWAYS, _AT_TIMES = "\\`*~[]|${^", "_<&"
_IN_TEXT = re.compile(  # signs first, which are found sooner than what is around them
    rf"[{re.escape(_ALWAYS + _AT_TIMES)}](?:(?<=[{re.escape(_ALWAYS)}])"
    r"|(?<=_)(?:(?<![^\W_]{2}_)|(?![^\W_]{2}))|(?<=<)(?! )|(?<=&)(?=#|[A-Za-z0-9]+;))"
)
_REFERENCES = {"&": "&amp;", "^": "&#94;", "{": "&#123;"}
_ADDRESS_IN_TEXT = re.compile(
    r"\b(?:(?:https?|ftp)(?=://)|www(?=\.))(?=[^\s<]{1,500}(?:\\|&(?:amp|#94|#123);))", re.IGNORECASE
)
"""Where GitHub would make a link of an address in a text, with the signs in it that only escape."""
_PLAIN_ADDRESS = re.compile("[A-Za-z0-9:/.?=#%_~@!$*,;+-]++")
_IN_TITLE = re.compile(rf'[\\`"()<>\[\]|{{^]|{_REFERENCE.pattern}')
_IN_ADDRESS = re.compile(rf"[\\`<>|{{^]|{_REFERENCE.pattern}")
_PARENTHESIS = re.compile(r"[()]")
_LINE_START = re.compile(r"^(?:([0-9]{1,9})(?=[.)](?: |$))|(?=[#>=]|[-+](?:[ -]|$)|:(?:[ -]|$)))", re.MULTILINE)
_DEEPEST = 3
"""Parentheses in parentheses of an address: CommonMark asks readers for three."""
_SPACE = re.compile(r"\s")
_TICKS = re.compile("`+")


class Delimiter(NamedTuple):
    """One end of an emphasis. Whether it counts as one depends on the characters around it."""

    sign: str
    opens: bool


Token: TypeAlias = str | Delimiter
"""Finished Markdown, or a delimiter that is not finished yet."""

_LANGUAGE = re.compile(r"[\w+#.-]{1,40}", re.ASCII)


def text(value: str) -> str:
    """Escape text, wherever in a line it stands."""
    return _signs_escaped(value) if any(map(value.__contains__, _ALWAYS + _AT_TIMES)) else value


def _signs_escaped(value: str) -> str:
    """Escape every sign of a text, and part addresses from those that only escape."""
    escaped = _IN_TEXT.sub(_escaped, value)
    return _ADDRESS_IN_TEXT.sub(r"\g<0>\\", escaped) if "://" in value or "www." in value else escaped


def _escaped(sign: re.Match[str]) -> str:
    """Escape one sign; as a character reference where not every reader takes it for itself behind a backslash."""
    return _REFERENCES.get(sign[0]) or f"\\{sign[0]}"


def line_starts(lines: str) -> str:
    """Escape what would make a heading, a list, a quote or a table of a line of text."""
    if "\n" in lines:
        return _LINE_START.sub(r"\1\\", lines)
    start = _LINE_START.match(lines)  # a search would go through all of the line
    return lines if start is None else f"{start[1] or ''}\\{lines[start.end() :]}"


def destination(url: str, title: str | None = None) -> str:
    """Write the part of a link or an image that stands in parentheses."""
    if not title and _PLAIN_ADDRESS.fullmatch(url):
        return f"({url})"  # as most are
    address = _in_address(_SPACE.sub(lambda space: quote(space[0]), url))
    words = _IN_TITLE.sub(_escaped, " ".join((title or "").split()))
    if words.endswith(r"\\"):
        words = words[:-2] + "&#92;"  # cmark takes `\\"` for `\"`, and `&#92;;` for `\;`
    return f'({address} "{words}")' if words else f"({address})"


def _in_address(url: str) -> str:
    """Escape an address; where its parentheses do not belong together, it stands in signs of its own."""
    escaped = _IN_ADDRESS.sub(_escaped, url)
    return escaped if _is_balanced(url) else f"<{escaped}>"


def _is_balanced(url: str) -> bool:
    """Tell whether each parenthesis has its other one, not deeper in others than all readers go."""
    depth = 0
    for sign in _PARENTHESIS.findall(url):
        depth += 1 if sign == "(" else -1
        if not 0 <= depth <= _DEEPEST:
            return False
    return depth == 0


def code_span(value: str) -> str:
    """Write code inside a line."""
    ticks = _ticks(value, 1)
    pad = " " if "`" in (value[:1], value[-1:]) else ""
    return f"{ticks}{pad}{value}{pad}{ticks}"


def code_block(value: str, language: str = "") -> str:
    """Write code on lines of its own; a language that is no plain word is left out."""
    ticks = _ticks(value, 3)
    return f"{ticks}{language if _LANGUAGE.fullmatch(language) else ''}\n{value}\n{ticks}"


def _ticks(value: str, least: int) -> str:
    """Give more backticks than stand together anywhere in the value."""
    return "`" * max(least, 1 + max(map(len, _TICKS.findall(value)), default=0))


def join(tokens: Iterable[Token]) -> str:
    """Join tokens so that each delimiter counts: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run.

    Where a letter stands in the way (`a**(b)**`), it becomes a character reference, which ends in
    punctuation and reads as the same letter.
    """
    given = ["", *tokens, ""]
    texts = [token.sign if isinstance(token, Delimiter) else token for token in given]
    for place in range(1, len(texts)):
        if texts[place] == "[" and texts[place - 1].endswith("!"):
            texts[place - 1] = texts[place - 1][:-1] + r"\!"  # or it would be an image
    _tell_apart(given, texts)
    ends = [(place, token.opens) for place, token in enumerate(given) if isinstance(token, Delimiter)]
    for place, opens in ends:
        inside = place + 1 if opens else place - 1
        if _edge(texts[inside], first=opens).isspace():
            texts[inside] = _referred(texts[inside], first=opens)
    closing = [end for end in ends if not end[1]]
    opening = [end for end in ends if end[1]]
    for place, opens in (*closing, *reversed(opening)):  # a reference can only bother the next one in this order
        inside, outside = (place + 1, place - 1) if opens else (place - 1, place + 1)
        if texts[outside] == "~~":  # cmark-gfm looks past it
            outside += outside - place
        free = texts[place] != "_" and unicodedata.category(_edge(texts[inside], first=opens))[0] in "LMN"
        if not free and not _lets(_edge(texts[outside], first=not opens)):
            texts[outside] = _referred(texts[outside], first=not opens)
    return "".join(texts)


def _tell_apart(given: list[Token], texts: list[str]) -> None:
    """Write an emphasis that touches a strong one with `_`, so that their signs do not run together."""
    start = 0
    for end, token in enumerate(given):
        if isinstance(token, Delimiter) and token.sign == "*":
            if token.opens:
                start = end
            elif "**" in (texts[start - 1], texts[start + 1], texts[end - 1], texts[end + 1]):
                texts[start] = texts[end] = "_"


def _edge(text: str, *, first: bool) -> str:
    """Give the first or the last character, or `""` where there is none."""
    return text[:1] if first else text[-1:]


def _referred(text: str, *, first: bool) -> str:
    """Make a character reference of the first or the last character."""
    return f"&#{ord(text[0])};{text[1:]}" if first else f"{text[:-1]}&#{ord(text[-1])};"


def _lets(outside: str) -> bool:
    """Whether a delimiter counts beside the character, whatever is on its other side.

    Symbols outside ASCII are punctuation since CommonMark 0.31 only, so they are not relied on.
    """
    if not outside or outside.isspace():
        return True
    return unicodedata.category(outside)[0] == "P" or (outside.isascii() and not outside.isalnum())
