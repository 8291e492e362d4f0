"""What a hostile step may build: every node with dangerous text in every place that takes text, and forged nodes."""

from collections.abc import Iterator
from typing import Any, get_args

from attacks import RUNS
from attrs import evolve, fields

import dmarticle as dm

TEXTS = (
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "\x01javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "https://name:word@evil.example/",
    "//evil.example\\@x.example/" + RUNS,
    'https://x.example/" onmouseover="alert(1)',
    "https://x.example/' onfocus='alert(1)' autofocus tabindex='0",
    "https://x.example/ 1w, javascript:alert(1) 2w",
    RUNS,
    f'"{RUNS}',
    f"'>{RUNS}",
    f"</script><script>alert(1)</script>{RUNS}",
    f"</title></textarea></style></noscript></template></select>{RUNS}",
    f"-->{RUNS}<!--",
    f"]]>{RUNS}<![CDATA[",
    "</p></div></body></html><plaintext>",
    "x onclick=alert(1) y",
    "script",
    "img src=x onerror=alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#106;avascript:alert(1)",
    "\ufeff\u202e\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
    "<",
    "\x01<\x1bscript\x0b>",
)
"""Dangerous as a URL, in an attribute, as text or as a name."""

BLOCKS: tuple[type, ...] = get_args(dm.Block)
INLINES: tuple[type, ...] = get_args(dm.Inline)
_CHECKED = {
    "level": 2, "start": 3, "width": 640, "height": 480, "colspan": 2, "rowspan": 2, "dir": "rtl", "attachment_id": "7",
    "kind": dm.NoteKind.UPDATE,
}  # fmt: skip
"""Fields that take no text, or of whose text the writer wants to know more: filled well here, and forged below."""


def _lines(text: str) -> tuple[dm.Inline, ...]:
    """Give every inline, with a text in all its places."""
    return tuple(filled(kind, text, inside=(dm.Text(text),)) for kind in INLINES)


def filled(kind: type, text: str, *, inside: tuple[dm.Inline, ...]) -> Any:
    """Make a node of a kind with a text wherever it takes one."""
    values = {field.name: _value(kind, field, text, inside) for field in fields(kind)}
    return kind(**values)


def _value(kind: type, field: Any, text: str, inside: tuple[dm.Inline, ...]) -> Any:
    held = {
        "children": inside,
        "attribution": inside,
        "fallback": inside,
        "terms": (inside, inside),
        "blocks": (dm.Paragraph(inside), dm.Paragraph(inside)),
        "caption": dm.Caption(inside),
        "figures": (dm.Figure(text, text, dm.Caption(inside), text), dm.Figure("/a.jpg")),
        "rows": (dm.Row((dm.Cell((dm.Paragraph(inside),), header=True),), header=True),),
        "cells": (dm.Cell((dm.Paragraph(inside),)),),
        **_CHECKED,
    }
    if field.name == "items":
        made = dm.Definition if kind is dm.DefinitionList else dm.ListItem
        return (filled(made, text, inside=inside),)
    if kind is dm.Media and field.name == "kind":
        return dm.MediaKind.VIDEO
    if field.name in held:
        return held[field.name]
    return True if field.type in (bool, "bool") else text


def trees() -> Iterator[dm.Block]:
    """Give every block with every text in all its places, and in all the inlines it holds."""
    for text in TEXTS:
        lines = _lines(text)
        no_links = tuple(each for each in lines if type(each) is not dm.Link)
        for kind in BLOCKS:
            yield filled(kind, text, inside=no_links if kind is dm.RelatedLink else lines)  # it is a link itself
        for kind in dm.MediaKind:
            yield dm.Media(text, kind, text, text, dm.Caption((dm.Text(text),)))


def forged() -> Iterator[dm.Block]:
    """Give blocks with a text where a number, a kind or a flag belongs."""
    for text in TEXTS:
        for kind in BLOCKS:
            plain = filled(kind, "x", inside=(dm.Text("x"),))
            for field in fields(kind):
                if field.name in _CHECKED:
                    yield _with(plain, field.name, text)
        yield dm.Paragraph((dm.Span((dm.Text("x"),), text, text),))


def _with(node: Any, name: str, value: Any) -> Any:
    """Give a node with another value, whatever its class has to say."""
    copy = evolve(node)
    object.__setattr__(copy, name, value)
    return copy


def misplaced() -> Iterator[dm.Block]:
    """Give nodes within nodes that cannot hold them in HTML: a link in a link, a table in a heading, an item alone."""
    inside = (dm.Text("x"),)
    held = [
        filled(kind, "/x", inside=inside) for kind in (*INLINES, *BLOCKS, dm.ListItem, dm.Row, dm.Cell, dm.Definition)
    ]
    for node in held:
        yield from (dm.Paragraph((kind((node, *inside)),)) for kind in (dm.Strong, dm.Emphasis, dm.Code))
        yield dm.Paragraph((dm.Link("/y", (node, *inside)), *inside))
        yield dm.Heading(2, (node, *inside))
        yield dm.Figure("/a.jpg", caption=dm.Caption((node, *inside)), link="/z")
        yield dm.Table((dm.Row((dm.Cell((node,)),)),), dm.Caption((node,)))
        yield dm.List((dm.ListItem((dm.Paragraph((node, *inside)), node)),))
        yield dm.Quote((node,), attribution=(node, *inside))
        yield dm.RelatedLink("/y", (node, *inside), "x")


def written(block: dm.Block) -> str | None:
    """Give what comes out of a pipeline whose last step builds a block, or None where it is refused."""
    try:
        return dm.NEWS.after(dm.NEWS.names[-1], dm.step("hostile", lambda blocks, run: (block,))).run("<p>x</p>").html
    except dm.StepError:
        return None
