"""The last look at finished HTML: it holds nothing that the writer cannot have written.

Linear, and independent of both the parser and the writer. It can only fail on a mistake of dmarticle's
own or on a step that forged a node, so it raises and mends nothing.
"""

import re

from ...problems import StepError

_VALUE = r'"[^"<>]*+"'
_PLACE = r'(?:(?:https?|mailto|tel):|(?![^"/?#]*(?::|&(?!amp;|quot;|lt;|gt;|#x27;))))'
"""How a URL begins."""

_ATTRIBUTES = (
    rf'(?: (?:href|src|cite|poster)="{_PLACE}[^"<>]*+"'
    rf"| (?:alt|title|class|lang|rel|sizes)={_VALUE}"
    rf'| srcset="(?:{_PLACE}[^\s"<>]*+ [0-9]++w(?:, |(?=")))++"'
    r'| target="_(?:blank|parent|self|top)"'
    r'| dir="(?:rtl|ltr)"| reversed| controls| preload="none"'
    r'| (?:width|height|start|colspan|rowspan|data-width|data-height)="-?[0-9]++")*+'
)
_NAMES = (
    "a|abbr|aside|audio|blockquote|br|caption|code|dd|dl|dt|em|figcaption|figure|footer|h[1-6]|hr|img|li|mark|ol|p|"
    "pre|q|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul|video"
)
_TOKEN = re.compile(rf"[^<>]++|</(?:{_NAMES})>|<(?:{_NAMES}){_ATTRIBUTES}>", re.IGNORECASE)


def check(html: str) -> str:
    """Give the text back if every tag in it is one that the writer writes.

    Raises:
        StepError: If there is anything else in it, with the place.
    """
    position = 0
    while position < len(html):
        found = _TOKEN.match(html, position)
        if found is None:
            raise StepError(
                f"the finished HTML holds something no node can express, at character {position}: "
                f"{html[position : position + 40]!r}"
            )
        position = found.end()
    return html
