"""The commands about what is due: setting a reminder, asking, closing, putting off."""

from __future__ import annotations

from typing import Any

import click

from journal.cli import output
from journal.cli.session import RefusedError, Session
from journal.cli.spoken import as_json, option
from journal.core.dues import DATE_NOTICE_HOUR, Due, Origin, late_ms, ordered
from journal.core.interactions import Channel, Direction, Interaction
from journal.core.moments import DAY_MS, HOUR_MS, EventTime, MomentKind, iso, parse_due
from journal.store import clients, closing, dues, interactions
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer

ALL = 1_000_000


@click.argument("client_name", metavar="CLIENT")
@click.argument("text")
@click.argument("when")
@as_json
@click.pass_obj
def remind(session: Session, client_name: str, text: str, when: str, as_json: bool) -> None:
    """Set a reminder."""
    moment = parse_due(when, session.now(), session.tz)
    with session.writer() as writer:
        client = clients.find(writer, client_name)
        with writer.operation(Op.DUE_ADD) as running:
            due_id = dues.add(writer, Due(text, moment, client_id=client.id))
            running.facts = {"client": client.name, "title": text}
        added = document(writer, dues.get(writer, due_id), session.now())
    if as_json:
        output.write_json(added)
    else:
        output.write_line(session.words.say("done", "reminder_set", time=_time(added["due"]), id=due_id))


@option("--at", metavar="WHEN", help="due at")
@option("--days", type=click.IntRange(0, 36_500), default=0, help="due days")
@option("--all", "everything", is_flag=True, help="due all")
@as_json
@click.pass_obj
def due(session: Session, at: str | None, days: int, everything: bool, as_json: bool) -> None:
    """List what is due at a moment, soonest first; nothing is written."""
    moment = parse_due(at, session.now(), session.tz).at if at else session.now()
    with session.reader() as reader:
        found = dues.every(reader) if everything else dues.until(reader, moment + days * DAY_MS, limit=ALL)
        rows = [document(reader, one, moment) for one in ordered(found, session.tz)]
    if as_json:
        output.write_json(rows)
    elif rows:
        _print(session, rows)
    else:
        output.write_line(session.words.say("text", "nothing_due"))


@click.argument("due_id", metavar="ID", type=int)
@option("--outcome", default="", metavar="TEXT", help="outcome")
@option("--mood", type=click.IntRange(-2, 2), help="mood")
@as_json
@click.pass_obj
def done(session: Session, due_id: int, outcome: str, mood: int | None, as_json: bool) -> None:
    """Close a due; what came of a callback, or a mood, becomes an entry linked to it."""
    with session.writer() as writer:
        was = dues.get(writer, due_id)
        with writer.operation(Op.DUE_DONE) as running:
            entry_id = _entry(session, writer, was, outcome, mood)
            closing.done(writer, due_id, outcome=outcome, interaction_id=entry_id)
            closed = document(writer, dues.get(writer, due_id), session.now())
            running.facts = {"client": closed["client"], "title": closed["title"]}
    if as_json:
        output.write_json({**closed, "interaction": entry_id})
    else:
        output.write_line(session.words.say("done", "due_done", title=_title(session, closed)))


@click.argument("due_id", metavar="ID", type=int)
@click.argument("when")
@as_json
@click.pass_obj
def snooze(session: Session, due_id: int, when: str, as_json: bool) -> None:
    """Let a due rest until a time; a day alone means its morning."""
    moment = parse_due(when, session.now(), session.tz)
    until = moment.at + DATE_NOTICE_HOUR * HOUR_MS if moment.kind is MomentKind.DATE else moment.at
    if until <= session.now():
        raise RefusedError("snooze_past", when=when)
    with session.writer() as writer:
        with writer.operation(Op.DUE_SNOOZE) as running:
            dues.snooze(writer, due_id, until)
            rests = document(writer, dues.get(writer, due_id), session.now())
            running.facts = {"client": rests["client"], "title": rests["title"]}
    if as_json:
        output.write_json(rests)
    else:
        time = output.clock_time(until, session.tz)
        output.write_line(session.words.say("done", "due_snoozed", title=_title(session, rests), time=time))


@click.argument("due_id", metavar="ID", type=int)
@as_json
@click.pass_obj
def dismiss(session: Session, due_id: int, as_json: bool) -> None:
    """Stop reminding of a due."""
    with session.writer() as writer:
        with writer.operation(Op.DUE_DISMISS) as running:
            closing.dismiss(writer, due_id)
            gone = document(writer, dues.get(writer, due_id), session.now())
            running.facts = {"client": gone["client"], "title": gone["title"]}
    if as_json:
        output.write_json(gone)
    else:
        output.write_line(session.words.say("done", "due_dismissed", title=_title(session, gone)))


def document(reader: Reader, one: Due, moment: int) -> dict[str, Any]:
    """Return a due as one JSON object, late as of `moment` (UTC milliseconds), or as of when it was closed."""
    row = dues.row_of(reader, one)
    asked = one.closed_at if one.closed_at is not None else moment
    return {
        "id": one.id,
        "origin": one.origin,
        "client": row.client_name or None,
        "person": row.person_name or None,
        "title": one.title or _source(reader, one),
        "due": one.moment.iso(reader.tz),
        "when": one.moment.kind,
        "state": one.state,
        "late_seconds": max(0, late_ms(one, asked, reader.tz)) // 1000,
        "gate": None,
        "tone": None,
        "snoozed_until": _iso(one.snoozed_until, reader),
        "closed": _iso(one.closed_at, reader),
        "outcome": one.outcome,
        "in_time": one.in_time,
        "phone": row.phone or None,
        "uuid": one.uuid,
    }


def _iso(ms: int | None, reader: Reader) -> str | None:
    return iso(ms, reader.tz) if ms is not None else None


def _source(reader: Reader, one: Due) -> str:
    """Return what a callback is about: the first words of the entry that it follows from."""
    if one.interaction_id is None:
        return ""
    source = interactions.get(reader, one.interaction_id)
    return source.subject or source.text.strip().partition("\n")[0]


def _entry(session: Session, writer: Writer, was: Due, outcome: str, mood: int | None) -> int | None:
    """Write the entry that came of a due, where there is something to keep, and return its id."""
    callback = was.origin is Origin.CALLBACK
    if mood is None and not (callback and outcome.strip()):
        return None
    if was.client_id is None:
        raise RefusedError("no_client_for_mood")
    title = was.title or _source(writer, was)
    entry = Interaction(
        (was.client_id,),
        EventTime.of(session.now(), session.tz),
        Channel.PHONE if callback else Channel.OTHER,
        Direction.OUT,
        mood,
        text=outcome if outcome.strip() else title,
        person_ids=(was.person_id,) if was.person_id else (),
    )
    return interactions.add(writer, entry)


def _title(session: Session, row: dict[str, Any]) -> str:
    return str(row["title"] or session.words.name("origins", row["origin"]))


def _time(text: str) -> str:
    return text[:16].replace("T", " ")


def _print(session: Session, rows: list[dict[str, Any]]) -> None:
    words = session.words
    heads = [words.name("heads", head) for head in ("id", "due", "late", "client", "title", "state")]
    table = [
        (
            str(row["id"]),
            _time(row["due"]),
            _late(session, row["late_seconds"]),
            row["client"] or "",
            _titled(session, row),
            words.name("states", row["state"]),
        )
        for row in rows
    ]
    output.write_table(heads, *table)


def _titled(session: Session, row: dict[str, Any]) -> str:
    if row["origin"] != Origin.CALLBACK:
        return _title(session, row)
    return session.words.say("text", "callback_title", title=row["title"])


def _late(session: Session, seconds: int) -> str:
    days, hours, minutes = output.parts_of(seconds * 1000)
    if days:
        return session.words.say("text", "late_days", days=days, hours=hours)
    if hours:
        return session.words.say("text", "late_hours", hours=hours, minutes=minutes)
    return session.words.say("text", "late_minutes", minutes=minutes) if minutes else ""
