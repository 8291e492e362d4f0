"""Shortcodes become HTML, and a URL on a line of its own becomes an embed."""

import re
from collections.abc import Mapping

from attrs import field, frozen

from ...problems import ConfigurationError
from ..run import Run
from ..shortcodes.expansion import Expansion
from ..shortcodes.media import media, playlist
from ..shortcodes.parser import scan
from ..shortcodes.pictures import caption, gallery, image
from ..shortcodes.shortcode import Expand
from ..shortcodes.sites import SITES
from ..shortcodes.texts import button, code
from ..step import TextStep

_NAME = re.compile(r"[A-Za-z0-9_-]+|\[\[[A-Za-z0-9_-]+\]\]")

REGISTRY: Mapping[str, Expand] = {
    "caption": caption, "wp_caption": caption, "gallery": gallery,
    "embed": media, "audio": media, "video": media, "playlist": playlist,
    "iframe": media, "advanced_iframe": media, "code": code, "sourcecode": code, "button": button,
    "[[image]]": image, **SITES,
}  # fmt: skip
"""What the shortcodes become that come with the library."""


def _as_registry(functions: Mapping[str, Expand]) -> Mapping[str, Expand]:
    if not isinstance(functions, Mapping):
        raise ConfigurationError(f"shortcodes are functions by name; found {type(functions).__name__}")
    for name, function in functions.items():
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise ConfigurationError(
                f"no name of a shortcode: {name!r}; it is letters, digits, - and _, in [[ ]] for one written so"
            )
        if not callable(function):
            raise ConfigurationError(f"shortcode {name!r} needs a function; found {function!r}")
    return dict(functions)


def _names(functions: Mapping[str, Expand]) -> str:
    return f"{{{', '.join(functions)}}}"


@frozen
class Shortcodes:
    """Makes HTML of shortcodes by a table of functions."""

    registry: Mapping[str, Expand] = field(default=REGISTRY, converter=_as_registry, hash=False, repr=_names)
    """Functions by name; a name in `[[ ]]` is for tags that the CMS writes in double brackets."""

    def __call__(self, text: str, run: Run) -> str:
        """Give the text with HTML in the place of its shortcodes."""
        if len(text) > run.limits.characters:
            return text  # the reader refuses it
        tokens = list(scan(text))
        return Expansion(text, tokens, self.registry, run).result() if tokens else text


SHORTCODES = TextStep("shortcodes", Shortcodes())


def shortcodes_step(*, more: Mapping[str, Expand]) -> TextStep:
    """Make the step `shortcodes` with shortcodes of your own beside those that come with the library.

    Args:
        more: Functions by name; one for a name of the library's takes its place. Each takes the
            `Shortcode` and the run, and gives HTML, or None to leave the shortcode as it stands. A name in
            double brackets (`"[[image]]"`) is for tags that the CMS writes so.
    """
    return TextStep(SHORTCODES.name, Shortcodes({**REGISTRY, **_as_registry(more)}))
