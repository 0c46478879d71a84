"""The words about one due: whose it is, why it stands there, when; for rows, cards and messages; nothing is drawn."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from journal.core.dues import Due, DueRow, Origin, late_ms
from journal.core.errors import Code, JournalError
from journal.core.moments import HOUR_MS, MINUTE_MS, MomentKind, local
from journal.core.moments import today as day_of
from journal.store import interactions
from journal.store.reading import Reader
from journal.ui import dates, labels
from journal.ui.widgets.chip import Tone

translate = QCoreApplication.translate

CALLBACK_MS = 10 * MINUTE_MS
"""The length of a ring whose beginning is not known."""


@dataclass(frozen=True, slots=True)
class Chip:
    """When something is due, in a word or two; `icon` marks one that was put off."""

    text: str
    tone: Tone
    icon: str | None = None


def source(reader: Reader, due: Due) -> str:
    """Return what a due follows from: the subject of its interaction, else its first line, else its channel."""
    if due.interaction_id is None:
        return ""
    try:
        found = interactions.get(reader, due.interaction_id)
    except JournalError as error:
        if error.code is not Code.RECORD_GONE:
            raise
        return ""
    return found.subject or found.text.strip().partition("\n")[0][:200] or labels.channel(found.channel)


def name(row: DueRow) -> str:
    """Return the largest words of a row: the person, else the client, else what is to be done."""
    return row.person_name or row.client_name or row.due.title


def beside(row: DueRow) -> str:
    """Return the client beside the name of a person who is not the client in person."""
    return row.client_name if row.person_name and row.person_name != row.client_name else ""


def reason(row: DueRow, after: str, now: int, locale: QLocale) -> str:
    """Return why a row stands there; `after` is what `source` said."""
    due = row.due
    if due.origin is not Origin.CALLBACK:
        return due.title if row.client_name else translate("Due", "Reminder without a client")
    subject = due.title or after
    ended = _time(due.base_at, now, locale) if due.base_at is not None else ""
    if subject and ended:
        return translate("Due", "Callback after “{subject}”, ended {time}").format(subject=subject, time=ended)
    if ended:
        return translate("Due", "Callback, ended {time}").format(time=ended)
    return subject or translate("Due", "Callback")


def why(row: DueRow, after: str, now: int, locale: QLocale) -> str:
    """Return the line under "Call … back": what it follows from, when that ended, and the client."""
    due = row.due
    subject = due.title or after
    ended = _time(due.base_at, now, locale) if due.base_at is not None else ""
    if subject and ended:
        line = translate("Due", "{subject}, ended {time}").format(subject=subject, time=ended)
    elif ended:
        line = translate("Due", "Ended {time}").format(time=ended)
    else:
        line = subject
    return " · ".join(filter(None, (line, beside(row))))


def call_back(row: DueRow) -> str:
    """Return the title of a callback."""
    return translate("Due", "Call {name} back").format(name=row.person_name or row.client_name)


def taboos(values: tuple[str, ...], locale: QLocale) -> str:
    """Return what must never be met, in one short line; nothing for nothing."""
    if not values:
        return ""
    return translate("Due", "Taboo: {things}").format(things=locale.createSeparatedList(list(values)))


def verb(due: Due) -> str:
    """Return the word on the one button of a row; for promises and requests see `commitment_words.verb`."""
    if due.origin is Origin.CALLBACK:
        return translate("Due", "Called, log it")
    if due.origin is Origin.CHECKUP:
        return translate("Due", "Call")
    if due.origin is Origin.CADENCE:
        return translate("Due", "Log")
    if due.origin in (Origin.BIRTHDAY, Origin.OBSERVANCE) and not due.lead:
        return translate("Due", "Greet")
    return translate("Due", "Done")


def chip(due: Due, now: int, locale: QLocale, tz: dt.tzinfo | None = None) -> Chip:
    """Return when it is due: red once late, amber within the hour, else quiet; a feast shows its own day."""
    if due.day is not None and (due.snoozed_until is None or due.snoozed_until <= now):
        return occasion(dt.date.fromisoformat(due.day), now, locale, tz)
    if due.moment.kind is MomentKind.DATE and due.snoozed_until is None:
        return _day_chip(dt.date.fromisoformat(due.moment.local), now, locale, tz)
    at = due.moment_at(tz)
    icon = "alarm-clock" if due.snoozed_until is not None and at > now else None
    if at <= now:
        return Chip(late(max(late_ms(due, now, tz), now - at)), "red")
    if at - now <= HOUR_MS:
        # Rounded up, so that it says "1 min" until the moment has come.
        left = -(-(at - now) // MINUTE_MS) * MINUTE_MS
        return Chip(translate("Due", "in {span}").format(span=dates.span(left)), "amber", icon)
    return Chip(_time(at, now, locale), "neutral", icon)


def occasion(day: dt.date, now: int, locale: QLocale, tz: dt.tzinfo | None = None) -> Chip:
    """Return when a feast or a birthday is: blue; amber once it has passed and a word may still go."""
    today = day_of(now, tz)
    days = (day - today).days
    if 1 < days < 30:
        return Chip(translate("Due", "in %n day(s)", None, days), "blue")
    return Chip(dates.near_day(day, today, locale), "blue" if days >= 0 else "amber")


def unheard(last_contact_at: int | None, now: int, tz: dt.tzinfo | None = None) -> Chip:
    """Return for how long there was no contact."""
    if last_contact_at is None:
        return Chip(translate("Due", "never contacted"), "amber")
    days = max(0, (day_of(now, tz) - day_of(last_contact_at, tz)).days)
    return Chip(translate("Due", "%n day(s)", None, days), "neutral")


def late(ms: int) -> str:
    """Return by how much something is late; "now" in the first minute."""
    if ms < MINUTE_MS:
        return translate("Due", "now")
    return translate("Due", "{span} late").format(span=dates.span(ms))


def ring(due: Due, now: int, tz: dt.tzinfo | None = None) -> tuple[int, int]:
    """Return the seconds left (negative: late) and the whole length of a countdown."""
    at = due.moment_at(tz)
    start = due.created_at if due.crisis_id is not None else due.base_at
    start = due.updated_at if due.snoozed_until is not None else start
    total = at - start if start is not None and at > start else CALLBACK_MS
    # Rounded so that 0:00 is shown at the moment itself, and +0:01 a second after it.
    return (-(-(at - now) // 1000) if at > now else -((now - at) // 1000)), total // 1000


def _day_chip(day: dt.date, now: int, locale: QLocale, tz: dt.tzinfo | None) -> Chip:
    today = day_of(now, tz)
    days = (today - day).days
    if days > 0:
        return Chip(translate("Due", "%n day(s) late", None, days), "red")
    return Chip(dates.near_day(day, today, locale), "neutral")


def _time(ms: int, now: int, locale: QLocale) -> str:
    """Return the clock time of an instant, with its day unless that is today."""
    return dates.clock(ms, locale) if local(ms).date() == local(now).date() else dates.at(ms, now, locale)
