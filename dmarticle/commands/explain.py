"""`dmarticle explain FILE`: what became of a body, step by step, or of some words in it."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from textwrap import wrap

from attrs import asdict

from ..jsontypes import Json
from ..models import Article
from ..plural import plural
from .article import one_article
from .command import Command
from .inputs import add_input, input_of
from .ledger import LEDGER
from .options import add_id, add_reading, reading_of
from .painting import Part, Styles
from .passages import Place, Trace, bodies_of, trace
from .summary import PROBLEMS
from .terminal import FAILED, FINE, give, show, width

_HEAD: Styles = {r"\A.*": "bold", r"(?m)^\w[\w ]*:(?= )": "cyan"}
_TITLE: Styles = {r".+": "bold underline"}
_TRACE: Styles = {
    r"\A.*": "bold",
    r"(?m)^  (?:payload|\S+ of the \w+|now)(?=  )": "cyan",
    r"(?m)  dropped\b": "red",
    r"(?m)  set aside\b": "yellow",
    r"(?m)  in (?:the story|other fields)\b": "green",
    r"(?m)  (?:not in the story|nowhere).*": "bold red",
}


def arguments(parser: ArgumentParser) -> None:
    """Add what it takes."""
    add_input(parser)
    parser.add_argument(
        "--find",
        metavar="WORDS",
        help="tell what became of these words; case, spaces and the kind of quotes do not matter",
    )
    parser.add_argument("--json", action="store_true", help="the same for programs")
    add_id(parser)
    add_reading(parser)


def run(options: Namespace) -> int:
    """Explain an article; 0 fine, 1 no article, or the words are nowhere in it, 2 wrong use."""
    if options.find is not None and not options.find.strip():
        options.parser.error("--find wants words")
    article = one_article(input_of(options), id=options.id, **reading_of(options))
    if options.find is not None:
        return _find(article, options.find, as_json=options.json)
    if options.json:
        give(_as_json(_plain(article)))
    else:
        show(*_told(article, options.pipeline))
    return FINE


def _find(article: Article, words: str, *, as_json: bool) -> int:
    found = trace(article, words)
    if as_json:
        give(_as_json(_plain_trace(found)))
    else:
        show(Part("\n".join([repr(words), *_traced(found)]), _TRACE))
    return FINE if found else FAILED


def _told(article: Article, pipeline: str) -> Iterator[Part]:
    """Tell what was done to an article, and what was wrong with it."""
    yield Part(
        f"{article.title or '(no title)'}\n"
        f"article: {article.id} ({article.dialect}, {article.profile})\n"
        f"pipeline: {pipeline}\n"
        f"body: {article.completeness}",
        _HEAD,
    )
    for name, body in bodies_of(article):
        yield Part(f"\n\nwhat was done to the {name}", _TITLE)
        yield Part("\n" + wrapped(body.explain() or "nothing", "    "), LEDGER)
        story, beside = (plural(len(part), "block") for part in (body.blocks, body.asides))
        verb = "is" if len(body.blocks) == 1 else "are"
        yield Part(f"\nthere {verb} {story} in the story and {beside} beside it")
    yield Part("\n\nproblems of the payload", _TITLE)
    yield Part("\n" + wrapped("\n".join(map(str, article.problems)) or "none", "  "), PROBLEMS)


def wrapped(text: str, indent: str) -> str:
    """Break the lines of a text where they are too long, and indent what follows."""
    lines = (
        wrap(line, width(), subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
        if len(line) > width()
        else [line]
        for line in text.split("\n")
    )
    return "\n".join(each for line in lines for each in line)


def _traced(found: Trace) -> Iterator[str]:
    """Tell what became of words, from the payload to where they are now."""
    if not found:
        yield "  nowhere in the payload, and nothing was said of it"
        return
    rows = [
        ("payload", ", ".join(found.payload) or "in no text of the payload in one piece"),
        *((f"{change.step} of the {name}", str(change)) for name, change in found.changes),
        *(("now", f"in the story: {_there(place)}") for place in found.story),
        *(("now", f"set aside: {_there(place)}") for place in found.asides),
    ]
    if not found.story and not found.asides:
        rows.append(("now", "not in the story, nor beside it"))
    if found.fields:
        rows.append(("now", f"in other fields: {', '.join(found.fields)}"))
    longest = max(len(label) for label, _ in rows)
    for label, said in rows:
        yield f"  {label:<{longest}}  {said}"


def _there(place: Place) -> str:
    return f"{place.name} ({place.kind}): {place.text}"


def _plain(article: Article) -> dict[str, Json]:
    return {
        "id": article.id,
        "title": article.title,
        "completeness": str(article.completeness),
        "changes": {name: [asdict(each) for each in body.changes] for name, body in bodies_of(article)},
        "problems": [asdict(each) for each in article.problems],
    }


def _plain_trace(found: Trace) -> dict[str, Json]:
    return {
        "payload": list(found.payload),
        "changes": [{"body": name, **asdict(each)} for name, each in found.changes],
        "story": [asdict(each) for each in found.story],
        "asides": [asdict(each) for each in found.asides],
        "fields": list(found.fields),
    }


def _as_json(data: dict[str, Json]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


COMMAND = Command(
    description="Tell what became of the body of an article: what each step of the pipeline set aside, dropped or "
    "rewrote, and which problems the payload has. --find follows some words from the payload to where they are now; "
    "the exit status is 1 where they are nowhere.",
    examples=(
        ("article.json", "all that was done, step by step"),
        ("article.json --find 'Read more'", "what became of these words"),
        ("article.json --pipeline archive", "what another pipeline does"),
        ("dump.jsonl.gz --id 990001 --json", "one of many, for programs"),
    ),
    arguments=arguments,
    run=run,
)
