"""Everything about one client as plain records with the names of fields that a file shows; which file is not known."""

from __future__ import annotations

import json
from collections.abc import Iterator

from journal.core.moments import Moment, MomentKind
from journal.exchange import subject_desk as desk
from journal.exchange.subject_source import Record, Source, told
from journal.store import portable, portable_ledger, subject
from journal.store.reading import Row

SECTIONS = (
    "client", "person", "relation", "anniversary", "interaction", "stance", "preference", "risk", "plan", "crisis",
    "commitment", "series", "due", "file", "history",
)  # fmt: skip
"""The parts of a file, in order."""
_INSTANTS = frozenset(
    {"archived_at", "closed_at", "snoozed_until", "due_at", "inner_at", "ended_at", "started_at", "reviewed_at"}
)
_JSON = frozenset({"also", "phones", "emails", "observes", "motives", "contacts", "steps", "goals", "doubts"})
_SWITCHES = frozenset({"private", "in_time", "ours", "mistaken"})
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


def records(source: Source) -> Iterator[tuple[str, Record]]:
    """Yield section and record, in the order of `SECTIONS`; what says nothing is left out of a record.

    Other clients are not named: how many shared an entry is all that this file tells about them.
    """
    parts = (
        _clients, _people, desk.relations, _anniversaries, _interactions, desk.stances, _preferences, desk.risks,
        desk.plans, desk.crises, _commitments, _series, _dues, _files, _history,
    )  # fmt: skip
    for section, part in zip(SECTIONS, parts, strict=True):
        for record in part(source):
            yield section, told(record)


def _clients(source: Source) -> Iterator[Record]:
    for rows, tags in portable.clients(source.reader, source.scope):
        for (id_, uuid, name, kind, tier, stage, about, archived, observes, rhythm, spacing, imported, temperament,
             motives, created, updated) in rows:  # fmt: skip
            yield {
                "id": uuid, "name": name, "kind": kind, "tier": tier, "stage": stage, "tags": tags.get(id_, []),
                "temperament": temperament, "motives": json.loads(motives), "about": about,
                "keeps": json.loads(observes), "rhythm_days": rhythm, "spacing_days": spacing,
                "imported_on": imported, "archived_at": source.at(archived), **source.stamps(created, updated),
            }  # fmt: skip


def _people(source: Source) -> Iterator[Record]:
    for rows in portable.people(source.reader, source.scope):
        for (_, uuid, _c, name, also, address, post, phones, emails, wechat, about, left, observes, mourning, created,
             updated) in rows:  # fmt: skip
            yield {
                "id": uuid, "name": name, "other_names": json.loads(also), "address": address, "post": post,
                "phones": json.loads(phones), "emails": json.loads(emails), "wechat": wechat, "about": about,
                "left_on": left, "keeps": json.loads(observes), "mourning_until": mourning,
                **source.stamps(created, updated),
            }  # fmt: skip


def _anniversaries(source: Source) -> Iterator[Record]:
    for rows in portable_ledger.anniversaries(source.reader, source.scope):
        for _, uuid, _c, person, kind, label, date, leap_rule, gift_days, created, updated in rows:
            yield {
                "id": uuid, "anniversary": kind, "label": label, "person": source.person(person), "date": date,
                "leap_rule": leap_rule if "leap" in date else None, "gift_days": gift_days,
                **source.stamps(created, updated),
            }  # fmt: skip


def _interactions(source: Source) -> Iterator[Record]:
    for rows in portable.interactions(source.reader, source.scope):
        for (_at_ms, _, uuid, channel, direction, mood, title, text, when, _ended, until, private, contact, mark,
             confirmed, made, updated, clients, persons, tags) in rows:  # fmt: skip
            yield {
                "id": uuid, "when": when, "until": until, "channel": channel, "direction": direction, "mood": mood,
                "persons": _persons(source, persons),
                "subject": title, "text": text, "tags": tags.split(portable.SEPARATOR) if tags else [],
                "private": bool(private) or None, "contact": None if contact is None else bool(contact),
                "mark": mark, "confirmed_on": confirmed,
                "with_others": clients.count(",") or None, "created_at": made, "updated_at": updated,
            }  # fmt: skip


def _preferences(source: Source) -> Iterator[Record]:
    for rows in portable.preferences(source.reader, source.scope):
        for (_, uuid, _c, person, kind, value, strength, hex_, learned, _out, confirmed, about, created,
             updated) in rows:  # fmt: skip
            yield {
                "id": uuid, "person": source.person(person), "preference": kind, "strength": strength, "value": value,
                "colour": hex_, "about": about, "confirmed_on": confirmed, "interaction": learned,
                **source.stamps(created, updated),
            }  # fmt: skip


def _dues(source: Source) -> Iterator[Record]:
    for rows in portable_ledger.dues(source.reader, source.scope):
        for row in rows:
            yield _due(source, row)


def _due(source: Source, row: Row) -> Record:
    (_, uuid, _c, person, title, kind, at, local, origin, _origin_id, _occurrence, _base, state, snoozed, closed,
     outcome, in_time, follows, _f, led_to, _l, _commitment, _anniversary, _series, _crisis, _risk, observance, lead,
     tone, day, _expires, attempts, _first, _events, shown, created, updated) = row  # fmt: skip
    notices = json.loads(shown)
    return {
        "id": uuid, "title": title, "due": Moment(MomentKind(kind), at, local).iso(source.tz), "origin": origin,
        "person": source.person(person), "state": state, "snoozed_until": source.at(snoozed),
        "closed_at": source.at(closed), "outcome": outcome, "in_time": None if in_time is None else bool(in_time),
        "observance": observance, "lead": lead, "tone": tone, "day": day, "attempts": attempts or None,
        "shown_at": source.at(notices[-1][1]) if notices else None, "interaction": follows, "led_to": led_to,
        **source.stamps(created, updated),
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
             waiting_on, state, closed, outcome, intention, unchanged, doubts, made_in, _m, led_to, _l, created,
             updated) in rows:  # fmt: skip
            yield {
                "id": uuid, "when": made_text, "commitment": kind, "owed_by": "we" if ours else "they", "text": text,
                "person": source.person(person), "due": _moment(source, due, at, local),
                "inner_due": _moment(source, inner, inner_at, inner_local), "waiting_on": waiting_on,
                "intention": intention, "unchanged": unchanged, "doubts": json.loads(doubts),
                "commitment_state": state, "closed_at": source.at(closed), "outcome": outcome,
                "events": events.get(uuid, []), "interaction": made_in, "led_to": led_to,
                **source.stamps(created, updated),
            }  # fmt: skip


def _series(source: Source) -> Iterator[Record]:
    for rows in portable_ledger.series(source.reader, source.scope):
        for _, uuid, _c, person, title, rule, mode, kind, at, local, ended, created, updated in rows:
            yield {
                "id": uuid, "title": title, "rule": rule, "mode": mode, "start": _moment(source, kind, at, local),
                "person": source.person(person), "ended": source.at(ended), **source.stamps(created, updated),
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
            "when": source.at(change.at),
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
            value = source.at(value)
        elif column in _JSON and isinstance(value, str):
            value = desk.steps(value) if column == "steps" else json.loads(value)
            if not value:
                continue
        elif column in _SWITCHES and isinstance(value, int):
            value = bool(value)
        found[_NAMES.get(column, column)] = value
    return found


def file_path(number: int, name: str) -> str:
    """Return where a file lies in the archive: numbered, since two may have one name, and harmless on every system."""
    kept = "".join("_" if letter in '<>:"/\\|?*' or ord(letter) < 32 else letter for letter in name).strip(" .")
    return f"files/{number:03d} {kept[-80:] or 'file'}"


def _persons(source: Source, numbers: str | None) -> list[str]:
    found = (source.person(int(number)) for number in (numbers or "").split(",") if number)
    return [name for name in found if name]
