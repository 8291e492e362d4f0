"""Single values as formats want them: URIs, dates with an offset, sizes; and blocks as HTML."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from rfc3339_validator import validate_rfc3339
from rfc3986_validator import validate_rfc3986

import dmarticle as dm
from dmarticle import urls
from dmarticle.exports import format_names, get_format
from dmarticle.exports.report import Report
from dmarticle.exports.story.html import html_of
from dmarticle.exports.values.moments import date_time
from dmarticle.exports.values.publications import publications, site
from dmarticle.exports.values.records import pixels
from dmarticle.exports.values.uris import as_uri, made_uri, uri_of

URL_PARTS = st.sampled_from(
    "http https mailto tel javascript : // / /// ? # [ ] % %20 %zz @ \\ é قال . .. x.example y.example :80 :x & = + , "
    "' \" < > { } | ^ ` ~ ! * ( ) ; $ a 1 - _ [::1] xn--".split()
)


@pytest.mark.parametrize(
    ("url", "uri"),
    [
        ("https://x.example/a?b=1&c=2#d", "https://x.example/a?b=1&c=2#d"),
        ("https://x.example/a b/é", "https://x.example/a%20b/%C3%A9"),
        ("https://x.example/%20%zz%", "https://x.example/%20%25zz%25"),
        ("https://x.example/a#b#c", "https://x.example/a#b%23c"),
        ("https://x.example/[a]", "https://x.example/%5Ba%5D"),
        ("https://münchen.example:8080/", "https://xn--mnchen-3ya.example:8080/"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("mailto:a@x.example", "mailto:a@x.example"),
        ("Https://x.example/A", "https://x.example/A"),
        ("MAILTO:A@x.example", "mailto:A@x.example"),
        ("/a", None),
        ("//x.example/a", None),
        ("https:x.example", None),
        ("https://x y/", None),
        ("https://x.example:port/", None),
    ],
)
def test_a_url_is_a_uri_where_more_than_a_browser_understands_it(url, uri):
    assert as_uri(url) == uri


@given(st.lists(URL_PARTS, max_size=8).map("".join))
@example("https://x.example/\u2028")
def test_what_is_given_as_a_uri_is_one(url):
    judged = urls.judge(url)
    uri = as_uri(judged) if judged else None
    assert uri is None or validate_rfc3986(uri)


@given(st.lists(st.text(), min_size=1, max_size=3))
@example(["\ud800", "a:b"])
def test_a_uri_that_is_made_is_one_and_tells_names_apart(names):
    made = made_uri(*names)
    assert validate_rfc3986(made)
    assert made.count(":") == 1 + len(names)


def test_a_relative_address_needs_a_base_and_is_told_without_one():
    problems = []
    report = Report("the format", problems.append)
    assert uri_of(report, "/a", "url", base="https://x.example/b") == "https://x.example/a"
    assert uri_of(report, "/a", "url") is None
    assert uri_of(report, "javascript:x", "image") is None
    assert uri_of(report, None, "url") is None
    assert [(each.code, each.path) for each in problems] == [("export.lost", "/url"), ("url.unsafe", "/image")]


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2025, 3, 4, 6, 15, tzinfo=UTC),
        datetime(2025, 3, 4, 6, 15, 0, 1, tzinfo=timezone(timedelta(hours=-9, minutes=-30))),
        datetime(1900, 1, 1, tzinfo=ZoneInfo("Europe/Paris")),
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(1, 1, 1, tzinfo=ZoneInfo("Europe/Paris")),
    ],
)
def test_a_date_has_an_offset_of_minutes_and_is_the_same_moment(moment):
    written = date_time(moment)
    assert validate_rfc3339(written)
    assert datetime.fromisoformat(written) == moment


def test_a_date_that_is_no_moment_is_refused_by_all_formats_that_write_it():
    article = dm.Article(id="1", published=datetime(2025, 3, 4))  # noqa: DTZ001 - the point
    for name in format_names():
        if "published" in get_format(name).carries:
            with pytest.raises(dm.ConfigurationError, match="zone"):
                dm.export(article, name)


def test_a_size_is_a_number_of_pixels_or_it_is_told():
    problems = []
    report = Report("the format", problems.append)
    assert [pixels(report, each, "width") for each in (None, 1, 0, -1)] == [None, 1, None, None]
    assert [each.raw for each in problems] == [0, -1]


@pytest.mark.parametrize(
    ("article", "wanted"),
    [
        ({}, "https://paper.example/"),
        ({"url": "http://www.paper.example/a"}, "http://paper.example/"),
        ({"url": "https://www.paper.example/a", "source_url": "https://paper.example/a"}, "https://www.paper.example/"),
    ],
)
def test_the_site_of_a_publication_has_the_scheme_and_the_host_that_its_articles_have(article, wanted):
    publication = dm.Publication(domain="Paper.example")
    assert site(publication, dm.Article(id="1", **article)) == wanted


def test_a_staging_host_that_the_profile_knows_is_replaced():
    publication = dm.Publication(domain="staging.dailymaverick.co.za")
    article = dm.Article(id="1", profile="daily-maverick")
    assert site(publication, article) == "https://www.dailymaverick.co.za/"


@pytest.mark.parametrize("domain", [None, "", "a/b", "a b", "a@b", "javascript:x", "x:80"])
def test_what_is_no_domain_has_no_site(domain):
    assert site(dm.Publication(domain=domain), dm.Article(id="1")) is None


def test_publications_that_are_known_by_the_same_are_one():
    first = dm.Publication(id="1", name="The Paper")
    sections = (dm.Category(name="a", publication=evolve(first, slug="p")), dm.Category(name="b"))
    article = dm.Article(id="1", publication=first, categories=sections)
    assert publications(article) == [(first, ("publication",))]


def test_what_html_leaves_out_of_blocks_is_told_with_its_place():
    problems = []
    blocks = (
        dm.Paragraph((dm.Text("a"), dm.Span((dm.Text("c"),), "fr"))),
        dm.Preformatted("x", code=True, language="no language"),
        dm.Figure("javascript:x", "alt"),
    )
    html = html_of(blocks, Report("the format", problems.append), "body", "blocks")
    assert html.startswith('<p>a<span lang="fr">c</span></p>')
    assert [(each.code, each.path) for each in problems] == [
        ("export.lost", "/body/blocks/1/language"), ("url.unsafe", "/body/blocks/2/url")
    ]  # fmt: skip


def test_what_is_no_block_is_refused():
    with pytest.raises(dm.StepError):
        html_of(("words",), Report("the format"), "body", "blocks")
