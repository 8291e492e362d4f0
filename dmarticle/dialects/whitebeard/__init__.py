"""Whitebeard, a hosted CMS written in PHP (Daily Maverick, L'Orient-Le Jour).

Its public documentation says that all numeric values in JSON come inside strings. Empty objects come as
`[]`, flags as `"0"` and `"1"`, dates without a zone.
"""

from ..dialect import Dialect
from .recognition import hosts, recognizes
from .stripping import length_without_tags
from .tables import TABLES

WHITEBEARD = Dialect(
    name="whitebeard",
    recognizes=recognizes,
    hosts=hosts,
    tables=TABLES,
    body="contents",
    introduction="introduction",
    body_length=length_without_tags,
)
