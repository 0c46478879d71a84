"""A field for tags: chosen ones as buttons that take them away, one line to add more, with those in use offered."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from journal.ui.widgets.removable_chips import RemovableChips

translate = QCoreApplication.translate

_SEPARATORS = (",", "，", "、", ";", "；")


class TagEdit(QWidget):
    """Enter or a comma adds what is typed; Backspace in the empty line takes the last tag away."""

    changed = Signal()

    def __init__(self, suggestions: Iterable[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: list[str] = []
        self._chips = RemovableChips()
        self._chips.removed.connect(self._remove)
        self.field = TagLine()
        self.field.setPlaceholderText(translate("TagEdit", "Add a tag, then Enter"))
        self.field.setAccessibleName(translate("TagEdit", "Add a tag"))
        self.field.entered.connect(self._take_typed)
        self.field.emptied.connect(self._remove_last)
        self.field.textChanged.connect(self._on_text)
        completer = QCompleter(QStringListModel(list(suggestions), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # Queued: the line edit writes the choice into itself first.
        completer.activated.connect(self._take_typed, Qt.ConnectionType.QueuedConnection)
        self.field.setCompleter(completer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._chips)
        column.addWidget(self.field)
        self.setFocusProxy(self.field)
        self._show()

    def set_tags(self, tags: Iterable[str]) -> None:
        """Show these tags as chosen."""
        self._tags = list(dict.fromkeys(tags))
        self._show()

    def tags(self) -> tuple[str, ...]:
        """The chosen tags, and what stands typed but was not entered yet."""
        rest = self.field.text().strip()
        return tuple(dict.fromkeys([*self._tags, *([rest] if rest else [])]))

    def _take_typed(self) -> None:
        text = " ".join(self.field.text().split())
        self.field.clear()
        if text and text not in self._tags:
            self._tags.append(text)
            self._show()

    def _on_text(self, text: str) -> None:
        if text.endswith(_SEPARATORS):
            self.field.setText(text[:-1])
            self._take_typed()
        else:
            self.changed.emit()

    def _remove(self, tag: str) -> None:
        self._tags.remove(tag)
        self._show()
        self.field.setFocus()

    def _remove_last(self) -> None:
        if self._tags:
            self._tags.pop()
            self._show()

    def _show(self) -> None:
        remove = translate("TagEdit", "Remove {tag}")
        self._chips.show_chips([(tag, tag, remove.format(tag=tag)) for tag in self._tags])
        self.changed.emit()


class TagLine(QLineEdit):
    """A line whose Enter adds a tag instead of closing the dialog, unless there is nothing to add."""

    entered = Signal()
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (self._composing or self.text().strip()):
            if not self._composing and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.entered.emit()
                # It hides by itself only where the key is left to it.
                if (offered := self.completer()) and (popup := offered.popup()):
                    popup.hide()
            event.accept()
        elif event.key() == Qt.Key.Key_Backspace and not self.text() and not self._composing:
            self.emptied.emit()
            event.accept()
        else:
            super().keyPressEvent(event)
