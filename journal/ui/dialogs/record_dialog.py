"""What the dialogs that edit one record share: a form that scrolls, Save and Cancel, one sentence when it cannot be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journal.core.errors import JournalError
from journal.store.history import Op, Operation
from journal.ui import dates, theme
from journal.ui.context import Context
from journal.ui.dialogs.growing import take_height
from journal.ui.errors import sentence
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.problem_line import ProblemLine
from journal.ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

WIDTH = 520
LEAST_WIDTH = 420
MARGIN = 20
LABEL_WIDTH = 124
NOTE_HEIGHT = 88
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecordDialog(QDialog):
    """A form for one record.  Subclasses add rows, call `complete`, and hand their write to `write`."""

    MOST_HEIGHT = 560
    saved = Signal(int)
    """The id of the record, once it is in the journal."""

    def __init__(self, context: Context, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._composing = False
        self._writing = False
        self._watched: QWidget | None = None
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inner = QWidget()
        inner.setProperty("scrolled", True)
        self.form = QFormLayout(inner)
        self.form.setContentsMargins(MARGIN, 18, MARGIN, 10)
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(10)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._scroll = ScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        self.problem = ProblemLine()
        self._footer = QHBoxLayout()
        self._footer.setSpacing(8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 16)
        outer.setSpacing(8)
        outer.addWidget(self._scroll, 1)
        for item in (self.problem, self._footer):
            row = QHBoxLayout()
            row.setContentsMargins(MARGIN, 0, MARGIN, 0)
            row.addWidget(item) if isinstance(item, QWidget) else row.addLayout(item)
            outer.addLayout(row)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def add_row(self, label: str, field: QWidget) -> PlainLabel:
        """Add a field under its label, which is also its accessible name; returns the label."""
        made = PlainLabel(label, "body", wrap=True, tone="muted")
        made.setFixedWidth(LABEL_WIDTH)
        # So that the label stands beside the first line of its field, whatever the field's height.
        made.setContentsMargins(0, 7, 0, 0)
        if not field.accessibleName():
            field.setAccessibleName(label)
        self.form.addRow(made, field)
        return made

    def show_row(self, field: QWidget, shown: bool) -> None:
        """Show or hide a field with its label."""
        self.form.setRowVisible(field, shown)

    def complete(self, save: Callable[[], None], delete: Callable[[], None] | None = None) -> None:
        """Add the buttons; called once after the last row."""
        inner = self._scroll.widget()
        assert inner is not None
        for made in inner.findChildren(QPushButton):
            # Enter always saves; buttons inside the form are pressed with Space.
            made.setAutoDefault(False)
        if delete is not None:
            self.delete_button = button(translate("RecordDialog", "Move to bin"), "danger", "trash-2")
            self.delete_button.clicked.connect(delete)
            self._footer.addWidget(self.delete_button)
        self._footer.addStretch(1)
        self.cancel_button = button(translate("RecordDialog", "Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.save_button = button(translate("RecordDialog", "Save"), "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(save)
        self._footer.addWidget(self.cancel_button)
        self._footer.addWidget(self.save_button)
        if delete is not None:
            # It stands apart: who leaves the last field by Tab means to go on, not to throw away.
            QWidget.setTabOrder(self.save_button, self.delete_button)
        self._first_of_foot = self.cancel_button
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(save)
        theme.finish(self)
        self.resize(WIDTH, 100)

    def offer_history(self, table: str, row_id: int | None) -> None:
        """Add the way to what the record said before, where it is there already; called after `complete`."""
        if row_id:
            made = button(translate("RecordDialog", "History…"), "quiet", "history")
            made.setAutoDefault(False)
            made.clicked.connect(partial(self._show_history, table, row_id))
            self.add_foot(made)

    def add_foot(self, made: QPushButton) -> None:
        """Put one more button at the left of the foot, after the one that deletes; called after `complete`."""
        self._footer.insertWidget(1 if self._footer.count() > 3 else 0, made)
        QWidget.setTabOrder(self._first_of_foot, made)
        QWidget.setTabOrder(made, self._first_of_foot)
        self._first_of_foot = made

    def _show_history(self, table: str, row_id: int) -> None:
        from journal.ui.dialogs.record_history import RecordHistoryDialog  # late: few ever open it

        RecordHistoryDialog(self.context, table, row_id, self.parentWidget() or self).open()
        self.reject()

    def write(self, op: Op, work: Callable[[Writer, Operation], Any]) -> None:
        """Hand the change to the writer and close once it is done; a failure keeps what was typed."""
        if self._writing:
            return
        self._hold(True)
        self.context.runner.write(op, work, self._written, self._on_failed)

    def fail(self, error: JournalError, field: QWidget | None = None) -> None:
        """Say what is wrong until it is changed, and put the keyboard where it can be put right."""
        self.problem.tell(sentence(error), field, self._scroll.widget())
        self.fit(self.height())
        if field is not None:
            field.setFocus()

    def reject(self) -> None:
        if not self._writing:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def fit(self, least: int = 0) -> None:
        """Take the height of the form as far as a small screen allows, the rest scrolls; and room for all buttons.

        `least` is a height in px that it has at any rate: what was made larger does not shrink.
        """
        self.setMinimumWidth(max(LEAST_WIDTH, self._footer.sizeHint().width() + 2 * MARGIN))
        layout, inner = self.layout(), self._scroll.widget()
        assert layout is not None
        assert inner is not None
        around = layout.sizeHint().height() - self._scroll.sizeHint().height()
        # As if its bar were there: where a line breaks only beside the bar, the bar would never go.
        width = self.width() - self._scroll.verticalScrollBar().sizeHint().width()
        take_height(self, max(least, min(self.MOST_HEIGHT, self.form.totalHeightForWidth(width) + around + 4)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # While a word is composed these keys belong to the input method, whatever it lets through.
        if self._composing and event.key() in (*_ENTER, Qt.Key.Key_Escape):
            event.accept()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._composing = False
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        self._watched = new if new is not None and self.isAncestorOf(new) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)
            self._watched.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._watched = None

    def _written(self, record_id: Any) -> None:
        self._hold(False)
        self.accept()
        self.saved.emit(record_id if isinstance(record_id, int) else 0)

    def _on_failed(self, error: BaseException) -> None:
        self._hold(False)
        if isinstance(error, JournalError):
            self.fail(error)

    def _hold(self, writing: bool) -> None:
        self._writing = writing
        self.save_button.setEnabled(not writing)


def choice(items: Sequence[tuple[str, object]], current: object) -> QComboBox:
    """Return a combo box of (word, value) that shows `current`."""
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    for word, value in items:
        made.addItem(word, value)
    values = [value for _, value in items]
    made.setCurrentIndex(values.index(current) if current in values else 0)
    return made


def chosen(box: QComboBox, items: Sequence[tuple[str, object]]) -> Any:
    """Return the value chosen in a box made by `choice`: not what Qt kept, which turns an enum into a plain string."""
    return items[box.currentIndex()][1]


def note_field(text: str) -> QPlainTextEdit:
    """Return a field for a few lines of text; Tab leaves it."""
    made = QPlainTextEdit(text)
    made.setTabChangesFocus(True)
    made.setFixedHeight(NOTE_HEIGHT)
    return made


def date_field(context: Context) -> QDateEdit:
    """Return a field for a date in the way of the chosen language, with a calendar."""
    made = QDateEdit()
    made.setLocale(context.locale)
    made.setDisplayFormat(dates.day_format(context.locale))
    made.setCalendarPopup(True)
    return made
