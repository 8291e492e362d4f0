"""What the signatures of the public names name: annotations, defaults and bases, read from the source."""

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import dmarticle

PACKAGE = Path(dmarticle.__file__).parent


def file_of(module: str) -> Path:
    """Give the file of a module of the package, by its dotted name below it."""
    path = PACKAGE.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


@cache
def statements(module: str) -> tuple[ast.stmt, ...]:
    """Give the statements of a module, those that only type checkers read too."""
    body = ast.parse(file_of(module).read_text("utf-8")).body
    return tuple(each for node in body for each in (node.body if isinstance(node, ast.If) else [node]))


def home(module: str, name: str) -> tuple[str, str] | None:
    """Give the module of the package that defines a name which another one has, and its name there; None for none."""
    for node in statements(module):
        if isinstance(node, ast.ImportFrom) and node.level:
            for alias in node.names:
                if name == (alias.asname or alias.name):
                    return home(_imported(module, node), alias.name)
    return (module, name) if statement(module, name) else None


def _imported(module: str, node: ast.ImportFrom) -> str:
    parts = module.split(".")
    if not PACKAGE.joinpath(*parts).is_dir():
        parts.pop()
    return ".".join([*parts[: len(parts) - (node.level - 1)], *filter(None, (node.module or "").split("."))])


def statement(module: str, name: str) -> ast.stmt | None:
    """Give the statement by which a module defines a name."""
    for node in statements(module):
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name == name:
            return node
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(each, ast.Name) and each.id == name for each in targets):
                return node
    return None


def names(node: ast.AST | None) -> Iterator[str]:
    """Give the names in an expression, and in the texts that stand for types in it."""
    for each in ast.walk(node) if node else ():
        if isinstance(each, ast.Name):
            yield each.id
        elif isinstance(each, ast.Constant) and isinstance(each.value, str) and each.value.strip():
            try:
                yield from names(ast.parse(each.value, mode="eval"))
            except SyntaxError:
                continue


def named(node: ast.stmt) -> Iterator[str]:
    """Give the names that the signature of a definition says, or those of a class."""
    if isinstance(node, ast.FunctionDef):
        arguments = node.args
        every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
        for each in [*(a.annotation for a in every if a), *arguments.defaults, *arguments.kw_defaults, node.returns]:
            yield from names(each)
    elif isinstance(node, ast.ClassDef):
        for base in node.bases:
            yield from names(base)
        for each in node.body:
            if isinstance(each, ast.AnnAssign) and not _is_private(each.target):
                yield from names(each.annotation)
            elif isinstance(each, ast.FunctionDef) and not each.name.startswith("_"):
                yield from named(each)
    elif isinstance(node, ast.AnnAssign):
        yield from names(node.annotation)
        if "TypeAlias" in ast.unparse(node.annotation):
            yield from names(node.value)


def _is_private(target: ast.expr) -> bool:
    return isinstance(target, ast.Name) and target.id.startswith("_")


def unlisted(listed: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Give the names of the package that signatures of listed ones say and that are not listed, each with what says it.

    A number by a name is none of them, since the reference shows the number; nor is an alias of names that are listed,
    since type checkers and the reference show those.
    """
    homes = {(module, name): home(module, name) for module, name in listed}
    public = set(homes.values())
    found: dict[str, set[str]] = {}
    for (module, name), where in homes.items():
        assert where, f"{module}.{name}"
        for other in _said(where, public):
            found.setdefault(".".join(other), set()).add(name)
    return found


def _said(where: tuple[str, str], public: set[tuple[str, str] | None]) -> Iterator[tuple[str, str]]:
    node = statement(*where)
    assert node, where
    for each in named(node):
        other = home(where[0], each)
        if other is None or other in public or other == where:
            continue
        defined = statement(*other)
        if is_alias(defined):
            yield from _said(other, public)
        elif not (isinstance(defined, ast.Assign) and isinstance(defined.value, ast.Constant)):
            yield other


def is_alias(node: ast.stmt | None) -> bool:
    """Tell whether a definition is another name for types."""
    return isinstance(node, ast.AnnAssign) and "TypeAlias" in ast.unparse(node.annotation)
