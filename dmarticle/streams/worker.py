"""What runs in a worker process."""

import pickle
import signal
from multiprocessing.connection import Connection

from ..problems import WorkerError
from .opening import Refused
from .piece import Piece
from .work import Work

READY = b"ready"
"""Is sent first. After it comes one answer for each record, in order."""
STOP = b""
"""Asks a worker to end."""


def run_worker(connection: Connection, portable: bytes) -> None:
    """Answer batches of records until there are no more, or nobody is left to answer.

    Ctrl-C is for the process that started this one, which ends it then.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        work: Work = pickle.loads(portable)  # noqa: S301 - from the process that started this one
    except Exception as error:
        connection.send_bytes(f"{type(error).__name__}: {error}".encode(errors="replace"))
        return
    try:
        connection.send_bytes(READY)
        while batch := connection.recv_bytes():
            for piece in pickle.loads(batch):  # noqa: S301 - the same
                connection.send_bytes(_answer(work, piece))
    except (EOFError, OSError):
        return


def _answer(work: Work, piece: Piece) -> bytes:
    results = [_portable(each) if isinstance(each, Refused) else each for each in work.do(piece)]
    try:
        return pickle.dumps(results)
    except Exception as error:
        message = f"the article cannot come back from a worker process: {error}"
        return pickle.dumps([Refused(WorkerError(message), piece.cut.data)])


def _portable(refused: Refused) -> Refused:
    """Give what is the same in another process; an error that cannot be is told there in words."""
    try:
        pickle.loads(pickle.dumps(refused))  # noqa: S301 - the same
    except Exception:
        return Refused(WorkerError(f"{type(refused.error).__name__}: {refused.error}"), refused.raw)
    return refused
