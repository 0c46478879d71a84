"""Backups are whole whatever happens meanwhile, known without a key, private, and never at the cost of older ones."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from journal.core.backup_plan import Backup, Reason
from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, HOUR_MS
from journal.store import backup_notes, backups, check, checkup, clients, driver, history
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.store.storm import write_pair
from tests.store.world import START, Clock, add_client, add_entry, assert_whole, dump, open_writer

Dose = Callable[[int, int], int]
KEY = bytes(range(32))
GB = 10**9


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "backups"
    made.mkdir(mode=0o700)
    return made


def back_up(
    path: Path, folder: Path, now: int = START, reason: Reason = Reason.HOURLY, key: bytes | None = None
) -> Backup:
    return backups.make(partial(Reader.open, path, key=key), folder, now, reason)


def refused(path: Path, folder: Path) -> Code:
    with pytest.raises(JournalError) as caught:
        back_up(path, folder)
    return caught.value.code


def content(path: Path, key: bytes | None = None) -> object:
    with closing(Reader.open(path, key=key)) as reader:
        return dump(reader)


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_backup_holds_what_the_journal_holds_and_says_what_it_is(writer: Writer, path: Path, folder: Path) -> None:
    client = add_client(writer, "兰庭酒店")
    add_entry(writer, client)
    made = back_up(path, folder)
    assert content(made.path) == dump(writer)
    with closing(Reader.open(made.path)) as reader:
        assert_whole(reader)
    assert made.checked
    assert not made.encrypted
    assert made.reason is Reason.HOURLY
    assert made.at == START
    assert made.size_bytes == made.path.stat().st_size
    assert (made.counts["clients"], made.counts["interactions"]) == (1, 1)
    assert backups.listing(folder, path, backups.identity(writer)) == [made]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_nobody_else_can_read_a_backup(writer: Writer, path: Path, folder: Path) -> None:
    back_up(path, folder)
    assert {one.stat().st_mode & 0o777 for one in folder.iterdir()} == {0o600}


def test_nothing_is_left_but_the_backup_and_its_note(writer: Writer, path: Path, folder: Path) -> None:
    made = back_up(path, folder)
    assert files(folder) == {made.path.name, f".{made.path.name}.json"}


def test_two_of_one_second_get_names_of_their_own(writer: Writer, path: Path, folder: Path) -> None:
    names = {back_up(path, folder).path for _ in range(3)}
    assert len(names) == len(backups.listing(folder)) == 3


def test_an_encrypted_journal_gives_a_backup_with_the_same_key_that_is_listed_without_it(
    path: Path, folder: Path
) -> None:
    writer = Writer.open(path, Clock(), key=KEY)
    add_client(writer, "兰庭酒店")
    known_by = backups.identity(writer)
    made = back_up(path, folder, key=KEY)
    assert driver.salt_of(made.path) == driver.salt_of(path)
    assert content(made.path, KEY) == dump(writer)
    writer.close()
    assert "兰庭酒店".encode() not in made.path.read_bytes()
    [listed] = backups.listing(folder, identity=known_by)
    assert listed == made
    assert listed.encrypted
    assert listed.counts["clients"] == 1


def test_every_snapshot_taken_while_another_writes_opens_complete(path: Path, folder: Path, dose: Dose) -> None:
    """Each holds exactly the operations up to some moment, none of them in part."""
    ready, stop = threading.Event(), threading.Event()

    def keep_writing() -> None:
        with closing(open_writer(path)) as writer:
            add_client(writer, "one")
            add_client(writer, "two")
            number = 0
            while not stop.is_set():
                number += 1
                write_pair(writer, number)
                ready.set()
                time.sleep(0.002)  # or a large dose grows to gigabytes

    thread = threading.Thread(target=keep_writing)
    thread.start()
    sizes = []
    try:
        assert ready.wait(60)
        for number in range(dose(20, 200)):
            made = back_up(path, folder, START + number)
            with closing(Reader.open(made.path)) as reader:
                entries = [int(subject) for (subject,) in reader.rows("SELECT subject FROM interactions ORDER BY id")]
                pairs = [int(title) for (title,) in reader.rows("SELECT title FROM dues ORDER BY id")]
                assert entries == pairs == list(range(1, len(entries) + 1))
            assert check.check(made.path).ok
            sizes.append(len(entries))
            backups.delete(made.path)
    finally:
        stop.set()
        thread.join()
    assert sizes == sorted(sizes)
    assert sizes[-1] > sizes[0]
    assert files(folder) == set()


def test_a_journal_keeps_its_backups_when_it_is_moved(writer: Writer, path: Path, folder: Path, tmp_path: Path) -> None:
    made = back_up(path, folder)
    moved = tmp_path / "elsewhere" / "other name.cjournal"
    moved.parent.mkdir()
    with closing(open_writer(path)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copyfile(path, moved)
    with closing(Reader.open(moved)) as reader:
        assert backups.listing(folder, moved, backups.identity(reader)) == [made]


def test_another_journal_has_none_of_them(writer: Writer, path: Path, folder: Path, tmp_path: Path) -> None:
    back_up(path, folder)
    with closing(open_writer(tmp_path / "other.cjournal")) as other:
        assert backups.identity(other) not in ("", backups.identity(writer))
        assert backups.listing(folder, other.path, backups.identity(other)) == []


def test_a_journal_that_cannot_be_read_is_found_by_its_place(writer: Writer, path: Path, folder: Path) -> None:
    made = back_up(path, folder)
    assert backups.listing(folder, path) == [made]


def test_without_its_note_a_backup_is_known_by_its_name(writer: Writer, path: Path, folder: Path) -> None:
    add_client(writer)
    made = back_up(path, folder, reason=Reason.BEFORE_RESTORE)
    backup_notes.note_of(made.path).unlink()
    [listed] = backups.listing(folder, identity=backups.identity(writer))
    assert (listed.at, listed.reason, listed.checked) == (made.at, Reason.BEFORE_RESTORE, False)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"at": "soon"}', "\0" * 99])
def test_a_note_that_makes_no_sense_is_passed_over(writer: Writer, path: Path, folder: Path, text: str) -> None:
    made = back_up(path, folder)
    backup_notes.note_of(made.path).write_text(text)
    [listed] = backups.listing(folder)
    assert listed.reason is Reason.HOURLY
    assert not listed.checked


def test_a_backup_of_another_size_than_written_does_not_count_as_checked(
    writer: Writer, path: Path, folder: Path
) -> None:
    made = back_up(path, folder)
    with open(made.path, "r+b") as stream:
        stream.truncate(made.size_bytes - 4096)
    assert [one.checked for one in backups.listing(folder)] == [False]


def test_what_a_killed_program_left_is_swept_and_nothing_else(writer: Writer, path: Path, folder: Path) -> None:
    old = time.time() - 7200
    kept = {"notes.txt", ".backup-mine.part", "letter.cjournal", ".backup-000000000002.part"}
    for name in (*kept, ".backup-000000000001.part", ".gone-20261124T020000Z-hourly-00000000.cjournal.json"):
        (folder / name).write_bytes(b"x")
        if name != ".backup-000000000002.part":  # that one is being written
            os.utime(folder / name, (old, old))
    made = back_up(path, folder)
    assert files(folder) == kept | {made.path.name, f".{made.path.name}.json"}


def test_a_folder_that_is_away_is_said_and_not_made(writer: Writer, path: Path, tmp_path: Path) -> None:
    assert refused(path, tmp_path / "away") is Code.BACKUP_FOLDER_MISSING
    assert not (tmp_path / "away").exists()
    assert backups.listing(tmp_path / "away") == []
    (tmp_path / "file").touch()
    assert refused(path, tmp_path / "file") is Code.BACKUP_FOLDER_MISSING


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_may_not_be_written_is_said(writer: Writer, path: Path, folder: Path) -> None:
    folder.chmod(0o500)
    try:
        assert refused(path, folder) is Code.BACKUP_FOLDER_UNWRITABLE
    finally:
        folder.chmod(0o700)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "full"), Code.BACKUP_NO_ROOM),
        (OSError(errno.EDQUOT, "quota"), Code.BACKUP_NO_ROOM),
        (JournalError(Code.DISK_FULL), Code.BACKUP_NO_ROOM),
        (PermissionError(errno.EACCES, "no"), Code.BACKUP_FOLDER_UNWRITABLE),
        (driver.Error("unable to open database file"), Code.BACKUP_FOLDER_UNWRITABLE),
        (JournalError(Code.JOURNAL_DAMAGED), Code.JOURNAL_DAMAGED),
    ],
)
def test_whatever_a_folder_refuses_has_its_sentence(folder: Path, error: Exception, code: Code) -> None:
    with pytest.raises(JournalError) as told, backups.refusals(folder):
        raise error
    assert told.value.code is code
    if code is Code.BACKUP_NO_ROOM:
        assert told.value.facts["needed"] > 0
    with pytest.raises(FileNotFoundError), backups.refusals(folder):  # the folder is there: a fault of ours
        raise FileNotFoundError(errno.ENOENT, "no such file")


def test_a_refusal_of_the_folder_is_said(
    writer: Writer, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: object, target: object) -> None:
        raise PermissionError(13, "denied", str(target))

    monkeypatch.setattr("journal.store.backups.os.replace", refuse)
    assert refused(path, folder) is Code.BACKUP_FOLDER_UNWRITABLE
    assert not [name for name in files(folder) if name.endswith((".part", ".cjournal"))]


def test_a_disk_with_too_little_room_is_noticed_before_anything_is_written(
    writer: Writer, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "journal.store.backups.shutil.disk_usage",
        lambda _: shutil._ntuple_diskusage(10**9, 10**9, 10**6),
    )
    with pytest.raises(JournalError) as caught:
        back_up(path, folder)
    assert caught.value.code is Code.BACKUP_NO_ROOM
    assert caught.value.facts["free"] == 1
    assert int(str(caught.value.facts["needed"])) >= 17
    assert files(folder) == set()


FULL = """
import resource, signal, sys
from functools import partial
from pathlib import Path
from journal.core.backup_plan import Reason
from journal.core.errors import JournalError
from journal.store import backups
from journal.store.reading import Reader
path, folder, room = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
try:
    backups.make(partial(Reader.open, path), folder, int(sys.argv[4]), Reason.MANUAL)
except JournalError as error:
    print(error.code)
else:
    print("made")
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of file sizes are POSIX")
def test_a_disk_that_fills_up_leaves_no_half_backup_and_the_older_ones_alone(
    path: Path, folder: Path, dose: Dose, subprocess_env: dict[str, str]
) -> None:
    with closing(open_writer(path)) as writer:
        client = add_client(writer)
        for number in range(40):
            add_entry(writer, client, text="说过的话" * 500 + str(number))
        whole = dump(writer)
    older = back_up(path, folder)
    was = older.path.read_bytes()
    size, levels = older.size_bytes, dose(4, 43)
    answers = []
    for level in range(levels + 1):
        room = size * level // levels if level < levels else size + 2**20
        call = [sys.executable, "-c", FULL, str(path), str(folder), str(room), str(START + 1000 + level)]
        answers.append(subprocess.run(call, env=subprocess_env, capture_output=True, text=True).stdout.strip())
        assert older.path.read_bytes() == was
        for one in backups.listing(folder, path):
            assert one.checked
            assert content(one.path) == whole
        assert not [name for name in files(folder) if name.endswith(".part")]
    assert answers == [Code.BACKUP_NO_ROOM] * levels + ["made"]


def test_damage_in_the_journal_makes_no_backup_and_thins_none(path: Path, folder: Path) -> None:
    with closing(open_writer(path)) as writer:
        client = add_client(writer)
        for number in range(30):
            add_entry(writer, client, text="x" * 3000 + str(number))
    older = [back_up(path, folder, START + n) for n in range(3)]
    with open(path, "r+b") as stream:
        for page in range(60, path.stat().st_size // 4096):
            stream.seek(page * 4096)
            stream.write(b"\xff" * 4096)
    with pytest.raises(JournalError) as caught:
        backups.make_if_needed(partial(Reader.open, path), folder, START + DAY_MS, 1, Reason.MANUAL)
    assert caught.value.code is Code.JOURNAL_DAMAGED
    assert sorted(one.path for one in backups.listing(folder)) == sorted(one.path for one in older)


def test_nothing_is_thinned_while_damage_is_suspected(writer: Writer, path: Path, folder: Path) -> None:
    for number in range(5):
        back_up(path, folder, START + number)
    with writer.unlogged():
        writer.execute("INSERT INTO upkeep(key, value) VALUES (?, '1')", (checkup.DAMAGE_SUSPECTED,))
    assert backups.thin(writer, folder, START + 10, 0) == []
    with writer.unlogged():
        writer.execute("DELETE FROM upkeep WHERE key = ?", (checkup.DAMAGE_SUSPECTED,))
    assert len(backups.thin(writer, folder, START + 10, 5 * GB)) == 4
    assert [one.at for one in backups.listing(folder)] == [START + 4]
    assert len(files(folder)) == 2  # the notes of the others went with them


def test_one_is_made_when_something_has_changed_and_an_hour_is_over(writer: Writer, path: Path, folder: Path) -> None:
    def needed(now: int, reason: Reason | None = None) -> Reason | None:
        made = backups.make_if_needed(writer.opener, folder, now, 5 * GB, reason)
        return made.reason if made else None

    assert needed(START) is Reason.DAY
    assert needed(START + 2 * HOUR_MS) is None
    add_client(writer)
    assert needed(START + HOUR_MS - 1) is None
    assert needed(START + HOUR_MS) is Reason.HOURLY
    assert needed(START + 2 * HOUR_MS, Reason.IMPORT) is None  # the newest says the same
    history.undo(writer)
    assert needed(START + HOUR_MS + 1, Reason.IMPORT) is Reason.IMPORT
    history.redo(writer)
    assert needed(START + DAY_MS) is Reason.DAY
    assert needed(START + 2 * DAY_MS) is None


@pytest.fixture
def stopping() -> Callable[[int, int], None]:
    def stop(_done: int, _total: int) -> None:
        raise JournalError(Code.CANCELLED)

    return stop


def test_a_backup_that_is_stopped_leaves_nothing(
    writer: Writer, path: Path, folder: Path, stopping: Callable[[int, int], None]
) -> None:
    client = add_client(writer)
    for number in range(300):
        add_entry(writer, client, text=str(number))
    with pytest.raises(JournalError) as caught:
        backups.make(partial(Reader.open, path), folder, START, Reason.MANUAL, stopping)
    assert caught.value.code is Code.CANCELLED
    assert files(folder) == set()
    assert clients.count(writer) == 1


def test_a_note_holds_nothing_of_a_client(writer: Writer, path: Path, folder: Path) -> None:
    add_client(writer, "兰庭酒店")
    note = json.loads(backup_notes.note_of(back_up(path, folder).path).read_bytes())
    assert "兰庭" not in str(note)
    assert set(note) == {"at", "reason", "size_bytes", "encrypted", "counts", "identity", "source", "mark"}
