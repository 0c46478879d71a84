"""What a record said before: its versions by date, what each changed, the record as of a day, and the way back."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtGui import QFont, QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from journal.core import text_diff
from journal.core.moments import day_start, local
from journal.store import bringing_back, field_history
from journal.store.field_history import State, Version
from journal.store.history import Changed, Operation
from journal.ui import dates, deeds, theme
from journal.ui.context import Context
from journal.ui.dialogs import record_history_words as words
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

SIZE = (820, 540)
LIST_WIDTH = 300


class RecordHistoryDialog(QDialog):
    """Shows the history of one record of `field_history.TABLES`; open it with `open()`."""

    def __init__(self, context: Context, table: str, row_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("RecordHistory", "History"))
        self.resize(*SIZE)
        self._context, self._table, self._row_id = context, table, row_id
        self._values = words.Values(context, table)
        self._versions: list[Version] = []
        self._state: State | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(translate("RecordHistory", "Versions"))
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(self._on_version)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(translate("RecordHistory", "What it said"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(dates.day_format(context.locale))
        self.day.setAccessibleName(translate("RecordHistory", "As of the end of this day"))
        self.copy = button(translate("RecordHistory", "Copy"), icon="copy")
        self.bring_back = button(translate("RecordHistory", "Bring this version back"), icon="undo-2")
        self._close = button(translate("RecordHistory", "Close"))
        self._note = PlainLabel("", "meta", wrap=True)
        self._lay_out()
        self.fill()
        self.day.setMaximumDate(dates.qdate(local(context.now()).date()))
        self.day.setDate(self.day.maximumDate())
        self.day.dateChanged.connect(self._on_day)
        self.copy.clicked.connect(self._copy)
        self.bring_back.clicked.connect(self._bring_back)
        self._close.clicked.connect(self.reject)
        context.runner.changed.connect(self._on_changed)
        self.list.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        first = QHBoxLayout()
        first.addWidget(PlainLabel(translate("RecordHistory", "History"), "card"), 1)
        first.addWidget(PlainLabel(translate("RecordHistory", "Show it as of"), "meta"))
        first.addWidget(self.day)
        column.addLayout(first)
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(self.text)
        split.setSizes([LIST_WIDTH, SIZE[0] - LIST_WIDTH])
        split.setChildrenCollapsible(False)
        column.addWidget(split, 1)
        column.addWidget(self._note)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.copy)
        last.addWidget(self.bring_back)
        last.addStretch(1)
        last.addWidget(self._close)
        column.addLayout(last)
        for made in (self.copy, self.bring_back, self._close):
            # Enter belongs to the list and the date: nothing is brought back by a stray key.
            made.setAutoDefault(False)

    def fill(self) -> None:
        """Read the versions; the newest is chosen."""
        self._versions = field_history.of(self._context.reader, self._table, self._row_id)
        self.list.blockSignals(True)
        self.list.clear()
        for version in self._versions:
            self.list.addItem(QListWidgetItem(self._words(version)))
        self.list.blockSignals(False)
        whole = bool(self._versions) and self._versions[-1].before is None
        self._note.setText(translate("RecordHistory", "Earlier changes are no longer kept."))
        self._note.setVisible(not whole)
        if self._versions:
            self.list.setCurrentRow(0)
        else:
            self._show_whole(field_history.as_of(self._context.reader, self._table, self._row_id, self._context.now()))

    def _words(self, version: Version) -> str:
        now, locale = self._context.now(), self._context.locale
        deed = deeds.deed(version.op, {})
        fields = [words.field(column) for column in words.shown(version.values)]
        lines = [dates.at(version.at, now, locale) + " · " + deed]
        if version.before is not None and version.after is not None and fields:
            lines.append(locale.createSeparatedList(fields))
        if version.undone and version.turned:
            when = dates.at(version.turned[-1], now, locale)
            lines.append(translate("RecordHistory", "taken back {when}").format(when=when))
        elif version.undone:
            lines.append(translate("RecordHistory", "taken back soon after"))
        return "\n".join(lines)

    def _on_version(self, row: int) -> None:
        if not 0 <= row < len(self._versions):
            return
        version = self._versions[row]
        self._begin(version.after)
        for column in words.shown(version.values):
            self._write_heading(words.field(column))
            old, new = self._values.text(column, version.before), self._values.text(column, version.after)
            if column in words.FREE_TEXT:
                for kind, text in text_diff.pieces(old, new):
                    self._write(text, kind)
            else:
                self._write(old, text_diff.Kind.GONE)
                if old and new:
                    self._write("\n" if "\n" in old + new else "  ")
                self._write(new, text_diff.Kind.NEW)
            self._write("\n\n")
        rest = [c for c in words.shown(version.after or {}) if c not in version.values]
        self._write_fields(rest, version.after)
        self._end()

    def _on_day(self, day: QDate) -> None:
        after = dt.date(day.year(), day.month(), day.day()) + dt.timedelta(days=1)
        at = min(day_start(after, self._context.reader.tz) - 1, self._context.now())
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        self._show_whole(field_history.as_of(self._context.reader, self._table, self._row_id, at))

    def _show_whole(self, state: State | None) -> None:
        self._begin(state)
        if state is None:
            self._write(translate("RecordHistory", "It was not in the journal then."))
        self._write_fields(words.shown(state or {}), state)
        self._end()

    def _write_fields(self, columns: list[str], state: State | None) -> None:
        for column in columns:
            text = self._values.text(column, state)
            if text:
                self._write_heading(words.field(column))
                self._write(text + "\n\n")

    def _begin(self, state: State | None) -> None:
        self._state = state
        self.text.clear()
        self.bring_back.setEnabled(state is not None and not self._context.read_only)

    def _end(self) -> None:
        self.text.moveCursor(self.text.textCursor().MoveOperation.Start)

    def _write_heading(self, text: str) -> None:
        form = QTextCharFormat()
        form.setForeground(theme.tokens().muted)
        self.text.textCursor().insertText(text + "\n", form)

    def _write(self, text: str, kind: text_diff.Kind = text_diff.Kind.KEPT) -> None:
        form = QTextCharFormat()
        tokens = theme.tokens()
        form.setForeground(tokens.text)
        if kind is text_diff.Kind.GONE:
            form.setFontStrikeOut(True)
            form.setForeground(tokens.muted)
        elif kind is text_diff.Kind.NEW:
            form.setFontWeight(QFont.Weight.DemiBold)
            form.setBackground(tokens.green_bg)
        self.text.textCursor().insertText(text, form)

    def _copy(self) -> None:
        selected = self.text.textCursor().selectedText().replace("\u2029", "\n")
        lines = [
            f"{words.field(column)}\n{text}"
            for column in words.shown(self._state or {})
            if (text := self._values.text(column, self._state))
        ]
        QGuiApplication.clipboard().setText(selected or "\n\n".join(lines))
        self._context.told.emit(translate("RecordHistory", "Copied"))

    def _bring_back(self) -> None:
        if self._state is None:
            return
        facts = {"client": _client_name(self._values, self._state), "title": _title(self._values, self._state)}
        work = partial(_bring_back, table=self._table, row_id=self._row_id, state=self._state, facts=facts)
        self._context.runner.write(bringing_back.OPS[self._table], work)

    def _on_changed(self, _changed: Changed) -> None:
        self.fill()


def _client_name(values: words.Values, state: State) -> str:
    return values.text("clients", state).partition("\n")[0] or values.text("client_id", state)


def _title(values: words.Values, state: State) -> str:
    texts = (values.text(column, state) for column in ("name", "value", "title", "subject", "text"))
    return next(filter(None, texts), "").partition("\n")[0][:60]


def _bring_back(
    writer: Writer, running: Operation, *, table: str, row_id: int, state: State, facts: dict[str, str]
) -> None:
    running.facts.update({name: text for name, text in facts.items() if text})
    bringing_back.bring_back(writer, table, row_id, state)
