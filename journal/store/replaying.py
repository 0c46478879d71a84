"""Taking back and doing again: a small operation in one transaction, a large one in parts that let others write."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from journal.core.errors import Code, JournalError
from journal.store import driver, due_record, images, logging_triggers
from journal.store.images import Change, Place
from journal.store.transactions import in_bulk, transaction, whole_or_changed_since

if TYPE_CHECKING:
    from journal.store.writing import Writer

UNDOING = "undoing"
REDOING = "redoing"
"""The state of an operation of which a part is taken back, or done again."""
AT_ONCE = 2_000
"""An operation of so many changes is replayed in one transaction, a larger one in parts."""
STEP_SECONDS = 0.03
"""How long a part may keep the writer from others; the number of its changes follows from it."""
_FIRST_PART = 500
_PART = range(50, 5_001)
_ALL = 1 << 62
TURNED = "turned"
"""Fact of an operation: the moments at which it was taken back, done again, taken back … in turn."""
_NOTE = "replaying:"
"""What notes in `upkeep` about operations that are half-way begin with: so they are found among a million at once."""
PLACE = "place"
"""Fact of an operation under way: the id from which on its changes are taken back."""
_REFERENCES = (
    ("client_id", "clients"),
    ("person_id", "people"),
    ("interaction_id", "interactions"),
    ("outcome_interaction_id", "interactions"),
    ("commitment_id", "commitments"),
    ("anniversary_id", "anniversaries"),
    ("series_id", "series"),
    ("due_id", "dues"),
    ("crisis_id", "crises"),
    ("risk_id", "risks"),
    ("outlet_id", "clients"),
    ("other_id", "people"),
)


def told(facts: str | None) -> dict[str, Any]:
    """Return the facts of an operation that are for sentences, without what only this module needs."""
    found: dict[str, Any] = json.loads(facts or "{}")
    return {name: value for name, value in found.items() if name not in (TURNED, PLACE)}


@dataclass(slots=True)
class Replay:
    """One operation on its way back or forth: call `step` until it gives True; in between anybody may write.

    Each part leaves the journal as it was at some moment of the operation and notes how far it has come: a program that
    is killed finds an operation `unfinished`, and anybody can go on with it.
    """

    op_id: int
    op: str
    backward: bool
    large: bool
    tables: set[str] = field(default_factory=set)
    done: int = 0
    total: int = 0
    """About how many changes there are, for the progress of a large one."""
    _refusal: JournalError | None = None
    _at_once: int = 0

    def step(self, writer: Writer) -> bool:
        """Move some more changes, all of a small operation; True once it is done.

        CHANGED_SINCE where something was built upon it since: then everything is as it was before, also where a part
        had been moved already (that comes back first, and the error last).
        """
        began = time.perf_counter()
        self._at_once = self._at_once or _FIRST_PART
        try:
            ended = self._part(writer)
        except JournalError as error:
            if error.code is not Code.CHANGED_SINCE or self._refusal or not self._begun(writer):
                raise
            # Back to where it was; what somebody has changed meanwhile stays as they left it.
            self._refusal, self.backward = error, not self.backward
            return False
        took = time.perf_counter() - began
        wanted = int(self._at_once * STEP_SECONDS / max(took, 1e-4))
        self._at_once = min(max((self._at_once + wanted) // 2, _PART.start), _PART.stop - 1)
        if ended and self._refusal:
            raise self._refusal
        return ended

    def _part(self, writer: Writer) -> bool:
        with ExitStack() as frames:
            frames.enter_context(whole_or_changed_since())
            if self.large:
                frames.enter_context(in_bulk(writer))
            frames.enter_context(transaction(writer))
            facts = self._facts(writer)
            place = int(facts.get(PLACE, _ALL if self.backward else 0))
            if self.large and self.backward and not self._refusal:
                assert_not_built_upon(writer, self.op_id)
            limit = self._at_once if self.large else AT_ONCE
            before = place if self.backward else None
            places, last = images.places_of(writer, self.op_id, limit, before=before, since=place)
            self._move(writer, places)
            self.done += len(places)
            if last:
                self._end(writer, facts)
                return True
            facts[PLACE] = places[-1][0] + (not self.backward)
            self._keep(writer, UNDOING if self.backward else REDOING, facts)
            return False

    def _facts(self, writer: Writer) -> dict[str, Any]:
        wanted = ("done", UNDOING) if self.backward else ("undone", REDOING)
        row = writer.row("SELECT state, facts FROM operations WHERE id = ?", (self.op_id,))
        if row is None or (row[0] not in wanted and row[0] not in (UNDOING, REDOING)):
            raise JournalError(Code.CANCELLED)
        facts: dict[str, Any] = json.loads(row[1] or "{}")
        return facts

    def _begun(self, writer: Writer) -> bool:
        state = writer.value("SELECT state FROM operations WHERE id = ?", (self.op_id,))
        return state in (UNDOING, REDOING)

    def _move(self, writer: Writer, places: list[Place]) -> None:
        if not places:
            return
        self.tables.update(table for _, table, *_ in places)
        if self._refusal:
            self._move_what_can(writer, places)
        else:
            writer.connection.execute("PRAGMA defer_foreign_keys = ON")
            images.move(writer, self.op_id, places, backward=self.backward)
        low, high = sorted((places[0][0], places[-1][0]))
        if "dues" in {table for _, table, *_ in places}:
            from journal.store import crisis_reopening  # late: the window needs none of it before its first frame

            due_record.came_back(writer, self.op_id, low, high)
            if crisis_reopening.replayed(writer, self.op_id, low, high, backward=self.backward):
                self.tables.add("crisis_lines")
        outlines: Iterable[Change] = images.outlines_of(writer, self.op_id, after=low - 1, until=high)
        writer.refresh(map(images.turned, outlines) if self.backward else outlines)

    def _move_what_can(self, writer: Writer, places: list[Place]) -> None:
        """Move row by row, passing over those that somebody has made impossible since."""
        for change_id, *_ in places:
            change = images.change_at(writer, change_id)
            writer.connection.execute("SAVEPOINT row")
            try:
                images.apply(writer, change, backward=self.backward)
            except (JournalError, driver.IntegrityError):
                writer.connection.execute("ROLLBACK TO row")
            writer.connection.execute("RELEASE row")

    def _end(self, writer: Writer, facts: dict[str, Any]) -> None:
        facts.pop(PLACE, None)
        if not self._refusal:
            facts[TURNED] = [*facts.get(TURNED, ()), writer.now()]
        state = "done"
        if self.backward:
            # Where somebody has done something else meanwhile, the chance to do this again has passed.
            newer = "SELECT 1 FROM operations WHERE undoable AND state = 'done' AND id > ? LIMIT 1"
            state = "void" if writer.value(newer, (self.op_id,)) else "undone"
        self._keep(writer, state, facts)

    def _keep(self, writer: Writer, state: str, facts: dict[str, Any]) -> None:
        writer.connection.execute(
            "UPDATE operations SET state = ?, facts = ? WHERE id = ?",
            (state, json.dumps(facts, ensure_ascii=False), self.op_id),
        )
        if self.large:
            writer.connection.execute("DELETE FROM upkeep WHERE key = ?", (f"{_NOTE}{self.op_id:020}",))
        if state in (UNDOING, REDOING):
            note = (f"{_NOTE}{self.op_id:020}", str(self.op_id))
            writer.connection.execute("INSERT INTO upkeep(key, value) VALUES (?, ?)", note)


def of(writer: Writer, op_id: int, op: str, *, backward: bool) -> Replay:
    """Return what takes an operation back, or does it again."""
    count = "SELECT count(*) FROM (SELECT 1 FROM changes WHERE operation_id = ? LIMIT ?)"
    large = writer.value(count, (op_id, AT_ONCE + 1)) > AT_ONCE
    return Replay(op_id, op, backward, large, total=_extent(writer, op_id) if large else 0)


def _extent(writer: Writer, op_id: int) -> int:
    """Return how many changes there can be at most; counting a million takes longer than anybody should wait."""
    first, last = (
        writer.value(f"SELECT {which}(id) FROM changes WHERE operation_id = ?", (op_id,)) for which in ("min", "max")
    )
    return int(last - first + 1) if first is not None else 0


def unfinished(writer: Writer) -> Replay | None:
    """Return the newest operation that was left half-way, because the program ended; None where there is none."""
    row = writer.row(
        """SELECT o.id, o.op, o.state FROM upkeep u JOIN operations o ON o.id = CAST(u.value AS INTEGER)
        WHERE u.key > ? AND u.key < ? AND o.state IN (?, ?) ORDER BY u.key DESC LIMIT 1""",
        (_NOTE, f"{_NOTE}~", UNDOING, REDOING),
    )
    if row is None:
        return None
    found = Replay(row[0], row[1], row[2] == UNDOING, large=True, total=_extent(writer, row[0]))
    found.tables.update(logging_triggers.logged_tables(writer.connection))
    return found


def assert_not_built_upon(writer: Writer, op_id: int) -> None:
    """Refuse where a later operation hangs something on a client or an entry that this one has brought.

    Deleting these would take it along without a word.  Later operations are few: what somebody typed meanwhile.
    """
    later = writer.rows(
        """SELECT c."table", c.row_id, coalesce(c.new, c.old) FROM operations o JOIN changes c ON c.operation_id = o.id
        WHERE o.id > ? AND o.state = 'done'""",
        (op_id,),
    )
    for table, row_id, image in later:
        values = json.loads(image)
        meant = {(table, row_id), *((to, values.get(column)) for column, to in _REFERENCES)}
        for to, number in meant:
            if number is not None and writer.value(
                'SELECT 1 FROM changes WHERE "table" = ? AND row_id = ? AND operation_id = ? AND old IS NULL LIMIT 1',
                (to, number, op_id),
            ):
                raise JournalError(Code.CHANGED_SINCE)
