"""`[code]`, `[sourcecode]` and `[button]`: what they enclose, as what it is."""

import html
import re

from ..changes import Kind
from ..run import Run
from .shortcode import Shortcode

_LANGUAGE = re.compile(r"[\w#+-]{1,30}")


def code(shortcode: Shortcode, _run: Run) -> str | None:
    """Computer code, with its language and its title; without anything inside it is no shortcode."""
    if not shortcode.inner.strip():
        return None
    language = shortcode.text("language") or shortcode.text("lang") or ""
    kind = f' class="language-{language}"' if _LANGUAGE.fullmatch(language) else ""
    title = shortcode.text("title")
    legend = f"<figcaption>{html.escape(title, quote=False)}</figcaption>" if title else ""
    return f"<figure><pre><code{kind}>{shortcode.inner}</code></pre>{legend}</figure>"


def button(shortcode: Shortcode, run: Run) -> str | None:
    """A link that is shown as a button; without an address, its words."""
    stated = (shortcode.text(name) for name in ("href", "url", "link"))
    url = next(filter(None, stated), None)
    if url is not None:
        return f'<a href="{html.escape(url)}">{shortcode.inner}</a>'
    if not shortcode.inner:
        return None
    run.note(Kind.UNWRAPPED, shortcode.source)
    return shortcode.inner
