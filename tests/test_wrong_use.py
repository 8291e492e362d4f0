"""What is handed in wrong is answered by name: what was found, what was expected; never by an error from inside."""

import inspect
import traceback
from pathlib import Path

import pytest

import dmarticle as dm

WRONG = (None, 7, 1.5, True, "x", b"x", [1], {"a": 1}, object(), "", b"", [], {}, ())
STORY = {"objectType": "Article", "id": "7", "title": "Sea", "contents": "<p>Up.</p>"}
ARTICLE = dm.normalize(STORY)
INSPECTION = dm.inspect([ARTICLE])

RIGHT = {
    "normalize": (STORY,), "load_text": ("Sea",), "loads": ('{"objectType": "Article", "id": "7", "title": "Sea"}',),
    "sanitize": ("<p>Up.</p>",), "sniff": ("{}",), "iter_articles": (b"[]",), "structure": (dm.unstructure(ARTICLE),),
    "compare": (ARTICLE, ARTICLE), "diff": (ARTICLE, ARTICLE), "export": (ARTICLE, "text"), "step": ("mine", print),
    "text_step": ("mine", print), "rule": ("mine", "b", print), "asides": (), "shortcodes_step": (),
    "load": (Path(__file__).parent.parent / "docs/examples/harbour.json",),
} | dict.fromkeys(
    ("to_tables", "to_records", "iter_records", "iter_tables", "to_rss", "to_atom", "to_json_feed", "find_editions",
     "inspect"),
    ([ARTICLE],),
)  # fmt: skip
"""What a function is called with where one of its options is tried; the others take an article."""

NEEDED = {
    "to_rss": {"title": "Sea", "link": "https://paper.example/", "description": "News"},
    "to_atom": {"title": "Sea", "id": "https://paper.example/"}, "to_json_feed": {"title": "Sea"},
    "shortcodes_step": {"more": {}},
}  # fmt: skip

FUNCTIONS = [name for name in dm.__all__ if inspect.isfunction(getattr(dm, name))]
OPTIONS = [
    (name, parameter)
    for name in FUNCTIONS
    for parameter, each in inspect.signature(getattr(dm, name)).parameters.items()
    if each.kind is each.KEYWORD_ONLY
]
METHODS = [
    (value, name, parameter)
    for value in (
        ARTICLE, ARTICLE.body, dm.NEWS, INSPECTION, dm.RECORDS, dm.NEUTRAL, dm.ENGLISH, dm.fingerprint(ARTICLE),
        dm.Attachment(url="https://paper.example/a.jpg"), dm.Inspector(),
    )
    for name, method in inspect.getmembers(type(value), inspect.isfunction)
    if not name.startswith("_")
    for parameter in list(inspect.signature(method).parameters)[1:]
]  # fmt: skip
CLASSES = [
    (kind, given, parameter)
    for kind, given in (
        (dm.Profile, {"name": "mine"}), (dm.Limits, {}), (dm.Policy, {}), (dm.Wording, {}),
        (dm.Vocabulary, {}), (dm.Bounds, {}),
        (dm.Pipeline, {"steps": ()}), (dm.Step, {"name": "a", "change": print}),
        (dm.TextStep, {"name": "a", "change": print}), (dm.Rule, {"name": "a", "selectors": "b", "read": print}),
        (dm.Inspector, {}),
    )
    for parameter in inspect.signature(kind).parameters
]  # fmt: skip


def tried(call, *given, **options):
    """Call, read what comes to its end, and let pass what is answered by name."""
    error = raised(call, *given, **options)
    if error is None or isinstance(error, FileNotFoundError | IsADirectoryError):
        return  # a path to nothing, as Python says it
    assert 0 < len(str(error)) < 3_000
    if not isinstance(error, dm.DmarticleError):
        last = traceback.extract_tb(error.__traceback__)[-1]
        assert (last.line or "").startswith("raise TypeError("), f"from {last.filename}:{last.lineno}: {error!r}"
        assert "found" in str(error)


def raised(call, *given, **options):
    """Give the error that a call ends with; None where it goes well."""
    try:
        result = call(*given, **options)
        if inspect.isgenerator(result):
            list(result)
    except Exception as error:
        return error
    return None


def first_arguments(name, value):
    needed = [
        each
        for each in inspect.signature(getattr(dm, name)).parameters.values()
        if each.kind is each.POSITIONAL_OR_KEYWORD and each.default is each.empty
    ]
    return [value] * len(needed)


@pytest.mark.parametrize(
    "value", WRONG, ids=lambda value: f"{type(value).__name__}-{value!r:.20}".partition(" at 0x")[0]
)
@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_that_is_given_something_else_says_so(name, value, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    tried(getattr(dm, name), *first_arguments(name, value), **NEEDED.get(name, {}))


@pytest.mark.parametrize(("name", "option"), OPTIONS, ids=str)
def test_an_option_that_is_something_else_says_so(name, option):
    for value in WRONG:
        if option != "workers" or isinstance(value, bool) or not isinstance(value, int):
            tried(getattr(dm, name), *RIGHT.get(name, (ARTICLE,)), **NEEDED.get(name, {}) | {option: value})


@pytest.mark.parametrize(("owner", "name", "parameter"), METHODS, ids=str)
def test_a_method_that_is_given_something_else_says_so(owner, name, parameter):
    try:
        method = getattr(owner, name)
    except dm.ConfigurationError:
        return
    others = {
        each.name: {"html": "<p>Up.</p>", "new": dm.step("a", print)}.get(each.name, "links")
        for each in inspect.signature(method).parameters.values()
        if each.default is each.empty and each.kind is not each.VAR_POSITIONAL and each.name != parameter
    }
    for value in WRONG:
        if inspect.signature(method).parameters[parameter].kind is inspect.Parameter.VAR_POSITIONAL:
            tried(method, *others.values(), value)
        else:
            tried(method, **others | {parameter: value})


@pytest.mark.parametrize(("kind", "given", "parameter"), CLASSES, ids=str)
def test_a_setting_that_is_something_else_says_so(kind, given, parameter):
    for value in WRONG:
        tried(kind, **given | {parameter: value})


def test_what_tries_them_all_would_see_an_error_from_inside():
    with pytest.raises(AssertionError, match="from .*test_wrong_use.py"):
        tried(lambda: None.missing)
    with pytest.raises(AssertionError, match="from .*test_wrong_use.py"):
        tried(lambda: len(7))
