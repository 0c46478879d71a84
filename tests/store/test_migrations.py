"""Journals of every earlier version, as they were written then: brought up to date whole, killed at any step or not."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from journal.store import driver, opening, search_index
from journal.store.opening import FileState
from tests.store.world import add_entry, assert_whole, dump, open_writer

Columns = dict[str, list[str]]
FILES = sorted((Path(__file__).parent.parent / "files").glob("version-*.cjournal"))
SEED = 20_261_122
# Opens a journal for writing and dies in the midst of the n-th look at the progress, or says how many there were.
PROGRAM = """
import os, sys
from pathlib import Path
from journal.store import driver
path, last = Path(sys.argv[1]), int(sys.argv[2])
looks = 0

def look():
    global looks
    looks += 1
    if looks == last:
        os._exit(9)

def connect(path, *, writing=False, key=None, **more):
    connection = plain(path, writing=writing, key=key, **more)
    connection.set_progress_handler(look, 100)
    return connection

plain, driver.connect = driver.connect, connect
from tests.store.world import open_writer
open_writer(path).close()
print(looks)
"""


def copied(file: Path, folder: Path) -> Path:
    path = folder / "old.cjournal"
    shutil.copy(file, path)
    return path


def columns(path: Path) -> Columns:
    """Return the tables of the old file with the columns that they had."""
    connection = driver.connect(path)
    try:
        names = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            if not name.startswith(("sqlite_", "_sqlite", "search_tokens_"))
        ]
        return {name: [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')] for name in names}
    finally:
        connection.close()


def rows_of(path: Path, known: Columns) -> dict[str, list[tuple[object, ...]]]:
    """Return what every row says in the columns that the old file knows, as the driver gives it."""
    connection = driver.connect(path)
    try:
        return {
            name: sorted(connection.execute(f"SELECT {', '.join(map(_quoted, own))} FROM {_quoted(name)}"), key=repr)
            for name, own in known.items()
        }
    finally:
        connection.close()


def _quoted(name: str) -> str:
    return f'"{name}"'


def test_there_is_a_file_of_every_version_that_was_released() -> None:
    assert [file.stem for file in FILES] == ["version-1", "version-2", "version-5", "version-6"]


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_an_old_journal_comes_up_to_date_whole(file: Path, tmp_path: Path) -> None:
    path = copied(file, tmp_path)
    known = columns(path)
    before = rows_of(path, known)
    assert opening.inspect(path) is FileState.OLDER
    writer = open_writer(path)
    assert opening.inspect(path) is FileState.CURRENT
    assert rows_of(path, known) == before
    assert len(before["clients"]) > 10
    search_index.build(writer)
    assert_whole(writer)
    add_entry(writer, 1, text="written with the new version")
    writer.close()


def test_a_migration_killed_at_any_step_leaves_the_old_or_the_new(
    tmp_path: Path, subprocess_env: dict[str, str], dose: Callable[[int, int], int]
) -> None:
    chance = random.Random(SEED)
    states = set()
    steps = {file: looks(copied(file, tmp_path), subprocess_env) for file in FILES}
    for _ in range(dose(8, 600)):
        file = chance.choice(FILES)
        path = copied(file, tmp_path)
        known = columns(path)
        before = rows_of(path, known)
        ended = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(path), str(chance.randint(1, steps[file]))], env=subprocess_env
        )
        states.add((ended.returncode, opening.inspect(path)))
        writer = open_writer(path)
        assert writer.value("PRAGMA quick_check") == "ok"
        assert rows_of(path, known) == before
        assert dump(writer)["clients"]
        search_index.build(writer)
        assert_whole(writer)
        writer.close()
        for left in tmp_path.glob("old*"):
            left.unlink()
    assert (9, FileState.OLDER) in states


def looks(path: Path, env: dict[str, str]) -> int:
    """Return how often a migration that is not killed looks at its progress."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path), "0"], env=env, capture_output=True, text=True, check=True
    )
    for left in path.parent.glob("old*"):
        left.unlink()
    return int(done.stdout)
