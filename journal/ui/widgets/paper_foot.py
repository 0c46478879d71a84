"""The buttons under a paper on the screen: copy it as text or Markdown, write it to a file; and what came of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journal.core.papers import Paper
from journal.exchange import paper_markdown, paper_text
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PaperFoot(QWidget):
    """Its owner gives the paper, writes the file, and adds the buttons that close."""

    file_requested = Signal()
    about_to_copy = Signal()
    """The paper goes into the clipboard next: its owner may still set it anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = Paper("")
        self.text = button(translate("Paper", "Copy as text"), "secondary", "copy")
        self.markdown = button(translate("Paper", "Copy as Markdown"), "quiet")
        self.file = button(translate("Paper", "Write to a file…"), "quiet", "save")
        self.said = PlainLabel("", "meta", elide=True, tone="green")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        for made in (self.text, self.markdown, self.file):
            self.add(made)
        self.row.addWidget(self.said, 1)
        self.text.clicked.connect(self.copy_text)
        self.markdown.clicked.connect(self._copy_markdown)
        self.file.clicked.connect(self.file_requested)

    def add(self, made: QPushButton) -> None:
        """Put a button behind the others; Enter presses it like Space, and only while it has the keyboard."""
        made.setAutoDefault(False)
        made.installEventFilter(self)
        self.row.addWidget(made)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QPushButton) or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.type() != QEvent.Type.KeyPress or event.key() not in _ENTER or not plain:
            return super().eventFilter(watched, event)
        if not event.isAutoRepeat():
            watched.click()
        return True

    def copy_text(self) -> None:
        """Put the paper into the clipboard, as text that pastes into a chat."""
        self.about_to_copy.emit()
        self._copy(paper_text.text(self.paper), translate("Paper", "Copied as text"))

    def tell(self, words: str) -> None:
        """Say shortly what was done."""
        self.said.setText(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.said, words))

    def quieten(self) -> None:
        """Take back what was said: something else is done with the paper now."""
        self.said.setText("")

    def _copy_markdown(self) -> None:
        self.about_to_copy.emit()
        self._copy(paper_markdown.markdown(self.paper), translate("Paper", "Copied as Markdown"))

    def _copy(self, text: str, told: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.tell(told)
