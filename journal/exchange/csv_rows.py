"""The rows of a journal as CSV cells, one function per kind of record; no files here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from journal.core.moments import EventTime
from journal.exchange import csv_desk_rows, csv_ledger_rows
from journal.exchange.csv_cells import GUARD_STARTS, event_cell, guard, instant_cell, join_values
from journal.exchange.csv_columns import COLUMNS, INTERACTION_WIDTH, Record
from journal.exchange.csv_lines import Page as Page
from journal.exchange.csv_lines import client_cells, line, listed, quotable, references
from journal.exchange.csv_lines import heading as heading
from journal.store import portable
from journal.store.reading import Row

MAX_COMPANIES = 20_000
"""How many gatherings are kept at hand: the same few people meet again and again."""
Company = tuple[str, str, str, str, str, str]


def all_rows(page: Page) -> Iterator[tuple[Record, list[str]]]:
    """Yield the rows of a file in chunks of one kind, each as a line with its end; notes stand among interactions."""
    for record, chunks in _SOURCES:
        for rows in chunks(page):
            yield record, rows


def _settings(page: Page) -> Iterator[list[str]]:
    if page.scope.client_id is None:
        yield [
            line(page, Record.SETTING, uuid, created, updated, subject=key, text=value)
            for uuid, key, value, created, updated in portable.settings(page.reader)
        ]


def _clients(page: Page) -> Iterator[list[str]]:
    for rows, tags in portable.clients(page.reader, page.scope):
        yield [
            line(
                page, Record.CLIENT, uuid, created, updated, client=name, kind=kind, tier=tier, stage=stage, text=about,
                tags=join_values(tags.get(id_, ())), archived_at=instant_cell(archived, page.tz),
                observes=listed(observes), rhythm_days=rhythm, spacing_days=spacing, imported_on=imported,
                temperament=temperament, motives=listed(motives),
            )
            for (
                id_, uuid, name, kind, tier, stage, about, archived, observes, rhythm, spacing, imported, temperament,
                motives, created, updated
            ) in rows
        ]  # fmt: skip


def _people(page: Page) -> Iterator[list[str]]:
    for rows in portable.people(page.reader, page.scope):
        yield [
            line(
                page, Record.PERSON, uuid, created, updated, person=name, text=about, address=address, post=post,
                other_names=listed(also), phones=listed(phones), emails=listed(emails), wechat=wechat, left_on=left,
                observes=listed(observes), mourning_until=mourning, **client_cells(page, client),
            )
            for (
                _, uuid, client, name, also, address, post, phones, emails, wechat, about, left, observes, mourning,
                created, updated
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
    for (at, _, uuid, channel, direction, mood, subject, text, when, ended, until, private, contact, mark,
         confirmed, made, updated, clients, persons, tags) in rows:  # fmt: skip
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
        tags = "" if tags is None else quotable(page, join_values(tags.split(portable.SEPARATOR)))
        start = when if len(when) > 10 else event_cell(EventTime(at, when))
        end = "" if until is None else until if len(until) > 10 else event_cell(EventTime(ended, until))
        contact = "" if contact is None else contact
        found.append(
            f'"{uuid}","{"note" if channel == "note" else "interaction"}","{client}","{person}","{when[:10]}",'
            f'"{when[11:16]}","{channel}","{direction or ""}","{"" if mood is None else mood}","{subject}","{text}",'
            f'"{tags}","{start}","{end}","{private or ""}","{contact}","{mark or ""}","{confirmed or ""}","{others}",'
            f'"{client_ids}","{person_ids}","{missing}","{made}","{updated or made}"{ending}'
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
        quotable(page, "; ".join([known[c][1] for c in inside])),
        "; ".join([known[c][0] for c in inside]),
        quotable(page, "; ".join([known[c][1] for c in numbers if c not in inside])),
        quotable(page, "; ".join([name for _, name, _ in present])),
        "; ".join([uuid for uuid, _, _ in present]),
        "; ".join(missing),
    )


def _preferences(page: Page) -> Iterator[list[str]]:
    for rows in portable.preferences(page.reader, page.scope):
        yield [
            line(
                page, Record.PREFERENCE, uuid, created, updated, kind=kind, subject=value, strength=strength,
                colour=hex_, text=about, confirmed_on=confirmed, interaction_id=source,
                **references(page, client, person, interaction_id=unknown),
            )
            for (
                _, uuid, client, person, kind, value, strength, hex_, source, unknown, confirmed, about, created,
                updated
            ) in rows
        ]  # fmt: skip


_SOURCES: tuple[tuple[Record, Callable[[Page], Iterator[list[str]]]], ...] = (
    (Record.SETTING, _settings),
    (Record.OWN_OBSERVANCE, csv_ledger_rows.own_observances),
    (Record.PLAYBOOK, csv_desk_rows.playbook),
    (Record.CLIENT, _clients),
    (Record.PERSON, _people),
    (Record.RELATION, csv_desk_rows.relations),
    (Record.ANNIVERSARY, csv_ledger_rows.anniversaries),
    (Record.INTERACTION, _interactions),
    (Record.STANCE, csv_desk_rows.stances),
    (Record.PREFERENCE, _preferences),
    (Record.PLAN, csv_desk_rows.plans),
    (Record.RISK, csv_desk_rows.risks),
    (Record.CRISIS, csv_desk_rows.crises),
    (Record.CRISIS_LINE, csv_desk_rows.crisis_lines),
    (Record.SERIES, csv_ledger_rows.series),
    (Record.COMMITMENT, csv_ledger_rows.commitments),
    (Record.COMMITMENT_EVENT, csv_ledger_rows.commitment_events),
    (Record.DUE, csv_ledger_rows.dues),
)
assert COLUMNS[INTERACTION_WIDTH - 1] == "updated_at"
