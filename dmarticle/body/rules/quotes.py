"""Block quotations, pull quotes, and who is quoted."""

from attrs import evolve

from ... import urls
from ..element import Element
from ..inlines import assemble, cut, flatten, text_of, without_emphasis
from ..nodes import Block, Inline, Paragraph, Quote
from ..parts import Part, Source, dissolve
from ..rule import Nodes, Rule, rule
from ..run import Run

_NOTHING = frozenset({"br", "script", "style"})
_PULL = frozenset({"pull-quote", "pullquote", "wp-block-pullquote"})


def quote(element: Element, _run: Run) -> Nodes:
    """A quotation of what is in it; who is quoted stands last, in a `<footer>` or a `<cite>`."""
    parts = element.parts()
    attribution = _attribution(parts, element)
    blocks = dissolve(parts)
    if not blocks:
        return dissolve([Source(attribution)])
    pull = bool(_PULL & set(element.classes))
    return Quote(blocks, urls.judge(element.attributes.get("cite")), attribution, pull)


def _attribution(parts: "list[Block | Part]", element: Element) -> tuple[Inline, ...]:
    """Take who is quoted from the end of the parts."""
    last = parts[-1] if parts else None
    if isinstance(last, Source):
        parts.pop()
        return last.children
    cite = _last_cite(element)
    if cite is None or not isinstance(last, Paragraph):
        return ()
    pieces = flatten(last.children)
    start = _start_of_line(text_of(pieces), cite.text.split())
    if start is None or (start == 0 and len(parts) == 1):  # it is all there is, so it is what is quoted
        return ()
    said = assemble(cut(pieces, 0, start))
    parts[-1:] = [Paragraph(said)] if said else []
    return assemble(map(without_emphasis, cut(pieces, start)))


def _last_cite(element: Element) -> Element | None:
    """Find the `<cite>` that is the last element of a quotation, or all there is in its last paragraph."""
    last = next((child for child in reversed(list(element.children)) if child.tag not in _NOTHING), None)
    inner = list(last.children) if last is not None and last.tag == "p" else []
    only = inner[-1] if inner else last
    return only if only is not None and only.tag == "cite" else None


def _start_of_line(text: str, ending: list[str]) -> int | None:
    """Tell at which line the last lines of a text begin that are these words, or None."""
    starts = [0, *(place + 1 for place, character in enumerate(text) if character == "\n")]
    return next((start for start in reversed(starts) if ending and text[start:].split() == ending), None)


def _pull_quote(element: Element, _run: Run) -> Nodes:
    """A box with words of the story in it, or with a quotation, as WordPress writes a pull quote."""
    blocks = element.blocks(split=False)
    (only,) = blocks if len(blocks) == 1 else (None,)
    if isinstance(only, Quote):
        return evolve(only, pull=True)
    return Quote(blocks, pull=True) if blocks else ()


def _source(element: Element, _run: Run) -> Nodes:
    children, others = element.inlines()
    return (*((Source(children),) if children else ()), *others)


QUOTES: tuple[Rule, ...] = (
    rule("quote", "blockquote", quote),
    rule("pull-quote", "figure.wp-block-pullquote, aside.pullquote, aside.pull-quote", _pull_quote),
    rule("quote-source", "footer", _source),
)
