"""Which place articles go to, as the command line says."""

from argparse import Namespace
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path

from ..targets import LINES, PARQUET, get_target
from ..terminal import STANDARD_INPUT, WRONG_USE, Stopped, failed, reason
from .file import new_file
from .folder import Folder
from .sink import Refused, Sink
from .stream import Stream


@contextmanager
def open_sink(options: Namespace, inputs: Iterable[str]) -> Generator[Sink]:
    """Open the place that articles go to; left by an exception, it keeps nothing that is not finished.

    Raises:
        Stopped: If it is none that they can go to, or cannot be opened; why has been told.
        MissingExtraError: If there is no package for it.
        OSError, Refused: At its end, if what still waits cannot be written.
    """
    _check(options, inputs)
    is_open = False
    try:
        with _opened(options) as sink:
            is_open = True
            yield sink
            sink.finish()
    except (OSError, Refused) as error:
        if is_open:
            raise
        raise Stopped(failed(options.output, reason(error), WRONG_USE)) from None


def _check(options: Namespace, inputs: Iterable[str]) -> None:
    """Refuse what does not go together."""
    if options.lines and options.to == PARQUET:
        options.parser.error("--lines is of texts; parquet has rows")
    if options.output is None:
        if options.to == PARQUET:
            options.parser.error("parquet is no text: give a file with --output")
        return
    path = Path(options.output)
    for each in inputs:
        if each != STANDARD_INPUT and Path(each).is_dir() and path.resolve().is_relative_to(Path(each).resolve()):
            options.parser.error(f"--output {path} is in {each}, so what is written would be read again")
    if options.lines and _is_folder(options):
        options.parser.error("--lines is of one file for all articles; a folder has a file for each")
    if options.to == PARQUET and _is_folder(options):
        options.parser.error("parquet is one file for all articles: give a file with --output, not a folder")


@contextmanager
def _opened(options: Namespace) -> Generator[Sink]:
    path = None if options.output is None else Path(options.output)
    lines = bool(options.lines or options.to == LINES)
    if path is None:
        yield Stream(get_target(options.to), None, lines)
    elif options.to == PARQUET:
        from .parquet import open_parquet  # needs the extra, and takes a while to import

        with open_parquet(path, force=options.force) as sink:
            yield sink
    elif _is_folder(options):
        path.mkdir(parents=True, exist_ok=True)
        yield Folder(path, get_target(options.to), options.force)
    else:
        with new_file(path, force=options.force) as file:
            yield Stream(get_target(options.to), file, lines)


def _is_folder(options: Namespace) -> bool:
    return Path(options.output).is_dir() or options.output.endswith("/")
