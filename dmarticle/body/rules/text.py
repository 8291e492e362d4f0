"""Inline text: elements and styles that mean something, line breaks, headings, preformatted text."""

import re
from collections.abc import Mapping

from ... import urls
from ..anchors import anchor_id
from ..changes import Kind
from ..element import Attributes, Element, declarations, in_one_line
from ..inlines import Marks
from ..nodes import (
    Abbreviation,
    Code,
    Divider,
    Emphasis,
    Heading,
    InlineContainer,
    LineBreak,
    Link,
    Mark,
    Preformatted,
    Quotation,
    Small,
    Span,
    Strikeout,
    Strong,
    Subscript,
    Superscript,
    Underline,
)
from ..promises import Alike, Marking
from ..rule import Nodes, Rule, rule
from ..run import Run
from ..tags import CODE_LANGUAGE

_BY_TAG: dict[str, InlineContainer] = {
    "b": Strong(), "strong": Strong(),
    "i": Emphasis(), "em": Emphasis(), "cite": Emphasis(), "dfn": Emphasis(), "var": Emphasis(),
    "u": Underline(), "ins": Underline(),
    "s": Strikeout(), "strike": Strikeout(), "del": Strikeout(),
    "sub": Subscript(), "sup": Superscript(),
    "code": Code(), "kbd": Code(), "samp": Code(), "tt": Code(),
    "small": Small(), "mark": Mark(),
}  # fmt: skip

_CODE = frozenset({"prettyprint", "ql-syntax", "wp-block-code", "wp-block-syntaxhighlighter-code"})
"""Classes of preformatted text that is code, in an editor that writes no `<code>` in it."""

_NORMAL = frozenset({"normal", "400", "lighter", "300", "200", "100"})
"""Weights that are not bold."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")


def _style(element: Element) -> Marks:
    """What the `style` attribute means, in marks."""
    return _meant_by(element.style)


def _meant_by(style: Mapping[str, str]) -> Marks:
    if not style:
        return ()
    weight, decoration = style.get("font-weight", ""), style.get("text-decoration", "")
    found: list[InlineContainer] = []
    if weight.startswith("bold") or weight in {"600", "700", "800", "900"}:
        found.append(Strong())
    if style.get("font-style", "").startswith(("italic", "oblique")):
        found.append(Emphasis())
    if "underline" in decoration:
        found.append(Underline())
    if "line-through" in decoration:
        found.append(Strikeout())
    if style.get("vertical-align", "") == "super":
        found.append(Superscript())
    if style.get("vertical-align", "") == "sub":
        found.append(Subscript())
    return tuple(found)


def _formatting(element: Element, _run: Run) -> Nodes:
    """An element that names a mark; its own style may take the mark back (`<b style="font-weight: normal">`)."""
    mark = _BY_TAG[element.tag]
    style = element.style
    if isinstance(mark, Strong) and style.get("font-weight", "").strip() in _NORMAL:
        return _style(element) or None
    if isinstance(mark, Emphasis) and style.get("font-style", "").strip() == "normal":
        return _style(element) or None
    return (mark, *_style(element))


def _styled(element: Element, _run: Run) -> Nodes:
    return _style(element) or None


def _link(attributes: Attributes, run: Run) -> Marks | None:
    href = attributes.get("href")
    url = urls.judge(href)
    if url is None:
        if href is not None:
            run.note(Kind.URL, href)
        return None
    if url[:1] == "#" and url[1:] in run.anchors:
        url = "#" + anchor_id(url[1:])
    link = Link(url, (), in_one_line(attributes.get("title")) if "title" in attributes else None)
    style = attributes.get("style")
    return (link, *_meant_by(declarations(style))) if style else (link,)


def _abbreviation(element: Element, _run: Run) -> Nodes:
    return Abbreviation(title=element.line("title"))


def _quotation(_element: Element, _run: Run) -> Nodes:
    return Quotation()


def _language(element: Element, run: Run) -> Nodes:
    """A language or direction other than that around it; the page's own ends that around it."""
    around = next((mark for mark in element.marks if isinstance(mark, Span)), Span())
    stated = element.line("lang") or ""
    lang, direction = around.lang, around.dir
    if _LANGUAGE.fullmatch(stated):
        lang = None if _base(stated) in _own(run) else stated
    said = (element.attributes.get("dir") or element.style.get("direction", "")).strip().lower()
    if said == "rtl" or "ql-direction-rtl" in element.classes:
        direction = "rtl"
    elif said == "ltr":
        direction = "ltr" if around.dir else None
    span = Span(lang=lang, dir=direction)
    return span if span != around else None


def _base(language: str) -> str:
    return language.partition("-")[0].lower()


def _own(run: Run) -> frozenset[str]:
    """The languages that go without saying: the body's own, and the publication's."""
    own = (_base(run.profile.language),) if run.profile.language else ()
    return run.own_languages.union(own)


def _break(_element: Element, _run: Run) -> Nodes:
    return LineBreak()


def _paragraph_break(_element: Element, _run: Run) -> Nodes:
    """An empty element that Slack shows as a blank line."""
    return LineBreak(), LineBreak()


def _heading(element: Element, _run: Run) -> Nodes:
    children, others = element.inlines()
    if not children:
        return others
    heading = Heading(int(element.tag[1]), children)
    return (heading, *others) if others else heading


def _preformatted(element: Element, _run: Run) -> Nodes:
    text = element.text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    inner = next((child for child in element.children if child.tag == "code"), None)
    names = (*element.classes, *(inner.classes if inner else ()))
    language = next((name.removeprefix("language-") for name in names if name.startswith("language-")), "")
    code = inner is not None or not _CODE.isdisjoint(names)
    return Preformatted(text, code=code, language=_named(language)) if text.strip() else ()


def _named(language: str) -> str | None:
    """Give the name of a computer language, where it is one."""
    return language if CODE_LANGUAGE.fullmatch(language) else None


def _quill_code(element: Element, _run: Run) -> Nodes:
    """Code of Quill, which writes each of its lines as an element."""
    blocks = [child for child in element.children if "ql-code-block" in child.classes]
    lines = [block.text.strip("\n") for block in blocks]
    language = next(filter(None, (block.line("data-language") for block in blocks)), "plain")
    text = "\n".join(lines).strip("\n")
    named = _named(language) if language != "plain" else None
    return Preformatted(text, code=True, language=named) if text.strip() else ()


def _divider(_element: Element, _run: Run) -> Nodes:
    return Divider()


LANGUAGE = rule(
    "language",
    "[lang], [dir], .ql-direction-rtl, "
    + ", ".join(f"{tag}[style*=direction i]" for tag in ("p", "div", "li", "td", "h2", "h3")),
    _language,
)

TEXT: tuple[Rule, ...] = (
    rule("formatting", ", ".join(_BY_TAG), Alike(_formatting, frozenset({"style"})), pure=True),
    rule("styles", "span[style], font[style], p[style]", _styled, pure=True),
    rule("hyperlink", "a", Marking(_link)),
    rule("abbreviation", "abbr, acronym", _abbreviation, pure=True),
    rule("quotation", "q", Alike(_quotation), pure=True),
    rule("line-break", "br", Alike(_break), pure=True),
    rule("paragraph-break", "span.c-mrkdwn__br", _paragraph_break, pure=True),
    rule("heading", "h1, h2, h3, h4, h5, h6", _heading),
    rule("preformatted", "pre", _preformatted),
    rule("quill-code", "div.ql-code-block-container", _quill_code),
    rule("divider", "hr", Alike(_divider), pure=True),
)
