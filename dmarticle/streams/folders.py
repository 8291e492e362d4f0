"""Folders: the files in them that count, sorted by name, each folder once."""

import os
import stat
from collections.abc import Iterator

from .naming import counts

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
            elif stat.S_ISREG(facts.st_mode) and counts(os.path.basename(path)):
                yield path, None
        except OSError as error:
            if counts(os.path.basename(path)) or os.path.isdir(path):
                yield path, error
