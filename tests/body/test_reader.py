"""How HTML becomes blocks, seen through the HTML that the blocks are written as."""

import pytest

import dmarticle as dm
from dmarticle.body.reading.depth import MAX_DEPTH
from dmarticle.body.reading.reader import Reader
from dmarticle.body.rules import RULES
from dmarticle.body.writers.html import write_html


def read(html):
    return Reader(RULES).read(html, dm.Run())


@pytest.mark.parametrize(
    ("source", "written"),
    [
        # paragraphs
        ("a\n\nb", "<p>a</p>\n<p>b</p>"),
        ("a\r\n\r\n \r\n<span>b</span>", "<p>a</p>\n<p>b</p>"),
        ("a\nb", "<p>a b</p>"),
        ("<p>a\n\nb</p>", "<p>a b</p>"),
        ("<p>a</p>text<p>b</p>", "<p>a</p>\n<p>text</p>\n<p>b</p>"),
        ("<div>a<div>b</div>c</div>", "<p>a</p>\n<p>b</p>\n<p>c</p>"),
        ("<p>a<br><br>b</p>", "<p>a</p>\n<p>b</p>"),
        ("<p> <br> </p><p>&nbsp;</p>", ""),
        ("<b>a</b>\n\n<b>b</b>", "<p><strong>a</strong></p>\n<p><strong>b</strong></p>"),
        # spaces at inline joins
        ("<p>Nu<span>ñ</span>ez</p>", "<p>Nuñez</p>"),
        ("<p><span> </span><span>a</span><span> </span><span>b</span></p>", "<p>a b</p>"),
        ("<p>a <b> b </b> c</p>", "<p>a <strong>b</strong> c</p>"),
        ("<p>a<b> b</b></p>", "<p>a <strong>b</strong></p>"),
        ('<p>see<a href="/x"> there</a>.</p>', '<p>see <a href="/x">there</a>.</p>'),
        ("<p>one<br>two</p>", "<p>one<br>two</p>"),
        ("<p>one <br> two<br></p>", "<p>one<br>two</p>"),
        ("<p>« <b>a</b> »</p>", "<p>« <strong>a</strong> »</p>"),
        # style becomes meaning
        ('<span style="font-weight: 700;">a</span>', "<p><strong>a</strong></p>"),
        ('<span style="font-weight: 400;">a</span>', "<p>a</p>"),
        ('<span style="font-style:italic;text-decoration:underline">a</span>', "<p><em><u>a</u></em></p>"),
        ('<b style="font-weight:normal">a</b>', "<p>a</p>"),
        ('<p style="font-weight:bold">a</p>', "<p><strong>a</strong></p>"),
        ('<a href="/x" style="font-style:italic">a</a>', '<p><a href="/x"><em>a</em></a></p>'),
        ("a \u00a0<i> b</i>", "<p>a <em>b</em></p>"),
        ("a<img>b<iframe></iframe>c", "<p>a b c</p>"),
        # no-break spaces stay where typography needs them
        ("«\u00a0a\u00a0» dit-il\u00a0: b\u00a0!", "<p>«\u00a0a\u00a0» dit-il\u00a0: b\u00a0!</p>"),
        ("10\u00a0000\u00a0km et M.\u00a0Lé et 5\u00a0%", "<p>10\u00a0000\u00a0km et M.\u00a0Lé et 5\u00a0%</p>"),
        ("a\u00a0\u00a0\u00a0b et «\u00a0\u00a0c»", "<p>a b et «\u00a0c»</p>"),
        ("a\u00a0b <b>c</b>\u00a0d", "<p>a b <strong>c</strong> d</p>"),
        # what nobody sees
        ("a\u200bb\ufeff &shy;c", "<p>ab c</p>"),
        ("می\u200cخواهم \u200fa", "<p>می\u200cخواهم \u200fa</p>"),
        # marks
        ("<b>a</b><strong>b</strong>", "<p><strong>ab</strong></p>"),
        ("<i>a<b>b</b></i><b>c</b>", "<p><em>a<strong>b</strong></em><strong>c</strong></p>"),
        ("<b><p>a</p><p>b</p></b>", "<p><strong>a</strong></p>\n<p><strong>b</strong></p>"),
        ("<u><a href='/x'>a</a></u>", '<p><a href="/x"><u>a</u></a></p>'),
        ("<a href='javascript:x'>a</a>", "<p>a</p>"),
        ("<a name='x'>a</a>", "<p>a</p>"),
        ("<a href='192.168.1.1:80'>a</a> <a href='“https://x/”'>b</a>", "<p>a b</p>"),
        ("<a href='/x' title=' a\n b '>a</a>", '<p><a href="/x" title="a b">a</a></p>'),
        # headings
        ("<h4><span> </span><b>New</b></h4>\ntext", "<h4><strong>New</strong></h4>\n<p>text</p>"),
        ("<h2></h2>", ""),
        ("a<h2></h2>b", "<p>a</p>\n<p>b</p>"),
        # figures
        (
            '<p><img class="wp-image-7" src="/a.jpg" alt="" width="10" height="20" /> words (Photo: Ann Lee)</p>',
            '<figure><img src="/a.jpg" alt="" width="10" height="20" class="wp-image-7">'
            "<figcaption>words (Photo: Ann Lee)</figcaption></figure>",
        ),
        (
            "<p><img src=/a.jpg>The water rose.</p>",
            '<figure><img src="/a.jpg" alt=""></figure>\n<p>The water rose.</p>',
        ),
        (
            "<p><img src=/a.jpg><em>The water.</em></p>",
            '<figure><img src="/a.jpg" alt=""><figcaption><em>The water.</em></figcaption></figure>',
        ),
        (
            "<figure><div><a href='/big.jpg'><img src='/a.jpg' alt='x'></a></div><figcaption>c</figcaption></figure>",
            '<figure><a href="/big.jpg"><img src="/a.jpg" alt="x"></a><figcaption>c</figcaption></figure>',
        ),
        ("<p><img class=alignleft src='/a.jpg'>b</p>", '<figure><img src="/a.jpg" alt=""></figure>\n<p>b</p>'),
        ("<ol reversed><li>c</li><li>b</li></ol>", '<ol start="2" reversed><li>c</li><li>b</li></ol>'),
        (
            "<p dir=rtl>a <span lang=ar>b</span></p>",
            '<p dir="rtl">a <span lang="ar">b</span></p>',
        ),
        ("<p>a <img src='/a.jpg'> b</p>", '<p>a</p>\n<figure><img src="/a.jpg" alt=""></figure>\n<p>b</p>'),
        ("<p><img src='/a.jpg'></p>after", '<figure><img src="/a.jpg" alt=""></figure>\n<p>after</p>'),
        ("<img src='data:image/gif;base64,AA' data-src='/a.jpg'>", '<figure><img src="/a.jpg" alt=""></figure>'),
        ("<img src='/t.gif' width=1 height=1>", ""),
        ("<img src='/t.gif' width=0 height=0>", ""),
        ("<iframe src='https://x.org/t' width=0 height=0></iframe>", ""),
        ("<img src='/a.gif' width=1 height=9>", '<figure><img src="/a.gif" alt="" width="1" height="9"></figure>'),
        ("<img src='/a.gif' width='100%' height='50em'>", '<figure><img src="/a.gif" alt=""></figure>'),
        (
            "<img src='/a.gif' width='100px' height=' 50 '>",
            '<figure><img src="/a.gif" alt="" width="100" height="50"></figure>',
        ),
        ("<p>x <img class='emoji' alt='🌊' src='/e.png'></p>", "<p>x 🌊</p>"),
        # lists, quotes, tables
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("<ol start=3><li><p>a</p><p>b</p></li></ol>", '<ol start="3"><li><p>a</p><p>b</p></li></ol>'),
        ("<li>alone</li>", "<p>alone</p>"),
        ("<blockquote cite='https://x/'>a</blockquote>", '<blockquote cite="https://x/"><p>a</p></blockquote>'),
        (
            "<table><caption>t</caption><tr><th colspan=2>a</th></tr><tr><td>b</td><td>c</td></tr></table>",
            '<table><caption>t</caption><tbody><tr><th colspan="2">a</th></tr><tr><td>b</td><td>c</td></tr>'
            "</tbody></table>",
        ),
        ("<table><tr><td></td></tr></table>", ""),
        ("<pre>a\n  b</pre>", "<pre>a\n  b</pre>"),
        ("<pre>a<br>b<script>c</script></pre>d", "<pre>a\nb</pre>\n<p>d</p>"),
        ("<pre>a<iframe>b</iframe>c</pre>", "<pre>a\nc</pre>"),
        ("<p class=related-link>a<a href=/x>b</a></p>", '<p>a<a href="/x">b</a></p>'),
        (
            "<p class=signoff>a<br>b</p><p class=appeal><img src=/x></p>",
            '<p class="signoff">a b</p>\n<figure><img src="/x" alt=""></figure>',
        ),
        (
            "<figure class=embed><a href=/x>words</a><p>more</p></figure>",
            '<p><a href="/x">words</a></p>\n<p>more</p>',
        ),
        ("a<hr>b", "<p>a</p>\n<hr>\n<p>b</p>"),
        # what is not kept
        ("<script>x</script><style>y</style><svg><text>z</text></svg>a", "<p>a</p>"),
        ("<!-- a --><?b c?><!doctype html>d", "<p>d</p>"),
        ("<marquee>a <blink>b</blink></marquee>", "<p>a b</p>"),
        ("<template><p>a</p></template>", ""),
        ("<iframe src='https://x/count.gif' width=1 height=1></iframe>", ""),
        (
            "<iframe src='https://v.example/1' title='T' width=560></iframe>",
            '<figure class="embed"><a href="https://v.example/1" title="T" data-width="560">T</a></figure>',
        ),
        ("a\ud800b\x00c", "<p>a\ufffdb\ufffdc</p>"),
        ("", ""),
    ],
)
def test_html_is_read_into_blocks(source, written):
    blocks = read(source)
    assert write_html(blocks) == written
    assert read(written) == blocks


def test_what_is_dropped_or_unwrapped_is_in_the_ledger():
    run = dm.Run()
    Reader(RULES).read("<script>x()</script><marquee>a</marquee><a href='javascript:y'>b</a>", run)
    assert [(change.kind, change.before, change.after) for change in run.changes] == [
        (dm.Kind.DROPPED, "x()", "script"),
        (dm.Kind.UNWRAPPED, "marquee", ""),
        (dm.Kind.URL, "javascript:y", ""),
        (dm.Kind.UNWRAPPED, "a", ""),
    ]


def test_a_long_paragraph_that_begins_with_a_picture_is_no_caption():
    words = "word " * 200
    figure, paragraph = read(f"<p><img src='/a.jpg'> {words}</p>")
    assert figure.caption is None
    assert paragraph.text == words.strip()


@pytest.mark.parametrize("tag", ["blockquote", "ul><li", "table><tr><td", "div", "b", "figure"])
def test_deep_nesting_is_read_without_its_depth_and_without_losing_words(tag):
    depth = 20 * MAX_DEPTH
    blocks = read(f"<{tag}>" * depth + "<script>no</script>word")
    assert "word" in blocks[0].text
    assert write_html(blocks).count("<") < 12 * MAX_DEPTH


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("x" * 4_000_001, "characters"),
        ("<p>" * 10_001, "start tags"),
        ("</p>" * 20_001, "end tags"),
        ("<html x>" * 9, "html tags"),
        ("".join(f"<b c={i}>" for i in range(100)) + "<p>x" * 8_000, "formatting tags"),
        ("".join(f"<b c='>{i}'>" for i in range(100)) + "<p>x" * 8_000, "formatting tags"),
        ('<p a=\x0b" ' + " ".join(f"a{i}" for i in range(300)) + '">', "attributes"),
        ("<p " + " ".join(f"a{i}" for i in range(150)) + "=<b " + " ".join(f"b{i}" for i in range(150)), "attributes"),
        ("<p " + " ".join(f"a{i}=1" for i in range(300)) + ">", "attributes"),
        ("<p " + " ".join(f'a{i}=">"' for i in range(300)) + ">", "attributes"),
    ],
)
def test_a_body_over_a_limit_is_refused_before_it_is_parsed(html, what):
    with pytest.raises(dm.LimitError, match=what):
        dm.sanitize(html)


def test_one_formatting_tag_many_times_is_one_to_the_parser_too():
    html = '<p><font size="2">word</font></p>' * 4_000
    assert dm.sanitize(html).count("word") == 4_000


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "html",
    [
        '<b style="' + "a" * 200_000 + '">x</b>',
        ("<figure><img src=/x><figcaption>(Photo" + "\u00a0" * 240 + "x</figcaption></figure>") * 20,
        "<p class=related-link><marquee>" * 22 + "x",
        "<p class=appeal><hr>" * 22 + "x",
        "<figure class=embed><a href=/x>" * 22 + "x",
        "<span>x</span>" * 9_000,
        "x\n" + "<!-- " * 100_000,
    ],
    ids=lambda html: html[:30],
)
def test_what_once_took_more_than_linear_time(html):
    assert "x" in dm.sanitize(html)


def test_many_words_in_one_attribute_are_no_attributes():
    assert "word" in dm.sanitize(f'<img src="/a.jpg" alt="{"word " * 500}">')


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<h2 dir=rtl lang=ar>a</h2>", '<h2 lang="ar" dir="rtl">a</h2>'),
        ("<ul dir=rtl><li>a<ul><li>b</ul></ul>", '<ul dir="rtl"><li>a<ul><li>b</li></ul></li></ul>'),
        ("<ul><li dir=rtl>a<li>b</ul>", '<ul><li dir="rtl">a</li><li>b</li></ul>'),
        ("<blockquote lang=fr><p>a</p></blockquote>", '<blockquote><p lang="fr">a</p></blockquote>'),
        (
            "<table dir=rtl><caption>c</caption><tr><td>a</table>",
            '<table dir="rtl"><caption>c</caption><tbody><tr><td>a</td></tr></tbody></table>',
        ),
        ("<p>a <em lang=la>lex</em></p>", '<p>a <span lang="la"><em>lex</em></span></p>'),
        (
            "<ul dir=rtl><li><figure class=embed><a href='https://x.example/1'>https://x.example/1</a><p>w</p></figure></ul>",
            '<ul dir="rtl"><li><figure class="embed"><a href="https://x.example/1">https://x.example/1</a><p>w</p>'
            "</figure></li></ul>",
        ),
    ],
)
def test_a_language_or_direction_is_read_on_any_element_and_written_on_the_outermost_one_it_fills(html, written):
    blocks = read(html)
    assert write_html(blocks) == written
    assert read(written) == blocks


@pytest.mark.parametrize(
    ("html", "written"),
    [
        (
            "<ol><li data-list=ordered>a<li data-list=bullet class=ql-indent-1>b<li data-list=ordered>c"
            "<li data-list=bullet>d</ol>",
            "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>\n<ul><li>d</li></ul>",
        ),
        (
            "<ul><li>a<li class=ql-indent-1>b<li class=ql-indent-2>c<li>d</ul>",
            "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
        ),
    ],
)
def test_quill_names_the_level_and_the_kind_of_an_item_on_the_item(html, written):
    assert write_html(read(html)) == written


@pytest.mark.parametrize(
    ("html", "written"),
    [
        (
            "<figure class=wp-block-table><table><tr><td>1</table><figcaption>Cap</figcaption></figure>",
            "<table><caption>Cap</caption><tbody><tr><td>1</td></tr></tbody></table>",
        ),
        (
            "<figure class=wp-block-gallery><ul class=blocks-gallery-grid><li><figure><img src=/a></figure></ul>"
            "<figcaption>Both</figcaption></figure>",
            '<figure class="gallery"><figure><img src="/a" alt=""></figure><figcaption>Both</figcaption></figure>',
        ),
        (
            "<div class=gallery><dl class=gallery-item><dt class=gallery-icon><a href=/x><img src=/a></a></dt>"
            "<dd class='wp-caption-text gallery-caption'>One</dd></dl><br></div>",
            '<figure class="gallery"><figure><a href="/x"><img src="/a" alt=""></a><figcaption>One</figcaption>'
            "</figure></figure>",
        ),
        (
            "<div class=wp-block-file><object data=/r.pdf></object><a href=/r.pdf>Report</a>"
            "<a href=/r.pdf class=wp-block-file__button download>Download</a></div>",
            '<figure class="file"><a href="/r.pdf" title="Report">Report</a></figure>',
        ),
    ],
)
def test_the_figures_galleries_and_files_of_wordpress(html, written):
    assert write_html(read(html)) == written


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<ol><li value=10>a<li>b</ol>", '<ol start="10"><li>a</li><li>b</li></ol>'),
        ("<ol><li>a<li value=4>b<li>c</ol>", '<ol><li>a</li></ol>\n<ol start="4"><li>b</li><li>c</li></ol>'),
        ("<ul><li value=10>a</ul>", "<ul><li>a</li></ul>"),
    ],
)
def test_an_item_may_say_its_number(html, written):
    blocks = read(html)
    assert write_html(blocks) == written
    assert read(written) == blocks


@pytest.mark.parametrize(
    "html",
    [
        "<img src=/stand-in.gif data-src=/p.jpg>",
        "<img src='data:image/gif;base64,R0lG' data-gif=/p.jpg>",
        "<img srcset='/s.jpg 300w, /p.jpg 1200w,'>",
        "<img data-srcset='/p.jpg 2x, /s.jpg'>",
    ],
)
def test_a_picture_that_loads_late_is_the_one_that_is_meant(html):
    assert [figure.url for figure in read(html)] == ["/p.jpg"]


@pytest.mark.parametrize(
    ("html", "written"),
    [
        (
            "<div dir=rtl><p>a</p><p dir=ltr>b</p><p>c <span dir=ltr>+961</span></p></div>",
            '<p dir="rtl">a</p>\n<p>b</p>\n<p dir="rtl">c <span dir="ltr">+961</span></p>',
        ),
        ("<p class=ql-direction-rtl>a</p>", '<p dir="rtl">a</p>'),
        ("<p dir=ltr>a</p>", "<p>a</p>"),
    ],
)
def test_a_direction_inside_another_one_is_its_own(html, written):
    blocks = read(html)
    assert "\n".join(block.html for block in blocks) == written
    assert read(written) == blocks


def test_the_language_of_the_house_ends_another_one():
    html = "<div lang=fr><p>a</p><p lang=en>b</p></div>"
    assert dm.sanitize(html, profile=dm.DAILY_MAVERICK) == '<p lang="fr">a</p>\n<p>b</p>'


@pytest.mark.parametrize(
    ("html", "said", "attribution"),
    [
        ("<blockquote><p>Q</p><cite><a href=/x>Who</a></cite></blockquote>", "<p>Q</p>", '<a href="/x">Who</a>'),
        ("<blockquote><p>Q</p><p><cite>Who</cite></p></blockquote>", "<p>Q</p>", "Who"),
        ("<blockquote>Q<br><cite>Who</cite></blockquote>", "<p>Q</p>", "Who"),
        ("<figure><blockquote><p>Q</p></blockquote><figcaption>Who</figcaption></figure>", "<p>Q</p>", "Who"),
        (
            "<blockquote dir=rtl><p>Q</p><cite>Who</cite></blockquote>",
            '<p dir="rtl">Q</p>',
            '<span dir="rtl">Who</span>',
        ),
    ],
)
def test_who_is_quoted_is_known_wherever_the_quotation_says_it(html, said, attribution):
    (quote,) = read(html)
    assert write_html(quote.blocks) == said
    assert write_html(quote.attribution) == attribution


def test_a_cite_inside_a_sentence_is_a_title():
    (quote,) = read("<blockquote><p>As <cite>The Sea</cite></p></blockquote>")
    assert quote.attribution == ()


@pytest.mark.parametrize(
    "html", ["<aside class=pullquote><p>P</p></aside>", "<figure class=wp-block-pullquote>P</figure>"]
)
def test_a_box_of_words_that_are_shown_again_is_a_pull_quote(html):
    (quote,) = read(html)
    assert (quote.pull, quote.text) == (True, "P")


@pytest.mark.parametrize("tag", ["input", "select", "textarea", "object", "embed", "svg", "canvas", "math", "button"])
def test_what_is_dropped_from_between_two_words_leaves_them_two(tag):
    (paragraph,) = read(f"<p>one<{tag}></{tag}>two</p>")
    assert paragraph.text == "one two"


def test_what_is_dropped_from_inside_a_word_leaves_it_one():
    (paragraph,) = read("<p>Nu<style>p{}</style>ñ<script>x()</script>ez</p>")
    assert paragraph.text == "Nuñez"


@pytest.mark.parametrize(
    ("html", "before"),
    [
        ("<form><label>Address</label></form>", "Address"),
        ("<input type=submit value=Subscribe>", "Subscribe"),
        ("<object data=https://x.example/a.swf></object>", "https://x.example/a.swf"),
        ("<script src=https://x.example/a.js></script>", "https://x.example/a.js"),
        ("<noscript><img src=/a.jpg></noscript>", "/a.jpg"),
        ("<img src='data:x' alt='A chart of rain'>", "A chart of rain"),
    ],
)
def test_what_is_dropped_can_be_found_in_the_ledger(html, before):
    run = dm.Run()
    assert Reader(RULES).read(html, run) == ()
    assert [change.before for change in run.changes if change.kind is dm.Kind.DROPPED] == [before]


def test_a_player_in_an_object_is_an_embed():
    player = "<object><param name=movie value='https://www.youtube.com/v/dQw4w9WgXcQ'><embed src='/x'></object>"
    (embed,) = read(player)
    assert (embed.provider, embed.id) == ("YouTube", "dQw4w9WgXcQ")


def test_a_heading_that_begins_with_a_picture_is_a_heading():
    assert (
        write_html(read("<h2><img src=/a.jpg> Head</h2>"))
        == '<h2>Head</h2>\n<figure><img src="/a.jpg" alt=""></figure>'
    )


def test_code_of_quill_keeps_its_lines():
    lines = "<div class=ql-code-block data-language=python>if a:</div><div class=ql-code-block>  b</div>"
    (code,) = read(f"<div class=ql-code-block-container>{lines}</div>")
    assert code == dm.Preformatted("if a:\n  b", code=True, language="python")


def test_the_lists_of_quill_begin_where_they_say_and_keep_what_stands_between_items():
    blocks = read("<ol start=4><li data-list=ordered>a</li><p>between</p><li data-list=ordered>b</li></ol>")
    assert write_html(blocks) == '<ol start="4"><li><p>a</p><p>between</p></li><li>b</li></ol>'


@pytest.mark.parametrize(
    "html",
    [
        "<img src=/spacer.gif width=1 height=1 data-src=/p.jpg>",
        "<img src=/blank.gif data-srcset='/s.jpg 300w, /p.jpg 600w'>",
        "<img src=/pixel.gif width=600 height=400 alt='The phone' data-src=/p.jpg>",
        "<img src=/p.jpg data-srcset='/s/p.jpg 300w'>",
    ],
)
def test_a_stand_in_is_no_tracker_and_no_picture(html):
    assert [figure.url for figure in read(html)] == ["/p.jpg"]


@pytest.mark.parametrize(
    "html",
    [
        '<p dir="rtl"><strong>a <span dir="ltr">2024</span></strong> b</p>',
        '<p dir="rtl"><a href="/x">a <span lang="en" dir="ltr">Reuters</span></a></p>',
        '<ul dir="rtl"><li><strong>a <span dir="ltr">b</span></strong></li></ul>',
        '<table dir="rtl"><tbody><tr><td lang="ar">a</td><td lang="fa">b</td></tr></tbody></table>',
    ],
)
def test_a_line_keeps_its_direction_whatever_holds_the_text_that_runs_the_other_way(html):
    blocks = read(html)
    assert write_html(blocks) == html
    assert read(html) == blocks


@pytest.mark.parametrize(
    "html",
    [
        "<img src='data:image/gif;base64,R0' data-src=/p.jpg width=1 height=1>",
        "<figure><img src=/p.jpg></figure>",
    ],
)
def test_a_picture_does_not_have_the_size_of_its_stand_in(html):
    (figure,) = blocks = read(html)
    assert (figure.width, figure.height) == (None, None)
    assert read(write_html(blocks)) == blocks


def test_a_pixel_that_loads_itself_late_is_a_tracker():
    assert read("<img src='https://t.example/t?id=1' data-src='https://t.example/t?id=1' width=1 height=1>") == ()


def test_the_one_paragraph_in_the_figure_of_a_picture_is_its_caption():
    for inside in ("<p>A wall.</p>", "A wall.", "<div class=wp-element-caption>A wall.</div>"):
        (figure,) = read(f"<figure><img src=/a.jpg>{inside}</figure>")
        assert figure.caption == dm.Caption((dm.Text("A wall."),))


def test_empty_lines_of_code_stay_single():
    lines = "".join(f"<div class=ql-code-block>{line}</div>" for line in ("a", "<br>", "b"))
    (code,) = read(f"<div class=ql-code-block-container><select class=ql-ui></select>{lines}</div>")
    assert code.value == "a\n\nb"


@pytest.mark.parametrize(
    ("cite", "attribution"),
    [("<cite>Ann Lee<br>CEO</cite>", "Ann Lee\nCEO"), ("<cite>Ann Lee</cite><br>", "Ann Lee")],
)
def test_who_is_quoted_may_take_two_lines(cite, attribution):
    (quote,) = read(f"<blockquote><p>Q</p>{cite}</blockquote>")
    assert dm.Paragraph(quote.attribution).text == attribution


def test_a_quotation_of_a_title_alone_is_a_quotation():
    (quote,) = read("<blockquote><p><cite>Hamlet</cite></p></blockquote>")
    assert (quote.text, quote.attribution) == ("Hamlet", ())


@pytest.mark.parametrize(
    "text",
    [
        "<em>Ann Lee is a reporter.</em>",
        "<em>Read more: <a href=/x>x</a></em>",
        "It was over. <strong>Reuters/DM</strong>",
    ],
)
def test_what_is_said_of_the_story_behind_a_picture_is_no_caption(text):
    run = dm.Run(profile=dm.DAILY_MAVERICK, authors=("Ann Lee",))
    figure, _ = Reader(RULES).read(f"<p><img src=/a.jpg>{text}</p>", run)
    assert figure.caption is None


def test_a_style_may_say_the_direction():
    assert write_html(read("<p style='direction: rtl'>a</p>")) == '<p dir="rtl">a</p>'


def test_a_direction_that_is_not_needed_parts_no_words():
    blocks = read("<p><b dir=rtl lang=ar><i dir=ltr>c</i> <i dir=ltr>d</i></b>e</p>")
    assert read(write_html(blocks)) == blocks


def test_names_of_elements_that_are_long_are_not_kept_in_mind():
    reader = Reader(RULES)
    reader.read(f"<x-{'b' * 5_000}>a <em>b</em>", dm.Run())
    assert "em" in reader.rulebook.bare
    assert max(map(len, reader.rulebook.bare)) < 100
