"""The order in which the site shows the pages; a test fails when a page of docs/ is not in it."""

from pathlib import Path

DOCS = Path(__file__).parent

SECTIONS = {
    "Start here": "install tutorial getting-started",
    "How to": (
        "howto/step howto/rule howto/profile howto/dialect howto/archive howto/keep-the-original howto/vanished "
        "howto/django howto/fastapi howto/scrapy howto/spark"
    ),
    "Guides": (
        "pipeline streams records accounts exports chunks tables columns diff editions editions-at-scale inspect "
        "clusters notebook terminal"
    ),
    "Understanding": "explanation/design explanation/typed-blocks explanation/laws security",
    "Reference": "reference models problems",
    "The project": "stability performance hard-inputs fuzzing suites changelog",
}
"""Sections and their pages. Pages in the folder of a page (`clusters/`) stand under it, in the order of their names."""

NOTEBOOKS = ("notebooks/explore-one-payload", "notebooks/clean-an-archive", "notebooks/write-your-own-step")
"""The notebooks, in the order in which they are read."""


def pages() -> dict[str, tuple[str, ...]]:
    """Give the pages of each section that there are."""
    listed = {section: tuple(names.split()) for section, names in SECTIONS.items()}
    return {section: tuple(name for name in names if is_page(name)) for section, names in listed.items()}


def below(page: str) -> tuple[str, ...]:
    """Give the pages that stand under a page."""
    if page == "notebook":
        return NOTEBOOKS
    return tuple(sorted(path.relative_to(DOCS).with_suffix("").as_posix() for path in (DOCS / page).glob("*.md")))


def is_page(name: str) -> bool:
    """Tell whether there is a page of this name."""
    return (DOCS / f"{name}.md").is_file()
