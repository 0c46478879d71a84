"""What a damaged journal still holds comes into a new one that is whole; the old file stays as it is."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from journal.core.crises import Crisis
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime
from journal.core.plans import Step
from journal.store import check, clients, crises, crisis_log, driver, salvage_reading
from journal.store.check import ProblemKind
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.salvage import TABLES, salvage
from journal.store.writing import Writer
from tests.store import pages, wrecks
from tests.store.world import START, add_client, add_entry, did, open_writer
from tests.store.wrecks import KEY, NOW, PAGE

STOOD_IN = {"clients", "interaction_clients", "crises", "crisis_lines"}
"""Tables that may get rows which were made up."""


@pytest.fixture(scope="module", params=[None, KEY], ids=["plain", "encrypted"])
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes | None]:
    key: bytes | None = request.param
    return wrecks.whole(tmp_path_factory.mktemp("whole"), key).read_bytes(), key


def contents(path: Path, key: bytes | None) -> dict[str, set[tuple[object, ...]]]:
    with closing(Reader.open(path, key=key)) as reader:
        return {table: set(reader.rows(f'SELECT * FROM "{table}"')) for table in TABLES}


def clock() -> int:
    return NOW


def test_a_whole_journal_comes_over_whole(sample: tuple[bytes, bytes | None], path: Path) -> None:
    content, key = sample
    wrecks.put(content, path)
    target = path.with_name("new.cjournal")
    found = salvage(path, target, clock, key=key)
    assert (found.missing, found.stand_ins, found.dropped) == (0, 0, 0)
    assert contents(target, key) == contents(path, key)
    assert check.check(target, True, key).ok
    assert driver.salt_of(target) == driver.salt_of(path) or key is None


def test_damaged_journals_give_what_they_have(
    sample: tuple[bytes, bytes | None], path: Path, dose: Callable[[int, int], int]
) -> None:
    content, key = sample
    right = contents(wrecks.put(content, path), key)
    for number, (kind, bad) in enumerate(wrecks.damaged(content, dose(12, 600), 5)):
        wrecks.put(bad, path)
        target = path.with_name(f"new-{number}.cjournal")
        try:
            found = salvage(path, target, clock, key=key)
        except JournalError as error:
            # The list of the tables itself is gone.
            if error.code is not Code.JOURNAL_DAMAGED or target.exists():
                raise
            continue
        assert path.read_bytes() == bad
        # A log that has lost a line says so itself.
        wrong = {problem.kind for problem in check.check(target, True, key).problems}
        assert wrong <= {ProblemKind.CHAIN}, kind
        got = contents(target, key)
        for table in TABLES:
            if key is not None and table not in STOOD_IN:
                # A reminder of a promise that is lost becomes one of its own.
                told, known = (({row[:2] for row in rows} if table in ("dues", "stances") else rows)
                               for rows in (got[table], right[table]))  # fmt: skip
                assert told <= known, (kind, table)
            missing = found.tables[table].missing
            if kind == "zero" and missing is not None and table not in STOOD_IN:
                assert len(right[table]) - len(got[table]) <= missing + found.dropped
    assert not [one for one in path.parent.iterdir() if one.name.endswith(".salvage")]


def page_of(path: Path, table: str) -> int:
    """Return where the first page of a table begins."""
    with closing(driver.connect(path)) as connection:
        [(number,)] = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchall()
        return int(number - 1) * PAGE


def test_lost_clients_come_back_from_the_history(path: Path) -> None:
    writer = open_writer(path)
    first, second = add_client(writer, "海润传媒"), add_client(writer, "兰庭酒店")
    add_entry(writer, first, second, text="signed")
    writer.close()
    place = page_of(path, "clients")
    bad = bytearray(path.read_bytes())
    bad[place : place + PAGE] = bytes(PAGE)
    wrecks.put(bytes(bad), path)
    target = path.with_name("new.cjournal")
    found = salvage(path, target, clock)
    assert (found.tables["clients"].read, found.tables["clients"].from_history) == (0, 2)
    with closing(Reader.open(target)) as reader:
        assert sorted(client.name for client in clients.every(reader)) == ["兰庭酒店", "海润传媒"]
    assert check.check(target, True).ok


def test_records_of_a_lost_client_get_a_stand_in_of_their_own(path: Path) -> None:
    writer = open_writer(path)
    first, second = add_client(writer, "海润传媒"), add_client(writer, "兰庭酒店")
    for client in (first, second):
        add_entry(writer, client, text=f"call {client}")
    with writer.unlogged():
        writer.execute("DELETE FROM changes")
    writer.close()
    place = page_of(path, "clients")
    bad = bytearray(path.read_bytes())
    bad[place : place + PAGE] = bytes(PAGE)
    wrecks.put(bytes(bad), path)
    target = path.with_name("new.cjournal")
    found = salvage(path, target, clock, stand_in="找回")
    assert found.stand_ins == 2
    with closing(Reader.open(target)) as reader:
        assert [client.name for client in clients.every(reader)] == [f"找回 {first}", f"找回 {second}"]
        assert reader.rows("SELECT client_id, interaction_id FROM interaction_clients ORDER BY id") == [(1, 1), (2, 2)]
    assert check.check(target, True).ok


def test_a_lost_crisis_comes_back_from_its_log_and_its_steps(path: Path) -> None:
    writer = open_writer(path)
    client = add_client(writer, "海润传媒")
    crisis = Crisis(client, "Recall", EventTime.of(START), steps=(Step("Tell the team", 0), Step("Ring them", 10)))
    number = did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, crisis))
    did(writer, Op.CRISIS_LOG, lambda w: crisis_log.log(w, number, "called", EventTime.of(START)))
    lines, uuid = crisis_log.lines(writer, number), crises.get(writer, number).uuid
    with writer.unlogged():
        writer.execute("""DELETE FROM changes WHERE "table" = 'crises'""")
    writer.close()
    place = page_of(path, "crises")
    bad = bytearray(path.read_bytes())
    bad[place : place + PAGE] = bytes(PAGE)
    wrecks.put(bytes(bad), path)
    target = path.with_name("new.cjournal")
    salvage(path, target, clock)
    with closing(Reader.open(target)) as reader:
        found = crises.get(reader, number)
        assert (found.client_id, found.uuid, found.sentence) == (client, uuid, "Recall")
        assert crisis_log.lines(reader, number) == lines
    assert check.check(target, True).ok


def test_a_journal_of_before_the_chain_is_chained(path: Path) -> None:
    old = Path(__file__).parents[1] / "files" / "version-6.cjournal"
    path.write_bytes(old.read_bytes())
    with closing(driver.connect(path)) as connection:
        told = connection.execute("SELECT id, uuid, crisis_id, text FROM crisis_lines ORDER BY id").fetchall()
    target = path.with_name("new.cjournal")
    found = salvage(path, target, clock)
    assert (found.missing, found.dropped) == (0, 0)
    with closing(Reader.open(target)) as reader:
        assert reader.rows("SELECT id, uuid, crisis_id, text FROM crisis_lines ORDER BY id") == told
        assert {crisis_log.first_break(reader, number) for _, _, number, _ in told} == {None}
    assert check.check(target, True).ok


def test_a_text_with_broken_bytes_comes_back_as_the_history_saw_it(path: Path) -> None:
    writer = open_writer(path)
    client = add_client(writer, "海润传媒")
    for text in ("before", "the words that break", "behind"):
        add_entry(writer, client, text=text)
    with writer.unlogged():
        writer.execute("DELETE FROM changes WHERE new LIKE '%behind%'")
    writer.close()
    bad = path.read_bytes()
    # The row itself, not its image in the history; of the other, no image is left.
    for number, text in enumerate((b"the words that break", b"behind")):
        place = next(at for at in places(bad, text) if b"{" not in bad[at - 40 : at])
        bad = bad[: place + 2] + b"\xff" + bad[place + 3 :]
        assert bad.count(text) == 1 - number
    wrecks.put(bad, path)
    target = path.with_name("new.cjournal")
    salvage(path, target, clock)
    with closing(Reader.open(target)) as reader:
        saved = [text for (text,) in reader.rows("SELECT text FROM interactions ORDER BY id")]
    assert saved == ["before", "the words that break", "be�ind"]
    assert check.check(target, True).ok


def places(data: bytes, text: bytes) -> list[int]:
    return [found.start() for found in re.finditer(re.escape(text), data)]


@pytest.mark.parametrize(("error", "code"), [(PermissionError, Code.FILE_UNREADABLE), (OSError, Code.DISK_FULL)])
def test_a_copy_that_fails_says_why_and_leaves_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: type[OSError], code: Code
) -> None:
    open_writer(path).close()

    def fails(source: Path, target: Path) -> int:
        target.write_bytes(b"half")
        raise error(errno.ENOSPC if code is Code.DISK_FULL else errno.EACCES, "no")

    monkeypatch.setattr(salvage_reading, "copy", fails)
    with pytest.raises(JournalError) as refused:
        salvage(path, path.with_name("new.cjournal"), clock)
    assert refused.value.code is code
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_taken_name_and_a_stop_leave_nothing(sample: tuple[bytes, bytes | None], path: Path) -> None:
    content, key = sample
    wrecks.put(content, path)
    target = path.with_name("new.cjournal")
    target.write_text("mine")
    with pytest.raises(JournalError) as taken:
        salvage(path, target, clock, key=key)
    assert (taken.value.code, target.read_text()) == (Code.JOURNAL_EXISTS, "mine")

    def stop(_done: int, _total: int) -> None:
        raise JournalError(Code.CANCELLED)

    with pytest.raises(JournalError):
        salvage(path, path.with_name("other.cjournal"), clock, key=key, progress=stop)
    assert sorted(one.name for one in path.parent.iterdir()) == ["new.cjournal", path.name]


def without_pages(data: bytes, *numbers: int, filling: bytes = b"\0") -> bytes:
    """Return a journal whose pages of those numbers are overwritten; the salt stays."""
    bad = bytearray(data)
    for number in numbers:
        start = (number - 1) * PAGE + (wrecks.SALT if number == 1 else 0)
        bad[start : number * PAGE] = (filling * PAGE)[: number * PAGE - start]
    return bytes(bad)


def schema_leaves(data: bytes) -> list[int]:
    """Return the pages to which the first page of a plain journal leads."""
    count, last = (int.from_bytes(data[at : at + size], "big") for at, size in ((103, 2), (108, 4)))
    places = [int.from_bytes(data[112 + 2 * cell : 114 + 2 * cell], "big") for cell in range(count)]
    return [*(int.from_bytes(data[place : place + 4], "big") for place in places), last]


def pages_with(path: Path, key: bytes | None, *texts: str) -> list[int]:
    """Return the number of the page on which each text stands; nowhere else does it."""
    content = path.read_bytes()
    if key is not None:
        content = b"".join(
            page.rjust(PAGE - pages.RESERVED, b"\0").ljust(PAGE, b"\0") for page in plain_pages(content, key)
        )
    assert [content.count(text.encode()) for text in texts] == [1] * len(texts)
    return [content.index(text.encode()) // PAGE + 1 for text in texts]


def plain_pages(content: bytes, key: bytes) -> list[bytes]:
    sealed = pages.pages_of(content)
    plain = pages.decrypted(sealed, key)
    found = []
    for page in sealed:
        found.append(plain[: len(page) - pages.RESERVED])
        plain = plain[len(page) - pages.RESERVED :]
    return found


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_what_lies_behind_broken_pages_comes_over(path: Path, key: bytes | None) -> None:
    names = [f"<entry {number:03}>" for number in range(120)]
    with closing(Writer.open(path, clock, key=key)) as writer:
        client = add_client(writer)
        for number, name in enumerate(names):
            add_entry(writer, client, at=START + number, text=name.ljust(300, "x"))
        with writer.unlogged():
            writer.execute("DELETE FROM changes")  # else the history would give back what lies there
    lost = ("<entry 040>", "<entry 080>")
    wrecks.put(without_pages(path.read_bytes(), *pages_with(path, key, *lost)), path)
    target = path.with_name("new.cjournal")
    found = salvage(path, target, clock, key=key)
    with closing(Reader.open(target, key=key)) as reader:
        saved = [text[: len(lost[0])] for (text,) in reader.rows("SELECT text FROM interactions ORDER BY id")]
    missing = [name for name in names if name not in saved]
    assert saved == [name for name in names if name not in missing]
    assert set(lost) < set(missing)
    assert len(missing) == found.tables["interactions"].missing <= 30
    # Before, between and behind them.
    assert {names[0], "<entry 060>", names[-1]} < set(saved)
    assert check.check(target, True, key).ok


@pytest.mark.parametrize("filling", [b"\0", b"\xa7\x01"], ids=["zeros", "noise"])
@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_lost_first_page_costs_no_row(path: Path, key: bytes | None, filling: bytes) -> None:
    with closing(Writer.open(path, clock, key=key)) as writer:
        for name in ("海润传媒", "兰庭酒店"):
            add_entry(writer, add_client(writer, name), text="signed")
    right = contents(path, key)
    bad = without_pages(path.read_bytes(), 1, filling=filling)
    if key is None:
        bad = filling * (wrecks.SALT // len(filling)) + bad[wrecks.SALT :]
    wrecks.put(bad, path)
    target = path.with_name("new.cjournal")
    found = salvage(path, target, clock, key=key)
    assert (found.missing, found.stand_ins, found.dropped) == (0, 0, 0)
    assert contents(target, key) == right
    assert path.read_bytes() == bad


def test_a_lost_page_of_the_schema_costs_no_row(path: Path, dose: Callable[[int, int], int]) -> None:
    wrecks.whole(path.parent, None).rename(path)
    content, right = path.read_bytes(), contents(path, None)
    for place, number in enumerate(schema_leaves(content)):
        # With the first page, in every run, some of them: it is lost in the same way beside each.
        for lost in ((number,), (1, number))[: 2 if place % dose(3, 1) == 0 else 1]:
            wrecks.put(without_pages(content, *lost), path)
            target = path.with_name(f"new-{number}-{len(lost)}.cjournal")
            assert salvage(path, target, clock).missing == 0
            assert contents(target, None) == right


def test_a_journal_laid_out_in_another_way_survives_the_loss_of_its_first_page(path: Path) -> None:
    wrecks.whole(path.parent, None).rename(path)
    with closing(driver.connect(path, writing=True)) as connection:
        connection.execute("ALTER TABLE drafts RENAME TO moved")
        connection.execute("CREATE TABLE drafts AS SELECT * FROM moved")
        connection.execute("DROP TABLE moved")
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    content, right = path.read_bytes(), contents(path, None)
    wrecks.put(without_pages(content, 1), path)
    target = path.with_name("new.cjournal")
    assert salvage(path, target, clock).missing == 0
    assert contents(target, None)["clients"] == right["clients"]


def test_without_any_of_its_schema_a_journal_gives_nothing_and_leaves_nothing(path: Path) -> None:
    wrecks.whole(path.parent, None).rename(path)
    content = path.read_bytes()
    wrecks.put(without_pages(content, 1, *schema_leaves(content)), path)
    with pytest.raises(JournalError) as refused:
        salvage(path, path.with_name("new.cjournal"), clock)
    assert refused.value.code in (Code.JOURNAL_DAMAGED, Code.NOT_A_JOURNAL)
    assert [one.name for one in path.parent.iterdir() if one.name.startswith((".new", "new"))] == []
