"""The pages in docs/clusters: every code block is run on the engine that the page is about."""

import doctest
import re
from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = DOCS / "clusters"
ENGINES = {
    "spark": "pyspark.sql",
    "ray": "ray.data",
    "dask": "dask.dataframe",
    "daft": "daft",
    "duckdb": "duckdb",
    "polars": "polars",
}
"""Pages, and what has to be there to run them."""


@pytest.mark.parametrize(
    ("engine", "page"), [*((engine, f"clusters/{engine}.md") for engine in ENGINES), ("spark", "howto/spark.md")]
)
def test_every_code_block_runs_and_shows_what_comes_out(engine, page, request, monkeypatch):
    pytest.importorskip(ENGINES[engine], reason=f"{engine} is not installed; see tests/engines/requirements.txt")
    if engine in ("spark", "ray"):
        request.getfixturevalue(engine)  # the page's own is the same one then
    monkeypatch.chdir(ROOT)
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    parsers = [PythonCodeBlockParser(doctest_optionflags=flags)]
    document = Sybil(parsers=parsers, path=str(ROOT)).parse(DOCS / page)
    examples = list(document.examples())
    assert examples
    for example in examples:
        example.evaluate()


def test_every_page_is_run_or_made_and_has_code_of_no_other_kind():
    assert {path.stem for path in PAGES.glob("*.md")} == {*ENGINES, "sizing"}
    for engine in ENGINES:
        kinds = set(re.findall(r"^```(\S*)$", (PAGES / f"{engine}.md").read_text("utf-8"), re.MULTILINE))
        assert kinds == {"python", ""}, engine


def test_links_of_the_pages_lead_somewhere():
    for page in PAGES.glob("*.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
