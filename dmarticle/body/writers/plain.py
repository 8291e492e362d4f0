"""The quick look at finished HTML: whether it is of the few shapes that most bodies come out in.

What this takes in is a part of what `grammar` and `guard` take in together, elements in their places and closed, told
by one expression; whatever it does not take in, they look at.
"""

import re

_STRAY = re.compile("&(?!(?:amp|lt|gt|quot|#x27);)")
_TEXT = "[^<]*+"
"""What else no text and no value may hold is asked of the whole at once, see `is_plain`: one sign is what an expression
looks for quickest."""
_VALUE = '"[^"<]*+"'
_NUMBER = '"[0-9]++"'
_CONTROL = r"\x00-\x1f\x7f-\x9f"
_URL = rf'"https?://[a-z0-9.-]*+[^"<>&@/?#\\{_CONTROL}]*+(?:[/?#][!#-;=-~]*+[^"<{_CONTROL}]*+)?"'
"""An address without a user, whose host ends where all agree that it does; the signs that most have come first."""


def _any(names: str, inside: str) -> str:
    """One of some elements without attributes."""
    return "|".join(f"{name}>{inside}</{name}" for name in names.split())


def _line(inside: str) -> str:
    """Text, and in it links and emphasis around something."""
    return f"{_TEXT}(?:<(?:a href={_URL}>{inside}</a|{_any('strong em u', inside)}|br)>{_TEXT})*+"


def _several(block: str) -> str:
    return f"(?:<(?:{block})>)*+"


_FLAT = _line(_TEXT)
_ITEMS = _several(_any("li", _FLAT))
_SPANS = f"(?: colspan={_NUMBER})?(?: rowspan={_NUMBER})?"
_CELLS = _several("|".join(f"{name}{_SPANS}>{_FLAT}</{name}" for name in ("td", "th")))
_ROWS = _several(_any("tr", _CELLS))
_SIZES = f"(?: width={_NUMBER})?(?: height={_NUMBER})?"
_PICTURE = f'<img src={_URL} alt={_VALUE}{_SIZES}(?: class="wp-image-[0-9]++")?>'
_LEGEND = f'(?:<figcaption>{_FLAT}(?:<small class="credit">{_TEXT}</small>)?</figcaption>)?'
_BLOCKS = "|".join((
    _any("p", _line(_FLAT)),
    f"figure>{_PICTURE}{_LEGEND}</figure",
    _any("h2 h3 h4", _FLAT),
    _any("ul ol", _ITEMS),
    f"table>{_several(_any('tbody thead', _ROWS))}</table",
    f'figure class="embed"><a href={_URL}(?: title={_VALUE})?>{_TEXT}</a>{_LEGEND}</figure',
    f"blockquote>{_several(_any('p', _FLAT))}(?:<footer>{_TEXT}</footer>)?</blockquote",
    "hr",
))  # fmt: skip
_SHAPES = re.compile(f"(?:<(?:{_BLOCKS})>\n?)*+")


def is_plain(html: str) -> bool:
    """Tell whether a finished text is of these shapes, written without a policy of its own.

    Each tag of the shapes has one `<` and one `>`, and no text or value a `<`: where there are as many of either in
    the whole, none has a `>`.
    """
    found = _SHAPES.match(html)
    if found is None or found.end() < len(html) or html.count("<") != html.count(">"):
        return False
    return is_readable(html) and not ("&" in html and _STRAY.search(html))


def is_readable(html: str) -> bool:
    """Tell whether a text has only characters that a page can hold; to encode it is the quickest way to ask."""
    try:
        html.encode("utf-16-le")
    except UnicodeEncodeError:
        return False
    return "\x00" not in html
