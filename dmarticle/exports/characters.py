"""Characters that a document may hold: those of HTML, of YAML and of a text that people read."""

import re

_UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
"""Controls, halves of characters and what Unicode says is no character (https://infra.spec.whatwg.org/#noncharacter);
HTML calls each of them a mistake (https://html.spec.whatwg.org/multipage/parsing.html#parse-errors)."""


def readable(text: str) -> str:
    """Give a text with U+FFFD for each character that no document holds; line ends and tabs stay."""
    return _UNREADABLE.sub("\ufffd", str.__str__(text))
