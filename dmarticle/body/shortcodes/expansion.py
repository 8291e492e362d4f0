"""Puts HTML in the place of shortcodes, the inner ones first, without recursion.

Only registered names gather what they enclose, and a name cannot enclose itself, so there are never more
than that many texts inside each other and the cost stays linear.
"""

from collections import Counter
from collections.abc import Mapping

from attrs import Factory, define

from ...problems import LimitError, StepError
from ..changes import Kind as Change
from ..run import Run
from .media import lone_url
from .parser import Kind, Token, has_shape, read_attributes
from .shortcode import Expand, Shortcode


@define
class _Frame:
    """A shortcode that is open, or the whole text."""

    until: int
    """Place of the token that closes it."""
    opening: Token | None = None
    parts: list[str] = Factory(list[str])


class Expansion:
    """One text whose shortcodes are being expanded."""

    def __init__(self, text: str, tokens: list[Token], registry: Mapping[str, Expand], run: Run) -> None:
        self._text = text
        self._registry = registry
        self._run = run
        self._tokens = tokens
        self._closings = _closings(tokens)
        self._frames = [_Frame(len(tokens))]
        self._opened: Counter[str] = Counter()  # unknown ones
        self._position = 0  # what stands before it is done
        self._made = 0

    def result(self) -> str:
        """Give the text with HTML in the place of its shortcodes."""
        for place, token in enumerate(self._tokens):
            if token.start < self._position:
                continue
            if token.kind is Kind.LONE_URL:
                self._put(token.start, token.end, lone_url(self._source(token), self._run))
            elif token.kind is Kind.CLOSING:
                self._close(place, token)
            elif token.name in self._registry or f"[[{token.name}]]" in self._registry:
                self._open(place, token)
            else:
                self._unknown(place, token)
        self._add(self._text[self._position :])
        return "".join(self._frames[0].parts)

    def _open(self, place: int, token: Token) -> None:
        """A registered name: escaped, or with what it encloses, or alone."""
        closing = self._closings[place]
        encloses = closing is not None and closing < self._frames[-1].until and not token.closed
        last = self._tokens[closing] if closing is not None and encloses else token
        if self._in_brackets(token.start, last.end):
            self._escaped(token, last)
        elif token.name not in self._registry:
            self._unknown(place, token)
        elif closing is not None and encloses:
            self._put(token.start, token.end, "")
            self._frames.append(_Frame(closing, token))
        else:
            self._put(token.start, token.end, self._expand(token.name, token, ""))

    def _escaped(self, token: Token, last: Token) -> None:
        """A tag in brackets of its own, which is shown without them, unless it is registered with them."""
        start, end = token.start - 1, last.end + 1
        double = f"[[{token.name}]]"
        if double not in self._registry:
            self._put(start, end, self._text[start + 1 : end - 1])
        elif last is token:
            self._put(start, end, self._expand(double, token, ""))
        else:
            self._put(start, end, None)

    def _close(self, place: int, token: Token) -> None:
        frame = self._frames[-1]
        if frame.opening is not None and place == frame.until:
            self._add(self._text[self._position : token.start])
            inner = "".join(frame.parts)
            self._frames.pop()
            html = self._expand(frame.opening.name, frame.opening, inner)
            self._position = token.end
            self._add(self._source(frame.opening) + inner + self._source(token) if html is None else html)
        elif self._opened[token.name]:
            self._opened[token.name] -= 1
            self._put(token.start, token.end, "")
        elif token.name in self._registry:
            self._run.note(Change.UNWRAPPED, self._source(token))
            self._put(token.start, token.end, "")

    def _unknown(self, place: int, token: Token) -> None:
        """An unknown name is a shortcode when it has the shape of one; what it encloses stays."""
        start, end = token.start, token.end
        if self._closings[place] is not None:  # also behind a `/`, which may be the end of a URL
            self._opened[token.name] += 1
        elif "<" in token.attributes or not has_shape(token.attributes):
            return  # a name that nobody knows, before a quotation with a link in it
        elif self._in_brackets(start, end):
            start, end = start - 1, end + 1
        follows = 0 < self._position == start and self._tokens[place - 1].kind is Kind.CLOSING
        self._run.note(Change.UNWRAPPED, self._text[start:end])
        self._put(start, end, " " if follows else "")  # the words of two boxes are not one word

    def _expand(self, key: str, token: Token, inner: str) -> str | None:
        start, end = (token.start - 1, token.end + 1) if key.startswith("[[") else (token.start, token.end)
        named, others = read_attributes(token.attributes)
        source = self._text[start:end]
        shortcode = Shortcode(name=token.name, attributes=named, values=others, inner=inner, source=source)
        html: object = self._registry[key](shortcode, self._run)
        if not isinstance(html, str | None):
            raise StepError(f"shortcode {key!r} gave {type(html).__name__}; it gives HTML as a str, or None")
        self._made += len(html or "")
        if self._made > self._run.limits.characters:
            allowed = self._run.limits.characters
            raise LimitError(
                f"the shortcodes make more than {allowed:,} characters of HTML (see Limits)", code="body.limit"
            )
        return html

    def _in_brackets(self, start: int, end: int) -> bool:
        return start > self._position and self._text[start - 1] == "[" and self._text.startswith("]", end)

    def _put(self, start: int, end: int, html: str | None) -> None:
        """Put HTML in the place of a piece of the text; None leaves the piece as it stands."""
        self._add(self._text[self._position : start])
        self._add(self._text[start:end] if html is None else html)
        self._position = end

    def _add(self, text: str) -> None:
        self._frames[-1].parts.append(text)

    def _source(self, token: Token) -> str:
        return self._text[token.start : token.end]


def _closings(tokens: list[Token]) -> list[int | None]:
    """For each token, the place of the next closing tag of its name behind it."""
    following: dict[str, int] = {}
    places: list[int | None] = []
    for place in range(len(tokens) - 1, -1, -1):
        token = tokens[place]
        places.append(following.get(token.name))
        if token.kind is Kind.CLOSING:
            following[token.name] = place
    places.reverse()
    return places
