"""Characters that a document may hold: those that HTML, XML, YAML and a text for people have in common."""

import re

_NONE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
"""Controls, halves of characters and what Unicode says is no character (https://infra.spec.whatwg.org/#noncharacter).
HTML calls each of them a mistake (https://html.spec.whatwg.org/multipage/parsing.html#parse-errors), and XML has no way
to write most of them (https://www.w3.org/TR/xml/#charsets)."""


def readable(text: str) -> str:
    """Give a text that any document can hold; the very same one where it is that already.

    An ancient line or page end is a space, anything else that is no character is U+FFFD; line ends and tabs stay.
    """
    exact = text if type(text) is str else str.__str__(text)  # what is made from `str` may say something else of itself
    if exact.isprintable() or not _NONE.search(exact):  # most texts are printable, and that is known sooner
        return exact
    return _NONE.sub(_stand_in, exact)


def _stand_in(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else "\ufffd"
