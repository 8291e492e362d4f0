"""What is in a body and no part of the story, in the form in which the HTML writer gives it."""

from itertools import groupby

from ..element import Element
from ..inlines import assemble, flatten, link_of, text_of, without_link
from ..nodes import Appeal, Block, Inline, KeyPoints, Note, NoteKind, Paragraph, RelatedLink, Signoff
from ..parts import Part
from ..rule import Nodes, Rule, rule
from ..run import Run


def _line(parts: "list[Block | Part]") -> tuple[Inline, ...]:
    """The content of an element that holds one paragraph and nothing else."""
    (only,) = parts if len(parts) == 1 else (None,)
    return only.children if isinstance(only, Paragraph) else ()


def _related(element: Element, _run: Run) -> Nodes:
    parts = element.parts(split=False)
    runs = [(link, list(pieces)) for link, pieces in groupby(flatten(_line(parts)), link_of)]
    link, title = runs.pop() if runs else (None, [])
    label = "".join(text_of(pieces) for _, pieces in runs)
    if link is None or any(other for other, _ in runs) or (label and not label[-1].isspace()):
        return tuple(parts)
    return RelatedLink(link.url, assemble(map(without_link, title)), label.strip() or None)


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
