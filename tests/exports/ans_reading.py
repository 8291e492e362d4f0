"""Content elements of ANS turned into HTML again, as a site of Arc shows them, for the body reader."""

import html

CLASSES = {"appeal": "appeal", "signoff": "signoff"} | {
    kind: f"note {kind}" for kind in ("biography", "republication", "byline", "credit")
}


def page(elements) -> str:
    """Give elements as HTML."""
    return "\n".join(map(element, elements))


def element(each) -> str:
    """Give one element as HTML."""
    return READERS[each["type"]](each)


def text(each) -> str:
    subtype = each.get("subtype")
    return f"<p{_class(CLASSES.get(subtype))}>{each['content']}</p>"


def header(each) -> str:
    return f"<h{each['level']}>{each['content']}</h{each['level']}>"


def items(each) -> str:
    name = "ol" if each["list_type"] == "ordered" else "ul"
    written = ""
    for item in each["items"]:
        if item["type"] == "list":
            written = written.removesuffix("</li>") + items(item) + "</li>"
        else:
            written += f"<li>{item['content']}</li>"
    return f"<{name}>{written}</{name}>"


def quote(each) -> str:
    cite = each.get("additional_properties", {}).get("cite")
    pull = "pull-quote" if each["subtype"] == "pullquote" else None
    footer = f"<footer>{each['citation']['content']}</footer>" if "citation" in each else ""
    inside = page(each["content_elements"])
    return f"<blockquote{_class(pull)}{_attribute('cite', cite)}>{inside}{footer}</blockquote>"


def code(each) -> str:
    language = f"language-{each['language']}" if each["language"] else None
    return f"<pre><code{_class(language)}>{html.escape(each['content'])}</code></pre>"


def image(each) -> str:
    credit = "".join(f' <small class="credit">{html.escape(by["name"])}</small>' for by in _by(each))
    words = each.get("caption", "") + credit
    caption = f"<figcaption>{words.strip()}</figcaption>" if words else ""
    number = each.get("source", {}).get("source_id")
    attributes = _attribute("alt", each.get("alt_text", "")) + _class(f"wp-image-{number}" if number else None)
    size = "".join(_attribute(name, each.get(name)) for name in ("width", "height"))
    return f"<figure><img{_attribute('src', each['url'])}{attributes}{size}>{caption}</figure>"


def gallery(each) -> str:
    caption = _caption(each)
    return f'<figure class="gallery">{page(each["content_elements"])}{caption}</figure>'


def recording(each) -> str:
    kind, url = each["type"], each["streams"][0]["url"]
    title = _attribute("title", _plain(each.get("headlines", {}).get("basic")))
    poster = _attribute("poster", each.get("promo_image", {}).get("url"))
    player = f'<{kind}{_attribute("src", url)}{poster}{title} controls preload="none"></{kind}>'
    return f'<figure class="{kind}">{player}{_caption(each)}</figure>'


def table(each) -> str:
    head = "".join(f"<th>{cell['content']}</th>" for cell in each["header"])
    rows = "".join("<tr>" + "".join(f"<td>{cell['content']}</td>" for cell in row) + "</tr>" for row in each["rows"])
    return f"<table>{f'<thead><tr>{head}</tr></thead>' if head else ''}<tbody>{rows}</tbody></table>"


def group(each) -> str:
    return f'<aside class="{each["subtype"]}">{page(each["content_elements"])}</aside>'


def link(each) -> str:
    label = f"{each['description']['content']} " if "description" in each else ""
    return f'<p class="related-link">{label}<a{_attribute("href", each["url"])}>{each["content"]}</a></p>'


def correction(each) -> str:
    return f'<p class="note {each["correction_type"]}">{each["text"]}</p>'


READERS = {
    "text": text, "header": header, "list": items, "quote": quote, "code": code, "image": image, "gallery": gallery,
    "audio": recording, "video": recording, "table": table, "element_group": group, "interstitial_link": link,
    "correction": correction, "divider": lambda each: "<hr>",
    "oembed_response": lambda each: each["raw_oembed"]["html"],
}  # fmt: skip


def _by(each):
    return each.get("credits", {}).get("by", ())


def _caption(each) -> str:
    words = each.get("description", {}).get("basic")
    return f"<figcaption>{words}</figcaption>" if words else ""


def _plain(words):
    return None if words is None else html.unescape(words)


def _class(name) -> str:
    return _attribute("class", name)


def _attribute(name, value) -> str:
    return "" if value is None else f' {name}="{html.escape(str(value))}"'
