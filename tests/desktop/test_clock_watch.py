"""Clocks that are set and zones that change are noticed; time that passes, awake or asleep, is not."""

from __future__ import annotations

import subprocess
import sys

import pytest

from journal.desktop.clock_watch import ClockWatch, Zone

HERE: Zone = (("CST", "CST"), -28_800)


class Clocks:
    """Two clocks and a place."""

    def __init__(self) -> None:
        self.wall, self.boot, self.zone = 1_795_000_000_000, 5_000, HERE
        self.watch = ClockWatch(lambda: self.wall, lambda: self.boot, lambda: self.zone)


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


def test_time_that_passes_is_no_turn(clocks: Clocks) -> None:
    for seconds in (1, 15, 8 * 3600):
        clocks.wall += seconds * 1000 + 300
        clocks.boot += seconds * 1000
        assert not clocks.watch.turned()


@pytest.mark.parametrize("jump", [3_600_000, -3_600_000, 2_500, -86_400_000])
def test_a_clock_that_was_set_is_noticed_once(clocks: Clocks, jump: int) -> None:
    clocks.wall += jump
    assert clocks.watch.turned()
    assert not clocks.watch.turned()


def test_another_zone_is_noticed_once(clocks: Clocks) -> None:
    clocks.zone = (("CET", "CEST"), -3600)
    assert clocks.watch.turned()
    assert not clocks.watch.turned()


@pytest.mark.skipif(sys.platform == "win32", reason="zones of a running program change on POSIX alone")
def test_the_program_sees_a_zone_that_is_set_while_it_runs() -> None:
    program = """
import os, datetime
from journal.desktop.clock_watch import ClockWatch
watch = ClockWatch(lambda: 0, lambda: 0)
os.environ["TZ"] = "Asia/Shanghai"
assert watch.turned()
print(datetime.datetime.fromtimestamp(0).astimezone().utcoffset())
"""
    done = subprocess.run([sys.executable, "-c", program], env={"TZ": "UTC"}, capture_output=True, text=True)
    assert done.stdout.strip() == "8:00:00", done.stderr
