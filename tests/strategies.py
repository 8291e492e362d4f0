"""Hypothesis strategies: markup whose words are known, payloads, and things that are neither."""

from hypothesis import strategies as st

import dmarticle as dm

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
        ' dir="rtl"',
        ' dir="ltr"',
        ' lang="fr"',
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

MARKDOWN_WORD = st.one_of(
    WORD,
    st.sampled_from(
        "# ## - -- + * ** *** _ __ ~ ~~ ~~~ ` `` ``` > < = == === --- | || : :- :-: 1. 2) \\ \\\\ \\| ! ![ [ ] [x]: "
        "[x](y) (b) (b a) “b” b. .b é € © 👍 中 هـ x_y ab_cd_ef a\u2009b &amp; &#35; &copy &colon; <b> </b> <!-- <?x "
        "<https://x.example> <a@x.example> https://x.example/a_b_(c) www.x.example $x$ {x} ^ ; \" ' / ///".split()
    ),
    st.text('ab1.-_*`~[]()<>!#&;|\\" ', min_size=1, max_size=5),
)
"""Words that look like Markdown."""
MARKDOWN_URL = st.sampled_from(
    [
        "https://x.example/a_b_(c)?d=1&copy;=2&e=[f]#g",
        "/a|b",
        "/a*b*c",
        "#y",
        "//host/x`y`",
        "mailto:a@x.example",
        "/a\\b<c>",
        "https://x.example/((",
        "/'\"x",
    ]
)
_MARKDOWN_TEXT = st.lists(st.one_of(MARKDOWN_WORD, st.sampled_from([" ", " ", "\u00a0"])), max_size=5).map("".join)
_MARKDOWN_TITLE = st.one_of(st.none(), _MARKDOWN_TEXT)


def _held(kinds):
    """A strategy for inlines that hold inlines of these kinds."""
    return lambda inner: st.one_of(
        [st.builds(kind, st.lists(inner, max_size=3).map(tuple)) for kind in kinds]
        + [st.builds(dm.Link, MARKDOWN_URL, st.lists(inner, max_size=3).map(tuple), _MARKDOWN_TITLE)]
    )


def _inlines(leaves, kinds):
    return st.lists(st.recursive(leaves, _held(kinds), max_leaves=6), max_size=5).map(tuple)


_TEXT_NODE = _MARKDOWN_TEXT.map(dm.Text)
_CODE = _MARKDOWN_TEXT.map(lambda value: dm.Code((dm.Text(value),)))
_SAID = [dm.Strong, dm.Emphasis, dm.Strikeout]
_UNSAID = [dm.Underline, dm.Subscript, dm.Superscript, dm.Small, dm.Mark, dm.Code]
_ONE_LINE = _inlines(st.one_of(_TEXT_NODE, _CODE), _SAID)
_LINES = _inlines(st.one_of(_TEXT_NODE, _CODE, st.just(dm.LineBreak())), _SAID)
_CELL_LINE = _inlines(_TEXT_NODE, _SAID)
_ANY_LINES = _inlines(st.one_of(_TEXT_NODE, st.just(dm.LineBreak())), _SAID + _UNSAID)
_CODE_BLOCK = st.lists(st.one_of(MARKDOWN_WORD, st.sampled_from(["\n", "\n\n", "    ", "\t"])), max_size=6).map("".join)


@st.composite
def _said_table(draw):
    columns = draw(st.integers(1, 3))

    def row(*, header):
        return dm.Row(tuple(dm.Cell((dm.Paragraph(draw(_CELL_LINE)),), header) for _ in range(columns)), header)

    return dm.Table((row(header=True), *(row(header=False) for _ in range(draw(st.integers(0, 2))))))


def _containers(inner):
    blocks = st.lists(inner, max_size=3).map(tuple)
    items = st.lists(blocks.map(dm.ListItem), max_size=3).map(tuple)
    return st.one_of(
        st.builds(dm.List, items),
        st.builds(dm.List, items, st.just(True), st.integers(0, 11)),
        st.builds(dm.Quote, blocks),
    )


SAYABLE = st.lists(
    st.recursive(
        st.one_of(
            st.builds(dm.Paragraph, _LINES),
            st.builds(dm.Heading, st.integers(1, 6), _ONE_LINE),
            st.builds(dm.Preformatted, _CODE_BLOCK, code=st.just(True)),
            st.just(dm.Divider()),
            st.builds(dm.Figure, st.just("/p(1).jpg"), _MARKDOWN_TEXT),
            _said_table(),
        ),
        _containers,
        max_leaves=6,
    ),
    max_size=4,
).map(tuple)
"""Blocks of which Markdown can say all, in any state of order."""

_CAPTION = st.one_of(st.none(), _ANY_LINES.map(dm.Caption))
_CELLS = st.lists(
    st.builds(dm.Cell, st.lists(_ANY_LINES.map(dm.Paragraph), max_size=2).map(tuple), st.booleans(), st.integers(1, 3)),
    max_size=3,
).map(tuple)


def _any_containers(inner):
    blocks = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        _containers(inner),
        st.builds(dm.List, st.tuples(st.builds(dm.ListItem, blocks)), st.just(True), st.integers(-5, 2**40)),
        st.builds(dm.Table, st.tuples(st.builds(dm.Row, st.tuples(st.builds(dm.Cell, blocks))))),
    )


ANY_BLOCKS = st.lists(
    st.recursive(
        st.one_of(
            st.builds(dm.Paragraph, _ANY_LINES),
            st.builds(dm.Heading, st.integers(1, 6), _ANY_LINES),
            st.builds(dm.Preformatted, _CODE_BLOCK, code=st.just(True)),
            st.builds(dm.Figure, st.just("/p (1).jpg"), _MARKDOWN_TEXT, _CAPTION, _MARKDOWN_TITLE, link=MARKDOWN_URL),
            st.builds(dm.Embed, st.just("https://v.example/1"), _MARKDOWN_TITLE, _CAPTION),
            st.builds(dm.Table, st.lists(st.builds(dm.Row, _CELLS), max_size=3).map(tuple), _CAPTION),
            st.builds(dm.RelatedLink, MARKDOWN_URL, _ANY_LINES, _MARKDOWN_TITLE),
            st.builds(dm.Appeal, _ANY_LINES),
            st.builds(dm.Signoff, _MARKDOWN_TEXT),
            st.just(dm.Divider()),
        ),
        _any_containers,
        max_leaves=6,
    ),
    max_size=4,
).map(tuple)
"""Blocks of every type."""
