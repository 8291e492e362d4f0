"""The site as it is built: every link leads somewhere, and nothing is loaded from elsewhere."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from attrs import Factory, define
from documentation import ROOT, built, missing

import dmarticle as dm

LOADED = {("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("video", "src")}


@pytest.fixture(scope="module")
def site():
    """Build the site, or say what is not there to build it."""
    if lacking := missing():
        pytest.skip(lacking)
    return built()


@define
class Page(HTMLParser):
    """What a page links to, loads and is linked by."""

    links: list[str] = Factory(list[str])
    loads: list[str] = Factory(list[str])
    places: set[str] = Factory(set[str])

    def __attrs_pre_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self.places |= {said[name] for name in ("id", "name") if name in said}
        self.loads += [value for name, value in said.items() if (tag, name) in LOADED]
        if tag == "link" and said.get("rel") in ("stylesheet", "icon", "preload", "preconnect"):
            self.loads.append(said["href"])
        elif tag == "a" and "href" in said:
            self.links.append(said["href"])


def pages(site: Path) -> Iterator[tuple[Path, Page]]:
    for path in sorted(site.rglob("*.html")):
        page = Page()
        page.feed(path.read_text("utf-8"))
        yield path, page


def test_every_link_of_the_site_leads_to_a_page_and_a_place_in_it(site):
    there = dict(pages(site))
    broken = []
    for path, page in there.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            known = there[target].places if target in there else set()
            if not target.exists() or (parts.fragment and unquote(parts.fragment) not in known):
                broken.append(f"{path.relative_to(site)}: {link}")
    assert broken == []
    assert len(there) > 40


def test_nothing_is_loaded_from_elsewhere(site):
    loaded = {url for _, page in pages(site) for url in page.loads}
    assert {url for url in loaded if urlsplit(url).netloc} == set()
    styles = "".join(path.read_text("utf-8") for path in site.rglob("*.css"))
    assert "@import" not in styles
    assert "url(http" not in styles.replace('"', "").replace("'", "")


def test_every_page_of_the_source_is_on_the_site_and_the_changelog_in_full(site):
    for path in (*(ROOT / "docs").rglob("*.md"), *(ROOT / "docs").rglob("*.ipynb")):
        assert (site / path.relative_to(ROOT / "docs")).with_suffix(".html").exists(), path.name
    assert "Keep a Changelog" in (site / "changelog.html").read_text("utf-8")


def test_what_a_newcomer_needs_can_be_downloaded(site):
    links = {path.stem: page.links for path, page in pages(site)}
    assert [link for link in links["tutorial"] if link.endswith("/archive.jsonl.gz")]
    for page in ("notebook", "explore-one-payload", "clean-an-archive", "write-your-own-step"):
        assert [link for link in links[page] if link.endswith("dmarticle-notebooks.zip")], page
    with ZipFile(site / "dmarticle-notebooks.zip") as packed:
        names = {Path(name).relative_to("dmarticle-notebooks").as_posix() for name in packed.namelist()}
        assert {
            name for name in names if packed.read(f"dmarticle-notebooks/{name}") != (ROOT / "docs" / name).read_bytes()
        } == set()
    assert len([name for name in names if name.endswith(".ipynb")]) == 3
    assert {"notebooks/archive.jsonl.gz", "examples/harbour.json"} < names


def test_the_notebooks_are_shown_with_what_came_out(site):
    text = (site / "notebooks" / "clean-an-archive.html").read_text("utf-8")
    assert text.count('<div class="dmarticle"') == 4
    assert text.count("data:image/png;base64,") == 3
    assert 'class="dataframe"' in text


def test_what_is_copied_of_a_block_can_be_pasted_at_a_prompt(site):
    text = (site / "streams.html").read_text("utf-8")
    assert '<span class="gp">...</span>\n' in text or '<span class="gp">... </span>\n' in text


def test_the_help_of_each_problem_is_a_place_on_the_site(site):
    places = dict(pages(site))[site / "problems.html"].places
    helps = [dm.Problem(code, "", "", known.severity).help for code, known in dm.CODES.items()]
    assert {place.partition("#")[2] for place in helps} <= places


def test_examples_show_no_marks_that_are_for_the_tests(site):
    for path, _ in pages(site):
        assert "&lt;BLANKLINE&gt;" not in path.read_text("utf-8"), path.name
