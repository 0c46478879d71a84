"""The rows of a journal as CSV cells, one function per kind of record; no files here."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from journal.core.moments import EventTime, Moment, MomentKind, local
from journal.exchange.csv_cells import (
    GUARD_STARTS,
    event_cell,
    guard,
    instant_cell,
    join_values,
    moment_cell,
)
from journal.exchange.csv_columns import COLUMNS, INTERACTION_WIDTH, TEXT_COLUMNS, Record, header
from journal.store import portable
from journal.store.portable import Directory, Scope
from journal.store.reading import Reader, Row

LINE_END = "\r\n"
MAX_COMPANIES = 20_000
"""How many gatherings are kept at hand: the same few people meet again and again."""
Company = tuple[str, str, str, str, str, str]
_PLACES = {column: place for place, column in enumerate(COLUMNS)}


@dataclass(frozen=True, slots=True)
class Page:
    """What the rows of one file have in common."""

    reader: Reader
    scope: Scope
    directory: Directory
    raw: bool

    @property
    def tz(self) -> dt.tzinfo | None:
        """The zone in which instants are told."""
        return self.reader.tz

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(COLUMNS) + 1

    @property
    def ending(self) -> str:
        """What follows the last column of an interaction."""
        return ',""' * (self.width - INTERACTION_WIDTH) + LINE_END


def heading(page: Page) -> str:
    """Return the first line of a file."""
    return '"' + '","'.join(header(raw=page.raw)) + '"' + LINE_END


def all_rows(page: Page) -> Iterator[tuple[Record, list[str]]]:
    """Yield the rows of a file in chunks of one kind, each as a line with its end; notes stand among interactions."""
    for record, chunks in _SOURCES:
        for rows in chunks(page):
            yield record, rows


def _settings(page: Page) -> Iterator[list[str]]:
    if page.scope.client_id is None:
        yield [
            _line(page, Record.SETTING, uuid, created, updated, subject=key, text=value)
            for uuid, key, value, created, updated in portable.settings(page.reader)
        ]


def _clients(page: Page) -> Iterator[list[str]]:
    for rows, tags in portable.clients(page.reader, page.scope):
        yield [
            _line(
                page, Record.CLIENT, uuid, created, updated, client=name, kind=kind, tier=tier, stage=stage, text=about,
                tags=join_values(tags.get(id_, ())), archived_at=instant_cell(archived, page.tz),
            )
            for id_, uuid, name, kind, tier, stage, about, archived, created, updated in rows
        ]  # fmt: skip


def _people(page: Page) -> Iterator[list[str]]:
    for rows in portable.people(page.reader, page.scope):
        yield [
            _line(
                page, Record.PERSON, uuid, created, updated, person=name, text=about, address=address, post=post,
                other_names=_listed(also), phones=_listed(phones), emails=_listed(emails), wechat=wechat, left_on=left,
                **_client(page, client),
            )
            for (
                _, uuid, client, name, also, address, post, phones, emails, wechat, about, left, created, updated
            ) in rows
        ]  # fmt: skip


def _interactions(page: Page) -> Iterator[list[str]]:
    companies: dict[tuple[str, str | None], Company] = {}
    for rows in portable.interactions(page.reader, page.scope):
        yield _interaction_lines(rows, page, companies)
        if len(companies) > MAX_COMPANIES:
            companies.clear()


def _interaction_lines(rows: list[Row], page: Page, companies: dict[tuple[str, str | None], Company]) -> list[str]:
    """The one hot loop: no call per row where nothing asks for one; csv.writer alone would take twice as long."""
    starts: frozenset[str] = frozenset() if page.raw else GUARD_STARTS
    ending = page.ending
    found: list[str] = []
    for (at, _, uuid, channel, direction, mood, subject, text, when, ended, until, private, made, updated,
         clients, persons, tags) in rows:  # fmt: skip
        company = companies.get((clients, persons))
        if company is None:
            company = companies[clients, persons] = _company(page, clients, persons)
        client, client_ids, others, person, person_ids, missing = company
        if subject[:1] in starts:
            subject = guard(subject)
        if '"' in subject:
            subject = subject.replace('"', '""')
        if text[:1] in starts:
            text = guard(text)
        if '"' in text:
            text = text.replace('"', '""')
        if '"' in channel:
            channel = channel.replace('"', '""')
        tags = "" if tags is None else _quotable(page, join_values(tags.split(portable.SEPARATOR)))
        start = when if len(when) > 10 else event_cell(EventTime(at, when))
        end = "" if until is None else until if len(until) > 10 else event_cell(EventTime(ended, until))
        found.append(
            f'"{uuid}","{"note" if channel == "note" else "interaction"}","{client}","{person}","{when[:10]}",'
            f'"{when[11:16]}","{channel}","{direction or ""}","{"" if mood is None else mood}","{subject}","{text}",'
            f'"{tags}","{start}","{end}","{private or ""}","{others}","{client_ids}","{person_ids}","{missing}",'
            f'"{made}","{updated or made}"{ending}'
        )
    return found


def _company(page: Page, clients: str, persons: str | None) -> Company:
    """Return who an interaction concerns; of other clients than the one asked for only their names."""
    only = page.scope.client_id
    known, everyone = page.directory.clients, page.directory.persons
    numbers = [int(number) for number in clients.split(",")]
    invited = [everyone[int(number)] for number in persons.split(",")] if persons else []
    inside = [c for c in numbers if only is None or c == only]
    present = [person for person in invited if only is None or person[2] == only]
    missing = ["client_ids"] if len(inside) < len(numbers) else []
    if len(present) < len(invited):
        missing.append("person_ids")
    return (
        _quotable(page, "; ".join([known[c][1] for c in inside])),
        "; ".join([known[c][0] for c in inside]),
        _quotable(page, "; ".join([known[c][1] for c in numbers if c not in inside])),
        _quotable(page, "; ".join([name for _, name, _ in present])),
        "; ".join([uuid for uuid, _, _ in present]),
        "; ".join(missing),
    )


def _preferences(page: Page) -> Iterator[list[str]]:
    for rows in portable.preferences(page.reader, page.scope):
        yield [
            _line(
                page, Record.PREFERENCE, uuid, created, updated, kind=kind, subject=value, strength=strength,
                colour=hex_, text=about, confirmed_on=confirmed, interaction_id=source,
                **_references(page, client, person, interaction_id=unknown),
            )
            for (
                _, uuid, client, person, kind, value, strength, hex_, source, unknown, confirmed, about, created,
                updated
            ) in rows
        ]  # fmt: skip


def _crises(page: Page) -> Iterator[list[str]]:
    for rows in portable.crises(page.reader, page.scope):
        yield [
            _line(
                page, Record.CRISIS, uuid, created, updated, subject=sentence, severity=severity, stage=stage,
                closed_at=instant_cell(closed, page.tz), outcome=result, **_client(page, client), **_event(at, when),
            )
            for _, uuid, client, sentence, severity, stage, at, when, closed, result, created, updated in rows
        ]  # fmt: skip


def _crisis_lines(page: Page) -> Iterator[list[str]]:
    for rows in portable.crisis_lines(page.reader, page.scope):
        yield [
            _line(
                page, Record.CRISIS_LINE, uuid, None, None, kind=kind, text=text, crisis_id=crisis,
                recorded_at=instant_cell(recorded, page.tz), **_client(page, client), **_event(at, when),
            )
            for _, uuid, crisis, client, kind, at, when, recorded, text in rows
        ]  # fmt: skip


def _dues(page: Page) -> Iterator[list[str]]:
    for rows in portable.dues(page.reader, page.scope):
        yield [_due(page, row) for row in rows]


def _due(page: Page, row: Row) -> str:
    (_, uuid, client, person, title, kind, at, local, origin, origin_id, occurrence, base, state, snoozed, closed,
     outcome, in_time, source, source_missing, result, result_missing, shown_for, shown_at, created,
     updated) = row  # fmt: skip
    moment = Moment(MomentKind(kind), at, local)
    due = moment_cell(moment, page.tz)
    return _line(
        page, Record.DUE, uuid, created, updated, subject=title, due=due, due_kind=kind, origin=origin,
        date=due[:10], time="" if moment.kind is MomentKind.DATE else due[11:16],
        origin_id=origin_id, occurrence=occurrence, state=state, outcome=outcome, in_time=in_time,
        interaction_id=source, outcome_interaction_id=result,
        base_at=instant_cell(base, page.tz),
        snoozed_until=instant_cell(snoozed, page.tz),
        closed_at=instant_cell(closed, page.tz),
        shown_for=instant_cell(shown_for, page.tz),
        shown_at=instant_cell(shown_at, page.tz),
        **_references(page, client, person, interaction_id=source_missing, outcome_interaction_id=result_missing),
    )  # fmt: skip


def _line(page: Page, record: Record, uuid: object, created: object, updated: object, **values: object) -> str:
    """Return the line of one record; texts that could be formulas are guarded."""
    row = [""] * page.width
    for column, value in values.items():
        if value is not None:
            text = str(value)
            row[_PLACES[column]] = _quotable(page, text) if column in TEXT_COLUMNS else text.replace('"', '""')
    row[0], row[1] = str(uuid), record.value
    row[_PLACES["created_at"]] = _stamp(created)
    row[_PLACES["updated_at"]] = _stamp(updated)
    return '"' + '","'.join(row) + '"' + LINE_END


def _quotable(page: Page, text: str) -> str:
    """Return a text guarded and with its quotes doubled."""
    return (text if page.raw else guard(text)).replace('"', '""')


def _stamp(at: object) -> str:
    """Return a stamp in UTC, in the form in which the store gives those of interactions."""
    if not isinstance(at, int):
        return ""
    return local(at, dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _listed(text: str) -> str:
    return join_values(json.loads(text))


def _client(page: Page, client: int) -> dict[str, object]:
    uuid, name = page.directory.clients[client]
    return {"client": name, "client_ids": uuid}


def _event(at: int, text: str) -> dict[str, object]:
    return {"date": text[:10], "time": text[11:16], "at": event_cell(EventTime(at, text))}


def _references(page: Page, client: object, person: object, **unknown: object) -> dict[str, object]:
    """Return client and person of a record, and which of its references lead out of the file."""
    found: dict[str, object] = _client(page, client) if isinstance(client, int) else {}
    missing = []
    if isinstance(person, int):
        uuid, name, at = page.directory.persons[person]
        if page.scope.client_id in (None, at):
            found |= {"person": name, "person_ids": uuid}
        else:
            missing.append("person_ids")
    missing += [column for column, gone in unknown.items() if gone]
    return {**found, "not_in_file": "; ".join(missing)}


_SOURCES: tuple[tuple[Record, Callable[[Page], Iterator[list[str]]]], ...] = (
    (Record.SETTING, _settings),
    (Record.CLIENT, _clients),
    (Record.PERSON, _people),
    (Record.INTERACTION, _interactions),
    (Record.PREFERENCE, _preferences),
    (Record.CRISIS, _crises),
    (Record.CRISIS_LINE, _crisis_lines),
    (Record.DUE, _dues),
)
assert COLUMNS[INTERACTION_WIDTH - 1] == "updated_at"
