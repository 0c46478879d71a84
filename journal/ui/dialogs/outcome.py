"""The question after a callback that is late: was it made, shall it be made today, or is it simply over."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from journal.core.dues import Due, DueRow
from journal.core.moments import Moment, today
from journal.store.history import Op
from journal.ui import due_changes, theme
from journal.ui.context import Context
from journal.ui.models import due_texts
from journal.ui.widgets.buttons import button
from journal.ui.widgets.composer_fields import LineField
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

MISSED = "missed"
"""The outcome kept for a callback that was not made, where nothing else was written."""
WIDTH = 600


class OutcomeDialog(QDialog):
    """One line and three ways out; Esc leaves the callback as it is."""

    called = Signal(str)
    """It was made after all: log it, with these words."""

    def __init__(self, context: Context, row: DueRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.row = context, row
        self.setWindowTitle(translate("Outcome", "Late callback"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH, 100)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        late = due_texts.chip(row.due, context.now(), context.locale, context.reader.tz).text
        text = translate("Outcome", "{title} — {late}").format(title=due_texts.call_back(row), late=late)
        column.addWidget(PlainLabel(text, "card", wrap=True))
        question = translate("Outcome", "What came of it, or what is to be done?")
        column.addWidget(PlainLabel(question, "body", wrap=True, tone="muted"))
        self.text = LineField("", question)
        column.addWidget(self.text)
        self.remind_button = button(translate("Outcome", "Too late, will contact today"), "primary")
        self.called_button = button(translate("Outcome", "Called, log it"))
        self.close_button = button(translate("Outcome", "Just close"))
        self.cancel_button = button(translate("Outcome", "Cancel"), "quiet")
        buttons = QWidget()
        flow = FlowLayout(buttons, gap_x=8, gap_y=8)
        for one in (self.remind_button, self.called_button, self.close_button, self.cancel_button):
            flow.addWidget(one)
        column.addWidget(buttons)
        self.remind_button.setDefault(True)
        self.called_button.clicked.connect(self._called)
        self.remind_button.clicked.connect(self._remind)
        self.close_button.clicked.connect(self._close)
        self.cancel_button.clicked.connect(self.reject)
        theme.finish(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        layout = self.layout()
        assert layout is not None
        # The buttons may take a second line in a longer language, which the hint of a dialog does not count.
        self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # While a word is composed Enter and Esc belong to the input method.
        if not self.text.composing:
            super().keyPressEvent(event)

    def _called(self) -> None:
        self.accept()
        self.called.emit(self.text.text())

    def _remind(self) -> None:
        due, typed = self.row.due, self.text.text().strip()
        day = today(self.context.now(), self.context.reader.tz)
        follow_up = Due(
            title=typed or due_texts.call_back(self.row),
            moment=Moment.date(day, self.context.reader.tz),
            client_id=due.client_id,
            person_id=due.person_id,
            interaction_id=due.interaction_id,
        )
        self._write(partial(due_changes.done, due_id=due.id, outcome=MISSED, missed=True, then=follow_up))

    def _close(self) -> None:
        self._write(partial(due_changes.done, due_id=self.row.due.id, outcome=self.text.text()))

    def _write(self, work: partial[None]) -> None:
        self.accept()
        self.context.runner.write(Op.DUE_DONE, work)
