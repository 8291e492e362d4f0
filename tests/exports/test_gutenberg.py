"""WordPress block markup: by its grammar, without loss where none is told, with nothing in it that could run."""

import json
import re

import pytest
from articles import ARTICLES, EVERY_BLOCK, FULL
from attrs import evolve
from every_node import FIGURE, paragraph
from hypothesis import example, given
from oracle import live
from read_back import MARKUP, READER, told_of
from strategies import ANY_BLOCKS

import dmarticle as dm
from dmarticle.exports.gutenberg.providers import shape_of

DELIMITER = re.compile(r"<!-- (/?)wp:([a-z][a-z0-9-]*) (\{.*?\} )?(/?)-->", re.DOTALL)

WORDPRESS = re.compile(r": class='[a-z0-9_ -]*' of <[a-z0-9]+>$|: <(?:cite|div)>$")
"""What WordPress writes and the library's writer of HTML does not: classes, and two elements that do nothing."""


def written(article, **options):
    """The markup, and what was told of the story."""
    problems = []
    markup = dm.to_gutenberg(article, on_problem=problems.append, **options)
    return markup, [each for each in problems if each.path.startswith(("/body", "/introduction"))]


def article_of(*blocks):
    return dm.Article(id="1", body=dm.Body(blocks))


def of(*blocks):
    return written(article_of(*blocks))


def faults(markup):
    """What is against the grammar of blocks: delimiters in pairs, JSON in them, nothing between."""
    found, around, end = [], [], 0
    for each in DELIMITER.finditer(markup):
        if not around and markup[end : each.start()].strip():
            found.append(f"text outside of all blocks: {markup[end : each.start()]!r}")
        end = each.end()
        closing, name, attributes, alone = each.groups()
        if attributes:
            json.loads(attributes)
            found += [f"in a delimiter: {sign}" for sign in ("--", "<", ">", "&", '\\"', "[") if sign in attributes]
        if closing and (not around or around.pop() != name):
            found.append(f"the end of {name}, which is not open")
        elif not closing and not alone:
            around.append(name)
    if around or markup[end:].strip():
        found.append(f"left open: {around}, {markup[end:]!r}")
    found += (
        ["a comment that is no delimiter"] if len(re.findall("<!--", markup)) != len(DELIMITER.findall(markup)) else []
    )
    found += ["what may be a shortcode"] if "[" in DELIMITER.sub("", markup) else []
    return found


@pytest.mark.parametrize("name", ARTICLES)
def test_every_article_follows_the_grammar_and_nothing_in_it_can_run(name):
    markup, _ = written(ARTICLES[name], asides=True)
    assert faults(markup) == []
    assert [each for each in live(DELIMITER.sub("", markup)) if not WORDPRESS.search(each)] == []


@given(ANY_BLOCKS)
def test_any_blocks_follow_the_grammar(blocks):
    assert faults(of(*blocks)[0]) == []


def test_every_real_article_follows_the_grammar_and_reads_back(shared):
    for path in (shared / "payloads" / "whitebeard").glob("*.json"):
        article = dm.load(path)
        markup, problems = written(article, introduction=False)
        assert faults(markup) == [], path.name
        if not told_of(problems):
            assert READER.run(markup).blocks == article.body.blocks, path.name


def test_every_block_that_nothing_is_lost_of_reads_back_as_it_is():
    _, problems = written(EVERY_BLOCK)
    told = told_of(problems)
    link = paragraph(dm.Link("#user-content-here", (dm.Text("to the place"),)))
    kept = tuple(each for place, each in enumerate(EVERY_BLOCK.body.blocks) if place not in told)
    assert len(kept) > 30
    markup, problems = of(link, *kept)
    assert problems == []
    assert READER.run(markup).blocks == (link, *kept)


@given(MARKUP)
@example("<ul><li>a<ol start=3><li>b</li></ol></li><li>c</li></ul><ul><li>d</li></ul>")
@example(
    '<figure><img src="/p" alt="q"><figcaption><b dir="rtl" lang="ar"><b dir="ltr">a</b>b</b></figcaption></figure>'
)
@example("<blockquote>a<ul><li>b</li></ul><footer>c</footer></blockquote>")
@example("<pre>a [b] c</pre>")
@example('<blockquote><p>a</p><iframe src="https://v.example/1"></iframe></blockquote>')
def test_what_nothing_is_told_of_reads_back_as_it_is(html):
    body = READER.run(html)
    markup, problems = of(*body.blocks)
    assert faults(markup) == []
    if not problems:
        assert READER.run(markup).blocks == body.blocks


@given(MARKUP)
def test_what_is_told_as_simplified_keeps_its_words(html):
    body = READER.run(html)
    markup, problems = of(*body.blocks)
    if all(each.code == "export.simplified" for each in problems):
        assert READER.run(markup).text.split() == body.text.split()


def test_an_attribute_in_a_delimiter_can_neither_end_it_nor_begin_a_shortcode():
    url = 'https://maps.example/--><script>"[gallery]\\&x'
    markup, _ = of(dm.Embed(url))
    first = markup.partition("\n")[0]
    assert first == (
        '<!-- wp:embed {"url":"https://maps.example/\\u002d\\u002d\\u003e\\u003cscript\\u003e\\u0022'
        '\\u005bgallery]\\u005c\\u0026x"} -->'
    )
    assert json.loads(DELIMITER.match(first)[3])["url"] == url


def test_brackets_in_text_are_no_shortcode():
    markup, _ = of(paragraph("[gallery ids=1] and ", dm.Abbreviation((dm.Text("[x]"),), "[y]")))
    assert "[" not in markup
    assert READER.run(markup).text == "[gallery ids=1] and [x]"


def test_a_list_is_blocks_in_blocks():
    inner = dm.List((dm.ListItem((paragraph("in"),)),), ordered=True, start=0)
    markup, problems = of(dm.List((dm.ListItem((paragraph("a"), inner)),)))
    assert problems == []
    assert markup == (
        '<!-- wp:list -->\n<ul class="wp-block-list"><!-- wp:list-item -->\n<li>a'
        '<!-- wp:list {"ordered":true,"start":0} -->\n<ol start="0" class="wp-block-list"><!-- wp:list-item -->\n'
        "<li>in</li>\n<!-- /wp:list-item --></ol>\n"
        "<!-- /wp:list --></li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->"
    )


@pytest.mark.parametrize(
    "block",
    [
        dm.DefinitionList((dm.Definition(((dm.Text("term"),),), (paragraph("said"),)),)),
        dm.List((dm.ListItem((paragraph("a"), dm.Heading(3, (dm.Text("b"),)))),)),
        dm.Table((dm.Row((dm.Cell((dm.List((dm.ListItem((paragraph("a"),)),)),)),)),)),
    ],
)
def test_what_no_block_can_say_is_a_block_of_html_and_told(block):
    markup, problems = of(block)
    assert markup.startswith("<!-- wp:html -->")
    assert [(each.code, each.path) for each in problems] == [("export.simplified", "/body/blocks/0")]
    assert READER.run(markup).blocks == (block,)


@pytest.mark.parametrize(
    ("quote", "begins"),
    [
        (dm.Quote((paragraph("a"),), pull=True), '<!-- wp:pullquote -->\n<figure class="wp-block-pullquote">'),
        (dm.Quote((paragraph("a"), paragraph("b")), pull=True),
         '<!-- wp:quote {"className":"pull-quote"} -->\n<blockquote class="wp-block-quote pull-quote">'),
        (dm.Quote((paragraph("a"),), None, (dm.Text("who"),)),
         '<!-- wp:quote -->\n<blockquote class="wp-block-quote">'),
    ],
)  # fmt: skip
def test_a_quotation_has_the_block_that_says_all_of_it(quote, begins):
    markup, problems = of(quote)
    assert markup.startswith(begins)
    assert problems == []
    assert READER.run(markup).blocks == (quote,)


def test_the_source_of_a_quotation_is_a_link_over_who_said_it():
    markup, problems = of(dm.Quote((paragraph("a"),), "https://x.example/", (dm.Text("who"),)))
    assert '<cite><a href="https://x.example/">who</a></cite>' in markup
    assert [(each.code, each.path) for each in problems] == [("export.simplified", "/body/blocks/0/cite")]
    _, problems = of(dm.Quote((paragraph("a"),), "https://x.example/"))
    assert [(each.code, each.path) for each in problems] == [("export.lost", "/body/blocks/0/cite")]


def test_a_picture_keeps_its_link_caption_and_credit_on_its_own_site_its_number_too_and_not_its_size():
    figure = dm.Figure("/p.jpg", "alt", dm.Caption((dm.Text("c"),)), "Gallo", 10, 20, "/large", "123")
    markup, problems = written(article_of(figure), same_site=True)
    assert markup == (
        '<!-- wp:image {"id":123,"linkDestination":"custom"} -->\n<figure class="wp-block-image"><a href="/large">'
        '<img src="/p.jpg" alt="alt" class="wp-image-123"/></a><figcaption class="wp-element-caption">c '
        '<small class="credit">Gallo</small></figcaption></figure>\n<!-- /wp:image -->'
    )
    assert [(each.code, each.path) for each in problems] == [("export.lost", "/body/blocks/0/width")]


@pytest.mark.parametrize(("same_site", "number"), [(False, "123"), (True, "no number")])
def test_a_number_that_is_none_of_the_site_is_not_written_and_told(same_site, number):
    markup, problems = written(article_of(dm.Figure("/p.jpg", attachment_id=number)), same_site=same_site)
    assert markup == (
        '<!-- wp:image -->\n<figure class="wp-block-image"><img src="/p.jpg" alt=""/></figure>\n<!-- /wp:image -->'
    )
    assert [(each.code, each.path, each.raw) for each in problems] == [
        ("export.lost", "/body/blocks/0/attachment_id", number)
    ]


def test_whether_it_is_for_the_same_site_is_said_by_true_or_false():
    with pytest.raises(dm.ConfigurationError, match="same_site"):
        dm.to_gutenberg(FULL, same_site="no")


def test_a_text_that_looks_like_an_entity_is_what_it_stands_for_where_wordpress_would_read_it_so():
    markup, problems = of(dm.Figure("/p.jpg?a=1&copy;=2", "Salt &amp;amp; water &bogus;"))
    assert 'src="/p.jpg?a=1&amp;copy%3B=2" alt="Salt &amp; water &amp; bogus;"' in markup
    assert [(each.code, each.path) for each in problems] == [("export.simplified", "/body/blocks/0/alt")]


@pytest.mark.parametrize(
    ("url", "slug", "shown"),
    [
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
        ("https://x.com/paper/status/12", "twitter", "https://twitter.com/paper/status/12"),
        ("https://bsky.app/profile/a.b/post/1", "bluesky", "https://bsky.app/profile/a.b/post/1"),
        ("https://bsky.app/about", None, "https://bsky.app/about"),
        ("https://notyoutube.com/watch", None, "https://notyoutube.com/watch"),
    ],
)
def test_an_embed_is_an_address_alone_and_names_the_site_where_the_editor_knows_it(url, slug, shown):
    markup, problems = of(dm.Embed(url, caption=dm.Caption((dm.Text("c"),))))
    attributes = json.loads(DELIMITER.match(markup)[3])
    assert attributes["url"] == shown
    assert attributes.get("providerNameSlug") == slug
    assert f"\n{shown}\n</div>" in markup
    assert problems == []


@pytest.mark.parametrize(
    ("size", "shape"),
    [((560, 315), "16-9"), ((640, 480), "4-3"), ((9, 16), "9-16"), ((100, 100), "1-1"), ((3000, 100), None),
     ((100, 0), None), ((None, 5), None), ((-16, -9), None)],
)  # fmt: skip
def test_the_shape_of_a_video_is_the_one_the_editor_would_see(size, shape):
    assert shape_of(*size) == shape


def test_what_cannot_be_loaded_leaves_its_words():
    caption = dm.Caption((dm.Text("caption"),))
    markup, problems = of(
        dm.Embed("javascript:x", caption=caption, fallback=(dm.Text("fallback"),)),
        dm.Media("javascript:x", dm.MediaKind.AUDIO, caption=caption),
        dm.Media("javascript:x", dm.MediaKind.FILE, "name"),
        dm.Embed("javascript:x"),
    )
    assert re.findall("<p>(.*?)</p>", markup) == ["fallback", "caption", "caption", "name"]
    assert {(each.code, each.path) for each in problems} == {
        *(("url.unsafe", f"/body/blocks/{number}/url") for number in range(4)),
        *(("export.simplified", f"/body/blocks/{number}") for number in range(3)),
    }


def test_a_file_without_a_name_is_called_by_its_address():
    markup, problems = of(dm.Media("/r.pdf", dm.MediaKind.FILE, caption=dm.Caption((dm.Text("c"),))))
    assert '<a href="/r.pdf">/r.pdf</a>' in markup
    assert markup.endswith("<p>c</p>\n<!-- /wp:paragraph -->")
    assert [each.code for each in problems] == ["export.assumed", "export.simplified"]


def test_code_is_escaped_as_the_editor_does():
    markup, problems = of(dm.Preformatted("[x]\nhttps://a.example/\n<b>", code=True, language="html"))
    assert problems == []
    assert '<pre class="wp-block-code language-html"><code>&#91;x]\nhttps:&#47;&#47;a.example/\n&lt;b&gt;' in markup


def test_arabic_runs_from_right_to_left():
    markup, problems = written(ARTICLES["arabic"])
    assert markup.count('<!-- wp:paragraph {"direction":"rtl"} -->\n<p dir="rtl">') == 2
    assert problems == []
    assert READER.run(markup).blocks == ARTICLES["arabic"].body.blocks


def test_what_stands_around_the_body_is_in_or_out_by_choice():
    alone, _ = written(FULL, introduction=False)
    assert "What to know" not in alone
    everything, problems = written(FULL, asides=True)
    assert alone in everything
    assert 'class="signoff">AFP' in everything
    assert not [each for each in problems if each.path.startswith(("/introduction", "/body/asides"))]


def test_an_article_without_a_story_is_a_post_without_content():
    assert written(ARTICLES["bare"]) == ("", [])


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("<p>a</p>", "left open"),
        ("<!-- wp:paragraph -->\n<p>a</p>", "left open"),
        ("<!-- /wp:paragraph -->", "not open"),
        ("<!-- x -->", "no delimiter"),
        ('<!-- wp:embed {"url":"a&b"} /-->', "in a delimiter"),
        ("<!-- wp:html -->[x]<!-- /wp:html -->", "shortcode"),
    ],
)
def test_the_grammar_knows_what_is_against_it(markup, fault):
    assert any(fault in each for each in faults(markup))


def test_a_figure_reads_back_with_all_but_its_size():
    markup, _ = of(FIGURE)
    assert READER.run(markup).blocks == (evolve(FIGURE, width=None, height=None),)
