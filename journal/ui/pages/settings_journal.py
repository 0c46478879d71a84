"""The file of the journal: where it lies, who can read it, whether it is whole, other journals, and in and out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from journal.store import portable
from journal.store.portable import Scope
from journal.store.reading import Reader
from journal.ui import sizes
from journal.ui.context import Context
from journal.ui.dialogs import other_journal
from journal.ui.pages.settings_check import CheckCard
from journal.ui.pages.settings_encryption import EncryptionCard
from journal.ui.pages.settings_section import Section
from journal.ui.runner import LongJob
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.card import Card
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

SIDE_FILES = ("", "-wal", "-shm")
"""What belongs to a journal on the disk: the file, and what was written last beside it."""


class JournalSection(Section):
    """Shows the file and what is in it, and leads to everything one can do with it as a whole."""

    NAME = "journal"
    ICON = "book-open"

    export_requested = Signal(int)
    import_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.encryption = EncryptionCard(context)
        self.check = CheckCard(context)
        for card in (self._file(), self.encryption, self.check, self._in_and_out()):
            self.column.addWidget(card)
        self.column.addStretch(1)

    @classmethod
    def title(cls) -> str:
        """Return the words for the list of sections."""
        return translate("Settings", "Journal")

    def beginning(self) -> QWidget:
        """Return the path, which can be copied."""
        return self.path

    def reload(self) -> None:
        """Count the records and measure the file."""
        if not self.counts.text():
            self.counts.setText(self._size())
        self.encryption.reload()
        self.check.reload()
        job = self.context.runner.long(partial(_counts, open_reader=self.context.reader.opener))
        job.finished.connect(self._show_counts)

    def _file(self) -> Card:
        card = Card(translate("Settings", "Your journal"))
        words = translate("Settings", "Everything lies in this one file on your computer. Nothing is sent anywhere.")
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        self.path = QLineEdit(str(self.context.reader.path))
        self.path.setReadOnly(True)
        self.path.setAccessibleName(translate("Settings", "Journal file"))
        self.path.setCursorPosition(0)
        copy = icon_button("copy", translate("Settings", "Copy the path"))
        copy.clicked.connect(self._copy_path)
        folder = icon_button("external-link", translate("Settings", "Open the folder"))
        folder.clicked.connect(self._open_folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        row.addWidget(copy)
        row.addWidget(folder)
        card.body.addLayout(row)
        self.counts = PlainLabel("", "meta", wrap=True)
        card.body.addWidget(self.counts)
        self.other = button(translate("Settings", "Open another journal…"), icon="folder-open")
        self.other.clicked.connect(partial(other_journal.open_other, self.context, self))
        self.new = button(translate("Settings", "New journal…"), icon="plus")
        self.new.clicked.connect(partial(other_journal.start_new, self.context, self))
        card.body.addSpacing(4)
        card.body.addLayout(_flow(self.other, self.new))
        return card

    def _in_and_out(self) -> Card:
        card = Card(translate("Settings", "Import and export"))
        self.export = button(translate("Settings", "Export to CSV…"), icon="download")
        self.export.clicked.connect(partial(self.export_requested.emit, 0))
        self.take_in = button(translate("Settings", "Import…"), icon="upload")
        self.take_in.clicked.connect(self.import_requested)
        self.take_in.setEnabled(not self.context.read_only)
        card.body.addLayout(_flow(self.export, self.take_in))
        return card

    def _size(self) -> str:
        total = 0
        for suffix in SIDE_FILES:
            path = Path(f"{self.context.reader.path}{suffix}")
            try:
                total += path.stat().st_size
            except OSError:  # no file beside the journal: nothing was written lately
                continue
        return sizes.size(total, self.context.locale)

    def _show_counts(self, counts: dict[str, int]) -> None:
        locale = self.context.locale
        parts = (
            translate("Settings", "%n client(s)", None, counts["clients"]),
            translate("Settings", "{count} entries").format(count=locale.toString(counts["interactions"])),
            translate("Settings", "%n preference(s)", None, counts["preferences"]),
            translate("Settings", "%n reminder(s)", None, counts["dues"]),
            translate("Settings", "%n crises", None, counts["crises"]),
            self._size(),
        )
        self.counts.setText(" · ".join(parts))

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(self.path.text())
        self.context.told.emit(translate("Settings", "Path copied"))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.reader.path.parent)))


def _flow(*buttons: QWidget) -> FlowLayout:
    made = FlowLayout(gap_x=8, gap_y=8)
    for item in buttons:
        made.addWidget(item)
    return made


def _counts(_job: LongJob, *, open_reader: Callable[[], Reader]) -> dict[str, int]:
    reader = open_reader()
    try:
        return portable.counts(reader, Scope())
    finally:
        reader.close()
