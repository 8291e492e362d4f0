"""The public names: `python tests/public_names.py` writes two of the three lists in `dmarticle/__init__.py`.

The imports under `if TYPE_CHECKING` are written by hand. From them follow the table by which a name is found when it is
first asked for, and `__all__`.
"""

import ast
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import dmarticle

PAGE = Path(dmarticle.__file__)
WIDTH = 115


def homes(source: str) -> dict[str, list[str]]:
    """Give the names that are imported for type checkers, by the module they are imported from."""
    block = next(node for node in ast.parse(source).body if isinstance(node, ast.If))
    found: dict[str, list[str]] = {}
    for node in block.body:
        assert isinstance(node, ast.ImportFrom), ast.unparse(node)
        assert node.level == 1, ast.unparse(node)
        found.setdefault(node.module or "", []).extend(alias.name for alias in node.names)
    return found


def in_order(names) -> list[str]:
    """Constants, then types, then functions."""
    return sorted(names, key=lambda name: (not name.isupper(), name.islower(), name))


def written(source: str) -> str:
    """Give the module with both lists as they follow from its imports."""
    found = homes(source)
    everything = in_order(name for names in found.values() for name in names)
    source = replaced(source, "_HOMES", f"_HOMES = {{\n{wrapped_table(found)}}}  # fmt: skip")
    return replaced(source, "__all__", f"__all__ = [\n{wrapped_names(everything)}]  # fmt: skip")


def wrapped_table(found: dict[str, list[str]]) -> str:
    """Write the table, a long entry on several lines."""
    text = ""
    for module, names in sorted(found.items()):
        lines, line = [], ""
        for name in names:
            if len(line) + len(name) > WIDTH - 12:
                lines.append(line)
                line = ""
            line += f"{name} "
        lines.append(line.rstrip())
        if len(lines) == 1 and len(lines[0]) + len(module) < WIDTH - 12:
            text += f'    "{module}": "{lines[0]}",\n'
        else:
            text += f'    "{module}":\n' + "".join(f'        "{each}"\n' for each in lines)
            text = text[:-1] + ",\n"
    return text


def wrapped_names(names: list[str]) -> str:
    """Write names in lines of about the same length."""
    lines, line = [], ""
    for name in names:
        if len(line) + len(name) + 8 > WIDTH:
            lines.append(line)
            line = ""
        line += f'"{name}", '
    return "".join(f"    {each.rstrip()}\n" for each in [*lines, line])


def replaced(source: str, name: str, text: str) -> str:
    """Put another assignment in the place of the one to this name."""
    (node,) = [
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == name
    ]
    lines = source.splitlines(keepends=True)
    return "".join([*lines[: node.lineno - 1], text + "\n", *lines[node.end_lineno :]])


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
