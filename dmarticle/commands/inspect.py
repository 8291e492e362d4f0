"""`dmarticle inspect FILES`: what a corpus is made of, and what is new since last time."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from ..inspecting.inspection import Inspection
from ..inspecting.running import inspect
from ..problems import InspectionError
from .command import Command
from .painting import Part, Styles
from .terminal import FAILED, FINE, STANDARD_INPUT, WRONG_USE, failed, give, reason, show, width

STYLES: Styles = {
    r"(?m)^[a-z][\w ,']*(?:  .*)?$": "bold",
    r"(?m)^[a-z]+:": "bold",
    r"(?<=  )warning(?=  )": "yellow",
    r"(?<=  )error(?=  )": "red",
    r"(?m)^  new\b": "green",
    r"(?m)^  gone\b": "red",
    r"(?m)^  changed\b": "yellow",
    r"(?m)(?<=^  )/\S+": "cyan",
}
"""How a report looks."""


def arguments(parser: ArgumentParser) -> None:
    """Add what it takes."""
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="files of articles as JSON or JSON Lines, folders and archives of them, or - for standard input",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="all counts as JSON")
    form.add_argument("--schema", action="store_true", help="a JSON Schema of what was seen")
    parser.add_argument(
        "--since", metavar="EARLIER.json", help="what --json gave earlier; show what is new, gone or changed"
    )
    parser.add_argument(
        "--moved",
        type=_share,
        default=0.05,
        metavar="SHARE",
        help="with --since: how far a rate must have moved (0.05)",
    )


def run(options: Namespace) -> int:
    """Inspect files; 0 fine, 1 some records are no articles, 2 wrong use."""
    if options.schema and options.since:
        options.parser.error("--since compares counts; it goes with --json or without, not with --schema")
    if STANDARD_INPUT in options.files and sys.stdin is None:
        return failed(STANDARD_INPUT, "there is no standard input", WRONG_USE)
    missing = [each for each in options.files if each != STANDARD_INPUT and not Path(each).exists()]
    for each in missing:
        failed(each, "No such file or directory", WRONG_USE)
    if len(missing) == len(options.files):
        return WRONG_USE
    try:
        earlier = _earlier(options.since) if options.since else None
    except (OSError, ValueError) as error:
        return failed(options.since, reason(error), WRONG_USE)
    found = inspect(options.files)
    _print(found, earlier, options)
    return FAILED if found.failed else FINE


def _earlier(file: str) -> Inspection:
    try:
        data = json.loads(Path(file).read_bytes())
    except ValueError as error:
        raise InspectionError(f"no inspection: not JSON: {error}") from None
    return Inspection.from_dict(data)


def _print(found: Inspection, earlier: Inspection | None, options: Namespace) -> None:
    shown = found if earlier is None else found.compare(earlier, moved=options.moved)
    if options.schema:
        give(json.dumps(found.json_schema(), indent=2))
    elif options.json:
        give(json.dumps(shown.as_dict(), indent=1))
    else:
        show(Part(shown.table(width=width()) if isinstance(shown, Inspection) else str(shown), STYLES))


def _share(text: str) -> float:
    share = float(text)
    if not 0 <= share <= 1:
        raise ArgumentTypeError("a share is from 0 to 1")
    return share


COMMAND = Command(
    description="Show what a corpus of articles is made of: keys, types, dates, shortcodes, embeds, problems.",
    examples=(
        ("articles/", "a report for people"),
        ("dump.jsonl --json > june.json", "all counts, to keep"),
        ("dump.jsonl --since june.json", "what is new since then"),
        ("- < dump.jsonl", "from standard input"),
        ("articles/ --schema", "a JSON Schema of what was seen"),
    ),
    arguments=arguments,
    run=run,
)
