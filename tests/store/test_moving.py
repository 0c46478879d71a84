"""A journal moves to another folder whole, the old file stays beside it, and whatever fails leaves all as it was."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import pytest

from journal.core.errors import Code, JournalError
from journal.store import backups, encryption_compare, moving, opening
from journal.store.reading import Reader
from tests.store.world import add_client, add_entry, dump, open_writer

KEY = bytes(range(32))


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> bytes | None:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def journal(tmp_path: Path, key: bytes | None) -> Path:
    path = tmp_path / "synced" / "work.cjournal"
    path.parent.mkdir()
    with closing(open_writer(path, key=key)) as writer:
        add_entry(writer, add_client(writer, "海润传媒"), text="signed")
    return path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    made = tmp_path / "mine"
    made.mkdir()
    return made


def content(path: Path, key: bytes | None) -> object:
    with closing(Reader.open(path, key=key)) as reader:
        return dump(reader)


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_it_moves_whole_and_the_old_file_stays_under_another_name(journal: Path, home: Path, key: bytes | None) -> None:
    right = content(journal, key)
    told: list[tuple[int, int]] = []
    left = moving.move(journal, home / journal.name, key, lambda done, total: told.append((done, total)))
    assert names(home) == [journal.name]
    assert content(home / journal.name, key) == right
    assert content(left, key) == right
    assert left.parent == journal.parent
    assert left != journal
    assert not journal.exists()
    assert told == sorted(told)
    assert told[-1][0] <= told[-1][1]
    assert opening.is_encrypted(home / journal.name) is (key is not None)


def test_a_second_one_of_the_name_gets_a_number(journal: Path, home: Path) -> None:
    assert moving.free_place(journal, home) == home / "work.cjournal"
    (home / "work.cjournal").touch()
    assert moving.free_place(journal, home) == home / "work-2.cjournal"
    (home / "work-2.cjournal").touch()
    assert moving.free_place(journal, home) == home / "work-3.cjournal"


def test_nothing_is_overwritten(journal: Path, home: Path, key: bytes | None) -> None:
    (home / journal.name).write_text("precious")
    with pytest.raises(JournalError) as refused:
        moving.move(journal, home / journal.name, key)
    assert refused.value.code is Code.JOURNAL_EXISTS
    assert (home / journal.name).read_text() == "precious"


def stopped(_done: int, _total: int) -> None:
    raise JournalError(Code.CANCELLED)


@pytest.mark.parametrize("why", ["cancelled", "copy differs", "full"])
def test_whatever_fails_leaves_everything_as_it_was(
    journal: Path, home: Path, key: bytes | None, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    right = content(journal, key)

    def differs(*_arguments: object) -> None:
        raise JournalError(Code.COPY_DIFFERS)

    def full(_reader: Reader, target: Path) -> None:
        target.write_bytes(b"half")
        raise JournalError(Code.DISK_FULL)

    if why == "copy differs":
        monkeypatch.setattr(encryption_compare, "compare", differs)
    if why == "full":
        monkeypatch.setattr(backups, "write_copy", full)
    with pytest.raises(JournalError) as refused:
        moving.move(journal, home / journal.name, key, stopped if why == "cancelled" else None)
    assert (
        refused.value.code.value == {"cancelled": "cancelled", "copy differs": "copy_differs", "full": "disk_full"}[why]
    )
    assert names(home) == []
    assert names(journal.parent) == [journal.name]
    assert content(journal, key) == right


def test_a_folder_that_refuses_to_rename_keeps_the_old_file_under_its_name(
    journal: Path, home: Path, key: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    right, replace = content(journal, key), os.replace

    def refusing(source: Path, target: Path) -> None:
        if Path(source) == journal:
            raise PermissionError(13, "no")
        replace(source, target)

    monkeypatch.setattr(moving.os, "replace", refusing)
    assert moving.move(journal, home / journal.name, key) == journal
    assert content(journal, key) == content(home / journal.name, key) == right
