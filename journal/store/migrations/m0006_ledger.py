"""What the due ledger hangs on: commitments, yearly days, series, observances of one's own, rhythms, due records."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

RECORD = "id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE"
STAMPS = "created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL"
CLIENT = "client_id INTEGER NOT NULL REFERENCES clients(id) ON DELETE CASCADE"

FACTS = (
    # Tags of regions and observances, a JSON list; rhythms in days, where they differ from those of the tier.
    "ALTER TABLE clients ADD COLUMN observes TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE clients ADD COLUMN rhythm_days INTEGER",
    "ALTER TABLE clients ADD COLUMN spacing_days INTEGER",
    "ALTER TABLE clients ADD COLUMN imported_on TEXT",
    "ALTER TABLE people ADD COLUMN observes TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE people ADD COLUMN mourning_until TEXT",
    f"""CREATE TABLE anniversaries ({RECORD}, {CLIENT}, person_id INTEGER REFERENCES people(id) ON DELETE CASCADE,
        kind TEXT NOT NULL, label TEXT NOT NULL DEFAULT '', date TEXT NOT NULL,
        leap_rule TEXT NOT NULL DEFAULT 'regular', gift_days INTEGER, {STAMPS}) STRICT""",
    "CREATE INDEX anniversaries_by_client ON anniversaries(client_id)",
    "CREATE INDEX anniversaries_by_person ON anniversaries(person_id)",
    f"""CREATE TABLE own_observances ({RECORD}, name TEXT NOT NULL, rule TEXT NOT NULL, tone TEXT NOT NULL,
        act TEXT NOT NULL, gift_days INTEGER, card_days INTEGER, message_days INTEGER,
        manner TEXT NOT NULL DEFAULT '', {STAMPS}) STRICT""",
)

COMMITMENTS = (
    f"""CREATE TABLE commitments ({RECORD}, kind TEXT NOT NULL, ours INTEGER NOT NULL, {CLIENT},
        person_id INTEGER REFERENCES people(id) ON DELETE SET NULL,
        interaction_id INTEGER REFERENCES interactions(id) ON DELETE SET NULL,
        text TEXT NOT NULL, made_at INTEGER NOT NULL, made_text TEXT NOT NULL,
        moment TEXT, due_at INTEGER, due_local TEXT NOT NULL DEFAULT '',
        inner_moment TEXT, inner_at INTEGER, inner_local TEXT NOT NULL DEFAULT '',
        waiting_on TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT 'open', closed_at INTEGER,
        outcome TEXT NOT NULL DEFAULT '',
        outcome_interaction_id INTEGER REFERENCES interactions(id) ON DELETE SET NULL, {STAMPS}) STRICT""",
    "CREATE INDEX commitments_by_client ON commitments(client_id, made_at)",
    "CREATE INDEX commitments_by_person ON commitments(person_id)",
    "CREATE INDEX commitments_by_interaction ON commitments(interaction_id)",
    "CREATE INDEX commitments_by_outcome ON commitments(outcome_interaction_id)",
    """CREATE INDEX commitments_standing ON commitments(client_id, kind, ours)
        WHERE state IN ('open', 'acknowledged', 'missed')""",
    """CREATE INDEX commitments_standing_due ON commitments(ours, due_at)
        WHERE state IN ('open', 'acknowledged', 'missed')""",
    f"""CREATE TABLE commitment_events ({RECORD},
        commitment_id INTEGER NOT NULL REFERENCES commitments(id) ON DELETE CASCADE, kind TEXT NOT NULL,
        at INTEGER NOT NULL, at_text TEXT NOT NULL, text TEXT NOT NULL DEFAULT '',
        moment TEXT, due_at INTEGER, due_local TEXT NOT NULL DEFAULT '', {STAMPS}) STRICT""",
    "CREATE INDEX commitment_events_by_commitment ON commitment_events(commitment_id)",
)

DUES = (
    f"""CREATE TABLE series ({RECORD}, client_id INTEGER REFERENCES clients(id) ON DELETE CASCADE,
        person_id INTEGER REFERENCES people(id) ON DELETE SET NULL, title TEXT NOT NULL, rule TEXT NOT NULL,
        mode TEXT NOT NULL, moment TEXT NOT NULL, due_at INTEGER NOT NULL, due_local TEXT NOT NULL DEFAULT '',
        ended_at INTEGER, {STAMPS}) STRICT""",
    "CREATE INDEX series_by_client ON series(client_id)",
    "CREATE INDEX series_by_person ON series(person_id)",
    "ALTER TABLE dues ADD COLUMN commitment_id INTEGER REFERENCES commitments(id) ON DELETE CASCADE",
    "ALTER TABLE dues ADD COLUMN anniversary_id INTEGER REFERENCES anniversaries(id) ON DELETE CASCADE",
    "ALTER TABLE dues ADD COLUMN series_id INTEGER REFERENCES series(id) ON DELETE CASCADE",
    "ALTER TABLE dues ADD COLUMN observance TEXT",
    "ALTER TABLE dues ADD COLUMN lead TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE dues ADD COLUMN tone TEXT",
    "ALTER TABLE dues ADD COLUMN day TEXT",
    "ALTER TABLE dues ADD COLUMN expires_at INTEGER",
    "ALTER TABLE dues ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE dues ADD COLUMN first_attempt_at INTEGER",
    "CREATE INDEX dues_by_commitment ON dues(commitment_id) WHERE commitment_id IS NOT NULL",
    "CREATE INDEX dues_by_anniversary ON dues(anniversary_id) WHERE anniversary_id IS NOT NULL",
    "CREATE INDEX dues_by_series ON dues(series_id) WHERE series_id IS NOT NULL",
    # Greetings and clients to keep in touch with stand in Today as one row for many: they have indexes of their own.
    """CREATE INDEX dues_open_single ON dues(coalesce(snoozed_until, due_at))
        WHERE state = 'open' AND origin NOT IN ('observance', 'cadence')""",
    """CREATE INDEX dues_open_grouped ON dues(origin, observance, lead, due_at, due_local, moment, snoozed_until, day)
        WHERE state = 'open' AND origin IN ('observance', 'cadence')""",
    """CREATE INDEX dues_expiring ON dues(expires_at) WHERE state = 'open' AND expires_at IS NOT NULL""",
    """CREATE TABLE due_events (id INTEGER PRIMARY KEY AUTOINCREMENT,
        due_id INTEGER NOT NULL REFERENCES dues(id) ON DELETE CASCADE, kind TEXT NOT NULL, at INTEGER NOT NULL,
        until INTEGER) STRICT""",
    "CREATE INDEX due_events_by_due ON due_events(due_id)",
)


def apply(db: Database) -> None:
    """Make the tables and columns, one statement at a time."""
    for statement in (*FACTS, *COMMITMENTS, *DUES):
        db.execute(statement)
