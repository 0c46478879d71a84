"""Finding clients by typing: name, pinyin or initials; one of them, or several as chips."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from journal.core.errors import JournalError
from journal.store import clients
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.composer_fields import LineField
from journal.ui.widgets.flow import FlowLayout

translate = QCoreApplication.translate

OFFERED = 8
_ID_ROLE = Qt.ItemDataRole.UserRole


class ClientPicker(QWidget):
    """A field with suggestions; what was chosen stands before it as chips that can be taken off again.

    With `several` False a choice replaces the one before.  `leave_out` is a client that is never offered.
    """

    changed = Signal()

    def __init__(
        self, context: Context, placeholder: str, *, several: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._several = several
        self._chosen: dict[int, str] = {}
        self.leave_out: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap_x=4, gap_y=4)
        self.field = _Field(placeholder, placeholder)
        column.addWidget(self._chips)
        column.addWidget(self.field)
        self._chips.hide()
        self._model = QStandardItemModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(OFFERED)
        self.field.setCompleter(self._completer)
        self.setFocusProxy(self.field)
        self.field.textEdited.connect(self._suggest)
        self.field.entered.connect(self._choose_offered)
        self.field.emptied.connect(self._take_off_last)
        # The stubs know only one of the two overloads.
        self._completer.activated[QModelIndex].connect(self._choose)  # type: ignore[index]

    def chosen(self) -> tuple[int, ...]:
        """Return the ids of the chosen clients in the order of choosing."""
        return tuple(self._chosen)

    def names(self) -> tuple[str, ...]:
        """Return the names of the chosen clients."""
        return tuple(self._chosen.values())

    def set_chosen(self, client_ids: Sequence[int]) -> None:
        """Show these clients as chosen; those that are gone are left out."""
        self._chosen = {}
        for client_id in client_ids:
            try:
                self._chosen[client_id] = clients.get(self._context.reader, client_id).name
            except JournalError:
                continue  # A draft may outlive a client.
        self._show()

    def _suggest(self, typed: str) -> None:
        self._model.clear()
        if typed.strip():
            for row in clients.page(self._context.reader, typed, limit=OFFERED):
                if row.id not in self._chosen and row.id != self.leave_out:
                    item = QStandardItem(row.name)
                    item.setData(row.id, _ID_ROLE)
                    item.setEditable(False)
                    self._model.appendRow(item)

    def _choose_offered(self) -> None:
        """Take the suggestion that the arrow keys stand on, else the first one."""
        popup = self._completer.popup()
        marked = QModelIndex()
        if popup is not None and popup.isVisible():
            marked = popup.currentIndex()
            popup.hide()
        if marked.isValid():
            self._choose(marked)
        elif self._model.rowCount() and self.field.text().strip():
            self._choose(self._model.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        client_id = index.data(_ID_ROLE)
        if client_id is None:
            return
        if not self._several:
            self._chosen = {}
        self._chosen[int(client_id)] = str(index.data())
        self._show()
        # The completer writes the name into the field after this signal.
        self.field.clear_later()
        self.changed.emit()

    def _take_off(self, client_id: int) -> None:
        self._chosen.pop(client_id, None)
        self._show()
        self.field.setFocus()
        self.changed.emit()

    def _take_off_last(self) -> None:
        if self._chosen:
            self._take_off(list(self._chosen)[-1])

    def _show(self) -> None:
        self._flow.clear()
        for client_id, name in self._chosen.items():
            chip = button(name.replace("&", "&&"), "quiet", "x")
            chip.setAccessibleName(translate("ClientPicker", "Remove {name}").format(name=name))
            chip.setToolTip(chip.accessibleName())
            chip.clicked.connect(partial(self._on_chip, client_id))
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(self._chosen))
        self.updateGeometry()

    def _on_chip(self, client_id: int, _checked: bool = False) -> None:
        self._take_off(client_id)


class _Field(LineField):
    entered = Signal()
    emptied = Signal()
    _cleared = Signal()

    def __init__(self, placeholder: str, name: str) -> None:
        super().__init__(placeholder, name)
        self._cleared.connect(self.clear, Qt.ConnectionType.QueuedConnection)

    def clear_later(self) -> None:
        """Empty the field once the event that is being handled is over."""
        self._cleared.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            if not self.composing:
                self.entered.emit()
            return  # Never further: a dialog would take it for its default button.
        if event.key() == Qt.Key.Key_Backspace and not self.text() and not self.composing:
            self.emptied.emit()
            return
        super().keyPressEvent(event)
