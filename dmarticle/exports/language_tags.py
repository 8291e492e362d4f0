"""Language tags as BCP 47 has them (https://www.rfc-editor.org/rfc/rfc5646#section-2.1)."""

import re

_TAG = re.compile(
    "(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})"  # a language, perhaps with extensions
    "(?:-[a-z]{4})?"  # a script
    "(?:-(?:[a-z]{2}|[0-9]{3}))?"  # a region
    "(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  # variants
    "(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*"  # extensions
    "(?:-x(?:-[a-z0-9]{1,8})+)?",  # for private use
    re.ASCII | re.IGNORECASE,
)


def is_language(tag: str | None) -> bool:
    """Tell whether a text has the form of a language tag; whether there is such a language is not asked."""
    return tag is not None and len(tag) <= 100 and _TAG.fullmatch(tag) is not None
