"""A text field in which phrases are underlined that should be looked at again; which ones is told to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from journal.ui import theme
from journal.ui.widgets.composer_fields import NoteField

Span = tuple[int, int]
"""Begin and end of a phrase, in characters."""


class CheckedField(NoteField):
    """Plain text with wavy lines under some phrases; the text itself is never changed."""

    def __init__(self, placeholder: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder, name, parent)
        self._marked: tuple[Span, ...] = ()

    def mark(self, spans: Sequence[Span]) -> None:
        """Underline these phrases and no others."""
        if tuple(spans) == self._marked:
            return
        self._marked = tuple(spans)
        text = self.note()
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(theme.tokens().red)
        look.setBackground(theme.tokens().red_bg)
        found = []
        for begin, end in self._marked:
            cursor = QTextCursor(self.document())
            cursor.setPosition(_utf16(text, begin))
            cursor.setPosition(_utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = look
            found.append(selection)
        self.setExtraSelections(found)

    def marked(self) -> tuple[Span, ...]:
        """Return what is underlined."""
        return self._marked

    def replace_note(self, text: str) -> None:
        """Put another text in the place of all of it, as one step that the field's own undo takes back."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.setTextCursor(cursor)


def _utf16(text: str, place: int) -> int:
    """Return where a character stands as Qt counts: those beyond the first plane are two."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
