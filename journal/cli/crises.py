"""The commands about crises and their log, which only grows; reports and checks of files are apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from journal.cli import crisis_plans, output
from journal.cli.crisis_document import document
from journal.cli.session import RefusedError, Session
from journal.cli.spoken import RECORD_ID, Group, Misuse, as_json, choice, option
from journal.core.crises import Audience, Crisis, CrisisLine, CrisisStage, FoundBy, Review, Watch, before, with_plan
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime, parse_event
from journal.store import clients, crises, crisis_log
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer

OFF = "off"

crisis = Group("crisis", help="crisis")


@crisis.command("open", help="crisis open")
@click.argument("client_name", metavar="CLIENT")
@click.argument("sentence")
@option("--plan", metavar="NAME", help="plan")
@option("--severity", type=click.IntRange(1, 3), default=2, help="severity")
@option("--found-by", type=choice(FoundBy), help="found by")
@option("--outlet", metavar="NAME", help="outlet")
@option("--warning", is_flag=True, help="warning")
@option("--at", metavar="WHEN", help="at")
@as_json
@click.pass_obj
def open_(session: Session, client_name: str, sentence: str, plan: str | None, severity: int, found_by: str | None,
          outlet: str | None, warning: bool, at: str | None, as_json: bool) -> None:  # fmt: skip
    """Open a crisis now; it can be closed, but not taken back."""
    with session.writer() as writer:
        client = clients.find(writer, client_name)
        opened = Crisis(
            client.id,
            sentence,
            _time(session, at),
            severity,
            CrisisStage.WARNING if warning else CrisisStage.OPEN,
            found_by=FoundBy(found_by) if found_by else None,
            outlet_id=clients.find(writer, outlet).id if outlet else None,
        )
        if plan:
            opened = with_plan(opened, crisis_plans.find(session, writer, plan, client.id))
        with writer.operation(Op.CRISIS_OPEN) as running:
            running.facts = {"client": client.name}
            crisis_id = crises.open_crisis(writer, opened)
        _answer(session, writer, crisis_id, "crisis_opened", as_json)


@crisis.command("log", help="crisis log")
@click.argument("crisis_id", metavar="ID", type=RECORD_ID)
@click.argument("text")
@option("--told", type=choice(Audience), help="told")
@option("--name", default="", metavar="NAMES", help="told names")
@option("--who", default="", metavar="NAME", help="who")
@option("--source", default="", metavar="TEXT", help="source")
@option("--inner", is_flag=True, help="inner")
@option("--corrects", type=int, metavar="LINE", help="corrects")
@option("--at", metavar="WHEN", help="at")
@as_json
@click.pass_obj
def log(session: Session, crisis_id: int, text: str, told: str | None, name: str, who: str, source: str, inner: bool,
        corrects: int | None, at: str | None, as_json: bool) -> None:  # fmt: skip
    """Add a line to the log, or one that corrects another."""
    moment = _time(session, at)
    line = CrisisLine(
        crisis_id, moment, text, who=who, source=source, told=name, inner=inner,
        audience=Audience(told) if told else None,
    )  # fmt: skip
    with session.writer() as writer:
        crises.get(writer, crisis_id)
        wrong = _numbered(writer, crisis_id, corrects) if corrects is not None else None
        with writer.operation(Op.CRISIS_LOG):
            if wrong is not None:
                crisis_log.correct(writer, wrong.id, text, moment)
            else:
                crises.log(writer, crisis_id, text, moment, line)
        _answer(session, writer, crisis_id, "crisis_logged", as_json)


@crisis.command("stage", help="crisis stage")
@click.argument("crisis_id", metavar="ID", type=RECORD_ID)
@click.argument("stage", type=choice(CrisisStage), metavar="STAGE")
@option("--reason", default="", metavar="TEXT", help="stage reason")
@option("--at", metavar="WHEN", help="at")
@as_json
@click.pass_obj
def stage_(session: Session, crisis_id: int, stage: str, reason: str, at: str | None, as_json: bool) -> None:
    """Move a crisis to a stage, back with a reason; the words become its result where it is resolved by that."""
    moment, target = _time(session, at), CrisisStage(stage)
    with session.writer() as writer:
        stands = crises.get(writer, crisis_id).stage
        back = before(target, stands)
        if back and not reason.strip():
            raise RefusedError("stage_reason", stage=session.words.name("crisis_stages", stands))
        with writer.operation(Op.CRISIS_STAGE):
            words = {"result": reason} if target is CrisisStage.RESOLVED and not back else {"reason": reason}
            crises.set_stage(writer, crisis_id, target, moment, **words)
        _answer(session, writer, crisis_id, "crisis_moved", as_json)


@crisis.command("mistake", help="crisis mistake")
@click.argument("crisis_id", metavar="ID", type=RECORD_ID)
@click.argument("reason")
@as_json
@click.pass_obj
def mistake(session: Session, crisis_id: int, reason: str, as_json: bool) -> None:
    """Close a crisis that was opened by mistake."""
    with session.writer() as writer:
        with writer.operation(Op.CRISIS_STAGE):
            crises.close_mistaken(writer, crisis_id, _time(session, None), reason)
        _answer(session, writer, crisis_id, "crisis_mistaken", as_json)


@crisis.command("review", help="crisis review")
@click.argument("crisis_id", metavar="ID", type=RECORD_ID)
@option("--cause", default="", metavar="TEXT", help="cause")
@option("--helped", default="", metavar="TEXT", help="helped")
@option("--changes", default="", metavar="TEXT", help="changes")
@option("--promised", default="", metavar="TEXT", help="promised")
@as_json
@click.pass_obj
def review(session: Session, /, crisis_id: int, as_json: bool, **learned: str) -> None:
    """Keep what is learned from a crisis."""
    with session.writer() as writer:
        with writer.operation(Op.CRISIS_REVIEW):
            crises.review(writer, crisis_id, Review(**learned), _time(session, None))
        _answer(session, writer, crisis_id, "crisis_moved", as_json)


@crisis.command("watch", help="crisis watch")
@click.argument("crisis_id", metavar="ID", type=RECORD_ID)
@click.argument("minutes", metavar="MINUTES|off")
@option("--from", "first", default="08:00", metavar="HH:MM", help="watch from")
@option("--until", default="20:00", metavar="HH:MM", help="watch until")
@as_json
@click.pass_obj
def watch(session: Session, crisis_id: int, minutes: str, first: str, until: str, as_json: bool) -> None:
    """Ask "anything new?" every so many minutes within the hours of the day, or stop asking."""
    if minutes != OFF and not minutes.isdecimal():
        raise Misuse("bad_watch", click.get_current_context(), text=minutes)
    with session.writer() as writer:
        with _clock_explained(), writer.operation(Op.CRISIS_WATCH):
            crises.set_watch(writer, crisis_id, None if minutes == OFF else Watch(int(minutes), first, until))
        _answer(session, writer, crisis_id, "crisis_watched" if minutes != OFF else "crisis_unwatched", as_json)


@crisis.command("list", help="crisis list")
@as_json
@click.pass_obj
def list_(session: Session, as_json: bool) -> None:
    """List all crises, newest first."""
    with session.reader() as reader:
        rows = [document(reader, one) for one in crises.every(reader)]
    words = session.words
    if as_json:
        output.write_json(rows)
    elif not rows:
        output.write_line(words.say("text", "no_crises"))
    else:
        heads = [words.name("heads", head) for head in ("id", "opened", "client", "severity", "stage", "sentence")]
        output.write_table(heads, *[_cells(session, row) for row in rows])


@contextmanager
def _clock_explained() -> Iterator[None]:
    """Say of what is no time of the day how to write one, where other commands take days as well."""
    try:
        yield
    except JournalError as error:
        if error.code is Code.WHEN_UNREADABLE:
            raise Misuse("bad_clock", click.get_current_context(), **error.facts) from None
        raise


def _time(session: Session, at: str | None) -> EventTime:
    now = session.now()
    return parse_event(at, now, session.tz) if at else EventTime.of(now, session.tz)


def _numbered(writer: Writer, crisis_id: int, number: int) -> CrisisLine:
    for line in crisis_log.lines(writer, crisis_id):
        if line.number == number:
            return line
    raise JournalError(Code.RECORD_GONE, table="crisis_lines")


def _answer(session: Session, reader: Reader, crisis_id: int, key: str, as_json: bool) -> None:
    row = document(reader, crises.get(reader, crisis_id))
    if as_json:
        output.write_json(row)
        return
    words = session.words
    facts = {"id": crisis_id, "client": row["client"], "stage": words.name("crisis_stages", row["stage"])}
    output.write_line(words.say("done", key, lines=len(row["lines"]), **facts))


def _cells(session: Session, row: dict[str, Any]) -> tuple[str, ...]:
    words = session.words
    severity, stage = words.name("severities", row["severity"]), words.name("crisis_stages", row["stage"])
    if row["mistaken"]:
        stage = words.say("text", "mistaken")
    return str(row["id"]), row["opened"][:16].replace("T", " "), row["client"], severity, stage, row["sentence"]
