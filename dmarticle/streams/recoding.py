"""Recoding: UTF-16 and UTF-32 become UTF-8 as they are read."""

import codecs
from collections.abc import Iterator

from .window import Window

_AT_ONCE = 1 << 12
"""Bytes that are decoded at once: what is behind one that cannot be is looked at again."""
_ORDERS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def as_utf8(window: Window, encoding: str) -> Iterator[bytes]:
    """Give what is left of a source in UTF-8."""
    decoder = codecs.getincrementaldecoder(_with_order(encoding, window))("surrogatepass")
    while window.data or window.grow():
        data = bytes(window.data[:_AT_ONCE])
        window.drop(len(data))
        yield from _decoded(decoder, data)
    fault = window.take_fault()
    if fault:
        raise fault
    yield decoder.decode(b"", final=True).encode("utf-8", "surrogatepass")


def _with_order(encoding: str, window: Window) -> str:
    """Name an encoding with the order of its bytes, and forget the mark that tells it."""
    for mark, name in _ORDERS:
        if name.startswith(encoding) and window.data.startswith(mark):
            window.drop(len(mark))
            return name
    return encoding


def _decoded(decoder: codecs.IncrementalDecoder, data: bytes) -> Iterator[bytes]:
    """Decode into UTF-8; what cannot be decoded becomes a byte that is none, so that it hurts its record alone."""
    while True:
        try:
            yield decoder.decode(data).encode("utf-8", "surrogatepass")
        except UnicodeDecodeError as error:
            decoder.reset()
            yield decoder.decode(error.object[: error.start]).encode("utf-8", "surrogatepass") + b"\xff"
            data = error.object[error.end :]
        else:
            return
