"""What runs in a worker process."""

import pickle
import signal
from multiprocessing.connection import Connection

from ..problems import WorkerError
from .opening import Refused
from .parcels import pack
from .piece import Piece
from .work import Work

READY = b"ready"
"""Is sent first. After it comes one answer for each record, in order."""
CANNOT_TRAVEL = b""
"""Is the answer for a record that cannot be read here, or whose article cannot be sent."""
STOP = b""
"""Asks a worker to end."""


def run_worker(connection: Connection, portable: bytes) -> None:
    """Answer batches of records until there are no more, or nobody is left to answer.

    Ctrl-C is for the process that started this one, which ends it then.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        work: Work = pickle.loads(portable)  # noqa: S301 - from the process that started this one
    except Exception as error:  # a module of the pipeline's steps may raise anything when it is imported
        connection.send_bytes(f"{type(error).__name__}: {error}".encode(errors="replace"))
        return
    try:
        connection.send_bytes(READY)
        while batch := connection.recv_bytes():
            for message in pickle.loads(batch):  # noqa: S301 - the same
                connection.send_bytes(_answer(work, message))
    except (EOFError, OSError):
        return


def _answer(work: Work, message: bytes) -> bytes:
    try:
        piece: Piece = pickle.loads(message)  # noqa: S301 - the same
    except Exception:  # what a record holds may raise anything when it is made again
        return CANNOT_TRAVEL
    results = [_portable(each) if isinstance(each, Refused) else each for each in work.do(piece)]
    try:
        return pack(results)
    except Exception:  # pickle raises what the object's own methods raise
        return CANNOT_TRAVEL


def _portable(refused: Refused) -> Refused:
    """Give what is the same in another process; an error that cannot be is told there in words."""
    try:
        pickle.loads(pickle.dumps(refused))  # noqa: S301 - the same
    except Exception:  # an error of a step may be of any class, and not every one can be made again
        return Refused(WorkerError(f"{type(refused.error).__name__}: {refused.error}"), refused.raw)
    return refused
