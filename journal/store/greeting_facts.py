"""What one looks at before greeting somebody: what was sent and given before, what must not be, what they like.

Nothing of it goes to the client by itself: private entries and bad moments are left out of what may be quoted.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from journal.core.dues import Due, Origin
from journal.core.gate import Gate
from journal.core.interactions import Channel
from journal.core.moments import EventTime, day_start
from journal.core.preferences import PreferenceKind, Strength
from journal.store import preferences
from journal.store.greetings import Recipient
from journal.store.reading import Reader

MOST = 3
"""No more gifts, subjects or likings are told."""
_AROUND_DAYS = 25
"""A feast of the lunar year moves by so much against the same day a year before."""
_LIKINGS = frozenset(
    {
        PreferenceKind.FOOD,
        PreferenceKind.DRINK,
        PreferenceKind.SPORT,
        PreferenceKind.MUSIC,
        PreferenceKind.READING,
        PreferenceKind.ART,
    }
)


@dataclass(frozen=True, slots=True)
class Past:
    """Something that went to them."""

    at: EventTime
    text: str


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A request or promise that closes the gate."""

    id: int
    text: str
    channel: str = ""
    """Through which channel it came; empty where that is not known."""
    client_id: int = 0


@dataclass(frozen=True, slots=True)
class GreetingFacts:
    """What is known of one recipient."""

    last_text: Past | None = None
    """What was sent on this occasion the last time."""
    channel: str = ""
    """Through which channel we were in contact last."""
    contact: EventTime | None = None
    taboos: tuple[str, ...] = ()
    allergies: tuple[str, ...] = ()
    gift_rules: tuple[str, ...] = ()
    given: tuple[Past, ...] = ()
    subjects: tuple[str, ...] = ()
    """What was talked about, the last one first: may be quoted."""
    likings: tuple[str, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()


def facts(reader: Reader, recipient: Recipient) -> GreetingFacts:
    """Return what is known of a recipient, in a few short queries."""
    client_id, person_id = recipient.client_id, recipient.person_id
    last = reader.row(
        """SELECT i.channel, i.at, i.at_text FROM interaction_clients l JOIN interactions i ON i.id = l.interaction_id
        WHERE l.client_id = ? AND l.counts = 1 ORDER BY l.at DESC, l.interaction_id DESC LIMIT 1""",
        (client_id,),
    )
    known = [p for p in preferences.of(reader, client_id) if p.person_id in (None, person_id) or person_id is None]
    unrated = (PreferenceKind.ALLERGY, PreferenceKind.GIFT_RULE)
    liked = (p for p in known if p.strength in (Strength.LOVES, Strength.LIKES) and p.kind in _LIKINGS)
    return GreetingFacts(
        last_text=last_text(reader, recipient),
        channel=last[0] if last else "",
        contact=EventTime(last[1], last[2]) if last else None,
        taboos=tuple(p.value for p in known if p.strength is Strength.TABOO and p.kind not in unrated),
        allergies=tuple(p.value for p in known if p.kind is PreferenceKind.ALLERGY),
        gift_rules=tuple(p.value for p in known if p.kind is PreferenceKind.GIFT_RULE),
        given=_given(reader, client_id),
        subjects=_subjects(reader, client_id),
        likings=tuple(p.value for p in liked)[:MOST],
        open_points=open_points(reader, recipient.gate),
    )


def last_text(reader: Reader, recipient: Recipient) -> Past | None:
    """Return what went to somebody on this occasion before: as the ledger says, else what was sent about a year ago."""
    due = recipient.due
    which, params = ("", ()) if due.origin is Origin.BIRTHDAY else (" AND d.observance = ?", (due.observance,))
    row = reader.row(
        f"""SELECT i.at, i.at_text, i.text FROM dues d JOIN interactions i ON i.id = d.outcome_interaction_id
        WHERE d.origin = ? AND d.origin_id = ?{which} AND d.day < ? AND i.text <> '' ORDER BY d.day DESC LIMIT 1""",
        (due.origin.value, due.origin_id, *params, due.day),
    )
    row = row or _a_year_ago(reader, recipient, due)
    return Past(EventTime(row[0], row[1]), row[2]) if row else None


def open_points(reader: Reader, gate: Gate | None) -> tuple[OpenPoint, ...]:
    """Return what closes a gate, the oldest first."""
    found = []
    for commitment_id in gate.ids if gate is not None else ():
        row = reader.row(
            """SELECT c.text, i.channel, c.client_id FROM commitments c
            LEFT JOIN interactions i ON i.id = c.interaction_id WHERE c.id = ?""",
            (commitment_id,),
        )
        if row is not None:
            found.append(OpenPoint(commitment_id, row[0], row[1] or "", row[2]))
    return tuple(found)


def _a_year_ago(reader: Reader, recipient: Recipient, due: Due) -> tuple[int, str, str] | None:
    day = dt.date.fromisoformat(due.day or due.moment.local[:10])
    before = day - dt.timedelta(days=365)
    around = dt.timedelta(days=_AROUND_DAYS)
    found = reader.row(
        """SELECT i.at, i.at_text, i.text FROM interaction_clients l JOIN interactions i ON i.id = l.interaction_id
        WHERE l.client_id = ? AND l.channel = ? AND l.at BETWEEN ? AND ? AND i.text <> ''
        AND coalesce(i.direction, 'out') = 'out'
        AND (? IS NULL OR NOT EXISTS (SELECT 1 FROM interaction_people p WHERE p.interaction_id = i.id)
          OR EXISTS (SELECT 1 FROM interaction_people p WHERE p.interaction_id = i.id AND p.person_id = ?))
        ORDER BY abs(l.at - ?) LIMIT 1""",
        (
            recipient.client_id,
            Channel.GREETING.value,
            day_start(before - around, reader.tz),
            day_start(before + around, reader.tz),
            recipient.person_id,
            recipient.person_id,
            day_start(before, reader.tz),
        ),
    )
    return (found[0], found[1], found[2]) if found else None


def _given(reader: Reader, client_id: int) -> tuple[Past, ...]:
    rows = reader.rows(
        """SELECT i.at, i.at_text, i.subject, i.text FROM interaction_clients l
        JOIN interactions i ON i.id = l.interaction_id WHERE l.client_id = ? AND l.channel = ?
        AND coalesce(i.direction, 'out') = 'out' ORDER BY l.at DESC LIMIT ?""",
        (client_id, Channel.GIFT.value, MOST),
    )
    return tuple(Past(EventTime(at, text), subject or first_line(words)) for at, text, subject, words in rows)


def _subjects(reader: Reader, client_id: int) -> tuple[str, ...]:
    rows = reader.rows(
        """SELECT i.subject FROM interaction_clients l JOIN interactions i ON i.id = l.interaction_id
        WHERE l.client_id = ? AND l.counts = 1 AND i.private = 0 AND coalesce(i.mood, 0) >= 0 AND i.subject <> ''
        ORDER BY l.at DESC LIMIT ?""",
        (client_id, MOST),
    )
    return tuple(dict.fromkeys(subject for (subject,) in rows))


def first_line(text: str) -> str:
    """Return the beginning of a text, for one line."""
    return text.strip().partition("\n")[0][:200]
