"""What data is that has several records, by the first of them, cut as `iter_articles` cuts them."""

from collections.abc import Iterable

from ..decoding import decode, decode_exactly, text_of
from ..jsontypes import Json
from ..problems import NotJsonError
from ..streams.piece import Cut
from ..structuring.cursor import describe
from .marks import dialect_of
from .sniffed import Shape, Sniffed

MOST = 8
"""Records that are looked at for one that can be read; where it is among the first two, no others are."""


def sniff_records(cuts: Iterable[Cut], reasons: tuple[str, ...], encoding: str | None) -> Sniffed | None:
    """Tell what has these records, by the first two; None where there is but one, or none that is JSON."""
    found: list[Cut] = []
    payloads: list[Json] = []
    for cut in cuts:
        found.append(cut)
        payloads.append(payload_of(cut))
        if len(found) == MOST or (len(found) > 1 and any(each is not None for each in payloads)):
            break
    first = next((each for each in payloads if each is not None), None)
    if len(found) < 2 or first is None:
        return None
    shape, told = _shape(found)
    dialect = next(filter(None, map(dialect_of, payloads)), None)
    return Sniffed(shape, (*reasons, f"{told}, and the first that is JSON is {describe(first)}"), dialect, encoding)


def _shape(cuts: list[Cut]) -> tuple[Shape, str]:
    if any(each.line is not None for each in cuts):
        return Shape.LINES, "it is divided into lines"
    if cuts[0].exact:
        return Shape.LIST, "it begins as a list does"
    return Shape.DOCUMENTS, "several JSON documents follow one another"


def text_in(cut: Cut) -> str:
    """Give the text of a record; what cannot be decoded is marked in it."""
    try:
        return text_of(cut.data or b"", encoding=cut.encoding)
    except NotJsonError:
        return (cut.data or b"").decode("utf-8", "replace")


def payload_of(cut: Cut) -> Json:
    """Give the JSON of a record, or None."""
    try:
        return (decode_exactly if cut.exact else decode)(text_in(cut))[0]
    except NotJsonError:
        return None
