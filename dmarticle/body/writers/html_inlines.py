"""How inlines are written as HTML."""

from ..nodes import (
    Abbreviation,
    Anchor,
    Code,
    Emphasis,
    InlineContainer,
    LineBreak,
    Link,
    Mark,
    Quotation,
    Small,
    Span,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Text,
    Underline,
)
from .writing import LanguageFoundError, Write, Writing, attribute, escaped


def _text(_w: Writing, node: Text) -> str:
    return escaped(node.value)


def _line_break(_w: Writing, _node: LineBreak) -> str:
    return "<br>"


def _anchor(w: Writing, node: Anchor) -> str:
    name = w.anchor(node.id)
    return f"<span{name}></span>" if name else ""


def _link(w: Writing, node: Link) -> str:
    title = "" if node.title is None else attribute("title", node.title)
    return f"<a{w.href(node.url)}{title}>{w.line(node.children)}</a>"


def _abbreviation(w: Writing, node: Abbreviation) -> str:
    return f"<abbr{attribute('title', node.title)}>{w.line(node.children)}</abbr>"


def _span(w: Writing, node: Span) -> str:
    if not w.languages:
        raise LanguageFoundError
    said = w.language(node)
    return f"<span{said}>{w.line(node.children)}</span>" if said else w.line(node.children)


def _element(name: str) -> Write:
    opening, closing = f"<{name}>", f"</{name}>"

    def write(w: Writing, node: InlineContainer) -> str:
        return f"{opening}{w.line(node.children)}{closing}"

    return write


INLINES: dict[type, Write] = {
    Text: _text, LineBreak: _line_break, Anchor: _anchor, Link: _link, Abbreviation: _abbreviation, Span: _span,
    Strong: _element("strong"), Emphasis: _element("em"), Underline: _element("u"), Strikeout: _element("s"),
    Subscript: _element("sub"), Superscript: _element("sup"), Code: _element("code"),
    Small: _element("small"), Mark: _element("mark"), Quotation: _element("q"),
}  # fmt: skip
