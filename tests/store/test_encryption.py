"""A journal gets a passphrase, another one or none: all of it comes over, or nothing has happened."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from journal.core.errors import Code, JournalError
from journal.store import (
    check,
    clients,
    driver,
    encryption,
    encryption_compare,
    encryption_copy,
    history,
    keys,
    opening,
)
from journal.store.opening import FileState
from journal.store.reading import Reader
from tests.store.converting import QUICK_N
from tests.store.encrypted import CASES, NEW, OLD, WORDS, everything, fill, prepared
from tests.store.stepping import LaterStep, program_with
from tests.store.world import (
    Clock,
    add_client,
    assert_whole,
    open_writer,
)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Guesses that cost nothing."""
    monkeypatch.setattr(keys, "SCRYPT_N", QUICK_N)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for other programs."""
    monkeypatch.setattr(encryption_copy, "_PATIENCE_S", 0.1)
    monkeypatch.setattr(driver, "BUSY_MS", 50)


@pytest.fixture
def made(path: Path, clock: Clock) -> Path:
    """A plain journal with content."""
    writer = open_writer(path, clock)
    fill(writer)
    writer.close()
    return path


def refusal(path: Path, key: bytes | None, passphrase: str | None, **more: Any) -> Code:
    """Try a conversion that is refused; nothing may have happened."""
    before = path.read_bytes()
    with pytest.raises(JournalError) as error:
        encryption.convert(path, key, passphrase, Clock(), **more)
    assert path.read_bytes()[4096:] == before[4096:]  # the first page says how its log is kept
    assert beside(path) == []
    return error.value.code


def beside(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir() if one != path)


@pytest.mark.parametrize(("old", "new"), CASES)
def test_a_conversion_keeps_everything(made: Path, old: str | None, new: str | None) -> None:
    key = prepared(made, old)
    before = everything(made, key)
    told: list[tuple[int, int]] = []
    converted = encryption.convert(made, key, new, Clock(), lambda done, total: told.append((done, total)))
    assert everything(made, converted.key) == before
    assert len(before["hits"]) == 40
    assert opening.inspect(made, converted.key) is FileState.CURRENT
    assert opening.is_encrypted(made) is (new is not None)
    assert check.check(made, full=True, key=converted.key).ok
    assert beside(made) == []
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert told == sorted(told)
    assert told[-1] == (encryption.STEPS, encryption.STEPS)


@pytest.mark.parametrize(("old", "new"), CASES)
def test_work_goes_on_after_it(made: Path, old: str | None, new: str | None) -> None:
    converted = encryption.convert(made, prepared(made, old), new, Clock())
    writer = open_writer(made, key=converted.key)
    assert writer.value("PRAGMA journal_mode") == "wal"
    history.undo(writer)  # of the deletion that was done before
    assert writer.value("SELECT count(*) FROM interactions WHERE text = 'gone'") == 1
    add_client(writer, "after")
    assert_whole(writer)
    writer.close()


def test_nothing_can_be_read_in_an_encrypted_file(made: Path) -> None:
    key = prepared(made, OLD)
    writer = open_writer(made, key=key)
    add_client(writer, WORDS[0] + " again")
    for file in (made, made.with_name(made.name + "-wal")):
        content = file.read_bytes()
        assert len(content) > 4_096
        assert [word for word in (*WORDS, "CREATE TABLE", "SQLite format") if word.encode() in content] == []
    writer.close()
    assert not made.with_name(made.name + "-wal").exists()


def test_passphrase_and_recovery_code_open_it(made: Path) -> None:
    key = prepared(made, OLD)
    assert key is not None
    assert encryption.unlock(made, OLD) == key
    assert encryption.unlock_with_code(made, keys.recovery_code(key).lower()) == key
    changed = encryption.convert(made, key, NEW, Clock()).key
    assert changed is not None
    assert encryption.unlock(made, NEW) == changed
    for stale in (
        lambda: encryption.unlock(made, OLD),
        lambda: encryption.unlock(made, ""),
        lambda: encryption.unlock_with_code(made, keys.recovery_code(key)),
        lambda: encryption.convert(made, key, None, Clock()),
        lambda: opening.inspect(made, key),
    ):
        with pytest.raises(JournalError) as wrong:
            stale()
        assert wrong.value.code is Code.PASSPHRASE_WRONG
        assert wrong.value.facts == {"path": str(made)}  # no hint
    with pytest.raises(JournalError) as slip:
        encryption.unlock_with_code(made, keys.recovery_code(changed)[:-1])
    assert slip.value.code is Code.RECOVERY_CODE_WRONG


def test_the_same_passphrase_gives_another_key_each_time(made: Path) -> None:
    first = prepared(made, OLD)
    assert encryption.convert(made, first, OLD, Clock()).key != first


def test_no_key_stands_in_what_a_conversion_returns(made: Path) -> None:
    converted = encryption.convert(made, None, OLD, Clock())
    assert converted.key is not None
    assert repr(converted.key)[2:12] not in repr(converted)


def test_a_new_journal_can_have_a_passphrase_from_the_start(path: Path, clock: Clock) -> None:
    key = encryption.create(path.parent / "new" / path.name, OLD, clock)
    path = path.parent / "new" / path.name
    assert opening.inspect(path, key) is FileState.CURRENT
    writer = open_writer(path, clock, key)
    fill(writer)
    writer.close()
    assert encryption.unlock(path, OLD) == key
    assert beside(path) == []
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(JournalError) as there:
        encryption.create(path, OLD, clock)
    assert there.value.code is Code.JOURNAL_EXISTS
    with pytest.raises(JournalError) as short:
        encryption.create(path.with_name("short"), "1234567", clock)
    assert short.value.code is Code.PASSPHRASE_TOO_SHORT
    assert not path.with_name("short").exists()


def test_what_cannot_be_converted_is_told_and_left(made: Path, tmp_path: Path) -> None:
    assert refusal(made, None, None) is Code.JOURNAL_HAS_NO_PASSPHRASE
    assert refusal(made, bytes(32), NEW) is Code.JOURNAL_HAS_NO_PASSPHRASE
    assert refusal(made, None, "short") is Code.PASSPHRASE_TOO_SHORT
    key = prepared(made, OLD)
    assert refusal(made, None, NEW) is Code.PASSPHRASE_NEEDED
    assert refusal(made, bytes(32), NEW) is Code.PASSPHRASE_WRONG
    assert refusal(made, key, "short") is Code.PASSPHRASE_TOO_SHORT
    with pytest.raises(JournalError) as missing:
        encryption.convert(tmp_path / "no.cjournal", None, NEW, Clock())
    assert missing.value.code is Code.JOURNAL_MISSING
    (tmp_path / "letter.txt").write_bytes(b"Dear diary,\n" * 500)
    for call in (encryption.unlock, encryption.unlock_with_code):
        with pytest.raises(JournalError) as none:
            call(tmp_path / "letter.txt", OLD)
        assert none.value.code is Code.NOT_A_JOURNAL
        with pytest.raises(JournalError) as missing:
            call(tmp_path / "no.cjournal", OLD)
        assert missing.value.code is Code.JOURNAL_MISSING


@pytest.mark.parametrize(("old", "new"), CASES)
def test_it_can_be_cancelled_at_any_moment(
    made: Path, old: str | None, new: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encryption_copy, "STEP", 50)
    monkeypatch.setattr(encryption_copy, "TICK_S", 0.0)
    key = prepared(made, old)
    before = everything(made, key)
    calls = left = 0

    def count(_done: int, _total: int) -> None:
        nonlocal calls
        calls += 1

    def cancel(_done: int, _total: int) -> None:
        nonlocal left
        left -= 1
        if left <= 0:
            raise JournalError(Code.CANCELLED)

    probe = made.with_name("probe.cjournal")
    probe.write_bytes(made.read_bytes())
    encryption.convert(probe, key, new, Clock(), count)
    probe.unlink()
    assert calls > 50
    for moment in (1, 2, calls // 3, calls // 2, calls // 2 + 1, calls - 3):
        left = moment
        assert refusal(made, key, new, progress=cancel) is Code.CANCELLED
        assert everything(made, key) == before
    left = calls  # the last one comes when all is done
    key = encryption.convert(made, key, new, Clock(), cancel).key
    assert everything(made, key) == before
    writer = open_writer(made, key=key)
    add_client(writer, "goes on")
    assert_whole(writer)
    writer.close()


@pytest.mark.parametrize("writing", [True, False])
@pytest.mark.parametrize("old", [None, OLD])
def test_it_is_refused_while_another_has_the_journal_open(
    made: Path, old: str | None, writing: bool, impatient: None
) -> None:
    key = prepared(made, old)
    other = open_writer(made, key=key)
    if not writing:
        reader = Reader.open(made, key=key)
        other.close()
        other = reader  # type: ignore[assignment]
        other.rows("SELECT * FROM clients")
    with pytest.raises(JournalError) as busy:
        encryption.convert(made, key, NEW, Clock())
    assert busy.value.code is Code.JOURNAL_BUSY
    assert len(other.rows("SELECT * FROM clients")) == 2
    if writing:
        add_client(other, "still works")
    other.close()
    assert encryption.convert(made, key, NEW, Clock()).key
    assert beside(made) == []


def test_what_is_in_the_log_alone_comes_over(made: Path) -> None:
    """A program that was killed leaves its last commits in the write-ahead log."""
    copy = made.with_name("killed.cjournal")
    writer = open_writer(made)
    add_client(writer, "in the log")
    for end in ("", "-wal"):
        copy.with_name(copy.name + end).write_bytes(made.with_name(made.name + end).read_bytes())
    writer.close()
    key = encryption.convert(copy, None, OLD, Clock()).key
    reader = Reader.open(copy, key=key)
    assert "in the log" in [client.name for client in clients.every(reader)]
    reader.close()
    assert beside(copy) == [made.name]


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM fresh.dues",
        "UPDATE fresh.interactions SET text = text || ' ' WHERE id = 3",
        "UPDATE fresh.changes SET old = '{}' WHERE id = 5",
        "UPDATE fresh.search_tokens_data SET block = zeroblob(9) WHERE id = 1",
        "UPDATE fresh.sqlite_sequence SET seq = seq + 1",
        "UPDATE fresh.attachment_contents SET content = zeroblob(30000)",
        "DROP INDEX fresh.interactions_by_time",
        "INSERT INTO fresh.upkeep VALUES ('more', '')",
        "PRAGMA fresh.user_version = 1",
    ],
)
def test_a_copy_that_differs_never_replaces_the_journal(made: Path, harm: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything(made, None)

    def spoiled(source: Any, path: Path, fresh: Path, key: bytes | None, report: Any) -> None:
        with encryption_copy.attached(source, fresh, key):
            source.execute(harm)
            source.commit()
        compare(source, path, fresh, key, report)

    compare = encryption_compare.compare
    monkeypatch.setattr(encryption_compare, "compare", spoiled)
    assert refusal(made, None, OLD) is Code.COPY_DIFFERS
    assert everything(made, None) == before


@pytest.fixture
def small_disk(made: Path) -> Iterator[None]:
    """No file can grow beyond half of what the journal has."""
    resource = pytest.importorskip("resource")
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (made.stat().st_size // 2, limit[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limit)


def test_a_full_disk_leaves_all_as_it_was(made: Path, small_disk: None) -> None:
    before = everything(made, None)
    assert refusal(made, None, OLD) is Code.DISK_FULL
    assert everything(made, None) == before


def test_a_link_stays_a_link(made: Path) -> None:
    link = made.parent.parent / "linked.cjournal"
    link.symlink_to(made)
    key = encryption.convert(link, None, OLD, Clock()).key
    assert link.is_symlink()
    assert opening.inspect(made, key) is FileState.CURRENT
    link.unlink()


def test_an_older_journal_is_brought_up_to_date_and_old_plain_copies_are_named(made: Path) -> None:
    copy = made.with_name("test.before-version-2.cjournal")
    copy.write_bytes(made.read_bytes())
    with program_with(LaterStep):
        converted = encryption.convert(made, None, OLD, Clock())
        assert converted.plain_copies == (copy,)
        assert opening.inspect(made, converted.key) is FileState.CURRENT
        assert encryption.convert(made, converted.key, None, Clock()).plain_copies == ()  # all of it can be read now
    copy.unlink()


def test_sqlite_utils_works_over_it_unchanged(path: Path, clock: Clock) -> None:
    """Its own ways of writing, asking, indexing and altering, on the connection that journals use."""
    driver.substitute()
    from sqlite_utils import Database

    key = encryption.create(path, OLD, clock)
    db = Database(driver.connect(path, writing=True, key=key), execute_plugins=False)
    table: Any = db["birds"]
    table.insert_all(({"id": n, "name": f"猫头鹰 {n}", "weight": n / 2} for n in range(300)), pk="id")
    table.upsert({"id": 5, "name": "雪鸮"}, pk="id")
    assert list(db.query("INSERT INTO birds(id, name) VALUES (900, 'Ural') RETURNING id")) == [{"id": 900}]
    assert not db.conn.in_transaction
    table.create_index(["name"])
    table.enable_fts(["name"], create_triggers=True)
    table.add_column("seen", str)
    table.transform(rename={"weight": "grams"})
    db.create_view("heavy", "SELECT id FROM birds WHERE grams > 100")
    assert [row["id"] for row in table.search("Ural")] == [900]
    with db.conn:
        table.delete(0)
    db.close()
    assert "猫头鹰".encode() not in path.read_bytes()
    again = Database(driver.connect(path, key=key), execute_plugins=False)
    table = again["birds"]
    assert (table.count, table.get(5)["name"], table.get(4)["grams"]) == (300, "雪鸮", 2.0)
    assert again["heavy"].count == 99
    assert [row["id"] for row in table.search("雪鸮")] == [5]
    assert list(again.query("PRAGMA integrity_check")) == [{"integrity_check": "ok"}]
    again.close()
