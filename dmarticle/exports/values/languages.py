"""Languages, as documents may state them (BCP 47), and which way each is written."""

import re

from ..report import Report

_TAG = re.compile(  # https://www.rfc-editor.org/rfc/rfc5646#section-2.1, without the irregular ones of old
    "(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})"  # a language, perhaps with extensions
    "(?:-[a-z]{4})?"  # a script
    "(?:-(?:[a-z]{2}|[0-9]{3}))?"  # a region
    "(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  # variants
    "(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*"  # extensions
    "(?:-x(?:-[a-z0-9]{1,8})+)?"  # for private use
    "|x(?:-[a-z0-9]{1,8})+",  # for nothing but private use
    re.ASCII | re.IGNORECASE,
)
_LONGEST = 100
"""Characters. There is no longer tag, and what is longer is not looked at."""

_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he iw ji ku-arab nqo ps sd syr ug ur yi".split())
_SCRIPTS = frozenset("adlm arab hebr mand nkoo rohg samr syrc thaa".split())
"""Scripts that are written from right to left (https://www.unicode.org/iso15924/)."""


def is_language(tag: str | None) -> bool:
    """Tell whether a text has the form of a language tag; whether there is such a language is not asked."""
    return tag is not None and len(tag) <= _LONGEST and _TAG.fullmatch(tag) is not None


def language_tag(report: Report, tag: str | None, *place: str | int) -> str | None:
    """Give a tag of a language; None where there is none, and a problem where it is no tag.

    Args:
        report: Is told.
        tag: The tag.
        place: Where it stands, below the report's place.
    """
    if not tag or is_language(tag):
        return tag or None
    report.lost("a language that is no BCP 47 tag", *place, raw=tag)
    return None


def is_right_to_left(tag: str) -> bool:
    """Tell whether a language is written from right to left; a script in its tag says so, or else the language."""
    primary, *others = tag.lower().split("-")
    script = next((each for each in others if len(each) == 4 and each.isalpha()), None)
    return script in _SCRIPTS if script else primary in _RIGHT_TO_LEFT
