"""Names: which files of a folder or an archive count, and what a name says about a file."""

from pathlib import PurePosixPath

COMPRESSED = (".gz", ".bz2", ".xz", ".zst")
"""Suffixes of compressed files; any of these counts, whatever stands before it."""
LINES = (".jsonl", ".ndjson")
"""Suffixes of JSON Lines."""
COUNTED = (".json", *LINES, ".html", ".htm", ".zip", ".tar", ".tgz", ".tbz2", ".txz", ".tzst", *COMPRESSED)
"""Suffixes of files that count in a folder or an archive, in any case; all but those of `UNSURE` are passed over."""
UNSURE = (".txt",)
"""Suffixes of files that count if they begin as payloads do."""
_LEFT = ("__macosx",)


def counts(name: str) -> bool:
    """Tell whether a file in a folder or an archive is read: by its suffix, and hidden ones are not."""
    return _has_suffix(name, COUNTED)


def may_count(name: str) -> bool:
    """Tell whether a file in a folder or an archive is read, or is if it begins as payloads do."""
    return _has_suffix(name, COUNTED + UNSURE)


def _has_suffix(name: str, suffixes: tuple[str, ...]) -> bool:
    parts = PurePosixPath(name.lower().replace("\\", "/")).parts
    hidden = any(part.startswith(".") and part not in (".", "..") for part in parts)
    return bool(parts) and not hidden and not set(_LEFT) & set(parts) and parts[-1].endswith(suffixes)


def is_tar_name(name: str) -> bool:
    """Tell whether a name is one of a tar archive, compressed or not."""
    name = name.lower()
    for suffix in COMPRESSED:
        name = name.removesuffix(suffix)
    return name.endswith((".tar", ".tgz", ".tbz2", ".txz", ".tzst"))


def is_lines(name: str) -> bool:
    """Tell whether a name is one of JSON Lines, compressed or not."""
    name = name.lower()
    for suffix in COMPRESSED:
        name = name.removesuffix(suffix)
    return name.endswith(LINES)
