"""Dues as JSON objects and as lines for people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from journal.cli import output
from journal.cli.session import Session
from journal.core import lunar
from journal.core.anniversaries import AnniversaryKind
from journal.core.dues import GROUPED, WATCH, Due, Origin, late_ms
from journal.core.moments import iso, local
from journal.core.yearly_dates import YearCalendar
from journal.store import anniversaries, commitments, dues, interactions, ledger_facts
from journal.store.reading import Reader

GREETINGS = frozenset({Origin.OBSERVANCE, Origin.BIRTHDAY})
"""Origins before which the gate stands: nobody is greeted while something is owed to them."""


def key_of(due: Due) -> int | str:
    """Return by what the commands know a due: its number or, where it is not written down yet, what it comes from."""
    return due.id or f"{due.origin}:{due.origin_id}:{due.occurrence}"


def documents(session: Session, reader: Reader, found: Iterable[Due], moment: int) -> list[dict[str, Any]]:
    """Return dues as JSON objects, each as of `moment` (UTC milliseconds)."""
    gates = {client_id: gate.kind for client_id, gate in commitments.gates(reader, moment).items()}
    return [_document(session, reader, one, moment, gates) for one in found]


def document(session: Session, reader: Reader, one: Due, moment: int) -> dict[str, Any]:
    """Return a due as one JSON object, late as of `moment` (UTC milliseconds), or as of when it was closed."""
    return documents(session, reader, [one], moment)[0]


def _document(session: Session, reader: Reader, one: Due, moment: int, gates: dict[int, str]) -> dict[str, Any]:
    row = dues.row_of(reader, one)
    asked = one.closed_at if one.closed_at is not None else moment
    gate = gates.get(one.client_id or 0) if one.open and one.origin in GREETINGS else None
    return {
        "id": key_of(one),
        "origin": one.origin,
        "client": row.client_name or None,
        "person": row.person_name or None,
        "title": one.title or _derived_title(session, reader, one, moment),
        "due": one.moment.iso(reader.tz),
        "when": one.moment.kind,
        "state": one.state,
        # A suggestion to be in touch, or to greet, is never late.
        "late_seconds": 0 if one.origin in GROUPED else max(0, late_ms(one, asked, reader.tz)) // 1000,
        "gate": gate,
        "tone": one.tone,
        "day": one.day,
        "lead": one.lead or None,
        "observance": one.observance,
        "commitment": one.commitment_id,
        "snoozed_until": _iso(one.snoozed_until, reader),
        "expires": _iso(one.expires_at, reader),
        "closed": _iso(one.closed_at, reader),
        "outcome": one.outcome,
        "in_time": one.in_time,
        "attempts": one.attempts,
        "phone": row.phone or None,
        "uuid": one.uuid or None,
    }


def source(reader: Reader, one: Due) -> str:
    """Return what a callback or check-up is about: the first words of the entry that it follows from."""
    if one.interaction_id is None:
        return ""
    found = interactions.get(reader, one.interaction_id)
    return found.subject or found.text.strip().partition("\n")[0]


def _derived_title(session: Session, reader: Reader, one: Due, moment: int) -> str:
    """Return the words for a due that nobody wrote."""
    words = session.words
    if one.origin is Origin.BIRTHDAY and one.anniversary_id is not None:
        title = _anniversary_title(session, reader, one)
    elif one.origin is Origin.OBSERVANCE and one.observance is not None:
        known = ledger_facts.rules(reader).catalogue.get(one.observance)
        title = known.names[words.language] if known else one.observance
    elif one.lead == WATCH:
        return words.say("text", "watch_question")
    elif one.origin is Origin.CADENCE:
        client_id = one.client_id or 0
        last = interactions.last_of(reader, client_id)
        if last is None:
            return words.say("text", "never_contacted")
        days = (local(moment, reader.tz).date() - local(last.at.at, reader.tz).date()).days
        return words.say("text", "unheard_for", days=days)
    else:
        return source(reader, one)
    return words.say("text", f"lead_{one.lead}", title=title) if one.lead else title


def _anniversary_title(session: Session, reader: Reader, one: Due) -> str:
    words = session.words
    assert one.anniversary_id is not None
    day = anniversaries.get(reader, one.anniversary_id)
    title = day.label or words.name("anniversaries", day.kind)
    if day.kind is not AnniversaryKind.BIRTHDAY or day.date.calendar is not YearCalendar.LUNAR or one.day is None:
        return title
    kept = lunar.of_day(dt.date.fromisoformat(one.day))
    return words.say("text", "lunar_day", title=title, date=_lunar(session, kept.month, kept.day)) if kept else title


def _lunar(session: Session, month: int, day: int) -> str:
    words = session.words
    return words.say(
        "lunar",
        "date",
        month=words.say("lunar", "months").split()[month - 1],
        day=words.say("lunar", "days").split()[day - 1],
    )


def _iso(ms: int | None, reader: Reader) -> str | None:
    return iso(ms, reader.tz) if ms is not None else None


def title(session: Session, row: dict[str, Any]) -> str:
    """Return what a due is called."""
    return str(row["title"] or session.words.name("origins", row["origin"]))


def time(text: str) -> str:
    """Return an ISO time as people read it, to the minute."""
    return text[:16].replace("T", " ")


def write(session: Session, rows: list[dict[str, Any]]) -> None:
    """Write dues as a table."""
    words = session.words
    heads = [words.name("heads", head) for head in ("id", "due", "late", "client", "title", "state")]
    table = [
        (
            str(row["id"]),
            time(row["due"]),
            _late(session, row["late_seconds"]),
            _who(row),
            _titled(session, row),
            words.name("states", row["state"]),
        )
        for row in rows
    ]
    output.write_table(heads, *table)


def _who(row: dict[str, Any]) -> str:
    """Return whose due it is; with the person where presents for two of one client would look alike."""
    client, person = row["client"] or "", row["person"]
    return f"{client} · {person}" if row["origin"] in GREETINGS and person and person != client else client


def _titled(session: Session, row: dict[str, Any]) -> str:
    if row["origin"] != Origin.CALLBACK:
        return title(session, row)
    return session.words.say("text", "callback_title", title=row["title"])


def _late(session: Session, seconds: int) -> str:
    days, hours, minutes = output.parts_of(seconds * 1000)
    if days:
        return session.words.say("text", "late_days", days=days, hours=hours)
    if hours:
        return session.words.say("text", "late_hours", hours=hours, minutes=minutes)
    return session.words.say("text", "late_minutes", minutes=minutes) if minutes else ""
