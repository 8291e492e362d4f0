"""What `show` gives."""

import re
from hashlib import sha256
from itertools import count

from attrs import field, frozen

from .markup import text
from .style import PAGE

_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title><style>{style}</style></head>
<body>
{view}
</body></html>
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src {images}; base-uri 'none'; form-action 'none'"
_SHOWN = count(1)
"""The times that a notebook has shown a view with places: so the links of each lead into itself. From one run of a
notebook to the next they stay the same."""


@frozen(kw_only=True)
class View:
    """Something as a person sees it: HTML without scripts that reads in light and dark, and without its style too."""

    label: str
    """What it is, in a few words."""
    html: str = field(repr=False)
    """The view with its style, to put into any page: all in one element of the class `dmarticle`."""
    images: bool = False
    """Whether pictures are loaded when it is looked at; nothing else ever is."""
    places: str | None = field(default=None, repr=False)
    """What the names of the places in it begin with, to which its links lead; None for a view without links of its
    own. They are the same whenever it is made, and a notebook has them anew each time that it shows the view."""

    @property
    def page(self) -> str:
        """The view as a whole page, to keep as a file or to send, whose own policy forbids scripts too."""
        policy = _POLICY.format(images="http: https:" if self.images else "'none'")
        return _PAGE.format(policy=policy, title=text(self.label), style=PAGE, view=self.html)

    def __str__(self) -> str:
        return self.label

    def _repr_html_(self) -> str:
        return cell(self)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:  # noqa: ARG002
        return {"text/plain": self.label}


def cell(view: View) -> str:
    """Give the HTML for a cell of a notebook, which may show one view more than once: its places have other names."""
    if view.places is None:
        return view.html
    name = sha256(f"{view.places} {next(_SHOWN)}".encode()).hexdigest()[:8]
    return re.sub(f'"(#?){view.places}-', rf'"\1dm-{name}-', view.html)
