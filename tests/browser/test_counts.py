"""Each counter sees what it counts, in every context, so that no zero comes of blindness."""

import pytest
from attacks import FAMILIES
from chromium import HOST
from contexts import CONTEXTS
from counts import COUNTERS

HARMLESS = (
    '<p>a <a href="https://x.example/" title="t">b</a> <em>c</em></p>',
    '<figure><a href="/x"><img src="/a.jpg" alt="&quot;"></a><figcaption>b <small>c</small></figcaption></figure>',
    "<table><caption>c</caption><thead><tr><th>x</th></tr></thead><tbody><tr><td>y</td></tr></tbody></table>",
    '<ul><li>a<ol start="3" reversed><li>b</li></ol></li></ul>\n<pre><code class="language-x">a\n  &lt;b></code></pre>',
    '<figure class="video"><video src="/a.mp4" poster="/a.jpg" controls preload="none"></video></figure>',
    '<p lang="ar" dir="rtl">a &amp; &lt;script&gt; --&gt; <a href="mailto:a@x.example">b</a></p>',
    "",
)

LIVE = {
    "executions": (
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "<script>nothing_by_this_name()</script>",
        "<a href=javascript:alert(1)>x</a>",
        "<a href=' java\tscript:alert(1)' target=_blank>x</a>",
        "<p onclick=alert(1)>x</p>",
        "<p onmouseover=alert(1)>x</p>",
        "<p onmouseenter=alert(1)>x</p>",
        "<p onpointerover=alert(1)>x</p>",
        "<a href=/x onfocus=alert(1)>x</a>",
        "<p onbeforecopy=alert(1) oncopy=alert(1)>x</p>",
        "<svg onload=alert(1)></svg>",
        "<svg><a xlink:href=javascript:alert(1)>x</a></svg>",
        "<form action=javascript:alert(1)><button>x</button></form>",
        "<template><img src=x onerror=alert(1)></template>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<body onpageshow=alert(1)>",
    ),
    "attributes": (
        "<p onclick=x>y</p>",
        "<p id=x>y</p>",
        "<p style=color:red>y</p>",
        "<a href=vbscript:x>y</a>",
        "<a href='https://name:word@x.example/'>y</a>",
        "<img src=data:image/png,x>",
        "<img src=mailto:x>",
        "<img srcset='/a 1w, data:x 2w'>",
        "<blockquote cite=javascript:x>y</blockquote>",
        "<template><p onclick=x>y</p></template>",
        "<body class=x>",
    ),
    "elements": (
        "<script></script>",
        "<!-- x -->",
        "<?x y>",
        "<iframe></iframe>",
        "<style></style>",
        "<form></form>",
        "<b>x</b>",
        "<x-y></x-y>",
        "<svg></svg>",
        "<math></math>",
        "<svg><a href=/x>y</a></svg>",
        "<template><script></script></template>",
        "<div></div>",
    ),
    "requests": (
        "<iframe src=https://evil.example/></iframe>",
        "<link rel=stylesheet href=/x.css>",
        "<link rel=prefetch href=/x>",
        "<object data=/x></object>",
        "<embed src=/x>",
        "<script src=/x.js></script>",
        "<style>@font-face { font-family: x; src: url(/x.woff) } p { font-family: x }</style><p>y</p>",
        "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
        "<form action=/x><button>y</button></form>",
        "<img src=data:image/gif,x>",
    ),
    "breakouts": (
        "</div><p>x</p>",
        "<div>",
        "<!--",
        "<plaintext>",
        "<table>",
        "<textarea>",
        "<p></div></div>x",
        "<a href='",
        "<select>",
        "</body><p>x",
        "<title>",
        "<script>",
    ),
    "mutations": (
        "<form><div></form><form>x",
        "<a>x<table><a>y</a></table></a>",
        "<p id=x></p><plaintext>y",
        "<form><math><mtext></form><form><mglyph><style></math><p title=x>",
        "<pre>\n\nx</pre><listing>\n\nx</listing>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x&gt;'>",
    ),
    "differences": (
        "<noscript><p>x</p></noscript>",
        "<noscript><p title='</noscript><img src=x>'>",
        "<script>document.currentScript.remove()</script>",
    ),
    "clobbered": (
        "<img name=getElementById>",
        "<p id=config>x</p>",
        "<form name=body></form>",
        "<a id=settings>x</a><a id=settings>y</a>",
        "<iframe name=app></iframe>",
        "<p id=__proto__>x</p>",
    ),
}
"""Markup that each counter must count."""


def counted(judge, html):
    return {finding.counter for finding in judge.judge([html])[html]}


def test_every_counter_has_markup_that_it_must_count():
    assert set(LIVE) == set(COUNTERS)


@pytest.mark.parametrize("counter", LIVE)
def test_a_counter_counts_what_it_is_for(judge, counter):
    found = judge.judge(LIVE[counter])
    missed = [html for html in LIVE[counter] if counter not in {finding.counter for finding in found[html]}]
    assert missed == []


@pytest.mark.parametrize("html", HARMLESS)
def test_nothing_is_counted_of_what_is_harmless(judge, html):
    assert judge.judge([html])[html] == []


ESCAPES = {
    "div": "</div><b>x</b>",
    "template": "</template><b>x</b>",
    "svg": "</svg><b>x</b>",
    "svg html": "</foreignObject></svg><b>x</b>",
    "math": "</math><b>x</b>",
    "math text": "</mtext></math><b>x</b>",
    "select": "</select><b>x</b>",
    "table": "<b>x</b>",
    "table row": "</tr></table><b>x</b>",
    "cell": "</td><td>x",
    "item": "<li>x",
    "term": "<dd>x",
    "title": "</title><b>x</b>",
    "textarea": "</textarea><b>x</b>",
    "noscript": "</noscript><b>x</b>",
}
"""Markup that leaves its context; out of a value in quotes that is escaped, nothing leads."""


def test_every_context_but_the_escaped_one_has_markup_that_leaves_it():
    assert {*ESCAPES, "attribute"} == {context.name for context in CONTEXTS}


@pytest.mark.parametrize("name", ESCAPES)
@pytest.mark.parametrize("way", ["parsed", "inserted"])
def test_what_leaves_its_context_is_seen_there(judge, name, way):
    found = judge.judge([ESCAPES[name]])[ESCAPES[name]]
    assert [finding for finding in found if finding.where.startswith(f"{way} in {name}")]


def test_a_value_in_quotes_must_read_as_it_was_given(judge):
    found = judge.judge(["<p>\x00</p>"])["<p>\x00</p>"]
    assert [finding for finding in found if finding.where.startswith("parsed in attribute")]


def test_what_runs_runs_in_every_way_of_putting_it_in(judge):
    html = "<img src=x onerror=alert(1)>"
    ran = {finding.where for finding in judge.judge([html])[html] if finding.counter == "executions"}
    assert {"parsed", "inserted"} <= ran


def test_what_is_found_is_found_beside_many_others_and_only_there(judge):
    live = ["<img src=x onerror=alert(2)>", "<iframe srcdoc='<script>alert(3)</script>'></iframe>"]
    many = [f"<p>{number}</p>" for number in range(100)]
    found = judge.judge([*many[:40], live[0], *many[40:90], live[1], *many[90:]])
    assert {html for html, findings in found.items() if findings} == set(live)


def test_a_browser_in_which_nothing_runs_is_no_witness(judge, monkeypatch):
    monkeypatch.setattr("chromium.CONTROLS", ("<p>x</p>",))
    with pytest.raises(RuntimeError, match="the browser is blind"):
        judge.judge(["<p>not seen before</p>"])


def test_pictures_and_recordings_may_be_loaded_and_nothing_else_leaves_the_machine(judge):
    html = f'<p>x</p><figure><img src="{HOST}a.jpg" alt=""></figure>'
    assert judge.judge([html])[html] == []


SHOWN = {"hosts": {"attributes"}, "clobbering": {"clobbered"}}
"""What the raw attacks of a family come to, where that is not that something runs."""


@pytest.mark.parametrize("family", FAMILIES)
def test_the_attacks_of_a_family_are_no_empty_threats(judge, family):
    attacks = list(FAMILIES[family]())
    found = judge.judge(attacks[:: len(attacks) // 8 + 1])
    assert sum(map(bool, found.values())) > len(found) / 2
    assert SHOWN.get(family, {"executions"}) <= {each.counter for findings in found.values() for each in findings}
