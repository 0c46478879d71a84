"""A window without a journal: what the pages before and between journals share; their contents are their own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from journal.core.errors import JournalError
from journal.settings import Settings
from journal.ui import actions, errors, icons, theme, unexpected, window_place
from journal.ui.widgets.buttons import pressed_by_enter
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.scroll_area import ScrollArea

translate = QCoreApplication.translate

COLUMN_WIDTH = 460


class BareWindow(QMainWindow):
    """Stands where the main window stands; a subclass fills one column in `fill`, and again after `build`."""

    quit_requested = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self._told = ""
        self._capture_waits = False
        self.setWindowIcon(icons.app_icon())
        window_place.restore(self, settings)

    def build(self) -> None:
        """Make everything in the window anew, in the language and theme of now."""
        self.setWindowTitle(translate("MainWindow", "Client Journal"))
        inner = QWidget()
        inner.setProperty("scrolled", True)
        row = QHBoxLayout(inner)
        row.setContentsMargins(28, 22, 28, 22)
        row.addStretch(1)
        holder = QWidget()
        holder.setFixedWidth(COLUMN_WIDTH)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addStretch(2)
        self.fill(column)
        self.waiting = PlainLabel(self.capture_words(), "meta", wrap=True)
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.waiting)
        self.show_capture_waits(self._capture_waits)
        self.problem = PlainLabel(self._told, "body", wrap=True, tone="red")
        self.problem.setVisible(bool(self._told))
        column.addWidget(self.problem)
        column.addStretch(3)
        row.addWidget(holder)
        row.addStretch(1)
        area = ScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        keys = next(shortcut.keys for shortcut in actions.SHORTCUTS if shortcut.name == "quit")
        QShortcut(QKeySequence(keys), area).activated.connect(self.close)
        old = self.centralWidget()
        self.setCentralWidget(area)
        if old is not None:
            old.deleteLater()
        theme.finish(self)

    def fill(self, column: QVBoxLayout) -> None:
        """Put the contents of the window into its column."""
        raise NotImplementedError

    def capture_words(self) -> str:
        """Return until when quick capture waits; nothing where that is not known."""
        return ""

    def show_capture_waits(self, waits: bool) -> None:
        """Say that quick capture was asked for and comes later."""
        self._capture_waits = waits
        self.waiting.setVisible(waits and bool(self.waiting.text()))

    def on_failed(self, error: BaseException, now: int) -> None:
        """Tell what went wrong: a sentence beneath everything else, or for the unexpected a report to copy."""
        if isinstance(error, JournalError):
            self._told = errors.sentence(error)
            self.problem.setText(self._told)
            self.problem.show()
        else:
            unexpected.show(error, now, self)

    def end(self) -> None:
        """Let go of threads and files; the window is about to be thrown away."""

    def bring_to_front(self) -> None:
        """Show the window, wherever it was."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(event, self.focusWidget()):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        window_place.keep(self, self.settings)
        event.accept()
        self.quit_requested.emit()
