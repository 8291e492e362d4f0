"""Tags taken out of a text as PHP takes them out, to count what the CMS counted."""

import re

_TAG = re.compile(r"<[A-Za-z/][^>]*+>")
_MARKS = re.compile(r"<!--|-->|[<>\"']")


def length_without_tags(text: str) -> int:
    """Count the characters that `strip_tags` leaves of a text."""
    tags: list[str] = _TAG.findall(text)
    markup = "".join(tags)
    plain = len(tags) == text.count("<") and _ends_at_first(markup)
    return len(text) - len(markup) if plain else len(strip_tags(text))


def _ends_at_first(markup: str) -> bool:
    """Tell whether each tag ends at the first `>` behind its `<`: then none stands between two quotation marks."""
    parts = markup.split('"')
    outside, inside = "".join(parts[::2]), "".join(parts[1::2])
    return len(parts) % 2 == 1 and ">" not in inside and "'" not in outside


def strip_tags(text: str) -> str:
    """Take tags out of a text as PHP's `strip_tags` does, leaving entities as they are.

    A `<` before white space is text. Inside a tag, `>` between quotation marks does not end it. A tag
    that is never closed takes the rest of the text with it.
    """
    kept: list[str] = []
    position, inside, quote = 0, "", ""
    for mark in _MARKS.finditer(text):
        sign = mark[0]
        if inside == "<!--":
            if sign == "-->":
                inside, position = "", mark.end()
        elif not inside:
            following = text[mark.end() : mark.end() + 1]
            if sign == "<!--" or (sign == "<" and following and not following.isspace()):
                kept.append(text[position : mark.start()])
                inside, quote = sign, ""
        elif quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign in (">", "-->"):
            inside, position = "", mark.end()
    if not inside:
        kept.append(text[position:])
    return "".join(kept)
