"""The rows of crises and their logs, risks, plans, stances, relations and the playbook as CSV cells."""

from __future__ import annotations

from collections.abc import Iterator

from journal.exchange.csv_cells import instant_cell
from journal.exchange.csv_columns import Record
from journal.exchange.csv_lines import Page, client_cells, event_cells, json_cell, line, references
from journal.store import portable_desk
from journal.store.reading import Row


def playbook(page: Page) -> Iterator[list[str]]:
    """Yield the lines of the advice that the user wrote."""
    if page.scope.client_id is None:
        yield [
            line(page, Record.PLAYBOOK, uuid, created, updated, subject=topic, language=language, text=text)
            for uuid, topic, language, text, created, updated in portable_desk.playbook_texts(page.reader)
        ]


def relations(page: Page) -> Iterator[list[str]]:
    """Yield the lines of how persons relate; in a file of one client, of those of whom both are in it."""
    persons, only = page.directory.persons, page.scope.client_id
    for rows in portable_desk.relations(page.reader, page.scope):
        yield [
            line(
                page, Record.RELATION, uuid, created, updated, kind=kind, subject=label,
                other_person_id=persons[other][0], **references(page, persons[person][2], person),
            )
            for _, uuid, person, other, kind, label, created, updated in rows
            if only is None or persons[person][2] == persons[other][2] == only
        ]  # fmt: skip


def stances(page: Page) -> Iterator[list[str]]:
    """Yield the lines of where clients stood."""
    for rows in portable_desk.stances(page.reader, page.scope):
        yield [
            line(
                page, Record.STANCE, uuid, created, updated, kind=stance, interaction_id=source,
                **event_cells(at, when), **references(page, client, None, interaction_id=unknown),
            )
            for _, uuid, client, stance, at, when, source, unknown, created, updated in rows
        ]  # fmt: skip


def plans(page: Page) -> Iterator[list[str]]:
    """Yield the lines of the plans for a crisis."""
    for rows in portable_desk.plans(page.reader, page.scope):
        yield [
            line(
                page, Record.PLAN, uuid, created, updated, subject=name, situation=situation, steps=json_cell(steps),
                goals=json_cell(goals), lessons=lessons, template=template, **references(page, client, None),
            )
            for _, uuid, client, name, situation, steps, goals, lessons, template, created, updated in rows
        ]  # fmt: skip


def risks(page: Page) -> Iterator[list[str]]:
    """Yield the lines of the risk register."""
    for rows in portable_desk.risks(page.reader, page.scope):
        yield [
            line(
                page, Record.RISK, uuid, created, updated, subject=title, text=note, signs=signs, severity=severity,
                likelihood=likelihood, plan=plan, contacts=json_cell(contacts), told_on=told_on, told_how=told_how,
                reviewed_on=reviewed, review_days=days, **client_cells(page, client),
            )
            for (
                _, uuid, client, title, signs, severity, likelihood, plan, contacts, told_on, told_how, reviewed, days,
                note, created, updated
            ) in rows
        ]  # fmt: skip


def crises(page: Page) -> Iterator[list[str]]:
    """Yield the lines of crises, without their logs."""
    for rows in portable_desk.crises(page.reader, page.scope):
        yield [_crisis(page, row) for row in rows]


def _crisis(page: Page, row: Row) -> str:
    (_, uuid, client, sentence, severity, stage, at, when, closed, result, started, found_by, plan, plan_name, steps,
     goals, risk, outlet, watched, first, until, mistaken, cause, helped, changes, promised, reviewed, created,
     updated) = row  # fmt: skip
    inside = outlet is not None and page.scope.client_id in (None, outlet)
    return line(
        page, Record.CRISIS, uuid, created, updated, subject=sentence, severity=severity, stage=stage,
        closed_at=instant_cell(closed, page.tz), outcome=result, started_at=instant_cell(started, page.tz),
        found_by=found_by, plan=plan, plan_name=plan_name, steps=json_cell(steps), goals=json_cell(goals), risk_id=risk,
        outlet_id=page.directory.clients[outlet][0] if inside else None,
        watch=f"{watched} {first} {until}" if watched else None, mistaken=mistaken or None, cause=cause, helped=helped,
        changes=changes, promised=promised, reviewed_at=instant_cell(reviewed, page.tz),
        **event_cells(at, when), **references(page, client, None, outlet_id=outlet is not None and not inside),
    )  # fmt: skip


def crisis_lines(page: Page) -> Iterator[list[str]]:
    """Yield the lines of the logs of crises."""
    for rows in portable_desk.crisis_lines(page.reader, page.scope):
        yield [
            line(
                page, Record.CRISIS_LINE, uuid, None, None, kind=kind, text=text, crisis_id=crisis,
                recorded_at=instant_cell(recorded, page.tz), number=number, who=who, source=source, audience=audience,
                told=told, inner=inner or None, corrects=corrects, step=step, hash=digest,
                **client_cells(page, client), **event_cells(at, when),
            )
            for (
                _, uuid, crisis, client, kind, at, when, recorded, text, number, who, source, audience, told, inner,
                corrects, step, digest
            ) in rows
        ]  # fmt: skip
