"""Colours (extra `cli`): what a person at a terminal sees of a text that is plain for everybody else."""

import os
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import IO, TypeAlias

from attrs import field, frozen

Styles: TypeAlias = Mapping[str, str]
"""Patterns of what is to be seen, and the style of each as rich writes it (`bold red`); the later one wins."""

_DUMB = ("dumb", "unknown")


@frozen
class Part:
    """A piece of what is shown, and how."""

    text: str
    styles: Styles = field(factory=dict[str, str])


def wants_colours(stream: IO[str] | None) -> bool:
    """Tell whether colours are wanted on a stream: on a terminal, but for https://no-color.org."""
    if stream is None or os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") not in _DUMB)


def paint(parts: Sequence[Part], stream: IO[str] | None) -> str:
    """Give parts as one text, in colours where they are wanted and can be had."""
    if stream is None or not wants_colours(stream) or not has_rich():
        return "".join(part.text for part in parts)
    from rich.console import Console
    from rich.text import Text

    text = Text()
    for part in parts:
        piece = Text(part.text)
        for pattern, style in part.styles.items():
            piece.highlight_regex(pattern, style)
        text.append_text(piece)
    console = Console(file=stream, force_terminal=True, highlight=False)
    with console.capture() as captured:
        console.print(text, soft_wrap=True, end="")
    return captured.get()


def has_rich() -> bool:
    """Tell whether there is a package for colours."""
    try:
        import_module("rich")
    except ImportError:
        return False
    return True
