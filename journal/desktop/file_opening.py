"""Files that the system hands to the running program, as macOS does instead of starting it; who opens them is `app`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent

HANDS_OVER = sys.platform == "darwin"
"""Whether this system does so: elsewhere the filter would look at every event for nothing."""


class FileOpening(QObject):
    """Listens to the application for the wish to see a document."""

    asked = Signal(object)
    """The path (Path) of a file of this computer."""

    def __init__(self, application: QObject) -> None:
        super().__init__()
        self._application = application
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # One filter on the application sees the events of all objects; this one comes to the application itself.
        if watched is not self._application or event.type() is not QEvent.Type.FileOpen:
            return False
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked.emit(Path(event.file()))
        return True
