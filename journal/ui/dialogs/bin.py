"""The bin: what was deleted in the last 90 days, and the way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journal.core.moments import DAY_MS
from journal.store import bin as bins
from journal.store import history
from journal.store.bin import Binned
from journal.store.history import Changed
from journal.ui import dates, deeds
from journal.ui.context import Context
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

SIZE = (600, 460)
ID_ROLE = Qt.ItemDataRole.UserRole


class BinDialog(QDialog):
    """Lists deletions, newest first, and brings them back."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Bin", "Bin"))
        self.resize(*SIZE)
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(translate("Bin", "Bin"), "card"))
        words = translate("Bin", "What was deleted can be brought back for %n day(s).", None, bins.KEEP_DAYS)
        column.addWidget(PlainLabel(words, "meta", wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Bin", "Deleted entries"))
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(self._restore_item)
        self.list.currentItemChanged.connect(self._on_current)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(
            EmptyState(
                "trash-2",
                translate("Bin", "The bin is empty"),
                translate(
                    "Bin", "Entries, preferences, persons, promises and reminders that you delete lie here for a while."
                ),
            )
        )
        column.addWidget(self._stack, 1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.restore = box.addButton(translate("Bin", "Bring back"), QDialogButtonBox.ButtonRole.ActionRole)
        self.restore.clicked.connect(self._restore_current)
        for made in box.buttons():
            # Enter belongs to the list: a default button would take it as well, and bring back a second entry.
            assert isinstance(made, QPushButton)
            made.setAutoDefault(False)
        self._close = box.button(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column.addWidget(box)
        context.runner.changed.connect(self._read_again)
        context.runner.failed.connect(self._read_again)
        self.fill()

    def fill(self) -> None:
        """Read what lies in the bin."""
        row = max(0, self.list.currentRow())
        now = self._context.now()
        self.list.clear()
        for binned in bins.contents(self._context.reader, now):
            item = QListWidgetItem(self._words(binned, now))
            item.setData(ID_ROLE, binned.operation_id)
            self.list.addItem(item)
        count = self.list.count()
        self._stack.setCurrentIndex(0 if count else 1)
        self.restore.setVisible(bool(count))
        self._close.setAutoDefault(not count)
        if count:
            self.list.setCurrentRow(min(row, count - 1))
            self.list.setFocus()
        else:
            self._close.setFocus()

    def _words(self, binned: Binned, now: int) -> str:
        left = max(0, bins.KEEP_DAYS - (now - binned.at) // DAY_MS)
        when = dates.at(binned.at, now, self._context.locale)
        return "\n".join(
            (
                deeds.deed(binned.op, binned.facts),
                when + " · " + translate("Bin", "%n day(s) left", None, left),
            )
        )

    def _on_current(self, item: QListWidgetItem | None, _before: QListWidgetItem | None = None) -> None:
        self.restore.setEnabled(item is not None)

    def _restore_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._restore_item(item)

    def _restore_item(self, item: QListWidgetItem) -> None:
        operation_id = int(item.data(ID_ROLE))
        # Out of the list at once: pressed twice, it must not come back twice.
        self.list.takeItem(self.list.row(item))
        self._context.runner.unlogged(partial(_restore, operation_id=operation_id))

    def _read_again(self, _changed: Changed | BaseException) -> None:
        self.fill()


def _restore(writer: Writer, *, operation_id: int) -> None:
    # It opens its own operation; what changed is handed on so that the pages refresh.
    writer.last_change = history.restore(writer, operation_id)
