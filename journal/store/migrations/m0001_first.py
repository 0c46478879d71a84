"""The first schema: clients, people, interactions, preferences, dues, crises, history, drafts and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

RECORD = "id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE"
STAMPS = "created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL"

CLIENTS = (
    f"""CREATE TABLE clients ({RECORD}, name TEXT NOT NULL, kind TEXT NOT NULL, tier TEXT, stage TEXT,
        about TEXT NOT NULL DEFAULT '', archived_at INTEGER, {STAMPS}) STRICT""",
    """CREATE TABLE client_tags (id INTEGER PRIMARY KEY AUTOINCREMENT, tag TEXT NOT NULL,
        client_id INTEGER NOT NULL REFERENCES clients(id) ON DELETE CASCADE, UNIQUE (client_id, tag)) STRICT""",
    f"""CREATE TABLE people ({RECORD}, client_id INTEGER NOT NULL REFERENCES clients(id) ON DELETE CASCADE,
        name TEXT NOT NULL, also TEXT NOT NULL DEFAULT '[]', address TEXT NOT NULL DEFAULT '',
        post TEXT NOT NULL DEFAULT '', phones TEXT NOT NULL DEFAULT '[]', emails TEXT NOT NULL DEFAULT '[]',
        wechat TEXT NOT NULL DEFAULT '', about TEXT NOT NULL DEFAULT '', left_on TEXT, {STAMPS}) STRICT""",
    "CREATE INDEX people_by_client ON people(client_id)",
    """CREATE TABLE client_index (client_id INTEGER PRIMARY KEY REFERENCES clients(id) ON DELETE CASCADE,
        sort_key TEXT NOT NULL, match_keys TEXT NOT NULL, match_text TEXT NOT NULL, colour TEXT,
        archived INTEGER NOT NULL DEFAULT 0, tier_rank INTEGER NOT NULL DEFAULT 9,
        entry_count INTEGER NOT NULL DEFAULT 0, last_contact_at INTEGER NOT NULL DEFAULT 0,
        next_due_at INTEGER) STRICT""",
    "CREATE INDEX client_index_by_name ON client_index(archived, sort_key, client_id)",
    "CREATE INDEX client_index_by_contact ON client_index(archived, last_contact_at DESC, client_id)",
)

INTERACTIONS = (
    f"""CREATE TABLE interactions ({RECORD}, channel TEXT NOT NULL, direction TEXT, mood INTEGER,
        at INTEGER NOT NULL, at_text TEXT NOT NULL, ended_at INTEGER, ended_text TEXT,
        subject TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT '', private INTEGER NOT NULL DEFAULT 0,
        counts INTEGER NOT NULL, {STAMPS}) STRICT""",
    "CREATE INDEX interactions_by_time ON interactions(at, id)",
    """CREATE TABLE interaction_clients (id INTEGER PRIMARY KEY AUTOINCREMENT,
        client_id INTEGER NOT NULL REFERENCES clients(id) ON DELETE CASCADE,
        interaction_id INTEGER NOT NULL REFERENCES interactions(id) ON DELETE CASCADE,
        at INTEGER NOT NULL, channel TEXT NOT NULL, counts INTEGER NOT NULL,
        UNIQUE (interaction_id, client_id)) STRICT""",
    "CREATE INDEX interaction_clients_timeline ON interaction_clients(client_id, at, interaction_id)",
    "CREATE INDEX interaction_clients_channel ON interaction_clients(client_id, channel, at, interaction_id)",
    "CREATE INDEX interaction_clients_contact ON interaction_clients(client_id, at, interaction_id) WHERE counts = 1",
    """CREATE TABLE interaction_people (id INTEGER PRIMARY KEY AUTOINCREMENT,
        interaction_id INTEGER NOT NULL REFERENCES interactions(id) ON DELETE CASCADE,
        person_id INTEGER NOT NULL REFERENCES people(id) ON DELETE CASCADE,
        UNIQUE (interaction_id, person_id)) STRICT""",
    "CREATE INDEX interaction_people_by_person ON interaction_people(person_id)",
    """CREATE TABLE interaction_tags (id INTEGER PRIMARY KEY AUTOINCREMENT, tag TEXT NOT NULL,
        interaction_id INTEGER NOT NULL REFERENCES interactions(id) ON DELETE CASCADE,
        UNIQUE (interaction_id, tag)) STRICT""",
)

FACTS = (
    f"""CREATE TABLE preferences ({RECORD}, client_id INTEGER NOT NULL REFERENCES clients(id) ON DELETE CASCADE,
        person_id INTEGER REFERENCES people(id) ON DELETE SET NULL, kind TEXT NOT NULL, value TEXT NOT NULL,
        strength TEXT NOT NULL, hex TEXT, interaction_id INTEGER REFERENCES interactions(id) ON DELETE SET NULL,
        confirmed_on TEXT, about TEXT NOT NULL DEFAULT '', {STAMPS}) STRICT""",
    "CREATE INDEX preferences_by_client ON preferences(client_id)",
    "CREATE INDEX preferences_by_person ON preferences(person_id)",
    "CREATE INDEX preferences_by_interaction ON preferences(interaction_id)",
    f"""CREATE TABLE crises ({RECORD}, client_id INTEGER NOT NULL REFERENCES clients(id),
        sentence TEXT NOT NULL, severity INTEGER NOT NULL, stage TEXT NOT NULL, opened_at INTEGER NOT NULL,
        opened_text TEXT NOT NULL, closed_at INTEGER, result TEXT NOT NULL DEFAULT '', {STAMPS}) STRICT""",
    "CREATE INDEX crises_by_client ON crises(client_id, opened_at)",
    """CREATE TABLE crisis_lines (id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE,
        crisis_id INTEGER NOT NULL REFERENCES crises(id), kind TEXT NOT NULL,
        at INTEGER NOT NULL, at_text TEXT NOT NULL, recorded_at INTEGER NOT NULL, text TEXT NOT NULL) STRICT""",
    "CREATE INDEX crisis_lines_by_crisis ON crisis_lines(crisis_id, id)",
    """CREATE TRIGGER crisis_lines_only_grow BEFORE UPDATE ON crisis_lines
        BEGIN SELECT RAISE(ABORT, 'a line of the crisis log is never changed'); END""",
    f"""CREATE TABLE dues ({RECORD}, origin TEXT NOT NULL, origin_id TEXT NOT NULL, occurrence TEXT NOT NULL,
        client_id INTEGER REFERENCES clients(id) ON DELETE CASCADE,
        person_id INTEGER REFERENCES people(id) ON DELETE SET NULL,
        interaction_id INTEGER REFERENCES interactions(id) ON DELETE SET NULL,
        title TEXT NOT NULL, moment TEXT NOT NULL, due_at INTEGER NOT NULL, due_local TEXT NOT NULL DEFAULT '',
        base_at INTEGER, state TEXT NOT NULL DEFAULT 'open', snoozed_until INTEGER, closed_at INTEGER,
        outcome TEXT NOT NULL DEFAULT '',
        outcome_interaction_id INTEGER REFERENCES interactions(id) ON DELETE SET NULL, in_time INTEGER, {STAMPS},
        UNIQUE (origin, origin_id, occurrence)) STRICT""",
    "CREATE INDEX dues_open ON dues(coalesce(snoozed_until, due_at)) WHERE state = 'open'",
    "CREATE INDEX dues_open_by_client ON dues(client_id, due_at) WHERE state = 'open'",
    "CREATE INDEX dues_by_client ON dues(client_id, due_at)",
    "CREATE INDEX dues_by_person ON dues(person_id)",
    "CREATE INDEX dues_by_interaction ON dues(interaction_id)",
    "CREATE INDEX dues_by_outcome ON dues(outcome_interaction_id)",
    """CREATE TABLE due_deliveries (id INTEGER PRIMARY KEY AUTOINCREMENT,
        due_id INTEGER NOT NULL REFERENCES dues(id) ON DELETE CASCADE, moment INTEGER NOT NULL,
        shown_at INTEGER NOT NULL, UNIQUE (due_id, moment)) STRICT""",
)

JOURNAL = (
    """CREATE TABLE operations (id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE, op TEXT NOT NULL,
        at INTEGER NOT NULL, undoable INTEGER NOT NULL, state TEXT NOT NULL,
        facts TEXT NOT NULL DEFAULT '{}') STRICT""",
    "CREATE INDEX operations_done ON operations(id) WHERE undoable AND state = 'done'",
    "CREATE INDEX operations_undone ON operations(id) WHERE state = 'undone'",
    """CREATE TABLE changes (id INTEGER PRIMARY KEY AUTOINCREMENT,
        operation_id INTEGER NOT NULL REFERENCES operations(id) ON DELETE CASCADE, "table" TEXT NOT NULL,
        row_id INTEGER NOT NULL, old TEXT, new TEXT) STRICT""",
    "CREATE INDEX changes_by_operation ON changes(operation_id, id)",
    'CREATE INDEX changes_by_row ON changes("table", row_id)',
    "CREATE TABLE drafts (key TEXT PRIMARY KEY, value TEXT NOT NULL, updated_at INTEGER NOT NULL) STRICT",
    f"CREATE TABLE settings ({RECORD}, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL, {STAMPS}) STRICT",
)


def apply(db: Database) -> None:
    """Create every table; one statement at a time, since `executescript` cannot be taken back."""
    for statement in (*CLIENTS, *INTERACTIONS, *FACTS, *JOURNAL):
        db.execute(statement)
