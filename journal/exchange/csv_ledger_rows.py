"""The rows of what the due ledger hangs on as CSV cells, and those of the dues; the other records are in `csv_rows`."""

from __future__ import annotations

import json
from collections.abc import Iterator

from journal.core.moments import Moment, MomentKind
from journal.exchange.csv_cells import instant_cell, join_values, moment_cell
from journal.exchange.csv_columns import Record
from journal.exchange.csv_lines import Page, client_cells, event_cells, json_cell, line, references
from journal.store import portable_ledger
from journal.store.reading import Row

SHOWN = "shown"
"""The word for a notice in the column `events`, beside those of `core.dues.DueEvent`."""


def own_observances(page: Page) -> Iterator[list[str]]:
    """Yield the lines of the observances that the user added."""
    if page.scope.client_id is None:
        yield [
            line(
                page, Record.OWN_OBSERVANCE, uuid, created, updated, subject=name, rule=rule, tone=tone, kind=act,
                gift_days=gift, card_days=card, message_days=message, text=manner,
            )
            for uuid, name, rule, tone, act, gift, card, message, manner, created, updated in (
                portable_ledger.own_observances(page.reader)
            )
        ]  # fmt: skip


def anniversaries(page: Page) -> Iterator[list[str]]:
    """Yield the lines of birthdays and other yearly days."""
    for rows in portable_ledger.anniversaries(page.reader, page.scope):
        yield [
            line(
                page, Record.ANNIVERSARY, uuid, created, updated, kind=kind, subject=label, yearly_date=date,
                leap_rule=rule, gift_days=gift, **references(page, client, person),
            )
            for _, uuid, client, person, kind, label, date, rule, gift, created, updated in rows
        ]  # fmt: skip


def series(page: Page) -> Iterator[list[str]]:
    """Yield the lines of reminders that come again."""
    for rows in portable_ledger.series(page.reader, page.scope):
        yield [
            line(
                page, Record.SERIES, uuid, created, updated, subject=title, rule=rule, mode=mode,
                closed_at=instant_cell(ended, page.tz), **_due_cells(page, kind, at, local),
                **references(page, client, person),
            )
            for _, uuid, client, person, title, rule, mode, kind, at, local, ended, created, updated in rows
        ]  # fmt: skip


def commitments(page: Page) -> Iterator[list[str]]:
    """Yield the lines of requests and promises."""
    for rows in portable_ledger.commitments(page.reader, page.scope):
        yield [_commitment(page, row) for row in rows]


def _commitment(page: Page, row: Row) -> str:
    (_, uuid, client, person, kind, ours, text, made, made_text, due_kind, at, local, inner_kind, inner_at, inner_local,
     waiting_on, state, closed, outcome, intention, unchanged, doubts, source, source_missing, result, result_missing,
     created, updated) = row  # fmt: skip
    inner = _moment_cell(page, inner_kind, inner_at, inner_local)
    return line(
        page, Record.COMMITMENT, uuid, created, updated, kind=kind, ours=ours, subject=text, inner_due=inner,
        inner_kind=inner_kind, waiting_on=waiting_on, state=state, closed_at=instant_cell(closed, page.tz),
        outcome=outcome, interaction_id=source, outcome_interaction_id=result, intention=intention,
        unchanged=unchanged, doubts=json_cell(doubts), **_due_cells(page, due_kind, at, local),
        **event_cells(made, made_text),
        **references(page, client, person, interaction_id=source_missing, outcome_interaction_id=result_missing),
    )  # fmt: skip


def commitment_events(page: Page) -> Iterator[list[str]]:
    """Yield the lines of what happened to requests and promises."""
    for rows in portable_ledger.commitment_events(page.reader, page.scope):
        yield [
            line(
                page, Record.COMMITMENT_EVENT, uuid, created, updated, commitment_id=commitment, kind=kind, text=text,
                **_due_cells(page, due_kind, due_at, local), **client_cells(page, client), **event_cells(at, at_text),
            )
            for _, uuid, commitment, client, kind, at, at_text, text, due_kind, due_at, local, created, updated in rows
        ]  # fmt: skip


def dues(page: Page) -> Iterator[list[str]]:
    """Yield the lines of the dues."""
    for rows in portable_ledger.dues(page.reader, page.scope):
        yield [_due(page, row) for row in rows]


def _due(page: Page, row: Row) -> str:
    (_, uuid, client, person, title, kind, at, local, origin, origin_id, occurrence, base, state, snoozed, closed,
     outcome, in_time, source, source_missing, result, result_missing, commitment, anniversary, series_, crisis, risk,
     observance, lead, tone, day, expires, attempts, first_attempt, events, shown, created, updated) = row  # fmt: skip
    cells = _due_cells(page, kind, at, local)
    due = str(cells["due"])
    notices = json.loads(shown)
    shown_for, shown_at = notices[-1] if notices else (None, None)
    return line(
        page, Record.DUE, uuid, created, updated, subject=title, origin=origin, **cells,
        date=due[:10], time="" if kind == MomentKind.DATE else due[11:16],
        origin_id=origin_id, occurrence=occurrence, state=state, outcome=outcome, in_time=in_time,
        interaction_id=source, outcome_interaction_id=result, commitment_id=commitment, anniversary_id=anniversary,
        series_id=series_, crisis_id=crisis, risk_id=risk, observance=observance, lead=lead, tone=tone, day=day,
        attempts=attempts or None,
        base_at=instant_cell(base, page.tz),
        snoozed_until=instant_cell(snoozed, page.tz),
        closed_at=instant_cell(closed, page.tz),
        shown_for=instant_cell(shown_for, page.tz),
        shown_at=instant_cell(shown_at, page.tz),
        expires_at=instant_cell(expires, page.tz),
        first_attempt_at=instant_cell(first_attempt, page.tz),
        events=_events(page, json.loads(events), notices),
        **references(page, client, person, interaction_id=source_missing, outcome_interaction_id=result_missing),
    )  # fmt: skip


def _events(page: Page, events: list[list[int | str | None]], notices: list[list[int]]) -> str:
    """Return the record of a due: `shown AT FOR; snoozed AT UNTIL; done AT`; the last notice has columns of its own."""
    told = [(SHOWN, at, moment) for moment, at in notices[:-1]]
    told += [(str(kind), at, until) for kind, at, until in events]  # type: ignore[misc]
    return join_values(
        " ".join(filter(None, (kind, instant_cell(at, page.tz), instant_cell(until, page.tz))))
        for kind, at, until in told
    )


def _due_cells(page: Page, kind: str | None, at: int | None, local: str) -> dict[str, object]:
    return {"due": _moment_cell(page, kind, at, local), "due_kind": kind}


def _moment_cell(page: Page, kind: str | None, at: int | None, local: str) -> str:
    if kind is None or at is None:
        return ""
    return moment_cell(Moment(MomentKind(kind), at, local), page.tz)
