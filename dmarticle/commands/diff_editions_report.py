"""What `dmarticle diff` says of two editions of one story: substance in one colour, house style in another."""

import json
from collections.abc import Iterator

from ..editions import Comparison, compare
from ..editions.rows import rows_of
from ..editions.running_text import running_text
from ..models import Article
from .painting import Part, Styles
from .terminal import give, show

HEAD: Styles = {
    r"\A.*": "bold",
    r"\Aone story": "bold green",
    r"\Atwo stories": "bold yellow",
    r"(?m)^  (?:left|right)(?=  )": "cyan",
}
SUBSTANCE: Styles = {
    r"(?s)\[-.*?-\]": "red",
    r"(?s)\{\+.*?\+\}": "bold red",
}
"""What may change what is said, in one colour."""
HOUSE: Styles = {
    r"(?s)\[~.*?~\]": "blue",
    r"(?s)\{~.*?~\}": "bold blue",
}
"""House style, in another one."""
_KINDS: Styles = {r"(?m)^  [a-z][a-z ]*?(?=  |$| \(\d)": "cyan"}

SECTIONS: dict[str, Styles] = {
    "what may change what is said": {**_KINDS, **SUBSTANCE},
    "house style, left -> right": {
        r"(?s)(?<=\n)  .*": "blue",
        r"(?m) ->(?= |$)|;(?= |$)|\(none\)": "default",
        r"\(\d+ times\)|\[[^\]]*\]": "dim default",
        **_KINDS,
    },
}
"""How the sections of a report look; of all others, the kinds alone are in a colour."""

FULL: Styles = {
    **SUBSTANCE,
    **HOUSE,
    r"(?m)^  [-+~] \S+(?: \([^)]*\))?": "cyan",
    r"(?m)^  [-+] \S+ [a-z, ]+:": "magenta",
    r"(?m)^    \(\d+ passages? word for word the same\)": "dim",
}


def tell(old: Article, new: Article, *, as_json: bool, full: bool) -> bool:
    """Compare two editions and say what was found; tell whether their stories differ.

    Args:
        old: The left edition.
        new: The right one.
        as_json: Whether it is for programs.
        full: Whether both are written in full behind the report.
    """
    found = compare(old, new)
    if as_json:
        give(json.dumps(found.as_dict(), ensure_ascii=False, indent=1))
    else:
        show(*_parts(found, full=full))
    return _differ(found)


def _parts(comparison: Comparison, *, full: bool) -> Iterator[Part]:
    """Give the report in pieces, each with its look."""
    head, *sections = str(comparison).split("\n\n")
    yield Part(head, HEAD)
    for section in sections:
        styles = SECTIONS.get(section.partition("\n")[0], _KINDS)
        yield Part(f"\n\n{section}", {**styles, r"\A\n\n.*": "bold underline"})
    if full:
        yield Part("\n\nin full", {r"\w.*": "bold underline"})
        yield Part(f"\n{running_text(comparison)}", FULL)


def _differ(found: Comparison) -> bool:
    """Whether not all passages are the same word for word, in the same order."""
    return not all(row.stayed for row in rows_of(found))
