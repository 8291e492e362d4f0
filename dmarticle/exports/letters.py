"""The characters that neither XML 1.0 nor HTML has a place for (https://www.w3.org/TR/xml/#charsets)."""

import re

_NONE_OF_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def readable(text: str) -> str:
    """Give a text that XML can hold: an ancient line or page end is a space, anything else U+FFFD."""
    return _NONE_OF_XML.sub(_stand_in, text)


def _stand_in(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else "\ufffd"
