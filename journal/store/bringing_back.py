"""Bringing back what a record said before: an ordinary change of it; how one knows what it said is not here."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from journal.core import yearly_dates
from journal.core.anniversaries import AnniversaryKind
from journal.core.clients import ClientKind, Stage, Tier
from journal.core.commitments import doubts_of
from journal.core.errors import Code, JournalError
from journal.core.interactions import Direction, Mark
from journal.core.moments import EventTime, Moment, MomentKind
from journal.core.preferences import PreferenceKind, Strength
from journal.core.temperaments import Motive, Temperament
from journal.core.yearly_dates import LeapRule
from journal.store import anniversaries, clients, commitments, dues, interactions, people, preferences
from journal.store.field_history import State
from journal.store.history import Op

if TYPE_CHECKING:
    from journal.store.writing import Writer

OPS = {
    "clients": Op.CLIENT_EDIT,
    "people": Op.PERSON_EDIT,
    "interactions": Op.INTERACTION_EDIT,
    "preferences": Op.PREFERENCE_EDIT,
    "anniversaries": Op.ANNIVERSARY_EDIT,
    "commitments": Op.COMMITMENT_EDIT,
    "dues": Op.DUE_EDIT,
}
"""The operation that a version of each table is brought back in."""


def bring_back(writer: Writer, table: str, row_id: int, state: State) -> None:
    """Give a record the values of an earlier `state`, inside an operation; RECORD_GONE where it is not there.

    Whom it belongs to, its files, and whether a reminder or a promise is done stay as they are.  Persons and clients
    that are gone are passed over; what the state does not know stays.
    """
    {
        "clients": _client,
        "people": _person,
        "interactions": _interaction,
        "preferences": _preference,
        "anniversaries": _anniversary,
        "commitments": _commitment,
        "dues": _due,
    }[table](writer, row_id, state)


def _client(writer: Writer, row_id: int, state: State) -> None:
    values = _known(state, "name", "about", "tags", "rhythm_days", "spacing_days") | _lists(state, "observes")
    values |= _coded(state, kind=ClientKind, tier=Tier, stage=Stage, temperament=Temperament)
    if "motives" in state:
        values["motives"] = tuple(map(Motive, json.loads(state["motives"])))
    clients.edit(writer, replace(clients.get(writer, row_id), **values))


def _person(writer: Writer, row_id: int, state: State) -> None:
    values = _known(state, "name", "address", "post", "wechat", "about", "left_on", "mourning_until")
    values |= _lists(state, "also", "phones", "emails", "observes")
    people.edit(writer, replace(people.get(writer, row_id), **values))


def _interaction(writer: Writer, row_id: int, state: State) -> None:
    is_now = interactions.get(writer, row_id)
    values = _known(state, "channel", "mood", "subject", "text", "tags", "confirmed_on") | _coded(
        state, direction=Direction
    )
    if "mark" in state:
        values["mark"] = Mark(state["mark"]) if state["mark"] else None
    if "private" in state:
        values["private"] = bool(state["private"])
    if "at" in state and "at_text" in state:
        values["at"] = EventTime(state["at"], state["at_text"])
    if "ended_at" in state:
        ended = state["ended_at"]
        values["ended"] = None if ended is None else EventTime(ended, state["ended_text"])
    values["client_ids"] = _there(writer, "clients", state.get("clients", ())) or is_now.client_ids
    if "people" in state:
        values["person_ids"] = _there(writer, "people", state["people"])
    interactions.edit(writer, replace(is_now, **values))


def _preference(writer: Writer, row_id: int, state: State) -> None:
    values = _known(state, "value", "hex", "confirmed_on", "about") | _coded(
        state, kind=PreferenceKind, strength=Strength
    )
    if "person_id" in state:
        values["person_id"] = next(iter(_there(writer, "people", (state["person_id"],))), None)
    preferences.edit(writer, replace(preferences.get(writer, row_id), **values))


def _anniversary(writer: Writer, row_id: int, state: State) -> None:
    values = _known(state, "label", "gift_days") | _coded(state, kind=AnniversaryKind, leap_rule=LeapRule)
    if "date" in state:
        values["date"] = yearly_dates.parse(state["date"])
    anniversaries.edit(writer, replace(anniversaries.get(writer, row_id), **values))


def _commitment(writer: Writer, row_id: int, state: State) -> None:
    is_now = commitments.get(writer, row_id)
    if not is_now.standing:
        raise JournalError(Code.STATE_IMPOSSIBLE, kind=is_now.kind.value, state=is_now.state.value)
    values = _known(state, "text", "waiting_on", "intention", "unchanged")
    if "doubts" in state:
        values["doubts"] = doubts_of(state["doubts"])
    for name, prefix in (("due", ""), ("inner", "inner_")):
        kind, at = state.get(f"{prefix}moment"), state.get(f"{prefix}at" if prefix else "due_at")
        if f"{prefix}moment" in state:
            local = state.get(f"{prefix}local" if prefix else "due_local", "")
            values[name] = None if kind is None or at is None else Moment(MomentKind(kind), at, local)
    if "person_id" in state:
        values["person_id"] = next(iter(_there(writer, "people", (state["person_id"],))), None)
    commitments.edit(writer, replace(is_now, **values))


def _due(writer: Writer, row_id: int, state: State) -> None:
    is_now = dues.get(writer, row_id)
    if not is_now.open:
        raise JournalError(Code.DUE_CLOSED, title=is_now.title)
    values = _known(state, "title")
    if "moment" in state and "due_at" in state:
        values["moment"] = Moment(MomentKind(state["moment"]), state["due_at"], state.get("due_local", ""))
    if "person_id" in state:
        values["person_id"] = next(iter(_there(writer, "people", (state["person_id"],))), None)
    dues.edit(writer, replace(is_now, **values))


def _known(state: State, *columns: str) -> dict[str, Any]:
    return {column: state[column] for column in columns if column in state}


def _lists(state: State, *columns: str) -> dict[str, Any]:
    return {column: tuple(json.loads(state[column])) for column in columns if column in state}


def _coded(state: State, **codes: Any) -> dict[str, Any]:
    return {c: code(state[c]) if state[c] is not None else None for c, code in codes.items() if c in state}


def _there(writer: Writer, table: str, ids: tuple[int | None, ...]) -> tuple[int, ...]:
    return tuple(
        i for i in ids if i is not None and writer.value(f'SELECT 1 FROM "{table}" WHERE id = ?', (i,)) is not None
    )
