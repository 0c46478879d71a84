"""Why a due stands there, in one line with its icon, and the word on its button; read from the journal, not drawn."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from journal.core.commitments import Commitment
from journal.core.dues import INNER, Due, DueRow, Origin
from journal.core.errors import Code, JournalError
from journal.core.moments import local, today
from journal.core.preferences import PreferenceKind
from journal.store import commitments, preferences
from journal.ui import commitment_words, dates, labels, ledger_labels, lunar_words
from journal.ui.context import Context
from journal.ui.models import crisis_dues, due_texts

if TYPE_CHECKING:
    from journal.core.anniversaries import Anniversary

translate = QCoreApplication.translate

CALM = "calm"
ICONS = {
    Origin.MANUAL: "bell",
    Origin.CALLBACK: "phone-call",
    Origin.BIRTHDAY: "cake",
    Origin.CHECKUP: "package-check",
    Origin.OBSERVANCE: "hand-heart",
    Origin.CADENCE: "message-circle",
    Origin.CRISIS: "siren",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """What a row says under its name."""

    text: str
    verb: str
    icon: str = ""
    taboo: str = ""


def reason(context: Context, row: DueRow) -> Reason:
    """Return why a due stands there and what its button says."""
    due, now, locale = row.due, context.now(), context.locale
    taboo = due_texts.taboos(row.taboos, locale)
    found = Reason("", due_texts.verb(due), ICONS.get(due.origin, ""), taboo)
    if due.commitment_id is not None:
        return _commitment(context, found, due)
    if due.anniversary_id is not None:
        return _yearly(context, found, due)
    if crisis_dues.is_one(due):
        verb = crisis_dues.verb(crisis_dues.way_of(context.reader, due))
        return replace(found, text=crisis_dues.reason(context.reader, due), verb=verb)
    if due.origin is Origin.CADENCE:
        last = translate("Due", "Last: {what}").format(what=row.last_word) if row.last_word else ""
        return replace(found, text=last or translate("Due", "Keep in touch"))
    after = due_texts.source(context.reader, due)
    if due.origin is Origin.CHECKUP:
        return replace(found, text=_checkup(due, after, locale))
    if due.origin is Origin.OBSERVANCE:
        icon = {"gift": "gift", "card": "mail"}.get(due.lead, found.icon)
        return replace(found, text=_greeting(due), icon=icon, taboo=_with_gift_rule(context, due, taboo))
    text = due_texts.reason(row, after, now, locale)
    if due.attempts:
        again = translate("Due", "attempt {number}").format(number=locale.toString(due.attempts + 1))
        text = f"{text} · {again}"
    icon = "refresh-cw" if due.series_id is not None else found.icon
    return replace(found, text=_missed(context, due, text), icon=icon)


def title(context: Context, due: Due) -> str:
    """Return what is to be done in a few words, for a sentence that names a due; those that follow have no title."""
    if crisis_dues.is_one(due):
        return crisis_dues.title(due)
    if due.title:
        return due.title
    try:
        if due.anniversary_id is not None:
            from journal.store import anniversaries  # late: the first frame waits for no calendars without need

            day = anniversaries.get(context.reader, due.anniversary_id)
            return ledger_labels.anniversary(day.kind, day.label)
    except JournalError as error:
        if error.code is not Code.RECORD_GONE:
            raise
    return ledger_labels.origin(due.origin)


def _commitment(context: Context, found: Reason, due: Due) -> Reason:
    assert due.commitment_id is not None
    commitment = commitments.get(context.reader, due.commitment_id)
    details = commitment_words.details(commitment, context.now(), context.locale)
    if due.occurrence.startswith(INNER):
        details = [_outer(context, commitment)]
        text = translate("Due", "Inner deadline: {what}").format(what=commitment.text)
        return replace(found, text=_joined(text, details), icon="hourglass")
    text = commitment.text
    if not commitment.ours:
        text = translate("Due", "They owe: {what}").format(what=text)
    verb, icon = commitment_words.verb(commitment), commitment_words.icon(commitment)
    return replace(found, text=_joined(text, details), verb=verb, icon=icon)


def _outer(context: Context, commitment: Commitment) -> str:
    if commitment.due is None:
        return ""
    when = dates.due(commitment.due, context.now(), context.locale)
    return translate("Due", "they expect it by {when}").format(when=when)


def _joined(text: str, details: list[str]) -> str:
    return " · ".join([text, *filter(None, details)])


def _yearly(context: Context, found: Reason, due: Due) -> Reason:
    from journal.store import anniversaries  # late, as above

    assert due.anniversary_id is not None
    yearly = anniversaries.get(context.reader, due.anniversary_id)
    what = ledger_labels.anniversary(yearly.kind, yearly.label)
    taboo = _with_gift_rule(context, due, found.taboo)
    day = dt.date.fromisoformat(due.day) if due.day else today(due.moment.at, context.reader.tz)
    if due.lead:
        return replace(found, text=_present(context, what, day), icon="gift", taboo=taboo)
    return replace(found, text=_with_tone(due, _on_the_day(context, yearly, what, day)), taboo=taboo)


def _present(context: Context, what: str, day: dt.date) -> str:
    days = (day - today(context.now(), context.reader.tz)).days
    when = commitment_words.weekday_date(day, context.locale)
    if days < 1:
        return translate("Due", "Present: {what} today").format(what=what)
    text = translate("Due", "Present: {what} in %n day(s), {when}", None, days)
    return text.format(what=what, when=when)


def _on_the_day(context: Context, yearly: Anniversary, what: str, day: dt.date) -> str:
    from journal.core.yearly_dates import YearCalendar  # late, as above

    days = (day - today(context.now(), context.reader.tz)).days
    moon = ""
    if yearly.date.calendar is YearCalendar.LUNAR:
        from journal.core.lunar import LunarDay

        date = LunarDay(day.year, yearly.date.month, yearly.date.day, yearly.date.leap)
        moon = lunar_words.lunar_date(date, context.language)
    when = commitment_words.weekday_date(day, context.locale)
    if days == 0 and moon:
        return translate("Due", "{what} today ({lunar})").format(what=what, lunar=moon)
    if days == 0:
        return translate("Due", "{what} today").format(what=what)
    if days == -1:
        return translate("Due", "{what} was yesterday: say that it comes late").format(what=what)
    if days < 0:
        return translate("Due", "{what} was on {when}: say that it comes late").format(what=what, when=when)
    return translate("Due", "{what} on {when}").format(what=what, when=f"{when}, {moon}" if moon else when)


def _with_tone(due: Due, text: str) -> str:
    return translate("Due", "{reason} · quiet words").format(reason=text) if due.tone == CALM else text


def _with_gift_rule(context: Context, due: Due, taboo: str) -> str:
    """Add what the client takes as a present to what must never be met."""
    if due.client_id is None:
        return taboo
    rules = [
        one.value
        for one in preferences.of(context.reader, due.client_id)
        if one.kind is PreferenceKind.GIFT_RULE and one.person_id in (None, due.person_id)
    ]
    named = [rule for rule in rules if rule not in taboo]
    label = labels.preference_kind(PreferenceKind.GIFT_RULE)
    said = translate("Due", "{label}: {rule}").format(label=label, rule=context.locale.createSeparatedList(named))
    return " · ".join(filter(None, (taboo, said if named else "")))


def _checkup(due: Due, after: str, locale: QLocale) -> str:
    what = due.title or after
    if due.base_at is None:
        return what or translate("Due", "Check-up after the delivery")
    day = dt.date.fromisoformat(due.moment.local[:10]) if due.moment.local else local(due.moment.at).date()
    days = (day - local(due.base_at).date()).days
    if what:
        return translate("Due", "Check-up after “{what}”, day {number}").format(what=what, number=locale.toString(days))
    return translate("Due", "Check-up after the delivery, day {number}").format(number=locale.toString(days))


def _greeting(due: Due) -> str:
    if due.lead == "gift":
        return translate("Due", "Present")
    if due.lead == "card":
        return translate("Due", "Card")
    return _with_tone(due, translate("Due", "Greeting"))


def _missed(context: Context, due: Due, text: str) -> str:
    """Say how often a reminder that repeats was missed: it comes once, with a count."""
    if due.series_id is None:
        return text
    from journal.store import series  # late, as above

    missed = series.missed(context.reader, due, context.now())
    if not missed:
        return text
    # The occurrence itself is one of those that were missed.
    times = translate("Due", "missed %n time(s)", None, missed + 1)
    return f"{text} · {times}"
