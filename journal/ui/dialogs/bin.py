"""The bin: what was deleted in the last 90 days, and the way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QListWidgetItem, QWidget

from journal.core.moments import DAY_MS
from journal.store import bin as bins
from journal.store import history
from journal.store.bin import Binned
from journal.store.history import Changed
from journal.ui import dates, deeds
from journal.ui.context import Context
from journal.ui.dialogs.list_dialog import ID_ROLE, ListDialog
from journal.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

SIZE = (600, 460)


class BinDialog(ListDialog):
    """Lists deletions, newest first, and brings them back."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        words = translate("Bin", "What was deleted can be brought back for %n day(s).", None, bins.KEEP_DAYS)
        empty = EmptyState(
            "trash-2",
            translate("Bin", "The bin is empty"),
            translate(
                "Bin",
                "Entries, preferences, persons, promises, risks, plans and reminders that you delete lie here for a "
                "while.",
            ),
        )
        super().__init__(context, translate("Bin", "Bin"), words, empty, parent)
        self.resize(*SIZE)
        self.list.setAccessibleName(translate("Bin", "Deleted entries"))
        self.list.itemActivated.connect(self._restore_item)
        self.list.currentItemChanged.connect(self._on_current)
        self.restore = self.add_button(translate("Bin", "Bring back"))
        self.restore.clicked.connect(self._restore_current)
        context.runner.changed.connect(self._read_again)
        context.runner.failed.connect(self._read_again)
        self.fill()

    def fill(self) -> None:
        """Read what lies in the bin."""
        now = self._context.now()
        lines = [(self._words(one, now), one.operation_id) for one in bins.contents(self._context.reader, now)]
        self.restore.setVisible(bool(lines))
        self.show_lines(lines, self.close_button)

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
