"""Folders: the files in them that count, sorted by name, each folder once."""

import os
import stat
from collections.abc import Iterator

from .naming import counts, may_count
from .texts import HEAD, holds_payloads

Found = tuple[str, OSError | None]
"""The path of a file, or of what could not be looked at and why."""


def files_in(folder: str) -> Iterator[Found]:
    """Walk through a folder and those in it; links to folders are followed, and no folder is entered twice."""
    waiting, entered = [folder], set[tuple[int, int]]()
    while waiting:
        path = waiting.pop()
        try:
            facts = os.stat(path)
            if stat.S_ISDIR(facts.st_mode):
                identity = facts.st_dev, facts.st_ino
                names = [] if identity in entered else sorted(os.listdir(path), reverse=True)
                entered.add(identity)
                waiting += [os.path.join(path, name) for name in names if not name.startswith(".")]
            elif stat.S_ISREG(facts.st_mode) and _is_read(path):
                yield path, None
        except OSError as error:
            if may_count(os.path.basename(path)) or os.path.isdir(path):
                yield path, error


def _is_read(path: str) -> bool:
    """Tell whether a file counts: by its name, or by what it begins with where the name does not say.

    Raises:
        OSError: If it cannot be looked into.
    """
    name = os.path.basename(path)
    if counts(name) or not may_count(name):
        return counts(name)
    with open(path, "rb", buffering=0) as file:
        return holds_payloads(file.read(HEAD))
