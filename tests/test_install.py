"""What the pages say about installing can be done: by those who have a clone, and with the extras that there are."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest

import dmarticle as dm

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), *sorted((ROOT / "docs").rglob("*.ipynb"))]
INSTALL = ROOT / "docs" / "install.md"
EXTRAS = set(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"])
LATER = {INSTALL, ROOT / "docs" / "problems.md"}
"""Pages read by those who have dmarticle, and want an extra of it."""
OURS = {"test", "browser", "docs", "bench", "lint"}
"""Extras for those who work on dmarticle."""
PACKAGES = {"atheris", "django", "fastapi", "jupyterlab", "scrapy"}
"""What pages have a reader install that is no extra: packages of the index, by their names."""
LINE = re.compile(r"pip install ([^`\n]*?)(?=`|\"\)| \[| && |\\n|$)", re.MULTILINE)
WANTED = re.compile(r"^(?P<what>[^\[\]]+)(?:\[(?P<extras>[\w,]+)\])?$")


def lines() -> list[tuple[Path, str]]:
    return [(page, line) for page in PAGES for line in LINE.findall(page.read_text("utf-8").replace('\\"', '"'))]


def wrong(page: Path, line: str) -> list[str]:
    """Say what of a line cannot be installed by one who has a clone and does not have dmarticle yet."""
    found = []
    for word in shlex.split(line):
        wanted = WANTED.match(word)
        what, extras = (wanted["what"], wanted["extras"] or "") if wanted else (word, "")
        in_clone = (ROOT / what / "pyproject.toml").is_file() or re.fullmatch(
            r"dist/dmarticle-[\d.]+-py3-none-any\.whl", what
        )
        later = what == "dmarticle" and page in LATER
        if not (in_clone or later or what in PACKAGES or what.startswith("-")):
            found.append(word)
        found += {*extras.split(",")} - {*EXTRAS, "", "NAME"}
    return found


def test_every_line_that_installs_can_be_run_in_a_clone():
    told = lines()
    assert len({page for page, _ in told}) > 5
    assert [(page.name, line) for page, line in told if wrong(page, line)] == []


@pytest.mark.parametrize("line", ["'dmarticle[arrow]'", "dmarticle", "'.[arow]'", "nothing-of-ours"])
def test_a_line_that_cannot_be_run_is_found(line):
    assert wrong(ROOT / "README.md", line)


def test_a_page_that_names_an_extra_leads_to_how_it_is_installed():
    names = "|".join(EXTRAS - {"test"})
    for page in set(PAGES) - {INSTALL, ROOT / "README.md"}:
        text = page.read_text("utf-8")
        if re.search(rf"extra `({names})`", text) and "reference" not in page.relative_to(ROOT).as_posix():
            assert re.search(r"\]\((\.\./)*install\.md", text), page


def test_the_page_names_every_extra_and_so_does_the_readme():
    for page in (INSTALL, ROOT / "README.md"):
        text = page.read_text("utf-8")
        assert set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) >= EXTRAS - OURS
        assert [name for name in EXTRAS if f"`{name}`" not in text] == []


def test_the_wheel_of_the_page_is_the_one_that_is_built():
    assert set(re.findall(r"dmarticle-([\d.]+)-py3", INSTALL.read_text("utf-8"))) == {dm.__version__}
