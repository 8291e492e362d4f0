"""The words of hostile markup: what a generator and a fuzzer put together, in any order."""

ELEMENTS = (
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote "
    "body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl "
    "dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h6 head header hgroup hr html i "
    "iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee menu menuitem "
    "meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext "
    "portal pre progress q rb rp rt rtc ruby s samp script search section select selectedcontent slot small source "
    "spacer span strike strong style sub summary sup table tbody td template textarea tfoot th thead time title tr "
    "track tt u ul var video wbr xmp x-y"
).split()
FOREIGN = (
    "svg math foreignObject desc animate set use image feImage mi mo mn ms mtext mglyph malignmark annotation-xml "
    "semantics maction mstyle mprescripts svg:script"
).split()
RAW = "script style textarea title xmp iframe noembed noframes noscript plaintext listing".split()
"""Elements whose content is no markup, or is some of the time."""
ATTRIBUTES = (
    "href=javascript:alert(1)",
    'href="java&#10;script:alert(1)"',
    "href=' javascript&colon;alert(1)'",
    "href='\x01javascript:alert(1)'",
    "href=data:text/html,<script>alert(1)</script>",
    'href="https://a@b.example/?c=1&d=2"',
    "href=//x.example\\@y.example",
    "xlink:href=javascript:alert(1)",
    "src=x",
    "src=https://v.example/1",
    "src='data:image/svg+xml,<svg onload=alert(1)>'",
    "srcset='a 1w, javascript:b 2w,,  c 1.5x'",
    "onerror=alert(1)",
    "onload='alert(1)'",
    "style='background:url(javascript:alert(1))'",
    "style='font-weight:700;mso-list:l0 level2'",
    'style="x:expression(alert(1));}</style><script>"',
    "id=location name=cookie",
    'class="twitter-tweet credit appeal"',
    'class="related-link"',
    "class=' <b> '",
    "class=ql-indent-8 data-list=bullet",
    "style='mso-list:l0 level9 lfo1'",
    'title="</p><img src=x onerror=alert(1)>"',
    "title='a&quot;b&lt;c'",
    "alt=`x`",
    "encoding=text/html",
    "srcdoc='<script>alert(1)</script>'",
    "action=javascript:alert(1) formaction=x",
    "http-equiv=refresh content='0;url=javascript:x'",
    "dir=rtl lang=ar",
    "colspan=99999999999999999999 rowspan=-1 start=1e9 width=9999999999",
    "is=x contenteditable shadowrootmode=open",
    "\"=\" '=' / x y=",
    "a\x00b=c \ud800=d",
)
"""What stands in tags, well formed or not."""
ENTITIES = (
    "&amp; &lt; &gt &quot; &#0; &#x0; &#60; &#x3c; &#x110000; &#xd800; &#x80; &nbsp; &shy; &zwj; &colon; &Tab; "
    "&NewLine; &lpar; &ThickSpace; &CounterClockwiseContourIntegral; &notit; &amp &am & &#x &# &;"
).split()
BROKEN = (
    "< > </ /> <! <? <!-- --> --!> <!--> <!---> <![CDATA[ ]]> <!doctype <!doctype\x20html> <a <p/ <b\x00 </p x=y> <<b> "
    "<3 \" ' = ` \x00 \ud800 \udc00 \ufdd0 \ufffe \u2028 \u202e \u200b \ufeff \x0b \x0c \r \r\n \n\n \u00a0 ﹤ ＜ K ſ"
).split(" ")
PROSE = (
    "sea keeper DM Reuters [sic] l’été هدى 1913 https://x.example/a https://youtu.be/Y8KZ3UclQWI javascript:alert(1) "
    "[caption] [/caption] [caption\x20id=1] [embed] [/embed] [[gallery]] [x=y] [x\x20y=“z”] [/x] [[image\x20id=9]] "
    '[video src="x" ] Read\x20more Photo:\x20A.\x20Smith {{ }} ${ <% %> \\ * _ # | `'
).split(" ")


def tag(name: str, *attributes: str) -> str:
    """Write a start tag."""
    return f"<{' '.join((name, *attributes))}>"


TOKENS = (
    *(tag(name) for name in (*ELEMENTS, *FOREIGN)),
    *(f"</{name}>" for name in (*ELEMENTS, *FOREIGN)),
    *(tag(name, attribute) for name in ("p", "a", "img", "iframe", "figure", "font", "li") for attribute in ATTRIBUTES),
    *ENTITIES,
    *BROKEN,
    *PROSE,
    " ",
    " ",
)
"""All of it, piece by piece."""
