"""Atom, validated with the schema of RFC 4287 and read back by feedparser."""

from datetime import UTC, datetime

import feedparser
import pytest
import rnc2rng
from articles import ARABIC, ARTICLES, BARE, EVERY_BLOCK, FRENCH, FULL, HOSTILE, NO_BODY
from attrs import evolve
from feeds import PAPER, SCHEMAS, everything, exported, missing, read, real, story_of
from hypothesis import given
from lxml import etree
from strategies import ANY_BLOCKS

import dmarticle as dm

SPACES = {"atom": "http://www.w3.org/2005/Atom", "media": "http://search.yahoo.com/mrss/"}


@pytest.fixture(scope="module")
def schema():
    source = rnc2rng.dumps(rnc2rng.loads((SCHEMAS / "atom.rnc").read_text("utf-8")))
    return etree.RelaxNG(etree.fromstring(source.replace(' xmlns:local=""', "").encode()))


def feed(articles, **options):
    return dm.to_atom(articles, title="The Paper", id=PAPER, **options)


def faults(root, schema):
    """What breaks the schema, or one of the rules of RFC 4287 that its annotations hold."""
    found = [] if schema.validate(root) else [str(schema.error_log.last_error)]
    for entry in root.iter("{*}entry"):
        if not (entry.xpath("atom:link[@rel='alternate'] or atom:content", namespaces=SPACES)):
            found.append("neither a link nor a content")
        if not entry.xpath("atom:author or ../atom:author", namespaces=SPACES):
            found.append("no author")
    for name in ("id", "uri", "icon", "logo"):
        found += [each.text for each in root.iter(f"{{*}}{name}") if not each.text.startswith("http")]
    return found


@pytest.mark.parametrize("key", ARTICLES)
def test_an_entry_is_valid_or_what_is_missing_is_told(key, schema):
    text, problems = exported(ARTICLES[key], "atom")
    assert bool(faults(etree.fromstring(text), schema)) == bool(missing(problems))


def test_only_what_an_article_lacks_makes_an_entry_invalid():
    assert {key for key, each in ARTICLES.items() if missing(exported(each, "atom")[1])} == {
        "no-body", "bare", "hostile", "hostile-by-number",
    }  # fmt: skip
    assert missing(exported(NO_BODY, "atom")[1]) == {"/updated", "/authors"}
    assert missing(exported(HOSTILE, "atom")[1]) == {"/url"}  # none that may be followed


def test_every_real_entry_and_a_feed_of_them_are_valid(shared, schema):
    articles = real(shared)
    for article in articles:
        text, problems = exported(article, "atom")
        assert not missing(problems)
        assert not faults(etree.fromstring(text), schema)
    assert not faults(etree.fromstring(feed(articles)), schema)


def test_the_oracle_catches_what_is_no_entry(schema):
    good = dm.export(FULL, "atom")
    assert not faults(etree.fromstring(good), schema)
    for part in ("id", "updated", "title", "author"):
        root = etree.fromstring(good)
        for each in root.findall(f"atom:{part}", SPACES):
            root.remove(each)
        assert faults(root, schema), part


def test_a_reader_of_feeds_reads_what_the_articles_say(shared):
    articles = [FULL, EVERY_BLOCK, ARABIC, FRENCH, *real(shared)]
    found = feedparser.parse(feed(articles, feed_url=f"{PAPER}atom", link=PAPER))
    assert not found.bozo
    assert (found.version, found.feed.title, found.feed.id) == ("atom10", "The Paper", PAPER)
    for entry, article in zip(found.entries, articles, strict=True):
        assert entry.title == article.title
        assert entry.link == entry.id == article.url
        assert [each.name for each in entry.authors] == (
            [each.name for each in article.authors] or [article.publication.name]
        )
        assert datetime(*entry.published_parsed[:6], tzinfo=UTC) == article.published.astimezone(UTC)
        changed = article.updated or article.published
        assert datetime(*entry.updated_parsed[:6], tzinfo=UTC) == changed.astimezone(UTC).replace(microsecond=0)
        assert entry.content[0].type == "text/html"
        assert entry.content[0].language == article.language
        terms = [*(each.name for each in article.categories), *(each.label for each in article.keywords)]
        assert [each.term for each in entry.get("tags", [])] == [*dict.fromkeys(terms)]
        assert [each["url"] for each in entry.get("media_content", ())][:1] == [
            each.url for each in article.attachments
        ][:1]


@pytest.mark.parametrize("article", [FULL, EVERY_BLOCK, ARABIC, FRENCH], ids=lambda each: each.id)
def test_the_story_of_an_entry_is_read_as_the_same_blocks(article):
    content = etree.fromstring(dm.export(article, "atom")).find("atom:content", SPACES)
    assert content.get("type") == "html"
    assert read(content.text) == read("\n".join(block.html for block in story_of(article)))


@given(ANY_BLOCKS)
def test_any_story_is_in_an_entry_as_its_html(blocks):
    article = evolve(FULL, introduction=None, body=dm.Body(blocks))
    entry = etree.fromstring(dm.export(article, "atom"))
    assert (entry.findtext("atom:content", namespaces=SPACES) or "") == article.body.html


def test_a_feed_was_changed_when_one_of_its_articles_was():
    root = etree.fromstring(feed([FRENCH, FULL, ARABIC]))
    assert root.findtext("atom:updated", namespaces=SPACES) == "2025-03-05T08:00:30+02:00"
    said = datetime(2025, 4, 1, tzinfo=UTC)
    assert etree.fromstring(feed([FULL], updated=said)).findtext("atom:updated", namespaces=SPACES) == (
        "2025-04-01T00:00:00+00:00"
    )


def test_a_feed_that_nothing_tells_the_change_of_says_so(schema):
    problems = []
    root = etree.fromstring(feed([], on_problem=problems.append))
    assert missing(problems) == {"/updated"}
    assert faults(root, schema)


def test_the_first_publication_stands_in_for_the_last_change():
    text, problems = exported(ARABIC, "atom")
    assert etree.fromstring(text).findtext("atom:updated", namespaces=SPACES) == "2025-03-04T06:15:00+02:00"
    assert {each.path for each in problems if each.code == "export.assumed"} == {"/updated"}


def test_an_author_is_the_feeds_or_the_publication_where_an_article_names_none(schema):
    nobody = evolve(FULL, authors=(), byline=None)
    text, problems = exported(nobody, "atom")
    assert etree.fromstring(text).findtext("atom:author/atom:name", namespaces=SPACES) == "The Paper"
    assert {(each.path, each.used) for each in problems if each.code == "export.assumed"} == {("/authors", "The Paper")}
    problems = []
    root = etree.fromstring(feed([evolve(nobody, publication=None)], author="The desk", on_problem=problems.append))
    assert not missing(problems)
    assert not faults(root, schema)


def test_links_say_what_they_are():
    entry = etree.fromstring(dm.export(EVERY_BLOCK, "atom"))
    assert [(each.get("rel"), each.get("href")) for each in entry.iterfind("atom:link", SPACES)] == [
        ("alternate", EVERY_BLOCK.url),
        ("via", "https://wire.example/s/77"),
        ("via", "https://reuters.example/"),
        ("related", f"{PAPER}article/70/"),
        ("enclosure", f"{PAPER}a.mp3"),
        ("enclosure", f"{PAPER}b.mp4"),
    ]
    assert not entry.xpath("//@length")


def test_all_that_a_feed_can_be_given_is_in_it(schema):
    text = feed(
        [FULL], link=PAPER, feed_url=f"{PAPER}atom", subtitle="All & more", author="Desk", language="en-ZA",
        rights="© The Paper", icon=f"{PAPER}i.png", logo=f"{PAPER}l.png",
    )  # fmt: skip
    root = etree.fromstring(text)
    assert not faults(root, schema)
    said = {etree.QName(each).localname: each.text for each in root}
    assert (said["subtitle"], said["rights"], said["icon"]) == ("All & more", "© The Paper", f"{PAPER}i.png")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en-ZA"


@pytest.mark.parametrize("options", [{"id": "x"}, {"id": "urn:x"}, {"title": ""}, {"language": '"'}, {"logo": "/x"}])
def test_an_option_that_is_not_what_it_is_for_is_refused(options):
    with pytest.raises(dm.ConfigurationError, match=next(iter(options))):
        dm.to_atom([], **({"title": "T", "id": PAPER} | options))


def test_a_feed_of_everything_is_well_formed(shared):
    articles = everything(shared)
    root = etree.fromstring(feed(articles))
    assert len(root.findall("atom:entry", SPACES)) == len(articles)
    assert BARE in articles
