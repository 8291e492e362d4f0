"""The columns of a body that are worked out together hold what they hold when each is asked for by itself."""

import pytest
from bench.corpus import KINDS, article
from corpora import HARBOUR, golden_payloads
from hypothesis import given
from strategies import ANY_BLOCKS

import dmarticle as dm
from dmarticle import arrow
from dmarticle.arrow.schema import BODY, body_values
from dmarticle.body.document import Body

ARTICLES = [
    *map(dm.normalize, golden_payloads()),
    dm.load(HARBOUR),
    *(dm.normalize(article(kind, 3)) for kind in KINDS),
]


@given(ANY_BLOCKS, ANY_BLOCKS)
def test_the_values_of_a_body_are_its_attributes(blocks, asides):
    body = Body(blocks, asides, "PARIS, July 19")
    values = dict(zip(BODY, body_values(body), strict=True))
    for name, column in BODY.items():
        value = getattr(body, name)
        assert values[name] == (value if column.flat is None else column.flat(value)), name


def test_no_body_has_no_values():
    assert body_values(None) is None


def test_all_columns_hold_what_each_holds_alone():
    together = arrow.to_table(ARTICLES, columns=("id", *BODY, "published", "title"))
    for name in BODY:
        assert arrow.to_table(ARTICLES, columns=(name,))[name] == together[name]
        assert arrow.to_table(ARTICLES)[name] == together[name]


def test_where_one_of_them_is_not_wanted_the_blocks_are_not_looked_at():
    odd = dm.Article(id="1", body=Body((dm.Text("no block"),)))
    assert arrow.to_table([odd], columns=("text",)).to_pylist() == [{"text": "no block"}]
    with pytest.raises(dm.StepError, match="no way to write Text"):
        arrow.to_table([odd])
