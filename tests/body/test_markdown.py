"""Markdown: what is written, and what a parser of its own makes of it."""

from html.parser import HTMLParser

import pytest
from bench.counting import GROWTH, calls
from hypothesis import given
from markdown_it import MarkdownIt
from oracle import live
from strategies import ANY_BLOCKS, SAYABLE, SOUP, bodies
from words import all_words

import dmarticle as dm
from dmarticle.body.reading.reader import Reader
from dmarticle.body.rules import RULES
from dmarticle.body.writers.html import write_html
from dmarticle.body.writers.markdown import write_markdown

JUDGE = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
JUDGE.validateLink = lambda url: True  # the writer has to see to that alone
JUDGE.normalizeLink = lambda url: url  # to find URLs as they were written
HUGE = 800_000
"""Characters of which a pattern that looks at each for each would take longer than a test may."""


def read(html: str) -> tuple[dm.Block, ...]:
    return Reader(RULES).read(html, dm.Run())


def p(*children):
    return dm.Paragraph(tuple(dm.Text(child) if isinstance(child, str) else child for child in children))


def strong(*children):
    return dm.Strong(p(*children).children)


def em(*children):
    return dm.Emphasis(p(*children).children)


def code(value):
    return dm.Code((dm.Text(value),))


def item(*blocks):
    return dm.ListItem(tuple(p(block) if isinstance(block, str) else block for block in blocks))


def table(*rows):
    return dm.Table(
        tuple(dm.Row(tuple(dm.Cell((p(cell),), not number) for cell in row)) for number, row in enumerate(rows))
    )


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("# no heading", r"\# no heading"),
        ("- no item", r"\- no item"),
        ("-5 degrees", "-5 degrees"),
        ("--- no rule", r"\--- no rule"),
        ("+ no item", r"\+ no item"),
        ("1. no item", r"1\. no item"),
        ("1913. A year", r"1913\. A year"),
        ("1.5 metres", "1.5 metres"),
        ("2) no item", r"2\) no item"),
        ("> no quote", r"\> no quote"),
        ("=== no heading", r"\=== no heading"),
        ("```no fence", r"\`\`\`no fence"),
        ("~~~no fence", r"\~\~\~no fence"),
        ("    no code", "no code"),
        ("\tno code", "no code"),
        ("*no* _emphasis_ ~~here~~", r"\*no\* \_emphasis\_ \~\~here\~\~"),
        ("of snake_case_names", "of snake_case_names"),
        ("[sic] and [no](link)", r"\[sic\] and \[no\](link)"),
        ("![no](image)", r"!\[no\](image)"),
        ("[no]: definition", r"\[no\]: definition"),
        ("R&D, AT&amp;T, &#35;", r"R&D, AT&amp;amp;T, &amp;#35;"),
        ("a footnote[^1] of x^2", r"a footnote\[&#94;1\] of x&#94;2"),
        ("{{< no >}} {{% command %}} {:.x}", "&#123;&#123;< no >}} &#123;&#123;% command %}} &#123;:.x}"),
        ("from $50 to 100$, US$5 and 6 $", r"from \$50 to 100\$, US\$5 and 6 \$"),
        ("https://x.example/no_way?a=1&b=2 www.x.example", "https://x.example/no_way?a=1&b=2 www.x.example"),
        ("https://x.example/_a and www.x.example/[b]", r"https\://x.example/\_a and www\.x.example/\[b\]"),
        ("http://x.example/?a=1&b=2&c;", "http\\://x.example/?a=1&b=2&amp;c;"),
        (": no definition", r"\: no definition"),
        ("<b>no</b> 3 < 4 > 2 <https://x.example>", r"\<b>no\</b> 3 < 4 > 2 \<https://x.example>"),
        ("no | table", r"no \| table"),
        (r"back\slash", r"back\\slash"),
        ("a  b\nc", "a b c"),
    ],
)
def test_text_that_looks_like_markup_stays_text(text, markdown):
    assert p(text).markdown == markdown
    assert read(JUDGE.render(markdown)) == (p(" ".join(text.split())),)


@pytest.mark.parametrize(
    ("children", "markdown"),
    [
        ([strong("a"), " b"], "**a** b"),
        ([em("a"), " b"], "*a* b"),
        (["un", em("believ"), "able"], "un*believ*able"),
        ([strong(em("a"))], "**_a_**"),
        ([strong("a ", em("b"))], "**a _b_**"),
        ([em("a ", strong("b"), " c")], "*a **b** c*"),
        ([strong("a"), em("b")], "**a**_b_"),
        ([strong("Note:"), "b"], "**Note:**&#98;"),
        (["a", strong("(b)"), "c"], "&#97;**(b)**&#99;"),
        (["a", strong(em("“b”"))], "&#97;**_“b”_**"),
        ([strong("a"), strong("b")], "**ab**"),
        ([strong(" a "), "b"], "**a** b"),
        ([strong("1\u00a0"), "b"], "**1&#160;**&#98;"),
        ([dm.Strikeout((dm.Text("a"),)), "b"], "~~a~~b"),
        ([strong("#"), dm.Strikeout((dm.Text("a"),))], "**#**~~&#97;~~"),
        ([code("a`b"), " or ", code("`")], "``a`b`` or `` ` ``"),
        ([strong(code("a")), code("b")], "**`a`**`b`"),
        (["Look!", dm.Link("/x", (dm.Text("a"),))], r"Look\![a](/x)"),
        ([dm.Link("/x_(y) z", (dm.Text("[a]"),), 'say "b"')], r'[\[a\]](/x_(y)%20z "say \"b\"")'),
        ([dm.Link("/x(y(z)", (dm.Text("a"),), "{b\\;")], r'[a](</x(y(z)> "&#123;b\\;")'),
        ([dm.Link("/x[y]?{z}", (dm.Text("a"),))], "[a](/x[y]?&#123;z})"),
        ([dm.Link("/x?a=1&copy;&b", (strong("a"),))], r"[**a**](/x?a=1&amp;copy;&b)"),
        ([dm.Link("/x", (dm.Text("^a"),), "b\\")], r'[&#94;a](/x "b&#92;")'),
        (["a", dm.LineBreak(), "- b"], "a\\\n\\- b"),
        (["a\\", dm.LineBreak(), "1. b"], "a\\\\\\\n1\\. b"),
        ([dm.Underline((dm.Text("a"),)), dm.Superscript((dm.Text("2"),))], "a2"),
        ([dm.Link("javascript:x", (dm.Text("a"),))], "a"),
        ([strong(), "a"], "a"),
    ],
)
def test_inlines(children, markdown):
    assert p(*children).markdown == markdown


A, B = p("a"), p("b")
LIST = dm.List((item("a"), item("b")))
NUMBERED = dm.List((item("a"), item("b")), ordered=True, start=9)


@pytest.mark.parametrize(
    ("blocks", "markdown"),
    [
        ([A, B], "a\n\nb"),
        ([dm.Heading(2, (dm.Text("C #"),))], "## C \\#"),
        ([dm.Heading(3, (dm.Text("a"), dm.LineBreak(), dm.Text("b")))], "### a b"),
        ([LIST, LIST, LIST], "- a\n- b\n\n+ a\n+ b\n\n- a\n- b"),
        ([NUMBERED, NUMBERED, LIST], "9. a\n10. b\n\n9) a\n10) b\n\n- a\n- b"),
        ([dm.List((item("a", LIST), item("b")))], "- a\n  - a\n  - b\n- b"),
        ([dm.List((item("a", NUMBERED), item("b")))], "- a\n\n  9. a\n  10. b\n\n- b"),
        ([dm.List((item("a", "b"), item("c")))], "- a\n\n  b\n\n- c"),
        ([dm.List((item(dm.Divider()),))], "- ***"),
        ([dm.Quote((A, LIST))], "> a\n>\n> - a\n> - b"),
        ([dm.Quote((A,)), dm.Quote((B,))], "> a\n\n> b"),
        ([dm.Preformatted("a\n\n  b")], "```\na\n\n  b\n```"),
        ([dm.Preformatted("````")], "`````\n````\n`````"),
        ([dm.Divider()], "***"),
        ([dm.Figure("/p.jpg", "a [b]")], r"![a \[b\]](/p.jpg)"),
        (
            [dm.Figure("/p.jpg", caption=dm.Caption((dm.Text("a"),)), credit="EPA", link="/q")],
            "[![](/p.jpg)](/q)\n\na\\\nEPA",
        ),
        ([dm.Embed("https://v.example/1", "A film")], "[A film](https://v.example/1)"),
        ([dm.Embed("https://v.example/1")], "[https://v.example/1](https://v.example/1)"),
        ([table(["a", "b|c"], ["d", "e"])], "| a | b\\|c |\n| --- | --- |\n| d | e |"),
        ([dm.Table((dm.Row((dm.Cell((A, LIST)),)),), dm.Caption((dm.Text("c"),)))], "c\n\n|  |\n| --- |\n| a a b |"),
        ([dm.Table((dm.Row((dm.Cell((p(code("a|b"), code("c")),), header=True),)),))], "| a\\|b`c` |\n| --- |"),
        ([dm.Table((dm.Row((dm.Cell((A,), header=True),)), dm.Row((dm.Cell(()), dm.Cell((B,))))))],
         "| a |  |\n| --- | --- |\n|  | b |"),
        ([dm.RelatedLink("/x", (dm.Text("a"),), "Read more:")], "Read more: [a](/x)"),
        ([dm.Appeal((dm.Text("Join"),)), dm.Signoff("DM/*")], "Join\n\nDM/\\*"),
        ([p(), dm.Quote(()), dm.List((item(),)), dm.Table(()), dm.Heading(2, ())], ""),
    ],
)  # fmt: skip
def test_blocks(blocks, markdown):
    assert write_markdown(blocks) == markdown
    assert dm.Body(tuple(blocks)).markdown == markdown


def test_parts_of_blocks_write_themselves():
    row = dm.Row((dm.Cell((A,)), dm.Cell((B,))))
    assert row.markdown == "| a | b |"
    assert [node.markdown for node in (row.cells[0], item("a"), dm.Caption(A.children), strong("b"))] == [
        "a", "a", "a", "**b**",
    ]  # fmt: skip


def test_a_node_that_is_forged_is_refused():
    class Forged(dm.Paragraph):
        pass

    class ForgedText(dm.Text):
        pass

    class ForgedItem(dm.ListItem):
        pass

    for node in (Forged(()), object(), p(ForgedText("x")), dm.List((ForgedItem((A,)),)), dm.List((A,))):
        with pytest.raises(dm.StepError, match="no way to write"):
            write_markdown((node,))


@pytest.mark.parametrize("url", ["javascript:x", " jav\tascript:x", "data:text/html,x", "javascript&colon;x", "//a@b"])
def test_no_url_comes_out_that_must_not_be_followed(url):
    text = (dm.Text("x"),)
    blocks = [
        dm.Paragraph((dm.Link(url, text),)),
        dm.Figure(url, "x", link=url),
        dm.Embed(url, "x"),
        dm.RelatedLink(url, text),
    ]
    assert live(JUDGE.render(write_markdown(blocks))) == []


class _Words(HTMLParser):
    """The words of HTML, in which every block ends a word."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_data(self, data):
        self.text += data

    def handle_starttag(self, tag, attrs):
        self.text += "" if tag in {"a", "em", "strong", "s", "code"} else " "

    handle_endtag = lambda self, tag: self.handle_starttag(tag, ())  # noqa: E731


def _agrees(blocks) -> None:
    html = JUDGE.render(write_markdown(blocks))
    assert _Words(html).text.split() == all_words(blocks, addresses=True)
    assert live(html.replace("<thead>", "").replace("</thead>", "")) == []


@given(bodies().map(lambda body: body[0]))
def test_the_words_of_a_body_come_out_in_order_and_nothing_live(html):
    _agrees(read(html))


@given(SOUP)
def test_the_words_of_any_soup_come_out_in_order_and_nothing_live(html):
    _agrees(read(html))


@given(ANY_BLOCKS)
def test_the_words_of_any_blocks_come_out_in_order_and_nothing_live(blocks):
    _agrees(blocks)


@given(SAYABLE)
def test_what_markdown_can_say_is_read_back_as_the_same_blocks(blocks):
    settled = read(write_html(blocks))
    assert read(JUDGE.render(write_markdown(settled))) == settled


@pytest.mark.parametrize(
    "scrap", ["*", "_", "`", "[", "![", "&a", "<a", "\\", "|", "1.", "a_", "- ", "&#", "~", "\n", "www.", "{", "$"]
)
def test_twice_the_text_takes_no_more_than_twice_the_calls(scrap):
    def write(length: int) -> None:
        text = scrap * (length // len(scrap))
        write_markdown((p(text), dm.Preformatted(text), p(code(text)), p(dm.Link("/" + text, (dm.Text(text),), text))))

    assert calls(lambda: write(100_000)).total() / calls(lambda: write(50_000)).total() <= GROWTH
    write(HUGE)


def test_twice_the_marks_take_no_more_than_twice_the_calls():
    def counted(count: int) -> int:
        blocks = (p(*[each for _ in range(count) for each in ("a", strong("(b)"), em("c"), code("d"))]),)
        return calls(lambda: write_markdown(blocks)).total()

    assert counted(5_000) / counted(2_500) <= GROWTH


@pytest.mark.parametrize("space", ["\u2009", "\u2003", "\u202f", "\u3000", "\u00a0"])
def test_a_space_of_any_kind_at_the_edge_of_emphasis_does_not_stop_it(space):
    for body in (f"<p>see <em>a{space}</em> b</p>", f"<p>see <em>{space}a</em> b</p>"):
        assert f"*{space}" not in (written := dm.NEWS.run(body).markdown)
        assert f"{space}*" not in written
