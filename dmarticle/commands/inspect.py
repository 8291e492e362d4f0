"""`python -m dmarticle inspect FILES`: what a corpus is made of, and what is new since last time."""

import argparse
import json
import sys
from pathlib import Path

from ..inspecting.inspection import Inspection
from ..inspecting.running import inspect
from ..problems import InspectionError
from .terminal import FAILED, WRONG_USE, failed, show, width

STANDARD_INPUT = "-"

EXAMPLES = """examples:
  python -m dmarticle inspect articles/                       a report for people
  python -m dmarticle inspect dump.jsonl --json > june.json   all counts, to keep
  python -m dmarticle inspect dump.jsonl --since june.json    what is new since then
  python -m dmarticle inspect - < dump.jsonl                  from standard input
  python -m dmarticle inspect articles/ --schema              a JSON Schema of what was seen
"""


def run(arguments: list[str]) -> int:
    """Inspect files; 0 fine, 1 some records are no articles, 2 wrong use."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.schema and options.since:
        parser.error("--since compares counts; it goes with --json or without, not with --schema")
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
        return failed(options.since, getattr(error, "strerror", None) or str(error), WRONG_USE)
    found = inspect(options.files)
    status = show(_written(found, earlier, options))
    return status or (FAILED if found.failed else status)


def _earlier(file: str) -> Inspection:
    try:
        data = json.loads(Path(file).read_bytes())
    except ValueError as error:
        raise InspectionError(f"no inspection: not JSON: {error}") from None
    return Inspection.from_dict(data)


def _written(found: Inspection, earlier: Inspection | None, options: argparse.Namespace) -> str:
    if options.schema:
        return json.dumps(found.json_schema(), indent=2)
    shown = found if earlier is None else found.compare(earlier, moved=options.moved)
    if options.json:
        return json.dumps(shown.as_dict(), indent=1)
    return shown.table(width=width()) if isinstance(shown, Inspection) else str(shown)


def _share(text: str) -> float:
    share = float(text)
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError("a share is from 0 to 1")
    return share


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m dmarticle inspect",
        description="Show what a corpus of articles is made of: keys, types, dates, shortcodes, embeds, problems.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "files",
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
    return parser
