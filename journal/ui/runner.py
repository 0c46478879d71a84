"""The two threads behind the window: the writer, which owns the only writing connection, and the one for long jobs."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from journal.core.errors import Code, JournalError
from journal.store import history
from journal.store import replaying as replays
from journal.store.history import Changed, Op, Operation
from journal.store.replaying import Replay

if TYPE_CHECKING:
    from journal.store.writing import Writer

T = TypeVar("T")
Work = Callable[["Writer", Operation], T]
Then = Callable[[T], None]
Otherwise = Callable[[BaseException], None]
OpenWriter = Callable[[], "Writer"]


class LongJob(QObject):
    """One piece of long work: its progress, and the wish to stop it."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = threading.Event()

    def progress(self, done: int, total: int) -> None:
        """Report from the working thread; raises CANCELLED once the user has asked to stop."""
        self.progressed.emit(done, total)
        if self._cancelled.is_set():
            raise JournalError(Code.CANCELLED)

    def cancelled(self) -> bool:
        """Whether the user has asked to stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()


@dataclass(slots=True)
class _Handed:
    """A piece of work on its way through a working thread and back.

    Work and callbacks belong to dialogs.  Who lets go of a dialog last destroys it, and only the thread of the GUI may:
    elsewhere the program crashes.  So the runner keeps this until it has landed on the GUI thread; the working threads
    know its number alone, and neither its result nor the frames of its error stay in a name of theirs.
    """

    work: Callable[[], tuple[Any, Changed | None]]
    landed: Callable[[_Handed], None]
    """Called on the GUI thread at the end."""
    abandoned: Callable[[], None] | None = None
    first: Callable[[], object] | None = None
    result: Any = None
    change: Changed | None = None
    error: BaseException | None = None

    def perform(self) -> None:
        """Do the work and note how it ended."""
        try:
            self.result, self.change = self.work()
        except BaseException as error:  # noqa: BLE001  (told on the GUI thread, whatever it is)
            self.error = error

    def prepare(self) -> bool:
        """Do what comes before the work, and return whether it was done."""
        assert self.first is not None
        try:
            self.first()
        except BaseException as error:  # noqa: BLE001  (told on the GUI thread, whatever it is)
            self.error = error
        return self.error is None

    @property
    def ended(self) -> bool:
        """Whether steps have come to their end."""
        return self.error is not None or self.result is not None


class Runner(QObject):
    """Takes every change of the journal, in the order of the clicks, and reports what changed by one signal."""

    changed = Signal(object)
    """A `Changed`, after the commit."""
    failed = Signal(object)
    """The exception of a write that did not happen."""
    replaying = Signal(object, bool)
    """A `LongJob` that takes a large operation back (True) or does it again, in steps."""
    _hopped = Signal(int)
    _told = Signal(object)

    def __init__(self, open_writer: OpenWriter, parent: QObject | None = None, *, read_only: bool = False) -> None:
        """`open_writer` opens the journal in the writer's thread; with `read_only` it never does, every write fails."""
        super().__init__(parent)
        self._open_writer = _refuse if read_only else open_writer
        self._writer: Writer | None = None
        self._writing = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._long = ThreadPoolExecutor(1, thread_name_prefix="long-job")
        self._handed: dict[int, _Handed] = {}
        """What is on its way, so that it outlives its thread: see `_Handed`."""
        self._numbers = itertools.count()
        self._jobs: set[LongJob] = set()
        self._replayed: set[int] = set()
        """Operations that are being replayed in steps."""
        self.before_large: Callable[[LongJob], object] | None = None
        """What comes first, on the thread for long jobs, when a large operation is taken back or done again."""
        self._closed = False
        self._hopped.connect(self._land, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def warm_up(self) -> None:
        """Open the writer in its thread, so that the first save need not wait; errors reach `failed`."""
        self.go_on()

    def write(self, op: Op, work: Work[T], then: Then[T] | None = None, otherwise: Otherwise | None = None) -> None:
        """Run `work(writer, operation)` as the user action `op`; then `then(result)` on the GUI thread.

        `operation.facts` may be filled with names for the sentence that tells about it.  `otherwise` is called with the
        error where this very write did not happen, after `failed`: that signal may be about any other write.
        """
        self._submit(partial(_operate, op, work), then, otherwise)

    def unlogged(self, work: Callable[[Writer], T], then: Then[T] | None = None) -> None:
        """Run a write that is no user action (delivery state, drafts)."""
        self._submit(work, then)

    def undo(self) -> None:
        """Take back the last action; a large one in steps, see `replaying`."""
        self._submit(partial(_replay, history.to_undo), self._go_on)

    def redo(self) -> None:
        """Do again what was undone last; a large one in steps."""
        self._submit(partial(_replay, history.to_redo), self._go_on)

    def go_on(self) -> None:
        """Go on with an undo that a killed program has left half-way, if there is one."""
        self._submit(replays.unfinished, self._go_on)

    def _go_on(self, replay: Replay | None) -> None:
        if replay is None or replay.op_id in self._replayed:
            return
        self._replayed.add(replay.op_id)
        job = self.steps(partial(_replay_step, replay), first=self.before_large)
        job.failed.connect(self.failed)
        job.destroyed.connect(partial(self._replayed.discard, replay.op_id))
        self.replaying.emit(job, replay.backward)

    def long(self, work: Callable[[LongJob], Any]) -> LongJob:
        """Run `work(job)` on the thread for long jobs; it opens its own connection and reports through the job."""
        job = LongJob(self)
        if self._closed:
            return job
        self._jobs.add(job)
        number = self._keep(_Handed(partial(_without_change, work, job), partial(self._end_job, job)))
        self._long.submit(self._carry, number)
        return job

    def steps(
        self,
        step: Callable[[Writer, LongJob], T | None],
        abandoned: Callable[[], None] | None = None,
        first: Callable[[LongJob], object] | None = None,
    ) -> LongJob:
        """Call `step` on the writer again and again until it gives a result; what others hand over comes in between.

        Before that `first` runs on the thread for long jobs; where it fails, so does the job.  The job finishes with
        that result.  Closing ends the steps where they are: then `abandoned` is called, on whatever thread.
        """
        job = LongJob(self)
        if self._closed:
            return job
        self._jobs.add(job)
        work = partial(self._with_writer, partial(_with_job, step, job))
        number = self._keep(_Handed(work, partial(self._end_job, job), abandoned))
        if first is None:
            self._writing.submit(self._carry_step, number)
        else:
            self._handed[number].first = partial(first, job)
            self._long.submit(self._carry_first, number)
        return job

    def wait(self, seconds: float = 60) -> None:
        """Block until everything handed over so far is done; for shutting down and for tests."""
        self._writing.submit(int).result(seconds)
        self._long.submit(int).result(seconds)

    def close(self) -> None:
        """Finish what was handed over, then close the writing connection."""
        if self._closed:
            return
        self._closed = True
        for job in list(self._jobs):
            job.cancel()
        self._long.shutdown(wait=True)
        self._writing.submit(self._close_writer)
        self._writing.shutdown(wait=True)

    # ---------- on the working threads: no name here may outlive the signal, see `_Handed`

    def _carry(self, number: int) -> None:
        self._handed[number].perform()
        self._hopped.emit(number)

    def _carry_first(self, number: int) -> None:
        """Do what comes before the steps; where it fails, there are none."""
        if self._handed[number].prepare():
            self._go_on_with(number)
        else:
            self._hopped.emit(number)

    def _carry_step(self, number: int) -> None:
        """Take one step: go on, or hand the result over.  It may come behind the closing of the writer."""
        if self._closed:
            self._abandon(number)
            return
        self._handed[number].perform()
        if self._handed[number].ended:
            self._hopped.emit(number)
            return
        change = self._handed[number].change
        if change is not None:
            self._told.emit(change)
        self._go_on_with(number)

    def _go_on_with(self, number: int) -> None:
        if not self._closed:
            with suppress(RuntimeError):  # closed just now
                self._writing.submit(self._carry_step, number)
                return
        self._abandon(number)

    def _abandon(self, number: int) -> None:
        abandoned = self._handed[number].abandoned
        if abandoned is not None:
            abandoned()

    # ---------- on the GUI thread

    def _keep(self, handed: _Handed) -> int:
        number = next(self._numbers)
        self._handed[number] = handed
        return number

    def _submit(
        self,
        task: Callable[[Writer], Any],
        then: Callable[[Any], None] | None,
        otherwise: Otherwise | None = None,
    ) -> None:
        if self._closed:
            return
        work = partial(self._with_writer, task)
        number = self._keep(_Handed(work, partial(self._deliver, then, otherwise)))
        self._writing.submit(self._carry, number)

    def _with_writer(self, task: Callable[[Writer], T]) -> tuple[T, Changed | None]:
        if self._writer is None:
            self._writer = self._open_writer()
        self._writer.last_change = None
        result = task(self._writer)
        return result, self._writer.last_change

    def _close_writer(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _land(self, number: int) -> None:
        handed = self._handed.pop(number)
        # Once closed nobody is told: whoever heard of it would read from a journal that is closed as well.
        if self._closed:
            return
        if handed.error is None:
            self._tell(handed.change)
        handed.landed(handed)
        handed.error = None  # its frames know `handed`: a circle

    def _tell(self, change: Changed | None) -> None:
        if change is not None and not self._closed:
            self.changed.emit(change)

    def _deliver(self, then: Callable[[Any], None] | None, otherwise: Otherwise | None, handed: _Handed) -> None:
        if handed.error is not None:
            self.failed.emit(handed.error)
            if otherwise is not None and _is_there(otherwise):
                otherwise(handed.error)
        elif then is not None and _is_there(then):
            then(handed.result)

    def _end_job(self, job: LongJob, handed: _Handed) -> None:
        self._jobs.discard(job)
        if handed.error is not None:
            job.failed.emit(handed.error)
        else:
            job.finished.emit(handed.result)
        job.deleteLater()


def _refuse() -> Writer:
    raise JournalError(Code.OPEN_READ_ONLY)


def _is_there(then: Callable[..., None]) -> bool:
    """Whether the dialog or page that waits for a result still exists: it may have been closed meanwhile."""
    while isinstance(then, partial):
        then = then.func
    owner = getattr(then, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


def _operate(op: Op, work: Work[T], writer: Writer) -> T:
    with writer.operation(op) as running:
        result = work(writer, running)
    if running.changed and running.changed.tables:
        writer.last_change = running.changed
    return result


def _replay(following: Callable[[Writer], Replay], writer: Writer) -> Replay | None:
    """Undo or redo a small operation here and now; return a large one, which needs steps."""
    replay = following(writer)
    if replay.large:
        return replay
    replay.step(writer)
    writer.last_change = history.replayed(writer, replay)
    return None


def _replay_step(replay: Replay, writer: Writer, job: LongJob) -> bool | None:
    if not replay.step(writer):
        job.progressed.emit(replay.done, replay.total)
        return None
    writer.last_change = history.replayed(writer, replay)
    return True


def _without_change(work: Callable[[LongJob], T], job: LongJob) -> tuple[T, None]:
    return work(job), None


def _with_job(work: Callable[[Writer, LongJob], T], job: LongJob, writer: Writer) -> T:
    return work(writer, job)
