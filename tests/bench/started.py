"""Starts the program, or a bare window, up to its first painted frame, and prints what that took; run as a process.

python -m tests.bench.started bare
python -m tests.bench.started app JOURNAL
"""

from __future__ import annotations

import gc
import json
import linecache
import os
import resource
import sys
from pathlib import Path

from PySide6 import QtWidgets
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent


def watched(kind: type[QtWidgets.QWidget]) -> type[QtWidgets.QWidget]:
    """Return a kind of window that reports and ends the program once its first frame is painted.

    Not an event filter of the application: it is handed objects that only Qt knows, and for the first of them Qt for
    Python makes the classes of all that Qt has, which costs a program that asks for few of them some 15 ms.
    """

    class Watched(kind):  # type: ignore[misc, valid-type]
        _seen = False

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if not self._seen:
                self._seen = True
                QTimer.singleShot(0, report)

    return Watched


def report() -> None:
    """Say what the process has used so far, and end it."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    said = {
        "cpu": used.ru_utime + used.ru_stime,
        "pss": pss_kib(),
        "modules": sorted({n.partition(".")[0] for n in sys.modules} | {n for n in sys.modules if n.count(".") == 1}),
        "widgets": sorted(vars(QtWidgets)),  # Qt for Python makes a class when it is first asked for
        "sources": sorted(linecache.cache),
        "frozen": gc.get_freeze_count(),
    }
    print(json.dumps(said), flush=True)
    os._exit(0)


def pss_kib() -> int:
    """The memory of this process, shared pages counted by share, in KiB; 0 where the system does not tell."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return 0
    return next(int(line.split()[1]) for line in rollup.read_text().splitlines() if line.startswith("Pss:"))


def main() -> None:
    """Start what the arguments name."""
    if sys.argv[1] == "bare":
        application = QtWidgets.QApplication([])
        window = watched(QtWidgets.QWidget)()
        window.resize(1280, 800)
        window.show()
        application.exec()
        return
    QtWidgets.QMainWindow = watched(QtWidgets.QMainWindow)  # type: ignore[misc, assignment]
    from journal.cli import main as start

    start(["--journal", sys.argv[2], "--lang", "en"])


if __name__ == "__main__":
    main()
