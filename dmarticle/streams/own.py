"""Which classes and functions are the library's own."""

_PACKAGE = __name__.partition(".")[0] + "."


def is_own(module: str) -> bool:
    """Tell whether a module, by its name, is the library's, and not the caller's or another package's."""
    return module.startswith(_PACKAGE)
