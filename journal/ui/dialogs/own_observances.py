"""The list of the observances that the user added, with when each is next and how many keep it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
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

from journal.core.moments import today
from journal.core.own_observances import OwnObservance
from journal.store import own_observances
from journal.store.history import Changed
from journal.ui import keeps_words, yearly_words
from journal.ui.context import Context
from journal.ui.dialogs.own_observance import OwnObservanceDialog
from journal.ui.widgets.buttons import pressed_by_enter
from journal.ui.widgets.day_rule_edit import next_days
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

SIZE = (560, 440)
ID_ROLE = Qt.ItemDataRole.UserRole
TABLES = frozenset({"own_observances", "people", "clients"})


class OwnObservancesDialog(QDialog):
    """Enter opens one; who keeps it is said at the clients and persons."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("OwnObservance", "Own observances"))
        self.resize(*SIZE)
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(translate("OwnObservance", "Own observances"), "card"))
        words = translate(
            "OwnObservance",
            "Days of a line of business, or of one client. Say at a person or client that they keep it.",
        )
        column.addWidget(PlainLabel(words, "meta", wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(translate("OwnObservance", "Own observances"))
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(self._open)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(
            EmptyState(
                "calendar-days",
                translate("OwnObservance", "None yet"),
                translate(
                    "OwnObservance", "Add the days that no calendar knows: an industry day, a festival of theirs."
                ),
            )
        )
        column.addWidget(self._stack, 1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.add = box.addButton(translate("OwnObservance", "Add…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.edit = box.addButton(translate("OwnObservance", "Edit…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.add.clicked.connect(self._add)
        self.edit.clicked.connect(self._edit)
        self.add.setEnabled(not context.read_only)
        for made in box.buttons():
            assert isinstance(made, QPushButton)
            made.setAutoDefault(False)  # Enter belongs to the list
        box.rejected.connect(self.reject)
        column.addWidget(box)
        context.runner.changed.connect(self._on_changed)
        self.fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt looks for a default button in the dialogs that stand on this one too: the Enter that opens an editor would
        # save and close it in the same moment.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed_by_enter(event, self.focusWidget())
            event.accept()
            return
        super().keyPressEvent(event)

    def fill(self) -> None:
        """Read them from the journal."""
        row = max(0, self.list.currentRow())
        reader = self._context.reader
        kept = own_observances.kept_by(reader)
        self.list.clear()
        for own in own_observances.every(reader):
            item = QListWidgetItem(self._words(own, kept[own.tag]))
            item.setData(ID_ROLE, own.id)
            self.list.addItem(item)
        count = self.list.count()
        self._stack.setCurrentIndex(0 if count else 1)
        self.edit.setVisible(bool(count) and not self._context.read_only)
        if count:
            self.list.setCurrentRow(min(row, count - 1))
            self.list.setFocus()
        else:
            self.add.setFocus()

    def _words(self, own: OwnObservance, kept: int) -> str:
        this_day = today(self._context.now(), self._context.reader.tz)
        days = next_days(own.rule, this_day)
        parts = [yearly_words.weekday_and_day(days[0], this_day, self._context.locale)] if days else []
        parts.append(keeps_words.act(own.act))
        parts.append(
            translate("OwnObservance", "kept by %n", None, kept)
            if kept
            else translate("OwnObservance", "kept by nobody yet")
        )
        return f"{own.name}\n{' · '.join(parts)}"

    def _add(self) -> None:
        OwnObservanceDialog(self._context, parent=self).open()

    def _edit(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._open(item)

    def _open(self, item: QListWidgetItem) -> None:
        if not self._context.read_only:
            OwnObservanceDialog(self._context, int(item.data(ID_ROLE)), parent=self).open()

    def _on_changed(self, changed: Changed) -> None:
        if changed.tables & TABLES:
            self.fill()
