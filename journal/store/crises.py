"""Crises in the journal: opening them, moving them from stage to stage, learning from them; their logs are apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from journal.core import text as texts
from journal.core.crises import (
    MISTAKEN,
    STAGE_PREFIX,
    Crisis,
    CrisisLine,
    CrisisStage,
    FoundBy,
    LineKind,
    Review,
    Watch,
    before,
    checked_severity,
)
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime
from journal.core.plans import goals_json, goals_of, steps_json, steps_of
from journal.store import crisis_log, crisis_steps, interactions
from journal.store.history import Op
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

MOST_RUNNING = 1_000
"""Clients whose crises are marked in a list; more never run at once."""
_COLUMNS = (
    "client_id, sentence, opened_at, opened_text, severity, stage, watch_minutes, watch_from, watch_until, steps,"
    " goals, found_by, cause, helped, changes, promised, mistaken, closed_at, result, started_at, plan, plan_name,"
    " risk_id, outlet_id, reviewed_at, id, uuid, created_at, updated_at"
)


def open_crisis(writer: Writer, crisis: Crisis) -> int:
    """Open a crisis with its first line and the dues of its steps; return its id.  It is not undone, only closed.

    The clock starts with it, unless it is a warning: then with the stage *open*.  One that comes from a file brings its
    own lines and dues.
    """
    if not crisis.uuid and crisis.started_at is None and crisis.stage is not CrisisStage.WARNING:
        crisis = replace(crisis, started_at=crisis.opened.at)
    crisis_id = writer.insert_record("crises", _values(crisis), crisis.uuid)
    if not crisis.uuid:
        line = CrisisLine(crisis_id, crisis.opened, texts.line(crisis.sentence), LineKind.OPENED)
        crisis_log.add(writer, line)
        if crisis.started_at is not None:
            crisis_steps.begin(writer, get(writer, crisis_id))
        _follow(writer, crisis_id)
        _keep_risk(writer, crisis.risk_id)
    return crisis_id


def log(writer: Writer, crisis_id: int, text: str, at: EventTime, line: CrisisLine | None = None) -> int:
    """Add what was done or said to the log, see `crisis_log.log`; the step that is done by it is closed and named."""
    crisis = get(writer, crisis_id)
    due = crisis_steps.told_by(writer, crisis, line.audience, writer.now()) if line else None
    if line is not None and due is not None:
        line = replace(line, step=crisis_steps.step_name(due))
    line_id = crisis_log.log(writer, crisis_id, text, at, line)
    if due is not None:
        crisis_steps.settle(writer, crisis, due)
    return line_id


def take_in(writer: Writer, crisis_id: int, interaction_id: int) -> int:
    """Copy an interaction into the log, see `crisis_log.take_in`; the step that is done by it is closed and named."""
    crisis, entry = get(writer, crisis_id), interactions.get(writer, interaction_id)
    due = None
    if not crisis_log.taken_in(writer, entry.uuid, crisis_id):
        due = crisis_steps.told_by(writer, crisis, crisis_log.audience(crisis, entry), writer.now())
    line_id = crisis_log.take_in(writer, crisis, entry, step=crisis_steps.step_name(due) if due else "")
    if due is not None:
        crisis_steps.settle(writer, crisis, due, interaction_id)
    return line_id


def set_stage(
    writer: Writer, crisis_id: int, stage: CrisisStage, at: EventTime, result: str = "", *, reason: str = ""
) -> None:
    """Move a crisis to a stage; from *resolved* on it is closed, with its result.  Every move is a line of the log.

    `reason` says why, for a step back or forward.  What is due follows the stage: see `crisis_steps.follow`.
    """
    crisis = get(writer, crisis_id)
    if crisis.stage is stage:
        raise JournalError(Code.STAGE_IMPOSSIBLE, stage=stage.value)
    closes = not before(stage, CrisisStage.RESOLVED)
    values: dict[str, object] = {"stage": stage.value, "closed_at": (crisis.closed_at or at.at) if closes else None}
    if result.strip():
        values["result"] = texts.note(result)
    if crisis.started_at is None and stage is not CrisisStage.WARNING:
        values["started_at"] = at.at
    if stage is CrisisStage.REVIEWED:
        values["reviewed_at"] = at.at
    if not closes:
        values["mistaken"] = 0
    writer.update_record("crises", crisis_id, values)
    _log_move(writer, crisis, stage, at, result.strip() or reason.strip())
    moved = get(writer, crisis_id)
    if moved.started_at is not None and crisis.started_at is None:
        crisis_steps.begin(writer, moved)
    if crisis.mistaken and not moved.mistaken:
        crisis_steps.revive(writer, moved)
    crisis_steps.follow(writer, moved)
    _leave_the_past(writer, crisis_id)


def close_mistaken(writer: Writer, crisis_id: int, at: EventTime, reason: str) -> None:
    """Close a crisis that was opened by mistake: it stays with its log, counts nowhere, and nothing is due for it.

    TEXT_MISSING without a reason, CRISIS_CLOSED where it does not run any more.
    """
    crisis = get(writer, crisis_id)
    if not reason.strip():
        raise JournalError(Code.TEXT_MISSING)
    if not crisis.running:
        raise JournalError(Code.CRISIS_CLOSED)
    values = {"stage": CrisisStage.RESOLVED.value, "closed_at": at.at, "mistaken": 1, "result": texts.note(reason)}
    writer.update_record("crises", crisis_id, values)
    line = CrisisLine(crisis_id, at, reason.strip(), LineKind.CLOSED, step=STAGE_PREFIX + MISTAKEN)
    crisis_log.add(writer, line)
    _follow(writer, crisis_id)
    _leave_the_past(writer, crisis_id)


def review(writer: Writer, crisis_id: int, learned: Review, at: EventTime) -> None:
    """Keep what is learned from a crisis, move it to *reviewed* and write it into the log; the due of it is done.

    TEXT_MISSING where nothing is said, CRISIS_RUNNING while it still runs.  A review may be written again.
    """
    crisis = get(writer, crisis_id)
    if not learned:
        raise JournalError(Code.TEXT_MISSING)
    if crisis.running:
        raise JournalError(Code.CRISIS_RUNNING)
    writer.update_record("crises", crisis_id, _review_values(learned))
    text = "\n".join(part for part in map(str.strip, (learned.cause, learned.helped, learned.changes)) if part)
    text = text or learned.promised.strip()
    line = CrisisLine(crisis_id, at, text, LineKind.REVIEW, inner=True)
    crisis_log.log(writer, crisis_id, text, at, line)
    if crisis.stage is not CrisisStage.REVIEWED:
        set_stage(writer, crisis_id, CrisisStage.REVIEWED, at)


def set_watch(writer: Writer, crisis_id: int, watch: Watch | None) -> None:
    """Watch a crisis, or stop to; a question that stands is asked anew by the new hours."""
    writer.update_record("crises", crisis_id, _watch_values(watch))
    crisis = get(writer, crisis_id)
    crisis_steps.follow(writer, replace(crisis, watch=None))
    _follow(writer, crisis_id)


def get(reader: Reader, crisis_id: int) -> Crisis:
    """Return a crisis; RECORD_GONE where it is not there."""
    row = reader.row(f"SELECT {_COLUMNS} FROM crises WHERE id = ?", (crisis_id,))
    if row is None:
        raise JournalError(Code.RECORD_GONE, table="crises")
    return _crisis(row)


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


def clients_of_running(reader: Reader) -> frozenset[int]:
    """Return the clients of whom a crisis runs, of no more than `MOST_RUNNING` crises."""
    rows = reader.rows(
        "SELECT DISTINCT client_id FROM crises WHERE stage IN ('warning', 'open', 'contained') LIMIT ?", (MOST_RUNNING,)
    )
    return frozenset(client_id for (client_id,) in rows)


def concerning(reader: Reader, client_id: int) -> list[Crisis]:
    """Return the crises that run and concern a client: its own, and those of which it is the outlet; newest first."""
    rows = reader.rows(
        f"""SELECT {_COLUMNS} FROM crises WHERE stage IN ('warning', 'open', 'contained')
        AND id IN (SELECT id FROM crises WHERE client_id = ? UNION SELECT id FROM crises WHERE outlet_id = ?)
        ORDER BY opened_at DESC, id DESC""",
        (client_id, client_id),
    )
    return [_crisis(row) for row in rows]


def _follow(writer: Writer, crisis_id: int) -> None:
    crisis_steps.follow(writer, get(writer, crisis_id))


def _leave_the_past(writer: Writer, crisis_id: int) -> None:
    """Let nobody take back, or do again, what was done to a step or the watch before a move.

    A move is not undone itself, and it has ended steps: undoing "left out" after it would open one that is over.
    """
    writer.execute(
        """UPDATE operations SET undoable = 0, state = replace(state, 'undone', 'void') WHERE undoable AND id IN (
        SELECT c.operation_id FROM dues d CROSS JOIN changes c ON c."table" = 'dues' AND c.row_id = d.id
        WHERE d.crisis_id = ? UNION SELECT c.operation_id FROM changes c JOIN operations o ON o.id = c.operation_id
        WHERE c."table" = 'crises' AND c.row_id = ? AND o.op = ?)""",
        (crisis_id, crisis_id, Op.CRISIS_WATCH.value),
    )


def _keep_risk(writer: Writer, risk_id: int | None) -> None:
    """Let nobody take back that a risk was added once a crisis came of it: a redo would not give them back together."""
    writer.execute(
        """UPDATE operations SET undoable = 0, state = replace(state, 'undone', 'void') WHERE undoable AND op = ?
        AND id IN (SELECT operation_id FROM changes WHERE "table" = 'risks' AND row_id = ? AND old IS NULL)""",
        (Op.RISK_ADD.value, risk_id),
    )


def _log_move(writer: Writer, crisis: Crisis, stage: CrisisStage, at: EventTime, words: str) -> None:
    closes = not before(stage, CrisisStage.RESOLVED)
    kind = LineKind.CLOSED if closes and crisis.closed_at is None else LineKind.STAGE
    crisis_log.add(writer, CrisisLine(crisis.id, at, words, kind, step=STAGE_PREFIX + stage.value))


def _crisis(row: tuple[Any, ...]) -> Crisis:
    (client_id, sentence, at, at_text, severity, stage, minutes, first, until, steps, goals, found_by, cause, helped,
     changes, promised, mistaken, closed, result, started, plan, plan_name, risk, outlet, reviewed,
     *rest) = row  # fmt: skip
    return Crisis(
        client_id, sentence, EventTime(at, at_text), severity, CrisisStage(stage), closed, result, started,
        FoundBy(found_by) if found_by else None, plan, plan_name, steps_of(steps), goals_of(goals), risk, outlet,
        Watch(minutes, first, until) if minutes else None, bool(mistaken), Review(cause, helped, changes, promised),
        reviewed, *rest,
    )  # fmt: skip


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
        "started_at": crisis.started_at,
        "found_by": crisis.found_by.value if crisis.found_by else "",
        "plan": crisis.plan,
        "plan_name": texts.line(crisis.plan_name),
        "steps": steps_json(crisis.steps),
        "goals": goals_json(crisis.goals),
        "risk_id": crisis.risk_id,
        "outlet_id": crisis.outlet_id,
        "mistaken": int(crisis.mistaken),
        "reviewed_at": crisis.reviewed_at,
        **_watch_values(crisis.watch),
        **_review_values(crisis.review),
    }


def _watch_values(watch: Watch | None) -> dict[str, object]:
    if watch is None:
        return {"watch_minutes": 0}
    from journal.core.crisis_watch import checked_watch  # late: Today shows crises and changes none

    watch = checked_watch(watch)
    return {"watch_minutes": watch.every_minutes, "watch_from": watch.first, "watch_until": watch.until}


def _review_values(learned: Review) -> dict[str, object]:
    return {name: texts.note(getattr(learned, name)).strip() for name in ("cause", "helped", "changes", "promised")}
