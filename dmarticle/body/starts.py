"""How lines begin: what is said of a story, or leads out of it, is known by its first words."""

import re
from collections.abc import Iterable

from .nodes import Inline, Text

_WORD = re.compile(r"[“”‘’\"']?+([A-Za-z]++)(?![^\x00-\x7f])")


def first_word(line: tuple[Inline, ...]) -> str | None:
    """Give the word with which a line begins, in lower case, as is quickly told of most lines.

    Returns:
        None for a line that begins with a mark, with a sign or space other than a quotation mark, or with a word that
        is not all of ASCII's letters, has anything but ASCII right behind it or may go on in what stands behind the
        text: such a line is to be looked at closely.
    """
    if not line or type(line[0]) is not Text:
        return None
    text = line[0].value
    found = _WORD.match(text)
    if found is None or (found.end() == len(text) and len(line) > 1):
        return None
    return found[1].lower()


def first_words(folded: Iterable[str]) -> frozenset[str]:
    """Give the words with which the lines may begin that begin with one of some texts, and go on with no letter."""
    found = map(_WORD.match, folded)
    return frozenset(each[1] for each in found if each)
