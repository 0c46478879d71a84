"""A newer program in the place of the one that runs is noticed, however it came there, and once it is whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import journal
from journal.desktop import upgrade_watch
from journal.desktop.upgrade_watch import UpgradeWatch


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "client-journal"
    path.write_bytes(b"old")
    return path


def newer(program: Path, content: bytes = b"new") -> None:
    """Put another file in the place of the program, as a package does."""
    fresh = program.with_name("client-journal.new")
    fresh.write_bytes(content)
    os.replace(fresh, program)


def test_a_program_that_nobody_touches_is_no_newer_one(program: Path) -> None:
    watch = UpgradeWatch(program)
    program.read_bytes()
    program.chmod(0o755)
    assert [watch.upgraded() for _ in range(3)] == [False] * 3


def test_a_newer_one_of_the_same_size_and_time_is_found_at_the_second_look_and_from_then_on(program: Path) -> None:
    """All builds bear one time, for they are reproducible."""
    watch, then = UpgradeWatch(program), program.stat().st_mtime_ns
    held = program.open("rb")  # as the system holds a program that runs: its number goes to no other file
    newer(program)
    os.utime(program, ns=(then, then))
    assert [watch.upgraded() for _ in range(3)] == [False, True, True]
    held.close()


def test_one_that_is_still_being_written_is_not_told_of(program: Path) -> None:
    watch = UpgradeWatch(program)
    for length in (1, 2, 3):
        program.write_bytes(b"new"[:length] * 2)
        assert not watch.upgraded()
    assert watch.upgraded()


def test_one_that_was_taken_away_is_no_newer_one_until_another_comes(program: Path) -> None:
    watch = UpgradeWatch(program)
    program.rename(program.with_name("older"))  # as pip does, and only then puts the newer one there
    assert [watch.upgraded() for _ in range(3)] == [False] * 3
    newer(program)
    assert [watch.upgraded() for _ in range(2)] == [False, True]


def test_where_nothing_can_be_seen_nothing_is_said(tmp_path: Path) -> None:
    path = tmp_path / "client-journal"
    watch = UpgradeWatch(path)
    path.write_bytes(b"late")
    assert [watch.upgraded() for _ in range(3)] == [False] * 3


def test_from_source_the_file_with_the_version_is_watched() -> None:
    assert Path(journal.__file__) == upgrade_watch.OWN
