"""What is said about a risk wherever it stands in a list, and how the register changes it; forms say more."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from journal.core.risks import Risk, review_day
from journal.store import clients, risks
from journal.store.history import Operation
from journal.ui import crisis_labels, dates, labels

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate


def weight(risk: Risk) -> str:
    """Return how bad and how likely: Major · possible."""
    words = translate("Risk", "{severity} · {likelihood}")
    return words.format(severity=labels.severity(risk.severity), likelihood=crisis_labels.likelihood(risk.likelihood))


def told(risk: Risk, today: dt.date, locale: QLocale) -> str:
    """Return when and how the client was told of it."""
    if risk.told_on is None:
        return translate("Risk", "the client was not told yet")
    day = dates.short_day(dt.date.fromisoformat(risk.told_on), today, locale)
    if not risk.told_how:
        return translate("Risk", "told on {day}").format(day=day)
    how = labels.channel(risk.told_how)
    return translate("Risk", "told on {day} ({channel})").format(day=day, channel=how)


def review(risk: Risk, today: dt.date, locale: QLocale, created: dt.date) -> tuple[str, bool]:
    """Return when to look at it again, and whether that is overdue."""
    day = review_day(risk, created)
    if day is None:
        return "", False
    if day <= today:
        since = dates.near_day(day, today, locale)
        return translate("Risk", "to be reviewed since {day}").format(day=since), True
    return translate("Risk", "next review {day}").format(day=dates.near_day(day, today, locale)), False


def keep(writer: Writer, running: Operation, *, risk: Risk) -> int:
    """Add or change a risk."""
    running.facts = {"client": clients.get(writer, risk.client_id).name, "title": risk.title}
    if not risk.id:
        return risks.add(writer, risk)
    risks.edit(writer, risk)
    return risk.id


def delete(writer: Writer, running: Operation, *, risk: Risk) -> int:
    """Move a risk to the bin."""
    running.facts = {"client": clients.get(writer, risk.client_id).name, "title": risk.title}
    risks.delete(writer, risk.id)
    return risk.id


def reviewed(writer: Writer, running: Operation, *, risk_id: int, day: dt.date) -> int:
    """Record that a risk was looked at."""
    risk = risks.get(writer, risk_id)
    running.facts = {"client": clients.get(writer, risk.client_id).name, "title": risk.title}
    risks.reviewed(writer, risk_id, day)
    return risk_id
