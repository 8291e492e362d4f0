"""The public face: what is listed is what there is, and it is documented."""

import importlib
import inspect
import re
import runpy
import types
from pathlib import Path

import pytest
from public_names import PAGE, homes, written
from signatures import unlisted

import dmarticle as dm

ROOT = Path(__file__).resolve().parents[1]


def test_all_is_what_is_visible():
    visible = {
        name for name in dir(dm) if not name.startswith("_") and not isinstance(getattr(dm, name), types.ModuleType)
    }
    assert set(dm.__all__) == visible


def test_the_lists_of_names_follow_from_the_imports():
    """`python tests/public_names.py` writes them."""
    source = PAGE.read_text("utf-8")
    assert written(source) == source


def test_a_name_is_what_its_module_has():
    for module, names in homes(PAGE.read_text("utf-8")).items():
        home = importlib.import_module(f"dmarticle.{module}")
        assert all(getattr(dm, name) is getattr(home, name) for name in names), module


def test_all_is_sorted_and_names_nothing_twice():
    order = sorted(dm.__all__, key=lambda name: (not name.isupper(), name.islower(), name))
    assert dm.__all__ == order
    assert len(set(dm.__all__)) == len(dm.__all__)


@pytest.mark.parametrize("name", [name for name in dm.__all__ if inspect.isclass(getattr(dm, name))])
def test_a_public_class_says_what_it_is(name):
    assert getattr(dm, name).__doc__, name


@pytest.mark.parametrize("name", [name for name in dm.__all__ if inspect.isfunction(getattr(dm, name))])
def test_a_public_function_takes_options_by_keyword_and_is_documented(name):
    function = getattr(dm, name)
    assert function.__doc__, name
    positional = [
        each for each in inspect.signature(function).parameters.values() if each.kind is each.POSITIONAL_OR_KEYWORD
    ]
    assert all(each.default is each.empty for each in positional)


MODULES = runpy.run_path(str(ROOT / "docs" / "generate_reference.py"))["MODULES"]


def beside(module):
    return importlib.import_module(f"dmarticle.{module}")


def test_the_modules_that_are_public_are_those_of_the_page_about_stability():
    rows = re.findall(
        r"^ *\| `dmarticle\.?([\w.]*)` \|", (ROOT / "docs" / "stability.md").read_text("utf-8"), re.MULTILINE
    )
    assert rows == ["", *MODULES]


IMPORT = re.compile(r"^(?:>>> |\.\.\. )? *(?:from|import) (dmarticle[\w.]*)", re.MULTILINE)
INSIDE = {"docs/explanation/design.md", "docs/diff.md", "docs/records.md"}
"""Pages that look behind the public names: how it is built, what is left out, what a reader is made as."""


def test_pages_import_from_public_modules_alone():
    public = {"dmarticle", *(f"dmarticle.{module}" for module in MODULES)}
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        if page.relative_to(ROOT).as_posix() not in INSIDE:
            assert set(IMPORT.findall(page.read_text("utf-8"))) <= public, page.name


@pytest.mark.parametrize("module", MODULES)
def test_a_public_module_lists_sorted_names_that_it_has_and_that_are_documented(module):
    there = beside(module)
    assert there.__all__ == sorted(there.__all__, key=lambda name: (not name.isupper(), name.islower(), name))
    for name in there.__all__:
        value = getattr(there, name)
        assert not (inspect.isclass(value) or inspect.isfunction(value)) or value.__doc__, name


BEHIND = {
    "brief.Brief": "how a value looks at a prompt",
    "shown.Shown": "what a notebook asks for; nothing a program would",
    "residue._GivenLater": "how fingerprints are taken when they are first asked for",
    "streams.outcomes._Opening": "how an article that was made elsewhere is opened late",
    "exports.format._Written": "what a format writes: its own variable",
    "structuring.cursor.Cursor": "what a dialect's own transforms read; not promised yet",
    "structuring.tables.Edit": "what a dialect's own transforms write; not promised yet",
    "structuring.tables.RecordWriter": "what a dialect's own transforms write; not promised yet",
    **dict.fromkeys(
        (f"body.parts.{name}" for name in ("Details", "Legend", "LooseItem", "Numbered", "Source", "Term")),
        "a `Part`, which a rule hands on as it got it",
    ),
}
"""What public signatures say and nobody has to name, and why."""


def test_what_a_public_signature_names_is_public():
    listed = [(module, name) for name, module in dm._HOME.items()]
    listed += [(module, name) for module in MODULES for name in beside(module).__all__]
    found = unlisted(listed)
    assert {name: said for name, said in found.items() if name not in BEHIND} == {}
    assert set(found) == set(BEHIND)
