"""`dmarticle diff OLD NEW`: what changed between two versions of an article, or from one edition to another."""

import json
from argparse import ArgumentParser, Namespace

from ..differences import diff
from .article import one_article
from .command import Command
from .diff_editions import Edition, add_editions, are_editions, check_editions, edition
from .options import add_id, add_reading, reading_of
from .painting import Part, Styles
from .parser import NAME
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
    parser.add_argument("old", metavar="OLD", type=NAME, help="a file with the version before, or - for standard input")
    parser.add_argument("new", metavar="NEW", type=NAME, help="a file with the version after, or - for standard input")
    parser.add_argument("--json", action="store_true", help="the difference as JSON")
    add_id(parser)
    add_editions(parser)
    add_reading(parser)


def run(options: Namespace) -> int:
    """Compare two versions; 0 they are the same, 1 they differ, 2 trouble."""
    if options.old == options.new == "-":
        options.parser.error("only one of the two versions can come from standard input")
    check_editions(options)
    old, new = (_read(file, options) for file in (options.old, options.new))
    if are_editions(old, new, options):
        from .diff_editions_report import tell  # what versions do not need

        return DIFFERENT if tell(old.article, new.article, as_json=options.json, full=options.full) else FINE
    if options.full:
        options.parser.error("--full is of editions, and these are versions of one article; see --as editions")
    found = diff(old.article, new.article)
    if options.json:
        give(json.dumps(found.as_dict(), ensure_ascii=False, indent=1))
    else:
        show(Part(str(found), STYLES))
    return DIFFERENT if found else FINE


def _read(file: str, options: Namespace) -> Edition:
    return edition(file, options) or Edition(one_article(file, id=options.id, trouble=WRONG_USE, **reading_of(options)))


COMMAND = Command(
    description="Show what changed between two versions of an article: fields, then blocks of the body; or what two "
    "desks made of one story, of which either may be plain text. The exit status is that of diff(1): 0 where nothing "
    "changed, 1 where something did, 2 for trouble.",
    examples=(
        ("monday.json tuesday.json", "a report for people"),
        ("monday.json tuesday.json --json", "the same for programs"),
        ("june.jsonl.gz july.jsonl.gz --id 990001", "one article of two dumps"),
        ("ours.json theirs.txt --full", "two editions of one story, each edit in its place"),
    ),
    arguments=arguments,
    run=run,
)
