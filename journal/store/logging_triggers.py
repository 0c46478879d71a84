"""Triggers generated from the schema that log JSON images of every changed row; they live in the connection only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from journal.store import driver

NEVER_LOGGED = frozenset(
    {
        "operations",
        "changes",
        "client_index",
        "due_deliveries",
        "crisis_lines",
        "drafts",
        "import_keys",
        "search_rows",
        "upkeep",
        "attachment_contents",
        "_sqlite_migrations",
    }
)
"""Delivery state, counters, search keys, drafts and the crisis log: undo and the bin must not reach them."""


def install(connection: driver.Connection) -> None:
    """Make the triggers anew; needed after every migration, since altering a table drops them silently."""
    statements = [
        "CREATE TEMP TABLE IF NOT EXISTS recording (operation_id INTEGER)",
        # Lines of a crisis are in no history: this is how the search index hears of them.
        "CREATE TEMP TABLE IF NOT EXISTS touched_crises (crisis_id INTEGER)",
        "DROP TRIGGER IF EXISTS temp.touch_crises",
        "CREATE TEMP TRIGGER touch_crises AFTER INSERT ON main.crisis_lines"
        " BEGIN INSERT INTO touched_crises VALUES (NEW.crisis_id); END",
    ]
    for table in logged_tables(connection):
        columns = [
            column for (column,) in connection.execute("SELECT name FROM pragma_table_info(?, 'main')", (table,))
        ]
        statements += _statements(table, columns)
    connection.executescript(";\n".join(statements))  # in one: the driver would keep each of them prepared


def logged_tables(connection: driver.Connection) -> list[str]:
    """Return the tables whose rows are logged: all but the few named above."""
    names = connection.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    # SQLite's own tables, such as those that ANALYZE makes, take no triggers.
    return [name for (name,) in names if name not in NEVER_LOGGED and not name.startswith(("sqlite_", "search_tokens"))]


@contextmanager
def recording(connection: driver.Connection, operation_id: int) -> Iterator[None]:
    """Let the triggers log under `operation_id`; outside of it (in undo) they are silent."""
    connection.execute("INSERT INTO temp.recording VALUES (?)", (operation_id,))
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("DELETE FROM temp.recording")


def _image(prefix: str, columns: list[str]) -> str:
    return "json_object(" + ", ".join(f"'{c}', {prefix}.\"{c}\"" for c in columns) + ")"


def _statements(table: str, columns: list[str]) -> Iterator[str]:
    differs = " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in columns)
    for event, row, old, new, only in (
        ("INSERT", "NEW", "NULL", _image("NEW", columns), "1"),
        ("DELETE", "OLD", _image("OLD", columns), "NULL", "1"),
        ("UPDATE", "NEW", _image("OLD", columns), _image("NEW", columns), f"({differs})"),
    ):
        name = f"log_{table}_{event.lower()}"
        yield f'DROP TRIGGER IF EXISTS temp."{name}"'
        yield (
            f'CREATE TEMP TRIGGER "{name}" AFTER {event} ON main."{table}" '
            f"WHEN {only} AND (SELECT operation_id FROM recording) IS NOT NULL BEGIN "
            f'INSERT INTO changes(operation_id, "table", row_id, old, new) '
            f"VALUES ((SELECT operation_id FROM recording), '{table}', {row}.id, {old}, {new}); END"
        )
