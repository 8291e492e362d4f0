"""All that the HTML writer has words for, as its own reading of the writers: elements, their attributes, schemes."""

_LINE = frozenset({"lang", "dir"})
"""What stands on an element that holds a line of text."""
_SPANS = frozenset({"colspan", "rowspan"})
_PLAYER = frozenset({"src", "title", "controls", "preload"})

ATTRIBUTES: dict[str, frozenset[str]] = {
    **dict.fromkeys("strong em u s sub sup small mark q br hr thead tbody tr pre code".split(), frozenset()),
    **dict.fromkeys("h1 h2 h3 h4 h5 h6 li dl dt dd ul table caption figcaption footer".split(), _LINE),
    "span": _LINE | {"id"},
    "p": _LINE | {"class"},
    "small": frozenset({"class"}),
    "code": frozenset({"class"}),
    "figure": frozenset({"class"}),
    "aside": frozenset({"class"}),
    "abbr": frozenset({"title"}),
    "a": frozenset({"href", "title", "rel", "target", "data-width", "data-height"}),
    "ol": _LINE | {"start", "reversed"},
    "blockquote": _LINE | {"class", "cite"},
    "td": _LINE | _SPANS,
    "th": _LINE | _SPANS,
    "img": frozenset({"src", "srcset", "sizes", "alt", "width", "height", "class"}),
    "audio": _PLAYER,
    "video": _PLAYER | {"poster"},
}
"""The attributes of each element."""

LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
MEDIA_SCHEMES = frozenset({"http", "https"})
