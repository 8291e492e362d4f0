"""Spaces: which are single, and which are cruft."""

import re
from collections.abc import Iterable, Sequence

from ..nodes import LineBreak
from .pieces import BLANK, Pair, with_sign

_SPACES = re.compile(r"[ \t\n\r\f]++(?:\u00a0++[ \t\n\r\f]++)*+")  # also cruft: no-break spaces among others
_NOT_SINGLE = re.compile(rf"(?=[\t\n\r\f]| \u00a0*[ \t\n\r\f]){_SPACES.pattern}")
_SEVERAL = re.compile("\u00a0{2,}")
_CRUFT = re.compile(  # a no-break space that nothing asks for: no French mark, no number, no abbreviation before it
    "\u00a0"
    "(?<![«‹\\d\u00a0\u202f]\u00a0)"
    r"(?<!\b[^\W\d_]\.\u00a0)(?<!\b[^\W\d_]{2}\.\u00a0)(?<!\b[^\W\d_]{3}\.\u00a0)"
    r"(?![:;!?»›%‰€$£¥\d\u00a0–—])"
)
_BREAK_SIGN = "\x00"  # no text of a body holds it


def settled_text(text: str) -> str:
    """Settle the spaces of a line that is nothing but text."""
    text = text.strip(BLANK)  # first, so that what stood at its ends needs no more work
    if "\u00a0" in text:
        single = _SEVERAL.sub("\u00a0", text) if "\u00a0\u00a0" in text else text
        text = _CRUFT.sub(" ", single)
    if text.rfind("  ") >= 0 or "\n" in text or "\t" in text or "\r" in text or "\f" in text:  # see `_is_folded`
        text = _SPACES.sub(" ", text)
    return text


def are_folded(texts: Sequence[str], pieces: Sequence[Pair]) -> bool:
    """Whether all spaces of pieces are single ones already and none is cruft, but perhaps where two pieces meet."""
    text = _BREAK_SIGN.join(texts)
    if not _is_folded(text):
        return False
    if "\u00a0" not in text:
        return True
    met = _with_break_signs(pieces)
    return "\u00a0\u00a0" not in met and _CRUFT.search(met) is None


def _is_folded(text: str) -> bool:
    """Whether all spaces of a text are single ones already.

    Two are sought from the end: forward, CPython's search takes four times as long for a sign that is so common.
    """
    return text.rfind("  ") < 0 and not ("\n" in text or "\t" in text or "\r" in text or "\f" in text)


def folded(pieces: Sequence[Pair]) -> Sequence[Pair]:
    """Fold each run of spaces into one, also where it goes on from piece to piece."""
    text = _with_break_signs(pieces)
    if "\u00a0\u00a0" in text:
        pieces = _without_no_break_runs(pieces)
        text = _with_break_signs(pieces)
    if "\u00a0" in text:
        text = _CRUFT.sub(" ", text)
    elif _is_folded(text):
        return pieces
    runs = _NOT_SINGLE.finditer(text)
    run = next(runs, None)
    folded: list[Pair] = []
    start = skipped_to = 0
    for content, marks in pieces:
        if not isinstance(content, str):
            folded.append((content, marks))
            start += isinstance(content, LineBreak)
            continue
        end, at, kept = start + len(content), max(start, skipped_to), list[str]()
        while run is not None and run.start() < end:
            kept += [text[at : run.start()], " "]
            skipped_to = run.end()
            at = skipped_to
            run = next(runs, None)
        kept.append(text[at:end])
        folded.append(("".join(kept), marks))
        start = end
    return folded


def _with_break_signs(pieces: Iterable[Pair]) -> str:
    """Give the text of the pieces, one sign for each line break."""
    return with_sign(pieces, _BREAK_SIGN)


def _without_no_break_runs(pieces: Iterable[Pair]) -> list[Pair]:
    """Leave one of each run of no-break spaces, also where it goes on from piece to piece."""
    single: list[Pair] = []
    last = ""
    for content, marks in pieces:
        if isinstance(content, str):
            rest = _SEVERAL.sub("\u00a0", content.lstrip("\u00a0") if last == "\u00a0" else content)
            single.append((rest, marks))
            last = rest[-1:] or last
        else:
            single.append((content, marks))
            last = "" if isinstance(content, LineBreak) else last
    return single
