"""The documentation agrees with the code: every code block is run, and what it shows is what comes out."""

import doctest
import os
import re
import runpy
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from floors import floors
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

import dmarticle as dm
from dmarticle.body.providers import PROVIDERS, identify
from dmarticle.body.steps.shortcodes import REGISTRY
from dmarticle.dialects import dialect_names, named_dialect
from dmarticle.display.meanings import MEANINGS
from dmarticle.problems import CODES

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
MULTILINE_ALL = re.MULTILINE | re.DOTALL
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
ELSEWHERE = {*DOCS.glob("clusters/*.md"), DOCS / "howto" / "spark.md"}
"""Pages whose examples tests/engines runs, on the engines they are about."""
NEEDS = {"django": "django", "fastapi": "fastapi", "scrapy": "scrapy"}
"""How-to pages, and what has to be there to run them: the extra `docs`."""
PASTED = DOCS / "tutorial.md"
"""The page that is pasted at a prompt; test_tutorial.py does."""
RUN = [page for page in PAGES if page not in {*ELSEWHERE, PASTED}]


TIDEPRESS = DOCS / "examples" / "tidepress"
SHOWN = {"dialect.md": "tidepress/tidepress.py", "scrapy.md": "harbour_spider.py"}
"""How-to pages, and the file that they show whole."""


SHELL = """
python() {{ {python} "$@"; }}
dmarticle() {{ {python} -m dmarticle "$@"; }}
{command}
"""
"""How a command of a page is run: by bash, with this Python, and as if the script were installed."""


def run_console(example: Example) -> None:
    """Run each line that begins with `$` and compare what it prints; `...` stands for anything."""
    environment = {**os.environ, "COLUMNS": "100"}
    for block in ("\n" + example.parsed).split("\n$ ")[1:]:
        command, _, expected = block.partition("\n")
        script = SHELL.format(python=shlex.quote(sys.executable), command=command)
        done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True, env=environment)
        matches = doctest.OutputChecker().check_output(expected.rstrip() + "\n", done.stdout, doctest.ELLIPSIS)
        assert matches, f"{command} printed\n{done.stdout}"


PARSERS = [
    PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE),
    CodeBlockParser("console", run_console),
]


@pytest.mark.parametrize("page", RUN, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_code_block_runs_and_shows_what_comes_out(page, monkeypatch, request):
    if page.stem in NEEDS:
        pytest.importorskip(NEEDS[page.stem], reason=f"{page.stem} is not installed; the extra docs brings it")
    if page.name == "dialect.md":
        request.getfixturevalue("tidepress")
    monkeypatch.chdir(ROOT)
    document = Sybil(parsers=PARSERS, path=str(ROOT)).parse(page)
    for example in document.examples():
        example.evaluate()


@pytest.fixture
def tidepress(tmp_path, monkeypatch):
    """Install the package of the page about dialects as an installer does: its module, and what it says of itself."""
    project = tomllib.loads((TIDEPRESS / "pyproject.toml").read_text("utf-8"))["project"]
    told = tmp_path / f"{project['name']}-{project['version']}.dist-info"
    told.mkdir()
    (told / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    points = project["entry-points"]["dmarticle.dialects"]
    lines = "\n".join(f"{name} = {value}" for name, value in points.items())
    (told / "entry_points.txt").write_text(f"[dmarticle.dialects]\n{lines}\n")
    shutil.copy(TIDEPRESS / "tidepress.py", tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    forget_dialects()
    yield
    monkeypatch.undo()
    forget_dialects()


def forget_dialects() -> None:
    """Have packages asked again which dialects they bring."""
    dialect_names.cache_clear()
    named_dialect.cache_clear()


def test_the_pages_show_the_files_they_are_about():
    for page, file in SHOWN.items():
        assert f"\n{(DOCS / 'examples' / file).read_text('utf-8')}```" in (DOCS / "howto" / page).read_text("utf-8")


def test_every_code_block_is_of_a_kind_that_is_run():
    for page in PAGES:
        kinds = set(re.findall(r"^```(\S*)$", page.read_text("utf-8"), re.MULTILINE)) - {""}
        assert kinds <= ({"python", "sh", "text"} if page == PASTED else {"python", "console", "sh"}), page.name


def test_the_page_about_the_models_is_what_the_docstrings_say():
    generated = runpy.run_path(str(DOCS / "generate_models.py"))
    assert (DOCS / "models.md").read_text("utf-8") == generated["page"]()
    assert "|  |" not in generated["page"]()


def test_the_page_about_problems_is_the_table_of_their_codes():
    generated = runpy.run_path(str(DOCS / "generate_problems.py"))
    text = (DOCS / "problems.md").read_text("utf-8")
    assert text == generated["page"]()
    rows = re.findall(r"^\| \[`([a-z]+\.[a-z-]+)`\]\(#[a-z-]+\) \| (\w+) \| (.+) \|$", text, re.MULTILINE)
    assert rows == [(name, str(CODES[name].severity), CODES[name].meaning) for name in sorted(CODES)]


def test_the_help_of_each_problem_is_a_section_with_an_example_and_advice():
    sections = dict(
        re.findall(r"^### (\S+)\n(.*?)(?=^### |\Z)", (DOCS / "problems.md").read_text("utf-8"), MULTILINE_ALL)
    )
    assert set(sections) == set(CODES)
    places = [dm.Problem(code, "", "", CODES[code].severity).help for code in CODES]
    assert len(set(places)) == len(CODES)
    for code, place in zip(CODES, places, strict=True):
        page, _, anchor = place.partition("#")
        assert anchor in anchors((ROOT / page).read_text("utf-8")), code
        assert "\n>>> " in sections[code], code
        assert "**What to do.** " in sections[code], code


def test_the_reference_is_what_the_docstrings_say_and_has_every_name():
    pages = runpy.run_path(str(DOCS / "generate_reference.py"))["pages"]()
    assert {path.relative_to(DOCS).as_posix() for path in DOCS.glob("reference/*.md")} == set(pages) - {"reference.md"}
    for name, text in pages.items():
        assert (DOCS / name).read_text("utf-8") == text, f"{name}: run docs/generate_reference.py"
    listed = re.findall(r"^\| \[`(\w+)`\]\(\S+\) \| (.*) \|$", pages["reference.md"], re.MULTILINE)
    assert sorted(name for name, _ in listed) == sorted(dm.__all__)
    assert [name for name, said in listed if not said] == []


def test_every_page_is_in_the_navigation():
    navigation = runpy.run_path(str(DOCS / "navigation.py"))
    listed = [page for pages in navigation["pages"]().values() for page in pages]
    reached = {"index", *listed, *(each for page in listed for each in navigation["below"](page))}
    there = {
        path.relative_to(DOCS).with_suffix("").as_posix() for kind in ("*.md", "*.ipynb") for path in DOCS.rglob(kind)
    }
    assert there - reached == set(), "name them in docs/navigation.py"
    assert len(listed) == len(set(listed))


def test_every_step_of_news_has_its_row():
    first_table, _, _ = (DOCS / "pipeline.md").read_text("utf-8").partition("\n## ")
    rows = re.findall(r"^\| `([\w-]+)` \|", first_table, re.MULTILINE)
    steps = [each.name for each in dm.NEWS.steps if type(each).__name__ != "Rule"]
    assert rows == steps


def test_the_view_of_a_pipeline_says_of_each_step_what_the_page_says():
    first_table, _, _ = (DOCS / "pipeline.md").read_text("utf-8").partition("\n## ")
    rows = re.findall(r"^\| `([\w-]+)` \| (.+) \|$", first_table, re.MULTILINE)
    assert {name: words.replace("`", "") for name, words in rows} == MEANINGS


def test_every_kind_of_block_and_inline_and_every_preset_is_named():
    page = (DOCS / "pipeline.md").read_text("utf-8")
    table = page.partition("## What a body is made of")[2].partition("\n## ")[0]
    kinds = {kind.__name__ for kind in (*get_args(dm.Block), *get_args(dm.Inline))} - {"Text"}
    assert {kind for kind in kinds if f"`{kind}`" not in table} == set()
    presets = re.findall(r"^\| `([A-Z]+)` \|", page, re.MULTILINE)
    assert presets == [name for name in ("NEWS", "ARCHIVE", "SYNDICATION", "NLP") if hasattr(dm, name)]


def test_every_shortcode_that_is_known_is_named():
    page = (DOCS / "pipeline.md").read_text("utf-8")
    section = page.partition("## Shortcodes")[2].partition("\n## ")[0]
    assert {name for name in REGISTRY if f"`{name}`" not in section} == {"[[image]]"}


def test_the_table_of_providers_is_what_they_are_and_what_they_do():
    cells = r"^\| ([^|`]+) \| `([^`|]+)` \| `([^`|]+)` \|$"
    rows = re.findall(cells, (DOCS / "pipeline.md").read_text("utf-8"), re.MULTILINE)
    assert [name for name, *_ in rows] == [provider.name for provider in PROVIDERS]
    for name, stands, becomes in rows:
        found = identify(stands)
        assert found is not None
        assert (found.provider, found.url) == (name, becomes)
        assert stands != becomes


def test_links_between_the_pages_lead_somewhere():
    for page in PAGES:
        for target in re.findall(r"\]\(([^)\s]+)\)", without_code(page.read_text("utf-8"))):
            path, _, anchor = target.partition("#")
            if ":" in path:
                continue
            file = page.parent / path if path else page
            assert file.exists(), f"{page.name}: {target}"
            assert not anchor or anchor in anchors(file.read_text("utf-8")), f"{page.name}: {target}"


def without_code(text: str) -> str:
    """Give a page without its code blocks."""
    return re.sub(r"^```.*?^```$", "", text, flags=MULTILINE_ALL)


def anchors(text: str) -> set[str]:
    """Give the places of a page, as readers of Markdown name its headings."""
    seen: Counter[str] = Counter()
    found = set()
    for heading in re.findall(r"^#+ (.+)$", without_code(text), re.MULTILINE):
        place = re.sub(r"[^\w\- ]", "", re.sub(r"\]\(.*?\)", "", heading).lower()).replace(" ", "-")
        found.add(f"{place}-{seen[place]}" if seen[place] else place)
        seen[place] += 1
    return found


def test_the_readme_has_two_commands_and_ci_runs_both_as_written():
    commands = re.findall(r"```sh\n(.*?)\n```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert len(commands) == 2
    assert all(command.startswith("python3 -m venv .venv && ") for command in commands)
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert re.findall(r'^bash -euo pipefail -c "\$\(readme_command (\d)\)"$', script, re.MULTILINE) == ["1", "2"]


@pytest.mark.parametrize(
    ("page", "row"),
    [
        ("docs/clusters/sizing.md", "| the plain loop | "),
        ("docs/clusters.md", "| golden | all columns | "),
        ("docs/editions-at-scale.md", "| 100,000 | "),
        ("docs/editions-at-scale.md", "| *precision* | "),
        ("docs/hard-inputs.md", "| "),
        ("docs/performance.md", "| `dmarticle` | `pydantic + nh3` | "),
        ("docs/performance.md", "| the four dependencies | "),
        ("docs/performance.md", "| an article, all fields asked for | "),
        ("docs/performance.md", "| only that it is one | "),
        ("README.md", "| `dmarticle` | `pydantic + nh3` | "),
    ],
)
def test_pages_hold_the_tables_that_commands_write_into_them(page, row):
    assert f"\n{row}" in (ROOT / page).read_text("utf-8")


def test_the_page_about_stability_names_the_oldest_versions_that_are_tested():
    rows = re.findall(r"^\| `([\w.-]+)` \| ([\d.]+) \|$", (DOCS / "stability.md").read_text("utf-8"), re.MULTILINE)
    assert dict(rows) == floors()
    assert "tests/floors.py" in (ROOT / ".ci" / "run").read_text("utf-8")
