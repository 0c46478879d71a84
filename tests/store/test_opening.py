from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from journal import paths
from journal.core.errors import Code, JournalError
from journal.store import backups, clients, driver, opening, owners
from journal.store.opening import FileState
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.store.stepping import ROWS, BrokenStep, LaterStep, program_with
from tests.store.world import Clock, add_client, assert_whole, open_writer

posix = pytest.mark.skipif(os.name != "posix", reason="modes and owners are those of POSIX")


def refused(path: Path) -> Code:
    """The code with which opening is refused, for looking and for writing alike."""
    with pytest.raises(JournalError) as looking:
        opening.inspect(path)
    with pytest.raises(JournalError) as writing:
        open_writer(path)
    assert looking.value.code is writing.value.code
    assert looking.value.facts["path"] == str(path)
    return writing.value.code


def around(path: Path) -> list[str]:
    """The names of the files beside the journal."""
    return sorted(one.name for one in path.parent.iterdir() if one != path)


def test_a_missing_journal_is_made(path: Path) -> None:
    path = path.parent / "folder" / path.name
    assert opening.inspect(path) is FileState.MISSING
    assert not path.parent.exists()
    open_writer(path).close()
    assert opening.inspect(path) is FileState.CURRENT
    assert around(path) == []


def test_reading_does_not_make_a_missing_journal(path: Path) -> None:
    with pytest.raises(JournalError) as missing:
        Reader.open(path)
    assert missing.value.code is Code.JOURNAL_MISSING
    assert not path.exists()


def test_an_empty_file_becomes_a_journal(path: Path) -> None:
    path.touch()
    assert opening.inspect(path) is FileState.EMPTY
    open_writer(path).close()
    assert opening.inspect(path) is FileState.CURRENT


@pytest.mark.parametrize("content", [b"x", b"SQLite format 3\x00", b"Dear diary,\n" * 500, b"\x00" * 4096])
def test_what_is_no_database_is_refused_and_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert refused(path) is Code.NOT_A_JOURNAL
    assert path.read_bytes() == content
    assert around(path) == []


@pytest.mark.parametrize("statement", ["CREATE TABLE x (y)", "PRAGMA application_id = 7", "PRAGMA user_version = 3"])
def test_the_database_of_another_program_is_refused_and_left_as_it_is(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as other:
        other.execute(statement)
    other.close()
    content = path.read_bytes()
    assert refused(path) is Code.NOT_A_JOURNAL
    assert path.read_bytes() == content
    assert around(path) == []


def test_a_folder_is_no_journal(tmp_path: Path) -> None:
    assert refused(tmp_path) is Code.JOURNAL_IS_FOLDER


def test_where_a_drive_is_away_no_new_journal_is_made(tmp_path: Path) -> None:
    with pytest.raises(JournalError) as missing:
        open_writer(tmp_path / "stick" / "clients" / "a.cjournal")
    assert missing.value.code is Code.FOLDER_MISSING
    assert list(tmp_path.iterdir()) == []


def test_the_journal_of_a_newer_program_is_refused_and_left_as_it_is(path: Path) -> None:
    with program_with(LaterStep):
        newer = open_writer(path)
        add_client(newer)
        newer.close()
    content = path.read_bytes()
    assert refused(path) is Code.NEWER_JOURNAL
    assert path.read_bytes() == content
    assert around(path) == []


def test_an_older_journal_is_brought_up_to_date_after_a_copy(path: Path) -> None:
    older = open_writer(path)
    add_client(older, "兰庭酒店")
    older.close()
    with program_with(LaterStep):
        assert opening.inspect(path) is FileState.OLDER
        newer = open_writer(path)
        assert newer.value("SELECT count(*) FROM later WHERE client = '兰庭酒店'") == ROWS
        add_client(newer, "仁泰医疗")
        assert_whole(newer)
        newer.close()
    assert around(path) == []
    [copy] = [one.path for one in backups.listing(paths.backup_dir(), path)]
    assert opening.inspect(copy) is FileState.CURRENT
    reader = Reader.open(copy)
    assert [client.name for client in clients.every(reader)] == ["兰庭酒店"]
    assert reader.value("PRAGMA quick_check") == "ok"
    reader.close()


@pytest.mark.parametrize("version", range(1, opening.SCHEMA_VERSION))
def test_a_journal_of_every_earlier_version_is_brought_up_to_date(path: Path, version: int) -> None:
    with program_with(first=version):
        opening.open_for_writing(path, Clock()).close()
    older = sqlite3.connect(path)
    with older:
        older.execute(
            """INSERT INTO clients(uuid, name, kind, created_at, updated_at)
            VALUES ('01a20b48-0900-7ac1-b3f5-1d3b0eed5e11', '兰庭酒店', 'organisation', 1, 1)"""
        )
    older.close()
    assert opening.inspect(path) is FileState.OLDER
    writer = open_writer(path)
    assert [client.name for client in clients.every(writer)] == ["兰庭酒店"]
    schema = "SELECT name, sql FROM sqlite_schema ORDER BY name"
    fresh = open_writer(path.with_name("fresh.cjournal"))
    assert writer.rows(schema) == fresh.rows(schema)
    fresh.close()
    writer.close()


def test_new_tables_of_a_step_are_logged_at_once(path: Path) -> None:
    open_writer(path).close()
    with program_with(LaterStep):
        writer = open_writer(path)
        names = {row[0] for row in writer.rows("SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'")}
        assert {"log_later_insert", "log_later_update", "log_later_delete"} <= names
        writer.close()


def test_a_step_that_fails_leaves_the_journal_as_it_was(path: Path) -> None:
    older = open_writer(path)
    add_client(older)
    older.close()
    with program_with(BrokenStep), pytest.raises(RuntimeError):
        open_writer(path)
    assert opening.inspect(path) is FileState.CURRENT
    again = open_writer(path)
    assert clients.count(again) == 1
    assert again.value("SELECT count(*) FROM sqlite_schema WHERE name = 'later'") == 0
    again.close()


def test_a_current_journal_is_not_copied(path: Path) -> None:
    for _ in range(2):
        open_writer(path).close()
    assert around(path) == []


def test_a_living_program_that_changes_the_schema_is_not_disturbed(path: Path) -> None:
    open_writer(path).close()
    lock = path.with_name(path.name + ".lock")
    owner = asdict(replace(owners.this_process(), pid=os.getppid(), started=owners.started(os.getppid())))
    lock.write_text(json.dumps(owner))
    open_writer(path).close()
    assert lock.exists(), "it lives, and all it has to do yet is to take its lock away"
    with program_with(LaterStep):
        with pytest.raises(JournalError) as busy:
            open_writer(path)
        assert busy.value.code is Code.JOURNAL_BUSY
        lock.write_text(json.dumps(owner | {"machine": "another"}))
        with pytest.raises(JournalError):
            open_writer(path)
        assert opening.inspect(path) is FileState.OLDER


@pytest.mark.parametrize("left", ["", "{", "[]", json.dumps(asdict(replace(owners.this_process(), pid=2**22 + 1)))])
@pytest.mark.parametrize("finished", [False, True], ids=["before it was done", "when it was done"])
def test_the_lock_of_a_program_that_died_is_taken_over(path: Path, left: str, finished: bool) -> None:
    if finished:
        open_writer(path).close()
    path.with_name(path.name + ".lock").write_text(left)
    open_writer(path).close()
    assert opening.inspect(path) is FileState.CURRENT
    assert around(path) == []


@posix
def test_all_files_of_a_journal_are_for_their_owner_alone(path: Path) -> None:
    writer = open_writer(path)
    add_client(writer)
    reader = Reader.open(path)
    assert clients.count(reader) == 1
    names = {path.name, path.name + "-wal", path.name + "-shm"}
    assert {one.name: oct(one.stat().st_mode & 0o777) for one in path.parent.iterdir()} == dict.fromkeys(names, "0o600")
    reader.close()
    writer.close()
    with program_with(LaterStep):
        open_writer(path).close()
    assert {oct(one.stat().st_mode & 0o777) for one in path.parent.iterdir()} == {"0o600"}


@posix
def test_the_folder_of_a_new_journal_is_for_its_owner_alone(path: Path) -> None:
    open_writer(path.parent / "mine" / "a.cjournal").close()
    assert (path.parent / "mine").stat().st_mode & 0o777 == 0o700


@posix
@pytest.mark.parametrize("mode", ["folder", "file"])
def test_a_read_only_place_is_said_to_be_one_and_can_be_read(
    path: Path, mode: str, subprocess_env: dict[str, str]
) -> None:
    open_writer(path).close()
    script = """if True:
        import os, sys
        from pathlib import Path
        path = Path(sys.argv[1])
        from journal.core.errors import JournalError
        from journal.store.writing import Writer
        if os.geteuid() == 0:
            os.setuid(65534)  # for root nothing is read-only
        try:
            Writer.open(path, int)
        except JournalError as error:
            print(error.code)
        from journal.store.reading import Reader
        reader = Reader.open(path)
        print(reader.value("SELECT count(*) FROM clients"))
        reader.close()
    """
    for folder in [path.parent, *path.parent.parents]:
        if folder.stat().st_uid == os.geteuid() and folder.stat().st_mode & 0o555 != 0o555:
            folder.chmod(folder.stat().st_mode | 0o555)
    path.chmod(0o444 if mode == "file" else 0o666)
    path.parent.chmod(0o777 if mode == "file" else 0o555)
    content, beside = path.read_bytes(), sorted(path.parent.iterdir())
    try:
        done = subprocess.run(
            [sys.executable, "-c", script, str(path)], env=subprocess_env, capture_output=True, text=True
        )
    finally:
        path.parent.chmod(0o700)
    assert done.stdout == f"{'folder_read_only' if mode == 'folder' else 'read_only'}\n0\n", done.stderr
    assert path.read_bytes() == content
    assert sorted(path.parent.iterdir()) == beside


@pytest.mark.skipif(not Path("/proc/locks").exists(), reason="the kernel's table of locks is Linux's")
def test_looking_at_a_journal_does_not_drop_the_locks_of_the_window(path: Path) -> None:
    writer = open_writer(path)
    reader = Reader.open(path)
    add_client(writer)

    def locks() -> list[str]:
        number = f":{path.stat().st_ino} "
        return [line for line in Path("/proc/locks").read_text().splitlines() if number in line]

    held = locks()
    assert held
    assert opening.inspect(path) is FileState.CURRENT
    assert locks() == held
    reader.close()
    writer.close()


def test_a_connection_for_reading_refuses_to_write(path: Path) -> None:
    open_writer(path).close()
    reader = Reader.open(path)
    with pytest.raises(driver.Error):
        reader.connection.execute("DELETE FROM clients")
    reader.close()


def test_a_saved_word_is_on_the_disk(path: Path) -> None:
    writer = open_writer(path)
    settings = {name: writer.value(f"PRAGMA {name}") for name in ("journal_mode", "synchronous", "foreign_keys")}
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    assert writer.value("PRAGMA secure_delete") == 1
    assert writer.value("PRAGMA trusted_schema") == 0
    writer.close()


def test_a_damaged_page_is_said_to_be_damage(path: Path) -> None:
    writer = Writer.open(path, Clock())
    for number in range(300):
        add_client(writer, f"client {number}", about="x" * 500)
    writer.close()
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    path.write_bytes(content)

    def read() -> None:
        clients.every(Reader.open(path))

    with pytest.raises(JournalError) as damaged:
        read()
    assert damaged.value.code is Code.JOURNAL_DAMAGED
