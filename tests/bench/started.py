"""Starts the program, or a bare window, up to its first painted frame, and prints what that took; run as a process.

python -m tests.bench.started bare
python -m tests.bench.started app JOURNAL
"""

from __future__ import annotations

import json
import os
import resource
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class FirstPaint(QObject):
    """Waits for the first frame of a window, reports, and ends the program."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._seen = False
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._seen and event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._seen = True
            QTimer.singleShot(0, self._report)
        return False

    def _report(self) -> None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        modules = sorted(
            {name.partition(".")[0] for name in sys.modules} | {n for n in sys.modules if n.count(".") == 1}
        )
        print(json.dumps({"cpu": used.ru_utime + used.ru_stime, "pss": pss_kib(), "modules": modules}), flush=True)
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
        application = QApplication([])
        FirstPaint(application)
        window = QWidget()
        window.resize(1280, 800)
        window.show()
        application.exec()
        return
    from journal import app

    make = app.make_application

    def watched(arguments: list[str]) -> QApplication:
        application = make(arguments)
        FirstPaint(application)
        return application

    app.make_application = watched
    app.main(Path(sys.argv[2]), "en", [])


if __name__ == "__main__":
    main()
