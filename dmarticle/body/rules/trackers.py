"""Pictures and frames that nobody sees: they count readers, and are set aside by name."""

import re

from ..changes import Kind
from ..element import Element
from ..nodes import Text
from ..providers import identify
from ..rule import Nodes, Rule, rule
from ..run import Run

TRACKER_FILES = frozenset({"1x1.gif", "1x1.png", "count.gif", "pixel.gif"})
"""File names that only trackers have; `count.gif` is The Conversation's."""

_PARAMETER = re.compile(r"[?&]republication-pixel=")  # of WordPress's Republication Tracker Tool
_SEEN = 10
"""Pixels. What is as wide as this can be seen."""

_UNSEEN = frozenset({"0", "1"})


def _is_unseen(element: Element, url: str) -> bool:
    """Whether there is no room to see it: a pixel, or a frame that is a line.

    A style may stretch a frame again, as that of charts does (`width: 0; min-width: 100%`).
    """
    width = (element.attributes.get("width") or "").strip().removesuffix("px")
    if width and width not in _UNSEEN and element.tag != "iframe":  # as nearly all pictures
        return False
    style = element.style
    if "min-width" in style or "min-height" in style:
        return False
    stated = [(element.attributes.get(side) or "").strip().removesuffix("px") for side in ("width", "height")]
    sides = [
        own or style.get(side, "").removesuffix("px") for own, side in zip(stated, ("width", "height"), strict=True)
    ]
    if set(sides) <= _UNSEEN:
        return True
    return element.tag == "iframe" and not _UNSEEN.isdisjoint(stated) and identify(url) is None


def _tracker(element: Element, run: Run) -> Nodes:
    url = element.source
    if url is None:
        return None
    name = url.partition("?")[0].partition("#")[0].rpartition("/")[2].lower()
    by_name = name in TRACKER_FILES and (element.integer("width") or 0) < _SEEN and not element.line("alt")
    by_address = "republication-pixel=" in url and _PARAMETER.search(url)
    if not (by_name or by_address or (_is_unseen(element, url) and not element.loads_late)):
        return None
    run.note(Kind.SET_ASIDE, url, "tracker")
    if element.line("alt"):
        run.note(Kind.DROPPED, element.line("alt") or "", "alternative text of a tracker")
    if element.text.strip():
        run.note(Kind.DROPPED, element.text, f"fallback of {element.tag}")
    return Text(" ")


TRACKERS: tuple[Rule, ...] = (rule("tracker", "img, iframe", _tracker),)
