"""Hard bodies: each family gives HTML of about as many characters as it is asked for.

A unit repeated, with what stands before and behind it. What it is hard for is said by its name and its room.
"""

from collections.abc import Callable

Make = Callable[[int], str]


def repeated(unit: str, before: str = "", behind: str = "") -> Make:
    """Repeat a unit; what follows it is repeated as often where it closes what the unit opens."""
    return lambda size: before + unit * (size // len(unit)) + behind


def nested(opening: str, closing: str = "", inside: str = "x") -> Make:
    """Nest an element in itself, with or without its ends."""

    def make(size: int) -> str:
        count = size // len(opening + closing)
        return opening * count + inside + closing * count

    return make


def numbered(unit: str, before: str = "", behind: str = "") -> Make:
    """Repeat a unit with another number each time."""

    def make(size: int) -> str:
        width = max(len(str(size // max(len(unit), 1))), 1)
        return before + "".join(unit.format(n) for n in range(size // (len(unit) - 2 + width))) + behind

    return make


def halves(first: Make, second: Make) -> Make:
    """Put one family behind another."""
    return lambda size: first(size // 2) + second(size // 2)


_BLOCKS = "div section article blockquote li dd td p h1 figure figcaption aside form fieldset button center".split()
_INLINES = "b i em strong span font a u s sub sup small mark code q abbr nobr label ins x-y".split()
_DROPPED = (
    "svg math template select object noscript script style textarea title xmp iframe noembed noframes plaintext".split()
)

NESTED: dict[str, Make] = {
    **{
        f"{tag} left open": nested(f"<{tag}>") for tag in (*_BLOCKS, *_INLINES, *_DROPPED, "option", "frameset", "body")
    },
    **{f"{tag} closed": nested(f"<{tag}>", f"</{tag}>") for tag in (*_BLOCKS, *_INLINES, *_DROPPED)},
    "lists": nested("<ul><li>"),
    "lists closed": nested("<ul><li>", "</li></ul>"),
    "definitions": nested("<dl><dd>"),
    "tables": nested("<table><tr><td>"),
    "tables closed": nested("<table><tr><td>", "</td></tr></table>"),
    "tables in tables": nested("<table>"),
    "figures with captions": nested("<figure><img src=/x><figcaption>"),
    "blocks in links": nested("<a href=/x><div>"),
    "blocks in bold": nested("<b><p>"),
    "paragraphs in buttons": nested("<button><p>"),
    "ruby": nested("<ruby><rt>"),
    "paragraphs that hold asides": halves(nested("<p>"), nested("<aside>")),
    "an image in each": nested("<div><img src=/x>", "</div>"),
    "HTML in MathML": nested("<math><annotation-xml encoding=text/html>"),
    "HTML in SVG": nested("<svg><foreignObject>"),
    "tables in MathML": nested("<math><mtext><table><mglyph>"),
    "many kinds": nested("<div><ul><li><b><table><tr><td><a href=/x><blockquote>"),
}
"""Elements inside each other."""

UNCLOSED: dict[str, Make] = {
    "formatting of distinct attributes": numbered("<font size={}>"),
    "links of distinct attributes": numbered("<a x={}>"),
    "bold opened again in each paragraph": halves(numbered("<b c={}>"), repeated("<p>x</p>")),
    "bold and italic closed crosswise": halves(halves(numbered("<b {}>"), numbered("<i {}>")), repeated("</b>")),
    "five kinds closed crosswise": halves(repeated("<a><b><i><u><s>"), repeated("</a></b></i></u></s>")),
    "text put before a table": repeated("x<b>", "<table>"),
    "blocks put before a table": repeated("<div>x", "<table>"),
    "ends of nothing": repeated("</div>"),
    "ends of paragraphs": repeated("</p>"),
    "ends of line breaks": repeated("</br>"),
    "ends of another kind": halves(repeated("<div>"), repeated("</span>")),
    "bold, then paragraphs": repeated("<p></p>", "<b><b><b>"),
    "nobr": repeated("<nobr><hr>"),
    "html tags": numbered("<html a{}=1>"),
    "body tags": numbered("<body a{}=1>"),
    "tags without an end": repeated("<a "),
    "attributes without an end": repeated('<a href="'),
    "options": repeated("<option>", "<select>"),
    "selected content": repeated("<option selected><b>x</b></option>", "<select><button><selectedcontent></button>"),
    "selectedcontent": repeated("<selectedcontent></selectedcontent>", "<select>", "<option selected><b>x</b>"),
    "a template in each": repeated("<p>x<template>y"),
    "a noscript in each": repeated("<p>x<noscript><p>y"),
    "plaintext": repeated("<p>x</p>", "<plaintext>"),
    "a script that seems to end": repeated("</scrip", "<script>"),
    "a script in a comment": repeated("<!--<script", "<script>"),
    "a textarea that seems to end": repeated("</textare", "<textarea>"),
    "a style that seems to end": repeated("</styl", "<style>"),
}
"""Elements and tags that do not end, or end in the wrong place."""

ATTRIBUTES: dict[str, Make] = {
    "on one tag": numbered("a{}=1 ", "<p ", ">x</p>"),
    "on one tag, quoted": numbered('a{}="b" ', "<p ", ">x</p>"),
    "on an end tag": numbered("a{}=1 ", "<p>x</p ", ">y"),
    "alike on one tag": repeated("a=1 ", "<p ", ">x</p>"),
    "without values": repeated("/a", "<p ", ">x</p>"),
    "a long title": repeated("x", '<p title="', '">x</p>'),
    "a long name": repeated("x", "<p ", ">x</p>"),
    "a long tag": repeated("x", "<", ">x"),
    "many ampersands": repeated("&", '<a href="/?', '">x</a>'),
    "many less-than signs": repeated("<", '<p title="', '">x</p>'),
    "many quotes": repeated("\"'", "<p title=", ">x</p>"),
    "many equals signs": repeated("=", "<p a", ">x</p>"),
    "a long address": repeated("a/", '<a href="https://x.example/', '">x</a>'),
    "an address of slashes": repeated("/", '<a href="', '">x</a>'),
    "an address of dots": repeated("../", '<a href="https://x.example/', '">x</a>'),
    "an address of at signs": repeated("@", '<a href="https://', '">x</a>'),
    "an address of colons": repeated(":", '<a href="a', '">x</a>'),
    "an address of spaces": repeated(" ", '<a href="https://x.example/', 'y">x</a>'),
    "an address of line ends": repeated("\n", '<a href="java', 'script:x">x</a>'),
    "an address of percent signs": repeated("%25", '<a href="https://x.example/', '">x</a>'),
    "an address of parameters": repeated("utm_source=x&", '<a href="https://x.example/?', '">x</a>'),
    "an address of brackets": repeated("[", '<a href="https://', '">x</a>'),
    "a srcset of many": numbered("/a{0}.jpg {0}w, ", '<img src=/x srcset="', '">'),
    "a srcset of commas": repeated(",", '<img src=/x srcset="', '">'),
    "a srcset of spaces": repeated(" ", '<img src=/x srcset="a', 'b">'),
    "a srcset without widths": repeated("a ", '<img src=/x srcset="', '">'),
    "a sizes of brackets": repeated("(", '<img src=/x srcset="/a 1w" sizes="', '">'),
    "a style of many": repeated("font-weight:700;", '<p style="', '">x</p>'),
    "a style of colons": repeated(":", '<p style="', '">x</p>'),
    "a style of semicolons": repeated(";", '<p style="font-weight', ':700">x</p>'),
    "a style of spaces": repeated(" ", '<span style="font-weight', ':700">x</span>'),
    "a style of comments": repeated("/*", '<p style="', '">x</p>'),
    "a style of brackets": repeated("url(", '<p style="background:', '">x</p>'),
    "a style of backslashes": repeated("\\", '<p style="', '">x</p>'),
    "a Word style": repeated("mso-list:l0 level1 ", '<p style="', '">x</p>'),
    "classes, many": numbered("c{} ", '<p class="', '">x</p>'),
    "classes, alike": repeated("embed ", '<figure class="', '"><img src=/x></figure>'),
    "classes of spaces": repeated(" ", '<p class="a', 'b">x</p>'),
    "classes of hyphens": repeated("align-", '<img src=/x class="', '">'),
    "a width of digits": repeated("9", '<img src=/x width="', '">'),
    "a colspan of digits": repeated("9", '<table><tr><td colspan="', '">x</table>'),
    "a list start of digits": repeated("9", '<ol start="', '"><li>x</ol>'),
    "a language of hyphens": repeated("-a", '<p lang="en', '">x</p>'),
    "a frame address": repeated("?a", '<iframe src="https://www.youtube.com/embed/', '"></iframe>'),
    "a title on each": repeated('<a href="/x" title="y" class="z" style="color:red" id=a>x</a> '),
}
"""Attributes: many, long, and hostile to whatever reads them."""

TEXT: dict[str, Make] = {
    "letters": repeated("x"),
    "words": repeated("sea and light "),
    "spaces": repeated(" ", "a", "b"),
    "tabs and line ends": repeated("\t\n", "a", "b"),
    "line ends": repeated("\n"),
    "carriage returns": repeated("\r"),
    "no-break spaces": repeated("\u00a0", "<p>a", "b</p>"),
    "empty lines between words": repeated("x\n\n"),
    "NUL": repeated("\0"),
    "NUL in words": repeated("a\0"),
    "NUL in SVG": repeated("a\0", "<svg>"),
    "lone surrogates": repeated("\ud800"),
    "lone surrogates in words": repeated("java\ud800script:"),
    "surrogates the wrong way round": repeated("\udc00\ud800"),
    "zero-width spaces": repeated("\u200b"),
    "soft hyphens in words": repeated("a\u00ad"),
    "marks on one letter": repeated("\u0301", "a"),
    "overrides of direction": repeated("\u202e"),
    "two directions": repeated("a\u05d0"),
    "isolates": repeated("\u2067\u2069"),
    "ligatures": repeated("ﷺ"),
    "letters beyond 16 bits": repeated("𝒳"),
    "less-than signs": repeated("<"),
    "greater-than signs": repeated(">"),
    "ampersands": repeated("&"),
    "quotes": repeated('"'),
    "entities": repeated("&amp;"),
    "entities that are markup": repeated("&lt;b&gt;"),
    "entities without an end": repeated("&amp"),
    "entities cut off": repeated("&CounterClockwiseContourIntegra"),
    "numbers of characters": repeated("&#60;"),
    "a long number of a character": repeated("9", "&#", ";"),
    "comments": repeated("<!--x-->"),
    "comments left open": repeated("<!--"),
    "a comment of hyphens": repeated("-", "<!--"),
    "a comment of ends that are none": repeated("--!", "<!--"),
    "declarations": repeated("<!x>"),
    "doctypes": repeated("<!doctype "),
    "instructions": repeated("<?x "),
    "CDATA in SVG": repeated("<![CDATA[", "<svg>"),
    "brackets in CDATA": repeated("]", "<svg><![CDATA["),
    "addresses": repeated("https://x.example/ "),
    "addresses, one a line": repeated("https://youtu.be/Y8KZ3UclQWI\n\n"),
    "one long address": repeated("a/", "<p>https://x.example/", "</p>"),
    "an address without an end": repeated("https://"),
    "addresses of mail": repeated("a@"),
    "hyphens": repeated("-"),
    "dots": repeated("."),
    "asterisks": repeated("*"),
    "underscores": repeated("_"),
    "backticks": repeated("`"),
    "tildes": repeated("~"),
    "pipes in a table": repeated("|", "<table><tr><td>", "</table>"),
    "hashes, one a line": repeated("#\n\n"),
    "backslashes": repeated("\\"),
    "credits": repeated("(Photo: A. Smith / Agency) "),
    "a credit without an end": repeated("(Photo: "),
    "a credit of slashes": repeated("/", "<figure><img src=/x><figcaption>x Photo: A", "</figcaption></figure>"),
    "a credit of spaces": repeated(" ", "<figure><img src=/x><figcaption>x (Photo: A", "B)</figcaption></figure>"),
    "a credit of names": repeated("A. Smith, ", "<figure><img src=/x><figcaption>x Photo: ", "</figcaption></figure>"),
    "a byline of names": repeated("A. Smith and ", "<p>By ", "</p>"),
    "a dateline of capitals": repeated("CAPE TOWN, ", "<p>", " 5 May (Reuters) - x</p>"),
    "a dateline of spaces": repeated(" ", "<p>CAPE TOWN", "- x</p>"),
    "sign-offs": repeated("DM/", "<p>x ", "</p>"),
    "promos": repeated("Read more: ", "<p>", "</p>"),
    "brackets that open": repeated("("),
    "digits": repeated("9"),
}
"""Text that costs whoever looks for something in it."""

SHORTCODES: dict[str, Make] = {
    "that open": repeated("["),
    "that close": repeated("]"),
    "pairs": repeated("[]"),
    "captions": repeated("[caption]x[/caption]"),
    "captions left open": repeated("[caption]"),
    "captions never opened": repeated("[/caption]"),
    "captions inside each other": nested("[caption]", "[/caption]"),
    "escaped": repeated("[[caption]]"),
    "escaped left open": repeated("[[caption]"),
    "unknown": repeated("[x y=z]"),
    "unknown inside each other": nested("[x y=z]", "[/x]"),
    "unknown, each another": numbered("[x{} y=z]"),
    "two crosswise": halves(repeated("[caption][embed]"), repeated("[/caption][/embed]")),
    "galleries": repeated("[[gallery id=9]]"),
    "a name without an end": repeated("a", "["),
    "a name of hyphens": repeated("-", "[a"),
    "attributes without an end": repeated(" a=b", "[caption"),
    "attributes, many": repeated(" a=b", "[caption", "]x[/caption]"),
    "attributes, each another": numbered(" a{}=b", "[caption", "]x[/caption]"),
    "a quote without an end": repeated("x", '[caption a="', "]x[/caption]"),
    "quotes": repeated('"', "[caption a=", "]x[/caption]"),
    "quotes with spaces": repeated(' "', "[caption a=", "]x[/caption]"),
    "curly quotes": repeated(" “", "[caption a=", "]x[/caption]"),
    "curly quotes that close": repeated("”", "[caption a=“", "]x[/caption]"),
    "entities for quotes": repeated(" &quot;", "[caption a=", "]x[/caption]"),
    "equals signs": repeated("=", "[caption a", "]x[/caption]"),
    "spaces": repeated(" ", "[caption", "]x[/caption]"),
    "spaces before an equals sign": repeated(" ", "[caption a", "=b]x[/caption]"),
    "no-break spaces": repeated("&nbsp;", "[caption", "]x[/caption]"),
    "tags in attributes": repeated("<b> ", '[caption a="', '"]x[/caption]'),
    "a caption without an end for each": repeated('[caption id="a" width="1"]<img src=/x> '),
    "embeds": repeated("[embed]https://youtu.be/Y8KZ3UclQWI[/embed]"),
    "an embed of a long address": repeated("a", "[embed]https://youtu.be/", "[/embed]"),
    "a playlist of numbers": repeated("1,", '[gallery ids="', '"]'),
    "in code": repeated("<code>[caption]</code>"),
    "in code left open": repeated("<pre>[caption]"),
    "in comments left open": repeated("<!--[caption]"),
    "slashes": repeated("/", "[caption", "]"),
}
"""What looks like shortcodes."""

REAL: dict[str, Make] = {
    "paragraphs": repeated(
        '<p>Lorem <b>ipsum</b> <a href="https://x.example/?a=1&amp;b=2">dolor</a> &lt;sit&gt; amet</p>\n'
    ),
    "short paragraphs": repeated("<p>x</p>"),
    "paragraphs without ends": repeated("<p>x"),
    "line breaks": repeated("x<br>"),
    "line breaks alone": repeated("<br>"),
    "figures": repeated("<figure><img src=/x.jpg alt=y><figcaption>z (Photo: A. Smith)</figcaption></figure>"),
    "images": repeated("<img src=/x.jpg>"),
    "images of many names": numbered("<img src=/x{}.jpg>"),
    "frames": repeated('<iframe src="https://www.youtube.com/embed/Y8KZ3UclQWI"></iframe>'),
    "posts": repeated(
        '<blockquote class="twitter-tweet"><p>x</p><a href="https://x.com/a/status/1">y</a></blockquote>'
    ),
    "links": repeated("<a href=/x>y</a> "),
    "links to others": numbered('<p class="related-link">Read more: <a href="/x{}">y</a></p>'),
    "headings": repeated("<h2>x</h2>"),
    "items": repeated("<li>x"),
    "items of a list": repeated("<li>x</li>", "<ul>", "</ul>"),
    "items of Word": repeated("<p style='mso-list:l0 level1'>x</p>"),
    "levels of Word": numbered("<p style='mso-list:l0 level{}'>x</p>"),
    "rows": repeated("<tr><td>x<td>y", "<table>", "</table>"),
    "cells": repeated("<td>x", "<table><tr>", "</table>"),
    "wide cells": repeated("<td colspan=1000>x", "<table><tr>", "</table>"),
    "high cells": repeated("<tr><td rowspan=65534>x", "<table>", "</table>"),
    "definitions": repeated("<dt>x<dd>y", "<dl>", "</dl>"),
    "bold beside bold": repeated("<b>x</b>"),
    "spans with styles": repeated('<span style="font-weight: 400;">x</span>'),
    "names of elements, each another": numbered("<x{}>y</x>"),
    "rules": repeated("<hr>"),
    "preformatted": repeated("x\n", "<pre>", "</pre>"),
    "videos": repeated("<video><source src=/b.mp4></video>"),
    "appeals": repeated('<p class="appeal">x</p>'),
    "notes": repeated('<p class="note update">x</p>'),
    "empty paragraphs": repeated("<p>&nbsp;</p>"),
    "paragraphs of one sentence": repeated("<p>By A. Smith. Read more: x. DM</p>"),
}
"""What bodies are made of, far too much of it."""

ROOMS: dict[str, dict[str, Make]] = {
    "nested": NESTED,
    "unclosed": UNCLOSED,
    "attributes": ATTRIBUTES,
    "text": TEXT,
    "shortcodes": SHORTCODES,
    "ordinary": REAL,
}
BODIES: dict[str, Make] = {
    f"{room}: {name}": make for room, families in ROOMS.items() for name, make in families.items()
}
"""All families of bodies, by room and name."""
