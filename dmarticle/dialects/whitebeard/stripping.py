"""Tags taken out of a text as PHP takes them out, to count what the CMS counted."""

import re

_TAG = re.compile(r"<[^>]*>")
_MARKS = re.compile(r"<!--|-->|[<>\"']")


def length_without_tags(text: str) -> int:
    """Count the characters that `strip_tags` leaves of a text."""
    tags: list[str] = _TAG.findall(text)
    if len(tags) < text.count("<") or any(map(_is_odd, set(tags))):
        return len(strip_tags(text))
    return len(text) - len("".join(tags))


def _is_odd(tag: str) -> bool:
    """Tell whether more may be needed to find the end of a tag than the first `>` behind its `<`."""
    return tag[1].isspace() or tag.startswith("<!--") or "'" in tag or tag.count('"') % 2 == 1


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
