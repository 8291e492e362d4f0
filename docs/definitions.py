"""Where the public names are defined, read from the source."""

import ast
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import TypeGuard

from attrs import frozen

import dmarticle

PACKAGE = Path(dmarticle.__file__).parent


@frozen
class Definition:
    """A public name as it stands in the source."""

    module: str
    name: str
    node: ast.stmt
    docstring: str | None


@cache
def statements(module: str) -> tuple[ast.stmt, ...]:
    """Give the statements of a module of the package, by its dotted name below it."""
    path = PACKAGE.joinpath(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    body = ast.parse(file.read_text("utf-8")).body
    return tuple(each for node in body for each in (node.body if _is_for_checkers(node) else [node]))


def _is_for_checkers(node: ast.stmt) -> TypeGuard[ast.If]:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def names_of(module: str) -> list[str]:
    """Give the names that a module lists in its `__all__`."""
    (node,) = [each for each in statements(module) if isinstance(each, ast.Assign) and targets(each) == ["__all__"]]
    found: list[str] = ast.literal_eval(node.value)
    return found


def docstring_of(module: str) -> str | None:
    """Give what a module says of itself."""
    return text_of(statements(module)[0])


def definition(module: str, name: str) -> Definition:
    """Find the definition of a name that a module has, where need be by its imports."""
    body = statements(module)
    for node, following in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.ImportFrom) and name in {alias.asname or alias.name for alias in node.names}:
            return definition(_imported(module, node), name)
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name == name and not is_overload(node):
            return Definition(module, name, node, ast.get_docstring(node))
        if isinstance(node, ast.Assign | ast.AnnAssign) and name in targets(node):
            return Definition(module, name, node, text_of(following))
    raise LookupError(f"no {name} in dmarticle.{module}")


def is_overload(node: ast.ClassDef | ast.FunctionDef) -> bool:
    """Tell whether a definition is only one of the ways to call a function, said to type checkers."""
    return any(ast.unparse(each) == "overload" for each in node.decorator_list)


def targets(node: ast.Assign | ast.AnnAssign) -> list[str]:
    """Give the names that an assignment is to."""
    return [ast.unparse(each) for each in (node.targets if isinstance(node, ast.Assign) else [node.target])]


def text_of(node: ast.stmt | None) -> str | None:
    """Give the text of a statement that is nothing but a text: what is said of the one before it."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return node.value.value
    return None


def is_alias(node: ast.stmt) -> TypeGuard[ast.AnnAssign]:
    """Tell whether a definition is another name for types."""
    return isinstance(node, ast.AnnAssign) and "TypeAlias" in ast.unparse(node.annotation)


def spelled(module: str, expression: ast.expr) -> str:
    """Write a type or a default with what stands behind names that are not public: the types of an alias, a number."""
    if isinstance(expression, ast.Constant) and isinstance(expression.value, str):
        expression = ast.parse(expression.value, mode="eval").body
    return ast.unparse(_Spelling(module).visit(deepcopy(expression)))


class _Spelling(ast.NodeTransformer):
    """Puts what names stand for in their place."""

    def __init__(self, module: str) -> None:
        self._module = module

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in dmarticle.__all__:
            return node
        try:
            found = definition(self._module, node.id)
        except (LookupError, OSError):
            return node
        if is_alias(found.node) and found.node.value:
            return ast.parse(spelled(found.module, found.node.value), mode="eval").body
        if isinstance(found.node, ast.Assign) and isinstance(found.node.value, ast.Constant):
            return found.node.value
        return node


def _imported(module: str, node: ast.ImportFrom) -> str:
    """Give the module that a relative import is from."""
    parts = module.split(".")
    if not PACKAGE.joinpath(*parts).is_dir():
        parts.pop()
    parts = parts[: len(parts) - (node.level - 1)]
    return ".".join([*parts, *filter(None, (node.module or "").split("."))])
