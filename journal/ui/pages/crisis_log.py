"""The growing log of a crisis: its lines can be read, copied and corrected by later ones, never changed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from journal.core.crises import CrisisLine
from journal.ui import icons, theme
from journal.ui.pages.crisis_log_words import LogLine
from journal.ui.widgets import menu_key

translate = QCoreApplication.translate

NUMBER_COLUMN, TIME_COLUMN = 30, 98
CELL_PADDING = 4


class LogView(QTextEdit):
    """The lines as plain text in columns; text can be marked and copied, never changed."""

    correct_requested = Signal(object)
    """The `CrisisLine` that says something wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setProperty("quiet", True)
        self.setMinimumHeight(64)
        self.setAccessibleName(translate("CrisisLog", "Log of the crisis"))
        keys = translate("CrisisLog", "The menu key corrects or copies the line of the cursor.")
        self.setAccessibleDescription(keys)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self._lines: list[LogLine] = []
        self.verticalScrollBar().rangeChanged.connect(self._show_newest)

    def sizeHint(self) -> QSize:
        return QSize(400, 64)

    def lines(self) -> list[LogLine]:
        """The lines as they are shown."""
        return list(self._lines)

    def show_lines(self, lines: Sequence[LogLine]) -> None:
        """Show the lines, the newest at the bottom and in sight; nothing moves where they are shown already."""
        if lines and list(lines) == self._lines:
            return
        self._lines = list(lines)
        self.clear()
        if not lines:
            return
        table = self.textCursor().insertTable(len(lines), 3, _columns())
        for row, line in enumerate(lines):
            cursors = [table.cellAt(row, column).firstCursorPosition() for column in range(3)]
            cursors[0].insertText(str(line.line.number), _format("muted", tabular=True))
            cursors[1].insertText(line.when, _format("muted", tabular=True))
            self._write(cursors[2], line)
        # Not behind the table: the menu key is meant for the line in which the cursor stands.
        self.setTextCursor(table.cellAt(len(lines) - 1, 2).lastCursorPosition())
        self._show_newest()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._open_menu_here()
        else:
            self._open_menu(self.cursorForPosition(event.pos()), event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if menu_key.pressed(event):
            self._open_menu_here()
        else:
            super().keyPressEvent(event)

    def _open_menu_here(self) -> None:
        self._open_menu(self.textCursor(), self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def _open_menu(self, cursor: QTextCursor, where: QPoint) -> None:
        menu = self.menu_for(cursor)
        if menu is not None:
            menu.popup(where)
            menu.setActiveAction(menu.actions()[0])

    def menu_for(self, cursor: QTextCursor) -> QMenu | None:
        """Return what can be done with the line in which a cursor stands; None where there is none."""
        line = self._line_at(cursor)
        if line is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        correct = menu.addAction(icons.icon("pencil"), translate("CrisisLog", "Correct this line…"))
        correct.triggered.connect(partial(self._correct, line.line))
        chosen = self.textCursor().selectedText().replace("\u2029", "\n")
        copy = menu.addAction(icons.icon("copy"), translate("CrisisLog", "Copy"))
        copy.triggered.connect(partial(_copy, chosen or line.plain()))
        return menu

    def correct_current(self) -> None:
        """Ask to correct the line in which the cursor stands: the newest, unless somebody clicked another."""
        line = self._line_at(self.textCursor())
        if line is not None:
            self._correct(line.line)

    def _line_at(self, cursor: QTextCursor) -> LogLine | None:
        table: QTextTable | None = cursor.currentTable()
        row = table.cellAt(cursor).row() if table is not None else -1
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _correct(self, line: CrisisLine, _checked: bool = False) -> None:
        self.correct_requested.emit(line)

    def _show_newest(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _write(self, cursor: QTextCursor, line: LogLine) -> None:
        if line.corrected:
            cursor.insertText(line.corrected + "\n", _format("amber", px=theme.META_PX))
        if line.kind:
            cursor.insertText(line.kind, _format(line.tone, weight=600))
            if line.text:
                cursor.insertText("\n" if "\n" in line.text else " · ", _format("text"))
        if line.text:
            cursor.insertText(line.text, _format("muted" if line.corrected else "text"))
        if line.meta:
            cursor.insertText("\n" + line.meta, _format("muted"))


def _columns() -> QTextTableFormat:
    form = QTextTableFormat()
    form.setBorder(0)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    form.setCellPadding(CELL_PADDING)
    form.setCellSpacing(0)
    fixed = QTextLength.Type.FixedLength
    form.setColumnWidthConstraints(
        [
            QTextLength(fixed, NUMBER_COLUMN),
            QTextLength(fixed, TIME_COLUMN),
            QTextLength(QTextLength.Type.PercentageLength, 100),
        ]
    )
    return form


def _format(tone: str, *, weight: int = 400, tabular: bool = False, px: int = 0) -> QTextCharFormat:
    made = QTextCharFormat()
    size = px or (theme.META_PX if tone == "muted" and weight == 400 else theme.UI_PX)
    made.setFont(theme.font(size, weight, tabular=tabular))
    made.setForeground(theme.tokens().role(tone))
    return made


def _copy(text: str, _checked: bool = False) -> None:
    QGuiApplication.clipboard().setText(text)
