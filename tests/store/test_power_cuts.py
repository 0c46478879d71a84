"""Power cuts at every kind of moment: nothing acknowledged is lost, nothing is torn, nothing healthy is refused."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store import power
from tests.store.test_kills import assert_intact

SEED = 20_261_122


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace to record what is written")
def test_nothing_acknowledged_is_lost_in_a_power_cut(
    tmp_path: Path, subprocess_env: dict[str, str], dose: Callable[[int, int], int]
) -> None:
    journal = tmp_path / "recorded" / "journal.cjournal"
    journal.parent.mkdir()
    command = ["-m", "tests.store.storm", "few", str(journal), "1"]
    events = power.record(command, subprocess_env, tmp_path / "trace")
    writes = [number for number, event in enumerate(events) if event.path.startswith(str(journal))]
    assert {events[number].call for number in writes} >= {"write", "sync", "cut"}  # the recording means something
    chance = random.Random(SEED)
    lost_something = False
    for number in range(dose(100, 20_000)):
        past = events[: chance.choice(writes) + 1]
        acknowledged = {int(event.data.split()[1]) for event in past if event.data.startswith(b"ACK ")}
        disk = power.disk_after(past, journal, chance)
        path = tmp_path / "cut" / f"{number}.cjournal"
        path.parent.mkdir(exist_ok=True)
        for suffix, content in disk.items():
            path.with_name(path.name + suffix).write_bytes(content)
        lost_something = lost_something or disk != power.disk_after(past, journal, random.Random(number))
        assert_intact(path, acknowledged)
        shutil.rmtree(path.parent)
    assert lost_something  # the cuts did take something away
