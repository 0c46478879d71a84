"""The risk register in the journal, with the dues that ask to look at a risk again."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from journal.core.dues import Due, Origin
from journal.core.errors import Code, JournalError
from journal.core.moments import Moment, today
from journal.core.risks import Risk, checked, contacts_json, contacts_of, review_day
from journal.store import dues
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

LEAD = "risk"
"""The `lead` of the due that asks to look at a risk again."""
_COLUMNS = (
    "client_id, title, signs, severity, likelihood, plan, contacts, told_on, told_how, reviewed_on, review_days, note,"
    " id, uuid, created_at, updated_at"
)


def add(writer: Writer, risk: Risk) -> int:
    """Add a risk and return its id; a due reminds of its review.  Errors as in `core.risks.checked`."""
    risk_id = writer.insert_record("risks", {"client_id": risk.client_id, **_values(risk)}, risk.uuid)
    if not risk.uuid:
        _remind(writer, risk_id)
    return risk_id


def edit(writer: Writer, risk: Risk) -> None:
    """Give the risk with `risk.id` the values of `risk`; the due of its review moves with it."""
    writer.update_record("risks", risk.id, _values(risk))
    _remind(writer, risk.id)


def delete(writer: Writer, risk_id: int) -> None:
    """Put a risk, and what is due for it, into the bin; crises that came of it stay."""
    # By hand, since a cascade's "SET NULL" would not be told apart from a delete.
    for (crisis_id,) in writer.rows("SELECT id FROM crises WHERE risk_id = ?", (risk_id,)):
        writer.update_record("crises", crisis_id, {"risk_id": None})
    writer.delete("risks", risk_id)


def reviewed(writer: Writer, risk_id: int, day: dt.date) -> None:
    """Record that a risk was looked at on a day; the next look is due after its days."""
    edit(writer, replace(get(writer, risk_id), reviewed_on=day.isoformat()))


def get(reader: Reader, risk_id: int) -> Risk:
    """Return a risk; RECORD_GONE where it is not there."""
    row = reader.row(f"SELECT {_COLUMNS} FROM risks WHERE id = ?", (risk_id,))
    if row is None:
        raise JournalError(Code.RECORD_GONE, table="risks")
    return _risk(row)


def of_client(reader: Reader, client_id: int) -> list[Risk]:
    """Return the risks of a client, the heaviest first."""
    rows = reader.rows(
        f"SELECT {_COLUMNS} FROM risks WHERE client_id = ? ORDER BY severity * likelihood DESC, id", (client_id,)
    )
    return [_risk(row) for row in rows]


def every(reader: Reader) -> list[Risk]:
    """Return all risks in the order in which they came."""
    return [_risk(row) for row in reader.rows(f"SELECT {_COLUMNS} FROM risks ORDER BY id")]


def _remind(writer: Writer, risk_id: int) -> None:
    """Keep one open due for the next look at a risk, or none."""
    risk = get(writer, risk_id)
    day = review_day(risk, today(risk.created_at, writer.tz))
    standing = writer.row("SELECT id, due_local, title FROM dues WHERE risk_id = ? AND state = 'open'", (risk_id,))
    if standing is not None and (day is None or standing[1:] != (day.isoformat(), risk.title)):
        writer.delete("dues", standing[0])
        standing = None
    if standing is None and day is not None:
        due = Due(risk.title, Moment.date(day, writer.tz), Origin.CRISIS, risk.client_id, risk_id=risk_id, lead=LEAD)
        dues.put(writer, replace(due, origin_id=risk.uuid, occurrence=f"review:{day.isoformat()}"))


def _risk(row: tuple[Any, ...]) -> Risk:
    client_id, title, signs, severity, likelihood, plan, contacts, *rest = row
    return Risk(client_id, title, signs, severity, likelihood, plan, contacts_of(contacts), *rest)


def _values(risk: Risk) -> dict[str, object]:
    risk = checked(risk)
    return {
        "title": risk.title,
        "signs": risk.signs,
        "severity": risk.severity,
        "likelihood": risk.likelihood,
        "plan": risk.plan,
        "contacts": contacts_json(risk.contacts),
        "told_on": risk.told_on,
        "told_how": risk.told_how,
        "reviewed_on": risk.reviewed_on,
        "review_days": risk.review_days,
        "note": risk.note,
    }
