"""The packages of the extra `newsml`, imported when an article is written."""

from functools import cache
from importlib import import_module
from typing import Any

from ...problems import MissingExtraError


@cache
def newsml() -> Any:
    """Give IPTC's own package for NewsML-G2, `newsmlg2` (https://pypi.org/project/newsmlg2/).

    Raises:
        MissingExtraError: If it is not installed.
    """
    return _imported("NewsMLG2")


@cache
def etree() -> Any:
    """Give `lxml.etree`, which that package writes with.

    Raises:
        MissingExtraError: If it is not installed.
    """
    return _imported("lxml.etree")


def _imported(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        message = "the export newsml-g2 needs the extra newsml: pip install 'dmarticle[newsml]'"
        raise MissingExtraError(message) from None
