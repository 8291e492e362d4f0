"""Errors say what they are by a code, and where more is said; a name that is nearly right is found."""

import pickle
import traceback

import pytest

import dmarticle as dm
from dmarticle.problems import PROBLEMS_PAGE, unknown_name

ERRORS = [getattr(dm, name) for name in dm.__all__ if name.endswith("Error")]


def made(kind):
    return kind(()) if kind is dm.StrictError else kind("it went wrong")


@pytest.mark.parametrize("kind", ERRORS)
def test_every_error_has_a_code_that_the_page_of_problems_has(kind):
    error = made(kind)
    assert error.code in dm.CODES
    assert error.help == f"{PROBLEMS_PAGE}#{error.code.replace('.', '')}"
    assert "[" not in str(error)


@pytest.mark.parametrize("kind", ERRORS)
def test_a_traceback_ends_with_where_more_is_said_also_behind_a_pickle(kind):
    for error in (made(kind), pickle.loads(pickle.dumps(made(kind)))):  # noqa: S301 - made here
        *_, last = "".join(traceback.format_exception(error)).splitlines()
        assert last == f"see {error.help} [{error.code}]"
        assert len(error.__notes__) == 1


def test_the_code_of_one_error_may_say_more_than_that_of_its_kind():
    with pytest.raises(dm.LimitError) as caught:
        dm.sanitize("<p>" * 9, limits=dm.Limits(tags=2))
    assert (caught.value.code, pickle.loads(pickle.dumps(caught.value)).code) == ("body.limit", "body.limit")  # noqa: S301
    with pytest.raises(dm.LimitError) as caught:
        dm.loads("[" * 99, limits=dm.Limits(record=9))
    assert caught.value.code == "record.limit"


def test_a_failure_of_a_stream_has_the_code_of_its_error():
    (failure,) = dm.iter_articles(b'{"error": "gone"}')
    assert failure.error.code == "record.cms-error"


ARTICLE = dm.normalize({"objectType": "Article", "id": "7", "title": "Sea"})


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: dm.NEWS.without("apeals"), "no step 'apeals'; did you mean 'appeals'?"),
        (lambda: dm.export(ARTICLE, "nijns"), "no export format 'nijns'; did you mean 'ninjs'?"),
        (lambda: dm.normalize({}, dialect="whiteboard"), "no dialect 'whiteboard'; did you mean 'whitebeard'?"),
        (lambda: dm.to_ninjs(ARTICLE, version="3.2"), "no version '3.2' of ninjs; did you mean '3.1'?"),
        (lambda: dm.to_records([ARTICLE], columns=["titel"]), "no column 'titel' in records; did you mean 'title'?"),
        (lambda: dm.to_tables([ARTICLE], twice="lats"), "no way 'lats' to take an id twice; did you mean 'last'?"),
        (lambda: dm.chunks(ARTICLE, include=["caption"]), "to include; did you mean 'captions'?"),
        (lambda: dm.Profile(name="mine", notes={"bylines": ()}), "no kind of note 'bylines'; did you mean 'byline'?"),
        (lambda: dm.to_json_ld(ARTICLE, schema_type="NewsArtcle"), "did you mean 'NewsArticle'?"),
        (lambda: dm.RECORDS.types("polar"), "no engine 'polar'; did you mean 'polars'?"),
    ],
)  # fmt: skip
def test_a_name_that_is_nearly_right_is_answered_with_the_right_one(call, message):
    with pytest.raises(dm.ConfigurationError) as caught:
        call()
    assert message in str(caught.value)
    assert caught.value.code == "configuration.unknown-name"


def test_a_name_like_no_other_is_answered_with_all_there_are_and_a_long_one_is_cut():
    assert str(unknown_name("step", "zzz", ("a", "b"))) == "no step 'zzz'; there are a, b"
    assert str(unknown_name("step", None, ())) == "no step None; there are none"
    assert len(str(unknown_name("step", "appeal" * 100_000, ("appeals",)))) < 200
