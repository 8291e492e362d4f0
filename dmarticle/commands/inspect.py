"""`dmarticle inspect FILES`: what a corpus is made of, and what is new since last time."""

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from ..inspecting.inspection import Inspection
from ..inspecting.running import inspect
from ..problems import InspectionError
from .command import Command
from .inputs import add_inputs, named_of, tell_missing, told_empty
from .options import add_reading, reading_of
from .painting import Part, Styles
from .parser import NAME
from .progress import watching
from .terminal import FAILED, FINE, WRONG_USE, give, show, unreadable, width

MOVED = 0.05
"""How far a rate must have moved, where nothing else is said."""

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
    add_inputs(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="all counts as JSON")
    form.add_argument("--schema", action="store_true", help="a JSON Schema of what was seen")
    parser.add_argument(
        "--since", type=NAME, metavar="EARLIER.json", help="what --json gave earlier; show what is new, gone or changed"
    )
    parser.add_argument(
        "--moved",
        type=_share,
        metavar="SHARE",
        help=f"with --since: how far a rate must have moved ({MOVED})",
    )
    add_reading(parser)


def run(options: Namespace) -> int:
    """Inspect files; 0 fine, 1 some records are no articles or there is none, 2 wrong use."""
    if options.schema and options.since:
        options.parser.error("--since compares counts; it goes with --json or without, not with --schema")
    if options.moved is not None and not options.since:
        options.parser.error(
            "--moved is how far a rate must have moved since an earlier inspection; name it by --since"
        )
    inputs = named_of(options)
    if len(tell_missing(inputs)) == len(inputs):
        return WRONG_USE
    try:
        earlier = _earlier(options.since) if options.since else None
    except (OSError, ValueError) as error:
        return unreadable(options.since, error, WRONG_USE)
    with watching(elsewhere=True) as watch:  # the report comes behind it
        found = inspect(inputs, on_progress=watch, **reading_of(options))
    if not found.records:
        return told_empty(inputs)
    _print(found, earlier, options)
    return FAILED if found.failed else FINE


def _earlier(file: str) -> Inspection:
    try:
        data = json.loads(Path(file).read_bytes())
    except ValueError as error:
        raise InspectionError(f"no inspection: not JSON: {error}") from None
    return Inspection.from_dict(data)


def _print(found: Inspection, earlier: Inspection | None, options: Namespace) -> None:
    shown = (
        found if earlier is None else found.compare(earlier, moved=MOVED if options.moved is None else options.moved)
    )
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
        ("< dump.jsonl", "from standard input"),
        ("articles/ --schema", "a JSON Schema of what was seen"),
    ),
    arguments=arguments,
    run=run,
)
