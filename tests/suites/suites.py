"""Other projects' own tests, run against dmarticle: what they expect and what comes out, compared by meaning.

Both sides are read into blocks by the same steps, so that only what they mean can differ: not the order of
attributes, the spaces between blocks or a bold heading. The texts stay where they are; nothing of them is
copied here but the names of the cases.

`python tests/suites/suites.py FOLDER` prints the table of `docs/suites.md`.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from attrs import evolve
from reasons import DIFFERENCES

import dmarticle as dm
from dmarticle.body.nodes.kinds import ways_everywhere
from dmarticle.body.rewrite import rewrite

OURS = dm.NEWS.without("links", "credits")
THEIRS = OURS.without("line-breaks", "shortcodes")


def _sizeless(node: Any) -> Any:
    """Sizes are said by some and left out by others; they are no part of what a body says."""
    return evolve(node, width=None, height=None) if isinstance(node, dm.Figure) else node


def blocks(html: str, pipeline: dm.Pipeline) -> tuple[dm.Block, ...]:
    """Read HTML into the blocks that count."""
    return rewrite(pipeline.run(html).blocks, _sizeless, ways_everywhere())


Case = tuple[str, object, object]
"""A name, what came out, what was expected."""


def _html_cases(cases: list[dict[str, Any]], given: str, expected: str) -> Iterator[Case]:
    for place, case in enumerate(cases):
        if isinstance(case.get(given), str) and isinstance(case.get(expected), str):
            yield f"{place} {case['name']}", blocks(case[given], OURS), blocks(case[expected], THEIRS)


def _load(folder: Path, name: str) -> Any:
    return json.loads((folder / name).read_text("utf-8"))


def wordpress_paragraphs(folder: Path) -> Iterator[Case]:
    """WordPress: its rules for paragraphs."""
    yield from _html_cases(_load(folder, "wpautop_php.json")["cases"], "input", "expected")


def wordpress_bodies(folder: Path) -> Iterator[Case]:
    """WordPress: real bodies, paragraphs, captions and all."""
    lines = (folder / "wordpress_bodies.jsonl").read_text("utf-8").splitlines()
    for place, case in enumerate(map(json.loads, lines)):
        expected = case["do_shortcode_caption_html5"] or case["wpautop"]
        if expected:
            name = f"{place} {case['id'].rpartition('/')[2][-40:]}"
            yield name, blocks(case["raw"], OURS), blocks(expected, THEIRS)


def gutenberg_documents(folder: Path) -> Iterator[Case]:
    """Gutenberg: documents pasted from other programs."""
    for place, case in enumerate(_load(folder, "gutenberg_documents.json")["cases"]):
        given, expected = case.get("input_html"), case.get("expected_html")
        if given and expected:
            yield f"{place} {case['name']}", blocks(given, OURS), blocks(expected, THEIRS)


def gutenberg_filters(folder: Path) -> Iterator[Case]:
    """Gutenberg: its single cleaning filters."""
    yield from _html_cases(_load(folder, "gutenberg_raw_handling_units.json")["cases"], "input", "expected")


def ghost_cleaning(folder: Path) -> Iterator[Case]:
    """Ghost: the cleaning of imported HTML."""
    yield from _html_cases(_load(folder, "ghost_mg-clean-html_process.json")["cases"], "input", "expected")


def ghost_lexical(folder: Path) -> Iterator[Case]:
    """Ghost: HTML into the blocks of its editor, by kind and words."""
    for place, case in enumerate(_load(folder, "ghost_html_to_lexical.json")["cases"]):
        if isinstance(case["input"], str):
            found = [(type(block).__name__, _words(block.text)) for block in OURS.run(case["input"]).blocks]
            yield f"{place} {case['name']}", found, list(_lexical_blocks(case["expected_lexical"]["root"]))


def _bare(node: Any) -> Any:
    """Ghost gives no number of an attachment, no link from a picture to itself, and every frame one size."""
    if isinstance(node, dm.Figure):
        return evolve(node, attachment_id=None, link=None)
    return evolve(node, width=None, height=None) if isinstance(node, dm.Embed) else node


def _ghost_blocks(html: str, pipeline: dm.Pipeline) -> list[dm.Block]:
    found = rewrite(blocks(html, pipeline), _bare, ways_everywhere())
    return [each for block in found for each in (block.figures if isinstance(block, dm.Gallery) else (block,))]


def ghost_importer(folder: Path) -> Iterator[Case]:
    """Ghost: bodies and shortcodes from the interface of WordPress."""
    for place, case in enumerate(_load(folder, "ghost_mg-wp-api_process.json")["cases"]):
        given, expected, name = case["input"], case["expected"], f"{place} {case['name']}"
        if (
            case["fn"] in ("processContent", "processShortcodes")
            and isinstance(given, str)
            and isinstance(expected, str)
        ):
            yield name, _ghost_blocks(given, OURS), _ghost_blocks(expected, THEIRS)
        elif case["fn"] == "processExcerpt":
            yield name, OURS.run(given).text.split(), expected.split()


def relative_links(folder: Path) -> Iterator[Case]:
    """Ghost: relative addresses made absolute."""
    for place, case in enumerate(_load(folder, "url_relative_to_absolute_html.json")["cases"]):
        given, site, path, *_ = case["args"]
        if isinstance(case["expected"], str):
            base = f"{site.rstrip('/')}/{path.strip('/')}/"
            ours = dm.NEWS.run(given, base_url=base).blocks
            yield f"{place} {case['name']}", ours, THEIRS.run(case["expected"]).blocks


def plain_text(folder: Path) -> Iterator[Case]:
    """Ghost: HTML into plain text, by its words."""
    for place, path in enumerate(sorted((folder / "html_to_plaintext").glob("*.html"))):
        expected = path.with_suffix(".email.txt").read_text("utf-8")
        expected = re.sub(r"(?m)^\s*(?:\*|>|-{5,}|\d+\.)(?: |$)| ?\[(?:https?|mailto):[^\]]*\]", " ", expected)
        yield f"{place} {path.stem}", _words(OURS.run(path.read_text("utf-8")).text).split(), expected.split()


_ANS = {"text": "Paragraph", "header": "Heading", "list": "List", "table": "Table", "raw_html": "Figure"}


def arc(folder: Path) -> Iterator[Case]:
    """Arc XP's importer: HTML into content elements, by kind and words."""
    for place, path in enumerate(sorted((folder / "html_to_ans").glob("html-*.html"))):
        expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
        found = OURS.run(path.read_text("utf-8")).blocks
        ours = [(type(block).__name__, "".join(_words(block.text).split())) for block in found]
        theirs = [(_ANS.get(each["type"], each["type"]), "".join(_ans_words(each).split())) for each in expected]
        yield f"{place} {path.stem}", ours, theirs


def _ans_words(element: Any) -> str:
    if isinstance(element, list):
        return " ".join(map(_ans_words, element))
    words = element.get("content", "") if element["type"] != "raw_html" else ""
    return f"{words} {' '.join(_ans_words(element[key]) for key in ('items', 'header', 'rows') if key in element)}"


_LEXICAL = {
    "paragraph": "Paragraph", "heading": "Heading", "extended-heading": "Heading", "list": "List",
    "quote": "Quote", "extended-quote": "Quote", "aside": "Quote", "image": "Figure", "horizontalrule": "Divider",
    "codeblock": "Preformatted",
}  # fmt: skip


def _lexical_blocks(root: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for block in root["children"]:
        words = _words(_lexical_text(block))
        kind = _LEXICAL.get(block["type"], block["type"])
        if words or kind in ("Figure", "Divider"):
            yield kind, words


def _lexical_text(node: dict[str, Any]) -> str:
    inner = "".join(map(_lexical_text, node.get("children", ())))
    gap = " " if node["type"] in ("listitem", "linebreak") else ""
    return f"{gap}{node.get('text') or node.get('code') or ''}{inner}{gap}"


def _words(text: str) -> str:
    """Words without the marks of list items."""
    return " ".join(re.sub(r"(?m)^\s*(?:-|\d+\.) ", " ", text).split())


SUITES: dict[str, Callable[[Path], Iterator[Case]]] = {
    "wpautop": wordpress_paragraphs,
    "WordPress bodies": wordpress_bodies,
    "Gutenberg documents": gutenberg_documents,
    "Gutenberg filters": gutenberg_filters,
    "Ghost cleaning": ghost_cleaning,
    "Ghost lexical": ghost_lexical,
    "Ghost importer": ghost_importer,
    "Relative addresses": relative_links,
    "Plain text": plain_text,
    "Arc": arc,
}


def results(folder: Path) -> dict[str, dict[str, bool]]:
    """Run all suites: for each, whether each of its cases holds."""
    return {name: {case: ours == theirs for case, ours, theirs in suite(folder)} for name, suite in SUITES.items()}


HEAD = """# Held against other projects' tests

What other projects expect of the same input, compared by meaning: both sides are read into blocks by the same
steps. The suites are not part of this project; `python tests/suites/suites.py FOLDER` runs them where they lie
and prints this page, and a test fails where it is not true. How the shortcode suites hold stands in
`tests/body/test_shortcodes.py`, where each difference has its reason too.
"""


def page(found: dict[str, dict[str, bool]]) -> str:
    """Give the page that says how many cases hold, and why the others do not."""
    lines = [HEAD, "| suite | cases | hold | differ on purpose |", "|---|---:|---:|---:|"]
    for name, cases in found.items():
        held = sum(cases.values())
        lines.append(f"| {SUITES[name].__doc__.rstrip('.')} | {len(cases)} | {held} | {len(cases) - held} |")
    lines += ["", "## Differences", "", "| suite | case | reason |", "|---|---|---|"]
    for name, cases in found.items():
        for case in (case for case, holds in cases.items() if not holds):
            number, _, title = case.partition(" ")
            lines.append(f"| {name} | {title} | {DIFFERENCES[name].get(number, 'not explained')} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(page(results(Path(sys.argv[1]))), end="")
