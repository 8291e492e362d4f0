"""The alignment of the words of two texts, and the edits that lead from one to the other."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile

from attrs import frozen

from .kinds import DiffKind
from .sequences import Pair, align

_ALONE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # written without spaces
_SIGNS = (
    r"!-/:-@\[-`{-~\u00a1-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u06d4"
    r"\u2010-\u2027\u2030-\u205e\u3001-\u303f\uff01-\uff0f"
)
_LETTERS = rf"[^\s{_SIGNS}{_ALONE}]+"
_WORD = re.compile(rf"{_LETTERS}(?:(?:['’‐‑-]|[.,:](?=\d)){_LETTERS})*|\S")


@frozen
class WordEdit:
    """A run of text that both versions have, or that was added, or removed."""

    kind: DiffKind
    """`EQUAL`, `ADDED` or `REMOVED`."""
    text: str
    """The characters of the run, spaces among them."""


@frozen
class WordAlignment:
    """How one text becomes another one."""

    edits: tuple[WordEdit, ...]
    """Runs in the order of both texts; where words were replaced, the removed ones stand first."""
    coarse: bool = False
    """Whether some stretch was too long to compare word by word, so that it is shown as replaced."""


def words_of(text: str) -> list[str]:
    """Give the words and signs of a text, without the spaces.

    A word may have apostrophes and hyphens inside, a number points and commas. Of Chinese and Japanese, each
    character is a word.
    """
    return _WORD.findall(text)


def align_words(earlier: str, later: str) -> WordAlignment:
    """Find the edits that make one text of another, word by word."""
    if earlier == later:
        return WordAlignment((WordEdit(DiffKind.EQUAL, earlier),) if earlier else ())
    old, new = list(_WORD.finditer(earlier)), list(_WORD.finditer(later))
    alignment = align([match[0] for match in old], [match[0] for match in new])
    runs: list[tuple[DiffKind, str]] = []
    start = later_start = 0
    for place, later_place in _readable(alignment.pairs, old, new):
        word, later_word = old[place], new[later_place]
        runs += _gap(earlier[start : word.start()], later[later_start : later_word.start()])
        runs.append((DiffKind.EQUAL, word[0]))
        start, later_start = word.end(), later_word.end()
    runs += _gap(earlier[start:], later[later_start:])
    return WordAlignment(tuple(_joined(runs)), alignment.coarse)


def earlier_text(edits: Iterable[WordEdit]) -> str:
    """Give the text before the edits."""
    return "".join(edit.text for edit in edits if edit.kind is not DiffKind.ADDED)


def later_text(edits: Iterable[WordEdit]) -> str:
    """Give the text after the edits."""
    return "".join(edit.text for edit in edits if edit.kind is not DiffKind.REMOVED)


def _gap(earlier: str, later: str) -> Iterator[tuple[DiffKind, str]]:
    """Tell what stands between two words that both texts have; the spaces at its ends may be in both, too."""
    before = _shared_spaces(earlier, later)
    earlier, later = earlier[len(before) :], later[len(before) :]
    after = _shared_spaces(earlier[::-1], later[::-1])
    yield DiffKind.EQUAL, before
    yield DiffKind.REMOVED, earlier[: len(earlier) - len(after)]
    yield DiffKind.ADDED, later[: len(later) - len(after)]
    yield DiffKind.EQUAL, after[::-1]


def _shared_spaces(one: str, other: str) -> str:
    """Give the spaces that both texts begin with."""
    shared = takewhile(lambda pair: pair[0] == pair[1] and pair[0].isspace(), zip(one, other, strict=False))
    return "".join(space for space, _ in shared)


def _joined(runs: Iterable[tuple[DiffKind, str]]) -> Iterator[WordEdit]:
    for kind, group in groupby(filter(lambda run: run[1], runs), lambda run: run[0]):
        yield WordEdit(kind, "".join(text for _, text in group))


def _readable(pairs: Sequence[Pair], old: Sequence[re.Match[str]], new: Sequence[re.Match[str]]) -> Iterator[Pair]:
    """Leave out what two texts only share by chance: a run of words that is shorter than the edits around it.

    It is the "semantic cleanup" of https://neil.fraser.name/writing/diff/.
    """
    runs = list(_runs(pairs))
    edited = _letters_edited((-1, -1), runs[0][0], old, new) if runs else 0
    for place, run in enumerate(runs):
        following = runs[place + 1][0] if place + 1 < len(runs) else (len(old), len(new))
        ahead = _letters_edited(run[-1], following, old, new)
        shared = sum(len(old[pair[0]][0]) for pair in run)
        if shared <= min(edited, ahead):
            edited += shared + ahead
        else:
            yield from run
            edited = ahead


def _runs(pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Cut pairs into runs of those that follow each other in both texts."""
    run: list[Pair] = []
    for pair in pairs:
        if run and pair != (run[-1][0] + 1, run[-1][1] + 1):
            yield run
            run = []
        run.append(pair)
    if run:
        yield run


def _letters_edited(last: Pair, following: Pair, old: Sequence[re.Match[str]], new: Sequence[re.Match[str]]) -> int:
    """Count the letters between two pairs, in the text that has more of them there."""
    removed = sum(len(old[place][0]) for place in range(last[0] + 1, following[0]))
    added = sum(len(new[place][0]) for place in range(last[1] + 1, following[1]))
    return max(removed, added)
