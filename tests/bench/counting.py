"""Counts what the library does: calls, and bytes of memory. Unlike seconds they are the same on a busy machine.

A call is one that the library's own code makes or takes: of its functions, and of what is written in C. What its
dependencies do inside is not counted, so that their versions make little difference; nor are the frames of
comprehensions, which Python 3.12 did away with.
"""

import gc
import sys
import tracemalloc
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import dmarticle

PACKAGE = str(Path(dmarticle.__file__).parent)
GROWTH = 2.1
"""How many times as many calls twice as much may take."""
_INLINE = {"<listcomp>", "<dictcomp>", "<setcomp>"}


def calls(work: Callable[[], Any]) -> Counter[str]:
    """Count the calls of the library that some work comes to, by room."""
    found: Counter[str] = Counter()
    rooms: dict[CodeType, str | None] = {}

    def note(frame: FrameType, event: str, _: Any) -> None:
        if event in ("call", "c_call"):
            code = frame.f_code
            if code not in rooms:
                rooms[code] = _room(code)
            room = rooms[code]
            if room is not None and not (event == "call" and code.co_name in _INLINE):
                found[room] += 1

    before = sys.getprofile()
    gc.collect()
    gc.disable()  # what is collected in between would be counted where it happens to be
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
        gc.enable()
    return found


def _room(code: CodeType) -> str | None:
    """Name the room of the library that code is of; what is generated for models and nodes counts too."""
    if code.co_filename.startswith(PACKAGE):
        return Path(code.co_filename).relative_to(PACKAGE).parts[0].removesuffix(".py")
    if code.co_filename.startswith(("<attrs generated", "<initializer of")) and "dmarticle." in code.co_filename:
        return code.co_filename.partition("dmarticle.")[2].partition(".")[0]
    return None


def peak(work: Callable[[], Any]) -> int:
    """Give the most bytes that some work holds at once, beyond what was held before it."""
    return _traced(work)[1]


def kept(work: Callable[[], Any]) -> int:
    """Give the bytes of what some work returns, as long as it is held."""
    return _traced(work)[0]


def _traced(work: Callable[[], Any]) -> tuple[int, int]:
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        result = work()
        highest = tracemalloc.get_traced_memory()[1]
        gc.collect()
        held = tracemalloc.get_traced_memory()[0]
        del result
    finally:
        tracemalloc.stop()
    return held - before, highest - before
