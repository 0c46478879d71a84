"""Which backups still hold a client that was erased, and the offer to replace them by a fresh one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from journal.core.errors import JournalError
from journal.store.erasing import Holding
from journal.ui import errors
from journal.ui.context import Context
from journal.ui.dialogs import erase_work
from journal.ui.dialogs.erase_words import copy_line
from journal.ui.dialogs.erase_work import HeldCopy
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.progress_row import ProgressRow
from journal.ui.widgets.scroll_area import ScrollArea

translate = QCoreApplication.translate

LIST_HEIGHT = 180


class CopiesPart(QWidget):
    """Looks through the backups, lists those that hold the client, and deletes the ticked ones behind a fresh one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._copies: list[HeldCopy] = []
        self.ticks: list[QCheckBox] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.words = PlainLabel("", "body", wrap=True)
        self._list = QWidget()
        self._list.setProperty("scrolled", True)
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._scroll = ScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setMaximumHeight(LIST_HEIGHT)
        self._scroll.setWidget(self._list)
        self._scroll.hide()
        self.progress = ProgressRow(translate("Erase", "Making a backup"))
        self.progress.cancel.hide()
        deed = translate("Erase", "Make a fresh backup and delete the ticked ones")
        self.replace = button(deed, "secondary", "trash-2")
        self.replace.setAutoDefault(False)
        self.replace.clicked.connect(self._replace)
        self.replace.hide()
        for widget in (self.words, self._scroll, self.progress):
            column.addWidget(widget)
        column.addWidget(self.replace, 0, Qt.AlignmentFlag.AlignLeft)

    def look(self, uuid: str) -> None:
        """Look through the backups for the client that had this uuid."""
        self.words.setText(translate("Erase", "Looking through the backups…"))
        self.show()
        job = erase_work.look_for_copies(self._context, uuid)
        job.finished.connect(self._on_looked)
        job.failed.connect(self._on_failed)

    def _on_looked(self, copies: list[HeldCopy]) -> None:
        self._copies = copies
        if not copies:
            self.words.setText(translate("Erase", "No backup holds the client."))
            return
        self.words.setText(
            translate(
                "Erase",
                "%n backups still hold the client, or may. They can go once a fresh one is made.",
                None,
                len(copies),
            )
        )
        for copy in copies:
            tick = QCheckBox(copy_line(self._context, copy))
            tick.setAccessibleName(tick.text())
            # One that cannot be read may be all there is of an earlier time: the user decides.
            tick.setChecked(copy.held.holding is Holding.HOLDS)
            tick.toggled.connect(self._on_ticked)
            self._rows.addWidget(tick)
            self.ticks.append(tick)
        self._scroll.show()
        self._scroll.setMinimumHeight(min(LIST_HEIGHT, self._list.sizeHint().height() + 4))
        self.replace.show()
        self._on_ticked()

    def _on_ticked(self) -> None:
        self.replace.setEnabled(bool(self._chosen()))

    def _chosen(self) -> list[HeldCopy]:
        return [copy for copy, tick in zip(self._copies, self.ticks, strict=True) if tick.isChecked()]

    def _replace(self) -> None:
        self.replace.setEnabled(False)
        self.progress.start()
        job = erase_work.replace_copies(self._context, self._chosen())
        job.progressed.connect(self.progress.set_progress)
        job.finished.connect(self._on_replaced)
        job.failed.connect(self._on_failed)

    def _on_replaced(self, deleted: int) -> None:
        self.progress.stop()
        wanted = len(self._chosen())
        self._scroll.hide()
        self.replace.hide()
        words = translate("Erase", "A fresh backup is made, and %n older ones are deleted.", None, deleted)
        if deleted < wanted:
            left = wanted - deleted
            words += "\n" + translate(
                "Erase", "%n could not be deleted; look at the permissions of their folder.", None, left
            )
        self.words.setText(words)

    def _on_failed(self, error: BaseException) -> None:
        self.progress.stop()
        self._on_ticked()
        if isinstance(error, JournalError):
            self.words.setText(errors.sentence(error))
        else:
            self._context.runner.failed.emit(error)
