"""Conversions that are killed, and another program that writes meanwhile: nothing is lost, nothing stays behind."""

from __future__ import annotations

import functools
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from journal.core.errors import Code, JournalError
from journal.store import clients, encryption, keys, opening
from journal.store.reading import Reader
from tests.store.converting import QUICK_N, STAGES
from tests.store.encrypted import CASES, NEW, OLD, everything, fill, key_of
from tests.store.test_kills import SEED
from tests.store.world import Clock, add_client, add_entry, assert_whole, open_writer

Dose = Callable[[int, int], int]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Guesses that cost nothing."""
    monkeypatch.setattr(keys, "SCRYPT_N", QUICK_N)


@functools.cache
def journal(passphrase: str | None) -> tuple[bytes, dict[str, Any]]:
    """A journal of some megabytes, so that converting it takes a moment, and all that is in it; made once."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "large.cjournal"
        if passphrase:
            path.write_bytes(journal(None)[0])
            key = encryption.convert(path, None, passphrase, Clock()).key
            return path.read_bytes(), everything(path, key)
        writer = open_writer(path)
        fill(writer)
        for number in range(60):
            add_entry(writer, 1, text=f"{number} " + "长" * 15_000)
        writer.close()
        return path.read_bytes(), everything(path, None)


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """The plain journal."""
    return trial(journal(None)[0], tmp_path / "large")


def converter(env: dict[str, str], path: Path, old: str | None, new: str | None, stage: str = "") -> Any:
    command = [sys.executable, "-m", "tests.store.converting", "convert", str(path), old or "-", new or "-", stage]
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True)


def after_kill(path: Path, old: str | None, new: str | None, before: dict[str, Any]) -> bool:
    """Open the journal with the one or the other, compare, use it, and tell whether it was converted."""
    try:
        key, converted = key_of(path, new), True
        if new is None:
            opening.inspect(path)
    except JournalError as error:
        if error.code not in (Code.PASSPHRASE_WRONG, Code.PASSPHRASE_NEEDED, Code.JOURNAL_HAS_NO_PASSPHRASE):
            raise
        key, converted = key_of(path, old), False
    assert everything(path, key) == before
    writer = open_writer(path, key=key)
    add_client(writer, "after")
    assert_whole(writer)
    assert writer.value("PRAGMA quick_check") == "ok"
    writer.close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    return converted


def trial(content: bytes, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    path = folder / "large.cjournal"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(("old", "new"), CASES)
@pytest.mark.parametrize("stage", STAGES)
def test_a_conversion_killed_at_a_known_moment(
    tmp_path: Path, subprocess_env: dict[str, str], old: str | None, new: str | None, stage: str
) -> None:
    content, before = journal(old)
    path = trial(content, tmp_path / "trial")
    with converter(subprocess_env, path, old, new, stage) as program:
        said = program.communicate(timeout=60)[0].split("\n")
    assert program.returncode == -9
    assert ("ACK 0" in said) is (stage == "done")
    left = opening.unfinished(path).exists()
    assert left is (stage in ("write", "compare", "replace"))
    assert after_kill(path, old, new, before) is (stage in ("replaced", "done"))


@pytest.mark.parametrize(("old", "new"), CASES)
def test_a_conversion_killed_at_any_moment(
    tmp_path: Path, subprocess_env: dict[str, str], dose: Dose, old: str | None, new: str | None
) -> None:
    chance = random.Random(SEED)
    content, before = journal(old)
    longest, outcomes = 0.4, set()
    for _ in range(dose(6, 500)):
        path = trial(content, tmp_path / "trial")
        with converter(subprocess_env, path, old, new) as program:
            assert program.stdout.readline() == "READY\n"
            started = time.monotonic()
            time.sleep(chance.uniform(0, longest))
            program.kill()
            acknowledged = "ACK 0" in program.stdout.read()
            if acknowledged:
                longest = time.monotonic() - started
        converted = after_kill(path, old, new, before)
        assert converted or not acknowledged
        outcomes.add(converted)
    assert outcomes


def test_what_another_program_writes_meanwhile_is_never_lost(
    large: Path, subprocess_env: dict[str, str], dose: Dose
) -> None:
    """It writes, closes and opens again without a pause; the conversion takes the first moment it is alone."""
    for _ in range(dose(2, 50)):
        command = [sys.executable, "-m", "tests.store.converting", "beside", str(large)]
        with subprocess.Popen(command, env=subprocess_env, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout
            said = [program.stdout.readline() for _ in range(3)]
            while True:
                try:
                    key = encryption.convert(large, None, OLD, Clock()).key
                    break
                except JournalError as error:
                    if error.code is not Code.JOURNAL_BUSY:
                        raise
            said += program.communicate(timeout=60)[0].splitlines()
        assert program.returncode == 0
        assert said[-1] == "END"
        acknowledged = [f"beside {line.split()[1]}" for line in said if line.startswith("ACK")]
        reader = Reader.open(large, key=key)
        names = [client.name for client in clients.every(reader)]
        reader.close()
        assert sorted(name for name in names if name.startswith("beside")) == sorted(acknowledged)
        encryption.convert(large, key, None, Clock())
        writer = open_writer(large)
        with writer.unlogged():
            writer.execute("DELETE FROM clients WHERE name LIKE 'beside%'")
        writer.close()


def test_two_conversions_at_once(large: Path, subprocess_env: dict[str, str]) -> None:
    programs = [converter(subprocess_env, large, None, passphrase) for passphrase in (OLD, NEW)]
    said = [program.communicate(timeout=60)[0] for program in programs]
    done = [passphrase for passphrase, lines in zip((OLD, NEW), said) if "ACK 0" in lines]
    assert len(done) == 1
    assert encryption.unlock(large, done[0])
    assert [one.name for one in large.parent.iterdir()] == [large.name]
