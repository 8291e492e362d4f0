"""Names the shortcodes of a text, by the same signs by which the step `shortcodes` knows them."""

from collections.abc import Collection, Iterator

from .parser import Kind, Token, has_shape, scan


def names(text: str, registered: Collection[str]) -> Iterator[str]:
    """Give the name of each shortcode of a text, in order; in `[[ ]]` where the CMS writes it so.

    Args:
        text: HTML with shortcodes in it.
        registered: Names that are known to be of shortcodes, such as `caption` or `[[image]]`.
    """
    tokens = list(scan(text))
    closed = {token.name: token.start for token in tokens if token.kind is Kind.CLOSING}
    for token in tokens:
        if token.kind is not Kind.OPENING:
            continue
        double = f"[[{token.name}]]"
        in_brackets = text[max(token.start - 1, 0) : token.start] == "[" and text.startswith("]", token.end)
        if in_brackets and double in registered:
            yield double
        elif token.name in registered:
            if not in_brackets:  # else it is only shown
                yield token.name
        elif _is_one(token, closed.get(token.name, -1)):
            yield double if in_brackets else token.name


def _is_one(token: Token, closed: int) -> bool:
    return closed > token.start or has_shape(token.attributes)
