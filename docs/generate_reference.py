"""Write docs/reference.md and docs/reference/ from the docstrings: `python docs/generate_reference.py`."""

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS))

from definitions import Definition, definition, docstring_of, is_alias, names_of, spelled, targets, text_of  # noqa: E402 - beside this file
from docstrings import markdown, one_line  # noqa: E402

import dmarticle  # noqa: E402

HEAD = """# Every name

What `import dmarticle as dm` gives, in the order of the alphabet. The models have [a page of their own](models.md), and
so have the [codes of problems](problems.md) and the [steps of a pipeline](pipeline.md).

These pages are written from the docstrings by `python docs/generate_reference.py`; a test fails when they are behind.

| name | what it is |
|---|---|"""

MODULES = ("arrow", "dialects", "editions.vocabularies", "exports", "streams", "testing")
"""The modules beside `dmarticle` that a program may import from, each with an `__all__`."""

BESIDE = """## Modules beside it

What has a use of its own has a module of its own; [what you can rely on](stability.md) says how far.

| module | what it is |
|---|---|"""

TITLES = {
    "body": "The body",
    "chunking": "Chunks",
    "differences": "Differences",
    "display": "Views",
    "editions": "Editions of one story",
    "exports": "Exports",
    "inspecting": "Inspections",
    "nodes": "Blocks and inlines",
    "pipeline": "Pipelines",
    "problems": "Problems and errors",
    "profiles": "Profiles",
    "reading": "Reading and writing",
    "streams": "Streams",
    "tabular": "Records and tables",
}
"""What a page of names is called; where nothing is said, as the room in the source is."""

ROOMS = {
    "body.nodes": "nodes",
    "body.changes": "body",
    "body.document": "body",
    "body": "pipeline",
    "interchange": "reading",
    "jsontypes": "reading",
    "residue": "reading",
    "sanitizing": "reading",
    "sniffing": "reading",
    "sourcing": "reading",
    "urls": "body",
    "wording": "profiles",
}
"""Rooms in the source whose names stand on the page of another; the longest name of a room counts."""

HIDDEN = {"Brief", "Shown", "_GivenLater", "_Opening"}
"""Classes that others are made of and that add nothing a program would ask for."""


def pages() -> dict[str, str]:
    """Give the text of each page by its path below docs/."""
    rooms: dict[str, list[str]] = {}
    for name in sorted(dmarticle.__all__, key=_rank):
        rooms.setdefault(page_of(name), []).append(name)
    written = {f"reference/{room}.md": _page(room, names) for room, names in rooms.items() if room != "models"}
    beside = {f"reference/dmarticle.{module}.md": _module(module) for module in MODULES}
    return {"reference.md": _index(rooms), **written, **beside}


def _is_shared(module: str, name: str) -> bool:
    """Tell whether `dmarticle` itself has a name of a module, and means the same by it."""
    home = dmarticle._HOME.get(name)
    return home is not None and definition(home, name).module == definition(module, name).module


def _rank(name: str) -> tuple[bool, bool, str]:
    """Functions first, then constants, then types."""
    return not name.islower(), not name.isupper(), name


def page_of(name: str) -> str:
    """Give the page that a name stands on."""
    home = dmarticle._HOME[name]
    parts = home.split(".")
    for count in range(len(parts), 0, -1):
        if room := ROOMS.get(".".join(parts[:count])):
            return room
    return parts[0]


def anchors(names: list[str]) -> dict[str, str]:
    """Give the place of each name on its page, as readers of Markdown name headings: a second one has a number."""
    seen: Counter[str] = Counter()
    found = {}
    for name in names:
        place = name.lower()
        found[name] = f"{place}-{seen[place]}" if seen[place] else place
        seen[place] += 1
    return found


def _index(rooms: dict[str, list[str]]) -> str:
    lines = [HEAD]
    places = {name: (room, place) for room, names in rooms.items() for name, place in anchors(names).items()}
    for name in sorted(places, key=lambda name: (name.lower(), name)):
        room, place = places[name]
        page = "models.md" if room == "models" else f"reference/{room}.md"
        found = definition(dmarticle._HOME[name], name)
        lines.append(f"| [`{name}`]({page}#{place}) | {_first_sentence(found)} |")
    lines += ["", BESIDE]
    for module in MODULES:
        said = one_line((docstring_of(module) or "").splitlines()[0])
        lines.append(f"| [`dmarticle.{module}`](reference/dmarticle.{module}.md) | {said} |")
    return "\n".join([*lines, ""])


def _module(module: str) -> str:
    """Write the page of a module: what it is, and each of its names that `dmarticle` itself has not."""
    listed = sorted(names_of(module), key=_rank)
    shared = [name for name in listed if _is_shared(module, name)]
    lines = [f"# dmarticle.{module}", "", *markdown(docstring_of(module)), ""]
    if shared:
        lines += [f"It has, as [`dmarticle` itself](../reference.md): {', '.join(f'`{name}`' for name in shared)}.", ""]
    for name in listed:
        if name not in shared:
            lines += _section(definition(module, name))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip("\n") + "\n"


_SENTENCE = re.compile(r"(?:`[^`]*`|[^`])*?[.;](?=\s|$)")
"""A sentence ends outside code: `Reporting by A. Smith` is none."""


def _first_sentence(found: Definition) -> str:
    said = one_line(found.docstring)
    sentence = _SENTENCE.match(said)
    return (sentence[0] if sentence else said).rstrip(";")


def _page(room: str, names: list[str]) -> str:
    lines = [f"# {TITLES.get(room, room.capitalize())}", ""]
    for name in names:
        lines += [*_section(definition(dmarticle._HOME[name], name))]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip("\n") + "\n"


def _section(found: Definition) -> Iterator[str]:
    yield f"## {found.name}"
    yield ""
    if isinstance(found.node, ast.FunctionDef):
        yield from _signature(found.module, found.node)
    elif isinstance(found.node, ast.ClassDef):
        yield from _bases(found.node)
    yield from markdown(found.docstring)
    yield ""
    if isinstance(found.node, ast.ClassDef):
        yield from _fields(found.module, found.node)
        yield from _methods(found.module, found.node)
    elif isinstance(found.node, ast.Assign) and isinstance(found.node.value, ast.Constant):
        yield from [f"It is `{ast.unparse(found.node.value)}`.", ""]
    elif is_alias(found.node):
        yield from _alias(found.module, found.node)


def _bases(node: ast.ClassDef) -> Iterator[str]:
    bases = [base for base in map(ast.unparse, node.bases) if base not in HIDDEN]
    if bases:
        yield f"A kind of {', '.join(f'`{base}`' for base in bases)}."
        yield ""


def _alias(module: str, node: ast.AnnAssign) -> Iterator[str]:
    assert node.value
    said = spelled(module, node.value)
    kinds = said.split(" | ")
    plain = len(kinds) > 1 and all(kind.isidentifier() for kind in kinds)
    yield f"One of {', '.join(f'`{kind}`' for kind in kinds)}." if plain else f"Stands for `{said}`."
    yield ""


def _signature(module: str, node: ast.FunctionDef) -> Iterator[str]:
    """Give how a function is called, one argument a line where they are many."""
    arguments = list(_arguments(module, node.args))
    result = f" -> {spelled(module, node.returns)}" if node.returns else ""
    short = f"{node.name}({', '.join(arguments)}){result}"
    yield "```"
    if len(short) <= 88:
        yield short
    else:
        yield f"{node.name}("
        yield from (f"    {each}," for each in arguments)
        yield f"){result}"
    yield "```"
    yield ""


def _arguments(module: str, arguments: ast.arguments) -> Iterator[str]:
    plain = [*arguments.posonlyargs, *arguments.args]
    defaults = [None] * (len(plain) - len(arguments.defaults)) + arguments.defaults
    said = zip(plain, defaults, strict=True)
    yield from (_argument(module, each, default) for each, default in said if each.arg not in ("self", "cls"))
    if arguments.vararg:
        yield f"*{_argument(module, arguments.vararg, None)}"
    elif arguments.kwonlyargs:
        yield "*"
    for each, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        yield _argument(module, each, default)


def _argument(module: str, argument: ast.arg, default: ast.expr | None) -> str:
    said = f"{argument.arg}: {spelled(module, argument.annotation)}" if argument.annotation else argument.arg
    return f"{said} = {_default(module, default)}" if default else said


def _default(module: str, default: ast.expr) -> str:
    return repr(default.value) if isinstance(default, ast.Constant) else spelled(module, default)


def _fields(module: str, node: ast.ClassDef) -> Iterator[str]:
    """Give the table of what a value has: fields, members and properties."""
    rows = [row for pair in zip(node.body, [*node.body[1:], None], strict=True) for row in _rows(module, *pair)]
    if rows:
        yield "| name | type | meaning |"
        yield "|---|---|---|"
        yield from rows
        yield ""


def _rows(module: str, node: ast.stmt, following: ast.stmt | None) -> Iterator[str]:
    said = one_line(text_of(following))
    if isinstance(node, ast.AnnAssign) and not targets(node)[0].startswith("_"):
        yield _row(targets(node)[0], spelled(module, node.annotation), said)
    elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and not targets(node)[0].startswith("_"):
        yield _row(targets(node)[0], ast.unparse(node.value), said)
    elif isinstance(node, ast.FunctionDef) and _is_property(node):
        yield _row(node.name, spelled(module, node.returns) if node.returns else "", one_line(ast.get_docstring(node)))


def _row(name: str, kind: str, meaning: str) -> str:
    return f"| `{name}` | `{kind.replace('|', chr(92) + '|')}` | {meaning} |"


def _is_property(node: ast.FunctionDef) -> bool:
    return any("property" in ast.unparse(each) for each in node.decorator_list) and not node.name.startswith("_")


def _methods(module: str, node: ast.ClassDef) -> Iterator[str]:
    for each in node.body:
        if isinstance(each, ast.FunctionDef) and not each.name.startswith("_") and not _is_property(each):
            yield f"### {node.name}.{each.name}"
            yield ""
            yield from _signature(module, each)
            yield from markdown(ast.get_docstring(each))
            yield ""


if __name__ == "__main__":
    for name, text in pages().items():
        path = DOCS / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
