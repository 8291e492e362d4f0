"""What is imported when: the package itself loads nothing, and each use loads what it needs and no more."""

import subprocess
import sys
from pathlib import Path

import pytest

import dmarticle

PACKAGE = Path(dmarticle.__file__).parent
DEPENDENCIES = ["attrs", "cattrs", "cattrs.strategies", "dateutil.parser", "dateutil.tz", "selectolax.lexbor"]

ARTICLE = '{"objectType": "Article", "id": "1", "title": "t", "contents": "<p>x</p>"}'
READ = f"article = dm.loads({ARTICLE!r}); article.body.html, article.body.text"

USES = {
    "nothing": ("", [], []),
    "a body": (
        "dm.sanitize('<p>x')",
        ["encodings.utf_16_le", "html.entities", "urllib.parse"],
        ["models", "reading", "dialects", "structuring"],
    ),
    "an article": (
        READ,
        ["encodings.utf_16_le", "hashlib", "html.entities", "json", "urllib.parse"],
        ["streams", "differences", "inspecting", "exports", "interchange", "sniffing", "commands"],
    ),
    "a stream": (
        "list(dm.iter_articles([]))",
        ["bz2", "hashlib", "html.entities", "json", "lzma", "pickle", "tarfile", "urllib.parse", "zipfile"],
        ["differences", "inspecting", "exports", "interchange", "sniffing", "commands"],
    ),
}
"""Of each use: what it is, the modules of the standard library that it may load beside those of the dependencies, and
the rooms of dmarticle that it may not load."""


def loaded(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded behind some code."""
    code += "\nimport sys; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def beyond(code: str, allowed: list[str]) -> set[str]:
    """What code loads beside the dependencies and what is allowed."""
    return loaded(f"import dmarticle as dm\n{code}") - loaded(f"import {', '.join([*DEPENDENCIES, *allowed])}")


@pytest.mark.parametrize(("code", "allowed", "_"), USES.values(), ids=USES)
def test_a_use_loads_no_more_of_the_standard_library_than_it_may(code, allowed, _):
    found = {name for name in beyond(code, allowed) if name.partition(".")[0] != "dmarticle"}
    assert found <= {"dateutil.zoneinfo", "tzdata"}


@pytest.mark.parametrize(("code", "_", "unneeded"), USES.values(), ids=USES)
def test_a_use_loads_no_room_that_it_does_not_need(code, _, unneeded):
    rooms = {name.split(".")[1] for name in loaded(f"import dmarticle as dm\n{code}") if name.startswith("dmarticle.")}
    assert rooms & set(unneeded) == set()
    assert rooms or not code


def test_what_loads_too_much_is_found():
    assert "email" in {name.partition(".")[0] for name in beyond("import email.message", [])}


def test_importing_the_package_loads_none_of_its_modules():
    assert {name for name in loaded("import dmarticle") if name.startswith("dmarticle")} == {"dmarticle"}


def test_no_public_name_is_that_of_a_module_which_would_take_its_place():
    modules = {path.stem for path in PACKAGE.iterdir()}
    assert modules & set(dmarticle.__all__) == set()


def test_a_star_import_gives_every_public_name():
    code = (
        f"from dmarticle import *\nassert {dmarticle.__all__!r} == [n for n in {dmarticle.__all__!r} if n in globals()]"
    )
    assert loaded(code)


def test_a_name_that_there_is_not_is_an_attribute_error_that_says_so():
    with pytest.raises(AttributeError, match="module 'dmarticle' has no attribute 'lods'"):
        dmarticle.lods  # noqa: B018
    assert not hasattr(dmarticle, "__wrapped__")
