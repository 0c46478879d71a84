"""A restore gives back exactly what the backup holds, in one step, and keeps whatever lay in its place."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from journal.core.backup_plan import Backup, Reason
from journal.core.errors import Code, JournalError
from journal.store import backups, encryption, opening, restoring
from journal.store.opening import FileState
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.store.stepping import LaterStep, program_with
from tests.store.world import START, Clock, add_client, add_entry, assert_whole, dump, open_writer

Dose = Callable[[int, int], int]
OLD, PASSPHRASE = "correct horse", "correct horse battery"
KEY, OTHER_KEY = bytes(range(32)), bytes(range(1, 33))
LATER = START + 60_000
DRILL_SECONDS = 15


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "backups"
    made.mkdir(mode=0o700)
    return made


def filled(path: Path, *names: str, key: bytes | None = None) -> object:
    """Make a journal with these clients, or add them, and return all it holds."""
    with closing(Writer.open(path, Clock(), key=key)) as writer:
        for name in names:
            add_entry(writer, add_client(writer, name), text=name)
        return dump(writer)


def back_up(path: Path, folder: Path, key: bytes | None = None) -> Backup:
    return backups.make(partial(Reader.open, path, key=key), folder, START, Reason.HOURLY)


def content(path: Path, key: bytes | None = None) -> object:
    with closing(Reader.open(path, key=key)) as reader:
        return dump(reader)


def refused(backup: Path, to: Path, folder: Path, **keys: bytes | None) -> Code:
    with pytest.raises(JournalError) as caught:
        restoring.restore(backup, to, folder, LATER, **keys)  # type: ignore[arg-type]
    return caught.value.code


def around(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir() if one.name != "backups")


def digest(path: Path) -> str:
    with open(path, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@pytest.mark.parametrize("key", [None, KEY])
def test_a_backup_comes_back_as_it_was(path: Path, folder: Path, key: bytes | None) -> None:
    then = filled(path, "兰庭酒店", key=key)
    made = back_up(path, folder, key)
    now = filled(path, "仁泰医疗", key=key)
    done = restoring.restore(made.path, path, folder, LATER, key=key, present_key=key)
    assert digest(path) == digest(made.path)
    assert content(path, key) == then
    assert done.counts == made.counts
    assert done.before is not None
    assert (done.before.reason, content(done.before.path, key)) == (Reason.BEFORE_RESTORE, now)
    assert around(path) == [path.name]
    with closing(Writer.open(path, Clock(), key=key)) as writer:
        add_client(writer, "after")
        assert_whole(writer)


def test_a_restored_journal_is_the_same_journal(path: Path, folder: Path) -> None:
    filled(path, "兰庭酒店")
    made = back_up(path, folder)
    new = path.with_name("new.cjournal")
    restoring.restore(made.path, new, folder, LATER)
    with closing(Reader.open(new)) as reader:
        assert backups.identity(reader) == made.identity
        assert backups.listing(folder, new, made.identity) == [made]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_a_restored_journal_is_for_its_owner_alone(path: Path, folder: Path) -> None:
    filled(path, "兰庭酒店")
    made = back_up(path, folder)
    made.path.chmod(0o644)
    restoring.restore(made.path, path, folder, LATER)
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_journal_that_somebody_has_open_is_not_replaced(path: Path, folder: Path) -> None:
    filled(path, "兰庭酒店")
    made = back_up(path, folder)
    now = filled(path, "仁泰医疗")
    with closing(Reader.open(path)):
        assert refused(made.path, path, folder) is Code.JOURNAL_BUSY
    assert content(path) == now
    assert around(path) == [path.name]


def test_what_was_written_since_the_backup_of_the_present_is_not_lost(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(path, "兰庭酒店")
    made = back_up(path, folder)
    make = backups.make

    def somebody_writes(*arguments: object) -> Backup:
        done = make(*arguments)  # type: ignore[arg-type]
        filled(path, "仁泰医疗")
        return done

    monkeypatch.setattr(backups, "make", somebody_writes)
    assert refused(made.path, path, folder) is Code.JOURNAL_BUSY
    with closing(Reader.open(path)) as reader:
        assert reader.value("SELECT count(*) FROM clients") == 2


def test_a_damaged_journal_is_set_aside(path: Path, folder: Path) -> None:
    then = filled(path, *(f"client {n}" for n in range(40)))
    made = back_up(path, folder)
    with open(path, "r+b") as stream:
        stream.seek(4096)
        stream.write(b"\xff" * (path.stat().st_size - 4096))
    damaged = path.read_bytes()
    done = restoring.restore(made.path, path, folder, LATER)
    assert content(path) == then
    assert done.set_aside is not None
    assert done.before is None
    assert done.set_aside.read_bytes() == damaged
    assert around(path) == sorted([path.name, done.set_aside.name])


@pytest.mark.parametrize("there", [b"", b"x" * 4096, b"%PDF-1.7" * 512])
def test_whatever_lies_there_is_set_aside_with_its_log(path: Path, folder: Path, there: bytes) -> None:
    source = path.with_name("source.cjournal")
    then = filled(source, "兰庭酒店")
    made = back_up(source, folder)
    path.write_bytes(there)
    path.with_name(path.name + "-wal").write_bytes(b"log")
    done = restoring.restore(made.path, path, folder, LATER)
    assert content(path) == then
    assert done.set_aside is not None
    assert done.set_aside.read_bytes() == there
    assert not path.with_name(path.name + "-wal").exists()
    if there:  # SQLite itself takes away the log of an empty file
        assert done.set_aside.with_name(done.set_aside.name + "-wal").read_bytes() == b"log"


def test_a_journal_whose_passphrase_is_not_known_is_set_aside(path: Path, folder: Path) -> None:
    source = path.with_name("source.cjournal")
    then = filled(source, "兰庭酒店", key=KEY)
    made = back_up(source, folder, KEY)
    now = filled(path, "仁泰医疗", key=OTHER_KEY)
    done = restoring.restore(made.path, path, folder, LATER, key=KEY, present_key=KEY)
    assert content(path, KEY) == then
    assert done.set_aside is not None
    assert content(done.set_aside, OTHER_KEY) == now


@pytest.mark.parametrize("old", [None, OLD])
def test_an_encrypted_journal_keeps_its_passphrase(path: Path, folder: Path, old: str | None) -> None:
    then = filled(path, "兰庭酒店")
    key = encryption.convert(path, None, old, Clock()).key if old else None
    made = back_up(path, folder, key)
    present = encryption.convert(path, key, PASSPHRASE, Clock()).key
    now = filled(path, "仁泰医疗", key=present)
    done = restoring.restore(made.path, path, folder, LATER, key=key, present_key=present)
    assert done.key == present == encryption.unlock(path, PASSPHRASE)  # and the code that was printed is still good
    assert content(path, present) == then
    assert done.counts == made.counts
    assert done.before is not None
    assert (done.before.encrypted, content(done.before.path, present)) == (True, now)
    assert around(path) == [path.name]
    with closing(Writer.open(path, Clock(), key=present)) as writer:
        add_client(writer, "after")
        assert_whole(writer)


def test_a_journal_without_a_passphrase_takes_that_of_the_backup(path: Path, folder: Path) -> None:
    then = filled(path, "兰庭酒店", key=KEY)
    made = back_up(path, folder, KEY)
    path.unlink()
    filled(path, "仁泰医疗")
    assert restoring.restore(made.path, path, folder, LATER, key=KEY).key == KEY
    assert content(path, KEY) == then


def test_a_damaged_journal_keeps_its_passphrase(path: Path, folder: Path) -> None:
    then = filled(path, *(f"client {n}" for n in range(40)))
    made = back_up(path, folder)
    present = encryption.convert(path, None, PASSPHRASE, Clock()).key
    with open(path, "r+b") as stream:
        stream.seek(1024)
        stream.write(b"\xff" * 2048)
    done = restoring.restore(made.path, path, folder, LATER, present_key=present)
    assert done.set_aside is not None
    assert content(path, encryption.unlock(path, PASSPHRASE)) == then


@pytest.mark.parametrize("version", [1, 2, 5, 6])
def test_a_backup_of_an_earlier_version_is_encrypted(path: Path, folder: Path, version: int) -> None:
    old = Path(__file__).parent.parent / "files" / f"version-{version}.cjournal"
    backup = Path(shutil.copy(old, folder))
    filled(path, "兰庭酒店")
    present = encryption.convert(path, None, PASSPHRASE, Clock()).key
    restoring.restore(backup, path, folder, LATER, present_key=present)
    assert opening.inspect(path, present) is FileState.OLDER
    with closing(Writer.open(path, Clock(), key=present)) as writer, closing(Reader.open(backup)) as reader:
        counted = "SELECT count(*) FROM interactions"
        assert writer.value(counted) == reader.value(counted)
        assert writer.rows("PRAGMA foreign_key_check") == []


@pytest.mark.parametrize("part", [0, 1, 30, 70])
def test_an_encrypting_restore_that_is_stopped_changes_nothing(path: Path, folder: Path, part: int) -> None:
    filled(path, *(f"client {n}" for n in range(300)))
    made = back_up(path, folder)
    present = encryption.convert(path, None, PASSPHRASE, Clock()).key
    now = content(path, present)

    def stop(done: int, total: int) -> None:
        if done * 100 >= total * part:
            raise JournalError(Code.CANCELLED)

    with pytest.raises(JournalError):
        restoring.restore(made.path, path, folder, LATER, present_key=present, progress=stop)
    assert content(path, present) == now
    assert around(path) == [path.name]


def test_the_log_of_a_journal_that_went_missing_does_not_get_into_the_new_one(path: Path, folder: Path) -> None:
    then = filled(path, "兰庭酒店")
    made = back_up(path, folder)
    writer = open_writer(path)
    add_client(writer, "仁泰医疗")
    log = path.with_name(path.name + "-wal").read_bytes()
    writer.close()
    path.unlink()
    path.with_name(path.name + "-wal").write_bytes(log)
    restoring.restore(made.path, path, folder, LATER)
    assert content(path) == then
    assert len(around(path)) == 2


@pytest.mark.parametrize(("key", "passphrase"), [(None, None), (KEY, None), (None, PASSPHRASE)])
def test_a_damaged_backup_restores_nothing(path: Path, folder: Path, key: bytes | None, passphrase: str | None) -> None:
    filled(path, *(f"client {n}" for n in range(40)), key=key)
    made = back_up(path, folder, key)
    present = encryption.convert(path, key, passphrase, Clock()).key if passphrase else key
    now = filled(path, "later", key=present)
    with open(made.path, "r+b") as stream:
        stream.seek(made.size_bytes // 2)
        stream.write(b"\xff" * 20_000)
    assert refused(made.path, path, folder, key=key, present_key=present) is Code.BACKUP_DAMAGED
    assert content(path, present) == now
    assert len(backups.listing(folder)) == 1
    assert around(path) == [path.name]


def test_what_is_no_backup_restores_nothing(path: Path, folder: Path) -> None:
    now = filled(path, "兰庭酒店")
    encrypted = path.with_name("encrypted.cjournal")
    filled(encrypted, "兰庭酒店", key=KEY)
    (folder / "empty.cjournal").touch()
    (folder / "text.cjournal").write_text("something else" * 100)
    assert refused(folder / "missing.cjournal", path, folder) is Code.FILE_MISSING
    assert refused(folder / "empty.cjournal", path, folder) is Code.NOT_A_JOURNAL
    assert refused(folder / "text.cjournal", path, folder) is Code.NOT_A_JOURNAL
    assert refused(encrypted, path, folder) is Code.PASSPHRASE_NEEDED
    assert refused(encrypted, path, folder, key=OTHER_KEY) is Code.PASSPHRASE_WRONG
    assert refused(path, path, folder) is Code.JOURNAL_EXISTS
    assert content(path) == now


def test_nothing_is_replaced_when_the_present_cannot_be_backed_up(path: Path, folder: Path, tmp_path: Path) -> None:
    filled(path, "兰庭酒店")
    made = back_up(path, folder)
    now = filled(path, "仁泰医疗")
    assert refused(made.path, path, tmp_path / "away") is Code.BACKUP_FOLDER_MISSING
    assert content(path) == now
    assert around(path) == [path.name]


def test_a_backup_of_an_earlier_version_is_restored_and_brought_up_to_date(path: Path, folder: Path) -> None:
    filled(path, "兰庭酒店")
    made = back_up(path, folder)
    with program_with(LaterStep):
        restoring.restore(made.path, path, folder, LATER)
        assert opening.inspect(path) is FileState.OLDER
        with closing(open_writer(path)) as writer:
            assert writer.value("SELECT count(*) FROM clients") == 1


def test_a_restore_that_is_stopped_changes_nothing(path: Path, folder: Path) -> None:
    filled(path, "兰庭酒店")
    made = back_up(path, folder)
    now = filled(path, "仁泰医疗")

    def stop(_done: int, _total: int) -> None:
        raise JournalError(Code.CANCELLED)

    with pytest.raises(JournalError):
        restoring.restore(made.path, path, folder, LATER, progress=stop)
    assert content(path) == now
    assert around(path) == [path.name]


RESTORE = """
import sys
from pathlib import Path
from journal.store import restoring
print("READY", flush=True)
key = bytes.fromhex(sys.argv[5]) or None
restoring.restore(*map(Path, sys.argv[1:4]), int(sys.argv[4]), present_key=key)
print("DONE", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
@pytest.mark.parametrize("passphrase", [None, PASSPHRASE])
def test_a_killed_restore_leaves_the_old_journal_or_the_new_one(
    path: Path, folder: Path, dose: Dose, subprocess_env: dict[str, str], passphrase: str | None
) -> None:
    """With a passphrase that the backup does not have: whatever lies beside the journal then is encrypted, too."""
    chance = random.Random(20261124)
    then = filled(path, *(f"client {n}" for n in range(30)))
    made = back_up(path, folder)
    key = encryption.convert(path, None, passphrase, Clock()).key if passphrase else None
    now = filled(path, "仁泰医疗", key=key)
    present = path.read_bytes()
    longest, seen = 0.3, set()
    for _ in range(dose(8, 500)):
        path.write_bytes(present)
        given = [str(made.path), str(path), str(folder), str(LATER), (key or b"").hex()]
        call = [sys.executable, "-c", RESTORE, *given]
        with subprocess.Popen(call, env=subprocess_env, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == "READY\n"
            started = time.monotonic()
            time.sleep(chance.uniform(0, longest))
            program.kill()
            if program.stdout.read():
                longest = min(longest, time.monotonic() - started)
        found = content(path, key)
        assert found in (then, now)
        seen.add(found == then)
        for one in backups.listing(folder, path):
            if one.path != made.path:
                assert content(one.path, key) == now
                backups.delete(one.path)
        assert content(made.path) == then
        for leftover in [*path.parent.glob("*-*"), *path.parent.glob(".*.restoring")]:
            assert not key or b"client 1" not in leftover.read_bytes()
            leftover.unlink()
    assert seen


def test_the_newest_backup_of_a_large_journal_is_back_in_time(tmp_path: Path, folder: Path, dose: Dose) -> None:
    """The drill: 20 MB in every run, 1 GB with --large; all of it with the backup of what is there now."""
    path = tmp_path / "large.cjournal"
    with closing(open_writer(path)) as writer:
        filled(path, "兰庭酒店")
        for _ in range(dose(5, 250)):  # 4 MB each
            with writer.unlogged():
                rows = [(os.urandom(1_900),) for _ in range(2_000)]  # two to a page
                writer.many("INSERT INTO attachment_contents(sha256, content) VALUES (hex(randomblob(32)), ?)", rows)
    made = back_up(path, folder)
    started = time.monotonic()
    done = restoring.restore(made.path, path, folder, LATER)
    took = time.monotonic() - started
    assert digest(path) == digest(made.path)
    assert done.before is not None
    assert done.before.counts == made.counts
    assert took < DRILL_SECONDS, f"{made.size_bytes / 1e6:.0f} MB took {took:.1f} s"
    print(f"{made.size_bytes / 1e6:.0f} MB: {took:.1f} s")
    shutil.rmtree(folder)
