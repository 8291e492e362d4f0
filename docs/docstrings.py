"""Docstrings in Google's style, written as Markdown."""

import re
from collections.abc import Iterator
from inspect import cleandoc

_SECTION = re.compile(r"^(Args|Returns|Raises|Yields):$")
_ITEM = re.compile(r"^    (\*{0,2}[\w.]+): (.*)$")


def markdown(docstring: str | None) -> Iterator[str]:
    """Give the lines of a docstring: its text, then a list for each of its sections."""
    section = ""
    items: list[str] = []
    for line in cleandoc(docstring or "").splitlines():
        if found := _SECTION.match(line):
            yield from _listed(section, items)
            section, items = found[1], []
        elif section:
            _add(items, line)
        else:
            yield line
    yield from _listed(section, items)


def one_line(docstring: str | None) -> str:
    """Give a docstring for the cell of a table: as one line, without its sections."""
    text = cleandoc(docstring or "")
    kept = re.split(r"^(?:Args|Returns|Raises|Yields):$", text, flags=re.MULTILINE)[0]
    return " ".join(kept.split()).replace("|", "\\|")


def _add(items: list[str], line: str) -> None:
    """Take a line of a section: the beginning of an item, or more of the last one."""
    found = _ITEM.match(line)
    if found:
        items.append(f"- `{found[1]}`: {found[2]}")
    elif line.strip() and items:
        items[-1] += f" {line.strip()}"
    elif line.strip():
        items.append(f"- {line.strip()}")


def _listed(section: str, items: list[str]) -> Iterator[str]:
    if section:
        yield ""
        yield f"**{'Arguments' if section == 'Args' else section}**"
        yield ""
        yield from items
        yield ""
