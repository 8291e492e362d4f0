"""Places in a body that its own links lead to."""

import pytest

import dmarticle as dm
from dmarticle.body.rewrite import walk

NOTES = (
    '<p>It was cold.<a href="#fn1" id="ref1"><sup>1</sup></a></p>'
    '<ol><li id="fn1">Colder than in 1913. <a href="#ref1">Back</a></li></ol>'
)


def anchors(html, pipeline=dm.NEWS):
    return [anchor.id for anchor in walk(pipeline.run(html).blocks, dm.Anchor)]


def test_a_footnote_and_the_way_back_lead_somewhere():
    assert dm.sanitize(NOTES) == (
        '<p>It was cold.<a href="#user-content-fn1"><sup><span id="user-content-ref1"></span>1</sup></a></p>\n'
        '<ol><li><span id="user-content-fn1"></span>Colder than in 1913. '
        '<a href="#user-content-ref1">Back</a></li></ol>'
    )


def test_a_name_that_no_link_leads_to_is_not_kept():
    assert dm.sanitize('<p id="location">x</p><a name="body">y</a>') == "<p>x</p>\n<p>y</p>"


def test_a_link_to_a_place_that_is_not_in_the_body_stays_as_it_is():
    assert dm.sanitize('<a href="#comments">x</a>') == '<p><a href="#comments">x</a></p>'


@pytest.mark.parametrize(
    ("place", "written"),
    [
        ('<a name="x"></a><h2>Later</h2>', '<h2><span id="user-content-x"></span>Later</h2>'),
        ('<h2 id="x"><b>Later</b></h2>', '<h2><span id="user-content-x"></span>Later</h2>'),
        ('<table id="x"><tr><td>1</td></tr></table>', '<td><span id="user-content-x"></span>1</td>'),
        ('<div id="x"><hr><p>a b</p></div>', '<hr>\n<p><span id="user-content-x"></span>a b</p>'),
        ('<figure id="x"><img src="/p"></figure><p>Text</p>', '<p><span id="user-content-x"></span>Text</p>'),
        ("<p>One wo<i id=x>rd</i></p>", '<p>One wo<em><span id="user-content-x"></span>rd</em></p>'),
    ],
)
def test_a_place_stands_before_the_first_word_behind_it(place, written):
    assert written in dm.sanitize(f'<p><a href="#x">go</a></p>{place}')


def test_a_place_without_a_word_behind_it_goes():
    assert dm.sanitize('<p><a href="#x">go</a></p><p id="x"></p>') == '<p><a href="#user-content-x">go</a></p>'


def test_of_two_places_of_one_name_the_first_counts():
    assert anchors('<a href="#x">go</a><p id="x">a</p><p id="x">b</p>') == ["user-content-x"]


@pytest.mark.parametrize("link", ["#caf%C3%A9", "#café", " #café ", "&#35;café"])
def test_a_link_means_a_name_as_it_is_or_decoded(link):
    assert anchors(f'<a href="{link}">go</a><p id="café">a</p>') == ["user-content-café"]


@pytest.mark.parametrize("name", ["a b", "x" * 300, "", " "])
def test_what_is_no_name_leads_nowhere(name):
    assert anchors(f'<a href="#{name}">go</a><p id="{name}">a</p>') == []


def test_a_prefix_that_is_there_is_not_written_twice():
    once = dm.sanitize(NOTES)
    assert dm.sanitize(once) == once


def test_a_place_goes_with_the_last_link_to_it():
    gone = dm.step("gone", lambda blocks, run: blocks[1:])
    html = '<p><a href="#x">go</a></p><p>wo<b id="x">rd</b></p>'
    left = dm.Paragraph((dm.Text("wo"), dm.Strong((dm.Text("rd"),))))
    assert dm.NEWS.after("asides", gone).run(html).blocks == (left,)


def test_a_place_has_no_words():
    body = dm.NEWS.run(NOTES)
    assert "user-content" not in body.text
    assert body.markdown.count("user-content") == 2  # in the links alone: Markdown has no places without HTML


@pytest.mark.parametrize("name", ["x", "user-content-x"])
def test_a_step_cannot_give_a_place_a_name_without_the_prefix(name):
    assert dm.Paragraph((dm.Anchor(name), dm.Text("a"))).html == '<p><span id="user-content-x"></span>a</p>'


@pytest.mark.parametrize("name", ['x" onclick="y', "a b", "<script>", ""])
def test_a_step_cannot_get_markup_out_in_a_name(name):
    html = dm.Paragraph((dm.Anchor(name), dm.Text("a"))).html
    assert "<script" not in html
    assert " onclick=" not in html
    assert 'id=""' not in html


def test_links_in_terms_of_a_definition_are_cleaned_as_all_others():
    html = '<dl><dt><a href="https://x.example/a?utm_source=b">Term</a></dt><dd>What it means</dd></dl>'
    assert 'href="https://x.example/a"' in dm.sanitize(html)
