"""Languages: what a word processor says of every run of text says nothing."""

import re
from collections import Counter

from ..run import Run
from ..step import TextStep

OFTEN = 5
"""Times a language is named, at least, before it is taken for an editor's habit."""

_LANG = re.compile(r"<[A-Za-z][^<>]*?\slang=[\"']?([A-Za-z]{2,8})", re.IGNORECASE)


def _languages(text: str, run: Run) -> str:
    """Find the language that is named over and over: more often than all others, and than every other paragraph."""
    if "lang=" in text:
        named = Counter(language.lower() for language in _LANG.findall(text))
        for language, count in named.most_common(1):
            if count >= OFTEN and 2 * count > max(named.total(), text.count("<p")):
                run.own_languages |= {language}
    return text


LANGUAGES = TextStep("languages", _languages)
