"""Worker processes: order kept, a bounded number of records under way, and a death costs one record at most.

Each worker has a pipe of its own and answers in order. When one dies, the records of its batch that it did not answer
go to others one by one, so that the next death shows at which record it was. That record is tried once more, in a new
process; when that dies too, the record is a failure. Processes are spawned on every system: forked ones would hold the
ends of each other's pipes, and would not notice when the process that started them is gone. What cannot travel between
processes is done in this one.
"""

import queue
from collections import deque
from collections.abc import Generator, Iterator
from functools import partial

from attrs import define, evolve

from ..problems import ConfigurationError, WorkerError
from .bursts import Answer, Burst, Message, answers_in, with_messages
from .demand import Demand
from .opening import Refused, as_bytes
from .parcels import Parcel, pack, unpack
from .piece import Piece
from .process import Process
from .work import Results, Work
from .worker import READY

BATCH = 16
"""Records that go to a worker at once, at most."""
BATCH_BYTES = 1 << 20
"""Bytes after which a batch is full."""
BATCHES = 2
"""Batches that a worker has: one at work, and one so that it does not wait."""
ATTEMPTS = 2
"""Processes that a record may end before it is given up."""
UNREADY = 3
"""Processes in a row that may die before they begin."""
_ADVICE = (
    "functions of the pipeline's steps have to be in a module that can be imported, and a script that uses workers "
    'has to begin its work under `if __name__ == "__main__":`'
)


@define(eq=False)
class _Task:
    piece: Piece
    results: Results | None = None
    deaths: int = 0
    here: bool = False
    """Whether it cannot travel, and is done in this process when its turn comes."""


class Pool:
    """Some worker processes, for one run.

    Raises:
        ConfigurationError: If the work cannot be done in other processes.
    """

    def __init__(self, work: Work, workers: int) -> None:
        self._work = work
        self._portable = work.portable()
        self._count = workers
        self._inbox: queue.SimpleQueue[tuple[Process, Burst | None]] = queue.SimpleQueue()
        self._workers: dict[Process, deque[list[_Task]]] = {}
        self._again: deque[list[_Task]] = deque()
        self._order: deque[_Task] = deque()
        self._demand = Demand()
        self._sent = 0
        self._unready = 0

    def run(self, pieces: Iterator[Piece]) -> Generator[tuple[Piece, Results], None, None]:
        """Work on records in other processes, and give what came of them in order.

        What reading the source raises is raised behind all that was read before.

        Raises:
            ConfigurationError: If a worker cannot begin.
        """
        raised: list[Exception] = []
        source = _until_raised(pieces, raised)
        try:
            for _ in range(self._count):
                self._start()
            while self._feed(source) or self._order:
                while self._order and self._is_done(self._order[0]):
                    task = self._order.popleft()
                    yield task.piece, self._given(task)
                    self._feed(source)
                if self._order and self._order[0].results is None:
                    self._receive()
            self._stop(politely=True)
        finally:
            self._stop(politely=False)
        if raised:
            raise raised[0]

    def _start(self) -> None:
        self._workers[Process(self._portable, self._inbox)] = deque()

    def _stop(self, *, politely: bool) -> None:
        for worker in self._workers:
            worker.stop(politely=politely)
        for worker in self._workers:
            worker.join()
        self._workers.clear()

    def _feed(self, source: Iterator[Piece]) -> bool:
        """Give work to the workers that have least, until all have enough; tell whether there was any."""
        fed = False
        while True:
            worker = min(self._workers, key=lambda each: len(self._workers[each]))
            if len(self._workers[worker]) >= BATCHES:
                return fed
            stay = self._demand.is_rare and not self._again  # what may have ended a worker is not made again here
            batch = self._again.popleft() if self._again else self._next_batch(source)
            if not batch:
                return fed
            fed = True
            sent = [(task, message) for task in batch if (message := _portable(task)) is not None]
            if sent:
                self._workers[worker].append([task for task, _ in sent])
                worker.send(with_messages([message for _, message in sent], stay=stay))

    def _is_done(self, task: _Task) -> bool:
        """Tell whether a record is done; one that cannot travel is done now, as its turn has come."""
        if task.here and task.results is None:
            task.results = self._work.do(task.piece)
        return task.results is not None

    def _given(self, task: _Task) -> Results:
        results = task.results or []
        self._demand.give(each for each in results if isinstance(each, Parcel))
        return results

    def _next_batch(self, source: Iterator[Piece]) -> list[_Task]:
        """Read some records; none where there are no more, or enough are under way. The first batches are small."""
        batch: list[_Task] = []
        size, most = 0, min(BATCH, 1 + self._sent // (BATCHES * self._count))
        while len(batch) < most and size < BATCH_BYTES and len(self._order) < 2 * BATCHES * BATCH * self._count:
            piece = next(source, None)
            if piece is None:
                break
            task = _Task(piece, results=[] if piece.empty else None)
            self._order.append(task)
            if task.results is None:
                batch.append(task)
                size += piece.size
        self._sent += len(batch)
        return batch

    def _receive(self) -> None:
        """Wait for what a worker sends next."""
        while True:
            try:
                worker, burst = self._inbox.get(timeout=1)  # some systems do not hear Ctrl-C while they wait
                break
            except queue.Empty:
                pass
        if worker not in self._workers:
            return
        if burst is None:
            self._bury(worker)
        elif worker.ready:
            self._note(self._workers[worker], answers_in(burst))
        elif burst == [READY]:
            worker.ready, self._unready = True, 0
        else:
            raise ConfigurationError(f"a worker process cannot begin: {burst[0].decode()}; {_ADVICE}")

    def _note(self, batches: deque[list[_Task]], answers: list[Answer]) -> None:
        """Note what came of the records that a worker did next, or that they could not travel there or back."""
        for answer in answers:
            task = batches[0].pop(0)
            try:
                task.here = answer is None
                task.results = None if answer is None else self._results(task.piece, answer)
            except Exception:  # what a refusal holds may raise anything when it is made again
                task.here = True
            if not batches[0]:
                batches.popleft()

    def _results(self, piece: Piece, answer: list[tuple[bool, bytes]]) -> Results:
        return [
            Parcel(data, partial(self._work.do_again, piece, place), self._demand) if is_article else unpack(data)
            for place, (is_article, data) in enumerate(answer)
        ]

    def _bury(self, worker: Process) -> None:
        """Put another worker in the place of one that died, and the records that it left back in the line."""
        batches = self._workers.pop(worker)
        worker.join()
        if not worker.ready:
            self._unready += 1
            if self._unready >= UNREADY:
                raise ConfigurationError(f"worker processes die before they begin ({worker.ending}); {_ADVICE}")
        elif batches:
            begun = batches.popleft()
            if len(begun) == 1:
                self._blame(begun[0], worker)
            self._again.extend([task] for task in begun if task.results is None)
        self._again.extend(batches)
        self._start()

    def _blame(self, task: _Task, worker: Process) -> None:
        task.deaths += 1
        if task.deaths >= ATTEMPTS:
            error = WorkerError(f"{ATTEMPTS} worker processes died at this record; the last one {worker.ending}")
            task.results = [Refused(error, task.piece.cut.data or as_bytes(task.piece.payload))]


def _portable(task: _Task) -> Message | None:
    """Give a record as another process can have it, without the fault behind it, which is for this one.

    None if it cannot travel: decoded records may hold anything, and nest deeper than pickle goes.
    """
    piece = task.piece
    if piece.cut.data is not None:
        return piece
    if piece.cut.fault is not None:
        piece = evolve(piece, cut=evolve(piece.cut, fault=None))
    try:
        return pack(piece)
    except Exception:  # pickle raises what the object's own methods raise
        task.here = True
        return None


def _until_raised(pieces: Iterator[Piece], raised: list[Exception]) -> Iterator[Piece]:
    """Give pieces until reading them raises, and keep what it raised."""
    try:
        yield from pieces
    except Exception as error:  # it is an iterable of the user's, and raised where its turn comes
        raised.append(error)
