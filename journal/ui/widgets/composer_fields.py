"""Text fields that know when an input method is composing, and never change what was not typed into them."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QInputMethodEvent, QKeyEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from journal.core import text as texts
from journal.core.errors import JournalError
from journal.ui import theme

MIN_LINES, MAX_LINES = 2, 8
_PARAGRAPH = "\u2029"


class LineField(QLineEdit):
    """One line of text; `composing` while an input method holds letters that are not text yet."""

    def __init__(self, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setMinimumHeight(theme.tokens().sizes.control_height)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)


class NoteField(QPlainTextEdit):
    """Plain text of several lines that grows with it; `touched` when the user changed it."""

    touched = Signal()
    refused = Signal(object)
    """The `JournalError` of a text that is too long to be pasted."""
    brought = Signal(object)
    """Files (a list of Path) that were dropped or pasted: they are to be attached."""

    def __init__(self, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self._given = ""
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self._on_size_changed()

    def note(self) -> str:
        """Return the text exactly as it was given, or as the user made it.

        Not `toPlainText`, which turns no-break spaces and line separators into others.
        """
        if not self.document().isModified():
            return self._given
        return self.document().toRawText().replace(_PARAGRAPH, "\n")

    def set_note(self, text: str) -> None:
        """Show a text; it counts as not touched."""
        self._given = text
        self.blockSignals(True)
        self.setPlainText(text)
        self.document().setModified(False)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.blockSignals(False)
        self._on_size_changed()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_size_changed()  # Only now the style sheet has said how wide the frame is.

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()  # Saving is the composer's matter.
                return
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")  # Qt would put in a line separator, which other programs do not know.
                return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 (a virtual of Qt)
        return source.hasText() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the plain text; one that the journal could not keep is refused before Qt tries to show it."""
        files = files_of(source)
        if files:
            self.brought.emit(files)
            return
        text = source.text()
        try:
            self.insertPlainText(texts.note(text))
        except JournalError as error:
            self.refused.emit(error)
        self.ensureCursorVisible()

    def _on_text_changed(self) -> None:
        if self.document().isModified():
            self.touched.emit()

    def _on_size_changed(self, _size: object = None) -> None:
        self.setFixedHeight(self._wanted_height())

    def _wanted_height(self) -> int:
        lines = min(max(round(self.document().size().height()), MIN_LINES), MAX_LINES)
        frame = self.contentsMargins()
        room = QFontMetricsF(self.font()).lineSpacing() * lines + 2 * self.document().documentMargin()
        return math.ceil(room) + frame.top() + frame.bottom()


def files_of(source: QMimeData) -> list[Path]:
    """Return the files that were dropped or pasted: those of this computer alone."""
    urls = source.urls() if source.hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
