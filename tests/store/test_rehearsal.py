"""A copy to try things out on: it holds what the journal holds, touches nothing of it, and does not stay."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from journal.core.clients import Client
from journal.core.errors import Code, JournalError
from journal.store import clients, rehearsal
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer


def now() -> int:
    return 1_780_000_000_000


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    path = tmp_path / "mine.cjournal"
    writer = Writer.open(path, now)
    with writer.operation(Op.CLIENT_ADD):
        clients.add(writer, Client("兰庭酒店"))
    writer.close()
    return path


def test_the_copy_is_changed_and_the_journal_is_not(journal: Path) -> None:
    reader = Reader.open(journal)
    with rehearsal.copy_of(reader, now) as writer:
        assert writer.path != journal
        assert clients.count(writer) == 1
        with writer.operation(Op.CLIENT_ADD):
            clients.add(writer, Client("Maple Home"))
        assert (clients.count(writer), clients.count(reader)) == (2, 1)
        assert os.stat(writer.path.parent).st_mode & 0o077 == 0, "nobody else can read it"
    reader.close()
    assert [path.name for path in journal.parent.iterdir() if rehearsal.SUFFIX in path.name] == []


def test_the_copy_goes_whatever_happens(journal: Path) -> None:
    reader = Reader.open(journal)
    with pytest.raises(JournalError), rehearsal.copy_of(reader, now):
        raise JournalError(Code.CANCELLED)
    reader.close()
    assert [path.name for path in journal.parent.iterdir() if rehearsal.SUFFIX in path.name] == []


def test_what_a_killed_program_left_goes_and_what_another_one_needs_stays(journal: Path) -> None:
    old, new = (journal.parent / f".{journal.name}.{name}{rehearsal.SUFFIX}" for name in ("old", "new"))
    for folder in (old, new):
        folder.mkdir()
        (folder / "a").touch()
    os.utime(old, (time.time() - 7200,) * 2)
    reader = Reader.open(journal)
    with rehearsal.copy_of(reader, now):
        pass
    reader.close()
    assert (old.exists(), new.exists()) == (False, True)
