"""A dialog with one list, words where it is empty, and buttons for what can be done; what is listed its kinds say."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
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

from journal.ui.context import Context
from journal.ui.widgets.buttons import pressed_by_enter
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.labels import PlainLabel

ID_ROLE = Qt.ItemDataRole.UserRole


class ListDialog(QDialog):
    """Enter does to the current line what its kind connects to `list.itemActivated`."""

    def __init__(self, context: Context, title: str, words: str, empty: EmptyState, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(title, "card"))
        column.addWidget(PlainLabel(words, "meta", wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(empty)
        column.addWidget(self._stack, 1)
        self._box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.close_button = self._box.button(QDialogButtonBox.StandardButton.Close)
        self.close_button.setAutoDefault(False)
        self._box.rejected.connect(self.reject)
        column.addWidget(self._box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt looks for a default button in the dialogs that stand on this one too: the Enter that opens an editor would
        # save and close it in the same moment.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed_by_enter(event, self.focusWidget())
            event.accept()
            return
        super().keyPressEvent(event)

    def add_button(self, words: str) -> QPushButton:
        """Add a button for something that can be done."""
        made = self._box.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        # Enter belongs to the list: a default button would take it as well, and do to a second line the same.
        made.setAutoDefault(False)
        return made

    def show_lines(self, lines: Iterable[tuple[str, int]], otherwise: QPushButton) -> None:
        """Show lines by their words and ids at the place where it was; `otherwise` gets the keyboard without any."""
        row = max(0, self.list.currentRow())
        self.list.clear()
        for words, line_id in lines:
            item = QListWidgetItem(words)
            item.setData(ID_ROLE, line_id)
            self.list.addItem(item)
        count = self.list.count()
        self._stack.setCurrentIndex(0 if count else 1)
        if count:
            self.list.setCurrentRow(min(row, count - 1))
            self.list.setFocus()
        else:
            otherwise.setFocus()
