"""The words for what a record said before: names of its fields, and values as a person reads them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Container
from typing import Any

from PySide6.QtCore import QCoreApplication

from journal.core.anniversaries import AnniversaryKind
from journal.core.clients import ClientKind, Stage, Tier
from journal.core.commitments import CLIENT_TURN, COLLEAGUE, CommitmentKind, CommitmentState, doubts_of
from journal.core.errors import JournalError
from journal.core.interactions import Direction, Mark
from journal.core.moments import EventTime, Moment, MomentKind, today
from journal.core.preferences import PreferenceKind, Strength
from journal.core.temperaments import Motive, Temperament
from journal.core.yearly_dates import LeapRule
from journal.store import clients, own_observances, people
from journal.store.field_history import State
from journal.store.reading import Reader
from journal.ui import character_words, dates, keeps_words, labels, ledger_labels
from journal.ui.context import Context
from journal.ui.widgets.job_fields import name_of

translate = QCoreApplication.translate

_ORDER = (
    *("title", "name", "value", "kind", "label", "date", "leap_rule", "gift_days", "strength", "tier", "stage"),
    *("temperament", "motives"),
    *("channel", "direction", "clients", "people", "at", "ended_at", "made_at", "due_at", "inner_at", "waiting_on"),
    *("state", "snoozed_until", "closed_at", "outcome", "mood", "subject", "text", "also", "address", "post", "phones"),
    *("intention", "unchanged", "doubts", "mark"),
    *("emails", "wechat", "left_on", "observes", "mourning_until", "rhythm_days", "spacing_days", "hex", "person_id"),
    *("client_id", "confirmed_on", "about", "tags", "files", "private", "archived_at"),
)
"""The fields that are shown, in this order; all others are made of these or are nobody's business."""
FREE_TEXT = frozenset(
    {"title", "name", "value", "subject", "text", "outcome", "about", "also", "phones", "emails", "tags", "label"}
    | {"intention", "unchanged", "doubts"}
)
"""Fields of which one wants to see what differs inside; the others are read as a whole."""


def shown(columns: Container[str]) -> list[str]:
    """Return which of the columns are shown, in order."""
    return [column for column in _ORDER if column in columns]


def field(column: str) -> str:
    """Return the name of a field, as the forms call it."""
    return (_of_records() | _of_the_ledger() | _of_the_brief())[column]


def _of_records() -> dict[str, str]:
    return {
        "title": translate("RecordHistory", "What to do"),
        "name": translate("RecordHistory", "Name"),
        "value": translate("RecordHistory", "What"),
        "kind": translate("RecordHistory", "Kind"),
        "strength": translate("RecordHistory", "Strength"),
        "tier": translate("RecordHistory", "Tier"),
        "stage": translate("RecordHistory", "Stage"),
        "channel": translate("RecordHistory", "Channel"),
        "direction": translate("RecordHistory", "Who began"),
        "clients": translate("RecordHistory", "Clients"),
        "people": translate("RecordHistory", "People"),
        "at": translate("RecordHistory", "When"),
        "ended_at": translate("RecordHistory", "Until"),
        "mood": translate("RecordHistory", "Mood"),
        "subject": translate("RecordHistory", "Subject"),
        "text": translate("RecordHistory", "Text"),
        "also": translate("RecordHistory", "Other names"),
        "address": translate("RecordHistory", "How to address"),
        "post": translate("RecordHistory", "Post"),
        "phones": translate("RecordHistory", "Phones"),
        "emails": translate("RecordHistory", "E-mails"),
        "wechat": translate("RecordHistory", "WeChat"),
        "left_on": translate("RecordHistory", "Left on"),
        "hex": translate("RecordHistory", "Colour"),
        "person_id": translate("RecordHistory", "Person"),
        "client_id": translate("RecordHistory", "Client"),
        "confirmed_on": translate("RecordHistory", "Confirmed on"),
        "about": translate("RecordHistory", "About"),
        "tags": translate("RecordHistory", "Tags"),
        "files": translate("RecordHistory", "Files"),
        "private": translate("RecordHistory", "Private"),
        "archived_at": translate("RecordHistory", "Archived at"),
    }


def _of_the_ledger() -> dict[str, str]:
    return {
        "label": translate("RecordHistory", "Name of the day"),
        "date": translate("RecordHistory", "Day"),
        "leap_rule": translate("RecordHistory", "Leap month"),
        "gift_days": translate("RecordHistory", "Days ahead for a present"),
        "made_at": translate("RecordHistory", "Since"),
        "due_at": translate("RecordHistory", "Due"),
        "inner_at": translate("RecordHistory", "Inner deadline"),
        "waiting_on": translate("RecordHistory", "Waiting on"),
        "state": translate("RecordHistory", "State"),
        "snoozed_until": translate("RecordHistory", "Snoozed"),
        "closed_at": translate("RecordHistory", "Closed at"),
        "outcome": translate("RecordHistory", "Outcome"),
        "observes": translate("RecordHistory", "Keeps"),
        "mourning_until": translate("RecordHistory", "In mourning until"),
        "rhythm_days": translate("RecordHistory", "In touch every so many days"),
        "spacing_days": translate("RecordHistory", "Not more often than every so many days"),
    }


def _of_the_brief() -> dict[str, str]:
    return {
        "temperament": translate("RecordHistory", "Temperament"),
        "motives": translate("RecordHistory", "What weighs when they choose"),
        "mark": translate("RecordHistory", "Mark"),
        "intention": translate("RecordHistory", "What they really want"),
        "unchanged": translate("RecordHistory", "What must not change"),
        "doubts": translate("RecordHistory", "Still in doubt"),
    }


class Values:
    """Turns values of the log into texts; names of persons and clients are those of today."""

    def __init__(self, context: Context, table: str) -> None:
        self._context = context
        self._table = table

    def text(self, column: str, state: State | None) -> str:
        """Return what a field says in a state, or nothing."""
        value = (state or {}).get(column)
        if value is None or value in ("", (), "[]", "{}"):
            return ""
        if column in ("at", "ended_at", "made_at", "due_at", "inner_at"):
            return self._time(column, state or {})
        if column in ("snoozed_until", "closed_at", "archived_at"):
            return dates.at(int(value), self._context.now(), self._context.locale)
        if column == "observes":
            known = own_observances.all_of(self._context.reader)
            return keeps_words.listed(json.loads(value), known, self._context.language)
        if column in ("left_on", "confirmed_on", "mourning_until"):
            this_day = today(self._context.now(), self._context.reader.tz)
            return dates.short_day(dt.date.fromisoformat(str(value)), this_day, self._context.locale)
        if column == "motives":
            return "\n".join(character_words.motive(Motive(motive)) for motive in json.loads(value))
        if column == "doubts":
            words = translate("RecordHistory", "{point}: {text}")
            return "\n".join(words.format(point=name_of(right), text=text) for right, text in doubts_of(value))
        if column in ("also", "phones", "emails"):
            return "\n".join(json.loads(value))
        if column in ("clients", "people", "client_id", "person_id"):
            ids = value if isinstance(value, tuple) else (value,)
            return "\n".join(_name(self._context.reader, column, int(i)) for i in ids)
        if column in ("tags", "files"):
            return "\n".join(value)
        return self._coded(column, value, state or {})

    def _time(self, column: str, state: State) -> str:
        now, locale = self._context.now(), self._context.locale
        if column == "due_at":
            moment = Moment(MomentKind(state.get("moment", "instant")), state["due_at"], state.get("due_local", ""))
            return dates.due(moment, now, locale)
        if column == "inner_at":
            kind = MomentKind(state.get("inner_moment") or "instant")
            return dates.due(Moment(kind, state["inner_at"], state.get("inner_local", "")), now, locale)
        text = state.get({"at": "at_text", "ended_at": "ended_text", "made_at": "made_text"}[column])
        return dates.event(EventTime(state[column], text), now, locale) if text else ""

    def _kind(self, value: str, state: State) -> str:
        if self._table == "preferences":
            return labels.preference_kind(PreferenceKind(value))
        if self._table == "commitments":
            return ledger_labels.commitment(CommitmentKind(value), bool(state.get("ours", 1)))
        if self._table == "anniversaries":
            return ledger_labels.anniversary(AnniversaryKind(value))
        return labels.kind(ClientKind(value))

    def _coded(self, column: str, value: Any, state: State) -> str:
        if column == "kind":
            return self._kind(str(value), state)
        if column in ("rhythm_days", "spacing_days", "gift_days"):
            return self._context.locale.toString(int(value))
        if column in ("leap_rule", "waiting_on"):
            return _ledger_word(column, value)
        if column == "state" and self._table == "commitments":
            return ledger_labels.state(CommitmentState(value))
        if column == "private":
            return translate("RecordHistory", "yes") if value else ""
        if column == "state":
            return {
                "open": translate("RecordHistory", "open"),
                "done": translate("RecordHistory", "done"),
                "dismissed": translate("RecordHistory", "no longer reminding"),
                "passed": translate("RecordHistory", "passed"),
            }.get(str(value), str(value))
        return {
            "temperament": lambda: character_words.temperament(Temperament(value)),
            "mark": lambda: character_words.mark(Mark(value)),
            "strength": lambda: labels.strength(Strength(value)),
            "tier": lambda: labels.tier(Tier(value)),
            "stage": lambda: labels.stage(Stage(value)),
            "channel": lambda: labels.channel(str(value)),
            "direction": lambda: labels.direction(Direction(value)),
            "mood": lambda: labels.mood(int(value)),
        }.get(column, lambda: str(value))()


def _ledger_word(column: str, value: Any) -> str:
    if column == "leap_rule":
        if value == LeapRule.LEAP:
            return translate("RecordHistory", "in the leap month where there is one")
        return translate("RecordHistory", "in the regular month")
    return translate("RecordHistory", "the client") if value == CLIENT_TURN else str(value).removeprefix(COLLEAGUE)


def _name(reader: Reader, column: str, row_id: int) -> str:
    try:
        if column in ("clients", "client_id"):
            return clients.get(reader, row_id).name
        return people.get(reader, row_id).name
    except JournalError:
        return translate("RecordHistory", "(deleted)")
