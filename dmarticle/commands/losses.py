"""What a format could not carry, summed up over many articles."""

import re
from collections import Counter
from itertools import takewhile

from attrs import define, field

from ..problems import CODES, Problem
from .painting import Part
from .summary import PROBLEMS

MOST = 1000
"""Different losses that are kept apart, so that memory does not grow; there are rarely more than a hundred."""

_NUMBERS = re.compile(r"/\d+(?=/|$)")
_STYLES = {**PROBLEMS, r"(?m)^ +[\d,]+": "cyan"}


@define
class Losses:
    """Counts what has no place in a format, in how many articles, and where the first one was."""

    counts: Counter[tuple[str, str]] = field(factory=Counter[tuple[str, str]])
    """How often, by the problem's code and what it says."""
    others: int = 0
    """How many beyond `MOST` kinds."""

    def add(self, found: Problem) -> None:
        """Count one."""
        kind = found.code, _general(found)
        if kind in self.counts or len(self.counts) < MOST:
            self.counts[kind] += 1
        else:
            self.others += 1

    def report(self) -> Part:
        """Tell what was lost by code, what is lost most first."""
        lines = [line for code in sorted({code for code, _ in self.counts}) for line in self._of(code)]
        if self.others:
            lines.append(f"{self.others:>9,}  of other kinds")
        return Part("\n".join(lines) or "everything has its place", _STYLES)

    def _of(self, code: str) -> list[str]:
        counts = [(said, count) for (each, said), count in self.counts.most_common() if each == code]
        end = len(_common_end([said for said, _ in counts])) if len(counts) > 1 else 0
        heading = f"{CODES[code].severity}: {CODES[code].meaning} [{code}]"
        return [heading, *(f"{count:>9,}  {said[: len(said) - end].rstrip()}" for said, count in counts)]


def _common_end(texts: list[str]) -> str:
    """Give the words that all texts end with."""
    reversed_words = [text.split(" ")[::-1] for text in texts]
    same = takewhile(lambda words: len(set(words)) == 1, zip(*reversed_words, strict=False))
    return " ".join([words[0] for words in same][::-1])


def _general(found: Problem) -> str:
    """Say what a problem is, without the value that it was in one article."""
    detail = found.detail if found.used is None else found.detail.replace(repr(found.used), "another value")
    return f"{_NUMBERS.sub('/*', found.path)}: {detail}" if found.code == "url.unsafe" else detail
