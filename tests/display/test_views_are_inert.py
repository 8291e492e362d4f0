"""A view cannot run, load or submit anything, whatever stands in what it shows."""

import string

import pytest
from attrs import evolve, fields, has
from hostile import EVIL, HOSTILE
from hypothesis import given
from hypothesis import strategies as st
from page import judged

import dmarticle as dm
from dmarticle.display.markup import ELEMENTS, element, link, picture, text
from dmarticle.editions.clusters import Edition, EditionCluster

TEXT = dm.Article(id=EVIL, title=EVIL, body=dm.Body(tuple(dm.Paragraph((dm.Text(f"{EVIL} {n}"),)) for n in (7, 8))))
SHORTER = evolve(TEXT, body=dm.Body((dm.Paragraph((dm.Text(f"Pilots {EVIL} 9"),)),)))
OLDER = evolve(HOSTILE, title="Sea", authors=(), body=dm.Body((dm.Paragraph((dm.Text("Sea"),)),)), extra={"a": EVIL})
PROBLEMS = tuple(dm.Problem(code, EVIL, EVIL, dm.Severity.ERROR, EVIL, [EVIL]) for code in ("date.zero", EVIL))
CHANGES = tuple(dm.Change(EVIL, kind, EVIL, EVIL, 2, 0) for kind in dm.Kind)
LEDGER = dm.Body(HOSTILE.body.blocks, HOSTILE.body.asides, EVIL, CHANGES)
CLUSTER = EditionCluster((Edition(HOSTILE.id, 0, 1.0, 1.0, True), Edition(EVIL, 1, 0.5, 0.5, False)))
FAILURE = dm.Failure(EVIL, dm.Position(3, 7, 1), dm.PayloadError(EVIL), EVIL.encode("utf-8", "replace"))


def hostile_step(blocks, run):
    return blocks


hostile_step.__doc__ = EVIL
hostile_step.__qualname__ = EVIL
PIPELINE = dm.NEWS.after("links", dm.step(EVIL, hostile_step)).before("image", dm.rule("x\"'<", "div", hostile_step))


def inspected():
    payload = {
        "objectType": "Article",
        "id": 1,
        "title": EVIL,
        "contents": f"[evil]{EVIL}",
        EVIL.replace("\ud800", ""): 1,
    }
    return dm.inspect([payload, {"error": True, "message": EVIL}])


VIEWS = {
    "article": lambda: dm.show(HOSTILE),
    "article with pictures": lambda: dm.show(HOSTILE, images=True),
    "article and source": lambda: dm.show(evolve(HOSTILE, body=LEDGER), source=EVIL.replace("\x00", "")),
    "problems of an article": lambda: dm.show(evolve(HOSTILE, problems=PROBLEMS)),
    "body": lambda: dm.show(LEDGER),
    "body and source": lambda: dm.show(LEDGER, source=f"<p>{EVIL}</p><img src=/x.png><a href='/y'>y</a>"),
    "difference": lambda: dm.show(dm.diff(OLDER, HOSTILE)),
    "difference, turned": lambda: dm.show(dm.diff(HOSTILE, OLDER)),
    "editions": lambda: dm.show(dm.compare(TEXT, SHORTER)),
    "editions of two stories": lambda: dm.show(dm.compare(SHORTER, HOSTILE)),
    "clusters": lambda: dm.show((CLUSTER,), articles=[HOSTILE, TEXT]),
    "cluster": lambda: dm.show(CLUSTER),
    "pipeline": lambda: dm.show(PIPELINE),
    "inspection": lambda: dm.show(inspected()),
    "comparison": lambda: dm.show(inspected().compare(dm.Inspection())),
    "articles": lambda: dm.show([HOSTILE, FAILURE, HOSTILE]),
    "failure": lambda: dm.show(FAILURE),
    "problems": lambda: dm.show(PROBLEMS),
    "problem": lambda: dm.show(PROBLEMS[0]),
    "changes": lambda: dm.show(CHANGES),
}


@pytest.mark.parametrize("name", VIEWS)
def test_hostile_text_in_every_field_does_nothing(name):
    view = VIEWS[name]()
    assert judged(view.html).found == []
    assert view.images or judged(view.html).loads == []


def test_the_evil_is_shown_and_not_left_out():
    for name in VIEWS:
        assert "alert(1)" in "".join(judged(VIEWS[name]().html).words), name


def test_pictures_are_loaded_on_request_alone_and_only_from_their_own_hosts():
    figures = (dm.Figure("https://media.example/1.jpg"), dm.Figure("/2.jpg"), dm.Figure("//x@evil.example/3.jpg"))
    inner = dm.Quote((dm.Figure("4.jpg"), dm.Figure("https://media.example/5.jpg")))
    video = dm.Media("https://media.example/6.mp4", dm.MediaKind.VIDEO, poster="https://media.example/7.jpg")
    lead = dm.Attachment(kind=dm.AttachmentKind.IMAGE, url="/8.jpg")
    article = dm.Article(id="1", body=dm.Body((*figures, inner, video)), attachments=(lead,))
    assert judged(dm.show(article).html).loads == []
    assert judged(article._repr_html_()).loads == []
    assert judged(dm.show(article.body).html).loads == []
    loaded = judged(dm.show(article, images=True).html).loads
    assert set(loaded) == {"https://media.example/1.jpg", "https://media.example/5.jpg"}


def test_a_page_has_a_policy_that_forbids_what_the_view_does_not_do():
    assert "default-src 'none'" in dm.show(HOSTILE).page
    assert "img-src 'none'" in dm.show(HOSTILE).page
    assert "img-src http: https:" in dm.show(HOSTILE, images=True).page
    assert "<title>Article 7: &lt;b&gt;" in dm.show(dm.Article(id="7", title="<b>")).page


def test_what_is_no_parameter_cannot_be_written():
    with pytest.raises(dm.ConfigurationError, match="no element 'script' in a view; there are a, b, "):
        element("script", "alert(1)")
    assert not {"script", "iframe", "form", "object", "embed", "link", "meta", "base", "svg", "math"} & ELEMENTS


@given(st.text(), st.text())
def test_any_text_is_escaped_in_every_place(one, other):
    made = element("p", one, [other, None], title=other, kind="dm-x", lang=one, moment=one)
    assert judged(made.html).found == []
    assert text(one).count("<") == text(one).count(">") == text(one).count('"') == 0


@given(
    st.sampled_from(("javascript:", "data:text/html,", "//", "/", "", "vbscript:", "https://a@")),
    st.text(string.printable),
)
def test_an_address_that_must_not_be_followed_makes_no_link(scheme, rest):
    found = judged(link(scheme + rest, "x").html)
    assert [each for each in found.found if "href" in each] == []


@pytest.mark.parametrize(
    "live",
    [
        "<script>x()</script>",
        '<p onclick="x()">a</p>',
        '<a href="javascript:x()" rel="noopener">a</a>',
        '<a href="https://a.example/">a</a>',
        '<iframe src="https://a.example/"></iframe>',
        '<img src="/logo.png">',
        "<style>@import 'https://a.example/';</style>",
        "<style>p{background:url(https://a.example/)}</style>",
        '<p style="background:url(x)">a</p>',
        '<p id="document">a</p>',
        '<a href="#top">a</a>',
        "<p>",
        "</div>",
        "<!-- x -->",
        '<form action="https://a.example/"></form>',
    ],
)
def test_the_oracle_sees_what_is_live(live):
    assert judged(live).found


def test_the_oracle_sees_what_is_loaded():
    assert judged(picture("https://a.example/1.jpg").html).loads == ["https://a.example/1.jpg"]


def test_the_hostile_article_has_something_in_all_that_is_text():
    untouched = {each.name for each in fields(dm.Article) if getattr(HOSTILE, each.name) in (None, (), "", {})}
    assert has(dm.Article)
    assert untouched <= {"source_url", "nested", "options", "elements", "problems", "residue", "dialect", "profile",
                         "content_length", "reading_time", "dateline"}  # fmt: skip
