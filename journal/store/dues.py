"""The due ledger in the journal: adding, showing, snoozing and closing dues, and asking what is due."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING

from journal.core import text as texts
from journal.core.dues import DERIVED, Due, DueEvent, DueRow, Origin, callback, in_time
from journal.core.errors import Code, JournalError
from journal.core.ids import uuid7
from journal.core.moments import HOUR_MS, Moment, local
from journal.store import due_columns, due_record, interactions, preferences
from journal.store.due_columns import COLUMNS, MOMENT, from_row, moment_values
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

CAP = 500
"""The most dues that one view shows."""
ZONES_MS = 26 * HOUR_MS
"""How far apart two zones can be: UTC-12 and UTC+14."""
_FAR_MS = 1 << 47
"""The year 6429: what is asked for beyond it means everything, and calendars end."""
SINGLE = "d.origin NOT IN ('observance', 'cadence')"
"""Dues of which each counts for itself; the condition of the index `dues_open_single`."""
OUR_TURN = (
    "(d.commitment_id IS NULL OR NOT EXISTS (SELECT 1 FROM commitments c"
    " WHERE c.id = d.commitment_id AND c.waiting_on <> ''))"
)
"""What waits for somebody else stands in the list of what waits: nothing else shows, counts or tells it."""
ASKING = f"{SINGLE} AND {OUR_TURN}"
"""Dues that have a row of their own in Today, that are counted, and that are told when their moment comes."""


def add(writer: Writer, due: Due) -> int:
    """Add a manual due and return its id; TEXT_MISSING without a title."""
    uuid = due.uuid or uuid7(writer.now())
    title = texts.line(due.title)
    if not title:
        raise JournalError(Code.TEXT_MISSING)
    return _insert(writer, replace(due, title=title, uuid=uuid), origin_id=uuid, occurrence="")


def add_callback(
    writer: Writer, interaction_id: int, minutes: int, *, title: str = "", moment: Moment | None = None
) -> int:
    """Set the callback `minutes` after the end of an interaction; one per interaction while it is open.

    Asking again while the first is open moves it.  `moment` sets it to a time of its own instead.
    """
    source = interactions.get(writer, interaction_id)
    when = moment or callback(source.callback_from, minutes)
    open_one = writer.row(
        "SELECT id, due_at FROM dues WHERE origin = 'callback' AND interaction_id = ? AND state = 'open'",
        (interaction_id,),
    )
    if open_one:
        moved = {**moment_values(when), "base_at": source.callback_from, "snoozed_until": None}
        writer.update_record("dues", open_one[0], moved)
        due_record.note(writer, open_one[0], DueEvent.MOVED, open_one[1])
        return int(open_one[0])
    # Not their number: an earlier one may lie in the bin.
    earlier = writer.value(
        "SELECT coalesce(max(CAST(occurrence AS INTEGER)), 0) FROM dues WHERE origin = 'callback' AND origin_id = ?",
        (source.uuid,),
    )
    due = Due(
        title=texts.line(title),
        moment=when,
        origin=Origin.CALLBACK,
        client_id=source.client_ids[0],
        person_id=source.person_ids[0] if source.person_ids else None,
        interaction_id=interaction_id,
        base_at=source.callback_from,
    )
    return _insert(writer, due, origin_id=source.uuid, occurrence=str(earlier + 1))


def add_checkup(writer: Writer, interaction_id: int, days: int, *, title: str = "") -> int:
    """Set the check-up `days` after a delivery, counted from the day on which it ended; return its id.

    One for each delivery: asking again while it is open moves it.  NUMBER_OUT_OF_RANGE for fewer than one day.
    """
    least, most = 1, 3_650
    if not least <= days <= most:
        raise JournalError(Code.NUMBER_OUT_OF_RANGE, value=days, least=least, limit=most)
    source = interactions.get(writer, interaction_id)
    ended = local(source.callback_from, writer.tz).date()
    due = Due(
        title=texts.line(title),
        moment=Moment.date(ended + dt.timedelta(days=days), writer.tz),
        origin=Origin.CHECKUP,
        client_id=source.client_ids[0],
        person_id=source.person_ids[0] if source.person_ids else None,
        interaction_id=interaction_id,
        base_at=source.callback_from,
        origin_id=source.uuid,
    )
    known = find(writer, due)
    if known is None:
        return put(writer, due)
    edit(writer, replace(get(writer, known), moment=due.moment))
    return known


def edit(writer: Writer, due: Due) -> None:
    """Give the due with `due.id` the title, moment, client and person of `due`; a snooze ends with it."""
    title = texts.line(due.title)
    if not title and due.origin is Origin.MANUAL:
        raise JournalError(Code.TEXT_MISSING)
    values = {"title": title, "client_id": due.client_id, "person_id": due.person_id}
    was = get(writer, due.id).moment
    if was != due.moment:
        due_record.note(writer, due.id, DueEvent.MOVED, was.at)
    writer.update_record("dues", due.id, {**values, **moment_values(due.moment), "snoozed_until": None})


def close(
    writer: Writer, due_id: int, *, outcome: str = "", interaction_id: int | None = None, missed: bool = False
) -> None:
    """Mark a due as done now, with an outcome and the interaction that came of it.

    A callback records whether it was in time; `missed` says that no attempt was made in time at all.  DUE_CLOSED where
    it is closed already.
    """
    due = _open(writer, due_id)
    now = writer.now()
    kept = None
    if due.origin is Origin.CALLBACK:
        kept = int(not missed and in_time(due, now))
    values = {
        "state": "done",
        "closed_at": now,
        "outcome": texts.note(outcome),
        "outcome_interaction_id": interaction_id,
        "in_time": kept,
    }
    writer.update_record("dues", due_id, values)
    due_record.note(writer, due_id, DueEvent.DONE)


def end(writer: Writer, due_id: int, event: DueEvent) -> None:
    """Close a due that was not done: dismissed, cancelled or passed, as `event` says.  DUE_CLOSED if it is closed."""
    _open(writer, due_id)
    writer.update_record("dues", due_id, {"state": event.value, "closed_at": writer.now()})
    due_record.note(writer, due_id, event)


def tried(writer: Writer, due_id: int, again_at: int) -> int:
    """Record that nobody answered a callback, put it off until `again_at` (UTC ms), and return which attempt it was."""
    due = _open(writer, due_id)
    first = due.first_attempt_at if due.first_attempt_at is not None else writer.now()
    values = {"attempts": due.attempts + 1, "first_attempt_at": first, "snoozed_until": again_at}
    writer.update_record("dues", due_id, values)
    due_record.note(writer, due_id, DueEvent.TRIED, again_at)
    return due.attempts + 1


def snooze(writer: Writer, due_id: int, until: int) -> None:
    """Let a due rest until `until` (UTC milliseconds); its own moment is kept."""
    _open(writer, due_id)
    writer.update_record("dues", due_id, {"snoozed_until": until})
    due_record.note(writer, due_id, DueEvent.SNOOZED, until)


def delete(writer: Writer, due_id: int) -> None:
    """Put a due into the bin; one that follows from facts, which would give it again, is dismissed instead."""
    due = get(writer, due_id)
    if due.origin in DERIVED and due.open:
        end(writer, due_id, DueEvent.DISMISSED)
    else:
        writer.delete("dues", due_id)


def put(writer: Writer, due: Due) -> int:
    """Write down a due that follows from something else (`origin_id`, `occurrence`); return its id.

    Where it is there already, with whatever state, nothing changes and the id of that one is returned.
    """
    return find(writer, due) or _insert(writer, due, origin_id=due.origin_id, occurrence=due.occurrence)


def find(reader: Reader, due: Due) -> int | None:
    """Return the id of the due with the same origin, source and occurrence, or None."""
    found = reader.value(
        "SELECT id FROM dues WHERE origin = ? AND origin_id = ? AND occurrence = ?",
        (due.origin.value, due.origin_id, due.occurrence),
    )
    return int(found) if found is not None else None


def of_commitment(reader: Reader, commitment_id: int) -> list[Due]:
    """Return the dues of a commitment, open or closed: the one itself and its inner deadline."""
    rows = reader.rows(f"SELECT {COLUMNS} FROM dues d WHERE d.commitment_id = ? ORDER BY d.id", (commitment_id,))
    return [from_row(row) for row in rows]


def get(reader: Reader, due_id: int) -> Due:
    """Return a due; RECORD_GONE where it is not there."""
    row = reader.row(f"SELECT {COLUMNS} FROM dues d WHERE d.id = ?", (due_id,))
    if row is None:
        raise JournalError(Code.RECORD_GONE, table="dues")
    return from_row(row)


def until(reader: Reader, moment: int, *, limit: int = CAP, grouped: bool = False) -> list[Due]:
    """Return the open dues whose moment lies at or before `moment` (UTC milliseconds), soonest first.

    Those that stand in Today as one row for many (`core.dues.GROUPED`) are left to `due_outlook`, and those that wait
    for somebody else to `waiting`, unless `grouped`.

    Wall times and dates are kept with the zone they were saved in: the question reaches further by the widest journey
    and each is then asked in the zone of now.
    """
    return until_if(reader, moment, limit, "1" if grouped else ASKING)


def waiting(reader: Reader, moment: int, *, limit: int = CAP) -> list[Due]:
    """Return those at or before `moment` whose promise or request waits for somebody else, soonest first."""
    return until_if(reader, moment, limit, f"{SINGLE} AND NOT {OUR_TURN}")


def of_client(reader: Reader, client_id: int, *, limit: int = 50) -> list[Due]:
    """Return the open dues of a client, soonest first."""
    rows = reader.rows(
        f"SELECT {COLUMNS} FROM dues d WHERE d.state = 'open' AND d.client_id = ? ORDER BY {MOMENT}, d.id LIMIT ?",
        (client_id, limit),
    )
    return [from_row(row) for row in rows]


def every(reader: Reader) -> list[Due]:
    """Return all dues, closed ones too, in the order in which they came; for export and `due --all`."""
    return [from_row(row) for row in reader.rows(f"SELECT {COLUMNS} FROM dues d ORDER BY d.id")]


def callbacks_in_time(reader: Reader) -> tuple[int, int]:
    """Return how many finished callbacks were in time, and how many there are."""
    row = reader.row(
        "SELECT coalesce(sum(in_time), 0), count(*) FROM dues WHERE origin = 'callback' AND state = 'done'"
    )
    assert row
    return int(row[0]), int(row[1])


def row_of(reader: Reader, due: Due) -> DueRow:
    """Return a due with what stands beside it in a list: client, person, number, the last word, the taboos."""
    client = reader.row(
        """SELECT c.name, c.tier, x.colour FROM clients c JOIN client_index x ON x.client_id = c.id WHERE c.id = ?""",
        (due.client_id,),
    )
    name, tier, colour = client or ("", None, None)
    person = reader.row("SELECT name, phones FROM people WHERE id = ?", (due.person_id,))
    person = person or reader.row(
        """SELECT '', phones FROM people WHERE client_id = ? AND left_on IS NULL AND phones <> '[]'
        ORDER BY id LIMIT 1""",
        (due.client_id,),
    )
    person_name, phones = person or ("", "[]")
    numbers = json.loads(phones)
    last = interactions.last_of(reader, due.client_id) if due.client_id else None
    word = (last.subject or last.text.strip().partition("\n")[0]) if last else ""
    return DueRow(
        due=due,
        client_name=name,
        person_name=person_name,
        tier=tier,
        colour=colour,
        phone=numbers[0] if numbers else "",
        last_word=word[:200],
        taboos=tuple(preferences.taboos(reader, due.client_id)) if due.client_id else (),
    )


def until_if(reader: Reader, moment: int, limit: int, condition: str) -> list[Due]:
    """Return the open dues at or before `moment` that meet a condition of SQL, soonest first."""
    # An instant is what it says; a clock time or a day is compared with the clock here, give or take a clock change.
    clock = local(min(moment, _FAR_MS) + 3 * HOUR_MS, reader.tz).replace(tzinfo=None).isoformat(timespec="minutes")
    rows = reader.rows(
        f"""SELECT {COLUMNS} FROM dues d WHERE d.state = 'open' AND {MOMENT} <= ? AND {condition}
        AND CASE WHEN d.snoozed_until IS NOT NULL OR d.moment = 'instant' THEN {MOMENT} <= ? ELSE d.due_local <= ? END
        ORDER BY {MOMENT} LIMIT ?""",
        (moment + ZONES_MS, moment, clock, limit),
    )
    # `core.dues.ordered`, with each moment worked out once only.
    found = ((due.moment_at(reader.tz), due.id, due) for due in map(from_row, rows))
    return [due for at, _, due in sorted(found, key=itemgetter(0, 1)) if at <= moment]


def _insert(writer: Writer, due: Due, *, origin_id: str, occurrence: str) -> int:
    state = due.state.value if due.closed_at is not None else "open"
    row = due_columns.values(replace(due, origin_id=origin_id, occurrence=occurrence), state)
    return writer.insert_record("dues", row, due.uuid)


def _open(writer: Writer, due_id: int) -> Due:
    due = get(writer, due_id)
    if not due.open:
        raise JournalError(Code.DUE_CLOSED, title=due.title)
    return due
