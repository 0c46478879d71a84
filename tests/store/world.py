"""A clock that stands still, journals filled in one line, and what must be true of every journal at any time."""

from __future__ import annotations

import datetime as dt
import functools
import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from journal.core.clients import Client, Person
from journal.core.crises import Crisis
from journal.core.dues import Due
from journal.core.interactions import Channel, Interaction
from journal.core.moments import DAY_MS, EventTime, Moment
from journal.core.preferences import Preference
from journal.store import (
    clients,
    counters,
    crises,
    driver,
    dues,
    interactions,
    keys,
    logging_triggers,
    people,
    preferences,
    salts,
    search_check,
    search_index,
)
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer

SHANGHAI = ZoneInfo("Asia/Shanghai")
START = round(dt.datetime(2026, 11, 24, 10, 0, tzinfo=SHANGHAI).timestamp() * 1000)
"""A Tuesday morning."""
Made = TypeVar("Made")
Dump = dict[str, dict[int, tuple[Any, ...]]]


class Clock:
    """The clock given to writers; it moves only when told to."""

    def __init__(self, ms: int = START) -> None:
        self.ms = ms

    def __call__(self) -> int:
        return self.ms

    def forward(self, ms: int) -> int:
        """Let time pass and return the new moment."""
        self.ms += ms
        return self.ms


def open_writer(path: Path, clock: Callable[[], int] | None = None, key: bytes | None = None) -> Writer:
    """Open a journal for writing in the zone of the tests."""
    return Writer.open(path, clock or Clock(), SHANGHAI, key=key)


@functools.cache
def _empty() -> tuple[bytes, bytes]:
    """An empty journal and its identity; made once, since the steps of the schema take longer than most tests."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.cjournal"
        with closing(open_writer(path)) as writer:
            identity = str(writer.value("SELECT value FROM upkeep WHERE key = 'identity'")).encode()
        content = path.read_bytes()
    assert content.count(identity) == 1
    return content, identity


def make_empty(path: Path) -> Path:
    """Put an empty journal at `path`, as the program makes one: private, and with an identity of its own."""
    content, identity = _empty()
    path.touch(0o600)
    path.write_bytes(content.replace(identity, os.urandom(len(identity) // 2).hex().encode()))
    return path


def new_writer(path: Path, clock: Callable[[], int] | None = None) -> Writer:
    """Open a journal that is not there yet; for tests to which its making is not what matters."""
    return open_writer(make_empty(path), clock)


def make_encrypted(path: Path) -> bytes:
    """Make an encrypted file that is to become a journal, and return its key, which no passphrase gives."""
    key, salt = os.urandom(keys.KEY_BYTES), salts.fresh()
    connection = driver.connect(path, writing=True, key=key + salt)
    connection.execute(f"PRAGMA application_id = {driver.APPLICATION_ID}")
    connection.close()
    return key


def did(writer: Writer, op: Op, act: Callable[[Writer], Made]) -> Made:
    """Run `act` as one operation and return what it gave."""
    with writer.operation(op):
        return act(writer)


def add_client(writer: Writer, name: str = "海润传媒", **values: Any) -> int:
    """Add a client in an operation of its own."""
    return did(writer, Op.CLIENT_ADD, lambda w: clients.add(w, Client(name, **values)))


def add_entry(writer: Writer, *client_ids: int, at: int = START, text: str = "called", **values: Any) -> int:
    """Add an interaction (a phone call unless said otherwise) in an operation of its own."""
    values = {"channel": Channel.PHONE, **values}
    entry = Interaction(client_ids, EventTime.of(at, SHANGHAI), text=text, **values)
    return did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, entry))


def add_due(writer: Writer, at: int = START, title: str = "write", client_id: int | None = None) -> int:
    """Add a manual due at an instant in an operation of its own."""
    return did(writer, Op.DUE_ADD, lambda w: dues.add(w, Due(title, Moment.instant(at), client_id=client_id)))


def open_crisis(writer: Writer, client_id: int, at: int = START, sentence: str = "headline") -> int:
    """Open a crisis in an operation of its own."""
    crisis = Crisis(client_id, sentence, EventTime.of(at, SHANGHAI))
    return did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, crisis))


def all_people(reader: Reader) -> list[Person]:
    """All persons in the order in which they came."""
    return [people.get(reader, id_) for (id_,) in reader.rows("SELECT id FROM people ORDER BY id")]


def all_preferences(reader: Reader) -> list[Preference]:
    """All preferences in the order in which they came."""
    return [preferences.get(reader, id_) for (id_,) in reader.rows("SELECT id FROM preferences ORDER BY id")]


def dump(reader: Reader, *, without: tuple[str, ...] = ()) -> Dump:
    """Return every row of every logged table, by table and id."""
    tables = [table for table in logging_triggers.logged_tables(reader.connection) if table not in without]
    found: Dump = {}
    for table in tables:
        names = [row[1] for row in reader.rows(f'PRAGMA table_info("{table}")')]
        place = names.index("id")
        found[table] = {row[place]: row for row in reader.rows(f'SELECT * FROM "{table}" ORDER BY id')}
    return found


def counted(reader: Reader) -> list[tuple[Any, ...]]:
    """Count from the records alone what `client_index` must say."""
    entries: dict[int, list[tuple[int, int]]] = {}
    for client_id, at, counts in reader.rows(
        "SELECT l.client_id, i.at, i.counts FROM interaction_clients l JOIN interactions i ON i.id = l.interaction_id"
    ):
        entries.setdefault(client_id, []).append((at, counts))
    nexts: dict[int, list[int]] = {}
    for client_id, at, snoozed in reader.rows(
        """SELECT client_id, due_at, snoozed_until FROM dues WHERE state = 'open' AND client_id IS NOT NULL
        AND origin <> 'observance' AND origin <> 'cadence'"""
    ):
        nexts.setdefault(client_id, []).append(at if snoozed is None else snoozed)
    rows = []
    for client in clients.every(reader):
        mine = entries.get(client.id, [])
        rows.append(
            (
                client.id,
                counters.pinyin().sort_key(client.name),
                int(client.archived_at is not None),
                {"vip": 0, "key": 1, "standard": 2}.get(str(client.tier), 9),
                len(mine),
                max((at for at, counts in mine if counts), default=0),
                min(nexts.get(client.id, []), default=None),
                _colour(reader, client.id),
            )
        )
    return rows


def _colour(reader: Reader, client_id: int) -> str | None:
    rows = reader.rows("SELECT strength, id, hex FROM preferences WHERE client_id = ? AND hex NOT NULL", (client_id,))
    liked = sorted(("loves", "likes").index(row[0]) * 10**9 + row[1] for row in rows if row[0] in ("loves", "likes"))
    return next((row[2] for row in rows if liked and row[1] == liked[0] % 10**9), None)


def assert_whole(writer: Reader) -> None:
    """Fail where counters, keys, links or the machinery of the history are not as they must be."""
    index = writer.rows(
        """SELECT client_id, sort_key, archived, tier_rank, entry_count, last_contact_at, next_due_at, colour
        FROM client_index ORDER BY client_id"""
    )
    assert index == counted(writer)
    assert writer.rows("PRAGMA foreign_key_check") == []
    differing = """SELECT l.id FROM interaction_clients l JOIN interactions i ON i.id = l.interaction_id
        WHERE l.at <> i.at OR l.channel <> i.channel OR l.counts <> i.counts"""
    assert writer.rows(differing) == []
    assert (
        writer.rows(
            "SELECT i.id FROM interactions i WHERE i.id NOT IN (SELECT interaction_id FROM interaction_clients)"
        )
        == []
    )
    assert search_index.complete(writer)
    assert list(search_check.differences(writer, full=True)) == []
    if isinstance(writer, Writer):
        assert writer.rows("SELECT operation_id FROM temp.recording") == []
        assert not writer.connection.in_transaction


def days(count: int) -> int:
    """Return the moment `count` days after the start."""
    return START + count * DAY_MS
