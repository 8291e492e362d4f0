"""Writes docs/pictures: `python docs/generate_pictures.py`, with the extras `browser` and `notebook`, and a Chromium.

The views are those of the pages' own examples, light and dark, in a real browser; the plot is what the tutorial draws.
Other fonts make other pixels, so no test compares them; look at them when views have changed.
"""

import os
import shutil
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import dmarticle as dm

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DOCS = Path(__file__).parent
PICTURES = DOCS / "pictures"
ARTICLE = DOCS / "examples" / "harbour.json"
ARCHIVE = DOCS / "notebooks" / "archive.jsonl.gz"
WIDTH, SCALE = 860, 1.5
"""CSS pixels of a view, and pixels for each."""
COLOURS = 64
"""Enough for flat colours and the edges of letters; all of them would take four times the bytes."""


def _body() -> dm.View:
    article = dm.load(ARTICLE)
    return dm.show(article.body, source=dm.to_source(article)["contents"])


VIEWS: dict[str, Callable[[], dm.View]] = {
    "card": lambda: dm.show(dm.load(ARTICLE)),
    "body": _body,
    "articles": lambda: dm.show(dm.iter_articles(ARCHIVE), rows=6),
    "inspection": lambda: dm.show(dm.inspect(ARCHIVE)),
}


def main() -> None:
    """Draw the plot, and take a picture of each view in both themes."""
    PICTURES.mkdir(exist_ok=True)
    draw_archive()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"))
        for name, view in VIEWS.items():
            page = view().page
            write(name, picture(browser, page, dark=False))
            write(f"{name}-dark", picture(browser, page, dark=True))


def picture(browser: "Browser", page: str, *, dark: bool) -> bytes:
    """Give a picture of a view, as PNG."""
    shown = browser.new_page(
        viewport={"width": WIDTH, "height": 600},
        device_scale_factor=SCALE,
        color_scheme="dark" if dark else "light",
    )
    shown.set_content(page)
    taken = shown.locator(".dmarticle").first.screenshot()
    shown.close()
    return taken


def draw_archive() -> None:
    """Keep what the tutorial draws."""
    sys.path.insert(0, str(DOCS.parent / "tests"))
    from tutorial import pasted

    with TemporaryDirectory() as folder:
        there = Path(folder, "docs", "notebooks")
        there.mkdir(parents=True)
        shutil.copy(ARCHIVE, there)
        pasted(sys.executable, folder=folder)
        write("archive", Path(folder, "archive.png").read_bytes())


def write(name: str, png: bytes) -> None:
    """Write a picture with few colours."""
    from PIL import Image

    few = Image.open(BytesIO(png)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
