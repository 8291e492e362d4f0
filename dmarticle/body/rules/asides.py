"""What is in a body and no part of the story, in the form in which the HTML writer gives it."""

from ..element import Element
from ..inlines import assemble, flatten, text_of
from ..nodes import Appeal, Block, Inline, KeyPoints, Link, Note, NoteKind, Paragraph, RelatedLink, Signoff
from ..parts import Part
from ..rule import Nodes, Rule, rule
from ..run import Run


def _line(parts: "list[Block | Part]") -> tuple[Inline, ...]:
    """The content of an element that holds one paragraph and nothing else."""
    (only,) = parts if len(parts) == 1 else (None,)
    return only.children if isinstance(only, Paragraph) else ()


def _related(element: Element, _run: Run) -> Nodes:
    parts = element.parts(split=False)
    children = _line(parts)
    last = children[-1] if children else None
    label = text_of(flatten(children[:-1]))
    if not isinstance(last, Link) or (label and not label[-1].isspace()):
        return tuple(parts)
    return RelatedLink(last.url, assemble(flatten(last.children)), label.strip() or None)


def _appeal(element: Element, _run: Run) -> Nodes:
    parts = element.parts(split=False)
    children = _line(parts)
    return Appeal(children) if children else tuple(parts)


def _signoff(element: Element, _run: Run) -> Nodes:
    parts = element.parts(split=False)
    children = _line(parts)
    return Signoff(" ".join(text_of(flatten(children)).split())) if children else tuple(parts)


def _note(element: Element, _run: Run) -> Nodes:
    parts = element.parts(split=False)
    children = _line(parts)
    kind = next((NoteKind(name) for name in element.classes if name in tuple(NoteKind)), None)
    return Note(kind, children) if kind and children else tuple(parts)


def _key_points(element: Element, _run: Run) -> Nodes:
    blocks = element.blocks()
    return KeyPoints(blocks) if blocks else ()


ASIDES: tuple[Rule, ...] = (
    rule("related-link", "p.related-link", _related),
    rule("appeal", "p.appeal", _appeal),
    rule("signoff", "p.signoff", _signoff),
    rule("story-note", "p.note", _note),
    rule("key-points", "aside.key-points", _key_points),
)
