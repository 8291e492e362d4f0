"""What a command is, and which there are."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from importlib import import_module

from attrs import frozen

SUMMARIES = {
    "show": "one article, for people or in any format",
    "convert": "articles of any source to any format",
    "clean": "HTML in; safe, clean HTML, Markdown or text out",
    "inspect": "what many articles are made of, and what is new since last time",
    "diff": "what changed between two versions of an article, or two editions of a story",
    "explain": "what became of a body, step by step, or of some words in it",
    "completion": "what makes a shell complete these commands",
    "help": "what a command does, or what the code of a problem means",
}
"""The commands by name, as the first page of help has them. Each is the `COMMAND` of the module of its name."""


@frozen(kw_only=True)
class Command:
    """One command: what it takes, and what it does."""

    description: str
    """What it does, in a sentence or two."""
    examples: tuple[tuple[str, str], ...]
    """What may be written behind its name, and what that gives."""
    arguments: Callable[[ArgumentParser], None]
    """Adds what it takes."""
    run: Callable[[Namespace], int]
    """Does it, and gives the exit status."""


def get_command(name: str) -> Command:
    """Give a command by its name; its module is imported when it is first asked for."""
    command: Command = import_module(f".{name}", __package__).COMMAND
    return command
