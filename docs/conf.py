"""How the site is made of the pages: `sphinx-build --fail-on-warning docs site`, with the extra `docs`.

The pages are Markdown that reads as well where they are kept, so nothing in them is meant for this program alone: the
navigation is in navigation.py, and what a page says in a way that is good for tests is changed on its way in.
"""

import re
import sys
from pathlib import Path

from sphinx.application import Sphinx

DOCS = Path(__file__).parent
ROOT = DOCS.parent
sys.path.insert(0, str(DOCS))

import navigation  # noqa: E402 - beside this file
import notebook_pages  # noqa: E402

project = "dmarticle"
language = "en"
extensions = ["myst_parser", "sphinx_copybutton"]
exclude_patterns = ["examples", "_static"]
source_suffix = {".md": "markdown", ".ipynb": "markdown"}

myst_heading_anchors = 4
myst_enable_extensions = ["attrs_inline"]

html_theme = "furo"
html_title = "dmarticle"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
pygments_style = "xcode"
pygments_dark_style = "github-dark"
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0b5c6b", "color-brand-content": "#0b5c6b"},
    "dark_css_variables": {"color-brand-primary": "#6fc7d6", "color-brand-content": "#6fc7d6"},
}

# What is copied from an example is what is typed, without prompts and without what comes out.
copybutton_prompt_text = r">>> |\.\.\. ?|\$ "
copybutton_prompt_is_regexp = True
copybutton_selector = "div:not(.highlight-text) > div.highlight pre"

CHANGELOG = "changelog"
INDENTED = re.compile(
    r"^(>>> (?:@|(?:async|class|def|for|if|try|while|with)\b).*\n(?:\.\.\. .*\n)+)(?!\.\.\.)", re.MULTILINE
)
"""An example whose block a prompt finishes at an empty line, so that what is copied can be pasted there."""


PICTURE = re.compile(r"^(!\[[^\]]*\])\(((?:\.\./)*pictures/[\w-]+)\.png\)$", re.MULTILINE)


def in_both_themes(found: re.Match[str]) -> str:
    """Give a picture, and with it the one for the dark theme where there is one."""
    said, name = found.groups()
    if not (DOCS / "pictures" / f"{Path(name).name}-dark.png").exists():
        return found[0]
    return f"{said}({name}.png){{.only-light}}\n{said}({name}-dark.png){{.only-dark}}"


def toctree(pages: tuple[str, ...], caption: str = "") -> str:
    """Write a list of pages for the navigation alone."""
    title = f":caption: {caption}\n" if caption else ""
    names = "\n".join(f"/{page}" for page in pages)
    return f"\n```{{toctree}}\n:hidden:\n{title}\n{names}\n```\n"


def prepare(app: Sphinx, page: str, source: list[str]) -> None:
    """Give a page as it stands on the site."""
    for other in ("docs/navigation.py", "CHANGELOG.md"):
        app.env.note_dependency(str(ROOT / other))
    if page.startswith("notebooks/"):
        source[0] = notebook_pages.page(source[0])
        return
    text = (ROOT / "CHANGELOG.md").read_text("utf-8") if page == CHANGELOG else source[0]
    text = re.sub(r"\]\((?:\.\./)+CHANGELOG\.md", f"](/{CHANGELOG}.md", text).replace("](docs/", "](")
    text = re.sub(r"\n\n```$", "\n```", text, flags=re.MULTILINE)  # an empty line ends an example for doctest
    text = re.sub(r"^<BLANKLINE>$", "", text, flags=re.MULTILINE)
    text = INDENTED.sub(r"\1...\n", text)
    text = PICTURE.sub(in_both_themes, text)
    text = re.sub(r"\[([^\]]+)\]\(notebooks\)", rf'<a href="{notebook_pages.ARCHIVE}" download>\1</a>', text)
    if page == "index":
        text += "".join(toctree(pages, section) for section, pages in navigation.pages().items())
    elif below := navigation.below(page):
        text += toctree(below)
    source[0] = text


def pack(app: Sphinx, error: Exception | None) -> None:
    """Put the notebooks beside the pages, for download."""
    if error is None and app.builder.format == "html":
        notebook_pages.write_archive(Path(app.outdir))


def setup(app: Sphinx) -> None:
    """Change the pages on their way in."""
    app.connect("source-read", prepare)
    app.connect("build-finished", pack)
