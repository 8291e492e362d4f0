"""One shortcode, as the function that makes HTML of it sees it."""

import html
from collections.abc import Callable, Mapping
from typing import TypeAlias

from attrs import Factory, field, frozen

from ..run import Run


@frozen(kw_only=True)
class Shortcode:
    """A tag in square brackets, and what it encloses. All of it is HTML, as it stands in the source."""

    name: str
    attributes: Mapping[str, str] = field(default=Factory(dict[str, str]), hash=False)
    """The values of `name=value`, by name in lower case."""
    values: tuple[str, ...] = ()
    """The values that have no name, in order."""
    inner: str = ""
    """What it encloses; shortcodes in it are HTML already. `""` for one that encloses nothing."""
    source: str = ""
    """Its opening tag."""

    def text(self, name: str) -> str | None:
        """Give an attribute as plain text, to be escaped where it goes into HTML; None where there is none."""
        value = self.attributes.get(name)
        return None if value is None else html.unescape(value)


Expand: TypeAlias = Callable[[Shortcode, Run], str | None]
"""Gives HTML in place of a shortcode, or None when it is none after all and stays as it stands. What it
gives is read like the rest of the body, so it cannot make anything unsafe."""
