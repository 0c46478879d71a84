"""Asked when the window is closed for the first time: go on reminding from the tray, and with the session, or end."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from journal.ui import actions, theme
from journal.ui.surroundings import Surroundings
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

WIDTH = 460


class ClosingDialog(QDialog):
    """Closed by Escape it decides nothing: the window stays, and the question comes again."""

    stay_chosen = Signal(bool)
    """Stay in the tray; whether to start with the session as well."""
    quit_chosen = Signal()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Closing", "Close the window"))
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(
            PlainLabel(translate("Closing", "Go on reminding when the window is closed?"), "card", wrap=True)
        )
        words = translate(
            "Closing",
            "The program can stay in the tray, show what comes due and keep the day's count there. “Quit” in the menu "
            "of its icon, or {keys}, ends it. You can change this in the settings.",
        ).format(keys=actions.native("quit"))
        column.addWidget(PlainLabel(words, "body", wrap=True, tone="muted"))
        self.with_session = QCheckBox(translate("Closing", "Also start with the computer, in the tray"))
        self.with_session.setAccessibleName(self.with_session.text())
        self.with_session.setVisible(surroundings.can_start_at_login())
        self.with_session.setChecked(surroundings.can_start_at_login() and surroundings.starts_at_login())
        column.addWidget(self.with_session)
        column.addSpacing(6)
        self.quit_button = button(translate("Closing", "Quit"))
        self.stay_button = button(translate("Closing", "Stay in the tray"), "primary")
        self.quit_button.setAutoDefault(False)
        self.stay_button.setDefault(True)
        self.quit_button.clicked.connect(self._quit)
        self.stay_button.clicked.connect(self._stay)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.quit_button)
        foot.addWidget(self.stay_button)
        column.addLayout(foot)
        theme.finish(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        layout = self.layout()
        assert layout is not None
        self.setFixedHeight(layout.heightForWidth(WIDTH))  # wrapped words ask for more than they need

    def _stay(self) -> None:
        self.accept()
        self.stay_chosen.emit(self.with_session.isChecked())

    def _quit(self) -> None:
        self.accept()
        self.quit_chosen.emit()
