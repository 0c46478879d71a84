"""What every import does off the GUI thread: a rehearsal on a copy of the journal, and the import step by step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING, Any

from journal.core.errors import Code, JournalError
from journal.exchange.import_steps import ALONE_SECONDS, STEP_SECONDS, SteppedImport
from journal.exchange.row_errors import ImportResult
from journal.store import rehearsal
from journal.store.history import Changed, Op
from journal.store.reading import Reader
from journal.ui.runner import LongJob, Runner

if TYPE_CHECKING:
    from journal.store.writing import Writer

_KIB = 1024
"""Progress is told in these: bytes of a large file do not fit into the numbers of Qt."""
Opened = Callable[[float], SteppedImport[Any]]
"""Begins an import whose steps take about so many seconds."""


def count(job: LongJob, *, open_reader: Callable[[], Reader], now: Callable[[], int], opened: Opened) -> ImportResult:
    """Import into a copy of the journal, which is thrown away, and tell what would come.  CANCELLED."""
    reader = open_reader()
    try:
        with rehearsal.copy_of(reader, now) as writer, opened(ALONE_SECONDS) as bringing:
            while done := bringing.step(writer):
                job.progress(done.done_bytes // _KIB, done.total_bytes // _KIB)
            return bringing.result
    finally:
        reader.close()


class Fate(Enum):
    """What has become of an import."""

    IN = auto()
    NOTHING_LEFT = auto()
    """Stopped by the user, or by an error, and everything is as it was."""
    BUILT_UPON = auto()
    """Stopped, but what had come in has been built upon meanwhile: it stays, as one step to undo."""
    LEFT = auto()
    """Stopped, and something stands in the way of taking back what had come in."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How an import has ended."""

    fate: Fate
    result: ImportResult = field(default_factory=ImportResult)
    error: BaseException | None = None
    """What has stopped it, unless that was the user."""


def begin(runner: Runner, opened: Opened, first: Callable[[LongJob], object]) -> LongJob:
    """Begin an import once `first` (a backup) is done; the job finishes with an `Ending`."""
    bringing = Bringing(opened)
    return runner.steps(bringing, bringing.abandon, partial(bringing.prepare, first))


class Bringing:
    """An import under way: called on the writer again and again until it gives its ending.

    A stop, or anything that goes wrong, takes back what has come in.
    """

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._import: SteppedImport[Any] | None = None
        self._back = False
        self._why: BaseException | None = None

    def prepare(self, first: Callable[[LongJob], object], job: LongJob) -> None:
        """Do what comes first, on the thread for long jobs; where that fails nothing is brought in."""
        try:
            first(job)
        except JournalError as error:
            self._back, self._why = True, None if error.code is Code.CANCELLED else error

    def __call__(self, writer: Writer, job: LongJob) -> Ending | None:
        """Do one step."""
        if self._back:
            return self._take_back(writer)
        if job.cancelled():
            self._back = True
            return None
        try:
            return self._step(writer, job)
        except BaseException as error:  # noqa: BLE001  (first nothing may be left, then whatever it is is reported)
            self._back, self._why = True, error
            return None

    def abandon(self) -> None:
        """Let go of the file, because the program ends: what has come in stays, and can be undone when it is back."""
        if self._import is not None:
            self._import.close()

    def _step(self, writer: Writer, job: LongJob) -> Ending | None:
        if self._import is None:
            self._import = self._opened(STEP_SECONDS)
        done = self._import.step(writer)
        if done is not None:
            job.progressed.emit(done.done_bytes // _KIB, done.total_bytes // _KIB)
            return None
        self._import.close()
        writer.last_change = self._import.changed
        return Ending(Fate.IN, self._import.result)

    def _take_back(self, writer: Writer) -> Ending | None:
        bringing = self._import
        if bringing is None:
            return self._ended(Fate.NOTHING_LEFT)
        bringing.close()
        try:
            if bringing.take_back(writer):
                return None
        except JournalError as error:
            if error.code is Code.CHANGED_SINCE:
                writer.last_change = bringing.changed
                return self._ended(Fate.BUILT_UPON)
            self._why = self._why or error
            return self._ended(Fate.LEFT)
        if bringing.changed:
            # Whoever has looked in between has seen some of it.
            writer.last_change = Changed(Op.SYSTEM, bringing.changed.tables, frozenset())
        return self._ended(Fate.NOTHING_LEFT)

    def _ended(self, fate: Fate) -> Ending:
        return Ending(fate, self._import.result if self._import else ImportResult(), self._why)
