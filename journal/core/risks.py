"""Risks: crises that may come to a client, with early signs, the plan, and whom to call."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, replace
from enum import StrEnum

from journal.core import text as texts
from journal.core.crises import checked_severity
from journal.core.errors import Code, JournalError

LIKELIHOODS = (1, 2, 3)
USUAL_REVIEW_DAYS = 90
MOST_REVIEW_DAYS = 3_650
MOST_CONTACTS = 30


class Side(StrEnum):
    """To whom somebody who is called belongs."""

    OURS = "ours"
    THEIRS = "theirs"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to call, with the number to dial."""

    name: str
    phone: str = ""
    side: Side = Side.OURS
    post: str = ""
    email: str = ""
    """Where to write to who has no number; the register keeps numbers only."""


@dataclass(frozen=True, slots=True)
class Risk:
    """One possible crisis of a client; severity and likelihood from 1 (minor, unlikely) to 3 (major, likely)."""

    client_id: int
    title: str
    signs: str = ""
    """What would be seen first, a line each."""
    severity: int = 2
    likelihood: int = 2
    plan: str = ""
    """The uuid of a plan of one's own, or the code of a built-in one."""
    contacts: tuple[Contact, ...] = ()
    told_on: str | None = None
    """The day on which the client was told of it, `YYYY-MM-DD`."""
    told_how: str = ""
    """By which channel."""
    reviewed_on: str | None = None
    review_days: int | None = USUAL_REVIEW_DAYS
    """After how many days to look at it again; None for never."""
    note: str = ""
    id: int = 0
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0

    @property
    def weight(self) -> int:
        """Severity times likelihood: the heaviest risks are shown first."""
        return self.severity * self.likelihood


def checked(risk: Risk) -> Risk:
    """Return the risk with cleaned texts.

    TEXT_MISSING without a title, VALUE_UNKNOWN and NUMBER_OUT_OF_RANGE for scales and days, WHEN_UNREADABLE for what
    is no day.
    """
    title = texts.line(risk.title)
    if not title:
        raise JournalError(Code.TEXT_MISSING)
    if risk.likelihood not in LIKELIHOODS:
        raise JournalError(Code.VALUE_UNKNOWN, field="likelihood", value=risk.likelihood, allowed=LIKELIHOODS)
    if risk.review_days is not None and not 1 <= risk.review_days <= MOST_REVIEW_DAYS:
        raise JournalError(Code.NUMBER_OUT_OF_RANGE, value=risk.review_days, least=1, limit=MOST_REVIEW_DAYS)
    for day in filter(None, (risk.told_on, risk.reviewed_on)):
        _check_day(day)
    if len(risk.contacts) > MOST_CONTACTS:
        raise JournalError(Code.NUMBER_OUT_OF_RANGE, value=len(risk.contacts), least=0, limit=MOST_CONTACTS)
    cleaned = (
        Contact(texts.line(one.name), texts.line(one.phone), one.side, texts.line(one.post)) for one in risk.contacts
    )
    return replace(
        risk,
        title=title,
        signs=texts.note(risk.signs).strip(),
        severity=checked_severity(risk.severity),
        plan=texts.line(risk.plan),
        contacts=tuple(one for one in cleaned if one.name or one.phone),
        told_how=texts.line(risk.told_how),
        note=texts.note(risk.note).strip(),
    )


def review_day(risk: Risk, created: dt.date) -> dt.date | None:
    """Return when to look at a risk again: so many days after the last look, else after `created`; None for never."""
    if risk.review_days is None:
        return None
    last = dt.date.fromisoformat(risk.reviewed_on) if risk.reviewed_on else created
    try:
        return last + dt.timedelta(days=risk.review_days)
    except OverflowError:  # calendars end with the year 9999
        return None


def contacts_json(contacts: tuple[Contact, ...]) -> str:
    """Return contacts as one JSON list."""
    rows = [{"name": one.name, "phone": one.phone, "side": one.side, "post": one.post} for one in contacts]
    return json.dumps(rows, ensure_ascii=False)


def contacts_of(text: str) -> tuple[Contact, ...]:
    """Return the contacts of a JSON list; what nobody can read is left out."""
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    found = [_contact(row) for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return tuple(one for one in found if one.name or one.phone)[:MOST_CONTACTS]


def _check_day(day: str) -> None:
    try:
        dt.date.fromisoformat(day)
    except ValueError as error:
        raise JournalError(Code.WHEN_UNREADABLE, text=day) from error


def _contact(row: dict[str, object]) -> Contact:
    name, phone, post = (texts.line(str(row.get(key) or "")) for key in ("name", "phone", "post"))
    side = row.get("side")
    return Contact(name, phone, Side(side) if isinstance(side, str) and side in list(Side) else Side.OURS, post)
