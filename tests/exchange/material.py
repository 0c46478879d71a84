"""Journals full of awkward texts, and what must be equal after a journey through a file."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

from journal.core.clients import Client, ClientKind, Person, Stage, Tier
from journal.core.dues import Due, Origin
from journal.core.interactions import MOODS, OWN, Channel, Direction, Interaction, Mark
from journal.core.moments import HOUR_MS, MINUTE_MS, EventTime, Moment
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.temperaments import Motive, Temperament
from journal.store import (
    anniversaries,
    clients,
    closing,
    commitments,
    crises,
    crisis_log,
    due_record,
    dues,
    interactions,
    journal_settings,
    people,
    plans,
    preferences,
    relations,
    risks,
    series,
)
from journal.store.history import Op
from journal.store.reading import Reader
from tests.exchange.desk_material import DeskAuthor
from tests.exchange.ledger_material import LedgerAuthor
from tests.store.world import SHANGHAI, all_people, all_preferences

NASTY = (
    "=cmd|' /C calc'!A0", "'=1", "''-2", "+86 139 0000 0000", "-1", "@name", "＝1＋1", "'", "''", "'quoted'", '""a',
    "two\nlines\n", "\n=1", "\t=1", "a,b;c\td", "a; b\\; c\\", "\\", ";", "مرحبا يا صديقي", "\u202eright to left",
    "\U0001f642 \U0001f469\u200d\U0001f469\u200d\U0001f467", "a\u2028b", "a\u2029b", "no\u00a0break", "\ufeffmark",
    "e\u0301", "王敏", "객원", "1/2/2026", "007", "1e5", "id", "TRUE", "#N/A", " spaces ", "\x1f\x85\x0b",
    "\U00020bb7野家", "\u200b", "a\x00b", "a\r\nb\rc",
)  # fmt: skip


class Author(DeskAuthor, LedgerAuthor):
    """Writes a journal whose texts are given and whose choices come from one source of chance."""

    def write(self) -> None:
        """Fill the journal with some records of every kind."""
        with self.writer.operation(Op.SAMPLE):
            self.advice()
            client_ids = [self._client() for _ in range(3)]
            person_ids = [self._person(self.chance.choice(client_ids)) for _ in range(3)]
            entries = [self._interaction(client_ids, person_ids) for _ in range(5)]
            for _ in range(3):
                self._preference(client_ids, person_ids, entries)
                self.stance(client_ids, entries)
                self.relation(person_ids)
                self.risk(client_ids)
            self.plan([None, *client_ids])
            for _ in range(2):
                self.crisis(client_ids, entries)
            for _ in range(3):
                self.anniversary(client_ids)
                self.commitment(client_ids, person_ids, entries)
            self.series(client_ids, person_ids)
            self.own_observance()
            for number in range(3):
                self.greeting(person_ids[number], number)
            for _ in range(6):
                self._due(client_ids, person_ids, entries)
            journal_settings.put(self.writer, "own_channels", ["钉钉", self.line()])
            journal_settings.put(self.writer, "callback_minutes", 15)

    def _client(self) -> int:
        pick = self.chance.choice
        self.passed()
        client = Client(
            name=self.line()[:150],
            kind=pick(list(ClientKind)),
            tier=pick([None, *Tier]),
            stage=pick([None, *Stage]),
            about=self.text(),
            tags=self.several(),
            observes=self.several(),
            rhythm_days=pick([None, 0, 21]),
            spacing_days=pick([None, 7]),
            imported_on=pick([None, "2026-11-02"]),
            temperament=pick([None, *Temperament]),
            motives=tuple(self.chance.sample(list(Motive), self.chance.randrange(3))),
        )
        client_id = clients.add(self.writer, client)
        if pick([True, False]):
            self.passed()
            clients.archive(self.writer, client_id)
        return client_id

    def _person(self, client_id: int) -> int:
        self.passed()
        person = Person(
            client_id, self.line()[:150], self.several(), self.text(), self.text(), self.several(), self.several(),
            self.text(), self.text(), self.chance.choice([None, "2026-02-28"]),
            self.several(), self.chance.choice([None, "2027-01-31"]),
        )  # fmt: skip
        return people.add(self.writer, person)

    def _interaction(self, client_ids: list[int], person_ids: list[int]) -> int:
        self.passed()
        pick = self.chance.choice
        at = self.event()
        ended = EventTime.of(at.at + 3 * HOUR_MS, SHANGHAI)
        entry = Interaction(
            client_ids=tuple(self.chance.sample(client_ids, self.chance.randrange(1, 4))),
            at=at,
            channel=pick([*Channel, OWN + self.line()]),
            direction=pick([None, *Direction]),
            mood=pick([None, *MOODS]),
            subject=self.line(),
            text=self.text(),
            ended=pick([None, ended]),
            person_ids=tuple(self.chance.sample(person_ids, self.chance.randrange(3))),
            tags=self.several(),
            private=pick([False, False, True]),
            contact=pick([None, None, False, True]),
            mark=pick([None, *Mark]),
            confirmed_on=pick([None, "2026-11-20"]),
        )
        entry_id = interactions.add(self.writer, entry)
        self.passed()
        interactions.edit(self.writer, replace(entry, id=entry_id, text=self.text()))
        return entry_id

    def _preference(self, client_ids: list[int], person_ids: list[int], entries: list[int]) -> None:
        pick = self.chance.choice
        preference = Preference(
            client_id=pick(client_ids),
            kind=pick(list(PreferenceKind)),
            value=self.line(),
            strength=pick(list(Strength)),
            person_id=pick([None, *person_ids]),
            hex=pick([None, "#4b0082"]),
            interaction_id=pick([None, *entries]),
            confirmed_on=pick([None, "2026-11-01"]),
            about=self.text(),
        )
        preferences.add(self.writer, preference)

    def _due(self, client_ids: list[int], person_ids: list[int], entries: list[int]) -> None:
        pick = self.chance.choice
        self.passed()
        now = self.clock.ms
        wall = dt.datetime(2026, 12, 1, 9, 0)
        moment = pick([Moment.instant(now + 1), Moment.wall(wall, SHANGHAI), Moment.date(wall.date(), SHANGHAI)])
        due = Due(self.line(), moment, client_id=pick([None, *client_ids]), person_id=pick([None, *person_ids]))
        if pick([True, False]):
            due_id = dues.add_callback(self.writer, pick(entries), 10, title=self.text())
        else:
            due_id = dues.add(self.writer, replace(due, interaction_id=pick([None, *entries])))
        fate = pick(["open", "snoozed", "done", "dismissed", "shown"])
        self.passed()
        if fate == "open" and dues.get(self.writer, due_id).origin is Origin.CALLBACK:
            dues.tried(self.writer, due_id, now + 5 * MINUTE_MS)
        elif fate == "snoozed":
            dues.snooze(self.writer, due_id, now + 5 * MINUTE_MS)
        elif fate == "done":
            dues.close(self.writer, due_id, outcome=self.text(), interaction_id=pick([None, *entries]))
        elif fate == "dismissed":
            closing.dismiss(self.writer, due_id)
        elif fate == "shown":
            self.writer.execute(
                "INSERT OR IGNORE INTO due_deliveries(due_id, moment, shown_at) VALUES (?, ?, ?)",
                (due_id, dues.get(self.writer, due_id).delivery_key, now + 7),
            )


def picture(reader: Reader) -> dict[str, list[Any]]:
    """Everything in a journal with uuids in the place of its own numbers, as it comes from the store."""
    known: dict[str, dict[int, str]] = {
        table: dict(reader.rows(f"SELECT id, uuid FROM {table}")) for table in ("clients", "people", "interactions")
    }
    for table in ("anniversaries", "commitments", "series", "risks", "crises"):
        known[table] = dict(reader.rows(f"SELECT id, uuid FROM {table}"))

    def named(record: Any, **tables: str) -> Any:
        found: dict[str, Any] = {"id": 0}
        for name, table in tables.items():
            value = getattr(record, name)
            if isinstance(value, tuple):
                found[name] = tuple(known[table][number] for number in value)
            elif value is not None:
                found[name] = known[table][value]
        return replace(record, **found)

    facts = {"client_id": "clients", "person_id": "people", "interaction_id": "interactions"}
    entries = [interactions.get(reader, number) for number in known["interactions"]]
    every_due = sorted(dues.every(reader), key=uuid_of)  # those of crises come in last
    lines = [line for number in known["crises"] for line in crisis_log.lines(reader, number)]
    return {
        "clients": [named(client) for client in clients.every(reader)],
        "people": [named(person, client_id="clients") for person in all_people(reader)],
        "interactions": sorted(
            [named(entry, client_ids="clients", person_ids="people") for entry in entries], key=uuid_of
        ),
        "preferences": [named(preference, **facts) for preference in all_preferences(reader)],
        "crises": sorted(
            [
                named(crisis, client_id="clients", risk_id="risks", outlet_id="clients")
                for crisis in crises.every(reader)
            ],
            key=uuid_of,
        ),
        "chains": sorted((uuid, crisis_log.first_break(reader, number)) for number, uuid in known["crises"].items()),
        "plans": [named(plan, client_id="clients") for plan in sorted(plans.every(reader), key=uuid_of)],
        "risks": [named(risk, client_id="clients") for risk in risks.every(reader)],
        "relations": [
            named(relation, person_id="people", other_id="people")
            for client in known["clients"]
            for relation in relations.of_client(reader, client)
        ],
        "stances": reader.rows(
            """SELECT s.uuid, c.uuid, s.stance, s.at, s.at_text, i.uuid, s.created_at, s.updated_at FROM stances s
            JOIN clients c ON c.id = s.client_id LEFT JOIN interactions i ON i.id = s.interaction_id ORDER BY s.id"""
        ),
        "playbook": reader.rows(
            "SELECT uuid, topic, language, text, created_at, updated_at FROM playbook_texts ORDER BY id"
        ),
        "lines": sorted([named(line, crisis_id="crises") for line in lines], key=uuid_of),
        "anniversaries": [
            named(anniversaries.get(reader, number), client_id="clients", person_id="people")
            for number in known["anniversaries"]
        ],
        "commitments": [
            named(commitments.get(reader, number), **facts, outcome_interaction_id="interactions")
            for number in known["commitments"]
        ],
        "commitment_events": [
            named(event, commitment_id="commitments")
            for number in known["commitments"]
            for event in commitments.events(reader, number)
        ],
        "series": [
            named(series.get(reader, number), client_id="clients", person_id="people") for number in known["series"]
        ],
        "own_observances": reader.rows(
            """SELECT uuid, name, rule, tone, act, gift_days, card_days, message_days, manner, created_at, updated_at
            FROM own_observances"""
        ),
        "dues": [
            named(
                due,
                **facts,
                outcome_interaction_id="interactions",
                commitment_id="commitments",
                anniversary_id="anniversaries",
                series_id="series",
                crisis_id="crises",
                risk_id="risks",
            )
            for due in every_due
        ],
        "due_events": [(due.uuid, due_record.events(reader, due.id)) for due in every_due],
        "due_deliveries": [(due.uuid, due_record.shown_at(reader, due.id)) for due in every_due],
        "settings": [journal_settings.get(reader, key) for key in journal_settings.DEFAULTS],
    }


def read(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file as a program sees them that knows nothing of us."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def rewrite(path: Path, rows: list[dict[str, str]]) -> None:
    """Write rows back as a spreadsheet would, without our quoting."""
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        sheet = csv.DictWriter(file, list(rows[0]))
        sheet.writeheader()
        sheet.writerows(rows)


def uuid_of(record: Any) -> str:
    """Return the uuid of a record, to sort by."""
    return str(record.uuid)
