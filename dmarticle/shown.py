"""What a notebook shows by a view of its own instead of its `repr`."""


class Shown:
    """What the values have in common that a person looks at in a notebook; what draws them is loaded when one does."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Give the view of Jupyter and all that show HTML by its protocol."""
        from .display import show  # stands on everything that is shown

        return show(self).html

    def _repr_pretty_(self, printer: object, cycle: bool) -> None:  # noqa: FBT001 - the protocol of IPython
        """Print what it is in one line, for IPython at a terminal and for who reads a notebook as text."""
        from .display.labels import label

        write = getattr(printer, "text")  # noqa: B009 - the printer is of IPython, which is not imported for its type
        write("..." if cycle else label(self))
