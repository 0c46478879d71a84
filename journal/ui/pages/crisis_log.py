"""The growing log of a crisis: its lines, which are only read, and the field that adds one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFrameFormat, QTextLength, QTextTableFormat
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from journal.core import text as texts
from journal.core.moments import EventTime, milliseconds
from journal.ui import dates, theme
from journal.ui.pages.crisis_words import LogLine
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

TIME_COLUMN = 120
CELL_PADDING = 4


class LogView(QTextEdit):
    """The lines as plain text in two columns; text can be marked and copied, never changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setProperty("quiet", True)
        self.setMinimumHeight(64)
        self.setAccessibleName(translate("CrisisLog", "Log of the crisis"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.verticalScrollBar().rangeChanged.connect(self._show_newest)

    def sizeHint(self) -> QSize:
        return QSize(400, 64)

    def show_lines(self, lines: list[LogLine]) -> None:
        """Show the lines, the newest at the bottom and in sight."""
        self.clear()
        if not lines:
            return
        cursor = self.textCursor()
        form = QTextTableFormat()
        form.setBorder(0)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        form.setCellPadding(CELL_PADDING)
        form.setCellSpacing(0)
        form.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.FixedLength, TIME_COLUMN),
                QTextLength(QTextLength.Type.PercentageLength, 100),
            ]
        )
        table = cursor.insertTable(len(lines), 2, form)
        for row, line in enumerate(lines):
            table.cellAt(row, 0).firstCursorPosition().insertText(line.when, _format("muted", tabular=True))
            self._write(table.cellAt(row, 1).firstCursorPosition(), line)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._show_newest()

    def _show_newest(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _write(self, cursor: QTextCursor, line: LogLine) -> None:
        gap = ""
        if line.step:
            cursor.insertText(line.step, _format(line.tone, weight=600))
            gap = "\n" if "\n" in line.text else " · "
        if line.text:
            cursor.insertText(gap + line.text, _format("text"))
        if line.remark:
            cursor.insertText("  " + line.remark, _format("muted"))


class LogEntry(QWidget):
    """One line to add: Enter or the button writes it, a time other than now can be given."""

    added = Signal(str, object)
    """The text, and its `EventTime`, or None for now."""

    def __init__(self, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.text = QLineEdit()
        self.text.setMaxLength(texts.MAX_LINE)
        self.text.setAccessibleName(translate("CrisisLog", "Log progress"))
        self.text.setPlaceholderText(translate("CrisisLog", "What was done, what was said? Enter adds it."))
        self.text.returnPressed.connect(self._add)
        self.when = QDateTimeEdit()
        self.when.setCalendarPopup(True)
        self.when.setLocale(locale)
        self.when.setDisplayFormat(dates.moment_format(locale))
        self.when.setAccessibleName(translate("CrisisLog", "When it happened"))
        self.when.hide()
        self.other_time = button(translate("CrisisLog", "Other time"), "quiet", "clock")
        self.other_time.setCheckable(True)
        self.other_time.toggled.connect(self._show_time)
        self.add = button(translate("CrisisLog", "Add"), "primary")
        self.add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.when)
        row.addWidget(self.other_time)
        row.addWidget(self.add)
        column.addLayout(row)
        words = translate("CrisisLog", "Lines can be added, never changed or removed.")
        column.addWidget(PlainLabel(words, "meta", wrap=True))

    def clear(self) -> None:
        """Ready for the next line."""
        self.text.clear()
        self.other_time.setChecked(False)

    def _show_time(self, shown: bool) -> None:
        self.when.setVisible(shown)
        if shown:
            self.when.setDateTime(QDateTime.currentDateTime())
            self.when.setFocus()

    def _add(self) -> None:
        text = self.text.text().strip()
        if not text:
            self.text.setFocus()
            return
        at = EventTime.of(milliseconds(dates.from_qt(self.when.dateTime()))) if self.other_time.isChecked() else None
        self.added.emit(text, at)


def _format(tone: str, *, weight: int = 400, tabular: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(theme.font(theme.META_PX if tone == "muted" else theme.UI_PX, weight, tabular=tabular))
    made.setForeground(theme.tokens().role(tone))
    return made
