"""Which place articles go to, as the command line says."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from ..targets import LINES, PARQUET, Target, get_target
from ..terminal import STANDARD_INPUT
from .file import NewFile
from .folder import Folder
from .parquet import open_parquet
from .sink import Sink
from .stream import Stream


def open_sink(options: Namespace, inputs: Iterable[str]) -> Sink:
    """Open the place that articles go to.

    Raises:
        SystemExit: With 2, if it is none that they can go to; why has been told.
        Refused: If it is a file that is there.
        OSError: If it cannot be opened.
        MissingExtraError: If there is no package for it.
    """
    if options.lines and options.to == PARQUET:
        options.parser.error("--lines is of texts; parquet has rows")
    if options.output is None:
        if options.to == PARQUET:
            options.parser.error("parquet is no text: give a file with --output")
        return Stream(get_target(options.to), many=_is_lines(options))
    path = Path(options.output)
    is_folder = path.is_dir() or options.output.endswith("/")
    for each in inputs:
        if each != STANDARD_INPUT and Path(each).is_dir() and path.resolve().is_relative_to(Path(each).resolve()):
            options.parser.error(f"--output {path} is in {each}, so what is written would be read again")
    if options.lines and is_folder:
        options.parser.error("--lines is of one file for all articles; a folder has a file for each")
    if options.to == PARQUET:
        if is_folder:
            options.parser.error("parquet is one file for all articles: give a file with --output, not a folder")
        return open_parquet(NewFile(path, force=options.force))
    target: Target = get_target(options.to)
    if is_folder:
        return Folder(path, target, options.force)
    return Stream(target, NewFile(path, force=options.force), many=_is_lines(options))


def _is_lines(options: Namespace) -> bool:
    return bool(options.lines or options.to == LINES)
