"""RSS, read back by feedparser and by a parser of XML, and checked by the rules of the specification."""

import json
import locale
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import partial
from zoneinfo import ZoneInfo

import feedparser
import pytest
from articles import ARABIC, ARTICLES, BARE, EVERY_BLOCK, FRENCH, FULL, HOSTILE, NO_BODY
from attrs import evolve
from feeds import PAPER, codes, everything, exported, missing, read, real, story_of
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from strategies import ANY_BLOCKS

import dmarticle as dm

SPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
}
OF_AN_ITEM = {
    "title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source",
}  # fmt: skip
"""https://www.rssboard.org/rss-specification#hrelementsOfLtitemgt"""
OF_A_CHANNEL = {
    "title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate",
    "category", "generator", "docs", "cloud", "ttl", "image", "textInput", "skipHours", "skipDays", "item",
}  # fmt: skip
ONCE = ("title", "link", "description", "guid", "pubDate", "content:encoded", "atom:updated")


def feed(articles, **options):
    return dm.to_rss(articles, title="The Paper", link=PAPER, description="All of it", **options)


def assert_item(item):
    """The rules of the specification for one item."""
    assert {each.tag for each in item if not each.tag.startswith("{")} <= OF_AN_ITEM
    assert all(len(item.findall(name, SPACES)) <= 1 for name in ONCE)
    link, guid, date = item.findtext("link"), item.find("guid"), item.findtext("pubDate")
    assert link is None or link.startswith(("http://", "https://"))
    assert guid.get("isPermaLink") == ("true" if guid.text.startswith("http") else "false")
    assert date is None or parsedate_to_datetime(date).tzinfo
    for content in item.iterfind(".//media:content", SPACES):
        assert content.get("url").startswith("http")
        assert content.get("medium") in ("image", "audio", "video")
        assert all(number.isdecimal() for number in (content.get("width", "1"), content.get("height", "1")))


def assert_feed(text):
    """The rules of the specification for a whole feed; gives its items."""
    root = etree.fromstring(text)
    (channel,) = root
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    assert {each.tag for each in channel if not each.tag.startswith("{")} <= OF_A_CHANNEL
    assert all(channel.findtext(name) for name in ("title", "link", "description"))
    items = channel.findall("item")
    for item in items:
        assert_item(item)
    return items


def test_a_feed_of_all_articles_follows_the_specification(shared):
    articles = everything(shared)
    items = assert_feed(feed(articles))
    assert len(items) == len(articles)
    for item, article in zip(items, articles, strict=True):
        assert (item.find("title") is None and item.find("description") is None) == (article is BARE)


def test_the_oracle_catches_what_is_no_feed():
    wrong = "<title>T</title><link>javascript:x</link><guid>x</guid>"
    with pytest.raises(AssertionError):
        assert_item(etree.fromstring(f"<item>{wrong}</item>"))
    with pytest.raises(AssertionError):
        assert_feed("<rss version='2.0'><channel><title>T</title></channel></rss>")


@pytest.mark.parametrize("key", ARTICLES)
def test_an_item_is_a_document_with_its_namespaces(key):
    text = dm.export(ARTICLES[key], "rss")
    assert_item(etree.fromstring(text))
    assert etree.fromstring(text.encode()).tag == "item"


def test_a_reader_of_feeds_reads_what_the_articles_say(shared):
    articles = [FULL, EVERY_BLOCK, ARABIC, FRENCH, *real(shared)]
    found = feedparser.parse(feed(articles, feed_url=f"{PAPER}rss"))
    assert not found.bozo
    assert (found.version, found.feed.title, found.feed.link, found.feed.subtitle) == (
        "rss20", "The Paper", PAPER, "All of it",
    )  # fmt: skip
    assert {"rel": "self", "type": "application/rss+xml", "href": f"{PAPER}rss"} in found.feed.links
    for entry, article in zip(found.entries, articles, strict=True):
        assert entry.title == article.title
        assert entry.link == entry.id == article.url
        assert [each.name for each in entry.get("authors", ())] == [each.name for each in article.authors]
        assert datetime(*entry.published_parsed[:6], tzinfo=UTC) == article.published.astimezone(UTC)
        assert entry.content[0].value
        terms = [*(each.name for each in article.categories), *(each.label for each in article.keywords)]
        assert [each.term for each in entry.get("tags", [])] == [*dict.fromkeys(terms)]
        assert [each["url"] for each in entry.get("media_content", ())][:1] == [
            each.url for each in article.attachments
        ][:1]
        if article.updated:
            assert datetime(*entry.updated_parsed[:6], tzinfo=UTC) == article.updated.astimezone(UTC)


def test_pictures_have_their_sizes_captions_and_credits():
    entry = feedparser.parse(feed([FULL])).entries[0]
    first = entry.media_content[0]
    assert (first["url"], first["type"], first["width"], first["height"]) == (
        f"{PAPER}img/steps.jpg", "image/jpeg", "2000", "1200",
    )  # fmt: skip
    assert [each["width"] for each in entry.media_content[1:4]] == ["320", "640", "1280"]
    assert [each["content"] for each in entry.media_credit] == ["Lindiwe Dlamini/EPA"] * 2
    item = etree.fromstring(dm.export(FULL, "rss"))
    assert [each.text for each in item.iterfind(".//media:description", SPACES)] == [
        "Water on the steps", "The quay, at dawn.",
    ]  # fmt: skip
    assert [each.get("rel") for each in item.iterfind("atom:link", SPACES)] == ["via", "via", "related"]


@pytest.mark.parametrize("article", [FULL, EVERY_BLOCK, ARABIC, FRENCH], ids=lambda each: each.id)
def test_the_story_of_an_item_is_read_as_the_same_blocks(article):
    html = etree.fromstring(dm.export(article, "rss")).findtext("content:encoded", namespaces=SPACES)
    assert read(html) == read("\n".join(block.html for block in story_of(article)))


@given(ANY_BLOCKS)
def test_any_story_is_in_an_item_as_its_html(blocks):
    article = evolve(FULL, introduction=None, body=dm.Body(blocks))
    item = etree.fromstring(dm.export(article, "rss"))
    assert (item.findtext("content:encoded", namespaces=SPACES) or "") == article.body.html


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_is_well_formed_xml(text):
    item = etree.fromstring(dm.export(evolve(NO_BODY, title=text, summary=text, kind=text), "rss"))
    letters = [letter for letter in text if letter.isalnum() and letter < "\ud800"]
    assert [letter for letter in item.findtext("title") or "" if letter.isalnum() and letter < "\ud800"] == letters


def test_the_characters_that_xml_has_none_of_are_replaced():
    item = etree.fromstring(dm.export(evolve(NO_BODY, title="a\x0bb\x00c\ud800d\ufffee]]>"), "rss"))
    assert item.findtext("title") == "a b\ufffdc\ufffdd\ufffde]]>"


def test_a_summary_is_html_to_readers_and_so_escaped_once_more():
    item = etree.fromstring(dm.export(evolve(NO_BODY, summary="1 < 2 & <b>"), "rss"))
    assert item.findtext("description") == "1 &lt; 2 &amp; &lt;b&gt;"
    assert feedparser.parse(feed([evolve(NO_BODY, title="1 < 2 & 3")])).entries[0].title == "1 < 2 & 3"


def test_hostile_text_stays_text():
    item = etree.fromstring(feed([HOSTILE])).find("channel/item")
    assert item.find("link") is None
    assert not [each for each in item.iter() if each.get("href") or each.get("url")]
    html = item.findtext("content:encoded", namespaces=SPACES)
    assert "<script" not in html
    assert "onerror=alert(1)>" not in html
    assert "url.unsafe" in codes(exported(HOSTILE, "rss")[1])


DATES = [
    (datetime(2025, 3, 4, 6, 15, tzinfo=ZoneInfo("Africa/Johannesburg")), "Tue, 04 Mar 2025 06:15:00 +0200"),
    (datetime(1, 1, 1, tzinfo=UTC), "Mon, 01 Jan 0001 00:00:00 +0000"),
    (datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), "Fri, 31 Dec 9999 23:59:59 +0000"),
    (datetime(2025, 1, 1, tzinfo=timezone(timedelta(hours=1, seconds=20))), "Tue, 31 Dec 2024 23:59:40 +0100"),
    (datetime(2025, 1, 1, tzinfo=timezone(-timedelta(hours=3, minutes=30))), "Wed, 01 Jan 2025 00:00:00 -0330"),
]


@pytest.mark.parametrize(("moment", "written"), DATES)
def test_a_date_has_four_digits_of_its_year_and_whole_minutes_of_its_offset(moment, written):
    item = etree.fromstring(dm.export(evolve(NO_BODY, published=moment), "rss"))
    assert item.findtext("pubDate") == written
    assert moment.year == 1 or parsedate_to_datetime(written) == moment  # Python takes the year 1 for 2001


def test_a_date_has_english_names_by_any_locale():
    before = locale.setlocale(locale.LC_TIME)
    try:
        for name in ("fr_FR.UTF-8", "de_DE.UTF-8", "C.UTF-8", ""):
            try:
                locale.setlocale(locale.LC_TIME, name)
            except locale.Error:
                continue
            assert "Tue, 04 Mar 2025" in dm.export(FULL, "rss")
    finally:
        locale.setlocale(locale.LC_TIME, before)


def test_the_length_of_no_file_is_invented():
    assert not etree.fromstring(feed([EVERY_BLOCK])).findall(".//enclosure")


def test_what_is_required_and_not_there_is_told():
    assert missing(exported(BARE, "rss")[1]) == {"/title"}
    problems = []
    feed([FULL, BARE], on_problem=problems.append)
    assert missing(problems) == {"/1/title"}


def test_a_line_of_authors_is_one_where_no_author_is_named():
    text, problems = exported(evolve(NO_BODY, byline="By the desk"), "rss")
    assert "<dc:creator>By the desk</dc:creator>" in text
    assert codes(problems) == {"export.simplified"}


def test_all_that_a_feed_can_be_given_is_in_it():
    text = feed(
        [], feed_url=f"{PAPER}rss", language="en-ZA", copyright="© The Paper & co", image_url=f"{PAPER}logo.png",
        updated=datetime(2025, 3, 5, tzinfo=UTC),
    )  # fmt: skip
    channel = etree.fromstring(text)[0]
    assert channel.findtext("language") == "en-ZA"
    assert channel.findtext("copyright") == "© The Paper & co"
    assert channel.findtext("lastBuildDate") == "Wed, 05 Mar 2025 00:00:00 +0000"
    assert [each.text for each in channel.find("image")] == [f"{PAPER}logo.png", "The Paper", PAPER]


@pytest.mark.parametrize("name", ["title", "link", "description"])
def test_a_feed_without_what_it_requires_is_refused(name):
    options = {"title": "T", "link": PAPER, "description": "D"} | {name: ""}
    with pytest.raises(dm.ConfigurationError, match=name):
        dm.to_rss([], **options)


@pytest.mark.parametrize("updated", ["2020", 5, date(2020, 1, 1), datetime(2020, 1, 1)])  # noqa: DTZ001 - the point
@pytest.mark.parametrize("feed", [partial(dm.to_rss, link=PAPER, description="d"), partial(dm.to_atom, id=PAPER)])
def test_a_change_of_a_feed_that_is_no_moment_is_refused(feed, updated):
    with pytest.raises(dm.ConfigurationError, match="updated is a date and time with a zone; found"):
        feed([], title="T", updated=updated)


@pytest.mark.parametrize(
    "feed", [partial(dm.to_rss, link=PAPER, description="d"), partial(dm.to_atom, id=PAPER), dm.to_json_feed]
)
def test_a_listener_of_a_feed_that_cannot_be_called_is_refused_be_there_an_article_or_not(feed):
    with pytest.raises(dm.ConfigurationError, match="on_problem is called with each problem"):
        feed([], title="T", on_problem=[])


@pytest.mark.parametrize("name", ["rss", "atom", "json-feed", "newsml-g2"])
def test_a_relative_address_is_joined_to_that_of_the_article(name):
    picture = dm.Attachment(
        kind=dm.AttachmentKind.IMAGE, url="/img/a.jpg", renditions=(dm.Rendition(url="/fit/a.jpg", width=320),)
    )
    article = dm.Article(
        id="1", title="T", url=f"{PAPER}news/1", external_url="/elsewhere", authors=(dm.Author(name="A", url="/a"),),
        related=(dm.Reference(name="R", url="2"),), attachments=(picture,),
    )  # fmt: skip
    document, problems = exported(article, name)
    assert [each for each in problems if "not absolute" in each.detail] == []
    assert f"{PAPER}img/a.jpg" in (document if isinstance(document, str) else json.dumps(document))


def test_a_line_end_in_a_summary_is_a_break_in_the_description():
    item = etree.fromstring(exported(evolve(FULL, summary="25g < butter\r\n25g flour"), "rss")[0])
    assert item.findtext("description") == "25g &lt; butter<br>25g flour"
