"""What a reminder in the section Next says: what is to be done, by when, and which verb does it; nothing is built."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from journal.core.dues import DERIVED, INNER, Due, DueRow, DueState, Origin, late_ms
from journal.core.errors import JournalError
from journal.core.interactions import Channel
from journal.core.moments import MINUTE_MS, local, today
from journal.store import dues, interactions, own_observances
from journal.ui import dates, keeps_words
from journal.ui.context import Context, LogRequest
from journal.ui.models import crisis_dues, due_reasons, due_texts
from journal.ui.models.crisis_dues import Way
from journal.ui.widgets.chip import Tone
from journal.ui.widgets.composer_saving import first_line

translate = QCoreApplication.translate

MAX_SOURCE = 120
"""Characters of what a callback follows."""


class Verb(NamedTuple):
    """The one button of a row; without a request it is done by being pressed, or on the page of its crisis."""

    icon: str
    words: str
    request: LogRequest | None = None
    crisis_id: int | None = None


def title(context: Context, due: Due) -> str:
    """Return what is to be done; what follows from facts, or from an entry, needs no words of its own."""
    if due.origin is Origin.CALLBACK:
        return _callback(context, due)
    if due.commitment_id is not None and due.occurrence.startswith(INNER):
        return translate("ClientPage", "Inner deadline: {what}").format(what=due.title)
    if due.origin is Origin.CADENCE:
        return translate("ClientPage", "Keep in touch")
    try:
        row = dues.row_of(context.reader, due)
        if due.origin is Origin.OBSERVANCE and due.observance is not None:
            return _of_person(row, _greeting(context, due, due.observance))
        said = due_reasons.reason(context, row).text or due.title
        return _of_person(row, said) if due.origin is Origin.BIRTHDAY else said
    except JournalError:
        return due.title  # What it comes from lies in the bin.


def chip(context: Context, due: Due) -> tuple[str, Tone]:
    """Return by when, and in which tone."""
    now, locale, tz = context.now(), context.locale, context.reader.tz
    if due.state is DueState.SNOOZED and due.snoozed_until is not None and due.snoozed_until > now:
        when = dates.at(due.snoozed_until, now, locale)
        return translate("ClientPage", "later: {when}").format(when=when), "neutral"
    if due.origin in DERIVED:
        found = due_texts.chip(due, now, locale, tz)
        # Nobody is late for a feast, or for a call without an occasion.
        return found.text, "amber" if found.tone == "red" else found.tone
    late = late_ms(due, now, tz)
    if late >= MINUTE_MS:
        return translate("ClientPage", "late by {span}").format(span=dates.span(late)), "red"
    when = dates.due(due.moment, now, locale)
    soon = local(due.moment_at(tz), tz).date() <= today(now, tz)
    return when, "amber" if soon else "neutral"


def verb(context: Context, due: Due) -> Verb:
    """Return what the button of a reminder does."""
    if crisis_dues.is_one(due):
        return _of_crisis(context, due)
    words = due_texts.verb(due)
    if due.origin is Origin.CALLBACK:
        return Verb("phone-call", words, LogRequest(due.client_id, Channel.PHONE, due.id))
    if due.origin is Origin.CHECKUP:
        return Verb("phone", words, LogRequest(due.client_id, Channel.PHONE, due.id))
    if due.origin is Origin.CADENCE:
        return Verb("pencil", words, LogRequest(due.client_id, None, due.id))
    if due.origin in DERIVED and not due.lead:
        return Verb("hand-heart", words, LogRequest(due.client_id, Channel.GREETING, due.id))
    return Verb("check", words)


def _of_crisis(context: Context, due: Due) -> Verb:
    way = crisis_dues.way_of(context.reader, due)
    words = crisis_dues.verb(way)
    if way is Way.CALL:
        return Verb("phone-call", words, crisis_dues.request(context.reader, due))
    if way in (Way.REPORT, Way.REVIEW):
        return Verb("file-text" if way is Way.REPORT else "book-open", words, crisis_id=due.crisis_id)
    return Verb("check", words)


def _callback(context: Context, due: Due) -> str:
    if due.title:
        return due.title
    source = ""
    if due.interaction_id is not None:
        try:
            source = first_line(interactions.get(context.reader, due.interaction_id))[:MAX_SOURCE]
        except JournalError:
            source = ""  # It lies in the bin.
    if source:
        return translate("ClientPage", "Callback: {what}").format(what=source)
    return translate("ClientPage", "Call back")


def _of_person(row: DueRow, said: str) -> str:
    """Name who is meant: the same day may stand there once for each person of a client."""
    return f"{row.person_name} · {said}" if due_texts.beside(row) else said


def _greeting(context: Context, due: Due, observance: str) -> str:
    name = keeps_words.observance(observance, own_observances.all_of(context.reader), context.language)
    if due.lead == "gift":
        return translate("ClientPage", "Present for {occasion}").format(occasion=name)
    if due.lead == "card":
        return translate("ClientPage", "Card for {occasion}").format(occasion=name)
    return translate("ClientPage", "Greeting for {occasion}").format(occasion=name)
