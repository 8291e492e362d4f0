"""Who may import whom: the rooms of the design, read from the code itself."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import dmarticle

PACKAGE = Path(dmarticle.__file__).parent

MAY_IMPORT = {
    "jsontypes": set(),
    "pointers": set(),
    "nesting": {"jsontypes", "pointers"},
    "finite": {"jsontypes", "pointers"},
    "shown": {"display"},
    "brief": set(),
    "plural": set(),
    "unreadable": set(),
    "problems": {"brief", "jsontypes", "plural", "shown"},
    "urls": set(),
    "images": set(),
    "zones": {"problems"},
    "wording": {"brief", "problems"},
    "profiles": {"brief", "problems", "urls", "wording", "zones"},
    "body": {"brief", "plural", "problems", "profiles", "shown", "unreadable", "urls", "wording", "written"},
    "residue": {"brief", "jsontypes"},
    "written": set(),
    "models": {
        "body", "brief", "images", "jsontypes", "nesting", "plural", "problems", "residue", "shown", "urls",
    },
    "structuring": {
        "bounds", "finite", "jsontypes", "nesting", "plural", "pointers", "problems", "profiles", "residue",
        "urls", "written", "zones",
    },
    "dialects": {"images", "jsontypes", "models", "pointers", "problems", "residue", "structuring", "urls"},
    "prose": {"body", "jsontypes", "problems", "structuring"},
    "sourcing": {"dialects", "jsontypes", "models", "prose", "soundness", "structuring"},
    "resolvers": {
        "body", "dialects", "images", "jsontypes", "models", "problems", "profiles", "structuring", "wording",
    },
    "normalizing": {
        "body", "dialects", "jsontypes", "models", "nesting", "pointers", "problems", "profiles", "prose", "residue",
        "resolvers", "sourcing", "structuring",
    },
    "bounds": set(),
    "charsets": set(),
    "decoders": {"bounds", "jsontypes"},
    "decoding": {"bounds", "charsets", "finite", "jsontypes", "problems"},
    "refusals": {"jsontypes", "problems"},
    "envelopes": {"bounds", "dialects", "finite", "jsontypes", "pointers", "problems", "refusals", "structuring"},
    "pages": {"decoding", "dialects", "finite", "jsontypes", "problems", "refusals", "urls"},
    "reading": {
        "body", "decoders", "decoding", "dialects", "envelopes", "jsontypes", "models", "normalizing", "pages",
        "problems", "profiles",
    },
    "streams": {
        "body", "decoding", "dialects", "envelopes", "jsontypes", "models", "normalizing", "pages", "problems",
        "profiles", "reading", "residue", "structuring", "written",
    },
    "sanitizing": {"body", "problems", "profiles"},
    "sniffing": {
        "body", "decoding", "dialects", "envelopes", "jsontypes", "normalizing", "pages", "problems", "streams",
        "structuring",
    },
    "exactness": {"pointers", "structuring"},
    "soundness": {"body", "exactness", "models", "problems"},
    "making": {"body", "exactness", "nesting", "residue", "structuring", "unreadable"},
    "interchange": {"body", "exactness", "making", "models", "problems", "soundness"},
    "differences": {
        "body", "brief", "images", "jsontypes", "models", "nesting", "plural", "pointers", "residue", "shown",
    },
    "editions": {
        "body", "brief", "chunking", "decoding", "differences", "images", "jsontypes", "models", "plural",
        "problems", "profiles", "reading", "resolvers", "shown", "sourcing", "streams", "wording",
    },
    "exports": {
        "body", "images", "jsontypes", "models", "pointers", "problems", "profiles", "soundness", "sourcing",
        "unreadable", "urls",
    },
    "chunking": {"brief", "body", "exports", "models", "problems", "soundness", "sourcing", "urls", "wording"},
    "inspecting": {
        "body", "brief", "dialects", "envelopes", "jsontypes", "models", "nesting", "normalizing", "plural",
        "problems", "profiles", "reading", "shown", "sourcing", "streams", "structuring", "urls",
    },
    "display": {
        "body", "brief", "dialects", "differences", "editions", "inspecting", "jsontypes", "models", "plural",
        "problems", "sourcing", "streams", "urls",
    },
    "arrow": {
        "body", "dialects", "editions", "exactness", "interchange", "models", "normalizing", "problems",
        "profiles", "reading", "residue", "soundness", "unreadable", "written",
    },
    "tabular": {
        "body", "brief", "exports", "jsontypes", "models", "plural", "problems", "soundness", "streams",
    },
    "testing": {"body", "problems", "urls"},
    "commands": {
        "__init__", "arrow", "body", "decoding", "differences", "editions", "exports", "inspecting",
        "interchange", "jsontypes", "models", "plural", "pointers", "problems", "profiles", "reading",
        "soundness", "sourcing", "streams",
    },
    "__main__": {"commands"},
    "__init__": {
        "arrow", "body", "chunking", "differences", "display", "editions", "exports", "inspecting", "interchange",
        "jsontypes", "models", "normalizing", "problems", "profiles", "reading", "residue", "sanitizing", "sniffing",
        "sourcing", "streams", "tabular", "urls", "wording",
    },
}  # fmt: skip

CORE = {"attrs", "cattrs", "dateutil", "selectolax"}

OPTIONAL = {"arrow": {"pyarrow"}, "commands": {"argcomplete", "rich"}, "editions": {"datasketch", "numpy"}}
"""Packages of extras, and the one room that may import each."""


def modules():
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def is_room(name: str) -> bool:
    return (PACKAGE / f"{name}.py").exists() or (PACKAGE / name).is_dir()


def imports(path: Path):
    """Each import of a module as (level, dotted name, names)."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield 0, alias.name, ()
        elif isinstance(node, ast.ImportFrom):
            yield node.level, node.module or "", tuple(alias.name for alias in node.names)


def rooms_imported(path: Path) -> set[str]:
    found = set()
    for level, module, names in imports(path):
        if not level:
            continue
        base = path.relative_to(PACKAGE).parts[:-1]
        base = base[: len(base) - (level - 1)]
        target = [*base, *filter(None, module.split("."))]
        found |= {target[0]} if target else {name if is_room(name) else "__init__" for name in names}
    return found - {room(path)}


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_from_the_rooms_it_may(path):
    assert rooms_imported(path) <= MAY_IMPORT[room(path)]


def test_every_room_has_a_rule_and_every_rule_a_room():
    assert {room(path) for path in modules()} == set(MAY_IMPORT)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_but_the_standard_library_and_the_four_dependencies_is_imported(path):
    outside = {module.partition(".")[0] for level, module, _ in imports(path) if not level}
    assert outside <= CORE | set(sys.stdlib_module_names) | OPTIONAL.get(room(path), set())


def test_only_the_reader_imports_the_parser():
    users = {
        path.relative_to(PACKAGE).as_posix()
        for path in modules()
        for line in path.read_text("utf-8").splitlines()
        if line.startswith(("from selectolax", "import selectolax"))
    }
    assert users == {"body/reading/reader.py"}


def test_what_is_shown_imports_the_views_only_when_it_is_looked_at():
    tree = ast.parse((PACKAGE / "shown.py").read_text("utf-8"))
    assert not [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    code = (
        "import sys, dmarticle as dm; dm.Article, dm.Body, dm.NEWS, dm.Inspection, dm.Difference; print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "dmarticle.shown" in loaded
    assert not [name for name in loaded if name.startswith("dmarticle.display")]


def test_no_step_imports_another_step():
    for path in (PACKAGE / "body" / "steps").glob("*.py"):
        assert not [module for level, module, _ in imports(path) if level == 1], path.name


def test_no_dialect_imports_another_dialect():
    rooms = PACKAGE / "dialects"
    for path in rooms.rglob("*.py"):
        inside = path.relative_to(rooms).parts
        if len(inside) > 1 or path.name not in ("__init__.py", "dialect.py"):
            upwards = len(inside)  # as many dots lead to the room of all dialects
            own = {module for level, module, _ in imports(path) if level == upwards or "dialects" in module}
            assert own <= {"dialect"}


def test_the_models_know_only_the_body_that_was_read():
    for path in (PACKAGE / "models").glob("*.py"):
        assert {module for level, module, _ in imports(path) if level == 2 and "body" in module} <= {
            "body.document",
            "body.nodes",
            "body.writers.policy",
        }


def test_importing_the_package_imports_no_optional_dependency_and_no_dialect():
    code = "import sys, dmarticle; print(*sorted(sys.modules), sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    everything = done.stdout.split()
    loaded = {name.partition(".")[0] for name in everything}
    allowed = CORE | {"attr", "cython_runtime", "dmarticle", "typing_extensions", "six", "tzdata", "cattr"}
    third_party = {name for name in loaded - set(sys.stdlib_module_names) - allowed if not name.startswith("_")}
    assert third_party <= {"sitecustomize", "usercustomize"}
    assert not any(name.startswith("dmarticle.dialects.whitebeard") for name in everything)
