"""Bursts: what goes between processes at once, as several pieces of bytes.

They go as one message: each message wakes the process that waits for it, which takes the place of one that works, and
that costs more than to put the pieces together and to cut them apart again.
"""

from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from multiprocessing.connection import Connection
from typing import Any, TypeAlias

from .parcels import pack, unpack
from .piece import Cut, Input, Piece

Burst: TypeAlias = list[bytes]

Message: TypeAlias = Piece | bytes
"""A record; one that was decoded elsewhere is packed by itself, since it may hold what cannot be unpacked."""
Answer: TypeAlias = list[tuple[bool, bytes]] | None
"""What came of a record: of each thing in it whether it is an article, and the article or the refusal, packed. None if
it cannot be read where it went to or what came of it cannot be sent."""

STAYS = True, b""
"""Is said of an article that stays where it was made."""


def send(connection: "Connection[Any, Any]", burst: Burst) -> None:
    """Send a burst.

    Raises:
        OSError: If nobody is left to take it.
    """
    sizes = b" ".join([b"%d" % len(each) for each in burst])
    connection.send_bytes(b"".join((sizes, b"\n", *burst)))


def receive(connection: "Connection[Any, Any]") -> Burst:
    """Wait for a burst.

    Raises:
        EOFError, OSError: If nobody is left to send one.
    """
    message = connection.recv_bytes()
    begin = message.index(b"\n") + 1
    ends = list(accumulate(map(int, message[: begin - 1].split()), initial=begin))
    return [message[start:end] for start, end in pairwise(ends)]


def with_messages(messages: Iterable[Message], *, stay: bool = False) -> Burst:
    """Make a burst of records; of one that is bytes, the fault behind it stays here, as it is for this process.

    Args:
        messages: The records.
        stay: Whether the articles that come of them may stay where they are made.
    """
    heads: list[Any] = []
    burst: Burst = []
    for message in messages:
        about, data = (None, message) if isinstance(message, bytes) else (_about(message), message.cut.data or b"")
        heads.append(about)
        burst.append(data)
    return [pack((stay, heads)), *burst]


def messages_in(burst: Burst) -> tuple[bool, Iterator[Message]]:
    """Give the records in a burst, and whether the articles that come of them may stay."""
    head, *records = burst
    stay, heads = unpack(head)
    return stay, (data if about is None else _piece(data, *about) for about, data in zip(heads, records, strict=True))


def _about(piece: Piece) -> tuple[Any, ...]:
    """Give what there is of a piece beside its bytes and its fault."""
    cut = piece.cut
    return piece.origin, cut.byte, cut.line, cut.exact, cut.encoding, cut.before, cut.problems


def _piece(data: bytes, origin: Input, *rest: Any) -> Piece:
    return Piece(origin, Cut(data, *rest))


def with_answers(answers: list[Answer]) -> Burst:
    """Make a burst of answers."""
    heads = [None if answer is None else [is_article for is_article, _ in answer] for answer in answers]
    return [pack(heads), *(data for answer in answers for _, data in answer or ())]


def answers_in(burst: Burst) -> list[Answer]:
    """Give the answers in a burst."""
    parts = iter(burst)
    heads: list[list[bool] | None] = unpack(next(parts))
    return [None if head is None else [(is_article, next(parts)) for is_article in head] for head in heads]
