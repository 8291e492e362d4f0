"""Components of Apple News turned into HTML again, for the body reader."""

import html
import re

STYLES = {"underline": ("<u>", "</u>"), "mark": ("<mark>", "</mark>"), "small": ("<small>", "</small>"),
          "credit": ('<small class="credit">', "</small>")}  # fmt: skip
SPAN = re.compile(r'<span data-anf-textstyle="(\w+)">|(</span>)')


def page(components) -> str:
    """Give components as HTML; a caption belongs to what stands before it."""
    written = ""
    for number, each in enumerate(components):
        follower = components[number + 1] if number + 1 < len(components) else {}
        caption = follower.get("text") if follower.get("role") == "caption" else None
        written += "" if each["role"] == "caption" else READERS[each["role"]](each, caption)
    return written


def plain(text: str) -> str:
    """Give markup with elements in the place of text styles."""
    open_styles = []

    def replaced(found):
        if found[1]:
            open_styles.append(STYLES[found[1]][1])
            return STYLES[found[1]][0]
        return open_styles.pop()

    return SPAN.sub(replaced, text)


def text(each, _caption) -> str:
    return plain(each["text"])


def heading(each, _caption) -> str:
    level = each["role"].removeprefix("heading")
    return f"<h{level}>{plain(each['text'])}</h{level}>"


def quote(each, _caption) -> str:
    pull = ' class="pull-quote"' if each["role"] == "pullquote" else ""
    return f"<blockquote{pull}>{plain(each['text'])}</blockquote>"


def image(each) -> str:
    caption = each.get("caption", {}).get("text")
    words = f"<figcaption>{plain(caption)}</figcaption>" if caption else ""
    alt = html.escape(each.get("accessibilityCaption", ""))
    return f'<figure><img src="{html.escape(each["URL"])}" alt="{alt}">{words}</figure>'


def photo(each, _caption) -> str:
    return image(each)


def gallery(each, caption) -> str:
    return f'<figure class="gallery">{"".join(map(image, each["items"]))}{_figcaption(caption)}</figure>'


def recording(each, caption) -> str:
    kind, title = each["role"], each.get("accessibilityCaption")
    poster = f' poster="{html.escape(each["stillURL"])}"' if "stillURL" in each else ""
    named = f' title="{html.escape(title)}"' if title else ""
    player = f'<{kind} src="{html.escape(each["URL"])}"{poster}{named} controls preload="none"></{kind}>'
    return f'<figure class="{kind}">{player}{_figcaption(caption)}</figure>'


def frame(each, caption) -> str:
    title = each.get("accessibilityCaption")
    named = f' title="{html.escape(title)}"' if title else ""
    return f'<figure><iframe src="{html.escape(each["URL"])}"{named}></iframe>{_figcaption(caption)}</figure>'


def post(each, caption) -> str:
    url = html.escape(each["URL"])
    return f'<figure class="embed"><a href="{url}">{url}</a>{_figcaption(caption)}</figure>'


def related(each, _caption) -> str:
    (inside,) = each["components"]
    return plain(inside["text"]).replace("<p>", '<p class="related-link">', 1)


READERS = {
    "body": text, "quote": quote, "pullquote": quote, "photo": photo, "gallery": gallery, "audio": recording,
    "video": recording, "embedwebvideo": frame, "tweet": post, "instagram": post, "facebook_post": post,
    "tiktok": post, "htmltable": lambda each, caption: plain(each["html"]), "divider": lambda each, caption: "<hr>",
    "aside": related, **{f"heading{level}": heading for level in range(1, 7)},
}  # fmt: skip


def _figcaption(caption) -> str:
    return f"<figcaption>{plain(caption)}</figcaption>" if caption else ""
