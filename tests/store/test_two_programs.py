"""The window and the command line on one journal at the same time."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from journal.core.clients import Client
from journal.core.errors import Code, JournalError
from journal.store import clients, driver
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.store.storm import write_pair
from tests.store.test_kills import storm
from tests.store.world import Clock, add_client, assert_whole, open_writer

OURS = 200_000


def test_two_programs_write_at_once_and_neither_loses_or_waits_too_long(
    path: Path, subprocess_env: dict[str, str]
) -> None:
    writer = open_writer(path)
    add_client(writer, "one")
    add_client(writer, "two")
    with storm(subprocess_env, "write", path, 1) as other:
        other.wait("ACK 1")
        for number in range(OURS, OURS + 40):
            write_pair(writer, number)
        first = len(other.said)
        other.wait(f"ACK {first + 5}")
        acknowledged = other.kill()
    assert_whole(writer)
    titles = {int(title) for (title,) in writer.rows("SELECT title FROM dues")}
    assert titles >= set(acknowledged) | set(range(OURS, OURS + 40))
    assert writer.value("PRAGMA quick_check") == "ok"
    writer.close()


def test_a_reader_hears_of_what_another_program_wrote(path: Path, writer: Writer) -> None:
    reader = Reader.open(path)
    before = reader.data_version()
    assert reader.data_version() == before
    mine = writer.data_version()
    add_client(writer, "seen")
    assert reader.data_version() != before
    assert writer.data_version() == mine
    assert [client.name for client in clients.every(reader)] == ["seen"]
    reader.close()


def test_a_reader_sees_whole_operations_alone(path: Path, writer: Writer) -> None:
    reader = Reader.open(path)
    with writer.operation(Op.CLIENT_ADD):
        clients.add(writer, Client("first"))
        assert clients.count(reader) == 0
        assert clients.every(reader) == []
        clients.add(writer, Client("second"))
    assert clients.count(reader) == 2
    reader.close()


def test_a_journal_that_stays_locked_is_said_to_be_busy(
    path: Path, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "BUSY_MS", 50)
    other = open_writer(path, Clock())
    with writer.operation(Op.CLIENT_ADD):
        clients.add(writer, Client("first"))
        with pytest.raises(JournalError) as busy:
            add_client(other, "second")
        assert busy.value.code is Code.JOURNAL_BUSY
    add_client(other, "third")
    other.close()
    assert [client.name for client in clients.every(writer)] == ["first", "third"]


def test_two_windows_opening_a_new_journal_at_once_make_one(path: Path) -> None:
    opened: list[Writer] = []
    refused: list[JournalError] = []
    start = threading.Barrier(4)

    def open_it() -> None:
        start.wait()
        try:
            opened.append(open_writer(path))
        except JournalError as error:
            refused.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert opened
    assert {error.code for error in refused} <= {Code.JOURNAL_BUSY}
    for number, writer in enumerate(opened):
        add_client(writer, str(number))
    assert clients.count(opened[0]) == len(opened)
    for writer in opened:
        writer.close()
