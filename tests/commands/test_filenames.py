"""Names of files: whatever an article is called, no path and no other article's name."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dmarticle import Article
from dmarticle.commands.filenames import file_name

NAME = re.compile(r"_?[^\W_](?:[^\W_]|[._-](?=[^\W_]))*")
ANY = st.text(min_size=1, max_size=200)


@given(ANY, st.none() | ANY)
@example("../../etc/passwd", "../x")
@example("..", None)
@example("é" * 200, "é" * 200)
def test_a_name_is_no_path_and_no_longer_than_systems_allow(identity, slug):
    name = file_name(Article(id=identity, slug=slug), ".json")
    assert NAME.fullmatch(name), name
    assert len(name.encode()) <= 130


@given(st.lists(st.tuples(st.text("a1-_.é/", min_size=1, max_size=4), st.text("a1-_", max_size=3)), min_size=2))
def test_different_ids_have_different_names(pairs):
    names = {}
    for identity, slug in pairs:
        assert names.setdefault(file_name(Article(id=identity, slug=slug), ".json"), identity) == identity


@pytest.mark.parametrize(
    ("identity", "slug", "name"),
    [
        ("990001", "the-sea", "990001_the-sea.json"),
        ("7f0c-11.a", None, "7f0c-11.a.json"),
        ("1", "Пять утра / Five!", "1_Пять-утра-Five.json"),
        ("con", None, "_9f4b9f2e1d0b6c7a-con.json"),
        ("a/b", "", "_c14cddc033f64b9d-a-b.json"),
    ],
)
def test_names_as_people_see_them(identity, slug, name):
    found = file_name(Article(id=identity, slug=slug), ".json")
    assert re.sub(r"_[0-9a-f]{16}", "#", found) == re.sub(r"_[0-9a-f]{16}", "#", name)


SAME_ON_SOME = [
    ("7f0c", "7F0C"), ("straße", "STRASSE"), ("é1", "e\u03011"), ("ſea", "sea"), ("ıd", "id"), ("ǆ", "ǅ"),
    ("ﬁn", "fin"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME_ON_SOME)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_ids_that_differ_in_case_or_accents_have_names_that_differ_in_more(one, other, form):
    names = [file_name(Article(id=each), ".json") for each in (one, other)]
    assert len({unicodedata.normalize(form, name.upper().casefold()) for name in names}) == 2


@pytest.mark.parametrize(
    "identity", ["con", "CON", "Nul.txt", "com1", "COM²", "lpt¹", "LPT³.x", "aux.", "prn ", "conin$"]
)
def test_no_name_is_a_device_or_ends_in_a_dot_or_a_space(identity):
    name = file_name(Article(id=identity, slug="sea. "), ".json")
    assert name.startswith("_")
    assert name.endswith(("_sea.json", "-sea.json"))
