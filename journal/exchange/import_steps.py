"""Imports in steps that let others write in between, each one operation; what a row means is not said here."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from journal.core.errors import Code, JournalError
from journal.exchange.row_errors import ImportResult, RowError
from journal.store import history, long_operations
from journal.store.history import Changed, Op
from journal.store.incoming import Outcome

if TYPE_CHECKING:
    from journal.store.writing import Writer

STEP_SECONDS = 0.04
"""How long a step may keep the writer from others; the number of rows follows from it."""
ALONE_SECONDS = 0.5
"""The same where nobody waits."""
_FIRST_STEP_ROWS = 100
_STEP_ROWS = range(25, 10_001)
_TAKEN_BACK_AT_ONCE = 500
AnyRow = TypeVar("AnyRow")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import has come."""

    done_bytes: int
    total_bytes: int
    rows: int
    changed: Changed
    """What this step has touched; its tables may be empty."""


@dataclass(slots=True)
class Tally:
    """What came of some rows."""

    counts: Counter[str] = field(default_factory=Counter)
    """Outcome → number of rows."""
    errors: list[RowError] = field(default_factory=list)
    notices: list[RowError] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many rows have been dealt with."""
        return self.counts.total() + len(self.errors)

    def add(self, other: Tally) -> None:
        """Take over what another has counted."""
        self.counts += other.counts
        self.errors += other.errors
        self.notices += other.notices


class SteppedImport(ABC, Generic[AnyRow]):
    """One import under way: call `step` until it gives None; in between anybody else may write.

    Whatever happens, `take_back` or `step` until the end must have the last word, or the operation stays open until
    the journal is opened anew.
    """

    def __init__(self, path: Path, step_seconds: float, most_rows: int = _STEP_ROWS.stop - 1) -> None:
        self.path = path
        self._step_seconds = step_seconds
        self._most_rows = most_rows
        self._at_once = _FIRST_STEP_ROWS
        self._operation: int | None = None
        self._tally = Tally()
        self._tables: set[str] = set()

    @abstractmethod
    def _rows(self, at_most: int) -> Sequence[AnyRow] | None:
        """Read some rows, perhaps none; None at the end of the file."""

    @abstractmethod
    def _bring(self, writer: Writer, operation: int, rows: Sequence[AnyRow]) -> Tally:
        """Write some rows; inside a part of the operation."""

    @abstractmethod
    def _place(self) -> tuple[int, int]:
        """Return how many bytes have been read, and how many there are."""

    @abstractmethod
    def close(self) -> None:
        """Close the file."""

    def step(self, writer: Writer) -> Progress | None:
        """Bring in some more rows, about as many as `step_seconds` allow; None once there are none left.

        Errors of the disk or the journal leave the rows of earlier steps: call `take_back`.
        """
        began = time.perf_counter()
        if self._operation is None:
            self._operation = long_operations.begin(writer, Op.IMPORT)
        rows = self._rows(self._at_once)
        if rows is None:
            self._end(writer, self._operation)
            self._operation = None
            return None
        with long_operations.in_bulk(writer), long_operations.part(writer, Op.IMPORT, self._operation) as running:
            tally = self._bring(writer, self._operation, rows)
        assert running.changed
        self._tally.add(tally)
        self._tables |= running.changed.tables
        took = time.perf_counter() - began
        wanted = int(self._at_once * self._step_seconds / max(took, 1e-4))
        # Half the way each time: one slow step (a checkpoint) says little about the next.
        self._at_once = min(max((self._at_once + wanted) // 2, _STEP_ROWS.start), self._most_rows)
        return Progress(*self._place(), self._tally.rows, running.changed)

    def take_back(self, writer: Writer) -> bool:
        """Take back a part of what has come in; False once nothing of it is left.

        CHANGED_SINCE where somebody has built upon it meanwhile: then it stays, as one step to undo.
        """
        if self._operation is None:
            return False
        try:
            if long_operations.take_back_part(writer, self._operation, _TAKEN_BACK_AT_ONCE):
                return True
        except JournalError as error:
            if error.code is Code.CHANGED_SINCE:
                self._finish(writer, self._operation)
                self._operation = None
            raise
        self._operation = None
        return False

    @property
    def result(self) -> ImportResult:
        """What has come of the rows so far."""
        tally, counts = self._tally, self._tally.counts
        return ImportResult(
            tally.rows, counts[Outcome.ADDED], counts[Outcome.CHANGED], counts[Outcome.UNCHANGED], tally.errors,
            tally.notices,
        )  # fmt: skip

    @property
    def changed(self) -> Changed | None:
        """What the import as a whole has touched, for the sentence about it; None where that is nothing."""
        if not self._tables:
            return None
        return Changed(Op.IMPORT, frozenset(self._tables), frozenset(), None, {"title": self.path.name})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _end(self, writer: Writer, operation: int) -> None:
        """End the operation when all rows have come in."""
        self._finish(writer, operation)

    def _finish(self, writer: Writer, operation: int) -> None:
        long_operations.finish(writer, operation, {"title": self.path.name})


def run(
    writer: Writer,
    job: SteppedImport[AnyRow],
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Take all steps at once, where nobody else waits for the writer, and tell what came of the rows.

    `progress` is told bytes done and bytes in all and may raise CANCELLED; `cancelled` is asked before each step.
    Where it ends early, what had come in until then is taken back, or CHANGED_SINCE where somebody has built upon it.
    """
    try:
        while True:
            if cancelled and cancelled():
                raise JournalError(Code.CANCELLED)
            done = job.step(writer)
            if done is None:
                break
            if progress:
                progress(done.done_bytes, done.total_bytes)
    except BaseException:
        _take_all_back(writer, job)
        raise
    writer.last_change = job.changed
    return job.result


def _take_all_back(writer: Writer, job: SteppedImport[AnyRow]) -> None:
    try:
        while job.take_back(writer):
            pass
    except JournalError as error:
        if error.code is Code.CHANGED_SINCE:
            raise
        # A full disk stands in the way of both; what ended the import is what there is to tell.


@contextmanager
def rehearsal(writer: Writer) -> Iterator[None]:
    """Take back at the end whatever the block has written."""
    try:
        with history.transaction(writer):
            yield
            raise _Rehearsed
    except _Rehearsed:
        writer.last_change = None


class _Rehearsed(Exception):  # noqa: N818  (it ends a rehearsal, it reports nothing)
    """Rolls a rehearsal back."""
