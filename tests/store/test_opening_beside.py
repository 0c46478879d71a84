"""Opening a journal at the very moment in which another program closes, converts or replaces it."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from typing import Any

import pytest

from journal.core.errors import Code, JournalError
from journal.store import driver, encryption, opening
from journal.store.opening import FileState
from tests.store.world import Clock, open_writer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.cjournal"
    open_writer(made).close()
    return made


def test_a_log_that_goes_while_it_is_looked_at_is_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "exists", lambda _path, **_more: True)
    assert opening.inspect(path) is FileState.CURRENT


def test_a_file_replaced_while_it_was_read_is_busy_and_no_full_disk(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def replaced(*_given: Any) -> None:
        shutil.copy(path, path.with_suffix(".new"))
        os.replace(path.with_suffix(".new"), path)
        raise driver.dbapi2.OperationalError("disk I/O error")

    monkeypatch.setattr(driver, "_assert_fits", replaced)
    with pytest.raises(JournalError) as refused:
        driver.connect(path, writing=True)
    assert refused.value.code is Code.JOURNAL_BUSY


def test_a_conversion_that_is_done_gives_its_key_whatever_comes_after(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is the new one by then: an error would leave its owner without the recovery code."""
    connect, replace = driver.connect, os.replace

    def replaced(*files: Any) -> None:
        replace(*files)
        monkeypatch.setattr(driver, "connect", refused)

    def refused(*_given: Any, **_more: Any) -> None:
        raise JournalError(Code.DISK_FULL, path=str(path))

    monkeypatch.setattr(os, "replace", replaced)
    monkeypatch.setattr("journal.store.keys.SCRYPT_N", 2**4)
    key = encryption.convert(path, None, "horse battery staple", Clock()).key
    monkeypatch.setattr(driver, "connect", connect)
    assert key == encryption.unlock(path, "horse battery staple")


@pytest.mark.parametrize("name", ["a.cjournal", "a[1].cjournal"])
def test_what_a_killed_restore_left_goes_when_nobody_can_be_writing_it_any_more(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    open_writer(path).close()
    old, fresh, other = (tmp_path / f".{one}.restoring" for one in (f"{name}.a1", f"{name}.b2", "c.cjournal.d3"))
    for one in (old, fresh, other):
        one.write_bytes(b"client 1")
    for one in (old, other):
        os.utime(one, times=(time.time() - 2 * opening.ABANDONED_SECONDS,) * 2)
    open_writer(path).close()
    assert [one.exists() for one in (old, fresh, other)] == [False, True, True]
