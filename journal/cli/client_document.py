"""One client as a JSON object and as lines for people."""

from __future__ import annotations

from typing import Any

from journal.cli import commitments, output
from journal.cli.session import Session
from journal.core.anniversaries import Anniversary
from journal.core.clients import Client, ClientRow, Person
from journal.core.commitments import CommitmentKind
from journal.store import anniversaries, clients, crises, dues, interactions, people, preferences
from journal.store import commitments as commitments_store
from journal.store.reading import Reader

ALL_DUES = 1_000_000


def pages(reader: Reader, query: str, *, archived: bool = False) -> list[ClientRow]:
    """Return every client that a query finds."""
    found = page = clients.page(reader, query, archived=archived)
    while len(page) == clients.PAGE:
        page = clients.page(reader, query, archived=archived, after=page[-1].key)
        found = [*found, *page]
    return found


def document(reader: Reader, found: Client, language: str) -> dict[str, Any]:
    """Return all that is known about a client as one JSON object."""
    rows = pages(reader, found.name, archived=found.archived_at is not None)
    last = interactions.last_of(reader, found.id)
    standing = commitments_store.standing(reader, found.id)
    return {
        "name": found.name,
        "kind": found.kind,
        "tier": found.tier,
        "stage": found.stage,
        "tags": list(found.tags),
        "about": found.about,
        "archived": found.archived_at is not None,
        "observes": list(found.observes),
        "rhythm_days": found.rhythm_days,
        "persons": [_person_document(reader, p) for p in people.at(reader, found.id)],
        "preferences": _preference_documents(reader, found.id),
        "interactions": sum(row.entry_count for row in rows if row.id == found.id),
        "last_contact": last.at.text if last else None,
        "open": {
            "dues": len(dues.of_client(reader, found.id, limit=ALL_DUES)),
            "requests": sum(c.kind is CommitmentKind.REQUEST for c in standing),
            "promises": sum(c.kind is CommitmentKind.PROMISE for c in standing),
            "crises": len(crises.every(reader, running=True, client_id=found.id)),
        },
        "commitments": [commitments.document(reader, commitment) for commitment in standing],
        "dates": [_date_document(reader, day) for day in anniversaries.of_client(reader, found.id)],
        "uuid": found.uuid,
    }


def _person_document(reader: Reader, p: Person) -> dict[str, Any]:
    lists = {"also": list(p.also), "phones": list(p.phones), "emails": list(p.emails), "observes": list(p.observes)}
    birthday = anniversaries.birthday(reader, p.id)
    return {
        "name": p.name,
        "address": p.address,
        "post": p.post,
        "wechat": p.wechat,
        "left_on": p.left_on,
        "birthday": str(birthday.date) if birthday else None,
        "mourning_until": p.mourning_until,
        **lists,
    }


def _date_document(reader: Reader, day: Anniversary) -> dict[str, Any]:
    person = people.get(reader, day.person_id).name if day.person_id is not None else None
    return {"kind": day.kind, "label": day.label, "date": str(day.date), "person": person, "gift_days": day.gift_days}


def _preference_documents(reader: Reader, client_id: int) -> list[dict[str, Any]]:
    names = {p.id: p.name for p in people.at(reader, client_id)}
    return [
        {"kind": p.kind, "value": p.value, "strength": p.strength, "hex": p.hex, "person": names.get(p.person_id or 0)}
        for p in preferences.of(reader, client_id)
    ]


def write(session: Session, document: dict[str, Any]) -> None:
    """Write the same for people."""
    words = session.words
    output.write_line(document["name"])
    last = document["last_contact"]
    rows = [
        ("kind", words.name("kinds", document["kind"])),
        ("tier", words.name("tiers", document["tier"])),
        ("stage", words.name("stages", document["stage"])),
        ("tags", words.name("text", "comma").join(document["tags"])),
        ("observes", words.name("text", "comma").join(document["observes"])),
        ("entries", str(document["interactions"])),
        ("last_contact", last[:16].replace("T", " ") if last else words.name("text", "never")),
        ("open_dues", str(document["open"]["dues"])),
        ("open_requests", str(document["open"]["requests"])),
        ("open_promises", str(document["open"]["promises"])),
        ("open_crises", str(document["open"]["crises"])),
    ]
    output.write_table(*[(words.name("heads", key), value) for key, value in rows if value])
    if document["persons"]:
        output.write_line("")
        heads = [words.name("heads", head) for head in ("person", "address", "post", "birthday", "phones", "emails")]
        output.write_table(heads, *[_person_cells(words.name("text", "comma"), p) for p in document["persons"]])
    if document["commitments"]:
        output.write_line("")
        commitments.write_table(session, document["commitments"])
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
    return name, p["address"], p["post"], p["birthday"] or "", comma.join(p["phones"]), comma.join(p["emails"])


def _value(p: dict[str, Any]) -> str:
    return f"{p['value']} {p['hex']}" if p["hex"] and p["hex"] != p["value"] else str(p["value"])
