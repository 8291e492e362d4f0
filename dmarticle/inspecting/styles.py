"""The inline styles of a body, as its source has them."""

import html
import re
from collections.abc import Iterator

from ..body.shortcodes.parser import tags

_ATTRIBUTE = re.compile(r"""(?P<end>>)|([^\s=/>"']++)(?:\s*+=\s*+("[^"]*+"?|'[^']*+'?|[^\s>]*+))?""")
_DECLARATION = re.compile(r"""(?:[^;"'(]++|"[^"]*+"?|'[^']*+'?|\([^)]*+\)?)++""")


def inline_styles(source: str) -> Iterator[str]:
    """Give each declaration of each `style` attribute, such as `font-weight: 400`, in lower case."""
    if "style" not in source.lower():
        return
    for tag in tags(source):
        if not tag.name.startswith("/"):
            yield from _of_tag(source[tag.start : tag.end])


def _of_tag(tag: str) -> Iterator[str]:
    for found in _ATTRIBUTE.finditer(tag):
        if found["end"]:
            return  # what follows is the text of an element whose text is code
        if found[2].lower() == "style" and found[3]:
            yield from _declarations(html.unescape(found[3].strip("\"'")))
            return


def _declarations(style: str) -> Iterator[str]:
    for found in _DECLARATION.finditer(style):
        name, colon, value = found[0].partition(":")
        if colon and name.strip():
            yield f"{name.strip().lower()}: {' '.join(value.lower().split())}".rstrip()
