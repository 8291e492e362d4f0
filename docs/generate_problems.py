"""Write docs/problems.md from the one table of codes: `python docs/generate_problems.py`.

What the examples print is what comes out when they are run here; the tests run them again.
"""

import contextlib
import io
import sys
from collections.abc import Iterator
from pathlib import Path

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS))

from problem_advice import ADVICE  # noqa: E402 - beside this file

from dmarticle.problems import CODES, Problem, Severity  # noqa: E402

HEAD = """# The problems

Bad data raises nothing: what was missing, coerced, assumed or contradictory is in `article.problems`, each a `Problem`:

| name | meaning |
|---|---|
| `code` | one of the table below |
| `path` | a JSON pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)) into the article; `""` is the whole |
| `detail` | what was found and what was expected, in one line |
| `severity` | how much it matters, by its code |
| `raw` | the value as the payload has it |
| `used` | the value that is used instead; None where none is |
| `help` | where this page says what the code means and what to do |

With `strict=True` the problems that are more than `info` raise, all at once.

```python
>>> import dmarticle as dm
>>> article = dm.normalize({"objectType": "Article", "id": 7, "title": "Sea", "firstPublished": "soon"})
>>> for problem in article.problems:
...     print(problem)
info: /id: expected a string, found a number [value.coerced]
warning: /firstPublished: expected a date and time such as ..., found the string 'soon' [date.unreadable]
>>> article.problems[1].help
'docs/problems.md#dateunreadable'

```

What ends a call has a code too. Each error of dmarticle has `code` and `help`, as a problem has; `str(error)` is the
message alone, and a traceback ends with a line that says where this page is.

```python
>>> try:
...     dm.NEWS.without("link")
... except dm.ConfigurationError as error:
...     error.code, error.help
('configuration.unknown-name', 'docs/problems.md#configurationunknown-name')

```

This page is written from the table in the code by `python docs/generate_problems.py`; a test fails when it is behind.
"""

MEANINGS = {
    Severity.INFO: "Something was assumed or tidied; both readings are on record.",
    Severity.WARNING: "A value could not be used, or two values contradict each other.",
    Severity.ERROR: "Something an article needs is not there.",
}

FUNCTIONS = '''import html, json
from collections.abc import Callable, Iterable
from typing import Any, NoReturn
import pyarrow as pa
import dmarticle as dm
from dmarticle.exports import Format, Report
STORY = {"objectType": "Article", "id": "7", "title": "Sea"}
def show(code: str, problems: Iterable[dm.Problem]) -> None:
    """Print the problems of one code."""
    print(*(each for each in problems if each.code == code), sep="\\n")

def noted(code: str, **fields: object) -> None:
    """Read a small story with these fields."""
    show(code, dm.normalize({**STORY, **fields}).problems)

def loaded(code: str, text: str) -> None:
    """Read JSON, or a saved page."""
    show(code, dm.loads(text).problems)

def told(code: str, format: str, **fields: object) -> None:
    """Export a small story with these fields."""
    problems: list[dm.Problem] = []
    _ = dm.export(dm.normalize({**STORY, **fields}), format, on_problem=problems.append)
    show(code, problems)

def wire(tell: Callable[[Report], object]) -> None:
    """Export a small story in a format of one's own."""
    form = Format(name="wire", title="our wire", specification="", media_type="text/plain", suffix=".txt",
                  carries=frozenset({"id", "title"}), write=lambda article, report: str(tell(report)))
    _ = form.document(dm.normalize(STORY), on_problem=lambda each: each.path.startswith("/body") and print(each))

def row(record: str | None, **options: Any) -> None:
    """Read a record of a table."""
    payloads = pa.table({"payload": pa.array([record], pa.string())})
    (made,) = dm.arrow.normalize_table(payloads, columns=("html", "problems"), **options).to_pylist()
    print(*(f"{each['code']}: {each['detail']}" for each in made["problems"]), sep="\\n")

def refused(call: Callable[[], object]) -> None:
    """Print the error that a call ends with, and its code."""
    try:
        call()
    except dm.DmarticleError as error:
        print(type(error).__name__ + ":", str(error).partition("\\n")[0], "[" + error.code + "]")

def nothing(*_: object) -> Any:
    """Be a step that forgets to give something back."""

def missing_extra() -> NoReturn:
    """Ask for what is not installed."""
    raise dm.MissingExtraError("dmarticle.arrow needs the extra arrow: pip install 'dmarticle[arrow]'")

def died() -> NoReturn:
    """Be a worker process that died."""
    raise dm.WorkerError("2 worker processes died at this record; the last one was ended by signal 9")

def page(*numbers: str, address: str = "") -> str:
    """Save a web page that carries articles."""
    stories = [{**STORY, "id": number} for number in numbers]
    told = [[0, {name: [0, value] for name, value in story.items()}] for story in stories]
    props = html.escape(json.dumps({"posts": [1, told]}))
    return f'<!DOCTYPE html><link rel="canonical" href="{address}"><astro-island props="{props}"></astro-island>'
'''
"""What the examples share."""


def page() -> str:
    """Give the whole page."""
    names: dict[str, object] = {}
    exec(FUNCTIONS, names)  # noqa: S102 - the text above
    parts = [HEAD, "| severity | meaning |", "|---|---|", *_severities(), "", *_codes(), "", *_shared()]
    return "\n".join([*parts, *(line for name in sorted(CODES) for line in _section(name, names))])


def _severities() -> Iterator[str]:
    yield from (f"| `{severity}` | {MEANINGS[severity]} |" for severity in Severity)


def _codes() -> Iterator[str]:
    yield "| code | severity | meaning |"
    yield "|---|---|---|"
    for name in sorted(CODES):
        meaning = CODES[name].meaning.replace("|", "\\|")
        yield f"| [`{name}`](#{_anchor(name)}) | {CODES[name].severity} | {meaning} |"


def _shared() -> Iterator[str]:
    """Give what the examples share, as it is typed."""
    yield "## One by one"
    yield ""
    yield "Each code with an example and with what to do. The examples share a few small functions:"
    yield ""
    yield "```python"
    for line in FUNCTIONS.splitlines():
        yield (f"... {line}" if line.startswith(" ") else f">>> {line}" if line else "...").rstrip()
    yield ""
    yield "```"
    yield ""


def _section(code: str, names: dict[str, object]) -> Iterator[str]:
    """Give the section of a code."""
    if code not in ADVICE:
        raise ValueError(f"nothing is said of what to do about {code}: add it to docs/problem_advice.py")
    advice, example = ADVICE[code]
    yield f"### {code}"
    yield ""
    meaning = CODES[code].meaning
    yield f"**{str(CODES[code].severity).capitalize()}:** {meaning}."
    yield ""
    yield "```python"
    *before, last = example.split("\n")
    yield from (f">>> {line}" for line in before)
    yield f">>> {last}"
    yield _printed(example, names)
    yield ""
    yield "```"
    yield ""
    yield f"**What to do.** {advice}"
    yield ""


def _printed(example: str, names: dict[str, object]) -> str:
    """Run an example and give what it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(example, names)  # noqa: S102 - from the table beside this file
    text = printed.getvalue().strip()
    if not text:
        raise ValueError(f"an example that shows nothing: {example}")
    return text


def _anchor(code: str) -> str:
    """Give the place of a code in the page."""
    return Problem(code, "", "", CODES[code].severity).help.partition("#")[2]


if __name__ == "__main__":
    (DOCS / "problems.md").write_text(page(), "utf-8")
