"""What a notebook shows by a view of its own instead of its `repr`."""


class Shown:
    """What the values have in common that a person looks at in a notebook; what draws them is loaded when one does."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Give the view to Jupyter and all that show HTML by its protocol."""
        from .display.showing import show  # stands on everything that is shown
        from .display.view import cell

        return cell(show(self))

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:  # noqa: ARG002
        """Say what it is in one line, to IPython at a terminal and to who reads a notebook as text.

        `_repr_pretty_` would not do: IPython asks for it behind the `__repr__` of the class itself.
        """
        from .display.labels import label

        return {"text/plain": label(self)}
