"""Elements of NewsML-G2, made with IPTC's own package from texts that XML can hold."""

from collections.abc import Iterable
from typing import Any

from .library import newsml


def made(kind: str, text: str | None = None, /, **attributes: str | None) -> Any:
    """Make an element of the package, with a text and attributes that XML can hold; None is none."""
    element = getattr(newsml(), kind)(**({} if text is None else {"text": text}))
    for name, value in attributes.items():
        if value is not None:
            setattr(element, name, value)
    return element


def put(target: Any, name: str, elements: Iterable[Any]) -> None:
    """Put elements in their place, where there are any."""
    found = [*elements]
    if found:
        setattr(target, name, found)


def party(kind: str, name: str, **attributes: str | None) -> Any:
    """Make a party or a concept, by its own address or else by its name."""
    named = {"literal": name} if attributes.get("uri") is None else {}
    element = made(kind, **named, **attributes)
    element.name = name
    return element
