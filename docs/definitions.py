"""Where the public names are defined, read from the source."""

import ast
from functools import cache
from pathlib import Path

from attrs import frozen

import dmarticle

PACKAGE = Path(dmarticle.__file__).parent


@frozen
class Definition:
    """A public name as it stands in the source."""

    name: str
    node: ast.stmt
    docstring: str | None


@cache
def statements(module: str) -> tuple[ast.stmt, ...]:
    """Give the statements of a module of the package, by its dotted name below it."""
    path = PACKAGE.joinpath(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return tuple(ast.parse(file.read_text("utf-8")).body)


def definition(module: str, name: str) -> Definition:
    """Find the definition of a name that a module has, where need be by its imports."""
    body = statements(module)
    for node, following in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.ImportFrom) and name in {alias.asname or alias.name for alias in node.names}:
            return definition(_imported(module, node), name)
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name == name:
            return Definition(name, node, ast.get_docstring(node))
        if isinstance(node, ast.Assign | ast.AnnAssign) and name in targets(node):
            return Definition(name, node, text_of(following))
    raise LookupError(f"no {name} in dmarticle.{module}")


def targets(node: ast.Assign | ast.AnnAssign) -> list[str]:
    """Give the names that an assignment is to."""
    return [ast.unparse(each) for each in (node.targets if isinstance(node, ast.Assign) else [node.target])]


def text_of(node: ast.stmt | None) -> str | None:
    """Give the text of a statement that is nothing but a text: what is said of the one before it."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return node.value.value
    return None


def _imported(module: str, node: ast.ImportFrom) -> str:
    """Give the module that a relative import is from."""
    parts = module.split(".")
    if not PACKAGE.joinpath(*parts).is_dir():
        parts.pop()
    parts = parts[: len(parts) - (node.level - 1)]
    return ".".join([*parts, *filter(None, (node.module or "").split("."))])
