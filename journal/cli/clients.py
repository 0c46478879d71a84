"""The commands about clients and the persons at them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from journal.cli import erasing, output
from journal.cli.session import RefusedError, Session
from journal.cli.spoken import Group, as_json, choice, option
from journal.core.clients import Client, ClientKind, ClientRow, Person, Stage, Tier
from journal.core.errors import Code, JournalError
from journal.core.moments import iso
from journal.store import clients, crises, dues, interactions, people, preferences
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer

ALL_DUES = 1_000_000

client = Group("client", help="client")
person = Group("person", help="person")


@client.command("add", help="client add")
@click.argument("name")
@option("--kind", type=choice(ClientKind), default=ClientKind.ORGANISATION.value, help="kind")
@option("--tier", type=choice(Tier), help="tier")
@option("--stage", type=choice(Stage), help="stage")
@option("--tag", "tags", multiple=True, help="tag")
@as_json
@click.pass_obj
def add(session: Session, name: str, kind: str, tier: str | None, stage: str | None, tags: tuple[str, ...],
        as_json: bool) -> None:  # fmt: skip
    """Add a client; a name that another client has already would make both of them unreachable by name."""
    record = Client(name, ClientKind(kind), Tier(tier) if tier else None, Stage(stage) if stage else None, tags=tags)
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
        rows = [*_pages(reader, ""), *_pages(reader, "", archived=True)]
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
        document = _document(reader, clients.find(reader, name))
    if as_json:
        output.write_json(document)
    else:
        _print(session, document)


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


@person.command("add", help="person add")
@click.argument("client_name", metavar="CLIENT")
@click.argument("name")
@option("--also", multiple=True, help="also")
@option("--address", default="", help="address")
@option("--post", default="", help="post")
@option("--phone", "phones", multiple=True, help="phone")
@option("--email", "emails", multiple=True, help="email")
@as_json
@click.pass_obj
def add_person(session: Session, /, client_name: str, name: str, as_json: bool, **values: Any) -> None:
    """Add a person at a client; the person that an individual client is gets the values instead of a double."""
    with session.writer() as writer:
        at = clients.find(writer, client_name)
        same = [p for p in people.at(writer, at.id) if p.name == name.strip()]
        if at.kind is ClientKind.INDIVIDUAL and same:
            added = _merged(same[0], values)
            with writer.operation(Op.PERSON_EDIT) as running:
                people.edit(writer, added)
                running.facts = {"client": at.name, "title": added.name}
        else:
            with writer.operation(Op.PERSON_ADD) as running:
                added = people.get(writer, people.add(writer, Person(at.id, name, **values)))
                running.facts = {"client": at.name, "title": added.name}
    if as_json:
        output.write_json({"id": added.id, "uuid": added.uuid, "name": added.name, "client": at.name})
    else:
        output.write_line(session.words.say("done", "person_added", name=added.name, client=at.name))


def _merged(was: Person, values: dict[str, Any]) -> Person:
    """Add values of lists to those that are there; a single value replaces the old one where it is given."""
    merged: dict[str, Any] = {key: values[key] or getattr(was, key) for key in ("address", "post")}
    for key in ("also", "phones", "emails"):
        merged[key] = tuple(dict.fromkeys((*getattr(was, key), *values[key])))
    return replace(was, **merged)


def _taken(writer: Writer, name: str) -> bool:
    try:
        return clients.find(writer, name).name == name.strip()
    except JournalError as error:
        candidates = error.facts.get("candidates")
        return error.code is Code.NAME_AMBIGUOUS and isinstance(candidates, list) and name.strip() in candidates


def _pages(reader: Reader, query: str, *, archived: bool = False) -> list[ClientRow]:
    found = page = clients.page(reader, query, archived=archived)
    while len(page) == clients.PAGE:
        page = clients.page(reader, query, archived=archived, after=page[-1].key)
        found = [*found, *page]
    return found


def _document(reader: Reader, found: Client) -> dict[str, Any]:
    rows = _pages(reader, found.name, archived=found.archived_at is not None)
    last = interactions.last_of(reader, found.id)
    return {
        "name": found.name,
        "kind": found.kind,
        "tier": found.tier,
        "stage": found.stage,
        "tags": list(found.tags),
        "about": found.about,
        "archived": found.archived_at is not None,
        "persons": [_person_document(p) for p in people.at(reader, found.id)],
        "preferences": _preference_documents(reader, found.id),
        "interactions": sum(row.entry_count for row in rows if row.id == found.id),
        "last_contact": last.at.text if last else None,
        "open": {
            "dues": len(dues.of_client(reader, found.id, limit=ALL_DUES)),
            "requests": 0,
            "promises": 0,
            "crises": len(crises.every(reader, running=True, client_id=found.id)),
        },
        "uuid": found.uuid,
    }


def _person_document(p: Person) -> dict[str, Any]:
    lists = {"also": list(p.also), "phones": list(p.phones), "emails": list(p.emails)}
    return {"name": p.name, "address": p.address, "post": p.post, "wechat": p.wechat, "left_on": p.left_on, **lists}


def _preference_documents(reader: Reader, client_id: int) -> list[dict[str, Any]]:
    names = {p.id: p.name for p in people.at(reader, client_id)}
    return [
        {"kind": p.kind, "value": p.value, "strength": p.strength, "hex": p.hex, "person": names.get(p.person_id or 0)}
        for p in preferences.of(reader, client_id)
    ]


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


def _print(session: Session, document: dict[str, Any]) -> None:
    words = session.words
    output.write_line(document["name"])
    last = document["last_contact"]
    rows = [
        ("kind", words.name("kinds", document["kind"])),
        ("tier", words.name("tiers", document["tier"])),
        ("stage", words.name("stages", document["stage"])),
        ("tags", words.name("text", "comma").join(document["tags"])),
        ("entries", str(document["interactions"])),
        ("last_contact", last[:16].replace("T", " ") if last else words.name("text", "never")),
        ("open_dues", str(document["open"]["dues"])),
        ("open_crises", str(document["open"]["crises"])),
    ]
    output.write_table(*[(words.name("heads", key), value) for key, value in rows if value])
    if document["persons"]:
        output.write_line("")
        heads = [words.name("heads", head) for head in ("person", "address", "post", "phones", "emails")]
        output.write_table(heads, *[_person_cells(words.name("text", "comma"), p) for p in document["persons"]])
    if document["preferences"]:
        output.write_line("")
        heads = [words.name("heads", head) for head in ("strength", "preference", "value", "person")]
        cells = [
            (words.name("strengths", p["strength"]), words.name("preferences", p["kind"]), _value(p), p["person"] or "")
            for p in document["preferences"]
        ]
        output.write_table(heads, *cells)


def _person_cells(comma: str, p: dict[str, Any]) -> tuple[str, ...]:
    name = f"{p['name']} ({comma.join(p['also'])})" if p["also"] else p["name"]
    return name, p["address"], p["post"], comma.join(p["phones"]), comma.join(p["emails"])


def _value(p: dict[str, Any]) -> str:
    return f"{p['value']} {p['hex']}" if p["hex"] and p["hex"] != p["value"] else str(p["value"])
