"""Write docs/models.md from the docstrings of the models: `python docs/generate_models.py`."""

import ast
from collections.abc import Iterator
from pathlib import Path

import dmarticle

DOCS = Path(__file__).parent
MODELS = Path(dmarticle.__file__).parent / "models"
ORDER = "article author keyword category attachment seo access counts flags completeness reference".split()

HEAD = """# The models

An article and what it is made of. All models are frozen [attrs](https://www.attrs.org/) classes: values to be
compared, hashed, pickled, and changed only by `attrs.evolve`. Absence has one
spelling: `None` for one value, `()` for many.

The codes of `problems` are in [a table of their own](problems.md).

This page is written from the docstrings by `python docs/generate_models.py`; a test fails when it is behind.
"""


def page() -> str:
    """Give the whole page."""
    parts = [HEAD]
    for name in ORDER:
        module = ast.parse((MODELS / f"{name}.py").read_text("utf-8"))
        parts += ["\n".join(_model(node)) for node in module.body if isinstance(node, ast.ClassDef)]
    return "\n".join(parts)


def _model(model: ast.ClassDef) -> Iterator[str]:
    yield f"## {model.name}\n"
    yield f"{_flat(ast.get_docstring(model))}\n"
    rows = list(_rows(model))
    if rows:
        yield "| name | type | meaning |"
        yield "|---|---|---|"
        yield from rows
        yield ""


def _rows(model: ast.ClassDef) -> Iterator[str]:
    for field, following in zip(model.body, [*model.body[1:], None], strict=True):
        if isinstance(field, ast.AnnAssign):
            yield _row(ast.unparse(field.target), ast.unparse(field.annotation), _docstring(following))
        elif isinstance(field, ast.Assign) and isinstance(field.value, ast.Constant):
            yield _row(ast.unparse(field.targets[0]), repr(field.value.value), _docstring(following))
        elif isinstance(field, ast.FunctionDef) and not field.name.startswith("_"):
            call = ast.unparse(field.args).replace("self, *, ", "").replace("self", "")
            name = field.name if field.decorator_list else f"{field.name}({call})"
            yield _row(name, ast.unparse(field.returns) if field.returns else "", ast.get_docstring(field))


def _docstring(node: ast.stmt | None) -> str | None:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return node.value.value
    return None


def _row(name: str, kind: str, meaning: str | None) -> str:
    escaped = [text.replace("|", "\\|") for text in (name, kind.strip("'\""), _flat(meaning))]
    return "| `{}` | `{}` | {} |".format(*escaped)


def _flat(text: str | None) -> str:
    return " ".join((text or "").split())


if __name__ == "__main__":
    (DOCS / "models.md").write_text(page(), "utf-8")
