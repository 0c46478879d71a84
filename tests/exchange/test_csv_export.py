"""The file that an export leaves, and that it leaves none where it does not end well."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journal.core.clients import Client, Person
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel
from journal.core.preferences import Preference, PreferenceKind
from journal.exchange.csv_columns import COLUMNS
from journal.exchange.csv_journal import export_journal, import_journal
from journal.store import clients, interactions, people, portable, preferences
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.exchange.material import NASTY, Author, picture, read
from tests.store.world import Clock, add_client, add_due, add_entry, did, open_crisis

OLD = b"what was there before"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A file to be replaced, alone in its folder."""
    folder = tmp_path / "out"
    folder.mkdir()
    file = folder / "journal.csv"
    file.write_bytes(OLD)
    return file


def assert_untouched(target: Path) -> None:
    assert target.read_bytes() == OLD
    assert os.listdir(target.parent) == [target.name]


def fails(code: Code, act: Callable[[], object]) -> None:
    with pytest.raises(JournalError) as caught:
        act()
    assert caught.value.code is code


def test_form_of_the_file(writer: Writer, target: Path) -> None:
    client = add_client(writer, "=兰庭酒店")
    add_entry(writer, client, text="first\nsecond", mood=-2, subject='say "hello"')
    export_journal(writer, target)
    data = target.read_bytes()
    assert data.startswith(b'\xef\xbb\xbf"id","record","client","person","date","time","channel",')
    assert data.endswith(b'"\r\n')
    lines = data.decode("utf-8-sig").split("\r\n")
    assert len(lines) == 4  # header, client, interaction, nothing
    assert all(line.startswith('"') and line.endswith('"') for line in lines[:3])
    _, row = read(target)
    assert row["client"] == "'=兰庭酒店"
    assert (row["date"], row["time"], row["mood"]) == ("2026-11-24", "10:00", "-2")
    assert row["at"] == "2026-11-24T10:00+08:00"
    assert (row["subject"], row["text"], row["record"]) == ('say "hello"', "first\nsecond", "interaction")
    assert list(row) == [*COLUMNS, "cells_guarded"]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no file modes")
def test_the_file_is_for_its_owner_alone(writer: Writer, target: Path) -> None:
    target.chmod(0o644)
    export_journal(writer, target)
    assert target.stat().st_mode & 0o777 == 0o600


def test_raw_says_so_and_guards_nothing(writer: Writer, target: Path) -> None:
    add_client(writer, "=1+1")
    export_journal(writer, target, raw=True)
    (row,) = read(target)
    assert row["client"] == "=1+1"
    assert list(row)[-1] == "cells_raw"


def test_notes_are_called_notes_and_counted(writer: Writer, target: Path) -> None:
    client = add_client(writer)
    add_entry(writer, client, subject="note", text="note")
    add_entry(writer, client, channel=Channel.NOTE)
    counts = export_journal(writer, target)
    assert counts.rows == {"client": 1, "interaction": 1, "note": 1}
    assert [row["record"] for row in read(target)].count("note") == 1


def test_private_interactions_stay_at_home(new_journal: Callable[[], Writer], target: Path) -> None:
    writer, other = new_journal(), new_journal()
    client = add_client(writer)
    add_entry(writer, client, text="open")
    secret = add_entry(writer, client, text="between us", private=True)
    preference = Preference(client, PreferenceKind.DRINK, "tea", interaction_id=secret)
    did(writer, Op.PREFERENCE_ADD, lambda w: preferences.add(w, preference))
    counts = export_journal(writer, target, private=False)
    assert counts.private_left_out == 1
    assert "between us" not in target.read_text("utf-8")
    assert import_journal(other, target).errors == []
    # The journal that it came from keeps the link that the file does not hold.
    result = import_journal(writer, target)
    assert (result.changed, result.added) == (0, 0)
    assert preferences.of(writer, client)[0].interaction_id == secret


def test_one_client_alone(new_journal: Callable[[], Writer], target: Path) -> None:
    writer, other = new_journal(), new_journal()
    mine, theirs = add_client(writer, "Mine"), add_client(writer, "Theirs", about="not for others")
    with writer.operation(Op.PERSON_ADD):
        ann = people.add(writer, Person(mine, "Ann"))
        bob = people.add(writer, Person(theirs, "Bob Secret", phones=("555",)))
        preferences.add(writer, Preference(theirs, PreferenceKind.ALLERGY, "nuts"))
        preferences.add(writer, Preference(mine, PreferenceKind.DRINK, "tea"))
    dinner = add_entry(writer, theirs, mine, text="dinner", person_ids=(bob, ann))
    add_entry(writer, theirs, text="theirs alone")
    add_due(writer, title="ours", client_id=mine)
    add_due(writer, title="their due", client_id=theirs)
    add_due(writer, title="nobody's")
    open_crisis(writer, mine)
    open_crisis(writer, theirs, sentence="their crisis")
    export_journal(writer, target, client_id=mine)
    text = target.read_text("utf-8")
    for secret in ("Bob", "nuts", "555", "not for others", "theirs alone", "their due", "nobody's", "their crisis"):
        assert secret not in text
    rows = {row["text"]: row for row in read(target)}
    assert rows["dinner"]["with_clients"] == "Theirs"
    assert rows["dinner"]["not_in_file"] == "client_ids; person_ids"
    assert rows["dinner"]["person"] == "Ann"

    result = import_journal(other, target)
    assert result.errors == []
    there, here = picture(other), picture(writer)
    uuid = clients.get(writer, mine).uuid
    for table in ("people", "preferences", "crises", "dues"):
        assert there[table] == [record for record in here[table] if record.client_id == uuid]
    assert [entry.client_ids for entry in there["interactions"]] == [(uuid,)]

    # Where it came from, the file takes nothing away from the dinner.
    again = import_journal(writer, target)
    assert (again.added, again.changed, again.errors) == (0, 0, [])
    entry = interactions.get(writer, dinner)
    assert (entry.client_ids, entry.person_ids) == ((theirs, mine), (bob, ann))


def test_more_rows_than_a_chunk(writer: Writer, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portable, "CHUNK", 3)
    client, other = add_client(writer, "one"), add_client(writer, "two")
    for number in range(10):
        add_entry(writer, client, at=writer.now() + number // 4 * 60_000, text=str(number))
        add_entry(writer, other, text="other")
    seen: list[tuple[int, int]] = []
    counts = export_journal(writer, target, progress=lambda done, total: seen.append((done, total)))
    assert counts.rows == {"client": 2, "interaction": 20}
    assert seen[-1] == (22, 22)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    export_journal(writer, target, client_id=client)
    assert [row["text"] for row in read(target) if row["record"] == "interaction"] == [str(n) for n in range(10)]


def test_cancel_leaves_nothing(writer: Writer, clock: Clock, target: Path) -> None:
    Author(writer, clock, list(NASTY), random.Random(1)).write()
    asked = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) == 4

    fails(Code.CANCELLED, lambda: export_journal(writer, target, cancelled=cancelled))
    assert_untouched(target)
    assert not writer.connection.in_transaction


def test_what_cannot_be_written(writer: Writer, target: Path) -> None:
    fails(Code.FILE_UNWRITABLE, lambda: export_journal(writer, target.parent / "none" / "x.csv"))
    fails(Code.FILE_UNWRITABLE, lambda: export_journal(writer, target.parent))
    fails(Code.FILE_UNWRITABLE, lambda: export_journal(writer, writer.path))
    fails(Code.RECORD_GONE, lambda: export_journal(writer, target, client_id=99))
    assert_untouched(target)


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, Code.DISK_FULL), (errno.EIO, Code.FILE_UNWRITABLE)])
def test_a_failing_disk_leaves_the_old_file(
    writer: Writer, target: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, code: Code
) -> None:
    add_client(writer)

    def fail(*_: Any) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, call, fail)
    fails(code, lambda: export_journal(writer, target))
    monkeypatch.undo()
    assert_untouched(target)


EXPORT = textwrap.dedent(
    """
    import resource, sys, time
    from pathlib import Path
    from journal.core.errors import JournalError
    from journal.exchange.csv_journal import export_journal
    from journal.store.reading import Reader

    def progress(done, total):
        print(done, flush=True)
        if sys.argv[3] == "slow":
            time.sleep(0.1)

    if sys.argv[3] == "small":
        resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000))
    try:
        export_journal(Reader.open(Path(sys.argv[1])), Path(sys.argv[2]), progress=progress)
    except JournalError as error:
        print(error.code.value)
    """
)


def run_export(writer: Writer, target: Path, how: str, env: dict[str, str]) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", EXPORT, str(writer.path), str(target), how]
    return subprocess.Popen(arguments, env=env, stdout=subprocess.PIPE, text=True)


@pytest.mark.skipif(os.name != "posix", reason="no limit of file size")
def test_a_full_disk_leaves_the_old_file(writer: Writer, target: Path, subprocess_env: dict[str, str]) -> None:
    client = add_client(writer)
    add_entry(writer, client, text="long\n" * 3_000)
    with run_export(writer, target, "small", subprocess_env) as process:
        assert process.stdout
        assert process.stdout.read().split()[-1] == "disk_full"
    assert_untouched(target)


@pytest.mark.skipif(os.name != "posix", reason="no SIGKILL")
def test_killed_half_way_there_is_no_new_file(
    writer: Writer, clock: Clock, target: Path, subprocess_env: dict[str, str]
) -> None:
    Author(writer, clock, list(NASTY), random.Random(1)).write()
    with run_export(writer, target, "slow", subprocess_env) as process:
        assert process.stdout
        process.stdout.readline()
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert target.read_bytes() == OLD
    assert [name for name in os.listdir(target.parent) if name.endswith(".csv")] == [target.name]
    assert len(parts(target)) == 1
    export_journal(writer, target)
    assert parts(target) == []


@pytest.mark.skipif(os.name != "posix", reason="no SIGKILL")
def test_only_what_nobody_holds_is_cleared_away(
    writer: Writer, clock: Clock, target: Path, subprocess_env: dict[str, str]
) -> None:
    Author(writer, clock, list(NASTY), random.Random(1)).write()
    mine = target.with_name(".export-mine.part")
    mine.write_bytes(b"of another program")
    with run_export(writer, target, "slow", subprocess_env) as process:
        assert process.stdout
        process.stdout.readline()
        held = parts(target)
        assert len(held) == 2
        export_journal(writer, target.with_name("other.csv"))
        assert parts(target) == held
        process.communicate()
    assert (process.returncode, parts(target)) == (0, [mine.name])


def parts(target: Path) -> list[str]:
    """What exports have begun beside the target and not ended."""
    return sorted(name for name in os.listdir(target.parent) if name.endswith(".part"))


def test_a_link_stays_a_link(writer: Writer, target: Path) -> None:
    add_client(writer)
    link = target.with_name("link.csv")
    link.symlink_to(target)
    export_journal(writer, link)
    assert link.is_symlink()
    assert target.read_bytes() != OLD


def test_one_state_of_the_journal(new_journal: Callable[[], Writer], target: Path) -> None:
    """What is written while an export runs is in none of its rows."""
    writer = new_journal()
    add_client(writer, "first")
    reader = Reader.open(writer.path)

    def meanwhile(done: int, total: int) -> None:
        did(writer, Op.CLIENT_ADD, lambda w: clients.add(w, Client(f"later {done}")))
        assert total == 1

    counts = export_journal(reader, target, progress=meanwhile)
    reader.close()
    assert counts.rows == {"client": 1}
