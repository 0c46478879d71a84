"""The week of `scenes.md` as scene 4 needs it: what is known of Grace on the Tuesday before the call."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from journal.core.clients import Person
from journal.core.commitments import CommitmentKind
from journal.core.interactions import Channel, Direction, Interaction, Mark
from journal.core.moments import EventTime
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.store import interactions, people, preferences
from tests.e2e.week import TZ, Week, when

ORCHID = "兰庭酒店"
CHLOE = "daughter Chloe starts secondary school"
MANDY = "assistant is Mandy"
STAMPING = "we advised against foil stamping, she chose it"
LAST_TALK = "Schedule confirmed, she is content"


def tuesday(path: Path) -> Week:
    """Return the week as it stood on Tuesday 2 February at 9:30, its journal closed."""
    week = Week(path)
    client_id, grace_id = week.clients[ORCHID], week.people[ORCHID]
    grace = replace(people.get(week.writer, grace_id), also=("張嘉欣", "张小姐"), address="Grace", post="Director")
    mandy = Person(client_id, "Mandy Lee", post="Assistant")
    ballet = Preference(client_id, PreferenceKind.ART, "ballet", Strength.LIKES, person_id=grace_id)
    week.do(lambda: people.edit(week.writer, grace) or 0)
    mandy_id = week.do(partial(people.add, week.writer, mandy))
    week.do(partial(preferences.add, week.writer, ballet))
    _note(week, "2025-01-14T10:00", MANDY, Mark.TOLD, (grace_id, mandy_id))
    _note(week, "2026-03-12T10:00", CHLOE, Mark.TOLD, (grace_id,))
    _note(week, "2026-12-15T10:00", STAMPING, Mark.DECIDED, (grace_id,))
    _note(week, "2027-01-27T10:00", LAST_TALK, None, (grace_id,))
    for at, text in (("2027-02-01T13:30", "Which blue?"), ("2027-02-01T17:40", "And the artwork?")):
        asked = week.log(ORCHID, at, Channel.EMAIL, text, direction=Direction.IN)
        week.owe(ORCHID, CommitmentKind.REQUEST, text, "2027-02-02T18:00", asked)
    week.remind(ORCHID, "Call Grace", "2027-02-02T10:05")
    week.close("2027-02-02T09:30")
    return week


def _note(week: Week, at: str, text: str, mark: Mark | None, persons: tuple[int, ...]) -> None:
    week.time = when(at)
    entry = Interaction(
        (week.clients[ORCHID],),
        EventTime.of(week.time, TZ),
        Channel.PHONE,
        Direction.OUT,
        text=text,
        person_ids=persons,
        mark=mark,
    )
    week.do(partial(interactions.add, week.writer, entry))
