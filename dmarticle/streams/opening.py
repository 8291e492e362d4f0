"""Opening: from the bytes of a record to the article objects in it, of which a line with a whole page has several."""

import json
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from ..decoding import decode, decode_exactly, noted_prefix, text_of
from ..envelopes import Opened, items_of, one_article
from ..jsontypes import Json
from ..pages import is_page
from ..problems import NotAnArticleError, Problem
from ..reading import article_object
from .documents import items_in
from .piece import Piece

_NONE: tuple[Problem, ...] = ()


@frozen
class Refused:
    """A record that is no article."""

    error: Exception
    raw: bytes | None


def open_piece(piece: Piece, dialect: str | None) -> Iterator[Opened | Refused]:
    """Give the article objects in a record, or why there is none.

    What a decoder, a parser or a dialect raises ends this record and nothing else, whatever it is.
    """
    if piece.cut.data is None:
        payload, problems = piece.payload, _NONE
    else:
        try:
            text = text_of(piece.cut.data, encoding=piece.cut.encoding)
            if is_page(text) and not piece.cut.exact:
                yield article_object(text, dialect=dialect)
                return
            payload, problems = decode_exactly(text) if piece.cut.exact else decode(text)
            before = noted_prefix(piece.cut.before.decode("utf-8", "replace"))
            problems = (*before, *piece.cut.problems, *problems)
        except Exception as error:  # see above
            yield from _each_item(piece, dialect) or [Refused(error, piece.cut.data)]
            return
    items = items_of(payload)
    for item in (payload,) if items is None else items:
        yield _opened(item, problems, dialect, piece.cut.data if items is None else None)


def _each_item(piece: Piece, dialect: str | None) -> list[Opened | Refused]:
    """Open the items of a line or an element that is a whole page or array and cannot be decoded, each by itself."""
    cuts = items_in(piece.cut.data or b"")
    found: list[Opened | Refused] = []
    for cut in cuts:
        if cut.data is None:
            found.append(Refused(cut.fault or NotAnArticleError("no article: found nothing"), None))
            continue
        try:
            payload, problems = decode_exactly(text_of(cut.data, encoding=piece.cut.encoding))
        except Exception as error:  # what a decoder raises ends this item
            found.append(Refused(error, cut.data))
        else:
            found.append(_opened(payload, problems, dialect, cut.data))
    return found


def _opened(item: Json, problems: tuple[Problem, ...], dialect: str | None, raw: bytes | None) -> Opened | Refused:
    try:
        opened = one_article(item, dialect=dialect)
    except Exception as error:  # a dialect is asked here, which may be anybody's
        return Refused(error, raw or as_bytes(item))
    return evolve(opened, problems=(*problems, *opened.problems))


def as_bytes(payload: Json) -> bytes | None:
    """Write decoded JSON, as what can be tried again; None if it cannot be written."""
    try:
        plain = dict(payload) if isinstance(payload, Mapping) else payload
        return json.dumps(plain, ensure_ascii=False).encode("utf-8", "surrogatepass")
    except (TypeError, ValueError, RecursionError):
        return None
