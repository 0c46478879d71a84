"""Rows of a journal's CSV file read as records of the crisis desk; `csv_desk_rows` is the other way round."""

from __future__ import annotations

import re

from journal.core.crises import Audience, Crisis, CrisisLine, CrisisStage, FoundBy, LineKind, Review, Watch
from journal.core.errors import Code, JournalError
from journal.core.plans import Plan, goals_of, steps_of
from journal.core.relations import Relation, RelationKind
from journal.core.risks import Risk, contacts_of
from journal.core.temperaments import Stance
from journal.exchange.csv_cells import event, instant
from journal.exchange.csv_row import Row
from journal.exchange.row_errors import RowProblem, RowRefused
from journal.store import incoming_desk
from journal.store.incoming import Outcome
from journal.store.incoming_desk import AdviceRecord, StanceRecord

_HASH = re.compile(r"[0-9a-f]{64}")


def playbook(row: Row) -> Outcome:
    """Take advice that the user wrote."""
    return incoming_desk.advice(row.incoming, AdviceRecord(row["subject"], row["language"], row["text"], *row.stamps()))


def relation(row: Row) -> Outcome:
    """Take how two persons relate."""
    uuid, created, updated = row.stamps()
    found = Relation(
        _one(row, "person_ids", "people"),
        _one(row, "other_person_id", "people"),
        row.word("kind", RelationKind),
        row["subject"],
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )
    return incoming_desk.relation(row.incoming, found)


def stance(row: Row) -> Outcome:
    """Take where a client stood."""
    found = StanceRecord(
        row.client(),
        row.word_or_none("kind", Stance),
        event(row["at"], row.tz),
        row.number("interaction_id", "interactions"),
        *row.stamps(),
    )
    return incoming_desk.stance(row.incoming, found, row.keep)


def plan(row: Row) -> Outcome:
    """Take a plan for a crisis."""
    uuid, created, updated = row.stamps()
    found = Plan(
        name=row["subject"],
        steps=steps_of(row.json("steps", list)),
        goals=goals_of(row.json("goals", dict)),
        situation=row["situation"],
        lessons=row["lessons"],
        template=row["template"],
        client_id=row.number("client_ids", "clients"),
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )
    return incoming_desk.plan(row.incoming, found)


def risk(row: Row) -> Outcome:
    """Take a risk."""
    uuid, created, updated = row.stamps()
    found = Risk(
        client_id=row.client(),
        title=row["subject"],
        signs=row["signs"],
        severity=row.whole("severity") or 0,
        likelihood=row.whole("likelihood") or 0,
        plan=row["plan"],
        contacts=contacts_of(row.json("contacts", list)),
        told_on=row.day("told_on"),
        told_how=row["told_how"],
        reviewed_on=row.day("reviewed_on"),
        review_days=row.whole("review_days"),
        note=row["text"],
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )
    return incoming_desk.risk(row.incoming, found)


def crisis(row: Row) -> Outcome:
    """Take a crisis; the clock of one that an early file tells of began when it was opened."""
    uuid, created, updated = row.stamps()
    opened, stage = event(row["at"], row.tz), row.word("stage", CrisisStage)
    started = instant(row["started_at"])
    if "started_at" in row.left and stage is not CrisisStage.WARNING:
        started = opened.at
    found = Crisis(
        client_id=row.client(),
        sentence=row["subject"],
        opened=opened,
        severity=row.whole("severity") or 0,
        stage=stage,
        closed_at=instant(row["closed_at"]),
        result=row["outcome"],
        started_at=started,
        found_by=row.word_or_none("found_by", FoundBy),
        plan=row["plan"],
        plan_name=row["plan_name"],
        steps=steps_of(row.json("steps", list)),
        goals=goals_of(row.json("goals", dict)),
        risk_id=row.number("risk_id", "risks"),
        outlet_id=row.number("outlet_id", "clients"),
        watch=_watch(row),
        mistaken=bool(row.flag("mistaken")),
        review=Review(row["cause"], row["helped"], row["changes"], row["promised"]),
        reviewed_at=instant(row["reviewed_at"]),
        uuid=uuid,
        created_at=created,
        updated_at=updated,
    )
    return incoming_desk.crisis(row.incoming, found, row.keep, row.left)


def crisis_line(row: Row) -> Outcome:
    """Take a line of the log of a crisis."""
    of_crisis, recorded = _one(row, "crisis_id", "crises"), instant(row["recorded_at"])
    digest = row["hash"]
    if digest and not _HASH.fullmatch(digest):
        raise JournalError(Code.VALUE_UNKNOWN, field="hash", value=digest[:100], allowed=())
    at = event(row["at"], row.tz)
    line = CrisisLine(
        of_crisis,
        at,
        row["text"],
        row.word("kind", LineKind),
        who=row["who"],
        source=row["source"],
        audience=row.word_or_none("audience", Audience),
        told=row["told"],
        inner=bool(row.flag("inner")),
        corrects=row["corrects"],
        step=row["step"],
        number=row.whole("number") or 0,
        hash=digest,
        uuid=row.id,
        recorded_at=at.at if recorded is None else recorded,
    )
    return incoming_desk.crisis_line(row.incoming, line, row.left)


def _watch(row: Row) -> Watch | None:
    """Read `120 08:00 20:00`: every so many minutes, from, until."""
    if not row["watch"]:
        return None
    every, _, hours = row["watch"].partition(" ")
    first, _, until = hours.partition(" ")
    if not (every.isdecimal() and first and until):
        raise JournalError(Code.VALUE_UNKNOWN, field="watch", value=row["watch"], allowed=())
    return Watch(int(every), first, until)


def _one(row: Row, column: str, table: str) -> int:
    found = row.number(column, table)
    if found is None:
        raise RowRefused(RowProblem.REFERENCE_UNKNOWN, column=column, value="")
    return found
