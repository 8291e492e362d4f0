"""What runs in a worker process."""

import gc
import signal
from collections.abc import Iterator
from multiprocessing.connection import Connection
from time import monotonic

from ..dialects import is_built_in
from ..models import Article
from ..problems import WorkerError
from .bursts import STAYS, Answer, Message, messages_in, receive, send, with_answers
from .opening import Refused
from .parcels import pack, pack_article, unpack
from .piece import Piece
from .work import Work, unpack_work

READY = b"ready"
"""Is sent first. After it come answers, in the order of the records."""

_TOGETHER = 0.05
"""Seconds for which answers wait for others to go with: a slow record is answered at once, quick ones together."""

_AS_PYTHON_HAS_IT = gc.get_threshold()[0]
"""Objects after which Python looks for cycles, as long as nobody has set it."""

_YOUNG = 10_000
"""Objects after which Python looks for cycles: more than an article has that is long, and gone as soon as it is packed.
By itself it looks several times in each of those."""


def run_worker(connection: Connection, portable: bytes) -> None:
    """Answer batches of records until there are no more, or nobody is left to answer.

    Ctrl-C is for the process that started this one, which ends it then.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        work, own = unpack_work(portable)
    except Exception as error:  # a module of the pipeline's steps may raise anything when it is imported
        send(connection, [f"{type(error).__name__}: {error}".encode(errors="replace")])
        return
    try:
        send(connection, [READY])
        gc.freeze()  # what is there by now stays to the end
        _collect_seldom()
        while batch := receive(connection):
            stay, messages = messages_in(batch)
            _answer_all(connection, work, messages, stay=stay and own)
    except (EOFError, OSError):
        return


def _collect_seldom() -> None:
    """Look for cycles after many new objects, where the modules of the pipeline's steps did not say when."""
    young, *older = gc.get_threshold()
    if young == _AS_PYTHON_HAS_IT:
        gc.set_threshold(_YOUNG, *older)


def _answer_all(connection: "Connection[bytes, bytes]", work: Work, messages: Iterator[Message], *, stay: bool) -> None:
    answers: list[Answer] = []
    sent = monotonic()
    for message in messages:
        answers.append(_answer(work, message, stay=stay))
        if monotonic() - sent > _TOGETHER:
            send(connection, with_answers(answers))
            answers, sent = [], monotonic()
    if answers:
        send(connection, with_answers(answers))


def _answer(work: Work, message: Message, *, stay: bool) -> Answer:
    try:
        piece: Piece = unpack(message) if isinstance(message, bytes) else message
    except Exception:  # what a record holds may raise anything when it is made again
        return None
    try:
        results = work.do(piece)
        return [STAYS] if stay and _comes_again(work, piece, results) else [_packed(result) for result in results]
    except Exception:  # pickle raises what the object's own methods raise
        return None


def _comes_again(work: Work, piece: Piece, results: list[Article | Refused]) -> bool:
    """Tell whether a record is bytes that the library makes one article of, and would again, in any process.

    What is decoded may have changed by then, and of a record with several articles each would be made again for each.
    """
    if piece.cut.data is None or len(results) != 1:
        return False
    return isinstance(results[0], Article) and is_built_in(work.dialect)


def _packed(result: Article | Refused) -> tuple[bool, bytes]:
    if isinstance(result, Refused):
        return False, pack(_portable(result))
    return True, pack_article(result)


def _portable(refused: Refused) -> Refused:
    """Give what is the same in another process; an error that cannot be is told there in words."""
    try:
        unpack(pack(refused))
    except Exception:  # an error of a step may be of any class, and not every one can be made again
        return Refused(WorkerError(f"{type(refused.error).__name__}: {refused.error}"), refused.raw)
    return refused
