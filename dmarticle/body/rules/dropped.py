"""Elements that go with all that is in them: code, foreign content, form controls, other documents."""

from ..changes import Kind
from ..element import Element
from ..rule import Rule, rule
from ..run import Run
from ..tags import DROPPED as TAGS


def _drop(element: Element, run: Run) -> tuple[()]:
    run.note(Kind.DROPPED, element.text, element.tag)
    return ()


DROPPED: tuple[Rule, ...] = (rule("dropped", ", ".join(sorted(TAGS)), _drop),)
