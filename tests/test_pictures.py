"""Pictures in the pages: each is there, in both themes where it shows a view, small, and told in words."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
PICTURES = sorted((ROOT / "docs" / "pictures").glob("*.png"))
LARGEST = 150_000
"""Bytes of a picture."""


def shown() -> dict[str, str]:
    """Give what is said of each picture, by its name."""
    texts = [page.read_text("utf-8") for page in PAGES]
    return {Path(path).stem: said for text in texts for said, path in re.findall(r"!\[(.*?)\]\((\S+?\.png)\)", text)}


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)
def test_a_picture_is_shown_small_and_said_in_words(picture):
    said = shown()[picture.stem.removesuffix("-dark")]
    assert len(said) > 40
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size < LARGEST


def test_a_view_is_there_in_both_themes():
    names = {path.stem for path in PICTURES} - {"archive"}
    light = {name for name in names if not name.endswith("-dark")}
    assert names - light == {f"{name}-dark" for name in light}
    assert set(shown()) == {*light, "archive"}


def test_the_readme_shows_one():
    text = (ROOT / "README.md").read_text("utf-8")
    named = re.findall(r'(?:src|srcset)="(\S+\.png)"', text)
    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []
