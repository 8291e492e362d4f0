"""The public oracle catches each kind of live markup, and nothing that the writer writes."""

import pytest
from hypothesis import given
from strategies import ANY_BLOCKS

import dmarticle as dm
from dmarticle.body.writers.html import write_html
from dmarticle.testing import Danger, Live, assert_inert, live

ALIVE = {
    Danger.ELEMENT: [
        "<script>x</script>", "<style>x</style>", "<svg></svg>", "<math></math>", "<template></template>",
        "<object></object>", "<embed>", "<form></form>", "<input>", "<button></button>", "<iframe></iframe>",
        "<link>", "<meta>", "<base>", "<noscript></noscript>", "<textarea></textarea>", "<title></title>",
        "<select></select>", "<plaintext></plaintext>", "<xmp></xmp>", "<marquee></marquee>", "<x-y></x-y>",
        "<dialog></dialog>", "<details></details>", "<body></body>", "<SCRIPT></SCRIPT>",
    ],
    Danger.HANDLER: [
        "<p onclick=x>a</p>", "<img src=/x onerror=x>", "<p ONCLICK='x'>a</p>", "<video onplay=x></video>",
    ],
    Danger.ATTRIBUTE: [
        "<p style=x>a</p>", "<a ping=/x>a</a>", "<p is=x>a</p>", "<p slot=x>a</p>", "<p popover>a</p>",
        "<p href=/x>a</p>", "<img src=/x usemap=x>", "<p tabindex=1>a</p>", "<p contenteditable>a</p>",
        "<img src=/x width=x>", "<p class=fixed>a</p>", "<p class='note x'>a</p>",
        "<p class>a</p>", "<img src=/x srcset=/y>", "<img src=/x src=/y>", "<a download>a</a>",
        "<p autofocus>a</p>",
    ],
    Danger.LOAD: ["<video src=/x preload=auto></video>", "<audio src=/x preload></audio>"],
    Danger.URL: [
        "<a href='http:/u@h.example/'>a</a>", "<a href='https:u@h.example'>a</a>", "<a href='//u@h.example'>a</a>",
        "<a href=' /x'>a</a>", "<a href='java&#10;script:x'>a</a>",
        "<a href='javascript:x'>a</a>", "<a href='JaVaScRiPt:x'>a</a>", "<a href='java&#9;script:x'>a</a>",
        "<a href='&#1;javascript:x'>a</a>", "<a href='data:text/html,x'>a</a>", "<a href='vbscript:x'>a</a>",
        "<a href='https://u:p@h.example/'>a</a>", "<img src='javascript:x'>", "<img src='data:image/png;base64,AAAA'>",
        "<video poster='javascript:x'></video>", "<blockquote cite='javascript:x'>a</blockquote>",
        "<img src=/x srcset='javascript:x 1w'>", "<img src='mailto:x'>", "<a href=''>a</a>", "<a href='blob:x'>a</a>",
    ],
    Danger.OPENER: ["<a href=/x target=_blank>a</a>", "<a href=/x rel=opener>a</a>", "<a href=/x target=frame>a</a>"],
    Danger.NAME: ["<p id=location>a</p>", "<a name=x>a</a>", "<img src=/x name=cookie>", "<p id='user-content-'>a</p>"],
    Danger.MARKUP: [
        "<!-- x -->", "<!doctype html>", "<?xml x?>", "<![CDATA[x]]>", "<!", "a < b", "<p title='", "</p", "<",
        "<p title='<b>'>a</p>", "</ p>", "a\x00b", "<!--", "a\ud800b", "<a href=/x\xa0title=y>a</a>",
    ],
    Danger.BREAKOUT: ["</p>", "<p>", "<p></div>", "<p><em></p></em>", "</body>", "<p/>",
        "<li>a</li>", "<tr><td>a</td></tr>", "<td>a</td>", "<p><td>a</td></p>", "<dt>a</dt>", "<caption>a</caption>",
        "<table><tr><table></table></tr></table>", "<table><p>a</p></table>", "<p><li>a</li></p>",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("danger", "html"), [(danger, html) for danger, all_of in ALIVE.items() for html in all_of])
def test_each_kind_of_live_markup_is_caught(danger, html):
    assert danger in {found.danger for found in live(html)}


LOADED = [
    ("image_hosts", "<img src=https://b.example/x>"), ("media_hosts", "<audio src=https://b.example/x></audio>"),
    ("image_hosts", "<video poster=//b.example/x></video>"), ("image_hosts", "<img srcset='//b.example/x 1w'>"),
]  # fmt: skip


@pytest.mark.parametrize(("setting", "html"), LOADED)
def test_what_a_policy_does_not_load_is_caught_under_it(setting, html):
    assert Danger.LOAD in {found.danger for found in live(html, policy=dm.Policy(**{setting: ("a.example",)}))}
    assert Danger.LOAD not in {found.danger for found in live(html)}


FRAME = '<iframe src="https://a.example/1" sandbox="allow-scripts"></iframe>'


@pytest.mark.parametrize(
    ("html", "danger"),
    [
        (FRAME, None),
        (FRAME.replace("a.example", "b.example"), Danger.LOAD),
        (FRAME.replace("https", "http"), Danger.URL),
        (FRAME.replace(' sandbox="allow-scripts"', ""), Danger.ELEMENT),
        (FRAME.replace("allow-scripts", "allow-top-navigation"), Danger.ELEMENT),
        (FRAME.replace(" sandbox", " srcdoc=x sandbox"), Danger.ATTRIBUTE),
    ],
)
def test_a_frame_is_inert_only_in_a_sandbox_from_a_host_of_the_policy(html, danger):
    found = live(html, policy=dm.Policy(frame_hosts=("a.example",)))
    assert [each.danger for each in found][:1] == ([danger] if danger else [])


def test_every_danger_has_a_case():
    assert set(ALIVE) == set(Danger)


@pytest.mark.parametrize(
    ("srcset", "dangers"),
    [
        (",//b.example/x.png 1w", [Danger.LOAD]),
        ("https://a.example/1 1w, https://b.example/2 2w", [Danger.LOAD]),
        ("https://a.example/1,https://b.example/2 2w", []),
        ("https://a.example/1, https://a.example/2 2w", [Danger.ATTRIBUTE]),
        ("https://a.example/1 1w,\thttps://b.example/2 2w", [Danger.LOAD]),
    ],
)
def test_the_candidates_of_a_picture_are_cut_as_a_browser_cuts_them(srcset, dangers):
    found = live(f'<img srcset="{srcset}">', policy=dm.Policy(image_hosts=("a.example",)))
    assert [each.danger for each in found] == dangers


def test_a_policy_without_the_web_makes_its_addresses_live():
    html = '<a href="//b.example/">a</a><img src="//b.example/x">'
    assert [each.danger for each in live(html, policy=dm.Policy(schemes="mailto"))] == [Danger.URL, Danger.URL]
    assert live(html) == ()


def test_a_frame_of_the_publications_own_is_live():
    policy = dm.Policy(frame_hosts=("*.example",), domains=("a.example",))
    assert [each.danger for each in live(FRAME, policy=policy)] == [Danger.ELEMENT]


def test_a_long_text_of_broken_tags_is_not_parsed():
    found = live("<a x" * 100_000)  # the parser of the standard library would take minutes
    assert len(found) == 100_000


@given(ANY_BLOCKS)
def test_nothing_that_the_writer_writes_is_live(blocks):
    assert live(write_html(blocks)) == ()


def test_what_is_found_says_where_it_stands():
    assert live("<p>a</p>\n<p>b <!--x--></p>")[0] == Live(Danger.MARKUP, "<!--x-->", 2, 5)


def test_a_test_fails_with_all_that_is_live():
    assert_inert("<p>a</p>")
    with pytest.raises(AssertionError, match="line 1, column 0: element: <script>"):
        assert_inert("<script></script>")


def test_a_step_of_ones_own_is_aimed_at():
    shout = dm.step("shout", lambda blocks, run: [*blocks, dm.Paragraph((dm.Link("javascript:x", (dm.Text("!"),)),))])
    assert_inert(dm.sanitize("<p>a</p>", pipeline=dm.NEWS.after("asides", shout)))
