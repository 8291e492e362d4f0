"""How views look: one sheet for each part in `styles/`, of which a view takes what it needs.

Nothing in them comes from elsewhere: no font, no picture, no other sheet. Every rule is put under the class
`dmarticle`, written twice: so it is stronger than what notebooks say of all tables and lists
(`.jp-RenderedHTMLCommon tbody tr:nth-child(odd)`), and says nothing of the page around it.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

SCOPE = ".dmarticle.dmarticle"
PAGE = "html{color-scheme:light dark}body{margin:1rem auto;padding:0 1rem;max-width:64rem}"
"""The page that a view has of its own."""

_LIGHT_PAGES = (
    "[data-jp-theme-light=true]", ".vscode-light", ".vscode-high-contrast-light", "html[theme=light]",
    "[data-theme=light]", "[data-md-color-scheme=default]",
)  # fmt: skip
_DARK_PAGES = (
    "[data-jp-theme-light=false]", ".vscode-dark", ".vscode-high-contrast:not(.vscode-high-contrast-light)",
    "html[theme=dark]", "[data-theme=dark]", "[data-md-color-scheme=slate]",
)  # fmt: skip
"""How pages say that they are light or dark: Jupyter, VS Code, Colab, Sphinx themes, Material for MkDocs. Where a page
says nothing, the choice of the system holds."""

_RULE = re.compile(r"([^{}@]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACES = re.compile(r"\s*([{};,])\s*|\s+")


@cache
def style(*parts: str) -> str:
    """Give the style of a view that has some parts."""
    return _colours() + "".join(_scoped(_sheet(part)) for part in ("base", *parts))


def _colours() -> str:
    """Give the colours: by the system, and before that by what the page says of itself."""
    light, dark = (_RULE.findall(_sheet(name))[0][1].strip() for name in ("light", "dark"))
    by_system = f"@media(prefers-color-scheme:dark){{.dmarticle{{{dark}}}}}"
    on_light, on_dark = (_under(pages) for pages in (_LIGHT_PAGES, _DARK_PAGES))
    return f".dmarticle{{{light}}}{by_system}{on_light}{{{light}}}{on_dark}{{{dark}}}"


def _under(pages: Iterable[str]) -> str:
    return ",".join(f"{page} .dmarticle" for page in pages)


def _scoped(sheet: str) -> str:
    """Put each rule of a sheet under the class of all views."""
    return _RULE.sub(lambda rule: f"{_selectors(rule[1])}{{{rule[2]}}}", sheet)


def _selectors(stated: str) -> str:
    scoped = (f"{SCOPE} {each.strip()}" for each in stated.split(","))
    return ",".join(each.replace(f"{SCOPE} :scope", SCOPE) for each in scoped)


@cache
def _sheet(name: str) -> str:
    """Read a sheet, without what is there for people."""
    text = files(__name__.rpartition(".")[0]).joinpath("styles", f"{name}.css").read_text("utf-8")
    return _SPACES.sub(lambda found: found[1] or " ", _COMMENT.sub("", text)).strip()
