"""A parser of arguments that says what is wrong on one line, and prints as commands do."""

import re
from argparse import Action, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from typing import NoReturn

from .. import __version__
from .painting import Part, Styles
from .terminal import FINE, WRONG_USE, Stopped, show, tell, warn

_OPTION = re.compile(r"^  (?:-\w[^-,]*, )?(--[\w-]+)", re.MULTILINE)
"""An option, where help is about it."""
_UNKNOWN = re.compile(r"(--[\w-]+)(?:=.*)?", re.DOTALL)
"""What is written as an option is, and cannot be the value of another one."""

HELP: Styles = {
    r"(?m)^[a-z][a-z ]*:": "bold",
    r"(?m)^ {2,4}(?:-\w(?: [A-Z]+)?, )?--?[\w-]+": "cyan",
    r"(?m)^    [a-z]+(?=  )": "cyan",
}
"""How help looks."""


class Parser(ArgumentParser):
    """Says what is wrong on one line of standard error, and where there is help."""

    color: bool = False
    """Whether Python 3.14 colours the help; the commands do it themselves, with any Python."""
    given: Sequence[str] = ()
    """What is being read."""

    def error(self, message: str) -> NoReturn:
        """Tell that it was used wrongly.

        Raises:
            Stopped: With 2, always.
        """
        warn(f"{self._misspelt() or message}; see {self.prog} --help")
        raise Stopped(WRONG_USE)

    def format_help(self) -> str:
        """Give the help without colours."""
        self.color = False
        return super().format_help()

    def format_usage(self) -> str:
        """Give the usage without colours."""
        self.color = False
        return super().format_usage()

    def print_help(self, file: object = None) -> None:
        """Print the help: on standard output unless another stream is given, which is standard error."""
        help_ = Part(self.format_help().rstrip("\n"), HELP)
        if file is None:
            show(help_)
        else:
            tell(help_)

    def read(self, given: Sequence[str]) -> Namespace:
        """Read arguments, of which none may be left over.

        Raises:
            Stopped: With 2 for wrong use, which has been told.
        """
        self.given = given
        options, left = self.parse_known_args(given)
        if left:
            self.error(f"there is no place for {left[0]!r}")
        return options

    def _misspelt(self) -> str | None:
        """Say what is wrong with an option that there is not, which is behind most else that is wrong then."""
        known = _OPTION.findall(self.format_help())
        before_end = self.given[: self.given.index("--")] if "--" in self.given else self.given
        written = [found[1] for each in before_end if (found := _UNKNOWN.fullmatch(each))]
        wrong = next((each for each in written if each not in known), None)
        return None if wrong is None else f"no option {wrong}{did_you_mean(wrong, known)}"


class Version(Action):
    """Prints the version, and ends."""

    def __init__(self, option_strings: Sequence[str], dest: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help="show the version")

    def __call__(self, *_: object, **__: object) -> None:
        """Print it.

        Raises:
            Stopped: With 0, or if it cannot be printed.
        """
        show(f"dmarticle {__version__}")
        raise Stopped(FINE)


def one_of(kind: str, names: Iterable[str]) -> Callable[[str], str]:
    """Give what reads an argument that is one of some names, and of another one says which are near or there."""
    known = tuple(names)

    def read(text: str) -> str:
        if text in known:
            return text
        near = did_you_mean(text, known)
        raise ArgumentTypeError(f"no {kind} {text!r}{near or '; there are ' + ', '.join(known)}")

    return read


def not_empty(what: str) -> Callable[[str], str]:
    """Give what reads an argument that says something; a variable that is not set leaves an empty one."""

    def read(text: str) -> str:
        if text:
            return text
        raise ArgumentTypeError(f"found an empty one, ''; expected {what}")

    return read


NAME = not_empty("the name of a file")
"""Reads the name of a file, a folder or an archive."""


def at_least(least: int, what: str) -> Callable[[str], int]:
    """Give what reads a number that is not less than another one."""

    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and int(text) >= least:
            return int(text)
        raise ArgumentTypeError(f"{what} is a number, {least} or more; found {text!r}")

    return read


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Ask whether a name was meant that is like a word, as the end of a message; `""` if none is."""
    near = get_close_matches(word, list(known), n=1)
    return f"; did you mean {near[0]}?" if near else ""
