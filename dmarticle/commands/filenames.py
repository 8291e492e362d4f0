"""Names of files made from articles: safe in any folder of any system, and different for different ids."""

import hashlib
import re
import unicodedata

from ..models import Article

LONGEST = 120
"""Bytes of a name before its suffix; file systems allow 255."""
_SHORTEST = 40
_UNSAFE = re.compile(r"[^\w.-]+|\.{2,}")
_DEVICES = frozenset({
    "aux", "con", "nul", "prn", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)),
})  # fmt: skip
"""Names that stand for devices on Windows, with any suffix."""


def file_name(article: Article, suffix: str) -> str:
    """Name the file of an article after its id and its slug.

    It holds letters, digits, `.`, `_` and `-` alone and begins with a letter, a digit or `_`, so it is no path. Where
    the id holds more than that, or is long, the name has a hash of it, so that no two ids have one name.
    """
    name = _safe(article.id, LONGEST - _SHORTEST)
    if name != article.id:
        name = f"{name}-{hashlib.sha256(article.id.encode('utf-8', 'backslashreplace')).hexdigest()[:8]}".lstrip("-")
    slug = _safe(article.slug or "", LONGEST - len(name.encode()) - 1)
    stem = f"{name}-{slug}" if slug else name
    device = stem.partition(".")[0].lower() in _DEVICES
    return f"{'_' if device else ''}{stem}{suffix}"


def _safe(text: str, longest: int) -> str:
    """Give what of a text can stand in a name, cut to so many bytes."""
    plain = _UNSAFE.sub("-", unicodedata.normalize("NFC", text))
    return plain.encode("utf-8", "ignore")[:longest].decode("utf-8", "ignore").strip("-.")
