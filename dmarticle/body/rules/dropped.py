"""Elements that go with all that is in them: code, foreign content, form controls, other documents."""

from ..changes import Kind
from ..element import Element
from ..rule import Rule, rule
from ..run import Run

_NAMES = (
    "script, style, noscript, template, svg, math, object, embed, applet, frame, frameset, noframes, "
    "noembed, xmp, plaintext, listing, textarea, title, select, option, optgroup, datalist, canvas, "
    "head, base, link, meta, audio, video, source, track, param, portal, dialog"
)


def _drop(element: Element, run: Run) -> tuple[()]:
    run.note(Kind.DROPPED, element.text, element.tag)
    return ()


DROPPED: tuple[Rule, ...] = (rule("dropped", _NAMES, _drop),)
