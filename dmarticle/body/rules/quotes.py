"""Block quotations, pull quotes, and who is quoted."""

from ... import urls
from ..element import Element
from ..nodes import Block, Emphasis, Inline, Paragraph, Quote
from ..parts import Part, Source, dissolve
from ..rule import Nodes, Rule, rule
from ..run import Run

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
    tags = [child.tag for child in element.children]
    cited = isinstance(last, Paragraph) and len(last.children) == 1 and isinstance(last.children[0], Emphasis)
    if cited and tags and tags[-1] == "cite":
        parts.pop()
        return last.children[0].children  # type: ignore[union-attr]
    return ()


def _pull_quote(element: Element, _run: Run) -> Nodes:
    """A figure around a quotation, as WordPress writes a pull quote."""
    parts = element.parts(split=False)
    only = parts[0] if len(parts) == 1 else None
    if isinstance(only, Quote):
        return Quote(only.blocks, only.cite, only.attribution, pull=True)
    return tuple(parts)


def _source(element: Element, _run: Run) -> Nodes:
    children, others = element.inlines()
    return (*((Source(children),) if children else ()), *others)


QUOTES: tuple[Rule, ...] = (
    rule("quote", "blockquote", quote),
    rule("pull-quote", "figure.wp-block-pullquote, aside.pullquote, aside.pull-quote", _pull_quote),
    rule("quote-source", "footer", _source),
)
