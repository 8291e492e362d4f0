# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
"""Payloads: what the records of a batch are, in whatever type of column an engine hands them in."""

from typing import Any, cast

import pyarrow as pa

from ..problems import ConfigurationError
from .column import Array

_TEXTS = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
_BYTES = (
    pa.types.is_binary,
    pa.types.is_large_binary,
    pa.types.is_binary_view,
    pa.types.is_fixed_size_binary,
    pa.types.is_null,
)


def payloads_of(array: Any) -> "list[str | bytes | None]":
    """Give the payloads of an array of texts or bytes, dictionary-encoded or not.

    Bytes that are no UTF-8 in a column of texts are given as they are, to be told of where they are read.
    """
    if isinstance(array.type, pa.DictionaryType):
        array = array.dictionary_decode()
    if isinstance(array.type, pa.BaseExtensionType):
        array = array.storage
    try:
        payloads = array.to_pylist()
    except UnicodeDecodeError:
        payloads = array.cast(pa.binary()).to_pylist()
    return cast("list[str | bytes | None]", payloads)


def check_payloads(column: str, kind: pa.DataType) -> None:
    """Refuse a column that holds neither text nor bytes.

    Raises:
        ConfigurationError: With the type that was found.
    """
    inner: Any = kind.value_type if isinstance(kind, pa.DictionaryType) else kind
    inner = inner.storage_type if isinstance(inner, pa.BaseExtensionType) else inner
    if not any(is_kind(inner) for is_kind in (*_TEXTS, *_BYTES)):
        raise ConfigurationError(
            f"the column {column!r} is of the type {kind}; a payload is JSON as it came, in text or bytes, "
            "so read the lines of a file as text"
        )


def size_of(array: Array) -> int:
    """Count the bytes of an array, or the characters where Arrow's older releases do not count: in views."""
    try:
        return array.nbytes
    except pa.ArrowTypeError:
        return sum(map(len, filter(None, payloads_of(array))))


def cut(array: Array, *, rows: int, size: int) -> list[tuple[int, int]]:
    """Cut an array into stretches of no more than so many rows and bytes, where a row is not larger alone."""
    waiting = [(start, min(start + rows, len(array))) for start in range(0, len(array), rows)][::-1]
    stretches: list[tuple[int, int]] = []
    while waiting:
        start, stop = waiting.pop()
        if stop - start > 1 and size_of(array.slice(start, stop - start)) > size:
            middle = (start + stop) // 2
            waiting += [(middle, stop), (start, middle)]
        else:
            stretches.append((start, stop))
    return stretches
