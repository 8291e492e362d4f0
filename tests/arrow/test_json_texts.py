"""Free data and residues as JSON texts."""

import json
from collections.abc import Mapping
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dmarticle as dm
from dmarticle.arrow.jsontexts import json_text
from dmarticle.arrow.residues import residue_text
from dmarticle.interchange import plain_writer

TEXT = st.text(st.characters(codec=None))
DATA = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXT),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(TEXT, inner)),
)


def encoded(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@given(DATA)
def test_free_data_is_written_as_json_writes_it(value):
    assert json_text(value) == encoded(value)


def test_a_mapping_of_another_kind_is_written_as_a_dict():
    assert json_text([MappingProxyType({"a": MappingProxyType({})})]) == '[{"a":{}}]'


def test_what_json_does_not_have_is_refused():
    with pytest.raises(TypeError, match="a value of the type set, which JSON does not have"):
        json_text({"a": {1}})


def long_way(residue):
    return encoded(plain_writer(short=True).get_unstructure_hook(Mapping[str, dm.Raw])(residue))


RAW = st.builds(
    dm.Raw, DATA, st.lists(TEXT).map(tuple), present=st.booleans(), articles=st.lists(TEXT, max_size=2).map(tuple)
)


@given(st.dictionaries(TEXT, RAW, max_size=4))
def test_any_residue_is_written_as_by_the_long_way(residue):
    assert residue_text(residue) == long_way(residue)
