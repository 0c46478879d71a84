"""The start of the frozen program against that from source: from the call to the first pixel on a virtual screen.

python -m tests.bench --frozen dist/client-journal/client-journal
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.figure import Figure

SOURCE = [sys.executable, "-P", "-m", "journal"]
SIZE = (1280, 800)
POLL_SECONDS = 0.002
PATIENCE_SECONDS = 60


def measure(program: Path, journal: Path, size: int, rounds: int) -> Iterator[Figure]:
    """Start both in turn on a copy of nothing: they share the journal, and each has a home folder of its own."""
    wall, cpu = Figure("frozen start", size, "≤ 1.1 ×"), Figure("frozen start, CPU", size, "≤ 1.1 ×")
    with tempfile.TemporaryDirectory() as folder, _display() as display:
        homes = {name: Path(folder) / name for name in ("ours", "floor")}
        for home in homes.values():
            home.mkdir(mode=0o700)
        for number in range(rounds + 1):
            for name, command in (("floor", SOURCE), ("ours", [str(program)])):
                said = _watched([*command, "--lang", "en", "--journal", str(journal)], homes[name], display)
                if number:  # the first one of each reads the disk
                    for figure, seconds in zip((wall, cpu), said, strict=True):
                        getattr(figure, name).append(seconds)
    yield wall
    yield cpu


def _watched(command: list[str], home: Path, display: str) -> tuple[float, float]:
    """Seconds on the wall and of the processor."""
    env = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    env.pop("WAYLAND_DISPLAY", None)
    watcher = [sys.executable, "-m", "tests.bench.frozen_start", *command]
    said = subprocess.run(watcher, env=env, capture_output=True, text=True, timeout=2 * PATIENCE_SECONDS)
    assert said.returncode == 0, said.stderr
    wall, cpu = json.loads(said.stdout.splitlines()[-1])
    return float(wall), float(cpu)


@contextmanager
def _display() -> Iterator[str]:
    read, write = os.pipe()
    screen = f"{SIZE[0]}x{SIZE[1]}x24"
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"]
    process = subprocess.Popen(command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            yield f":{int(answer.readline())}"
    finally:
        process.terminate()
        process.wait()


def main() -> None:
    """Start the program of the arguments and print how many seconds pass until it has painted; run as a process."""
    from PySide6.QtGui import QGuiApplication  # late: it must not be loaded where the others are started from

    application = QGuiApplication([])
    screen = application.primaryScreen()
    empty = _pixel(screen)
    started = time.perf_counter()
    program = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
    try:
        while _pixel(screen) == empty:
            assert program.poll() is None, "the program has ended"
            assert time.perf_counter() - started < PATIENCE_SECONDS, "no window"
            time.sleep(POLL_SECONDS)
        print(json.dumps([time.perf_counter() - started, _processor_seconds(program.pid)]))
    finally:
        program.terminate()
        program.wait(PATIENCE_SECONDS)


def _processor_seconds(pid: int) -> float:
    """What a process has used so far in all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")  # proc(5): utime and stime


def _pixel(screen: object) -> int:
    """The colour in the middle of the screen, which is black until a window has painted there."""
    grabbed = screen.grabWindow(0, SIZE[0] // 2, SIZE[1] // 2, 1, 1)  # type: ignore[attr-defined]
    return int(grabbed.toImage().pixel(0, 0))


if __name__ == "__main__":
    main()
