"""`dmarticle show FILE`: one article, readable in a terminal or in a format for programs."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace

from .article import one_article
from .command import Command
from .inputs import add_input, input_of
from .options import add_id, add_reading, reading_of
from .parser import one_of
from .summary import summary
from .terminal import FINE, give, show, width

SUMMARY = "summary"
SHORT = {SUMMARY: SUMMARY, "json": "json", "html": "body-html", "markdown": "body-markdown", "text": "body-text"}
"""What `--format` takes, and what `--to` calls it, as `convert` does."""


def arguments(parser: ArgumentParser) -> None:
    """Add what it takes."""
    from .targets import PARQUET, target_names

    add_input(parser)
    names = (SUMMARY, *(name for name in target_names() if name != PARQUET))
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "-t",
        "--to",
        type=one_of("format", names),
        choices=names,
        default=SUMMARY,
        metavar="FORMAT",
        help="what to print: a summary for people (the default), or what convert writes under the same name",
    )
    form.add_argument(
        "--format",
        type=_short,
        choices=tuple(SHORT),
        help="in short: json, or of the body alone html, markdown or text, which are --to body-html and so on",
    )
    add_id(parser)
    add_reading(parser)


def _short(text: str) -> str:
    if text not in SHORT:
        raise ArgumentTypeError(f"it is short for {', '.join(SHORT)}; for others there is --to; found {text!r}")
    return text


def run(options: Namespace) -> int:
    """Show one article; 0 fine, 1 no article in the file, 2 wrong use."""
    name = SHORT[options.format] if options.format else options.to
    article = one_article(input_of(options), id=options.id, **reading_of(options))
    if name == SUMMARY:
        show(*summary(article, width()))
    else:
        from .targets import get_target, written

        give(written(get_target(name).write(article, None), line=name == "jsonl"))
    return FINE


COMMAND = Command(
    description="Show one article of a news CMS: a summary for people, or a format for programs.",
    examples=(
        ("article.json", "a summary for people"),
        ("article.json --to body-html", "the body as safe HTML; --format html is the same"),
        ("article.json --to json-ld", "what convert writes under this name"),
        ("- < article.json", "from standard input"),
        ("dump.jsonl.gz --id 990001", "one of many"),
    ),
    arguments=arguments,
    run=run,
)
