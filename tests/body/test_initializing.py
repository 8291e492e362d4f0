"""Nodes take their values as attrs would have them taken, and sooner."""

import copy
import inspect
import pickle
import struct
import sys

import pytest
from attrs import NOTHING, Factory, evolve, field, fields, frozen
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from strategies import ANY_BLOCKS

import dmarticle as dm
from dmarticle.body.nodes.initializing import quick_initializer
from dmarticle.body.nodes.kinds import ways_everywhere
from dmarticle.body.rewrite import walk_any

KINDS = sorted(ways_everywhere().wanted, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_signature_of_a_node_is_the_one_that_its_fields_say(kind):
    parameters = inspect.signature(kind).parameters
    assert [*parameters] == [each.name for each in fields(kind)]
    for each in fields(kind):
        assert parameters[each.name].default == (inspect.Parameter.empty if each.default is NOTHING else each.default)
    assert kind.__init__.__annotations__.keys() == {*parameters, "return"}


def test_most_nodes_are_made_sooner():
    slow = {kind for kind in KINDS if not kind.__init__.__code__.co_filename.startswith("<initializer of ")}
    assert slow == {dm.Divider, dm.Heading, dm.LineBreak}


@pytest.mark.skipif(sys.implementation.name != "cpython", reason="other interpreters keep nodes in ways of their own")
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_node_takes_the_room_of_its_fields_and_no_more(kind):
    pointer = struct.calcsize("P")
    assert kind.__basicsize__ == object.__basicsize__ + len(fields(kind)) * pointer


@given(ANY_BLOCKS)
def test_a_node_is_what_its_values_make_it_and_stays_so(blocks):
    for node in walk_any(blocks, *KINDS):
        values = [getattr(node, each.name) for each in fields(type(node))]
        assert type(node)(*values) == node == evolve(node)
        assert copy.copy(node) == node == pickle.loads(pickle.dumps(node))  # noqa: S301 - dumped here
        for each in fields(type(node)):
            with pytest.raises(FrozenInstanceError):
                setattr(node, each.name, None)


def test_what_is_missing_or_too_much_is_said_as_by_attrs():
    with pytest.raises(TypeError, match=r"Link\.__init__\(\) missing 1 required positional argument: 'url'"):
        dm.Link()
    with pytest.raises(TypeError, match=r"Text\.__init__\(\) got an unexpected keyword argument 'words'"):
        dm.Text("a", words="b")


@frozen
class Validated:
    value: int = field(validator=lambda *_: None)


@frozen
class Converted:
    value: int = field(converter=int)


@frozen
class Later:
    value: int = 1

    def __attrs_post_init__(self):
        raise ValueError


@frozen
class Derived:
    value: int = 1
    more: int = field(init=False, default=2)


@frozen
class Filled:
    value: list[int] = Factory(list)


@frozen(slots=False)
class WithoutSlots:
    value: int


@frozen(kw_only=True)
class ByName:
    value: int


@frozen
class ByHand:
    value: int

    def __init__(self, value):
        self.__attrs_init__(value + 1)


@frozen
class Renamed:
    _value: int


@frozen(init=False)
class WithoutAny:
    value: int


OTHERS = (Validated, Converted, Later, Derived, Filled, WithoutSlots, ByName, ByHand, Renamed, WithoutAny)


@pytest.mark.parametrize("kind", OTHERS)
def test_what_does_more_than_set_values_is_left_to_attrs(kind):
    assert quick_initializer(kind) is None


def test_a_kind_of_ones_own_may_do_more():
    @frozen
    class Loud(dm.Text):
        times: int = field(default=1, validator=lambda _self, _field, value: value + 1)

    assert (Loud("a").value, Loud("a", 2).times) == ("a", 2)
    with pytest.raises(TypeError):
        Loud("a", "b")


def test_a_kind_of_ones_own_is_left_to_attrs():
    @frozen(cache_hash=True)
    class Hashed(dm.Text):
        pass

    @frozen
    class Named(dm.Text):
        set_value: object = None

    assert hash(Hashed("a")) == hash(Hashed("a"))
    assert (Named("a", len).value, Named("a", len).set_value) == ("a", len)
