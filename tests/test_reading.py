"""The door: every shape of one article, and a clear word for what is none."""

import io
import json
import pickle

import pytest

import dmarticle as dm

ARTICLE = {"objectType": "Article", "id": "1", "title": "Sea", "contents": "<p>Up.</p>"}
TEXT = json.dumps(ARTICLE)


@pytest.mark.parametrize(
    "data",
    [
        TEXT,
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-32"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32-le"),
        TEXT.encode("utf-32-be"),
        json.dumps({"props": {"pageProps": {"story": ARTICLE, "page": 3}}}),
        json.dumps({"id": "page-7", "article": ARTICLE}),
        "\ufeff" + TEXT,
        "All Article Properties:\n" + TEXT,
        "All Article Properties:\r\n\r\n  " + TEXT,
        json.dumps({"data": ARTICLE}),
        json.dumps({"data": [ARTICLE]}),
        json.dumps([ARTICLE]),
        json.dumps({"total": 3, "data": {"2": ARTICLE}}),
        json.dumps({"status": "published", "code": 200, "message": "fine", "data": ARTICLE}),
        json.dumps({**ARTICLE, "status": "error", "code": 404, "message": "seen in print"}),
        json.dumps({"total": 1, "page": 1, "data": [ARTICLE]}),
        json.dumps({"error": False, "data": ARTICLE}),
        json.dumps({"error": "0", "id": None, "data": ARTICLE}),
        json.dumps({"errors": [], "error": {}, "success": None, "data": [ARTICLE]}),
        json.dumps({"error": [], "success": "1", "id": "page-7", "story": ARTICLE}),
        json.dumps({**ARTICLE, "error": "seen in print", "success": 0}),
        "[2024-07-19] dump\n" + TEXT,
        "All: " + TEXT,
    ],
    ids=range(28),
)
def test_one_article_is_read_from_every_shape_it_comes_in(data, tmp_path):
    assert dm.loads(data).title == "Sea"
    path = tmp_path / "article.json"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    assert dm.load(path).title == dm.load(str(path)).title == "Sea"
    assert dm.load(io.BytesIO(path.read_bytes())).title == "Sea"


def test_an_open_text_file_is_read():
    assert dm.load(io.StringIO(TEXT)).title == "Sea"


def test_lines_before_the_json_are_on_record():
    (problem,) = [each for each in dm.loads("All Properties:\n" + TEXT).problems if each.code == "input.prefix"]
    assert problem.raw == "All Properties:"


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        ("", dm.NotJsonError, "found nothing; expected an object"),
        ("hello", dm.NotJsonError, "a text that begins with 'hello'"),
        ('x\n{"id": }', dm.NotJsonError, "in line 2, column 8"),
        ('{"objectType": "Article", "id": NaN}', dm.NotAnArticleError, "an article without an id"),
        ("[" * 100_000, dm.NotJsonError, "nested too deep"),
        ('{"id": ' + "1" * 10_000 + "}", dm.NotJsonError, "not JSON"),
        (b"\xff\x00\x01{}", dm.NotJsonError, "byte 0 is not UTF-8"),
        ("[]", dm.NotOneArticleError, "an empty list; expected one article"),
        ("[{}, {}]", dm.NotOneArticleError, "a list of 2 items; expected one article"),
        ('{"data": []}', dm.NotOneArticleError, "an empty list"),
        ('{"data": null}', dm.NotAnArticleError, "found null at /data; expected an object"),
        ('{"data": "x"}', dm.NotAnArticleError, "found the string 'x' at /data; expected an object"),
        ('{"a": 1}', dm.NotAnArticleError, "an object with the keys a; expected"),
        (
            json.dumps({"story": {**ARTICLE}, "chef": {**ARTICLE, "id": "2"}}),
            dm.NotOneArticleError,
            "an object with 2 articles, at /story, /chef; expected one",
        ),
        ("{}", dm.NotAnArticleError, "found an empty object; expected an id"),
        ('{"objectType": "Article"}', dm.NotAnArticleError, "an article without an id"),
        (
            json.dumps({"objectType": "Article", "title": "Outer", "chef": {**ARTICLE}}),
            dm.NotAnArticleError,
            "an article without an id",
        ),
        ('{"objectType": "Article", "id": []}', dm.NotAnArticleError, "an article without an id"),
        (
            '{"objectType": "Article", "id": {"a": 1}}',
            dm.NotAnArticleError,
            "found an object with 1 key at /id; expected a string",
        ),
        ('{"error": true, "message": "Article not found"}', dm.CmsError, "Article not found"),
        ('{"error": "Denied"}', dm.CmsError, "Denied"),
        ('{"error": {"message": "Gone"}}', dm.CmsError, "Gone"),
        ('{"errors": [{"detail": "Gone"}, "Away"]}', dm.CmsError, "Gone; Away"),
        ('{"success": false, "message": "No"}', dm.CmsError, "No"),
        ('{"status": "error", "message": "Article not found"}', dm.CmsError, "Article not found"),
        ('{"code": 404, "message": "Not found"}', dm.CmsError, "Not found"),
        ('{"statusCode": "503", "message": ["Later", "please"]}', dm.CmsError, "Later; please"),
        ('{"type": "about:blank", "title": "Gone", "status": 410}', dm.CmsError, "Gone"),
        (
            '{"code": "rest_no_route", "message": "No route", "data": {"status": 404}}',
            dm.CmsError,
            "No route",
        ),
        ('{"error": true, "message": "Denied", "data": {"x": 1}}', dm.CmsError, "Denied"),
        ('{"status": "ok", "code": 200, "message": "fine"}', dm.NotAnArticleError, "the keys status, code, message"),
        ('{"status": 404}', dm.NotAnArticleError, "the keys status"),
        ('{"data": {"0": {"a": 1}, "2": {}}}', dm.NotOneArticleError, "a list of 2 items"),
        (
            json.dumps({"data": {"story": {**ARTICLE}, "chef": {**ARTICLE, "id": "2"}}}),
            dm.NotOneArticleError,
            "at /data/story, /data/chef; expected one",
        ),
        ("<!doctype html><p>{</p>", dm.NotAnArticleError, "no article in the web page: it has no <astro-island>"),
        ("<rss></rss>", dm.NotJsonError, "found an HTML or XML page"),
        ('{"a": ' * 200 + "1" + "}" * 200, dm.NotAnArticleError, "more than 64 deep"),
        ('{"error": true}', dm.CmsError, "without a message"),
        ('{"error": true, "id": "5", "message": "gone"}', dm.CmsError, "gone"),
        ('{"error": true, "message": 404}', dm.CmsError, "404"),
        ('{"error": [], "errors": ["Away"]}', dm.CmsError, "Away"),
        ('{"success": "", "message": "No"}', dm.CmsError, "No"),
        ('{"success": 0, "message": "No", "data": []}', dm.CmsError, "No"),
        ('{"errors": [], "data": []}', dm.NotOneArticleError, "an empty list; expected one article"),
        ('{"error": {}, "data": []}', dm.NotOneArticleError, "an empty list; expected one article"),
        ('{"error": 0.0, "success": [], "data": []}', dm.NotOneArticleError, "an empty list; expected one article"),
        ('{"error": {}, "data": {}}', dm.NotAnArticleError, "found an object with 0 keys at /data"),
        ('{"error": true, "message": "Not found", "data": []}', dm.CmsError, "Not found"),
        ('{"success": false, "message": "No", "data": {}}', dm.CmsError, "No"),
        (
            '{\n"id": "1", "contents": "",\n"related": [\n{"objectType": "Article", "id": "2", "title": "Inner"}\n',
            dm.NotJsonError,
            "in line 5",
        ),
    ],
)
def test_what_is_no_article_raises_one_error_that_says_what_was_found(data, error, message):
    with pytest.raises(error, match=message) as caught:
        dm.loads(data)
    assert isinstance(caught.value, dm.PayloadError)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    "payload", [None, 3, "x", True, [], {}, [[]], {5: "x"}, {"id": "1", "a": {5: 1}}, {"data": b"x"}]
)
def test_what_is_decoded_and_no_article_raises_too(payload):
    with pytest.raises(dm.PayloadError):
        dm.normalize(payload)


def test_the_place_of_an_article_is_told_from_the_outermost_object():
    article = dm.normalize({"total": 1, "data": [{"page/1": {"story": ARTICLE}}]})
    (nested,) = [each for each in article.problems if each.code == "input.nested"]
    assert nested.detail == "the article stands at /data/0/page~11/story of the input"


def test_a_key_that_is_said_twice_loses_no_value():
    text = '{"objectType": "Article", "id": "1", "title": "A", "seo": {"z": 1, "z": 2}, "title": "B"}'
    article = dm.loads(text)
    found = [(problem.raw, problem.used) for problem in article.problems if problem.code == "input.key-twice"]
    assert (article.title, found) == ("B", [([1], 2), (["A"], "B")])


def test_strict_raises_all_problems_at_once():
    payload = {**ARTICLE, "views": "many", "firstPublished": "soon"}
    with pytest.raises(dm.StrictError) as caught:
        dm.normalize(payload, strict=True)
    assert [problem.path for problem in caught.value.problems] == ["/firstPublished", "/views"]
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems  # noqa: S301 - our own bytes


def test_strict_lets_assumptions_pass():
    assert dm.normalize({**ARTICLE, "firstPublished": "2024-01-02 03:04:05"}, strict=True).problems


def test_the_profile_is_chosen_by_the_payloads_own_hosts():
    def profile(**fields):
        return dm.normalize({**ARTICLE, **fields}).profile

    assert profile(url="https://staging.dailymaverick.co.za/article/1") == "daily-maverick"
    assert profile(url="https://www.lorientlejour.com/article/1") == "lorient-le-jour"
    assert profile(categories=[{"typeId": {"domain": "www.dailymaverick.co.za"}}]) == "daily-maverick"
    assert profile(url="https://notdailymaverick.co.za/") == "neutral"
    assert profile() == "neutral"


def test_a_profile_of_ones_own_is_a_few_lines():
    mine = dm.Profile(name="mine", domains=("x.org",), zone="Europe/Paris", language="fr", promos=("À lire",))
    made = dm.normalize(
        {**ARTICLE, "firstPublished": "2024-01-02 03:04:05", "contents": "<p>À lire : <a href='/a'>Un</a></p>"},
        profile=mine,
    )
    assert made.published.isoformat() == "2024-01-02T03:04:05+01:00"
    assert made.language == "fr"
    assert [link.title for link in made.body.related_links] == ["Un"]


def test_without_a_pipeline_the_body_is_left_unread():
    made = dm.normalize(ARTICLE, pipeline=None)
    assert not made.body
    assert made.title == "Sea"


def test_what_was_not_read_stays_in_extra():
    assert dm.normalize(ARTICLE, pipeline=None).extra["contents"] == "<p>Up.</p>"
    assert dm.normalize({**ARTICLE, "contents": ["x"]}).extra["contents"] == ["x"]
    made = dm.normalize({**ARTICLE, "contents": "<p>" * 100}, limits=dm.Limits(tags=10))
    assert made.extra["contents"] == "<p>" * 100
    assert "contents" not in dm.normalize(ARTICLE).extra


def test_values_in_tuples_are_counted_in_an_article_inside_another_too():
    inside = {**ARTICLE, "id": "2", "many": tuple({"a": number} for number in range(60))}
    for held in ([inside], (inside,)):
        with pytest.raises(dm.LimitError, match="more than 100 values"):
            dm.normalize({**ARTICLE, "more": held}, limits=dm.Limits(values=100))


@pytest.mark.parametrize("options", [{"profile": "daily-maverick"}, {"pipeline": "NEWS"}, {"limits": 5}])
def test_an_option_of_another_type_is_a_wrong_configuration(options):
    with pytest.raises(dm.ConfigurationError, match="is a (Profile|Pipeline|Limits); found"):
        dm.normalize(ARTICLE, **options)


@pytest.mark.parametrize(("read", "value"), [(dm.load, 5), (dm.load, None), (dm.loads, None), (dm.loads, {})])
def test_what_cannot_be_read_from_is_a_wrong_use(read, value):
    with pytest.raises(TypeError, match="takes .*; found"):
        read(value)


def test_a_body_over_the_limits_is_a_problem_and_the_rest_is_there():
    made = dm.normalize({**ARTICLE, "contents": "<p>" * 100}, limits=dm.Limits(tags=10))
    assert made.title == "Sea"
    assert ("body.limit", "/contents") in [(problem.code, problem.path) for problem in made.problems]


def test_an_unknown_dialect_is_a_wrong_configuration():
    with pytest.raises(dm.ConfigurationError, match="no dialect 'joomla'; there are whitebeard"):
        dm.normalize(ARTICLE, dialect="joomla")


def test_an_article_pickles():
    made = dm.normalize({**ARTICLE, "authors": [{"name": "Ann Lee"}], "firstPublished": "2024-01-02 03:04:05"})
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - our own bytes


def test_the_same_payload_gives_the_same_article():
    assert dm.normalize(ARTICLE) == dm.loads(TEXT)


NAN, INFINITY = float("nan"), float("inf")
UNWRITABLE = {
    "objectType": "Article", "id": "1", "title": "Sea", "views": NAN, "rating": INFINITY, "teaser": NAN,
    "options": {"a/b": [1.5, -INFINITY]}, "mood": [NAN], "elements": {"x": NAN},
    "keywords": [{"name": "sea", "depth": INFINITY}],
    "chef": {"objectType": "Article", "id": "2", "title": "Cook", "rating": NAN},
}  # fmt: skip
NULLED = {
    "/views": "NaN", "/rating": "Infinity", "/teaser": "NaN", "/options/a~1b/1": "-Infinity", "/mood/0": "NaN",
    "/elements/x": "NaN", "/keywords/0/depth": "Infinity", "/chef/rating": "NaN",
}  # fmt: skip


def not_finite(article):
    return {each.path: each.raw for each in article.problems if each.code == "value.not-finite"}


@pytest.mark.parametrize(
    "door", [dm.normalize, lambda payload: dm.loads(json.dumps(payload))], ids=["normalize", "loads"]
)
@pytest.mark.parametrize(
    "wrap", [lambda x: x, lambda x: {"data": [x]}, lambda x: {"story": x}], ids="bare data field".split()
)
def test_numbers_that_json_does_not_have_are_null_with_a_problem_each_at_every_door(door, wrap):
    article = door(wrap(UNWRITABLE))
    assert not_finite(article) == NULLED
    assert (article.counts.views, article.teaser, article.extra["mood"]) == (None, None, [None])
    written = json.dumps(dm.unstructure(article), allow_nan=False)
    assert dm.structure(json.loads(written)) == article
    assert json.dumps(dm.to_source(article), allow_nan=False)
    assert not_finite(dm.normalize(dm.to_source(article))) == {}
    with pytest.raises(dm.StrictError, match=r"value\.not-finite"):
        dm.normalize(UNWRITABLE, strict=True)


@pytest.mark.parametrize("written", ["1e999", "-1.0E+400", "9" * 38 + "e999"])
def test_a_number_that_is_too_large_is_null_and_its_problem_says_how_it_was_written(written):
    article = dm.loads(TEXT[:-1] + f', "views": {written}' + "}")
    assert not_finite(article) == {"/views": written if len(written) <= 40 else written[:39] + "…"}


def test_numbers_that_json_does_not_have_are_null_in_every_record_of_a_stream(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(f"{json.dumps(UNWRITABLE)}\n{TEXT}\n", "utf-8")
    assert dm.sniff(path).shape is dm.Shape.LINES
    for workers in (1, 2):
        first, second = (outcome.article for outcome in dm.iter_articles([path, UNWRITABLE][:1], workers=workers))
        assert (not_finite(first), not_finite(second)) == (NULLED, {})
    (outcome,) = dm.iter_articles(UNWRITABLE)
    assert not_finite(outcome.article) == NULLED
    assert dm.inspect(path).at("/views").null_rate == 1


def test_what_a_problem_shows_is_json_too():
    twice = TEXT[:-1] + ', "views": NaN, "views": [1e999], "keywords": [{"name": "a", "translations": "[NaN, 1e999]"}]}'
    article = dm.loads(twice)
    assert json.dumps(dm.unstructure(article), allow_nan=False)
    assert "value.json" in {each.code for each in article.problems}


def test_the_shape_of_data_is_told_whatever_numbers_are_in_it():
    shapes = [dm.sniff(wrap(UNWRITABLE)).shape for wrap in (lambda x: x, lambda x: {"data": x}, lambda x: {"story": x})]
    assert shapes == [dm.Shape.ARTICLE, dm.Shape.ENVELOPE, dm.Shape.FIELD]


@pytest.mark.parametrize(
    ("payload", "said"),
    [
        ({"message": "Unauthenticated."}, "Unauthenticated."),
        ({"message": "Server Error"}, "Server Error"),
        ({"exception": "RuntimeException", "message": "No such table", "trace": []}, "No such table"),
        ({"data": None, "message": "gone"}, "gone"),
    ],
)
def test_an_object_with_a_message_and_no_article_is_told_by_its_message(payload, said):
    with pytest.raises(dm.CmsError, match=said):
        dm.loads(json.dumps(payload))
    assert dm.sniff(payload).shape == "error"


@pytest.mark.parametrize("payload", [{"message": "OK"}, {"data": [], "message": "Nothing found"}, {"a": 1}])
def test_what_says_that_all_went_well_or_that_a_list_is_empty_is_no_error(payload):
    with pytest.raises(dm.PayloadError) as caught:
        dm.loads(json.dumps(payload))
    assert not isinstance(caught.value, dm.CmsError)


def test_an_array_behind_text_on_its_line_is_read():
    text = json.dumps([{"objectType": "Article", "id": "7", "title": "T"}])
    assert dm.loads("All Article Properties: " + text).id == "7"


def test_a_folder_is_refused_with_what_reads_it(tmp_path):
    with pytest.raises(IsADirectoryError, match="iter_articles reads all that is in a folder"):
        dm.load(tmp_path)
