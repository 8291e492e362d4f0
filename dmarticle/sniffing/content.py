"""What data is that is at hand: bytes, text, decoded JSON. No body is read, and nothing raises."""

from attrs import evolve

from ..body.run import DEFAULT_LIMITS
from ..decoding import decode, encoding_of, text_of
from ..dialects import recognize
from ..envelopes import find_article, items_of, one_article
from ..jsontypes import Json
from ..normalizing import normalize_article
from ..pages import article_in_page, is_page
from ..problems import CmsError, NotAnArticleError, NotJsonError, NotOneArticleError, PayloadError
from ..streams.compression import compression_of
from ..streams.shapes import split
from ..streams.tars import is_broken_tar, is_tar
from ..streams.zipheaders import is_broken_zip, is_zip
from ..structuring.cursor import describe
from .marks import dialect_of
from .records import sniff_records
from .sniffed import Shape, Sniffed


def sniff_bytes(data: bytes, name: str = "") -> Sniffed:
    """Tell what bytes are that are all there is, and are not too many."""
    container = sniff_container(data, name)
    if container:
        return container
    encoding = encoding_of(data)
    try:
        return sniff_text(text_of(data), (f"the bytes are {encoding.upper()}",), encoding, name=name)
    except NotJsonError as error:
        return Sniffed(Shape.OTHER, (str(error),))


def sniff_container(head: bytes, name: str = "") -> Sniffed | None:
    """Tell what holds the records, by what it begins with, if they are compressed or in an archive."""
    compression = compression_of(head)
    found = compression.name if compression else "zip" if is_zip(head) else "tar" if is_tar(head) else None
    if found:
        return Sniffed(Shape.CONTAINER, (f"it begins as {found} does",))
    if is_broken_zip(head, name):
        return Sniffed(Shape.CONTAINER, ("it is a zip archive whose first bytes are damaged",))
    if is_broken_tar(head, name):
        return Sniffed(Shape.CONTAINER, ("it is a tar archive whose first header is broken",))
    return None


def sniff_text(text: str, reasons: tuple[str, ...] = (), encoding: str | None = None, *, name: str = "") -> Sniffed:
    """Tell what a text is; the name is that of its file, which decides where the text does not."""
    cuts = split([text.encode("utf-8", "surrogatepass")], name, DEFAULT_LIMITS.record)
    several = sniff_records(cuts, reasons, encoding)
    if several and several.shape is not Shape.LIST:  # of a list, the whole tells how many records it has
        return several
    if is_page(text):
        return _page(text, reasons, encoding)
    try:
        payload, problems = decode(text)
    except NotJsonError as error:
        if several:
            return evolve(several, reasons=(*several.reasons, str(error)))
        return Sniffed(Shape.OTHER, (*reasons, str(error)), None, encoding)
    return sniff_json(payload, (*reasons, *(each.detail for each in problems)), encoding)


def _page(text: str, reasons: tuple[str, ...], encoding: str | None) -> Sniffed:
    reasons = (*reasons, "it begins as HTML does")
    try:
        article, problems = article_in_page(text, lambda payload: dialect_of(payload) is not None)
    except CmsError as error:
        return Sniffed(Shape.ERROR, (*reasons, str(error)), None, encoding, 0)
    except NotAnArticleError as error:
        return Sniffed(Shape.WEB_PAGE, (*reasons, str(error)), None, encoding)
    reasons = (*reasons, "an <astro-island> carries an article", *(each.detail for each in problems))
    refusal = _refusal(article)
    if refusal:
        return Sniffed(Shape.WEB_PAGE, (*reasons, refusal), None, encoding, 0)
    return Sniffed(Shape.WEB_PAGE, reasons, dialect_of(article), encoding, 1)


def sniff_json(payload: Json, reasons: tuple[str, ...] = (), encoding: str | None = None) -> Sniffed:
    """Tell what decoded JSON is."""
    items = items_of(payload)
    if items is not None and len(items) > 1:
        first = next(iter(items), None)
        reasons = (*reasons, f"{len(items)} records, the first of them {describe(first)}")
        return Sniffed(Shape.LIST, reasons, dialect_of(first), encoding, len(items))
    try:
        opened = find_article(payload)
        dialect = recognize(opened.article)
    except CmsError as error:
        return Sniffed(Shape.ERROR, (*reasons, str(error)), None, encoding, 0)
    except NotOneArticleError as error:
        return Sniffed(Shape.LIST, (*reasons, str(error)), None, encoding, 0 if items is not None else None)
    except PayloadError as error:
        return Sniffed(Shape.JSON, (*reasons, str(error)), None, encoding, 0)
    reasons = (
        *reasons,
        *(each.detail for each in opened.problems),
        f"it has the marks of an article of {dialect.name}",
    )
    refusal = _refusal(payload)
    if refusal:
        return Sniffed(Shape.JSON, (*reasons, refusal), None, encoding, 0)
    shape = Shape.ARTICLE if opened.article is payload else Shape.FIELD if opened.problems else Shape.ENVELOPE
    return Sniffed(shape, reasons, dialect.name, encoding, 1)


def _refusal(payload: Json) -> str:
    """Tell why `load` would refuse what has the marks of an article, as one without an id; "" if it would not."""
    try:
        normalize_article(one_article(payload).article, pipeline=None)
    except PayloadError as error:
        return str(error)
    return ""
