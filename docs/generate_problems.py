"""Write docs/problems.md from the one table of codes: `python docs/generate_problems.py`."""

from collections.abc import Iterator
from pathlib import Path

from dmarticle.problems import CODES, Severity

DOCS = Path(__file__).parent

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

With `strict=True` the problems that are more than `info` raise, all at once.

```python
>>> import dmarticle as dm
>>> article = dm.normalize({"objectType": "Article", "id": 7, "title": "Sea", "firstPublished": "soon"})
>>> for problem in article.problems:
...     print(problem)
info: /id: expected a string, found a number [value.coerced]
warning: /firstPublished: expected a date and time such as ..., found the string 'soon' [date.unreadable]

```

This page is written from the table in the code by `python docs/generate_problems.py`; a test fails when it is behind.
"""

MEANINGS = {
    Severity.INFO: "Something was assumed or tidied; both readings are on record.",
    Severity.WARNING: "A value could not be used, or two values contradict each other.",
    Severity.ERROR: "Something an article needs is not there.",
}


def page() -> str:
    """Give the whole page."""
    return "\n".join([HEAD, "| severity | meaning |", "|---|---|", *_severities(), "", *_codes(), ""])


def _severities() -> Iterator[str]:
    yield from (f"| `{severity}` | {MEANINGS[severity]} |" for severity in Severity)


def _codes() -> Iterator[str]:
    yield "| code | severity | meaning |"
    yield "|---|---|---|"
    for name in sorted(CODES):
        yield f"| `{name}` | {CODES[name].severity} | {CODES[name].meaning.replace('|', chr(92) + '|')} |"


if __name__ == "__main__":
    (DOCS / "problems.md").write_text(page(), "utf-8")
