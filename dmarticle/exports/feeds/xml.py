"""Elements of RSS and Atom, and the text they become."""

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, indent, tostring

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DC = "http://purl.org/dc/elements/1.1/"
MEDIA = "http://search.yahoo.com/mrss/"
"""Namespaces. Names have their prefixes in them, since the library's own table of prefixes is one for all programs."""

PROLOG = '<?xml version="1.0"?>\n'
"""Says no encoding, so that a text may be parsed as it is; without one, a file of XML is in UTF-8."""

NAMED = Mapping[str, str | int | None]


def element(
    name: str, text: str | None = None, attributes: NAMED | None = None, children: Iterable[Element | None] = ()
) -> Element:
    """Make an element; attributes and children that are None are left out."""
    said = {key: str(value) for key, value in (attributes or {}).items() if value is not None}
    made = Element(name, said)
    made.text = text
    made.extend(each for each in children if each is not None)
    return made


def optional(name: str, text: str | None) -> Element | None:
    """Make an element of a text, or none where there is no text."""
    return element(name, text) if text else None


def written(root: Element, *, level: int = 0) -> str:
    """Write an element and what is in it, each child on a line of its own; texts stay as they are.

    Args:
        root: The element.
        level: How deep it stands in what is around it.
    """
    indent(root, level=level)
    return tostring(root, encoding="unicode")
