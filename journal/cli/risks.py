"""The commands about the risk register of a client."""

from __future__ import annotations

from typing import Any

import click

from journal.cli import crisis_plans, output
from journal.cli.session import Session
from journal.cli.spoken import Group, Misuse, as_json, day, option
from journal.core.risks import Contact, Risk, Side
from journal.store import clients, risks
from journal.store.history import Op
from journal.store.reading import Reader

risk = Group("risk", help="risk")


@risk.command("add", help="risk add")
@click.argument("client_name", metavar="CLIENT")
@click.argument("title")
@option("--signs", default="", metavar="TEXT", help="signs")
@option("--severity", type=click.IntRange(1, 3), default=2, help="severity")
@option("--likelihood", type=click.IntRange(1, 3), default=2, help="likelihood")
@option("--plan", metavar="NAME", help="plan")
@option("--call", "calls", multiple=True, metavar="SIDE:NAME:PHONE", help="call")
@option("--told", metavar="DATE", callback=day, help="told on")
@option("--told-how", default="", metavar="CHANNEL", help="told how")
@as_json
@click.pass_obj
def add(session: Session, client_name: str, title: str, signs: str, severity: int, likelihood: int, plan: str | None,
        calls: tuple[str, ...], told: str | None, told_how: str, as_json: bool) -> None:  # fmt: skip
    """Add a risk to the register of a client."""
    contacts = tuple(map(_contact, calls))
    with session.writer() as writer:
        client = clients.find(writer, client_name)
        found = crisis_plans.find(session, writer, plan, client.id) if plan else None
        made = Risk(
            client.id, title, signs, severity, likelihood, (found.uuid or found.template) if found else "",
            contacts, told, told_how,
        )  # fmt: skip
        with writer.operation(Op.RISK_ADD) as running:
            running.facts = {"client": client.name, "title": title}
            risk_id = risks.add(writer, made)
        row = _document(writer, risks.get(writer, risk_id))
    if as_json:
        output.write_json(row)
    else:
        output.write_line(session.words.say("done", "risk_added", client=client.name, title=row["title"]))


@risk.command("list", help="risk list")
@click.argument("client_name", metavar="CLIENT", required=False)
@as_json
@click.pass_obj
def list_(session: Session, client_name: str | None, as_json: bool) -> None:
    """List the risks of one client, the heaviest first, or of all."""
    with session.reader() as reader:
        client = clients.find(reader, client_name) if client_name else None
        found = risks.of_client(reader, client.id) if client else risks.every(reader)
        rows = [_document(reader, one) for one in found]
    words = session.words
    if as_json:
        output.write_json(rows)
    elif not rows:
        output.write_line(words.say("text", "no_risks"))
    else:
        heads = [words.name("heads", head) for head in ("id", "client", "severity", "told_on", "risk")]
        output.write_table(heads, *[_cells(session, row) for row in rows])


def _contact(text: str) -> Contact:
    """Read `ours:NAME:PHONE`; the number may be left out."""
    side, _, rest = text.partition(":")
    name, _, phone = rest.rpartition(":") if ":" in rest else (rest, "", "")
    if side not in list(Side) or not name.strip():
        raise Misuse("bad_call", click.get_current_context(), text=text)
    return Contact(name, phone, Side(side))


def _document(reader: Reader, one: Risk) -> dict[str, Any]:
    return {
        "id": one.id,
        "client": clients.get(reader, one.client_id).name,
        "title": one.title,
        "signs": one.signs,
        "severity": one.severity,
        "likelihood": one.likelihood,
        "plan": one.plan,
        "contacts": [{"name": x.name, "phone": x.phone, "side": x.side, "post": x.post} for x in one.contacts],
        "told_on": one.told_on,
        "told_how": one.told_how,
        "reviewed_on": one.reviewed_on,
        "uuid": one.uuid,
    }


def _cells(session: Session, row: dict[str, Any]) -> tuple[str, ...]:
    severity = session.words.name("severities", row["severity"])
    return str(row["id"]), row["client"], severity, row["told_on"] or "–", row["title"]
