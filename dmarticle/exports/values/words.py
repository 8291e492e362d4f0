"""How many words a story has, where they can be counted by the spaces between them."""

import re
import unicodedata

from ...body.document import Body
from ..report import Report

_UNSPACED = re.compile(
    "["
    "\u0e00-\u0eff"  # Thai, Lao
    "\u0f00-\u109f"  # Tibetan, Burmese
    "\u1780-\u17ff"  # Khmer
    "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"  # Japanese
    "\u3100-\u312f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese
    "]"
)
"""Letters of scripts that put no spaces between words (https://www.unicode.org/reports/tr29/#Word_Boundaries)."""

_FEW = 0.1
"""The share of such letters, of all, that is a name or a quotation in a text of another script."""


def has_countable_words(text: str) -> bool:
    """Tell whether spaces part the words of a text, but for a name or a quotation in it."""
    unspaced = len(_UNSPACED.findall(text))
    return not unspaced or unspaced <= _FEW * sum(unicodedata.category(each)[0] == "L" for each in text)


def word_count(body: Body, report: Report, *place: str) -> int | None:
    """Count the words of a body; None, which is told, where no spaces part them."""
    if not has_countable_words(body.text):
        report.lost("the number of words of a text that has no spaces between them", *place)
        return None
    return body.word_count
