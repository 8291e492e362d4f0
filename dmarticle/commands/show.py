"""`dmarticle show FILE`: one article, readable in a terminal or in a format for programs."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from ..interchange import unstructure
from ..models import Article
from .command import Command
from .one import one_article
from .options import add_id
from .summary import summary
from .terminal import FINE, give, show, width

SUMMARY = "summary"

BODIES: dict[str, Callable[[Article], str]] = {
    "json": lambda article: json.dumps(unstructure(article), ensure_ascii=False, indent=2),
    "html": lambda article: article.body.html,
    "markdown": lambda article: article.body.markdown,
    "text": lambda article: article.body.text,
}
"""What is written without a format of `dmarticle.exports`; it goes before an export of the same name."""


def arguments(parser: ArgumentParser) -> None:
    """Add what it takes."""
    from ..exports import format_names

    parser.add_argument("file", metavar="FILE", help="a file with one article as JSON, or - for standard input")
    parser.add_argument(
        "--format",
        choices=tuple(dict.fromkeys((SUMMARY, *BODIES, *format_names()))),
        default=SUMMARY,
        help="what to print: a summary for people, the article as JSON, its body alone as html, markdown or text, or "
        "an export of the whole article",
    )
    add_id(parser)


def run(options: Namespace) -> int:
    """Show one article; 0 fine, 1 no article in the file, 2 wrong use."""
    article = one_article(options.file, id=options.id)
    if options.format == SUMMARY:
        show(*summary(article, width()))
    elif options.format in BODIES:
        give(BODIES[options.format](article))
    else:
        from .targets import get_target, written

        give(written(get_target(options.format).write(article, None)))
    return FINE


COMMAND = Command(
    description="Show one article of a news CMS: a summary for people, or a format for programs.",
    examples=(
        ("article.json", "a summary for people"),
        ("article.json --format html", "the body as safe HTML"),
        ("- < article.json", "from standard input"),
        ("dump.jsonl.gz --id 990001", "one of many"),
    ),
    arguments=arguments,
    run=run,
)
