"""The one writer of the views: it makes elements of a few names with a few attributes, and escapes all that is in them.

What is not a parameter of `element` cannot be written: no handler, no frame, no script, no form. Text of a payload
becomes markup here and nowhere else; the story alone is written by the writer of bodies.
"""

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import TypeAlias

from attrs import frozen

from .. import urls
from ..problems import ConfigurationError

ELEMENTS = frozenset(
    "a b bdi caption code dd del details div dl dt em figcaption figure footer h1 h2 h3 header i img ins li mark ol p "
    "pre s section small span strong summary table tbody td th thead time tr ul".split()
)
"""All elements that a view is made of, but for those of a story."""

RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he ks ps sd ug ur yi".split())
"""Languages that are written from right to left, without their regions."""

_VOID = frozenset({"img"})
_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_LOADED = re.compile(r"https?://[^/]", re.IGNORECASE)
_FOLLOWED = re.compile(r"https?://[^/]|mailto:|tel:", re.IGNORECASE)
"""Addresses with a scheme of their own: that of a notebook may be any, as in an editor."""
_PLACE = re.compile(r"dm-[0-9a-f]{8}-[0-9]{1,6}")
_ELSEWHERE = ("noopener", "noreferrer", "nofollow")


@frozen
class Markup:
    """Finished HTML."""

    html: str


Content: TypeAlias = "str | Markup | Iterable[Content] | None"
"""What stands in an element: text, which is escaped, finished elements, several of either, or nothing."""

NOTHING = Markup("")


def text(value: str) -> str:
    """Escape a text; what no page can hold, and no file in UTF-8, becomes the sign for that."""
    return escape(_UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", str.__str__(value)))


def join(*content: Content) -> Markup:
    """Give several pieces of content as one."""
    return Markup("".join(map(_written, content)))


def element(
    name: str,
    *content: Content,
    kind: str | None = None,
    title: str | None = None,
    lang: str | None = None,
    auto: bool = False,
    colspan: int | None = None,
    scope: str | None = None,
    moment: str | None = None,
    opened: bool = False,
    share: float | None = None,
    number: int | None = None,
    place: str | None = None,
    head: str | None = None,
) -> Markup:
    """Make an element.

    Args:
        name: One of `ELEMENTS`.
        content: What stands in it.
        kind: The class by which the style knows it.
        title: Words for who points at it.
        lang: BCP 47 tag of the language of its text; left out where it is none.
        auto: Whether its text has a direction of its own: that of its language, else that of its first letters.
        colspan: Columns that a cell takes up.
        scope: Whether a head is of a `row` or a `col`.
        moment: The time that a `time` tells, for programs.
        opened: Whether a `details` is open.
        share: How much of the room it takes up, from 0 to 1.
        number: What the style writes before its words, which is no part of them: who copies them has them alone.
        place: Where `jump` leads; a name that no page has by chance.
        head: The head of the column of a cell, for screens on which its line is too long for one.
    """
    if name not in ELEMENTS:
        raise ConfigurationError(f"no element {name!r} in a view; there are {', '.join(sorted(ELEMENTS))}")
    stated = {
        "class": kind,
        "title": title or None,
        "lang": lang if lang and _LANGUAGE.fullmatch(lang) else None,
        "dir": direction(lang) if auto else None,
        "colspan": None if colspan is None else str(int(colspan)),
        "scope": scope,
        "datetime": moment,
        "open": "" if opened else None,
        "id": None if place is None else _place(place),
        "data-head": head,
        "data-number": None if number is None else str(int(number)),
        "style": None if share is None else f"width:{min(max(float(share), 0.0), 1.0):.1%}",
    }
    return _element(name, stated, content)


def direction(lang: str | None) -> str:
    """Give the direction of a text: that of its language, where it is known to run from right to left."""
    return "rtl" if (lang or "").partition("-")[0].lower() in RIGHT_TO_LEFT else "auto"


def link(url: str | None, *content: Content, title: str | None = None, auto: bool = True) -> Markup:
    """Make a link that leaves the notebook alone; an address that must not be followed, or is relative, makes none.

    Args:
        url: Where it leads.
        content: What stands in it.
        title: Words for who points at it.
        auto: Whether its text has a direction of its own; not where what it stands in goes by its text.
    """
    judged = followable(url)
    if judged is None:
        return element("span", *content, title=title, auto=auto)
    stated = {"href": judged, "target": "_blank", "rel": " ".join(_ELSEWHERE), "title": title}
    stated["dir"] = "auto" if auto else None
    return _element("a", stated, content)


def jump(place: str, *content: Content, title: str | None = None) -> Markup:
    """Make a link to a place of the same view."""
    return _element("a", {"href": f"#{_place(place)}", "title": title}, content)


def picture(url: str, *, alt: str = "", kind: str = "dm-picture") -> Markup:
    """Make a picture that is loaded when it comes into sight; the address has been judged by `loadable`."""
    stated = {"class": kind, "src": url, "alt": alt, "loading": "lazy", "referrerpolicy": "no-referrer"}
    return _element("img", stated, ())


def followable(url: str | None) -> str | None:
    """Give the address of a link that may be followed: one that says its scheme, and so is not the notebook's own."""
    judged = urls.judge(url)
    return judged if judged and _FOLLOWED.match(judged) else None


def loadable(url: str | None) -> str | None:
    """Give the address of a picture that may be loaded: on a host of its own, never the one of the notebook."""
    judged = urls.judge(url, urls.MEDIA_SCHEMES)
    return judged if judged and _LOADED.match(judged) else None


def _place(name: str) -> str:
    if not _PLACE.fullmatch(name):
        raise ConfigurationError(f"a place of a view is dm-, 8 hexadecimal digits, -, a number; found {name!r}")
    return name


def _element(name: str, stated: Mapping[str, str | None], content: Iterable[Content]) -> Markup:
    attributes = "".join(f' {key}="{text(value)}"' for key, value in stated.items() if value is not None)
    if name in _VOID:
        return Markup(f"<{name}{attributes}>")
    return Markup(f"<{name}{attributes}>{''.join(map(_written, content))}</{name}>")


def _written(content: Content) -> str:
    if content is None:
        return ""
    if isinstance(content, Markup):
        return content.html
    if isinstance(content, str):
        return text(content)
    return "".join(map(_written, content))
