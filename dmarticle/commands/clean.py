"""`dmarticle clean`: HTML in; safe, clean HTML, Markdown or text out."""

import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from ..body.document import Body
from ..body.run import DEFAULT_LIMITS
from ..decoding import decode_exactly, encoding_of
from ..problems import LimitError, NotJsonError
from ..profiles import NEUTRAL
from .command import Command
from .inputs import input_of
from .ledger import LEDGER
from .options import PIPELINES, add_pipeline, add_profile, profile_of
from .painting import Part
from .parser import NAME, not_empty, one_of
from .terminal import FAILED, FINE, STANDARD_INPUT, WRONG_USE, Stopped, failed, give, reason, tell, unreadable, warn

FORMATS: dict[str, Callable[[Body], str]] = {
    "html": lambda body: body.html,
    "markdown": lambda body: body.markdown,
    "text": lambda body: body.text,
}

_MOST = 4 * DEFAULT_LIMITS.characters + 1
"""Bytes that are read: what is longer has more characters than a body may have, in whatever encoding."""

_HEAD = 8_000
"""Characters in which no text has a NUL; one that is further on, the parser leaves out."""
_JSON = re.compile(r'\s*(?:\{\s*"|\[\s*[{\[]|"[^"<]*<)')
"""How JSON begins that is no text in brackets or quotes."""


def arguments(parser: ArgumentParser) -> None:
    """Add what it takes."""
    parser.add_argument(
        "file", metavar="FILE", nargs="?", type=NAME, help="a file of HTML; - or nothing for standard input"
    )
    parser.add_argument(
        "-t",
        "--to",
        type=one_of("format", FORMATS),
        choices=tuple(FORMATS),
        default="html",
        help="what to write of the clean body (html)",
    )
    parser.add_argument(
        "--base-url",
        type=not_empty("the address"),
        metavar="URL",
        help="what relative links are relative to; else they stay as they are",
    )
    parser.add_argument("--report", action="store_true", help="say on standard error what was done, step by step")
    add_pipeline(parser)
    add_profile(parser, otherwise="neutral, which knows no phrases of any house")


def run(options: Namespace) -> int:
    """Clean HTML; 0 fine, 1 it is no text or too large, 2 wrong use."""
    file = input_of(options, "a file of HTML")
    html = _html(file)
    if "\0" in html[:_HEAD]:
        return unreadable(file, "no HTML: it has NUL characters, as pictures and archives have", FAILED)
    if _is_json(html):
        said = "it is JSON, and was cleaned as HTML; the body of an article is what show --to body-html gives"
        warn(f"{file}: warning: {said}")
    try:
        body = PIPELINES[options.pipeline].run(
            html, profile=profile_of(options.profile) or NEUTRAL, base_url=options.base_url
        )
    except LimitError as error:
        return failed(file, reason(error), FAILED)
    give(FORMATS[options.to](body))
    if options.report and body.changes:
        tell(Part(body.explain(), LEDGER))
    return FINE


def _is_json(text: str) -> bool:
    """Tell whether a text is an object, an array of some, or a string of HTML, as JSON or as the first of its lines."""
    return _JSON.match(text) is not None and any(map(_is_decoded, (text, text.lstrip().partition("\n")[0])))


def _is_decoded(text: str) -> bool:
    try:
        decode_exactly(text)
    except NotJsonError:
        return False
    return True


def _html(file: str) -> str:
    """Read HTML: in the encoding that it names, and UTF-8 where it names none; wrong bytes become U+FFFD."""
    if file == STANDARD_INPUT and sys.stdin is None:
        raise Stopped(unreadable(file, "there is no standard input", WRONG_USE))
    try:
        data = sys.stdin.buffer.read(_MOST) if file == STANDARD_INPUT else _read(Path(file))
        return data.decode(encoding_of(data), "replace")
    except (OSError, ValueError, LookupError) as error:
        raise Stopped(unreadable(file, error, WRONG_USE)) from None


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_MOST)


COMMAND = Command(
    description="Clean HTML and make it safe to put on a page. What the pipeline takes out of the story (promos, "
    "appeals, the sign-off) is not in it; --pipeline archive leaves it in.",
    examples=(
        ("< body.html", "safe HTML"),
        ("body.html --to markdown", "or Markdown"),
        ("body.html --profile daily-maverick --report", "by the words of a house; and what was done"),
        ("body.html --base-url https://news.example/a/1", "relative links made absolute"),
    ),
    arguments=arguments,
    run=run,
)
