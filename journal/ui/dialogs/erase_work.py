"""What erasing a client does off the GUI thread: the look before, the steps on the writer, the backups afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from journal import settings as setting
from journal.core.backup_plan import Backup, Reason
from journal.core.errors import JournalError
from journal.store import backups, erasing
from journal.store.erasing import Erasure, Held, Preview, SharedRule
from journal.store.reading import Reader
from journal.ui.context import Context
from journal.ui.runner import LongJob, Runner
from journal.ui.upkeep import folder_of

if TYPE_CHECKING:
    from journal.store.writing import Writer

OpenReader = Callable[[], Reader]


@dataclass(frozen=True, slots=True)
class HeldCopy:
    """A copy of the journal that holds an erased client, or may hold it."""

    held: Held
    backup: Backup | None
    """None for a copy that lies beside the journal since its form was changed."""

    @property
    def at(self) -> int:
        """When it was made, in UTC milliseconds."""
        return self.backup.at if self.backup else int(self.held.path.stat().st_mtime * 1000)


def look(context: Context, client_id: int) -> LongJob:
    """Count what would go; the job finishes with a `Preview`."""
    return context.runner.long(partial(_look, open_reader=context.reader.opener, client_id=client_id))


def begin(runner: Runner, client_id: int, shared: SharedRule) -> LongJob:
    """Erase a client; the job finishes with the `Erasure` once its records are gone."""
    return runner.steps(Erasing(Erasure(client_id, shared)))


def finish_left(context: Context) -> None:
    """Go on with an erasure that a kill has cut off; to be called some time after a journal was opened."""
    if not context.read_only:
        left = erasing.left_behind(context.reader)
        if left is not None:
            context.runner.steps(Erasing(left))


def look_for_copies(context: Context, uuid: str) -> LongJob:
    """Open every backup; the job finishes with those that hold the client, as `HeldCopy`."""
    chosen = context.settings.get(setting.BACKUP_FOLDER)
    return context.runner.long(partial(_look_for_copies, open_reader=context.reader.opener, chosen=chosen, uuid=uuid))


def replace_copies(context: Context, copies: Sequence[HeldCopy]) -> LongJob:
    """Make a fresh backup, and when it is checked delete those; the job finishes with how many could be deleted."""
    chosen = context.settings.get(setting.BACKUP_FOLDER)
    return context.runner.long(
        partial(_replace_copies, open_reader=context.reader.opener, chosen=chosen, now=context.now, copies=list(copies))
    )


class Erasing:
    """An erasure under way: called on the writer again and again until it gives the erasure that has ended."""

    def __init__(self, erasure: Erasure) -> None:
        self._erasure = erasure

    def __call__(self, writer: Writer, job: LongJob) -> Erasure | None:
        """Do one step."""
        try:
            done = self._erasure.step(writer)
        except JournalError:
            if not self._erasure.records_gone:
                raise
            done = None  # a full disk, say: what is left are traces, which go when the journal is opened again
        if done is not None:
            job.progressed.emit(done.done, done.total)
            return None
        writer.last_change = self._erasure.changed
        return self._erasure


def _look(_job: LongJob, *, open_reader: OpenReader, client_id: int) -> Preview:
    with closing(open_reader()) as reader:
        return erasing.preview(reader, client_id)


def _look_for_copies(_job: LongJob, *, open_reader: OpenReader, chosen: str, uuid: str) -> list[HeldCopy]:
    with closing(open_reader()) as reader:
        known = {one.path: one for one in backups.listing(folder_of(chosen), reader.path, backups.identity(reader))}
        paths: list[Path] = [*known, *erasing.copies_beside(reader.path)]
        return [HeldCopy(held, known.get(held.path)) for held in erasing.holding(uuid, paths, reader.key)]


def _replace_copies(
    job: LongJob, *, open_reader: OpenReader, chosen: str, now: Callable[[], int], copies: list[HeldCopy]
) -> int:
    backups.make(open_reader, folder_of(chosen), now(), Reason.AFTER_ERASE, job.progress)
    deleted = 0
    for copy in copies:
        try:
            backups.delete(copy.held.path)
        except OSError:  # a file that cannot be taken away is told by the number
            continue
        deleted += 1
    return deleted
