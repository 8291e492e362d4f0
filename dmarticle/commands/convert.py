"""`dmarticle convert INPUTS --to FORMAT`: articles of any source to any format."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Generator, Iterator
from contextlib import closing
from textwrap import fill

from ..problems import DmarticleError, MissingExtraError
from ..streams import Outcome, Success, iter_articles
from ..streams.progress import OnProgress
from .command import Command
from .inputs import add_inputs, inputs_of, told_empty
from .losses import Losses
from .options import add_reading, reading_of
from .parser import NAME, at_least, one_of
from .progress import watching
from .sinks.choice import open_sink
from .sinks.sink import Refused, Sink
from .targets import target_names
from .terminal import FAILED, FINE, Stopped, failed, is_watched, reason, tell, unreadable, warn, width

STANDARD_OUTPUT = "-"


def arguments(parser: ArgumentParser) -> None:
    """Add what it takes, and name the formats."""
    parser.description = (
        f"{parser.description}\n\n{fill('formats: ' + ', '.join(target_names()), width(), break_on_hyphens=False)}"
    )
    add_inputs(parser)
    parser.add_argument(
        "-t",
        "--to",
        required=True,
        type=one_of("format", target_names()),
        choices=target_names(),
        metavar="FORMAT",
        help="what to write",
    )
    _add_output(parser)
    parser.add_argument(
        "-j",
        "--workers",
        type=at_least(1, "the number of processes"),
        default=1,
        metavar="N",
        help="processes that read articles (1)",
    )
    add_reading(parser)


def _add_output(parser: ArgumentParser) -> None:
    """Add where it is written, and how."""
    parser.add_argument(
        "-o",
        "--output",
        type=_place,
        metavar="PATH",
        help="a file; or a folder, where it is one or ends in /, with a file for each article; - or nothing for "
        "standard output",
    )
    parser.add_argument("--lines", action="store_true", help="JSON Lines even of a single article")
    parser.add_argument("--force", action="store_true", help="write over files that are there")
    parser.add_argument("--report", action="store_true", help="say at the end what the format could not carry")


def _place(text: str) -> str | None:
    return None if text == STANDARD_OUTPUT else NAME(text)


def run(options: Namespace) -> int:
    """Convert articles; 0 fine, 1 some records failed or there is none, 2 wrong use."""
    inputs = inputs_of(options)
    losses = Losses()
    try:
        records, failures = _run(inputs, options, losses if options.report else None)
    except (OSError, Refused) as error:  # the disk is full, say
        return failed(options.output or "standard output", reason(error), FAILED)
    if not records:
        return told_empty(inputs)
    if options.report:
        tell(losses.report())
    if is_watched(sys.stderr) and options.output is not None:
        warn(f"{records - failures:,} of {records:,} records written to {options.output}")
    return FAILED if failures else FINE


def _run(inputs: list[str], options: Namespace, losses: Losses | None) -> tuple[int, int]:
    """Read articles and write them, and count records and failures."""
    with (
        open_sink(options, inputs) as sink,
        watching(elsewhere=options.output is not None) as watch,
        closing(_read(inputs, options, watch)) as outcomes,
    ):
        return _convert(outcomes, sink, losses)


def _read(inputs: list[str], options: Namespace, watch: OnProgress | None) -> Generator[Outcome]:
    """Read articles; what ends the reading is told here, where it cannot be taken for a fault of the output.

    Raises:
        Stopped: If there is no reading on.
    """
    try:
        with closing(
            iter_articles(inputs, workers=options.workers, on_progress=watch, **reading_of(options))
        ) as outcomes:
            yield from outcomes
    except OSError as error:
        raise Stopped(unreadable(str(error.filename or ", ".join(inputs)), error, FAILED)) from None


def _convert(outcomes: Iterator[Outcome], sink: Sink, losses: Losses | None) -> tuple[int, int]:
    """Write articles, tell of what fails, and count both."""
    records = failures = 0
    for records, outcome in enumerate(outcomes, 1):
        if records == 2:
            sink.expect_many()
        fault = _written(outcome, sink, losses) if isinstance(outcome, Success) else outcome.error
        if fault is not None:
            failures += 1
            failed(outcome.source, f"{outcome.position}: {reason(fault)}", FAILED)
    return records, failures


def _written(outcome: Success, sink: Sink, losses: Losses | None) -> Exception | None:
    """Write an article, or give what hinders it."""
    try:
        sink.put(outcome.article, losses.add if losses is not None else None)
    except MissingExtraError:
        raise  # it would be missing for each record
    except (DmarticleError, Refused) as error:
        return error
    return None


COMMAND = Command(
    description="Turn articles into another format. One article is written as its document, several as JSON Lines (a "
    "document a line; a text as a JSON string) or, into a folder, as files. A record that fails is told on standard "
    "error, with its place, and ends nothing.",
    examples=(
        ("article.json --to json-ld", "one document"),
        ("archive.tar.gz --to jsonl > archive.jsonl", "a line for each article"),
        ("dump/ --to ninjs --output out/ --workers 4", "a file for each article"),
        ("dump/ --to parquet --output archive.parquet", "a table"),
        ("dump.jsonl --to rss --output out/ --report", "and what RSS could not carry"),
        ("zcat dump.gz | dmarticle convert --to body-text", "from standard input"),
    ),
    arguments=arguments,
    run=run,
)
