"""What writers give, and what they refuse: security by construction."""

import pytest
from attrs import evolve
from oracle import live

import dmarticle as dm
from dmarticle.body.writers import guard
from dmarticle.body.writers.html import write_html
from dmarticle.body.writers.text import write_text

HOSTILE_URLS = [
    "javascript:alert(1)",
    " jav\tascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    'https://x/" onclick="y',
]


@pytest.mark.parametrize("url", HOSTILE_URLS)
@pytest.mark.parametrize(
    "make",
    [
        lambda url: dm.Paragraph((dm.Link(url, (dm.Text("x"),)),)),
        lambda url: dm.Figure(url, link=url),
        lambda url: dm.Embed(url),
        lambda url: dm.Quote((dm.Paragraph((dm.Text("x"),)),), cite=url),
        lambda url: dm.RelatedLink(url, (dm.Text("x"),)),
    ],
)
def test_a_hostile_step_cannot_get_a_url_out(url, make):
    html = dm.sanitize(
        "<p>a</p>", pipeline=dm.NEWS.after("asides", dm.step("hostile", lambda blocks, run: [make(url)]))
    )
    assert live(html) == []


@pytest.mark.parametrize(
    "node",
    [
        dm.Paragraph((dm.Text("</script><script>alert(1)</script>"),)),
        dm.Paragraph((dm.Link("/x", (dm.Text("x"),), title='"><script>alert(1)</script>'),)),
        dm.Figure("/x", alt='"><img src=x onerror=alert(1)>'),
        dm.Preformatted("</pre><script>alert(1)</script>"),
        dm.Signoff("<script>"),
    ],
)
def test_text_with_markup_in_it_stays_text(node):
    html = write_html((node,))
    assert "<script" not in html
    assert "<img src=x" not in html


def test_a_node_that_is_forged_is_refused():
    class Forged(dm.Paragraph):
        pass

    with pytest.raises(dm.StepError, match="no way to write Forged"):
        write_html((Forged((dm.Text("x"),)),))
    with pytest.raises(dm.StepError, match="a body is made of"):
        write_html((object(),))


def test_a_heading_has_a_level_of_html():
    with pytest.raises(ValueError, match="level"):
        dm.Heading(7, ())


@pytest.mark.parametrize(
    "html",
    [
        "<script>",
        '<p onclick="x">',
        '<a href="javascript:x">',
        '<a href="javascript&colon;x">',
        '<a href="javascript&#58;x">',
        "<p class='x'>",
        "<p",
        "<!-- x -->",
        '<img src="https://x/" width="1;">',
        "a > b",
        "</body>",
        '<a href="https://x/"title="y">',
    ],
)
def test_the_last_check_refuses_what_the_writer_cannot_write(html):
    with pytest.raises(dm.StepError, match="at character"):
        guard.check(html)


def test_the_last_check_lets_pass_what_the_writer_writes():
    html = '<p>a &lt; b &amp; c<br><a href="https://x/?a=1&amp;b=:" title="t">d</a></p>\n<hr>'
    assert guard.check(html) == html


def test_blocks_and_inlines_write_themselves():
    link = dm.Link("/x", (dm.Strong((dm.Text("a & b"),)),))
    assert link.html == '<a href="/x"><strong>a &amp; b</strong></a>'
    assert link.text == "a & b"
    assert dm.Heading(2, (dm.Text("a"), dm.LineBreak(), dm.Text("b"))).text == "a\nb"


def test_plain_text_sets_blocks_apart_and_keeps_lists_together():
    body = dm.NEWS.run(
        "<h2>T</h2><p>a<br>b</p><ol start=9><li>c<ul><li>d</li></ul></li><li>e</li></ol><table><tr><td>f</td><td>g"
        "</td></tr></table><hr><figure><img src=/x><figcaption>h</figcaption></figure>"
    )
    assert write_text(body.blocks) == "T\n\na\nb\n\n9. c\n   - d\n10. e\n\nf\tg\n\nh"


def test_plain_text_is_wrapped_and_lists_keep_their_shape():
    body = dm.NEWS.run("<p>one two three four</p><ul><li>five six seven</li></ul><p>https://x.org/a-long-address b</p>")
    assert body.wrapped(10).split("\n") == [
        "one two", "three four", "", "- five six", "  seven", "", "https://x.org/a-long-address", "b",
    ]  # fmt: skip


def test_a_figure_without_a_caption_may_have_a_credit():
    figure = dm.Figure("/x", credit="DR")
    assert (
        figure.html == '<figure><img src="/x" alt=""><figcaption><small class="credit">DR</small></figcaption></figure>'
    )
    assert evolve(figure, credit=None).text == ""


# --- a page of one's own -----------------------------------------------------------------------------------

LINKS = (
    '<p><a href="/own">1</a> <a href="#note">2</a> <a href="https://www.house.example/a">3</a> '
    '<a href="mailto:a@b.example">4</a> <a href="//else.example/">5</a></p>'
)


def test_a_policy_speaks_of_links_that_leave_the_publication_and_of_no_others():
    policy = dm.Policy(rel="nofollow sponsored", target="_blank", domains=("house.example",))
    html = dm.sanitize(LINKS, policy=policy)
    assert html == LINKS.replace(
        '//else.example/"', '//else.example/" target="_blank" rel="nofollow sponsored noopener"'
    )
    assert live(html) == []
    assert dm.sanitize(html) == LINKS


def test_a_policy_speaks_of_every_kind_of_link():
    url = "https://else.example/"
    nodes = (
        dm.RelatedLink(url, (dm.Text("x"),)), dm.Embed(url), dm.Media(url, dm.MediaKind.FILE), dm.Figure("/x", link=url)
    )  # fmt: skip
    html = write_html(nodes, policy=dm.Policy(rel=("nofollow",)))
    assert html.count(' rel="nofollow"') == html.count("href=") == len(nodes)


@pytest.mark.parametrize(
    "wrong",
    [
        {"rel": "opener"},
        {"rel": ('x" onclick="y',)},
        {"target": "frame"},
        {"domains": "house.example"},
        {"domains": ("https://house.example/",)},
    ],
)
def test_a_policy_that_contradicts_itself_or_says_nothing_known_is_refused_when_it_is_built(wrong):
    with pytest.raises(dm.ConfigurationError):
        dm.Policy(**wrong)


def test_a_page_may_have_the_sizes_in_which_a_picture_exists():
    figure = dm.Figure("https://x.example/a.jpg")
    sizes = {figure.url: [("https://x.example/a b,", 800), ("javascript:x", 2), ("https://x.example/s,1", 200)]}
    html = write_html((figure,), renditions=sizes, sizes="50vw")
    assert html == (
        '<figure><img src="https://x.example/a.jpg" srcset="https://x.example/s,1 200w, '
        'https://x.example/a%20b%2C 800w" sizes="50vw" alt=""></figure>'
    )
    assert live(html) == []


def test_an_article_knows_the_sizes_of_the_pictures_in_its_body():
    url = "https://x.example/wp-content/uploads/a.jpg"
    attachment = dm.Attachment(url=url, renditions=(dm.Rendition(url=f"{url}?w=200", width=200),))
    body = dm.NEWS.run(f'<img src="{url}?resize=9">')
    article = dm.Article(id="1", body=body, attachments=(attachment,))
    assert f'srcset="{url}?w=200 200w" sizes="100vw"' in article.to_html(srcset=True)
    assert article.to_html() == body.html
