"""What all nodes have in common."""

from typing import Any, cast

from .initializing import quick_initializer

_OWN = f"{__package__}."
"""Where the library's own nodes stand; another's may do more in ways that attrs allows."""


class Node:
    """What all blocks and inlines have in common: they can be written.

    There may be very many, so none has more room than its fields take; no weak references can be made to the library's.
    """

    __slots__ = ()

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        """Have the library's own nodes made sooner than attrs makes them; it calls this for each class that it made."""
        quick = quick_initializer(cls) if cls.__module__.startswith(_OWN) else None
        if quick is not None:
            cast("Any", cls).__init__ = quick

    @property
    def text(self) -> str:
        """The node as plain text."""
        from ..writers.text import write_text  # the writers are built on the nodes

        return write_text((self,))

    @property
    def html(self) -> str:
        """The node as safe HTML."""
        from ..writers.html import write_html  # the writers are built on the nodes

        return write_html((self,), part=True)

    @property
    def markdown(self) -> str:
        """The node as Markdown; `writers/markdown.py` says what Markdown cannot say."""
        from ..writers.markdown import write_markdown  # the writers are built on the nodes

        return write_markdown((self,))
