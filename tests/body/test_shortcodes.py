"""Shortcodes: what becomes of each, what is none, and what it may cost."""

import html as entities
import json
import pickle
import re
import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dmarticle as dm
from dmarticle.body.steps.shortcodes import REGISTRY, SHORTCODES, Shortcodes

IMAGES = {"286087": "https://x.example/p.jpg?a=1&b=2", "9": "https://x.example/9.jpg"}
PLAIN = dm.NEWS.without("shortcodes")


def expand(text, step=SHORTCODES):
    """The text as the step leaves it, and what it noted."""
    run = dm.Run(images=IMAGES)
    return step(text, run), run.changes


def embed(url, kind="embed", size=""):
    url = entities.escape(url)
    return f'<figure class="{kind}"><a href="{url}"{size}>{url}</a></figure>'


# --- captions ------------------------------------------------------------------------------------------

WALL = '<figure><img src="a.jpg" alt="" width="300" class="wp-image-7"><figcaption>A wall.</figcaption></figure>'


@pytest.mark.parametrize(
    ("source", "figure"),
    [
        ('[caption id="attachment_7" align="alignnone" width="300"]<img src="a.jpg"> A wall.[/caption]', WALL),
        ('[wp_caption id="attachment_7" width="300"]<img src="a.jpg"> A wall.[/wp_caption]', WALL),
        ('[caption id="attachment_7" width="300" caption="A wall."]<img src="a.jpg">[/caption]', WALL),
        ("[caption id='attachment_7' width=300 caption='A wall.']<img src=\"a.jpg\">[/caption]", WALL),
        ("[caption id=attachment_7 width=”300″ caption=“A wall.”]<img src=a.jpg>[/caption]", WALL),
        ('[caption id=&#8221;attachment_7&#8243; width=&quot;300&quot;]<img src="a.jpg">A wall.[/caption]', WALL),
        ('<p>[caption id="attachment_7" width="300"]<img src="a.jpg">\n\nA wall.[/caption]</p>', WALL),
        ('[caption id="attachment_7" width="300"]A wall. <img src="a.jpg">[/caption]', WALL),
        (
            '[caption id="attachment_7"]<a href="/b"><img src="a.jpg"></a> A <a href="/c">wall</a>.[/caption]',
            '<figure><a href="/b"><img src="a.jpg" alt="" class="wp-image-7"></a>'
            '<figcaption>A <a href="/c">wall</a>.</figcaption></figure>',
        ),
        (
            '[caption width="300"]<img src="a.jpg" alt="1 > 0" class="wp-image-8" width="200" height="100">[/caption]',
            '<figure><img src="a.jpg" alt="1 &gt; 0" width="200" height="100" class="wp-image-8"></figure>',
        ),
        (
            '[caption width="300" caption="A <em>wall</em>."]<img src="a.jpg">[/caption]',
            '<figure><img src="a.jpg" alt="" width="300"><figcaption>A <em>wall</em>.</figcaption></figure>',
        ),
        ('[caption width="300"]A wall.[/caption]', "<p>A wall.</p>"),
        ('[caption width="300" caption="A wall." /]', "<p>A wall.</p>"),
        (
            "[caption]<img src=a.jpg> A [b]wall[/b].[/caption]",
            '<figure><img src="a.jpg" alt=""><figcaption>A wall.</figcaption></figure>',
        ),
    ],
)  # fmt: skip
def test_a_caption_becomes_a_figure(source, figure):
    assert dm.sanitize(source) == figure


def test_the_credit_of_a_caption_is_found_like_that_of_any_figure():
    (figure,) = dm.NEWS.run("[caption]<img src=a.jpg> A wall. (Photo: EPA-EFE/Ann Lee)[/caption]").images
    assert figure.credit == "EPA-EFE/Ann Lee"
    assert figure.caption.text == "A wall."


def test_words_that_broken_quotation_marks_cut_off_are_in_the_ledger():
    _, changes = expand('[caption caption="He said "no" to it"]<img src=a.jpg>[/caption]')
    assert [change.before for change in changes] == ["no to it"]


# --- embeds and recordings -----------------------------------------------------------------------------

POST = "https://v.example/watch?v=1&t=2"


@pytest.mark.parametrize(
    "source",
    [
        f"[embed]{POST}[/embed]",
        "[embed]https://v.example/watch?v=1&amp;t=2[/embed]",
        f"[embed]\n\n{POST}\n\n[/embed]",
        f'[embed]<a href="{POST}">{POST}</a>[/embed]',
        f'[embed src="{POST}"]',
        f"[embed {POST} /]",
        f'[video src="{POST}"]',
        POST,
        f"<p>{POST}</p>",
        f'<p class="x"> {POST}\n</p>',
        f'<figure class="wp-block-embed"><div>\n{POST}\n</div></figure>',
        "https://v.example/watch?v=1&#038;t=2",
    ],
)
def test_an_embed_by_its_url(source):
    assert dm.NEWS.run(source).blocks == (dm.Embed(POST),)


@pytest.mark.parametrize(
    "between",
    [
        ("a\n\n", "\n\nb"),
        ("<p>a</p>\n", "\n<p>b</p>"),
        ("<p>a</p><p>", "</p><p>b</p>"),
        ("a<hr>\n", "\n \nb"),
        ("", ""),
    ],
)
def test_a_url_that_is_all_of_its_block_is_an_embed(between):
    before, behind = between
    text, changes = expand(f"{before}{POST}{behind}")
    assert text == f"{before}{embed(POST)}{behind}"
    assert changes == [dm.Change("read", dm.Kind.TYPED, POST, "Embed")]


@pytest.mark.parametrize(
    "source",
    [
        f"See {POST}", f"{POST} is it.", f"{POST}\n{POST}", f"see\n{POST}\n\nb", f"a\n\n{POST}\nb", f"<li>{POST}</li>",
        f"<td>{POST}</td>", f"<h2>{POST}</h2>", f'<p><a href="/x">{POST}</a></p>', f"<pre>\n\n{POST}\n\n</pre>",
        f'<p title="\n\n{POST}\n\n">a</p>', f"<!--\n\n{POST}\n\n-->", f"a\n\nx{POST}\n\nb", "https://me:x@v.example/",
        "a\n\nftp://v.example/\n\nb", "https://v.example/a&quot;b",
    ],
)  # fmt: skip
def test_any_other_url_in_the_text_stays(source):
    assert expand(source) == (source, [])


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ('[video mp4="https://x.example/a.mp4"]', embed("https://x.example/a.mp4", "video")),
        (
            '[video mp4="https://x.example/a.mp4" poster="/a.jpg"]By <b>foot</b>[/video]',
            embed("https://x.example/a.mp4", "video") + "By <b>foot</b>",
        ),
        ("[audio https://x.example/a.mp3]", embed("https://x.example/a.mp3", "audio")),
        ('[audio src="https://x.example/a.mp3?x=1" /]', embed("https://x.example/a.mp3?x=1", "audio")),
        ('[video width="5" src="https://v.example/1"]', embed("https://v.example/1", size=' data-width="5"')),
        ('[playlist src="https://x.example/a.xml"]', embed("https://x.example/a.xml")),
    ],
)
def test_recordings_are_kept_as_links_to_their_sources(source, result):
    assert expand(source) == (result, [])


# --- pictures by number --------------------------------------------------------------------------------

FIRST = '<figure><img src="https://x.example/p.jpg?a=1&amp;b=2"></figure>'
SECOND = '<figure><img src="https://x.example/9.jpg"></figure>'


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("[[image id=286087]]", FIRST),
        ('a [[image id="286087" align=left]] b', f"a {FIRST} b"),
        ('[gallery columns="2" ids="286087, 9"]', f'<figure class="gallery">{FIRST}{SECOND}</figure>'),
        ('[gallery include="9"]', f'<figure class="gallery">{SECOND}</figure>'),
    ],
)
def test_a_picture_is_placed_by_its_number(source, result):
    assert expand(source) == (result, [])


@pytest.mark.parametrize(
    ("source", "result", "name"),
    [
        ("[[image id=1]]", " ", "image"),
        ("[gallery]", " ", "gallery"),
        ("[playlist]", " ", "playlist"),
        ('[gallery ids="1,2"]', " ", "gallery"),
        ('[gallery ids="1,9"]', f'<figure class="gallery">{SECOND}</figure>', "gallery"),
        ('[playlist ids="9"]', " ", "playlist"),
        ('[video mp4="javascript:x"]', " ", "video"),
        ('[caption width="5"][/caption]', " ", "caption"),
    ],
)
def test_what_cannot_be_placed_is_reported(source, result, name):
    text, changes = expand(source)
    assert text == result
    assert [(change.kind, change.after) for change in changes] == [(dm.Kind.DROPPED, name)]
    assert source.startswith(changes[0].before)


def test_an_article_places_its_own_attachments():
    payload = {
        "objectType": "Article",
        "id": "1",
        "title": "T",
        "contents": "<p>a</p><p>[[image id=286087]]</p><p>b</p><p>[[image id=5]]</p>",
        "attachments": [{"id": "7", "url": "https://x.example/7.jpg", "type": "image"}],
        "inline_attachments": [{"id": 286087, "url": "https://x.example/p.jpg", "type": "inline_image"}],
    }
    article = dm.normalize(payload)
    assert [block.text or block.url for block in article.body.blocks] == ["a", "https://x.example/p.jpg", "b"]
    assert [change.before for change in article.body.changes] == ["[[image id=5]]"]


# --- what is a shortcode and what is not ---------------------------------------------------------------


@pytest.mark.parametrize(
    "source",
    [
        "[sic]", "[the minister]", "[...]", "[…]", "[1]", "[he said]", "[n=35]", "[p = 0.05]", "[where x = 5]", "[[1]]",
        "[audio unclear]", "[video]", "[embed]", "[caption]", "[gallery laughs]", "[Gallery]", "[video: a ship]",
        "[video](https://x.example/)", "[note: he left]", "[[sic]]", "[[image]]", "[image]", "[/sic]", "[", "[]", "]",
        "[gallery", "[é a=b]", "a[0] = b[1]", "[see a=b here]", "[caption [x]", "[[Page|link]]",
        "[http://x.example/ x]",
    ],
)  # fmt: skip
def test_brackets_in_prose_stay(source):
    for text in (source, f"He {source} went", f"<p>{source}</p>"):
        assert expand(text) == (text, [])


@pytest.mark.parametrize(
    "around",
    [
        "<pre>%s</pre>",
        "<code>%s</code>",
        "<script>%s</script>",
        "<!-- %s -->",
        "<a title='%s'>b</a>",
        "<PRE>%s",
        "<p %s>",
    ],
)
@pytest.mark.parametrize("source", ["[gallery]", "[box a=1]b[/box]", "[[image id=9]]", "[[gallery]]", "[/caption]"])
def test_code_comments_and_attributes_are_left_alone(around, source):
    assert expand(around % source) == (around % source, [])


@pytest.mark.parametrize(
    ("source", "result", "tags"),
    [
        ('a [box color="red"]b <i>c</i>[/box] d', "a b <i>c</i> d", ['[box color="red"]']),
        ("[b]a[/b]", "a", ["[b]"]),
        ("[newsletter id=5]a", "a", ["[newsletter id=5]"]),
        ('[row x css="a b" /]a', "a", ['[row x css="a b" /]']),
        ("[[slides id=4]]", "", ["[[slides id=4]]"]),
        ("[image id=4]", "", ["[image id=4]"]),
        ("[url=https://x.example/]a[/url]", "a", ["[url=https://x.example/]"]),
        ("[a][b]x[/a]y[/b]", "xy", ["[a]", "[b]"]),
        ("[b]x[b]y[/b]z[/b]", "xyz", ["[b]", "[b]"]),
        ("[b]x[/b][/b]", "x[/b]", ["[b]"]),
        ("[b]x[/b][c]y[/c][b]z[/b]", "x y z", ["[b]", "[c]", "[b]"]),
        ("[d][b]x[/b][/d][c]y[/c]z", "x yz", ["[d]", "[b]", "[c]"]),
        ("x[/b][c]y[/c]", "x[/b]y", ["[c]"]),
        ("x[/caption]", "x", ["[/caption]"]),
        ("[box a=1][sic] [audio unclear][/box]", "[sic] [audio unclear]", ["[box a=1]"]),
    ],
)  # fmt: skip
def test_an_unknown_shortcode_keeps_what_it_encloses_and_is_reported(source, result, tags):
    text, changes = expand(source)
    assert text == result
    assert changes == [dm.Change("read", dm.Kind.UNWRAPPED, tag) for tag in tags]


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("[[gallery]]", "[gallery]"),
        ("[[[gallery]]]", "[[gallery]]"),
        ('[[gallery ids="9" /]]', '[gallery ids="9" /]'),
        ("[[caption]a [b]c[/b][/caption]]", "[caption]a [b]c[/b][/caption]"),
        ('[[gallery ids="9"] x]', f'[<figure class="gallery">{SECOND}</figure> x]'),
    ],
)
def test_double_brackets_only_show_a_shortcode(source, result):
    assert expand(source) == (result, [])


# --- shortcodes of one's own ---------------------------------------------------------------------------


def shown(shortcode, run):
    return f"{shortcode.name}({dict(shortcode.attributes)}, {list(shortcode.values)}, {shortcode.inner})"


SHOWN = dm.shortcodes_step(more={"x": shown, "y-z": shown, "[[w]]": shown})


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("[x]", "x({}, [], )"),
        ("[x /]", "x({}, [], )"),
        ("[x/]", "x({}, [], )"),
        ("[x]a[/x]", "x({}, [], a)"),
        ("[x /]a[/x]", "x({}, [], )a"),
        ("[x a=1 B='2' c=\"3 4\" d]", "x({'a': '1', 'b': '2', 'c': '3 4'}, ['d'], )"),
        ("[x a=“1” b=″2″ c=&quot;3 4&quot; d=‘5’]", "x({'a': '1', 'b': '2', 'c': '3 4', 'd': '5'}, [], )"),
        ("[x a = 1 a=2 b= c=]", "x({'a': '1', 'b': 'c='}, [], )"),
        ("[x a=]", "x({'a': ''}, [], )"),
        ("[x 'a b' \"c\" ”d e” https://x.example/]", "x({}, ['a b', 'c', 'd e', 'https://x.example'], )"),
        ('[x a="”b”" c="“d”"]', "x({'a': 'b', 'c': '“d”'}, [], )"),
        ('[x a="b', '[x a="b'),
        ('[x a="b c]', "x({'a': 'b'}, ['c'], )"),
        ("[x\u00a0a=1&nbsp;b=2\n c=3]", "x({'a': '1', 'b': '2', 'c': '3'}, [], )"),
        ("[x a=&amp;]", "x({'a': '&amp;'}, [], )"),
        ("[x]a[y-z]b[/y-z]c[/x]", "x({}, [], ay-z({}, [], b)c)"),
        ("[x]a[x]b[/x]c", "x({}, [], ax({}, [], )b)c"),
        ("[x]a[y-z]b[/x]c", "x({}, [], ay-z({}, [], )b)c"),
        ("[x=https://x.example/a]", "x({}, ['=https://x.example/a'], )"),
        ("[[w a=1]]", "w({'a': '1'}, [], )"),
    ],
)
def test_a_shortcode_is_read_as_wordpress_reads_it(source, result):
    assert expand(source, SHOWN)[0] == result


def test_a_function_may_leave_a_shortcode_as_it_stands():
    step = dm.shortcodes_step(more={"x": lambda shortcode, run: None})
    for source in ("[x a=1]", "[x a=1]b [y]c[/y][/x]d"):
        assert expand(source, step)[0] == source.replace("[y]", "").replace("[/y]", "")


def test_attributes_are_html_and_can_be_had_as_text():
    step = dm.shortcodes_step(more={"x": lambda shortcode, run: f"{shortcode.text('a')} {shortcode.text('b')}"})
    assert expand('[x a="1 &amp; 2"]', step)[0] == "1 & 2 None"


def test_what_a_function_gives_cannot_make_anything_unsafe():
    step = dm.shortcodes_step(more={"x": lambda shortcode, run: "<script>x</script><b onclick=y>z</b>"})
    assert dm.sanitize("[x]", pipeline=dm.NEWS.replace("shortcodes", step)) == "<p><strong>z</strong></p>"


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"a b": shown}, "no name of a shortcode: 'a b'"),
        ({1: shown}, "no name of a shortcode: 1"),
        ({"a": "b"}, "shortcode 'a' needs a function; found 'b'"),
        ([shown], "functions by name; found list"),
    ],
)
def test_a_registry_that_cannot_work_is_refused_when_it_is_built(more, message):
    with pytest.raises(dm.ConfigurationError, match=message):
        dm.shortcodes_step(more=more)


def test_a_function_that_gives_no_html_raises_with_its_name():
    with pytest.raises(dm.StepError, match="shortcode 'x' gave int"):
        expand("[x]", dm.shortcodes_step(more={"x": lambda shortcode, run: 1}))


def test_the_step_is_a_value():
    assert pickle.loads(pickle.dumps(SHORTCODES)) == SHORTCODES  # noqa: S301 - our own bytes
    assert hash(SHORTCODES)


# --- laws and costs ------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    ["[b]", "[/b]", "[box a=1]", "[/box]", "[caption]", "[caption width=5]", "[/caption]", "<img src=a>", "[embed]",
     "[/embed]", "[video]", "[/video]", "[audio]", "[/audio]", "[[gallery]]", "[[", "]]", "[sic]", "sea", "light",
     "keeper", " ", "\n\n", "<b>", "</b>", "<pre>", "</pre>", "<p>", "</p>", "[[image id=9]]", "https://x.example/"]
)  # fmt: skip
WORDS = ("sea", "light", "keeper")


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_word_is_lost_or_doubled_whatever_the_shortcodes(source):
    """Law 3: what is in the source is in the text, in its order or, around a picture, beside it."""
    text = re.sub('href="[^"]*"', "", expand(source)[0])
    found, wanted = (re.findall("|".join(WORDS), each) for each in (text, source))
    assert Counter(found) == Counter(wanted)
    if "<img" not in source:
        assert found == wanted


@given(st.lists(PIECES, max_size=25).map("".join))
def test_a_pipeline_with_shortcodes_keeps_its_fixpoint(source):
    body = dm.NEWS.run(source)
    written = body.html
    assert PLAIN.run(written).html == written


HOSTILE = {
    "brackets": "[", "openings": "[a ", "unknown": "[a]", "quotes": '[a="', "smart": "[a=”", "images": "[[image id=9]]",
    "tags": "<a ", "quoted": '<a "', "values": '<a ="', "comments": "<!--", "code": "<pre ", "regions": "<code>",
    "pairs": "[caption]<a>", "pictures": "<a><img>", "urls": "https://a.b\n\n", "lines": "https://a.b" + "\n" * 40,
    "attributes": "a=” b=’ ", "escapes": "[[caption]", "closings": "[/caption]", "mixed": "[caption][embed][audio]",
    "spaces": " ", "paths": "https://", "entities": "&quot;", "shapes": "[a b=c]",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(
    "around", ["%s", "[caption a=b]%s[/caption]", "[embed %s]", "[gallery ids='%s']", "<a href='%s"]
)
def test_the_cost_is_linear_in_hostile_input(name, around):
    """A quadratic cost would be minutes at this length."""
    text = around % (HOSTILE[name] * (200_000 // len(HOSTILE[name])))
    started = time.process_time()
    expand(text)
    assert time.process_time() - started < 5


def test_deep_nesting_costs_no_more_than_its_length():
    names = [f"n{number}" for number in range(50_000)]
    text = "".join(f"[{name}]" for name in names) + "x" * 50_000 + "".join(f"[/{name}]" for name in reversed(names))
    started = time.process_time()
    assert expand(text)[0] == "x" * 50_000
    assert time.process_time() - started < 5


def test_shortcodes_that_make_a_body_too_long_are_refused():
    run = dm.Run(images={"1": "x" * 5000}, limits=dm.Limits(characters=100_000))
    with pytest.raises(dm.LimitError, match="the shortcodes make more than 100,000 characters"):
        SHORTCODES("[[image id=1]]" * 100, run)


# --- held against the suites of others -----------------------------------------------------------------


def meaning(html):
    """What is left of HTML when it is read: the blocks, with a word behind it that shows what was left open."""
    return PLAIN.run(f"{html}<div>end</div>").blocks


def named(*names):
    return lambda shortcode, run: (
        ", ".join(f"{name} = {shortcode.attributes[name]}" for name in names if name in shortcode.attributes)
        or (f"{names[0]} = " if names == ("foo",) else "")
    )


def dumped(shortcode, run):
    pairs = [*shortcode.attributes.items(), *enumerate(shortcode.values)]
    return "".join(f"{name} = {value}\n" for name, value in pairs)


WORDPRESS = {
    "test-shortcode-tag": lambda shortcode, run: "",
    "footag": named("foo"),
    "bartag": lambda shortcode, run: f"foo = {shortcode.attributes.get('foo', 'no foo')}",
    "baztag": lambda shortcode, run: f"content = {shortcode.inner}",
    "dumptag": dumped,
    "hyphen": lambda shortcode, run: "shortcode_hyphen",
    "hyphen-foo": lambda shortcode, run: "shortcode_hyphen_foo",
    "hyphen-foo-bar": lambda shortcode, run: "shortcode_hyphen_foo_bar",
    "url": lambda shortcode, run: "http://www.wordpress.org/",
}
DIFFERENT_FROM_WORDPRESS = {
    ("do_shortcode", '1 <a href="[test-shortcode-tag]"> 2 <a href="[test-shortcode-tag]" >'): "no shortcode in a tag",
    ("do_shortcode", '<a href="[url]">'): "no shortcode in a tag",
    ("do_shortcode", "<a href=[url] >"): "no shortcode in a tag",
    ("do_shortcode", '<a href="[url]plugins/">'): "no shortcode in a tag",
    ("do_shortcode", '<a href="bad[url]">'): "no shortcode in a tag",
    ("do_shortcode", "[gallery]<div>Hello</div>[/gallery]"): "no word is dropped: what a gallery encloses stays",
    (
        "strip_shortcodes",
        "<[[gallery]]>",
    ): "double brackets are taken for what they say; stripping is no mode of its own",
}
"""Cases whose meaning differs on purpose, each with the reason."""

NOT_ABOUT_READING = ("test_pre_do_shortcode_tag", "test_do_shortcode_tag_filter", "test_strip_shortcodes_filter")
"""Tests of filter hooks that a plugin registers."""


def suite(shared, name):
    path = shared / "pairs" / name
    if not path.exists():
        pytest.skip(f"{name} is not at hand")
    return json.loads(path.read_text("utf-8"))["cases"]


def differing(cases, deliberate):
    """The cases that do not hold and are not said to; and those that are said to differ and hold."""
    failing = {key for key, holds in cases if not holds}
    return failing ^ set(deliberate)


def wordpress_holds(case):
    function, source, expected = case["fn"], case["input"], case["expected"]
    if function == "has_shortcode":
        seen = []
        expand(source, dm.shortcodes_step(more={"gallery": lambda shortcode, run: seen.append(shortcode) or ""}))
        return bool(seen) == expected
    if function == "shortcode_parse_atts":
        return expand("[x]", SHOWN)[0] == "x({}, [], )"
    more = dict.fromkeys(("gallery", "footag", "caption"), lambda shortcode, run: "")
    if function != "strip_shortcodes":
        more = WORDPRESS
    return meaning(expand(source, dm.shortcodes_step(more=more))[0]) == meaning(
        expand(expected, dm.shortcodes_step(more=more))[0] if function == "shortcode_unautop" else expected
    )


def test_wordpress_suite_of_shortcodes(shared):
    cases = [
        ((case["fn"], case["input"]), wordpress_holds(case))
        for case in suite(shared, "shortcode_php.json")
        if not any(name in case["name"] for name in NOT_ABOUT_READING)
    ]
    assert differing(cases, DIFFERENT_FROM_WORDPRESS) == set()
    assert len(cases) > 60


def test_wordpress_suite_of_captions(shared):
    def holds(case):
        attributes = dict(case["attrs"]) if case["attrs"] else {}
        shortcode = dm.Shortcode(
            name="caption",
            attributes={name: str(value) for name, value in attributes.items()},
            inner=case["content"],
            source="[caption]",
        )
        html = REGISTRY["caption"](shortcode, dm.Run())
        figure, expected = (meaning(each or "") for each in (html, case["expected_html5"]))
        width = int(attributes.get("width") or 0) or None
        return [comparable(block, width) for block in figure] == [comparable(block, width) for block in expected]

    cases = [(case["name"], holds(case)) for case in suite(shared, "caption_php.json")]
    assert differing(cases, {}) == set()


def comparable(block, width):
    """A figure with its width, which WordPress writes into a style of its box."""
    return (block.url, block.caption, block.link, block.width or width) if isinstance(block, dm.Figure) else block


GHOST = {
    "et_pb_button": lambda s, run: f'<a href="{s.attributes["button_url"]}">{s.attributes["button_text"]}</a>',
    "hr_line": lambda s, run: "<hr>",
    "uppercase": lambda s, run: s.inner.upper(),
    "link": lambda s, run: f'<a href="{s.attributes["url"]}">{s.inner}</a>',
    "span": lambda s, run: f"<span>{s.inner}</span>",
    "bold": lambda s, run: f"<b>{s.inner}</b>",
    "underline": lambda s, run: f"<u>{s.inner}</u>",
    "an": lambda s, run: f"<div>{s.inner}</div>",
    "remove": lambda s, run: "",
}
DIFFERENT_FROM_GHOST = {
    "Can leave unhandled shortcodes alone": "an unknown shortcode is unwrapped and reported",
}


def test_ghosts_suite_of_shortcodes(shared):
    def holds(case):
        own = {"hr_line": lambda shortcode, run: ""} if "remove" in case["name"] else {}
        text, _ = expand(case["input"], dm.shortcodes_step(more=GHOST | own))
        return meaning(text) == meaning(case["expected"])

    cases = [
        (case["name"].partition(" > ")[2], holds(case)) for case in suite(shared, "ghost_mg-shortcodes_shortcode.json")
    ]
    assert differing(cases, DIFFERENT_FROM_GHOST) == set()


def test_wordpress_makes_the_same_figures_of_real_bodies(shared):
    path = shared / "pairs" / "wordpress_bodies.jsonl"
    if not path.exists():
        pytest.skip(f"{path.name} is not at hand")
    bodies = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    captioned = [body for body in bodies if "[caption" in body["raw"]]
    assert captioned
    for body in captioned:
        ours, theirs = dm.NEWS.run(body["raw"]).images, PLAIN.run(body["do_shortcode_caption_html5"]).images
        assert [told(figure) for figure in ours] == [told(figure) for figure in theirs], body["id"]


def told(figure):
    return figure.url, figure.link, figure.credit, figure.caption and figure.caption.text


def test_the_comparison_of_meaning_can_fail():
    assert meaning("[x]") != meaning("x")
    assert differing([("a", False)], {}) == {"a"}
    assert differing([("a", True)], {"a": "why"}) == {"a"}
    assert Shortcodes({}).registry == {}


# --- sites -----------------------------------------------------------------------------------------------

WATCH = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("[youtube=http://www.youtube.com/watch?v=dQw4w9WgXcQ&w=320&h=240]", WATCH),
        ("[youtube https://youtu.be/dQw4w9WgXcQ]", WATCH),
        ('[youtube id="dQw4w9WgXcQ"]', WATCH),
        ("[youtube]dQw4w9WgXcQ[/youtube]", WATCH),
        ("[youtube]https://youtu.be/dQw4w9WgXcQ[/youtube]", WATCH),
        ("[vimeo 141358 w=400]", "https://vimeo.com/141358"),
        ("[tweet 20]", "https://x.com/i/status/20"),
        ("[tweet https://twitter.com/jack/statuses/20 align=center]", "https://x.com/jack/status/20"),
        ("[spotify spotify:track:4rOoJ6Egrf8K2IrywzwOMk]", "https://open.spotify.com/track/4rOoJ6Egrf8K2IrywzwOMk"),
        ("[instagram url=https://www.instagram.com/p/Bv9_x1/ width=320]", "https://www.instagram.com/p/Bv9_x1/"),
        ("[scribd id=39027960 key=key-1 mode=list]", "https://www.scribd.com/document/39027960"),
    ],
)
def test_the_shortcode_of_a_site_is_an_embed_of_the_piece_it_names(source, url):
    (found,) = dm.NEWS.run(source).blocks
    assert isinstance(found, dm.Embed)
    assert (found.url, found.provider is not None) == (url, True)


@pytest.mark.parametrize(
    "source", ["see [tweet] and", "the [facebook post] he", "[youtube restrictive]", "an [instagram photograph]"]
)
def test_a_word_in_brackets_that_is_also_the_name_of_a_site_stays(source):
    assert dm.NEWS.run(source).text == source


def test_the_shortcode_of_a_site_that_names_nothing_is_reported():
    body = dm.NEWS.run('a [youtube id="x"] b')
    assert body.text == "a b"
    assert [(change.kind, change.before) for change in body.changes] == [(dm.Kind.DROPPED, '[youtube id="x"]')]


# --- texts -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("[code]\n\nx = 1\n\ny\n[/code]", "<pre><code>x = 1\n\ny</code></pre>"),
        (
            '[sourcecode language="js" title="My"]x[/sourcecode]',
            '<pre><code class="language-js">x</code></pre>\n<p>My</p>',
        ),
        ('[button href="/a"]<b>Go</b>[/button]', '<p><a href="/a"><strong>Go</strong></a></p>'),
        ('[button href="javascript:x"]Go[/button]', "<p>Go</p>"),
        ("[button]Go[/button]", "<p>Go</p>"),
        ("the [code] and the [button]", "<p>the [code] and the [button]</p>"),
    ],
)
def test_code_and_buttons_are_what_they_enclose(source, written):
    assert dm.sanitize(source) == written


def test_the_formats_of_one_recording_are_one_recording():
    body = dm.NEWS.run('[audio mp3="/a.mp3" ogg="/a.ogg" wma="javascript:x"]')
    assert [(block.url, block.kind) for block in body.blocks] == [("/a.mp3", dm.MediaKind.AUDIO)]
    gone = [(dm.Kind.URL, "/a.ogg"), (dm.Kind.URL, "javascript:x")]
    assert [(change.kind, change.before) for change in body.changes] == gone
    assert [block.url for block in dm.NEWS.run('[audio mp3="javascript:x" ogg="/a.ogg"]').blocks] == ["/a.ogg"]


# --- prose in brackets ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "html",
    [
        '<p>He said [see the <a href="https://x.example/r">full report</a> here] on Monday.</p>',
        '<p>[the <span lang="fr">minister</span> said] it</p>',
        '<p>[[see <a href="/x">this</a>]]</p>',
        '<p>[video of the <a href="https://x.example/">speech</a>]</p>',
        '<p>[tweet by <a href="https://x.com/a/status/7">him</a>, now gone]</p>',
        "<p>[the president's <a href=\"https://x.example/\">speech</a> and the minister's reply] were</p>",
        "<p>[said 'the <a href=\"/x\">y</a>' there] it</p>",
    ],
)
def test_brackets_around_a_link_or_a_style_are_prose(html):
    assert dm.sanitize(html) == html
    assert dm.NEWS.run(html).changes == ()


def test_a_tag_may_stand_in_the_quotation_marks_of_an_attribute():
    html = dm.sanitize('[caption caption="A <b>wall</b>"]<img src=/a.jpg>[/caption]')
    assert "<figcaption>A <strong>wall</strong></figcaption>" in html


def test_what_the_shortcode_of_a_site_says_beside_the_piece_is_not_lost():
    body = dm.NEWS.run("[youtube dQw4w9WgXcQ Watch the minister]")
    assert [(change.kind, change.before) for change in body.changes] == [(dm.Kind.DROPPED, "Watch the minister")]
    both = dm.NEWS.run("[youtube id=dQw4w9WgXcQ]https://youtu.be/AAAAAAAAAA1[/youtube]").blocks
    assert [embed.id for embed in both] == ["dQw4w9WgXcQ", "AAAAAAAAAA1"]


def test_a_url_of_a_provider_on_its_line_is_an_embed_and_any_other_only_between_blank_lines():
    body = dm.NEWS.run("First line\nhttps://youtu.be/dQw4w9WgXcQ\n\nsecond\n\nthird")
    assert [type(block).__name__ for block in body.blocks] == ["Paragraph", "Embed", "Paragraph", "Paragraph"]
    assert len(dm.NEWS.run("<p>First line\nhttps://x.example/a\nsecond</p>").blocks) == 1
    (sound,) = dm.NEWS.run("<p>https://x.example/a.mp3</p>").blocks
    assert sound == dm.Media("https://x.example/a.mp3", dm.MediaKind.AUDIO)


def test_a_caption_may_be_that_of_a_player():
    (embed,) = dm.NEWS.run('[caption id="x"]<iframe src="https://v.example/1"></iframe> Seen[/caption]').blocks
    assert (embed.url, embed.caption) == ("https://v.example/1", dm.Caption((dm.Text("Seen"),)))
