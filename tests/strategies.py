"""Hypothesis strategies: markup whose words are known, payloads, and things that are neither."""

from hypothesis import strategies as st

WORD = st.sampled_from(
    ["sea", "light", "keeper", "DM", "Reuters", "[sic]", "l’été", "«", "a&b", "<", "1913", "هدى", "—"]
)
SPACE = st.sampled_from([" ", "  ", "\n", "\t", " \n ", "\u00a0", " \u00a0", "\u00a0 "])
INLINE_TAGS = [
    "b",
    "strong",
    "i",
    "em",
    "u",
    "s",
    "sub",
    "sup",
    "code",
    "small",
    "mark",
    "span",
    "font",
    "foo",
    "q",
    "abbr",
]
ATTRIBUTES = st.sampled_from(
    [
        "",
        ' style="font-weight: 400;"',
        ' style="font-weight: 700"',
        ' class="x"',
        ' onclick="alert(1)"',
        ' id="y"',
        ' class="credit"',
        ' dir="rtl" lang="ar"',
    ]
)
LINKS = st.sampled_from(
    [
        "https://example.org/a?b=1&c=2",
        "https://x.com/a/status/1?s=20",
        "/relative",
        "javascript:alert(1)",
        "mailto:a@example.org",
        "//host/x",
        "#y",
        "",
    ]
)


POSTS = [
    ("blockquote", 'class="twitter-tweet"'),
    ("blockquote", 'class="tiktok-embed" cite="https://www.tiktok.com/@a/video/1?lang=en"'),
    ("div", 'class="fb-post" data-href="https://www.facebook.com/a/posts/1"'),
    ("lite-youtube", 'videoid="dQw4w9WgXcQ" playlabel="P"'),
]


def _escaped(word: str) -> str:
    return word.replace("&", "&amp;").replace("<", "&lt;")


@st.composite
def _inline(draw, depth=3):
    """Inline markup and its text."""
    markup, text = "", ""
    for _ in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(["word", "word", "space", "tag", "link"] if depth else ["word", "space"]))
        if kind == "word":
            word = draw(WORD)
            markup, text = markup + _escaped(word), text + word
        elif kind == "space":
            space = draw(SPACE)
            markup, text = markup + space, text + space
        else:
            inner, words = draw(_inline(depth - 1))
            tag = draw(st.sampled_from(INLINE_TAGS)) if kind == "tag" else "a"
            attributes = draw(ATTRIBUTES) if kind == "tag" else f' href="{draw(LINKS).replace("&", "&amp;")}"'
            markup, text = f"{markup}<{tag}{attributes}>{inner}</{tag}>", text + words
    return markup, text


CLASSES = st.sampled_from(
    ["", "", ' class="related-link"', ' class="appeal"', ' class="signoff"', ' class="note update"', ' lang="fr"']
)


@st.composite
def _block(draw, depth):
    """One block of markup and its text; blocks are set off by spaces."""
    kinds = ["p", "p", "h2", "h4", "pre", "text"] + (
        "ul ol blockquote table div figure embed post thead dl gallery aside quote media".split() if depth else []
    )
    kind = draw(st.sampled_from(kinds))
    if kind in ("p", "h2", "h4", "text"):
        inner, text = draw(_inline())
        classes = draw(CLASSES)
        return (inner + "\n\n" if kind == "text" else f"<{kind}{classes}>{inner}</{kind}>"), f" {text} "
    if kind == "pre":
        word = draw(WORD)
        return f"<pre>{_escaped(word)}\n  {_escaped(word)}</pre>", f" {word} {word} "
    if kind == "embed":
        return '<iframe src="https://v.example/1" title="T" width="560"></iframe>', " "
    if kind == "post":
        inner, text = draw(_inline())
        tag, attributes = draw(st.sampled_from(POSTS))
        return f"<{tag} {attributes}><p>{inner}</p><script></script></{tag}>", f" {text} "
    if kind == "figure":
        inner, text = draw(_inline())
        return f'<figure><img src="/p.jpg" alt="q"><figcaption>{inner}</figcaption></figure>', f" {text} "
    parts = draw(st.lists(_block(depth - 1), max_size=2))
    inner, text = "".join(markup for markup, _ in parts), " ".join(words for _, words in parts)
    before, after = {
        "ul": ("<ul><li>", "</li></ul>"),
        "ol": ('<ol start="3"><li>', "</li></ol>"),
        "table": ("<table><tr><td>", "</td></tr></table>"),
        "thead": ("<table><thead><tr><th>", "</th></tr></thead><tr><td></td></tr></table>"),
        "dl": ("<dl><dt>term</dt><dd>", "</dd></dl>"),
        "gallery": ("<figure class=gallery><img src=/a><img src=/b>", "</figure>"),
        "aside": ("<aside class=key-points>", "</aside>"),
        "quote": ("<blockquote>", "<footer>who</footer></blockquote>"),
        "media": ("<audio src=/a.mp3></audio>", "<video><source src=/b.mp4></video>"),
    }.get(kind, (f"<{kind}>", f"</{kind}>"))
    text = {"dl": f" term {text}", "quote": f"{text} who "}.get(kind, text)
    return before + inner + after, f" {text} "


@st.composite
def bodies(draw):
    """A body as HTML, and the words in it, in order."""
    parts = draw(st.lists(_block(2), max_size=5))
    return "".join(markup for markup, _ in parts), " ".join(text for _, text in parts).split()


SCRAPS = st.sampled_from(
    "<p> </p> <b> </b> <b <i> </i> <a href=x> </a> <ul> <li> </ul> <table> <td> </table> <tr> <svg> </svg> <math> "
    "<!-- --> <![CDATA[ ]]> <? <script> </script> <style> <template> </template> <img src=x onerror=alert(1)> "
    "<iframe src=//x> <noscript> <plaintext> <select> <option> <textarea> </textarea> & &lt; &amp &#0; \x00 \ud800 "
    "\u2028 ' \" = > < / <h1> </h2> <pre> <br> <figure> <figcaption> <blockquote> <font color=red> <p class=appeal> "
    "<figure class=embed> <blockquote class=reddit-card> <a href=//redd.it/x> <small class=credit> <form> <input> "
    "<button> <details> <dl><dt> <hr> javascript:alert(1) text "
    "[caption] [/caption] [embed] [/embed] [video] [[gallery]] [x=y] [x] [/x] [[image id=9]] https://x.example/".split()
)
SOUP = st.lists(st.one_of(SCRAPS, SPACE, WORD), max_size=30).map("".join)
"""Anything that looks like markup, well formed or not."""

JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        st.sampled_from(["", "0", "1", " ", "abc", "[]", "{}", "2024-07-19 11:21:17", "<b>x</b>", "1e5", "\ud800"]),
        st.text(max_size=8),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["0", "1", "id", "name", "data", "url"]), inner, max_size=3),
    ),
    max_leaves=8,
)
