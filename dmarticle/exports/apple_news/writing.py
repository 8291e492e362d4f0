"""One writing of an article for Apple News: what each of its functions may ask for, and text as Apple has it."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias
from unicodedata import bidirectional

from attrs import Factory, define

from ...body.nodes import (
    Abbreviation,
    Anchor,
    Code,
    Emphasis,
    Inline,
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
from ...body.nodes.inline import line_of
from ...body.writers.unknown import unknown
from ...body.writers.writing import attribute, escape
from ...jsontypes import Json
from ..report import Report
from ..story.lines import Line
from ..values.addresses import Addresses, is_absolute
from ..values.records import stated

Component: TypeAlias = dict[str, Json]
"""A component of an article, told from others by its `role`."""


@define
class News:
    """What every function of the export may ask for."""

    report: Report
    addresses: Addresses
    language: str | None
    """The language of the article."""
    places: Mapping[str, str]
    """The places that links of the article lead to, each with the name of the component that it stands in."""
    named: set[str] = Factory(set[str])
    """Names that components have already."""

    def html(self, line: Line) -> str:
        """Write a line of text with the elements that Apple News knows."""
        return "".join([self._inline(each) for each in line])

    def _inline(self, node: Inline) -> str:
        write = _INLINES.get(type(node))
        if write is None:
            raise unknown(node, _INLINES)
        return write(self, node)

    def text(self, line: Line, *, role: str = "body", element: str = "p") -> Component:
        """Give a line as a component of text."""
        return markup(role, f"<{element}>{self.html(line)}</{element}>")

    def asset(self, url: str | None, *place: str | int) -> str | None:
        """Give the address of something that is loaded, or None: it has to be a whole one."""
        found = self.addresses.media(url, *place)
        if found is not None and not is_absolute(found):
            self.report.lost("an address without a host", *place, raw=found)
            return None
        return found

    def link(self, url: str | None, *place: str | int) -> str | None:
        """Give the address of a link that stands by itself, or None: it has to be a whole one."""
        return self.asset(url, *place)


def component(role: str, properties: Mapping[str, Json]) -> Component:
    """Give a component; what has no value is left out of it."""
    return {"role": role, **stated(properties)}


def markup(role: str, html: str) -> Component:
    """Give a component of text with HTML in it."""
    return {"role": role, "format": "html", "text": html}


def _text(_w: News, node: Text) -> str:
    return escaped(node.value)


def escaped(text: str) -> str:
    """Give a plain text as markup."""
    return escape(text, quote=False)


def _line_break(_w: News, _node: LineBreak) -> str:
    return "<br>"


def _anchor(_w: News, _node: Anchor) -> str:
    return ""  # the component that it stands in has its name


def _element(name: str) -> Callable[[News, Any], str]:
    return lambda w, node: f"<{name}>{w.html(node.children)}</{name}>"


def styled(name: str, html: str) -> str:
    """Give markup in one of the text styles."""
    return f'<span data-anf-textstyle="{name}">{html}</span>'


def _in_style(name: str) -> Callable[[News, Any], str]:
    return lambda w, node: styled(name, w.html(node.children))


def _link(w: News, node: Link) -> str:
    url, words = w.addresses.link(node.url), w.html(node.children)
    if node.title:
        w.report.lost("the title of a link", raw=node.title)
    leads_to = _target(w, url) if url else None
    if url and leads_to is None:
        w.report.lost("where a link leads", raw=url)
    return f"<a{attribute('href', leads_to)}>{words}</a>" if leads_to else words


def _target(w: News, url: str) -> str | None:
    """Give where a link leads: to a component, or to a whole address."""
    if url.startswith("#"):
        name = w.places.get(url[1:])
        return name and f"#{name}"
    return url if is_absolute(url) or url.lower().startswith(("mailto:", "tel:")) else None


def _abbreviation(w: News, node: Abbreviation) -> str:
    if node.title:
        w.report.lost("what an abbreviation stands for", raw=node.title)
    w.report.simplified("an abbreviation", "text")
    return w.html(node.children)


def _quotation(w: News, node: Quotation) -> str:
    w.report.simplified("a quotation in a line", "text in quotation marks")
    return f"“{w.html(node.children)}”"


def _span(w: News, node: Span) -> str:
    """Give text in another language or direction, without a word on it: which way it runs is seen from its letters."""
    if node.lang and _primary(node.lang) != _primary(w.language):
        w.report.simplified("a change of language", "text without a language of its own")
    if node.dir and _direction(line_of(node.children)) not in (None, node.dir):
        w.report.simplified("a direction that is not that of the letters", "text as its letters run")
    return w.html(node.children)


def _direction(text: str) -> str | None:
    """Give the direction of the first letter that has one (https://www.unicode.org/reports/tr9/#P2), or None."""
    kinds = (bidirectional(each) for each in text)
    return next((_DIRECTIONS[kind] for kind in kinds if kind in _DIRECTIONS), None)


_DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def _primary(language: str | None) -> str:
    return (language or "").partition("-")[0].lower()


_INLINES: dict[type, Callable[[News, Any], str]] = {
    Text: _text, LineBreak: _line_break, Anchor: _anchor, Link: _link, Abbreviation: _abbreviation,
    Quotation: _quotation, Span: _span, Strong: _element("strong"), Emphasis: _element("em"),
    Strikeout: _element("s"), Subscript: _element("sub"), Superscript: _element("sup"), Code: _element("code"),
    Underline: _in_style("underline"), Mark: _in_style("mark"), Small: _in_style("small"),
}  # fmt: skip
