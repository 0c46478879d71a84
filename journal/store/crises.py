"""Crises in the journal and the log of each, which only grows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journal.core import text as texts
from journal.core.crises import STAGES, Crisis, CrisisLine, CrisisStage, LineKind, checked_severity
from journal.core.errors import Code, JournalError
from journal.core.ids import uuid7
from journal.core.moments import EventTime
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

_COLUMNS = (
    "client_id, sentence, opened_at, opened_text, severity, stage, closed_at, result, id, uuid, created_at, updated_at"
)


def open_crisis(writer: Writer, crisis: Crisis) -> int:
    """Open a crisis with its first line and return its id; this is not undone, only closed."""
    values = _values(crisis)
    crisis_id = writer.insert_record("crises", values, crisis.uuid)
    if not crisis.uuid:  # one that comes from a file brings its own lines
        add_line(writer, CrisisLine(crisis_id, crisis.opened, texts.line(crisis.sentence), LineKind.OPENED))
    return crisis_id


def log(writer: Writer, crisis_id: int, text: str, at: EventTime) -> int:
    """Add a line to the log and return its id; TEXT_MISSING for an empty one."""
    get(writer, crisis_id)
    if not texts.clean(text).strip():
        raise JournalError(Code.TEXT_MISSING)
    # Lines are not in the history: this is how pages hear of a new one.
    writer.update_record("crises", crisis_id, {"updated_at": writer.now()})
    return add_line(writer, CrisisLine(crisis_id, at, text))


def set_stage(writer: Writer, crisis_id: int, stage: CrisisStage, at: EventTime, result: str = "") -> None:
    """Move a crisis to a stage; from *resolved* on it is closed, with its result.  Every move is a line of the log."""
    crisis = get(writer, crisis_id)
    if crisis.stage is stage:
        raise JournalError(Code.STAGE_IMPOSSIBLE, stage=stage.value)
    closes = STAGES.index(stage) >= STAGES.index(CrisisStage.RESOLVED)
    values: dict[str, object] = {"stage": stage.value, "closed_at": (crisis.closed_at or at.at) if closes else None}
    if result.strip():
        values["result"] = texts.note(result)
    writer.update_record("crises", crisis_id, values)
    kind = LineKind.CLOSED if closes and crisis.closed_at is None else LineKind.STAGE
    words = f"{stage.value}: {result.strip()}" if result.strip() else stage.value
    add_line(writer, CrisisLine(crisis_id, at, words, kind))


def add_line(writer: Writer, line: CrisisLine) -> int:
    """Write one line; the table refuses every change of it afterwards."""
    now = writer.now()
    values = {
        "uuid": line.uuid or uuid7(now),
        "crisis_id": line.crisis_id,
        "kind": line.kind.value,
        "at": line.at.at,
        "at_text": line.at.text,
        "recorded_at": line.recorded_at or now,
        "text": texts.note(line.text),
    }
    return writer.insert("crisis_lines", values)


def get(reader: Reader, crisis_id: int) -> Crisis:
    """Return a crisis; RECORD_GONE where it is not there."""
    row = reader.row(f"SELECT {_COLUMNS} FROM crises WHERE id = ?", (crisis_id,))
    if row is None:
        raise JournalError(Code.RECORD_GONE, table="crises")
    return _crisis(row)


def lines(reader: Reader, crisis_id: int) -> list[CrisisLine]:
    """Return the log of a crisis, oldest first."""
    rows = reader.rows(
        """SELECT crisis_id, at, at_text, text, kind, id, uuid, recorded_at FROM crisis_lines WHERE crisis_id = ?
        ORDER BY id""",
        (crisis_id,),
    )
    return [CrisisLine(c, EventTime(at, at_text), text, LineKind(k), *rest) for c, at, at_text, text, k, *rest in rows]


def every(reader: Reader, *, running: bool = False, client_id: int | None = None) -> list[Crisis]:
    """Return the crises, newest first; only those that still run, or only those of one client, if asked."""
    where = ["stage IN ('warning', 'open', 'contained')"] if running else ["1"]
    params: tuple[object, ...] = ()
    if client_id is not None:
        where, params = [*where, "client_id = ?"], (client_id,)
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM crises WHERE {' AND '.join(where)} ORDER BY opened_at DESC, id DESC", params
    )
    return [_crisis(row) for row in rows]


def _crisis(row: tuple[Any, ...]) -> Crisis:
    client_id, sentence, at, at_text, severity, stage, *rest = row
    return Crisis(client_id, sentence, EventTime(at, at_text), severity, CrisisStage(stage), *rest)


def _values(crisis: Crisis) -> dict[str, object]:
    sentence = texts.line(crisis.sentence)
    if not sentence:
        raise JournalError(Code.TEXT_MISSING)
    return {
        "client_id": crisis.client_id,
        "sentence": sentence,
        "severity": checked_severity(crisis.severity),
        "stage": crisis.stage.value,
        "opened_at": crisis.opened.at,
        "opened_text": crisis.opened.text,
        "closed_at": crisis.closed_at,
        "result": texts.note(crisis.result),
    }
