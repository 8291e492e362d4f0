"""The rules of Portable Text (https://github.com/portabletext/portabletext), and a reader of it; not the writer's."""

import re
from html import escape
from itertools import pairwise

DECORATORS = {
    "strong": "strong", "em": "em", "underline": "u", "strike-through": "s", "code": "code", "sub": "sub",
    "sup": "sup", "highlight": "mark", "small": "small", "quotation": "q",
}  # fmt: skip
ANNOTATIONS = {"link": {"href", "title"}, "abbreviation": {"title"}, "language": {"lang", "dir"}}
STYLES = {"normal", "blockquote", "related-link", "appeal", "signoff"}
STYLES |= {f"h{level}" for level in range(1, 7)}
STYLES |= {f"note-{kind}" for kind in ("biography", "republication", "correction", "update", "byline", "credit")}
TYPES = {
    "figure": {"url", "alt", "caption", "credit", "width", "height", "link", "attachmentId"},
    "gallery": {"figures", "caption"},
    "embed": {"url", "provider", "title", "caption", "width", "height", "fallback"},
    "media": {"kind", "url", "title", "poster", "caption"},
    "table": {"caption", "rows"},
    "tableRow": {"header", "cells"},
    "tableCell": {"content", "header", "colspan", "rowspan"},
    "quote": {"content", "attribution", "cite", "pull"},
    "definitionList": {"items"},
    "definition": {"terms", "content"},
    "keyPoints": {"content"},
    "code": {"code", "language"},
    "preformatted": {"text"},
    "divider": set(),
}
"""The types beside `block`, with their fields; the documentation has the same table."""


def faults(blocks):
    """What is against the rules in blocks and all that is in them."""
    found, keys = [], []
    _check(blocks, found, keys)
    if len(keys) != len(set(keys)):
        found.append(f"keys that are not unique: {sorted(each for each in set(keys) if keys.count(each) > 1)}")
    return found


def _check(blocks, found, keys):
    for block in blocks:
        if not isinstance(block, dict) or not isinstance(block.get("_key"), str) or not block["_key"]:
            found.append(f"a block without a key: {block!r}")
            continue
        keys.append(block["_key"])
        if block["_type"] == "block":
            _check_text(block, found, keys)
        elif block["_type"] not in TYPES:
            found.append(f"an unknown type {block['_type']!r}")
        else:
            _check_object(block, found, keys)


def _check_text(block, found, keys):
    if set(block) - {"_type", "_key", "style", "children", "markDefs", "listItem", "level"}:
        found.append(f"unknown fields: {block}")
    if block["style"] not in STYLES:
        found.append(f"an unknown style {block['style']!r}")
    if not block["children"]:
        found.append("a block without children")
    listed = block.get("listItem"), block.get("level")
    whole = type(block.get("level")) is int and block["level"] >= 1
    if listed != (None, None) and not (listed[0] in ("bullet", "number") and whole):
        found.append(f"an item of a list that is none: {listed}")
    defined = {each["_key"] for each in block["markDefs"]}
    used = set()
    keys += [each["_key"] for each in (*block["markDefs"], *block["children"])]
    for each in block["markDefs"]:
        if each["_type"] not in ANNOTATIONS or set(each) - {"_key", "_type"} - ANNOTATIONS[each["_type"]]:
            found.append(f"an unknown annotation {each}")
        if each["_type"] == "link" and not each.get("href"):
            found.append("a link that leads nowhere")
    for each in block["children"]:
        used |= _check_child(each, defined, found, alone=len(block["children"]) == 1)
    if defined - used:
        found.append(f"definitions of marks that nothing has: {defined - used}")
    for one, other in pairwise(block["children"]):
        if one["_type"] == other["_type"] == "span" and one["marks"] == other["marks"]:
            found.append(f"two spans that are one: {one} {other}")


def _check_child(child, defined, found, *, alone):
    if child["_type"] == "anchor":
        if set(child) != {"_type", "_key", "id"}:
            found.append(f"an anchor that is none: {child}")
        return set()
    if child["_type"] != "span" or set(child) != {"_type", "_key", "text", "marks"}:
        found.append(f"a child that is none: {child}")
        return set()
    if not isinstance(child["text"], str) or (not child["text"] and not alone):
        found.append("a span without text")
    marks = set(child["marks"])
    if len(marks) != len(child["marks"]):
        found.append("a mark twice")
    if marks - set(DECORATORS) - defined:
        found.append(f"a mark that is not defined: {marks}")
    return marks & defined


def _check_object(block, found, keys):
    fields = set(block) - {"_type", "_key"}
    if fields - TYPES[block["_type"]]:
        found.append(f"unknown fields of {block['_type']}: {fields - TYPES[block['_type']]}")
    for name in fields:
        value = block[name]
        if isinstance(value, list):
            _check(value, found, keys)
        elif isinstance(value, dict) or value is None:
            found.append(f"{name} of {block['_type']} is {value!r}")


def as_html(blocks):
    """Portable Text as the HTML that the body reader knows."""
    pieces, position = [], 0
    while position < len(blocks):
        if "listItem" in blocks[position]:
            piece, position = _list(blocks, position, blocks[position]["level"])
        else:
            piece, position = _block(blocks[position]), position + 1
        pieces.append(piece)
    return "\n".join(pieces)


def _list(blocks, position, level):
    kind = blocks[position]["listItem"]
    items = []
    while position < len(blocks) and blocks[position].get("level", 0) >= level:
        block = blocks[position]
        if block["level"] > level:
            inner, position = _list(blocks, position, block["level"])
            items[-1] += inner
        elif block["listItem"] != kind:
            break
        else:
            line = _line(block)
            items.append(line if block["style"] == "normal" else f"<{block['style']}>{line}</{block['style']}>")
            position += 1
    name = {"bullet": "ul", "number": "ol"}[kind]
    return f"<{name}>{''.join(f'<li>{item}</li>' for item in items)}</{name}>", position


def _line(block):
    defined = {each["_key"]: each for each in block["markDefs"]}
    html = "".join(_child(each, defined) for each in block["children"])
    texts = [each for each in block["children"] if each["_type"] == "span" and each["text"].strip()]
    directions = {
        next((defined[key].get("dir") for key in each["marks"] if key in defined and "dir" in defined[key]), None)
        for each in texts
    }
    return f'<span dir="rtl">{html}</span>' if directions == {"ltr", "rtl"} else html  # it runs from right to left


def _child(child, defined):
    if child["_type"] == "anchor":
        return f'<span id="{escape(child["id"])}"></span>'
    html = escape(child["text"], quote=False).replace("\n", "<br>")
    for mark in child["marks"]:
        html = _marked(html, defined[mark]) if mark in defined else f"<{DECORATORS[mark]}>{html}</{DECORATORS[mark]}>"
    return html


def _marked(html, said):
    name = {"link": "a", "abbreviation": "abbr", "language": "span"}[said["_type"]]
    return _element(name, html, **{key: value for key, value in said.items() if key[0] != "_"})


def _element(name, inner, **attributes):
    said = "".join(
        f' {key.replace("_", "-").strip("-")}="{escape(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{said}>{inner}</{name}>"


def _only(blocks):
    return _line(blocks[0]) if blocks else ""


def _legend(block):
    credit = f'<small class="credit">{escape(block["credit"])}</small>' if block.get("credit") else ""
    words = " ".join(filter(None, (_only(block.get("caption")), credit)))
    return f"<figcaption>{words}</figcaption>" if words else ""


def _figure(block):
    known = f"wp-image-{block['attachmentId']}" if "attachmentId" in block else None
    said = {name: block.get(name) for name in ("width", "height")}
    image = _element("img", "", src=block.get("url"), alt=block.get("alt", ""), class_=known, **said)
    image = image.removesuffix("</img>")
    return f"<figure>{_element('a', image, href=block['link']) if 'link' in block else image}{_legend(block)}</figure>"


def _embed(block):
    link = _element(
        "a", escape(block.get("title") or block["url"]), href=block["url"], title=block.get("title"),
        data_width=block.get("width"), data_height=block.get("height"),
    )  # fmt: skip
    fallback = f"<p>{_only(block['fallback'])}</p>" if "fallback" in block else ""
    return f'<figure class="embed">{link}{fallback}{_legend(block)}</figure>'


def _media(block):
    if block["kind"] == "file":
        shown = _element("a", escape(block.get("title") or block["url"]), href=block["url"], title=block.get("title"))
    else:
        shown = _element(block["kind"], "", src=block["url"], poster=block.get("poster"), title=block.get("title"))
    return f'<figure class="{block["kind"]}">{shown}{_legend(block)}</figure>'


def _table(block):
    rows = block.get("rows", [])
    end = next((place for place, row in enumerate(rows) if not row.get("header")), len(rows))
    caption = f"<caption>{_only(block['caption'])}</caption>" if "caption" in block else ""
    head = f"<thead>{''.join(map(_row, rows[:end]))}</thead>" if end else ""
    return f"<table>{caption}{head}<tbody>{''.join(map(_row, rows[end:]))}</tbody></table>"


def _row(row):
    return f"<tr>{''.join(map(_cell, row.get('cells', [])))}</tr>"


def _cell(cell):
    spans = {name: cell.get(name) for name in ("colspan", "rowspan")}
    return _element("th" if cell.get("header") else "td", as_html(cell.get("content", [])), **spans)


def _quote(block):
    who = f"<footer>{_only(block['attribution'])}</footer>" if "attribution" in block else ""
    pull = "pull-quote" if block.get("pull") else None
    return _element("blockquote", as_html(block.get("content", [])) + who, class_=pull, cite=block.get("cite"))


def _definitions(block):
    html = ""
    for item in block["items"]:
        html += "".join(f"<dt>{_line(term)}</dt>" for term in item.get("terms", []))
        html += f"<dd>{as_html(item['content'])}</dd>" if "content" in item else ""
    return f"<dl>{html}</dl>"


def _code(block):
    language = f"language-{block['language']}" if "language" in block else None
    return f"<pre>{_element('code', escape(block['code'], quote=False), class_=language)}</pre>"


_OBJECTS = {
    "figure": _figure, "embed": _embed, "media": _media, "table": _table, "quote": _quote,
    "definitionList": _definitions, "code": _code,
    "gallery": lambda block: (
        f'<figure class="gallery">{"".join(map(_figure, block["figures"]))}{_legend(block)}</figure>'
    ),
    "keyPoints": lambda block: f'<aside class="key-points">{as_html(block["content"])}</aside>',
    "preformatted": lambda block: f"<pre>{escape(block['text'], quote=False)}</pre>",
    "divider": lambda _block: "<hr>",
}  # fmt: skip


def _block(block):
    if block["_type"] != "block":
        return _OBJECTS[block["_type"]](block)
    style, line = block["style"], _line(block)
    if re.fullmatch("h[1-6]", style):
        return f"<{style}>{line}</{style}>"
    if style == "blockquote":
        return f"<blockquote>{line}</blockquote>"
    return f"<p>{line}</p>" if style == "normal" else f'<p class="{style.replace("note-", "note ")}">{line}</p>'
