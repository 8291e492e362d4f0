"""`dmarticle diff OLD NEW`: what changed between two versions of an article."""

import json
from argparse import ArgumentParser, Namespace

from ..differences import diff
from .command import Command
from .one import one_article
from .options import add_id, add_reading, reading_of
from .painting import Part, Styles
from .terminal import FINE, WRONG_USE, give, show

DIFFERENT = 1
"""The exit status for versions that differ, as that of diff(1); trouble of any kind is 2."""

STYLES: Styles = {
    r"\A(?:changes|nothing changed) in .*": "bold",
    r"(?m)^[a-z]+$": "bold underline",
    r"(?m)^  \+ .*(?:\n    \S.*)*": "green",
    r"(?m)^  - .*(?:\n    \S.*)*": "red",
    r"(?m)^  > .*(?:\n    \S.*)*": "magenta",
    r"(?m)^  ~": "bold yellow",
    r"(?m)(?<=^  [~+>-] )\S+(?: -> \S+)?(?: \w+)?:": "cyan",
    r"(?s)\[-.*?-\]": "red",
    r"(?s)\{\+.*?\+\}": "green",
    r"\(\d+ blocks? as before\)": "dim",
}
"""How a report looks."""


def arguments(parser: ArgumentParser) -> None:
    """Add what it takes."""
    parser.add_argument("old", metavar="OLD", help="a file with the version before, or - for standard input")
    parser.add_argument("new", metavar="NEW", help="a file with the version after, or - for standard input")
    parser.add_argument("--json", action="store_true", help="the difference as JSON")
    add_id(parser)
    add_reading(parser)


def run(options: Namespace) -> int:
    """Compare two versions; 0 they are the same, 1 they differ, 2 trouble."""
    if options.old == options.new == "-":
        options.parser.error("only one of the two versions can come from standard input")
    old, new = (
        one_article(file, id=options.id, trouble=WRONG_USE, **reading_of(options))
        for file in (options.old, options.new)
    )
    found = diff(old, new)
    if options.json:
        give(json.dumps(found.as_dict(), ensure_ascii=False, indent=1))
    else:
        show(Part(str(found), STYLES))
    return DIFFERENT if found else FINE


COMMAND = Command(
    description="Show what changed between two versions of an article: fields, then blocks of the body. The exit "
    "status is that of diff(1): 0 where nothing changed, 1 where something did, 2 for trouble.",
    examples=(
        ("monday.json tuesday.json", "a report for people"),
        ("monday.json tuesday.json --json", "the same for programs"),
        ("june.jsonl.gz july.jsonl.gz --id 990001", "one article of two dumps"),
    ),
    arguments=arguments,
    run=run,
)
