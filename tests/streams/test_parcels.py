"""Articles that go between processes arrive as they were, and are made when they are asked for."""

import copy
import io
import pickle
import sys
from datetime import UTC, datetime, timedelta, timezone
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve, fields, frozen, has
from bench.corpus import KINDS, article
from corpus import json_lines, record, stream

import dmarticle as dm
from dmarticle.body.nodes import Emphasis, Heading, ListItem, Paragraph, Text
from dmarticle.streams import parcels
from dmarticle.streams.bursts import answers_in, messages_in, with_answers, with_messages
from dmarticle.streams.demand import Demand
from dmarticle.streams.forms import FormlessError, article_form
from dmarticle.streams.outcomes import success
from dmarticle.streams.parcels import Parcel, pack, pack_article, unpack, unpack_article
from dmarticle.streams.piece import Cut, Input, Piece

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*/payload.json"))


def all_of(value):
    """Give a value with the types of all that is in it, and with what is no part of equality."""
    if has(type(value)):
        return type(value), [(each.name, all_of(getattr(value, each.name))) for each in fields(type(value))]
    if isinstance(value, dict):
        return type(value), [(key, all_of(each)) for key, each in value.items()]
    if isinstance(value, tuple | list):
        return type(value), [all_of(each) for each in value]
    return type(value), repr(value)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.parent.name)
def test_an_article_arrives_as_it_was(path):
    sent = dm.load(path)
    arrived = unpack_article(pack_article(sent))
    assert arrived == sent
    assert all_of(arrived) == all_of(sent)
    assert dm.unstructure(arrived) == dm.unstructure(sent)
    assert dm.to_source(arrived) == dm.to_source(sent)
    assert [arrived.body.html, arrived.body.markdown] == [sent.body.html, sent.body.markdown]
    assert [each.pointer for each in arrived.keywords] == [each.pointer for each in sent.keywords]


@pytest.mark.parametrize("kind", KINDS)
def test_a_parcel_is_smaller_than_what_pickle_makes(kind):
    sent = dm.normalize(article(kind, 1))
    assert unpack(pack(sent)) == unpack_article(pack_article(sent)) == sent
    assert len(pack_article(sent)) < len(pack(sent)) < len(pickle.dumps(sent))


def without_form():
    raise FormlessError


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.parent.name)
def test_an_article_has_a_form_and_arrives_the_same_without_it(path, monkeypatch):
    sent = dm.load(path)
    assert article_form().made(article_form().flat(sent)) == sent
    packed = pack_article(sent)
    monkeypatch.setattr(parcels, "article_form", without_form)
    without = pack_article(sent)
    assert len(packed) < len(without)
    assert all_of(unpack_article(without)) == all_of(sent)


class MyText(str):
    """A text with more to it."""

    __slots__ = ()


class MyParagraph(Paragraph):
    """A node of the caller's."""


STRANGE = {
    "a node of the caller's": MyParagraph((Text("a"),)),
    "a list where a tuple belongs": Paragraph([Text("a")]),
    "no text in a text": Paragraph((Text(["a"]),)),
    "no text in a text beside another": Paragraph((Text(3), Text("b"))),
    "a text of the caller's": Heading(2, (Text(MyText("a")),)),
    "a text of the caller's beside another": Paragraph((Text("a"), Emphasis((Text(MyText("b")), Text("c"))))),
    "an inline for a block": Emphasis((Text("a"),)),
    "nothing": None,
    "no node": "text",
    "a part of a block": ListItem(()),
    "an empty line": Paragraph(()),
    "an empty text": Paragraph((Text(""),)),
}


@pytest.mark.parametrize("what", STRANGE)
def test_whatever_a_step_put_into_a_body_arrives_as_it_was(what):
    sent = dm.normalize(record(1))
    sent = evolve(sent, body=evolve(sent.body, blocks=(*sent.body.blocks, STRANGE[what]), asides=[STRANGE[what]]))
    assert all_of(unpack_article(pack_article(sent))) == all_of(sent)
    sent = evolve(sent, body=evolve(sent.body, asides=(STRANGE[what],)))
    assert all_of(unpack_article(pack_article(sent))) == all_of(sent)


@frozen
class Mine:
    """A class of the caller's, which stands where an article holds it."""

    value: int


def test_what_is_not_the_librarys_goes_as_pickle_has_it():
    problem = dm.StrictError([dm.normalize(record(1, views="many")).problems[0]])
    sent = [Mine(3), dm.Kind.URL, Path("x"), {"a": (1, None)}, frozenset({"b"})]
    assert unpack(pack(sent)) == sent
    assert unpack(pack(problem)).problems == problem.problems


@frozen
class Stateful:
    """A class that has more to it than its fields."""

    __module__ = "dmarticle.made"
    value: int

    def __getstate__(self):
        return {"value": self.value * 2}

    def __setstate__(self, state):
        object.__setattr__(self, "value", state["value"])


def test_what_has_a_way_of_its_own_goes_that_way(monkeypatch):
    monkeypatch.setitem(sys.modules, "dmarticle.made", sys.modules[__name__])
    assert unpack(pack(Stateful(3))).value == 6


NOTED = (dm.Problem("a", "", "b", dm.Severity.INFO),)
CUT = Cut(b"{}", byte=3, line=2, exact=True, encoding="latin-1", before=b"x", problems=NOTED)


def test_records_come_out_of_a_burst_as_they_went_in():
    pieces = [Piece(Input("a", 1), CUT), Piece(Input("b", 2), evolve(CUT, data=b"")), pack(Piece(Input("c", 3), Cut()))]
    stay, arrived = messages_in(with_messages(pieces, stay=True))
    assert stay
    assert list(arrived) == pieces


def test_the_fault_behind_a_record_stays_with_who_read_it():
    stay, (arrived,) = messages_in(with_messages([Piece(Input("a", 1), evolve(CUT, fault=ValueError()))]))
    assert not stay
    assert arrived == Piece(Input("a", 1), CUT)


def test_answers_come_out_of_a_burst_as_they_went_in():
    answers = [[(True, b"a"), (False, b"b")], None, [], [(False, b"")]]
    assert answers_in(with_answers(answers)) == answers


def test_what_cannot_be_packed_raises():
    with pytest.raises(Exception, match="pickle|local object"):
        pack([lambda: 0])


def both_outcomes():
    records = [record(number, views="many") for number in range(6)]
    lines = json_lines(records)
    return stream(lines), stream(lines, workers=2)


def test_an_outcome_is_the_same_whether_its_article_has_been_asked_for_or_not():
    alone, arrived = both_outcomes()
    assert arrived[0] == alone[0]
    assert arrived == alone
    assert [hash(each) for each in arrived] == [hash(each) for each in alone]
    _, arrived = both_outcomes()
    assert repr(arrived[1]) == repr(alone[1])
    assert pickle.loads(pickle.dumps(arrived[2])) == alone[2]  # noqa: S301
    assert copy.copy(arrived[3]) == copy.deepcopy(arrived[3]) == alone[3]
    assert evolve(arrived[4], source="x") == evolve(alone[4], source="x")
    match arrived[5]:
        case dm.Success(article=found):
            assert found == alone[5].article


def test_an_article_is_made_once():
    _, arrived = both_outcomes()
    assert arrived[0].article is arrived[0].article
    with pytest.raises(AttributeError, match="'Success' object has no attribute 'artcle'"):
        arrived[0].artcle  # noqa: B018
    with pytest.raises(AttributeError):
        arrived[0].article = None


def test_a_parcel_that_does_not_open_is_made_again_from_its_record():
    again = dm.normalize(record(9))
    outcome = success(Parcel(b"damaged", lambda: again, Demand()), "<bytes>", dm.Position(0))
    assert outcome.ok
    assert outcome.article is again


def residues_in(model):
    """Give what an article and the models in it cannot give back by themselves."""
    for each in fields(type(model)):
        value = getattr(model, each.name)
        if each.name == "residue":
            yield from value.values()
        for part in value if isinstance(value, tuple) else [value]:
            if has(type(part)):
                yield from residues_in(part)


def untaken(raw):
    """Tell whether the fingerprints of a value are still to be taken."""
    try:
        type(raw).given.__get__(raw)
    except AttributeError:
        return True
    return False


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.parent.name)
def test_fingerprints_that_nobody_asked_for_are_taken_neither_here_nor_there(path):
    sent, asked = dm.load(path), dm.load(path)
    late = [untaken(each) for each in residues_in(sent)]
    arrived = unpack_article(pack_article(sent))
    assert [untaken(each) for each in residues_in(sent)] == late
    assert [untaken(each) for each in residues_in(arrived)] == late
    given = [each.given for each in residues_in(asked)]
    assert [each.given for each in residues_in(arrived)] == given
    again = unpack_article(pack_article(asked))
    assert not any(untaken(each) for each in residues_in(again))
    assert [each.given for each in residues_in(again)] == given


def test_some_fingerprints_are_left_to_be_taken():
    assert any(untaken(each) for each in residues_in(dm.normalize(article("long", 1))))


def test_a_zone_with_the_name_of_another_arrives_as_it_is(tmp_path):
    rules = files("tzdata").joinpath("zoneinfo", "Africa", "Johannesburg").read_bytes()
    other = ZoneInfo.from_file(io.BytesIO(rules), key="Asia/Beirut")
    with pytest.raises(pickle.PicklingError):  # the record is then read where it is
        pack(datetime(2024, 7, 1, tzinfo=other))


def test_zones_arrive_as_the_same_zone():
    zones = [ZoneInfo("Africa/Johannesburg"), ZoneInfo("UTC"), UTC, timezone(timedelta(hours=2))]
    moments = [datetime(2024, 10, 27, 1, 30, 5, 7, zone, fold=1) for zone in zones]
    arrived = unpack(pack(moments))
    assert all_of(arrived) == all_of(moments)
    assert [each.tzinfo for each in arrived] == zones
    assert arrived[0].tzinfo is zones[0]
    assert [each.fold for each in arrived] == [1] * len(zones)
