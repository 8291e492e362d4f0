"""How many words a text has, in any script."""

import re

from ..body.counting import count_words as count_spaced

_ALONE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
"""Letters of scripts that put no spaces between words: each is counted, where `Body.word_count` counts clauses."""


def count_words(text: str) -> int:
    """Count the words of a text; each letter of a script without spaces is one, as for fingerprints."""
    if text.isascii() or not _ALONE.search(text):
        return count_spaced(text)
    return sum(len(_ALONE.findall(word)) or any(map(str.isalnum, word)) for word in text.split())
