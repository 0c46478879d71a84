"""The commands about clients and the persons at them."""

from __future__ import annotations

from typing import Any

import click

from journal.cli import client_document, erasing, output
from journal.cli.session import RefusedError, Session
from journal.cli.spoken import Group, as_json, choice, option
from journal.core.clients import Client, ClientKind, ClientRow, Stage, Tier
from journal.core.errors import Code, JournalError
from journal.core.moments import iso
from journal.core.observances import expanded
from journal.core.temperaments import Motive, Temperament
from journal.store import clients, observances
from journal.store.history import Op
from journal.store.writing import Writer

client = Group("client", help="client")


@client.command("add", help="client add")
@click.argument("name")
@option("--kind", type=choice(ClientKind), default=ClientKind.ORGANISATION.value, help="kind")
@option("--tier", type=choice(Tier), help="tier")
@option("--stage", type=choice(Stage), help="stage")
@option("--tag", "tags", multiple=True, help="tag")
@option("--observes", multiple=True, metavar="TAG", help="observes")
@option("--rhythm", "rhythm_days", type=click.IntRange(0, 3_650), metavar="DAYS", help="rhythm")
@option("--temperament", type=choice(Temperament), help="temperament")
@option("--motive", "motives", multiple=True, type=choice(Motive), help="motive")
@as_json
@click.pass_obj
def add(session: Session, /, name: str, as_json: bool, **values: Any) -> None:
    """Add a client; a name that another client has already would make both of them unreachable by name."""
    record = _record(name, **values)
    with session.writer(make=True) as writer:
        if _taken(writer, name):
            raise RefusedError("client_exists", name=name.strip())
        with writer.operation(Op.CLIENT_ADD) as running:
            added = clients.get(writer, clients.add(writer, record))
            running.facts = {"client": added.name}
    if as_json:
        output.write_json({"id": added.id, "uuid": added.uuid, "name": added.name})
    else:
        output.write_line(session.words.say("done", "client_added", name=added.name))


@client.command("list", help="client list")
@as_json
@click.pass_obj
def list_(session: Session, as_json: bool) -> None:
    """List all clients by name, archived ones at the end."""
    with session.reader() as reader:
        rows = [*client_document.pages(reader, ""), *client_document.pages(reader, "", archived=True)]
    if as_json:
        output.write_json([_row_document(session, row) for row in rows])
        return
    words = session.words
    if not rows:
        output.write_line(words.say("text", "no_clients"))
        return
    heads = [words.name("heads", head) for head in ("client", "kind", "tier", "entries", "last_contact", "next_due")]
    table = [
        [
            row.name,
            words.name("kinds", row.kind),
            words.name("text", "archived") if row.archived else words.name("tiers", row.tier),
            str(row.entry_count),
            output.clock_time(row.last_contact_at, session.tz),
            output.clock_time(row.next_due_at, session.tz),
        ]
        for row in rows
    ]
    output.write_table(heads, *table)


@client.command("show", help="client show")
@click.argument("name")
@as_json
@click.pass_obj
def show(session: Session, name: str, as_json: bool) -> None:
    """Show one client."""
    with session.reader() as reader:
        document = client_document.document(reader, clients.find(reader, name), session.words.language)
    if as_json:
        output.write_json(document)
    else:
        client_document.write(session, document)


@client.command("archive", help="client archive")
@click.argument("name")
@as_json
@click.pass_obj
def archive(session: Session, name: str, as_json: bool) -> None:
    """Put a client away."""
    with session.writer() as writer:
        found = clients.find(writer, name)
        with writer.operation(Op.CLIENT_ARCHIVE) as running:
            clients.archive(writer, found.id)
            running.facts = {"client": found.name}
    if as_json:
        output.write_json({"id": found.id, "name": found.name, "archived": True})
    else:
        output.write_line(session.words.say("done", "client_archived", name=found.name))


client.command("erase", help="client erase")(erasing.erase)


def _record(
    name: str, kind: str, tier: str | None, stage: str | None, observes: tuple[str, ...], temperament: str | None,
    motives: tuple[str, ...], **rest: Any,
) -> Client:  # fmt: skip
    return Client(
        name,
        ClientKind(kind),
        Tier(tier) if tier else None,
        Stage(stage) if stage else None,
        observes=expanded(observes, observances.catalogue()),
        temperament=Temperament(temperament) if temperament else None,
        motives=tuple(map(Motive, motives)),
        **rest,
    )


def _taken(writer: Writer, name: str) -> bool:
    try:
        return clients.find(writer, name).name == name.strip()
    except JournalError as error:
        candidates = error.facts.get("candidates")
        return error.code is Code.NAME_AMBIGUOUS and isinstance(candidates, list) and name.strip() in candidates


def _row_document(session: Session, row: ClientRow) -> dict[str, Any]:
    def when(ms: int | None) -> str | None:
        return iso(ms, session.tz) if ms is not None else None

    return {
        "name": row.name,
        "kind": row.kind,
        "tier": row.tier,
        "archived": row.archived,
        "interactions": row.entry_count,
        "last_contact": when(row.last_contact_at),
        "next_due": when(row.next_due_at),
    }
