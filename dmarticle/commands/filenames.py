"""Names of files made from articles: safe in any folder of any system, and different for different ids.

On some systems names that differ in case, or in how accents are written, are the same one.
"""

import hashlib
import re
import unicodedata

from ..models import Article

LONGEST = 120
"""Bytes of a name before its suffix; file systems allow 255."""

_PLAIN = re.compile(r"[^\W_](?:[^\W_]|[.-](?=[^\W_])){0,59}")
"""An id that can be a name as it is: letters and digits, with single dots and hyphens between them."""
_UNSAFE = re.compile(r"[\W_]+")
_DEVICES = frozenset({
    "aux", "con", "nul", "prn", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
})  # fmt: skip
"""Names that stand for devices on Windows, with any suffix."""


def file_name(article: Article, suffix: str) -> str:
    """Name the file of an article after its id and its slug: `990001_the-sea.json`.

    It holds letters, digits, `_`, `-` and single dots alone and begins with a letter, a digit or `_`, so it is no
    path. An id that cannot stand there as it is has `_` and a hash of it in front, so that no two ids have one name,
    not even where case does not count.
    """
    first = _id(article.id)
    slug = _safe(article.slug or "", LONGEST - len(first.encode()) - 1)
    return f"{first}_{slug}{suffix}" if slug else f"{first}{suffix}"


def _id(text: str) -> str:
    short = len(text.encode("utf-8", "replace")) <= LONGEST // 2
    device = unicodedata.normalize("NFKC", text).partition(".")[0] in _DEVICES  # COM¹ is one as well
    if _PLAIN.fullmatch(text) and short and not device and _is_folded(text):
        return text
    name = hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:16]
    return f"_{name}-{_safe(text, LONGEST // 2 - 18)}".rstrip("-")


def _is_folded(text: str) -> bool:
    """Tell whether a name is the one of all those that a system may take for the same: by case, or by its accents."""
    return text.upper().casefold() == text and unicodedata.is_normalized("NFC", text)


def _safe(text: str, longest: int) -> str:
    """Give what of a text can stand in a name, cut to so many bytes."""
    plain = _UNSAFE.sub("-", unicodedata.normalize("NFC", text)).strip("-")
    return plain.encode("utf-8", "ignore")[: max(longest, 0)].decode("utf-8", "ignore").rstrip("-")
