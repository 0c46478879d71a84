"""The Qt application: its names, its icon, what it takes from input methods and wheels, the clock that it goes by."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journal.ui import icons
from journal.ui.still_boxes import StillBoxes

INPUT_METHODS = "wayland;fcitx;ibus;compose"
"""Without this Chinese typed through fcitx arrives as Latin letters on Linux (the wheels ship no fcitx plug-in)."""


def clock() -> int:
    """Return the time of this computer in UTC milliseconds."""
    return time.time_ns() // 1_000_000


def make_application(arguments: Sequence[str]) -> QApplication:
    """Return the Qt application with its names, input methods and still boxes; the one place that makes it."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_IM_MODULES", INPUT_METHODS)
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(["client-journal", *arguments])
    application.setApplicationName("client-journal")
    application.setDesktopFileName("client-journal")
    application.setQuitOnLastWindowClosed(False)
    application.setWindowIcon(icons.app_icon())
    StillBoxes(application)
    return application
