"""The address a person would open, with its place in the ledger."""

from ..changes import Kind
from ..run import Run
from . import identify


def canonical(url: str, run: Run) -> str:
    """Give the address a person would open instead of a player's, where the provider is known."""
    found = identify(url)
    if found is None or found.url == url:
        return url
    run.note(Kind.URL, url, found.url)
    return found.url
