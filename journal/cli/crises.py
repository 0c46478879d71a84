"""The commands about crises and their log, which only grows."""

from __future__ import annotations

from typing import Any

import click

from journal.cli import output
from journal.cli.session import Session
from journal.cli.spoken import Group, as_json, choice, option
from journal.core.crises import Crisis, CrisisStage
from journal.core.moments import EventTime, iso
from journal.store import clients, crises
from journal.store.history import Op
from journal.store.reading import Reader

crisis = Group("crisis", help="crisis")


@crisis.command("open", help="crisis open")
@click.argument("client_name", metavar="CLIENT")
@click.argument("sentence")
@option("--severity", type=click.IntRange(1, 3), default=2, help="severity")
@as_json
@click.pass_obj
def open_(session: Session, client_name: str, sentence: str, severity: int, as_json: bool) -> None:
    """Open a crisis now; it can be closed, but not taken back."""
    with session.writer() as writer:
        client = clients.find(writer, client_name)
        with writer.operation(Op.CRISIS_OPEN) as running:
            opened = Crisis(client.id, sentence, EventTime.of(session.now(), session.tz), severity)
            crisis_id = crises.open_crisis(writer, opened)
            running.facts = {"client": client.name}
        _answer(session, writer, crisis_id, "crisis_opened", as_json)


@crisis.command("log", help="crisis log")
@click.argument("crisis_id", metavar="ID", type=int)
@click.argument("text")
@as_json
@click.pass_obj
def log(session: Session, crisis_id: int, text: str, as_json: bool) -> None:
    """Add a line to the log."""
    with session.writer() as writer:
        with writer.operation(Op.CRISIS_LOG):
            crises.log(writer, crisis_id, text, EventTime.of(session.now(), session.tz))
        _answer(session, writer, crisis_id, "crisis_logged", as_json)


@crisis.command("stage", help="crisis stage")
@click.argument("crisis_id", metavar="ID", type=int)
@click.argument("stage", type=choice(CrisisStage), metavar="STAGE")
@as_json
@click.pass_obj
def stage_(session: Session, crisis_id: int, stage: str, as_json: bool) -> None:
    """Move a crisis to a stage."""
    with session.writer() as writer:
        with writer.operation(Op.CRISIS_STAGE):
            crises.set_stage(writer, crisis_id, CrisisStage(stage), EventTime.of(session.now(), session.tz))
        _answer(session, writer, crisis_id, "crisis_moved", as_json)


@crisis.command("list", help="crisis list")
@as_json
@click.pass_obj
def list_(session: Session, as_json: bool) -> None:
    """List all crises, newest first."""
    with session.reader() as reader:
        rows = [_document(reader, one) for one in crises.every(reader)]
    words = session.words
    if as_json:
        output.write_json(rows)
    elif not rows:
        output.write_line(words.say("text", "no_crises"))
    else:
        heads = [words.name("heads", head) for head in ("id", "opened", "client", "severity", "stage", "sentence")]
        output.write_table(heads, *[_cells(session, row) for row in rows])


def _answer(session: Session, reader: Reader, crisis_id: int, key: str, as_json: bool) -> None:
    row = _document(reader, crises.get(reader, crisis_id))
    if as_json:
        output.write_json(row)
        return
    words = session.words
    facts = {"id": crisis_id, "client": row["client"], "stage": words.name("crisis_stages", row["stage"])}
    output.write_line(words.say("done", key, lines=len(row["lines"]), **facts))


def _document(reader: Reader, one: Crisis) -> dict[str, Any]:
    return {
        "id": one.id,
        "client": clients.get(reader, one.client_id).name,
        "sentence": one.sentence,
        "severity": one.severity,
        "stage": one.stage,
        "opened": one.opened.text,
        "closed": iso(one.closed_at, reader.tz) if one.closed_at is not None else None,
        "result": one.result,
        "lines": [{"at": x.at.text, "kind": x.kind, "text": x.text} for x in crises.lines(reader, one.id)],
        "uuid": one.uuid,
    }


def _cells(session: Session, row: dict[str, Any]) -> tuple[str, ...]:
    words = session.words
    severity, stage = words.name("severities", row["severity"]), words.name("crisis_stages", row["stage"])
    return str(row["id"]), row["opened"][:16].replace("T", " "), row["client"], severity, stage, row["sentence"]
