"""What a page allows a body to load, to frame and to name."""

from html import escape

import pytest
from attrs import evolve
from oracle import live

import dmarticle as dm
from dmarticle.body.providers import identify
from dmarticle.body.providers.players import PLAYERS, player
from dmarticle.body.writers import guard
from dmarticle.body.writers.html import write_html

PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
OUTSIDE = [
    "https://evil.example/a.jpg",
    "//evil.example/a.jpg",
    "\\\\evil.example\\a.jpg",
    "/\\evil.example/a.jpg",
    "/\t/evil.example/a.jpg",
    "https:evil.example/a.jpg",
    "https:/evil.example/a.jpg",
    "https:\\\\evil.example/a.jpg",
    "https://cdn.example.evil.example/a.jpg",
    "https://evilcdn.example/a.jpg",
    "https://cdn.example\\.evil.example/a.jpg",
    "https://cdn.example%2eevil.example/a.jpg",
    "https://cdn.example:80.evil.example/a.jpg",
    "https://ｃdn.example/a.jpg",
    "https:///evil.example/a.jpg",
    "https://cdn.example./a.jpg",
]
INSIDE = ["https://cdn.example/a.jpg", "//cdn.example/a.jpg", "HTTPS://CDN.EXAMPLE:443/a.jpg", "/a.jpg", "a.jpg", "?a"]


@pytest.mark.parametrize("url", OUTSIDE)
def test_nothing_is_loaded_from_another_host_than_the_policy_names(url):
    policy = dm.Policy(image_hosts=("cdn.example",), media_hosts=("cdn.example",))
    nodes = (
        dm.Figure(url), dm.Media(url, dm.MediaKind.VIDEO, poster=url), dm.Media("/x", dm.MediaKind.VIDEO, poster=url),
        dm.Media(url, dm.MediaKind.AUDIO),
    )  # fmt: skip
    html = write_html(nodes, policy=policy, renditions={url: [(url, 100)]})
    assert live(html, policy=policy) == []
    assert not any(f'{name}="' in html for name in ("srcset", "poster"))
    assert html.count("src=") == 1  # that of the recording which is the page's own


@pytest.mark.parametrize("url", INSIDE)
def test_a_host_of_the_policy_and_the_page_itself_are_loaded_from(url):
    policy = dm.Policy(image_hosts=("cdn.example",))
    assert "<img src=" in write_html((dm.Figure(url),), policy=policy)


def test_a_star_stands_for_all_below_a_host_and_not_for_the_host():
    policy = dm.Policy(image_hosts=("*.cdn.example",))
    shown = [
        "<img" in write_html((dm.Figure(f"https://{host}/a"),), policy=policy)
        for host in ("a.cdn.example", "a.b.cdn.example", "cdn.example", "acdn.example")
    ]
    assert shown == [True, True, False, False]


def test_a_picture_that_may_not_be_loaded_is_a_link_to_it_with_its_caption():
    html = dm.sanitize(
        '<figure><img src="https://a.example/x.jpg" alt="The sea"><figcaption>At dawn</figcaption></figure>',
        policy=dm.Policy(image_hosts=()),
    )
    assert html == ('<figure><a href="https://a.example/x.jpg">The sea</a><figcaption>At dawn</figcaption></figure>')


def test_a_recording_that_may_not_be_loaded_is_a_link_to_it():
    html = dm.sanitize('<video src="https://a.example/x.mp4"></video>', policy=dm.Policy(media_hosts=()))
    assert html == ('<figure class="video"><a href="https://a.example/x.mp4">https://a.example/x.mp4</a></figure>')


def test_of_the_sizes_of_a_picture_those_from_another_host_are_left_out():
    figure = dm.Figure("https://a.example/1")
    sizes = {figure.url: [("https://a.example/2", 2), ("https://b.example/3", 3)]}
    html = write_html((figure,), policy=dm.Policy(image_hosts=("a.example",)), renditions=sizes)
    assert 'srcset="https://a.example/2 2w"' in html


@pytest.mark.parametrize(
    ("schemes", "left"),
    [("https", ["https://a.example/"]), (("mailto", "tel"), ["mailto:a@b.example", "tel:1"]), ((), [])],
)
def test_a_link_of_another_scheme_is_written_without_its_address(schemes, left):
    urls = ["http://a.example/", "https://a.example/", "mailto:a@b.example", "tel:1"]
    html = dm.sanitize("".join(f'<a href="{url}">x</a> ' for url in urls), policy=dm.Policy(schemes=schemes))
    assert [url for url in urls if f'href="{url}"' in html] == left
    assert html.count("<a") == len(urls)


# --- pictures in their own address -------------------------------------------------------------------------


def test_a_picture_in_its_own_address_is_shown_under_a_policy_alone():
    html = f'<p>a</p><img src="{PIXEL}" alt="q">'
    assert PIXEL not in dm.sanitize(html)
    policy = dm.Policy(data_images=True, image_hosts=())
    shown = dm.sanitize(html, policy=policy)
    assert f'<img src="{PIXEL}" alt="q">' in shown
    assert live(shown, policy=policy) == []
    assert live(shown) != []


def test_an_article_keeps_such_pictures_by_a_rule_of_its_own():
    body = dm.NEWS.before("image", dm.DATA_IMAGES).run(f'<img src="{PIXEL}">')
    assert [figure.url for figure in body.images] == [PIXEL]
    assert PIXEL not in body.html
    assert PIXEL in body.to_html(policy=dm.Policy(data_images=True))


@pytest.mark.parametrize(
    "url",
    [
        "data:text/html;base64,AAAA",
        "data:image/svg+xml;base64,AAAA",
        "data:image/png,AAAA",
        "data:image/png;base64,<script>",
        "data:image/png;base64,AA AA",
        "data:image/png;charset=x;base64,AAAA",
        "DATA:IMAGE/SVG+XML;base64,AAAA",
    ],
)
def test_nothing_else_stands_in_its_own_address(url):
    policy = dm.Policy(data_images=True)
    html = write_html((dm.Figure(url), dm.Embed(url), dm.Paragraph((dm.Link(url, (dm.Text("x"),)),))), policy=policy)
    assert "data:" not in html.lower()
    assert live(html, policy=policy) == []


# --- frames ------------------------------------------------------------------------------------------------

WATCH = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


def test_a_player_stands_in_the_page_where_the_policy_names_its_host():
    policy = dm.Policy(frame_hosts=("www.youtube-nocookie.com",))
    html = write_html((dm.Embed(WATCH, "A song", width=560, height=315),), policy=policy)
    assert html == (
        '<figure class="embed"><iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" title="A song" '
        'width="560" height="315" loading="lazy" allowfullscreen referrerpolicy="strict-origin-when-cross-origin" '
        'sandbox="allow-popups allow-presentation allow-same-origin allow-scripts"></iframe></figure>'
    )
    assert live(html, policy=policy) == []
    assert live(html) != []
    assert dm.NEWS.run(html).blocks == (dm.Embed(WATCH, "A song", width=560, height=315),)


def test_a_frame_whose_player_is_not_known_may_stand_in_the_page_by_its_own_address():
    policy = dm.Policy(frame_hosts=("graphics.example",))
    assert '<iframe src="https://graphics.example/1"' in dm.sanitize(
        '<iframe src="https://graphics.example/1"></iframe>', policy=policy
    )


@pytest.mark.parametrize(
    "url",
    [
        "http://graphics.example/1",
        "//graphics.example/1",
        "/1",
        "https://graphics.example@evil.example/1",
        "https://graphics.example\\@evil.example/1",
        "https://graphics.example.evil.example/1",
        "https://evil.example/graphics.example",
        "javascript:alert(1)",
        "https:graphics.example",
        WATCH,
    ],
)
def test_what_is_of_another_host_or_not_by_https_is_a_link_and_no_frame(url):
    policy = dm.Policy(frame_hosts=("graphics.example",))
    html = write_html((dm.Embed(url),), policy=policy)
    assert "<iframe" not in html
    assert live(html, policy=policy) == []


EXAMPLES = [
    WATCH, WATCH + "&t=42s", "https://www.youtube.com/playlist?list=PL123", "https://vimeo.com/76979871",
    "https://vimeo.com/76979871#t=5s", "https://vimeo.com/76979871/8272103f6e",
    "https://www.tiktok.com/embed/v2/6718335390845095173", "https://www.instagram.com/p/CabcDEF/",
    "https://www.instagram.com/reel/CabcDEF/", "https://www.facebook.com/page.name/posts/123",
    "https://www.facebook.com/page/videos/123/", "https://soundcloud.com/user/track",
    "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/34019569",
    "https://open.spotify.com/episode/4rOoJ6Egrf8K2IrywzwOMk", "https://podcasts.apple.com/za/podcast/id1234?i=5678",
    "https://iono.fm/e/1", "https://iono.fm/c/1", "https://iono.fm/p/1", "https://datawrapper.dwcdn.net/aBcDe/",
    "https://public.flourish.studio/visualisation/123/", "https://infogram.com/name-of-it-1h7g6k",
    "https://www.google.com/maps?pb=!1m18!1m12", "https://www.google.com/maps/d/viewer?mid=1abc",
    "https://www.scribd.com/document/12345", "https://www.reddit.com/r/news/comments/abc123/",
]  # fmt: skip


@pytest.mark.parametrize("page", EXAMPLES)
def test_a_player_is_known_again_as_the_page_it_is_the_player_of(page):
    found = identify(page)
    assert found is not None
    address = player(page)
    assert address is not None
    again = identify(address)
    assert again is not None
    assert (again.provider, again.url) == (found.provider, found.url)


def test_every_player_has_an_example():
    assert all(any(each.of(page) for page in EXAMPLES) for each in PLAYERS)


# --- names -------------------------------------------------------------------------------------------------

NAMED = '<p class="evil">x</p><figure><img src="/p"><figcaption>c <span class="credit">d</span></figcaption></figure>'


@pytest.mark.parametrize(("prefix", "classes"), [("", 'class="credit"'), ("dm-", 'class="dm-credit"'), (None, "")])
def test_classes_are_the_writers_own_with_the_prefix_of_the_policy(prefix, classes):
    policy = dm.Policy(class_prefix=prefix)
    html = dm.sanitize(NAMED, policy=policy)
    assert "evil" not in html
    assert html.count("class=") == bool(classes)
    assert classes in html
    assert live(html, policy=policy) == []


@pytest.mark.parametrize(("prefix", "count"), [("story-", 2), (None, 0)])
def test_places_have_the_prefix_of_the_policy_and_links_lead_to_them(prefix, count):
    policy = dm.Policy(id_prefix=prefix)
    html = dm.sanitize('<a href="#x">go</a><p id="x">a</p>', policy=policy)
    assert html.count(f"{prefix}x") == count
    assert "user-content" not in html
    assert live(html, policy=policy) == []


# --- what is refused ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"schemes": ("https", "javascript")}, "no link may have the scheme 'javascript'"),
        ({"schemes": "data"}, "no link may have the scheme 'data'"),
        ({"schemes": ("HTTPS",)}, "no link may have the scheme"),
        ({"schemes": None}, "schemes come in a tuple"),
        ({"image_hosts": "cdn.example"}, "hosts come in a tuple"),
        ({"image_hosts": ("https://cdn.example",)}, "a host is a bare name"),
        ({"image_hosts": ("*",)}, "a host is a bare name"),
        ({"image_hosts": ("a.*.example",)}, "a host is a bare name"),
        ({"media_hosts": (5,)}, "a host is a bare name"),
        ({"frame_hosts": None}, "hosts come in a tuple"),
        ({"data_images": "yes"}, "True or False"),
        ({"class_prefix": 'x" onclick="'}, "a prefix of classes"),
        ({"id_prefix": ""}, "a prefix of ids"),
        ({"id_prefix": "story"}, "a prefix of ids"),
        ({"schemes": ("http",), "frame_hosts": ("a.example",)}, "frames are loaded by https alone"),
        ({"schemes": ("mailto",), "image_hosts": ("a.example",)}, "nothing can be loaded"),
        ({"schemes": ("mailto",), "rel": "nofollow"}, "no link can leave"),
        ({"schemes": (), "target": "_blank"}, "no link can leave"),
        ({"domains": ("a.example",), "frame_hosts": ("www.a.example",)}, "could leave its sandbox"),
        ({"domains": ("a.example",), "frame_hosts": ("*.a.example",)}, "could leave its sandbox"),
    ],
)
def test_a_setting_that_is_none_or_forbids_what_another_asks_for_is_refused_when_the_policy_is_built(wrong, said):
    with pytest.raises(dm.ConfigurationError, match=said):
        dm.Policy(**wrong)


def test_a_policy_is_a_value():
    policy = dm.Policy(schemes=["https"], image_hosts=["A.example"], frame_hosts=["b.example"])
    assert policy == evolve(policy)
    assert hash(policy) == hash(evolve(policy))
    assert policy.image_hosts == ("a.example",)


# --- the last look -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "html",
    [
        "<p>a", "a</p>", "</div>", "<p></p></p>", "<p><em></p></em>", "<script>", "<p onclick=x>", '<p id="x">a</p>',
        '<a href="javascript:x">a</a>', '<img src="javascript:x">', '<a src="/x">a</a>', '<p href="/x">a</p>',
        "<!--", "<!", "<p", '<p title="', '<iframe src="https://a.example/"></iframe>', '<img srcset="x">',
        '<img src="data:image/png;base64,AAAA">', "<p title='x'>a</p>", "<template></template>", "a < b",
        "a\x00b", "a\ud800b",
    ],
)  # fmt: skip
def test_the_last_look_refuses_what_the_writer_cannot_have_written(html):
    with pytest.raises(dm.StepError):
        guard.check(html)


def test_the_last_look_is_linear_and_takes_large_texts():
    text = '<p>word <a href="https://a.example/?b=1&amp;c=2">link</a></p>\n' * 40_000
    assert guard.check(text) == text
    with pytest.raises(dm.StepError, match=f"at character {len(text)}"):
        guard.check(text + "<b>")


@pytest.mark.parametrize(
    ("policy", "html"),
    [
        (dm.Policy(image_hosts=("a.example",)), '<img src="https://b.example/x" alt="">'),
        (dm.Policy(image_hosts=()), '<img src="//b.example/x" alt="">'),
        (dm.Policy(media_hosts=()), '<video src="https://b.example/x"></video>'),
        (dm.Policy(schemes="https"), '<a href="http://b.example/x">a</a>'),
        (dm.Policy(frame_hosts=("a.example",)), '<iframe src="https://a.example/"></iframe>'),
        (dm.Policy(id_prefix=None), '<span id="user-content-x"></span>'),
        (dm.Policy(class_prefix=None), '<p class="x">a</p>'),
        (dm.Policy(class_prefix="dm-"), '<p class="x">a</p>'),
    ],
)
def test_the_last_look_goes_by_the_policy(policy, html):
    with pytest.raises(dm.StepError):
        guard.check(html, policy)


# --- what a page is told it will not get -------------------------------------------------------------------


@pytest.mark.parametrize(
    "language", ["a fixed inset-0 modal", 'x" onclick="y', "x\ty", "", "é", "x" * 41, "<b>", "a/b", "a{b}"]
)
def test_no_class_of_the_source_comes_out_in_the_name_of_a_language(language):
    assert "class" not in dm.Preformatted("x", True, language).html
    line = f'<div class="ql-code-block" data-language="{escape(language)}">x</div>'
    assert "class" not in dm.sanitize(f'<div class="ql-code-block-container">{line}</div>')


@pytest.mark.parametrize("language", ["c++", "c#", "objective-c", "python3.11", "f_90"])
def test_the_name_of_a_language_is_a_class(language):
    html = dm.Preformatted("x", True, language).html
    assert f'class="language-{language}"' in html
    assert dm.NEWS.run(html).blocks == (dm.Preformatted("x", True, language),)


@pytest.mark.parametrize("schemes", ["mailto", "tel", "https", "http", ()])
def test_what_leaves_its_scheme_to_the_page_needs_both(schemes):
    policy = dm.Policy(schemes=schemes)
    nodes = (
        dm.Paragraph((dm.Link("//evil.example/", (dm.Text("x"),)),)), dm.Figure("//evil.example/a.png"),
        dm.Media("\\\\evil.example/a", dm.MediaKind.VIDEO, poster="/\\evil.example/b"), dm.Embed("//evil.example/"),
    )  # fmt: skip
    html = write_html(nodes, policy=policy, renditions={"//evil.example/a.png": [("//evil.example/b.png", 5)]})
    assert not any(f'{name}="' in html for name in ("href", "src", "srcset", "poster"))
    assert live(html, policy=policy) == []


@pytest.mark.parametrize("url", ["https://page.example/", "https://www.page.example/", "https://PAGE.example:443/x"])
def test_a_frame_of_the_publications_own_stays_a_link_whatever_a_star_takes_in(url):
    policy = dm.Policy(frame_hosts=("*.example", "*.page2.example"), domains=("page.example",))
    html = write_html((dm.Embed(url),), policy=policy)
    assert "<iframe" not in html
    assert "<iframe" in write_html((dm.Embed("https://other.example/"),), policy=policy)
    frame = write_html((dm.Embed(url),), policy=evolve(policy, domains=()))
    assert live(frame, policy=policy) != []
    with pytest.raises(dm.StepError):
        guard.check(frame, policy)


@pytest.mark.parametrize("slashes", ["", "/", "//", "///", "\\", "/\\", "\\\\"])
def test_a_link_leaves_however_many_slashes_it_has_and_carries_no_name(slashes):
    policy = dm.Policy(rel="nofollow", target="_blank")
    html = dm.sanitize(f'<a href="http:{slashes}else.example/">x</a>', policy=policy)
    assert 'target="_blank" rel="nofollow noopener"' in html
    assert dm.sanitize(f'<a href="HTTPS:{slashes}bank.example@evil.example/">x</a>') == "<p><a>x</a></p>" or (
        dm.sanitize(f'<a href="HTTPS:{slashes}bank.example@evil.example/">x</a>') == "<p>x</p>"
    )


@pytest.mark.parametrize(
    "url", ["y-100.jpg", "a", "a b,c", "`", "\\a", "x;y=z", "é.jpg", ",a,", "?a:b", "#a:b", "/a:b"]
)
def test_a_relative_size_stands_before_an_absolute_one(url):
    figure = dm.Figure("https://cdn.example/y.jpg")
    sizes = {figure.url: [(url, 100), ("https://cdn.example/y-200.jpg", 200)]}
    assert 'https://cdn.example/y-200.jpg 200w"' in write_html((figure,), renditions=sizes)


def test_a_text_that_no_page_can_hold_does_not_come_out_in_a_size():
    html = write_html((dm.Figure("/a"),), renditions={"/a": [("/x\ud800.jpg", 1), ("/y\x00.jpg", 2), ("/z.jpg", 3)]})
    assert 'srcset="/z.jpg 3w"' in html


@pytest.mark.parametrize(
    "block",
    [
        dm.Table((dm.Row((dm.Table(()),)),)), dm.Paragraph((dm.Cell((dm.Paragraph((dm.Text("x"),)),)),)),
        dm.Paragraph((dm.Row(()),)), dm.Paragraph((dm.ListItem(()),)), dm.ListItem(()), dm.Cell(()), dm.Row(()),
        dm.List((dm.Paragraph(()),)), dm.List((dm.Table(()),)), dm.DefinitionList((dm.ListItem(()),)),
        dm.Definition(((dm.Text("x"),),)), dm.Table((dm.Cell(()),)), dm.Quote((dm.Row(()),)),
    ],
)  # fmt: skip
def test_a_step_cannot_break_out_of_a_table_or_list_of_the_page(block):
    hostile = dm.NEWS.after("asides", dm.step("hostile", lambda blocks, run: (block,)))
    with pytest.raises(dm.StepError):
        dm.sanitize("<p>x</p>", pipeline=hostile)


def test_a_part_alone_can_be_looked_at():
    assert dm.ListItem((dm.Paragraph((dm.Text("x"),)),)).html == "<li>x</li>"
    assert dm.Row((dm.Cell(()),)).html == "<tr><td></td></tr>"


def _nested(kind, count):
    node = dm.Text("x") if kind is dm.Strong else dm.Paragraph((dm.Text("x"),))
    for _ in range(count):
        node = kind((node,))
    return dm.Paragraph((node,)) if kind is dm.Strong else node


@pytest.mark.parametrize("kind", [dm.Quote, dm.Strong])
def test_nodes_that_stand_too_deep_are_an_error_of_the_step(kind):
    deep = dm.NEWS.after("asides", dm.step("deep", lambda blocks, run: (_nested(kind, 3000),)))
    with pytest.raises(dm.StepError, match="deep"):
        dm.sanitize("<p>x</p>", pipeline=deep)
    with pytest.raises(dm.StepError, match="deep"):
        dm.normalize({"objectType": "Article", "id": "1", "title": "T", "contents": "<p>x</p>"}, pipeline=deep)
    with pytest.raises(dm.StepError, match="deep"):
        _ = dm.Quote((_nested(kind, 3000),)).text
    with pytest.raises(dm.StepError, match="deep"):
        _ = dm.Quote((_nested(kind, 3000),)).markdown


@pytest.mark.parametrize("number", [float("inf"), float("nan"), 0.5, "5", b"5"])
def test_a_number_that_is_none_is_an_error_of_the_step(number):
    with pytest.raises(dm.StepError):
        _ = dm.Figure("/x", width=number).html


@pytest.mark.parametrize(
    "html",
    [
        "<P></P>", "<PRE></PRE>", "<TABLE></TABLE>", "<p>x</P>", "<\u017fpan>x</\u017fpan>", '<a href=" /x">a</a>',
        '<a href="https://u:p@evil.example/">a</a>', '<a href="http:u@evil.example/">a</a>',
        '<a href="//u x@e/">a</a>', '<a href="//u@e/">a</a>',
        '<a href="/\t/evil.example/">a</a>', '<a href="/&#9;/evil.example/">a</a>', '<a href="\x01//evil">a</a>',
        '<a href="/x" target="_blank" rel="opener">a</a>', '<a href="/x" rel="nofollow">a</a>', "<p reversed>a</p>",
        '<p class="evil">a</p>', '<p class="note evil">a</p>', '<p class="appeal fixed">a</p>', "a & b", "&#x3c;",
        "&bogus;", '<abbr title="\x00">a</abbr>', '<abbr title="\ud800">a</abbr>', "<tr></tr>", "<li></li>",
        '<img srcset=",//evil.example/x.png 1w" sizes="1" alt="">', '<img srcset="/a,&#9;/b 2w" sizes="1" alt="">',
        '<img srcset="/a, 2w" sizes="1" alt="">', '<img alt="" src="/x">', '<img src="" alt="">',
        '<span id="user-content-x" id="user-content-y"></span>', '<span id="user-content-"></span>',
        '<video src="/x" controls preload="auto"></video>', "<table><table></table></table>", "<ul><p></p></ul>",
        '<p title="x">a</p>', '<td colspan="2" title="x">a</td>', '<code class="language-a b">x</code>',
    ],
)  # fmt: skip
def test_the_last_look_refuses_what_only_looks_like_the_writers(html):
    with pytest.raises(dm.StepError):
        guard.check(html)


@pytest.mark.parametrize(
    "src",
    [" //evil.example/x", "/\t/evil.example/x", "https:evil.example/x", "https:/evil.example/x", "//evil.example/x",
     "\\\\evil.example/x", "https://cdn.example.evil.example/x", "https://u@cdn.example/x", "https://cdn.example\\@evil/"],
)  # fmt: skip
def test_the_last_look_knows_the_hosts_of_the_policy(src):
    with pytest.raises(dm.StepError):
        guard.check(f'<img src="{src}" alt="">', dm.Policy(image_hosts=("cdn.example",)))


def test_many_sizes_of_a_picture_are_looked_at_in_linear_steps():
    figure = dm.Figure("/a")
    many = {figure.url: [(f"y-{width}.jpg", width) for width in range(1, 20_000)]}
    assert write_html((figure,), renditions=many).count("w, ") == 19_998  # this took half a minute once
