"""A quicker decoder: the same articles, problems and errors as by Python's own."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import JSON

import dmarticle as dm
from dmarticle import decoders
from dmarticle.bounds import _LONG_NUMBER, MOST_DIGITS, may_have_long_number

ARTICLE = '"objectType": "Article", "id": "1", "title": "Sea"'
HAND_MADE = [
    f"{{{ARTICLE}}}", f" {{{ARTICLE}}}\n", f"\ufeff{{{ARTICLE}}}", f"{{{ARTICLE}}} x", f"{{{ARTICLE}",
    f"{{{ARTICLE},}}",
    f'{{{ARTICLE}, "title": "Land"}}', f'{{{ARTICLE}, "a": NaN}}', f'{{{ARTICLE}, "a": [1e999, -1e999]}}',
    f'{{{ARTICLE}, "a": {"9" * 19}}}', f'{{{ARTICLE}, "a": {"9" * 999}}}', f'{{{ARTICLE}, "a": {"9" * 1001}}}',
    f'{{{ARTICLE}, "a": {"9" * 5000}}}', f'{{{ARTICLE}, "a": "\\ud800"}}', f'{{{ARTICLE}, "a": "\\ud83d\\ude00"}}',
    f'{{{ARTICLE}, "a": [-0, -0.0, 1E5, 0.1e-400, 9007199254740993.0, 1.0000000000000000000001]}}',
    f'{{{ARTICLE}, "a": "\t"}}', f'{{{ARTICLE}, "a": "\\u0000"}}', f'{{{ARTICLE}, "a": 01}}', f'{{{ARTICLE}, "a": 1.}}',
    f'{{{ARTICLE}, "a": {"[" * 70}{"]" * 70}}}', f'{{{ARTICLE}, "a": {"[" * 300}{"]" * 300}}}',
    f'{{{ARTICLE}, "a": {"[" * 500}{"]" * 500}}}', f'{{{ARTICLE}, "a": {"[" * 100_000}', f'{{"data": [{{{ARTICLE}}}]}}',
    f'{{"z": 1e999, "data": {{{ARTICLE}}}}}', f'{{"data": {{{ARTICLE}, "a": {{"b": 1, "b": 2}}}}}}', "{}", "{", "",
    "[]", "{1}",
    '{"error": true, "message": "gone"}', f'{{{ARTICLE}, "\\u0069d": "2"}}',
    f'<astro-island props="{{}}">{{{ARTICLE}}}',
]  # fmt: skip


def result(data):
    try:
        article = dm.loads(data, pipeline=None)
    except dm.DmarticleError as error:
        return type(error), str(error)
    return article, article.problems, article.residue


def by_pythons_own(data):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoders, "_from_json", lambda: None)
        return result(data)


@pytest.fixture(scope="module")
def _quicker():
    pytest.importorskip("jiter", reason="the extra `fast` is not installed")


@pytest.mark.usefixtures("_quicker")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32", "latin-1"])
@pytest.mark.parametrize("number", range(len(HAND_MADE)))
def test_what_is_odd_gives_the_same_result_or_error(number, encoding):
    data = HAND_MADE[number].replace("Sea", "Mer é").encode(encoding, "replace")
    assert result(data) == by_pythons_own(data)


@pytest.mark.usefixtures("_quicker")
@given(st.dictionaries(st.text(max_size=9), JSON, max_size=5), st.booleans(), st.none() | st.sampled_from([0, 2]))
def test_whatever_a_payload_holds_it_gives_the_same_result(extra, ascii_only, indent):
    payload = {"objectType": "Article", "id": "1", **extra}
    data = json.dumps(payload, ensure_ascii=ascii_only, indent=indent).encode("utf-8", "surrogatepass")
    assert result(data) == by_pythons_own(data)


@pytest.mark.usefixtures("_quicker")
@given(
    st.floats()
    | st.decimals().map(str)
    | st.from_regex(r"-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?", fullmatch=True)
)
def test_every_number_is_read_as_the_same_number(written):
    data = f'{{{ARTICLE}, "a": [{written}]}}'.encode()
    assert repr(result(data)) == repr(by_pythons_own(data))


@pytest.mark.usefixtures("_quicker")
def test_the_quicker_decoder_is_used_where_it_is_installed():
    assert decoders.decoded_quickly(b'{"a": 1}') == ({"a": 1},)


def test_without_a_quicker_decoder_python_decodes(monkeypatch):
    monkeypatch.setattr(decoders, "_from_json", lambda: None)
    assert decoders.decoded_quickly(b"{}") == ()
    assert dm.loads(HAND_MADE[0].encode(), pipeline=None).title == "Sea"


@given(
    st.integers(0, 350), st.sampled_from([MOST_DIGITS - 1, MOST_DIGITS, MOST_DIGITS + 1, MOST_DIGITS + 2, 2500]),
    st.integers(0, 350),
)  # fmt: skip
def test_a_long_number_is_seen_wherever_it_stands(before, digits, behind):
    text = "x" * before + "7" * digits + "x" * behind
    assert may_have_long_number(text) is (_LONG_NUMBER.search(text) is not None)
    assert may_have_long_number(text.encode()) is may_have_long_number(text)
