"""The commands about what is due: setting a reminder, asking, closing, putting off."""

from __future__ import annotations

import datetime as dt

import click

from journal.cli import due_rows, output
from journal.cli.session import RefusedError, Session
from journal.cli.spoken import LARGEST_ID, Misuse, as_json, option
from journal.core.dues import DATE_NOTICE_HOUR, Due, Origin, ordered
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel, Direction, Interaction
from journal.core.moments import DAY_MS, HOUR_MS, EventTime, Moment, MomentKind, local, parse_due
from journal.core.recurrence import Mode
from journal.core.series import Series
from journal.store import clients, closing, dues, interactions, ledger, ledger_writing, series
from journal.store.history import Op
from journal.store.writing import Writer

FURTHEST_DAYS = 370
"""So far ahead a due that only follows from facts can be named."""


def _key(ctx: click.Context, _parameter: click.Parameter, value: str) -> str:
    """Take the number of a due, or what one comes from that is not written down yet."""
    if not value.isdecimal() and value.count(":") < 2:
        raise Misuse("bad_due", ctx, text=value)
    return value


@click.argument("client_name", metavar="CLIENT")
@click.argument("text")
@click.argument("when")
@option("--every", metavar="RRULE", help="every")
@option("--from-completion", is_flag=True, help="from completion")
@as_json
@click.pass_obj
def remind(
    session: Session, client_name: str, text: str, when: str, every: str | None, from_completion: bool, as_json: bool
) -> None:
    """Set a reminder, once or again and again."""
    moment = parse_due(when, session.now(), session.tz)
    mode = Mode.COMPLETION if from_completion else Mode.SCHEDULE
    with session.writer() as writer:
        client = clients.find(writer, client_name)
        with writer.operation(Op.DUE_ADD) as running:
            if every:
                due_id = series.add(writer, Series(text, every, _clock(moment, session), mode, client.id))
            else:
                due_id = dues.add(writer, Due(text, moment, client_id=client.id))
            running.facts = {"client": client.name, "title": text}
        added = due_rows.document(session, writer, dues.get(writer, due_id), session.now())
    if as_json:
        output.write_json(added)
    else:
        output.write_line(session.words.say("done", "reminder_set", time=due_rows.time(added["due"]), id=due_id))
        if added["late_seconds"] and not every:
            output.write_line(session.words.say("text", "remind_past", when=when))


@option("--at", metavar="WHEN", help="due at")
@option("--days", type=click.IntRange(0, 36_500), default=0, help="due days")
@option("--all", "everything", is_flag=True, help="due all")
@as_json
@click.pass_obj
def due(session: Session, at: str | None, days: int, everything: bool, as_json: bool) -> None:
    """List what is due at a moment, soonest first; nothing is written."""
    moment = parse_due(at, session.now(), session.tz).at if at else session.now()
    until = moment + days * DAY_MS
    with session.reader() as reader:
        if everything:
            found = dues.every(reader)
        else:
            coming = ledger.upcoming(reader, moment, local(until, session.tz).date())
            found = [one for one in coming if one.moment_at(session.tz) <= until]
        rows = due_rows.documents(session, reader, ordered(found, session.tz), moment)
    if as_json:
        output.write_json(rows)
    elif rows:
        due_rows.write(session, rows)
    else:
        output.write_line(session.words.say("text", "nothing_due"))


@click.argument("due_key", metavar="ID", callback=_key)
@option("--outcome", default="", metavar="TEXT", help="outcome")
@option("--mood", type=click.IntRange(-2, 2), help="mood")
@as_json
@click.pass_obj
def done(session: Session, due_key: str, outcome: str, mood: int | None, as_json: bool) -> None:
    """Close a due; what came of a callback, or a mood, becomes an entry linked to it."""
    with session.writer() as writer:
        with writer.operation(Op.DUE_DONE) as running:
            due_id = _named(writer, due_key, session.now())
            was = dues.get(writer, due_id)
            entry_id = _entry(session, writer, was, outcome, mood)
            closing.done(writer, due_id, outcome=outcome, interaction_id=entry_id)
            closed = due_rows.document(session, writer, dues.get(writer, due_id), session.now())
            running.facts = {"client": closed["client"], "title": closed["title"]}
    if as_json:
        output.write_json({**closed, "interaction": entry_id})
    else:
        output.write_line(session.words.say("done", "due_done", title=due_rows.title(session, closed)))


@click.argument("due_key", metavar="ID", callback=_key)
@click.argument("when")
@as_json
@click.pass_obj
def snooze(session: Session, due_key: str, when: str, as_json: bool) -> None:
    """Let a due rest until a time; a day alone means its morning."""
    moment = parse_due(when, session.now(), session.tz)
    until = moment.at + DATE_NOTICE_HOUR * HOUR_MS if moment.kind is MomentKind.DATE else moment.at
    if until <= session.now():
        raise RefusedError("snooze_past", when=when)
    with session.writer() as writer:
        with writer.operation(Op.DUE_SNOOZE) as running:
            due_id = _named(writer, due_key, session.now())
            dues.snooze(writer, due_id, until)
            rests = due_rows.document(session, writer, dues.get(writer, due_id), session.now())
            running.facts = {"client": rests["client"], "title": rests["title"]}
    if as_json:
        output.write_json(rests)
    else:
        time = output.clock_time(until, session.tz)
        output.write_line(session.words.say("done", "due_snoozed", title=due_rows.title(session, rests), time=time))


@click.argument("due_key", metavar="ID", callback=_key)
@as_json
@click.pass_obj
def dismiss(session: Session, due_key: str, as_json: bool) -> None:
    """Stop reminding of a due."""
    with session.writer() as writer:
        with writer.operation(Op.DUE_DISMISS) as running:
            due_id = _named(writer, due_key, session.now())
            closing.dismiss(writer, due_id)
            gone = due_rows.document(session, writer, dues.get(writer, due_id), session.now())
            running.facts = {"client": gone["client"], "title": gone["title"]}
    if as_json:
        output.write_json(gone)
    else:
        output.write_line(session.words.say("done", "due_dismissed", title=due_rows.title(session, gone)))


def _named(writer: Writer, key: str, now: int) -> int:
    """Return the number of a due; one that only follows from facts, and is named by them, is written down first."""
    if key.isdecimal():
        return int(key) if len(key) < len(str(LARGEST_ID)) else LARGEST_ID
    last = local(now, writer.tz).date() + dt.timedelta(days=FURTHEST_DAYS)
    for one in ledger.upcoming(writer, now, last):
        if due_rows.key_of(one) == key:
            return ledger_writing.put_derived(writer, one)
    raise JournalError(Code.RECORD_GONE, table="dues")


def _clock(moment: Moment, session: Session) -> Moment:
    """Return the first moment of a series: a day or a clock time, never an instant."""
    return Moment.wall(local(moment.at, session.tz), session.tz) if moment.kind is MomentKind.INSTANT else moment


def _entry(session: Session, writer: Writer, was: Due, outcome: str, mood: int | None) -> int | None:
    """Write the entry that came of a due, where there is something to keep, and return its id."""
    callback = was.origin is Origin.CALLBACK
    if mood is None and not (callback and outcome.strip()):
        return None
    if was.client_id is None:
        raise RefusedError("no_client_for_mood")
    title = was.title or due_rows.source(writer, was)
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
