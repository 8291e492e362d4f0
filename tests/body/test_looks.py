"""Each way in which an element is read, by what rules say of all that are like it."""

import pytest

import dmarticle as dm

STRONG = dm.rule("mine", "button", lambda element, run: dm.Strong())
PURE_STRONG = dm.rule("mine", "button", lambda element, run: dm.Strong(), pure=True)
FIGURE = dm.rule("mine", "x-a", lambda element, run: dm.Figure("/a.jpg"), pure=True)
MARK = dm.rule("mark", "x-a", lambda element, run: dm.Mark(), pure=True)
WORD = dm.rule("word", "x-a", lambda element, run: dm.Text("q"), pure=True)

CREDITED = '<figure><img src="/a.jpg" alt=""><figcaption><small class="credit">A. B</small></figcaption></figure>'

CASES = {
    "marks of a rule do not keep what is dropped": ((STRONG,), "<p>a<button>x</button>b", "<p>a b</p>", "x"),
    "nor do those of a pure one": ((PURE_STRONG,), "<p>a<button>x</button>b", "<p>a b</p>", "x"),
    "a pure rule's picture takes its caption": ((FIGURE,), "<x-a></x-a>(Photo: A. B)", CREDITED, "(Photo: A. B)"),
    "but not where text flows around it": (
        (FIGURE,),
        "<x-a class=alignleft></x-a>(Photo: A. B)",
        '<figure><img src="/a.jpg" alt=""></figure>\n<p>(Photo: A. B)</p>',
        None,
    ),
    "what a pure rule gives stands under the marks of one before it": (
        (MARK, WORD),
        "<b><x-a></x-a></b>",
        "<p><strong><mark>q</mark></strong></p>",
        None,
    ),
}


@pytest.mark.parametrize(("rules", "html", "written", "noted"), CASES.values(), ids=CASES)
def test_an_element_is_read_as_the_rules_say_of_all_like_it(rules, html, written, noted):
    body = dm.ARCHIVE.before("formatting", *rules).run(html)
    assert body.html == written
    assert [change.before for change in body.changes] == ([noted] if noted else [])


def test_a_rule_behind_one_that_promises_marks_is_asked():
    mine = dm.rule("mine", "a[data-k]", lambda element, run: dm.Strong())
    body = dm.ARCHIVE.after("hyperlink", mine).run("<p><a href=/x data-k>w</a>")
    assert body.html == '<p><a href="/x"><strong>w</strong></a></p>'


def test_marks_that_a_rule_puts_over_an_element_are_never_two_of_a_type():
    def link_all(element, run):
        element.marks = (*element.marks, dm.Link("/x"))

    mine = dm.rule("mine", "x-a", link_all)
    body = dm.NEWS.before("formatting", mine).run("<b><x-a>q <a href=/z>k</a></x-a></b>")
    assert body.html == '<p><strong><a href="/x">q</a> <a href="/z">k</a></strong></p>'
    assert dm.sanitize(body.html) == body.html


def test_the_name_of_a_place_is_that_of_an_a_alone():
    body = dm.NEWS.run("<p><a href='#n'>x</a> <i name=n>no</i><p><a name=n>there</a>")
    assert body.html.endswith('<p><span id="user-content-n"></span>there</p>')
