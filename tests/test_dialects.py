"""A dialect of one's own needs no more than an id and a title; what it has no table for is simply not there."""

import sys
from types import SimpleNamespace

import pytest

import dmarticle as dm
from dmarticle import dialects
from dmarticle.dialects.dialect import Dialect
from dmarticle.models import Attachment, CompletenessState
from dmarticle.structuring.tables import Key, Table

PAYLOAD = {
    "nr": "7",
    "kop": "The sea",
    "text": "<p>Up.</p>",
    "foto": [{"nr": "1", "url": "https://paper.example/a.jpg"}],
}
LEAST = {dm.Article: Table({"id": Key("nr"), "title": Key("kop")})}


@pytest.fixture
def speaks(monkeypatch, request):
    """Have a dialect of these tables known, as an installed package would; each test has one of its own name."""
    name = request.node.name

    def known(tables):
        dialect = Dialect(name=name, recognizes=lambda it: "kop" in it, hosts=lambda _: (), tables=tables, body="text")
        monkeypatch.setitem(dialects._BUILT_IN, name, f"{name}:DIALECT")
        monkeypatch.setitem(sys.modules, name, SimpleNamespace(DIALECT=dialect))
        dialects.dialect_names.cache_clear()
        return name

    yield known
    monkeypatch.undo()
    dialects.dialect_names.cache_clear()
    dialects.named_dialect.cache_clear()


def test_an_id_and_a_title_are_enough(speaks):
    name = speaks(LEAST)
    article = dm.normalize(PAYLOAD)
    assert (article.dialect, article.id, article.title, article.body.text) == (name, "7", "The sea", "Up.")
    assert (article.authors, article.attachments, article.published, article.url) == ((), (), None, None)
    assert article.completeness.state is CompletenessState.UNKNOWN
    assert article.extra == {"foto": PAYLOAD["foto"]}
    assert article.problems == ()


def test_the_payload_and_the_article_come_back(speaks):
    speaks(LEAST)
    article = dm.normalize(PAYLOAD)
    assert dm.to_source(article) == PAYLOAD
    assert dm.structure(dm.unstructure(article)) == article


def test_a_table_may_have_a_few_of_the_attributes_of_its_model(speaks):
    sources = {"id": Key("nr"), "title": Key("kop"), "attachments": Key("foto")}
    speaks({dm.Article: Table(sources), Attachment: Table({"id": Key("nr"), "url": Key("url")})})
    article = dm.normalize(PAYLOAD)
    assert [image.url for image in article.attachments] == ["https://paper.example/a.jpg"]
    assert dm.to_source(article) == PAYLOAD
