"""Tags of languages, as documents may state them, and which way the language is written."""

import re

_TAG = re.compile(  # https://www.rfc-editor.org/rfc/rfc5646#section-2.1, without private use and what predates it
    r"[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*", re.IGNORECASE
)
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he iw ji ku-arab nqo ps sd syr ug ur yi".split())
_SCRIPTS = frozenset("adlm arab hebr mand nkoo rohg samr syrc thaa".split())
"""Scripts that are written from right to left (https://www.unicode.org/iso15924/)."""


def language_tag(tag: str | None) -> str | None:
    """Give a BCP 47 tag, or None for what is none."""
    return tag if tag and _TAG.fullmatch(tag) else None


def is_right_to_left(tag: str) -> bool:
    """Tell whether a language is written from right to left; a script in its tag says so, or else the language."""
    primary, *others = tag.lower().split("-")
    script = next((each for each in others if len(each) == 4 and each.isalpha()), None)
    return script in _SCRIPTS if script else primary in _RIGHT_TO_LEFT
