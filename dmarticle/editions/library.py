"""The packages of the extra `editions`: datasketch makes the signatures, NumPy comes with it."""

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from ..problems import MissingExtraError

_NEEDED = ("datasketch", "numpy")


def room_of(name: str) -> ModuleType:
    """Import a module of this room that needs those packages.

    Raises:
        MissingExtraError: If one of them is not installed.
    """
    absent = next((each for each in _NEEDED if find_spec(each) is None), None)
    if absent is not None:
        raise MissingExtraError(
            f"fingerprints and editions need the extra editions, of which {absent} is missing: "
            "pip install 'dmarticle[editions]'"
        )
    return import_module(f".{name}", __package__)
