"""Programs killed at a random moment: what was acknowledged is there, what is there is whole."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from journal import paths
from journal.core.backup_plan import Reason
from journal.store import backups, clients, driver, opening
from journal.store.opening import FileState
from journal.store.reading import Reader
from tests.store.stepping import ROWS, LaterStep, program_with
from tests.store.storm import KEY
from tests.store.world import add_client, assert_whole, dump, make_encrypted, open_writer

Dose = Callable[[int, int], int]
SEED = 20_261_124


class Storm:
    """A writing program, and what it has said so far."""

    def __init__(self, env: dict[str, str], what: str, path: Path, first: int = 0) -> None:
        command = [sys.executable, "-m", "tests.store.storm", what, str(path), str(first)]
        self.program = subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.said: dict[str, float] = {}
        self.news = threading.Condition()
        self.listener = threading.Thread(target=self._listen)
        self.listener.start()

    def _listen(self) -> None:
        assert self.program.stdout
        for line in self.program.stdout:
            with self.news:
                self.said[line.strip()] = time.monotonic()
                self.news.notify_all()
        with self.news:
            self.news.notify_all()

    def wait(self, line: str) -> float:
        """Wait until it has said `line` and return the moment."""
        with self.news:
            assert self.news.wait_for(lambda: line in self.said or self.program.poll() is not None, timeout=60)
        assert line in self.said
        return self.said[line]

    def kill_in_the_middle(self, chance: random.Random, longest: float) -> tuple[bool, float]:
        """Kill it at a random moment; return whether it had finished, and how long that takes as far as known."""
        ready = self.wait("READY")
        if longest:
            time.sleep(chance.uniform(0, longest))
        else:
            self.wait("ACK 0")
        finished = bool(self.kill())
        return finished, min(1.2 * (self.said["ACK 0"] - ready), longest or 60) if finished else longest

    def kill(self) -> list[int]:
        """Kill it and return the numbers that it acknowledged."""
        self.program.kill()
        self.program.wait()
        self.listener.join()
        for pipe in (self.program.stdin, self.program.stdout):
            assert pipe
            pipe.close()
        return [int(line.split()[1]) for line in self.said if line.startswith("ACK ")]


@contextmanager
def storm(env: dict[str, str], what: str, path: Path, first: int = 0) -> Iterator[Storm]:
    """A writing program that does not outlive the test."""
    started = Storm(env, what, path, first)
    try:
        yield started
    finally:
        started.kill()


def assert_intact(path: Path, acknowledged: set[int], key: bytes | None = None) -> int:
    """Open a journal after a kill, compare, and return the first number that is still free."""
    writer = open_writer(path, key=key)
    assert writer.value("PRAGMA quick_check") == "ok"
    assert_whole(writer)
    entries = [int(subject) for (subject,) in writer.rows("SELECT subject FROM interactions ORDER BY id")]
    pairs = [int(title) for (title,) in writer.rows("SELECT title FROM dues ORDER BY id")]
    assert entries == pairs
    assert acknowledged <= set(entries)
    assert len(entries) == len(set(entries))
    links = writer.value("SELECT count(*) FROM interaction_clients")
    changes = writer.value("SELECT count(*) FROM changes WHERE \"table\" = 'interaction_clients'")
    assert links == changes == 2 * len(entries)
    writer.close()
    return max(entries, default=0) + 1


@pytest.mark.parametrize(("encrypted", "ci"), [(False, 25), (True, 8)])
def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(
    tmp_path: Path, subprocess_env: dict[str, str], dose: Dose, encrypted: bool, ci: int
) -> None:
    chance = random.Random(SEED)
    kept: set[int] = set()
    path, first = tmp_path / "0.cjournal", 1
    key = make_encrypted(path) if encrypted else None
    for number in range(dose(ci, 2_000)):
        if number % 50 == 49:
            path, first, kept = tmp_path / f"{number}.cjournal", 1, set()
            key = make_encrypted(path) if encrypted else None
        with storm(subprocess_env | ({KEY: key.hex()} if key else {}), "write", path, first) as writer:
            writer.wait(f"ACK {first}")
            time.sleep(chance.uniform(0, 0.15))
            kept.update(writer.kill())
        first = assert_intact(path, kept, key)
    assert kept


def test_a_journal_opens_though_its_making_was_killed(
    tmp_path: Path, subprocess_env: dict[str, str], dose: Dose
) -> None:
    chance = random.Random(SEED)
    states = set()
    longest = 0.0
    for number in range(dose(8, 500)):
        path = tmp_path / f"{number}.cjournal"
        with storm(subprocess_env, "make", path) as maker:
            acknowledged, longest = maker.kill_in_the_middle(chance, longest)
        states.add(opening.inspect(path))
        writer = open_writer(path)
        assert clients.count(writer) in ([1] if acknowledged else [0, 1])
        add_client(writer, "after")
        assert_whole(writer)
        writer.close()
        assert sorted(one.name for one in tmp_path.glob(f"{number}.*")) == [path.name]
    assert states <= {FileState.MISSING, FileState.EMPTY, FileState.CURRENT}


def test_a_journal_is_as_before_or_as_after_a_migration_that_was_killed(
    tmp_path: Path, subprocess_env: dict[str, str], dose: Dose
) -> None:
    chance = random.Random(SEED)
    longest = 0.0
    for number in range(dose(8, 500)):
        path = tmp_path / f"{number}.cjournal"
        older = open_writer(path)
        add_client(older, "兰庭酒店")
        before = dump(older)
        older.close()
        with storm(subprocess_env, "migrate", path) as program:
            acknowledged, longest = program.kill_in_the_middle(chance, longest)
        with program_with(LaterStep):
            state = opening.inspect(path)
            assert state is FileState.CURRENT or (state is FileState.OLDER and not acknowledged)
            writer = open_writer(path)
            assert writer.value("SELECT count(*) FROM later WHERE client = '兰庭酒店'") == ROWS
            assert {table: rows for table, rows in dump(writer).items() if table in before} == before
            assert writer.value("PRAGMA quick_check") == "ok"
            writer.close()
        [backup] = backups.listing(paths.backup_dir(), path)
        assert backup.reason is Reason.MIGRATION
        copy = Reader.open(backup.path)
        assert dump(copy) == before
        copy.close()


@pytest.mark.skipif(os.name != "posix", reason="a killed program is a zombie until its parent asks for it")
def test_a_killed_writer_does_not_keep_others_waiting(
    path: Path, subprocess_env: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "BUSY_MS", 60_000)
    with storm(subprocess_env, "write", path, 1) as writer:
        writer.wait("ACK 3")
        writer.program.kill()
        started = time.monotonic()
        mine = open_writer(path)
        add_client(mine, "mine")
        mine.close()
        assert time.monotonic() - started < 30
