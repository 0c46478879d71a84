"""Everything about one client as plain records with the names of fields that a file shows; which file is not known."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from journal.core.moments import Moment, MomentKind, iso
from journal.store import portable, portable_ledger, subject
from journal.store.portable import Directory, Scope
from journal.store.reading import Reader, Row

SECTIONS = (
    "client", "person", "anniversary", "interaction", "preference", "crisis", "commitment", "series", "due", "file",
    "history",
)  # fmt: skip
"""The parts of a file, in order."""
Record = dict[str, Any]
_INSTANTS = frozenset({"archived_at", "closed_at", "snoozed_until", "due_at", "inner_at", "ended_at"})
_LISTS = frozenset({"also", "phones", "emails", "observes"})
_SWITCHES = frozenset({"private", "in_time", "ours"})
_NAMES = {
    "at_text": "when",
    "ended_text": "until",
    "opened_text": "when",
    "due_at": "due",
    "hex": "colour",
    "also": "other_names",
    "made_text": "when",
    "inner_at": "inner_due",
    "ended_at": "ended",
    "observes": "keeps",
}
"""What the journal calls otherwise than this file; the other columns have the same name."""


@dataclass(frozen=True, slots=True)
class Source:
    """Whose records are asked for."""

    reader: Reader
    client_id: int
    private: bool
    directory: Directory

    @property
    def scope(self) -> Scope:
        """The same as the store asks for it."""
        return Scope(self.client_id, self.private)

    @property
    def tz(self) -> dt.tzinfo | None:
        """The zone in which instants are told."""
        return self.reader.tz


def records(source: Source) -> Iterator[tuple[str, Record]]:
    """Yield section and record, in the order of `SECTIONS`; what says nothing is left out of a record.

    Other clients are not named: how many shared an entry is all that this file tells about them.
    """
    parts = (
        _clients, _people, _anniversaries, _interactions, _preferences, _crises, _commitments, _series, _dues, _files,
        _history,
    )  # fmt: skip
    for section, part in zip(SECTIONS, parts, strict=True):
        for record in part(source):
            yield section, {key: value for key, value in record.items() if value not in (None, "", [], {})}


def _clients(source: Source) -> Iterator[Record]:
    for rows, tags in portable.clients(source.reader, source.scope):
        for (id_, uuid, name, kind, tier, stage, about, archived, observes, rhythm, spacing, imported, created,
             updated) in rows:  # fmt: skip
            yield {
                "id": uuid, "name": name, "kind": kind, "tier": tier, "stage": stage, "tags": tags.get(id_, []),
                "about": about, "keeps": json.loads(observes), "rhythm_days": rhythm, "spacing_days": spacing,
                "imported_on": imported, "archived_at": _at(source, archived), **_stamps(source, created, updated),
            }  # fmt: skip


def _people(source: Source) -> Iterator[Record]:
    for rows in portable.people(source.reader, source.scope):
        for (_, uuid, _c, name, also, address, post, phones, emails, wechat, about, left, observes, mourning, created,
             updated) in rows:  # fmt: skip
            yield {
                "id": uuid, "name": name, "other_names": json.loads(also), "address": address, "post": post,
                "phones": json.loads(phones), "emails": json.loads(emails), "wechat": wechat, "about": about,
                "left_on": left, "keeps": json.loads(observes), "mourning_until": mourning,
                **_stamps(source, created, updated),
            }  # fmt: skip


def _anniversaries(source: Source) -> Iterator[Record]:
    for rows in portable_ledger.anniversaries(source.reader, source.scope):
        for _, uuid, _c, person, kind, label, date, leap_rule, gift_days, created, updated in rows:
            yield {
                "id": uuid, "anniversary": kind, "label": label, "person": _person(source, person), "date": date,
                "leap_rule": leap_rule if "leap" in date else None, "gift_days": gift_days,
                **_stamps(source, created, updated),
            }  # fmt: skip


def _interactions(source: Source) -> Iterator[Record]:
    for rows in portable.interactions(source.reader, source.scope):
        for (_at_ms, _, uuid, channel, direction, mood, title, text, when, _ended, until, private, contact, made,
             updated, clients, persons, tags) in rows:  # fmt: skip
            yield {
                "id": uuid, "when": when, "until": until, "channel": channel, "direction": direction, "mood": mood,
                "persons": _persons(source, persons),
                "subject": title, "text": text, "tags": tags.split(portable.SEPARATOR) if tags else [],
                "private": bool(private) or None, "contact": None if contact is None else bool(contact),
                "with_others": clients.count(",") or None, "created_at": made, "updated_at": updated,
            }  # fmt: skip


def _preferences(source: Source) -> Iterator[Record]:
    for rows in portable.preferences(source.reader, source.scope):
        for (_, uuid, _c, person, kind, value, strength, hex_, learned, _out, confirmed, about, created,
             updated) in rows:  # fmt: skip
            yield {
                "id": uuid, "person": _person(source, person), "preference": kind, "strength": strength, "value": value,
                "colour": hex_, "about": about, "confirmed_on": confirmed, "interaction": learned,
                **_stamps(source, created, updated),
            }  # fmt: skip


def _crises(source: Source) -> Iterator[Record]:
    log: dict[str, list[Record]] = {}
    for rows in portable.crisis_lines(source.reader, source.scope):
        for _, uuid, crisis, _c, kind, _at_ms, when, recorded, text in rows:
            line = {"id": uuid, "when": when, "line": kind, "text": text, "recorded_at": _at(source, recorded)}
            log.setdefault(crisis, []).append(line)
    for rows in portable.crises(source.reader, source.scope):
        for _, uuid, _c, sentence, severity, stage, _at_ms, when, closed, result, created, updated in rows:
            yield {
                "id": uuid, "when": when, "sentence": sentence, "severity": severity, "crisis_stage": stage,
                "closed_at": _at(source, closed), "result": result, "log": log.get(uuid, []),
                **_stamps(source, created, updated),
            }  # fmt: skip


def _dues(source: Source) -> Iterator[Record]:
    for rows in portable_ledger.dues(source.reader, source.scope):
        for row in rows:
            yield _due(source, row)


def _due(source: Source, row: Row) -> Record:
    (_, uuid, _c, person, title, kind, at, local, origin, _origin_id, _occurrence, _base, state, snoozed, closed,
     outcome, in_time, follows, _f, led_to, _l, _commitment, _anniversary, _series, observance, lead, tone, day,
     _expires, attempts, _first, _events, shown, created, updated) = row  # fmt: skip
    notices = json.loads(shown)
    return {
        "id": uuid, "title": title, "due": Moment(MomentKind(kind), at, local).iso(source.tz), "origin": origin,
        "person": _person(source, person), "state": state, "snoozed_until": _at(source, snoozed),
        "closed_at": _at(source, closed), "outcome": outcome, "in_time": None if in_time is None else bool(in_time),
        "observance": observance, "lead": lead, "tone": tone, "day": day, "attempts": attempts or None,
        "shown_at": _at(source, notices[-1][1]) if notices else None, "interaction": follows, "led_to": led_to,
        **_stamps(source, created, updated),
    }  # fmt: skip


def _commitments(source: Source) -> Iterator[Record]:
    events: dict[str, list[Record]] = {}
    for rows in portable_ledger.commitment_events(source.reader, source.scope):
        for _, uuid, commitment, _c, kind, _at_ms, when, text, due, at, local, _created, _updated in rows:
            event = {"id": uuid, "when": when, "event": kind, "text": text, "was": _moment(source, due, at, local)}
            kept = {key: value for key, value in event.items() if value not in (None, "")}
            events.setdefault(commitment, []).append(kept)
    for rows in portable_ledger.commitments(source.reader, source.scope):
        for (_, uuid, _c, person, kind, ours, text, _made, made_text, due, at, local, inner, inner_at, inner_local,
             waiting_on, state, closed, outcome, made_in, _m, led_to, _l, created, updated) in rows:  # fmt: skip
            yield {
                "id": uuid, "when": made_text, "commitment": kind, "owed_by": "we" if ours else "they", "text": text,
                "person": _person(source, person), "due": _moment(source, due, at, local),
                "inner_due": _moment(source, inner, inner_at, inner_local), "waiting_on": waiting_on,
                "commitment_state": state, "closed_at": _at(source, closed), "outcome": outcome,
                "events": events.get(uuid, []), "interaction": made_in, "led_to": led_to,
                **_stamps(source, created, updated),
            }  # fmt: skip


def _series(source: Source) -> Iterator[Record]:
    for rows in portable_ledger.series(source.reader, source.scope):
        for _, uuid, _c, person, title, rule, mode, kind, at, local, ended, created, updated in rows:
            yield {
                "id": uuid, "title": title, "rule": rule, "mode": mode, "start": _moment(source, kind, at, local),
                "person": _person(source, person), "ended": _at(source, ended), **_stamps(source, created, updated),
            }  # fmt: skip


def _moment(source: Source, kind: str | None, at: int | None, local: str) -> str | None:
    return None if kind is None or at is None else Moment(MomentKind(kind), at, local).iso(source.tz)


def _files(source: Source) -> Iterator[Record]:
    for number, file in enumerate(subject.files(source.reader, source.client_id, private=source.private), 1):
        yield {
            "name": file.name,
            "path": file_path(number, file.name),
            "bytes": file.size,
            "interaction": file.interaction_uuid,
        }


def _history(source: Source) -> Iterator[Record]:
    for change in subject.history(source.reader, source.client_id, private=source.private):
        yield {
            "when": _at(source, change.at),
            "table": change.table,
            "id": change.uuid,
            "deleted": True if not change.after else None,
            "before": _told(source, change.before),
            "after": _told(source, change.after),
        }


def _told(source: Source, values: Record) -> Record:
    """Columns of the journal under the names and in the forms of this file."""
    found: Record = {}
    for column, value in values.items():
        if column in _INSTANTS and isinstance(value, int):
            value = _at(source, value)
        elif column in _LISTS and isinstance(value, str):
            value = json.loads(value)
        elif column in _SWITCHES and isinstance(value, int):
            value = bool(value)
        found[_NAMES.get(column, column)] = value
    return found


def file_path(number: int, name: str) -> str:
    """Return where a file lies in the archive: numbered, since two may have one name, and harmless on every system."""
    kept = "".join("_" if letter in '<>:"/\\|?*' or ord(letter) < 32 else letter for letter in name).strip(" .")
    return f"files/{number:03d} {kept[-80:] or 'file'}"


def _persons(source: Source, numbers: str | None) -> list[str]:
    found = (_person(source, int(number)) for number in (numbers or "").split(",") if number)
    return [name for name in found if name]


def _person(source: Source, person_id: int | None) -> str:
    """The name of a person at this client; others are not named."""
    uuid_name = source.directory.persons.get(person_id or 0)
    return uuid_name[1] if uuid_name and uuid_name[2] == source.client_id else ""


def _at(source: Source, ms: int | None) -> str | None:
    return None if ms is None else iso(ms, source.tz)


def _stamps(source: Source, created: int, updated: int) -> Record:
    return {
        "created_at": iso(created, source.tz),
        "updated_at": iso(updated, source.tz) if updated != created else None,
    }
