"""NewsML-G2, read back by IPTC's own package and checked by what its guidelines require."""

import sys
from datetime import datetime

import pytest
from articles import ARABIC, ARTICLES, EVERY_BLOCK, FRENCH, FULL, HOSTILE
from attrs import evolve
from feeds import codes, everything, exported, missing, read, real, story_of
from hypothesis import given
from lxml import etree
from NewsMLG2 import NewsMLG2Document, qcode_to_uri
from strategies import ANY_BLOCKS

import dmarticle as dm
from dmarticle.exports.newsml import library

G2 = "http://iptc.org/std/nar/2006-10-01/"
XHTML = "http://www.w3.org/1999/xhtml"
SPACES = {"g2": G2, "x": XHTML}
OF_AN_ITEM = ["catalogRef", "itemMeta", "contentMeta", "contentSet"]
OF_ITS_META = ["itemClass", "provider", "versionCreated", "firstCreated", "link"]
OF_THE_CONTENTS = [
    "icon", "contentCreated", "contentModified", "infoSource", "creator", "altId", "language", "genre", "keyword",
    "subject", "slugline", "headline", "dateline", "by", "creditline", "description",
]  # fmt: skip
"""The order of the schema (https://github.com/iptc/newsml-g2, NewsML-G2_2.35-spec-All-Power.xsd)."""


def parsed(article):
    return etree.fromstring(dm.export(article, "newsml-g2").encode())


def names(element):
    return [etree.QName(each).localname for each in element]


def in_order(found, order):
    return found == sorted(found, key=order.index)


def faults(root):
    """What breaks the rules of a news item, as far as an item of ours can."""
    assert root.tag == f"{{{G2}}}newsItem"
    found = [name for name in ("guid", "standard", "standardversion", "conformance") if not root.get(name)]
    meta, contents = root.find("g2:itemMeta", SPACES), root.find("g2:contentMeta", SPACES)
    found += [name for name in OF_ITS_META[:3] if meta.find(f"g2:{name}", SPACES) is None]
    found += [] if in_order(names(root), OF_AN_ITEM) else ["order of the item"]
    found += [] if in_order(names(meta), OF_ITS_META) else ["order of its meta"]
    found += [] if contents is None or in_order(names(contents), OF_THE_CONTENTS) else ["order of the contents"]
    for each in root.xpath(
        "//g2:versionCreated|//g2:firstCreated|//g2:contentCreated|//g2:contentModified", namespaces=SPACES
    ):
        assert datetime.fromisoformat(each.text).tzinfo
    for each in root.xpath("//@qcode|//@rel|//@role|//g2:creator/@type", namespaces=SPACES):
        assert qcode_to_uri(each).startswith("http://cv.iptc.org/newscodes/"), each
    return found


@pytest.mark.parametrize("key", ARTICLES)
def test_an_item_has_what_the_guidelines_require_or_tells_what_is_missing(key):
    text, problems = exported(ARTICLES[key], "newsml-g2")
    NewsMLG2Document(text.encode())
    assert bool(faults(etree.fromstring(text))) == bool(missing(problems))


def test_every_real_item_has_what_the_guidelines_require(shared):
    for article in real(shared):
        text, problems = exported(article, "newsml-g2")
        item = NewsMLG2Document(text.encode()).get_item()
        assert not missing(problems)
        assert not faults(etree.fromstring(text))
        assert item.guid == article.url
        assert str(item.contentmeta.headline[0]).split() == article.title.split()  # it has one kind of space
        assert etree.fromstring(text).find("g2:contentSet/g2:inlineXML/x:html/x:body", SPACES) is not None


def test_the_oracle_catches_what_is_no_item():
    NewsMLG2Document(dm.export(FULL, "newsml-g2").encode())  # its catalog explains the codes
    root = parsed(FULL)
    assert not faults(root)
    meta = root.find("g2:itemMeta", SPACES)
    meta.append(meta[0])
    assert "order of its meta" in faults(root)
    meta.remove(meta.find("g2:provider", SPACES))
    assert "provider" in faults(root)


def test_iptcs_own_package_reads_what_the_article_says():
    item = NewsMLG2Document(dm.export(FULL, "newsml-g2").encode()).get_item()
    assert (item.guid, item.xml_lang, item.standardversion) == (FULL.url, "en-ZA", "2.35")
    assert item.itemmeta.itemclass.qcode == "ninat:text"
    assert str(item.itemmeta.provider.name[0]) == "The Paper"
    assert str(item.itemmeta.versioncreated) == "2025-03-05T08:00:30+02:00"
    assert item.itemmeta.link[0].href == FULL.related[0].url
    contents = item.contentmeta
    assert str(contents.contentcreated) == "2025-03-04T06:15:00+02:00"
    assert [str(each.name[0]) for each in contents.creator] == ["Ann Lee", "Reuters"]
    assert [each.type for each in contents.creator] == ["cpnat:person", "cpnat:organisation"]
    assert [str(each) for each in contents.keyword] == ["Sea level", "harbour"]
    assert [str(each.name[0]) for each in contents.subject] == ["Coast", "Weather"]
    assert str(contents.subject[0].broader[0].name[0]) == "News"
    assert [str(each) for each in contents.headline] == [FULL.title]
    assert [str(each) for each in contents.dateline] == ["KALK BAY, March 4 (Reuters)"]
    assert [str(each) for each in contents.by] == ["By Ann Lee and Reuters"]
    assert [str(each) for each in contents.creditline] == ["AFP"]
    assert contents.icon[0].href == FULL.lead_image.url
    assert (
        parsed(FULL).findtext("g2:contentMeta/g2:altId", namespaces=SPACES) == "77"
    )  # the package writes, not reads it


def html_of(root):
    """The story in an item, as HTML."""
    body = root.find("g2:contentSet/g2:inlineXML/x:html/x:body", SPACES)
    for each in body.iter():
        each.tag = etree.QName(each).localname
        if not len(each) and each.text is None and each.tag not in ("br", "hr", "img"):
            each.text = ""  # an end tag of its own, as HTML wants it
    return etree.tostring(body, encoding="unicode").partition(">")[2].removesuffix("</body>")


@pytest.mark.parametrize("article", [FULL, EVERY_BLOCK, ARABIC, FRENCH], ids=lambda each: each.id)
def test_the_story_of_an_item_is_read_as_the_same_blocks(article):
    assert read(html_of(parsed(article))) == read("\n".join(block.html for block in story_of(article)))


@given(ANY_BLOCKS)
def test_any_story_is_in_an_item_as_the_same_words(blocks):
    article = evolve(FULL, introduction=None, body=dm.Body(blocks))
    root = parsed(article)
    if article.body.html:
        assert read(html_of(root)) == read(article.body.html)


def test_every_real_story_is_read_as_the_same_blocks(shared):
    for article in real(shared):
        assert read(html_of(parsed(article))) == read("\n".join(block.html for block in story_of(article)))


def test_the_words_of_the_story_are_counted():
    inline = parsed(evolve(FULL, introduction=None)).find(".//g2:inlineXML", SPACES)
    assert int(inline.get("wordcount")) == FULL.body.word_count
    assert inline.get("contenttype") == "application/xhtml+xml"


def test_hostile_text_stays_text():
    root = parsed(HOSTILE)
    assert {etree.QName(each).localname for each in root.iter(f"{{{XHTML}}}*")}.isdisjoint({"script", "iframe"})
    assert not root.xpath("//@href[not(starts-with(., 'http'))]|//@src[not(starts-with(., 'http'))]|//@onerror")
    assert "url.unsafe" in codes(exported(HOSTILE, "newsml-g2")[1])


def test_what_is_beside_the_story_is_told_but_for_the_line_of_credits():
    problems = exported(FULL, "newsml-g2")[1]
    assert {each.path for each in problems if each.path.startswith("/body")} == {f"/body/asides/{n}" for n in range(3)}


def test_a_provider_is_the_site_where_no_publication_is_known():
    text, problems = exported(ARABIC, "newsml-g2")
    assert 'provider literal="today.example"' in text
    assert ("/publication", "today.example") in {(each.path, each.used) for each in problems}


def test_the_function_gives_the_same_as_the_export(shared):
    for article in everything(shared):
        assert dm.to_newsml_g2(article) == dm.export(article, "newsml-g2")


def test_without_the_package_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "NewsMLG2", None)
    library.newsml.cache_clear()
    try:
        with pytest.raises(dm.MissingExtraError, match=r"needs the extra newsml: pip install 'dmarticle\[newsml\]'"):
            dm.to_newsml_g2(FULL)
    finally:
        library.newsml.cache_clear()
