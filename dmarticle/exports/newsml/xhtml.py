"""The story as a document of XHTML: the same elements as in HTML, as XML has them."""

from html.parser import HTMLParser
from typing import Any

from .library import etree

XHTML = "http://www.w3.org/1999/xhtml"
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_EMPTY = frozenset({"br", "hr", "img"})


def xhtml(html: str, *, title: str, language: str | None) -> Any:
    """Give an element of `lxml` with a document in it.

    Args:
        html: The story, as the library's own writer wrote it.
        title: What the document is called.
        language: BCP 47 tag, or None.
    """
    builder = _Builder()
    builder.feed(html)
    builder.close()
    root = etree().Element(f"{{{XHTML}}}html", nsmap={None: XHTML})
    if language:
        root.set("lang", language)
        root.set(_XML_LANGUAGE, language)
    head = etree().SubElement(root, f"{{{XHTML}}}head")
    etree().SubElement(head, f"{{{XHTML}}}title").text = title
    root.append(builder.body)
    return root


class _Builder(HTMLParser):
    """Puts elements together as their tags come; they are all known and each one is closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.body: Any = etree().Element(f"{{{XHTML}}}body", nsmap={None: XHTML})
        self._open: list[Any] = [self.body]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; an attribute without a value has its name for one, as XML wants it."""
        made = etree().SubElement(self._open[-1], f"{{{XHTML}}}{tag}")
        for name, value in attrs:
            made.set(name, name if value is None else value)
            if name == "lang":
                made.set(_XML_LANGUAGE, value)
        if tag not in _EMPTY:
            self._open.append(made)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser calls it by this name
        """Close the element that is open."""
        self._open.pop()

    def handle_data(self, data: str) -> None:
        """Put words behind what is there already."""
        around = self._open[-1]
        last = next(around.iterchildren(reversed=True), None)  # `len` would count all of them each time
        if last is None:
            around.text = (around.text or "") + data
        else:
            last.tail = (last.tail or "") + data
