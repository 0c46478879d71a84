"""Opening another journal, and starting a new one: asks for what is needed and tells the program; opens nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from journal.core.errors import Code, JournalError
from journal.ui import theme
from journal.ui.context import ClosedWork, Context, OpenRequest
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.dialogs.recovery_code import RecoveryCodeDialog
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.new_passphrase import NewPassphrase

translate = QCoreApplication.translate

SUFFIX = "cjournal"
WIDTH = 500


def open_other(context: Context, parent: QWidget, _checked: bool = False) -> QFileDialog:
    """Ask for another journal and have it shown; returns the file dialog, which is open."""
    dialog = _file_dialog(context, parent, translate("Journal", "Open another journal"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(partial(_chosen, context))
    dialog.open()
    return dialog


def start_new(context: Context, parent: QWidget, _checked: bool = False) -> QFileDialog:
    """Ask where a new journal shall lie, then whether with a passphrase; returns the file dialog, which is open."""
    dialog = _file_dialog(context, parent, translate("Journal", "New journal"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # What lies there is never replaced: the refusal says so, a question would promise otherwise.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(SUFFIX)
    dialog.fileSelected.connect(partial(_named, context, parent.window()))
    dialog.open()
    return dialog


class NewJournalDialog(GrowingDialog):
    """With a passphrase or without; the journal is made when the present one is closed."""

    def __init__(self, context: Context, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Journal", "New journal"))
        self._context, self._path = context, path
        self.plain = QRadioButton(translate("Journal", "Without a passphrase"))
        self.protected = QRadioButton(translate("Journal", "With a passphrase"))
        self.plain.setChecked(True)
        self.new = NewPassphrase()
        self.cancel = button(translate("Journal", "Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.start = button(translate("Journal", "Start the journal"), "primary")
        self.start.setDefault(True)
        self.start.clicked.connect(self.press)
        self._lay_out()
        self.protected.toggled.connect(self._fit)
        self.new.changed.connect(self._fit)
        self.new.entered.connect(self.press)
        self._fit()
        theme.finish(self)
        self.plain.setFocus()

    def press(self) -> None:
        """Have the journal made and shown, if what was typed will do."""
        if self.plain.isChecked():
            self.accept()
            self._context.journal_requested.emit(OpenRequest(self._path))
            return
        passphrase = self.new.chosen() if self.new.is_complete() else None
        if passphrase is not None:
            self.accept()
            making = _Making(self._path, passphrase, self._context.now)
            title = translate("Journal", "Making the new journal")
            self._context.closed_work_requested.emit(ClosedWork(title, making.work, then=making.show))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self._path.name, "card", elide=True))
        column.addWidget(PlainLabel(str(self._path.parent), "meta", elide=True))
        column.addSpacing(6)
        self._told = translate(
            "Journal",
            "Without the passphrase and without the recovery code, which you get in a moment, the journal cannot be "
            "read again. There is no other way in.",
        )
        self._warning = PlainLabel(self._told, "meta", wrap=True)
        told = translate("Journal", "Whoever can open the file can read it. A passphrase can be added later.")
        column.addWidget(self.plain)
        column.addWidget(PlainLabel(told, "meta", wrap=True))
        column.addWidget(self.protected)
        column.addWidget(self.new)
        column.addWidget(self._warning)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.start)
        column.addSpacing(8)
        column.addLayout(row)
        self.resize(WIDTH, 100)

    def _fit(self) -> None:
        protected = self.protected.isChecked()
        self.new.setVisible(protected)
        self._warning.setVisible(protected)
        self.start.setEnabled(not protected or self.new.is_complete())


class _Making:
    """A new journal with a passphrase, and its recovery code afterwards."""

    def __init__(self, path: Path, passphrase: str, now: Callable[[], int]) -> None:
        self._path, self._passphrase, self._now = path, passphrase, now
        self._key: bytes | None = None

    def work(self, _progress: Callable[[int, int], None]) -> OpenRequest:
        """Make the file; on a thread."""
        from journal.store import encryption  # late: nothing of it is needed before

        self._key = encryption.create(self._path, self._passphrase, self._now)
        self._passphrase = ""
        return OpenRequest(self._path, self._key)

    def show(self, context: Context, window: QWidget) -> None:
        """Show the recovery code over the window of the new journal."""
        if self._key is not None:
            RecoveryCodeDialog(context, self._key, window, fresh=True).open()


def _file_dialog(context: Context, parent: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(parent.window(), title, str(context.reader.path.parent))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters([translate("Journal", "Journals (*.cjournal)"), translate("Journal", "All files (*)")])
    return dialog


def _chosen(context: Context, path: str) -> None:
    context.journal_requested.emit(OpenRequest(Path(path).absolute()))


def _named(context: Context, window: QWidget, name: str) -> None:
    path = Path(name).absolute()
    try:
        taken = path.exists() and path.stat().st_size > 0
    except OSError:
        taken = True
    if taken:
        context.runner.failed.emit(JournalError(Code.JOURNAL_EXISTS, path=str(path)))
    else:
        NewJournalDialog(context, path, window).open()
