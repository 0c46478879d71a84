from __future__ import annotations

import re
from itertools import product

import pytest

from journal.core.clients import Client, ClientKind, Stage, Tier
from journal.core.crises import Crisis, CrisisLine, CrisisStage, LineKind
from journal.core.dues import Due, DueState, Origin
from journal.core.interactions import MOODS, Channel, Direction, Interaction
from journal.core.moments import EventTime, Moment, MomentKind
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.store import (
    clients,
    crises,
    crisis_log,
    dues,
    interactions,
    logging_triggers,
    migrations,
    opening,
    preferences,
)
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import START, add_client, add_entry, did, open_crisis

TIME = EventTime(START, "2026-11-24T10:00+08:00")
LIBRARY_TABLES = {"_sqlite_migrations", "sqlite_sequence"}


def tables(writer: Writer) -> dict[str, str]:
    """Our own tables with the statements that made them."""
    rows = writer.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
    return {name: sql for name, sql in rows if name not in LIBRARY_TABLES and not name.startswith("search_tokens")}


def serves_references(writer: Writer, index: str) -> bool:
    """Whether a partial index holds all rows that point anywhere: `column = ?` can use it then."""
    sql = str(writer.value("SELECT sql FROM sqlite_schema WHERE name = ?", (index,)))
    column = writer.value("SELECT name FROM pragma_index_info(?) WHERE seqno = 0", (index,))
    return sql.endswith(f"WHERE {column} IS NOT NULL")


def test_the_version_is_the_number_of_steps(writer: Writer) -> None:
    assert len(migrations.STEPS) == opening.SCHEMA_VERSION == writer.value("PRAGMA user_version")


def test_every_table_is_strict(writer: Writer) -> None:
    strict = {row[1]: row[5] for row in writer.rows("PRAGMA main.table_list")}
    assert {name for name in tables(writer) if not strict[name]} == set()


def test_what_the_history_logs_can_be_logged(writer: Writer) -> None:
    made = tables(writer)
    logged = logging_triggers.logged_tables(writer.connection)
    assert {"clients", "people", "interactions", "preferences", "crises", "dues", "settings"} <= set(logged)
    for table in logged:
        assert re.search(r"\bid INTEGER PRIMARY KEY AUTOINCREMENT\b", made[table]), table
        types = {row[2] for row in writer.rows(f'PRAGMA table_info("{table}")')}
        assert types <= {"INTEGER", "TEXT"}, table  # a BLOB does not fit into JSON, a REAL may come back changed


def test_delivery_state_counters_drafts_and_the_crisis_log_are_never_logged(writer: Writer) -> None:
    logged = logging_triggers.logged_tables(writer.connection)
    assert not {"due_deliveries", "client_index", "drafts", "crisis_lines", "operations", "changes"} & set(logged)


def test_every_reference_is_indexed(writer: Writer) -> None:
    for table in tables(writer):
        leading = {
            writer.value("SELECT name FROM pragma_index_info(?) WHERE seqno = 0", (index,))
            for _, index, _, _, partial in writer.rows(f'PRAGMA index_list("{table}")')
            if not partial or serves_references(writer, index)
        }
        leading |= {row[1] for row in writer.rows(f'PRAGMA table_info("{table}")') if row[5] == 1}
        references = {row[3] for row in writer.rows(f'PRAGMA foreign_key_list("{table}")')}
        assert references <= leading, table


def test_records_have_an_id_of_their_own_on_every_machine_and_their_times(writer: Writer) -> None:
    for table in (
        *("clients", "people", "interactions", "preferences", "crises", "dues", "settings"),
        *("anniversaries", "own_observances", "commitments", "commitment_events", "series"),
    ):
        columns = {row[1] for row in writer.rows(f'PRAGMA table_info("{table}")')}
        assert {"uuid", "created_at", "updated_at"} <= columns


def test_the_journal_survives_statistics_gathered_by_another_program(writer: Writer) -> None:
    writer.execute("ANALYZE")
    again = Writer.open(writer.path, writer.now)
    add_client(again)
    again.close()


@pytest.mark.parametrize("kind", ClientKind)
def test_every_kind_tier_and_stage_of_a_client_comes_back(writer: Writer, kind: ClientKind) -> None:
    for tier, stage in product([None, *Tier], [None, *Stage]):
        found = clients.get(writer, add_client(writer, "x", kind=kind, tier=tier, stage=stage))
        assert (found.kind, found.tier, found.stage) == (kind, tier, stage)


def test_every_channel_direction_and_mood_comes_back(writer: Writer) -> None:
    client = add_client(writer)
    channels = [*Channel, "own:展会"]
    with writer.operation(Op.INTERACTION_ADD):
        for channel, direction, mood in product(channels, [None, *Direction], [None, *MOODS]):
            entry = Interaction((client,), TIME, channel, direction, mood, "subject", private=bool(mood))
            found = interactions.get(writer, interactions.add(writer, entry))
            assert (found.channel, found.direction, found.mood) == (channel, direction, mood)
            assert found.private == bool(mood)
    assert interactions.channels_of(writer, client) == sorted(channels)


def test_every_kind_and_strength_of_a_preference_comes_back(writer: Writer) -> None:
    client = add_client(writer)
    with writer.operation(Op.PREFERENCE_ADD):
        for kind, strength in product(PreferenceKind, Strength):
            preferences.add(writer, Preference(client, kind, "x", strength))
    found = preferences.of(writer, client)
    assert {(p.kind, p.strength) for p in found} == set(product(PreferenceKind, Strength))
    assert [p.strength for p in found] == sorted((p.strength for p in found), key=list(Strength).index)


def test_every_stage_severity_and_line_of_a_crisis_comes_back(writer: Writer) -> None:
    client = add_client(writer)
    with writer.operation(Op.CRISIS_OPEN):
        for stage, severity in product(CrisisStage, (1, 2, 3)):
            one = crises.get(writer, crises.open_crisis(writer, Crisis(client, "x", TIME, severity, stage)))
            assert (one.stage, one.severity, one.opened) == (stage, severity, TIME)
        for kind in LineKind:
            crisis_log.add(writer, CrisisLine(one.id, TIME, "line", kind))
    assert [line.kind for line in crisis_log.lines(writer, one.id)] == [LineKind.OPENED, *LineKind]


@pytest.mark.parametrize("origin", Origin)
def test_every_origin_moment_and_final_state_of_a_due_comes_back(writer: Writer, origin: Origin) -> None:
    moments = [Moment(kind, START, "2026-11-24") for kind in MomentKind]
    assert {moment.kind for moment in moments} == set(MomentKind)
    for moment, state in product(moments, [DueState.SCHEDULED, DueState.DONE, DueState.DISMISSED, DueState.CANCELLED]):
        closed_at = None if state is DueState.SCHEDULED else START
        due = Due("x", moment, origin, state=state, closed_at=closed_at, in_time=closed_at and True)
        found = dues.get(writer, did(writer, Op.DUE_ADD, lambda w, due=due: dues.add(w, due)))  # type: ignore[misc]
        assert (found.moment, found.origin, found.state) == (moment, origin, state)
        assert (found.closed_at, found.in_time) == (closed_at, closed_at and True)


@pytest.mark.parametrize("op", Op)
def test_every_operation_is_kept_by_its_name(writer: Writer, op: Op) -> None:
    did(writer, op, lambda w: clients.add(w, Client("x")))
    assert Op(writer.value("SELECT op FROM operations")) is op


def test_a_line_of_the_crisis_log_is_refused_every_change(writer: Writer) -> None:
    from journal.store import driver

    crisis = open_crisis(writer, add_client(writer))
    with pytest.raises(driver.Error, match="never changed"):
        writer.connection.execute("UPDATE crisis_lines SET text = 'other' WHERE crisis_id = ?", (crisis,))
    writer.connection.rollback()
    assert [line.text for line in crisis_log.lines(writer, crisis)] == ["headline"]


def test_a_save_prepares_no_statement_anew(writer: Writer) -> None:
    """However much was asked before: preparing takes longer than all the rest of a save."""
    client = add_client(writer)
    for number in range(500):
        writer.rows(f"SELECT {number}")
    prepared: list[tuple[object, ...]] = []

    def note(*what: object) -> int:
        prepared.append(what)
        return 0

    writer.connection.set_authorizer(note)  # it is asked whenever a statement is prepared
    add_entry(writer, client)
    assert prepared
    prepared.clear()
    add_entry(writer, client)
    assert prepared == []
