"""Names of files made from articles: safe in any folder of any system, and different for different ids."""

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
    path. An id that cannot stand there as it is has `_` and a hash of it in front, so that no two ids have one name.
    """
    first = _id(article.id)
    slug = _safe(article.slug or "", LONGEST - len(first.encode()) - 1)
    return f"{first}_{slug}{suffix}" if slug else f"{first}{suffix}"


def _id(text: str) -> str:
    short = len(text.encode("utf-8", "replace")) <= LONGEST // 2
    device = text.partition(".")[0].lower() in _DEVICES
    if _PLAIN.fullmatch(text) and short and not device and unicodedata.is_normalized("NFC", text):
        return text
    name = hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:16]
    return f"_{name}-{_safe(text, LONGEST // 2 - 18)}".rstrip("-")


def _safe(text: str, longest: int) -> str:
    """Give what of a text can stand in a name, cut to so many bytes."""
    plain = _UNSAFE.sub("-", unicodedata.normalize("NFC", text)).strip("-")
    return plain.encode("utf-8", "ignore")[: max(longest, 0)].decode("utf-8", "ignore").rstrip("-")
