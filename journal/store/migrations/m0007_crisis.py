"""The crisis desk and the brief: risks, plans, a log that is chained, stances, relations, marks on entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journal.core import crisis_chain

if TYPE_CHECKING:
    from sqlite_utils import Database

RECORD = "id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL UNIQUE"
STAMPS = "created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL"
CLIENT = "client_id INTEGER NOT NULL REFERENCES clients(id) ON DELETE CASCADE"

DESK = (
    # `client_id` where the plan is for one client only; `template` is the code of the built-in one it was copied from.
    f"""CREATE TABLE plans ({RECORD}, client_id INTEGER REFERENCES clients(id) ON DELETE CASCADE, name TEXT NOT NULL,
        situation TEXT NOT NULL DEFAULT '', steps TEXT NOT NULL DEFAULT '[]', goals TEXT NOT NULL DEFAULT '{{}}',
        lessons TEXT NOT NULL DEFAULT '', template TEXT NOT NULL DEFAULT '', {STAMPS}) STRICT""",
    "CREATE INDEX plans_by_client ON plans(client_id)",
    # `plan` is the uuid of a plan of one's own or the code of a built-in one, `contacts` a JSON list of whom to call.
    f"""CREATE TABLE risks ({RECORD}, {CLIENT}, title TEXT NOT NULL, signs TEXT NOT NULL DEFAULT '',
        severity INTEGER NOT NULL, likelihood INTEGER NOT NULL, plan TEXT NOT NULL DEFAULT '',
        contacts TEXT NOT NULL DEFAULT '[]', told_on TEXT, told_how TEXT NOT NULL DEFAULT '',
        reviewed_on TEXT, review_days INTEGER, note TEXT NOT NULL DEFAULT '', {STAMPS}) STRICT""",
    "CREATE INDEX risks_by_client ON risks(client_id)",
    "ALTER TABLE crises ADD COLUMN started_at INTEGER",
    "ALTER TABLE crises ADD COLUMN found_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE crises ADD COLUMN plan TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE crises ADD COLUMN plan_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE crises ADD COLUMN steps TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE crises ADD COLUMN goals TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE crises ADD COLUMN risk_id INTEGER REFERENCES risks(id) ON DELETE SET NULL",
    # No "SET NULL": undoing "outlet added" is refused, as it is for the client of a crisis.
    "ALTER TABLE crises ADD COLUMN outlet_id INTEGER REFERENCES clients(id)",
    "ALTER TABLE crises ADD COLUMN watch_minutes INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE crises ADD COLUMN watch_from TEXT NOT NULL DEFAULT '08:00'",
    "ALTER TABLE crises ADD COLUMN watch_until TEXT NOT NULL DEFAULT '20:00'",
    "ALTER TABLE crises ADD COLUMN mistaken INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE crises ADD COLUMN cause TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE crises ADD COLUMN helped TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE crises ADD COLUMN changes TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE crises ADD COLUMN promised TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE crises ADD COLUMN reviewed_at INTEGER",
    "CREATE INDEX crises_by_risk ON crises(risk_id) WHERE risk_id IS NOT NULL",
    "CREATE INDEX crises_by_outlet ON crises(outlet_id) WHERE outlet_id IS NOT NULL",
    "UPDATE crises SET started_at = opened_at WHERE stage <> 'warning'",
    "ALTER TABLE dues ADD COLUMN crisis_id INTEGER REFERENCES crises(id) ON DELETE CASCADE",
    "ALTER TABLE dues ADD COLUMN risk_id INTEGER REFERENCES risks(id) ON DELETE CASCADE",
    # The list of clients counted suggestions to greet, or to be in touch, as deadlines.
    """UPDATE client_index SET next_due_at = (SELECT min(coalesce(snoozed_until, due_at)) FROM dues
        WHERE client_id = client_index.client_id AND state = 'open' AND origin NOT IN ('observance', 'cadence'))""",
    "CREATE INDEX dues_by_crisis ON dues(crisis_id) WHERE crisis_id IS NOT NULL",
    "CREATE INDEX dues_by_risk ON dues(risk_id) WHERE risk_id IS NOT NULL",
)

LOG = (
    "DROP TRIGGER crisis_lines_only_grow",
    "ALTER TABLE crisis_lines ADD COLUMN number INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE crisis_lines ADD COLUMN who TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE crisis_lines ADD COLUMN source TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE crisis_lines ADD COLUMN audience TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE crisis_lines ADD COLUMN told TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE crisis_lines ADD COLUMN inner INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE crisis_lines ADD COLUMN corrects TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE crisis_lines ADD COLUMN step TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE crisis_lines ADD COLUMN hash TEXT NOT NULL DEFAULT ''",
)
ONLY_GROW = """CREATE TRIGGER crisis_lines_only_grow BEFORE UPDATE ON crisis_lines
    BEGIN SELECT RAISE(ABORT, 'a line of the crisis log is never changed'); END"""

BRIEF = (
    "ALTER TABLE clients ADD COLUMN temperament TEXT",
    "ALTER TABLE clients ADD COLUMN motives TEXT NOT NULL DEFAULT '[]'",
    f"""CREATE TABLE stances ({RECORD}, {CLIENT}, stance TEXT NOT NULL, at INTEGER NOT NULL, at_text TEXT NOT NULL,
        interaction_id INTEGER REFERENCES interactions(id) ON DELETE SET NULL, {STAMPS}) STRICT""",
    "CREATE INDEX stances_by_client ON stances(client_id, at)",
    "CREATE INDEX stances_by_interaction ON stances(interaction_id)",
    # Both persons may be at different clients: "follows" is said of one who took over from one who left.
    f"""CREATE TABLE relations ({RECORD}, person_id INTEGER NOT NULL REFERENCES people(id) ON DELETE CASCADE,
        other_id INTEGER NOT NULL REFERENCES people(id) ON DELETE CASCADE, kind TEXT NOT NULL,
        label TEXT NOT NULL DEFAULT '', {STAMPS}, UNIQUE (person_id, other_id, kind)) STRICT""",
    "CREATE INDEX relations_by_other ON relations(other_id)",
    "ALTER TABLE interactions ADD COLUMN mark TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE interactions ADD COLUMN confirmed_on TEXT",
    "CREATE INDEX interactions_marked ON interactions(id) WHERE mark <> ''",
    # Of a request: what they really want, what must not change, and what is in doubt (a JSON object by point).
    "ALTER TABLE commitments ADD COLUMN intention TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE commitments ADD COLUMN unchanged TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE commitments ADD COLUMN doubts TEXT NOT NULL DEFAULT '{}'",
    f"""CREATE TABLE playbook_texts ({RECORD}, topic TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
        {STAMPS}, UNIQUE (topic, language)) STRICT""",
)


def apply(db: Database) -> None:
    """Make the tables and columns, and give the lines that are there their places in the chain."""
    for statement in (*DESK, *LOG, *BRIEF):
        db.execute(statement)
    _chain(db)
    db.execute("CREATE UNIQUE INDEX crisis_lines_in_order ON crisis_lines(crisis_id, number)")
    db.execute(ONLY_GROW)


def _chain(db: Database) -> None:
    rows = db.execute(
        """SELECT l.id, l.crisis_id, c.uuid, l.uuid, l.kind, l.at_text, l.recorded_at, l.text FROM crisis_lines l
        JOIN crises c ON c.id = l.crisis_id ORDER BY l.crisis_id, l.id"""
    ).fetchall()
    number, crisis_id, last = 0, None, ""
    for row_id, of, crisis, uuid, kind, at_text, recorded_at, text in rows:
        number, last = (number + 1, last) if of == crisis_id else (1, "")
        crisis_id = of
        record = crisis_chain.record(
            crisis=crisis,
            number=number,
            uuid=uuid,
            kind=kind,
            at=at_text,
            recorded=recorded_at,
            text=text,
            previous=last,
        )
        last = crisis_chain.digest(record)
        db.execute("UPDATE crisis_lines SET number = ?, hash = ? WHERE id = ?", [number, last, row_id])
